import * as vscode from 'vscode';
import { moveMetadata as request } from '../../server/protocol.ts';
import { applyFileEdits } from '../edits.ts';
import type { Command } from './index.ts';

/** Moves the metadata of the active report to its sidecar or back, as one step that can be undone. */
export function moveMetadata(to: 'front-matter' | 'sidecar'): Command {
  return async ({ server }) => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return;
    const result = await (await server())(request, { uri: document.uri.toString(), to });
    if (!result) return;
    if (result.problem !== null) {
      void vscode.window.showInformationMessage(result.problem);
      return;
    }
    await applyFileEdits(result.files, result.remove);
  };
}
