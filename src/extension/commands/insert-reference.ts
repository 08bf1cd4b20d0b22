import * as vscode from 'vscode';
import { search } from '../../server/protocol.ts';
import { activeEditor } from './active.ts';
import type { Command } from './command.ts';

interface Item extends vscode.QuickPickItem {
  code: string;
  citation: string;
}

/** A quick pick over the whole catalogue: by code, title (plain letters do), date or issuer. */
export const insertReference: Command = async ({ server, log }) => {
  const editor = activeEditor();
  if (!editor) return;
  const client = await server();
  const uri = editor.document.uri.toString();
  const whole: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('quote'),
    tooltip: vscode.l10n.t('Insert the full citation'),
  };
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = vscode.l10n.t('Insert Document Reference');
  pick.placeholder = vscode.l10n.t('Code, words of the title, date or issuer; letters without diacritics do');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  let asked = 0;
  const ask = async (query: string) => {
    asked += 1;
    const mine = asked;
    pick.busy = true;
    const found = await client(search, { query, uri });
    if (mine !== asked) return;
    pick.busy = false;
    pick.items = found.map(({ code, description, title, citation }) => ({
      label: code,
      description,
      detail: title || undefined,
      alwaysShow: true,
      buttons: [whole],
      code,
      citation,
    }));
  };
  const insert = async (text: string) => {
    pick.hide();
    await editor.edit((builder) => {
      for (const selection of editor.selections) builder.replace(selection, text);
    });
  };
  const failed = (error: unknown) => log.error(error as Error);
  pick.onDidChangeValue((query) => void ask(query).catch(failed));
  pick.onDidAccept(() => pick.selectedItems[0] && void insert(pick.selectedItems[0].code));
  pick.onDidTriggerItemButton(({ item }) => void insert(item.citation));
  pick.onDidHide(() => pick.dispose());
  pick.show();
  await ask('');
};
