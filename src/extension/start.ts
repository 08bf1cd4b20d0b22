/** What both hosts share: the client of the language server, and everything that hangs on it. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { vscodeFiles } from '../files/vscode.ts';
import type { InitializationOptions } from '../server/protocol.ts';
import type { Extension } from './commands/command.ts';
import { registerCommands } from './commands/index.ts';
import { moveCompanions } from './companions.ts';
import { answerFileRequests } from './files.ts';
import { offerUnicode } from './old-encodings.ts';
import { recognizeReports } from './recognition.ts';
import { LANGUAGE, type Server, SIDECARS } from './server.ts';
import { followTrust, plainSettings, settingsMiddleware } from './settings.ts';
import { showStatus } from './status.ts';

export type CreateClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

export async function start(
  context: vscode.ExtensionContext,
  host: Extension['host'],
  createClient: CreateClient,
): Promise<void> {
  const log = vscode.window.createOutputChannel('Giao Ban', { log: true });
  context.subscriptions.push(log);
  let client: Promise<BaseLanguageClient> | undefined;

  const launch = async (): Promise<BaseLanguageClient> => {
    const created = await createClient({
      documentSelector: [{ language: LANGUAGE }, { pattern: SIDECARS }],
      outputChannel: log,
      initializationOptions: {
        l10n: await translations(context),
        files: true,
        rulePage: 'command:giaoban.explainRule?%5B%22{rule}%22%5D',
        settings: plainSettings(),
      } satisfies InitializationOptions,
      markdown: { isTrusted: false, supportHtml: false },
      middleware: settingsMiddleware,
    });
    answerFileRequests(created);
    await created.start();
    context.subscriptions.push(followTrust(created));
    return created;
  };
  const server = async (): Promise<Server> => {
    client ??= launch().catch((error) => {
      // The next one who asks tries again.
      client = undefined;
      throw error;
    });
    const running = await client;
    // An absent token would be sent as a second parameter.
    return ({ method }, params, token) => running.sendRequest(method, params, ...(token ? [token] : []));
  };
  context.subscriptions.push({ dispose: () => void client?.then((running) => running.stop()) });

  const recognition = recognizeReports({ context, log, server });
  const extension: Extension = { context, host, log, server, recognition };
  registerCommands(extension);
  showStatus(extension);
  offerUnicode(extension);
  context.subscriptions.push(moveCompanions());

  const serve = (document: vscode.TextDocument) => {
    if (document.languageId !== LANGUAGE || client) return;
    server().catch((error) => log.error(error));
  };
  context.subscriptions.push(vscode.workspace.onDidOpenTextDocument(serve));
  vscode.workspace.textDocuments.forEach(serve);
}

/** The messages of the server in the language of the editor. */
async function translations(context: vscode.ExtensionContext): Promise<InitializationOptions['l10n']> {
  if (vscode.l10n.bundle) return vscode.l10n.bundle;
  const [language = 'en'] = vscode.env.language.split('-');
  if (language === 'en') return undefined;
  try {
    return await readOwnJson(context, `l10n/bundle.l10n.${language}.json`);
  } catch {
    return undefined;
  }
}

/** Our own files are no larger; the largest are the tables. */
const MOST_OWN_BYTES = 50_000_000;

/** The bytes of a file of the extension, by its path in it; on vscode.dev they come over the network. */
export async function readOwnBytes(context: vscode.ExtensionContext, path: string): Promise<Uint8Array> {
  return vscodeFiles.read(vscode.Uri.joinPath(context.extensionUri, path).toString(), MOST_OWN_BYTES);
}

/** The text of a file of the extension. */
export async function readOwnFile(context: vscode.ExtensionContext, path: string): Promise<string> {
  return new TextDecoder().decode(await readOwnBytes(context, path));
}

/** The data of a JSON file of the extension; the caller knows its shape. */
export async function readOwnJson<T>(context: vscode.ExtensionContext, path: string): Promise<T> {
  return JSON.parse(await readOwnFile(context, path));
}
