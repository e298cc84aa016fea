import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSlip } from '../../server/src/text/slip.ts';

const SLIPS = ['202', '2201', '20211', '2921', '0221', '2012', '021'];
const OTHERS = ['2021', '21', '2112', '1202', '202100', '', 'jaar'];

for (const here of SLIPS) test(`${here} may be 2021`, () => assert.ok(isSlip(here, '2021')));
for (const here of OTHERS) test(`${here} is no slip`, () => assert.ok(!isSlip(here, '2021')));
