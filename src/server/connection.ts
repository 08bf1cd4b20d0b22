/**
 * The protocol's messages on a JSON-RPC connection: only those that this server answers, typed, and answered only when
 * the protocol lets the client send them.
 */
import {
  type CancellationToken,
  createMessageConnection,
  ErrorCodes,
  type MessageReader,
  type MessageWriter,
  ResponseError,
} from 'vscode-jsonrpc';
import type * as lsp from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { faultText } from '../language/workspace/read-file.ts';
import { refusal, type State } from './lifecycle.ts';
import { knowsParameters, parameterProblem } from './parameters.ts';
import type { Request } from './protocol.ts';

/** `LSPErrorCodes.RequestCancelled` of the protocol. */
const REQUEST_CANCELLED = -32800;

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

/** What answers a request; the token says when nobody waits any more. */
type Handler<P, R> = (params: P, token: CancellationToken) => R | Promise<R>;

export interface Connection {
  onRequest<M extends keyof Requests>(method: M, answer: Handler<Requests[M][0], Requests[M][1]>): void;
  /** Answers one of our own requests (`protocol.ts`). */
  answer<P, R>(request: Request<P, R>, answer: Handler<P, R>): void;
  /** Sends the client one of our own requests; rejects with the error of its response. */
  ask<P, R>(request: Request<P, R>, params: P): Promise<R>;
  onNotification<M extends keyof Notifications>(
    method: M,
    handle: (params: Notifications[M]) => void | Promise<void>,
  ): void;
  /** Called when the client sends `exit` or is gone: 0 when it had sent `shutdown` before, else 1. */
  onExit(handle: (status: number) => void): void;
  publishDiagnostics(params: lsp.PublishDiagnosticsParams): void;
  /** The client's settings under a section. */
  configuration(section: string): Promise<unknown>;
  /** Asks for notifications that the client offers to send. */
  register(method: keyof Notifications, registerOptions: object): Promise<void>;
  refreshInlayHints(): Promise<void>;
  /** Shows an error to the user. */
  showError(message: string): void;
  /** Writes what failed to the client's log. */
  log(what: string, error: unknown): void;
  /** Begins to read; nothing is heard before. */
  listen(): void;
}

/**
 * The language server protocol over JSON-RPC, as far as this server speaks it. Requests out of their time, of unknown
 * methods, with parameters of another type, and those that were cancelled get the errors that the protocol names.
 */
export function createConnection(reader: MessageReader, writer: MessageWriter): Connection {
  let state: State = 'new';
  let exit = (_status: number) => {};
  const logError = (message: string) => notify('window/logMessage', { type: 1, message });
  const log = (what: string, error: unknown) =>
    logError(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const rpc = createMessageConnection(reader, writer, {
    error: (message) => logError(message),
    warn: (message) => logError(message),
    info: () => {},
    log: () => {},
  });
  // What cannot be written has no reader; the end of the connection is told apart.
  const notify = (method: string, params: object) => void rpc.sendNotification(method, params).catch(() => {});

  const onRequest = <P, R>(method: string, answer: Handler<P, R>) => {
    if (!knowsParameters(method)) throw new Error(`The parameters of ${method} are not described in parameters.ts`);
    rpc.onRequest<unknown, void>(method, async (...given: unknown[]) => {
      const { params, token } = received(given);
      const error = refusal(state, method);
      if (error) return error;
      const problem = parameterProblem(method, params);
      if (problem) return new ResponseError(ErrorCodes.InvalidParams, problem);
      if (token.isCancellationRequested) return cancelled(method);
      const cancellation = new Promise<ResponseError<void>>((resolve) => {
        token.onCancellationRequested(() => resolve(cancelled(method)));
      });
      try {
        return await Promise.race([cancellation, answer(params as P, token)]);
      } catch (thrown) {
        log(method, thrown);
        return new ResponseError(ErrorCodes.InternalError, `${method}: ${faultText(thrown)}`);
      }
    });
  };
  rpc.onRequest(
    (method) => refusal(state, method) ?? new ResponseError(ErrorCodes.MethodNotFound, `${method}: unknown`),
  );
  onRequest('shutdown', () => {
    state = 'shut-down';
    return null;
  });

  const ended = () => exit(state === 'shut-down' ? 0 : 1);
  rpc.onNotification('exit', ended);
  rpc.onClose(ended);
  rpc.onError(([error, unwritten]) => (unwritten ? ended() : log('message', error)));

  return {
    onRequest: (method, answer) =>
      onRequest(method, method === 'initialize' ? starting(answer, (next) => (state = next)) : answer),
    answer: ({ method }, answer) => onRequest(method, answer),
    ask: ({ method }, params) => rpc.sendRequest(method, params),
    onNotification(method, handle) {
      rpc.onNotification(method, async (...given: unknown[]) => {
        if (state !== 'running') return;
        const params = given.length === 1 ? given[0] : given;
        const problem = parameterProblem(method, params);
        if (problem) return logError(problem);
        try {
          await handle(params as Notifications[typeof method]);
        } catch (error) {
          log(method, error);
        }
      });
    },
    onExit(handle) {
      exit = handle;
    },
    publishDiagnostics: (params) => notify('textDocument/publishDiagnostics', params),
    async configuration(section) {
      const [value] = await rpc.sendRequest<unknown[]>('workspace/configuration', { items: [{ section }] });
      return value;
    },
    async register(method, registerOptions) {
      await rpc.sendRequest('client/registerCapability', { registrations: [{ id: method, method, registerOptions }] });
    },
    async refreshInlayHints() {
      await rpc.sendRequest('workspace/inlayHint/refresh');
    },
    showError: (message) => notify('window/showMessage', { type: 1, message }),
    log,
    listen: () => rpc.listen(),
  };
}

/** A handler of `initialize` that tells how far it is: one that fails may be tried again. */
function starting<P, R>(answer: Handler<P, R>, enter: (state: State) => void): Handler<P, R> {
  return async (params, token) => {
    enter('starting');
    try {
      const result = await answer(params, token);
      enter('running');
      return result;
    } catch (error) {
      enter('new');
      throw error;
    }
  };
}

/** The library gives parameters by position one by one, and the token last. */
function received(given: unknown[]): { params: unknown; token: CancellationToken } {
  const token = given.at(-1) as CancellationToken;
  const params = given.slice(0, -1);
  return { params: params.length > 1 ? params : params[0], token };
}

function cancelled(method: string): ResponseError<void> {
  return new ResponseError(REQUEST_CANCELLED, `${method}: cancelled`);
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
