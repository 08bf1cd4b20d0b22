import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Span } from '../../../src/language/model/index.ts';
import { structureOf } from './outline.ts';

/** Every span below a value, with the path to it. */
function spansIn(value: unknown, path = ''): [path: string, span: Span & { text?: unknown }][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => spansIn(item, `${path}[${index}]`));
  if (value === null || typeof value !== 'object') return [];
  const below = Object.entries(value).flatMap(([key, item]) => spansIn(item, `${path}.${key}`));
  const isSpan = 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
  return isSpan ? [[path, value as Span & { text?: unknown }], ...below] : below;
}

const pieces = [
  'Ngày 09/4/2018, ',
  'Chiều 28/12, ',
  'Thứ Sáu, ',
  'Ban Tuyên giáo Tỉnh ủy ',
  'huyện A ',
  'tổ chức Hội nghị giao ban công tác khoa giáo quý I năm 2018',
  'họp giao ban tháng 7',
  'chủ trì Hội nghị',
  'Đồng chí ',
  'Nguyễn Văn An',
  ', Phó Bí thư Thường trực Huyện ủy',
  ' - Trưởng Ban',
  ' (Giám đốc)',
  'Các đồng chí: ',
  'Kết luận Hội nghị, ',
  'yêu cầu các đơn vị: ',
  'giao Sở Y tế chủ trì, phối hợp với ',
  'tiếp tục rà soát',
  '; ',
  '. ',
  './.',
  '\n',
  '\n\n',
  'BÁO CÁO\n',
  'BIÊN BẢN\n',
  'THÔNG BÁO\n',
  'I. NHIỆM VỤ\n',
  '1. ',
  '- ',
  'a) ',
  'Một là, ',
  'Nơi nhận:',
  '          TRƯỞNG BAN',
  'trước ngày 30/6',
  'trong quý III',
  ':',
  '(',
  '“',
  'Quang cảnh Hội nghị',
  'hơn 34.000 lượt người ',
  '29-NQ/TW ',
  '\u0301',
  'uỷ',
  '😀',
  '\t',
];

describe('reading a report', () => {
  it('is total: any text gives spans inside of it, with the words under them', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anyText, (source) => {
        const { text, ...structure } = structureOf(source);
        for (const [path, span] of spansIn(structure)) {
          assert.ok(
            span.start >= 0 && span.start <= span.end && span.end <= text.length,
            `${path} ${span.start}-${span.end}`,
          );
          if (typeof span.text === 'string') assert.equal(span.text, text.slice(span.start, span.end), path);
        }
        assert.ok(structure.recognition.score >= 0 && structure.recognition.score <= 1);
      }),
      { numRuns: 400 },
    );
  });

  it('gives nothing for nothing', () => {
    for (const text of ['', ' ', '\n', '\n\n\n']) {
      const { meetings, people, tasks, parts, figures, dates, recognition } = structureOf(text);
      assert.deepEqual([meetings, people, tasks, parts, figures(), dates], [[], [], [], [], [], []]);
      assert.equal(recognition.isReport, false);
    }
  });

  it('reads the older tone placement alike', () => {
    const newer =
      'Ngày 09/4/2018, Huyện ủy Hòa An tổ chức Hội nghị giao ban quý I năm 2018. Đồng chí Lê Thúy Hòa, Bí thư Huyện ủy chủ trì.';
    const older = newer.replaceAll('ủy', 'uỷ').replaceAll('Hòa', 'Hoà').replaceAll('Thúy', 'Thuý');
    const [a, b] = [structureOf(newer), structureOf(older)];
    assert.equal(b.meetings[0]?.organizer, 'Huyện uỷ Hoà An');
    assert.equal(b.meetings[0]?.chair[0]?.name, 'Lê Thuý Hoà');
    assert.deepEqual(
      b.meetings.map(({ date, kind, start, end }) => [date, kind, start, end]),
      a.meetings.map(({ date, kind, start, end }) => [date, kind, start, end]),
    );
  });

  it('reads a file that was wrapped at a width', () => {
    const { meetings, tasks } = structureOf(`Ngày 09/4/2018, Ban Tuyên giáo Tỉnh ủy mở Hội nghị giao ban công
tác khoa giáo quý I năm 2018. Đồng chí Lê Văn An, Phó Trưởng ban Tuyên giáo
chủ trì.

Kết luận Hội nghị, đồng chí Lê Văn An yêu cầu Sở Y tế rà soát trạm y tế
xã trước ngày 30/6; Sở Giáo dục và Đào tạo chuẩn bị khai giảng.
`);
    assert.equal(meetings[0]?.title, 'Hội nghị giao ban công tác khoa giáo quý I năm 2018');
    assert.equal(meetings[0]?.chair.length, 1);
    assert.deepEqual(
      tasks.map(({ owner, due }) => [owner, due]),
      [
        ['Sở Y tế', '2018-06-30'],
        ['Sở Giáo dục và Đào tạo', null],
      ],
    );
  });

  it('tells several meetings apart, the one reported on first', () => {
    const { meetings } =
      structureOf(`Sáng 12/7/2018, Ban Tuyên giáo Tỉnh ủy mở Hội nghị giao ban công tác khoa giáo quý II năm 2018. Đồng chí Lê Văn An, Trưởng ban chủ trì.

Quý II, toàn tỉnh có 12 trường đạt chuẩn.

Chiều cùng ngày, Ban Tuyên giáo Tỉnh ủy tổ chức Hội nghị sơ kết 6 tháng đầu năm 2018. Bà Trần Thị Bình, Phó Trưởng ban chủ trì.

Ngày 13/7/2018, Sở Y tế tổ chức Hội nghị tổng kết công tác dân số. Ông Võ Văn Chung, Giám đốc Sở chủ trì.
`);
    assert.deepEqual(
      meetings.map(({ kind, date, chair }) => [kind, date, chair.map(({ name }) => name)]),
      [
        ['giao-ban', '2018-07-12', ['Lê Văn An']],
        ['so-ket', '2018-07-12', ['Trần Thị Bình']],
        ['tong-ket', '2018-07-13', ['Võ Văn Chung']],
      ],
    );
  });
});
