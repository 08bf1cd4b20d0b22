import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CodeAction, CreateFile, TextDocumentEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { markdownCapabilities, startClient, type TestClient } from './client.ts';

const REPORT =
  'Báo cáo giao ban quý I\n\nThực hiện Nghị quyết số 905-NQ/HU, ngày 15/3/2021 của Ban Chấp hành Đảng bộ huyện về trồng rừng.\n';

/** Applies an edit to the files of the disk, as the editor does. */
async function apply({ edit }: CodeAction): Promise<string[]> {
  const changes = (edit?.documentChanges ?? []) as (CreateFile | TextDocumentEdit)[];
  for (const change of changes) {
    if ('kind' in change) {
      await writeFile(fileURLToPath(change.uri), '', { flag: 'wx' });
      continue;
    }
    const file = fileURLToPath(change.textDocument.uri);
    const document = TextDocument.create('', '', 0, await readFile(file, 'utf8'));
    await writeFile(file, TextDocument.applyEdits(document, change.edits as TextDocumentEdit['edits'] as never));
  }
  return changes.map((change) => ('kind' in change ? 'create' : path.basename(change.textDocument.uri)));
}

describe('the fix “Add to workspace catalogue”', () => {
  let client: TestClient;
  let folder: string;
  const uri = (name: string) => pathToFileURL(path.join(folder, name)).href;
  const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
  const read = (name: string) => readFile(path.join(folder, name), 'utf8');

  const offered = async (text: string, words: string): Promise<CodeAction[]> => {
    const file = await client.openUri(uri('a.txt'), text);
    const diagnostics = await client.diagnostics(file);
    const position = file.document.positionAt(text.indexOf(words) + 1);
    const range = { start: position, end: position };
    const params = { textDocument: { uri: file.uri }, range, context: { diagnostics } };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', params);
    await client.close(file);
    return actions.filter(({ title }) => title.includes('catalogue'));
  };
  const changed = (...names: string[]) =>
    client.notify('workspace/didChangeWatchedFiles', { changes: names.map((name) => ({ uri: uri(name), type: 2 })) });

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'giaoban-catalogue-'));
    client = await startClient({
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'reports' }],
      capabilities: { ...markdownCapabilities, workspace: { workspaceEdit: { resourceOperations: ['create'] } } },
    });
  });
  afterEach(async () => {
    await client.stop();
    await rm(folder, { recursive: true });
  });

  it('makes a catalogue and names it in a project file; then the document is known', async () => {
    const [action, ...others] = await offered(REPORT, '905-NQ/HU');
    assert.ok(action);
    assert.deepEqual(others, []);
    assert.equal(action.title, 'Add to workspace catalogue (catalogue.yaml)');
    assert.deepEqual(
      action.diagnostics?.map(({ code }) => code),
      ['reference/unknown'],
    );
    assert.deepEqual(await apply(action), ['create', 'catalogue.yaml', 'create', '.giaoban.yaml']);
    assert.equal(await read('.giaoban.yaml'), 'catalogue: [catalogue.yaml]\n');
    assert.match(await read('catalogue.yaml'), /^- code: 905-NQ\/HU\n {2}date: 2021-03-15\n {2}title: Về trồng rừng\n/);
    await changed('.giaoban.yaml', 'catalogue.yaml');
    assert.deepEqual(await offered(REPORT, '905-NQ/HU'), []);
    const file = await client.openUri(uri('b.txt'), REPORT);
    assert.deepEqual(
      (await client.diagnostics(file)).filter(({ code }) => code === 'reference/unknown'),
      [],
    );
  });

  it('adds to the first catalogue that the project names', async () => {
    await write('.giaoban.yaml', 'catalogue: [own.csv]\n');
    await write('own.csv', 'code,date,title\n');
    await changed('.giaoban.yaml');
    const [action] = await offered(REPORT, '905-NQ/HU');
    assert.ok(action);
    assert.deepEqual(await apply(action), ['own.csv']);
    assert.equal(await read('own.csv'), 'code,date,title\n905-NQ/HU,2021-03-15,Về trồng rừng\n');
  });

  it('is not offered where it cannot work', async () => {
    assert.deepEqual(await offered('Thực hiện Nghị quyết số 905-NQ/HU của Huyện ủy.', '905-NQ/HU'), []);
    assert.deepEqual(await offered('Nghị quyết số 29-NQ/TW, ngày 04/11/2013.', '29-NQ/TW'), []);
    await write('.giaoban.yaml', 'catalogue: [own.csv]\n');
    await write('own.csv', 'code,date,title\n');
    await chmod(path.join(folder, 'own.csv'), 0o444);
    await changed('.giaoban.yaml');
    assert.deepEqual(await offered(REPORT, '905-NQ/HU'), []);
  });
});
