/**
 * The only door to files, by URI. The command line goes through it to the disk (`src/files/node.ts`), the extension to
 * the editor's file system, which may be remote or virtual (`src/files/vscode.ts`), the server to both, tests to memory.
 *
 * No function here throws at the call: what goes wrong is a rejection with a `FileError`.
 */
export type FileKind = 'file' | 'folder' | 'other';

export interface FileStat {
  /** `other`: a device, a pipe, a socket. Never opened. */
  kind: FileKind;
  /** In bytes; 0 for what is no file. */
  size: number;
  /** When it last changed, in milliseconds since 1970; 0 where the file system does not tell. */
  mtime: number;
  /** Known not to take changes. */
  readonly: boolean;
}

export interface FolderEntry {
  name: string;
  kind: FileKind;
}

export interface WriteOptions {
  /**
   * The bytes that the file held when it was read, null for a file that was not there. The file is written only if that
   * is still so; else it is left alone, and the write rejects with `changed`.
   */
  ifStill: Uint8Array | null;
}

export interface Files {
  /** What stands at the URI, links followed; null when nothing does. Rejects when that cannot be found out. */
  stat(uri: string): Promise<FileStat | null>;
  /**
   * The bytes of a regular file. Rejects with `absent`, with `special` for what is no regular file, with `too-large` when
   * it holds more than `atMost` bytes (of which no more are read), and with `unreadable` otherwise.
   */
  read(uri: string, atMost: number): Promise<Uint8Array>;
  /** The entries of a folder, sorted by name. Rejects when it cannot be read. */
  list(uri: string): Promise<FolderEntry[]>;
  /** The same file without links on the way; the URI itself where there are none, or the host does not tell. */
  realPath(uri: string): Promise<string>;
  /** Writes a whole file: a reader sees the old bytes or the new ones. Rejects when the file was not written. */
  write(uri: string, bytes: Uint8Array, options: WriteOptions): Promise<void>;
}

export type FileProblem =
  /** Nothing stands there. */
  | 'absent'
  /** A folder, a device, a pipe, a socket. */
  | 'special'
  | 'too-large'
  /** There, and yet it cannot be read, listed or looked at. */
  | 'unreadable'
  /** There, and in no encoding that is read. */
  | 'encoding'
  /** It does not take changes. */
  | 'readonly'
  /** Somebody else has changed it since it was read. */
  | 'changed'
  | 'unwritable';

/** Why a file was not read or written. */
export class FileError extends Error {
  readonly problem: FileProblem;
  /** The code of the system's error (`EACCES`); empty without one. */
  readonly code: string;

  constructor(problem: FileProblem, message: string, code = '') {
    super(message);
    this.name = 'FileError';
    this.problem = problem;
    this.code = code;
  }
}

/** Any error as a `FileError`; one from elsewhere counts as `problem`. */
export function asFileError(error: unknown, problem: FileProblem): FileError {
  if (error instanceof FileError) return error;
  const code = (error as { code?: unknown } | null)?.code;
  const message = error instanceof Error ? error.message : String(error);
  return new FileError(code === 'ENOENT' ? 'absent' : problem, message, typeof code === 'string' ? code : '');
}

/** Whether two contents are the same, byte for byte. */
export function sameBytes(some: Uint8Array, others: Uint8Array): boolean {
  return some.length === others.length && some.every((byte, index) => byte === others[index]);
}

/** Files held in memory, by URI; a string is taken as UTF-8. Folders are those that the URIs imply. */
export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array>>): Files {
  let clock = 0;
  const files = new Map(
    Object.entries(contents).map(([uri, content]) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return [uri, { bytes, mtime: ++clock }];
    }),
  );
  const below = (folder: string) => {
    const prefix = folder.endsWith('/') ? folder : `${folder}/`;
    return [...files.keys()].filter((uri) => uri.startsWith(prefix)).map((uri) => uri.slice(prefix.length));
  };
  return {
    async stat(uri) {
      const file = files.get(uri);
      if (file) return { kind: 'file', size: file.bytes.length, mtime: file.mtime, readonly: false };
      return below(uri).length > 0 ? { kind: 'folder', size: 0, mtime: 0, readonly: false } : null;
    },
    async read(uri, atMost) {
      const file = files.get(uri);
      if (!file) throw new FileError(below(uri).length > 0 ? 'special' : 'absent', `Not a file: ${uri}`);
      if (file.bytes.length > atMost) throw new FileError('too-large', `Too large: ${uri}`);
      return file.bytes;
    },
    async list(uri) {
      const kinds = new Map<string, FileKind>();
      for (const path of below(uri)) {
        const [name = '', ...rest] = path.split('/');
        kinds.set(name, rest.length > 0 ? 'folder' : 'file');
      }
      return [...kinds].map(([name, kind]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    realPath: async (uri) => uri,
    async write(uri, bytes, { ifStill }) {
      const now = files.get(uri)?.bytes ?? null;
      if (!isStill(now, ifStill)) throw new FileError('changed', `Changed meanwhile: ${uri}`);
      files.set(uri, { bytes: bytes.slice(), mtime: ++clock });
    },
  };
}

/** Whether a file holds what it held; null stands for no file. */
export function isStill(now: Uint8Array | null, before: Uint8Array | null): boolean {
  return now === null || before === null ? now === before : sameBytes(now, before);
}
