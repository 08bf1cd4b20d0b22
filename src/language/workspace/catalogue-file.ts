/**
 * A workspace's own catalogue of documents: a JSON, YAML or CSV file, one document a row.
 *
 * Keys are those of `data/facts/catalogue.json`; CSV files may use the Vietnamese column names that registries use
 * (so_ky_hieu, ngay_ban_hanh, co_quan, trich_yeu). Dates are ISO, or day first as people write them.
 */

import * as l10n from '@vscode/l10n';
import { csvParseRows } from 'd3-dsv';
import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import * as z from 'zod/mini';
import { toEntry } from '../knowledge/catalogue.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { readDateText } from '../metadata/repair.ts';
import type { DocumentEntry, Span } from '../model/index.ts';
import { fold } from '../text/comparable.ts';
import { parseYaml } from '../text/yaml.ts';
import { errorSpan, yamlErrorText } from '../text/yaml-problem.ts';

/** What is wrong with a catalogue file, and where (UTF-16 code units of the file's text). */
export interface CatalogueProblem extends Span {
  message: string;
}

export interface CatalogueFile {
  entries: DocumentEntry[];
  problems: CatalogueProblem[];
}

const text = z.string().check(z.trim());
const row = z.object({
  code: text.check(z.minLength(1)),
  // YAML reads a bare year as a number.
  date: z.pipe(
    z.union([z.string(), z.number()]),
    z.transform((value) => String(value).trim()),
  ),
  title: z.optional(text),
  issuer: z.optional(text),
  term: z.optional(text),
  kind: z.optional(text),
  replaces: z.optional(z.array(z.string())),
  replacedBy: z.optional(z.array(z.string())),
  supplementedBy: z.optional(z.array(z.string())),
});
type Row = z.infer<typeof row>;

/** Column names of registries, folded, and the key that each stands for. */
const COLUMNS: Record<string, keyof Row> = {
  'so ky hieu': 'code',
  'ky hieu': 'code',
  'ngay ban hanh': 'date',
  ngay: 'date',
  'trich yeu': 'title',
  'ten van ban': 'title',
  'co quan': 'issuer',
  'co quan ban hanh': 'issuer',
  khoa: 'term',
  'loai van ban': 'kind',
};

/** Of a file where every row is wrong, the first ones tell. */
const MOST_PROBLEMS = 100;

/**
 * Reads a catalogue file. `name` tells the format by its ending (.json, .yaml, .yml, .csv).
 * Total: a row that cannot be read is left out and named in `problems` (the first hundred); the others are kept.
 */
export function readCatalogueFile(name: string, text: string, knowledge: Knowledge): CatalogueFile {
  const { entries, problems } = /\.csv$/i.test(name) ? readCsv(text, knowledge) : readYaml(text, knowledge);
  const [next] = problems.slice(MOST_PROBLEMS);
  if (!next) return { entries, problems };
  const more = l10n.t('There are {0} more problems in this file.', problems.length - MOST_PROBLEMS);
  return { entries, problems: [...problems.slice(0, MOST_PROBLEMS), { ...next, message: more }] };
}

function readYaml(text: string, knowledge: Knowledge): CatalogueFile {
  const problems: CatalogueProblem[] = [];
  const document = parseYaml(text);
  for (const error of document.errors) {
    problems.push({
      message: yamlErrorText(error),
      ...errorSpan(error.pos, text),
    });
  }
  const root = document.contents;
  const list = isMap(root) ? root.get('documents', true) : root;
  if (!isSeq(list)) {
    if (problems.length === 0) {
      problems.push({
        message: l10n.t('A catalogue is a list of documents, such as: - {code: 05-NQ/HU, date: 2021-03-15, title: …}'),
        start: 0,
        end: Math.min(1, text.length),
      });
    }
    return { entries: [], problems };
  }
  const entries: DocumentEntry[] = [];
  for (const item of list.items) {
    const range = isMap(item) || isScalar(item) || isSeq(item) ? item.range : null;
    const span = { start: range?.[0] ?? 0, end: range?.[1] ?? 1 };
    const spanOf = (key: string) => (isMap(item) ? valueSpan(item, key) : null) ?? span;
    const value: unknown = isMap(item) ? item.toJSON() : item;
    addRow(value, spanOf, knowledge, entries, problems);
  }
  return { entries, problems };
}

function valueSpan(map: YAMLMap, key: string): Span | null {
  const node = map.get(key, true);
  return node?.range ? { start: node.range[0], end: node.range[1] } : null;
}

function readCsv(text: string, knowledge: Knowledge): CatalogueFile {
  const starts = recordStarts(text);
  const [header = [], ...rows] = csvParseRows(text.replace(/^\uFEFF/, ' '));
  const keys = columnKeys(header);
  const entries: DocumentEntry[] = [];
  const problems: CatalogueProblem[] = [];
  for (const needed of ['code', 'date']) {
    if (keys.includes(needed)) continue;
    const message = l10n.t('The first line names no column “{0}”.', needed);
    problems.push({ message, start: 0, end: Math.max(1, starts[1] ?? text.length) });
  }
  if (problems.length > 0) return { entries, problems };
  for (const [index, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const value: Record<string, string> = {};
    for (const [column, key] of keys.entries()) {
      const cell = cells[column]?.trim();
      if (key && cell) value[key] = cell;
    }
    const start = starts[index + 1] ?? 0;
    const span = { start, end: Math.max(start + 1, (starts[index + 2] ?? text.length + 1) - 1) };
    addRow(value, () => span, knowledge, entries, problems);
  }
  return { entries, problems };
}

/** The key that each cell of a CSV file's first line stands for; null for none. */
export function columnKeys(header: readonly string[]): (string | null)[] {
  return header.map((cell) => {
    const folded = fold(cell.replaceAll('_', ' '));
    return COLUMNS[folded] ?? Object.keys(row.shape).find((key) => key.toLowerCase() === folded) ?? null;
  });
}

/** Where each record begins: a line end inside quotes does not end one. */
function recordStarts(text: string): number[] {
  const starts = [0];
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    else if (!quoted && text[i] === '\n') starts.push(i + 1);
  }
  return starts;
}

function addRow(
  value: unknown,
  spanOf: (key: string) => Span,
  knowledge: Knowledge,
  entries: DocumentEntry[],
  problems: CatalogueProblem[],
): void {
  const parsed = row.safeParse(value);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const key = String(issue.path[0] ?? '');
      const message = key
        ? l10n.t('“{0}” is missing or is no text.', key)
        : l10n.t('A document is a mapping with at least code and date.');
      problems.push({ message, ...spanOf(key) });
    }
    return;
  }
  const code = knowledge.parse(parsed.data.code);
  if (!code) {
    problems.push({ message: l10n.t('“{0}” is no document code.', parsed.data.code), ...spanOf('code') });
    return;
  }
  const date = issued(parsed.data.date);
  if (!date) {
    const message = l10n.t('“{0}” is no date. Write 2013-11-04, 2013-11 or 2013.', parsed.data.date);
    problems.push({ message, ...spanOf('date') });
    return;
  }
  const raw = { ...parsed.data, date, type: code.type, number: code.number, sources: 1 };
  const entry = toEntry(raw, 'workspace', knowledge.issuers, knowledge.terms);
  // Registries write the issuer's name, not its sign.
  const named = raw.issuer && !entry.issuerName ? { issuer: null, issuerName: raw.issuer } : {};
  entries.push({ ...entry, ...named });
}

/** A year, or a date in any form that metadata takes, as an ISO date; null for anything else, impossible days included. */
function issued(text: string): string | null {
  return /^\d{4}$/.test(text) ? text : readDateText(text);
}
