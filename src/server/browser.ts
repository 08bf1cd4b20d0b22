import { noFiles } from './files.ts';
import { createRpc } from './rpc.ts';
import { startServer } from './server.ts';

/** The host is a web worker; the project's types are those of Node. */
declare const self: { postMessage(message: object): void; onmessage: (event: { data: unknown }) => void };

const start = (received: (message: unknown) => void) => {
  self.onmessage = ({ data }) => received(data);
};
startServer(createRpc({ send: (message) => self.postMessage(message), start }), {
  data: () => Promise.reject(new Error('In a browser the client hands over the document tables.')),
  translations: async () => null,
  files: noFiles,
  rulePage: null,
  watch: () => {},
  exit: () => {},
});
