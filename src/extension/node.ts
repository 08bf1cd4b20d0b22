import type { ExtensionContext } from 'vscode';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './start.ts';

export function activate(context: ExtensionContext): Promise<void> {
  return start(context, 'node', async (options) => {
    const module = vscode.Uri.joinPath(context.extensionUri, 'dist/server/node.js').fsPath;
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--enable-source-maps', '--inspect=6009'] } };
    return new LanguageClient('giaoban', 'Giao Ban', { run, debug }, options);
  });
}
