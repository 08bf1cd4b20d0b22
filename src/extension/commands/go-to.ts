import * as vscode from 'vscode';
import { places } from '../../server/protocol.ts';
import { activeEditor } from './active.ts';
import type { Command } from './command.ts';

interface Item extends vscode.QuickPickItem {
  range: vscode.Range;
}

/** A quick pick over the meetings or the tasks of the report; the editor follows the choice and comes back on Escape. */
export function goTo(what: 'meetings' | 'tasks'): Command {
  return async ({ server }) => {
    const editor = activeEditor();
    if (!editor) return;
    const found = await (await server())(places, { uri: editor.document.uri.toString() });
    const items: Item[] = (found?.[what] ?? []).map(({ label, description, detail, range: { start, end } }) => ({
      label,
      // On a line of their own: labels are long.
      detail: [description, detail].filter(Boolean).join(' · ') || undefined,
      range: new vscode.Range(start.line, start.character, end.line, end.character),
    }));
    if (items.length === 0) {
      const none =
        what === 'tasks'
          ? vscode.l10n.t('No task was found in this report.')
          : vscode.l10n.t('No meeting was found in this report.');
      void vscode.window.showInformationMessage(none);
      return;
    }
    const { selection, visibleRanges } = editor;
    const chosen = await vscode.window.showQuickPick(items, {
      title: what === 'tasks' ? vscode.l10n.t('Go to Task') : vscode.l10n.t('Go to Meeting'),
      matchOnDetail: true,
      onDidSelectItem: (item) => editor.revealRange((item as Item).range, vscode.TextEditorRevealType.InCenter),
    });
    if (!chosen) {
      editor.selection = selection;
      if (visibleRanges[0]) editor.revealRange(visibleRanges[0], vscode.TextEditorRevealType.AtTop);
      return;
    }
    editor.selection = new vscode.Selection(chosen.range.start, chosen.range.start);
    editor.revealRange(chosen.range, vscode.TextEditorRevealType.InCenter);
  };
}
