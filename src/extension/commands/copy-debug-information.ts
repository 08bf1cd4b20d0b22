import * as vscode from 'vscode';
import { status } from '../../server/protocol.ts';
import { LANGUAGE } from '../server.ts';
import type { Command } from './command.ts';

/**
 * Puts what a bug report needs on the clipboard: versions, settings, counts. No word of the text and no file name: of the
 * settings that hold paths or globs only how many there are, and not why the text is taken for a report.
 */
export const copyDebugInformation: Command = async ({ context, host, server }) => {
  const document = vscode.window.activeTextEditor?.document;
  const result =
    document?.languageId === LANGUAGE ? await (await server())(status, { uri: document.uri.toString() }) : null;
  const { reasons: _, ...found } = result ?? { reasons: [] };
  const settings = vscode.workspace.getConfiguration('giaoban');
  const information = {
    version: context.extension.packageJSON.version,
    editor: `${vscode.env.appName} ${vscode.version}`,
    host,
    remote: vscode.env.remoteName ?? null,
    language: vscode.env.language,
    trusted: vscode.workspace.isTrusted,
    settings: {
      ...Object.fromEntries(['recognition', 'rules', 'inlayHints'].map((name) => [name, settings.get(name)])),
      ...Object.fromEntries(
        ['include', 'exclude', 'overrides', 'catalogue'].map((name) => [name, settings.get<unknown[]>(name)?.length]),
      ),
      'metadata.schema': settings.get('metadata.schema') ? 'set' : '',
    },
    document: document && {
      language: document.languageId,
      scheme: document.uri.scheme,
      lines: document.lineCount,
      lineEnd: document.eol === vscode.EndOfLine.CRLF ? 'CRLF' : 'LF',
    },
    found: result && found,
  };
  await vscode.env.clipboard.writeText(JSON.stringify(information, null, 2));
  void vscode.window.showInformationMessage(vscode.l10n.t('Debug information is on the clipboard.'));
};
