import type { Document } from '../../server/src/model/document.ts';
import type { Edit } from '../../server/src/text/edit.ts';
import { range } from '../../server/src/text/range.ts';
import type { Random } from './random.ts';

const TYPED = [
  ...[
    'a',
    ' ',
    '.',
    ' .',
    ',',
    '**',
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '](u)',
    '"',
    '|',
    '!',
    '<',
  ],
  ...['5 ', '2020', 'May ', 'November 5, 2020 ', 'é', 'the and ', '{x}', '\\*', '&amp;', '  ', '%'],
  ...['<br>', '<!--', '</span>', '```', 'Contoso ', '# ', '。', '«'],
];

/** An edit such as a hand makes in a half of a segment: something typed, or a few signs deleted. */
export function handEdit({ segments }: Document, random: Random): Edit {
  const { target, source } = segments[random(segments.length)]!;
  const { start, end } = (random(5) > 0 ? target : source).content;
  const at = start + random(end - start + 1);
  if (random(2) === 0) return { range: range(at, at), newText: TYPED[random(TYPED.length)]! };
  return { range: range(at, Math.min(end, at + 1 + random(4))), newText: '' };
}
