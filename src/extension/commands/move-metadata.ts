import * as vscode from 'vscode';
import { moveMetadata as request } from '../../server/protocol.ts';
import { applyFileEdits, exists } from '../edits.ts';
import { activeEditor } from './active.ts';
import type { Command } from './command.ts';

/**
 * Moves the metadata of the active report to its sidecar or back, as one step that can be undone. The report is saved,
 * since the sidecar comes or goes at once: unsaved, the metadata would be on disk twice or not at all.
 */
export function moveMetadata(to: 'front-matter' | 'sidecar'): Command {
  return async ({ server }) => {
    const document = activeEditor()?.document;
    if (!document) return;
    const result = await (await server())(request, { uri: document.uri.toString(), to });
    if (!result) return;
    if (result.problem !== null) {
      void vscode.window.showInformationMessage(result.problem);
      return;
    }
    const created = result.files.find(({ create }) => create);
    if (created && (await exists(vscode.Uri.parse(created.uri)))) {
      const name = vscode.workspace.asRelativePath(vscode.Uri.parse(created.uri));
      void vscode.window.showWarningMessage(vscode.l10n.t('“{0}” is there already: rename or delete it first.', name));
      return;
    }
    await applyFileEdits(result.files, result.remove);
    if (!document.isUntitled && !(await document.save()))
      throw new Error(vscode.l10n.t('The report could not be saved.'));
    if (created) await tell(vscode.Uri.parse(created.uri));
  };
}

/** The new sidecar is not on the screen: says where the metadata went. */
async function tell(sidecar: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open');
  const moved = vscode.l10n.t('The metadata is now in “{0}”.', vscode.workspace.asRelativePath(sidecar));
  if ((await vscode.window.showInformationMessage(moved, open)) === open) await vscode.window.showTextDocument(sidecar);
}
