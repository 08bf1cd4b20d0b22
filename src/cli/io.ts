import type { Files } from '../language/workspace/files.ts';
import type { Output } from './output.ts';

/** What a run of the command touches of the outside, handed in so that tests need no process. */
export interface Io {
  stdout: Output;
  stderr: Output;
  stdin: AsyncIterable<Uint8Array | string>;
  /** Absolute path of the folder that relative paths start from. */
  cwd: string;
  /** Where reports and what lies beside them are read and written. */
  files: Files;
  env: Readonly<Record<string, string | undefined>>;
  /** The folder of the running script: what it brings along lies beside it. */
  home: string;
}

export const EXIT = { clean: 0, findings: 1, trouble: 2 } as const;

/** Bad usage or a file that cannot be read: the messages, a line each, are for the user, and the command ends with status 2. */
export class UsageError extends Error {
  readonly lines: readonly string[];

  constructor(words: string | readonly string[]) {
    const lines = typeof words === 'string' ? [words] : words;
    super(lines.join('\n'));
    this.lines = lines;
  }
}
