import type { FileKind, Files } from '../language/workspace/files.ts';
import { listFolder, readFile, statFile } from './protocol.ts';
import type { Rpc } from './rpc.ts';

/** Files as the client sees them, whatever file system they lie on. What the client cannot read is not there. */
export function clientFiles(rpc: Rpc): Files {
  return {
    stat: (uri) => rpc.sendRequest(statFile, { uri }),
    async read(uri) {
      const base64 = await rpc.sendRequest(readFile, { uri });
      if (base64 === null) throw new Error(`Cannot be read: ${uri}`);
      return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    },
    async list(uri) {
      const entries = await rpc.sendRequest(listFolder, { uri });
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}

/** Local files are read here, where that is possible; all others by the client. */
export function withClientFiles(own: Files, client: Files): Files {
  const at = (uri: string) => (own !== noFiles && uri.startsWith('file:') ? own : client);
  return { stat: (uri) => at(uri).stat(uri), read: (uri) => at(uri).read(uri), list: (uri) => at(uri).list(uri) };
}

/** Files of a server that can reach none. */
export const noFiles: Files = {
  stat: async () => null,
  read: async (uri) => {
    throw new Error(`Cannot be read: ${uri}`);
  },
  list: async (): Promise<{ name: string; kind: FileKind }[]> => [],
};
