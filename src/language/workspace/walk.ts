/**
 * The one walk of folders: for the paths of a command line, the catalogues of a project, and what reports teach each
 * other. Hidden files, hidden folders and `node_modules` are passed over.
 */
import ignore, { type Ignore } from 'ignore';
import { folderAbove, pathBelow, uriBelow, uriOfEntry } from '../text/uris.ts';
import type { Files } from './files.ts';
import { parseGlob } from './globs.ts';
import { readText } from './read-file.ts';

export interface WalkOptions {
  /** Whether a file is wanted, by its path from the folder: `/` between folders, no escapes. */
  wanted(path: string): boolean;
  /** Leave out what `.gitignore` files leave out, those of the folders above included. */
  heedsIgnored?: boolean;
  /** Folders below folders: how many deep. */
  deepest?: number;
  mostFiles?: number;
  mostFolders?: number;
  /** Told of a folder that cannot be listed; the walk goes on. */
  unreadable?(folder: string, error: unknown): void;
}

/** Folders above that are looked at for `.gitignore`. */
const MOST_ABOVE = 30;

/**
 * The files below a folder, as URIs, in the order of their names. A folder that is not there holds none.
 * @example for await (const uri of filesBelow('file:///w', files, { wanted: isTextName })) …
 */
export async function* filesBelow(root: string, files: Files, options: WalkOptions): AsyncGenerator<string> {
  const { wanted, heedsIgnored = false, mostFiles = Infinity, mostFolders = Infinity, deepest = Infinity } = options;
  const start = { uri: root, path: '', depth: 0, rules: heedsIgnored ? await ignoreFilesAbove(root, files) : [] };
  const left: (typeof start & { isFile?: boolean })[] = [start];
  let [seenFiles, seenFolders] = [0, 0];
  for (let next = left.pop(); next; next = left.pop()) {
    if (next.isFile) {
      yield next.uri;
      if (++seenFiles >= mostFiles) return;
      continue;
    }
    if (++seenFolders > mostFolders) return;
    const { uri: folder, path, depth } = next;
    const entries = await files.list(folder).catch((error: unknown) => {
      options.unreadable?.(folder, error);
      return [];
    });
    const own =
      heedsIgnored && entries.some(({ name }) => name === '.gitignore') ? await ignoreFile(folder, files) : null;
    const rules = own ? [...next.rules, own] : next.rules;
    // The last one put is the first to be taken.
    for (const { name, kind } of entries.toReversed()) {
      if (kind === 'other' || isPassedOver(name)) continue;
      const entry = {
        uri: uriOfEntry(folder, name),
        path: path === '' ? name : `${path}/${name}`,
        depth: depth + 1,
        rules,
      };
      const isFile = kind === 'file';
      if ((isFile ? !wanted(entry.path) : depth >= deepest) || isIgnored(entry.uri, isFile, rules)) continue;
      left.push({ ...entry, isFile });
    }
  }
}

/** Whether a walk passes over files and folders of this name. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** Deeper folders hold no catalogues. */
const DEEPEST_CATALOGUE = 12;

/** The files below a folder that a glob matches, as URIs and in the order of their names. */
export async function filesMatching(folder: string, glob: string, files: Files): Promise<string[]> {
  const { base, matches } = parseGlob(glob.replace(/^\.\//, ''));
  const found: string[] = [];
  const start = base === '' ? folder : uriBelow(folder, base);
  const options = { wanted: matches, deepest: DEEPEST_CATALOGUE };
  for await (const uri of filesBelow(start, files, options)) found.push(uri);
  return found;
}

interface IgnoreFile {
  folder: string;
  rules: Ignore;
}

async function ignoreFile(folder: string, files: Files, name = '.gitignore'): Promise<IgnoreFile | null> {
  const text = await readText(files, uriBelow(folder, name), 'ignore');
  return text === null ? null : { folder, rules: ignore().add(text) };
}

/** The `.gitignore` files of the folders above, up to the one that holds the repository. */
async function ignoreFilesAbove(root: string, files: Files): Promise<IgnoreFile[]> {
  const found: (IgnoreFile | null)[] = [];
  let folder: string | null = root.replace(/(?<=[^/])\/$/, '');
  for (let above = 0; folder !== null && above < MOST_ABOVE; above++) {
    if (above > 0) found.unshift(await ignoreFile(folder, files));
    if (await files.stat(uriOfEntry(folder, '.git')).catch(() => null)) {
      found.unshift(await ignoreFile(folder, files, '.git/info/exclude'));
      return found.filter((file) => file !== null);
    }
    folder = folderAbove(folder);
  }
  // Outside a repository the files above say nothing about this folder.
  return [];
}

/** The innermost file that says anything about a path decides, as git has it. */
function isIgnored(uri: string, isFile: boolean, files: readonly IgnoreFile[]): boolean {
  for (const { folder, rules } of files.toReversed()) {
    const path = pathBelow(folder, uri);
    if (path === null) continue;
    const verdict = rules.test(isFile ? path : `${path}/`);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}
