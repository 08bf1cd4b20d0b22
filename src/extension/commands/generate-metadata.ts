import * as vscode from 'vscode';
import { generateMetadata as request } from '../../server/protocol.ts';
import { applyFileEdits } from '../edits.ts';
import { activeEditor } from './active.ts';
import type { Command } from './command.ts';

const SCHEME = 'giaoban-preview';

/** Writes or completes the metadata from the text. What would change is shown beside what is there, and applied on request. */
export const generateMetadata: Command = async ({ server }) => {
  const document = activeEditor()?.document;
  if (!document) return;
  const client = await server();
  const params = { uri: document.uri.toString() };
  const result = await client(request, params);
  if (!result) return;
  const { file: proposal, problem } = result;
  if (!proposal) {
    const complete = vscode.l10n.t('The metadata already says everything that was found in the text.');
    void vscode.window.showInformationMessage(problem ?? complete);
    return;
  }
  const target = vscode.Uri.parse(proposal.uri);
  const preview = target.with({ scheme: SCHEME, authority: '', query: String(Date.now()) });
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: () => proposal.text,
  });
  try {
    const title = vscode.l10n.t('Metadata from the text: {0}', target.path.split('/').at(-1) ?? '');
    await vscode.commands.executeCommand('vscode.diff', target, preview, title, { preview: true });
    const apply = vscode.l10n.t('Apply');
    const question = vscode.l10n.t('Write this metadata?');
    const answer = await vscode.window.showInformationMessage(question, apply, vscode.l10n.t('Discard'));
    await closePreview(preview);
    if (answer !== apply) return;
    // The text may have changed while the question stood there.
    const current = await client(request, params);
    if (current?.file) await applyFileEdits([current.file]);
  } finally {
    provider.dispose();
  }
};

async function closePreview(preview: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const shown = tabs.filter(
    ({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === preview.toString(),
  );
  await vscode.window.tabGroups.close(shown);
}
