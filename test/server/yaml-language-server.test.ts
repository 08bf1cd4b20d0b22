import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from 'vscode-languageserver-types';
import { readSidecar } from '../../src/language/metadata/document.ts';

/** Sidecars with one mistake each, which both have to tell on the same line; none: both find nothing. */
const sidecars: [name: string, yaml: string, line: number | null][] = [
  ['nothing wrong', 'title: Giao ban\nkind: giao-ban\ndate: 2018-04-09\nperiod: 2018\nx-kho: 1\n', null],
  [
    'people, documents and tasks',
    'chair:\n  - name: A\n    role: B\nreferences:\n  - code: 29-NQ/TW\n    date: 2013-11-04\ntasks:\n  - id: t1\n    text: A\n    due: 2018-06-30\n    references: [29-NQ/TW]\n',
    null,
  ],
  ['an unknown key', 'title: A\nbogus: 1\n', 1],
  ['an unknown key in a person', 'chair:\n  - name: A\n    chuc: B\n', 2],
  ['a kind that is none', 'title: A\nkind: giao ban\n', 1],
  ['a date in the Vietnamese way', 'title: A\ndate: 9/4/2018\n', 1],
  ['a month that is none', 'date: 2018-13-01\n', 0],
  ['a period in words', 'title: A\nperiod: Quý I\n', 1],
  ['a name for a list', 'title: A\nchair: Lê An\n', 1],
  ['a person without a name', 'title: A\nchair:\n  - role: B\n', 2],
  ['a number for a title', 'title: 2018\n', 0],
  ['a code that is none', 'references:\n  - code: Nghị quyết\n', 1],
  ['a status that is none', 'tasks:\n  - text: A\n    status: xong\n', 2],
  ['an address without scheme', 'source:\n  url: a.vn\n', 1],
  ['a colon in a value', 'title: Giao ban: quý I\n', 0],
  ['a value that begins with a tag', 'place: Yên Bái\ntitle: !Khẩn trương\n', 1],
  ['the same key twice', 'title: A\ntitle: B\n', 1],
];

describe('an independent YAML server with our schema', function () {
  this.timeout(30_000);
  let child: ChildProcess;
  let connection: MessageConnection;
  const published = new Map<string, (diagnostics: Diagnostic[]) => void>();

  before(async () => {
    child = spawn(
      process.execPath,
      [fileURLToPath(import.meta.resolve('yaml-language-server/bin/yaml-language-server')), '--stdio'],
      {
        stdio: ['pipe', 'pipe', 'ignore'],
      },
    );
    connection = createMessageConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!));
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) =>
      published.get(uri)?.(diagnostics),
    );
    connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => (section === 'yaml' ? yamlSettings : {})),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { workspace: { configuration: true } },
    });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: { yaml: yamlSettings } });
  });

  after(() => {
    connection.dispose();
    child.kill();
  });

  const schema = pathToFileURL(path.resolve('schemas/metadata.schema.json')).href;
  const yamlSettings = { validate: true, schemaStore: { enable: false }, schemas: { [schema]: '*.meta.yaml' } };

  for (const [name, yaml, line] of sidecars) {
    it(name, async () => {
      const uri = `file:///reports/${sidecars.findIndex((sidecar) => sidecar[0] === name)}.meta.yaml`;
      const theirs = await new Promise<Diagnostic[]>((resolve) => {
        published.set(uri, resolve);
        connection.sendNotification('textDocument/didOpen', {
          textDocument: { uri, languageId: 'yaml', version: 1, text: yaml },
        });
      });
      const document = TextDocument.create(uri, 'yaml', 1, yaml);
      const ours = readSidecar(yaml).problems.map(({ start }) => document.positionAt(start).line);
      const expected = line === null ? [] : [line];
      assert.deepEqual([...new Set(ours)], expected, 'ours');
      const theirLines = [...new Set(theirs.map(({ range }) => range.start.line))];
      assert.deepEqual(theirLines.slice(0, 1), expected, JSON.stringify(theirs));
    });
  }
});
