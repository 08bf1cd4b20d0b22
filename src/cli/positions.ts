/** Lines and columns of many offsets in one text, both from 1, columns in UTF-16 code units. */
export interface Lines {
  at(offset: number): { line: number; column: number };
  /** The words of a line (from 1), without its end. */
  text(line: number): string;
}

const LINE_END = /\r\n|\n|\r/g;

export function linesOf(text: string): Lines {
  const starts = [0];
  const ends: number[] = [];
  for (const { index, 0: end } of text.matchAll(LINE_END)) {
    ends.push(index);
    starts.push(index + end.length);
  }
  ends.push(text.length);
  return {
    at(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - starts[low]! + 1 };
    },
    text: (line) => text.slice(starts[line - 1], ends[line - 1]),
  };
}

export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  return linesOf(text).at(offset);
}
