/** The language server: what it can do, one line a feature. `node.ts` and `browser.ts` give it a connection. */
import * as l10n from '@vscode/l10n';
import type { InitializeParams } from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createKnowledge, type Knowledge } from '../language/documents/knowledge.ts';
import type { RawData } from '../language/documents/schema.ts';
import { codeActionKinds, codeActions } from '../language/features/code-actions.ts';
import { completion, completionInMetadata, startedFrontMatter } from '../language/features/completion.ts';
import { folding, nestedKeys } from '../language/features/folding.ts';
import { hover, hoverOnMetadata } from '../language/features/hover.ts';
import { inlayHints } from '../language/features/inlay-hints.ts';
import { markdown, plainText } from '../language/features/markup.ts';
import { outline } from '../language/features/outline.ts';
import { inFrontMatter } from '../language/features/report.ts';
import { selectionRanges } from '../language/features/selection-ranges.ts';
import { semanticTokens, tokenModifiers, tokenTypes } from '../language/features/semantic-tokens.ts';
import type { Files } from '../language/workspace/files.ts';
import { isSidecar, SIDECAR_SUFFIX } from '../language/workspace/sidecar.ts';
import { loadCatalogues } from './catalogues.ts';
import { createConnection, syncDocuments } from './connection.ts';
import { clientFiles, withClientFiles } from './files.ts';
import * as protocol from './protocol.ts';
import { createReports, type LoadedReport } from './reports.ts';
import { registerRequests } from './requests.ts';
import type { CancellationToken, Rpc } from './rpc.ts';
import { readSettings } from './settings.ts';
import { createValidation } from './validation.ts';

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
  /** Called with the client's process, to end with it. */
  watch(processId: number): void;
  exit(status: number): void;
}

/** Starts serving on a connection. Whatever fails is logged; the server goes on. */
export function startServer(rpc: Rpc, host: Host): void {
  const connection = createConnection(rpc);
  const documents = syncDocuments(connection, {
    changed: ({ uri }) => validation.soon(uri),
    closed(uri) {
      reports.forget(uri);
      validation.clear(uri);
    },
  });
  let builtIn: Knowledge;
  let knowledge: Knowledge;
  let folders: string[] = [];
  let catalogues: string[] = [];
  let files = host.files;
  let settings = protocol.defaultSettings;
  let markup = markdown;
  let client: InitializeParams['capabilities'] = {};
  let options: protocol.InitializationOptions = {};

  const log = (what: string, error: unknown) =>
    connection.logError(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const reports = createReports(
    (uri) => documents.get(uri),
    { stat: (uri) => files.stat(uri), read: (uri) => files.read(uri), list: (uri) => files.list(uri) },
    () => knowledge,
  );
  const validation = createValidation({
    connection,
    documents,
    reports,
    severities: () => settings.rules,
    pageOf: () => {
      const page = options.rulePage ?? host.rulePage;
      return page === null ? undefined : (rule) => page.replace('{rule}', rule.replace('/', '-'));
    },
    log,
  });

  /** One request on one document: read, answered unless cancelled meanwhile, and never failing. */
  const on =
    <P extends { textDocument: { uri: string } }, R>(
      name: string,
      empty: R,
      answer: (report: LoadedReport, params: P, document: TextDocument) => R,
    ) =>
    async (params: P, token: CancellationToken): Promise<R> => {
      try {
        const report = await reports.load(params.textDocument.uri);
        const document = documents.get(params.textDocument.uri);
        if (!report || !document || token.isCancellationRequested) return empty;
        return answer(report, params, document);
      } catch (error) {
        log(name, error);
        return empty;
      }
    };
  /** The same for features of the report's own text, which a sidecar does not have. */
  const onReport: typeof on = (name, empty, answer) =>
    on(name, empty, (report, params, document) =>
      document === report.document ? answer(report, params, document) : empty,
    );

  connection.onRequest('initialize', async (params) => {
    client = params.capabilities;
    if (typeof params.processId === 'number') host.watch(params.processId);
    options = (params.initializationOptions as protocol.InitializationOptions | undefined) ?? {};
    const contents = options.l10n ?? (await host.translations(params.locale ?? 'en').catch(() => null));
    if (contents) l10n.config({ contents });
    builtIn = createKnowledge(options.data ?? (await host.data()));
    knowledge = builtIn;
    folders = (params.workspaceFolders ?? []).map(({ uri }) => uri);
    if (options.files) files = withClientFiles(host.files, clientFiles(rpc));
    settings = readSettings(options.settings);
    const formats = client.textDocument?.hover?.contentFormat;
    if (formats && !formats.includes('markdown')) markup = plainText;
    return {
      serverInfo: { name: 'giaoban' },
      capabilities: {
        textDocumentSync: { openClose: true, change: 2 },
        hoverProvider: true,
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        inlayHintProvider: true,
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

  const readCatalogues = async () => {
    const loaded = await loadCatalogues(settings.catalogue, folders, files, builtIn);
    knowledge = loaded.knowledge;
    for (const uri of catalogues)
      if (!loaded.diagnostics.has(uri)) connection.publishDiagnostics({ uri, diagnostics: [] });
    for (const [uri, diagnostics] of loaded.diagnostics) connection.publishDiagnostics({ uri, diagnostics });
    catalogues = [...loaded.diagnostics.keys()];
    for (const path of loaded.missing) connection.logError(l10n.t('The catalogue {0} could not be read.', path));
  };
  const applySettings = async (pushed?: unknown) => {
    const given = client.workspace?.configuration ? await connection.configuration('giaoban') : pushed;
    if (given !== undefined) settings = readSettings(given);
    await readCatalogues();
    validation.all();
    if (client.workspace?.inlayHint?.refreshSupport) await connection.refreshInlayHints();
  };
  connection.onNotification('initialized', () => {
    const failed = (error: unknown) => log('start', error);
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      connection.register('workspace/didChangeConfiguration', { section: 'giaoban' }).catch(failed);
    }
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [{ globPattern: `**/*${SIDECAR_SUFFIX}` }, { globPattern: '**/*.{json,yaml,yml,csv}' }];
      connection.register('workspace/didChangeWatchedFiles', { watchers }).catch(failed);
    }
    applySettings().catch(failed);
  });
  connection.onNotification('workspace/didChangeConfiguration', ({ settings: pushed }) => {
    applySettings((pushed as { giaoban?: unknown } | null)?.giaoban).catch((error) => log('settings', error));
  });
  connection.onNotification('workspace/didChangeWatchedFiles', ({ changes }) => {
    for (const { uri } of changes) if (isSidecar(uri)) validation.soon(uri);
    if (!changes.some(({ uri }) => catalogues.includes(uri))) return;
    readCatalogues().then(
      () => validation.all(),
      (error) => log('catalogue', error),
    );
  });

  connection.onRequest(
    'textDocument/hover',
    on('hover', null, (report, { position }, document) => {
      const offset = document.offsetAt(position);
      if (document === report.document) return hover(report, offset, markup);
      return report.metadata && hoverOnMetadata(document, report.metadata, offset, markup);
    }),
  );
  connection.onRequest(
    'textDocument/documentSymbol',
    onReport('outline', [], (report) => outline(report)),
  );
  connection.onRequest(
    'textDocument/foldingRange',
    on('folding', [], (report, _, document) =>
      document === report.document ? folding(report) : nestedKeys(document.getText()),
    ),
  );
  connection.onRequest(
    'textDocument/selectionRange',
    onReport('selection', [], (report, { positions }) => selectionRanges(report, positions)),
  );
  connection.onRequest(
    'textDocument/completion',
    on('completion', null, (report, { position }, document) => {
      const offset = document.offsetAt(position);
      const started = report.metadata === null && startedFrontMatter(document.getText(), offset) !== null;
      const inMetadata = document !== report.document || inFrontMatter(report, offset) || started;
      return inMetadata ? completionInMetadata(report, document, offset) : completion(report, offset);
    }),
  );
  connection.onRequest(
    'textDocument/semanticTokens/full',
    onReport('tokens', { data: [] }, (report) => semanticTokens(report)),
  );
  connection.onRequest(
    'textDocument/semanticTokens/range',
    onReport('tokens', { data: [] }, (report, { range }, document) =>
      semanticTokens(report, { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }),
    ),
  );
  connection.onRequest(
    'textDocument/inlayHint',
    onReport('hints', [], (report, { range }, document) =>
      settings.inlayHints
        ? inlayHints(report, { start: document.offsetAt(range.start), end: document.offsetAt(range.end) })
        : [],
    ),
  );
  connection.onRequest(
    'textDocument/codeAction',
    on('actions', [], (report, { range, context }, document) =>
      codeActions(report, {
        document,
        findings: validation.findings(report, document),
        range,
        diagnostics: context.diagnostics,
        only: context.only,
      }),
    ),
  );
  registerRequests({ rpc, reports, validation, knowledge: () => knowledge, log });

  let status = 1;
  rpc.onRequest({ method: 'shutdown' }, () => {
    status = 0;
    return null;
  });
  rpc.onNotification('exit', () => host.exit(status));
  rpc.onClose(() => host.exit(status));
  rpc.listen();
}
