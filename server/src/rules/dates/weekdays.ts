import {
  type DateMention,
  dateLanguage,
  weekdayOf,
  writeWeekday,
} from '../../locale/dates/index.ts';
import { range, slice } from '../../text/range.ts';
import { isSlip } from '../../text/slip.ts';
import { type Judged, type PairPlace, pairVerdict, said } from './verdict.ts';

/** Judges the weekday that stands beside a date, or should. */
export function judgeWeekday(place: PairPlace): Judged {
  if (place.pair.target.weekday) return wrongWeekday(place);
  return place.pair.source.weekday && (otherWord(place) ?? lostWeekday(place));
}

function wrongWeekday(place: PairPlace): Judged {
  const { document, dates, pair } = place;
  const weekday = pair.target.weekday!;
  const meant = pair.source.weekday;
  const right = rightWeekday(pair.target);
  if (right === weekday.value || isOfNeighbor(dates.target.mentions, pair.target)) return undefined;
  const name = slice(document.text, weekday.range);
  const isSame = meant?.value === weekday.value;
  if (right === undefined && (isSame || !meant)) return undefined;
  const value = right ?? meant!.value;
  const newText = writeWeekday(value, name, dateLanguage(document.locale));
  const message =
    right === undefined
      ? `The weekday differs: ${name} for ${slice(document.text, meant!.range)}. Expected ${newText}.`
      : `${said(document, pair.target)} is no ${name}.`;
  if (isSame) {
    return pairVerdict('invalid', place, `${message} The source has it too.`, {
      severity: 'information',
      range: weekday.range,
    });
  }
  const edits = [{ range: weekday.range, newText }];
  const fixes = [{ title: `Write ${newText}`, edits, preferred: meant?.value === value }];
  return pairVerdict(right === undefined ? 'mismatch' : 'invalid', place, message, {
    fixes,
    range: weekday.range,
  });
}

/** The weekday that a whole date has. */
function rightWeekday({ day, month, year }: DateMention): number | undefined {
  return day && month && year ? weekdayOf(year.value, month.value, day.value) : undefined;
}

/** "1 Haziran Pazartesi, 5 Haziran Cuma": one name stands beside two dates. */
function isOfNeighbor(mentions: readonly DateMention[], one: DateMention): boolean {
  return mentions.some(
    (other) => other !== one && other.weekday?.range.start === one.weekday!.range.start,
  );
}

/** How far from its date a weekday is looked for. */
const NEAR = 30;
const SHORTEST = 5;

const WORD = /[\p{Script=Latin}\p{M}]+|(?:(?!\p{Script=Latin})[\p{L}\p{M}])+/gu;

/** A weekday that is left in English, or misspelt: `Monday, 1 juin`, `lunid 1 juin`. */
function otherWord(place: PairPlace): Judged {
  const { document, pair } = place;
  const { content } = place.dates.segment.target;
  const { value, range: english } = pair.source.weekday!;
  const start = Math.max(content.start, pair.target.range.start - NEAR);
  const near = document.text.slice(start, Math.min(content.end, pair.target.range.end + NEAR));
  const original = slice(document.text, english);
  const language = dateLanguage(document.locale);
  const names = [...language.weekdays.values].filter(
    ([name, at]) => at === value && name.length >= SHORTEST,
  );
  for (const { 0: word, index } of near.matchAll(WORD)) {
    const small = word.toLowerCase();
    const isLeft = word === original && word.length > SHORTEST && language.language !== 'en';
    const name = names.find(([one]) => isSlip(small, one) && !hasOtherEnding(small, one));
    if (!isLeft && (!name || language.weekdays.values.has(small))) continue;
    const at = range(start + index, start + index + word.length);
    const form = isLeft ? '' : word[0] + name![0].slice(1);
    const written = writeWeekday(value, form, language);
    const isFirst = at.start === content.start;
    const newText = isFirst ? written[0]!.toUpperCase() + written.slice(1) : written;
    const fixes = [
      {
        title: `Write ${newText}`,
        edits: [{ range: at, newText }],
        preferred: !isLeft || isOfOneCase(language) || MARK_BEFORE.test(near.slice(0, index)),
      },
    ];
    const fault = isLeft ? 'is left in English' : 'is misspelt';
    const message = `The weekday ${fault}: ${word}. Expected ${newText}.`;
    return pairVerdict(isLeft ? 'untranslated' : 'mismatch', place, message, { fixes, range: at });
  }
  return undefined;
}

/** `pirmdien` for `pirmdiena`: the ending is that of another case, or of an adverb. */
function hasOtherEnding(word: string, name: string): boolean {
  return word.startsWith(name.slice(0, -2));
}

/** Whether months, and weekdays with them, stand in no other case in a date than by themselves. */
function isOfOneCase({ cldr, language }: ReturnType<typeof dateLanguage>): boolean {
  return cldr.alone.length === 0 && !WITH_ENDINGS.has(language);
}

const WITH_ENDINGS = new Set(['et', 'eu', 'hu', 'is', 'sl', 'bs', 'sr']);
/** The start of a text, or a mark: no word that asks for a case. */
const MARK_BEFORE = /(?:^|[\p{P}>|])\s*$/u;

/** A weekday of the source that no word of the target begins like. */
function lostWeekday(place: PairPlace): Judged {
  const { document, dates, pair } = place;
  const { value, range: english } = pair.source.weekday!;
  const original = slice(document.text, english);
  if (original.length <= SHORTEST) return undefined;
  const { weekdays, eastAsian } = dateLanguage(document.locale);
  const target = slice(document.text, dates.segment.target.content).toLowerCase();
  const isSaid = [...weekdays.values].some(
    ([name, at]) => at === value && target.includes(eastAsian ? name : stemOf(name)),
  );
  if (isSaid) return undefined;
  const message = `The weekday is lost: the source says ${original}.`;
  return pairVerdict('mismatch', place, message, { severity: 'information', fixes: [] });
}

function stemOf(name: string): string {
  return name.slice(0, Math.max(SHORTEST_STEM, name.length - 2));
}

const SHORTEST_STEM = 4;
