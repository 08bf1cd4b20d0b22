import * as vscode from 'vscode';
import { isSidecar, sidecarOf } from '../language/workspace/names.ts';
import { exists } from './edits.ts';

/**
 * Renaming or moving a report takes its sidecar along, in the same step, so that one undo brings both back. What lies in
 * a folder moves with it anyway. A sidecar that is renamed itself, or that would land on a file, is left alone.
 */
export function moveCompanions(): vscode.Disposable {
  return vscode.workspace.onWillRenameFiles((event) => event.waitUntil(companionsOf(event.files)));
}

async function companionsOf(
  files: readonly { oldUri: vscode.Uri; newUri: vscode.Uri }[],
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const renamed = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    const [before, after] = [sidecarOf(oldUri.toString()), sidecarOf(newUri.toString())];
    if (isSidecar(oldUri.toString()) || before === null || after === null || renamed.has(before)) continue;
    const [from, to] = [vscode.Uri.parse(before), vscode.Uri.parse(after)];
    if ((await exists(from)) && !(await exists(to))) edit.renameFile(from, to, { overwrite: false });
  }
  return edit;
}
