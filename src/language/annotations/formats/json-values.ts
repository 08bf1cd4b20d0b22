/** JSON that came from outside: its values with their lines, and what kind they have to be. */
import * as l10n from '@vscode/l10n';
import type { Span } from '../../model/index.ts';
import type { CodePoints } from '../code-points.ts';
import type { JsonObject } from '../model.ts';
import { FormatError, lineAt } from './format.ts';

/** A value of the top level with the line that it begins on. */
export interface LinedValue {
  readonly value: unknown;
  readonly line: number;
}

/**
 * The objects of a file that holds one object a line, one array of objects, or one object over several lines.
 * Throws `FormatError` where it is none of these.
 */
export function jsonRecords(content: string): LinedValue[] {
  const text = content.replace(/^\uFEFF/, '');
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0) return [];
  if (isJson(lines[first]!) && !lines[first]!.trim().startsWith('[')) {
    return lines.flatMap((line, i) => (line.trim() === '' ? [] : [{ value: parsed(line, i), line: i + 1 }]));
  }
  const whole = parsed(text, 0);
  return Array.isArray(whole) ? whole.map((value) => ({ value, line: 1 })) : [{ value: whole, line: first + 1 }];
}

/** One JSON value. */
export function jsonValue(content: string): unknown {
  return parsed(content.replace(/^\uFEFF/, ''), 0);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function parsed(text: string, linesBefore: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const [, offset] = /at position (\d+)/.exec(String(error)) ?? [];
    const line = linesBefore + (offset ? lineAt(text, Number(offset)) : text.split('\n').length);
    throw new FormatError(l10n.t('This is no JSON.'), line);
  }
}

export function objectOf(value: unknown, what: string, line: number): JsonObject {
  if (isObject(value)) return value;
  throw new FormatError(l10n.t('“{0}” has to be an object.', what), line);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function arrayOf(value: unknown, what: string, line: number): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  throw new FormatError(l10n.t('“{0}” has to be a list.', what), line);
}

export function stringOf(value: unknown, what: string, line: number): string {
  if (typeof value === 'string') return value;
  throw new FormatError(l10n.t('“{0}” has to be text.', what), line);
}

export function optionalString(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Strings and yes/no values of an object; numbers as text. */
export function attributesIn(value: unknown): Record<string, string | boolean> {
  if (!isObject(value)) return {};
  const entries = Object.entries(value).flatMap(([name, one]): [string, string | boolean][] => {
    if (typeof one === 'string' || typeof one === 'boolean') return [[name, one]];
    return typeof one === 'number' ? [[name, String(one)]] : [];
  });
  return Object.fromEntries(entries);
}

/** A span of code points, checked against the text and converted to UTF-16. */
export function spanOf(start: unknown, end: unknown, points: CodePoints, line: number): Span {
  checkSpan(start, end, points.length, line);
  return { start: points.toUtf16(start as number), end: points.toUtf16(end as number) };
}

/** A span of UTF-16 code units, checked against the text; none begins or ends between the halves of a surrogate pair. */
export function utf16Span(start: unknown, end: unknown, text: string, line: number): Span {
  checkSpan(start, end, text.length, line);
  const span = { start: start as number, end: end as number };
  for (const at of [span.start, span.end]) {
    const inside = /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');
    if (inside) throw new FormatError(l10n.t('The offset {0} is inside a character.', at), line);
  }
  return span;
}

/** A span whose text is not known: whole numbers in order. */
export function orderedSpan(start: unknown, end: unknown, line: number): Span {
  checkSpan(start, end, Number.MAX_SAFE_INTEGER, line);
  return { start: start as number, end: end as number };
}

function checkSpan(start: unknown, end: unknown, length: number, line: number): void {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) {
    throw new FormatError(l10n.t('A begin or end is no whole number.'), line);
  }
  const [from, to] = [start as number, end as number];
  if (to < from) throw new FormatError(l10n.t('A passage ends before it begins ({0} to {1}).', from, to), line);
  if (from < 0 || to > length) {
    throw new FormatError(
      l10n.t('The passage {0} to {1} is outside the text, which has {2} characters.', from, to, length),
      line,
    );
  }
}

/** A document meant, from an object with `code`, `type` and `date`. */
export function documentIn(value: unknown) {
  if (!isObject(value)) return null;
  const code = optionalString(value.code);
  return code === null ? null : { code, type: optionalString(value.type), date: optionalString(value.date) };
}
