import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RunResult } from '../../src/server/protocol.ts';
import { briefing } from '../language/features/open.ts';
import { startClient, type TestClient } from './client.ts';

const METADATA = 'kind: giao-ban\ndate: 2018-04-09\norganizer: Ban Tuyên giáo Tỉnh ủy\n';

describe('a run over all reports of the workspace', () => {
  let client: TestClient;
  let folder: string;
  const uri = (name: string) => pathToFileURL(path.join(folder, name)).href;
  const check = (name: string, ignore: string[] = []) =>
    client.request<string>('giaoban/checkInRun', { uri: uri(name), name, ignore });
  const start = (globs: object = { include: [], exclude: [] }) => client.request<string[]>('giaoban/startRun', globs);
  const finish = () => client.request<RunResult>('giaoban/finishRun', null);
  const shown = async (name: string) =>
    (await client.published(uri(name))).map(({ code, severity }) => `${severity} ${code}`);

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'giaoban-run-'));
    const files: Record<string, string> = {
      '.giaoban.yaml': 'exclude: drafts.txt\noverrides: [{files: a.txt, rules: {metadata/schema: off}}]\n',
      'a.txt': briefing,
      'a.meta.yaml': `${METADATA}period: sometime\n`,
      'b.txt': briefing,
      'b.meta.yaml': `${METADATA}period: sometime\n`,
      'drafts.txt': briefing,
      '.gitignore': 'ignored.txt\n',
      'ignored.txt': briefing,
      'left.meta.yaml': METADATA,
      'sub/c.baocao': '',
      'recipe.txt': 'Nấu phở: ninh xương tám giờ.',
    };
    for (const name of ['.git', 'sub']) await mkdir(path.join(folder, name));
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
    client = await startClient({ workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'reports' }] });
  });
  after(async () => {
    await client.stop();
    await rm(folder, { recursive: true });
  });

  it('walks the folders as the command line does: by the globs, ignored files left out, metadata without report taken', async () => {
    const names = async (globs?: object) =>
      (await start(globs)).map((one) => decodeURIComponent(one).slice(decodeURIComponent(uri('')).length + 1));
    assert.deepEqual(await names(), ['a.txt', 'b.txt', 'drafts.txt', 'left.meta.yaml', 'recipe.txt', 'sub/c.baocao']);
    assert.deepEqual(await names({ include: ['[abl]*.txt'], exclude: ['b.*'] }), ['a.txt', 'left.meta.yaml']);
    assert.equal(await check('left.meta.yaml'), 'checked');
    assert.deepEqual(await shown('left.meta.yaml'), ['4 metadata/orphan-sidecar']);
  });

  it('publishes findings of closed files, by the project, and compares them', async () => {
    await start();
    assert.equal(await check('a.txt'), 'checked');
    assert.equal(await check('b.txt'), 'checked');
    assert.equal(await check('drafts.txt'), 'left-out');
    assert.equal(await check('recipe.txt'), 'no-report');
    assert.equal(await check('gone.txt'), 'unread');
    const { reports, withFindings, counts, summary } = await finish();
    assert.deepEqual([reports, withFindings, counts.error], [2, 2, 1]);
    assert.match(summary, /^Problems in 2 of 2 reports: 1 error/);
    assert.ok((await shown('b.meta.yaml')).includes('1 metadata/schema'));
    assert.ok(!(await shown('a.meta.yaml')).includes('1 metadata/schema'));
    for (const name of ['a.meta.yaml', 'b.meta.yaml']) {
      assert.ok((await shown(name)).includes('3 metadata/duplicate-report'), name);
    }
  });

  it('counts alike in the message, in the document and in what is published', async () => {
    const { summary, withFindings, counts } = await finish();
    const text = await client.request<string>('giaoban/runDocument', null);
    for (const sentence of summary.split(/(?<=\.) /)) assert.ok(text.includes(sentence), `${sentence}\n${text}`);
    const severities = (
      await Promise.all(['a.txt', 'a.meta.yaml', 'b.txt', 'b.meta.yaml'].map((name) => client.published(uri(name))))
    ).flatMap((found) => found.map(({ severity }) => severity));
    const published = [1, 2, 3, 4].map((severity) => severities.filter((one) => one === severity).length);
    assert.deepEqual([counts.error, counts.warning, counts.information, counts.hint], published);
    assert.equal(text.match(/^\| \d/gm)?.length, published[0]! + published[1]! + published[2]!);
    assert.equal(withFindings, 2);
  });

  it('gives a document', async () => {
    const text = await client.request<string>('giaoban/runDocument', null);
    assert.match(text, /^# Findings\n\nProblems in 2 of 2 reports: /);
    assert.match(text, /\n## a\.meta\.yaml\n\n\| Line \| .*\n[^#]*Another file reports on the same meeting: b\.txt/);
    assert.match(text, /\n## b\.meta\.yaml\n[^#]*\| 4:9 \| error \| /);
  });

  it('keeps what it found when a file is opened and closed, and lets it go with the next run', async () => {
    const file = await client.openUri(uri('b.meta.yaml'), `${METADATA}period: sometime\n`, 'yaml');
    await client.diagnostics(file);
    assert.ok((await shown('b.meta.yaml')).includes('3 metadata/duplicate-report'));
    await client.close(file);
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.ok((await shown('b.meta.yaml')).includes('1 metadata/schema'));
    await client.request('giaoban/leaveRun', { uri: uri('a.meta.yaml') });
    assert.deepEqual(await shown('a.meta.yaml'), []);
    await start();
    assert.deepEqual(await shown('b.meta.yaml'), []);
    assert.equal(await check('drafts.txt', ['exclude']), 'checked');
    assert.equal((await finish()).reports, 1);
  });
});
