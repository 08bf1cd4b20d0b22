/** Which plain texts are reports: by what the user said of the file, else by content, as the settings say. */
import * as vscode from 'vscode';
import { leaveRun, recognize } from '../server/protocol.ts';
import { type Extension, LANGUAGE } from './start.ts';

export const PLAIN = 'plaintext';
const MEMORY = 'giaoban.treatedAs';
/** What the server looks at: the beginning tells. */
export const SAMPLE = 60_000;
/** Text that arrives in one piece, as by pasting, is worth another look. */
const PASTED = 200;

type Treatment = 'report' | 'text';

function remembered({ context }: Extension): Record<string, Treatment> {
  return context.workspaceState.get<Record<string, Treatment>>(MEMORY, {});
}

/** Sets the language of a document and remembers it for the file. */
export async function treatAs(extension: Extension, document: vscode.TextDocument, how: Treatment): Promise<void> {
  const memory = { ...remembered(extension), [document.uri.toString()]: how };
  await extension.context.workspaceState.update(MEMORY, memory);
  await vscode.languages.setTextDocumentLanguage(document, how === 'report' ? LANGUAGE : PLAIN);
}

export function recognizeReports(extension: Extension): void {
  const { context, log } = extension;
  const looking = new Set<string>();

  const look = async (document: vscode.TextDocument) => {
    const uri = document.uri.toString();
    if (document.languageId !== PLAIN || document.isClosed || looking.has(uri)) return;
    const known = remembered(extension)[uri];
    if (known === 'text') return;
    looking.add(uri);
    try {
      if (known === 'report') {
        await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
        return;
      }
      const settings = vscode.workspace.getConfiguration('giaoban', document);
      const mode = settings.get<string>('recognition', 'auto');
      if (mode === 'off' || !isWanted(document, settings)) return;
      const server = await extension.server();
      const params = { text: document.getText().slice(0, SAMPLE), uri };
      const { isReport, leftOutBy } = await server(recognize, params);
      if (
        !isReport ||
        (leftOutBy !== null && !isSet(settings, leftOutBy)) ||
        document.isClosed ||
        document.languageId !== PLAIN
      )
        return;
      if (mode === 'auto') await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
      else await suggest(extension, document);
    } catch (error) {
      log.error(error as Error);
    } finally {
      looking.delete(uri);
    }
  };

  // Changing the language closes a document and opens it again at once: who does that by hand has decided.
  let justClosed = '';
  context.subscriptions.push(
    vscode.workspace.onDidCloseTextDocument(({ uri, languageId }) => {
      if (languageId !== LANGUAGE) return;
      justClosed = uri.toString();
      setTimeout(() => {
        justClosed = '';
      }, 0);
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (document.languageId !== PLAIN || document.uri.toString() !== justClosed) return;
      const memory = { ...remembered(extension), [justClosed]: 'text' };
      void context.workspaceState.update(MEMORY, memory);
      const params = { uri: justClosed };
      void extension.server().then((server) => server(leaveRun, params));
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.some(({ text }) => text.length > PASTED)) void look(document);
    }),
    vscode.workspace.onDidSaveTextDocument((document) => void look(document)),
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      for (const { document } of editors) void look(document);
    }),
  );
  for (const { document } of vscode.window.visibleTextEditors) void look(document);
}

function isWanted(document: vscode.TextDocument, settings: vscode.WorkspaceConfiguration): boolean {
  if (['output', 'git', 'vscode-settings', 'vscode-userdata', 'comment'].includes(document.uri.scheme)) return false;
  const matches = (name: string) =>
    settings.get<string[]>(name, []).some((pattern) => vscode.languages.match({ pattern }, document) > 0);
  const include = settings.get<string[]>('include', []);
  return (include.length === 0 || document.isUntitled || matches('include')) && !matches('exclude');
}

/** Whether the user has set it: then the project file does not count. */
export function isSet(settings: vscode.WorkspaceConfiguration, name: string): boolean {
  const { globalValue, workspaceValue, workspaceFolderValue } = settings.inspect(name) ?? {};
  return [globalValue, workspaceValue, workspaceFolderValue].some((value) => value !== undefined);
}

async function suggest(extension: Extension, document: vscode.TextDocument): Promise<void> {
  const yes = vscode.l10n.t('Treat as a Report');
  const no = vscode.l10n.t('Not This File');
  const question = vscode.l10n.t('“{0}” looks like a report.', document.uri.path.split('/').at(-1) ?? '');
  const answer = await vscode.window.showInformationMessage(question, yes, no);
  if (answer) await treatAs(extension, document, answer === yes ? 'report' : 'text');
}
