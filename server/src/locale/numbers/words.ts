/**
 * Number words by language, the values 0 to 20, 30, 100 and 1000. Alternatives stand between bars;
 * a star stands for more letters, as in compounds and inflected forms; a low line for a space. Ordinals count as well:
 * `Year 2` becomes `drugi rok`. Where two languages write alike they share a row.
 */
const WORDS: Readonly<Record<string, string>> = {
  en:
    'zero|no|none one|first*|once|single two*|second|secondary|twice|both|double|dual|pair*|couple* three*|third*|triple* ' +
    'four*|quarter* five*|fifth* six* seven* eight* nine*|ninth* ten|tenth* eleven* twelve|twelfth|dozen* ' +
    'thirteen* fourteen* fifteen* sixteen* seventeen* eighteen* nineteen* twent* thirt* hundred*|full* thousand*',
  ar:
    'صفر واحد*|أول*|[أا]حد*|[إا]حدى|مفرد* اثن*|ثان*|كلا|كلتا|*ان|*ين ثلاث*|ثالث*|ثلث* أربع*|اربع*|رابع*|ربع* خمس*|خامس* ست|ستة|سادس* سبع*|سابع* ثمان*|ثامن* ' +
    'تسع*|تاسع* عشر|عشرة|عاشر* [أا]حد_عشر|[إا]حدى_عشرة|حادي_عشر اثن*_عشرة?|ثاني_عشر ثلاثة?_عشرة?|ثالث_عشر أربعة?_عشرة?|رابع_عشر خمسة?_عشرة?|خامس_عشر ستة?_عشرة?|سادس_عشر ' +
    'سبعة?_عشرة?|سابع_عشر ثماني?ة?_عشرة?|ثامن_عشر تسعة?_عشرة?|تاسع_عشر عشرون|عشرين ثلاثون|ثلاثين مئة|مائة|كامل* ألف|آلاف',
  cs: 'nul*|žádn* jed*|prvn* dv*|druh*|oba|obou|obě|oběma tř* čtyř*|čtvrt*|čtver* pět*|pát* šest* sedm* osm* devě*|devít*|devát* deset*|desít*|desát* jedenác* dvanác* třinác* čtrnác* patnác* šestnác* sedmnác* osmnác* devatenác* dvac* třic* sto|sta|stov*|pln*|cel* tisíc*',
  de: 'null*|kein* ein*|erst* zwei*|zwo|beid*|paar*|doppel* drei*|dritt* vier* fünf* sechs* sieb* acht* neun* zehn* elf* zwölf* dreizehn* vierzehn* fünfzehn* sechzehn* siebzehn* achtzehn* neunzehn* zwanzig* dreißig* hundert*|einhundert*|voll* tausend*|eintausend*',
  es: 'cero un|una|uno|primer* dos|segund*|ambos|ambas|dobl* tres|tercer*|tripl* cuatro|cuart* cinco|quint* seis|sext* siete|séptim* ocho|octav* nueve|noven* diez|décim* once doce trece catorce quince dieciséis|dieciseis diecisiete dieciocho diecinueve veint* treinta cien*|total*|complet*|íntegr* mil|miles',
  fr: 'zéro* un|une|premi* deux*|second*|double* trois*|tiers|tierce*|tripl* quatr*|quart* cinq* six|sixi* sept|septi* huit* neuf|neuvi* dix|dixi* onz* douz* treiz* quatorz* quinz* seiz* dix-sept* dix-huit* dix-neu* vingt* trent* cent*|total*|complet*|entier*|intégral* mill*',
  hu: 'nulla*|zéró* egy*|els* két*|kett*|másod*|mindkét* három*|hárm*|harmad* négy*|negyed* öt* hat* hét*|heted* nyolc* kilenc* tíz*|tized* tizenegy* tizenkét*|tizenkett* tizenhárom* tizennégy* tizenöt* tizenhat* tizenhét*|tizenhet* tizennyolc* tizenkilenc* húsz*|husz* harminc* száz*|teljes* ezer*|ezr*',
  it: 'zero un|uno|una|prim* due|second*|entramb*|doppi* tre|terz* quattro|quart* cinque|quint* sei|sest* sette|settim* otto|ottav* nove|non* dieci|decim* undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove vent* trent* cent*|total*|complet*|inter* mill*|mila',
  ja: 'ゼロ|零 一|単|ひと|初|シングル 二|両|ふた|双|ダブル 三|第三|トリプル|みっ|サード 四|よっ 五|いつ 六|むっ 七|なな 八|やっ 九|ここの 十|とお 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 三十 百|全 千',
  ko: '영|제로 한|하나|첫*|단일*|1인 두|둘*|이중*|쌍* 세|셋*|석|타사* 네|넷*|넉 다섯* 여섯* 일곱* 여덟* 아홉* 열|열째|열번*|열개*|열명*|십* 열한*|열하나*|십일* 열두*|열둘*|십이* 열세*|열셋*|십삼* 열네*|열넷*|십사* 열다섯*|십오* 열여섯*|십육* 열일곱*|십칠* 열여덟*|십팔* 열아홉*|십구* 스무*|스물*|이십* 서른*|삼십* 백*|전액*|전체* 천*',
  nl: 'nul*|geen een*|één*|eerst*|enkel* twee*|beid*|dubbel* drie*|derd*|extern* vier* vijf* zes* zeven* acht* negen* tien* elf* twaalf* dertien* veertien* vijftien* zestien* zeventien* achttien* negentien* twintig* dertig* honderd*|volledig*|geheel duizend*',
  pl: 'zer* jed*|pierwsz* dw*|drug*|oba|obie|obu|obydw* trz* czter*|czwart* pię*|piąt* sześ*|szóst* sied*|siód* osiem*|ośm*|ósm* dziewi* dziesi* jedena* dwana*|dwuna* trzyna* czterna* piętna* szesna* siedemna* osiemna* dziewiętna* dwadzi*|dwudzi* trzydz* sto|stu|setn*|peł* tysi*',
  pt: 'zero um|uma|primeir* dois|duas|segund*|ambos|ambas|dupl* três|terceir*|tripl* quatro|quart* cinco|quint* seis|sext* sete|sétim* oito|oitav* nove|non* dez|décim* onze doze treze catorze|quatorze quinze dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove vint*|vigés* trint* cem|cent*|total*|complet*|integral* mil|milhar*',
  ru: 'нол*|нул* од*|перв*|един* дв*|втор*|оба|обе* тр* четыр*|четвер*|четвёр* пят* шест* сем*|седьм* вос* девят* десят* одиннадцат* двенадцат* тринадцат* четырнадцат* пятнадцат* шестнадцат* семнадцат* восемнадцат* девятнадцат* двадцат* тридцат* сто|ста|сот*|полн* тысяч*',
  sv: 'noll*|inga en|ett|först*|enskil* två*|andra|båda*|dubbel* tre*|trippel* fyra*|fjärd* fem* sex*|sjätt* sju* åtta*|åttond* nio* tio* elva|elft* tolv*|tolft* tretton* fjorton* femton* sexton* sjutton* arton* nitton* tjugo* trettio* hundra*|hel*|full* tusen*',
  tr: 'sıfır* bir*|ilk|tek iki*|çift* üç* dört*|dörd* beş* altı* yedi* sekiz* dokuz* on|onun* on_bir* on_iki* on_üç* on_dört* on_beş* on_altı* on_yedi* on_sekiz* on_dokuz* yirmi* otuz* yüz*|tam* bin|bini*|binl*',
  zh: '零|〇 一|单|單|首 二|两|兩|双|雙 三|第三 四 五|伍 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 三十 百|全 千',
};

const VALUES: readonly number[] = [...Array(21).keys(), 30, 100, 1000];

/** Scripts that put words together without spaces, so that a number word can stand anywhere. */
const RUN_TOGETHER = new Set(['ja', 'zh']);

/** What Arabic writes in one word with the next one: and, in, for, the. */
const ARABIC_PREFIX = '[وفبلك]{0,2}(?:ال)?';

const patterns = new Map<string, RegExp>();

/**
 * Whether a text says a number in words of a language; false for values that have no words here.
 * Errs on the side of yes: its answer only keeps a number from being missed.
 */
export function saysInWords(text: string, language: string, value: number): boolean {
  const key = `${language} ${value}`;
  const known = patterns.get(key);
  if (known) return known.test(text);
  const words = wordsFor(language, value);
  if (words === undefined) return false;
  const pattern = makePattern(language, words);
  patterns.set(key, pattern);
  return pattern.test(text);
}

function wordsFor(language: string, value: number): string | undefined {
  const row = WORDS[language]?.split(' ');
  const place = VALUES.indexOf(value);
  if (place >= 0 || language !== 'en') return row?.[place];
  const tens = TENS[Math.floor(value / 10) - 2];
  return tens && Number.isInteger(value)
    ? englishTens(tens, row![value % 10]!, value % 10)
    : undefined;
}

const TENS = ['twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'];

/** `forty`, `forty-two`, `forty-second`. */
function englishTens(tens: string, ones: string, one: number): string {
  if (one === 0) return `${tens}(?:y|ie)*`;
  return ones
    .split('|')
    .map((word) => `${tens}y[-_]?${word}`)
    .join('|');
}

function makePattern(language: string, alternatives: string): RegExp {
  const words = alternatives.replaceAll('_', '\\s').split('|');
  if (RUN_TOGETHER.has(language)) return new RegExp(words.join('|'), 'iu');
  const bounded = words.filter((word) => !word.startsWith('*')).map(boundedAfter);
  const endings = words
    .filter((word) => word.startsWith('*'))
    .map((word) => boundedAfter(word.slice(1)));
  const prefix = language === 'ar' ? ARABIC_PREFIX : '';
  return new RegExp([`(?<!\\p{L})${prefix}(?:${bounded.join('|')})`, ...endings].join('|'), 'iu');
}

/** A word that ends where it ends, unless a star stands for more letters. */
function boundedAfter(word: string): string {
  return word.endsWith('*') ? word.slice(0, -1) : `${word.replace('*', '\\p{L}*')}(?!\\p{L})`;
}
