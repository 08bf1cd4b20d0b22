/**
 * The parts of a text in which citations are read alone: up to a blank line, or to a line that ends in a full stop. In:
 * normal text. Out: spans that follow each other and hold the whole text. A list of codes may go over a line end, not over these.
 */
import type { Span } from '../../model/index.ts';

/** The parts of a text, in order. Linear. */
export function partsOf(text: string): Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    const before = end > 0 ? text.charCodeAt(end - 1) : 0x0a;
    if (before !== 0x2e && before !== 0x0a) continue;
    parts.push({ start, end: end + 1 });
    start = end + 1;
  }
  if (start < text.length) parts.push({ start, end: text.length });
  return parts;
}
