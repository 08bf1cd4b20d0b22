import * as vscode from 'vscode';
import { activeEditor } from './active.ts';
import type { Command } from './command.ts';

/** Applies every safe fix in the active file. */
export const fixAll: Command = async ({ server }) => {
  if (!activeEditor()) return;
  await server();
  await vscode.commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.giaoban', apply: 'first' });
};
