/** A document that a report cites in full, written into a catalogue file of the workspace. */
import { csvFormatRows, csvParseRows } from 'd3-dsv';
import { isMap, isNode, isSeq } from 'yaml';
import { codeKey } from '../knowledge/code.ts';
import { yamlFlow, yamlItem } from '../metadata/write.ts';
import type { Analysis, Edit, Reference } from '../model/index.ts';
import { lineLength, newLineOf, startOfLine } from '../text/line-ends.ts';
import { parseYaml } from '../text/yaml.ts';
import { columnKeys } from './catalogue-file.ts';

/** One row of a catalogue file. */
export interface NewDocument {
  code: string;
  /** ISO date, maybe only a year or a month. */
  date: string;
  title?: string;
  issuer?: string;
}

/**
 * What a report tells of a document that no catalogue has: its code, and what is stated beside any of its citations.
 * Null when the document is known, or when its date is not stated.
 */
export function citedDocument(reference: Reference, { references }: Analysis): NewDocument | null {
  const { code, own, kind, resolution } = reference;
  if (code === null || own || (kind === 'short' && resolution.document === null)) return null;
  if (resolution.document && resolution.document.origin !== 'learned') return null;
  const key = codeKey(code);
  const alike = [reference, ...references.filter((other) => other.code !== null && codeKey(other.code) === key)];
  const date = resolution.document?.date ?? alike.find(({ stated }) => stated.date !== null)?.stated.date;
  if (!date) return null;
  const same = alike.filter(({ stated }) => stated.date === null || stated.date === date);
  const subject = same.find(({ stated }) => stated.subject !== null)?.stated.subject;
  const issuer = same.find(({ stated }) => stated.issuer !== null)?.stated.issuer;
  const title = subject?.replace(/\s+/g, ' ').trim();
  return {
    code,
    date,
    ...(title ? { title: title.charAt(0).toUpperCase() + title.slice(1) } : {}),
    ...(issuer ? { issuer: issuer.replace(/\s+/g, ' ').trim() } : {}),
  };
}

/**
 * The edit that adds a document at the end of a catalogue file, in its manner of writing. `name` tells the format by its
 * ending. Null when the file is torn, is no catalogue, or has no columns for code and date.
 */
export function addDocument(name: string, text: string, document: NewDocument): Edit | null {
  if (/\.csv$/i.test(name)) return addToCsv(text, document);
  return addToYaml(text, document, /\.json$/i.test(name));
}

function addToCsv(text: string, document: NewDocument): Edit | null {
  const newLine = newLineOf(text);
  if (text.trim() === '') {
    const rows = [Object.keys(document), Object.values<string>({ ...document })];
    return { start: text.length, end: text.length, newText: csvFormatRows(rows).replaceAll('\n', newLine) + newLine };
  }
  const [header = []] = csvParseRows(text.replace(/^\uFEFF/, ' '));
  const keys = columnKeys(header);
  if (!keys.includes('code') || !keys.includes('date')) return null;
  const values: Record<string, string | undefined> = { ...document };
  const row = csvFormatRows([keys.map((key) => (key === null ? '' : (values[key] ?? '')))]);
  return appended(text, row, newLine);
}

function addToYaml(text: string, document: NewDocument, json: boolean): Edit | null {
  const newLine = newLineOf(text);
  const tree = parseYaml(text);
  if (tree.errors.length > 0) return null;
  const root = tree.contents;
  const value = { ...document };
  const flow = json ? JSON.stringify(value) : yamlFlow(value);
  if (root === null || (!isMap(root) && !isSeq(root) && tree.toJS() === null)) {
    return appended(text, json ? `[${newLine}  ${flow}${newLine}]` : yamlItem(value, '').join(newLine), newLine);
  }
  const list = isMap(root) ? root.get('documents', true) : root;
  if (!isSeq(list) || !list.range) return null;
  const last = list.items.at(-1);
  if (list.flow) {
    const [start, end] = list.range;
    if (last === undefined) return { start, end, newText: `[${flow}]` };
    if (!isNode(last) || !last.range) return null;
    const [from, to] = last.range;
    const indent = /^[ \t]*/.exec(text.slice(startOfLine(text, from), from))?.[0] ?? '';
    const onOwnLine = text.slice(startOfLine(text, from), from).trim() === '';
    return { start: to, end: to, newText: `,${onOwnLine ? newLine + indent : ' '}${flow}` };
  }
  if (!isNode(last) || !last.range) return null;
  const indent = ' '.repeat(list.range[0] - startOfLine(text, list.range[0]));
  const lines = yamlItem(value, indent).join(newLine);
  const end = last.range[1];
  // A block ends on the line below; a word ends in its line, behind which a comment may stand.
  const at = end === startOfLine(text, end) && end > 0 ? end : end + lineLength(text, end);
  const open = at > 0 && !/[\r\n]/.test(text[at - 1] ?? '');
  return { start: at, end: at, newText: open ? newLine + lines : lines + newLine };
}

/** The edit that names a catalogue file in a project file that names none. Null when the project file is torn. */
export function nameCatalogue(text: string, path: string): Edit | null {
  const tree = parseYaml(text);
  if (tree.errors.length > 0) return null;
  const root = tree.contents;
  const line = `catalogue: [${path}]`;
  if (isMap(root)) {
    if (root.flow) return null;
    const known = root.get('catalogue', true);
    if (isSeq(known) && known.items.length === 0 && known.range) {
      const [start, end] = known.range;
      return { start, end, newText: `[${path}]` };
    }
    if (root.has('catalogue')) return null;
  } else if (tree.toJS() !== null) return null;
  return appended(text, line, newLineOf(text));
}

function appended(text: string, lines: string, newLine: string): Edit {
  const open = text !== '' && text !== '\uFEFF' && !/[\r\n]$/.test(text);
  return { start: text.length, end: text.length, newText: `${open ? newLine : ''}${lines}${newLine}` };
}
