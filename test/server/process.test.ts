import assert from 'node:assert/strict';
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const server = process.env.GIAOBAN_SERVER ?? path.resolve(import.meta.dirname, '../../dist/server/node.js');

interface Message {
  id?: number;
  method?: string;
  result?: { capabilities?: object } | null;
  error?: { code: number };
  params?: { message?: string };
}

describe('the server as a process', () => {
  const children: ChildProcess[] = [];
  const started = <C extends ChildProcess>(child: C): C => {
    children.push(child);
    return child;
  };
  afterEach(() => {
    for (const child of children.splice(0)) child.kill();
  });
  const initialize = { jsonrpc: '2.0', id: 0, method: 'initialize', params: { processId: null, capabilities: {} } };

  it('speaks over the channel of its parent, survives nonsense, and ends with it', async () => {
    const child = started(fork(server, ['--node-ipc'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }));
    const received: Message[] = [];
    child.on('message', (message: Message) => received.push(message));
    const answer = async (id: number) => {
      for (;;) {
        const found = received.find((message) => message.id === id);
        if (found) return found;
        await once(child, 'message');
      }
    };
    child.send(initialize);
    assert.ok((await answer(0)).result?.capabilities);
    child.send({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: null });
    child.send({ jsonrpc: '2.0', method: '$/cancelRequest' });
    child.send('nonsense');
    child.send({ jsonrpc: '2.0', id: 1, method: 'no/such' });
    assert.equal((await answer(1)).error?.code, -32601);
    child.send({ jsonrpc: '2.0', id: 2, method: 'giaoban/status', params: null });
    assert.equal((await answer(2)).error?.code, -32603);
    const logged = received.filter(({ method }) => method === 'window/logMessage');
    assert.match(logged[0]?.params?.message ?? '', /^textDocument\/didOpen: TypeError/);
    child.send({ jsonrpc: '2.0', id: 3, method: 'shutdown' });
    assert.equal((await answer(3)).result, null);
    const exited = once(child, 'exit');
    child.disconnect();
    assert.deepEqual(await exited, [0, null]);
  });

  it('ends when its input does, as a failure unless it was shut down', async () => {
    const child = started(spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'ignore', 'inherit'] }));
    const exited = once(child, 'exit');
    child.stdin.end('Content-Length: 2\r\n\r\n{}');
    assert.deepEqual(await exited, [1, null]);
  });

  it('ends when the client is gone', async function () {
    this.timeout(10_000);
    const client = started(spawn(process.execPath, ['-e', 'setTimeout(() => {}, 1e6)'], { stdio: 'ignore' }));
    const child = started(spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] }));
    const exited = once(child, 'exit');
    const body = JSON.stringify({ ...initialize, params: { processId: client.pid, capabilities: {} } });
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    await once(child.stdout, 'data');
    client.kill();
    assert.deepEqual(await exited, [1, null]);
  });
});
