import type { Found } from './found.ts';
import type { DateMention } from './mention.ts';
import type { Unit } from './unit.ts';
import type { Field } from './worded.ts';

/**
 * Settles which months stand for themselves. A short form alone is no month ("Jan Mayen", "dec"),
 * and a month's name that is another word as well is one only where something speaks for it.
 */
export function strengthen(field: Field, found: readonly Found[]): DateMention[] {
  if (!found.some(({ mention }) => isBare(mention))) return found.map(({ mention }) => mention);
  const isList = found.some((one) => !isBare(one.mention) || !isDoubtful(one));
  return found.flatMap((one, at) => {
    const { mention } = one;
    if (!isBare(mention)) return [mention];
    if (isVerb(field, one)) return [];
    const isLinked =
      isHeldBy(field, one, found[at - 1], mention.link) ||
      isHeldBy(field, one, found[at + 1], found[at + 1]?.mention.link);
    if (isLinked || isAlone(field, one)) return [mention];
    if (mention.month?.word?.short) return [];
    if (!isDoubtful(one)) return [mention];
    const isMonth = (isList && found.length > 2) || speaksOfMonth(field, one);
    return [isMonth ? mention : { ...mention, weak: true }];
  });
}

// "you may", "to march": the names of months are capital in English, and short ones in Filipino.
function isVerb({ text, language }: Field, { mention }: Found): boolean {
  const isCapital = language.language === 'en' || language.language === 'fil';
  if (!mention.english && !isCapital) return false;
  const first = text[mention.range.start]!;
  const isLower = first === first.toLowerCase();
  // "di april" is a month that was not translated: "april" is no other English word.
  const isApril = mention.english && mention.month?.value === 4;
  return mention.month?.word?.ambiguous === true && isLower && !isApril;
}

// "May and June", "Jan – June"; but two words that are perhaps no months do not hold each other.
function isHeldBy(
  { text, language }: Field,
  one: Found,
  other: Found | undefined,
  link: DateMention['link'],
): boolean {
  if (!other || !link) return false;
  // "Des de l'agost": a short form is one of a list of short forms.
  if (link === 'word' && isShort(one) && !isShort(other)) return false;
  // "On June 29, April enters": no list has a day in one place and none in the other.
  const { start } = one.mention.range;
  if (isDoubtful(one) && !isBare(other.mention) && text[start - 2] === ',') return false;
  return link === 'dash' || language.language === 'en' || !isDoubtful(one) || !isDoubtful(other);
}

function isShort({ mention: { month } }: Found): boolean {
  return month?.word?.short ?? false;
}

function isBare({ day, year, sharedYear }: DateMention): boolean {
  return !day && (!year || sharedYear !== undefined);
}

function isDoubtful({ mention }: Found): boolean {
  return mention.month?.word?.ambiguous ?? false;
}

// The cell of a table, a heading: nothing but the month.
function isAlone({ units }: Field, { first, last }: Found): boolean {
  return first === 0 && last === units.length - 1;
}

function speaksOfMonth(field: Field, { mention, first }: Found): boolean {
  const { text, units, language } = field;
  const unit = units[first]!;
  const isEnglish = mention.english || language.language === 'en';
  if (!isEnglish) return false;
  if (text[unit.start] !== text[unit.start]!.toUpperCase()) return false;
  const before = units[first - 1];
  // A verb, even in headings, but for what no verb can follow.
  if (text.slice(unit.start, unit.end) === 'May') {
    return before !== undefined && wordIs(text, before, NEVER_BEFORE_VERBS);
  }
  if (before && wordIs(text, before, MONTH_PREPOSITIONS)) return true;
  if (before && wordIs(text, before, OF) && isPartOfMonth(text, units[first - 2])) return true;
  return isAdjective(field, first);
}

// How many words the thing that is issued by the month may stand behind it.
const FARTHEST = 16;

// "March price updates", "April Cloud Solution Provider community update"; not "April posts it".
function isAdjective({ text, units }: Field, place: number): boolean {
  const next = units[place + 1];
  if (next?.kind !== 'word') return false;
  if (wordIs(text, next, ISSUED)) return true;
  const isCapital = text[next.start] !== text[next.start]!.toLowerCase();
  return (
    isCapital &&
    units.slice(place + 2, place + FARTHEST).some((later) => wordIs(text, later, ISSUED))
  );
}

function wordIs(text: string, { kind, start, end }: Unit, words: ReadonlySet<string>): boolean {
  return kind === 'word' && words.has(text.slice(start, end).toLowerCase());
}

// "The end of March", "the month of May"
function isPartOfMonth(text: string, unit: Unit | undefined): boolean {
  return unit !== undefined && wordIs(text, unit, PARTS_OF_MONTH);
}

const OF = new Set(['of']);
const PARTS_OF_MONTH = new Set(
  'month end beginning start middle rest half week weeks day days'.split(' '),
);
const NEVER_BEFORE_VERBS = new Set('in since until till during by'.split(' '));
const MONTH_PREPOSITIONS = new Set([
  ...NEVER_BEFORE_VERBS,
  ...'through throughout for from after before between next last this early late mid'.split(' '),
  ...'end each every their our the'.split(' '),
]);
// What a publisher issues by the month.
const ISSUED = new Set(
  (
    'update updates announcement announcements release releases preview price prices pricing list ' +
    'invoice invoices newsletter issue edition changes reminder reminders report'
  ).split(' '),
);
