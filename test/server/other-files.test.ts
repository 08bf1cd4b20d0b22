import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { briefing } from '../language/features/open.ts';
import { markdownCapabilities, startClient, type TestClient } from './client.ts';

const SWAPPED = `${briefing}\nThực hiện Chỉ thị số 24/CT-TW ngày 04/7/2008.\n`;

describe('quick fixes that reach another file', () => {
  let client: TestClient;
  let folder: string;
  const uri = (name: string) => pathToFileURL(path.join(folder, name)).href;
  const start = async (changeAnnotationSupport: object | undefined) => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'giaoban-others-'));
    client = await startClient({
      capabilities: {
        ...markdownCapabilities,
        workspace: {
          workspaceEdit: { documentChanges: true, resourceOperations: ['create'], changeAnnotationSupport },
        },
      },
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'reports' }],
    });
  };
  afterEach(async () => {
    await client.stop();
    await rm(folder, { recursive: true });
  });
  const actionsAt = async (words: string): Promise<CodeAction[]> => {
    const file = await client.openUri(uri('a.txt'), SWAPPED);
    const position = file.document.positionAt(SWAPPED.indexOf(words) + 1);
    const textDocument = { uri: file.uri };
    const context = { diagnostics: await client.diagnostics(file) };
    return client.request('textDocument/codeAction', {
      textDocument,
      range: { start: position, end: position },
      context,
    });
  };
  const titled = (actions: CodeAction[], title: string) =>
    actions.find((action) => action.title === title) ?? assert.fail(actions.map((action) => action.title).join('\n'));
  const silenced = (place: string) => `Do not report reference/swapped-parts in this ${place}`;

  it('create or change the project file, and ask to be shown before', async () => {
    await start({ groupsOnLabel: true });
    const created = titled(await actionsAt('24/CT-TW'), silenced('workspace')).edit;
    assert.deepEqual(created?.changeAnnotations, {
      'other-file': { label: 'Changes in another file: .giaoban.yaml', needsConfirmation: true },
    });
    const [create, write] = (created?.documentChanges ?? []) as never as [
      { kind: string; annotationId: string },
      { edits: { newText: string; annotationId: string }[] },
    ];
    assert.deepEqual([create.kind, create.annotationId], ['create', 'other-file']);
    assert.deepEqual(
      write.edits.map(({ newText, annotationId }) => [newText, annotationId]),
      [['rules:\n  reference/swapped-parts: off\n', 'other-file']],
    );
  });

  it('show a change of the sidecar before, and none of the file in front', async () => {
    await start({});
    await writeFile(path.join(folder, 'a.meta.yaml'), 'kind: giao-ban\n');
    const actions = await actionsAt('24/CT-TW');
    const inReport = titled(actions, silenced('report')).edit;
    assert.equal(inReport?.changeAnnotations?.['other-file']?.label, 'Changes in another file: a.meta.yaml');
    assert.equal(titled(actions, silenced('line')).edit?.changeAnnotations, undefined);
  });

  it('are plain edits for a client that cannot show them', async () => {
    await start(undefined);
    await writeFile(path.join(folder, 'a.meta.yaml'), 'kind: giao-ban\n');
    const { edit } = titled(await actionsAt('24/CT-TW'), silenced('report'));
    assert.deepEqual([edit?.changeAnnotations, Object.keys(edit?.changes ?? {})], [undefined, [uri('a.meta.yaml')]]);
  });
});
