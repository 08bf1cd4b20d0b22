import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, CompletionList, Hover, MarkupContent } from 'vscode-languageserver-protocol';
import type { CheckResult, MoveResult } from '../../src/server/protocol.ts';
import { briefing } from '../language/features/open.ts';
import { startClient, type TestClient } from './client.ts';

/** Until `check` holds, or for two seconds. */
async function eventually(check: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    if (
      await check().then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await check();
}

describe('metadata beside the report', () => {
  let client: TestClient;
  let folder: string;
  const uri = (name: string) => pathToFileURL(path.join(folder, name)).href;
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'giaoban-sidecar-'));
    client = await startClient({
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'reports' }],
      initializationOptions: { settings: { catalogue: ['own.csv', 'missing.csv'] } },
    });
  });
  after(async () => {
    await client.stop();
    await rm(folder, { recursive: true });
  });

  it('is checked, explained and completed in its own file', async () => {
    await writeFile(path.join(folder, 'a.txt'), briefing);
    const file = await client.openUri(uri('a.meta.yaml'), 'kind: giao-ba\ndate: 2018-04-10\n', 'yaml');
    const found = await client.diagnostics(file);
    const shown = found.map(({ code, range }) => `${code}: ${file.document.getText(range)}`);
    assert.ok(shown.includes('metadata/schema: giao-ba'), shown.join('\n'));
    assert.ok(shown.includes('metadata/date-mismatch: 2018-04-10'), shown.join('\n'));
    const at = { textDocument: { uri: file.uri }, position: { line: 0, character: 1 } };
    const hover = await client.request<Hover>('textDocument/hover', at);
    assert.match((hover.contents as MarkupContent).value, /giao-ban/);
    const value = { ...at, position: { line: 0, character: 6 } };
    const list = await client.request<CompletionList>('textDocument/completion', value);
    assert.ok(list.items.some(({ label }) => label === 'giao-ban'));
    assert.deepEqual(await client.request('textDocument/documentSymbol', at), []);
    await client.close(file);
  });

  it('is used for a report that is only on the disk', async () => {
    await writeFile(path.join(folder, 'b.txt'), briefing);
    await writeFile(path.join(folder, 'b.meta.yaml'), 'kind: giao-ba\n');
    const checked = await client.request<CheckResult>('giaoban/check', { uri: uri('b.txt') });
    assert.equal(checked.isReport, true);
    assert.equal(checked.hasMetadata, true);
    assert.ok(checked.counts.error > 0);
  });

  it('is counted as it is listed: hints are marked in the text only, and nothing found is said in words', async () => {
    const check = async (name: string, text: string) => {
      const file = await client.openUri(uri(name), text);
      const { summary } = await client.request<CheckResult>('giaoban/check', { uri: file.uri });
      const listed = (await client.published(file.uri)).filter(({ severity }) => severity !== 4).length;
      await client.close(file);
      return { summary, listed };
    };
    const body =
      'Giao ban quý I năm 2018\n\nNgày 09/4/2018, Ban Tuyên giáo Tỉnh ủy mở Hội nghị giao ban quý I năm 2018.\n';
    const valid = `---\ndate: 2018-04-09\nkind: giao-ban\n---\n${body}`;
    const clean = await check('clean.txt', valid);
    assert.match(
      clean.summary,
      /^The metadata is valid: nothing was found\.(?: Marked in the text only: \d hints?\.)?$/,
    );
    assert.equal(clean.listed, 0);
    const faulty = await check('faulty.txt', valid.replace('kind: giao-ban', 'kind: picnic\nplace: ""\nnew: 1'));
    const [, first = ''] = /^Found: ([^.]*)\./.exec(faulty.summary) ?? [];
    const said = [...first.matchAll(/\d+/g)].reduce((sum, [number]) => sum + Number(number), 0);
    assert.ok(said >= 2, faulty.summary);
    assert.equal(said, faulty.listed, faulty.summary);
  });

  it('colours another version of a report that is shown, and does not check it', async () => {
    const file = uri('shown.txt');
    for (const shown of [file.replace(/^file:/, 'git:'), file.replace(/^file:/, 'giaoban-preview:')]) {
      const version = await client.openUri(shown, `---\nkind: picnic\n---\n${briefing}`);
      const textDocument = { uri: version.uri };
      const { data } = await client.request<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument });
      assert.ok(data.length > 0);
      await new Promise((resolve) => setTimeout(resolve, 400));
      assert.deepEqual(await client.published(version.uri), []);
      await client.close(version);
    }
  });

  it('leaves files of the workspace that are no reports alone', async () => {
    await writeFile(path.join(folder, 'recipe.txt'), 'Nấu phở theo Nghị quyết số 29/NQ-TW: ninh xương tám giờ.');
    const checked = await client.request<CheckResult>('giaoban/check', { uri: uri('recipe.txt') });
    assert.deepEqual([checked.isReport, checked.hasMetadata], [false, false]);
    assert.deepEqual(Object.values(checked.counts), [0, 0, 0, 0]);
  });

  it('is told of when its report is gone, open or not, until one is there again', async () => {
    const shown = async () =>
      (await client.published(uri('left.meta.yaml'))).map(({ code, message }) => `${code}: ${message}`);
    const changed = (name: string, type: 1 | 3) =>
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(name), type }] });
    const orphan = [
      'metadata/orphan-sidecar: There is no report that this metadata belongs to: “left.txt” is missing.',
    ];
    await writeFile(path.join(folder, 'left.txt'), briefing);
    await writeFile(path.join(folder, 'left.meta.yaml'), 'kind: giao-ban\n');
    await rm(path.join(folder, 'left.txt'));
    await changed('left.txt', 3);
    await eventually(async () => assert.deepEqual(await shown(), orphan));
    const file = await client.openUri(uri('left.meta.yaml'), 'kind: giao-ban\n', 'yaml');
    assert.equal((await client.diagnostics(file)).length, 1);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: file.uri },
      range,
      context: { diagnostics: await client.published(file.uri) },
    });
    const titles = actions.map(({ title }) => title);
    assert.ok(titles.includes('Do not report metadata/orphan-sidecar in this report'), titles.join('\n'));
    await client.close(file);
    await eventually(async () => assert.deepEqual(await shown(), orphan));
    await writeFile(path.join(folder, 'left.txt'), briefing);
    await changed('left.txt', 1);
    await eventually(async () => assert.deepEqual(await shown(), []));
    await rm(path.join(folder, 'left.txt'));
    await changed('left.txt', 3);
    await eventually(async () => assert.deepEqual(await shown(), orphan));
    await rm(path.join(folder, 'left.meta.yaml'));
    await changed('left.meta.yaml', 3);
    await eventually(async () => assert.deepEqual(await shown(), []));
  });

  it('moves to the sidecar and back', async () => {
    const file = await client.openUri(uri('c.txt'), `---\nkind: giao-ban\n---\n${briefing}`);
    const out = await client.request<MoveResult>('giaoban/moveMetadata', { uri: file.uri, to: 'sidecar' });
    assert.deepEqual(
      out.files.map((change) => [path.basename(change.uri), change.create, change.text]),
      [
        ['c.meta.yaml', true, 'kind: giao-ban\n'],
        ['c.txt', false, briefing],
      ],
    );
    await client.close(file);
    await writeFile(path.join(folder, 'c.txt'), briefing);
    await writeFile(path.join(folder, 'c.meta.yaml'), 'kind: giao-ban\n');
    const moved = await client.openUri(uri('c.txt'), briefing);
    const back = await client.request<MoveResult>('giaoban/moveMetadata', { uri: moved.uri, to: 'front-matter' });
    assert.equal(back.files[0]?.text, `---\nkind: giao-ban\n---\n${briefing}`);
    assert.equal(back.remove, uri('c.meta.yaml'));
    const again = await client.request<MoveResult>('giaoban/moveMetadata', { uri: moved.uri, to: 'sidecar' });
    assert.match(again.problem ?? '', /already/);
    await client.close(moved);
  });

  it('knows the documents of the workspace, and names the catalogue that is missing', async () => {
    await writeFile(path.join(folder, 'own.csv'), 'code,date,title\n777-KH/HU,2018-01-15,Về chuyển đổi số\n');
    await client.notify('workspace/didChangeConfiguration', {
      settings: { giaoban: { catalogue: ['own.csv', 'missing.csv'] } },
    });
    const file = await client.openUri(uri('d.txt'), 'Thực hiện Kế hoạch số 777-KH/HU của Huyện ủy.');
    await client.diagnostics(file);
    const at = { textDocument: { uri: file.uri }, position: { line: 0, character: 24 } };
    const hover = await client.request<Hover>('textDocument/hover', at);
    assert.match((hover.contents as MarkupContent).value, /Về chuyển đổi số/);
    assert.ok(
      client.errors.every((message) => message.includes('.csv')),
      client.errors.join('\n'),
    );
    assert.ok(client.errors.some((message) => message.includes('missing.csv')));
  });
});
