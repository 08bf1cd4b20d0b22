/** Places in a report: ranges of the protocol, and what stands at an offset. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Reference, Span } from '../model/index.ts';
import type { Report } from '../workspace/report.ts';

/** A span of UTF-16 offsets as the protocol's range. Out-of-range offsets are clamped. */
export function rangeOf(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** Whether the offset touches the span; its end counts, since that is where the cursor stands after the last letter. */
export function touches(span: Span | null | undefined, offset: number): boolean {
  return span != null && span.start <= offset && offset <= span.end;
}

/** The smallest of the spans that touch the offset. */
export function smallestAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  let best: T | undefined;
  for (const span of spans) {
    if (touches(span, offset) && (!best || span.end - span.start < best.end - best.start)) best = span;
  }
  return best;
}

/** The reference at an offset: by its code first, then by the phrase around it (its type word, its date). */
export function referenceAt(report: Report, offset: number): Reference | undefined {
  const { references } = report.analysis;
  return smallestAt(references, offset) ?? references.find(({ phrase }) => touches(phrase, offset));
}

/** Whether the offset stands in the metadata block at the head of the report. */
export function inFrontMatter(report: Report, offset: number): boolean {
  return offset < report.analysis.bodyStart;
}
