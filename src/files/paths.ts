/** Paths of this machine and their URIs, in the form that the editor writes. */
import path from 'node:path';
import { URI } from 'vscode-uri';
import { FileError } from '../language/workspace/files.ts';

/** `/w/a b.txt` → `file:///w/a%20b.txt`; a relative path starts at the process's folder. */
export function uriOfPath(file: string): string {
  return URI.file(path.resolve(file).replace(/\p{Cs}/gu, '\uFFFD')).toString();
}

/** A name cannot hold what parts names, nor NUL. */
const NO_NAME = /%(?:2f|00)/i;

/** `file:///w/a%20b.txt` → `/w/a b.txt`; a `FileError` when it is of another scheme or machine, or no URI at all. */
export function pathOfUri(uri: string): string {
  let parsed: URI | null = null;
  try {
    parsed = URI.parse(uri, true);
  } catch {
    // Told below.
  }
  if (parsed?.scheme !== 'file' || parsed.authority !== '' || NO_NAME.test(uri))
    throw new FileError('unreadable', `No file of this machine: ${uri}`);
  return parsed.fsPath;
}
