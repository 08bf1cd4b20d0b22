import type { BaseLanguageClient } from 'vscode-languageclient';
import { fromBase64, toBase64 } from '../files/base64.ts';
import { vscodeFiles } from '../files/vscode.ts';
import { asFileError } from '../language/workspace/files.ts';
import type { Request } from '../server/protocol.ts';
import { type FileAnswer, listFolder, readFile, realPath, statFile, writeFile } from '../server/protocol.ts';

/** Answers the server's questions about files on whatever file system the workspace lies. */
export function answerFileRequests(client: BaseLanguageClient): void {
  const answer = <P, T>({ method }: Request<P, FileAnswer<T>>, ask: (params: P) => Promise<T>): void => {
    client.onRequest<FileAnswer<T>, void>(method, async (params: P) => {
      try {
        return { value: await ask(params) };
      } catch (error) {
        const { problem, code } = asFileError(error, method === writeFile.method ? 'unwritable' : 'unreadable');
        return { problem, code };
      }
    });
  };
  answer(statFile, ({ uri }) => vscodeFiles.stat(uri));
  answer(listFolder, ({ uri }) => vscodeFiles.list(uri));
  answer(realPath, ({ uri }) => vscodeFiles.realPath(uri));
  answer(readFile, async ({ uri, atMost }) => toBase64(await vscodeFiles.read(uri, atMost)));
  answer(writeFile, async ({ uri, bytes, ifStill }) => {
    const before = ifStill === null ? null : fromBase64(ifStill);
    await vscodeFiles.write(uri, fromBase64(bytes), { ifStill: before });
    return null;
  });
}
