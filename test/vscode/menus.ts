// Menus and keys: what they name is there, they work on the file that they are called on, and take no key of the editor.
import * as vscode from 'vscode';
import { equal, eventually, match, ok } from './expect.ts';
import { at, closeAll, exists, extension, fail, notingQuestions, read, write } from './helpers.ts';

interface Keybinding {
  command: string;
  key: string;
  mac?: string;
}

export const tests: Record<string, () => Promise<void>> = {
  'the keys are those of no command of the editor': async () => {
    const { keybindings } = extension().packageJSON.contributes as { keybindings: Keybinding[] };
    ok(keybindings.length >= 4, `only ${keybindings.length}`);
    const document = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('vscode://defaultsettings/keybindings.json'),
    );
    const lines = document
      .getText()
      .split('\n')
      .filter((line) => !/^\s*\/\//.test(line))
      .join('\n');
    const defaults: Keybinding[] = JSON.parse(lines);
    ok(defaults.length > 500, `only ${defaults.length} keys are known`);
    for (const { key, mac = key } of keybindings) {
      for (const ours of [key, mac]) {
        const others = defaults.filter((one) => one.command !== '' && !one.command.startsWith('giaoban.'));
        const taken = others.filter(
          (one) => one.key === ours || one.key.startsWith(`${ours} `) || one.key === ours.replace('cmd+', 'ctrl+'),
        );
        equal(
          taken.map(({ command }) => command),
          [],
          `${ours} is taken by`,
        );
      }
    }
  },

  'Validate in the Explorer opens the report and says what was found': async () => {
    await closeAll();
    await notingQuestions(async (asked) => {
      void vscode.commands.executeCommand('giaoban.validateMetadata', at('compare/rung-trong.txt'));
      await eventually('the summary', () => asked[0]);
      match(vscode.window.activeTextEditor?.document.uri.path ?? '', /rung-trong\.txt$/, 'open');
    });
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  },

  'Generate in the Explorer works on the file that is named, not on the one in front': async () => {
    await write('menu/tin.txt', await read('tin.txt'));
    const other = await vscode.window.showTextDocument(at('giao-ban.baocao.txt'));
    const before = other.document.getText();
    void vscode.commands.executeCommand('giaoban.generateMetadata', at('menu/tin.txt'));
    const shown = await eventually('the comparison', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff ? input : undefined;
    });
    match(shown.original.path, /menu\/tin(?:\.meta\.yaml|\.txt)$/, 'of');
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
    equal(await read('giao-ban.baocao.txt'), before, 'the file in front');
    equal(await exists('menu/tin.meta.yaml'), false, 'written without being asked');
  },

  'a file that is no report is asked about, not passed over in silence': async () => {
    await notingQuestions(async (asked) => {
      void vscode.commands.executeCommand('giaoban.generateMetadata', at('ghi-chu.txt'));
      equal(await eventually('the question', () => asked[0]), '“ghi-chu.txt” does not look like a report.', 'question');
    });
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.workspace.fs.delete(at('menu'), { recursive: true });
    await closeAll();
  },

  'every command of a menu is there': async () => {
    const { menus, submenus, commands } = extension().packageJSON.contributes as {
      menus: Record<string, { command?: string; submenu?: string }[]>;
      submenus: { id: string }[];
      commands: { command: string }[];
    };
    const items = Object.values(menus).flat();
    const known = new Set([...commands.map(({ command }) => command), ...submenus.map(({ id }) => id)]);
    equal(
      items
        .map(({ command, submenu }) => command ?? submenu ?? fail('an item without either'))
        .filter((id) => !known.has(id)),
      [],
      'unknown',
    );
    equal(
      submenus.map(({ id }) => id).filter((id) => !(id in menus)),
      [],
      'empty submenus',
    );
  },
};
