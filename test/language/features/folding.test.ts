import assert from 'node:assert/strict';
import { folding, nestedKeys } from '../../../src/language/features/folding.ts';
import { briefing, open } from './open.ts';

describe('folding', () => {
  it('folds the metadata block and what is nested in it', () => {
    const { report } = open(
      `---\nkind: giao-ban\nchair:\n- name: An\n  role: Trưởng ban\nsource:\n  name: Báo\n---\n${briefing}`,
    );
    const ranges = folding(report).map(({ startLine, endLine }) => `${startLine}-${endLine}`);
    assert.ok(ranges.includes('0-7'), ranges.join());
    assert.ok(ranges.includes('2-4'), ranges.join());
    assert.ok(ranges.includes('3-4'), ranges.join());
    assert.ok(ranges.includes('5-6'), ranges.join());
  });

  it('folds the parts of the report, within the text', () => {
    const { report } = open(briefing);
    const ranges = folding(report);
    assert.ok(ranges.length > 0);
    for (const { startLine, endLine } of ranges) assert.ok(startLine < endLine && endLine < report.document.lineCount);
    assert.equal(new Set(ranges.map(({ startLine, endLine }) => `${startLine}-${endLine}`)).size, ranges.length);
  });

  it('folds lists that stand at the indent of their key', () => {
    assert.deepEqual(nestedKeys('a:\n- 1\n- 2\nb: 3\n'), [{ startLine: 0, endLine: 2 }]);
  });
});
