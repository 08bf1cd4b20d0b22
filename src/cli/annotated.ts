/** Reports of the command line with the annotations that lie beside them. */
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { uriOfPath } from '../files/paths.ts';
import { type AnnotationFile, annotationsOf } from '../language/annotations/file.ts';
import type { AnnotatedReport } from '../language/annotations/formats/format.ts';
import { newAnnotation } from '../language/annotations/model.ts';
import { type PlacedAnnotations, placeAnnotations } from '../language/annotations/place.ts';
import { openSuggestions, SOFTWARE, suggestions } from '../language/annotations/suggestions.ts';
import { readAnnotationFile } from '../language/workspace/annotation-store.ts';
import { reason } from './inputs.ts';
import type { Input } from './reports.ts';
import type { Session } from './session.ts';
import type { TextFile } from './text-files.ts';

export interface AnnotatedFile {
  /** As it is printed. */
  readonly name: string;
  readonly uri: string;
  readonly file: AnnotationFile;
  readonly placed: PlacedAnnotations;
}

/**
 * The annotations beside a text; empty where there are none. Null, and a complaint, when they cannot be read, and for a text
 * without a file of its own.
 */
export async function annotationsBeside(session: Session, text: TextFile): Promise<AnnotatedFile | null> {
  const [name, file] = [annotationsOf(text.name), text.path && annotationsOf(text.path)];
  if (!name || !file) {
    session.complain(l10n.t('{0}: has no name that annotations could belong to', text.name));
    return null;
  }
  const uri = uriOfPath(file);
  try {
    const { file: annotations } = await readAnnotationFile(session.files, uri);
    const placed = placeAnnotations(annotations.annotations, text.decoded.text, path.basename(text.name));
    return { name, uri, file: annotations, placed };
  } catch (error) {
    session.complain(l10n.t('{0}: cannot be read ({1})', name, reason(error)));
    return null;
  }
}

/** A report as the formats take it, with what the reader proposes where that is asked for. */
export function annotatedReport(
  { report, file: own }: Input,
  { file, placed }: AnnotatedFile,
  withSuggestions: boolean,
): AnnotatedReport {
  const { spans, relations, others, rejected } = placed;
  const here = new Set(spans.map(({ annotation }) => annotation.id));
  const annotated = {
    name: path.basename(own.name),
    text: report.text,
    spans,
    relations: relations.filter(({ ends }) => ends !== null && here.has(ends.from) && here.has(ends.to)),
    others,
  };
  if (!withSuggestions) return annotated;
  const ids = new Set(file.annotations.map(({ id }) => id));
  const now = new Date().toISOString();
  const open = openSuggestions(suggestions(report.text, report.analysis), { ids, placed: [...spans, ...rejected] });
  return {
    ...annotated,
    suggestions: open.map(({ id, label, document, start, end }) => ({
      annotation: newAnnotation({ id, now, label, document, generator: SOFTWARE }),
      start,
      end,
    })),
  };
}
