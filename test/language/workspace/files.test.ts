import assert from 'node:assert/strict';
import { memoryFiles } from '../../../src/language/workspace/files.ts';

describe('files in memory', () => {
  const files = memoryFiles({ 'mem:/a/x.txt': 'đ', 'mem:/a/b/y.txt': '', 'mem:/c.txt': '' });

  it('tells files, folders and nothing apart', async () => {
    assert.deepEqual(await files.stat('mem:/a/x.txt'), { kind: 'file', size: 2 });
    assert.deepEqual(await files.stat('mem:/a'), { kind: 'folder', size: 0 });
    assert.equal(await files.stat('mem:/z'), null);
  });

  it('reads and lists', async () => {
    assert.equal(new TextDecoder().decode(await files.read('mem:/a/x.txt')), 'đ');
    await assert.rejects(files.read('mem:/a'), /mem:\/a/);
    assert.deepEqual(await files.list('mem:/a'), [
      { name: 'b', kind: 'folder' },
      { name: 'x.txt', kind: 'file' },
    ]);
  });
});
