import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FileKind } from '../language/workspace/files.ts';
import { type FileParams, listFolder, readFile, statFile } from '../server/protocol.ts';

/** Answers the server's questions about files on whatever file system the workspace lies. */
export function answerFileRequests(client: BaseLanguageClient): void {
  const { fs } = vscode.workspace;
  client.onRequest(statFile.method, async ({ uri }: FileParams) => {
    try {
      const { type, size, permissions = 0 } = await fs.stat(vscode.Uri.parse(uri));
      const isLocked = (permissions & vscode.FilePermission.Readonly) !== 0;
      const readonly = isLocked || fs.isWritableFileSystem(vscode.Uri.parse(uri).scheme) === false;
      return { kind: kindOf(type), size, readonly };
    } catch {
      return null;
    }
  });
  client.onRequest(readFile.method, async ({ uri }: FileParams) => {
    try {
      return base64(await fs.readFile(vscode.Uri.parse(uri)));
    } catch {
      return null;
    }
  });
  client.onRequest(listFolder.method, async ({ uri }: FileParams) => {
    try {
      const entries = await fs.readDirectory(vscode.Uri.parse(uri));
      return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
    } catch {
      return [];
    }
  });
}

function kindOf(type: vscode.FileType): FileKind {
  if (type & vscode.FileType.File) return 'file';
  return type & vscode.FileType.Directory ? 'folder' : 'other';
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  // In pieces, since the arguments of a call have to fit on the stack.
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
