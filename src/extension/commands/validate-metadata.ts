import * as vscode from 'vscode';
import { check } from '../../server/protocol.ts';
import { activeEditor } from './active.ts';
import type { Command } from './command.ts';

/** Checks the report in the active editor, puts the findings in the Problems panel, and says how many there are. */
export const validateMetadata: Command = async ({ server }) => {
  const document = activeEditor()?.document;
  if (!document) return;
  const result = await (await server())(check, { uri: document.uri.toString() });
  if (!result) {
    void vscode.window.showWarningMessage(vscode.l10n.t('There is no report to check here.'));
    return;
  }
  const { errors, warnings, others, hasMetadata } = result;
  if (!hasMetadata) {
    const generate = vscode.l10n.t('Generate from the Text');
    const none = vscode.l10n.t('This report has no metadata yet.');
    const answer = await vscode.window.showInformationMessage(none, generate);
    if (answer === generate) await vscode.commands.executeCommand('giaoban.generateMetadata');
    return;
  }
  if (errors + warnings + others === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The metadata is valid: nothing was found.'));
    return;
  }
  const show = vscode.l10n.t('Show Problems');
  const summary = vscode.l10n.t('Found: {0}.', countsText(errors, warnings, others));
  const answer = await (errors > 0
    ? vscode.window.showWarningMessage(summary, show)
    : vscode.window.showInformationMessage(summary, show));
  if (answer === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
};

/** "2 errors, 1 warning": what is not zero. */
function countsText(errors: number, warnings: number, others: number): string {
  const parts = [
    errors > 0 && (errors === 1 ? vscode.l10n.t('1 error') : vscode.l10n.t('{0} errors', errors)),
    warnings > 0 && (warnings === 1 ? vscode.l10n.t('1 warning') : vscode.l10n.t('{0} warnings', warnings)),
    others > 0 && (others === 1 ? vscode.l10n.t('1 other finding') : vscode.l10n.t('{0} other findings', others)),
  ];
  return parts.filter(Boolean).join(', ');
}
