import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { MetadataDocument } from '../metadata/document.ts';
import type { SchemaExtension } from '../metadata/extension.ts';
import type { Analysis, Reference, Span } from '../model/index.ts';

/** One report as every feature sees it. Spans of `analysis` count in the text of `document`. */
export interface OpenReport {
  document: TextDocument;
  analysis: Analysis;
  /** Front matter or sidecar, when there is one. */
  metadata: MetadataDocument | null;
  knowledge: Knowledge;
  /** What the project adds to the schema of the metadata. */
  schema?: SchemaExtension | null;
  /** Today, ISO date: handed in, so that an answer depends on nothing else. */
  today: string;
}

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
export function referenceAt(report: OpenReport, offset: number): Reference | undefined {
  const { references } = report.analysis;
  return smallestAt(references, offset) ?? references.find(({ phrase }) => touches(phrase, offset));
}

/** Whether the offset stands in the metadata block at the head of the report. */
export function inFrontMatter(report: OpenReport, offset: number): boolean {
  return offset < report.analysis.bodyStart;
}
