/**
 * doccano's JSON Lines (https://github.com/doccano/doccano, sequence labelling and relation extraction): `entities` with
 * `start_offset`, `end_offset`, `label`, `relations` with `from_id`, `to_id`, `type`; read also in the short form
 * `"label": [[start, end, "NAME"]]`. Offsets count code points. Attributes, comments, authors and documents are left out.
 */
import * as l10n from '@vscode/l10n';
import { codePoints } from '../code-points.ts';
import {
  type AnnotatedReport,
  type Format,
  FormatError,
  type ImportedDocument,
  importedSpan,
  lossesOf,
} from './format.ts';
import { arrayOf, jsonRecords, type LinedValue, objectOf, optionalString, spanOf, stringOf } from './json-values.ts';

export const doccano: Format = {
  id: 'doccano',
  title: 'doccano JSON Lines',
  extension: '.jsonl',
  write: (reports) => ({
    files: [
      {
        name: 'doccano.jsonl',
        content: reports.map((report, i) => `${JSON.stringify(recordOf(report, i))}\n`).join(''),
      },
    ],
    losses: lossesOf(reports, ['attributes', 'authors', 'comments', 'documents']),
  }),
  read: (content) => jsonRecords(content).map(documentOf),
};

function recordOf({ name, text, spans, relations }: AnnotatedReport, i: number): unknown {
  const points = codePoints(text);
  const numbers = new Map(spans.map(({ annotation }, number) => [annotation.id, number]));
  return {
    id: i + 1,
    text,
    entities: spans.map(({ annotation, start, end }, id) => ({
      id,
      label: annotation.label ?? '',
      start_offset: points.ofUtf16(start),
      end_offset: points.ofUtf16(end),
    })),
    relations: relations.map(({ label, ends }, id) => ({
      id,
      from_id: numbers.get(ends?.from ?? ''),
      to_id: numbers.get(ends?.to ?? ''),
      type: label ?? '',
    })),
    filename: name,
  };
}

function documentOf({ value, line }: LinedValue): ImportedDocument {
  const record = objectOf(value, 'line', line);
  const text = stringOf(record.text ?? record.data, 'text', line);
  const points = codePoints(text);
  const entities = arrayOf(record.entities, 'entities', line).map((one, i) => {
    const entity = objectOf(one, `entities[${i}]`, line);
    return importedSpan({
      ...spanOf(entity.start_offset, entity.end_offset, points, line),
      key: String(entity.id ?? i),
      label: optionalString(entity.label),
    });
  });
  const short = arrayOf(record.label ?? record.labels, 'label', line).map((one, i) => {
    const [start, end, label, ...rest] = Array.isArray(one) ? one : [];
    if (typeof label !== 'string' || rest.length > 0) {
      throw new FormatError(l10n.t('“{0}” has to be begin, end and label.', `label[${i}]`), line);
    }
    return importedSpan({ ...spanOf(start, end, points, line), key: `label ${i}`, label });
  });
  const known = new Set(entities.map(({ key }) => key));
  const relations = arrayOf(record.relations, 'relations', line).map((one, i) => {
    const relation = objectOf(one, `relations[${i}]`, line);
    const [from, to] = [String(relation.from_id), String(relation.to_id)];
    if (!known.has(from) || !known.has(to)) {
      throw new FormatError(l10n.t('A relation names a passage that is not there ({0} to {1}).', from, to), line);
    }
    return { name: optionalString(relation.type) ?? '', from, to, annotation: null };
  });
  return { name: optionalString(record.filename), text, spans: [...entities, ...short], relations };
}
