/** The files of this machine, by `file:` URI. Beside the modules of this folder nothing in `src` touches the disk. */
import { constants, type Stats } from 'node:fs';
import { access, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { asFileError, FileError, type FileKind, type FileStat, type Files } from '../language/workspace/files.ts';
import { isAbsence, readPath } from './node-read.ts';
import { writeFile } from './node-write.ts';
import { pathOfUri, uriOfPath } from './paths.ts';

/** The disk. Symbolic links to files are followed, those to folders are not listed as folders. */
export const nodeFiles: Files = {
  async stat(uri) {
    const file = pathOfUri(uri);
    try {
      return await statOf(file, await stat(file));
    } catch (error) {
      if (isAbsence(error)) return null;
      throw asFileError(error, 'unreadable');
    }
  },
  async read(uri, atMost) {
    try {
      return await readPath(pathOfUri(uri), atMost);
    } catch (error) {
      throw isAbsence(error) ? new FileError('absent', `No such file: ${uri}`) : asFileError(error, 'unreadable');
    }
  },
  async list(uri) {
    try {
      const folder = pathOfUri(uri);
      const entries = await readdir(folder, { withFileTypes: true });
      const listed = await Promise.all(
        entries.map(async (entry) => {
          if (!entry.isSymbolicLink()) return { name: entry.name, kind: kindOf(entry) };
          // A link to a folder may lead back up, so a walk leaves it alone.
          const target = await stat(path.join(folder, entry.name)).catch(() => null);
          return { name: entry.name, kind: target?.isFile() ? ('file' as const) : ('other' as const) };
        }),
      );
      return listed.sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      throw asFileError(error, 'unreadable');
    }
  },
  async realPath(uri) {
    try {
      return uriOfPath(await realpath(pathOfUri(uri)));
    } catch (error) {
      if (isAbsence(error)) return uri;
      throw asFileError(error, 'unreadable');
    }
  },
  async write(uri, bytes, options) {
    try {
      await writeFile(pathOfUri(uri), bytes, options);
    } catch (error) {
      throw asFileError(error, 'unwritable');
    }
  },
};

async function statOf(file: string, found: Stats): Promise<FileStat> {
  // The superuser may write everywhere; a file without any permission to write is still meant to stay.
  const mayWrite =
    (found.mode & 0o222) !== 0 &&
    (await access(file, constants.W_OK).then(
      () => true,
      () => false,
    ));
  return {
    kind: kindOf(found),
    size: found.isFile() ? found.size : 0,
    mtime: found.mtimeMs,
    readonly: !mayWrite,
  };
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): FileKind {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}
