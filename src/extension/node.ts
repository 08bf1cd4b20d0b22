import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './start.ts';

/** In the desktop editor and its remote hosts the server is a process of Node. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
  return start(context, 'node', async (options) => {
    const run = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--enable-source-maps', '--inspect=6009'] } };
    return new LanguageClient('giaoban', 'Giao Ban', { run, debug }, options);
  });
}
