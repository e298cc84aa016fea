import { type Document, textOf } from '../model/document.ts';
import { noLocWords } from '../model/no-loc.ts';
import type { Segment } from '../model/segments.ts';
import type { Term } from '../model/terms.ts';
import { keyOf } from '../model/words.ts';
import { type Range, range, shift } from '../text/range.ts';
import { type Found, possibly, type Rule } from './rule.ts';
import { protectedNames } from './terms/coined.ts';
import { hasForm, indexTerms } from './terms/glossary.ts';

export const termNoLoc: Rule = {
  id: 'term-no-loc',
  title: 'Word that the page keeps from translation is missing',
  severity: 'warning',
  fix: 'suggested',
  check: (document) => findMissing(document),
};

/** Nobody lists more; and each is looked for in each segment that has it. */
const MOST_WORDS = 300;

interface Missing {
  readonly segment: Segment;
  readonly term: Term;
  readonly at: Range;
}

function findMissing(document: Document): Found[] {
  const list = noLocWords(document).slice(0, MOST_WORDS);
  if (list.length === 0) return [];
  const terms = list.map((source): Term => ({ source, target: undefined, locale: undefined }));
  const { termsIn } = indexTerms(terms);
  const kept = new Map<string, number>();
  const missing: Missing[] = [];
  for (const segment of document.segments) {
    const target = textOf(document, segment, 'target');
    if (target === '') continue;
    const seen = new Set<Term>();
    for (const { terms: found, at } of termsIn(textOf(document, segment, 'source'))) {
      const term = found[0]!;
      if (seen.has(term)) continue;
      seen.add(term);
      if (hasForm(target, term)) kept.set(term.source, (kept.get(term.source) ?? 0) + 1);
      else missing.push({ segment, term, at });
    }
  }
  return missing
    .filter(({ segment, term }) => !isForSpelling(document, segment, term))
    .map((one) => report(document, one, kept.get(one.term.source) ?? 0));
}

/** Names in other capitals or in two parts are told by the rules for spelling. */
function isForSpelling(document: Document, segment: Segment, { source }: Term): boolean {
  const isName = protectedNames(document).nameOf(keyOf(source)) !== undefined;
  const target = textOf(document, segment, 'target').toLowerCase().replace(/\s/g, '');
  return isName && target.includes(source.toLowerCase());
}

/** A capital, a figure or a sign inside: nobody takes it for an ordinary word. */
const NAME = /.\p{Lu}|\d|[.#+_]/u;

/**
 * Authors list words such as `Home` and `cookie` too, for some of their meanings. Whether one is
 * meant everywhere shows in what the rest of the page does.
 */
function report(document: Document, { segment, term, at }: Missing, kept: number): Found {
  const { source } = term;
  const { target } = segment;
  const place = inOtherCase(textOf(document, segment, 'target'), source);
  const found = place && shift(place, target.content.start);
  return {
    range: found ?? target.content,
    message: `The page keeps ${source} from translation: expected it in the target.`,
    segment,
    severity: NAME.test(source) || kept >= ENOUGH ? undefined : 'information',
    related: [
      { range: shift(at, segment.source.content.start), message: 'The word in the source.' },
    ],
    fixes: found ? [possibly(`Write ${source}`, found, source)] : [],
  };
}

const ENOUGH = 2;

function inOtherCase(target: string, word: string): Range | undefined {
  const folded = target.toLowerCase();
  const at = folded.length === target.length ? folded.indexOf(word.toLowerCase()) : -1;
  return at < 0 ? undefined : range(at, at + word.length);
}
