import * as vscode from 'vscode';
import { isUnicode, type OldText, oldTextOf } from '../old-encodings.ts';
import { isWanted } from '../preview.ts';
import { chosenDocument } from './active.ts';
import type { Command } from './command.ts';

/**
 * Puts the letters of a text right that was kept in TCVN3, VNI or Windows 1258, in place: what would change is shown
 * first, one undo takes it back, and nothing is saved.
 */
export const convertToUnicode: Command = async (_, argument) => {
  const document = await chosenDocument(argument);
  if (!document) return;
  const name = document.uri.path.split('/').at(-1) ?? '';
  const old = await oldTextOf(document);
  if (!old && isUnicode(document)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('“{0}” is in Unicode already.', name));
    return;
  }
  const target = document.uri;
  const wanted = (read: OldText | null) => read?.text ?? document.getText().normalize('NFC');
  const title = old
    ? vscode.l10n.t('From {0} to Unicode: {1}', old.name, name)
    : vscode.l10n.t('To Unicode: {0}', name);
  const question = vscode.l10n.t('Write the text like this?');
  if (!(await isWanted({ target, text: wanted(old), title, question }))) return;
  // It may have changed while the question stood there.
  const text = wanted(await oldTextOf(document));
  const open = await inUnicode(document);
  await replaceText(open, text);
  await vscode.window.showTextDocument(open);
};

/** The document as one that will be saved in UTF-8; in its old encoding the new letters would be lost on saving. */
async function inUnicode(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  if (isUnicode(document)) return document;
  if (document.isDirty) throw new Error(vscode.l10n.t('Save the file first.'));
  return vscode.workspace.openTextDocument(document.uri, { encoding: 'utf8' });
}

/** Replaces what differs, as one step that can be undone. */
async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
  const before = document.getText();
  const wanted = text.replace(/\r\n?|\n/g, document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n');
  let start = 0;
  while (start < before.length && before[start] === wanted[start]) start++;
  let tail = 0;
  const shared = Math.min(before.length, wanted.length) - start;
  while (tail < shared && before.at(-1 - tail) === wanted.at(-1 - tail)) tail++;
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(before.length - tail));
  edit.replace(document.uri, range, wanted.slice(start, wanted.length - tail));
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('The editor did not apply the change.'));
}
