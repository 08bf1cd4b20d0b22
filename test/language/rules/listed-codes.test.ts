import assert from 'node:assert/strict';
import { runRules } from '../../../src/language/rules/index.ts';
import { applyEdits } from '../../../src/language/text/edits.ts';
import { reportOf } from '../helpers/report.ts';

const BODY =
  'Giao ban quý I năm 2018\n\nSơ kết 5 năm thực hiện Nghị quyết số 29-NQ/TW ngày 04/11/2013 của Ban Chấp hành Trung ương.\n';

/** The text after every safe fix, as `check --fix` and “fix all” write it. */
function mended(text: string): string {
  let now = text;
  for (let round = 0; round < 5; round++) {
    const fix = runRules(reportOf(now))
      .flatMap(({ fixes }) => fixes)
      .find(({ safe }) => safe);
    if (!fix) return now;
    now = applyEdits(now, fix.edits);
  }
  throw new Error('not at rest');
}

describe('codes in metadata', () => {
  for (const [written, rule] of [
    ['29/NQ-TW', 'reference/swapped-parts'],
    ['29-nq/tw', 'reference/case'],
    ['029-NQ/TW', 'reference/leading-zero'],
    ['29–NQ/TW', 'reference/dash'],
  ] as const) {
    it(`${written} is told by ${rule}, mended in its place, and not listed a second time`, () => {
      const text = `---\nreferences:\n  - code: ${written}\n    date: 2013-11-04\n---\n${BODY}`;
      const found = runRules(reportOf(text)).filter((finding) => finding.rule === rule);
      assert.deepEqual(
        found.map(({ start, end }) => text.slice(start, end)),
        [written],
      );
      assert.equal(mended(text), text.replace(written, '29-NQ/TW'));
    });
  }

  it('in a sidecar are found there', () => {
    const sidecar = 'tasks:\n  - text: x\n    references: ["29/NQ-TW"]\n';
    const [finding] = runRules(reportOf(BODY, { sidecar })).filter(({ rule }) => rule === 'reference/swapped-parts');
    assert.equal(finding?.in, 'sidecar');
    assert.equal(sidecar.slice(finding?.start, finding?.end), '29/NQ-TW');
  });

  it('keep a letter behind the number as it is', () => {
    const text = `---\nreferences: [{ code: 02a-KH/HU }]\n---\nThực hiện Kế hoạch số 02a-KH/HU ngày 02/3/2020.\n`;
    assert.equal(mended(text), text);
  });
});
