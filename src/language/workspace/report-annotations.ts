/** The annotation file beside a report, read, with its places on the report's text. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type AnnotationFile, readAnnotations } from '../annotations/file.ts';
import { type PlacedAnnotations, placeAnnotations } from '../annotations/place.ts';
import { fileName } from '../text/uris.ts';

export interface ReportAnnotations {
  /** The file, which tells lines and columns. */
  readonly document: TextDocument;
  readonly file: AnnotationFile;
  /** Where its annotations stand in the report; worked out when first asked for. */
  placed(): PlacedAnnotations;
}

/** Reads an annotation file for a report's text. Total. */
export function reportAnnotations(document: TextDocument, reportUri: string, text: string): ReportAnnotations {
  const file = readAnnotations(document.getText());
  let placed: PlacedAnnotations | null = null;
  return {
    document,
    file,
    placed() {
      placed ??= placeAnnotations(file.annotations, text, fileName(reportUri));
      return placed;
    },
  };
}
