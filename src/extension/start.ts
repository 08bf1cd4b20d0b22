/** What both hosts share: the client of the language server, and everything that hangs on it. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { Extension } from './commands/command.ts';
import { registerCommands } from './commands/index.ts';
import { answerFileRequests } from './files.ts';
import { recognizeReports } from './recognition.ts';
import { LANGUAGE, type Server, SIDECARS } from './server.ts';
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
        settings: vscode.workspace.getConfiguration('giaoban'),
      },
      markdown: { isTrusted: false, supportHtml: false },
    });
    answerFileRequests(created);
    await created.start();
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

  const serve = (document: vscode.TextDocument) => {
    if (document.languageId !== LANGUAGE || client) return;
    server().catch((error) => log.error(error));
  };
  context.subscriptions.push(vscode.workspace.onDidOpenTextDocument(serve));
  vscode.workspace.textDocuments.forEach(serve);
}

/** The messages of the server in the language of the editor. */
async function translations(context: vscode.ExtensionContext): Promise<Record<string, unknown> | undefined> {
  if (vscode.l10n.bundle) return vscode.l10n.bundle;
  const [language = 'en'] = vscode.env.language.split('-');
  if (language === 'en') return undefined;
  try {
    const file = vscode.Uri.joinPath(context.extensionUri, `l10n/bundle.l10n.${language}.json`);
    return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
  } catch {
    return undefined;
  }
}
