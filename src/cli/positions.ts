/** Lines and columns of offsets in one text, both from 1, columns in UTF-16 code units. */
export interface Positions {
  at(offset: number): { line: number; column: number };
}

export interface Lines extends Positions {
  /** The words of a line (from 1), without its end. */
  text(line: number): string;
}

/** Positions in a text, without holding on to the text. */
export function positionsOf(text: string): Positions {
  const starts = lineStarts(text);
  return { at: (offset) => find(starts, offset) };
}

/**
 * The lines of a text: where an offset (UTF-16 code units) stands, and what a line says, without its end. Lines count
 * from 1.
 */
export function linesOf(text: string): Lines {
  const starts = lineStarts(text);
  return {
    at: (offset) => find(starts, offset),
    text: (line) => text.slice(starts[line - 1], starts[line]).replace(/\r?\n$|\r$/, ''),
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return starts;
}

/** The last line that begins at or before the offset. */
function find(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}
