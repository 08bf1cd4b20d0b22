/** Sticky patterns, tried at exactly one place of a text. */

/** What the pattern matches at `at`; null for nothing. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The words that the pattern matches at `at`; empty for nothing. */
export function wordsAt(pattern: RegExp, text: string, at: number): string {
  return matchAt(pattern, text, at)?.[0] ?? '';
}
