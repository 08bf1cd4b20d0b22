import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { giaoban, inFolder } from './helpers/run.ts';

const REPORT = `Sáng 12/7/2018, Ban Tuyên giáo Tỉnh ủy Yên Bái tổ chức Hội nghị giao ban công tác khoa giáo quý II năm 2018. Đồng chí Hoàng Thị Minh Châu, Phó Trưởng ban Tuyên giáo Tỉnh ủy chủ trì.

Hội nghị đánh giá việc thực hiện Nghị quyết số 29-NQ/TW ngày 04/11/2013 của Ban Chấp hành Trung ương (khóa XI).

Kết luận Hội nghị, đồng chí Hoàng Thị Minh Châu đề nghị các ngành tập trung hoàn thành sơ kết Nghị quyết 29 trước ngày 15/8/2018.
`;

describe('giaoban init', () => {
  it('writes a sidecar beside each report and leaves texts alone', async () => {
    await inFolder({ 'a.txt': REPORT, 'note.txt': 'Mua gạo.' }, async (at) => {
      const { status, out } = await at.run(['init', '.']);
      assert.deepEqual([status, out], [0, 'a.meta.yaml written\nWritten: 1. Already complete: 0.\n']);
      assert.equal(await at.read('a.txt'), REPORT);
      assert.match(await at.read('a.meta.yaml'), /^date: 2018-07-12$/m);
      assert.match(await at.read('a.meta.yaml'), /code: 29-NQ\/TW/);
      assert.deepEqual(await readdir(at.path), ['a.meta.yaml', 'a.txt', 'note.txt']);
    });
  });

  it('does nothing the second time', async () => {
    await inFolder({ 'a.txt': REPORT }, async (at) => {
      await at.run(['init', '.']);
      assert.equal((await at.run(['init', '.'])).out, 'Written: 0. Already complete: 1.\n');
    });
  });

  it('writes front matter where that is asked for, in the line ends of the text', async () => {
    const crlf = REPORT.replace(/\n/g, '\r\n');
    await inFolder({ 'a.txt': `\uFEFF${crlf}` }, async (at) => {
      await at.run(['init', '.', '--to', 'front-matter']);
      const text = await at.read('a.txt');
      assert.match(text, /^\uFEFF---\r\n/);
      assert.ok(text.endsWith(`---\r\n${crlf}`));
      assert.doesNotMatch(text, /[^\r]\n/);
    });
  });

  it('completes what is there and keeps its words', async () => {
    await inFolder({ 'a.txt': `---\ntitle: 'Của tôi' # mine\n---\n${REPORT}` }, async (at) => {
      await at.run(['init', '.']);
      const text = await at.read('a.txt');
      assert.match(text, /^---\ntitle: 'Của tôi' # mine\n/);
      assert.match(text, /^date: 2018-07-12$/m);
    });
  });

  it('prints and changes nothing in a dry run', async () => {
    await inFolder({ 'a.txt': REPORT }, async (at) => {
      assert.match((await at.run(['init', '.', '--dry-run'])).out, /^a\.meta\.yaml\n[\s\S]*date: 2018-07-12/);
      assert.deepEqual(await readdir(at.path), ['a.txt']);
    });
  });

  it('says when metadata cannot be read, and leaves it', async () => {
    await inFolder({ 'a.txt': REPORT, 'a.meta.yaml': 'title: [\n' }, async (at) => {
      const { status, err } = await at.run(['init', '.']);
      assert.deepEqual([status, await at.read('a.meta.yaml')], [2, 'title: [\n']);
      assert.match(err, /a\.txt: the metadata cannot be read/);
    });
  });

  it('writes nothing into a text that it could not wholly read', async () => {
    const damaged = new Uint8Array([...new TextEncoder().encode(REPORT), 0xff]);
    await inFolder({ 'a.txt': damaged }, async (at) => {
      const { status, err } = await at.run(['init', '.', '--to', 'front-matter']);
      assert.equal(status, 2);
      assert.match(err, /^giaoban: a\.txt: is left as it is, since parts of it cannot be read$/m);
      assert.deepEqual(await at.bytes('a.txt'), damaged);
      assert.equal((await at.run(['init', '.'])).status, 0);
    });
  });

  it('takes no standard input', async () => {
    assert.equal((await giaoban(['init', '-'])).status, 2);
  });
});
