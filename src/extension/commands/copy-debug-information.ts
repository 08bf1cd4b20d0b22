import * as vscode from 'vscode';
import { status } from '../../server/protocol.ts';
import { LANGUAGE } from '../start.ts';
import type { Command } from './index.ts';

/** Puts what a bug report needs on the clipboard: versions, settings, counts. No text and no file name. */
export const copyDebugInformation: Command = async ({ context, host, server }) => {
  const document = vscode.window.activeTextEditor?.document;
  const found =
    document?.languageId === LANGUAGE ? await (await server())(status, { uri: document.uri.toString() }) : null;
  const information = {
    version: context.extension.packageJSON.version,
    editor: `${vscode.env.appName} ${vscode.version}`,
    host,
    remote: vscode.env.remoteName ?? null,
    language: vscode.env.language,
    trusted: vscode.workspace.isTrusted,
    settings: vscode.workspace.getConfiguration('giaoban'),
    document: document && {
      language: document.languageId,
      scheme: document.uri.scheme,
      lines: document.lineCount,
      lineEnd: document.eol === vscode.EndOfLine.CRLF ? 'CRLF' : 'LF',
    },
    found,
  };
  await vscode.env.clipboard.writeText(JSON.stringify(information, null, 2));
  void vscode.window.showInformationMessage(vscode.l10n.t('Debug information is on the clipboard.'));
};
