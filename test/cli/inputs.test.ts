import assert from 'node:assert/strict';
import { nodeFiles } from '../../src/cli/files-node.ts';
import { findInputs, readNdjson } from '../../src/cli/inputs.ts';
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

async function found(paths: string[], files: Record<string, string> = TREE): Promise<string[]> {
  let names: string[] = [];
  await inFolder({ '.git/HEAD': 'ref: refs/heads/main\n', ...files }, async (at) => {
    names = (await findInputs(paths, { files: nodeFiles, cwd: at.path })).map(({ name }) => name);
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
    await assert.rejects(found(['x.meta.yaml'], { 'x.meta.yaml': '' }), /x\.meta\.yaml: there is no report/);
  });

  it('says which path leads nowhere', async () => {
    await assert.rejects(found(['b.txt', 'none.txt']), /^Error: none\.txt: no such file or folder$/);
    await assert.rejects(found(['*.none']), /^Error: \*\.none: no file matches$/);
  });
});

describe('NDJSON on standard input', () => {
  async function read(...chunks: (string | Uint8Array)[]) {
    const all = [];
    const stdin = (async function* () {
      yield* chunks;
    })();
    for await (const one of readNdjson(stdin)) all.push(one);
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

  it('names the line that is something else', async () => {
    await assert.rejects(read('{"file":"a","text":""}\n{oops\n'), /standard input, line 2: is no JSON/);
    await assert.rejects(read('{"file":"a"}'), /standard input, line 1: expected an object/);
    await assert.rejects(read('null'), /standard input, line 1: expected an object/);
  });
});
