/** The language server: its life from `initialize` to `exit`. What it answers is in `features.ts` and `requests.ts`. */
import * as l10n from '@vscode/l10n';
import type { MessageReader, MessageWriter } from 'vscode-jsonrpc';
import type { InitializeParams } from 'vscode-languageserver-protocol';
import { codeActionKinds } from '../language/features/code-actions.ts';
import { markdown, plainText } from '../language/features/markup.ts';
import { tokenModifiers, tokenTypes } from '../language/features/semantic-tokens.ts';
import { createKnowledge, type Knowledge } from '../language/knowledge/knowledge.ts';
import type { RawData } from '../language/knowledge/schema.ts';
import { createLanguageService } from '../language/service.ts';
import type { Files } from '../language/workspace/files.ts';
import { isSidecar, SIDECAR_SUFFIX } from '../language/workspace/names.ts';
import { PROJECT_FILE } from '../language/workspace/project-file.ts';
import { createConnection, syncDocuments } from './connection.ts';
import { registerFeatures } from './features.ts';
import { asItThenIs, clientFiles, withClientFiles } from './files.ts';
import { createLearning } from './learning.ts';
import * as protocol from './protocol.ts';
import { registerRequests } from './requests.ts';
import { readSettings } from './settings.ts';
import { asDiagnostics, unreadableDiagnostics } from './settings-problems.ts';
import { createValidation } from './validation.ts';
import { registerWorkspaceRun } from './workspace-run.ts';

/** What the machine that the server runs on gives it. */
export interface Host {
  /** The document tables; not called when the client hands them over. */
  data(): Promise<RawData>;
  /** Translations for a locale; null where there are none. Not called when the client hands them over. */
  translations(locale: string): Promise<Record<string, string> | null>;
  /** The files that the server reaches itself. */
  files: Files;
  /** Address of a rule's page, `{rule}` standing for its id with `-` for `/`; null for none. */
  rulePage: string | null;
  /** Called with the client's process; calls back when it is gone. */
  watch(processId: number, gone: () => void): void;
  exit(status: number): void;
}

/** A list that comes sooner after a change, in milliseconds, came by typing. */
const TYPING = 400;

/** A file that is neither new nor deleted, as clients tell of it. */
const CHANGED = 2;

/** Starts serving a client. Whatever fails is logged; the server goes on until the client ends it or is gone. */
export function startServer(reader: MessageReader, writer: MessageWriter, host: Host): void {
  const connection = createConnection(reader, writer);
  const { log } = connection;
  /** When each open document was last changed. */
  const changes = new Map<string, number>();
  const documents = syncDocuments(connection, {
    changed({ uri }) {
      changes.set(uri, Date.now());
      validation.soon(uri);
    },
    closed(uri) {
      changes.delete(uri);
      service.forget(uri);
      validation.closed(uri);
    },
  });
  let builtIn: Knowledge;
  let folders: string[] = [];
  let files = host.files;
  let settings = protocol.defaultSettings;
  let markup = markdown;
  let client: InitializeParams['capabilities'] = {};
  let options: protocol.InitializationOptions = {};

  const allFiles = asItThenIs(() => files);
  const service = createLanguageService({
    knowledge: () => builtIn,
    files: allFiles,
    clock: () => new Date(),
    folders: () => folders,
    openDocument: (uri) => documents.get(uri),
    learning: {
      version: (uri, project) => learning.version(uri, project),
      forText: (uri, text) => learning.forText(uri, text),
    },
    unreadable: (uri, reason) => connection.publishDiagnostics({ uri, diagnostics: unreadableDiagnostics(reason) }),
    projects: {
      editor: () => settings,
      trusted: () => settings.trusted,
      checked: (file) => connection.publishDiagnostics({ uri: file.uri, diagnostics: asDiagnostics(file) }),
      complain(message) {
        connection.showError(message);
        log('project', message);
      },
    },
  });
  const { projects } = service;
  const learning = createLearning({
    files: allFiles,
    folders: () => folders,
    projectOf: projects.of,
    learned: () => validation.all(),
    log: (error) => log('learn', error),
  });
  const validation = createValidation({
    connection,
    documents,
    service,
    severities: ({ document, project }) => projects.severities(document.uri, project),
    pageOf: () => {
      const page = options.rulePage ?? host.rulePage;
      return page === null ? undefined : (rule) => page.replace('{rule}', rule.replace('/', '-'));
    },
    log,
  });

  connection.onRequest('initialize', async (params) => {
    client = params.capabilities;
    if (typeof params.processId === 'number') host.watch(params.processId, () => host.exit(1));
    options = (params.initializationOptions as protocol.InitializationOptions | undefined) ?? {};
    const contents = options.l10n ?? (await host.translations(params.locale ?? 'en').catch(() => null));
    if (contents) l10n.config({ contents });
    builtIn = createKnowledge(options.data ?? (await host.data()));
    folders = (params.workspaceFolders ?? []).map(({ uri }) => uri);
    if (options.files) files = withClientFiles(host.files, clientFiles(connection));
    settings = readSettings(options.settings);
    const formats = client.textDocument?.hover?.contentFormat;
    if (formats && !formats.includes('markdown')) markup = plainText;
    return {
      serverInfo: { name: 'giaoban' },
      capabilities: {
        textDocumentSync: { openClose: true, change: 2 },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        hoverProvider: true,
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        inlayHintProvider: true,
        documentHighlightProvider: true,
        referencesProvider: true,
        completionProvider: { triggerCharacters: [' ', '-', '/', ':', '"'] },
        codeActionProvider: { codeActionKinds },
        semanticTokensProvider: {
          legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
          full: true,
          range: true,
        },
      },
    };
  });

  const applySettings = async (pushed?: unknown) => {
    // An editor that has nothing set answers null: then what it said at the start holds.
    const asked = async () => (await connection.configuration('giaoban')) ?? options.settings ?? {};
    const given = client.workspace?.configuration ? await asked() : pushed;
    if (given !== undefined) settings = readSettings(given);
    await projects.reload();
    validation.all();
    if (client.workspace?.inlayHint?.refreshSupport) await connection.refreshInlayHints();
  };
  connection.onNotification('initialized', () => {
    const failed = (error: unknown) => log('start', error);
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      connection.register('workspace/didChangeConfiguration', { section: 'giaoban' }).catch(failed);
    }
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [SIDECAR_SUFFIX, PROJECT_FILE, '.{json,yaml,yml,csv,txt,baocao}'].map((end) => ({
        globPattern: `**/*${end}`,
      }));
      connection.register('workspace/didChangeWatchedFiles', { watchers }).catch(failed);
    }
    applySettings().catch(failed);
  });
  connection.onNotification('workspace/didChangeConfiguration', ({ settings: pushed }) => {
    applySettings((pushed as { giaoban?: unknown } | null)?.giaoban).catch((error) => log('settings', error));
  });
  const readProjects = () =>
    projects.reload().then(
      () => validation.all(),
      (error) => log('project', error),
    );
  connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event: { added, removed } }) => {
    const gone = new Set(removed.map(({ uri }) => uri));
    folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
    void readProjects();
  });
  connection.onNotification('workspace/didChangeWatchedFiles', ({ changes }) => {
    for (const { uri, type } of changes) {
      learning.changed(uri);
      if (type !== CHANGED) validation.cameOrWent(uri).catch((error) => log('check', error));
      if (!isSidecar(uri)) continue;
      service.forget(uri);
      validation.soon(uri);
    }
    if (changes.some(({ uri }) => projects.concerns(uri))) void readProjects();
  });

  registerFeatures({
    connection,
    documents,
    service,
    validation,
    markup: () => markup,
    isTyping: (uri) => Date.now() - (changes.get(uri) ?? 0) < TYPING,
    showsInlayHints: () => settings.inlayHints,
    others: {
      files: allFiles,
      folders: () => folders,
      createsFiles: () => client.workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false,
      confirms: () => client.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    },
    log,
  });
  registerWorkspaceRun({ connection, service, learning, validation, files: allFiles, folders: () => folders });
  registerRequests({ connection, service, validation, log });

  connection.onExit(host.exit);
  connection.listen();
}
