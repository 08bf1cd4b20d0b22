import * as vscode from 'vscode';

/** The editor that a command works on; says what is missing where there is none, as when a walkthrough calls it. */
export function activeEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) void vscode.window.showInformationMessage(vscode.l10n.t('Open a report first.'));
  return editor;
}
