// What a person has from the extension in VS Code, whichever extension host runs it. Tests run in this order: the first
// must see the extension before anything has woken it.
import * as vscode from 'vscode';
import { equal, eventually, match, ok } from './expect.ts';

const extension = () => vscode.extensions.getExtension('giaoban.giaoban') ?? fail('the extension is not installed');

function fail(message: string): never {
  throw new Error(message);
}

/** Opens a file of the test workspace, as the user does. */
async function open(name: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0] ?? fail('no folder is open');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Opens a report and waits until its language is that of reports: by its name at once, by its content soon. */
async function openReport(name: string): Promise<vscode.TextDocument> {
  const { uri } = await open(name);
  return eventually(`${name} to be taken for a report`, () =>
    vscode.workspace.textDocuments.find((d) => d.uri.toString() === uri.toString() && d.languageId === 'vn-report'),
  );
}

/** The hover on the first `text` of the document, as plain lines; waits for the language server. */
async function hover(document: vscode.TextDocument, text: string): Promise<string> {
  const offset = document.getText().indexOf(text);
  ok(offset >= 0, `the document has no “${text}”`);
  return eventually(`a hover on “${text}”`, async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(offset + 1),
    );
    const shown = hovers.flatMap((h) => h.contents.map((c) => (typeof c === 'string' ? c : c.value))).join('\n');
    return shown || undefined;
  });
}

/** The outline as indented names, waiting for the language server. */
async function outline(document: vscode.TextDocument): Promise<string[]> {
  const walk = (symbols: readonly vscode.DocumentSymbol[], indent: string): string[] =>
    symbols.flatMap((symbol) => [indent + symbol.name, ...walk(symbol.children ?? [], `${indent}  `)]);
  return eventually('an outline', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    return symbols?.length ? walk(symbols, '') : undefined;
  });
}

/** The findings of a document as "severity rule: text under the range", when there is one of `rule`. */
async function findings(document: vscode.TextDocument, rule: RegExp): Promise<string[]> {
  const code = (d: vscode.Diagnostic) => String(typeof d.code === 'object' ? d.code.value : d.code);
  return eventually(`a finding of ${rule}`, () => {
    const all = vscode.languages.getDiagnostics(document.uri);
    if (!all.some((d) => rule.test(code(d)))) return undefined;
    return all.map((d) => `${vscode.DiagnosticSeverity[d.severity]} ${code(d)}: ${document.getText(d.range)}`);
  });
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
};
