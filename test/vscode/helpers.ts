// What the tests of both hosts do and read, in a user's words.
import * as vscode from 'vscode';
import { eventually, ok } from './expect.ts';

export const extension = () =>
  vscode.extensions.getExtension('giaoban.giaoban') ?? fail('the extension is not installed');

/** The address of a file of the test workspace. */
export function at(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0] ?? fail('no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

export function fail(message: string): never {
  throw new Error(message);
}

/** Opens a file of the test workspace, as the user does. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(at(name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Opens a report and waits until its language is that of reports: by its name at once, by its content soon. */
export async function openReport(name: string): Promise<vscode.TextDocument> {
  const { uri } = await open(name);
  return eventually(`${name} to be taken for a report`, () =>
    vscode.workspace.textDocuments.find((d) => d.uri.toString() === uri.toString() && d.languageId === 'vn-report'),
  );
}

/** The hover on the first `text` of the document, as plain lines; waits for the language server. */
export async function hover(document: vscode.TextDocument, text: string): Promise<string> {
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
export async function outline(document: vscode.TextDocument): Promise<string[]> {
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
export async function findings(document: vscode.TextDocument, rule: RegExp): Promise<string[]> {
  const code = (d: vscode.Diagnostic) => String(typeof d.code === 'object' ? d.code.value : d.code);
  return eventually(`a finding of ${rule}`, () => {
    const all = vscode.languages.getDiagnostics(document.uri);
    if (!all.some((d) => rule.test(code(d)))) return undefined;
    return all.map((d) => `${vscode.DiagnosticSeverity[d.severity]} ${code(d)}: ${document.getText(d.range)}`);
  });
}

/** Writes a file of the test workspace: text as UTF-8, bytes as they are. */
export async function write(name: string, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(at(name), bytes);
}

export async function read(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(at(name)));
}

export async function exists(name: string): Promise<boolean> {
  return vscode.workspace.fs.stat(at(name)).then(
    () => true,
    () => false,
  );
}

/** Runs `act` with settings of the workspace, and takes them back. */
export async function withSettings(settings: Record<string, unknown>, act: () => Promise<void>): Promise<void> {
  const update = async (value: (name: string) => unknown) => {
    for (const name of Object.keys(settings)) {
      await vscode.workspace.getConfiguration().update(name, value(name), vscode.ConfigurationTarget.Workspace);
    }
  };
  await update((name) => settings[name]);
  try {
    await act();
  } finally {
    await update(() => undefined);
  }
}

/** What the document with this name is taken for now; empty when it is not open. */
export function languageOf(name: string): string {
  const uri = at(name).toString();
  return vscode.workspace.textDocuments.find((d) => d.uri.toString() === uri)?.languageId ?? '';
}

/** Waits until the document with this name is taken for `language`. */
export async function becomes(name: string, language: string): Promise<void> {
  await eventually(`${name} to be ${language}`, () => languageOf(name) === language || undefined);
}

/**
 * Runs a command that asks something, and does `answer` until the command has ended, from when `ready` says so: what it
 * asks with cannot be seen from here, and an answer to nothing does nothing.
 */
export async function answering<T>(
  command: string,
  answer: string,
  argument?: unknown,
  ready: () => boolean = () => true,
): Promise<T> {
  let result: { value: T } | undefined;
  const running = vscode.commands.executeCommand<T>(command, argument).then((value) => {
    result = { value };
  });
  await eventually(`${command} to be answered`, async () => {
    if (ready()) await vscode.commands.executeCommand(answer);
    return result;
  });
  await running;
  return (result as unknown as { value: T }).value;
}

/**
 * Notes the questions that the extension asks in notifications while `act` runs; they are shown all the same. (The tests
 * and the extension are given the same `vscode`, and what is shown cannot be read otherwise.)
 */
export async function notingQuestions(act: (asked: readonly string[]) => Promise<void>): Promise<void> {
  const asked: string[] = [];
  const { window } = vscode;
  const { showInformationMessage, showWarningMessage } = window;
  const noting = <T extends (...values: never[]) => unknown>(show: T): T =>
    new Proxy(show, {
      apply(target, self, values: unknown[]) {
        asked.push(String(values[0]));
        return Reflect.apply(target, self, values);
      },
    });
  window.showInformationMessage = noting(showInformationMessage);
  window.showWarningMessage = noting(showWarningMessage);
  try {
    await act(asked);
  } finally {
    Object.assign(window, { showInformationMessage, showWarningMessage });
  }
}

export const ACCEPT_NOTIFICATION = 'notification.acceptPrimaryAction';
export const ACCEPT_PICK = 'workbench.action.acceptSelectedQuickOpenItem';

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('notifications.clearAll');
}
