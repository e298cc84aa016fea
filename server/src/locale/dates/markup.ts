/** What stands at an offset, if it is markup: `end` equals the offset where it is not. */
export interface Markup {
  readonly end: number;
  /** Nothing reads across it: code, a URL, a line break of HTML. */
  readonly breaks: boolean;
  /** It stands for white space. */
  readonly blank: boolean;
  /** A backslash, which only keeps a sign from being markup. */
  readonly escape: boolean;
}

/** Measures Markdown and HTML between the words of a segment: emphasis, link brackets, code, tags. */
export function markupEnd(text: string, at: number, end: number): Markup {
  const read = READERS[text[at]!];
  return read ? read(text, at, end) : none(at);
}

/** Whether a character may begin markup. */
export function isMarkup(code: number): boolean {
  return code < 0x80 && MARKUP_SIGNS[code] === 1;
}

type Reader = (text: string, at: number, end: number) => Markup;

const READERS: Readonly<Record<string, Reader>> = {
  '*': (_, at) => through(at + 1),
  _: (_, at) => through(at + 1),
  '[': (_, at) => through(at + 1),
  '!': (text, at) => (text[at + 1] === '[' ? through(at + 1) : none(at)),
  '\\': (_, at) => ({ ...through(at + 1), escape: true }),
  ']': linkEnd,
  '`': codeEnd,
  '<': tagEnd,
  '&': entityEnd,
  h: urlEnd,
};

const MARKUP_SIGNS = Uint8Array.from({ length: 0x80 }, (_, code) =>
  Object.hasOwn(READERS, String.fromCharCode(code)) ? 1 : 0,
);

function none(at: number): Markup {
  return { end: at, breaks: false, blank: false, escape: false };
}

function through(end: number): Markup {
  return { end, breaks: false, blank: false, escape: false };
}

function breaking(end: number): Markup {
  return { end, breaks: true, blank: false, escape: false };
}

function linkEnd(text: string, at: number, end: number): Markup {
  if (text[at + 1] !== '(') return through(at + 1);
  const close = indexWithin(text, ')', at, end);
  return through(close < 0 ? end : close + 1);
}

function codeEnd(text: string, at: number, end: number): Markup {
  const close = indexWithin(text, '`', at + 1, end);
  return breaking(close < 0 ? at + 1 : close + 1);
}

function tagEnd(text: string, at: number, end: number): Markup {
  const next = text.charCodeAt(at + 1) | 0x20;
  if (!(next === 0x2f || (next >= 0x61 && next <= 0x7a))) return none(at);
  const close = indexWithin(text, '>', at, Math.min(end, at + LONGEST_TAG));
  if (close < 0) return none(at);
  const breaks = (text.charCodeAt(at + 1) | 0x20) === 0x62 && (text[at + 2] ?? '') === 'r';
  return breaks ? breaking(close + 1) : through(close + 1);
}

// A sign that does not come would otherwise be looked for again from each place.
const LONGEST_TAG = 300;

function indexWithin(text: string, sign: string, start: number, end: number): number {
  for (let at = start; at < end; at++) if (text[at] === sign) return at;
  return -1;
}

function entityEnd(text: string, at: number): Markup {
  for (const entity of BLANK_ENTITIES) {
    if (text.startsWith(entity, at)) return { ...through(at + entity.length), blank: true };
  }
  return none(at);
}

const BLANK_ENTITIES = ['&nbsp;', '&#160;', '&#xa0;', '&thinsp;'];

function urlEnd(text: string, at: number, end: number): Markup {
  if (!text.startsWith('http://', at) && !text.startsWith('https://', at)) return none(at);
  let stop = at;
  while (stop < end && !URL_STOPS.includes(text[stop]!)) stop++;
  return breaking(stop);
}

const URL_STOPS = ' \t\n\r)]>"\u00a0';
