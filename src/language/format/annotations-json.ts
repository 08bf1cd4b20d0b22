/** The annotations of a report as `giaoban extract --annotations` prints them. Keys are only ever added. */
import type { Annotation, AttributeValue, DocumentMeant } from '../annotations/model.ts';
import type { ReportAnnotations } from '../workspace/report-annotations.ts';

interface JsonAnnotation {
  id: string;
  label: string | null;
  /** UTF-16 code units; null where the place is not known. */
  start: number | null;
  end: number | null;
  text: string;
  state: 'found' | 'unsure' | 'lost' | 'rejected';
  document: DocumentMeant | null;
  attributes: Readonly<Record<string, AttributeValue>>;
  comments: string[];
  creator: string | null;
  created: string | null;
  modified: string | null;
}

export interface JsonAnnotations {
  annotations: JsonAnnotation[];
  relations: { id: string; name: string | null; from: string; to: string }[];
}

/** Empty lists for a report without annotations. Lost and unsure ones stand after those with a place. */
export function annotationsJson(beside: ReportAnnotations | null): JsonAnnotations {
  if (!beside) return { annotations: [], relations: [] };
  const { spans, rejected, unplaced, relations } = beside.placed();
  return {
    annotations: [
      ...spans.map(({ annotation, start, end }) => jsonOf(annotation, 'found', start, end)),
      ...rejected.map(({ annotation, start, end }) => jsonOf(annotation, 'rejected', start, end)),
      ...unplaced.map(({ annotation, state }) => jsonOf(annotation, state, null, null)),
    ],
    relations: relations.flatMap(({ id, label, ends }) => (ends ? [{ id, name: label, ...ends }] : [])),
  };
}

function jsonOf(
  annotation: Annotation,
  state: JsonAnnotation['state'],
  start: number | null,
  end: number | null,
): JsonAnnotation {
  const { id, label, quote, document, attributes, comments, creator, created, modified } = annotation;
  return {
    id,
    label,
    start,
    end,
    text: quote?.exact ?? '',
    state,
    document,
    attributes,
    comments: comments.map(({ text }) => text),
    creator: creator?.name ?? null,
    created,
    modified,
  };
}
