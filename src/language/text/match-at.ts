/** Sticky patterns, tried at exactly one place of a text, and patterns whose groups are known by name. */

/** A pattern with its named groups: `Always` take part in every match, `Sometimes` in some. */
export type Grouped<Always extends string, Sometimes extends string = never> = RegExp & {
  readonly groupNames: readonly [readonly Always[], readonly Sometimes[]];
};
export type Groups<Always extends string, Sometimes extends string> = Record<Always, string> &
  Partial<Record<Sometimes, string>>;
/** The groups that a declared pattern has. */
export type GroupsOf<Pattern> =
  Pattern extends Grouped<infer Always, infer Sometimes> ? Groups<Always, Sometimes> : never;

/**
 * Declares the named groups of a pattern, so that what reads a match need not ask again. Throws when the pattern has others.
 * `grouped(/(?<day>\d+)(?:\/(?<year>\d{4}))?/uy, ['day'], ['year'])`
 */
export function grouped<Always extends string, Sometimes extends string = never>(
  pattern: RegExp,
  always: readonly Always[],
  sometimes: readonly Sometimes[] = [],
): Grouped<Always, Sometimes> {
  const names = new Set(Array.from(pattern.source.matchAll(/\(\?<(\w+)>/g), ([, name]) => name));
  const declared = new Set<string | undefined>([...always, ...sometimes]);
  if (names.size !== declared.size || [...names].some((name) => !declared.has(name)))
    throw new Error(`The groups of ${pattern} are ${[...names]}`);
  return Object.assign(pattern, { groupNames: [always, sometimes] as const });
}

/** The groups of what a pattern with declared groups matches at `at`, and where the match ends; null for nothing. */
export function groupsAt<Always extends string, Sometimes extends string>(
  pattern: Grouped<Always, Sometimes>,
  text: string,
  at: number,
): (Groups<Always, Sometimes> & { readonly end: number }) | null {
  const hit = matchAt(pattern, text, at);
  return hit && { ...groupsOf(pattern, hit), end: pattern.lastIndex };
}

/** The groups of a match of a pattern with declared groups. */
export function groupsOf<Always extends string, Sometimes extends string>(
  _pattern: Grouped<Always, Sometimes>,
  hit: RegExpExecArray,
): Groups<Always, Sometimes> {
  return { ...hit.groups } as Groups<Always, Sometimes>;
}

/** What the pattern matches at `at`; null for nothing. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The words that the pattern matches at `at`; empty for nothing. */
export function wordsAt(pattern: RegExp, text: string, at: number): string {
  return matchAt(pattern, text, at)?.[0] ?? '';
}
