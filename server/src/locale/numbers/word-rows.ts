/**
 * Number words by language, the values 0 to 20, 30, 100 and 1000, or the first of them. Alternatives stand between bars;
 * a star stands for more letters, as in compounds and inflected forms; a low line for a space.
 * Ordinals count as well: `Year 2` becomes `drugi rok`. Where two languages write alike they share a row.
 */
export const NUMBER_WORDS: Readonly<Record<string, string>> = {
  en:
    'zero|no|none one|first*|once|single two*|second|secondary|twice|both|double|dual|pair*|couple* three*|third*|triple* ' +
    'four*|quarter* five*|fifth* six* seven* eight* nine*|ninth* ten|tenth* eleven* twelve|twelfth|dozen* ' +
    'thirteen* fourteen* fifteen* sixteen* seventeen* eighteen* nineteen* twent* thirt* hundred*|full* thousand*',
  af: 'nul|geen een|eerste twee*|albei drie*|derd* vier* vyf* ses* sewe* ag|agt* nege* tien*',
  ar:
    'صفر واحد*|أول*|[أا]حد*|[إا]حدى|مفرد* اثن*|ثان*|كلا|كلتا|*ان|*ين ثلاث*|ثالث*|ثلث* أربع*|اربع*|رابع*|ربع* خمس*|خامس* ست|ستة|سادس* سبع*|سابع* ثمان*|ثامن* ' +
    'تسع*|تاسع* عشر|عشرة|عاشر* [أا]حد_عشر|[إا]حدى_عشرة|حادي_عشر اثن*_عشرة?|ثاني_عشر ثلاثة?_عشرة?|ثالث_عشر أربعة?_عشرة?|رابع_عشر خمسة?_عشرة?|خامس_عشر ستة?_عشرة?|سادس_عشر ' +
    'سبعة?_عشرة?|سابع_عشر ثماني?ة?_عشرة?|ثامن_عشر تسعة?_عشرة?|تاسع_عشر عشرون|عشرين ثلاثون|ثلاثين مئة|مائة|كامل* ألف|آلاف',
  az: 'sıfır bir*|ilk|tək* iki*|cüt* üç* dörd* beş* altı* yeddi* səkkiz* doqquz* on|onun*',
  be: 'нул* ад*|перш* дв*|друг*|аб* тр* чатыр*|чацв* пяц*|пят* шэсц*|шост* сем*|сём* вос* дзевя* дзеся* адзінац* дванац* трынац* чатырнац* пятнац* шаснац* сямнац* васямнац* дзевятнац* дваццац*',
  bg: 'нул* ед*|първ* дв*|втор*|оба тр* чет* пет* шест* сед* осем*|осм* девет* десет* единад*|единайс* дванад*|дванайс* тринад*|тринайс* четиринад*|четиринайс* петнад*|петнайс* шестнад*|шестнайс* седемнад*|седемнайс* осемнад*|осемнайс* деветнад*|деветнайс* двад*|двайс*',
  bn: 'শূন্য এক*|প্রথম* দুই*|দু*|দ্বি*|উভয়* তিন*|তৃতীয়* চার*|চতুর্থ* পাঁচ*|পঞ্চ* ছয়*|ষষ্ঠ* সাত*|সপ্ত* আট*|অষ্ট* নয়*|নব* দশ*',
  ca: 'zer* un|una|primer*|únic* dos|dues|segon*|amb*|dobl* tres|tercer*|tripl* quatre*|quart* cin[cq]* sis* set|setè*|setena vuit* nou|nov* deu|des* onz* dotz* tretz* catorz* quinz* setz* disset*|desset* divuit*|devuit* dinou|dènou|dinov* vint*',
  cs: 'nul*|žádn* jed*|prvn* dv*|druh*|oba|obou|obě|oběma tř* čtyř*|čtvrt*|čtver* pět*|pát* šest* sedm* osm* devě*|devít*|devát* deset*|desít*|desát* jedenác* dvanác* třinác* čtrnác* patnác*|čtvrthod* šestnác* sedmnác* osmnác* devatenác* dvac* třic* sto|sta|stov*|pln*|cel* tisíc*',
  cy: 'dim|sero un|gyntaf|cynta* [dt]*au|[dt]*wy|ail|ddau*|ddwy* tri*|thri*|d*air|t*air|trydy* pedw*|pedair|bedw* pum*|bum* chwe*|chwech saith* wyth* naw* deg|ddeg|deng',
  da: 'nul*|ingen en|et|én|ét|først*|enkel* to|and*|begge|dobbelt* tre*|tredj* fire*|fjerd* fem* seks*|sjette* syv* otte* ni|niend* ti|tiend* ellev* tolv*|tolft* tretten* fjorten* femten*|kvarter* seksten* sytten* atten* nitten* tyve*',
  de: 'null*|kein* ein*|erst* zwei*|zwo|beid*|paar*|doppel* drei*|dritt* vier* fünf* sechs* sieb* acht* neun* zehn* elf* zwölf* dreizehn* vierzehn* fünfzehn*|viertelst* sechzehn* siebzehn* achtzehn* neunzehn* zwanzig* dreißig* hundert*|einhundert*|voll* tausend*|eintausend*',
  el: 'μηδ* έν*|μια|μία|μιας|πρώτ*|μον* δύο|δυο|δεύτερ*|διπλ* τρ* τέσσ*|τεσσ*|τέταρτ*|τετρ* π[εέ]ντ*|πέμπτ* έξι|έκτ*|εξ* ε[πφ]τά|έβδομ* ο[κχ]τώ|όγδο* εννέα|εννιά|ένατ* δέκα|δέκατ* έντεκα|εντεκ*|ενδέκατ* δώδεκα|δωδεκ*|δωδέκατ* δεκατρ*|δέκατ*_τρίτ* δεκατέσσ*|δεκατεσσ*|δέκατ*_τέταρτ* δεκαπ[έε]ντ*|δέκατ*_πέμπτ* δεκα[έε]ξ*|δέκατ*_έκτ* δεκαε[πφ]τά|δέκατ*_έβδομ* δεκαο[κχ]τ[ώω]|δέκατ*_όγδο* δεκαενν[έε]*|δέκατ*_ένατ* είκοσι|εικοσ*',
  es: 'cero un|una|uno|primer* dos|segund*|ambos|ambas|dobl* tres|tercer*|tripl* cuatro|cuart* cinco|quint* seis|sext* siete|séptim* ocho|octav* nueve|noven* diez|décim* once doce trece catorce quince dieciséis|dieciseis diecisiete dieciocho diecinueve veint* treinta cien*|total*|complet*|íntegr* mil|miles',
  et: 'null* üks*|ühe*|üht*|esime* kaks*|kahe*|kaht*|tei[ns]*|mõlem* kolm* neli*|nelj* vii[se]*|viit* kuu[se]*|kuut* seits* kaheksa* üheksa* küm* üksteist*|ühete* kaksteist*|kahete* kolmteist*|kolmete* neliteist*|neljate* viisteist*|viiete* kuusteist*|kuuete* seitseteist*|seitsmete* kaheksateist*|kaheksate* üheksateist*|üheksate* kakskümmen*|kahekümne*',
  eu: 'zero* bat*|lehen* bi*|bigarren* hiru* lau* bost* sei* zazpi* zortzi* bederatzi* hamar* hamaika* hamabi*',
  fa: 'صفر یک*|نخست*|اول*|تک* دو|دوم*|دو‌*|دوبار|هر_دو سه|سوم*|سه‌* چهار* پنج* شش* هفت* هشت* نه|نهم* ده|دهم*|ده‌* یازده* دوازده* سیزده* چهارده* پانزده* شانزده* هفده* هجده*|هیجده* نوزده* بیست*',
  fi: 'nolla* yksi*|yhde*|yht*|ensi* kaksi*|kahde*|kaht*|toi[ns]*|molem* kolm* nelj* viisi*|viide*|viit* kuusi*|kuude*|kuut* seitsem* kahdeksa* yhdeksä* kymmen* yksitoista|yh*toista kaksitoista|kah*toista kolme*toista neljä*toista|neljännettoista viisitoista|viide*toista|viittätoista|viiteentoista|viittentoista kuusitoista|kuude*toista|kuuttatoista|kuuteentoista seitsem*toista kahdeksa*toista yhdeksä*toista kaksikymmen*|kahdenkymmen*|kahdes*|kahtakymm*|kahdessakymm*',
  fil: 'sero|wala isa*|isang|una* dalawa*|pangalawa*|ikalawa*|pareho* tatlo*|ikatlo* apat*|ikaapat* lima* anim* pito* walo* siyam* sampu*',
  fr: 'zéro* un|une|premi* deux*|second*|double* trois*|tiers|tierce*|tripl* quatr*|quart* cinq* six|sixi* sept|septi* huit* neuf|neuvi* dix|dixi* onz* douz* treiz* quatorz* quinz* seiz* dix-sept* dix-huit* dix-neu* vingt* trent* cent*|total*|complet*|entier*|intégral* mill*',
  ga: 'náid aon|haon|amháin|chéad dhá|dá|dó|dara|beirt|bheirt trí|thrí|tríú|triúr ceithre|cheithre|ceathair|cheathrú cúig*|chúig* sé|séú seacht* ocht*|hocht* naoi* deich*',
  gl: 'cer* un|unha|primeir*|únic* dous|dúas|segund*|amb*|dobr* tres|terceir*|tripl* catro*|cuart* cinco|quint* seis|sext* sete|sétim* oito|oitav* nove|noven* dez|décim* once doce trece catorce quince dezaseis dezasete dezaoito dezanove vinte',
  he: 'אפס* אחד|אחת|ראשו*|יחיד* שני*|שתי*|כפול*|*יים של[ושי]*|שליש* ארבע*|רביע* חמש*|חמיש* שש|שישה|ששת|שישי* שבע*|שביע* שמונ*|שמינ* תשע*|תשיע* עשר*|עשיר* אחד_עשר|אחת_עשרה שנ*_עשר|שת*_עשרה שלו?שה?_עשרה? ארבעה?_עשרה? חמי?שה?_עשרה? שי?שה?_עשרה? שבעה?_עשרה? שמו?נה_עשרה? תשעה?_עשרה? עשרים',
  hi: 'शून्य एक*|पहल*|प्रथम|एकल दो|दोनों|दूसर*|द्वि*|दोहर* तीन*|तीसर*|तृती* चार*|चौथ* पाँच*|पांच* छह|छः|छठ*|छे सात* आठ* नौ|नौव*|नव* दस* ग्यारह* बारह* तेरह* चौदह* पंद्रह*|पन्द्रह* सोलह* सत्रह* अठारह*|अट्ठारह* उन्नीस* बीस*',
  hr: 'nul*|nijed* jed*|prv* dv*|drug*|oba|obj*|obe tri*|tro*|treć* četir*|četvr* pet* šest* sed* osam*|osm* devet* deset* jedanaest* dvanaest* trinaest* četrnaest* petnaest* šesnaest* sedamnaest* osamnaest* devetnaest* dvadeset*',
  hu: 'nulla*|zéró* egy*|els* két*|kett*|másod*|mindkét* három*|hárm*|harmad* négy*|negyed* öt* hat* hét*|heted* nyolc* kilenc* tíz*|tized* tizenegy* tizenkét*|tizenkett* tizenhárom* tizennégy* tizenöt* tizenhat* tizenhét*|tizenhet* tizennyolc* tizenkilenc* húsz*|husz* harminc* száz*|teljes* ezer*|ezr*',
  hy: 'զրո* մեկ*|առաջին* երկու*|երկրորդ*|երկուս* երեք*|երրորդ* չորս*|չորրորդ* հինգ* վեց* յոթ* ութ* ինն*|ինը տասն*|տասը',
  id: 'nol|kosong|sifar satu|sebuah|seorang|sehari|seminggu|sebulan|setahun|sejam|sekali|pertama|tunggal dua|kedua*|ganda tiga|ketiga* empat|keempat* lima|kelima* enam|keenam* tujuh|ketujuh* (?:ke)?de?lapan sembilan|kesembilan sepuluh|kesepuluh sebelas dua_belas tiga_belas empat_belas lima_belas enam_belas tujuh_belas delapan_belas|lapan_belas sembilan_belas dua_puluh',
  is: 'núll* ein*|fyrst* tv*|báð*|annar*|annað|aðra|önnur|öðru* þrí*|þrj*|þrem*|þri* fjór*|fjög* fimm* sex*|sjött* sjö* átt* níu*|nínd* tíu*|tínd* ellef* tólf* þrettán* fjórtán* fimmtán* sextán* sautján* átján* nítján* tuttug*',
  it: 'zero un|uno|una|prim* due|second*|entramb*|doppi* tre|terz* quattro|quart* cinque|quint* sei|sest* sette|settim* otto|ottav* nove|non* dieci|decim* undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove vent* trent* cent*|total*|complet*|inter* mill*|mila',
  ja: 'ゼロ|零 一|単|ひと|初|シングル 二|両|ふた|双|ダブル 三|第三|トリプル|みっ|サード 四|よっ 五|いつ 六|むっ 七|なな 八|やっ 九|ここの 十|とお 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 三十 百|全 千',
  ka: 'ნულ* ერთ*|პირველ* ორ*|მეორე* სამ*|მესამე* ოთხ*|მეოთხე* ხუთ*|მეხუთე* ექვს* შვიდ* რვა* ცხრა* ათ*',
  kk: 'нөл* бір* екі*|қос* үш* төрт* бес* алты* жеті* сегіз* тоғыз* он|оны* он_бір* он_екі*',
  ko: '영|제로 한|하나|첫*|단일*|1인 두|둘*|이중*|쌍* 세|셋*|석|타사* 네|넷*|넉 다섯* 여섯* 일곱* 여덟* 아홉* 열|열째|열번*|열개*|열명*|십* 열한*|열하나*|십일* 열두*|열둘*|십이* 열세*|열셋*|십삼* 열네*|열넷*|십사* 열다섯*|십오* 열여섯*|십육* 열일곱*|십칠* 열여덟*|십팔* 열아홉*|십구* 스무*|스물*|이십* 서른*|삼십* 백*|전액*|전체* 천*',
  lt: 'nul* vien*|pirm* du|dvi*|dvej*|antr*|ab[iue]* tr* ketur*|ketvirt* penk* šeš* septyn* aštuon* devyn*|devint* dešim* vienuolik* dvylik* trylik* keturiolik* penkiolik* šešiolik* septyniolik* aštuoniolik* devyniolik* dvidešimt*',
  lv: 'null* vien*|pirm* div*|otr*|ab[ie]* trīs*|trij*|treš* četr*|ceturt* piec*|piekt* seš*|sest* septi* astoņ*|astot* deviņ*|devīt* desmit* vienpadsmit* divpadsmit* trīspadsmit* četrpadsmit* piecpadsmit* sešpadsmit* septiņpadsmit* astoņpadsmit* deviņpadsmit* divdesmit*',
  mk: 'нула ед*|прв* дв*|втор*|обат*|обет* тр* чет* пет* шест* сед* осум*|осм* девет* десет* единаес* дванаес* тринаес* четиринаес* петнаес* шеснаес* седумнаес* осумнаес* деветнаес* дваес*',
  nb: 'null*|ingen en|ett|et|én|først*|enkel* to|andre|begge|dobbel* tre*|tredj* fire*|fjerd* fem* seks*|sjette* sju*|syv* åtte*|åttend* ni|niend* ti|tiend* ellev* tolv*|tolft* tretten* fjorten* femten*|kvarter* seksten* sytten* atten* nitten* tjue*|tyve*',
  nl: 'nul*|geen een*|één*|eerst*|enkel* twee*|beid*|dubbel* drie*|derd*|extern* vier* vijf* zes* zeven* acht* negen* tien* elf* twaalf* dertien* veertien* vijftien*|kwartier* zestien* zeventien* achttien* negentien* twintig* dertig* honderd*|volledig*|geheel duizend*',
  pl: 'zer* jed*|pierwsz* dw*|drug*|oba|obie|obu|obydw* trz* czter*|czwart* pię*|piąt* sześ*|szóst* sied*|siód* osiem*|ośm*|ósm* dziewi* dziesi* jedena* dwana*|dwuna* trzyna* czterna* piętna*|kwadrans* szesna* siedemna* osiemna* dziewiętna* dwadzi*|dwudzi* trzydz* sto|stu|setn*|peł* tysi*',
  pt: 'zero um|uma|primeir* dois|duas|segund*|ambos|ambas|dupl* três|terceir*|tripl* quatro|quart* cinco|quint* seis|sext* sete|sétim* oito|oitav* nove|non* dez|décim* onze doze treze catorze|quatorze quinze dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove vint*|vigés* trint* cem|cent*|total*|complet*|integral* mil|milhar*',
  ro: 'zero un|una|o|unu*|unei|prim*|întâi* do[iu]*|secund*|amb* trei*|treia|tripl* patru*|patra cinci* șas* șapt* opt|opta|optulea nou* zece* unsprezece* dou?[iă]sprezece*|doisprezece* treisprezece* paisprezece* cincisprezece*|cinsprezece* șaisprezece*|şaisprezece* șaptesprezece*|şaptesprezece* optsprezece*|optisprezece* nouăsprezece* douăzeci*|douăzecilea',
  ru: 'нол*|нул* од*|перв*|един* дв*|втор*|оба|обе* тр* четыр*|четвер*|четвёр* пят* шест* сем*|седьм* вос* девят* десят* одиннадцат* двенадцат* тринадцат* четырнадцат* пятнадцат* шестнадцат* семнадцат* восемнадцат* девятнадцат* двадцат* тридцат* сто|ста|сот*|полн* тысяч*',
  sk: 'nul*|žiad* jed*|prv* dv*|druh*|oba|ob[eo]* tri*|tro*|tret* štyr*|štvrt* päť*|piat* šes*|šiest* sed* osem*|[oô]sm* deväť*|deviat* desať*|desiat* jedenás* dvanás* trinás* štrnás* pätnás* šestnás* sedemnás* osemnás* devätnás* dvadsa*|dvadsia*',
  sl: 'nič* e[nd]*|prv* dv*|drug*|oba|obeh|obe tri*|treh|trem*|tretj* štir*|četrt* pet* šest* sed* osem*|osm* devet* deset* enajst* dvanajst* trinajst* štirinajst* petnajst* šestnajst* sedemnajst* osemnajst* devetnajst* dvajset*',
  sq: 'zero|asnjë një*|par* dy*|dytë tre|tri|tret* kat[ëe]*r* pes* gjasht* shtat* tet* nënt* dhjet*',
  sr: 'nul*|нул* jed*|prv*|јед*|прв* dv*|drug*|oba|obe*|дв*|друг*|оба|обе* tri*|tro*|treć*|три*|тро*|трећ* čet*|чет* pet*|пет* šest*|шест* sed*|сед* osam*|osm*|осам*|осм* devet*|девет* deset*|десет* jedanaest*|једанаест* dvanaest*|дванаест* trinaest*|тринаест* četrnaest*|четрнаест* petnaest*|петнаест* šesnaest*|шеснаест* sedamnaest*|седамнаест* osamnaest*|осамнаест* devetnaest*|деветнаест* dvadeset*|двадесет*',
  sv: 'noll*|inga en|ett|först*|enskil* två*|andra|båda*|dubbel* tre*|trippel* fyra*|fjärd* fem* sex*|sjätt* sju* åtta*|åttond* nio* tio* elva|elft* tolv*|tolft* tretton* fjorton* femton*|kvart* sexton* sjutton* arton* nitton* tjugo* trettio* hundra*|hel*|full* tusen*',
  ta: 'பூஜ்* ஒரு|ஒன்*|முதல்* இர*|இரு* மூன்* நான்* ஐந்* ஆறு*|ஆறா* ஏழு*|ஏழா* எட்* ஒன்பத* பத்*',
  th: 'ศูนย์ หนึ่ง|เดียว|แรก สอง|คู่ สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ สิบเอ็ด สิบสอง สิบสาม สิบสี่ สิบห้า สิบหก สิบเจ็ด สิบแปด สิบเก้า ยี่สิบ',
  tr: 'sıfır* bir*|ilk|tek iki*|çift* üç* dört*|dörd* beş* altı* yedi* sekiz* dokuz* on|onun* on_bir* on_iki* on_üç* on_dört* on_beş* on_altı* on_yedi* on_sekiz* on_dokuz* yirmi* otuz* yüz*|tam* bin|bini*|binl*',
  uk: 'нул* од*|перш* дв*|друг*|обид*|обо* тр* чотир*|четвер* п.?ят* ш[іо]ст* сім*|сьом*|сем* вісім*|вісьм*|восьм* дев.?ят* десят* одинадцят* дванадцят* тринадцят* чотирнадцят* п.?ятнадцят* шістнадцят* сімнадцят* вісімнадцят* дев.?ятнадцят* двадцят*',
  ur: 'صفر ایک*|پہل* دو|دونوں|دوسر* تین*|تیسر* چار*|چوتھ* پانچ* چھ|چھے|چھٹ* سات* آٹھ* نو|نویں دس*',
  vi: 'không một|đầu_tiên|nhất hai|thứ_nhì|đôi ba bốn|tư năm(?!_?\\d) sáu bảy tám chín mười mười_một mười_hai mười_ba mười_bốn|mười_tư mười_lăm|mười_năm mười_sáu mười_bảy mười_tám mười_chín hai_mươi',
  zh: '零|〇 一|单|單|首 二|两|兩|双|雙 三|第三 四 五|伍 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 三十 百|全 千',
};
