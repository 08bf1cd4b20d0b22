/**
 * JSON Lines as scripts for spaCy and Prodigy read it: one report a line, `{"text", "spans": [{"start", "end", "label"}],
 * "relations", "meta"}` (https://prodi.gy/docs/api-interfaces#spans). Offsets count code points, as Python does.
 *
 * Beside what those scripts read, a span has its id, author, time, attributes and document. Comments are left out.
 */
import { codePoints } from '../code-points.ts';
import type { Annotation } from '../model.ts';
import {
  type AnnotatedReport,
  type Format,
  type ImportedDocument,
  importedSpan,
  lossesOf,
  type Placed,
} from './format.ts';
import {
  arrayOf,
  attributesIn,
  documentIn,
  jsonRecords,
  type LinedValue,
  objectOf,
  optionalString,
  spanOf,
  stringOf,
} from './json-values.ts';

export const jsonl: Format = {
  id: 'jsonl',
  title: 'JSON Lines, as spaCy and Prodigy scripts read them',
  extension: '.jsonl',
  write: (reports) => ({
    files: [
      { name: 'annotations.jsonl', content: reports.map((report) => `${JSON.stringify(recordOf(report))}\n`).join('') },
    ],
    losses: lossesOf(reports, ['comments']),
  }),
  read: (content) => jsonRecords(content).map(documentOf),
};

function recordOf({ name, text, spans, relations }: AnnotatedReport): unknown {
  const points = codePoints(text);
  const byId = new Map(spans.map((placed) => [placed.annotation.id, placed]));
  const place = ({ start, end }: Placed) => ({ start: points.ofUtf16(start), end: points.ofUtf16(end) });
  const end = (id: string) => {
    const placed = byId.get(id);
    return placed ? { ...place(placed), label: placed.annotation.label ?? '', id } : { id };
  };
  return {
    text,
    spans: spans.map((placed) => ({
      ...place(placed),
      label: placed.annotation.label ?? '',
      id: placed.annotation.id,
      ...more(placed.annotation),
    })),
    relations: relations.map(({ id, label, ends }) => ({
      head_span: end(ends?.from ?? ''),
      child_span: end(ends?.to ?? ''),
      label: label ?? '',
      id,
    })),
    meta: { file: name },
  };
}

function more({ creator, created, attributes, document }: Annotation): Record<string, unknown> {
  return {
    ...(creator && { creator: creator.name }),
    ...(created && { created }),
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...(document && { document }),
  };
}

function documentOf({ value, line }: LinedValue): ImportedDocument {
  const record = objectOf(value, 'line', line);
  const text = stringOf(record.text, 'text', line);
  const points = codePoints(text);
  const spans = arrayOf(record.spans, 'spans', line).map((one, i) => {
    const span = objectOf(one, `spans[${i}]`, line);
    return importedSpan({
      ...spanOf(span.start, span.end, points, line),
      key: optionalString(span.id) ?? `${span.start}-${span.end}-${span.label}`,
      label: optionalString(span.label),
      attributes: attributesIn(span.attributes),
      creator: optionalString(span.creator),
      created: optionalString(span.created),
      document: documentIn(span.document),
    });
  });
  const relations = arrayOf(record.relations, 'relations', line).flatMap((one, i) => {
    const relation = objectOf(one, `relations[${i}]`, line);
    const [from, to] = [keyOf(relation.head_span), keyOf(relation.child_span)];
    return from === null || to === null
      ? []
      : [{ name: optionalString(relation.label) ?? '', from, to, annotation: null }];
  });
  const meta =
    typeof record.meta === 'object' && record.meta !== null && 'file' in record.meta ? record.meta.file : null;
  return { name: optionalString(meta), text, spans, relations };
}

function keyOf(end: unknown): string | null {
  if (typeof end !== 'object' || end === null) return null;
  const { id, start, end: until, label } = end as Record<string, unknown>;
  return optionalString(id) ?? `${start}-${until}-${label}`;
}
