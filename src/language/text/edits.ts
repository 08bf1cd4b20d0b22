/** Edits of a text, applied. */
import type { Edit } from '../model/index.ts';

/** Applies edits that do not overlap; those at one place in their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, newText } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue;
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}
