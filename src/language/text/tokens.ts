/**
 * The words of a text with what the readers ask of them: capitals, and whether one blank stands between two.
 */
import type { Span } from '../model/index.ts';

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
