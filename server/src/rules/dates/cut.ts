import type { DateMention, DatePair } from '../../locale/dates/index.ts';
import type { Document } from '../../model/document.ts';
import { type Range, range, slice } from '../../text/range.ts';
import type { Fix } from '../rule.ts';
import { type Judged, type PairPlace, pairVerdict, said } from './verdict.ts';

/** Judges whether a mark stands inside a date that its source has in one piece. */
export function cutInTwo(place: PairPlace): Judged {
  const { document, pair } = place;
  if (!pair.target.split || pair.source.split || isLinkedMonth(document.text, pair))
    return undefined;
  const date = said(document, pair.target);
  const message = `Emphasis or a link begins or ends inside the date ${date}.`;
  return pairVerdict('split', place, message, { fixes: movedMark(document, pair.target) });
}

// `2020: [April](…)`: the source links the month, and its year stands before it by itself.
function isLinkedMonth(text: string, { source, target }: DatePair): boolean {
  const isLinked = (part: Range | undefined): boolean =>
    part !== undefined && text[part.start - 1] === '[' && text[part.end] === ']';
  return isLinked(source.range) && isLinked(target.month?.range);
}

// Where one mark stands inside the date, it may be moved to its start or its end.
function movedMark({ text }: Document, { range: whole }: DateMention): Fix[] {
  const marks = [...slice(text, whole).matchAll(/\*\*|__|\[|\]\([^)]*\)/g)];
  const [mark] = marks;
  if (marks.length !== 1 || !mark) return [];
  const start = whole.start + mark.index;
  const old = range(start, start + mark[0].length);
  const isOpening = mark[0] === '[' || /\S/.test(text[old.end] ?? '');
  const place = isOpening ? whole.start : whole.end;
  const edits = [
    { range: old, newText: '' },
    { range: range(place, place), newText: mark[0] },
  ];
  const title = `Move ${mark[0][0] === ']' ? 'the end of the link' : mark[0]} out of the date`;
  return [{ title, edits, preferred: false }];
}
