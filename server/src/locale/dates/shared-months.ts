// Names of months, and what they end in, that several entries of additions.ts share.

// CLDR has the nominative, also where a day stands before the month; people write the genitive.
export const SERBIAN = [
  'јануара|фебруара|марта|априла|маја|јуна|јула|августа|септембра|октобра|новембра|децембра',
  'јануару|фебруару|марту|априлу|мају|јуну|јулу|августу|септембру|октобру|новембру|децембру',
];
export const SERBIAN_LATIN = [
  'januara|februara|marta|aprila|maja|juna|jula|avgusta|septembra|oktobra|novembra|decembra',
  'januaru|februaru|martu|aprilu|maju|junu|julu|avgustu|septembru|oktobru|novembru|decembru',
  '|||||||augusta||||',
  '|||||||augustu||||',
];

export const BOSNIAN = SERBIAN_LATIN[0]!.replace('avgusta', 'augusta');

// Adjectives and the case with "with", which CLDR has not.
export const CROATIAN_STEMS =
  'siječanjsk|veljačk|ožujsk|travanjsk|svibanjsk|lipanjsk|srpanjsk|kolovošk|rujansk|listopadsk|studensk|prosinačk';
export const SERBIAN_STEMS =
  'januarsk|februarsk|martovsk|aprilsk|majsk|junsk|julsk|avgustovsk|septembarsk|oktobarsk|novembarsk|decembarsk';
export const SERBIAN_WITH =
  'januarom|februarom|martom|aprilom|majem|junom|julom|avgustom|septembrom|oktobrom|novembrom|decembrom';
export const SERBIAN_WITH_CYRILLIC =
  'јануаром|фебруаром|мартом|априлом|мајем|јуном|јулом|августом|септембром|октобром|новембром|децембром';
export const SOUTH_SLAVIC = 'i a o e u og oga om ome oj im ih ima';

/** Adjectives whose stems differ from those of the nouns: one column for each ending. */
export function adjectives(stems: string, endings: string): string[] {
  return endings.split(' ').map((ending) => `${stems.replaceAll('|', `${ending}|`)}${ending}`);
}

// Syria, Lebanon, Iraq, and whoever writes both names: `تشرين الثاني/نوفمبر`.
export const LEVANTINE =
  'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول';

export const RUSSIAN_STEMS =
  'январ|феврал|март|апрел|май|июн|июл|август|сентябр|октябр|ноябр|декабр';

export const ROMANCE = 'de del d do';
