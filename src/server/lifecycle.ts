/** The life of a server as the protocol has it: what a client may send when, and how it ends. */
import { ErrorCodes, ResponseError } from 'vscode-jsonrpc';

/** `starting` is between the request `initialize` and its answer. */
export type State = 'new' | 'starting' | 'running' | 'shut-down';

/**
 * The error that answers a request in a state in which the protocol does not let the client send it; null when it does.
 * https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#lifeCycleMessages
 */
export function refusal(state: State, method: string): ResponseError<void> | null {
  if (state === 'shut-down') return refused(ErrorCodes.InvalidRequest, `${method}: the server was shut down`);
  if (method === 'initialize') {
    return state === 'new' ? null : refused(ErrorCodes.InvalidRequest, 'initialize: it was sent before');
  }
  if (state === 'running') return null;
  return refused(ErrorCodes.ServerNotInitialized, `${method}: the server is not initialized yet`);
}

function refused(code: number, message: string): ResponseError<void> {
  return new ResponseError(code, message);
}
