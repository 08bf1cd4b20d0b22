import { type ChildProcess, fork } from 'node:child_process';
import { IPCMessageReader, IPCMessageWriter } from 'vscode-jsonrpc/node';
import { BaseLanguageClient, type LanguageClientOptions, type MessageTransports } from 'vscode-languageclient';

/** How long a server that was asked to stop may take, in milliseconds. */
const PATIENCE = 2000;

/** A client that runs the server as a process of Node, and starts it again when it crashes. */
export class NodeLanguageClient extends BaseLanguageClient {
  readonly #module: string;
  #server: ChildProcess | undefined;

  constructor(module: string, options: LanguageClientOptions) {
    super('giaoban', 'Giao Ban', options);
    this.#module = module;
  }

  protected override async createMessageTransports(): Promise<MessageTransports> {
    // Inside the editor's own program `fork` would start another editor.
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' };
    const inspect = process.execArgv.some((argument) => argument.startsWith('--inspect'));
    const execArgv = inspect ? ['--enable-source-maps', '--inspect=6009'] : [];
    const server = fork(this.#module, ['--node-ipc'], { env, execArgv, silent: true });
    server.stderr?.on('data', (data: Buffer) => this.outputChannel.append(data.toString()));
    this.#server = server;
    return { reader: new IPCMessageReader(server), writer: new IPCMessageWriter(server), detached: false };
  }

  override async stop(timeout = PATIENCE): Promise<void> {
    const server = this.#server;
    try {
      await super.stop(timeout);
    } finally {
      const late = setTimeout(() => server?.kill(), PATIENCE);
      server?.once('exit', () => clearTimeout(late));
    }
  }
}
