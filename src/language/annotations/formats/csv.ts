/**
 * A table, one row an annotation, for spreadsheets: UTF-8 with BOM so that they open it as such, and no cell begins a formula
 * (https://owasp.org/www-community/attacks/CSV_Injection). Offsets in UTF-16 code units, and line and column from 1.
 * Relations are left out; comments stand one a line in their cell.
 */
import * as l10n from '@vscode/l10n';
import { csvFormatRows, csvParseRows } from 'd3-dsv';
import {
  type AnnotatedReport,
  type Format,
  FormatError,
  type ImportedDocument,
  importedSpan,
  lossesOf,
  type Placed,
} from './format.ts';
import { orderedSpan, utf16Span } from './json-values.ts';

const COLUMNS = [
  'file',
  'start',
  'end',
  'line',
  'column',
  'label',
  'text',
  'comments',
  'attributes',
  'code',
  'type',
  'date',
  'creator',
  'created',
  'prefix',
  'suffix',
] as const;
type Column = (typeof COLUMNS)[number];

export const csv: Format = {
  id: 'csv',
  title: 'table for spreadsheets',
  extension: '.csv',
  write(reports) {
    const rows = reports.flatMap((report) => {
      const lines = lineStarts(report.text);
      return report.spans.map((placed) => rowOf(report, placed, lines));
    });
    const content = `\uFEFF${csvFormatRows([[...COLUMNS], ...rows])}\n`;
    return { files: [{ name: 'annotations.csv', content }], losses: lossesOf(reports, ['relations']) };
  },
  read(content, { text }) {
    const [header = [], ...rows] = csvParseRows(content.replace(/^\uFEFF/, ''));
    for (const needed of ['start', 'end', 'label'] as const) {
      if (!header.includes(needed)) throw new FormatError(l10n.t('The table has no column “{0}”.', needed), 1);
    }
    const documents = new Map<string, ImportedDocument & { spans: ReturnType<typeof spanOfRow>[] }>();
    for (const [i, cells] of rows.entries()) {
      if (cells.every((cell) => cell === '')) continue;
      const cell = (name: Column) => plain(cells[header.indexOf(name)] ?? '');
      const name = cell('file');
      const document = documents.get(name) ?? { name: name || null, text: null, spans: [], relations: [] };
      documents.set(name, document);
      document.spans.push(spanOfRow(cell, text, i + 2));
    }
    return [...documents.values()];
  },
};

function rowOf(
  { name, text }: AnnotatedReport,
  { annotation, start, end }: Placed,
  lines: readonly number[],
): string[] {
  const line = lines.findLastIndex((at) => at <= start);
  const { quote, document, creator, created, label, comments, attributes } = annotation;
  const cells: Record<Column, string> = {
    file: name,
    start: String(start),
    end: String(end),
    line: String(line + 1),
    column: String(start - lines[line]! + 1),
    label: label ?? '',
    text: text.slice(start, end),
    comments: comments.map((comment) => comment.text).join('\n\n'),
    attributes: Object.keys(attributes).length > 0 ? JSON.stringify(attributes) : '',
    code: document?.code ?? '',
    type: document?.type ?? '',
    date: document?.date ?? '',
    creator: creator?.name ?? '',
    created: created ?? '',
    prefix: quote?.prefix ?? '',
    suffix: quote?.suffix ?? '',
  };
  return COLUMNS.map((column) => defused(cells[column]));
}

/** A cell that a spreadsheet would run, or that begins like one made harmless, gets an apostrophe before it. */
function defused(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function plain(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function spanOfRow(cell: (name: Column) => string, text: string | null, line: number) {
  const [start, end] = [numberOf(cell('start')), numberOf(cell('end'))];
  const quoted = cell('text');
  if (quoted === '' && text === null) {
    throw new FormatError(l10n.t('Without the column “{0}” the report has to be given (--text).', 'text'), line);
  }
  // Where the words are told, they count: the text may have changed since, and the offsets only have to be some.
  const span = quoted === '' ? utf16Span(start, end, text ?? '', line) : orderedSpan(start, end, line);
  return importedSpan({
    ...span,
    key: String(line),
    label: cell('label') || null,
    quote: quoted === '' ? null : { exact: quoted, prefix: cell('prefix'), suffix: cell('suffix') },
    comments: cell('comments').split('\n\n').filter(Boolean),
    attributes: attributesOf(cell('attributes'), line),
    document: cell('code') ? { code: cell('code'), type: cell('type') || null, date: cell('date') || null } : null,
    creator: cell('creator') || null,
    created: cell('created') || null,
  });
}

function numberOf(cell: string): number {
  return /^\d+$/.test(cell.trim()) ? Number(cell) : Number.NaN;
}

function attributesOf(cell: string, line: number): Record<string, string | boolean> {
  if (cell === '') return {};
  try {
    const entries = Object.entries(JSON.parse(cell) as object);
    return Object.fromEntries(entries.filter(([, value]) => typeof value === 'string' || typeof value === 'boolean'));
  } catch {
    throw new FormatError(l10n.t('“{0}” has to be an object.', 'attributes'), line);
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const hit of text.matchAll(/\r\n?|\n/g)) starts.push(hit.index + hit[0].length);
  return starts;
}
