/** Writing into the metadata what a reader decides: which of several documents is meant, and which rule is to be silent. */
import { isMap, isSeq } from 'yaml';
import { codeKey } from '../knowledge/code.ts';
import type { Edit, Span } from '../model/index.ts';
import { newLineOf } from '../text/line-ends.ts';
import type { MetadataDocument } from './document.ts';
import { addedEdits, dateEdits } from './merge.ts';
import type { MetadataReference } from './schema.ts';
import { yamlField } from './write.ts';

/**
 * The edits that list a document in the metadata, in the text that holds it; a new block at the head of `text`, the report,
 * where there is none yet. `place` are words of the report for a choice that holds there only. Null where nothing can be
 * added safely: YAML with errors, or all in brackets.
 */
export function choiceEdits(
  metadata: MetadataDocument | null,
  { code, date }: Required<Pick<MetadataReference, 'code' | 'date'>>,
  place: string | null,
  text: string,
  canonical: (code: string) => string,
): Edit[] | null {
  const entry: MetadataReference = place === null ? { code, date } : { code, date, at: place };
  const list = listIn(metadata, 'references');
  if (metadata && isSeq(list) && place === null) {
    const dated = dateEdits(metadata, list, [entry], canonical);
    if (dated.length > 0) return dated;
  }
  return entryEdits(metadata, 'references', { ...entry }, text);
}

/** The edits that switch a rule off for the report, by `disable` in its metadata; as `choiceEdits` otherwise. */
export function silenceEdits(metadata: MetadataDocument | null, rule: string, text: string): Edit[] | null {
  return entryEdits(metadata, 'disable', rule, text);
}

function listIn(metadata: MetadataDocument | null, key: string): unknown {
  const root = metadata?.tree?.contents;
  return isMap(root) ? root.get(key, true) : undefined;
}

/** One more entry of a list at the top of the metadata. */
function entryEdits(
  metadata: MetadataDocument | null,
  key: 'references' | 'disable',
  entry: string | Record<string, string>,
  text: string,
): Edit[] | null {
  if (!metadata) {
    const newLine = newLineOf(text);
    const at = text.startsWith('\uFEFF') ? 1 : 0;
    const lines = ['---', ...yamlField(key, [entry]), '---'];
    return [{ start: at, end: at, newText: lines.map((line) => line + newLine).join('') }];
  }
  const { tree, yaml, problems } = metadata;
  const torn = problems.some((problem) => problem.code.startsWith('yaml-') || problem.code === 'not-a-mapping');
  const root = tree?.contents;
  if (torn || !tree || (root && !isMap(root)) || (isMap(root) && root.flow)) return null;
  if (isSeq(listIn(metadata, key))) {
    const edits = addedEdits(metadata, key, [entry]);
    return edits.length > 0 ? edits : null;
  }
  if (isMap(root) && root.has(key)) return null;
  const newLine = newLineOf(metadata.text);
  const open = yaml.end > yaml.start && !/[\r\n]/.test(metadata.text[yaml.end - 1] ?? '');
  const lines = yamlField(key, [entry]).map((line) => line + newLine);
  return [{ start: yaml.end, end: yaml.end, newText: (open ? newLine : '') + lines.join('') }];
}

/** Whether the metadata lists the code already, for the whole report and with another date. */
export function listsOther(
  metadata: MetadataDocument | null,
  { code, date }: Required<Pick<MetadataReference, 'code' | 'date'>>,
  canonical: (code: string) => string,
): boolean {
  return (metadata?.value.references ?? []).some(
    (entry) =>
      codeKey(canonical(entry.code)) === codeKey(code) &&
      entry.date !== undefined &&
      entry.date !== date &&
      entry.at === undefined,
  );
}

/** Words of the text around a span that stand nowhere else in it, on one line; as few on each side as will do. */
export function wordsAround(text: string, { start, end }: Span): string {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const lineEnd = end + (/^[^\r\n]*/.exec(text.slice(end))?.[0].length ?? 0);
  let words = text.slice(start, end);
  for (let count = 3; count <= 24; count += 3) {
    const before = new RegExp(`(?:\\S+\\s+){0,${count}}\\S*$`, 'u').exec(text.slice(lineStart, start))?.[0] ?? '';
    const after = new RegExp(`^\\S*(?:\\s+\\S+){0,${count}}`, 'u').exec(text.slice(end, lineEnd))?.[0] ?? '';
    words = (before + text.slice(start, end) + after).trim();
    if (text.indexOf(words) === text.lastIndexOf(words)) break;
  }
  return words;
}
