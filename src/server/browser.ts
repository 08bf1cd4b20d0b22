import { BrowserMessageReader, BrowserMessageWriter, createMessageConnection } from 'vscode-jsonrpc/browser';
import { noFiles } from './files.ts';
import { startServer } from './server.ts';

const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];

startServer(createMessageConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), {
  data: () => Promise.reject(new Error('In a browser the client hands over the document tables.')),
  translations: async () => null,
  files: noFiles,
  rulePage: null,
  watch: () => {},
  exit: () => {},
});
