import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { noFiles } from './files.ts';
import { startServer } from './server.ts';

const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(worker),
  new BrowserMessageWriter(worker),
);

startServer(connection, {
  data: () => Promise.reject(new Error('In a browser the client hands over the document tables.')),
  translations: async () => null,
  files: noFiles,
  rulePage: null,
});
