import assert from 'node:assert/strict';
import { readBlock } from '../../../src/language/reading/blocks/block.ts';
import { blockCache } from '../../../src/language/reading/blocks/cache.ts';
import { joinBrokenLines } from '../../../src/language/reading/blocks/lines.ts';
import { createReading } from '../../../src/language/reading/reading.ts';
import { wordsOf } from '../../../src/language/reading/tokens.ts';

const small = {
  body: { words: ['hội', 'phòng'], not: ['hội nghị', 'xã hội'] },
  family: { words: ['Lê', 'Cao'], capital: true },
};

/** What one pattern reads: the spans, joined by a bar. */
function spans(pattern: string, text: string): string {
  const cue = { id: 'one', reads: '', lines: [[pattern, ''] as [string, string]], not: [] };
  const { tokens, matches } = readBlock(text, createReading({ classes: small, cues: [cue] }));
  return matches.hits.map(({ span }) => wordsOf(tokens, span.from, span.to)).join(' | ');
}

describe('the pattern language', () => {
  const table: [name: string, pattern: string, text: string, spans: string][] = [
    ['words, in any case and tone place', 'ủy ban', 'UỶ BAN xã và Ủy ban huyện', 'UỶ BAN | Ủy ban'],
    ['a span', 'yêu cầu ‹<body>›', 'yêu cầu phòng', 'phòng'],
    ['a class, longer phrases that are none aside', '<body>', 'hội nghị của hội nông dân và xã hội', 'hội'],
    ['a class written with capitals', '<family> <word>', 'ông Lê Văn, quả lê văn', 'Lê Văn'],
    ['what may be left out', 'ông [<name>] nói', 'ông nói. Ông Cao Lữ nói', 'ông nói | Ông Cao Lữ nói'],
    ['alternatives', '(nói | cho biết) rằng', 'nói rằng, cho biết rằng', 'nói rằng | cho biết rằng'],
    ['a gap that does not leave its sentence', 'giao …3 dọn', 'giao xã A. B dọn; giao xã B dọn', 'giao xã B dọn'],
    ['the beginning and the end', '^ dọn …3 $', 'dọn chợ xong. Xã dọn chợ.', 'dọn chợ xong'],
    ['dates and numbers', 'ngày ‹<date>›', 'ngày 2/7, ngày 3.8, ngày 05-6-2019, ngày 4', '2/7 | 3.8 | 05-6-2019'],
  ];
  for (const [name, pattern, text, want] of table) {
    it(`knows ${name}`, () => {
      assert.equal(spans(pattern, text), want);
    });
  }
});

describe('readings of blocks', () => {
  it('are kept by content, and no others than those of the last text', () => {
    const cache = blockCache(createReading({ classes: small, cues: [] }));
    const readAll = (texts: string[]) => {
      cache.begin();
      return texts.map((text) => cache.read(text));
    };
    const [a, b] = readAll(['một', 'hai']);
    const [again, other] = readAll(['một', 'ba']);
    assert.equal(again, a);
    assert.notEqual(other, b);
    assert.equal(cache.size, 2);
  });
});

describe('broken lines', () => {
  const page = [
    'Thực hiện kế hoạch năm, Phòng Văn hóa huyện đã rà soát toàn bộ các nhà văn hóa xã,',
    'Trạm Khuyến nông và các tổ hợp tác của bốn xã ven sông; trong đó có mười hai nhà cần',
    'sửa chữa trước mùa mưa. Phòng đã lập danh sách gửi từng xã, hẹn ngày nghiệm thu, và',
    'Đài Truyền thanh đưa tin về các điểm làm tốt để bà con biết mà theo dõi, giúp nhau ở',
    'những nơi còn thiếu người, thiếu vật tư; các tổ đã nhận đủ xi măng và cát từ tuần ba',
    '1. Các xã cử người trông coi công trình cho đến khi nghiệm thu xong, không để hư hỏng',
    'Phòng Tài chính chuyển tiền đợt hai cho các tổ thi công theo khối lượng đã làm, trong',
    'Tháng Tám, và đối chiếu với Kho bạc trước khi báo cáo.',
  ];

  it('of a page are joined, but not to list marks; the length stays', () => {
    const text = page.join('\n');
    const joined = joinBrokenLines(text);
    assert.equal(joined.length, text.length);
    assert.deepEqual(
      joined.split('\n').map((line) => line.slice(0, 12)),
      ['Thực hiện kế', '1. Các xã cử'],
    );
  });

  it('are no lines of a text with one paragraph a line', () => {
    const text = 'Ông Lữ đề nghị các trạm bơm kiểm tra máy trước mùa mưa.\nNgoài ra, cần dựng lại rào chắn ở bến đò.';
    assert.equal(joinBrokenLines(text), text);
  });
});
