import assert from 'node:assert/strict';
import { periodEnd, periodNotation, scanPeriods } from '../../../src/language/text/periods.ts';

describe('periods', () => {
  const cases: [text: string, notations: string[], end: string][] = [
    ['giao ban quý I năm 2018', ['2018-Q1'], '2018-03-31'],
    ['quý III/2025', ['2025-Q3'], '2025-09-30'],
    ['Quý 4-2022', ['2022-Q4'], '2022-12-31'],
    ['quý hai năm 2020', ['2020-Q2'], '2020-06-30'],
    ['6 tháng đầu năm 2014', ['2014-H1'], '2014-06-30'],
    ['sáu tháng cuối năm 2014', ['2014-H2'], '2014-12-31'],
    ['9 tháng đầu năm 2021', ['2021-01/2021-09'], '2021-09-30'],
    ['9 tháng năm 2022', ['2022-01/2022-09'], '2022-09-30'],
    ['từ tháng 3 đến tháng 8 năm 2021', ['2021-03/2021-08'], '2021-08-31'],
    ['3 tháng cuối năm 2021', ['2021-Q4'], '2021-12-31'],
    ['tháng 7/2015', ['2015-M07'], '2015-07-31'],
    ['tháng 02 năm 2024', ['2024-M02'], '2024-02-29'],
    ['năm 2022', ['2022'], '2022-12-31'],
    ['năm học 2022 - 2023', ['2022-09/2023-05'], '2023-05-31'],
    ['học kỳ II năm học 2022-2023', ['2023-01/2023-05'], '2023-05-31'],
    ['nhiệm kỳ 2020-2025', ['2020-01/2025-12'], '2025-12-31'],
    ['nửa cuối năm 2024', ['2024-H2'], '2024-12-31'],
    ['tháng Tư năm 2024', ['2024-M04'], '2024-04-30'],
    ['học kì 1 năm học 2023–2024', ['2023-09/2023-12'], '2023-12-31'],
    ['tuần 15 tháng 4/2024, quý II năm 2024', ['2024-Q2'], '2024-06-30'],
    ['năm 2021, triển khai nhiệm vụ năm 2022', ['2021', '2022'], '2021-12-31'],
  ];
  for (const [text, notations, end] of cases) {
    it(text, () => {
      const found = scanPeriods(text);
      assert.deepEqual(
        found.map((period) => periodNotation(period, period.year!)),
        notations,
      );
      assert.equal(periodEnd(found[0]!, found[0]!.year!), end);
    });
  }

  it('leaves the year open where the words do', () => assert.equal(scanPeriods('giao ban quý I')[0]!.year, null));

  for (const text of [
    'giai đoạn 2021 - 2025',
    'sơ kết 3 năm thực hiện',
    'ngày 04 tháng 11 năm nay',
    'quý vị đại biểu',
    'tháng 13',
    'giao ban tuần thứ 47 năm 2024',
    'tuần 15/2024',
    'tuần 2 tháng 4 năm 2024',
    'tuần 19, 20 năm 2024',
    'tuần từ 12/5 đến 18/5/2024',
    'vụ Đông Xuân 2023-2024, vụ Hè Thu năm 2024',
    'Tết Nguyên đán Giáp Thìn năm 2024',
    'niên độ 2022-2023',
    'Cách mạng tháng Tám',
  ])
    it(`no period: ${text}`, () => assert.deepEqual(scanPeriods(text), []));
});
