import type { Readable, Writable } from 'node:stream';
import {
  AbstractMessageReader,
  type DataCallback,
  Disposable,
  ErrorCodes,
  IPCMessageReader,
  IPCMessageWriter,
  type Message,
  type MessageReader,
  type MessageWriter,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

/** How often to look whether the client still lives, in milliseconds. */
const LOOK = 3000;
const HEADER_END = Buffer.from('\r\n\r\n');
/** The most bytes of a message: Node has no longer strings. Waiting for more would be waiting for ever. */
const MAX_LENGTH = 2 ** 29;

export interface Transport {
  reader: MessageReader;
  writer: MessageWriter;
}

/** How a server process hears and speaks: to its parent with `--node-ipc`, else over standard input and output. */
export function processTransport(self: NodeJS.Process): Transport {
  if (!self.argv.includes('--node-ipc')) return streamTransport(self.stdin, self.stdout);
  return { reader: new ParentReader(self), writer: new IPCMessageWriter(self) };
}

function streamTransport(input: Readable, output: Writable): Transport {
  const writer = new StreamMessageWriter(output);
  const nobody: Message & { id: null; error: object } = {
    jsonrpc: '2.0',
    id: null,
    error: { code: ErrorCodes.ParseError, message: 'The message is no JSON' },
  };
  return { reader: new FrameReader(input, () => void writer.write(nobody).catch(() => {})), writer };
}

/** Hands messages on; the library throws at some that have not the form of the protocol, such as a cancellation of nothing. */
function handOn(callback: DataCallback, failed: (error: Error) => void): (message: unknown) => void {
  return (message) => {
    try {
      callback(message as Message);
    } catch (error) {
      failed(error instanceof Error ? error : new Error(String(error)));
    }
  };
}

/** A process loses its parent with `disconnect`; the reader of the library waits for `close`, which only children have. */
class ParentReader extends IPCMessageReader {
  constructor(self: NodeJS.Process) {
    super(self);
    self.once('disconnect', () => this.fireClose());
  }

  override listen(callback: DataCallback): Disposable {
    return super.listen(handOn(callback, (error) => this.fireError(error)));
  }
}

/**
 * Reads messages as the protocol frames them. The reader of the library does the same; but after a header that it cannot
 * read it leaves what has come along with it until more comes, and a negative length makes it miscount ever after.
 */
class FrameReader extends AbstractMessageReader implements MessageReader {
  readonly #input: Readable;
  readonly #unreadable: () => void;

  constructor(input: Readable, unreadable: () => void) {
    super();
    this.#input = input;
    this.#unreadable = unreadable;
  }

  listen(callback: DataCallback): Disposable {
    const received = handOn(callback, (error) => this.fireError(error));
    const read = messageReader(received, this.#unreadable);
    this.#input.on('data', read);
    this.#input.once('end', () => this.fireClose());
    this.#input.on('error', () => this.fireClose());
    return Disposable.create(() => this.#input.off('data', read));
  }
}

/**
 * Takes bytes as they come and hands on whole messages, parsed. What is no JSON is reported and passed over, as are
 * headers without a sensible length.
 */
export function messageReader(
  received: (message: unknown) => void,
  unreadable: () => void = () => {},
): (chunk: Buffer) => void {
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
      const length = contentLength(bytes.toString('latin1', 0, end));
      const start = end + HEADER_END.length;
      need = start + (length ?? 0);
      if (bytes.length < need) break;
      const body = bytes.toString('utf8', start, need);
      bytes = bytes.subarray(need);
      need = 0;
      if (length === null) continue;
      let message: unknown;
      try {
        message = JSON.parse(body);
      } catch {
        unreadable();
        continue;
      }
      received(message);
    }
    chunks = [bytes];
    have = bytes.length;
  };
}

function contentLength(header: string): number | null {
  const [, digits] = /^content-length: *(\d+) *$/im.exec(header) ?? [];
  const length = Number(digits);
  return digits !== undefined && length <= MAX_LENGTH ? length : null;
}

/** Ends this process when the one with this id is gone: a client that crashes says no good-bye. */
export function endWith(processId: number, exit: () => void): void {
  const look = () => {
    try {
      process.kill(processId, 0);
    } catch {
      exit();
    }
  };
  setInterval(look, LOOK).unref();
}
