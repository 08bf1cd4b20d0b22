// The commands of the palette, each doing what its title says.
import * as vscode from 'vscode';
import { equal, eventually, match, ok } from './expect.ts';
import {
  ACCEPT_NOTIFICATION,
  ACCEPT_PICK,
  answering,
  at,
  becomes,
  closeAll,
  exists,
  extension,
  fail,
  findings,
  openReport,
  outline,
  read,
  withSettings,
  write,
} from './helpers.ts';

/** How many files the run that is cancelled would have to check: many seconds of work. */
const MANY = 300;

export const tests: Record<string, () => Promise<void>> = {
  'a report that is renamed takes its sidecar along': async () => {
    await closeAll();
    await write('doi-ten/cu.txt', 'Giao ban quý I năm 2018\n');
    await write('doi-ten/cu.meta.yaml', 'period: 2018-Q1\n');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(at('doi-ten/cu.txt'), at('doi-ten/muc/moi.txt'));
    ok(await vscode.workspace.applyEdit(edit), 'renamed');
    equal(await read('doi-ten/muc/moi.meta.yaml'), 'period: 2018-Q1\n', 'the sidecar');
    equal(await exists('doi-ten/cu.meta.yaml'), false, 'the old sidecar is there');
  },

  'metadata moves to a sidecar and back, on disk as on the screen': async () => {
    await closeAll();
    const text = await read('giao-ban.baocao.txt');
    const [, yaml = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? fail('no front matter');
    await write('chuyen/giao-ban.txt', text);
    const document = await openReport('chuyen/giao-ban.txt');
    await findings(document, /^metadata\//);

    void vscode.commands.executeCommand('giaoban.moveMetadataToSidecar');
    await eventually('the sidecar', async () => (await read('chuyen/giao-ban.meta.yaml')) === yaml || undefined);
    await eventually('the report without metadata', async () =>
      document.getText() === body && !document.isDirty && (await read('chuyen/giao-ban.txt')) === body
        ? true
        : undefined,
    );
    await eventually('the finding to stand in the sidecar', () =>
      vscode.languages.getDiagnostics(at('chuyen/giao-ban.meta.yaml')).some(({ range }) => range.start.line === 2)
        ? true
        : undefined,
    );

    await vscode.commands.executeCommand('giaoban.moveMetadataToFrontMatter');
    equal(document.getText(), text, 'the report');
    equal(await read('chuyen/giao-ban.txt'), text, 'the report on disk');
    equal(await exists('chuyen/giao-ban.meta.yaml'), false, 'the sidecar is there');
    await closeAll();
  },

  'metadata does not move over a sidecar that is there': async () => {
    const text = await read('giao-ban.baocao.txt');
    await write('chuyen/co-san.txt', text);
    await write('chuyen/co-san.meta.yaml', 'title: Của tôi\n');
    const document = await openReport('chuyen/co-san.txt');
    await findings(document, /^metadata\//);
    await vscode.commands.executeCommand('giaoban.moveMetadataToSidecar');
    equal(document.getText(), text, 'the report');
    equal(await read('chuyen/co-san.meta.yaml'), 'title: Của tôi\n', 'the sidecar');
    await closeAll();
  },

  'the debug information has versions and counts, and no word of the text or of a name': async () => {
    const document = await openReport('tin.txt');
    await outline(document);
    const settings = { 'giaoban.catalogue': ['mat/danh-muc.yaml'], 'giaoban.rules': { 'report/*': 'hint' } };
    await withSettings(settings, async () => {
      await vscode.env.clipboard.writeText('');
      void vscode.commands.executeCommand('giaoban.copyDebugInformation');
      const copied = await eventually(
        'the clipboard',
        async () => (await vscode.env.clipboard.readText()) || undefined,
      );
      const information = JSON.parse(copied);
      equal(information.version, extension().packageJSON.version, 'version');
      match(information.editor, /\d+\.\d+/, 'editor');
      equal([information.found.meetings, information.found.tasks], [1, 2], 'found');
      equal(information.settings.catalogue, 1, 'number of catalogues');
      equal(information.settings.rules, { 'report/*': 'hint' }, 'rules');
      ok(!/tin\.txt|danh-muc|Bình|Tuyên giáo|Hội nghị/.test(copied), copied);
    });
    await closeAll();
  },

  'Go to Meeting puts the cursor on the meeting': async () => {
    const document = await openReport('giao-ban.baocao.txt');
    await outline(document);
    await answering('giaoban.goToMeeting', ACCEPT_PICK);
    const cursor = vscode.window.activeTextEditor?.selection.active ?? fail('no editor');
    match(document.getText().slice(document.offsetAt(cursor)), /^(?:Hội nghị )?giao ban công tác tuyên giáo/i, 'at');
    ok(cursor.line > 3, `the cursor is in line ${cursor.line}, in the metadata`);
    await closeAll();
  },

  'Go to Task puts the cursor on the task': async () => {
    const document = await openReport('tin.txt');
    await outline(document);
    await answering('giaoban.goToTask', ACCEPT_PICK);
    const cursor = vscode.window.activeTextEditor?.selection.active ?? fail('no editor');
    match(document.getText().slice(document.offsetAt(cursor)), /^Tiếp tục quán triệt/, 'at');
    await closeAll();
  },

  'Validate All Reports can be cancelled: what was found so far stands, and the summary says so': async () => {
    await closeAll();
    const text = await read('giao-ban.baocao.txt');
    const names = Array.from({ length: MANY }, (_, n) => `nhieu/${String(n).padStart(3, '0')}.txt`);
    await Promise.all(names.map((name) => write(name, text)));
    await withSettings({ 'giaoban.include': ['nhieu/*.txt'] }, async () => {
      const isUnderWay = () => vscode.languages.getDiagnostics(at('nhieu/000.txt')).length > 0;
      const quiet = { show: 'nothing' };
      const summary = await answering<string>('giaoban.validateWorkspace', ACCEPT_NOTIFICATION, quiet, isUnderWay);
      const [, checked] = /^Cancelled\. Problems in \d+ of (\d+) reports: /.exec(summary) ?? fail(summary);
      ok(Number(checked) > 0 && Number(checked) < MANY, `${checked} of ${MANY} were checked`);
      const withFindings = names.filter((name) => vscode.languages.getDiagnostics(at(name)).length > 0);
      equal(withFindings.length, Number(checked), 'files with findings');
    });
    await vscode.workspace.fs.delete(at('nhieu'), { recursive: true });
  },

  'Validate All Reports says when there is none': async () => {
    await withSettings({ 'giaoban.include': ['khong-co/*.txt'] }, async () => {
      const summary = await vscode.commands.executeCommand('giaoban.validateWorkspace', { show: 'nothing' });
      equal(summary, 'No report was found in this workspace.', 'summary');
    });
  },

  'Validate All Reports passes over a file that the user treats as plain text': async () => {
    for (const name of ['rieng/mot.txt', 'rieng/hai.txt']) await write(name, await read('giao-ban.baocao.txt'));
    await openReport('rieng/hai.txt');
    await vscode.commands.executeCommand('giaoban.treatAsPlainText');
    await becomes('rieng/hai.txt', 'plaintext');
    await withSettings({ 'giaoban.include': ['rieng/*.txt'] }, async () => {
      const summary = await vscode.commands.executeCommand<string>('giaoban.validateWorkspace', { show: 'nothing' });
      match(summary, /^Problems in 1 of 1 reports: /, 'summary');
    });
    equal(vscode.languages.getDiagnostics(at('rieng/hai.txt')), [], 'findings');
    await vscode.workspace.fs.delete(at('rieng'), { recursive: true });
    await closeAll();
  },

  'saving corrects what can be corrected, where the user has asked for it': async () => {
    const text = await read('tin.txt');
    await write('sua.baocao.txt', text.replace('29-NQ/TW', '29/NQ-TW'));
    await withSettings({ 'editor.codeActionsOnSave': { 'source.fixAll.giaoban': 'explicit' } }, async () => {
      const document = await openReport('sua.baocao.txt');
      await findings(document, /^reference\/swapped-parts$/);
      const editor = vscode.window.activeTextEditor ?? fail('no editor');
      await editor.edit((builder) => builder.insert(document.positionAt(text.length), '\n'));
      await vscode.commands.executeCommand('workbench.action.files.save');
      await eventually('the saved file', async () =>
        (await read('sua.baocao.txt')) === `${text}\n` ? true : undefined,
      );
    });
    await closeAll();
  },

  'Fix All corrects the open file': async () => {
    const text = await read('tin.txt');
    await write('sua-het.baocao.txt', text.replace('29-NQ/TW', '29/NQ-TW'));
    const document = await openReport('sua-het.baocao.txt');
    await findings(document, /^reference\/swapped-parts$/);
    await vscode.commands.executeCommand('giaoban.fixAll');
    await eventually('the correction', () => document.getText() === text || undefined);
    await closeAll();
  },

  'a command for a report says what is missing where none is open': async () => {
    await closeAll();
    const needReport = ['validateMetadata', 'generateMetadata', 'goToTask', 'goToMeeting', 'insertReference', 'fixAll'];
    for (const name of needReport) await vscode.commands.executeCommand(`giaoban.${name}`);
    equal(vscode.window.activeTextEditor, undefined, 'an editor');
    await closeAll();
  },

  'every picture and command of the walkthrough is there': async () => {
    const [{ steps }] = extension().packageJSON.contributes.walkthroughs;
    equal(steps.length, 4, 'steps');
    await extension().activate();
    const known = new Set(await vscode.commands.getCommands());
    for (const { media, description } of steps) {
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(extension().extensionUri, media.image));
      const commands = [...String(description).matchAll(/\(command:([\w.]+)/g)].map(([, command]) => command ?? '');
      ok(commands.length > 0, `no command in ${description}`);
      equal(
        commands.filter((command) => !known.has(command)),
        [],
        'unknown commands',
      );
    }
  },

  'Explain Rule opens the page of the rule': async () => {
    await vscode.commands.executeCommand('giaoban.explainRule', 'reference/swapped-parts');
    await eventually('the page', () =>
      /reference-swapped-parts/.test(vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '') ? true : undefined,
    );
    await closeAll();
  },
};
