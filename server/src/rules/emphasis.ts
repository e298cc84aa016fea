import type { Document } from '../model/document.ts';
import type {
  EmphasisChange,
  EmphasisChangeKind,
  EmphasisRepair,
} from '../model/emphasis/change.ts';
import { emphasisChanges } from '../model/emphasis/changes.ts';
import { isEmphasisOptional } from '../model/emphasis/style.ts';
import { inlineOf } from '../model/inline.ts';
import { slice } from '../text/range.ts';
import type { Fix, Found, Rule } from './rule.ts';

/** Makes the rule that reports one kind of fault in emphasis. */
export function emphasisRule(
  kind: EmphasisChangeKind,
  facts: Pick<Rule, 'id' | 'title' | 'severity' | 'fix'>,
): Rule {
  return { ...facts, check: (document) => emphasisFaults(document, kind) };
}

/** What is found of one kind of fault in emphasis. */
export function emphasisFaults(document: Document, kind: EmphasisChangeKind): Found[] {
  return emphasisChanges(document)
    .filter((change) => change.kind === kind)
    .map((change) => describe(document, change));
}

function describe(document: Document, change: EmphasisChange): Found {
  const { text } = document;
  const { kind, segment, range, expected, isOfSource, repairs } = change;
  const message = MESSAGES[kind](slice(text, range), change, text);
  return {
    range,
    message: isOfSource ? `${message} The source is written so too.` : message,
    segment,
    severity: isOfSource || isMeant(document, change) ? 'information' : undefined,
    related: expected.map((emphasis) => ({
      range: emphasis.range,
      message: 'The emphasis in the source.',
    })),
    fixes: repairs.map((repair) => makeFix(repair, isOfSource)),
  };
}

/**
 * A translator who leaves out all emphasis where the locale may do without it has a reason, and so
 * may one who does not stress a word of the sentence, or stresses it otherwise.
 */
function isMeant(
  document: Document,
  { kind, segment, expected, repairs }: EmphasisChange,
): boolean {
  if (kind !== 'lost') return false;
  if (repairs[0]?.does === 'reweigh') return true;
  const isStress =
    expected.length > 0 &&
    expected.every(({ content }) => STRESSED.test(slice(document.text, content)));
  if (isStress) return true;
  if (!isEmphasisOptional(document.locale)) return false;
  return inlineOf(document, segment, 'target').emphases.length === 0;
}

/** What is on the screen begins with a capital. */
const STRESSED = /^\p{Ll}+(?: \p{Ll}+){0,2}$/u;

type Message = (here: string, change: EmphasisChange, text: string) => string;

const MESSAGES: Readonly<Record<EmphasisChangeKind, Message>> = {
  odd: (here) =>
    here[0] !== here.at(-1)
      ? `${here[0]} and ${here.at(-1)} make no emphasis together: expected the same marks on both sides.`
      : /^\*[^*]\*$/.test(here)
        ? 'These two stars were one mark: expected ** beside each other.'
        : /[^*_]/.test(here)
          ? 'These marks are not read as emphasis: a letter outside and a sign inside keep them apart.'
          : `This ${here} has no partner, so that readers see it.`,
  padded: () => 'White space inside these marks keeps them from being read as emphasis.',
  escaped: (here) => `Readers see ${here} here: expected emphasis as in the source.`,
  lost: (here, { expected, repairs }, text) => {
    if (repairs[0]?.does === 'reweigh')
      return `${here} is emphasized otherwise than in the source.`;
    const names = expected.map(({ content }) => `“${slice(text, content)}”`).join(', ');
    return names === ''
      ? 'Fewer texts are emphasized here than in the source.'
      : `Not emphasized here as in the source: ${names}.`;
  },
  added: (here, { repairs }) =>
    repairs.length > 0
      ? `${here} is emphasized here and not in the source.`
      : 'More texts are emphasized here than in the source.',
  misplaced: (_, { expected: [wanted] }, text) =>
    wanted
      ? `Punctuation alone is emphasized here: expected the translation of “${slice(text, wanted.content)}”.`
      : 'Punctuation alone is emphasized here, and words in the source.',
};

const TITLES: Readonly<Record<EmphasisRepair['does'], string>> = {
  complete: 'Add the missing mark',
  remove: 'Remove the marks',
  tighten: 'Remove the white space inside the marks',
  loosen: 'Put white space beside the marks',
  unescape: 'Write plain marks',
  emphasize: 'Emphasize as in the source',
  move: 'Emphasize the quoted text',
  star: 'Write stars',
  reweigh: 'Emphasize as strongly as the source',
};

function makeFix({ does, edits, isCertain }: EmphasisRepair, isOfSource: boolean): Fix {
  return { title: TITLES[does], edits, preferred: isCertain && !isOfSource };
}
