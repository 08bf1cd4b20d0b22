/** Spans: half-open, in UTF-16 code units. Readers count in the normal text, everybody else in the text as the editor holds it. */

export interface Span {
  start: number;
  end: number;
}

/** A span with the words under it. */
export interface TextSpan extends Span {
  text: string;
}
