import assert from 'node:assert/strict';
import * as deviations from '../../../src/language/rules/reference-deviations.ts';
import type { Rule } from '../../../src/language/rules/rule.ts';
import { findingsOf, fixed } from './reference-findings.ts';

const cases: readonly (readonly [rule: Rule, wrong: string, right: string])[] = [
  [deviations.referenceSwappedParts, 'Nghị quyết 29/NQ-TW', 'Nghị quyết 29-NQ/TW'],
  [deviations.referenceMissingSeparator, 'Nghị quyết 25-NQTW', 'Nghị quyết 25-NQ/TW'],
  [deviations.referenceSeparator, 'Nghị quyết 29-NQ-TW', 'Nghị quyết 29-NQ/TW'],
  [deviations.referenceSpacing, 'Chỉ thị 1792/CT - TTg', 'Chỉ thị 1792/CT-TTg'],
  [deviations.referenceSpacing, 'số126/2020/NĐ-CPngày 19/10/2020', 'số 126/2020/NĐ-CP ngày 19/10/2020'],
  [deviations.referenceDash, 'Chỉ thị 24‑CT/TW', 'Chỉ thị 24-CT/TW'],
  [deviations.referenceCase, 'Nghị quyết 72-nq/tw', 'Nghị quyết 72-NQ/TW'],
  [deviations.referenceLookAlike, 'Nghị quyết 21-NQ/ТW', 'Nghị quyết 21-NQ/TW'],
  [deviations.referenceMissingDiacritics, 'Quyết định 318/QD-TTg', 'Quyết định 318/QĐ-TTg'],
  [deviations.referenceLeadingZero, 'Chỉ thị 5-CT/TW', 'Chỉ thị 05-CT/TW'],
  [deviations.referenceYearInPartyCode, 'Nghị quyết 29/2013-NQ/TW', 'Nghị quyết 29-NQ/TW'],
  [deviations.referenceIssuerSpelling, 'Nghị quyết 29-NQ/TƯ', 'Nghị quyết 29-NQ/TW'],
  [deviations.referenceTonePlacement, 'Nghị quyết Trung ương 4 (khoá XII)', 'Nghị quyết Trung ương 4 (khóa XII)'],
];

for (const [rule, wrong, right] of cases) {
  describe(rule.id, () => {
    it(`${wrong} → ${right}`, () => {
      assert.equal(findingsOf(rule, wrong).length, 1);
      assert.equal(fixed(rule, wrong), right);
    });
    it(`nothing in ${right}`, () => assert.deepEqual(findingsOf(rule, right), []));
  });
}

describe('fixes of deviations', () => {
  it('are safe where no fact is lost', () => {
    const safe = (rule: Rule, text: string) => findingsOf(rule, text)[0]?.fixes[0]?.safe;
    assert.equal(safe(deviations.referenceSwappedParts, '29/NQ-TW'), true);
    assert.equal(safe(deviations.referenceYearInPartyCode, '29/2013-NQ/TW'), false);
    assert.equal(safe(deviations.referenceSwappedParts, '29/2013/NQ-TW'), false);
  });

  it('old and new tone placement', () => {
    assert.equal(
      deviations.newTonePlacement('khoá, Uỷ ban, hoà, thuỷ, quý, toán, khoẻ'),
      'khóa, Ủy ban, hòa, thủy, quý, toán, khỏe',
    );
  });
});
