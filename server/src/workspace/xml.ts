/** What is wrong with a text, and where. */
export interface Fault {
  readonly offset: number;
  readonly message: string;
}

interface OpenTag {
  readonly offset: number;
  readonly name: string;
}

/** A comment and the like, or a tag: whether it closes, its name, and whether it does both. */
const PIECE =
  /<(?:!--[\s\S]*?--|!\[CDATA\[[\s\S]*?\]\]|\?[\s\S]*?\?|!(?!--|\[)[^>]*|(\/?)([^\s/<>"'=!?]+)(?:[^<>"']|"[^"<]*"|'[^'<]*')*?(\/?))>/y;

/** The first place where the tags of XML do not fit together; where all is well there is none. */
export function xmlFault(xml: string): Fault | undefined {
  const open: OpenTag[] = [];
  let end = 0;
  for (let offset = xml.indexOf('<'); offset >= 0; offset = xml.indexOf('<', end)) {
    PIECE.lastIndex = offset;
    const found = PIECE.exec(xml);
    if (!found) return { offset, message: 'this is no tag' };
    end = offset + found[0].length;
    const [, slash, name, empty] = found;
    if (!name || empty) continue;
    if (!slash) open.push({ offset, name });
    else if (open.at(-1)?.name === name) open.pop();
    else return unclosed(open.at(-1)) ?? { offset, message: 'this closes nothing' };
  }
  return unclosed(open.at(-1));
}

function unclosed(tag: OpenTag | undefined): Fault | undefined {
  return tag && { offset: tag.offset, message: `<${tag.name}> is not closed` };
}
