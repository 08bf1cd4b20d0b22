/**
 * Checks plain data against the schema: what is valid of it, and one problem for each thing that is not.
 */
import type * as z from 'zod/mini';
import type { Edit, Span } from '../model/index.ts';
import { fold } from '../text/comparable.ts';
import { nearest } from '../text/nearest.ts';
import type { SchemaExtension } from './extension.ts';
import { alternativeKey, FIELD_NAMES, fieldAt } from './fields.ts';
import type { MetadataProblem, Path, ProblemCode } from './problem.ts';
import { readDateText, readPeriodText } from './repair.ts';
import { type Metadata, metadataSchema } from './schema.ts';

export interface Validated {
  value: Metadata;
  problems: MetadataProblem[];
  /** A path in `value` as a path in the data: they differ where list items were left out. */
  toRaw(path: Path): Path;
}

type SpanOf = (path: Path, what: 'key' | 'value') => Span | null;

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** A list item that is left out; its place keeps the indices right until the end. */
const LEFT_OUT = Symbol('left out');
/** The schema is no deeper; what lies below is never looked at. */
const DEPTH = 6;
/** Whoever has more than this many has one mistake at the root of them. */
const MAX_PROBLEMS = 50;

/**
 * Validates `raw`, the YAML as plain data. `spanOf` tells where a path of it stands in `text`. An extension adds fields
 * of a project and what it asks of values; its own fields are kept in the value like those with `x-`.
 */
export function validate(raw: unknown, spanOf: SpanOf, text: string, extension?: SchemaExtension | null): Validated {
  const problems: MetadataProblem[] = [];
  const report = (
    code: ProblemCode,
    path: Path,
    what: 'key' | 'value',
    values: (string | number)[],
    edits: Edit[] = [],
  ) => {
    const span = spanOf(path, what) ?? spanOf(path, 'key') ?? spanOf(path.slice(0, -1), 'key') ?? { start: 0, end: 0 };
    problems.push({ ...firstLine(span, text), code, values, path, edits });
  };
  if (!isObject(raw)) {
    report('not-a-mapping', [], 'value', []);
    return { value: {}, problems, toRaw: (path) => path };
  }
  const isOwn = (key: string) =>
    key.startsWith('x-') || (extension?.keys.has(key) === true && !FIELD_NAMES.includes(key));
  const projectKeys = Object.entries(raw).filter(([key]) => isOwn(key));
  const given = Object.fromEntries(Object.entries(raw).filter(([key]) => !isOwn(key)));
  const data = copy(given, (path) => report('empty-value', path, 'key', [String(path.at(-1))])) as Record<
    string,
    unknown
  >;
  const first = metadataSchema.safeParse(data);
  const seen = new Set<string>();
  for (const issue of first.error?.issues ?? []) {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? '' : step));
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        leaveOut(data, [...path, key]);
        if (problems.length >= MAX_PROBLEMS) continue;
        const meant = alternativeKey(path, key);
        const span = spanOf([...path, key], 'key');
        const edits =
          meant && span && !(meant in ((at(raw, path) ?? {}) as object)) ? [{ ...span, newText: meant }] : [];
        report('unknown-key', [...path, key], 'key', meant ? [key, meant] : [key], edits);
      }
      continue;
    }
    // A pattern and a refinement may both fail on one value.
    if (seen.has(JSON.stringify(path))) continue;
    seen.add(JSON.stringify(path));
    const value = at(data, path);
    if (value === undefined) {
      // A required key is missing: the entry cannot be used.
      leaveOut(data, path.slice(0, -1));
      if (problems.length < MAX_PROBLEMS) report('missing-key', path.slice(0, -1), 'key', [String(path.at(-1))]);
      continue;
    }
    leaveOut(data, path);
    if (problems.length >= MAX_PROBLEMS) continue;
    const span = spanOf(path, 'value');
    const { code, values, newText } = explain(issue, path, value, span ? text.slice(span.start, span.end) : '');
    report(code, path, 'value', values, span && newText !== null ? [{ ...span, newText }] : []);
  }
  const kept = new Map<string, number[]>();
  for (const { path, kind, expected } of extension?.check(raw) ?? []) {
    if (problems.some((problem) => JSON.stringify(problem.path) === JSON.stringify(path) && kind !== 'missing'))
      continue;
    const span = spanOf(path, 'value');
    const shown = span ? shorten(text.slice(span.start, span.end)) : '';
    report('project-schema', path, kind === 'unknown' || kind === 'missing' ? 'key' : 'value', [kind, expected, shown]);
  }
  const usable = first.error ? compact(data, [], kept) : data;
  const second = first.error ? metadataSchema.safeParse(usable) : first;
  return {
    value: { ...(second.data ?? {}), ...Object.fromEntries(projectKeys) },
    problems,
    toRaw(path) {
      const result: (string | number)[] = [];
      for (const step of path) {
        const indices = kept.get(JSON.stringify(result));
        result.push(typeof step === 'number' ? (indices?.[step] ?? step) : step);
      }
      return result;
    },
  };
}

/** A copy without project keys and without empty values, each of which is reported. */
function copy(value: unknown, empty: (path: Path) => void, path: Path = []): unknown {
  if (path.length > DEPTH || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item, index) => copy(item, empty, [...path, index]));
  const result: Record<string, unknown> = Object.create(null);
  for (const [key, item] of Object.entries(value)) {
    if (key.startsWith('x-')) continue;
    if (item === null || item === undefined) {
      if (fieldAt([...path, key])) {
        empty([...path, key]);
        continue;
      }
    }
    result[key] = copy(item, empty, [...path, key]);
  }
  return result;
}

function at(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (value === null || typeof value !== 'object' || value === undefined) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

function leaveOut(data: unknown, path: Path): void {
  const parent = at(data, path.slice(0, -1));
  const last = path.at(-1);
  if (last === undefined) return;
  if (Array.isArray(parent)) parent[Number(last)] = LEFT_OUT;
  else if (isObject(parent)) delete parent[String(last)];
}

function compact(value: unknown, path: Path, kept: Map<string, number[]>): unknown {
  if (path.length > DEPTH || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const indices = value.flatMap((item, index) => (item === LEFT_OUT ? [] : [index]));
    kept.set(JSON.stringify(path), indices);
    return indices.map((index) => compact(value[index], [...path, index], kept));
  }
  const result: Record<string, unknown> = Object.create(null);
  for (const [key, item] of Object.entries(value)) result[key] = compact(item, [...path, key], kept);
  return result;
}

interface Explanation {
  code: ProblemCode;
  values: (string | number)[];
  newText: string | null;
}

/** Our own problem for an issue of the schema, with the text to write instead where it is known. */
function explain(issue: z.core.$ZodIssue, path: Path, value: unknown, source: string): Explanation {
  const plain = typeof value === 'object' ? '' : String(value);
  const shown = shorten(source || plain);
  const field = fieldAt(path);
  if (issue.code === 'invalid_type') {
    const newText = wrapped(issue.expected, path, value, source);
    return { code: 'wrong-type', values: [String(path.at(-1)), issue.expected, shown], newText };
  }
  if (typeof value === 'string' && value.trim() === '') {
    return { code: 'empty-value', values: [String(path.findLast((step) => typeof step === 'string'))], newText: null };
  }
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String);
    return {
      code: 'bad-choice',
      values: [shown, choices.join(', ')],
      newText: nearest(plain, choices) ?? named(plain, choices),
    };
  }
  const name = String(field?.name ?? path.at(-1));
  if (typeof value === 'object') return { code: 'wrong-type', values: [name, 'string', shown], newText: null };
  switch (field?.format) {
    case 'date':
      return { code: 'bad-date', values: [shown], newText: readDateText(plain) };
    case 'period':
      return { code: 'bad-period', values: [shown], newText: readPeriodText(plain) };
    case 'url':
      return {
        code: 'bad-url',
        values: [shown],
        newText: /^www\.\S+$/i.test(plain) ? `https://${plain}` : null,
      };
    case 'code':
      return { code: 'bad-code', values: [shown], newText: null };
    case 'id':
      return { code: 'bad-id', values: [shown], newText: null };
    case 'rule':
      return { code: 'bad-rule', values: [shown], newText: null };
    default:
      return { code: 'bad-value', values: [name, shown], newText: null };
  }
}

/** The one choice whose words stand in a longer phrase: "họp giao ban tháng" names `giao-ban`. */
function named(phrase: string, choices: readonly string[]): string | null {
  const words = ` ${fold(phrase.slice(0, 200)).replace(/[^a-z0-9]+/g, ' ')} `;
  const found = choices.filter((choice) => choice.includes('-') && words.includes(` ${choice.replaceAll('-', ' ')} `));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** One value where a list or a mapping is expected, and a number where words are: the same in the right shape. */
function wrapped(expected: string, path: Path, value: unknown, source: string): string | null {
  if (source === '' || /[\r\n]/.test(source)) return null;
  const field = fieldAt(path);
  const inFlow = (plain: string) =>
    /[,[\]{}]|: | #/.test(plain) && !/^["']/.test(plain) ? JSON.stringify(plain) : plain;
  const main = field?.main;
  if (expected === 'string') return typeof value === 'object' ? null : JSON.stringify(source);
  if (typeof value !== 'string')
    return expected === 'array' && isObject(value) && /^\{/.test(source) ? `[${source}]` : null;
  const item = main ? `{ ${main}: ${inFlow(source)} }` : inFlow(source);
  if (expected === 'array') return `[${item}]`;
  return expected === 'object' && main ? item : null;
}

/** What is underlined is at most one line. */
function firstLine(span: Span, text: string): Span {
  const length = text.slice(span.start, Math.min(span.end, span.start + 500)).search(/[\r\n]/);
  return length < 0 ? span : { start: span.start, end: span.start + length };
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
