import { applyEdits, type Edit } from '../../text/edit.ts';
import { contains, type Range, slice } from '../../text/range.ts';
import { ID_FORM } from '../ids.ts';
import { type Problem, problem } from '../problems.ts';
import { readTags } from '../tags.ts';
import { type Affliction, afflictions, inside } from './afflictions.ts';
import type { Reading } from './damage.ts';
import { withoutRemnants } from './remnants.ts';
import { isSound, type ReadText } from './soundness.ts';
import { removal } from './span-markup.ts';
import { splintered } from './splinters.ts';

/**
 * Leaves only those repairs certain that make their lines whole. Where several accidents met, or
 * something was pasted, each tag looks wrong by what stands before it, and a repair that follows
 * one guess leads away from what was there. Where one tag is too many, or a copy of a segment,
 * and the lines are whole without it, that becomes the problem.
 */
export function assured(text: string, reading: Reading, read: ReadText): Problem[] {
  const problems = withoutRemnants(text, reading.problems);
  const all = afflictions(text, { ...reading, problems }, read);
  return all.flatMap((affliction) => answer(text, affliction, read));
}

function answer(text: string, affliction: Affliction, read: ReadText): readonly Problem[] {
  const { lines, problems, sure } = affliction;
  const isSure = (one: Problem): boolean => sure.has(one);
  if (problems.every(isSure)) return problems;
  const isMended = (edits: readonly Edit[]): boolean => isMendedBy(text, affliction, edits, read);
  const certain = problems.filter(({ repair }) => repair?.certain);
  const edits = certain.flatMap(({ repair }) => repair!.edits);
  const isOneAccident = certain.filter(({ kind }) => kind === 'stray').length < 2;
  if (edits.length > 0 && isOneAccident && isMended(edits)) return problems;
  const isShort = lines.end - lines.start <= LONGEST_LINES;
  const one =
    isShort &&
    (torn(text, affliction, read, isMended) ?? tooMany(text, affliction, read, isMended));
  if (one) return [...problems.filter(isSure), one].sort((a, b) => a.range.start - b.range.start);
  return problems.map((problem) => (isSure(problem) ? problem : doubted(problem)));
}

/** The markup of one pair that is torn, where the lines are whole once it is mended. */
function torn(
  text: string,
  { lines, segments }: Affliction,
  read: ReadText,
  isMended: (edits: readonly Edit[]) => boolean,
): Problem | undefined {
  if (segments.length > MOST_TAGS) return undefined;
  const sound = segments.filter(({ range: at }) => isSound(slice(text, at), read));
  const found = splintered(text, lines, sound);
  if (!found || !isMended([found])) return undefined;
  const certain = !tearsWord(text, found.range);
  const repair = { title: 'Repair the markup', certain, edits: [found] };
  return problem('tag', found.range, `This markup is damaged: expected ${found.newText}.`, {
    repair,
  });
}

/** Whether letters between torn tags may be the end of the word before them: `nev</span>e<span`. */
function tearsWord(text: string, at: Range): boolean {
  return /^(?:<[^<>]*>)*\p{L}/u.test(slice(text, at)) && /\p{L}/u.test(text[at.start - 1] ?? ' ');
}

/** The one tag or copy of a segment without which the lines are whole. */
function tooMany(
  text: string,
  affliction: Affliction,
  read: ReadText,
  mends: (edits: readonly Edit[]) => boolean,
): Problem | undefined {
  const { lines, problems, sure } = affliction;
  const rest = problems.filter((one) => sure.has(one));
  const surely = rest.flatMap(({ repair }) => repair?.edits ?? []);
  const isMended = (edit: Edit): boolean => mends([...surely, edit]);
  return tagTooMany(text, lines, isMended) ?? copyTooMany(text, affliction, read, isMended);
}

/** Whether edits make the lines of an affliction whole, and no ID is lost with a tag. */
function isMendedBy(
  text: string,
  { lines, idsElsewhere }: Affliction,
  edits: readonly Edit[],
  read: ReadText,
): boolean {
  const piece = slice(text, lines);
  const mended = applyEdits(piece, inside(lines, edits));
  const written = edits.flatMap(({ range: at, newText }) =>
    (newText.match(ID) ?? []).filter((id) => !slice(text, at).includes(id)),
  );
  if (written.some((id) => idsElsewhere.has(id)) || !isSound(mended, read)) return false;
  return (piece.match(ID) ?? []).every((id) => mended.includes(id) || idsElsewhere.has(id));
}

const ID = new RegExp(`(?<=data-[ts]tu-id=")${ID_FORM}(?=")`, 'g');

function doubted(problem: Problem): Problem {
  const { repair } = problem;
  return repair?.certain ? { ...problem, repair: { ...repair, certain: false } } : problem;
}

type IsMended = (edit: Edit) => boolean;

/** Lines with more tags, or longer ones, are not searched for what is too many. */
const MOST_TAGS = 60;
const LONGEST_LINES = 20_000;

/** The one tag without which the lines are whole. Of several alike in a row it is the last. */
function tagTooMany(text: string, lines: Range, isMended: IsMended): Problem | undefined {
  const tags = readTags(text, lines);
  if (tags.length > MOST_TAGS) return undefined;
  const found = tags.filter(({ range: at }, i) => {
    const next = tags[i + 1]?.range;
    if (next?.start === at.end && slice(text, next) === slice(text, at)) return false;
    return isMended({ range: at, newText: '' });
  });
  if (found.length !== 1) return undefined;
  const at = found[0]!.range;
  const repair = {
    ...removal('Remove the tag', [at]),
    certain: text[at.end - 1] === '>' && !joinsWords(text, at),
  };
  return problem('stray', at, 'This tag belongs to no segment.', { repair });
}

/** Whether a text meets another at a tag that may have come with it. */
function joinsWords(text: string, { start, end }: Range): boolean {
  return /[^\s>]/.test(text[start - 1] ?? ' ') && /[^\s<]/.test(text[end] ?? ' ');
}

/** The segment without which the lines are whole, where the page has it elsewhere, too. */
function copyTooMany(
  text: string,
  { lines, segments, repeated }: Affliction,
  read: ReadText,
  isMended: IsMended,
): Problem | undefined {
  if (segments.length > MOST_TAGS) return undefined;
  const found = segments.filter(({ range: at }) => {
    const copy = slice(text, at);
    return repeated().has(copy) && isSound(copy, read) && isMended({ range: at, newText: '' });
  });
  if (found.length !== 1 || !contains(lines, found[0]!.range)) return undefined;
  const at = found[0]!.range;
  const message = 'This copy of a segment of the page stands inside another segment.';
  const repair = removal('Remove the copy', [at]);
  return problem('nested', at, message, { repair });
}
