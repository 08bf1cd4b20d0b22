/**
 * Globs of project files, matched alike by the command line and the editor: `*`, `?`, `[a-z]`, `{a,b}`, and `**` for any
 * number of folders. Matching takes no longer than path times glob, whatever a workspace brings.
 */
import type { Files } from './files.ts';

/** One sign of a name, or any number of them (`*`). */
type Token = '*' | ((char: string) => boolean);
/** A step of a path; `**` is any number of steps. */
type Step = '**' | readonly Token[];

const compiled = new Map<string, readonly (readonly Step[])[]>();
const SPECIAL = /[*?[\]{}]/;
/** Braces may multiply; more alternatives than this are no sensible glob. */
const MAX_ALTERNATIVES = 200;
/** Deeper folders hold no catalogues. */
const MAX_DEPTH = 12;

/**
 * Whether a path (`/` between folders, from where the globs start) is under one of the globs. A glob without `/` means
 * files of that name at any depth, one that ends with `/` all that the folder holds.
 */
export function matchesGlobs(path: string, globs: readonly string[]): boolean {
  const parts = path.normalize('NFC').split('/');
  return globs.some((glob) => alternatives(glob).some((steps) => matchesSteps(steps, parts)));
}

function alternatives(glob: string): readonly (readonly Step[])[] {
  let found = compiled.get(glob);
  if (!found) {
    const plain = glob.normalize('NFC').replace(/^\.\//, '').replace(/\/$/, '/**');
    const anywhere = plain.includes('/') ? plain : `**/${plain}`;
    found = expanded(anywhere).flatMap((one) => [stepsOf(one), [...stepsOf(one), '**' as const]]);
    compiled.set(glob, found);
  }
  return found;
}

function stepsOf(glob: string): Step[] {
  return glob.split('/').map((step) => (step === '**' ? step : tokensOf(step)));
}

/** `a{b,c}` → `ab`, `ac`. */
function expanded(glob: string): string[] {
  const done: string[] = [];
  const left = [glob];
  while (left.length > 0 && left.length + done.length <= MAX_ALTERNATIVES) {
    const one = left.pop() ?? '';
    const braces = /^([^{]*)\{([^{}]*)\}(.*)$/s.exec(one);
    if (!braces) done.push(one);
    else left.push(...(braces[2] ?? '').split(',').map((part) => `${braces[1]}${part}${braces[3]}`));
  }
  return done;
}

function tokensOf(step: string): Token[] {
  const tokens: Token[] = [];
  for (const [all, set, escaped] of step.matchAll(/\[([^\]]+)\]|\\(.)|\*+|./gsu)) {
    if (set !== undefined) tokens.push(setOf(set));
    else if (escaped === undefined && all.startsWith('*')) tokens.push('*');
    else if (escaped === undefined && all === '?') tokens.push(() => true);
    else tokens.push((char) => char === (escaped ?? all));
  }
  return tokens;
}

function setOf(set: string): Token {
  const negated = /^[!^]/.test(set);
  const ranges = [...set.slice(negated ? 1 : 0).matchAll(/(.)(?:-(.))?/gsu)];
  return (char) => ranges.some(([, from = '', to = from]) => from <= char && char <= to) !== negated;
}

function matchesSteps(steps: readonly Step[], parts: readonly string[]): boolean {
  // After each step: the places in the path that it may have come to.
  let places = new Set([0]);
  for (const step of steps) {
    const next = new Set<number>();
    if (step === '**') for (let at = Math.min(...places); at <= parts.length; at++) next.add(at);
    else for (const at of places) if (at < parts.length && matchesName(step, [...(parts[at] ?? '')])) next.add(at + 1);
    if (next.size === 0) return false;
    places = next;
  }
  return places.has(parts.length);
}

function matchesName(tokens: readonly Token[], chars: readonly string[]): boolean {
  let [token, char] = [0, 0];
  // Where to go on from when a match fails: the last `*` takes one more.
  let star = -1;
  let taken = 0;
  while (char < chars.length) {
    const one = tokens[token];
    if (one === '*') {
      star = token++;
      taken = char;
    } else if (one?.(chars[char] ?? '')) {
      token++;
      char++;
    } else if (star >= 0) {
      token = star + 1;
      char = ++taken;
    } else return false;
  }
  while (tokens[token] === '*') token++;
  return token === tokens.length;
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
  const steps = glob.replace(/^\.\//, '').split('/');
  const plain = steps.slice(0, -1).findIndex(isGlob);
  const base = steps.slice(0, plain < 0 ? -1 : plain).join('/');
  const rest = expanded(steps.slice(plain < 0 ? -1 : plain).join('/')).map(stepsOf);
  const matches = (path: string) => rest.some((one) => matchesSteps(one, path.split('/')));
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
