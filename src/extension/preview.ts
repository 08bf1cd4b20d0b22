/** A change of a file shown beside what is there, before it is made. */
import * as vscode from 'vscode';

export const PREVIEW_SCHEME = 'giaoban-preview';

export interface Proposal {
  target: vscode.Uri;
  /** The whole text afterwards. */
  text: string;
  /** Over the comparison. */
  title: string;
  /** Asked with the buttons Apply and Discard. */
  question: string;
}

/** Shows the comparison and asks; true for Apply. The comparison is closed again. */
export async function isWanted({ target, text, title, question }: Proposal): Promise<boolean> {
  const preview = target.with({ scheme: PREVIEW_SCHEME, authority: '', query: String(Date.now()) });
  const provider = vscode.workspace.registerTextDocumentContentProvider(PREVIEW_SCHEME, {
    provideTextDocumentContent: () => text,
  });
  try {
    await vscode.commands.executeCommand('vscode.diff', target, preview, title, { preview: true });
    const apply = vscode.l10n.t('Apply');
    const answer = await vscode.window.showInformationMessage(question, apply, vscode.l10n.t('Discard'));
    await close(preview);
    return answer === apply;
  } finally {
    provider.dispose();
  }
}

async function close(preview: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const shown = tabs.filter(
    ({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === preview.toString(),
  );
  await vscode.window.tabGroups.close(shown);
}
