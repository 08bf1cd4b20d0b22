/** Annotated sources: `‹…›` marks a span, `█` the cursor. The marks are taken out and their positions returned. */
export interface Marked {
  text: string;
  spans: { start: number; end: number; text: string }[];
  cursor: number;
}

/** Reads the marks of an annotated source. Spans may nest; they come in the order in which they open. */
export function marked(source: string): Marked {
  const spans: { start: number; end: number; text: string }[] = [];
  const open: number[] = [];
  let text = '';
  let cursor = -1;
  for (const char of source) {
    if (char === '‹') {
      open.push(spans.length);
      spans.push({ start: text.length, end: -1, text: '' });
    } else if (char === '›') {
      const index = open.pop();
      if (index === undefined) throw new Error(`unbalanced › in ${source}`);
      spans[index]!.end = text.length;
    } else if (char === '█') {
      cursor = text.length;
    } else {
      text += char;
    }
  }
  if (open.length) throw new Error(`unbalanced ‹ in ${source}`);
  for (const span of spans) span.text = text.slice(span.start, span.end);
  return { text, spans, cursor };
}
