import * as vscode from 'vscode';
import { NodeLanguageClient } from './node-client.ts';
import { start } from './start.ts';

export function activate(context: vscode.ExtensionContext): Promise<void> {
  return start(context, 'node', async (options) => {
    const module = vscode.Uri.joinPath(context.extensionUri, 'dist/server/node.js').fsPath;
    return new NodeLanguageClient(module, options);
  });
}
