import { remembered } from '../text/remembered.ts';
import { languageOf } from './language.ts';

/**
 * Words that may rightly stand twice in a row, per language: pronouns beside their like (`die die`,
 * `vous vous`), and words that are doubled to mean "one by one". Only listed languages are known.
 */
const DOUBLED: Readonly<Record<string, string>> = {
  af: 'nou gou is sy dat die kort ver stil',
  ar: 'شيئا قليلا جدا واحدا',
  az: 'tez addım ayrı bir',
  be: 'ледзь што як',
  bg: 'едва тъй що как',
  bs: 'se što',
  ca: 'us nos gairebé que',
  cs: 'se si co jak den stále',
  cy: 'yn bob',
  da: 'der det den de som i på for om af til er at',
  de: 'die der das den dem denen sie ihr ihnen es was wer mit zu in auf für von',
  el: 'το του την της τον σιγά λίγο πρώτα γύρω',
  en: 'that had is you her very so no bye',
  es: 'nos os poco casi muy que',
  et: 'et see ta aina väga',
  eu: 'banan poliki egin ia',
  fa: 'کم تک یک یکی آرام بسیار خیلی دسته گروه قدم گام جا بار تکه دو چند پله رفته ذره لحظه روز',
  fi: 'että se ne sen on pian',
  fr: 'vous nous en où que très bien',
  // They hyphenate what they double, but for a few.
  fil: 'na ng sa at kung sino ano saan kanya isa dahan unti halo sari iba bawat',
  ga: 'go an',
  gl: 'nos vos que pouco',
  he: 'לאט מעט קצת אחד אחת אחר יום שלב טוב מאוד הרבה שורה זה',
  hr: 'se što kako tek jedva',
  hy: 'քիչ հետզհետե կամաց շուտ մեկ երկու առանձին տարբեր արագ',
  hu: 'az már alig egy még is ezt azt míg néha nagyon lassan',
  // They hyphenate what they double, but for a few that many write without.
  id: 'masing rata sama kira tiba satu hati pelan',
  is: 'sem er að það',
  it: 'via piano mano poco ora quasi così si che pian vi ci',
  ja: '',
  ko: '하나 따로 각각 그때 서로 가지 조금 점점 차근 더 곳곳 때때로 그 한',
  ka: 'ნელ ცოტა ხშირად თითო ორ სამ ცალ ხან მალე ისევ',
  kk: 'бір анда әр қайта тез кейде көп',
  lb: 'déi dat der',
  lt: 'vos kas',
  lv: 'tik ka',
  mk: 'се што тук',
  mn: 'өдөр алхам өөр бага үе шат дахин олон янз тус ойр ойрхон хоёр нэг аажим',
  ms: 'masing rata sama kira tiba satu hati',
  nb: 'der det den de som i på for om av til er at',
  nl: 'die dat er u je zij hen haar het van in op aan te heel',
  nn: 'der det den dei som i på for om av til er at',
  no: 'der det den de som i på for om av til er at',
  pl: 'co tak tuż ledwo to',
  pt: 'se nos vos que quase pouco',
  ro: 'abia ce că se',
  ru: 'чуть еле что как так всё все едва лишь',
  sk: 'si sa čo ako',
  sl: 'se kar da je',
  sq: 'herë dora',
  sr: 'се se што što тек tek',
  sv: 'det den de som på i för om av till är att var',
  sw: 'sawa pole haraka mara mbali moja mbili tatu kati hivyo vile hapo huku kidogo zaidi wa ya za la',
  tr:
    'adım ayrı sık tek bir teker zaman çeşit uzun kısım parça satır gün yıl ay kat grup sıra tane ' +
    'yavaş hızlı ağır kolay derin derece bölüm ara yer dolu karış sabah akşam kısa açık kaydı ince ' +
    'defalarca az güzel sayfa hafta saat dakika öbek küme büyük küçük farklı ardı boy zar kendi ' +
    'doğru değişik türlü peş arka usul tekrar bire',
  uz: 'tez bir ayrim asta kam kun yana qayta har xil',
  uk: 'ледве що як так все лиш',
  vi:
    'luôn dần từ thường mãi đều ngày người nhà đời chốc chầm vừa năm song đôi hàng lớp xa gần cao nhẹ ' +
    'xanh vàng hơi lâu hay là lần ai gì cứ ba dùng có từng rất tháng',
  yue: '',
  zh: '',
};

/** Languages of words of one syllable, where the end of one expression may be the start of the next. */
const MONOSYLLABIC = new Set(['vi']);

/** Whether two equal words may meet by chance: `người dùng dùng thử`. */
export function mayMeet(locale: string): boolean {
  return MONOSYLLABIC.has(languageOf(locale));
}

/** The words of a language that may be doubled; undefined where any word may, or nobody knows. */
export const mayBeDoubled = remembered((locale): ReadonlySet<string> | undefined => {
  const list = DOUBLED[languageOf(locale)];
  return list === undefined ? undefined : new Set(list.split(' '));
});
