import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-jsonrpc/browser';
import { noFiles } from './files.ts';
import { startServer } from './server.ts';

/** The host is a web worker; the project's types are those of Node. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

startServer(new BrowserMessageReader(self), new BrowserMessageWriter(self), {
  data: () => Promise.reject(new Error('In a browser the client hands over the document tables.')),
  translations: async () => null,
  files: noFiles,
  rulePage: null,
  watch: () => {},
  exit: () => {},
});
