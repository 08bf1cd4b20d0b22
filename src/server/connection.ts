/**
 * The protocol's messages on a JSON-RPC connection: only those that this server answers, typed.
 */
import type * as lsp from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CancellationToken, Request, Rpc } from './rpc.ts';

/** What is asked about a document: parameters and result, by method. */
interface DocumentRequests {
  'textDocument/hover': [lsp.HoverParams, lsp.Hover | null];
  'textDocument/documentSymbol': [lsp.DocumentSymbolParams, lsp.DocumentSymbol[]];
  'textDocument/foldingRange': [lsp.FoldingRangeParams, lsp.FoldingRange[]];
  'textDocument/selectionRange': [lsp.SelectionRangeParams, lsp.SelectionRange[]];
  'textDocument/documentHighlight': [lsp.DocumentHighlightParams, lsp.DocumentHighlight[] | null];
  'textDocument/references': [lsp.ReferenceParams, lsp.Location[]];
  'textDocument/completion': [lsp.CompletionParams, lsp.CompletionList | null];
  'textDocument/semanticTokens/full': [lsp.SemanticTokensParams, lsp.SemanticTokens];
  'textDocument/semanticTokens/range': [lsp.SemanticTokensRangeParams, lsp.SemanticTokens];
  'textDocument/inlayHint': [lsp.InlayHintParams, lsp.InlayHint[]];
  'textDocument/codeAction': [lsp.CodeActionParams, lsp.CodeAction[]];
}

export type DocumentMethod = keyof DocumentRequests;
export type DocumentParams<M extends DocumentMethod> = DocumentRequests[M][0];
export type DocumentResult<M extends DocumentMethod> = DocumentRequests[M][1];

interface Requests extends DocumentRequests {
  initialize: [lsp.InitializeParams, lsp.InitializeResult];
}

interface Notifications {
  initialized: lsp.InitializedParams;
  'textDocument/didOpen': lsp.DidOpenTextDocumentParams;
  'textDocument/didChange': lsp.DidChangeTextDocumentParams;
  'textDocument/didClose': lsp.DidCloseTextDocumentParams;
  'workspace/didChangeConfiguration': lsp.DidChangeConfigurationParams;
  'workspace/didChangeWorkspaceFolders': lsp.DidChangeWorkspaceFoldersParams;
  'workspace/didChangeWatchedFiles': lsp.DidChangeWatchedFilesParams;
}

export interface Connection {
  /** The connection itself, for the custom requests of `protocol.ts`. */
  rpc: Rpc;
  onRequest<M extends keyof Requests>(
    method: M,
    answer: (params: Requests[M][0], token: CancellationToken) => Promise<Requests[M][1]>,
  ): void;
  onNotification<M extends keyof Notifications>(method: M, handle: (params: Notifications[M]) => void): void;
  publishDiagnostics(params: lsp.PublishDiagnosticsParams): void;
  /** The client's settings under a section. */
  configuration(section: string): Promise<unknown>;
  /** Asks for notifications that the client offers to send. */
  register(method: keyof Notifications, registerOptions: object): Promise<void>;
  refreshInlayHints(): Promise<void>;
  /** Shows an error to the user. */
  showError(message: string): void;
  /** Writes an error to the client's log. */
  logError(message: string): void;
}

/** The language server protocol over JSON-RPC, as far as this server speaks it. */
export function createConnection(rpc: Rpc): Connection {
  return {
    rpc,
    onRequest: (method, answer) => rpc.onRequest({ method }, answer),
    onNotification: (method, handle) => rpc.onNotification(method, handle),
    publishDiagnostics: (params) => rpc.sendNotification('textDocument/publishDiagnostics', params),
    async configuration(section) {
      const request: Request<lsp.ConfigurationParams, unknown[]> = { method: 'workspace/configuration' };
      const [value] = await rpc.sendRequest(request, { items: [{ section }] });
      return value;
    },
    async register(method, registerOptions) {
      await rpc.sendRequest(
        { method: 'client/registerCapability' },
        { registrations: [{ id: method, method, registerOptions }] },
      );
    },
    async refreshInlayHints() {
      await rpc.sendRequest({ method: 'workspace/inlayHint/refresh' }, null);
    },
    showError: (message) => rpc.sendNotification('window/showMessage', { type: 1, message }),
    logError: (message) => rpc.sendNotification('window/logMessage', { type: 1, message }),
  };
}

/** The documents that the client has open, kept up with its changes. */
export interface Documents {
  get(uri: string): TextDocument | undefined;
  all(): TextDocument[];
}

export interface DocumentListener {
  changed(document: TextDocument): void;
  closed(uri: string): void;
}

/** Keeps the open documents as the client tells of them (incremental changes), and tells the listener. */
export function syncDocuments(connection: Connection, listener: DocumentListener): Documents {
  const documents = new Map<string, TextDocument>();
  connection.onNotification('textDocument/didOpen', ({ textDocument: { uri, languageId, version, text } }) => {
    const document = TextDocument.create(uri, languageId, version, text);
    documents.set(uri, document);
    listener.changed(document);
  });
  connection.onNotification('textDocument/didChange', ({ textDocument: { uri, version }, contentChanges }) => {
    const document = documents.get(uri);
    if (document) listener.changed(TextDocument.update(document, contentChanges, version));
  });
  connection.onNotification('textDocument/didClose', ({ textDocument: { uri } }) => {
    if (documents.delete(uri)) listener.closed(uri);
  });
  return { get: (uri) => documents.get(uri), all: () => [...documents.values()] };
}
