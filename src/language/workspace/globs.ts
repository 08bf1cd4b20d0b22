/** Globs of project files, matched alike by the command line and the editor. */
import picomatch from 'picomatch/posix.js';
import type { Files } from './files.ts';

const matchers = new Map<string, (path: string) => boolean>();
const SPECIAL = /[*?[\]{}]|[!@+]\(/;
/** Deeper folders hold no catalogues. */
const MAX_DEPTH = 12;

/**
 * Whether a path (`/` between folders, from where the globs start) is under one of the globs. A glob without `/` means
 * files of that name at any depth, one that ends with `/` all that the folder holds.
 */
export function matchesGlobs(path: string, globs: readonly string[]): boolean {
  return globs.some((glob) => matcher(glob)(path));
}

function matcher(glob: string): (path: string) => boolean {
  let matches = matchers.get(glob);
  if (!matches) {
    const plain = glob.replace(/^\.\//, '').replace(/\/$/, '/**');
    matches = picomatch(plain.includes('/') ? [plain, `${plain}/**`] : [`**/${plain}`, `**/${plain}/**`], {
      dot: true,
    });
    matchers.set(glob, matches);
  }
  return matches;
}

/** Whether a path is a pattern rather than a name. */
export function isGlob(path: string): boolean {
  return SPECIAL.test(path);
}

/**
 * The files below a folder that a glob matches, by URI and in the order of their names. Hidden files and `node_modules`
 * are passed over, as is what cannot be read.
 */
export async function filesMatching(folder: string, glob: string, files: Files): Promise<string[]> {
  const { base, glob: rest } = picomatch.scan(glob.replace(/^\.\//, ''));
  const matches = picomatch(rest);
  const found: string[] = [];
  const visit = async (uri: string, path: string, depth: number): Promise<void> => {
    for (const { name, kind } of await files.list(uri).catch(() => [])) {
      if (name.startsWith('.') || name === 'node_modules') continue;
      const entry = path === '' ? name : `${path}/${name}`;
      if (kind === 'folder' && depth < MAX_DEPTH) await visit(uriBelow(uri, name), entry, depth + 1);
      else if (kind === 'file' && matches(entry)) found.push(uriBelow(uri, name));
    }
  };
  await visit(base === '' ? folder : uriBelow(folder, base), '', 0);
  return found;
}

/** The URI of a path (`/` or `\` between folders) in a folder; a path that is a URI itself stays what it is. */
export function uriBelow(folder: string, path: string): string {
  if (/^[a-z][\w+.-]+:\/\//i.test(path)) return path;
  const steps = folder.replace(/\/$/, '').split('/');
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(encodeURIComponent(step));
  }
  return steps.join('/');
}

/** The path of a file from a folder, decoded; null when the file is not below it. Both are URIs. */
export function pathBelow(folder: string, uri: string): string | null {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  if (!uri.startsWith(prefix)) return null;
  try {
    return decodeURIComponent(uri.slice(prefix.length));
  } catch {
    return uri.slice(prefix.length);
  }
}

/** The folder above a URI; null at the root. */
export function folderAbove(uri: string): string | null {
  const [, above] = /^([a-z][\w+.-]*:\/\/.*)\/[^/]+\/?$/i.exec(uri) ?? [];
  return above === undefined || /^[a-z][\w+.-]*:\/{0,2}$/i.test(above) ? null : above;
}
