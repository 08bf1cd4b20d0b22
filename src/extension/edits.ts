import * as vscode from 'vscode';
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

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
