import type { Channel } from './rpc.ts';

/** How often to look whether the client still lives, in milliseconds. */
const LOOK = 3000;
const HEADER_END = Buffer.from('\r\n\r\n');

/** The channel of a server process: its parent's with `--node-ipc`, else standard input and output. */
export function processChannel(self: NodeJS.Process): Channel {
  return self.argv.includes('--node-ipc') ? parentChannel(self) : streamChannel(self.stdin, self.stdout);
}

function parentChannel(self: NodeJS.Process): Channel {
  return {
    send: (message) => void self.send?.(message),
    start(received, closed) {
      self.on('message', received);
      self.on('disconnect', closed);
    },
  };
}

/** Messages as the protocol frames them: a header with the length in bytes, an empty line, JSON in UTF-8. */
function streamChannel(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Channel {
  return {
    send(message) {
      const body = JSON.stringify(message);
      output.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    },
    start(received, closed) {
      const read = messageReader(received);
      input.on('data', (chunk: Buffer) => read(chunk));
      input.on('end', closed);
      input.on('error', closed);
      output.on('error', closed);
    },
  };
}

/** Takes bytes as they come and hands on whole messages; what is no JSON is passed over. */
export function messageReader(received: (message: unknown) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let have = 0;
  /** How many bytes have to be there before looking again: joining them for every chunk would take quadratic time. */
  let need = 0;
  return (chunk) => {
    chunks.push(chunk);
    have += chunk.length;
    if (have < need) return;
    let bytes = Buffer.concat(chunks);
    need = 0;
    for (;;) {
      const end = bytes.indexOf(HEADER_END);
      if (end < 0) break;
      const length = Number(/content-length: *(\d{1,10})/i.exec(bytes.toString('latin1', 0, end))?.[1] ?? 0);
      const start = end + HEADER_END.length;
      need = start + length;
      if (bytes.length < need) break;
      const body = bytes.toString('utf8', start, need);
      bytes = bytes.subarray(need);
      need = 0;
      let message: unknown;
      try {
        message = JSON.parse(body);
      } catch {
        // The client wrote nonsense: there is nobody to answer.
        continue;
      }
      received(message);
    }
    chunks = [bytes];
    have = bytes.length;
  };
}

/** Ends this process when the one with this id is gone: a client that crashes says no good-bye. */
export function endWith(processId: number): void {
  const look = () => {
    try {
      process.kill(processId, 0);
    } catch {
      process.exit(1);
    }
  };
  setInterval(look, LOOK).unref();
}
