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

/** Counted first: a text may have millions of lines, and a list that grows takes several times their room. */
function lineStarts(text: string): Uint32Array {
  let count = 1;
  for (let at = 0; at < text.length; at++) if (endsLine(text, at)) count++;
  const starts = new Uint32Array(count);
  let line = 0;
  for (let at = 0; at < text.length; at++) if (endsLine(text, at)) starts[++line] = at + 1;
  return starts;
}

function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a);
}

/** The last line that begins at or before the offset. */
function find(starts: Uint32Array, offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}
