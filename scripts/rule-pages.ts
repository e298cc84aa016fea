import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageFileOf } from '../server/src/rules/levels.ts';

const INDEX = 'README.md';
const LINK = /\]\(([a-z]+(?:-[a-z]+)+)\.md\)/g;

/**
 * Writes the pages of the rules as they ship: those of a long family, and of all short ones, in one file, where
 * each is found under its heading. A hundred small files would take twice the room.
 */
export function writeRulePages(from: string, to: string): void {
  const names = readdirSync(from).filter((name) => name.endsWith('.md'));
  const ids = names.filter((name) => name !== INDEX).map((name) => name.slice(0, -'.md'.length));
  const linked = (text: string): string =>
    text.replace(LINK, (link, id: string) =>
      ids.includes(id) ? `](${pageFileOf(id)}#${id})` : link,
    );
  const read = (name: string): string => linked(readFileSync(join(from, name), 'utf8'));
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, INDEX), read(INDEX));
  for (const file of new Set(ids.map(pageFileOf))) {
    const pages = ids.filter((id) => pageFileOf(id) === file).sort();
    writeFileSync(join(to, file), pages.map((id) => read(`${id}.md`)).join('\n'));
  }
}
