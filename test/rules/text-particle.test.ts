import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { textParticle } from '../../server/src/rules/text-particle.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

/** A language, a target, and what is left when its faults are mended; the same where it has none. */
type Case = readonly [locale: string, target: string, mended: string, source?: string];

const cases: readonly Case[] = [
  ['hu', 'A Azure és a **Office**, a "Excel"', 'Az Azure és az **Office**, az "Excel"'],
  ['hu', 'a [Azure](u) és az [Microsoft](u)', 'az [Azure](u) és a [Microsoft](u)'],
  ['hu', 'Az Partnerközpont, az Microsoft 365', 'A Partnerközpont, a Microsoft 365'],
  ['hu', 'a utasítás és a API', 'az utasítás és az API'],
  ['hu', 'a user, a US, a Universal, a one-time', 'a user, a US, a Universal, a one-time'],
  ['hu', 'az MPA, az SQL, az 1. fázis', 'az MPA, az SQL, az 1. fázis'],
  ['hu', 'az változó, a IV. rész, az X', 'az változó, a IV. rész, az X'],
  ['hu', 'a és b; az osztály A oldala', 'a és b; az osztály A oldala'],
  ['hu', 'a `id`, a https://example.com/a b', 'a `id`, a https://example.com/a b'],
  ['hu', 'a offer', 'a offer', 'a offer'],

  ['cs', 'Karta s sazbami a k klíči', 'Karta se sazbami a ke klíči'],
  ['cs', 'V výnosech, z zákazníků', 'Ve výnosech, ze zákazníků'],
  ['cs', 's SLA, v USA, třída S služby, 5 s sazby', 's SLA, v USA, třída S služby, 5 s sazby'],
  ['cs', 's. r. o. s.s. v fázi', 's. r. o. s.s. v fázi'],
  ['sk', 'v verzii s **zmluvou**, k koncu', 'vo verzii so **zmluvou**, ku koncu'],
  ['sl', 's vami, z podjetjem, k kupcu', 'z vami, s podjetjem, h kupcu'],
  ['hr', 's svojim, k korisniku', 'sa svojim, ka korisniku'],
  ['bg', 'в входа с събитие', 'във входа със събитие'],
  ['ru', 'О условиях, о экземпляре, о них', 'Об условиях, об экземпляре, о них'],
  ['pl', 'z szansy', 'z szansy'],

  ['ko', '고객를, **구독**를, 파트너으로', '고객을, **구독**을, 파트너로'],
  ['ko', '**고급** 를, **고급** 을', '**고급** 을, **고급** 을'],
  ['ko', '고객와 서울으로 도구을', '고객과 서울로 도구를'],
  ['ko', '가을 마을 더 나은 고객을 도구를 집으로', '가을 마을 더 나은 고객을 도구를 집으로'],
  ['ko', '암호(회사 계정)를 서비스를', '암호(회사 계정)를 서비스를'],
];

describe('small words that go with a sound', () => {
  for (const [locale, target, mended, source = 'the same'] of cases) {
    test(`${locale}: ${target}`, () => {
      const text = pair(103, target, source);
      const findings = check(parseDocument(text, { locale }), [textParticle]);
      const edits = findings.flatMap((finding) => preferredFix(finding)!.edits);
      assert.equal(applyEdits(text, edits), pair(103, mended, source));
    });
  }
});
