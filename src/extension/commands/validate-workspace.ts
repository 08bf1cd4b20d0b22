import * as vscode from 'vscode';
import { check } from '../../server/protocol.ts';
import type { Command } from './index.ts';

/** Checks every report of the workspace; the findings go to the Problems panel. Can be cancelled between two files. */
export const validateWorkspace: Command = async ({ server }) => {
  const client = await server();
  const settings = vscode.workspace.getConfiguration('giaoban');
  const exclude = settings.get<string[]>('exclude', []);
  const total = { reports: 0, errors: 0, warnings: 0, others: 0, unread: 0 };
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Checking reports'),
    cancellable: true,
  };
  const complete = await vscode.window.withProgress(options, async (progress, token) => {
    const files = await vscode.workspace.findFiles(
      '**/*.{txt,baocao}',
      exclude.length ? `{${exclude.join(',')}}` : undefined,
    );
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const [index, uri] of files.entries()) {
      if (token.isCancellationRequested) return false;
      const message = vscode.l10n.t('{0} of {1}', index + 1, files.length);
      progress.report({ message, increment: 100 / files.length });
      const result = await client(check, { uri: uri.toString() }, token);
      if (!result) total.unread += 1;
      else if (result.isReport) {
        total.reports += 1;
        total.errors += result.errors;
        total.warnings += result.warnings;
        total.others += result.others;
      }
    }
    return true;
  });
  const { reports, errors, warnings, others, unread } = total;
  const counts = vscode.l10n.t(
    'Reports: {0}. Errors: {1}, warnings: {2}, other findings: {3}.',
    reports,
    errors,
    warnings,
    others,
  );
  const rest = unread > 0 ? ` ${vscode.l10n.t('Files that could not be read: {0}.', unread)}` : '';
  const summary = complete ? counts + rest : `${vscode.l10n.t('Cancelled.')} ${counts}${rest}`;
  const show = vscode.l10n.t('Show Problems');
  const answer = await vscode.window.showInformationMessage(summary, ...(errors + warnings + others > 0 ? [show] : []));
  if (answer === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
};
