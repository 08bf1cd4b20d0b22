import assert from 'node:assert/strict';
import { reportNotNormalised } from '../../../src/language/rules/report-not-normalised.ts';
import { applyEdits } from '../../../src/language/text/edits.ts';
import { reportOf } from '../helpers/report.ts';

const check = (text: string) => reportNotNormalised.check(reportOf(text));

describe('report/not-normalised', () => {
  const composed = 'Tỉnh ủy họp giao ban quý I.\n\nKết luận: tiếp tục thực hiện.';

  it('accepts composed letters', () => assert.deepEqual(check(composed), []));

  it('reports decomposed letters once, at the first, with how many', () => {
    const text = composed.normalize('NFD');
    const found = check(text);
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end).normalize('NFC')),
      ['ỉ'],
    );
    assert.match(found[0]!.message, /^\d+ letters/);
  });

  it('finds the one word that was pasted in', () => {
    const text = composed.replace('quý', 'quý'.normalize('NFD'));
    assert.deepEqual(
      check(text).map(({ message }) => message),
      ['1 letters are decomposed (NFD): other programs may not find them.'],
    );
  });

  it('offers to compose all of them, and changes nothing else', () => {
    const text = `${composed}\n${composed.normalize('NFD')}`;
    const [fix] = check(text)[0]!.fixes;
    assert.equal(fix!.safe, false);
    const after = applyEdits(text, fix!.edits);
    assert.equal(after, `${composed}\n${composed}`);
    assert.deepEqual(check(after), []);
  });

  it('leaves marks alone that no composed letter has', () => assert.deepEqual(check('a b\u0304 c'), []));
});
