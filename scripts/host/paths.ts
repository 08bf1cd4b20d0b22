import path from 'node:path';

/** The checkout. */
export const root: string = path.resolve(import.meta.dirname, '../..');

/** What is downloaded once and kept between runs; git-ignored. */
export const cache: string = path.join(root, '.vscode-test');

/** What a run leaves behind for a person to look at; git-ignored. */
export const out: string = path.join(root, 'out');

/**
 * The Node of the dev dependency `node`, whatever the machine has: the browser host needs exactly this major version.
 * Falls back to the running Node where the dependency was left out.
 */
export function pinnedNode(exists: (file: string) => boolean): string {
  const file = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return exists(file) ? file : process.execPath;
}
