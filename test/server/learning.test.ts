import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Hover } from 'vscode-languageserver-types';
import type { Files } from '../../src/language/workspace/files.ts';
import { memoryFiles } from '../../src/language/workspace/files.ts';
import { createProjects } from '../../src/language/workspace/projects.ts';
import { createLearning } from '../../src/server/learning.ts';
import { knowledge } from '../language/helpers/knowledge.ts';
import { startClient, type TestClient } from './client.ts';

const CITES = 'Căn cứ Kế hoạch số 777-KH/HU, ngày 12/01/2022 của Huyện ủy về trồng rừng';
const SHORT = 'Tiếp tục thực hiện Kế hoạch số 777-KH/HU.';

/** Learning over files in memory that a test changes, with what was read. */
function learningOver(contents: Record<string, string | Uint8Array>) {
  const reads: string[] = [];
  let told = 0;
  const files: Files = {
    async stat(uri) {
      const content = contents[uri];
      return content === undefined ? null : { kind: 'file', size: content.length, mtime: 0, readonly: false };
    },
    async read(uri, atMost) {
      reads.push(uri);
      return memoryFiles({ [uri]: contents[uri] ?? '' }).read(uri, atMost);
    },
    list: (uri) => memoryFiles(contents).list(uri),
    realPath: async (uri) => uri,
    write: assert.fail,
  };
  const folders = ['file:///w'];
  const projects = createProjects({
    files,
    knowledge: () => knowledge,
    ruleIds: [],
    folders: () => folders,
    complain: assert.fail,
  });
  const learning = createLearning({
    files,
    folders: () => folders,
    projectOf: projects.of,
    learned: () => told++,
    log: assert.fail,
  });
  const taught = async (report: string) => {
    await learning.ready(report);
    return learning.forText(report, SHORT).map(({ code, date }) => `${code} ${date}`);
  };
  return { learning, projects, reads, taught, told: () => told };
}

describe('what the editor learns from the other reports of a folder', () => {
  it('is what they cite in full, themselves excepted', async () => {
    const { taught } = learningOver({ 'file:///w/a.txt': SHORT, 'file:///w/b/b.baocao': CITES });
    assert.deepEqual(await taught('file:///w/a.txt'), ['777-KH/HU 2022-01-12']);
    // Editors escape what we do not.
    assert.deepEqual(await taught('file:///w/b/%62.baocao'), []);
    assert.deepEqual(await taught('file:///elsewhere/a.txt'), []);
  });

  it('comes from texts that the project has, and from none that are hidden, large or no text', async () => {
    const { taught, reads } = learningOver({
      'file:///w/.giaoban.yaml': 'exclude: drafts/\n',
      'file:///w/drafts/a.txt': CITES,
      'file:///w/.old/a.txt': CITES,
      'file:///w/node_modules/a.txt': CITES,
      'file:///w/a.md': CITES,
      'file:///w/large.txt': CITES.padEnd(3_000_000),
      'file:///w/word.txt': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    });
    assert.deepEqual(await taught('file:///w/a.txt'), []);
    assert.deepEqual(reads, ['file:///w/.giaoban.yaml', 'file:///w/word.txt']);
  });

  it('follows what is saved, made and deleted, one file at a time', async () => {
    const contents: Record<string, string> = { 'file:///w/b.txt': SHORT, 'file:///w/c.txt': '' };
    const { learning, taught, reads, told } = learningOver(contents);
    assert.deepEqual(await taught('file:///w/a.txt'), []);
    assert.equal(told(), 1);
    contents['file:///w/b.txt'] = CITES;
    learning.changed('file:///w/b.txt');
    reads.length = 0;
    assert.deepEqual(await taught('file:///w/a.txt'), ['777-KH/HU 2022-01-12']);
    assert.deepEqual(reads, ['file:///w/b.txt']);
    delete contents['file:///w/b.txt'];
    learning.changed('file:///w/b.txt');
    assert.deepEqual(await taught('file:///w/a.txt'), []);
    assert.equal(told(), 3);
  });

  it('is read anew when the project has other knowledge or leaves out other files', async () => {
    const contents: Record<string, string> = { 'file:///w/b.txt': CITES, 'file:///w/.giaoban.yaml': '' };
    const { projects, taught, told } = learningOver(contents);
    assert.deepEqual(await taught('file:///w/a.txt'), ['777-KH/HU 2022-01-12']);
    contents['file:///w/.giaoban.yaml'] = 'rules: { reference/unknown: off }\n';
    await projects.reload();
    assert.deepEqual(await taught('file:///w/a.txt'), ['777-KH/HU 2022-01-12']);
    assert.equal(told(), 1);
    contents['file:///w/.giaoban.yaml'] = 'exclude: b.txt\n';
    await projects.reload();
    assert.deepEqual(await taught('file:///w/a.txt'), []);
    contents['file:///w/.giaoban.yaml'] = 'catalogue: own.yaml\n';
    contents['file:///w/own.yaml'] = '- code: 777-KH/HU\n  date: 2022-01-12\n';
    await projects.reload();
    assert.deepEqual(await taught('file:///w/a.txt'), []);
  });

  it('is bounded', async () => {
    const many = Object.fromEntries(Array.from({ length: 5010 }, (_, at) => [`file:///w/${at + 10_000}.txt`, '']));
    const { taught, reads } = learningOver({ ...many, 'file:///w/z.txt': CITES });
    assert.deepEqual(await taught('file:///w/a.txt'), []);
    assert.equal(reads.length, 5000);
  });
});

describe('the server', () => {
  let client: TestClient;
  let folder: string;
  const uri = (name: string) => pathToFileURL(path.join(folder, name)).href;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'giaoban-learn-'));
    await writeFile(path.join(folder, 'a.txt'), SHORT);
    await writeFile(path.join(folder, 'b.txt'), CITES);
    client = await startClient({ workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'reports' }] });
  });
  after(async () => {
    await client.stop();
    await rm(folder, { recursive: true });
  });

  /** The hover on the code, asked for until it is as expected. */
  const hoverSays = async (words: RegExp) => {
    for (let left = 40; ; left--) {
      const position = { line: 0, character: SHORT.indexOf('777') };
      const hover = await client.request<Hover>('textDocument/hover', {
        textDocument: { uri: uri('a.txt') },
        position,
      });
      const shown = JSON.stringify(hover.contents);
      if (words.test(shown)) return;
      if (left === 0) assert.match(shown, words);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it('knows in one report what another cites in full, until that is changed', async () => {
    await client.openUri(uri('a.txt'), SHORT);
    await hoverSays(/12\/01\/2022/);
    await writeFile(path.join(folder, 'b.txt'), CITES.replace('12/01', '13/02'));
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('b.txt'), type: 2 }] });
    await hoverSays(/13\/02\/2022/);
    assert.deepEqual(client.errors, []);
  });
});
