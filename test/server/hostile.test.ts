/** The server in a folder that somebody sent. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startClient, type TestClient } from './client.ts';

const REPORT = 'Hội nghị giao ban quý I năm 2018 triển khai Nghị quyết số 29-NQ/TW ngày 04/11/2013 và 05-NQ/HU.\n';
const OWN = '- {code: 05-NQ/HU, date: 2021-03-15, title: Về trồng rừng}\n';

describe('the server in a folder that somebody sent', () => {
  let folder: string;
  let client: TestClient;
  let listener: net.Server;
  let connections = 0;
  let port = 0;
  const uri = (name: string) => pathToFileURL(path.join(folder, name)).href;
  const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
  const settled = () => new Promise((resolve) => setTimeout(resolve, 400));
  const problems = async (name: string) => (await client.published(uri(name))).map(({ message }) => String(message));
  const project = async (text: string) => {
    await write('.giaoban.yaml', text);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('.giaoban.yaml'), type: 2 }] });
    await settled();
    return problems('.giaoban.yaml');
  };
  const configure = async (settings: object) => {
    await client.notify('workspace/didChangeConfiguration', { settings: { giaoban: settings } });
    await settled();
  };
  /** Whether the document of the folder's own catalogue is known. */
  const isKnown = async () => {
    const found = await client.request<unknown[]>('giaoban/search', { query: '05-NQ/HU', uri: uri('a.txt') });
    return found.length > 0;
  };

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'giaoban-hostile-'));
    await write('own.yaml', OWN);
    listener = net.createServer((socket) => {
      connections++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    port = (listener.address() as net.AddressInfo).port;
    client = await startClient({ workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'reports' }] });
    await client.openUri(uri('a.txt'), REPORT);
  });
  after(async () => {
    await client.stop();
    listener.close();
    await rm(folder, { recursive: true });
  });

  it('opens no connection and no other machine, and answers as ever', async () => {
    for (const address of [
      `https://127.0.0.1:${port}/x.yaml`,
      'file://127.0.0.1/share/x.yaml',
      '\\\\\\\\127.0.0.1\\\\x.yaml',
    ]) {
      const found = await project(`catalogue: ["${address}"]\nmetadata: {schema: "${address}"}\n`);
      assert.equal(found.length, 2, address);
      for (const message of found) assert.match(message, /has to be relative/);
      const symbols = await client.request<unknown[]>('textDocument/documentSymbol', {
        textDocument: { uri: uri('a.txt') },
      });
      assert.ok(symbols.length > 0);
    }
    assert.equal(connections, 0);
  });

  it('says of devices, pipes and links what is wrong, and does not hang', async function () {
    if (process.platform !== 'linux') this.skip();
    execFileSync('mkfifo', [path.join(folder, 'pipe.yaml')]);
    symlinkSync('/dev/zero', path.join(folder, 'zero.yaml'));
    assert.deepEqual(await project('catalogue: [pipe.yaml, zero.yaml, /dev/zero]\n'), [
      'The catalogue pipe.yaml could not be read: it is no regular file.',
      'The catalogue zero.yaml could not be read: its links lead out of this folder.',
      'The path /dev/zero has to be relative: only files below this folder are read.',
    ]);
  });

  it('names a project file and a sidecar that are there and cannot be read', async () => {
    mkdirSync(path.join(folder, 'a.meta.yaml'));
    await client.openUri(uri('b.txt'), REPORT);
    mkdirSync(path.join(folder, 'b.meta.yaml'));
    await client.request('giaoban/check', { uri: uri('b.txt') });
    assert.deepEqual(await problems('b.meta.yaml'), ['This file could not be read: a folder is in its place.']);
    rmSync(path.join(folder, 'a.meta.yaml'), { recursive: true });
    rmSync(path.join(folder, 'b.meta.yaml'), { recursive: true });
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('b.meta.yaml'), type: 3 }] });
    await settled();
    await client.request('giaoban/check', { uri: uri('b.txt') });
    assert.deepEqual(await problems('b.meta.yaml'), []);
  });

  it('reads no further file until the folder is trusted', async () => {
    await configure({ trusted: false, catalogue: ['own.yaml'] });
    assert.deepEqual(await project('catalogue: [own.yaml]\n'), []);
    assert.equal(await isKnown(), false);
    await configure({ trusted: true });
    assert.equal(await isKnown(), true);
  });

  it('takes absolute paths from the user, not from the workspace', async () => {
    const absolute = path.join(folder, 'own.yaml');
    await project('');
    await configure({ catalogue: [absolute] });
    assert.equal(await isKnown(), false);
    await configure({ catalogue: [absolute], fromUser: ['catalogue'] });
    assert.equal(await isKnown(), true);
  });

  it('reports nothing as a fault of its own', () =>
    assert.deepEqual(
      client.errors.filter((error) => /\bat\b.*\.js/.test(error)),
      [],
    ));
});
