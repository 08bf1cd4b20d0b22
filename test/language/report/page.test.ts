import assert from 'node:assert/strict';
import { structureOf } from './outline.ts';

/** An article as a web page prints it: what stands around the report, then the report, then the foot of the page. */
const page = (foot: string) => `Trang chủ > Tin tức > Xây dựng Đảng
Huyện ủy Phú Tân giao ban quý I
Thứ ba, 10/04/2018 | 15:20
A+ A-
In bài viết

Ngày 09/4/2018, Huyện ủy Phú Tân tổ chức Hội nghị giao ban công tác quý I năm 2018. Đồng chí Lê Văn An, Bí thư Huyện ủy chủ trì.

Quang cảnh hội nghị (Ảnh: Văn Nam)

Trong quý I, huyện kết nạp 20 đảng viên.

Bên cạnh những kết quả đạt được, công tác phát triển đảng viên còn chậm.

Phát biểu kết luận Hội nghị, đồng chí Lê Văn An yêu cầu các chi bộ rà soát kế hoạch; báo cáo trước ngày 30/6.
${foot}`;

describe('what a page puts around a report', () => {
  const feet: [name: string, foot: string, author: string | null][] = [
    [
      'other articles and counters',
      'VĂN NAM\nTweet\nCác bài viết khác\n- Xã Mỹ An tổ chức sơ kết công tác (12/04/2018)\nHôm nay: 123\n',
      'VĂN NAM',
    ],
    [
      'newer and older articles',
      'Tin, ảnh: Văn Nam\nTIN MỚI HƠN\n- Đảng ủy xã tổ chức hội nghị tổng kết năm 2017.\nTIN CŨ HƠN\nTrao 20 suất quà\n',
      'Văn Nam',
    ],
    ['who made the site', 'Văn Nam\nĐánh giá bài viết: 5/5\nWebsite được phát triển bởi VNPT\n', 'Văn Nam'],
    ['nothing', '', null],
  ];
  for (const [name, foot, author] of feet) {
    it(`${name}: is no part of the report`, () => {
      const report = structureOf(page(foot));
      assert.deepEqual(
        report.parts.map(({ kind }) => kind).filter((kind) => kind !== 'footer' && kind !== 'author'),
        ['header', 'meeting', 'results', 'shortcomings', 'tasks'],
      );
      assert.equal(report.author?.text ?? null, author);
      assert.equal(report.tasks.length, 2);
      assert.equal(report.pageDate, '2018-04-10');
      assert.equal(report.title?.text, 'Huyện ủy Phú Tân giao ban quý I');
      assert.ok(report.noise.some((span) => report.text.slice(span.start, span.end) === 'A+ A-'));
    });
  }

  it('a box of other articles between the paragraphs ends nothing', () => {
    const text = page('').replace('Bên cạnh', 'Xem thêm: Xã Mỹ An sơ kết công tác\n\nBên cạnh');
    const long = `\nTrong thời gian tới, các chi bộ tiếp tục quán triệt nghị quyết; tăng cường kiểm tra, giám sát việc thực hiện của các đảng viên ở cơ sở, báo cáo kết quả về Huyện ủy trước ngày 15/7.\n`;
    assert.equal(structureOf(`${text}${long}`).parts.at(-1)?.kind, 'tasks');
  });
});
