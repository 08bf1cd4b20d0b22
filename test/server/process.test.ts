import assert from 'node:assert/strict';
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import fc from 'fast-check';
import { messageReader } from '../../src/server/process.ts';

const server = process.env.GIAOBAN_SERVER ?? path.resolve(import.meta.dirname, '../../dist/server.cjs');

interface Message {
  id?: number | null;
  method?: string;
  result?: unknown;
  error?: { code: number; message: string };
  params?: { message?: string };
}

function framed(message: unknown, header = 'Content-Length'): Buffer {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`${header}: ${body.length}\r\n\r\n`), body]);
}

/** A client without a library: bytes out, messages in. */
class RawClient {
  readonly child: ChildProcess;
  readonly messages: Message[] = [];
  #arrived = () => {};
  readonly #gone: Promise<void>;

  constructor(child: ChildProcess) {
    this.child = child;
    this.#gone = once(child, 'exit').then(() => {});
    const received = (message: unknown) => {
      this.messages.push(message as Message);
      this.#arrived();
    };
    child.stdout?.on('data', messageReader(received));
    child.on('message', received);
  }

  write(...parts: (Buffer | string)[]): void {
    for (const part of parts) this.child.stdin?.write(part);
  }

  send(message: object): void {
    const whole = { jsonrpc: '2.0', ...message };
    if (this.child.stdin) this.write(framed(whole));
    else this.child.send(whole);
  }

  /** The first message that fits, when it has come; fails after 5 seconds or when the server ends before. */
  async message(fits: (message: Message) => boolean, what: string): Promise<Message> {
    const gone = this.#gone.then(() => Promise.reject(new Error(`The server ended before ${what} came`)));
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error(`${what} did not come`)), 5000).unref();
    });
    gone.catch(() => {});
    late.catch(() => {});
    for (;;) {
      const found = this.messages.find(fits);
      if (found) return found;
      await Promise.race([gone, late, new Promise<void>((resolve) => (this.#arrived = resolve))]);
    }
  }

  answer(id: number | null): Promise<Message> {
    return this.message((message) => message.id === id, `the answer ${id}`);
  }

  /** Sends a request; its result or its error. */
  async request(id: number, method: string, params?: unknown): Promise<Message> {
    this.send({ id, method, params });
    return this.answer(id);
  }

  async initialize(params: object = {}): Promise<void> {
    const { result } = await this.request(0, 'initialize', { processId: null, capabilities: {}, ...params });
    assert.ok(result);
    this.send({ method: 'initialized', params: {} });
  }

  logged(): string[] {
    return this.messages
      .filter(({ method }) => method === 'window/logMessage')
      .map(({ params }) => params?.message ?? '');
  }
}

describe('message reader', () => {
  it('puts messages together from any pieces', () => {
    const messages = [{ text: 'Nghị quyết số 29-NQ/TW' }, { text: '😀'.repeat(50) }, { n: 1 }];
    const bytes = Buffer.concat(messages.map((message) => framed(message)));
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 12 }), (cuts) => {
        const received: unknown[] = [];
        const read = messageReader((message) => received.push(message));
        const ends = [...cuts.sort((a, b) => a - b), bytes.length];
        ends.forEach((end, index) => {
          read(bytes.subarray(ends[index - 1] ?? 0, end));
        });
        assert.deepEqual(received, messages);
      }),
    );
  });

  it('takes other headers, and what follows whatever it cannot read', () => {
    const good = framed({ n: 1 }, 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length');
    for (const [bad, unreadable] of [
      ['Content-Length: 3\r\n\r\n{{{', 1],
      ['Content-Length: 0\r\n\r\n', 1],
      ['Content-Length: -5\r\n\r\n', 0],
      ['Content-Length: 99999999999\r\n\r\n', 0],
      ['Content-Length: many\r\n\r\n', 0],
      ['no header at all\r\n\r\n', 0],
      ['\r\n\r\n', 0],
    ] as const) {
      const received: unknown[] = [];
      let count = 0;
      const read = messageReader(
        (message) => received.push(message),
        () => count++,
      );
      read(Buffer.concat([Buffer.from(bad), good]));
      assert.deepEqual([received, count], [[{ n: 1 }], unreadable], JSON.stringify(bad));
    }
  });
});

describe('the server as a process', () => {
  const children: ChildProcess[] = [];
  const started = <C extends ChildProcess>(child: C): C => {
    children.push(child);
    return child;
  };
  afterEach(() => {
    for (const child of children.splice(0)) child.kill();
  });
  const overStdio = () =>
    new RawClient(started(spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })));
  const overIpc = () =>
    new RawClient(started(fork(server, ['--node-ipc'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })));

  for (const [name, connect] of [
    ['standard input and output', overStdio],
    ['the channel of its parent', overIpc],
  ] as const) {
    it(`answers over ${name} only what the protocol lets a client ask at the time`, async () => {
      const client = connect();
      assert.equal((await client.request(1, 'textDocument/hover', {})).error?.code, -32002);
      assert.equal((await client.request(2, 'shutdown')).error?.code, -32002);
      assert.equal((await client.request(3, 'no/such')).error?.code, -32002);
      client.send({ method: 'textDocument/didOpen', params: null });
      await client.initialize();
      assert.equal((await client.request(4, 'initialize', { capabilities: {} })).error?.code, -32600);
      assert.equal((await client.request(5, 'no/such')).error?.code, -32601);
      const rules = await client.request(6, 'giaoban/rules', null);
      assert.ok(Array.isArray(rules.result) && rules.result.length > 0);
      assert.equal((await client.request(7, 'shutdown')).result, null);
      assert.equal((await client.request(8, 'giaoban/rules', null)).error?.code, -32600);
      assert.equal((await client.request(9, 'no/such')).error?.code, -32600);
      assert.equal((await client.request(10, 'initialize', { capabilities: {} })).error?.code, -32600);
      const exited = once(client.child, 'exit');
      client.send({ method: 'exit' });
      assert.deepEqual(await exited, [0, null]);
      assert.deepEqual(client.logged(), []);
    });
  }

  it('refuses parameters of another type, naming the one', async () => {
    const client = overStdio();
    const refused = async (id: number, method: string, params: unknown) => {
      const { error } = await client.request(id, method, params);
      assert.equal(error?.code, -32602, method);
      return error.message;
    };
    assert.match(await refused(1, 'initialize', [1]), /^initialize: what comes as parameters is not/);
    assert.match(
      await refused(2, 'initialize', { capabilities: {}, workspaceFolders: [{ uri: 1 }] }),
      /workspaceFolders\.0\.uri is not/,
    );
    await client.initialize();
    const textDocument = { uri: 'file:///report.txt' };
    const hover = 'textDocument/hover';
    assert.equal(await refused(3, hover, { textDocument }), 'textDocument/hover: the parameter position is missing');
    assert.equal(
      await refused(4, hover, { textDocument, position: { line: '1', character: 0 } }),
      'textDocument/hover: the parameter position.line is not of the type that the protocol gives it',
    );
    assert.match(await refused(5, hover, { textDocument, position: { line: -1, character: 0 } }), /position\.line/);
    assert.match(await refused(6, hover, { textDocument: [], position: { line: 0, character: 0 } }), /textDocument/);
    assert.match(await refused(7, hover, [1, 2, 3]), /what comes as parameters/);
    assert.match(await refused(8, hover, undefined), /what comes as parameters is missing/);
    assert.match(await refused(9, 'giaoban/status', null), /what comes as parameters/);
    assert.match(await refused(10, 'giaoban/recognize', { text: 5 }), /parameter text/);
    assert.match(await refused(11, 'giaoban/moveMetadata', { uri: 'file:///a.txt', to: 'nowhere' }), /parameter to/);
    assert.match(
      await refused(12, 'textDocument/codeAction', { textDocument, range: null, context: {} }),
      /parameter range/,
    );
    client.send({ method: 'textDocument/didChange', params: { textDocument } });
    client.send({ method: 'textDocument/didOpen', params: null });
    assert.ok((await client.request(13, 'giaoban/rules', null)).result);
    assert.deepEqual(client.logged(), [
      'textDocument/didChange: the parameter textDocument.version is missing',
      'textDocument/didOpen: what comes as parameters is not of the type that the protocol gives it',
    ]);
  });

  it('tells that a request was cancelled: before it was begun, and while it runs', async () => {
    const client = overStdio();
    await client.initialize({ initializationOptions: { files: true } });
    const rules = { jsonrpc: '2.0', id: 1, method: 'giaoban/rules', params: null };
    const cancel = { jsonrpc: '2.0', method: '$/cancelRequest', params: { id: 1 } };
    client.write(Buffer.concat([framed(rules), framed(cancel)]));
    assert.equal((await client.answer(1)).error?.code, -32800);
    // The server asks for the file and is left without an answer.
    client.send({ id: 2, method: 'giaoban/check', params: { uri: 'far:/report.txt' } });
    await client.message(
      ({ method, id }) => method?.startsWith('giaoban/') === true && id !== 2,
      'a question for a file',
    );
    client.send({ method: '$/cancelRequest', params: { id: 2 } });
    assert.equal((await client.answer(2)).error?.code, -32800);
    for (const params of [{ id: 2 }, { id: 77 }, {}, null, undefined])
      client.send({ method: '$/cancelRequest', params });
    assert.ok((await client.request(3, 'giaoban/rules', null)).result);
  });

  it('answers on after frames that cannot be read', async () => {
    const client = overStdio();
    await client.initialize();
    let id = 1;
    for (const bad of [
      'Content-Length: 3\r\n\r\n{{{',
      'Content-Length: -5\r\n\r\n',
      'Content-Length: 99999999999\r\n\r\n',
      'Content-Length: many\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n',
      '\r\n\r\n\r\n\r\n',
      Buffer.from([0, 255, 13, 10, 13, 10]),
      ...[
        null,
        1,
        'x',
        [],
        {},
        { id: 7 },
        { id: null, method: 'x' },
        { result: 1 },
        { method: 5 },
        { id: {}, method: 'x' },
      ].map((message) => framed(message)),
    ]) {
      id += 1;
      client.write(
        Buffer.concat([Buffer.from(bad), framed({ jsonrpc: '2.0', id, method: 'giaoban/rules', params: null })]),
      );
      assert.ok((await client.answer(id)).result, `after ${bad}`);
    }
    assert.equal((await client.answer(null)).error?.code, -32700);
  });

  it('ends with its parent, well when it was shut down before', async () => {
    const client = overIpc();
    await client.initialize();
    for (const bad of ['nonsense', 1, {}, { jsonrpc: '2.0', method: '$/cancelRequest' }]) client.child.send(bad);
    assert.equal((await client.request(1, 'shutdown')).result, null);
    const exited = once(client.child, 'exit');
    client.child.disconnect();
    assert.deepEqual(await exited, [0, null]);
  });

  it('ends when its input does, as a failure unless it was shut down', async () => {
    const client = overStdio();
    const exited = once(client.child, 'exit');
    client.child.stdin?.end(framed({}));
    assert.deepEqual(await exited, [1, null]);
    const other = overStdio();
    await other.initialize();
    await other.request(1, 'shutdown');
    const ended = once(other.child, 'exit');
    other.child.stdin?.end();
    assert.deepEqual(await ended, [0, null]);
  });

  it('ends when nobody reads what it writes', async () => {
    const client = overStdio();
    await client.initialize();
    const exited = once(client.child, 'exit');
    client.child.stdout?.destroy();
    client.send({ id: 1, method: 'giaoban/rules', params: null });
    assert.deepEqual(await exited, [1, null]);
  });

  it('ends when the client is gone', async () => {
    const parent = started(spawn(process.execPath, ['-e', 'setTimeout(() => {}, 1e6)'], { stdio: 'ignore' }));
    const client = overStdio();
    const exited = once(client.child, 'exit');
    await client.initialize({ processId: parent.pid });
    parent.kill();
    assert.deepEqual(await exited, [1, null]);
  });
});
