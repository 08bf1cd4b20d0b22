/** The files of the editor, on whatever file system the workspace lies. */
import * as vscode from 'vscode';
import { asFileError, FileError, type FileKind, type Files, isStill } from '../language/workspace/files.ts';

const { fs } = vscode.workspace;

export const vscodeFiles: Files = {
  async stat(uri) {
    const at = vscode.Uri.parse(uri);
    try {
      const { type, size, mtime, permissions = 0 } = await fs.stat(at);
      const isLocked = (permissions & vscode.FilePermission.Readonly) !== 0;
      return { kind: kindOf(type), size, mtime, readonly: isLocked || fs.isWritableFileSystem(at.scheme) === false };
    } catch (error) {
      if (isAbsence(error)) return null;
      throw unreadable(error);
    }
  },
  async read(uri, atMost) {
    try {
      const at = vscode.Uri.parse(uri);
      const { type, size } = await fs.stat(at);
      if (kindOf(type) !== 'file') throw new FileError('special', `No regular file: ${uri}`);
      const bytes = size > atMost ? null : await fs.readFile(at);
      if (bytes === null || bytes.length > atMost) throw new FileError('too-large', `Too large: ${uri}`);
      return bytes;
    } catch (error) {
      throw unreadable(error);
    }
  },
  async list(uri) {
    try {
      const entries = await fs.readDirectory(vscode.Uri.parse(uri));
      return entries.map(([name, type]) => ({ name, kind: kindOf(type) })).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      throw unreadable(error);
    }
  },
  // The editor does not tell where links lead.
  realPath: async (uri) => uri,
  async write(uri, bytes, { ifStill }) {
    const at = vscode.Uri.parse(uri);
    try {
      if (!isStill(await bytesAt(at), ifStill)) throw new FileError('changed', `Changed meanwhile: ${uri}`);
      await fs.writeFile(at, bytes);
    } catch (error) {
      throw isLocked(error) ? new FileError('readonly', `Read-only: ${uri}`) : asFileError(error, 'unwritable');
    }
  },
};

async function bytesAt(at: vscode.Uri): Promise<Uint8Array | null> {
  try {
    return await fs.readFile(at);
  } catch (error) {
    if (isAbsence(error)) return null;
    throw error;
  }
}

function kindOf(type: vscode.FileType): FileKind {
  if (type & vscode.FileType.File) return 'file';
  return type & vscode.FileType.Directory ? 'folder' : 'other';
}

function unreadable(error: unknown): FileError {
  return isAbsence(error) ? new FileError('absent', 'No such file') : asFileError(error, 'unreadable');
}

function isAbsence(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && ['FileNotFound', 'FileNotADirectory'].includes(error.code);
}

function isLocked(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'NoPermissions';
}
