/** The line end that a text uses, by its first one: CRLF or LF. */
export function newLineOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/** Where the line that an offset stands in begins. */
export function startOfLine(text: string, offset: number): number {
  if (offset <= 0) return 0;
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** Length from an offset to the next line, line end included. */
export function lineLength(text: string, from: number): number {
  const rest = /[^\r\n]*(?:\r\n|\n|\r|$)/y;
  rest.lastIndex = from;
  return rest.exec(text)?.[0].length ?? 0;
}
