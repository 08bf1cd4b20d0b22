import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const names = ['code', 'codium', 'cursor'];

/** The first of `candidates` that is an executable file in a folder of PATH; `undefined` where there is none. */
export function findOnPath(candidates: readonly string[]): string | undefined {
  const extensions = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  for (const name of candidates) {
    for (const folder of folders) {
      for (const extension of extensions) {
        const file = path.join(folder, name + extension);
        if (isExecutable(file)) return file;
      }
    }
  }
  return undefined;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The desktop editor to use: the one that `GIAOBAN_VSCODE` names (which must exist), else an installed one.
 * `GIAOBAN_VSCODE=browser` asks for the browser host even where a desktop editor is installed.
 */
export function findDesktop(): string | undefined {
  const asked = process.env.GIAOBAN_VSCODE;
  if (asked === 'browser') return undefined;
  if (asked) {
    if (!isExecutable(asked)) throw new Error(`GIAOBAN_VSCODE names "${asked}", which is not an executable file.`);
    return asked;
  }
  return findOnPath(names);
}
