import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blockCache } from '../../../src/language/reading/blocks/cache.ts';
import { analyse } from '../../../src/language/service.ts';
import { knowledge } from '../helpers/knowledge.ts';

const REPORT = `Sáng 5/4/2021, Huyện ủy Phú Điền tổ chức hội nghị giao ban quý I.
Phó Bí thư Huyện ủy Cao Văn Lữ phát biểu, biểu dương các xã.
Ông Lữ đề nghị các trạm bơm kiểm tra máy trước mùa mưa; dự phòng dầu.
Ngoài ra, cần dựng lại rào chắn ở bến đò.
Bí thư Huyện ủy Lê Văn Tám yêu cầu:
- Công an xã tuần tra đêm trước ngày 15/5.
- Xã đội trực cầu theo Chỉ thị số 24-CT/TW.
“Các chợ phải có lối thoát hiểm trước Tết”, Chủ tịch UBND huyện nói.`;

/** Edit scripts; the bar is 2,000, which takes half a minute. */
const RUNS = Number(process.env.GIAOBAN_EDIT_SCRIPTS ?? 100);

/** A place, how much goes there, what comes. */
const edit = fc.record({
  at: fc.nat(REPORT.length),
  gone: fc.nat(40),
  come: fc.constantFrom('', 'a', '\n', ' ', '“', '”', '- ', ': ', 'yêu cầu ', 'Theo báo cáo, ', '. Rà lại danh sách. '),
});

/** What `figures` and `told` read is asked for, since functions are never equal. */
const plain = (text: string, ...blocks: [] | [ReturnType<typeof blockCache>]) => {
  const { figures, told, ...rest } = analyse(text, knowledge, [], ...blocks);
  return { ...rest, figures: figures(), told: told() };
};

describe('the analysis after edits', () => {
  it('equals one from nothing, and keeps no more blocks than the text has lines', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const blocks = blockCache(knowledge.reading);
        let text = REPORT;
        plain(text, blocks);
        for (const { at, gone, come } of edits) {
          text = text.slice(0, at) + come + text.slice(at + gone);
          assert.deepEqual(plain(text, blocks), plain(text));
          assert.ok(blocks.size <= text.split('\n').length);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
