// Which texts are taken for reports: what the settings say, what the user is asked, what the user says.
import * as vscode from 'vscode';
import { equal, eventually } from './expect.ts';
import {
  ACCEPT_NOTIFICATION,
  at,
  becomes,
  closeAll,
  exists,
  languageOf,
  notingQuestions,
  open,
  openReport,
  read,
  withSettings,
  write,
} from './helpers.ts';

const REPORT = 'vn-report';

/** Long enough for a text to have been recognised, if it were to be: it takes some 50 ms once the server runs. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 500));

/** A file of its own for each test, since what is said of a file is remembered. */
async function writeReport(name: string): Promise<void> {
  await write(name, await read('tin.txt'));
}

const question = (name: string) => `“${name}” looks like a report.`;

function suggesting(act: (asked: readonly string[]) => Promise<void>): Promise<void> {
  return withSettings({ 'giaoban.recognition': 'suggest' }, () => notingQuestions(act));
}

export const tests: Record<string, () => Promise<void>> = {
  'with suggest nothing changes before the user has agreed': async () => {
    await closeAll();
    await writeReport('moi/hoi-truoc.txt');
    await suggesting(async (asked) => {
      await open('moi/hoi-truoc.txt');
      await eventually('the question', () => asked.includes(question('hoi-truoc.txt')) || undefined);
      equal(languageOf('moi/hoi-truoc.txt'), 'plaintext', 'language before the answer');
      await vscode.commands.executeCommand(ACCEPT_NOTIFICATION);
      await becomes('moi/hoi-truoc.txt', REPORT);
    });
  },

  'with suggest one who has closed the question is not asked again': async () => {
    await closeAll();
    for (const name of ['moi/thoi-hoi.txt', 'moi/sau-do.txt']) await writeReport(name);
    await suggesting(async (asked) => {
      await open('moi/thoi-hoi.txt');
      await eventually('the question', () => asked.includes(question('thoi-hoi.txt')) || undefined);
      await vscode.commands.executeCommand('notifications.clearAll');
      await open('ghi-chu.txt');
      await open('moi/thoi-hoi.txt');
      // Asked about the one that comes after it, the server has answered about this one.
      await open('moi/sau-do.txt');
      await eventually('the next question', () => asked.includes(question('sau-do.txt')) || undefined);
      equal(asked, ['thoi-hoi.txt', 'sau-do.txt'].map(question), 'questions');
      equal(languageOf('moi/thoi-hoi.txt'), 'plaintext', 'language');
    });
  },

  'with off nothing is recognised, until it is on again': async () => {
    await closeAll();
    await writeReport('moi/tat.txt');
    await withSettings({ 'giaoban.recognition': 'off' }, async () => {
      await open('moi/tat.txt');
      await settled();
      equal(languageOf('moi/tat.txt'), 'plaintext', 'language');
    });
    await becomes('moi/tat.txt', REPORT);
  },

  'files that the globs leave out are not recognised': async () => {
    await closeAll();
    for (const name of ['moi/nhap/a.txt', 'moi/chinh/a.txt', 'moi/chinh/b.txt']) await writeReport(name);
    const settings = { 'giaoban.include': ['**/moi/{chinh,nhap}/**'], 'giaoban.exclude': ['**/nhap/**', '**/b.txt'] };
    await writeReport('moi/c.txt');
    await withSettings(settings, async () => {
      for (const name of ['moi/nhap/a.txt', 'moi/chinh/b.txt', 'moi/c.txt']) await open(name);
      await openReport('moi/chinh/a.txt');
      await settled();
      equal(
        ['moi/nhap/a.txt', 'moi/chinh/b.txt', 'moi/c.txt'].map(languageOf),
        ['plaintext', 'plaintext', 'plaintext'],
        'languages',
      );
    });
    await open('moi/c.txt');
    await becomes('moi/c.txt', REPORT);
  },

  'what the user says of a file counts, whatever its name and content': async () => {
    await closeAll();
    await writeReport('moi/noi-dung.txt');
    await writeReport('moi/ten.baocao.txt');
    for (const name of ['moi/noi-dung.txt', 'moi/ten.baocao.txt']) {
      await openReport(name);
      await vscode.commands.executeCommand('giaoban.treatAsPlainText');
      await becomes(name, 'plaintext');
      // Neither saving nor coming back to it starts the question again.
      await vscode.workspace.save(at(name));
      await open('ghi-chu.txt');
      await open(name);
      await settled();
      equal(languageOf(name), 'plaintext', `language of ${name}`);
    }
    await write('moi/danh-sach.txt', await read('ghi-chu.txt'));
    await open('moi/danh-sach.txt');
    await vscode.commands.executeCommand('giaoban.treatAsReport');
    await becomes('moi/danh-sach.txt', REPORT);
  },

  'the language chosen by hand counts as said, and goes with a file that is renamed': async () => {
    await closeAll();
    await writeReport('moi/chon.txt');
    const document = await openReport('moi/chon.txt');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await open('ghi-chu.txt');
    await open('moi/chon.txt');
    await settled();
    equal(languageOf('moi/chon.txt'), 'plaintext', 'language');
    await closeAll();
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(at('moi/chon.txt'), at('moi/doi-ten.txt'));
    await vscode.workspace.applyEdit(edit);
    await eventually('the file to be renamed', async () => (await exists('moi/doi-ten.txt')) || undefined);
    await open('moi/doi-ten.txt');
    await settled();
    equal(languageOf('moi/doi-ten.txt'), 'plaintext', 'language after renaming');
  },

  'a report pasted into a new document is recognised at once, also while the empty one is looked at': async () => {
    await closeAll();
    const text = await read('tin.txt');
    for (let n = 0; n < 4; n++) {
      const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' });
      const editor = await vscode.window.showTextDocument(document);
      await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), text));
      await eventually(`the new document ${n} to be taken for a report`, () =>
        vscode.window.activeTextEditor?.document.languageId === REPORT ? true : undefined,
      );
    }
    await closeAll();
  },

  'what is said of a text without a file is not said of the next one': async () => {
    await closeAll();
    const content = await read('tin.txt');
    const untitled = async () => {
      const document = await vscode.workspace.openTextDocument({ content });
      await vscode.window.showTextDocument(document);
      const name = document.uri.toString();
      const language = () => vscode.workspace.textDocuments.find((d) => d.uri.toString() === name)?.languageId;
      await eventually('the text to be taken for a report', () => language() === REPORT || undefined);
      return name;
    };
    const first = await untitled();
    await vscode.commands.executeCommand('giaoban.treatAsPlainText');
    await settled();
    equal(vscode.window.activeTextEditor?.document.languageId, 'plaintext', 'language');
    await closeAll();
    await eventually('the text to be gone', () =>
      vscode.workspace.textDocuments.some((d) => d.uri.toString() === first) ? undefined : true,
    );
    equal(await untitled(), first, 'name of the next text');
    await closeAll();
  },
};
