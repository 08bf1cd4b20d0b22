import * as vscode from 'vscode';
import { check } from '../../server/protocol.ts';
import { chosenReport } from './active.ts';
import type { Command } from './command.ts';

/** Checks the report in the active editor, puts the findings in the Problems panel, and says how many there are. */
export const validateMetadata: Command = async (extension, argument) => {
  const document = await chosenReport(extension, argument);
  if (!document) return;
  const result = await (await extension.server())(check, { uri: document.uri.toString() });
  if (!result) {
    void vscode.window.showWarningMessage(vscode.l10n.t('There is no report to check here.'));
    return;
  }
  const { counts, summary, hasMetadata } = result;
  if (!hasMetadata) {
    const generate = vscode.l10n.t('Generate from the Text');
    const none = vscode.l10n.t('This report has no metadata yet.');
    const answer = await vscode.window.showInformationMessage(none, generate);
    if (answer === generate) await vscode.commands.executeCommand('giaoban.generateMetadata');
    return;
  }
  const show = vscode.l10n.t('Show Problems');
  const isListed = counts.error + counts.warning + counts.information > 0;
  const answer = await (counts.error > 0
    ? vscode.window.showWarningMessage(summary, show)
    : vscode.window.showInformationMessage(summary, ...(isListed ? [show] : [])));
  if (answer === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
};
