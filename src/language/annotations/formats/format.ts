/**
 * What the exchange formats share: what goes out, what comes in, how trouble is told.
 *
 * A format is one file with one `Format`. Inside the program offsets are UTF-16 code units; each format converts to what it
 * counts. Nothing read is run, and no XML is parsed.
 */
import type { Span } from '../../model/index.ts';
import type { Annotation, AttributeValue, DocumentMeant, JsonObject, Quote } from '../model.ts';

/** An annotation with its place in the text, in UTF-16 code units. */
export interface Placed extends Span {
  readonly annotation: Annotation;
}

/** A report that goes out. */
export interface AnnotatedReport {
  /** File name, without folder. */
  readonly name: string;
  readonly text: string;
  /** In the order of the text. */
  readonly spans: readonly Placed[];
  /** Both ends of each are among `spans`. */
  readonly relations: readonly Annotation[];
  /** Annotations that stand on no words: of the whole text, or only understood by another tool. */
  readonly others?: readonly Annotation[];
  /** What the reader proposes and nobody decided yet, where the format has a place for it. */
  readonly suggestions?: readonly Placed[];
}

/** What a format can fail to carry. */
export type Loss = 'attributes' | 'authors' | 'comments' | 'documents' | 'overlaps' | 'relations' | 'suggestions';

export interface ExportedFile {
  readonly name: string;
  readonly content: string;
}

export interface Exported {
  readonly files: readonly ExportedFile[];
  /** How many of each kind were left out; kinds of which none was are absent. */
  readonly losses: Readonly<Partial<Record<Loss, number>>>;
}

/** A passage that came in. */
export interface ImportedSpan extends Span {
  /** What relations of the same document call it. */
  readonly key: string;
  readonly label: string | null;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly comments: readonly string[];
  readonly creator: string | null;
  /** ISO date and time. */
  readonly created: string | null;
  readonly document: DocumentMeant | null;
  /** The words, where the format says them and not the text. */
  readonly quote: Quote | null;
  /** The annotation itself, where the format is the program's own. */
  readonly annotation: Annotation | null;
  /** What the format wants back on export, as properties of the annotation. */
  readonly kept: JsonObject | null;
}

export interface ImportedRelation {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly annotation: Annotation | null;
}

/** One text that came in. */
export interface ImportedDocument {
  /** Its file name, where the format says it. */
  readonly name: string | null;
  /** The text in which the spans count; null where the format has none, and they count in the report's. */
  readonly text: string | null;
  readonly spans: readonly ImportedSpan[];
  readonly relations: readonly ImportedRelation[];
  /** What the format wants back on export and no passage holds. */
  readonly kept?: JsonObject;
}

/** What a file is read beside. */
export interface ImportContext {
  /** Name of the file that is read. */
  readonly name: string;
  /** The report's text, for formats that have none of their own. */
  readonly text: string | null;
}

/** Why a file cannot be read. `line` counts from 1; null where the whole is meant. */
export interface FormatProblem {
  readonly message: string;
  readonly line: number | null;
}

export type Imported =
  | { readonly documents: readonly ImportedDocument[]; readonly problem: null }
  | { readonly documents: null; readonly problem: FormatProblem };

export interface LabelLook {
  readonly id: string;
  readonly name: string;
  /** `#rrggbb` */
  readonly color: string;
}

export interface ExportOptions {
  /** The labels that the project has, for formats that declare them. */
  readonly labels: readonly LabelLook[];
  readonly relations: readonly string[];
}

export interface Format {
  readonly id: string;
  /** What it is, in a few words, in English: the help translates it. */
  readonly title: string;
  /** How its files end. */
  readonly extension: string;
  write(reports: readonly AnnotatedReport[], options: ExportOptions): Exported;
  /** Reads one file. Throws `FormatError` where it cannot be read; `importFile` catches it. */
  read(content: string, context: ImportContext): ImportedDocument[];
}

/** A file cannot be read, at this line (from 1). */
export class FormatError extends Error {
  readonly line: number | null;

  constructor(message: string, line: number | null) {
    super(message);
    this.line = line;
  }
}

/** A span with nothing but its place and label; formats add what they know. */
export function importedSpan(given: Span & { key: string } & Partial<ImportedSpan>): ImportedSpan {
  return {
    label: null,
    attributes: {},
    comments: [],
    creator: null,
    created: null,
    document: null,
    quote: null,
    annotation: null,
    kept: null,
    ...given,
  };
}

/** How many of some annotations have what a format cannot carry. */
export function lossesOf(
  reports: readonly AnnotatedReport[],
  kinds: readonly Exclude<Loss, 'overlaps' | 'suggestions'>[],
): Partial<Record<Loss, number>> {
  const count: Record<(typeof kinds)[number], (report: AnnotatedReport) => number> = {
    attributes: ({ spans }) => sum(spans.map(({ annotation }) => Object.keys(annotation.attributes).length)),
    authors: ({ spans }) => spans.filter(({ annotation }) => annotation.creator !== null).length,
    comments: ({ spans, relations }) =>
      sum([...spans.map(({ annotation }) => annotation), ...relations].map(({ comments }) => comments.length)),
    documents: ({ spans }) => spans.filter(({ annotation }) => annotation.document !== null).length,
    relations: ({ relations }) => relations.length,
  };
  const counted = kinds.map((kind) => [kind, sum(reports.map(count[kind]))] as const);
  return Object.fromEntries(counted.filter(([, number]) => number > 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** The number of the line that an offset stands in, from 1. */
export function lineAt(content: string, offset: number): number {
  let line = 1;
  for (let at = content.indexOf('\n'); at >= 0 && at < offset; at = content.indexOf('\n', at + 1)) line++;
  return line;
}

/** `a.txt` → `a`; the whole name where there is no ending. */
export function stemOf(name: string): string {
  return name.replace(/(?<=.)\.[^.]*$/, '');
}
