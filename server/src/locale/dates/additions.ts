import type { Additions } from './addition-fields.ts';
import {
  adjectives,
  BOSNIAN,
  CROATIAN_STEMS,
  LEVANTINE,
  ROMANCE,
  RUSSIAN_STEMS,
  SERBIAN,
  SERBIAN_LATIN,
  SERBIAN_STEMS,
  SERBIAN_WITH,
  SERBIAN_WITH_CYRILLIC,
  SOUTH_SLAVIC,
} from './shared-months.ts';

/** What documents write and CLDR does not list, by language. */
export const ADDITIONS: Readonly<Record<string, Additions>> = {
  // "may" the verb, "march" the verb, April and August the persons, "sept" the clan.
  en: {
    columns: ['|||||||||||', '||||||||sept|||', '||||||||sep|||'],
    particles: 'of the',
    endings: '',
    ambiguous: 'may march mar april august jan jun dec',
  },
  // The hamza is often left out, and Egypt writes two of the names with a final he.
  ar: {
    endings: '',
    columns: [
      '|||ابريل||||اغسطس||اكتوبر||',
      '|||إبريل||يونية|يولية|||||',
      '|||||يونيه|يوليه|||||',
      '|||أفريل|ماي|جوان|جويلية|أوت|||نونبر|دجنبر',
      LEVANTINE,
      LEVANTINE.replaceAll('أ', 'ا').replaceAll('آ', 'ا'),
    ],
    prefixes: 'ب ل و ف ك ول وب',
    particles: 'من عام سنة شهر لعام لسنة',
    firstWords: 'الأول أول',
    ambiguous: 'مارس مايو آب اب نيسان تموز',
  },
  cs: {
    columns: [
      'lednu|únoru|březnu|dubnu|květnu|červnu|červenci|srpnu|září|říjnu|listopadu|prosinci',
      'lednem|únorem|březnem|dubnem|květnem|červnem|červencem|srpnem|zářím|říjnem|listopadem|prosincem',
      ...adjectives(
        'lednov|únorov|březnov|dubnov|květnov|červnov|červencov|srpnov|zářijov|říjnov|listopadov|prosincov',
        'ý á é ého ém ému ým ých ými ou',
      ),
    ],
    never: 'pro záře zářem',
    stems: 'ledn|únor|březn|dubn|květn|červn|červenc|srpn|zář|říjn|listopad|prosinc',
    endings: 'a u em e i í ím ech',
    particles: 'roku r',
  },
  de: {
    columns: ['jänner|feber||||||||||', '||mrz||||||||||', '||maerz||||||||||'],
    endings: 's es',
    particles: 'des jahres',
  },
  es: {
    columns: ['||||||||setiembre|||', '||||||||sept|||', '||||||||set|||'],
    particles: `${ROMANCE} año`,
    endings: '',
    firstWords: 'primero',
  },
  fr: {
    columns: ['|fevrier||||||aout||||decembre'],
    particles: 'de du',
    endings: '',
    first: '1er',
    firstWords: 'premier',
    ambiguous: 'mars',
  },
  hu: { particles: 'év évi' },
  it: {
    particles: 'di del dell',
    endings: '',
    first: '1°',
    columns: ['||||||||sett|||'],
    firstWords: 'primo',
  },
  nl: { columns: ['||maa||||||sept|||'], endings: 's', particles: 'van' },
  pl: {
    columns: [
      'styczniu|lutym|marcu|kwietniu|maju|czerwcu|lipcu|sierpniu|wrześniu|październiku|listopadzie|grudniu',
      'styczniem|lutym|marcem|kwietniem|majem|czerwcem|lipcem|sierpniem|wrześniem|październikiem|listopadem|grudniem',
    ],
    stems: 'styczni|lut|marc|kwietni|maj|czerwc|lipc|sierpni|wrześni|październik|listopad|grudni',
    endings: 'a u em owi ego emu y e owy owa owe owego owej owemu owym owych owymi ową ów ami ach',
    particles: 'roku r',
  },
  pt: {
    particles: `${ROMANCE} ano`,
    endings: '',
    first: '1º',
    firstWords: 'primeiro',
    ambiguous: 'set out maio',
  },
  ru: {
    columns: [
      'январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре',
      'январю|февралю|марту|апрелю|маю|июню|июлю|августу|сентябрю|октябрю|ноябрю|декабрю',
      'январем|февралем|мартом|апрелем|маем|июнем|июлем|августом|сентябрем|октябрем|ноябрем|декабрем',
      'янв|фев|мар|апр|май|июн|июл|авг|сен|окт|ноя|дек',
      'январём|февралём|||||||сентябрём|октябрём|ноябрём|декабрём',
      ...adjectives(
        'январск|февральск|мартовск|апрельск|майск|июньск|июльск|августовск|сентябрьск|октябрьск|ноябрьск|декабрьск',
        'ий ая ое ие ого ой ому им ом их ими ую',
      ),
    ],
    never: 'майя майю майе майем',
    stems: RUSSIAN_STEMS,
    endings:
      'ь я ю е ем ём ский ская ское ские ского ской скому ским ском ских скими скую ьский ьская ьское ьские ' +
      'ьского ьской ьскому ьским ьском ьских ьскими ьскую овский овская овское овские овского овской ' +
      'овскому овским овском овских овскими овскую',
    particles: 'года год г',
    firstWords: 'первое первого первому',
  },
  sv: { columns: ['|||||||aug|sept|okt|||'], endings: 's', particles: 'den' },
  tr: {
    endings:
      'ta da te de tan dan ten den ın un ün a e ya ye ı i u ü na ne ki taki daki teki deki ına ine ında inde ından inden',
    particles: 'yılı yılının yılında',
    genitives: 'ın in un ün ayının',
    tolerated: 'YM',
    ambiguous: 'ocak mart ekim kasım aralık',
  },
  fi: {
    columns: [
      'tammik.|helmik.|maalisk.|huhtik.|toukok.|kesäk.|heinäk.|elok.|syysk.|lokak.|marrask.|jouluk.',
    ],
    particles: 'vuonna vuoden päivänä',
    endings: 'ta ssa sta n lla lta lle ksi hun een a na',
  },
  bg: {
    columns: ['яну|фев|март|апр|май|юни|юли|авг|сеп|окт|ное|дек'],
    stems:
      'януарск|февруарск|мартенск|априлск|майск|юнск|юлск|августовск|септемврийск|октомврийск|ноемврийск|декемврийск',
    endings: 'и ия ият а ата о ото ите',
  },
  el: {
    columns: [
      'Γενάρη|Φλεβάρη|Μάρτη|Απρίλη|Μάη|Ιούνη|Ιούλη||Σεπτέμβρη|Οκτώβρη|Νοέμβρη|Δεκέμβρη',
      'Ιανουάριο|Φεβρουάριο|Μάρτιο|Απρίλιο|Μάιο|Ιούνιο|Ιούλιο|Αύγουστο|Σεπτέμβριο|Οκτώβριο|Νοέμβριο|Δεκέμβριο',
    ],
    particles: 'του της',
    endings: '',
    first: '1η',
    firstWords: 'πρώτη',
  },
  // "2020. aasta novembris" is as common as "november 2020".
  et: {
    stems:
      'jaanuari|veebruari|märtsi|aprilli|mai|juuni|juuli|augusti|septembri|oktoobri|novembri|detsembri',
    columns: [
      'jaanuari|veebruari|märtsi|aprilli|mai|juuni|juuli|augusti|septembri|oktoobri|novembri|detsembri',
    ],
    endings: 't d s st sse l lt le ni ks ga ta',
    particles: 'aasta',
    orders: 'YM',
  },
  he: { columns: ['||מרס|||||||||'], prefixes: 'ב ל מ ה ו ש', particles: 'של' },
  hi: { columns: ['|फरवरी|||||||सितम्बर|अक्तूबर|नवम्बर|दिसम्बर'], tolerated: 'MDY MD' },
  // The order of English is as common as CLDR's, which has it in short dates too.
  ta: { orders: 'MDY MD YMD YM' },
  te: { orders: 'MDY MD' },
  ur: { firstWords: 'یکم', tolerated: 'MDY MD' },
  gu: { tolerated: 'MDY MD' },
  mr: {
    columns: 'पर्यंत मध्ये पासून च्या ला'.split(' ').map((behind) => `||||मे${behind}|||||||`),
    tolerated: 'MDY MD',
  },
  // "می" goes before half of all verbs, and "مه" is fog.
  fa: {
    columns: ['||||می||جولای|آگوست||||'],
    particles: 'ماه سال',
    firstWords: 'یکم اول',
    joinsYear: true,
    ambiguous: 'مه می',
  },
  th: { particles: 'พ.ศ ค.ศ ปี', era: 543 },
  uk: {
    columns: [
      'січні|лютому|березні|квітні|травні|червні|липні|серпні|вересні|жовтні|листопаді|грудні',
      'січнем|лютим|березнем|квітнем|травнем|червнем|липнем|серпнем|вереснем|жовтнем|листопадом|груднем',
      ...adjectives(
        'січнев|лютнев|березнев|квітнев|травнев|червнев|липнев|серпнев|вереснев|жовтнев|листопадов|груднев',
        'ий а е і ого ої ому им их у ими ою',
      ),
    ],
    stems: 'січн|лют|березн|квітн|травн|червн|липн|серпн|вересн|жовтн|листопад|грудн',
    endings:
      'я ю і ем ого ому ий им а у е евий ева еве еві евого евої евому евим евих ому ового ової овому овий ова ове ові',
    particles: 'року рік р',
    firstWords: 'першого перше',
  },
  ca: { particles: `${ROMANCE} l any`, endings: '', firstWords: 'primer' },
  gl: { particles: ROMANCE, endings: '', firstWords: 'primeiro' },
  // "Mai" is "more" as well.
  ro: { particles: 'al lunii anul', endings: '', firstWords: 'întâi', ambiguous: 'mai' },
  // A letter more, behind some words.
  ga: {
    columns: [
      '|Fheabhra|Mhárta|Aibreáin|Bhealtaine|Mheitheamh|||Mheán Fómhair|Dheireadh Fómhair|Shamhain|',
      '|||||Mheithimh|||||Samhna|Nollag',
    ],
  },
  // "That it is", and Tuesday, which begins with another letter in "on Tuesday".
  cy: {
    ambiguous: 'mai mawrth',
    weekdays: 'ddydd sul|ddydd llun|ddydd mawrth|ddydd mercher|ddydd iau|ddydd gwener|ddydd sadwrn',
  },
  // Months are numbers, in words or in figures.
  mn: {
    columns: ['||||||||||арваннэгдүгээр|арванхоёрдугаар'],
    endings: '',
    particles: 'оны он онд сар сарын сард сараас',
    monthSign: /^(?:-?р|[ \u00a0](?:дугаар|дүгээр))?[ \u00a0]сар(?:ын|аас|д|т)?(?!\p{L})/u,
  },
  // "There is".
  fil: { particles: 'ng', ambiguous: 'may', links: 'hanggang' },
  // The computer.
  ms: { ambiguous: 'mac', endings: '', links: 'hingga sehingga sampai' },
  id: { links: 'hingga sampai', endings: '' },
  eu: {
    particles: 'ko eko',
    stems: 'urtarril|otsail|martxo|apiril|maiatz|ekain|uztail|abuztu|irail|urri|azaro|abendu',
    endings: 'n k ri ko eko koa ekoa koak ekoak tik etik ra era rako erako rarte erarte an ean',
  },
  // CLDR has the names of the Buddhist months.
  si: {
    inDate: ['ජනවාරි|පෙබරවාරි|මාර්තු|අප්‍රේල්|මැයි|ජූනි|ජූලි|අගෝස්තු|සැප්තැම්බර්|ඔක්තෝබර්|නොවැම්බර්|දෙසැම්බර්'],
  },
  vi: { particles: 'năm ngày', monthPrefix: 'tháng thg', full: '{d} {M} năm {y}' },
  lt: {
    columns: [
      'sausį|vasarį|kovą|balandį|gegužę|birželį|liepą|rugpjūtį|rugsėjį|spalį|lapkritį|gruodį',
      'sausyje|vasaryje|kove|balandyje|gegužėje|birželyje|liepoje|rugpjūtyje|rugsėjyje|spalyje|lapkrityje|gruodyje',
      'saus.|vas.|kov.|bal.|geg.|birž.|liep.|rugp.|rugs.|spal.|lapkr.|gruod.',
    ],
    particles: 'm d metų',
    endings: '',
  },
  lv: {
    columns: [
      'janvārī|februārī|martā|aprīlī|maijā|jūnijā|jūlijā|augustā|septembrī|oktobrī|novembrī|decembrī',
      'janvāra|februāra|marta|aprīļa|maija|jūnija|jūlija|augusta|septembra|oktobra|novembra|decembra',
      'janvārim|februārim|martam|aprīlim|maijam|jūnijam|jūlijam|augustam|septembrim|oktobrim|novembrim|decembrim',
      'janvāri|februāri|martu|aprīli|maiju|jūniju|jūliju|augustu|septembri|oktobri|novembri|decembri',
    ],
    particles: 'gada g gadā',
    endings: '',
  },
  hr: {
    columns: [
      'siječnju|veljači|ožujku|travnju|svibnju|lipnju|srpnju|kolovozu|rujnu|listopadu|studenom|prosincu',
      'siječnja|veljače|ožujka|travnja|svibnja|lipnja|srpnja|kolovoza|rujna|listopada|studenog|prosinca',
      '|veljaču||||||||||',
      'siječnjem|veljačom|ožujkom|travnjem|svibnjem|lipnjem|srpnjem|kolovozom|rujnom|listopadom|studenim|prosincem',
    ],
    stems: CROATIAN_STEMS,
    endings: SOUTH_SLAVIC,
    particles: 'godine god g',
  },
  bs: {
    inDate: [BOSNIAN, SERBIAN[0]!],
    columns: [...SERBIAN_LATIN, SERBIAN_WITH],
    stems: SERBIAN_STEMS,
    endings: SOUTH_SLAVIC,
    particles: 'godine god g',
  },
  sr: {
    inDate: [SERBIAN[0]!, SERBIAN_LATIN[0]!],
    columns: [...SERBIAN, ...SERBIAN_LATIN, SERBIAN_WITH, SERBIAN_WITH_CYRILLIC],
    stems: SERBIAN_STEMS,
    endings: SOUTH_SLAVIC,
    particles: 'године год г godine god g',
  },
  sl: {
    inDate: [
      'januarja|februarja|marca|aprila|maja|junija|julija|avgusta|septembra|oktobra|novembra|decembra',
    ],
    columns: [
      'januarju|februarju|marcu|aprilu|maju|juniju|juliju|avgustu|septembru|oktobru|novembru|decembru',
      'januarjem|februarjem|marcem|aprilom|majem|junijem|julijem|avgustom|septembrom|oktobrom|novembrom|decembrom',
    ],
    stems:
      'januarsk|februarsk|marčevsk|aprilsk|majsk|junijsk|julijsk|avgustovsk|septembrsk|oktobrsk|novembrsk|decembrsk',
    endings: 'i a o e ega emu em ih im imi',
    particles: 'leta',
  },
  // The words for "year" in the cases that a date has.
  af: { particles: 'van', full: '{d} {M} {y}' },
  az: {
    stems: 'yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr',
    endings:
      'da də dan dən ın in un ün a ə ı i u ü ında ində unda ündə ından indən undan ündən ına inə una ünə adək ədək ınadək inədək',
    particles: 'il ilin ilə ci cı cu cü',
    orders: 'YM YMD MD',
  },
  be: {
    columns: [
      'студзені|лютым|сакавіку|красавіку|маі|чэрвені|ліпені|жніўні|верасні|кастрычніку|лістападзе|снежні',
    ],
    particles: 'года год г',
  },
  hy: { particles: 'թվականի թվականին թ' },
  ka: {
    columns: [
      'იანვარს|თებერვალს|||||||სექტემბერს|ოქტომბერს|ნოემბერს|დეკემბერს',
      'იანვარში|თებერვალში|||||||სექტემბერში|ოქტომბერში|ნოემბერში|დეკემბერში',
    ],
    stems: 'იანვრ|თებერვლ|მარტ|აპრილ|მაის|ივნის|ივლის|აგვისტო|სექტემბრ|ოქტომბრ|ნოემბრ|დეკემბრ',
    endings: 'ის ისა იდან ამდე ით ს სა ში შია დან მდე',
    particles: 'წლის წელს წელი',
    full: '{y} წლის {d} {M}',
    monthYear: '{y} წლის {M}',
    orders: 'YM YDM',
  },
  kk: {
    particles: 'жыл жылы жылғы жылдың ж',
    full: '{y} жылғы {d} {M}',
    monthYear: '{y} жылғы {M}',
    endings:
      'сы сында сынан сына сының ы ында ынан ына ының і інде інен іне інің сінде сінен сіне да де та те дан ден тан тен ' +
      'нан нен ға ге қа ке ның нің дың дің дағы дегі',
  },
  // "2023 সালের ১ জুলাই"; the short forms that CLDR writes with a visarga have a colon in pages.
  bn: { particles: 'সাল সালের সালে', orders: 'YM YDM', tolerated: 'MDY MD' },
  is: { particles: 'árið ársins' },
  km: { particles: 'ឆ្នាំ ខែ' },
  my: { particles: 'ခုနှစ်' },
  ky: {
    stems: RUSSIAN_STEMS,
    endings:
      'да де та дан ден тан га ге ка дын дин дун тын тун ы и у ында инде унда ынан инен унан ына ине уна ынын инин унун ь',
    particles: 'жыл жылы жылдын ж',
  },
  tt: {
    stems: RUSSIAN_STEMS.replace('январ', 'гыйнвар'),
    endings: 'да дә та дан дән тан га гә ка ның е ендә еннән енә ы ында ыннан ына ь',
    particles: 'ел елның елда',
  },
  tk: { particles: 'ýyl ýylyň ýylda', orders: 'YM YDM' },
  mk: { particles: 'година годината год г' },
  sq: { particles: 'të vitit viti i e' },
  sw: { particles: 'ya mwaka' },
  // Standard Uzbek begins with the year, CLDR's with the day.
  uz: {
    stems: 'yanvar|fevral|mart|aprel|may|iyun|iyul|avgust|sentabr|oktabr|noyabr|dekabr',
    particles: 'yil yili yilgi yilning',
    endings: 'da dan ga ning gacha dagi',
    full: '{y}-yil {d}-{M}',
    monthYear: '{y}-yil {M}',
    orders: 'YM YDM',
  },
  ja: {
    weekdays: '日曜|月曜|火曜|水曜|木曜|金曜|土曜',
    signsOfWeekdays: '日月火水木金土',
  },
  ko: { signsOfWeekdays: '일월화수목금토' },
  zh: {
    weekdays: ['周', '週', '礼拜', '禮拜', '星期']
      .flatMap((week) => [...'日一二三四五六'].map((day) => week + day))
      .concat([...'天一二三四五六'].map((day) => `星期${day}`))
      .join('|'),
    signsOfWeekdays: '日一二三四五六',
  },
  nb: { particles: 'den', endings: 's' },
  da: { particles: 'den', endings: 's' },
  sk: {
    columns: [
      'januári|februári|marci|apríli|máji|júni|júli|auguste|septembri|októbri|novembri|decembri',
    ],
    stems: 'január|február|marc|apríl|máj|jún|júl|august|septembr|októbr|novembr|decembr',
    endings: 'a i om e ový ová ové ového ovej ovom ovým ových ovými ovú u',
    particles: 'roku r',
  },
};
