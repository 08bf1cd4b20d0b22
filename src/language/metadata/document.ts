/**
 * The metadata of one report, read from its front matter or its sidecar: values, problems, and where each of them stands.
 *
 * Offsets count in the whole file as the editor holds it. Nothing here throws, whatever the YAML holds.
 */
import { type Document, isAlias, isCollection, isMap, isPair, isScalar, isSeq, type Node } from 'yaml';
import type { Span } from '../model/index.ts';
import { newLineOf } from '../text/line-ends.ts';
import { append } from '../text/lists.ts';
import { parseYaml } from '../text/yaml.ts';
import type { SchemaExtension } from './extension.ts';
import { FIELD_NAMES } from './fields.ts';
import type { MetadataProblem, Path } from './problem.ts';
import { firstAlias, readProblems } from './problems.ts';
import type { Metadata } from './schema.ts';
import { validate } from './validate.ts';

type MetadataLocation = 'front-matter' | 'sidecar';

export interface MetadataDocument {
  location: MetadataLocation;
  /** The whole file that the offsets count in: the report for front matter, else the sidecar. */
  text: string;
  /** The YAML in it, without the `---` lines. */
  yaml: Span;
  /** What validated; fields with problems are left out. */
  value: Metadata;
  /** The YAML as plain data, before validation; null when it could not be read. */
  raw: unknown;
  problems: MetadataProblem[];
  /** The parsed YAML, for editing that keeps comments and order; null when too large to read. */
  tree: Document.Parsed | null;
  /** Where a field of `value` stands: its key (the item itself in a list) or its value. Null for what is not there. */
  spanOf(path: Path, what: 'key' | 'value'): Span | null;
}

export interface FrontMatter {
  /** Between the `---` lines, line end before the closing one included. */
  yaml: Span;
  /** Where the report begins: after the closing line. */
  bodyStart: number;
  /** False when the closing `---` is missing and the block ends where its lines stop to look like YAML. */
  closed: boolean;
}

/** More than any report needs; what is longer is no metadata, and reading it would hold up typing. */
const MAX_YAML = 100_000;
/** A line end to YAML, but not to the parser. */
const LONE_CR = /\r(?!\n)/g;

const OPENING = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r|$)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/gm;
const KEY_LINE = /^(?:[A-Za-z_][\w-]{0,40}|"[^"\n\r]{1,60}"|'[^'\n\r]{1,60}')[ \t]{0,8}:(?:[ \t]|$)/;
const YAML_LINE = /^(?:[-{["'&*!?%\t]|[ \t]*$|#)/;

/**
 * Finds the metadata block at the head of a text: a line `---` at its very start (a BOM may stand before), YAML, a line
 * `---` or `...`. A ruled line above prose is no metadata: the block has to look like YAML.
 */
export function findFrontMatter(text: string): FrontMatter | null {
  const opening = OPENING.exec(text);
  if (!opening) return null;
  const start = opening[0].length;
  CLOSING.lastIndex = start;
  const closing = start >= text.length ? null : CLOSING.exec(text);
  if (closing) {
    const yaml = { start, end: closing.index };
    if (!looksLikeYaml(text.slice(yaml.start, yaml.end))) return null;
    const lineEnd = closing.index + closing[0].length;
    const after = text.startsWith('\r\n', lineEnd) ? 2 : lineEnd < text.length ? 1 : 0;
    return { yaml, bodyStart: lineEnd + after, closed: true };
  }
  const end = unterminatedEnd(text, start);
  return end === null ? null : { yaml: { start, end }, bodyStart: end, closed: false };
}

/** The first line that says something decides, or any line that is one of our fields. An empty block is metadata. */
function looksLikeYaml(block: string): boolean {
  const lines = block.slice(0, MAX_YAML).split(/\r\n|\n|\r/);
  const first = lines.find((line) => line.trim() !== '' && !line.startsWith('#'));
  if (first === undefined || KEY_LINE.test(first)) return true;
  if (lines.some(isFieldLine)) return true;
  return YAML_LINE.test(first) && !/^-[-\s]*$/.test(first) && !/\n[ \t]*\r?\n/.test(block);
}

function isFieldLine(line: string): boolean {
  const [, key] = /^([a-z]{4,12})[ \t]{0,8}:(?:[ \t]|$)/.exec(line) ?? [];
  return key !== undefined && FIELD_NAMES.includes(key);
}

/** Where a block without closing line ends: after the last line that belongs to the YAML; null when it is none. */
function unterminatedEnd(text: string, start: number): number | null {
  const line = /([^\r\n]*)(\r\n|\n|\r|$)/y;
  let at = start;
  let fields = 0;
  while (at < text.length) {
    line.lastIndex = at;
    const [all = '', words = ''] = line.exec(text) ?? [];
    if (isFieldLine(words)) fields += 1;
    else if (words === '' || !(KEY_LINE.test(words) || /^(?:[ \t]+\S|- |#)/.test(words))) break;
    at += all.length;
  }
  return fields > 0 ? at : null;
}

/** The metadata at the head of a report text; null without. `extension`: what a project adds to the schema. */
export function readFrontMatter(text: string, extension?: SchemaExtension | null): MetadataDocument | null {
  const found = findFrontMatter(text);
  if (!found) return null;
  const document = read(text, found.yaml, 'front-matter', extension);
  if (!found.closed) {
    document.problems.unshift({
      code: 'unterminated',
      values: [],
      path: [],
      start: text.startsWith('\uFEFF') ? 1 : 0,
      end: text.startsWith('\uFEFF') ? 4 : 3,
      edits: [{ start: found.bodyStart, end: found.bodyStart, newText: `---${newLineOf(text)}` }],
    });
  }
  return document;
}

/** The metadata in a sidecar file. Total: any text gives a document, maybe with nothing but problems. */
export function readSidecar(text: string, extension?: SchemaExtension | null): MetadataDocument {
  return read(text, { start: text.startsWith('\uFEFF') ? 1 : 0, end: text.length }, 'sidecar', extension);
}

function read(
  text: string,
  yaml: Span,
  location: MetadataLocation,
  extension: SchemaExtension | null | undefined,
): MetadataDocument {
  const empty = { location, text, yaml, value: {}, raw: null, tree: null, spanOf: () => null };
  const whole = { ...yaml, values: [], path: [], edits: [] };
  if (yaml.end - yaml.start > MAX_YAML) {
    return {
      ...empty,
      problems: [{ ...whole, code: 'too-large', values: [MAX_YAML], end: firstLineEnd(text, yaml.start) }],
    };
  }
  let raw: unknown;
  // Duplicate keys are looked for below: the parser's own search compares every key with every other.
  const tree = parseYaml(text.slice(yaml.start, yaml.end).replace(LONE_CR, '\n'), { uniqueKeys: false });
  const problems = readProblems(tree, text, yaml);
  if (problems.some(({ code }) => code === 'too-deep')) return { ...empty, problems };
  try {
    raw = tree.toJS({ maxAliasCount: 50 }) ?? {};
  } catch {
    if (!problems.some(({ code }) => code === 'yaml-alias')) {
      const span = firstAlias(tree, yaml.start) ?? { start: yaml.start, end: firstLineEnd(text, yaml.start) };
      problems.push({ ...whole, ...span, code: 'yaml-alias' });
    }
    return { ...empty, tree, problems };
  }
  const rawSpan = (path: Path, what: 'key' | 'value') => spanIn(tree, text, yaml, path, what);
  const checked = validate(raw, rawSpan, text, extension);
  // One slip of syntax makes a value look like the wrong type as well; the syntax is what to tell.
  const torn = problems.flatMap((problem) => (problem.code.startsWith('yaml-') ? [problem, ...problem.edits] : []));
  append(
    problems,
    checked.problems.filter(({ start, end }) => !torn.some((other) => other.start <= end && start <= other.end)),
  );
  problems.sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    location,
    text,
    yaml,
    value: checked.value,
    raw,
    problems,
    tree,
    spanOf: (path, what) => rawSpan(checked.toRaw(path), what),
  };
}

/** Walks to a node. The last of several pairs with one key counts, as it does in the value. */
function spanIn(tree: Document.Parsed, text: string, yaml: Span, path: Path, what: 'key' | 'value'): Span | null {
  let node: unknown = tree.contents;
  let key: unknown = null;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(tree);
    key = null;
    if (isMap(node)) {
      const pair = node.items.findLast((item) => (isScalar(item.key) ? String(item.key.value) : null) === String(step));
      if (!pair) return null;
      key = pair.key;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isPair(node)) node = node.value;
    } else return null;
  }
  return nodeSpan(what === 'key' && key !== null ? key : (node ?? key), text, yaml);
}

/** The span of a node in the file, blanks at its end left out. An empty value has the span of nothing: null. */
function nodeSpan(node: unknown, text: string, yaml: Span): Span | null {
  if (!isNode(node) || !node.range) return null;
  const start = yaml.start + node.range[0];
  let end = Math.min(yaml.end, yaml.start + node.range[1]);
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}

function isNode(node: unknown): node is Node {
  return isScalar(node) || isCollection(node) || isAlias(node);
}

function firstLineEnd(text: string, from: number): number {
  const length = text.slice(from, from + 200).search(/[\r\n]/);
  return from + (length < 0 ? Math.min(200, text.length - from) : length);
}
