/** What the package brings along (tables, translations, pages), found from the folder of the running script. */
import path from 'node:path';
import { decodeText } from '../language/text/encodings.ts';
import { FileError } from '../language/workspace/files.ts';
import { nodeFiles } from './node.ts';
import { uriOfPath } from './paths.ts';

/** Our own files are no larger; the largest are the tables. */
const MOST_BYTES = 50_000_000;
/** The root lies one folder above the command's bundle, two above the server's and above the sources. */
const ROOTS = ['..', '../..'];

/** The text of a file of the package by its path in it; null when there is none. `home` is the folder of the script. */
export async function readPackageFile(home: string, file: string): Promise<string | null> {
  for (const root of ROOTS) {
    const text = await readNear(path.join(home, root, file));
    if (text !== null) return text;
  }
  return null;
}

/** The text of a file by its path; null when it is not there. Rejects when it is there and cannot be read. */
export async function readNear(file: string): Promise<string | null> {
  const bytes = await readBytesNear(file);
  return bytes && decodeText(bytes).text;
}

/** The names in a folder, sorted. Rejects when it cannot be read. */
export async function listNear(folder: string): Promise<string[]> {
  const entries = await nodeFiles.list(uriOfPath(folder));
  return entries.map(({ name }) => name).sort();
}

/** The same as bytes. */
export async function readBytesNear(file: string): Promise<Uint8Array | null> {
  try {
    return await nodeFiles.read(uriOfPath(file), MOST_BYTES);
  } catch (error) {
    if (error instanceof FileError && error.problem === 'absent') return null;
    throw error;
  }
}
