/**
 * The folded text: a text without what carries no meaning, with a map back. Two passages whose folded texts are equal say
 * the same.
 *
 * Folded are: Unicode form (NFC), white space and line ends of any kind and length (one blank), zero-width characters and
 * soft hyphens (none), dashes, quotation marks, tone places (`hoà` → `hòa`). Never case, letters or digits: `29-NQ/TW` and
 * `24-NQ/TW` are different documents.
 */
import type { Span } from '../model/index.ts';
import { unifyTones } from '../text/words.ts';

export interface FoldedText {
  readonly text: string;
  /** A span of the folded text in the original, in UTF-16 code units. Clamped. */
  toOriginal(span: Span): Span;
  /** An offset of the original in the folded text: of the group that it stands in, the begin. Clamped. */
  toFolded(offset: number): number;
}

/** Characters that are drawn with no width: soft hyphen, joiners, direction marks, BOM. */
const NOTHING = '\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF';
const BLANKS = '\\t\\n\\u000B\\f\\r \\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';
const DASHES = '\\u2010-\\u2015\\u2043\\u2212\\uFE58\\uFE63\\uFF0D';
const DOUBLE = '\\u201C-\\u201F\\u00AB\\u00BB\\u2033\\u2036\\uFF02';
const SINGLE = '\\u2018-\\u201B\\u2032\\u2035\\u00B4\\u0060\\u02B9\\u02BC\\uFF07';

/**
 * What is not itself: a run of blanks with what has no width between them; what has no width; a dash; a mark; a base with
 * the marks after it.
 */
const GROUP = new RegExp(
  `[${NOTHING}]*[${BLANKS}][${NOTHING}${BLANKS}]*|[${NOTHING}]+|[${DASHES}${DOUBLE}${SINGLE}]|(?:[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]|[^])?[\\u0300-\\u036F]+`,
  'g',
);
const BLANK = new RegExp(`[${BLANKS}]`);
const ONLY_NOTHING = new RegExp(`^[${NOTHING}]+$`);
const DASH = new RegExp(`[${DASHES}]`);
const DOUBLE_QUOTE = new RegExp(`[${DOUBLE}]`);
const SINGLE_QUOTE = new RegExp(`[${SINGLE}]`);

/** Folds a text. Total and linear. */
export function foldText(original: string): FoldedText {
  const out: string[] = [];
  // Breakpoints: from folded[i] on, the texts run in step from source[i] on; where width[i] > 0, the group of that width is one.
  const folded: number[] = [0];
  const source: number[] = [0];
  const width: number[] = [0];
  let length = 0;
  let copied = 0;
  GROUP.lastIndex = 0;
  for (let hit = GROUP.exec(original); hit; hit = GROUP.exec(original)) {
    const group = hit[0];
    const by = foldedGroup(group);
    if (by === group) continue;
    out.push(original.slice(copied, hit.index), by);
    length += hit.index - copied;
    copied = hit.index + group.length;
    if (by.length !== group.length) {
      folded.push(length, length + by.length);
      source.push(hit.index, copied);
      width.push(group.length, 0);
    }
    length += by.length;
  }
  out.push(original.slice(copied));
  const text = unifyTones(out.join(''));
  return { text, ...maps(text.length, original.length, folded, source, width) };
}

/** The folded text alone, without blanks at its ends. */
export function folded(text: string): string {
  return foldText(text).text.trim();
}

function foldedGroup(group: string): string {
  if (BLANK.test(group)) return ' ';
  if (ONLY_NOTHING.test(group)) return '';
  if (DASH.test(group)) return '-';
  if (DOUBLE_QUOTE.test(group)) return '"';
  if (SINGLE_QUOTE.test(group)) return "'";
  return group.normalize('NFC');
}

function maps(
  length: number,
  originalLength: number,
  folded: readonly number[],
  source: readonly number[],
  width: readonly number[],
): Omit<FoldedText, 'text'> {
  const last = (offsets: readonly number[], offset: number) => {
    let low = 0;
    let high = offsets.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (offsets[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const clamp = (offset: number, most: number) => Math.max(0, Math.min(most, offset));
  const startOf = (offset: number) => {
    const at = clamp(offset, length);
    const i = last(folded, at);
    return Math.min(originalLength, width[i]! > 0 ? source[i]! : source[i]! + at - folded[i]!);
  };
  const endOf = (offset: number) => {
    const at = clamp(offset, length) - 1;
    if (at < 0) return 0;
    const i = last(folded, at);
    return Math.min(originalLength, width[i]! > 0 ? source[i]! + width[i]! : source[i]! + at - folded[i]! + 1);
  };
  return {
    toOriginal({ start, end }) {
      const from = startOf(start);
      return { start: from, end: end <= start ? from : Math.max(from, endOf(end)) };
    },
    toFolded(offset) {
      const at = clamp(offset, originalLength);
      const i = last(source, at);
      return clamp(width[i]! > 0 ? folded[i]! : folded[i]! + at - source[i]!, length);
    },
  };
}
