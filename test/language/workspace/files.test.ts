import assert from 'node:assert/strict';
import { FileError, type FileProblem, memoryFiles } from '../../../src/language/workspace/files.ts';

const isProblem = (problem: FileProblem) => (error: unknown) => error instanceof FileError && error.problem === problem;
const bytes = (text: string) => new TextEncoder().encode(text);

describe('files in memory', () => {
  const files = memoryFiles({ 'mem:/a/x.txt': 'đ', 'mem:/a/b/y.txt': '', 'mem:/c.txt': '' });

  it('tells files, folders and nothing apart', async () => {
    assert.deepEqual(await files.stat('mem:/a/x.txt'), { kind: 'file', size: 2, mtime: 1, readonly: false });
    assert.equal((await files.stat('mem:/a'))?.kind, 'folder');
    assert.equal(await files.stat('mem:/z'), null);
  });

  it('reads as much as was allowed, and lists', async () => {
    assert.equal(new TextDecoder().decode(await files.read('mem:/a/x.txt', 2)), 'đ');
    await assert.rejects(files.read('mem:/a/x.txt', 1), isProblem('too-large'));
    await assert.rejects(files.read('mem:/a', 9), isProblem('special'));
    await assert.rejects(files.read('mem:/z', 9), isProblem('absent'));
    assert.deepEqual(await files.list('mem:/a'), [
      { name: 'b', kind: 'folder' },
      { name: 'x.txt', kind: 'file' },
    ]);
  });

  it('writes what is still as it was read', async () => {
    const own = memoryFiles({ 'mem:/x.txt': 'một' });
    await own.write('mem:/x.txt', bytes('hai'), { ifStill: bytes('một') });
    await assert.rejects(own.write('mem:/x.txt', bytes('ba'), { ifStill: bytes('một') }), isProblem('changed'));
    await assert.rejects(own.write('mem:/x.txt', bytes('ba'), { ifStill: null }), isProblem('changed'));
    assert.equal(new TextDecoder().decode(await own.read('mem:/x.txt', 9)), 'hai');
    await own.write('mem:/y.txt', bytes('ba'), { ifStill: null });
    assert.equal((await own.stat('mem:/y.txt'))?.size, 2);
  });
});
