/** What the parts of the extension stand on: the editor's context, the log, and the language server. */
import type * as vscode from 'vscode';
import type { Request } from '../server/protocol.ts';

export const LANGUAGE = 'vn-report';
export const SIDECARS = '**/*.meta.yaml';

/** Asks the server; the requests are those of `protocol.ts`. */
export type Server = <P, R>(request: Request<P, R>, params: P, token?: vscode.CancellationToken) => Promise<R>;

/** The extension with its server, which is started when first asked for: many plain texts are no concern of ours. */
export interface Served {
  context: vscode.ExtensionContext;
  host: 'node' | 'browser';
  log: vscode.LogOutputChannel;
  server(): Promise<Server>;
}
