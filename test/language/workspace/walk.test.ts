import assert from 'node:assert/strict';
import { type Files, memoryFiles } from '../../../src/language/workspace/files.ts';
import { isTextName } from '../../../src/language/workspace/names.ts';
import { filesBelow, type WalkOptions } from '../../../src/language/workspace/walk.ts';

async function walked(root: string, files: Files, options: Partial<WalkOptions> = {}): Promise<string[]> {
  const found: string[] = [];
  for await (const uri of filesBelow(root, files, { wanted: isTextName, ...options })) found.push(uri);
  return found;
}

describe('the walk of folders', () => {
  const files = memoryFiles({
    'file:///r/.git/HEAD': '',
    'file:///r/.git/info/exclude': 'secret.txt\n',
    'file:///r/.gitignore': '*.tmp.txt\nold/\n',
    'file:///r/w/.gitignore': '!kept.tmp.txt\n',
    'file:///r/w/a.txt': '',
    'file:///r/w/b/c.baocao': '',
    'file:///r/w/b/.hidden/d.txt': '',
    'file:///r/w/kept.tmp.txt': '',
    'file:///r/w/lost.tmp.txt': '',
    'file:///r/w/node_modules/e.txt': '',
    'file:///r/w/notes.md': '',
    'file:///r/w/old/f.txt': '',
    'file:///r/w/secret.txt': '',
  });

  it('gives what is wanted in the order of names, hidden ones left out', async () => {
    const memory = memoryFiles({ 'file:///w/b.txt': '', 'file:///w/a/z.txt': '', 'file:///w/c/.x/y.txt': '' });
    assert.deepEqual(await walked('file:///w', memory), ['file:///w/a/z.txt', 'file:///w/b.txt']);
    assert.deepEqual(await walked('file:///none', memory), []);
  });

  it('leaves out what git ignores, the innermost file deciding', async () => {
    const names = (await walked('file:///r/w', files, { heedsIgnored: true })).map((uri) =>
      uri.slice('file:///r/w/'.length),
    );
    assert.deepEqual(names.slice(0, 3), ['a.txt', 'b/c.baocao', 'kept.tmp.txt']);
    assert.ok(!names.some((name) => /lost|old|secret/.test(name)), names.join());
    assert.ok((await walked('file:///r/w', files)).some((uri) => uri.endsWith('old/f.txt')));
  });

  it('stops at its limits, and says which folder it could not list', async () => {
    const memory = memoryFiles({ 'file:///w/a/b/c.txt': '', 'file:///w/d.txt': '', 'file:///w/e.txt': '' });
    assert.deepEqual(await walked('file:///w', memory, { deepest: 1 }), ['file:///w/d.txt', 'file:///w/e.txt']);
    assert.deepEqual(await walked('file:///w', memory, { mostFiles: 1 }), ['file:///w/a/b/c.txt']);
    const unreadable: string[] = [];
    const broken: Files = {
      ...memory,
      list: (uri) => (uri.endsWith('/a') ? Promise.reject(new Error('no')) : memory.list(uri)),
    };
    const found = await walked('file:///w', broken, { unreadable: (folder) => void unreadable.push(folder) });
    assert.deepEqual([found, unreadable], [['file:///w/d.txt', 'file:///w/e.txt'], ['file:///w/a']]);
  });
});
