import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompletionList } from 'vscode-languageserver-protocol';
import { briefing } from '../language/features/open.ts';
import { startClient, type TestClient } from './client.ts';

const WRONG = `---\nkind: picnic\n---\n${briefing}`;

describe('the project file in the editor', () => {
  let client: TestClient;
  let folder: string;
  const uri = (name: string) => pathToFileURL(path.join(folder, name)).href;
  const severity = async (name: string) =>
    (await client.published(uri(name))).find(({ code }) => code === 'metadata/schema')?.severity;
  const settled = () => new Promise((resolve) => setTimeout(resolve, 400));

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'giaoban-project-'));
    await writeFile(path.join(folder, '.giaoban.yaml'), 'rules: {metadata/schema: hint}\nmetadata: {schema: s.yaml}\n');
    await writeFile(path.join(folder, 's.yaml'), 'properties: {hộp: {enum: [một, hai]}}\n');
    client = await startClient({ workspaceFolders: [] });
  });
  after(async () => {
    await client.stop();
    await rm(folder, { recursive: true });
  });

  it('counts for a report outside of every workspace folder', async () => {
    const file = await client.openUri(uri('a.txt'), WRONG);
    await client.diagnostics(file);
    assert.equal(await severity('a.txt'), 4);
  });

  it('counts anew when it changes, and when its folder is opened', async () => {
    await writeFile(
      path.join(folder, '.giaoban.yaml'),
      'rules: {metadata/schema: warning}\nmetadata: {schema: s.yaml}\n',
    );
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('.giaoban.yaml'), type: 2 }] });
    await settled();
    assert.equal(await severity('a.txt'), 2);
    await writeFile(path.join(folder, '.giaoban.yaml'), 'rules: {metadata/schema: off}\nmetadata: {schema: s.yaml}\n');
    const added = [{ uri: pathToFileURL(folder).href, name: 'reports' }];
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } });
    await settled();
    assert.equal(await severity('a.txt'), undefined);
  });

  it('lets the settings of the editor override it, for some files too', async () => {
    const settings = { rules: {}, overrides: [{ files: 'a.*', rules: { 'metadata/*': 'information' } }] };
    await client.notify('workspace/didChangeConfiguration', { settings: { giaoban: settings } });
    await settled();
    assert.equal(await severity('a.txt'), 3);
  });

  it('brings fields of its own to completion', async () => {
    const file = await client.openUri(uri('b.txt'), `---\ntitle: A\n\n---\n${briefing}`);
    const at = { textDocument: { uri: file.uri }, position: { line: 2, character: 0 } };
    const { items } = await client.request<CompletionList>('textDocument/completion', at);
    assert.equal(items.find(({ label }) => label === 'hộp')?.detail, 'một, hai');
  });
});
