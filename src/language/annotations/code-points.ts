/**
 * Offsets in code points, as the Web Annotation standard and most annotation tools count, beside offsets in UTF-16 code
 * units, as the program counts.
 */

export interface CodePoints {
  /** Length of the text in code points. */
  readonly length: number;
  /** A UTF-16 offset in code points; one inside a surrogate pair counts as the pair's begin. Clamped to the text. */
  ofUtf16(offset: number): number;
  /** A code-point offset in UTF-16 code units. Clamped to the text. */
  toUtf16(offset: number): number;
}

/**
 * Both ways of counting for one text. Total: a lone surrogate is one code point.
 *
 * `codePoints('a😀b').ofUtf16(3)` is 2, `.toUtf16(2)` is 3.
 */
export function codePoints(text: string): CodePoints {
  // UTF-16 offsets of the second halves: each of them is one unit more than code points.
  const halves: number[] = [];
  for (const hit of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) halves.push(hit.index + 1);
  const length = text.length - halves.length;
  const clamp = (offset: number, most: number) => Math.max(0, Math.min(most, Math.trunc(offset) || 0));
  return {
    length,
    ofUtf16(offset) {
      const at = clamp(offset, text.length);
      return at - countBelow(halves.length, (i) => halves[i]! <= at);
    },
    toUtf16(offset) {
      const at = clamp(offset, length);
      // The i-th second half stands after code point halves[i] - i - 1.
      return at + countBelow(halves.length, (i) => halves[i]! - i <= at);
    },
  };
}

/** How many of the first `length` indices satisfy a condition that holds up to some index and not after it. */
export function countBelow(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
