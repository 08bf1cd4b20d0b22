import assert from 'node:assert/strict';
import { runRules } from '../../../src/language/rules/index.ts';
import { applyEdits } from '../../../src/language/text/edits.ts';
import { reportOf } from '../helpers/report.ts';

const findings = (text: string, rule: string) => runRules(reportOf(text), { only: [rule] });
const shown = (text: string, rule: string) =>
  findings(text, rule).map(({ start, end, message }) => `${text.slice(start, end)}: ${message}`);
const fixed = (text: string, rule: string) =>
  applyEdits(
    text,
    findings(text, rule).flatMap(({ fixes }) => fixes[0]?.edits ?? []),
  );

describe('report/weekday-mismatch', () => {
  const rule = 'report/weekday-mismatch';
  const cases: [text: string, right: string][] = [
    ['Thứ Sáu, 29/12/2022 17:05', 'Thứ Năm, 29/12/2022 17:05'],
    ['Chiều thứ Sáu, ngày 29/12/2022, họp.', 'Chiều thứ Năm, ngày 29/12/2022, họp.'],
    ['Thứ 6, ngày 29/12/2022', 'Thứ 5, ngày 29/12/2022'],
    ['thứ sáu, ngày 29/12/2022', 'thứ năm, ngày 29/12/2022'],
    ['THỨ SÁU, NGÀY 29/12/2022', 'THỨ NĂM, NGÀY 29/12/2022'],
    ['ngày 29 tháng 12 năm 2022 (thứ Sáu)', 'ngày 29 tháng 12 năm 2022 (thứ Năm)'],
    ['Thứ Sáu, 25/12/2022', 'Chủ nhật, 25/12/2022'],
  ];
  for (const [text, right] of cases) {
    it(`corrects ${text}`, () => {
      assert.equal(fixed(text, rule), right);
      assert.deepEqual(shown(right, rule), []);
    });
  }
  it('says which day it is', () =>
    assert.deepEqual(shown('Thứ Sáu, 29/12/2022', rule), ['Thứ Sáu, 29/12/2022: 29/12/2022 is Thứ Năm, not Thứ Sáu.']));
  it('leaves dates without a year alone', () => assert.deepEqual(shown('Sáng thứ Sáu, ngày 29/12, họp.', rule), []));
});

describe('report/impossible-date', () => {
  const rule = 'report/impossible-date';
  it('names days that no month has', () => {
    assert.deepEqual(shown('trước ngày 31/9/2026', rule), ['ngày 31/9/2026: Month 9 has 30 days, not 31.']);
    assert.deepEqual(shown('ngày 30 tháng 02 năm 2024', rule), [
      'ngày 30 tháng 02 năm 2024: Month 2 has 29 days, not 30.',
    ]);
  });
  it('accepts a leap day', () => assert.deepEqual(shown('ngày 29/02/2024', rule), []));
  it('leaves fractions and codes alone', () =>
    assert.deepEqual(shown('đạt 31/9 chỉ tiêu, Quyết định 45/2023/QĐ-TTg', rule), []));
});

describe('report/meeting-after-page', () => {
  const page = (meeting: string) =>
    `Thứ Sáu, 13/07/2018 - 14:20\n\nSáng ${meeting}, Ban Tuyên giáo Tỉnh ủy Yên Bái tổ chức Hội nghị giao ban công tác khoa giáo quý II năm 2018.\n`;
  it('tells a meeting that had not taken place', () =>
    assert.deepEqual(shown(page('12/8/2018'), 'report/meeting-after-page'), [
      'Sáng 12/8/2018: The meeting of 12/8/2018 lies after the page (13/7/2018).',
    ]));
  it('accepts the day of the page and before', () => {
    assert.deepEqual(shown(page('13/7/2018'), 'report/meeting-after-page'), []);
    assert.deepEqual(shown(page('12/7/2018'), 'report/meeting-after-page'), []);
  });
});
