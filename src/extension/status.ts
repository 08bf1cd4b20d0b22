/** The language status: how surely the text is a report and why, and what was found in it. */
import * as vscode from 'vscode';
import { status } from '../server/protocol.ts';
import { type Extension, LANGUAGE } from './start.ts';

export function showStatus({ context, log, server }: Extension): void {
  const item = vscode.languages.createLanguageStatusItem('giaoban.status', { language: LANGUAGE });
  item.name = 'Giao Ban';
  item.text = 'Giao Ban';
  context.subscriptions.push(item);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const update = async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== LANGUAGE) return;
    const found = await (await server()).sendRequest(status, { uri: document.uri.toString() });
    if (!found || document !== vscode.window.activeTextEditor?.document) return;
    const percent = Math.round(found.score * 100);
    item.text = found.isReport
      ? vscode.l10n.t('Report: {0} %', percent)
      : vscode.l10n.t('Not like a report: {0} %', percent);
    const counts = vscode.l10n.t(
      '{0} meetings, {1} tasks, {2} references',
      found.meetings,
      found.tasks,
      found.references,
    );
    item.detail = [counts, ...found.reasons].join(' · ');
    item.command = { command: 'giaoban.treatAsPlainText', title: vscode.l10n.t('Treat as Plain Text') };
    await vscode.commands.executeCommand('setContext', 'giaoban.metadata', found.metadata ?? 'none');
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void update().catch((error) => log.error(error)), 300);
  };
  context.subscriptions.push(
    { dispose: () => clearTimeout(timer) },
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === LANGUAGE) soon();
    }),
    vscode.workspace.onDidOpenTextDocument(soon),
  );
  soon();
}
