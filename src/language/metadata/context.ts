/**
 * Where in the metadata a cursor stands, read from the lines and not from the parsed YAML: while someone types, the YAML
 * is seldom whole.
 */
import type { Span } from '../model/index.ts';
import { lineLength, startOfLine } from '../text/line-ends.ts';
import type { Path } from './problem.ts';

export interface CursorContext {
  /** The mapping or list that the cursor is in; for a value the key too. Indices of list items are left out. */
  path: Path;
  on: 'key' | 'value';
  /** The words that are being typed, up to and after the cursor. */
  span: Span;
  /** Typed so far: `span` up to the cursor, an opening quote left out. */
  typed: string;
  /** Inside `{…}` or `[…]` on one line. */
  flow: boolean;
  /** Columns by which the key stands deeper than the blanks at the head of its line: 2 for each dash. */
  dashes: number;
  /** Keys that stand in the same mapping already. */
  siblings: Map<string, string>;
}

interface Line {
  /** Column of the key or value, dashes left out. */
  column: number;
  /** Column of the last dash before it, or -1. */
  dash: number;
  key: string | null;
  value: string;
}

const LINE = /^([ \t]*)((?:-[ \t]+)*)(?:([A-Za-zÀ-ỹ_][\wÀ-ỹ-]*|"[^"]*"|'[^']*')[ \t]*:(?=[ \t]|$)[ \t]*)?([\s\S]*)$/;

/** The context at an offset of `text`, in which the YAML stands at `yaml`. Null in comments and block scalars. */
export function contextAt(text: string, yaml: Span, offset: number): CursorContext | null {
  if (offset < yaml.start || offset > yaml.end) return null;
  const start = Math.max(yaml.start, startOfLine(text, offset));
  const content = text.slice(start, Math.min(yaml.end, start + lineLength(text, start))).replace(/\r?\n$|\r$/, '');
  const before = content.slice(0, offset - start);
  if (/(?:^|\s)#/.test(before) || before.length > 2000) return null;
  const line = parseLine(before);
  const above = linesAbove(text, yaml.start, start);
  const parents = pathAbove(above, line);
  if (parents === null) return null;
  const after = /^[^\r\n,\]}:#]*/.exec(content.slice(before.length))?.[0].trimEnd() ?? '';
  const end = offset + after.length;
  const dashes = Math.max(0, line.column - (/^[ \t]*/.exec(before)?.[0].length ?? 0));
  const bracket = openBracket(line.value);
  if (bracket) return inFlow(bracket, parents, line, offset, end, siblingsOf(above, line));
  if (line.key !== null) {
    const typed = line.value.replace(/^["']/, '');
    return {
      path: [...parents, line.key],
      on: 'value',
      span: { start: offset - typed.length, end },
      typed,
      flow: false,
      dashes,
      siblings: siblingsOf(above, line, text, start, yaml.end),
    };
  }
  const typed = line.value;
  const span = { start: offset - typed.length, end: offset + (/^[\wÀ-ỹ-]*/.exec(after)?.[0].length ?? 0) };
  return {
    path: parents,
    on: 'key',
    span,
    typed,
    flow: false,
    dashes,
    siblings: siblingsOf(above, line, text, start, yaml.end),
  };
}

function parseLine(content: string): Line {
  const [, blanks = '', dashes = '', key = null, value = ''] = LINE.exec(content) ?? [];
  const column = blanks.length + dashes.length;
  return {
    column,
    dash: dashes === '' ? -1 : blanks.length + dashes.trimEnd().length - 1,
    key: key === null ? null : key.replace(/^["']|["']$/g, ''),
    value: value.startsWith('#') ? '' : value,
  };
}

/** The lines above that say something, the nearest first. */
function linesAbove(text: string, from: number, to: number): Line[] {
  return text
    .slice(Math.max(from, to - 20_000), to)
    .split(/\r\n|\n|\r/)
    .filter((line) => /^[ \t]*[^\s#]/.test(line))
    .map(parseLine)
    .reverse();
}

/** The keys above a line that it belongs to, the outermost first. Null inside a block scalar. */
function pathAbove(above: readonly Line[], line: Line): string[] | null {
  const path: string[] = [];
  let column = line.column;
  let dash = line.dash;
  for (const other of above) {
    if (column === 0 && dash < 0) break;
    if (dash < 0 && other.column === column) {
      // A sibling that opens the item of the list says where the list stands.
      if (other.dash >= 0) dash = other.dash;
      continue;
    }
    const isParent = other.key !== null && (dash >= 0 ? other.column <= dash : other.column < column);
    if (!isParent) continue;
    if (dash >= 0 && other.column === dash && other.dash >= 0) continue;
    if (/^[|>]/.test(other.value)) return null;
    path.unshift(other.key!);
    column = other.column;
    dash = other.dash;
  }
  return path;
}

/** The keys beside a line, with their values: above it, and below while the mapping goes on. */
function siblingsOf(above: readonly Line[], line: Line, text = '', start = 0, end = 0): Map<string, string> {
  const siblings = new Map<string, string>();
  let opened = line.dash >= 0;
  for (const other of above) {
    if (opened || other.column < line.column) break;
    if (other.column !== line.column) continue;
    if (other.key !== null) siblings.set(other.key, other.value);
    opened = other.dash >= 0;
  }
  const next = start + lineLength(text, start);
  for (const content of text.slice(next, Math.min(end, next + 20_000)).split(/\r\n|\n|\r/)) {
    if (!/^[ \t]*[^\s#]/.test(content)) continue;
    const other = parseLine(content);
    if (other.column < line.column || (other.column === line.column && other.dash >= 0)) break;
    if (other.column === line.column && other.key !== null) siblings.set(other.key, other.value);
  }
  return siblings;
}

/** What stands after the innermost bracket that is open at the end of a value, with the keys around it. */
function openBracket(value: string): { kind: string; inner: string; keys: string[] } | null {
  const open: { kind: string; at: number; key: string | null }[] = [];
  let quote = '';
  for (let at = 0; at < value.length; at += 1) {
    const sign = value[at]!;
    if (quote) {
      if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && /[[{,:\s]/.test(value[at - 1] ?? ' ')) quote = sign;
    else if (sign === '[' || sign === '{') {
      const [, key = null] =
        /(?:^|[{,\s])([A-Za-z_-]{1,40})[ \t]{0,4}:[ \t]{0,4}$/.exec(value.slice(Math.max(0, at - 60), at)) ?? [];
      open.push({ kind: sign, at: at + 1, key });
    } else if (sign === ']' || sign === '}') open.pop();
  }
  const last = open.at(-1);
  if (!last) return null;
  return { kind: last.kind, inner: value.slice(last.at), keys: open.flatMap(({ key }) => key ?? []) };
}

function inFlow(
  { kind, inner, keys }: { kind: string; inner: string; keys: string[] },
  parents: readonly string[],
  line: Line,
  offset: number,
  end: number,
  outer: Map<string, string>,
): CursorContext {
  const path = [...parents, ...(line.key === null ? [] : [line.key]), ...keys];
  const parts = inner.split(',');
  const last = parts.pop() ?? '';
  const [, key, value = ''] = /^[ \t]*([A-Za-z_-]{1,40})[ \t]*:[ \t]([\s\S]*)$/.exec(last) ?? [];
  const typed = (key === undefined ? last : value).trimStart().replace(/^["']/, '');
  const siblings = new Map(kind === '{' ? parts.map((part) => pairOf(part)) : outer);
  const span = { start: offset - typed.length, end };
  const shared = { span, typed, flow: true, dashes: 0, siblings };
  if (kind === '[') return { ...shared, path, on: 'value' };
  return key === undefined ? { ...shared, path, on: 'key' } : { ...shared, path: [...path, key], on: 'value' };
}

function pairOf(part: string): [string, string] {
  const colon = part.indexOf(':');
  return colon < 0 ? [part.trim(), ''] : [part.slice(0, colon).trim(), part.slice(colon + 1).trim()];
}
