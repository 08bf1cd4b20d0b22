import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './start.ts';

/** The host is a web worker; the project's types are those of Node. */
declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[3];

export function activate(context: vscode.ExtensionContext): Promise<void> {
  return start(context, 'browser', async (options) => {
    const at = (path: string) => vscode.Uri.joinPath(context.extensionUri, path);
    const bytes = await vscode.workspace.fs.readFile(at('dist/data.json'));
    const data = JSON.parse(new TextDecoder().decode(bytes));
    const worker = new Worker(at('dist/server/browser.js').toString(true));
    const initializationOptions = { ...options.initializationOptions, data };
    return new LanguageClient('giaoban', 'Giao Ban', { ...options, initializationOptions }, worker);
  });
}
