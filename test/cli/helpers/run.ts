import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runCommand } from '../../../src/cli/program.ts';
import { nodeFiles } from '../../../src/files/node.ts';
import type { Files } from '../../../src/language/workspace/files.ts';

export interface Ran {
  status: number;
  out: string;
  err: string;
}

export interface RunOptions {
  cwd?: string;
  stdin?: (string | Uint8Array)[];
  env?: Record<string, string>;
  tty?: boolean;
  /** In place of the disk. */
  files?: Files;
  /** Done before each write, as another program may. */
  onWrite?: () => Promise<void>;
}

const HOME = path.resolve(import.meta.dirname, '../../../src/cli');

/** Runs the command in this process, with everything that it touches of the outside replaced. */
export async function giaoban(
  argv: string[],
  { cwd = '/', stdin = [], env = {}, tty = false, files = nodeFiles, onWrite }: RunOptions = {},
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await runCommand(argv, {
    stdout: { write: (text) => void out.push(text), isTTY: tty },
    stderr: { write: (text) => void err.push(text), isTTY: false },
    stdin: (async function* () {
      yield* stdin;
    })(),
    cwd,
    files: {
      ...files,
      async write(uri, bytes, given) {
        await onWrite?.();
        return files.write(uri, bytes, given);
      },
    },
    env,
    home: HOME,
  });
  return { status, out: out.join(''), err: err.join('') };
}

/** A folder of its own for one test, and the command running in it. */
export interface Folder {
  path: string;
  run(argv: string[], options?: RunOptions): Promise<Ran>;
  read(name: string): Promise<string>;
  write(name: string, text: string): Promise<void>;
  bytes(name: string): Promise<Uint8Array>;
  remove(): Promise<void>;
}

export async function folder(files: Record<string, string | Uint8Array>): Promise<Folder> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'giaoban-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), content);
  }
  return {
    path: root,
    run: (argv, options) => giaoban(argv, { cwd: root, ...options }),
    read: (name) => readFile(path.join(root, name), 'utf8'),
    write: (name, text) => writeFile(path.join(root, name), text),
    bytes: async (name) => new Uint8Array(await readFile(path.join(root, name))),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** Runs `work` in a folder that is gone afterwards. */
export async function inFolder(
  files: Record<string, string | Uint8Array>,
  work: (at: Folder) => Promise<void>,
): Promise<void> {
  const at = await folder(files);
  try {
    await work(at);
  } finally {
    await at.remove();
  }
}
