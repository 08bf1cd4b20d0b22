/**
 * How much of a text is read. What lies beyond is not, and that is said (`report/not-read`): time and memory stay bounded
 * whatever a file holds. The limits are in `docs/security.md`, too.
 */
import type { Unread } from '../model/index.ts';

/** The most of one text, from its body on: some 600 pages; a report has 5 to 50. */
export const MOST_READ = {
  /** UTF-16 code units. */
  characters: 2_000_000,
  lines: 100_000,
  references: 20_000,
} as const;

/** How far back a cut looks for the end of a line, so that no line is cut. */
const NEAR = 1000;

/**
 * What is not read of a text whose body begins at `from`; null when all is. Linear, and without a list of the lines.
 * `'a\n'` repeated 200,000 times → `{ start: 200000, end: 400000, most: 'lines' }`.
 */
export function unreadOf(text: string, from: number): Unread | null {
  const end = Math.min(text.length, from + MOST_READ.characters);
  let lines = 0;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x0a && (code !== 0x0d || text.charCodeAt(at + 1) === 0x0a)) continue;
    if (++lines === MOST_READ.lines && at + 1 < text.length) return { start: at + 1, end: text.length, most: 'lines' };
  }
  return end < text.length ? { start: cutBefore(text, end), end: text.length, most: 'characters' } : null;
}

/** A place at or shortly before an offset where a text can be cut: behind a line end or blank, never inside a character. */
function cutBefore(text: string, offset: number): number {
  const near = text.slice(offset - NEAR, offset);
  const behind = Math.max(near.lastIndexOf('\n'), near.lastIndexOf('\r'), near.lastIndexOf(' ')) + 1;
  if (behind > 0) return offset - near.length + behind;
  const isInside = /[\uDC00-\uDFFF]/.test(text[offset] ?? '');
  return isInside ? offset - 1 : offset;
}
