/**
 * On which day a meeting was held, and which period it looks back on: from the page's date line, the heading, two days, years of
 * two digits; never from what lies ahead.
 */
import assert from 'node:assert/strict';
import { joinBrokenLines } from '../../../src/language/reading/blocks/lines.ts';
import { structureOf } from './outline.ts';

const HELD =
  'Hội Nông dân huyện Cẩm Sơn tổ chức Hội nghị giao ban công tác Hội. Đồng chí Lò Văn Thắng, Chủ tịch Hội chủ trì.';

const cases: [what: string, text: string, date: string | null, dateEnd: string | null][] = [
  [
    'a date line with blanks',
    `thứ hai, 08 07 2019 09:15\nGiao ban công tác Hội\nSáng 28.6, ${HELD}\n`,
    '2019-06-28',
    null,
  ],
  [
    'the short month of programs',
    `Thứ Ba, 9 thg 7, 2019\n\nGiao ban công tác Hội\nSáng 28/6, ${HELD}\n`,
    '2019-06-28',
    null,
  ],
  [
    'a page of the new year',
    `thứ năm, 02 01 2020 08:00\nGiao ban công tác Hội\nChiều 30/12, ${HELD}\n`,
    '2019-12-30',
    null,
  ],
  ['a year of two digits', `Giao ban công tác Hội\nNgày 28/6/19, ${HELD}\n`, '2019-06-28', null],
  [
    'two days with their years',
    `Giao ban\nTừ ngày 27/6/2019 đến ngày 28/6/2019, ${HELD}\n`,
    '2019-06-27',
    '2019-06-28',
  ],
  [
    'two days in words',
    `Giao ban\nNgày 27 tháng 6 năm 2019 và ngày 28 tháng 6 năm 2019, ${HELD}\n`,
    '2019-06-27',
    '2019-06-28',
  ],
  ['two half days', `Giao ban\nChiều 27/6 và sáng 28/6/2019, ${HELD}\n`, '2019-06-27', '2019-06-28'],
  [
    'a day in the heading',
    `THÔNG BÁO\nKết luận Hội nghị giao ban công tác Hội ngày 28/6/2019\n\n${HELD}\n`,
    '2019-06-28',
    null,
  ],
  [
    'a day in capitals',
    `BÁO CÁO\n\nHỘI NGHỊ GIAO BAN CÔNG TÁC HỘI\nNGÀY 28 THÁNG 6 NĂM 2019\n\n${HELD}\n`,
    '2019-06-28',
    null,
  ],
  [
    'a year that is planned',
    'Những việc phải làm trong năm 2019\nSáng 9/1, UBND huyện Cẩm Sơn tổ chức Hội nghị triển khai nhiệm vụ năm 2019.\n',
    '2019-01-09',
    null,
  ],
];

describe('days of meetings', () => {
  for (const [what, text, date, dateEnd] of cases) {
    it(`reads ${what}`, () => {
      const [meeting] = structureOf(text).meetings;
      assert.deepEqual([meeting?.date, meeting?.dateEnd], [date, dateEnd]);
    });
  }

  it('takes no day of the moon, no version and no section for a date', () => {
    for (const words of ['vào ngày 30/02 âm lịch', 'bản vá phiên bản 3.13.2018', 'đối chiếu mục 4.31.2017'])
      assert.deepEqual(
        structureOf(`${words}.`).dates.map(({ text }) => text),
        [],
        words,
      );
  });

  it('tells a weekday from what is counted', () => {
    const weekday = (words: string) => structureOf(words).dates[0]?.weekday;
    assert.equal(weekday('tiêm mũi thứ hai ngày 09/4/2018'), null);
    assert.equal(weekday('đạt giải thứ ba ngày 09/4/2018'), null);
    assert.equal(weekday('sáng thứ hai ngày 09/4/2018'), 1);
  });

  it('does not look back on the month in which it is held', () => {
    const text = (day: string) => `Ra mắt đội tuyên truyền trong tháng 6\nNgày ${day}/6/2019, ${HELD}\n`;
    assert.equal(structureOf(text('03')).period, null);
  });

  it('reads the quarter with the tone on the other vowel', () => {
    assert.equal(structureOf(`GIAO BAN QÚY I NĂM 2018\n\nNgày 09/4/2018, ${HELD}\n`).period, '2018-Q1');
  });

  it('knows a chair who is called like a street', () => {
    const text = `Giao ban\nNgày 09/4/2018, Huyện ủy Cẩm Sơn tổ chức Hội nghị giao ban quý I. Đồng chí Trần Phú, Phó Bí thư Huyện ủy chủ trì.\n`;
    assert.deepEqual(
      structureOf(text).meetings[0]?.chair.map(({ name }) => name),
      ['Trần Phú'],
    );
  });
});

describe('titles of documents', () => {
  it('keeps the title apart from the text below it, on a page with broken lines', () => {
    const body = Array.from(
      { length: 12 },
      (_, i) => `Phòng đã kiểm tra lần ${i + 1} các hồ sơ của xã và ghi lại từng chỗ sai để sửa`,
    );
    const text = `BÁO CÁO\nTình hình thực hiện công tác văn thư, lưu trữ 6 tháng năm 2019\nThực hiện kế hoạch của huyện về công tác văn thư, Phòng Nội vụ báo\n${body.join('\n')}\n`;
    assert.match(joinBrokenLines(text), /năm 2019\nThực hiện kế hoạch .*, Phòng Nội vụ báo Phòng đã/);
  });
});
