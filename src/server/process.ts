import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

/** How often to look whether the client still lives, in milliseconds. */
const LOOK = 3000;

/** The connection of a server process: its parent's channel with `--node-ipc`, else standard input and output. */
export function connectProcess(self: NodeJS.Process): MessageConnection {
  self.on('disconnect', () => self.exit(1));
  return self.argv.includes('--node-ipc')
    ? createMessageConnection(new IPCMessageReader(self), new IPCMessageWriter(self))
    : createMessageConnection(new StreamMessageReader(self.stdin), new StreamMessageWriter(self.stdout));
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
