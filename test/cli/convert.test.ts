import assert from 'node:assert/strict';
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { encodeText } from '../../src/language/text/encodings.ts';
import { inFolder } from './helpers/run.ts';

const TEXT = [
  'Hội nghị giao ban công tác khoa giáo quý II năm 2018',
  '',
  'Ngày 12/7/2018, Ban Tuyên giáo Tỉnh ủy tổ chức hội nghị về việc thực hiện Nghị quyết số 29-NQ/TW.',
  '\tCác sở, ngành hoàn thành sơ kết trước ngày 15/8/2018.  ',
  '',
].join('\r\n');

const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const mojibake = (text: string, encoding: 'tcvn3' | 'vni') =>
  new TextDecoder('windows-1252').decode(encodeText(text, encoding, false)!);

describe('giaoban convert', () => {
  for (const encoding of ['tcvn3', 'vni', 'windows-1258', 'utf-16le'] as const) {
    it(`makes UTF-8 of ${encoding}, line ends and blanks as they were, and does nothing the second time`, async () => {
      await inFolder({}, async (at) => {
        const file = path.join(at.path, 'a.txt');
        await writeFile(file, encodeText(TEXT, encoding, encoding === 'utf-16le')!);
        const dry = await at.run(['convert', '.', '--to', 'utf-8', '--dry-run']);
        assert.equal(dry.status, 0);
        assert.match(
          dry.out,
          /^a\.txt: from \S.*: Hội nghị giao ban .*\nWould be converted: 1\. Already right: 0\.\n$/,
        );
        assert.deepEqual(new Uint8Array(await readFile(file)), encodeText(TEXT, encoding, encoding === 'utf-16le'));
        const { status, out } = await at.run(['convert', '.', '--to', 'utf-8']);
        assert.deepEqual([status, out], [0, dry.out.replace('Would be converted', 'Converted')]);
        assert.equal(await readFile(file, 'utf8'), TEXT);
        const before = await stat(file);
        assert.equal((await at.run(['convert', '.'])).out, 'Converted: 0. Already right: 1.\n');
        assert.equal((await stat(file)).mtimeMs, before.mtimeMs);
      });
    });
  }

  it('puts letters right that were saved as UTF-8 after a wrong reading, and keeps what was right', async () => {
    const head = '\uFEFF---\ntitle: Báo cáo của tôi\n---\n';
    await inFolder({ 'a.txt': head + mojibake(TEXT, 'tcvn3'), 'b.txt': mojibake(TEXT, 'vni') }, async (at) => {
      const { out } = await at.run(['convert', '.', '--lang', 'vi']);
      assert.match(out, /^a\.txt: từ TCVN3 \(ABC\): .*\nb\.txt: từ VNI: /);
      assert.equal(await at.read('a.txt'), head + TEXT);
      assert.equal(await at.read('b.txt'), TEXT);
    });
  });

  it('leaves alone what it cannot read whole, other languages and what is no text', async () => {
    const damaged = new Uint8Array([...new TextEncoder().encode(TEXT), 0xe1, 0xbb]);
    const french = latin(
      'La r\u00e9union a \u00e9t\u00e9 pr\u00e9sid\u00e9e l\u00e0 o\u00f9 l\u00e0 ; l\u00e0-bas, \u00e0 l\u2019h\u00f4tel'.replace(
        '\u2019',
        "'",
      ),
    );
    await inFolder({ 'ok.txt': TEXT, 'ascii.txt': 'So 12\r\n' }, async (at) => {
      const files: Record<string, Uint8Array> = {
        'damaged.txt': damaged,
        'french.txt': french,
        'zip.txt': latin('PK\u0003\u0004abc'),
      };
      for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(at.path, name), bytes);
      const { status, out, err } = await at.run(['convert', '.']);
      assert.deepEqual([status, out], [2, 'Converted: 0. Already right: 2.\n']);
      assert.match(err, /damaged\.txt: is left as it is/);
      assert.match(err, /french\.txt: is left as it is/);
      for (const [name, bytes] of Object.entries(files)) assert.deepEqual(await at.bytes(name), bytes, name);
    });
  });

  it('does not write over what somebody else has changed meanwhile, nor a file that is read-only', async () => {
    await inFolder({}, async (at) => {
      const file = path.join(at.path, 'a.txt');
      const bytes = encodeText(TEXT, 'tcvn3', false)!;
      await writeFile(file, bytes);
      const changed = await at.run(['convert', 'a.txt'], { onWrite: () => writeFile(file, 'mine') });
      assert.equal(changed.status, 2);
      assert.match(changed.err, /a\.txt: cannot be written \(somebody else has changed it meanwhile\)/);
      assert.equal(await at.read('a.txt'), 'mine');
      await writeFile(file, bytes);
      await chmod(file, 0o444);
      assert.match((await at.run(['convert', 'a.txt'])).err, /a\.txt: cannot be written \(the file is read-only\)/);
      assert.deepEqual(await at.bytes('a.txt'), bytes);
    });
  });

  it('says what it cannot do', async () => {
    await inFolder({}, async (at) => {
      assert.match((await at.run(['convert', '-'])).err, /takes no standard input/);
      assert.match((await at.run(['convert', '.', '--to', 'utf-16'])).err, /takes one of: utf-8/);
    });
  });
});
