import * as vscode from 'vscode';
import { checkInRun, finishRun, runDocument, type StartRunParams, startRun } from '../../server/protocol.ts';
import { isSet } from '../recognition.ts';
import type { Server } from '../server.ts';
import type { Command } from './command.ts';

/**
 * Checks every report of the workspace; the findings go to the Problems panel, and on request into a document. Can be
 * cancelled between two files. Called with `{ show: 'document' }` or `{ show: 'nothing' }` it asks nothing afterwards.
 */
export const validateWorkspace: Command = async ({ server, recognition }, argument) => {
  const client = await server();
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Checking reports'),
    cancellable: true,
  };
  const { complete, unread } = await vscode.window.withProgress(options, (progress, token) =>
    checkAll(client, (uri) => recognition.saidOf(uri) !== 'text', progress, token),
  );
  const { reports, summary, counts } = await client(finishRun, null);
  const none = vscode.l10n.t('No report was found in this workspace.');
  const parts = [complete ? '' : vscode.l10n.t('Cancelled.'), complete && reports === 0 ? none : summary];
  if (unread > 0) parts.push(vscode.l10n.t('Files that could not be read: {0}.', unread));
  const message = parts.filter(Boolean).join(' ');
  const show = (argument as { show?: unknown } | undefined)?.show;
  if (show === 'nothing') return message;
  if (show === 'document') return openDocument(client);
  const found = counts.error + counts.warning + counts.information > 0;
  const problems = vscode.l10n.t('Show Problems');
  const document = vscode.l10n.t('Open as Document');
  const answer = await vscode.window.showInformationMessage(message, ...(found ? [problems, document] : []));
  if (answer === problems) await vscode.commands.executeCommand('workbench.actions.view.problems');
  if (answer === document) await openDocument(client);
  return message;
};

async function checkAll(
  client: Server,
  isWanted: (uri: vscode.Uri) => boolean,
  progress: vscode.Progress<{ message: string; increment: number }>,
  token: vscode.CancellationToken,
): Promise<{ complete: boolean; unread: number }> {
  const uris = await client(startRun, globs(), token);
  const files = uris.map((uri) => vscode.Uri.parse(uri)).filter(isWanted);
  let unread = 0;
  for (const [index, uri] of files.entries()) {
    if (token.isCancellationRequested) return { complete: false, unread };
    const name = vscode.workspace.asRelativePath(uri);
    const message = vscode.l10n.t('{0} of {1}: {2}', index + 1, files.length, name);
    progress.report({ message, increment: 100 / files.length });
    const settings = vscode.workspace.getConfiguration('giaoban', uri);
    const ignore = (['include', 'exclude'] as const).filter((setting) => isSet(settings, setting));
    if ((await client(checkInRun, { uri: uri.toString(), name, ignore })) === 'unread') unread += 1;
  }
  return { complete: true, unread };
}

/** What the user leaves out of the workspace, for searching in it too. */
function globs(): StartRunParams {
  const settings = vscode.workspace.getConfiguration('giaoban');
  const hidden = Object.entries(vscode.workspace.getConfiguration('files').get<Record<string, unknown>>('exclude', {}));
  return {
    include: settings.get<string[]>('include', []),
    exclude: [
      ...settings.get<string[]>('exclude', []),
      ...hidden.filter(([, on]) => on === true).map(([glob]) => glob),
    ],
  };
}

async function openDocument(client: Server): Promise<void> {
  const content = await client(runDocument, null);
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document, { preview: false });
}
