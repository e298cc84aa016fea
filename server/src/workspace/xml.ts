/** What is wrong with a text, and where. */
export interface Fault {
  readonly offset: number;
  readonly message: string;
}

/** The first place where the tags of XML do not fit together; where all is well there is none. */
export function xmlFault(xml: string): Fault | undefined {
  const open: Tag[] = [];
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const end = endOfOther(xml, at);
    const tag = end === undefined ? tagAt(xml, at) : undefined;
    if (end === -1 || (end === undefined && !tag)) return { offset: at, message: 'this is no tag' };
    at = tag?.end ?? end!;
    if (tag?.isOpening) open.push(tag);
    if (!tag?.isClosing) continue;
    const last = open.pop();
    if (last?.name === tag.name) continue;
    return last ? unclosed(last) : { offset: tag.offset, message: 'this closes nothing' };
  }
  const last = open.pop();
  return last && unclosed(last);
}

interface Tag {
  readonly offset: number;
  readonly end: number;
  readonly name: string;
  readonly isOpening: boolean;
  readonly isClosing: boolean;
}

function unclosed({ offset, name }: Tag): Fault {
  return { offset, message: `<${name}> is not closed` };
}

/** Comments and the like; a DOCTYPE is passed over piece by piece. */
const OTHERS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

/** Where what is no tag ends; -1 where it does not. */
function endOfOther(xml: string, at: number): number | undefined {
  const kind = OTHERS.find(([start]) => xml.startsWith(start, at));
  if (!kind) return undefined;
  const end = xml.indexOf(kind[1], at + kind[0].length);
  return end < 0 ? end : end + kind[1].length;
}

const TAG = /<(\/?)([^\s/<>"'=]+)((?:[^<>"']|"[^<"]*"|'[^<']*')*)>/y;

function tagAt(xml: string, offset: number): Tag | undefined {
  TAG.lastIndex = offset;
  const found = TAG.exec(xml);
  if (!found) return undefined;
  const [all, slash, name, rest] = found;
  const isClosing = slash === '/';
  const isOpening = !isClosing && !rest!.endsWith('/');
  return { offset, end: offset + all.length, name: name!, isOpening, isClosing };
}
