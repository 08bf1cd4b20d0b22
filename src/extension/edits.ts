import * as vscode from 'vscode';
import { vscodeFiles } from '../files/vscode.ts';
import type { FileEdits } from '../server/protocol.ts';

/** Applies what the server proposes, files that come and go included, as one step. Says so when the editor refuses. */
export async function applyFileEdits(files: readonly FileEdits[], remove: string | null = null): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const file of files) {
    const uri = vscode.Uri.parse(file.uri);
    if (file.create) {
      edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(file.text) });
      continue;
    }
    for (const { range, newText } of file.edits) {
      const { start, end } = range;
      edit.replace(uri, new vscode.Range(start.line, start.character, end.line, end.character), newText);
    }
  }
  if (remove !== null) edit.deleteFile(vscode.Uri.parse(remove), { ignoreIfNotExists: true });
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('The editor did not apply the change.'));
}

/** Whether anything stands at the URI, something that cannot be looked at included. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscodeFiles.stat(uri.toString()).then(
    (found) => found !== null,
    () => true,
  );
}
