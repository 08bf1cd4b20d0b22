/**
 * What the parameters of each message have to look like, as far as they are read here. Whatever else a client sends along
 * is its own business.
 */
import * as z from 'zod/mini';
import * as protocol from './protocol.ts';

const text = z.string();
const position = z.object({ line: z.number().check(z.minimum(0)), character: z.number().check(z.minimum(0)) });
const range = z.object({ start: position, end: position });
const file = z.object({ uri: text });
const textDocument = file;
const inDocument = z.object({ textDocument });
const atPosition = z.object({ textDocument, position });
const inRange = z.object({ textDocument, range });
const folders = z.array(file);
const nothing = z.unknown();

/** By method: requests and notifications of the protocol, then our own (`protocol.ts`). */
const parameters: Readonly<Record<string, z.ZodMiniType>> = {
  initialize: z.object({
    capabilities: z.object({}),
    processId: z.nullish(z.number()),
    locale: z.nullish(text),
    workspaceFolders: z.nullish(folders),
    initializationOptions: z.optional(z.unknown()),
  }),
  shutdown: nothing,
  initialized: nothing,
  'textDocument/didOpen': z.object({
    textDocument: z.object({ uri: text, languageId: text, version: z.number(), text }),
  }),
  'textDocument/didChange': z.object({
    textDocument: z.object({ uri: text, version: z.number() }),
    contentChanges: z.array(z.object({ range: z.optional(range), text })),
  }),
  'textDocument/didClose': inDocument,
  'textDocument/hover': atPosition,
  'textDocument/documentSymbol': inDocument,
  'textDocument/foldingRange': inDocument,
  'textDocument/selectionRange': z.object({ textDocument, positions: z.array(position) }),
  'textDocument/documentHighlight': atPosition,
  'textDocument/references': atPosition,
  'textDocument/completion': atPosition,
  'textDocument/semanticTokens/full': inDocument,
  'textDocument/semanticTokens/range': inRange,
  'textDocument/inlayHint': inRange,
  'textDocument/codeAction': z.object({
    textDocument,
    range,
    context: z.object({ diagnostics: z.array(z.object({ range })), only: z.nullish(z.array(text)) }),
  }),
  'workspace/didChangeConfiguration': nothing,
  'workspace/didChangeWorkspaceFolders': z.object({ event: z.object({ added: folders, removed: folders }) }),
  'workspace/didChangeWatchedFiles': z.object({ changes: z.array(file) }),
  [protocol.recognize.method]: z.object({ text, uri: z.nullish(text) }),
  [protocol.status.method]: file,
  [protocol.places.method]: file,
  [protocol.search.method]: z.object({ query: text, uri: z.nullish(text) }),
  [protocol.check.method]: file,
  [protocol.startRun.method]: z.object({ include: z.array(text), exclude: z.array(text) }),
  [protocol.checkInRun.method]: z.object({ uri: text, name: text, ignore: z.array(z.enum(['include', 'exclude'])) }),
  [protocol.finishRun.method]: nothing,
  [protocol.runDocument.method]: nothing,
  [protocol.leaveRun.method]: file,
  [protocol.generateMetadata.method]: file,
  [protocol.moveMetadata.method]: z.object({ uri: text, to: z.enum(['front-matter', 'sidecar']) }),
  [protocol.rules.method]: nothing,
};

/** Whether the parameters of a method are described here; a method that is not must not be answered. */
export function knowsParameters(method: string): boolean {
  return Object.hasOwn(parameters, method);
}

/**
 * What is wrong with the parameters of a message, in one sentence that names the place; null when nothing is.
 * `parameterProblem('textDocument/hover', { textDocument: 1 })` → "textDocument/hover: the parameter textDocument is not
 * of the type that the protocol gives it".
 */
export function parameterProblem(method: string, params: unknown): string | null {
  const issue = parameters[method]?.safeParse(params, { reportInput: true }).error?.issues[0];
  if (!issue) return null;
  const place = issue.path.length > 0 ? `the parameter ${issue.path.join('.')}` : 'what comes as parameters';
  const missing = issue.input === undefined;
  return `${method}: ${place} ${missing ? 'is missing' : 'is not of the type that the protocol gives it'}`;
}
