import assert from 'node:assert/strict';
import type { Stated } from '../../../src/language/model/index.ts';
import { scan } from './read.ts';

/** What the text states about its first mention. */
function stated(source: string): Stated {
  const [mention] = scan(source).mentions;
  assert.ok(mention, source);
  return mention.stated;
}

const dates: readonly (readonly [string, string | null])[] = [
  ['29-NQ/TW ngày 04/11/2013', '2013-11-04'],
  ['29-NQ/TW, ngày 4/11/2013', '2013-11-04'],
  ['29-NQ/TW ngày 04-11-2013', '2013-11-04'],
  ['29-NQ/TW ngày 04.11.2013', '2013-11-04'],
  ['29-NQ/TW ngày 04 tháng 11 năm 2013', '2013-11-04'],
  ['29-NQ/TW (ngày 04/11/2013)', '2013-11-04'],
  ['29-NQ/TW (04/11/2013)', '2013-11-04'],
  ['29-NQ/TW ban hành ngày 04/11/2013', '2013-11-04'],
  ['29-NQ/TW của Ban Chấp hành Trung ương ngày 04/11/2013', '2013-11-04'],
  ['29-NQ/TW (khóa XI) ngày 04/11/2013', '2013-11-04'],
  ['29-NQ/TW tháng 11/2013', '2013-11'],
  ['26-NQ/TW của năm 2008', '2008'],
  ['Ngày 22/12/2024, Bộ Chính trị đã ban hành Nghị quyết số 57-NQ/TW', '2024-12-22'],
  ['NGHỊ QUYẾT SỐ 29-NQ/TW NGÀY 04/11/2013', '2013-11-04'],
  ['29-NQ/TW ngày 31/11/2013', null],
  ['29-NQ/TW. Ngày 04/11/2018, hội nghị', null],
  ['29-NQ/TW\n\nngày 04/11/2018', null],
];

const issuers: readonly (readonly [string, string | null])[] = [
  ['29-NQ/TW của Ban Chấp hành Trung ương Đảng khóa XI về', 'Ban Chấp hành Trung ương Đảng'],
  ['24-CT/TW ngày 04/7/2008 của Ban Bí thư (khóa X) về', 'Ban Bí thư'],
  ['32/2018/TT-BGDĐT ngày 26/12/2018 của Bộ Giáo dục và Đào tạo ban hành', 'Bộ Giáo dục và Đào tạo'],
  ['14/2017/TT-BLĐTBXH của Bộ Lao động - Thương binh và Xã hội', 'Bộ Lao động - Thương binh và Xã hội'],
  ['1719/QĐ-TTg của Thủ tướng Chính phủ phê duyệt', 'Thủ tướng Chính phủ'],
  ['98/NQ-HĐND của HĐND tỉnh Lai Châu và Kế hoạch', 'HĐND tỉnh Lai Châu'],
  ['07-NQ/HU của Huyện ủy, UBND huyện', 'Huyện ủy'],
  ['11/NQ-CP của Chính phủ và Nghị quyết số 13-NQ/TW', 'Chính phủ'],
  ['05/2020/TT-BGTVT của Bộ Giao thông vận tải', 'Bộ Giao thông vận tải'],
  ['Nghị quyết của Bộ Chính trị số 57-NQ/TW', 'Bộ Chính trị'],
  ['29-NQ/TW của tỉnh', null],
  ['báo cáo của Sở khẳng định việc thực hiện Chỉ thị số 25-CT/TW', null],
  ['Kết luận của Huyện ủy nhấn mạnh việc triển khai Nghị quyết số 29-NQ/TW', null],
  ['05-NQ/TU của Ban Chấp hành Đảng bộ tỉnh khóa XV', 'Ban Chấp hành Đảng bộ tỉnh'],
  ['19-NQ/TW của Hội nghị lần thứ năm, Ban Chấp hành Trung ương Đảng khoá XIII về', 'Ban Chấp hành Trung ương Đảng'],
  ['29-NQ/TW của Ban Chấp hành Đảng Cộng sản Việt Nam', 'Ban Chấp hành Đảng Cộng sản Việt Nam'],
];

const subjects: readonly (readonly [string, string | null])[] = [
  ['24-CT/TW về phát triển nền đông y; sơ kết', 'về phát triển nền đông y'],
  [
    '29-NQ/TW về đổi mới căn bản, toàn diện giáo dục và đào tạo, Nghị quyết số 20-NQ/TW',
    'về đổi mới căn bản, toàn diện giáo dục và đào tạo',
  ],
  ['37-QĐ/TW về những điều đảng viên không được làm.', 'về những điều đảng viên không được làm'],
  ['29-NQ/TW về giáo dục đã đi vào cuộc sống', 'về giáo dục'],
  ['20-NQ/TW đã đi vào cuộc sống', null],
  ['29-NQ/TW về giáo dục và Kết luận số 45-KL/TW về quy hoạch', 'về giáo dục'],
  [
    '69-KL/TW về tiếp tục thực hiện Nghị quyết số 20-NQ/TW (khóa XI) về khoa học; sau đó',
    'về tiếp tục thực hiện Nghị quyết số 20-NQ/TW (khóa XI) về khoa học',
  ],
  ['(29-NQ/TW về giáo dục) và', 'về giáo dục'],
];

const anniversaries: readonly (readonly [string, number | null])[] = [
  ['sơ kết 5 năm thực hiện Nghị quyết số 29-NQ/TW', 5],
  ['tổng kết 10 năm triển khai thực hiện Chỉ thị số 24-CT/TW', 10],
  ['sau 05 năm thực hiện Nghị quyết 29', 5],
  ['mười năm thực hiện Nghị quyết 29', 10],
  ['Đông y sau 10 năm có Chỉ thị 24', 10],
  ['sơ kết 3 ngày thực hiện Chỉ thị 16', null],
  ['năm 2018 thực hiện Nghị quyết 29', null],
];

describe('references: what is stated', () => {
  for (const [source, date] of dates)
    it(`date: ${source.replace(/\n/g, '⏎')}`, () => assert.equal(stated(source).date, date));
  for (const [source, issuer] of issuers) it(`issuer: ${source}`, () => assert.equal(stated(source).issuer, issuer));
  for (const [source, subject] of subjects)
    it(`subject: ${source}`, () => assert.equal(stated(source).subject, subject));
  for (const [source, years] of anniversaries)
    it(`anniversary: ${source}`, () => assert.equal(stated(source).anniversary, years));

  it('term, in every way of writing it', () => {
    for (const words of ['(khóa XI)', 'khóa XI', ', khoá XI', 'của Ban Chấp hành Trung ương khóa XI', 'khóa 11']) {
      assert.equal(stated(`29-NQ/TW ${words}`).term, 'XI', words);
    }
  });

  it('each statement has its place', () => {
    const source =
      'sơ kết 5 năm thực hiện Nghị quyết số 29-NQ/TW ngày 04/11/2013 của Ban Chấp hành Trung ương (khóa XI) về giáo dục.';
    const { text, mentions } = scan(source);
    const spans = mentions[0]?.stated.spans ?? {};
    const words = Object.fromEntries(
      Object.entries(spans).map(([key, span]) => [key, text.slice(span.start, span.end)]),
    );
    assert.deepEqual(words, {
      typeWord: 'Nghị quyết',
      date: 'ngày 04/11/2013',
      issuer: 'Ban Chấp hành Trung ương',
      term: 'khóa XI',
      subject: 'về giáo dục',
      anniversary: 'sơ kết 5 năm thực hiện',
    });
  });
});
