/**
 * The Web Annotation data model itself, as one `AnnotationCollection` with one page
 * (https://www.w3.org/TR/annotation-model/#collections), JSON-LD. Read are collections, pages, lists and single annotations,
 * also one a line. Nothing is left out. Positions count code points.
 */
import * as l10n from '@vscode/l10n';
import { annotationJson, annotationOf } from '../annotation-json.ts';
import { codePoints } from '../code-points.ts';
import type { Annotation } from '../model.ts';
import { nameOfSource, sourceOf } from '../source-name.ts';
import { type Format, FormatError, type ImportContext, type ImportedDocument, importedSpan } from './format.ts';
import { isObject, jsonRecords } from './json-values.ts';

const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { giaoban: 'urn:giaoban:' }];

export const w3c: Format = {
  id: 'w3c',
  title: 'W3C Web Annotations, JSON-LD',
  extension: '.jsonld',
  write(reports) {
    const items = reports.flatMap(({ name, spans, relations, others = [] }) => [
      ...spans.map(({ annotation }) => annotationJson({ ...annotation, source: annotation.source ?? sourceOf(name) })),
      ...relations.map(annotationJson),
      ...others.map(annotationJson),
    ]);
    const collection = {
      '@context': CONTEXT,
      id: 'urn:giaoban:annotations',
      type: 'AnnotationCollection',
      total: items.length,
      first: {
        id: 'urn:giaoban:annotations:1',
        type: 'AnnotationPage',
        partOf: 'urn:giaoban:annotations',
        startIndex: 0,
        items,
      },
    };
    return { files: [{ name: 'annotations.jsonld', content: `${JSON.stringify(collection, null, 2)}\n` }], losses: {} };
  },
  read(content, context) {
    const annotations = jsonRecords(content).flatMap(({ value, line }) =>
      itemsOf(value).map((item) => {
        const annotation = annotationOf(item);
        if (annotation) return annotation;
        throw new FormatError(l10n.t('This is no Web Annotation: it needs “id”, “type” and “target”.'), line);
      }),
    );
    const names = new Set(annotations.flatMap(({ source }) => (source === null ? [] : [nameOfSource(source)])));
    return [...names].map((name) => documentOf(name, annotations, names.size === 1, context));
  },
};

/** The annotations of a collection, a page, a list, or the one. */
function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [value];
  if (Array.isArray(value.items)) return value.items;
  if (isObject(value.first)) return itemsOf(value.first);
  return 'first' in value && !('target' in value) ? [] : [value];
}

function documentOf(
  name: string,
  all: readonly Annotation[],
  only: boolean,
  { text }: ImportContext,
): ImportedDocument {
  const points = codePoints(text ?? '');
  const own = all.filter(({ source, ends }) => ends === null && source !== null && nameOfSource(source) === name);
  const ids = new Set(own.map(({ id }) => id));
  const spans = own.flatMap((annotation) => {
    if (annotation.quote === null) return [];
    const { start, end } = annotation.position ?? { start: 0, end: 0 };
    return [
      importedSpan({
        start: points.toUtf16(start),
        end: points.toUtf16(end),
        key: annotation.id,
        label: annotation.label,
        quote: annotation.quote,
        annotation,
      }),
    ];
  });
  const relations = all.flatMap((annotation) =>
    annotation.ends && ids.has(annotation.ends.from) && ids.has(annotation.ends.to)
      ? [{ name: annotation.label ?? '', ...annotation.ends, annotation }]
      : [],
  );
  return { name: only ? null : name, text: null, spans, relations };
}
