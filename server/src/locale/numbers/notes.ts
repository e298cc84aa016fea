import { slice } from '../../text/range.ts';
import type { NumberComparison, NumberText } from './comparison.ts';
import { raisedValue } from './figures.ts';
import { type NumberMention, RAISED_LABEL } from './read.ts';
import { without } from './tally.ts';

/**
 * The raised figures of notes (`limit¹`) that a target lost, or that it says by plain ones in their
 * place (`limite1`). Those in parentheses or apart may be notes in another dress.
 */
export function compareNotes(source: NumberText, target: NumberText): NumberComparison {
  const notes = source.numbers.filter((number) => isNote(source, number));
  if (notes.length === 0) return NO_DIFFERENCE;
  const missing = without(notes, target.numbers.filter(isRaised));
  if (missing.length === 0) return NO_DIFFERENCE;
  const plain = without(target.numbers.filter(isPlain), source.numbers.filter(isPlain));
  if (plain.length === 0) return { missing, extra: [] };
  const extra = plain.filter((number) => isGlued(target, number));
  const areLowered = extra.length === missing.length && without(missing, extra).length === 0;
  return areLowered ? { missing, extra } : NO_DIFFERENCE;
}

const NO_DIFFERENCE: NumberComparison = { missing: [], extra: [] };

function isRaised({ label }: NumberMention): boolean {
  return label === RAISED_LABEL;
}

function isPlain(number: NumberMention): boolean {
  return !isRaised(number);
}

/** What a raised figure is an exponent of: `m²`, `10⁶`, `(a + b)²`. */
const BASE = /(?:(?<!\p{L})\p{L}{1,2}|[\p{Nd})\]])$/u;
const LONGEST_BASE = 3;

function isNote({ text, within }: NumberText, { range: { start } }: NumberMention): boolean {
  if (raisedValue(text.charCodeAt(start)) < 0) return false;
  return !BASE.test(text.slice(Math.max(within.start, start - LONGEST_BASE), start));
}

function isGlued(target: NumberText, { range: { start } }: NumberMention): boolean {
  return /\p{L}$/u.test(
    slice(target.text, { start: Math.max(target.within.start, start - 1), end: start }),
  );
}
