/**
 * The text as lines, cells, sentences and clauses: what all readers of a report walk over.
 */

import type { Vocabulary } from '../../knowledge/vocabulary.ts';
import type { Span, TextSpan } from '../../model/index.ts';
import { isDigit, isLetter, isUpper } from '../../text/tokens.ts';
import { unifyTones } from '../../text/words.ts';

/** One line without the blanks around it. Offsets count in the normal text. */
export interface Line extends Span {
  text: string;
  index: number;
  /** Blanks before the first character. */
  indent: number;
  blank: boolean;
}

/** A report as the readers get it. */
export interface ReportText {
  /** The normal text. */
  text: string;
  /** The same text, same length, with one tone placement (`ủy`, `hóa`): what words are looked up in. */
  plain: string;
  lines: Line[];
  /** The words by which it is read. */
  vocabulary: Vocabulary;
  /** The sentences of each line by its index, once they are asked for. */
  sentences: (readonly Span[] | undefined)[];
}

/** The sentences of a line, split once. */
export function sentencesOfLine(report: ReportText, line: Line): readonly Span[] {
  report.sentences[line.index] ??= sentencesIn(report.plain, line);
  return report.sentences[line.index]!;
}

/** The text with its lines. `plain` unifies tone placement, so that `uỷ` and `ủy` are found alike. */
export function reportText(text: string, vocabulary: Vocabulary): ReportText {
  const plain = unwrap(unifyLines(text));
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    let stop = plain.indexOf('\n', start);
    if (stop < 0) stop = text.length;
    let from = start;
    let to = stop;
    while (from < to && isBlank(plain.charCodeAt(from))) from++;
    while (to > from && isBlank(plain.charCodeAt(to - 1))) to--;
    lines.push({
      start: from,
      end: to,
      text: plain.slice(from, to),
      index: lines.length,
      indent: from - start,
      blank: from === to,
    });
    start = stop + 1;
  }
  return { text, plain, lines, vocabulary, sentences: [] };
}

/** The text with one tone placement, line by line: few lines hold the other. */
function unifyLines(text: string): string {
  let unified = '';
  let copied = 0;
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(start, end);
    const by = unifyTones(line);
    if (by !== line) {
      unified += text.slice(copied, start) + by;
      copied = end;
    }
    start = end + 1;
  }
  return copied === 0 ? text : unified + text.slice(copied);
}

/** A line end inside a sentence, where a file was wrapped at a width, becomes a blank. Keeps the length. */
function unwrap(plain: string): string {
  return plain.replace(/(?<=[\p{L}\d,)”%])\n(?=[\p{Ll}])(?![a-zđ][.)])/gu, (end, at: number) => {
    const start = plain.lastIndexOf('\n', at - 1) + 1;
    const before = plain.slice(start, at);
    const next = plain.indexOf('\n', at + 1);
    const behind = plain.slice(at + 1, next < 0 ? plain.length : next);
    const isWrapped = at - start >= 55 && !/ {3,}|\t/.test(before.trimStart()) && !/ {3,}|\t/.test(behind);
    return isWrapped ? ' ' : end;
  });
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

/** The columns of a line: what three or more blanks or a tab divide. */
export function cellsOf(line: Line): TextSpan[] {
  const cells: TextSpan[] = [];
  let position = 0;
  for (const part of line.text.split(/ {3,}|\t/)) {
    const at = line.text.indexOf(part, position);
    const text = part.trim();
    position = at + part.length;
    if (!text) continue;
    const start = line.start + line.text.indexOf(text, at);
    cells.push({ start, end: start + text.length, text });
  }
  return cells;
}

/** Letters put before a full stop that ends no sentence. */
const ABBREVIATIONS = new Set(
  'tp tx tt q h p gs pgs ts ths bs ks cn đ/c đc tr st v.v vd nxb kt tm tl tuq qđ ub dr mr ms ubnd no bscki bsckii cki ckii pct pbt gđ pgđ'.split(
    ' ',
  ),
);

/** What may end a sentence. */
const SENTENCE_STOP = /[\n.!?…]/g;

/** The sentences of a span, trimmed, each with its final punctuation. A line end ends a sentence. */
export function sentencesIn(plain: string, span: Span): Span[] {
  const sentences: Span[] = [];
  let start = span.start;
  const push = (end: number) => {
    const sentence = trimmed(plain, { start, end });
    if (sentence.end > sentence.start) sentences.push(sentence);
    start = end;
  };
  SENTENCE_STOP.lastIndex = span.start;
  for (let hit = SENTENCE_STOP.exec(plain); hit && hit.index < span.end; hit = SENTENCE_STOP.exec(plain)) {
    const i = hit.index;
    const char = plain.charCodeAt(i);
    if (char === 0x0a) {
      push(i);
      continue;
    }
    let end = i + 1;
    while (end < span.end && '.!?…/”"’)]'.includes(plain[end]!)) end++;
    if (end < span.end && !isBlank(plain.charCodeAt(end)) && plain.charCodeAt(end) !== 0x0a) continue;
    if (char === 0x2e && isAbbreviated(plain, i)) continue;
    let next = end;
    while (next < span.end && isBlank(plain.charCodeAt(next))) next++;
    if (next < span.end && !startsSentence(plain, next)) continue;
    push(end);
    SENTENCE_STOP.lastIndex = end;
  }
  push(span.end);
  return sentences;
}

function isAbbreviated(plain: string, dot: number): boolean {
  let from = dot;
  while (from > 0 && dot - from < 6 && (isLetter(plain.charCodeAt(from - 1)) || plain[from - 1] === '/')) from--;
  const word = plain.slice(from, dot);
  // "trong quý I. Các địa phương …": a numeral, not a first name.
  if (word.length === 1)
    return (
      isUpper(word.charCodeAt(0)) &&
      !(/[IVX]/.test(word) && /[\p{Ll}] $/u.test(plain.slice(Math.max(0, from - 2), from)))
    );
  return ABBREVIATIONS.has(word.toLowerCase()) && isUpper(word.charCodeAt(0));
}

function startsSentence(plain: string, at: number): boolean {
  const code = plain.charCodeAt(at);
  return isUpper(code) || isDigit(code) || '“"‘(-+*•–'.includes(plain[at]!) || code > 0x218f;
}

/** Index of the first of the sorted spans that begins at or behind an offset. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A span without the blanks and line ends around it. */
export function trimmed(plain: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(plain[start]!)) start++;
  while (end > start && /\s/.test(plain[end - 1]!)) end--;
  return { start, end };
}

/** A span without blanks and final punctuation (`./.`, `;`, `.`, `,`, `…`), and without a dash or colon before it. */
export function bare(plain: string, span: Span): Span {
  let { start, end } = trimmed(plain, span);
  while (start < end && /[\s,;:.–-]/.test(plain[start]!)) start++;
  // A quotation that the span holds a half of, or is the whole of.
  const words = plain.slice(start, end);
  const closing = words.indexOf('”');
  if (words[0] === '“' && (closing < 0 || closing >= words.length - 2)) start++;
  if (closing >= words.length - 2 && closing > 0 && words.lastIndexOf('“') < 1) end = plain.lastIndexOf('”', end);
  // Behind U+2190 are arrows, signs and the halves of pictographs.
  while (end > start && (/[\s,;:./…]/.test(plain[end - 1]!) || plain.charCodeAt(end - 1) > 0x2190)) {
    // A bracketed or spelled-out ending keeps its sign: "v.v.", "(nếu có)".
    if (plain[end - 1] === '/' && plain[end - 2] !== '.') break;
    end--;
  }
  return { start, end };
}

/** Splits a span at a separator outside brackets and quotation marks. */
export function splitAt(plain: string, span: Span, separator: string): Span[] {
  const parts: Span[] = [];
  let depth = 0;
  let start = span.start;
  for (let i = span.start; i < span.end; i++) {
    const char = plain[i]!;
    if (char === '(' || char === '“' || char === '[') depth++;
    else if ((char === ')' || char === '”' || char === ']') && depth > 0) depth--;
    else if (char === separator && depth === 0) {
      parts.push({ start, end: i });
      start = i + 1;
    }
  }
  parts.push({ start, end: span.end });
  return parts;
}
