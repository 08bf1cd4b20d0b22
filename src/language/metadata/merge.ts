/**
 * Metadata that is there, completed from the text. What the user wrote stays letter for letter.
 */

import { isMap, isScalar, isSeq, type Pair, type YAMLSeq } from 'yaml';
import { codeKey } from '../knowledge/code.ts';
import type { Analysis, Edit, Span } from '../model/index.ts';
import { applyEdits } from '../text/edits.ts';
import { lineLength, newLineOf, startOfLine } from '../text/line-ends.ts';
import { append } from '../text/lists.ts';
import type { MetadataDocument } from './document.ts';
import { FIELD_NAMES } from './fields.ts';
import { generateMetadata, metadataYaml } from './generate.ts';
import type { Metadata, MetadataReference } from './schema.ts';
import { yamlField, yamlFlow, yamlItem, yamlValue } from './write.ts';

/** The canonical spelling of a code as it may be written in metadata: "29/NQ-TW" → 29-NQ/TW. */
type Canonical = (code: string) => string;
const asItIs: Canonical = (code) => code;

/**
 * The edits that fill in what is missing, in the text that holds the metadata. What is there stays letter for letter:
 * values, comments, order, quoting. Null when the YAML cannot be read or is written in brackets, where nothing can be
 * added safely.
 */
export function completionEdits(
  existing: MetadataDocument,
  analysis: Analysis,
  canonical: Canonical = asItIs,
): Edit[] | null {
  const { tree, text, yaml, problems } = existing;
  const torn = problems.some(
    ({ code }) => code.startsWith('yaml-') || code === 'not-a-mapping' || code === 'duplicate-key',
  );
  if (!tree || torn) return null;
  const root = tree.contents;
  if (root !== null && !(isScalar(root) && root.value === null) && !isMap(root)) return null;
  if (isMap(root) && root.flow) return null;
  const newLine = newLineOf(text);
  const generated = generateMetadata(analysis);
  const pairs = isMap(root) ? root.items.filter((pair) => isScalar(pair.key)) : [];
  const keyOf = ({ key }: Pair) => (isScalar(key) ? String(key.value) : '');
  const edits: Edit[] = [];
  const inserted = new Map<number, string>();
  for (const key of FIELD_NAMES) {
    const value = generated[key as keyof Metadata];
    if (value === undefined) continue;
    const pair = pairs.find((candidate) => keyOf(candidate) === key);
    if (!pair) {
      const before = FIELD_NAMES.slice(0, FIELD_NAMES.indexOf(key)).toReversed();
      const anchor = before.map((name) => pairs.find((candidate) => keyOf(candidate) === name)).find(Boolean);
      const at = anchor ? endOfField(existing, anchor) : startOfFields(existing, pairs.length > 0);
      const lines = yamlField(key, value as string).map((line) => line + newLine);
      inserted.set(at, (inserted.get(at) ?? '') + lines.join(''));
    } else if (isEmpty(pair.value)) {
      const keyEnd = yaml.start + rangeOf(pair.key).end;
      const at = keyEnd + (/^[ \t]{0,20}:/.exec(text.slice(keyEnd, keyEnd + 21))?.[0].length ?? 0);
      const [line = '', ...rest] = yamlField(key, value as string);
      edits.push({ start: at, end: at, newText: [line.slice(key.length + 1), ...rest].join(newLine) });
    } else if (key === 'references' && isSeq(pair.value)) {
      append(edits, dateEdits(existing, pair.value, generated.references ?? [], canonical));
      append(edits, referenceEdits(existing, missingReferences(existing, analysis, canonical)));
    }
  }
  for (const [at, newText] of inserted) {
    // A last line without line end gets one before what follows.
    const open = at > yaml.start && !/[\r\n]/.test(text[at - 1] ?? '');
    edits.push({ start: at, end: at, newText: open ? newLine + newText.slice(0, -newLine.length) : newText });
  }
  return edits.sort((a, b) => a.start - b.start);
}

function isEmpty(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null && value.source !== '~' && value.source !== 'null');
}

/** Where a node stands in the YAML; nothing at its start for what has no place. */
function rangeOf(node: unknown): Span {
  const [start = 0, end = start] = (node as { range?: number[] | null } | null)?.range ?? [];
  return { start, end };
}

/** After the lines of a top-level field: its own, and those below that are indented, comments included. */
function endOfField({ text, yaml }: MetadataDocument, { key, value }: Pair): number {
  // The end of a block scalar is already the start of the next line.
  let at = yaml.start + Math.max(rangeOf(key).end, rangeOf(value).end);
  const atLineStart = at > yaml.start && /[\r\n]/.test(text[at - 1] ?? '');
  const line = /([^\r\n]*)(\r\n|\n|\r|$)/y;
  if (!atLineStart) at += lineLength(text, at);
  while (at < yaml.end) {
    line.lastIndex = at;
    const [all = '', content = ''] = line.exec(text) ?? [];
    if (!/^[ \t]+\S/.test(content) || all === '') break;
    at += all.length;
  }
  return Math.min(at, yaml.end);
}

/** Before the first field, after comments that stand at the head of the file; at the end when there is no field. */
function startOfFields({ tree, yaml, text }: MetadataDocument, hasFields: boolean): number {
  const root = tree?.contents;
  if (!hasFields || !isMap(root)) return yaml.end;
  return Math.max(yaml.start, startOfLine(text, yaml.start + rangeOf(root.items[0]?.key).start));
}

/**
 * The documents that the text cites and that the list of the metadata lacks, in the order of the text. Two documents with
 * one code are told by their dates; one that is listed with a wrong date is not lacking.
 */
export function missingReferences(
  { raw }: MetadataDocument,
  analysis: Analysis,
  canonical: Canonical = asItIs,
): MetadataReference[] {
  const list = (raw as { references?: unknown } | null)?.references;
  const listed = (Array.isArray(list) ? list : []).flatMap((item: unknown) => {
    const { code, date } = (typeof item === 'string' ? { code: item } : (item ?? {})) as Record<string, unknown>;
    return typeof code === 'string'
      ? [{ key: codeKey(canonical(code)), date: date === undefined ? null : String(date) }]
      : [];
  });
  const found = generateMetadata(analysis).references ?? [];
  return found.filter(({ code, date }) => {
    const key = codeKey(code);
    const same = listed.filter((item) => item.key === key);
    const cited = found.filter((other) => codeKey(other.code) === key).length;
    return (
      same.length < cited &&
      !same.some((item) => !date || item.date === null || item.date.startsWith(date) || date.startsWith(item.date))
    );
  });
}

/** The edits that add documents at the end of the list of the metadata; none where the list cannot be told. */
export function referenceEdits(metadata: MetadataDocument, added: readonly MetadataReference[]): Edit[] {
  return addedEdits(
    metadata,
    'references',
    added.map((item) => ({ ...item })),
  );
}

/** The edits that add items at the end of a list at the top of the metadata; none where the list cannot be told. */
export function addedEdits(
  { text, yaml, tree }: MetadataDocument,
  key: string,
  added: readonly (string | { [key: string]: string | undefined })[],
): Edit[] {
  const list = isMap(tree?.contents) ? tree.contents.get(key, true) : null;
  if (!isSeq(list) || added.length === 0) return [];
  const listed = rangeOf(list);
  if (list.items.length === 0) {
    const [start, end] = [yaml.start + listed.start, yaml.start + listed.end];
    return [{ start, end, newText: `[${added.map((item) => yamlFlow(item)).join(', ')}]` }];
  }
  const last = rangeOf(list.items.at(-1));
  const itemStart = yaml.start + last.start;
  let at = yaml.start + last.end;
  while (at > itemStart && /\s/.test(text[at - 1] ?? '')) at -= 1;
  if (list.flow) {
    return [{ start: at, end: at, newText: added.map((item) => `, ${yamlFlow(item)}`).join('') }];
  }
  const indent = /^[ \t]*/.exec(text.slice(startOfLine(text, itemStart), itemStart))?.[0] ?? '';
  at += /^[^\r\n]*/.exec(text.slice(at))?.[0].length ?? 0;
  const newLine = newLineOf(text);
  const lines = added.flatMap((item) => yamlItem(item, indent));
  return [{ start: at, end: at, newText: lines.map((line) => newLine + line).join('') }];
}

/** The edits that add the date of a listed document, where the text settles which one it is. */
export function dateEdits(
  { text, yaml }: MetadataDocument,
  list: YAMLSeq,
  found: readonly MetadataReference[],
  canonical: Canonical,
): Edit[] {
  return list.items.flatMap((item) => {
    const code = isMap(item) ? item.get('code', true) : null;
    if (!isMap(item) || !isScalar(code) || typeof code.value !== 'string' || item.has('date')) return [];
    const key = codeKey(canonical(code.value));
    const [meant, another] = found.filter((other) => codeKey(other.code) === key);
    if (!meant?.date || another) return [];
    const at = yaml.start + rangeOf(code).end;
    const date = yamlValue('date', meant.date, item.flow);
    if (item.flow) return [{ start: at, end: at, newText: `, date: ${date}` }];
    const head = text.slice(startOfLine(text, at), yaml.start + rangeOf(item.items[0]?.key).start);
    if (!/^[ \t]*(?:- +)?$/.test(head)) return [];
    const lineEnd = at + (/^[^\r\n]*/.exec(text.slice(at))?.[0].length ?? 0);
    return [{ start: lineEnd, end: lineEnd, newText: `${newLineOf(text)}${' '.repeat(head.length)}date: ${date}` }];
  });
}

/**
 * The edits of the report text that write or complete its front matter; none when nothing is missing, null when the
 * front matter cannot be read.
 */
export function frontMatterEdits(
  text: string,
  existing: MetadataDocument | null,
  analysis: Analysis,
  canonical: Canonical = asItIs,
): Edit[] | null {
  if (existing) return completionEdits(existing, analysis, canonical);
  const newLine = newLineOf(text);
  const at = text.startsWith('\uFEFF') ? 1 : 0;
  const yaml = metadataYaml(generateMetadata(analysis), newLine);
  return yaml === '' ? [] : [{ start: at, end: at, newText: `---${newLine}${yaml}---${newLine}` }];
}

/** The text of the sidecar, new or completed; null when the one that is there cannot be read. */
export function sidecarText(
  existing: MetadataDocument | null,
  analysis: Analysis,
  canonical: Canonical = asItIs,
): string | null {
  if (!existing) return metadataYaml(generateMetadata(analysis));
  const edits = completionEdits(existing, analysis, canonical);
  return edits && applyEdits(existing.text, edits);
}
