import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scanDates } from '../../../src/language/text/dates.ts';
import { marked } from '../helpers/markers.ts';

/** ISO value, or why there is none. */
const value = (text: string) =>
  scanDates(text).map(({ iso, isoEnd, status }) => (iso ? (isoEnd ? `${iso}..${isoEnd}` : iso) : status));

describe('dates in a text', () => {
  const cases: [source: string, values: string[]][] = [
    ['‹ngày 04/11/2013›', ['2013-11-04']],
    ['Nghị quyết số 29-NQ/TW, ‹ngày 4-11-2013› của', ['2013-11-04']],
    ['‹ngày 04.11.2013›', ['2013-11-04']],
    ['‹ngày 04 / 11 / 2013›', ['2013-11-04']],
    ['Hà Nội, ‹ngày 04 tháng 11 năm 2013›', ['2013-11-04']],
    ['Kon Tum, ‹ngày   20  tháng  6  năm 2020›', ['2020-06-20']],
    ['‹ngày 5 tháng Giêng năm 2024›', ['2024-01-05']],
    ['‹17 Tháng 7 2013›', ['2013-07-17']],
    ['‹ngày 2013-11-04›', ['2013-11-04']],
    ['‹Ngày 09/4›, Ban Tuyên giáo', ['incomplete']],
    ['Sáng ‹16.5›, Huyện ủy', ['incomplete']],
    ['Chiều ‹ngày 21.9›, Ban', ['incomplete']],
    ['‹Ngày 24-6›, tại', ['incomplete']],
    ['Sáng nay (‹13/1›), Quận đoàn', ['incomplete']],
    ['trước ‹30/6›; chậm nhất ‹ngày 15/7/2023›', ['incomplete', '2023-07-15']],
    ['dịp ‹30/4› và ‹1/5›', ['incomplete', 'incomplete']],
    ['Ngày Nhà giáo Việt Nam ‹20/11›', ['incomplete']],
    ['trong hai ‹ngày 6 và 7/12/2022›', ['2022-12-06..2022-12-07']],
    ['từ ‹ngày 30/12 đến 02/01/2023›', ['2022-12-30..2023-01-02']],
    ['các ‹ngày 17, 18/01/2019›', ['2019-01-17..2019-01-18']],
    ['kỳ thi ‹ngày 26 - 29/6› diễn ra', ['incomplete']],
    ['trong ‹tháng 11/2023›', ['2023-11']],
    ['‹tháng 8 năm 2015›', ['2015-08']],
    ['trong ‹tháng 8›', ['incomplete']],
    ['tổng kết ‹năm 2018›', ['2018']],
    ['trước ‹ngày 31/9/2026›', ['impossible']],
    ['‹ngày 30 tháng 02 năm 2024›', ['impossible']],
    ['‹ngày 29/02/2024›', ['2024-02-29']],
  ];
  for (const [source, values] of cases) {
    it(source, () => {
      const { text, spans } = marked(source);
      assert.deepEqual(
        scanDates(text).map(({ start, end }) => text.slice(start, end)),
        spans.map((span) => span.text),
      );
      assert.deepEqual(value(text), values);
    });
  }

  const none = [
    '9/9 ban tuyên giáo huyện ủy',
    '131/180 trạm y tế xã',
    'hoàn thành 3/4 khối lượng',
    'hỏng từ 1/2 trở lên',
    'trực tuyến tới 23/23 xã, phường',
    'đến 9/11 huyện',
    'trực 24/7, bảo đảm',
    'thắng với tỷ số 3-1',
    'Nghị định 30/2020/NĐ-CP',
    'Quyết định số 12/12/QĐ-BQT',
    'Nghị quyết 57-NQ/TW',
    'số 0500.3732.115',
    'số 1900 9095',
    'sổ lưu mẫu 24/24 giờ',
    'sơ đồ 4-3-3',
    'trước 2/3 số xã',
    'giai đoạn 2021 - 2030',
    'năm học 2022 - 2023',
    '9 tháng năm nay',
    'https://x.example/2013/11/04',
    'IP 10.10.2016.1',
    'mục 1.1.2',
  ];
  for (const text of none) it(`no date: ${text}`, () => assert.deepEqual(value(text), []));

  it('reads weekday and time around a date', () => {
    const cases: [text: string, weekday: number | null, words: string | null, time: string | null][] = [
      ['Thứ Năm, 29/12/2022 17:05', 4, 'Thứ Năm', '17:05'],
      ['Thứ Sáu, 13/07/2018 - 14:20', 5, 'Thứ Sáu', '14:20'],
      ['25-06-2014 | 09:12:30', null, null, '09:12'],
      ['Sáng thứ Sáu, ngày 07/8, họp', 5, 'thứ Sáu', null],
      ['Chủ nhật, ngày 9/4/2023', 7, 'Chủ nhật', null],
      ['Thứ 5, ngày 29/12/2022', 4, 'Thứ 5', null],
      ['Ngày 09-6-2017 (thứ Sáu)', 5, 'thứ Sáu', null],
      ['Lúc 14 giờ 00 phút, ngày 04 tháng 5 năm 2017 (thứ Năm)', 4, 'thứ Năm', '14:00'],
      ['Thứ Năm (26-4-2024), Hội Phụ nữ huyện họp', 4, 'Thứ Năm', null],
      ['Chiều thứ Hai (ngày 15/4/2024)', 1, 'thứ Hai', null],
      ['8h30, ngày 5/9/2020', null, null, '08:30'],
      ['Kỳ họp lần thứ năm, ngày 5/6/2021', null, null, null],
    ];
    for (const [text, weekday, words, time] of cases) {
      const [date] = scanDates(text);
      assert.equal(date?.weekday, weekday, text);
      assert.equal(date.weekdaySpan && text.slice(date.weekdaySpan.start, date.weekdaySpan.end), words, text);
      assert.equal(date.time, time, text);
    }
  });

  it('leaves a weekday outside of the brackets of its date', () => {
    const text = 'Thứ Năm (ngày 26-4-2024), Hội Phụ nữ huyện họp';
    assert.deepEqual(value(text), ['2024-04-26']);
    assert.equal(scanDates(text)[0]?.text, 'ngày 26-4-2024');
  });

  it('gives sorted spans that do not overlap, for any text', () => {
    const piece = fc.constantFrom(
      'ngày ',
      '9/4',
      '/2018',
      ' và ',
      'tháng ',
      'năm ',
      '2018',
      '31',
      '-',
      '.',
      ' ',
      'thứ Sáu, ',
      '(',
      ')',
      'từ ',
      ':',
      '\n',
    );
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const date of scanDates(text)) {
          assert.ok(date.start >= last && date.end > date.start && date.end <= text.length);
          assert.equal(date.text, text.slice(date.start, date.end));
          last = date.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
