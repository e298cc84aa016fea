import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionTriggerKind,
  type Diagnostic,
  type TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from '../../server/src/features/code-actions.ts';
import { describe as describeFindings } from '../../server/src/features/diagnostics.ts';
import type { Client } from '../../server/src/session/client.ts';
import type { CheckedPage } from '../../server/src/session/pages.ts';
import { ableClient, atCursor, checkedPage, segmentsDrawn } from '../support/cursor.ts';

interface Asked {
  readonly client?: Client;
  readonly context?: Partial<CodeActionContext>;
}

interface Answered {
  readonly checked: CheckedPage;
  readonly diagnostics: Diagnostic[];
  readonly actions: readonly CodeAction[];
}

/** What can be done at the caret, with every finding of the page shown there. */
function ask(drawn: string, { client = ableClient, context }: Asked = {}): Answered {
  const { page, offset } = atCursor(drawn);
  const checked = checkedPage(page);
  const diagnostics = describeFindings(checked, checked.findings, client.pageOf);
  const caret = page.text.positionAt(offset);
  const actions = codeActions(
    checked,
    {
      textDocument: { uri: page.uri },
      range: { start: caret, end: caret },
      context: { diagnostics, ...context },
    },
    client,
  );
  return { checked, diagnostics, actions };
}

function apply({ checked }: Answered, action: CodeAction | undefined): string {
  const [change] = action!.edit!.documentChanges!;
  assert.ok(change && 'textDocument' in change && 'edits' in change);
  assert.equal(change.textDocument.version, checked.page.version);
  return TextDocument.applyEdits(checked.page.text, change.edits as TextEdit[]);
}

const titles = ({ actions }: Answered): string[] => actions.map(({ title }) => title);
const sound = segmentsDrawn('⟦103 Ja = Yes⟧');
const unequal = sound.replace('ttu-id="4c0de-103', 'ttu-id="4c0de-113');

describe('a finding is repaired', () => {
  test('by the fix that is certain, which is preferred', () => {
    const answered = ask(sound.replace('Ja</span>', '|Ja'));
    const [fix] = answered.actions;
    assert.equal(fix!.isPreferred, true);
    assert.equal(fix!.kind, 'quickfix');
    assert.deepEqual(fix!.diagnostics, answered.diagnostics.slice(0, 1));
    assert.equal(apply(answered, fix), sound);
  });

  test('by one of several, where several may be right', () => {
    const answered = ask(unequal.replace('Ja', '|Ja'));
    const fixes = answered.actions.filter(({ edit, kind }) => edit && kind === 'quickfix');
    assert.deepEqual(
      fixes.map((fix) => [fix.isPreferred, apply(answered, fix)]),
      [
        [false, sound.replaceAll('103', '113')],
        [false, sound],
      ],
    );
  });

  test('in an editor that does not say what it shows, too', () => {
    const answered = ask(sound.replace('Ja</span>', 'Ja').replace('<span', '|<span'), {
      context: { diagnostics: [] },
    });
    assert.equal(apply(answered, answered.actions[0]), sound);
  });

  test('after the page was checked anew, where it still stands', () => {
    const first = ask(sound.replace('Ja</span>', '|Ja'));
    const diagnostics = first.diagnostics.map((one) => ({ ...one, data: { check: 0, index: 7 } }));
    const again = ask(sound.replace('Ja</span>', '|Ja'), { context: { diagnostics } });
    assert.equal(apply(again, again.actions[0]), sound);
  });

  test('not when it is gone', () => {
    const { diagnostics } = ask(sound.replace('Ja</span>', '|Ja'));
    const { actions } = ask(`|${sound}`, { context: { diagnostics } });
    assert.deepEqual(
      actions.filter(({ kind }) => kind === 'quickfix'),
      [],
    );
  });

  test('with edits that an editor without versions takes', () => {
    const client = { ...ableClient, versionsEdits: false };
    const { actions, checked } = ask(sound.replace('Ja</span>', '|Ja'), { client });
    assert.deepEqual(Object.keys(actions[0]!.edit!.changes!), [checked.page.uri]);
  });
});

describe('many findings are repaired', () => {
  const twice = [103, 104].map((number) => `⟦${number} Ja = Yes⟧`).join('\n');
  const damaged = segmentsDrawn(twice).replaceAll('Ja</span>', 'Ja');

  test('those of one kind', () => {
    const answered = ask(`|${damaged}`);
    const all = answered.actions.find(({ title }) => title.startsWith('Fix all 2 findings of'));
    assert.equal(apply(answered, all), segmentsDrawn(twice));
  });

  test('all that are certain, until none is left', () => {
    const answered = ask(`|${damaged.replace('stu-id="4c0de-104', 'stu-id="4c0de-184')}`, {
      context: { only: ['source.fixAll'] },
    });
    assert.deepEqual(titles(answered), ['Apply all certain fixes of LocDocs']);
    assert.equal(apply(answered, answered.actions[0]), segmentsDrawn(twice));
  });

  test('later, where the editor can wait for the edits', () => {
    const client = { ...ableClient, resolvesEdits: true };
    const { actions } = ask(`|${damaged}`, { client, context: { only: ['source.fixAll'] } });
    assert.equal(actions[0]!.edit, undefined);
    assert.deepEqual(actions[0]!.data, { uri: 'file:///docs/page.md' });
  });

  test('but nobody offers that to a light bulb', () => {
    const triggerKind = CodeActionTriggerKind.Automatic;
    assert.ok(titles(ask(`|${damaged}`)).includes('Apply all certain fixes of LocDocs'));
    assert.ok(
      !titles(ask(`|${damaged}`, { context: { triggerKind } })).includes(
        'Apply all certain fixes of LocDocs',
      ),
    );
  });
});

describe('the segment at the caret is rewritten', () => {
  const cases: Record<string, [drawn: string, expected: Record<string, string>]> = {
    'the source into the target': [
      '⟦103 J|a = Yes⟧',
      { 'Copy the source into the target': segmentsDrawn('⟦103 Yes = Yes⟧') },
    ],
    'the ID of its twin': [
      unequal.replace('Yes</span>', 'Ja</span>').replace('Ja', 'J|a'),
      {
        "Rewrite the ID of the target as 4c0de-103, the source's": sound.replace('Yes', 'Ja'),
        "Rewrite the ID of the source as 4c0de-113, the target's": sound
          .replace('Yes', 'Ja')
          .replaceAll('103', '113'),
      },
    ],
    'nothing where the halves are the same': ['⟦103 J|a = Ja⟧', {}],
    'nothing outside of segments': ['⟦103 Ja = Yes⟧ en| zo', {}],
    'nothing into a half that has lost its tags': [
      sound.replace('<span data-ttu-id="4c0de-103">Ja</span>', 'J|a'),
      {},
    ],
  };
  for (const [what, [drawn, expected]] of Object.entries(cases)) {
    test(what, () => {
      const answered = ask(drawn, { context: { only: ['refactor.rewrite'] } });
      const results = answered.actions.map((action) => [action.title, apply(answered, action)]);
      assert.deepEqual(Object.fromEntries(results), expected);
    });
  }
});

describe('a finding is dismissed', () => {
  const damaged = sound.replace('Ja</span>', '|Ja');
  test('here, or in the whole file', () => {
    const found = titles(ask(damaged)).filter((title) => title.startsWith('Dismiss'));
    assert.deepEqual(found, [
      'Dismiss this finding of segment-unclosed',
      'Dismiss segment-unclosed in this file',
    ]);
  });
  test('but not where nothing can be written', () => {
    const client = { ...ableClient, files: undefined };
    assert.ok(!titles(ask(damaged, { client })).some((title) => title.startsWith('Dismiss')));
  });
});

test('only what is asked for is answered', () => {
  const damaged = sound.replace('Ja</span>', '|Ja');
  const kinds = (only: string[]) =>
    new Set(ask(damaged, { context: { only } }).actions.map(({ kind }) => kind));
  assert.deepEqual(kinds(['quickfix']), new Set(['quickfix']));
  assert.deepEqual(kinds(['source']), new Set(['source.fixAll.locdocs']));
  assert.deepEqual(kinds(['source.organizeImports']), new Set());
  assert.ok(kinds(['']).size > 1);
});
