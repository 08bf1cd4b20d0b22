import assert from 'node:assert/strict';
import { lawForms, provisionForms } from '../../../src/language/references/reading/law-forms.ts';
import { resolve, scan } from './read.ts';

describe('forms of laws and provisions', () => {
  for (const [id, { pattern, examples }] of [...Object.entries(lawForms), ...Object.entries(provisionForms)]) {
    for (const example of examples) {
      it(`${id}: ${example}`, () => {
        const start = example.indexOf('‹');
        const [before = '', rest = ''] = example.split('‹');
        const [words = '', after = ''] = rest.split('›');
        pattern.lastIndex = start;
        assert.equal(pattern.exec(before + words + after)?.[0], words);
      });
    }
  }
});

/** `text: point/clause/article` of each provision of each reference. */
function provisions(source: string): string[] {
  return scan(source).mentions.flatMap((mention) =>
    mention.provisions.map(
      ({ text, point, clause, article, part }) =>
        `${mention.code ?? mention.name ?? mention.text}: ${text} = ${[point, clause, article, part].map((each) => each ?? '-').join(' ')}`,
    ),
  );
}

describe('provisions', () => {
  for (const [source, ...expected] of [
    ['khoản 2 Điều 15 Luật Giáo dục', 'Luật Giáo dục: khoản 2 Điều 15 = - 2 15 -'],
    [
      'Điều 4, Điều 5 và Điều 7 Nghị định 30/2020/NĐ-CP',
      '30/2020/NĐ-CP: Điều 4 = - - 4 -',
      '30/2020/NĐ-CP: Điều 5 = - - 5 -',
      '30/2020/NĐ-CP: Điều 7 = - - 7 -',
    ],
    [
      'các Điều 20, 21 và 25 của Luật Đấu thầu',
      'Luật Đấu thầu: Điều 20 = - - 20 -',
      'Luật Đấu thầu: 21 = - - 21 -',
      'Luật Đấu thầu: 25 = - - 25 -',
    ],
    [
      'Nghị quyết số 29-NQ/TW đã nêu. Theo điểm a khoản 1 Điều 3 Nghị quyết này',
      'Nghị quyết này: điểm a khoản 1 Điều 3 = a 1 3 -',
    ],
    ['Bộ luật Hình sự năm 2015 (điểm đ khoản 1 Điều 123)', 'Bộ luật Hình sự 2015: điểm đ khoản 1 Điều 123 = đ 1 123 -'],
    ['Chương II Nghị định 30/2020/NĐ-CP', '30/2020/NĐ-CP: Chương II = - - - Chương II'],
    ['từ Điều 4 đến Điều 7 của Luật Giáo dục', 'Luật Giáo dục: Điều 7 = - - 7 -'],
    ['điều 5 điểm. Luật Giáo dục'],
    ['Có 3 điều kiện của Luật Giáo dục'],
  ] as const) {
    it(source, () => assert.deepEqual(provisions(source), expected));
  }
});

describe('names of laws', () => {
  for (const [date, source, ...expected] of [
    ['2022-04-14', 'HỘI NGHỊ TUYÊN TRUYỀN LUẬT GIÁO DỤC NĂM 2019 ĐẾN CÁC XÃ.', 'LUẬT GIÁO DỤC NĂM 2019 → 43/2019/QH14'],
    ['2022-04-14', 'tuyên truyền luật Giáo dục năm 2019 đến Nhân dân.', 'luật Giáo dục năm 2019 → 43/2019/QH14'],
    ['2022-04-14', 'áp dụng Luật Giáo dục năm 2019. Phòng Giáo dục', 'Luật Giáo dục năm 2019 → 43/2019/QH14'],
    [
      '2022-04-14',
      'các luật: Đất đai, Nhà ở, Kinh doanh bất động sản.',
      'luật: Đất đai → 45/2013/QH13',
      'Nhà ở → 65/2014/QH13',
      'Kinh doanh bất động sản → 66/2014/QH13',
    ],
    [
      '2025-04-14',
      'áp dụng Luật Đất đai năm 2013 và năm 2024 tùy thời điểm.',
      'Luật Đất đai năm 2013 → 45/2013/QH13',
      'năm 2024 → 31/2024/QH15',
    ],
    ['2022-04-14', 'Pháp lệnh Ưu đãi người có công đến Nhân dân.', 'Pháp lệnh Ưu đãi người có công → 02/2020/UBTVQH14'],
    [
      '2019-04-04',
      'tuyên truyền Luật THADS sửa đổi, bổ sung năm 2014, Nghị định',
      'Luật THADS sửa đổi, bổ sung năm 2014 → 64/2014/QH13',
    ],
    [
      '2019-04-04',
      'Luật sửa đổi, bổ sung một số điều của Luật Thi hành án dân sự',
      'Luật sửa đổi, bổ sung một số điều của Luật Thi hành án dân sự → 64/2014/QH13',
    ],
    ['2012-04-04', 'Luật Giáo dục', 'Luật Giáo dục → 38/2005/QH11'],
    ['2019-07-20', 'Luật Giáo dục', 'Luật Giáo dục → 38/2005/QH11'],
    ['2020-06-30', 'Luật Giáo dục', 'Luật Giáo dục → 38/2005/QH11'],
    ['2020-07-01', 'Luật Giáo dục', 'Luật Giáo dục → 43/2019/QH14'],
    ['2020-02-20', 'triển khai thi hành Luật Giáo dục', 'Luật Giáo dục → ?'],
    ['1999-02-20', 'Luật Giáo dục', 'Luật Giáo dục → 11/1998/QH10'],
    ['1997-02-20', 'Luật Giáo dục', 'Luật Giáo dục → -'],
    ['2014-12-09', 'xây dựng, hoàn thiện Luật Tổ chức Chính phủ', 'Luật Tổ chức Chính phủ → ?'],
    ['2022-01-05', 'Hiến pháp năm 2013', 'Hiến pháp năm 2013 → Hiến pháp 2013'],
    ['2022-01-05', 'Bộ luật Hình sự và Luật PCCC', 'Bộ luật Hình sự → 100/2015/QH13', 'Luật PCCC → 27/2001/QH10'],
    ['2022-01-05', 'Luật Giáo dục ngày 14 tháng 6 năm 2019', 'Luật Giáo dục → 43/2019/QH14'],
    ['2022-01-05', 'Luật Giáo dục năm 2017', 'Luật Giáo dục năm 2017 → -'],
    [
      '2022-01-05',
      'Luật số 43/2019/QH14; Luật Giáo dục số 43/2019/QH14',
      '43/2019/QH14 → 43/2019/QH14',
      '43/2019/QH14 → 43/2019/QH14',
    ],
    ['2022-01-05', 'Hội Luật gia Việt Nam, pháp luật đất đai, Đại học Luật Hà Nội'],
  ] as const) {
    it(`${date}: ${source}`, () => {
      const found = resolve(source, date).map(
        ({ text, resolution: { document, status } }) =>
          `${text} → ${document?.code ?? (status === 'ambiguous' ? '?' : '-')}`,
      );
      assert.deepEqual(found, expected);
    });
  }
});
