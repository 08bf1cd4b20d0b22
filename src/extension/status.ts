/** The language status: how surely the text is a report and why, and what was found in it. */
import * as vscode from 'vscode';
import { recognize, type StatusResult, status } from '../server/protocol.ts';
import type { Extension } from './commands/command.ts';
import { PLAIN, type Reason, SAMPLE } from './recognition.ts';
import { LANGUAGE } from './server.ts';

/** More do not fit on the line. */
const SHOWN_REASONS = 3;

export function showStatus({ context, log, server, recognition }: Extension): void {
  const selector = [{ language: LANGUAGE }, { language: PLAIN }];
  const item = vscode.languages.createLanguageStatusItem('giaoban.status', selector);
  item.name = 'Giao Ban';
  item.text = 'Giao Ban';
  // An item is one line: the reasons have their own. Items are shown in the order of their ids.
  const why = vscode.languages.createLanguageStatusItem('giaoban.why', selector);
  why.name = vscode.l10n.t('Giao Ban: why');
  context.subscriptions.push(item, why);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const update = async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || ![LANGUAGE, PLAIN].includes(document.languageId)) return;
    const isOpen = document.languageId === LANGUAGE;
    item.command = isOpen
      ? { command: 'giaoban.treatAsPlainText', title: vscode.l10n.t('Treat as Plain Text') }
      : { command: 'giaoban.treatAsReport', title: vscode.l10n.t('Treat as a Report') };
    const reason = isOpen ? null : recognition.reasonNot(document);
    if (reason !== null) {
      item.text = vscode.l10n.t('Plain text');
      item.detail = reasonText(reason);
      why.text = '';
      return;
    }
    const client = await server();
    const found = isOpen ? await client(status, { uri: document.uri.toString() }) : null;
    const result =
      found ?? (await client(recognize, { text: document.getText().slice(0, SAMPLE), uri: document.uri.toString() }));
    if (document !== vscode.window.activeTextEditor?.document) return;
    const percent = Math.round(result.score * 100);
    if (!result.isReport) item.text = vscode.l10n.t('Not like a report: {0} %', percent);
    else if (isOpen) item.text = vscode.l10n.t('Report: {0} %', percent);
    else item.text = vscode.l10n.t('Like a report: {0} %', percent);
    item.detail = found ? countsText(found) : leftOutText(result.leftOutBy);
    why.text = result.reasons.slice(0, SHOWN_REASONS).join(' · ');
    await vscode.commands.executeCommand('setContext', 'giaoban.metadata', found?.metadata ?? 'none');
    if (isOpen) await vscode.commands.executeCommand('setContext', 'giaoban.hasOpenedReport', true);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void update().catch((error) => log.error(error)), 300);
  };
  context.subscriptions.push(
    { dispose: () => clearTimeout(timer) },
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.workspace.onDidOpenTextDocument(soon),
    recognition.onDidTreat(soon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) soon();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('giaoban')) soon();
    }),
  );
  soon();
}

function countsText({ meetings, tasks, references }: StatusResult): string {
  return vscode.l10n.t('meetings: {0}, tasks: {1}, references: {2}', meetings, tasks, references);
}

function reasonText(reason: Reason): string {
  switch (reason) {
    case 'by-hand':
      return vscode.l10n.t('chosen for this file');
    case 'off':
      return vscode.l10n.t('recognition is off');
    case 'include':
      return vscode.l10n.t('not among the files of giaoban.include');
    case 'exclude':
      return vscode.l10n.t('left out by giaoban.exclude');
  }
}

function leftOutText(by: 'include' | 'exclude' | null): string | undefined {
  return by === null ? undefined : vscode.l10n.t('left out by the project file');
}
