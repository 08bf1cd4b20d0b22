/**
 * The normal text: what all recognition works on, with a map back to the original.
 *
 * Normal means: Unicode NFC, line ends as `\n`, blanks of every width as U+0020 and two of them between words as one,
 * zero-width characters dropped.
 * Soft hyphens and dashes stay as they are, because they are deviations that the user is told about.
 */
import type { Span } from '../model/index.ts';

export interface NormalText {
  /** The normal text itself. */
  readonly text: string;
  /** The text it was made from, as the editor holds it. */
  readonly original: string;
  /** A span of the normal text, in UTF-16 code units of the original. Out-of-range offsets are clamped. */
  toOriginal(span: Span): Span;
  /** An offset of the original, in code units of the normal text. Out-of-range offsets are clamped. */
  toNormal(offset: number): number;
}

const DROPPED = /[\u200B-\u200D\u2060\uFEFF]/;
const BLANK = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
const LINE_END = /[\r\u000B\f\u0085\u2028\u2029]/;
const NEEDS_WORK =
  /[\u0300-\u036F\u200B-\u200D\u2060\uFEFF\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\r\u000B\f\u0085\u2028\u2029]/;
/** Two blanks between words: a slip. Three and more divide columns, and so may two on such a line. */
const DOUBLED = /(?<=[\p{L}\p{N},;.)]) {2}(?=[\p{L}\p{N}(])/u;

/** One base character with the marks that follow it, or one CRLF: the unit that is mapped as a whole. */
const GROUP = /\r\n|(?<! ) {2}(?! )|[^\p{M}]?[\p{M}]+|[\s\S]/gu;

/**
 * Makes the normal text of `original` from offset `from` on (what stands before, a metadata block, is left out).
 * Total: any string gives a result, lone surrogates and control characters included.
 */
export function normalText(original: string, from = 0): NormalText {
  const body = from > 0 ? original.slice(from) : original;
  if (!NEEDS_WORK.test(body) && !DOUBLED.test(body)) return shifted(original, body, from);
  return mapped(original, body, from);
}

function shifted(original: string, text: string, from: number): NormalText {
  const clamp = (offset: number) => Math.max(0, Math.min(text.length, offset));
  return {
    text,
    original,
    toOriginal: ({ start, end }) => ({ start: clamp(start) + from, end: clamp(end) + from }),
    toNormal: (offset) => clamp(offset - from),
  };
}

/**
 * Where normal and original run in step, one breakpoint serves the whole stretch; every group whose length changes gets
 * its own. `normal[i]`/`source[i]` are where stretch i begins, `width[i]` is 0 for a stretch in step and the length of
 * the group in the original otherwise.
 */
function mapped(original: string, body: string, from: number): NormalText {
  const normal: number[] = [0];
  const source: number[] = [from];
  const width: number[] = [0];
  const out: string[] = [];
  let length = 0;
  let copied = 0;

  const replace = (at: number, group: string, by: string) => {
    if (at > copied) {
      out.push(body.slice(copied, at));
      length += at - copied;
    }
    copied = at + group.length;
    out.push(by);
    if (by.length !== group.length) {
      normal.push(length);
      source.push(from + at);
      width.push(group.length);
      length += by.length;
      normal.push(length);
      source.push(from + copied);
      width.push(0);
    } else {
      length += by.length;
    }
  };

  GROUP.lastIndex = 0;
  const step = new RegExp(`${NEEDS_WORK.source}|${DOUBLED.source}`, 'gu');
  let position = 0;
  while (position < body.length) {
    step.lastIndex = position;
    const hit = step.exec(body);
    if (!hit) break;
    // A mark belongs to the character before it, so the group begins there.
    const isMark = hit[0] >= '\u0300' && hit[0] <= '\u036F';
    GROUP.lastIndex = isMark && hit.index > position ? baseBefore(body, hit.index) : hit.index;
    const group = GROUP.exec(body);
    if (!group) break;
    const by = normalGroup(group[0]);
    if (by !== group[0]) replace(group.index, group[0], by);
    position = group.index + group[0].length;
  }
  if (copied < body.length) {
    out.push(body.slice(copied));
    length += body.length - copied;
  }
  const text = out.join('');
  const end = original.length;

  const stretchOf = (offsets: readonly number[], offset: number) => {
    let low = 0;
    let high = offsets.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (offsets[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const clamp = (offset: number) => Math.max(0, Math.min(text.length, offset));
  const startOf = (offset: number) => {
    const at = clamp(offset);
    const i = stretchOf(normal, at);
    return Math.min(end, source[i]! + (width[i]! > 0 ? 0 : at - normal[i]!));
  };
  const endOf = (offset: number) => {
    const last = clamp(offset) - 1;
    if (last < 0) return from;
    const i = stretchOf(normal, last);
    return Math.min(end, width[i]! > 0 ? source[i]! + width[i]! : source[i]! + (last - normal[i]!) + 1);
  };
  return {
    text,
    original,
    toOriginal: (span) => {
      const start = startOf(span.start);
      return { start, end: span.end <= span.start ? start : Math.max(start, endOf(span.end)) };
    },
    toNormal: (offset) => {
      const i = stretchOf(source, Math.max(from, offset));
      const into = Math.max(from, offset) - source[i]!;
      return clamp(width[i]! > 0 ? normal[i]! : normal[i]! + into);
    },
  };
}

/** Where the base character before a mark begins: one unit back, two for a surrogate pair. */
function baseBefore(text: string, mark: number): number {
  const low = text.charCodeAt(mark - 1);
  const high = mark > 1 ? text.charCodeAt(mark - 2) : 0;
  // Half a pair alone is a character, too.
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff ? mark - 2 : mark - 1;
}

function normalGroup(group: string): string {
  if (group === '  ') return ' ';
  if (group === '\r\n' || LINE_END.test(group)) return '\n';
  if (BLANK.test(group)) return ` ${group.slice(1)}`.normalize('NFC');
  if (DROPPED.test(group)) return group.slice(1);
  return group.normalize('NFC');
}
