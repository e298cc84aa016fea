import { type Range, range, slice } from '../text/range.ts';

/** An attribute of a directive, in the sample `:::image type="content":::`. */
export interface DirectiveAttribute {
  /** `type`; empty where the value stands in parentheses behind the name. */
  readonly name: Range;
  /** `content`, without its quotation marks. */
  readonly value: Range;
  /** Whether the value stands in straight double quotation marks. */
  readonly isQuoted: boolean;
}

/** A `:::image type="content" source="a.png":::`, or another part between triple colons. */
export interface Directive {
  /** From its first colon to its last one, or to its last attribute where it is not closed. */
  readonly range: Range;
  /** `:::` */
  readonly colons: Range;
  /** `image` */
  readonly name: Range;
  readonly attributes: readonly DirectiveAttribute[];
  /** Whether colons close it on its line. */
  readonly isClosed: boolean;
}

const COLONS = /[:：]{2,4}/y;
const NAME = /[ \t]*([\p{L}][\p{L}-]*)/uy;
const ATTRIBUTE =
  /[ \t]+([\p{L}][\p{L}-]*)[ \t]*=[ \t]*(?:"((?:[^"\\\n]|\\.)*)"|[“”„«']([^“”„«»'\n]*)[“”»']|([^\s"“„«':]+))/uy;
/** `(Contoso)` behind `:::no-loc`: how some hand-offs left it, in either half. */
const WRAPPED = /\(((?:[^()\n]|\([^()\n]*\))*)\)/y;
/** Where another directive, or the colon of the sentence, follows directly, three colons are its end. */
const CLOSE = /:::(?=:::)|[ \t]*[:：]{1,4}/y;
const CLOSE_NO_LOC = /:::(?=[:：])|[ \t]*[:：]{1,4}/y;

/**
 * The directive that begins at an offset and ends before a limit, the end of its line, or undefined
 * where no name follows the colons.
 */
export function directiveAt(text: string, start: number, limit: number): Directive | undefined {
  const colonsEnd = match(COLONS, text, start)?.end;
  if (colonsEnd === undefined) return undefined;
  const named = match(NAME, text, colonsEnd);
  if (!named || named.end > limit) return undefined;
  const name = range(named.end - named.groups[1]!.length, named.end);
  const attributes: DirectiveAttribute[] = [];
  let at = name.end;
  const isNoLoc = slice(text, name) === 'no-loc';
  const wrapped = isNoLoc ? match(WRAPPED, text, at) : undefined;
  if (wrapped && wrapped.end <= limit) {
    const value = range(at + 1, wrapped.end - 1);
    attributes.push({ name: range(at, at), value, isQuoted: true });
    at = wrapped.end;
  }
  for (let next = match(ATTRIBUTE, text, at); next && next.end <= limit; ) {
    attributes.push(readAttribute(text, at, next));
    at = next.end;
    next = match(ATTRIBUTE, text, at);
  }
  const close = match(isNoLoc ? CLOSE_NO_LOC : CLOSE, text, at);
  const isClosed = close !== undefined && /^[ \t]*:{3}$/.test(slice(text, range(at, close.end)));
  return {
    range: range(start, close?.end ?? at),
    colons: range(start, colonsEnd),
    name,
    attributes,
    isClosed,
  };
}

interface Match {
  readonly end: number;
  readonly groups: RegExpExecArray;
}

function match(pattern: RegExp, text: string, at: number): Match | undefined {
  pattern.lastIndex = at;
  const groups = pattern.exec(text);
  return groups ? { end: pattern.lastIndex, groups } : undefined;
}

function readAttribute(text: string, start: number, { end, groups }: Match): DirectiveAttribute {
  const [, name, quoted, curled, bare] = groups;
  const nameStart = text.indexOf(name!, start);
  const isBare = bare !== undefined;
  const value = quoted ?? curled ?? bare!;
  const valueEnd = isBare ? end : end - 1;
  return {
    name: range(nameStart, nameStart + name!.length),
    value: range(valueEnd - value.length, valueEnd),
    isQuoted: quoted !== undefined,
  };
}
