import assert from 'node:assert/strict';
import { inlayHints } from '../../../src/language/features/inlay-hints.ts';
import { briefing, open } from './open.ts';

describe('inlay hints', () => {
  it('complete the dates that do not state their year', () => {
    const text = briefing.replace('Ngày 09/4/2018', 'Ngày 09/4');
    const { report } = open(text);
    const hints = inlayHints(report, { start: 0, end: text.length });
    const hint = hints.find(({ position }) => report.document.offsetAt(position) === text.indexOf('09/4') + 4);
    assert.equal(hint?.label, '2018-04-09');
    assert.deepEqual(inlayHints(report, { start: 0, end: 5 }), []);
  });
});
