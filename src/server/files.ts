import { fromBase64, toBase64 } from '../files/base64.ts';
import { FileError, type Files } from '../language/workspace/files.ts';
import type { Connection } from './connection.ts';
import { type FileAnswer, listFolder, readFile, realPath, statFile, writeFile } from './protocol.ts';

/** Files as the client sees them, whatever file system they lie on. */
export function clientFiles({ ask }: Pick<Connection, 'ask'>): Files {
  const done = <T>(uri: string, answer: FileAnswer<T>): T => {
    if ('value' in answer) return answer.value;
    throw new FileError(answer.problem, `${answer.problem}: ${uri}`, answer.code);
  };
  return {
    stat: async (uri) => done(uri, await ask(statFile, { uri })),
    read: async (uri, atMost) => fromBase64(done(uri, await ask(readFile, { uri, atMost }))),
    async list(uri) {
      const entries = done(uri, await ask(listFolder, { uri }));
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    realPath: async (uri) => done(uri, await ask(realPath, { uri })),
    async write(uri, bytes, { ifStill }) {
      const before = ifStill && toBase64(ifStill);
      done(uri, await ask(writeFile, { uri, bytes: toBase64(bytes), ifStill: before }));
    },
  };
}

/** Local files are read here, where that is possible; all others by the client. */
export function withClientFiles(own: Files, client: Files): Files {
  return delegated((uri) => (own !== noFiles && uri.startsWith('file:') ? own : client));
}

/** The files that `files` gives when they are asked. */
export function asItThenIs(files: () => Files): Files {
  return delegated(() => files());
}

function delegated(at: (uri: string) => Files): Files {
  return {
    stat: async (uri) => at(uri).stat(uri),
    read: async (uri, atMost) => at(uri).read(uri, atMost),
    list: async (uri) => at(uri).list(uri),
    realPath: async (uri) => at(uri).realPath(uri),
    write: async (uri, bytes, options) => at(uri).write(uri, bytes, options),
  };
}

/** Files of a server that can reach none. */
export const noFiles: Files = {
  stat: async () => null,
  read: async (uri) => {
    throw new FileError('absent', `Cannot be read: ${uri}`);
  },
  list: async () => [],
  realPath: async (uri) => uri,
  write: async (uri) => {
    throw new FileError('unwritable', `Cannot be written: ${uri}`);
  },
};
