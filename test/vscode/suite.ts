// What a person has from the extension in VS Code, whichever extension host runs it. Tests run in this order: the first
// must see the extension before anything has woken it.
import * as vscode from 'vscode';
import type { Comparison } from './command-line.ts';
import { equal, eventually, match, ok } from './expect.ts';
import { at, extension, fail, findings, hover, open, openReport, outline } from './helpers.ts';

declare const COMPARISON: Comparison;

/** What is published for a file of the workspace, in the words of `command-line.ts`. */
function published(path: string): string[] {
  const severities = ['error', 'warning', 'information', 'hint'];
  return vscode.languages
    .getDiagnostics(at(path))
    .filter(({ source }) => source === 'giaoban')
    .map(({ code, severity, range: { start, end }, message }) => {
      const rule = typeof code === 'object' ? code.value : code;
      const range = `${start.line}:${start.character}-${end.line}:${end.character}`;
      return `${rule} ${severities[severity]} ${range} ${message}`;
    })
    .sort();
}

/** Waits until the findings of a file are the expected ones; what differs is in the error. */
async function publishes(path: string, expected: readonly string[]): Promise<void> {
  try {
    await eventually(path, () => (JSON.stringify(published(path)) === JSON.stringify(expected) ? true : undefined));
  } catch {
    const found = published(path);
    const missing = expected.filter((one) => !found.includes(one));
    const more = found.filter((one) => !expected.includes(one));
    fail(`${path}: not found: ${missing.join('; ') || '–'}; found besides: ${more.join('; ') || '–'}`);
  }
}

export const tests: Record<string, () => Promise<void>> = {
  'other text does not wake the extension': async () => {
    await open('settings.ini');
    equal(extension().isActive, false, 'active');
  },

  'a report by name wakes the extension': async () => {
    const document = await open('giao-ban.baocao.txt');
    equal(document.languageId, 'vn-report', 'language');
    // Settles when the extension that the report woke has started, and fails when it could not.
    await eventually('the extension to be woken', () => extension().isActive || undefined);
    await extension().activate();
  },

  'a text is recognised by its content, and a shopping list is not': async () => {
    const note = await open('ghi-chu.txt');
    await openReport('tin.txt');
    equal(note.languageId, 'plaintext', 'language of the note');
  },

  'hover says which document a code means': async () => {
    const document = await openReport('giao-ban.baocao.txt');
    const shown = await hover(document, '29-NQ/TW');
    match(shown, /29-NQ\/TW/, 'hover');
    match(shown, /giáo dục và đào tạo/i, 'hover');
    ok(shown.split('\n').length <= 30, `the hover has ${shown.split('\n').length} lines`);
  },

  'the outline has the meeting and the tasks': async () => {
    const document = await openReport('tin.txt');
    const rows = await outline(document);
    const shown = rows.join('\n');
    match(shown, /giao ban công tác khoa giáo quý III/i, 'outline');
    match(shown, /Tiếp tục quán triệt/, 'outline');
    match(shown, /Đẩy mạnh kiểm tra/, 'outline');
  },

  'an impossible date is reported at its value': async () => {
    const document = await openReport('giao-ban.baocao.txt');
    const found = await findings(document, /^metadata\//);
    ok(
      found.some((f) => /^Error metadata\/\S+: 2018-13-45$/.test(f)),
      `no error at the value, but: ${found.join(' | ')}`,
    );
  },

  'a correction takes the finding away': async () => {
    const document = await openReport('giao-ban.baocao.txt');
    await findings(document, /^metadata\//);
    const start = document.getText().indexOf('2018-13-45');
    ok(start >= 0, 'the impossible date is there');
    const edit = new vscode.WorkspaceEdit();
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + '2018-13-45'.length));
    edit.replace(document.uri, range, '2018-07-05');
    ok(await vscode.workspace.applyEdit(edit), 'the edit is applied');
    await eventually('no error to be left', () => {
      const left = vscode.languages.getDiagnostics(document.uri);
      return left.some((d) => d.severity === vscode.DiagnosticSeverity.Error) ? undefined : true;
    });
    await vscode.commands.executeCommand('undo');
  },

  'every command of the palette is there': async () => {
    const contributed: { command: string; category?: string }[] = extension().packageJSON.contributes.commands;
    const known = new Set(await vscode.commands.getCommands(true));
    equal(
      contributed.map((c) => c.command).filter((command) => !known.has(command)),
      [],
      'contributed but not registered',
    );
    equal(
      contributed.filter((c) => c.category !== 'Giao Ban').map((c) => c.command),
      [],
      'of another category',
    );
  },

  'the validation command puts its findings in Problems': async () => {
    const document = await openReport('giao-ban.baocao.txt');
    // It ends when the person has answered its summary, which nobody does here.
    void vscode.commands.executeCommand('giaoban.validateMetadata');
    const found = await findings(document, /^metadata\//);
    ok(
      found.some((f) => f.endsWith(': 2018-13-45')),
      found.join(' | '),
    );
  },

  'an open report has the findings of the command line': async () => {
    const { single } = COMPARISON;
    const reports = Object.keys(single).filter((file) => !file.endsWith('.meta.yaml'));
    ok(reports.length > 10, `only ${reports.length} reports have findings`);
    for (const file of reports) {
      await openReport(file);
      await publishes(file, single[file] ?? []);
      const sidecar = file.replace(/\.txt$/, '.meta.yaml');
      await publishes(sidecar, single[sidecar] ?? []);
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  },

  'validating the workspace finds what the command line finds': async () => {
    const { together } = COMPARISON;
    const summary = await vscode.commands.executeCommand<string>('giaoban.validateWorkspace', { show: 'nothing' });
    match(summary, /^Problems in \d+ of \d+ reports: /, 'summary');
    for (const [file, expected] of Object.entries(together)) await publishes(file, expected);
    for (const file of ['compare/drafts.txt', 'compare/mi-quang.txt']) await publishes(file, []);
  },

  'the result opens as a Markdown document': async () => {
    await vscode.commands.executeCommand('giaoban.validateWorkspace', { show: 'document' });
    const shown = vscode.window.activeTextEditor?.document;
    equal(shown?.languageId, 'markdown', 'language');
    match(
      shown?.getText() ?? '',
      /^# Findings\n\nProblems in .*[\s\S]*\n## compare\/nhieu-loi\.txt\n\n\| Line \|/,
      'document',
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  },

  'the project file counts as soon as it is saved, and its mistakes are shown in it': async () => {
    const project = at('.giaoban.yaml');
    const before = await vscode.workspace.fs.readFile(project);
    await openReport('giao-ban.baocao.txt');
    const severity = (wanted: string) =>
      published('giao-ban.baocao.txt').find((one) => one.startsWith(`metadata/schema ${wanted} `));
    await eventually('the error in the report', () => severity('error'));
    const write = (text: string) => vscode.workspace.fs.writeFile(project, new TextEncoder().encode(text));
    try {
      await write('rules: { metadata/schema: hint, reference/unknwon: off }\n');
      await eventually('the mistake in the project file', () =>
        published('.giaoban.yaml').find((one) => / 0:32-0:49 .*reference\/unknown/.test(one)),
      );
      await eventually('the error to be a hint', () => severity('hint'));
    } finally {
      await vscode.workspace.fs.writeFile(project, before);
    }
    await eventually('the mistake to go', () => (published('.giaoban.yaml').length === 0 ? true : undefined));
  },

  'a document that is cited in full can be added to the catalogue, and taken out again': async () => {
    const document = await openReport('compare/archive/cu.txt');
    const edit = new vscode.WorkspaceEdit();
    const words = 'Kế hoạch số 777-KH/HU, ngày 12/01/2022 của Huyện ủy';
    const start = document.getText().indexOf('Kế hoạch số 777-KH/HU');
    const end = document.getText().indexOf(' và Nghị quyết số 29');
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), words);
    ok(await vscode.workspace.applyEdit(edit), 'the edit is applied');
    const at = document.positionAt(document.getText().indexOf('777-KH/HU') + 1);
    const fix = await eventually('the fix', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(at, at),
      );
      return found.find(({ title }) => /catalogue \(own\.catalogue\.yaml\)/.test(title));
    });
    ok(fix.edit && (await vscode.workspace.applyEdit(fix.edit)), 'the fix is applied');
    const catalogue = await open('compare/own.catalogue.yaml');
    match(catalogue.getText(), /\n- code: 777-KH\/HU\n {2}date: 2022-01-12\n/, 'catalogue');
    await catalogue.save();
    await vscode.commands.executeCommand('undo');
    ok(!catalogue.getText().includes('777-KH/HU'), 'the entry is gone');
    await catalogue.save();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  },
};
