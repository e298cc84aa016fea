/** An era that years are counted in. */
export interface Era {
  readonly name: string;
  /** What is added to its years to make ours. */
  readonly before: number;
  /** Its last year, in ours. */
  readonly last: number;
}

/** The eras of Japan since 1912, the newest first, and that of the Republic of China. */
export const ERAS: readonly Era[] = [
  { name: '令和', before: 2018, last: Number.POSITIVE_INFINITY },
  { name: '平成', before: 1988, last: 2018 },
  { name: '昭和', before: 1925, last: 1988 },
  { name: '大正', before: 1911, last: 1925 },
  { name: '民國', before: 1911, last: Number.POSITIVE_INFINITY },
  { name: '民国', before: 1911, last: Number.POSITIVE_INFINITY },
];

/** Writes a year as one that is told by its era is written: `令和 2`; undefined where that is none. */
export function yearOfEra(year: number, like: string): string | undefined {
  const own = ERAS.find(({ name }) => like.startsWith(name));
  if (!own) return undefined;
  const era = own.name.startsWith('民')
    ? own
    : ERAS.find(({ before, last }) => year > before && year <= last);
  if (!era || year <= era.before) return undefined;
  const blank = /\s/.exec(like)?.[0] ?? '';
  return era.name + blank + (year - era.before);
}
