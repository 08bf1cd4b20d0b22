/**
 * How the program sees files: three questions, by URI. The command line answers them from the disk, the editor through
 * its own file system (which may be remote or virtual), tests from memory.
 */
export type FileKind = 'file' | 'folder' | 'other';

export interface FileStat {
  kind: FileKind;
  /** In bytes; 0 for folders. */
  size: number;
  /** Known not to take changes. */
  readonly?: boolean;
}

export interface FolderEntry {
  name: string;
  kind: FileKind;
}

export interface Files {
  /** What stands at the URI; null when nothing does, or nothing that can be seen. */
  stat(uri: string): Promise<FileStat | null>;
  /** The bytes of a file. Rejects when it cannot be read. */
  read(uri: string): Promise<Uint8Array>;
  /** The entries of a folder, sorted by name. Rejects when it cannot be read. */
  list(uri: string): Promise<FolderEntry[]>;
}

/** Files held in memory, by URI; a string is taken as UTF-8. Folders are those that the URIs imply. */
export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array>>): Files {
  const files = new Map(
    Object.entries(contents).map(([uri, content]) => [
      uri,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  const below = (folder: string) => {
    const prefix = folder.endsWith('/') ? folder : `${folder}/`;
    return [...files.keys()].filter((uri) => uri.startsWith(prefix)).map((uri) => uri.slice(prefix.length));
  };
  return {
    async stat(uri) {
      const bytes = files.get(uri);
      if (bytes) return { kind: 'file', size: bytes.length };
      return below(uri).length > 0 ? { kind: 'folder', size: 0 } : null;
    },
    async read(uri) {
      const bytes = files.get(uri);
      if (!bytes) throw new Error(`No such file: ${uri}`);
      return bytes;
    },
    async list(uri) {
      const kinds = new Map<string, FileKind>();
      for (const path of below(uri)) {
        const [name = '', ...rest] = path.split('/');
        kinds.set(name, rest.length > 0 ? 'folder' : 'file');
      }
      return [...kinds].map(([name, kind]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}
