import assert from 'node:assert/strict';
import { referenceAnniversary } from '../../../src/language/rules/reference-anniversary.ts';
import { referenceFutureDated } from '../../../src/language/rules/reference-future-dated.ts';
import { dateLike } from '../../../src/language/rules/reference-shared.ts';
import {
  referenceStatedDate,
  referenceStatedIssuer,
  referenceStatedTerm,
} from '../../../src/language/rules/reference-stated.ts';
import { referenceTypeWord } from '../../../src/language/rules/reference-type-word.ts';
import type { Rule } from '../../../src/language/rules/rule.ts';
import { findingsOf, fixed, shown } from './reference-findings.ts';

type Case = readonly [text: string, ...found: string[]];

function check(rule: Rule, cases: readonly Case[], date?: string): void {
  describe(rule.id, () => {
    for (const [text, ...found] of cases) {
      it(text, () => {
        assert.deepEqual(shown(rule, text, date), found);
        const after = fixed(rule, text, date);
        if (after !== text) assert.deepEqual(findingsOf(rule, after, date), [], after);
      });
    }
  });
}

check(referenceStatedDate, [
  ['Nghị quyết số 29-NQ/TW ngày 04/11/2013 về đổi mới căn bản, toàn diện giáo dục và đào tạo'],
  [
    'Nghị quyết số 29-NQ/TW ngày 04/12/2013 về đổi mới căn bản, toàn diện giáo dục và đào tạo',
    'ngày 04/12/2013 → ngày 04/11/2013',
  ],
  [
    'Chỉ thị số 05-CT/TW ngày 15 tháng 6 năm 2016 về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    'ngày 15 tháng 6 năm 2016 → ngày 15 tháng 5 năm 2016',
  ],
  // Not in the catalogue, which has others with that code: the date is no mistake.
  ['Kết luận số 51-KL/TW, ngày 30/5/2019 của Ban Bí thư'],
  ['triển khai Nghị quyết số 57-NQ/TW năm 2025'],
]);

check(referenceStatedTerm, [
  ['Chỉ thị số 11-CT/TW ngày 13/4/2007 của Bộ Chính trị (khóa X)'],
  ['Chỉ thị số 11-CT/TW ngày 13/4/2007 của Bộ Chính trị (khóa IX)', 'khóa IX → khóa X'],
]);

check(
  referenceStatedIssuer,
  [
    ['Chỉ thị số 01-CT/TW ngày 23/01/2026 của Bộ Chính trị'],
    ['Chỉ thị số 01-CT/TW ngày 23/01/2026 của Ban Bí thư', 'Ban Bí thư → Bộ Chính trị'],
    ['Nghị quyết số 128/NQ-CP của Chính phủ; Quyết định số 1719/QĐ-TTg của Thủ tướng Chính phủ'],
    ['Quyết định số 1719/QĐ-TTg của Chính phủ', 'Chính phủ'],
    ['Chỉ thị số 24-CT/TW của Tỉnh ủy', 'Tỉnh ủy'],
    ['Kế hoạch số 94-KH/TU của UBND tỉnh', 'UBND tỉnh'],
    ['Nghị quyết số 98/NQ-HĐND của HĐND tỉnh; Kế hoạch số 05/KH-UBND của UBND huyện'],
  ],
  '2026-03-12',
);

check(referenceFutureDated, [
  ['Kết luận số 28-KL/TW, ngày 21/02/2022'],
  ['Kế hoạch số 12-KH/TU ngày 23/9/2023', 'ngày 23/9/2023'],
]);

check(
  referenceAnniversary,
  [
    ['tổng kết 5 năm thực hiện Nghị quyết số 21-NQ/TW ngày 25/10/2017'],
    ['sơ kết 3 năm thực hiện Nghị quyết số 21-NQ/TW ngày 25/10/2017', 'sơ kết 3 năm thực hiện → 5'],
    ['sơ kết 03 năm thực hiện Nghị quyết số 21-NQ/TW ngày 25/10/2017', 'sơ kết 03 năm thực hiện → 05'],
    // A review of one year may be that of any year.
    ['kết quả 1 năm thực hiện Nghị quyết số 21-NQ/TW ngày 25/10/2017'],
  ],
  '2022-10-14',
);

check(referenceTypeWord, [
  ['Nghị quyết số 29-NQ/TW, Quy định số 08-QĐi/TW, Chương trình hành động số 69-CTr/TU, Luật số 43/2019/QH14'],
  ['Nghị định số 29-NQ/TW', 'Nghị định → Nghị quyết'],
  ['quyết định số 30-CT/TW', 'quyết định → chỉ thị'],
  ['NGHỊ ĐỊNH SỐ 29-NQ/TW', 'NGHỊ ĐỊNH → NGHỊ QUYẾT'],
  ['Quyết định số 08-QĐi/TW', 'Quyết định → Quy định'],
  ['Quyết định và Quy định: số 217-QĐ/TW'],
]);

describe('a date written like another', () => {
  for (const [words, iso, expected] of [
    ['ngày 15/6/2016', '2016-05-15', 'ngày 15/5/2016'],
    ['ngày 04-11-2013', '2013-12-04', 'ngày 04-12-2013'],
    ['ngày 4 tháng 11 năm 2013', '2013-12-04', 'ngày 04 tháng 12 năm 2013'],
  ] as const) {
    it(words, () => assert.equal(dateLike(words, iso), expected));
  }
});
