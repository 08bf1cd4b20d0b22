/** JSON-RPC: messages of any kind to a running server. Each request has one answer, and the server lives. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import fc from 'fast-check';
import { messageReader } from '../../../src/server/process.ts';
import { assertOurs, type Kind, kind, mutated } from '../kind.ts';

const server = process.env.GIAOBAN_SERVER ?? path.resolve(import.meta.dirname, '../../../dist/server.cjs');
const METHODS = [
  'initialize',
  'initialized',
  '$/cancelRequest',
  '$/setTrace',
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'textDocument/hover',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/selectionRange',
  'textDocument/documentHighlight',
  'textDocument/references',
  'textDocument/completion',
  'textDocument/semanticTokens/full',
  'textDocument/semanticTokens/range',
  'textDocument/inlayHint',
  'textDocument/codeAction',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWorkspaceFolders',
  'workspace/didChangeWatchedFiles',
  'giaoban/recognize',
  'giaoban/status',
  'giaoban/places',
  'giaoban/search',
  'giaoban/check',
  'giaoban/rules',
  'giaoban/startRun',
  'giaoban/checkInRun',
  'giaoban/finishRun',
  'giaoban/runDocument',
  'no/such',
  '__proto__',
  '',
];
const URIS = [
  'file:///r/a.txt',
  'file:///r/b.txt',
  'untitled:x',
  'file://127.0.0.1/x',
  'https://127.0.0.1:1/x',
  'not a uri',
  '',
  'file:///%',
];
const uri = fc.constantFrom(...URIS);
const number = fc.oneof(fc.nat(50), fc.constantFrom(-1, 1e9, 2 ** 53, 0.5));
const position = fc.record({ line: number, character: number });
const range = fc.record({ start: position, end: position });
const text = mutated([
  'Hội nghị giao ban quý I năm 2018 triển khai Nghị quyết số 29/NQ-TW.\n',
  '---\ntitle: x\n---\nGiao ban\n',
]);
/** What a method may want, in one object: each reads its own. */
const likely = fc
  .record({ uri, version: number, text, position, range, query: text, name: text })
  .map(({ uri, version, text, position, range, query, name }) => ({
    textDocument: { uri, version, languageId: 'vn-report', text },
    contentChanges: [{ range, text }, ...(version === 0 ? [{ text }] : [])],
    position,
    range,
    positions: [position],
    context: { diagnostics: [], includeDeclaration: true },
    changes: [{ uri, type: 2 }],
    event: { added: [], removed: [] },
    settings: { giaoban: { rules: { [name]: text } } },
    uri,
    text,
    query,
    name,
    ignore: [],
    id: version,
    value: 'off',
  }));
const params = fc.oneof({ weight: 5, arbitrary: likely }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) });
const message = fc.record({ method: fc.constantFrom(...METHODS), isRequest: fc.boolean(), params });

interface Answer {
  id?: number | null;
  error?: { code: number; message: string };
  method?: string;
  params?: unknown;
}

let child: ChildProcess | null = null;
let next = 1;
const waiting = new Map<number, (answer: Answer) => void>();

function send(value: object): void {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...value }));
  child?.stdin?.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
}

function ask(method: string, params: unknown): Promise<Answer> {
  const id = next++;
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`No answer to ${method}`)), 20_000);
    waiting.set(id, (answer) => {
      clearTimeout(late);
      resolve(answer);
    });
    send({ id, method, params });
  });
}

async function start(): Promise<void> {
  const started = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  child = started;
  started.on('exit', () => {
    if (child === started) child = null;
  });
  started.stdout.on(
    'data',
    messageReader((received) => {
      const answer = received as Answer;
      if (typeof answer.id !== 'number') return;
      if (answer.method) send({ id: answer.id, result: null });
      else {
        const done = waiting.get(answer.id);
        waiting.delete(answer.id);
        done?.(answer);
      }
    }),
  );
  await ask('initialize', { processId: process.pid, capabilities: {}, rootUri: null });
  send({ method: 'initialized', params: {} });
}

export const messageKinds: Kind[] = [
  kind({
    name: 'JSON-RPC',
    share: 60,
    arbitrary: message,
    async check({ method, isRequest, params }) {
      if (!child) await start();
      if (isRequest) {
        const { error } = await ask(method, params);
        if (error) {
          assert.notEqual(error.code, -32603, `an internal error: ${error.message}`);
          assertOurs(error.message);
        }
      } else send({ method, params });
      const alive = await ask('giaoban/rules', null);
      assert.equal(alive.error, undefined);
      assert.ok(child, 'the server lives');
    },
    async end() {
      const last = child;
      child = null;
      last?.stdin?.end();
      if (last) await new Promise((resolve) => last.on('exit', resolve));
    },
  }),
];
