import assert from 'node:assert/strict';
import fc from 'fast-check';
import { messageReader } from '../../src/server/process.ts';
import { type Channel, createRpc, type Rpc } from '../../src/server/rpc.ts';

function framed(message: unknown, header = 'Content-Length'): Buffer {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`${header}: ${body.length}\r\n\r\n`), body]);
}

/** Two ends of one wire; messages pass as JSON. */
function pair(): [Rpc, Rpc] {
  const receivers: ((message: unknown) => void)[] = [];
  const end = (own: number, other: number): Channel => ({
    send: (message) => queueMicrotask(() => receivers[other]?.(JSON.parse(JSON.stringify(message)))),
    start(received) {
      receivers[own] = received;
    },
  });
  return [createRpc(end(0, 1)), createRpc(end(1, 0))];
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

  it('takes other headers and passes over nonsense', () => {
    const received: unknown[] = [];
    const read = messageReader((message) => received.push(message));
    read(Buffer.from('Content-Length: 3\r\n\r\n{{{'));
    read(framed({ n: 1 }, 'Content-Type: application/vscode-jsonrpc\r\ncontent-length'));
    assert.deepEqual(received, [{ n: 1 }]);
  });
});

describe('JSON-RPC', () => {
  const double = { method: 'double' } as { method: string; types?: [number, number] };

  it('answers requests of either side', async () => {
    const [client, server] = pair();
    server.onRequest(double, async (n) => n * 2);
    client.onRequest(double, (n) => n + n);
    client.listen();
    server.listen();
    assert.equal(await client.sendRequest(double, 21), 42);
    assert.equal(await server.sendRequest(double, 4), 8);
  });

  it('gives errors back, also for methods that nobody knows', async () => {
    const [client, server] = pair();
    server.onRequest(double, () => {
      throw new Error('no numbers today');
    });
    client.listen();
    server.listen();
    await assert.rejects(client.sendRequest(double, 1), /no numbers today/);
    await assert.rejects(client.sendRequest({ method: 'triple' }, 1), /Unknown method triple/);
  });

  it('tells a running request that it was cancelled', async () => {
    const [client, server] = pair();
    const seen: boolean[] = [];
    server.onRequest(double, async (n, token) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      seen.push(token.isCancellationRequested);
      return n;
    });
    client.listen();
    server.listen();
    const answer = client.sendRequest(double, 1);
    client.sendNotification('$/cancelRequest', { id: 1 });
    await answer;
    assert.deepEqual(seen, [true]);
  });

  it('tells what a notification failed on, whatever was sent', () => {
    const failed: string[] = [];
    const sent: unknown[] = [];
    let receive: (message: unknown) => void = () => {};
    const rpc = createRpc({
      send: (message) => sent.push(message),
      start(received) {
        receive = received;
      },
    });
    rpc.onNotification<{ text: string }>('note', ({ text }) => void text.length);
    rpc.onError((method, error) => failed.push(`${method} ${error instanceof TypeError}`));
    rpc.listen();
    for (const message of [null, 1, 'x', [], {}, { id: 7 }, { id: null, method: 'note' }, { result: 1 }])
      receive(message);
    receive({ method: 'note', params: {} });
    receive({ method: '$/cancelRequest' });
    assert.deepEqual(failed, ['note true', 'note true', '$/cancelRequest true']);
    assert.deepEqual(sent, []);
  });

  it('hands on notifications and leaves others alone', async () => {
    const [client, server] = pair();
    const seen: unknown[] = [];
    server.onNotification('note', (params) => seen.push(params));
    client.listen();
    server.listen();
    client.sendNotification('other', {});
    client.sendNotification('note', { n: 1 });
    await new Promise((resolve) => setTimeout(resolve, 1));
    assert.deepEqual(seen, [{ n: 1 }]);
  });
});
