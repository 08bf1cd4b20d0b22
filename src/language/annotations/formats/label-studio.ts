/**
 * Label Studio tasks (https://labelstud.io/guide/task_format): one task a report, what people marked as `annotations`, what the
 * reader proposes as `predictions`, and the labelling configuration that fits them. Offsets count code points.
 *
 * What Label Studio has no field for (author and time of one region, attributes, the document meant) goes into the region's
 * `meta`, beside its note.
 */
import * as l10n from '@vscode/l10n';
import { type CodePoints, codePoints } from '../code-points.ts';
import type { Annotation, JsonObject } from '../model.ts';
import {
  type AnnotatedReport,
  type ExportOptions,
  type Format,
  FormatError,
  type ImportedDocument,
  type ImportedRelation,
  type ImportedSpan,
  importedSpan,
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

export const labelStudio: Format = {
  id: 'label-studio',
  title: 'Label Studio tasks',
  extension: '.json',
  write: (reports, options) => ({
    files: [
      { name: 'label-studio.json', content: `${JSON.stringify(reports.map(taskOf), null, 2)}\n` },
      { name: 'label-studio.xml', content: configuration(reports, options) },
    ],
    losses: {},
  }),
  read: (content) => jsonRecords(content).map(documentOf),
};

function taskOf({ name, text, spans, relations, suggestions = [] }: AnnotatedReport): unknown {
  const points = codePoints(text);
  const region = (placed: Placed) => regionOf(placed, text, points);
  return {
    data: { text, file: name },
    annotations: [{ result: [...spans.map(region), ...relations.map(relationOf)] }],
    predictions: suggestions.length > 0 ? [{ model_version: 'giaoban', result: suggestions.map(region) }] : [],
  };
}

function regionOf({ annotation, start, end }: Placed, text: string, points: CodePoints): unknown {
  const label = annotation.label ?? '';
  return {
    id: annotation.id,
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    value: { start: points.ofUtf16(start), end: points.ofUtf16(end), text: text.slice(start, end), labels: [label] },
    meta: metaOf(annotation),
  };
}

function metaOf({ comments, creator, created, attributes, document }: Annotation): JsonObject {
  return {
    ...(comments.length > 0 && { text: comments.map(({ text }) => text) }),
    ...(creator && { creator: creator.name }),
    ...(created && { created }),
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...(document && { document }),
  };
}

function relationOf({ label, ends }: Annotation): unknown {
  return { type: 'relation', from_id: ends?.from, to_id: ends?.to, direction: 'right', labels: label ? [label] : [] };
}

/** The labels of the project, and those that stand in the reports beside them. */
function configuration(reports: readonly AnnotatedReport[], { labels, relations }: ExportOptions): string {
  const known = new Map(labels.map((label) => [label.id, label]));
  const used = (annotations: readonly Annotation[]) =>
    annotations.flatMap(({ label }) => (label === null ? [] : [label]));
  const spans = reports.flatMap((report) =>
    [...report.spans, ...(report.suggestions ?? [])].map(({ annotation }) => annotation),
  );
  const labelIds = new Set([...known.keys(), ...used(spans)]);
  const relationIds = new Set([...relations, ...used(reports.flatMap((report) => report.relations))]);
  const label = (id: string) => {
    const look = known.get(id);
    return `    <Label value="${escaped(id)}"${look ? ` alias="${escaped(id)}" background="${escaped(look.color)}"` : ''}/>`;
  };
  return [
    '<View>',
    '  <Labels name="label" toName="text">',
    ...[...labelIds].map(label),
    '  </Labels>',
    '  <Relations>',
    ...[...relationIds].map((id) => `    <Relation value="${escaped(id)}"/>`),
    '  </Relations>',
    '  <Text name="text" value="$text"/>',
    '</View>',
    '',
  ].join('\n');
}

/** Text in an attribute of XML; what XML 1.0 does not allow is left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

function documentOf({ value, line }: LinedValue): ImportedDocument {
  const task = objectOf(value, 'task', line);
  const data = objectOf(task.data, 'data', line);
  const text = stringOf(data.text, 'data.text', line);
  const points = codePoints(text);
  const results = arrayOf(task.annotations ?? task.completions, 'annotations', line).flatMap((one, i) =>
    arrayOf(objectOf(one, `annotations[${i}]`, line).result, 'result', line).map((item) =>
      objectOf(item, 'result', line),
    ),
  );
  const spans = results
    .filter(({ type }) => type === 'labels')
    .map((item, i) => spanOfRegion(item, i, text, points, line));
  const known = new Set(spans.map(({ key }) => key));
  const relations = results.filter(({ type }) => type === 'relation').map((item) => relationIn(item, known, line));
  return { name: optionalString(data.file), text, spans, relations };
}

function spanOfRegion(item: JsonObject, i: number, text: string, points: CodePoints, line: number): ImportedSpan {
  const value = objectOf(item.value, 'value', line);
  const span = spanOf(value.start, value.end, points, line);
  if (typeof value.text === 'string' && text.slice(span.start, span.end) !== value.text) {
    throw new FormatError(
      l10n.t('The text at {0} to {1} is not “{2}”.', String(value.start), String(value.end), value.text),
      line,
    );
  }
  const meta = item.meta === undefined || item.meta === null ? {} : objectOf(item.meta, 'meta', line);
  const notes = typeof meta.text === 'string' ? [meta.text] : arrayOf(meta.text, 'meta.text', line);
  return importedSpan({
    ...span,
    key: optionalString(item.id) ?? `region ${i}`,
    label: optionalString(arrayOf(value.labels, 'labels', line)[0]),
    comments: notes.filter((note) => typeof note === 'string'),
    attributes: attributesIn(meta.attributes),
    creator: optionalString(meta.creator),
    created: optionalString(meta.created),
    document: documentIn(meta.document),
  });
}

function relationIn(item: JsonObject, known: ReadonlySet<string>, line: number): ImportedRelation {
  const ends = [String(item.from_id), String(item.to_id)];
  const [from = '', to = ''] = item.direction === 'left' ? ends.reverse() : ends;
  if (!known.has(from) || !known.has(to)) {
    throw new FormatError(l10n.t('A relation names a passage that is not there ({0} to {1}).', from, to), line);
  }
  return { name: optionalString(arrayOf(item.labels, 'labels', line)[0]) ?? '', from, to, annotation: null };
}
