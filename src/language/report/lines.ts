/**
 * The text as lines, cells, sentences and clauses: what all readers of a report walk over.
 */
import type { Span, TextSpan } from '../model.ts';

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
}

/** The text with its lines. `plain` unifies tone placement, so that `uỷ` and `ủy` are found alike. */
export function reportText(text: string): ReportText {
  const plain = unwrap(unifyTones(text));
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
  return { text, plain, lines };
}

/** A line end inside a sentence, where a file was wrapped at a width, becomes a blank. Keeps the length. */
function unwrap(plain: string): string {
  return plain.replace(/(?<=[\p{L}\d,)”%])\n(?=\p{Ll})(?![a-zđ][.)])/gu, (end, at: number) => {
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

const OLD_TONES: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};

/** The tone mark on the first vowel of an open `oa`, `oe`, `uy`, as the newer spelling has it. Keeps the length. */
export function unifyTones(text: string): string {
  return text.replace(/[oOuU][àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ]/g, (pair, at: number) => {
    const lower = pair.toLowerCase();
    const newer = OLD_TONES[lower];
    // "hoàn" keeps its mark, and the u of "quý" belongs to the consonant.
    if (newer === undefined || isLetter(text.charCodeAt(at + 2)) || (at > 0 && /[qQ]/.test(text[at - 1]!))) return pair;
    if (pair === lower) return newer;
    return pair === pair.toUpperCase() ? newer.toUpperCase() : newer[0]!.toUpperCase() + newer[1];
  });
}

const LETTER = 1;
const UPPER = 2;
const DIGIT = 4;

/** What every UTF-16 unit is, looked up: readers ask this of every character. */
const FLAGS = charFlags();

function charFlags(): Uint8Array {
  const flags = new Uint8Array(0x10000);
  const letters: readonly (readonly [number, number])[] = [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xc0, 0x24f],
    [0x300, 0x5ff],
    [0x1e00, 0x1eff],
  ];
  for (const [first, last] of letters) {
    for (let code = first; code <= last; code++) {
      if (code === 0xd7 || code === 0xf7) continue;
      const char = String.fromCharCode(code);
      flags[code] = char === char.toLowerCase() ? LETTER : LETTER | UPPER;
    }
  }
  for (let code = 0x30; code <= 0x39; code++) flags[code] = DIGIT;
  return flags;
}

/** Whether a UTF-16 unit is a letter or a combining mark of the scripts that reports use. NaN (no unit) is none. */
export function isLetter(code: number): boolean {
  return (FLAGS[code]! & LETTER) !== 0;
}

/** Whether a UTF-16 unit is an upper-case letter. */
export function isUpper(code: number): boolean {
  return (FLAGS[code]! & UPPER) !== 0;
}

/** Whether a UTF-16 unit is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
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
  'tp tx tt q h p gs pgs ts ths bs ks cn đ/c đc tr st v.v vd nxb kt tm tl tuq qđ ub dr mr ms ubnd no'.split(' '),
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
      isUpper(word.charCodeAt(0)) && !(/[IVX]/.test(word) && /\p{Ll} $/u.test(plain.slice(Math.max(0, from - 2), from)))
    );
  return ABBREVIATIONS.has(word.toLowerCase()) && isUpper(word.charCodeAt(0));
}

function startsSentence(plain: string, at: number): boolean {
  const code = plain.charCodeAt(at);
  return isUpper(code) || isDigit(code) || '“"‘(-+*•–'.includes(plain[at]!) || code > 0x2fff;
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
  while (end > start && /[\s,;:./…]/.test(plain[end - 1]!)) {
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

/** One word of a span: letters, digits and the signs inside words. */
export interface Word extends Span {
  /** As written, one tone placement. */
  text: string;
  lower: string;
  /** Begins with a capital. */
  capital: boolean;
  /** What stands between this word and the one before it is one blank. */
  joined: boolean;
}

/** The words of a span, at most `limit`. */
export function wordsIn(plain: string, span: Span, limit = 400): Word[] {
  const words: Word[] = [];
  let i = span.start;
  let last = -1;
  while (i < span.end && words.length < limit) {
    const kind = FLAGS[plain.charCodeAt(i)]!;
    if (kind === 0) {
      i++;
      continue;
    }
    let all = kind;
    let end = i + 1;
    while (end < span.end) {
      const next = FLAGS[plain.charCodeAt(end)]!;
      if (next !== 0) {
        all |= next;
        end++;
      } else if (end + 1 < span.end && isInner(plain.charCodeAt(end)) && isLetter(plain.charCodeAt(end + 1))) {
        end++;
      } else break;
    }
    const text = plain.slice(i, end);
    words.push({
      start: i,
      end,
      text,
      lower: (all & UPPER) === 0 ? text : text.toLowerCase(),
      capital: (kind & UPPER) !== 0,
      joined: last >= 0 && i === last + 1 && plain.charCodeAt(last) === 0x20,
    });
    last = end;
    i = end;
  }
  return words;
}

/** The signs that stand inside words: "H’Bia", "Đ/c", "KH&KT", "T.Ư". */
function isInner(code: number): boolean {
  return code === 0x2019 || code === 0x27 || code === 0x2bc || code === 0x2f || code === 0x26 || code === 0x2e;
}

/** A set of phrases, looked up word by word: the longest that begins at a word is found in constant time. */
export interface PhraseTable {
  /** Number of words of the longest phrase that begins at `words[at]`; 0 without. */
  lengthAt(words: readonly Word[], at: number): number;
}

/** Builds a phrase table. Phrases in lower case; comparison is without regard to case. */
export function phraseTable(phrases: readonly string[]): PhraseTable {
  const root: PhraseNode = { ends: false, next: new Map() };
  for (const phrase of phrases) {
    let node = root;
    for (const word of phrase.split(' ')) {
      const known = node.next.get(word) ?? { ends: false, next: new Map() };
      node.next.set(word, known);
      node = known;
    }
    node.ends = true;
  }
  return {
    lengthAt(words, at) {
      let found = 0;
      let node: PhraseNode | undefined = root;
      for (let n = 0; at + n < words.length; n++) {
        const word: Word = words[at + n]!;
        if (n > 0 && !word.joined) break;
        node = node.next.get(word.lower);
        if (node === undefined) break;
        if (node.ends) found = n + 1;
      }
      return found;
    },
  };
}

/** The words that may follow in a phrase. */
interface PhraseNode {
  /** A phrase ends here. */
  ends: boolean;
  next: Map<string, PhraseNode>;
}

/** Finds where one of many phrases may begin: at a word edge, its first word spelled out, the first letter in either case. */
export interface PhraseFinder {
  /** The first such place in [from, to); -1 without. What begins there is for a phrase table to say. */
  next(plain: string, from: number, to: number): number;
}

/** Builds a phrase finder. One pass over the text, one look into a table a word. */
export function phraseFinder(phrases: readonly string[]): PhraseFinder {
  /** The heads by a number made of their first three units, which few other words share. */
  const heads = new Map<number, string[]>();
  const seen = new Uint8Array(0x10000);
  const slotAt = (text: string, at: number): number => {
    const third = text.charCodeAt(at + 2);
    // A head of two letters may have anything behind it that is none.
    const last = isLetter(third) ? third : 0;
    return (text.charCodeAt(at) * 167 + text.charCodeAt(at + 1) * 31 + last * 7919) & 0xffff;
  };
  const put = (head: string) => {
    const slot = slotAt(head, 0);
    seen[slot] = 1;
    const known = heads.get(slot) ?? [];
    if (!known.includes(head)) heads.set(slot, [...known, head]);
  };
  for (const phrase of phrases) {
    // Two words where there are two: "phó" alone is a common syllable.
    const [first = '', second] = phrase.split(' ');
    const starts = second === undefined ? [first] : [`${first} ${second}`, `${first} ${capitalised(second)}`];
    for (const start of starts) {
      put(start);
      put(capitalised(start));
    }
  }
  return {
    next(plain, from, to) {
      let inWord = from > 0 && isLetter(plain.charCodeAt(from - 1));
      for (let i = from; i < to; i++) {
        const code = plain.charCodeAt(i);
        const letter = (FLAGS[code]! & LETTER) !== 0;
        if (letter && !inWord) {
          const slot = slotAt(plain, i);
          if (seen[slot] === 1) {
            for (const head of heads.get(slot)!) {
              if (plain.startsWith(head, i) && !isLetter(plain.charCodeAt(i + head.length))) return i;
            }
          }
        }
        inWord = letter;
      }
      return -1;
    },
  };
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
