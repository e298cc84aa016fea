import type { Document } from '../model/document.ts';
import type { Segment } from '../model/segments.ts';
import { words } from '../model/words.ts';
import { range } from '../text/range.ts';
import { type EnglishLink, englishLinks } from './prose/english-links.ts';
import {
  type EnglishReading,
  englishReadings,
  isNearlyAll,
  isWholeSource,
} from './prose/english-readings.ts';
import type { Found, Rule } from './rule.ts';

export const textPartlyUntranslated: Rule = {
  id: 'text-partly-untranslated',
  title: 'Part of a target that was left in English',
  severity: 'warning',
  fix: 'none',
  *check(document) {
    const told = new Set<Segment>();
    for (const reading of englishReadings(document)) {
      const isAll = isNearlyAll(reading) || isWholeSource(reading);
      const { isProse, isMixed, isExplained, words: count } = reading.longest;
      const isPart = (isProse || isMixed) && !isExplained && count >= FEWEST_WORDS;
      if (isAll || isPart) told.add(reading.segment);
      if (isPart && !isAll) yield report(document, reading);
    }
    for (const link of englishLinks(document)) {
      if (!told.has(link.segment)) yield reportLink(link);
    }
  },
};

const FEWEST_WORDS = 4;

function reportLink({ segment, target, source, words: count }: EnglishLink): Found {
  return {
    range: target,
    message: `${count} words were left in English: expected a translation.`,
    segment,
    severity: 'information',
    related: [{ range: source, message: 'The same words in the source.' }],
  };
}

function report(document: Document, { segment, longest }: EnglishReading): Found {
  const { starts, ends } = words(document);
  const { run } = longest;
  const isSure = run.isTold && longest.isProse && longest.within === 'text';
  const source = range(starts[run.sourceFirst]!, ends[run.sourceFirst + run.end - run.first - 1]!);
  return {
    range: range(starts[run.first]!, ends[run.end - 1]!),
    message: `${longest.words} words were left in English: expected a translation.`,
    segment,
    severity: isSure ? undefined : 'information',
    related: [{ range: source, message: 'The same words in the source.' }],
  };
}
