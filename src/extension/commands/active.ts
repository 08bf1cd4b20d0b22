import * as vscode from 'vscode';
import { LANGUAGE } from '../server.ts';
import type { Extension } from './command.ts';

/** The editor that a command works on; says what is missing where there is none, as when a walkthrough calls it. */
export function activeEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) void vscode.window.showInformationMessage(vscode.l10n.t('Open a report first.'));
  return editor;
}

/** The document that a command works on: the file that a menu names, which is opened, else that of the active editor. */
export async function chosenDocument(argument: unknown): Promise<vscode.TextDocument | undefined> {
  if (!(argument instanceof vscode.Uri)) return activeEditor()?.document;
  const { document } = await vscode.window.showTextDocument(argument);
  return document;
}

/**
 * The same for a command that works on reports: a file that a menu names is looked at first, and what is no report is
 * asked about.
 */
export async function chosenReport(
  { recognition }: Extension,
  argument: unknown,
): Promise<vscode.TextDocument | undefined> {
  const document = await chosenDocument(argument);
  if (!document || !(argument instanceof vscode.Uri) || !isPlain(document)) return document;
  await recognition.look(document);
  const now = () => vscode.window.activeTextEditor?.document;
  if (now()?.languageId === LANGUAGE) return now();
  const treat = vscode.l10n.t('Treat as a Report');
  const name = document.uri.path.split('/').at(-1) ?? '';
  const question = vscode.l10n.t('“{0}” does not look like a report.', name);
  if ((await vscode.window.showInformationMessage(question, treat)) !== treat) return undefined;
  await recognition.treatAs(document, 'report');
  return now();
}

function isPlain({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId !== LANGUAGE && !uri.path.endsWith('.meta.yaml');
}
