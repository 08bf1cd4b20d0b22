/** A fault in the work on one file: the server logs it, answers in its own words, and answers for the others. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { nodeFiles } from '../../src/files/node.ts';
import { readSources } from '../../src/files/tables.ts';
import { startServer } from '../../src/server/server.ts';

const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = createRequire(import.meta.url)(
  'vscode-jsonrpc/node',
) as typeof import('vscode-jsonrpc/node');

const REPORT = 'Hội nghị giao ban quý I năm 2018 triển khai Nghị quyết số 29-NQ/TW ngày 04/11/2013.\n';

describe('a fault in the work on one file', () => {
  it('is logged, and the others are answered for', async () => {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    startServer(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), {
      data: () => readSources(path.resolve(import.meta.dirname, '../../data')),
      translations: async () => null,
      files: {
        ...nodeFiles,
        stat: async (uri) =>
          uri.endsWith('bad.meta.yaml') ? { kind: 'file', size: 4, mtime: 0, readonly: false } : null,
        // What no file system gives, and no reader expects.
        read: async () => ({ length: 4 }) as Uint8Array,
      },
      rulePage: null,
      watch: () => {},
      exit: () => {},
    });
    const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    const logged: string[] = [];
    client.onNotification('window/logMessage', ({ message }: { message: string }) => void logged.push(message));
    client.listen();
    await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await client.sendNotification('initialized', {});
    const symbols = async (name: string) => {
      const textDocument = { uri: `file:///r/${name}.txt`, languageId: 'vn-report', version: 1, text: REPORT };
      await client.sendNotification('textDocument/didOpen', { textDocument });
      return client.sendRequest<unknown[]>('textDocument/documentSymbol', { textDocument });
    };
    await symbols('bad');
    assert.ok(
      logged.some((message) => message.includes('TypeError')),
      logged.join(),
    );
    assert.ok((await symbols('good')).length > 0);
    client.dispose();
  });
});
