import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { entityChanges } from '../../server/src/model/entity-changes/entity-changes.ts';
import { tagChanges } from '../../server/src/model/tag-changes/tag-changes.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { pair } from '../support/segments.ts';

/** A target, its source, what is wrong, and the target that the certain repairs make of it. */
type Case = readonly [target: string, source: string, kinds: string, repaired?: string];

const tags: readonly Case[] = [
  ['<b>Een</b>', '<b>One</b>', ''],
  ['<B >Een</b>', '<b>One</b>', ''],
  ['<br />', '<br>', ''],
  ['<uw naam>', '<your name>', ''],
  ['<b>Een', '<b>One</b>', 'unbalanced', '<b>Een</b>'],
  ['<b>Azure is er', '<b>Azure</b> is here', 'unbalanced', '<b>Azure</b> is er'],
  ['Azure</b> is er', '<b>Azure</b> is here', 'unbalanced', '<b>Azure</b> is er'],
  ['<b>iets anders', 'and <b>something</b> else', 'unbalanced'],
  ['Een</i>', 'One', 'unbalanced', 'Een'],
  ['<i>Een</i>', '<b>One</b>', 'changed,changed', '<b>Een</b>'],
  ['<a id="een">Een</a>', '<a id="one">One</a>', 'changed', '<a id="one">Een</a>'],
  // What rules about links say is not said twice.
  ['<a href="#een">Een</a>', '<a href="#one">One</a>', ''],
  ['<a href="#one"><b>Een</b></a>', '[One](#one)', 'changed'],
  ['[Een](#one)', '<a href="#one">One</a>', ''],
  ['<img src="a.png"><br>', '![One](a.png)', 'changed'],
  ['<a href="#one">Een</a>', 'One', ''],
  ['Lees het nu.', 'Read <a href="#one">it</a> now.', ''],
  ['<a href="#one">Een', '<a href="#one">One</a>', 'unbalanced', '<a href="#one">Een</a>'],
  ['< / sup >', '</sup>', 'changed', '</sup>'],
  ['＜br/＞', '<br/>', 'changed', '<br/>'],
  ['Azure', '<b>Azure</b>', 'changed', '<b>Azure</b>'],
  ['Een twee', 'One<br>two', 'changed'],
  ['<b>Een</b>', 'One', 'changed'],
  ['<font style="x">Een </font> twee', 'One two', 'changed', 'Een twee'],
  ['Een <i> twee', 'One two', 'unbalanced', 'Een twee'],
  ['<b><i>Een</b></i>', '<b><i>One</i></b>', ''],
];

describe('tags of a target', () => {
  for (const [target, source, kinds, repaired] of tags) {
    test(`${target} = ${source}`, () => {
      const text = pair(103, target, source);
      const changes = tagChanges(parseDocument(text));
      assert.equal(changes.map(({ kind }) => kind).join(), kinds);
      const edits = changes.flatMap(({ isCertain, repair }) => (isCertain ? repair : []));
      assert.equal(applyEdits(text, edits), pair(103, repaired ?? target, source));
    });
  }
});

const entities: readonly Case[] = [
  ['a&nbsp;b', 'a b', ''],
  ['R&D', 'R&D', ''],
  ['&amp;nbsp;', '&nbsp;', 'twice', '&nbsp;'],
  ['&amp;#160;', '&#160;', 'twice', '&#160;'],
  ['&amp;nbsp;', '&amp;nbsp;', ''],
  ['&amp;zoek;', 'x', ''],
  ['& lt;', '&lt;', 'broken', '&lt;'],
  ['&NBSP;', '&nbsp;', 'broken', '&nbsp;'],
  ['a&nbsp b', 'a&nbsp;b', 'broken', 'a&nbsp; b'],
  ['a&nbspb', 'a&nbsp;b', 'broken', 'a&nbsp;b'],
  ['un&nbspCSV', 'a CSV', 'broken', 'un&nbsp;CSV'],
  ['?a=1&nbsp=2', '?a=1&nbsp=2', ''],
  ['?a=1&lt=2', 'x & y', ''],
  ['<T>', '&lt;T&gt;', 'decoded,decoded', '&lt;T&gt;'],
  ['a < b', 'a \\< b', 'decoded', 'a \\< b'],
  ['a < b < c', 'a &lt; b', ''],
  ['`<`', '&lt;', ''],
  ['l&#39;&eacute;t&#xE9;', 'the summer', 'needless,needless,needless', "l'été"],
  ['Een&#160;map voor 5&#8364;', 'A folder for 5 euro', 'needless,needless', 'Een map voor 5€'],
  ['Prix&#xA0;: 5&#46;', 'Price: 5.', 'needless', 'Prix\u00a0: 5&#46;'],
  ['l&#39;an &#160;&copy;', '&quot;', ''],
  ['een&mdashtwee', 'one&mdash;two', 'broken', 'een&mdash;twee'],
  ['Windows&reg 8, &amp; &regio', 'Windows&reg; 8, &amp;', ''],
  ['Windows&reg 8', 'Windows&reg; 8', 'broken', 'Windows&reg; 8'],
];

describe('entities of a target', () => {
  for (const [target, source, kinds, repaired] of entities) {
    test(`${target} = ${source}`, () => {
      const text = pair(103, target, source);
      const changes = entityChanges(parseDocument(text));
      assert.equal(changes.map(({ kind }) => kind).join(), kinds);
      const fixed = applyEdits(
        text,
        changes.map(({ repair }) => repair),
      );
      assert.equal(fixed, pair(103, repaired ?? target, source));
    });
  }
});
