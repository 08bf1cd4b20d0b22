/** A language client over stdio, on the built server: what any editor does, without an editor. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type {
  Diagnostic,
  InitializeParams,
  InitializeResult,
  PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';

const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = createRequire(import.meta.url)(
  'vscode-jsonrpc/node',
) as typeof import('vscode-jsonrpc/node');

const server = process.env.GIAOBAN_SERVER ?? path.resolve(import.meta.dirname, '../../dist/server.cjs');

export interface OpenFile {
  uri: string;
  document: TextDocument;
}

export interface TestClient {
  /** Of the server. */
  processId: number;
  initialized: InitializeResult;
  open(text: string, name?: string): Promise<OpenFile>;
  openUri(uri: string, text: string, languageId?: string): Promise<OpenFile>;
  notify(method: string, params: unknown): Promise<void>;
  /** Replaces a span by its text, as an incremental change. */
  edit(file: OpenFile, start: number, end: number, newText: string): Promise<void>;
  close(file: OpenFile): Promise<void>;
  request<R>(method: string, params: unknown): Promise<R>;
  /** The next diagnostics published for a document at its present version. */
  diagnostics(file: OpenFile): Promise<Diagnostic[]>;
  /** What is published for a file now, open or not; asks the server something first, so that all before has arrived. */
  published(uri: string): Promise<Diagnostic[]>;
  /** What the server wrote to its log as an error. */
  errors: string[];
  /** Ends the server; its exit status. */
  stop(): Promise<number | null>;
}

/** Capabilities of an editor that takes Markdown. */
export const markdownCapabilities: InitializeParams['capabilities'] = {
  textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } },
};

export async function startClient(params: Partial<InitializeParams> = {}): Promise<TestClient> {
  if (!existsSync(server)) throw new Error(`${server} is missing: run \`npm run build\` first`);
  const child: ChildProcess = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout!),
    new StreamMessageWriter(child.stdin!),
  );
  const errors: string[] = [];
  const published = new Map<string, PublishDiagnosticsParams>();
  const waiting = new Map<string, () => void>();
  connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
    if (type === 1) errors.push(message);
  });
  connection.onNotification('textDocument/publishDiagnostics', (given: PublishDiagnosticsParams) => {
    published.set(given.uri, given);
    waiting.get(given.uri)?.();
  });
  connection.listen();
  const given = { processId: process.pid, rootUri: null, capabilities: markdownCapabilities, ...params };
  const initialized = await connection.sendRequest<InitializeResult>('initialize', given).catch((error) => {
    // Left alone it would keep the tests from ending.
    child.kill();
    throw error;
  });
  await connection.sendNotification('initialized', {});
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve));

  const openUri = async (uri: string, text: string, languageId = 'vn-report'): Promise<OpenFile> => {
    const document = TextDocument.create(uri, languageId, 1, text);
    published.delete(uri);
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    return { uri, document };
  };

  return {
    processId: child.pid ?? 0,
    initialized,
    errors,
    open: (text, name = 'report.txt') => openUri(`file:///reports/${name}`, text),
    openUri,
    notify: (method, given) => connection.sendNotification(method, given),
    async edit({ uri, document }, start, end, newText) {
      const change = { range: { start: document.positionAt(start), end: document.positionAt(end) }, text: newText };
      const version = document.version + 1;
      TextDocument.update(document, [change], version);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [change],
      });
    },
    close: ({ uri }) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    request: (method, given) => connection.sendRequest(method, given),
    diagnostics: ({ uri, document }) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`No diagnostics for ${uri}`)), 5000);
        const look = () => {
          const found = published.get(uri);
          if (found?.version !== document.version) return;
          clearTimeout(late);
          waiting.delete(uri);
          resolve(found.diagnostics);
        };
        waiting.set(uri, look);
        look();
      }),
    async published(uri) {
      await connection.sendRequest('giaoban/rules', null);
      return published.get(uri)?.diagnostics ?? [];
    },
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const status = await exited;
      connection.dispose();
      return status;
    },
  };
}
