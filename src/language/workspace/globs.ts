/**
 * Globs, matched alike by the command line and the editor: `*`, `?`, `[a-z]`, `{a,b}`, and `**` for any number of folders.
 *
 * A workspace brings them, so matching must not take longer than path times glob. Libraries that make a regular expression
 * of a glob (picomatch, micromatch, zeptomatch, outmatch) can take for ever on a few `*` more; the one used here matches a
 * name in a single pass. It is the heart of minimatch, of which the rest would be twice its size.
 */
import { Matcher } from '@isaacs/nonrecursive-glob-match';
import { append, smallest } from '../text/lists.ts';

/** A step of a path; `**` is any number of steps. */
type Step = '**' | Matcher;
type Test = (path: string) => boolean;

const compiled = new Map<string, Test>();
const SPECIAL = /[*?[\]{}]/;
/** A glob that is longer, or has more alternatives in its braces, is not sensible: what is over matches nothing. */
const MAX_LENGTH = 1000;
const MAX_ALTERNATIVES = 200;

/**
 * Whether a path (`/` between folders, from where the globs start) is under one of the globs. A glob without `/` means
 * files of that name at any depth, one that ends with `/` all that the folder holds.
 */
export function matchesGlobs(path: string, globs: readonly string[]): boolean {
  return globs.some((glob) => {
    const test = compiled.get(glob) ?? testBelow(glob);
    compiled.set(glob, test);
    return test(path);
  });
}

function testBelow(glob: string): Test {
  const plain = glob.replace(/^\.\//, '').replace(/\/$/, '/**');
  const rooted = plain.includes('/') ? plain : `**/${plain}`;
  return testOf([...expanded(rooted), ...expanded(`${rooted}/**`)]);
}

/**
 * A glob as the folder that it begins with (with `/` at its end; empty for none) and a test of paths in that folder.
 */
export function parseGlob(glob: string): { base: string; matches: Test } {
  const first = glob.search(SPECIAL);
  const base = glob.slice(0, glob.lastIndexOf('/', first < 0 ? undefined : first) + 1);
  return { base, matches: testOf(expanded(glob.slice(base.length))) };
}

function testOf(alternatives: readonly string[]): Test {
  const all = alternatives.map((one) => one.split('/').map(stepOf));
  return (path) => {
    const names = path.split('/');
    return all.some((steps) => matchesSteps(steps, names));
  };
}

function stepOf(step: string): Step {
  // A name with parentheses is more likely than a pattern with them.
  return step === '**' ? step : new Matcher(step, { dot: true, noext: true, normalize: true });
}

/** `a{b,c}` → `ab`, `ac`. */
function expanded(glob: string): string[] {
  const done: string[] = [];
  const left = glob.length > MAX_LENGTH ? [] : [glob];
  while (left.length > 0 && left.length + done.length <= MAX_ALTERNATIVES) {
    const one = left.pop() ?? '';
    const [braces, list = ''] = /\{([^{}]*)\}/.exec(one) ?? [];
    if (braces === undefined) done.push(one);
    // A function, since `$` has a meaning in a string.
    else
      append(
        left,
        list.split(',').map((part) => one.replace(braces, () => part)),
      );
  }
  return done;
}

function matchesSteps(steps: readonly Step[], names: readonly string[]): boolean {
  // After each step: the places in the path that it may have come to.
  let places = new Set([0]);
  for (const step of steps) {
    const next = new Set<number>();
    if (step === '**') for (let at = smallest(places); at <= names.length; at++) next.add(at);
    else for (const at of places) if (at < names.length && step.test(names[at] ?? '')) next.add(at + 1);
    if (next.size === 0) return false;
    places = next;
  }
  return places.has(names.length);
}

/** Whether a path is a pattern rather than a name. */
export function isGlob(path: string): boolean {
  return SPECIAL.test(path);
}
