import type * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { readOwnBytes, readOwnFile, readOwnJson, start } from './start.ts';

/** The host is a web worker; the project's types are those of Node. */
declare const Worker: new (address: string) => ConstructorParameters<typeof LanguageClient>[2];

/** On vscode.dev the server is a web worker, which is handed the document tables: it has no files. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
  return start(context, 'browser', async (options) => {
    const data = {
      ...(await readOwnJson<object>(context, 'dist/data.json')),
      state: await readOwnBytes(context, 'dist/state.tsv'),
    };
    // Made from its text: a worker cannot be made from the address of an extension of another origin or a remote one.
    const script = new Blob([await readOwnFile(context, 'dist/server.cjs')], { type: 'text/javascript' });
    const worker = new Worker(URL.createObjectURL(script));
    const initializationOptions = { ...options.initializationOptions, data };
    return new LanguageClient('giaoban', 'Giao Ban', worker, { ...options, initializationOptions });
  });
}
