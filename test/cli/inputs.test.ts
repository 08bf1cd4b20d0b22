import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { findInputs, readNdjson } from '../../src/cli/inputs.ts';
import { nodeFiles } from '../../src/files/node.ts';
import { inFolder } from './helpers/run.ts';

const TREE = {
  'b.txt': '',
  'a.baocao': '',
  'a.meta.yaml': '',
  'notes.md': '',
  '.gitignore': 'build/\n*.tmp.txt\n!keep.tmp.txt\n',
  'x.tmp.txt': '',
  'keep.tmp.txt': '',
  'build/out.txt': '',
  '.hidden/h.txt': '',
  'node_modules/m.txt': '',
  'năm 2021/quý 1/c.TXT': '',
  'năm 2021/.gitignore': 'd.txt\n',
  'năm 2021/d.txt': '',
};

/** The names of what is found; complaints begin with “!”. */
async function found(paths: string[], files: Record<string, string> = TREE): Promise<string[]> {
  const names: string[] = [];
  await inFolder({ '.git/HEAD': 'ref: refs/heads/main\n', ...files }, async (at) => {
    const complain = (message: string) => names.push(`! ${message}`);
    const inputs = await findInputs(paths, { files: nodeFiles, cwd: at.path, complain });
    names.push(...inputs.map(({ name }) => name));
  });
  return names;
}

describe('paths of the command line', () => {
  it('walks a folder for reports in the order of names, as .gitignore and hidden folders have it', async () => {
    assert.deepEqual(await found(['.']), ['a.baocao', 'b.txt', 'keep.tmp.txt', 'năm 2021/quý 1/c.TXT']);
  });

  it('takes a file that is named outright, whatever it is called, once, in the order given', async () => {
    assert.deepEqual(await found(['notes.md', 'x.tmp.txt', '.', './b.txt']), [
      'notes.md',
      'x.tmp.txt',
      'a.baocao',
      'b.txt',
      'keep.tmp.txt',
      'năm 2021/quý 1/c.TXT',
    ]);
  });

  it('expands globs that the shell did not', async () => {
    assert.deepEqual(await found(['*.txt']), ['b.txt', 'keep.tmp.txt']);
    assert.deepEqual(await found(['năm 2021/**/*.{txt,TXT}']), ['năm 2021/quý 1/c.TXT']);
    assert.deepEqual(await found(['**/*.md', '[ab].*']), ['notes.md', 'a.baocao', 'b.txt']);
  });

  it('takes a name with brackets for a file first', async () => {
    assert.deepEqual(await found(['[2021] a.txt'], { '[2021] a.txt': '' }), ['[2021] a.txt']);
  });

  it('heeds the .gitignore files above, up to the repository', async () => {
    assert.deepEqual(await found(['sub'], { '.gitignore': '/sub/x.txt\n', 'sub/x.txt': '', 'sub/y.txt': '' }), [
      'sub/y.txt',
    ]);
  });

  it('takes a metadata file for its report', async () => {
    assert.deepEqual(await found(['a.meta.yaml', 'a.baocao']), ['a.baocao']);
    assert.deepEqual(await found(['x.meta.yaml'], { 'x.meta.yaml': '' }), [
      '! x.meta.yaml: there is no report that this metadata belongs to',
    ]);
  });

  it('says which path leads nowhere, and goes on with the others', async () => {
    assert.deepEqual(await found(['none.txt', 'b.txt', '*.none']), [
      '! none.txt: no such file or folder',
      '! *.none: no file matches',
      'b.txt',
    ]);
  });

  it('knows no links that lead up again, and globs in folders with signs of their own', async () => {
    await inFolder({ '[x] {y}/a.txt': '', '[x] {y}/sub/b.txt': '' }, async (at) => {
      const cwd = path.join(at.path, '[x] {y}');
      await symlink(cwd, path.join(cwd, 'sub/up'));
      await symlink(path.join(cwd, 'a.txt'), path.join(cwd, 'sub/c.txt'));
      const inputs = await findInputs(['**/*.txt'], { files: nodeFiles, cwd, complain: assert.fail });
      assert.deepEqual(
        inputs.map(({ name }) => name),
        ['a.txt', 'sub/b.txt', 'sub/c.txt'],
      );
    });
  });
});

describe('NDJSON on standard input', () => {
  async function read(...chunks: (string | Uint8Array)[]) {
    const all: unknown[] = [];
    const stdin = (async function* () {
      yield* chunks;
    })();
    for await (const one of readNdjson(stdin, (message) => all.push(`! ${message}`))) all.push(one);
    return all;
  }

  it('reads one object a line, however the bytes arrive', async () => {
    const bytes = new TextEncoder().encode('{"file":"a","text":"Đề"}\r\n\n{"file":"b","text":"\\uFEFFx","more":1}');
    const expected = [
      { name: 'a', text: 'Đề' },
      { name: 'b', text: 'x' },
    ];
    for (let cut = 0; cut <= bytes.length; cut++) {
      assert.deepEqual(await read(bytes.subarray(0, cut), bytes.subarray(cut)), expected);
    }
  });

  it('names the line that is something else, and goes on', async () => {
    assert.deepEqual(await read('{oops\n{"file":"a","text":""}\n{"file":"a"}\nnull'), [
      '! standard input, line 1: is no JSON',
      { name: 'a', text: '' },
      '! standard input, line 3: expected an object with "file" and "text", both strings',
      '! standard input, line 4: expected an object with "file" and "text", both strings',
    ]);
  });
});
