import assert from 'node:assert/strict';
import { resolve } from './read.ts';

/** `text → code type date` of each reference; `?` when ambiguous, `-` when unknown. */
function meant(text: string, reportDate: string | null): string[] {
  return resolve(text, reportDate).map(({ text: words, resolution: { status, document } }) =>
    document
      ? `${words} → ${document.code} ${document.type} ${document.date}`
      : `${words} → ${status === 'ambiguous' ? '?' : '-'}`,
  );
}

describe('references: which document of the State', () => {
  for (const [why, date, text, ...expected] of [
    ['a code with its year', null, 'Nghị định 30/2020/NĐ-CP', '30/2020/NĐ-CP → 30/2020/NĐ-CP NĐ 2020-03-05'],
    [
      'with the day that it has',
      '2021-06-05',
      'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư',
      '30/2020/NĐ-CP → 30/2020/NĐ-CP NĐ 2020-03-05',
    ],
    ['not with another day', '2021-06-05', 'Nghị định số 30/2020/NĐ-CP ngày 17/9/2020', '30/2020/NĐ-CP → -'],
    ['a slip is said, not believed', '2021-06-05', 'Nghị định số 30/2020/NĐ-CP ngày 06/3/2020', '30/2020/NĐ-CP → ?'],
    [
      'not with another subject',
      '2021-06-05',
      'Nghị định số 30/2020/NĐ-CP về cơ chế tài chính đối với doanh nghiệp nhà nước kinh doanh xăng dầu',
      '30/2020/NĐ-CP → ?',
    ],
    ['the type word tells a law', null, 'Luật số 27/2008/QH12', '27/2008/QH12 → 27/2008/QH12 Luật 2008-11-14'],
    ['from a resolution', null, 'Nghị quyết số 27/2008/QH12', '27/2008/QH12 → 27/2008/QH12 NQ 2008'],
    ['and nothing else does', null, '27/2008/QH12', '27/2008/QH12 → ?'],
    ['a number of every year', '2024-01-05', 'Quyết định 749/QĐ-TTg', '749/QĐ-TTg → ?'],
    ['by its day', '2024-01-05', 'Quyết định 749/QĐ-TTg ngày 03/6/2020', '749/QĐ-TTg → 749/QĐ-TTg QĐ 2020-06-03'],
    ['by its year', '2024-01-05', 'Quyết định 749/QĐ-TTg ngày 01/6/2015', '749/QĐ-TTg → 749/QĐ-TTg QĐ 2015'],
    [
      'by its subject',
      '2024-01-05',
      'Quyết định 749/QĐ-TTg phê duyệt Chương trình Chuyển đổi số quốc gia, và Quyết định số 749/QĐ-TTg về Chương trình chuyển đổi số quốc gia đến năm 2025',
      '749/QĐ-TTg → 749/QĐ-TTg QĐ 2020-06-03',
      '749/QĐ-TTg → 749/QĐ-TTg QĐ 2020-06-03',
    ],
    ['of a year that no table has', '2024-01-05', 'Nghị quyết số 11/NQ-CP ngày 24/02/2011', '11/NQ-CP → -'],
    ['not before it was issued', '2018-01-05', 'Quyết định 749/QĐ-TTg ngày 02/6/2020', '749/QĐ-TTg → -'],
    [
      'a bare number by its subject',
      '2018-01-05',
      'Nghị định 67 về một số chính sách phát triển thủy sản. Thông tư 03 của Bộ Nội vụ',
      'Nghị định 67 → 67/2014/NĐ-CP NĐ 2014-07-07',
      'Thông tư 03 → ?',
    ],
    ['a bare number by itself', '2018-01-05', 'Nghị định 67', 'Nghị định 67 → ?'],
  ] as const) {
    it(why, () => assert.deepEqual(meant(text, date), expected, text));
  }
});
