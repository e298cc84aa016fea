import { ALERTS, alertOf } from '../locale/alert-words.ts';
import { type Document, isYaml, perDocument } from '../model/document.ts';
import { linesOf } from '../model/lines.ts';
import { isInBlock, isInSegment } from '../model/prose.ts';
import { similarity } from '../model/wording.ts';
import { type Range, range } from '../text/range.ts';
import { endOfLine } from '../text/search.ts';
import { certainly, type Found, possibly, type Rule } from './rule.ts';

export const markupAlert: Rule = {
  id: 'markup-alert',
  title: 'Alert whose keyword is translated or damaged',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  check(document) {
    const found: Found[] = [];
    for (const line of linesOf(document)) {
      const { at, isQuote } = openingOf(document.text, line.start);
      if (!BRACKETS.includes(document.text[at] ?? ' ')) continue;
      const one = isQuote
        ? judge(document, line.start, range(at, line.end))
        : judgeUnquoted(document, range(at, line.end));
      if (one) found.push(one);
    }
    return found;
  },
};

const SPACE = 32;
const TAB = 9;
const GREATER = 62;

/** Where the text of a line begins, and whether it stands in a quote. */
function openingOf(text: string, line: number): { readonly at: number; readonly isQuote: boolean } {
  let at = line;
  let isQuote = false;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    if (code === GREATER) isQuote = true;
    else if (code !== SPACE && code !== TAB) break;
  }
  return { at, isQuote };
}

const BRACKETS = '[［【{\\*`!';

/** An alert by itself on a line of a quote: `[!NOTE]`, or what is left of it. */
const ALERT =
  /^(\\|[*`]{0,2})(?:[[［【{]|(?=!))\s*([!！¡]?)\s*([\p{L}\p{M} ]{1,24}?)[\s!]*\\?[\]}）)］】]?[*`:]{0,2}\s*$/u;

/** An alert on its line, from its bracket on; before that stand the marks of quotes. */
interface Alert {
  readonly lineStart: number;
  readonly start: number;
  readonly line: string;
}

function judge(document: Document, lineStart: number, { start, end }: Range): Found | undefined {
  const line = document.text.slice(start, end).trimEnd();
  const alert = { lineStart, start, line };
  const match = ALERT.exec(line);
  if (!match) return judgeFollowed(document, alert);
  const [, backslash, mark, word] = match;
  if (backslash !== '' && mark === '') return undefined;
  const isWhole = /^\[!\p{L}+\]$/u.test(line);
  const kind = kindOf(word!);
  if (isWhole && kind === word!.toUpperCase()) return judgeNext(document, alert);
  if (mark === '' && kind === undefined) return undefined;
  if (isInSegment(document, start) || isInBlock(document, start)) return undefined;
  const at = range(start, start + line.length);
  const expected = kind ? `[!${kind}]` : ALERTS.map((one) => `[!${one}]`).join(', ');
  return {
    range: at,
    message: `${line} is no alert that the publisher knows: expected ${expected}.`,
    fixes: kind
      ? [certainly(`Write [!${kind}]`, at, `[!${kind}]`)]
      : ALERTS.map((one) => possibly(`Write [!${one}]`, at, `[!${one}]`)),
  };
}

/** An alert without the quote mark before it, over text in a quote. */
function judgeUnquoted(document: Document, { start, end }: Range): Found | undefined {
  const { text } = document;
  if (!text.startsWith('[!', start)) return undefined;
  const line = text.slice(start, end).trimEnd();
  if (!ALERTS.includes(line.slice(2, -1).toUpperCase()) || !line.endsWith(']')) return undefined;
  const [quote] = QUOTE.exec(text.slice(end + 1, end + 1 + LONGEST_INDENT)) ?? [];
  if (!quote || isInSegment(document, start) || isInBlock(document, start)) return undefined;
  const at = range(start, start);
  return {
    range: range(start, start + line.length),
    message: `Without a quote mark before it ${line} is no alert: expected > ${line}.`,
    fixes: [certainly('Write >', at, quoteOfAlerts(document).mark ?? quote.trimStart())],
  };
}

const QUOTE = /^[ \t]*> ?/;

/** How the page writes the quote mark before its alerts, if it has any. */
const quoteOfAlerts = perDocument(({ text }) => ({ mark: /^[ \t]*(> ?)\[!/m.exec(text)?.[1] }));

/** The line after an alert: without its quote mark the box is empty, and the text stands under it. */
function judgeNext(document: Document, alert: Alert): Found | undefined {
  const { lineStart, start, line } = alert;
  const { text } = document;
  const next = endOfLine(text, start) + 1;
  if (next > text.length || isInBlock(document, start)) return undefined;
  const fault = judgeParted(document, alert) ?? judgeDeeper(document, alert);
  if (fault) return fault;
  const after = text.slice(next, next + LONGEST_INDENT);
  const prefix = text.slice(lineStart, start);
  const indent = /^[ \t]*/.exec(after)![0];
  if (!AT_SENTENCE.test(after.slice(indent.length))) return undefined;
  return {
    range: range(start, start + line.length),
    message: `This alert is empty: expected ${prefix.trim()} before the text after it.`,
    fixes: [certainly(`Write ${prefix.trim()}`, range(next, next + indent.length), prefix)],
  };
}

/** The line after an alert, where that is empty and the text follows, or is the same alert again. */
function judgeParted(document: Document, { lineStart, start, line }: Alert): Found | undefined {
  const { text } = document;
  const next = endOfLine(text, start) + 1;
  const end = endOfLine(text, next) + 1;
  const behind = text.slice(next, end).trim();
  // YAML takes an empty line for a line break.
  const isParted =
    behind === '' && !isYaml(document) && QUOTE.test(text.slice(end, end + LONGEST_INDENT));
  if (!isParted && behind !== text.slice(lineStart, next).trim()) return undefined;
  return {
    range: range(lineStart, start + line.length),
    message: isParted
      ? 'An empty line parts this alert from its text: expected none.'
      : 'This alert stands here twice: expected it once.',
    fixes: [certainly('Remove the line', range(next, end), '')],
  };
}

/** An alert behind one quote mark more than its text. */
function judgeDeeper({ text }: Document, { lineStart, start, line }: Alert): Found | undefined {
  const next = endOfLine(text, start) + 1;
  const [quote] = QUOTE.exec(text.slice(next, next + LONGEST_INDENT)) ?? [];
  const here = text.slice(lineStart, start);
  if (!quote || here.split('>').length !== 3 || text[next + quote.length] === '>') return undefined;
  return {
    range: range(lineStart, start + line.length),
    message: `This alert stands deeper than its text: expected ${quote.trim()} before it.`,
    fixes: [certainly(`Write ${quote.trim()}`, range(lineStart, start), quote)],
  };
}

const LONGEST_INDENT = 60;
const AT_SENTENCE = /^(?:\[|\*\*)?<span data-ttu-id=/;

/** An alert with text behind it: the publisher wants the text on the next line. */
const FOLLOWED = /^(\[!\p{L}+\])([ \t]+)(?=[^\s([])/u;

function judgeFollowed(document: Document, { lineStart, start, line }: Alert): Found | undefined {
  const [, alert, space] = FOLLOWED.exec(line) ?? [];
  if (!alert || !space || !ALERTS.includes(alert.slice(2, -1).toUpperCase())) return undefined;
  if (isInSegment(document, start) || isInBlock(document, start)) return undefined;
  const end = start + alert.length;
  const next = `\n${document.text.slice(lineStart, start)}`;
  const title = 'Put the text on the next line';
  return {
    range: range(start, end),
    message: `Text behind ${alert} on its line makes it a plain quote: expected it on the next line.`,
    fixes: [certainly(title, range(end, end + space.length), next)],
  };
}

/** The kind that a word names, translates, or misspells. */
function kindOf(word: string): string | undefined {
  const upper = word.toUpperCase();
  if (ALERTS.includes(upper)) return upper;
  return alertOf(word) ?? ALERTS.find((kind) => similarity(kind, upper) >= 0.75);
}
