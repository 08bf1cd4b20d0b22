import { randomUUID } from 'node:crypto';
import { open, readdir, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileKind, Files } from '../language/workspace/files.ts';

/** The files of this machine, by `file:` URI. Symbolic links to files are followed, those to folders are not listed as such. */
export const nodeFiles: Files = {
  async stat(uri) {
    try {
      const found = await stat(fileURLToPath(uri));
      return { kind: kindOf(found), size: found.isFile() ? found.size : 0, readonly: (found.mode & 0o222) === 0 };
    } catch {
      return null;
    }
  },
  read: (uri) => readFile(fileURLToPath(uri)),
  async list(uri) {
    const folder = fileURLToPath(uri);
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
  },
};

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): FileKind {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

/**
 * Writes a file all at once: a reader sees the old bytes or the new ones, also when the power fails in between.
 * Follows a symbolic link, keeps the file's permissions. Rejects when the folder cannot be written; the file is then as before.
 */
export async function writeAtomically(file: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const mode = await stat(target).then(
    (found) => found.mode & 0o7777,
    () => 0o666,
  );
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => {});
    throw error;
  }
}
