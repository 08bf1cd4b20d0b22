/** Which plain texts are reports: by what the user said of the file, else by content, as the settings say. */
import * as vscode from 'vscode';
import { isShownVersion } from '../language/workspace/names.ts';
import { leaveRun, recognize } from '../server/protocol.ts';
import { LANGUAGE, type Served } from './server.ts';
import { createTreatments, type Treatment, type Treatments } from './treatments.ts';

export const PLAIN = 'plaintext';
/** What the server looks at: the beginning tells. */
export const SAMPLE = 60_000;
/** Text that arrives in one piece, as by pasting, is worth another look. */
export const PASTED = 200;

/** Why a plain text is not looked at. */
export type Reason = 'by-hand' | 'off' | 'include' | 'exclude';

export interface RecognitionOfReports {
  /** Sets the language of a document and remembers it for the file. */
  treatAs(document: vscode.TextDocument, how: Treatment): Promise<void>;
  /** Looks whether a plain text is a report, and makes it one as the settings say. */
  look(document: vscode.TextDocument): Promise<void>;
  /** What the user said of a file. */
  saidOf(uri: vscode.Uri): Treatment | undefined;
  /** Why a plain text is not looked at; null when it is. */
  reasonNot(document: vscode.TextDocument): Reason | null;
  /** Something was said of a file. */
  onDidTreat: vscode.Event<void>;
}

export function recognizeReports(extension: Omit<Served, 'host'>): RecognitionOfReports {
  const { context, log } = extension;
  const treatments = createTreatments(context);
  const looking = new Map<string, Promise<void>>();
  /** Looks that begin when the running one ends: its answer is about an older text. */
  const waiting = new Map<string, Promise<void>>();
  /** Asked about and not answered: nobody wants to be asked at every visit. */
  const asked = new Set<string>();
  /** Documents whose language is being changed here, not by hand. */
  const switching = new Set<string>();

  const setLanguage = async (document: vscode.TextDocument, language: string) => {
    const uri = document.uri.toString();
    switching.add(uri);
    try {
      await vscode.languages.setTextDocumentLanguage(document, language);
    } finally {
      switching.delete(uri);
    }
  };
  const treatAs: RecognitionOfReports['treatAs'] = async (document, how) => {
    await treatments.set(document.uri, how);
    await setLanguage(document, how === 'report' ? LANGUAGE : PLAIN);
  };
  const suggest = async (document: vscode.TextDocument) => {
    const uri = document.uri.toString();
    if (asked.has(uri)) return;
    asked.add(uri);
    const yes = vscode.l10n.t('Treat as a Report');
    const no = vscode.l10n.t('Not This File');
    const question = vscode.l10n.t('“{0}” looks like a report.', document.uri.path.split('/').at(-1) ?? '');
    const answer = await vscode.window.showInformationMessage(question, yes, no);
    if (answer) await treatAs(document, answer === yes ? 'report' : 'text');
  };

  const lookAt = async (document: vscode.TextDocument) => {
    const uri = document.uri.toString();
    if (document.isClosed) return;
    try {
      const known = treatments.get(document.uri);
      // A name that is claimed for reports is stronger than nothing, but not than what the user said.
      if (document.languageId === LANGUAGE && known === 'text') await setLanguage(document, PLAIN);
      if (document.languageId !== PLAIN) return;
      if (known === 'report') return await setLanguage(document, LANGUAGE);
      if (reasonNot(document, treatments) !== null) return;
      const server = await extension.server();
      const params = { text: document.getText().slice(0, SAMPLE), uri };
      const { isReport, leftOutBy } = await server(recognize, params);
      const settings = vscode.workspace.getConfiguration('giaoban', document);
      const isLeftOut = leftOutBy !== null && !isSet(settings, leftOutBy);
      if (!isReport || isLeftOut || document.isClosed || document.languageId !== PLAIN) return;
      const isAuto = settings.get('recognition') === 'auto';
      if (isAuto || isShownVersion(uri)) await setLanguage(document, LANGUAGE);
      else void suggest(document).catch((error) => log.error(error));
    } catch (error) {
      log.error(error as Error);
    }
  };
  /** One look at a time; who asks meanwhile shares the one after it. */
  const look = (document: vscode.TextDocument): Promise<void> => {
    const uri = document.uri.toString();
    const queued = waiting.get(uri);
    if (queued) return queued;
    const next = (looking.get(uri) ?? Promise.resolve()).then(async () => {
      waiting.delete(uri);
      const now = lookAt(document);
      looking.set(uri, now);
      await now;
      if (looking.get(uri) === now) looking.delete(uri);
    });
    waiting.set(uri, next);
    return next;
  };
  const lookAtAll = () => {
    for (const { document } of vscode.window.visibleTextEditors) void look(document);
  };

  // Changing the language closes a document and opens it again at once: who does that by hand has decided.
  const justClosed = { uri: '', languageId: '' };
  context.subscriptions.push(
    vscode.workspace.onDidCloseTextDocument(({ uri, languageId }) => {
      Object.assign(justClosed, { uri: uri.toString(), languageId });
      setTimeout(() => {
        justClosed.uri = '';
      }, 0);
    }),
    vscode.workspace.onDidOpenTextDocument(({ uri, languageId }) => {
      const change = `${justClosed.languageId} → ${languageId}`;
      if (uri.toString() !== justClosed.uri) return;
      const isByHand = !switching.has(justClosed.uri);
      if (isByHand && change === `${PLAIN} → ${LANGUAGE}`) void treatments.set(uri, 'report');
      if (change !== `${LANGUAGE} → ${PLAIN}`) return;
      if (isByHand) void treatments.set(uri, 'text');
      const params = { uri: justClosed.uri };
      void extension.server().then((server) => server(leaveRun, params));
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.some(({ text }) => text.length > PASTED)) void look(document);
    }),
    vscode.workspace.onDidSaveTextDocument((document) => void look(document)),
    vscode.window.onDidChangeVisibleTextEditors(lookAtAll),
    vscode.workspace.onDidChangeConfiguration((change) => {
      const names = ['recognition', 'include', 'exclude'];
      if (names.some((name) => change.affectsConfiguration(`giaoban.${name}`))) lookAtAll();
    }),
  );
  lookAtAll();
  return {
    treatAs,
    look,
    saidOf: treatments.get,
    reasonNot: (document) => reasonNot(document, treatments),
    onDidTreat: treatments.onDidSet,
  };
}

function reasonNot(document: vscode.TextDocument, treatments: Treatments): Reason | null {
  if (['output', 'vscode-settings', 'vscode-userdata', 'comment'].includes(document.uri.scheme)) return 'exclude';
  if (treatments.get(document.uri) === 'text') return 'by-hand';
  const settings = vscode.workspace.getConfiguration('giaoban', document);
  if (settings.get('recognition') === 'off') return 'off';
  const globs = (name: string) => settings.get<string[]>(name, []);
  const matches = (pattern: string) => vscode.languages.match({ pattern }, document) > 0;
  if (globs('exclude').some(matches)) return 'exclude';
  const isIncluded = globs('include').length === 0 || document.isUntitled || globs('include').some(matches);
  return isIncluded ? null : 'include';
}

/** Whether the user has set it: then the project file does not count. */
export function isSet(settings: vscode.WorkspaceConfiguration, name: string): boolean {
  const { globalValue, workspaceValue, workspaceFolderValue } = settings.inspect(name) ?? {};
  return [globalValue, workspaceValue, workspaceFolderValue].some((value) => value !== undefined);
}
