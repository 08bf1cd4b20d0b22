// Reports of before Unicode, as VS Code opens them: offered to be put right, converted in place, saved as UTF-8.
import * as vscode from 'vscode';
import { encodeText } from '../../src/language/text/encodings.ts';
import { equal, eventually, match, ok } from './expect.ts';
import {
  ACCEPT_NOTIFICATION,
  answering,
  at,
  closeAll,
  fail,
  notingQuestions,
  open,
  read,
  withSettings,
  write,
} from './helpers.ts';

/** The report of the test workspace without marks that the old encodings lack, and its bytes. */
async function report(encoding: 'tcvn3' | 'vni' | 'windows-1258'): Promise<{ text: string; bytes: Uint8Array }> {
  const text = (await read('tin.txt'))
    .replaceAll('\r\n', '\n')
    .replace(/[“”–…’‘]/g, '-')
    .normalize('NFC');
  const bytes = encodeText(text, encoding, false) ?? fail(`cannot be written in ${encoding}`);
  return { text, bytes };
}

const now = () => vscode.window.activeTextEditor?.document ?? fail('no editor');
const languageOf = (uri: vscode.Uri) =>
  vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString())?.languageId;

/** Opens a file and waits for the question about it. */
async function asks(name: string, asked: readonly string[]): Promise<string> {
  const before = asked.length;
  await open(name);
  return eventually(`a question about ${name}`, () =>
    asked.slice(before).find((one) => one.includes(name.split('/').at(-1) ?? '')),
  );
}

export const tests: Record<string, () => Promise<void>> = {
  'a report in TCVN3 or VNI is recognised and converted in place; one undo takes it back, saving writes UTF-8':
    async () => {
      await closeAll();
      for (const [encoding, name] of [
        ['tcvn3', 'TCVN3 (ABC)'],
        ['vni', 'VNI'],
      ] as const) {
        const { text, bytes } = await report(encoding);
        const file = `cu/${encoding}.txt`;
        await write(file, bytes);
        await notingQuestions(async (asked) => {
          equal(
            await asks(file, asked),
            `“${encoding}.txt” is a report in ${name}, shown in the wrong letters.`,
            'question',
          );
        });
        const shown = now().getText();
        ok(shown.includes('\uFFFD'), 'the editor has lost letters');
        await vscode.commands.executeCommand('notifications.clearAll');
        await answering('giaoban.convertToUnicode', ACCEPT_NOTIFICATION);
        equal(now().getText().toLowerCase(), text.toLowerCase(), `${encoding}: text`);
        equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 1, 'tabs: the comparison is closed');
        await eventually(`${encoding}: a report`, () => languageOf(at(file)) === 'vn-report' || undefined);
        equal(await vscode.workspace.fs.readFile(at(file)).then((found) => [...found]), [...bytes], 'nothing is saved');
        await vscode.commands.executeCommand('undo');
        equal(now().getText(), shown, `${encoding}: one undo`);
        await vscode.commands.executeCommand('redo');
        ok(await now().save(), 'saved');
        equal((await read(file)).toLowerCase(), text.toLowerCase(), `${encoding}: saved`);
        await closeAll();
      }
    },

  'a report in Windows 1258 is opened again as that, and can be kept as UTF-8': async () => {
    const { text, bytes } = await report('windows-1258');
    await write('cu/1258.txt', bytes);
    await notingQuestions(async (asked) => {
      match(await asks('cu/1258.txt', asked), /is a report in Windows 1258/, 'question');
      // The first button is "Reopen as Windows 1258".
      await eventually('the file to be opened again', async () => {
        await vscode.commands.executeCommand(ACCEPT_NOTIFICATION);
        return now().encoding === 'windows1258' || undefined;
      });
    });
    // The host hears of the encoding before it hears of the text.
    await eventually('the text', () => now().getText().normalize('NFC') === text || undefined);
    await eventually('a report', () => languageOf(at('cu/1258.txt')) === 'vn-report' || undefined);
    await answering('giaoban.convertToUnicode', ACCEPT_NOTIFICATION);
    equal(now().encoding, 'utf8', 'encoding');
    equal(now().getText(), text, 'text in Unicode');
    ok(await now().save(), 'saved');
    equal(await read('cu/1258.txt'), text, 'saved');
    await closeAll();
  },

  'letters that an encoding guessed or set wrongly has spoiled are put right, and saved as UTF-8': async () => {
    const { text, bytes } = await report('tcvn3');
    await write('cu/doan.txt', bytes);
    await withSettings({ 'files.encoding': 'windows1252' }, async () => {
      await open('cu/doan.txt');
      match(now().getText(), /Héi nghÞ/, 'shown');
      await vscode.commands.executeCommand('notifications.clearAll');
      await answering('giaoban.convertToUnicode', ACCEPT_NOTIFICATION);
      equal(now().getText().toLowerCase(), text.toLowerCase(), 'text');
      equal(now().encoding, 'utf8', 'encoding');
      ok(await now().save(), 'saved');
      equal((await read('cu/doan.txt')).toLowerCase(), text.toLowerCase(), 'saved');
    });
    await closeAll();
  },

  'a text in such letters that is pasted into a new file is offered to be put right': async () => {
    const { text, bytes } = await report('vni');
    const shown = new TextDecoder('windows-1252').decode(bytes);
    await notingQuestions(async (asked) => {
      const document = await vscode.workspace.openTextDocument({ language: 'plaintext' });
      const editor = await vscode.window.showTextDocument(document);
      await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), shown));
      await eventually('the question', () => asked.find((one) => /is a report in VNI/.test(one)));
      await vscode.commands.executeCommand('notifications.clearAll');
      await answering('giaoban.convertToUnicode', ACCEPT_NOTIFICATION);
      equal(now().getText(), text, 'text');
    });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await closeAll();
  },

  'nothing is asked about other texts, nor where recognition is off': async () => {
    const { bytes } = await report('vni');
    await write('cu/khong.txt', bytes);
    await write('cu/phap.txt', 'La réunion a été présidée là où il fallait, à l’hôtel déjà.\n'.repeat(20));
    await notingQuestions(async (asked) => {
      await open('cu/phap.txt');
      await open('ghi-chu.txt');
      await open('tin.txt');
      await withSettings({ 'giaoban.recognition': 'off' }, async () => {
        await open('cu/khong.txt');
        await new Promise((resolve) => setTimeout(resolve, 1500));
      });
      equal([...asked], [], 'questions');
    });
    await vscode.workspace.fs.delete(at('cu'), { recursive: true });
    await closeAll();
  },
};
