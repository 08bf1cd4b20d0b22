import type * as vscode from 'vscode';

/** The extension's program. It is one file: the same bytes run in the desktop editor and in the worker of a browser. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const host = await ('importScripts' in globalThis ? import('./browser.ts') : import('./node.ts'));
  await host.activate(context);
}
