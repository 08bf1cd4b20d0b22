/**
 * Metadata that is there, completed from the text. What the user wrote stays letter for letter.
 */
import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { codeKey } from '../documents/code.ts';
import type { Analysis, Edit, Span } from '../model.ts';
import type { MetadataDocument } from './document.ts';
import { FIELD_NAMES } from './fields.ts';
import { generateMetadata, metadataYaml } from './generate.ts';
import type { Metadata, MetadataReference } from './schema.ts';
import { lineLength, newLineOf, startOfLine } from './text.ts';
import { yamlField, yamlFlow, yamlItem, yamlValue } from './write.ts';

/**
 * The edits that fill in what is missing, in the text that holds the metadata. What is there stays letter for letter:
 * values, comments, order, quoting. Null when the YAML cannot be read or is written in brackets, where nothing can be
 * added safely.
 */
export function completionEdits(existing: MetadataDocument, analysis: Analysis): Edit[] | null {
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
      edits.push(
        ...completeReferences(existing, pair.value.items, pair.value.flow === true, generated.references ?? []),
      );
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

/** Adds the documents that are cited and not listed, and the date of listed ones where the text settles it. */
function completeReferences(
  { text, yaml }: MetadataDocument,
  items: readonly unknown[],
  flow: boolean,
  found: readonly MetadataReference[],
): Edit[] {
  const edits: Edit[] = [];
  const newLine = newLineOf(text);
  const listed = new Map<string, YAMLMap>();
  for (const item of items) {
    const code = isMap(item) ? item.get('code') : item;
    if (typeof code === 'string' && isMap(item)) listed.set(codeKey(code), item);
  }
  const same = (code: string) => found.filter((other) => codeKey(other.code) === codeKey(code));
  const added = found.filter(({ code }) => !listed.has(codeKey(code)));
  for (const { code, date } of found) {
    const item = listed.get(codeKey(code));
    if (!item || !date || item.has('date') || same(code).length > 1) continue;
    const at = yaml.start + rangeOf(item.get('code', true)).end;
    const head = text.slice(startOfLine(text, at), yaml.start + rangeOf(item.items[0]?.key).start);
    const lineEnd = at + (/^[^\r\n]*/.exec(text.slice(at))?.[0].length ?? 0);
    const value = yamlValue('date', date, item.flow);
    if (item.flow) edits.push({ start: at, end: at, newText: `, date: ${value}` });
    else if (/^[ \t]*(?:- +)?$/.test(head)) {
      edits.push({ start: lineEnd, end: lineEnd, newText: `${newLine}${' '.repeat(head.length)}date: ${value}` });
    }
  }
  if (added.length === 0 || items.length === 0) return edits;
  const last = rangeOf(items.at(-1));
  const end = yaml.start + last.end;
  if (flow) {
    const newText = added.map((item) => `, ${yamlFlow({ ...item })}`).join('');
    return [...edits, { start: end, end, newText }];
  }
  const itemStart = yaml.start + last.start;
  const indent = /^[ \t]*/.exec(text.slice(startOfLine(text, itemStart), itemStart))?.[0] ?? '';
  let at = end;
  while (at > itemStart && /\s/.test(text[at - 1] ?? '')) at -= 1;
  at += /^[^\r\n]*/.exec(text.slice(at))?.[0].length ?? 0;
  const lines = added.flatMap((item) => yamlItem({ ...item }, indent));
  return [...edits, { start: at, end: at, newText: lines.map((line) => newLine + line).join('') }];
}

/** Applies edits that do not overlap; those at one place in their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, newText } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue;
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

/**
 * The edits of the report text that write or complete its front matter; none when nothing is missing, null when the
 * front matter cannot be read.
 */
export function frontMatterEdits(text: string, existing: MetadataDocument | null, analysis: Analysis): Edit[] | null {
  if (existing) return completionEdits(existing, analysis);
  const newLine = newLineOf(text);
  const at = text.startsWith('\uFEFF') ? 1 : 0;
  const yaml = metadataYaml(generateMetadata(analysis), newLine);
  return yaml === '' ? [] : [{ start: at, end: at, newText: `---${newLine}${yaml}---${newLine}` }];
}

/** The text of the sidecar, new or completed; null when the one that is there cannot be read. */
export function sidecarText(existing: MetadataDocument | null, analysis: Analysis): string | null {
  if (!existing) return metadataYaml(generateMetadata(analysis));
  const edits = completionEdits(existing, analysis);
  return edits && applyEdits(existing.text, edits);
}
