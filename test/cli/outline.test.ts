import assert from 'node:assert/strict';
import { inFolder } from './helpers/run.ts';

const REPORT = `Sáng 12/7/2018, Ban Tuyên giáo Tỉnh ủy Yên Bái tổ chức Hội nghị giao ban công tác khoa giáo quý II năm 2018. Đồng chí Hoàng Thị Minh Châu, Phó Trưởng ban Tuyên giáo Tỉnh ủy chủ trì.

Hội nghị đánh giá việc thực hiện Nghị quyết số 29-NQ/TW ngày 04/11/2013 của Ban Chấp hành Trung ương (khóa XI).
`;

interface Node {
  kind: string;
  name: string;
  line: number;
  start: number;
  end: number;
  children: Node[];
}

const all = (nodes: readonly Node[]): Node[] => nodes.flatMap((node) => [node, ...all(node.children)]);

describe('giaoban outline', () => {
  it('prints a tree with line numbers', async () => {
    await inFolder({ 'a.txt': REPORT, 'b.txt': 'Mua gạo.' }, async (at) => {
      const { status, out } = await at.run(['outline', '.']);
      assert.equal(status, 0);
      assert.match(out, /^a\.txt\n {4}1 {2}/);
      assert.match(out, /^ {4}3 +29-NQ\/TW {2}/m);
      assert.match(out, /\n\nb\.txt\n/);
      assert.doesNotMatch((await at.run(['outline', '.', '--no-references'])).out, / 29-NQ\/TW {2}/);
    });
  });

  it('prints JSON with positions', async () => {
    await inFolder({ 'a.txt': REPORT }, async (at) => {
      const files = JSON.parse((await at.run(['outline', '.', '--format', 'json'])).out) as {
        file: string;
        outline: Node[];
      }[];
      assert.deepEqual(
        files.map(({ file }) => file),
        ['a.txt'],
      );
      const reference = all(files[0]!.outline).find(({ kind }) => kind === 'reference');
      assert.equal(REPORT.slice(reference?.start, reference?.end), '29-NQ/TW');
      assert.ok(all(files[0]!.outline).some(({ kind }) => kind === 'meeting'));
    });
  });

  it('prints a Markdown list', async () => {
    await inFolder({ 'a_b.txt': REPORT }, async (at) => {
      const { out } = await at.run(['outline', '.', '--format', 'md']);
      assert.match(out, /^# a\\_b\.txt\n\n- /);
    });
  });
});
