/** The language status: how surely the text is a report and why, and what was found in it. */
import * as vscode from 'vscode';
import { recognize, status } from '../server/protocol.ts';
import { PLAIN, SAMPLE } from './recognition.ts';
import { type Extension, LANGUAGE } from './start.ts';

/** More do not fit on the line. */
const SHOWN_REASONS = 3;

export function showStatus({ context, log, server }: Extension): void {
  const selector = [{ language: LANGUAGE }, { language: PLAIN }];
  const item = vscode.languages.createLanguageStatusItem('giaoban.status', selector);
  item.name = 'Giao Ban';
  item.text = 'Giao Ban';
  // An item is one line: the reasons have their own.
  const why = vscode.languages.createLanguageStatusItem('giaoban.reasons', selector);
  why.name = vscode.l10n.t('Giao Ban: why');
  context.subscriptions.push(item, why);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const update = async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || ![LANGUAGE, PLAIN].includes(document.languageId)) return;
    const isOpen = document.languageId === LANGUAGE;
    if (!isOpen && vscode.workspace.getConfiguration('giaoban', document).get('recognition') === 'off') return;
    const client = await server();
    const found = isOpen ? await client(status, { uri: document.uri.toString() }) : null;
    const { score, isReport, reasons } =
      found ?? (await client(recognize, { text: document.getText().slice(0, SAMPLE) }));
    if (document !== vscode.window.activeTextEditor?.document) return;
    const percent = Math.round(score * 100);
    item.text = isReport ? vscode.l10n.t('Report: {0} %', percent) : vscode.l10n.t('Not like a report: {0} %', percent);
    const counts =
      found &&
      vscode.l10n.t('meetings: {0}, tasks: {1}, references: {2}', found.meetings, found.tasks, found.references);
    item.detail = counts ?? undefined;
    why.text = reasons.slice(0, SHOWN_REASONS).join(' · ');
    item.command = isOpen
      ? { command: 'giaoban.treatAsPlainText', title: vscode.l10n.t('Treat as Plain Text') }
      : { command: 'giaoban.treatAsReport', title: vscode.l10n.t('Treat as a Report') };
    await vscode.commands.executeCommand('setContext', 'giaoban.metadata', found?.metadata ?? 'none');
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void update().catch((error) => log.error(error)), 300);
  };
  context.subscriptions.push(
    { dispose: () => clearTimeout(timer) },
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.workspace.onDidOpenTextDocument(soon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) soon();
    }),
  );
  soon();
}
