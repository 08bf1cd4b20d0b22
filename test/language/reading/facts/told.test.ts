import assert from 'node:assert/strict';
import { reportJson } from '../../../../src/language/format/json.ts';
import { analyse } from '../../../../src/language/service.ts';
import { knowledge } from '../../helpers/knowledge.ts';
import { reportOf } from '../../helpers/report.ts';

const REPORT = `Sáng 5/4/2021, Huyện ủy Phú Điền tổ chức hội nghị giao ban quý I năm 2021 do đồng chí Cao Văn Lữ, Bí thư Huyện ủy chủ trì.

Thu ngân sách toàn huyện đạt 30 tỷ đồng. Số hộ nghèo giảm 120 hộ. Các xã chấp hành tốt.

Tuy nhiên, hai trạm bơm còn chậm thay máy.

Đại biểu xã Tân Hòa kiến nghị huyện cấp thêm dầu cho trạm bơm.

Ban Thường vụ Huyện ủy quyết định điều động đồng chí Lê Văn Tám, Phó Bí thư Đảng ủy xã về huyện.

Bí thư Huyện ủy Cao Văn Lữ nhấn mạnh kết quả ấy là của toàn dân.

Hội nghị quý II sẽ được tổ chức ngày 5/7.

Bí thư Huyện ủy Cao Văn Lữ yêu cầu các xã rà lại danh sách hộ nghèo.`;

const told = () => analyse(REPORT, knowledge).told();
const texts = (entries: readonly { text: string }[]) => entries.map(({ text }) => text);

describe('what a report tells besides its tasks', () => {
  it('results, with figures and whether they grew', () => {
    assert.deepEqual(
      told().results.map(({ text, change, figures }) => [
        text,
        change,
        figures.map(({ value, unit }) => `${value} ${unit}`),
      ]),
      [
        ['Thu ngân sách toàn huyện đạt 30 tỷ đồng.', null, ['30 tỷ đồng']],
        ['Số hộ nghèo giảm 120 hộ.', 'down', ['120 hộ']],
      ],
    );
  });

  it('shortcomings, requests, decisions and what is to come', () => {
    const { shortcomings, requests, decisions, announcements } = told();
    assert.deepEqual(texts(shortcomings), ['Tuy nhiên, hai trạm bơm còn chậm thay máy.']);
    assert.deepEqual(
      requests.map(({ text, speaker }) => [text, speaker]),
      [['Đại biểu xã Tân Hòa kiến nghị huyện cấp thêm dầu cho trạm bơm.', 'Đại biểu xã Tân Hòa']],
    );
    assert.deepEqual(
      decisions.map(({ people }) => people),
      [['Lê Văn Tám']],
    );
    assert.deepEqual(
      announcements.map(({ text, date }) => [text, date]),
      [['Hội nghị quý II sẽ được tổ chức ngày 5/7.', '2021-07-05']],
    );
  });

  it('who said what, tasks included', () => {
    assert.deepEqual(
      told()
        .statements.filter(({ speaker }) => speaker?.includes('Lữ'))
        .map(({ text }) => text.slice(-30)),
      ['nh kết quả ấy là của toàn dân.', 'ác xã rà lại danh sách hộ nghèo.'.slice(-30)],
    );
  });

  it('nothing where the text is no report, and each entry with a reason where it is', () => {
    const none = reportJson(reportOf('Đồi sim nở hoa tím, thu 30 tỷ đồng.'), 'a.txt');
    assert.deepEqual([none.results, none.statements, none.periodReasons], [[], [], []]);
    const json = reportJson(reportOf(REPORT), 'a.txt');
    const all = [
      ...json.results,
      ...json.shortcomings,
      ...json.requests,
      ...json.statements,
      ...json.decisions,
      ...json.announcements,
    ];
    for (const { text, start, end, reasons } of all) {
      assert.equal(REPORT.slice(start, end), text);
      assert.ok(reasons.length > 0, text);
    }
    assert.deepEqual(json.meetings[0]!.reasons.includes('read in “Sáng 5/4/2021”'), true);
    assert.deepEqual(json.periodReasons, ['read in “quý I năm 2021”']);
  });
});
