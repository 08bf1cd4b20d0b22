/**
 * Text to typed tokens, once. In: a stretch of normal text (NFC) and a lexicon. Out: for each token its place, type,
 * word number and flags, in arrays beside each other. Everything later asks about tokens by their index; no reader cuts
 * the text again. "Ngày 2/7, ông Lữ" gives Ngày · 2 · / · 7 · , · ông · Lữ.
 */
import { isDigit, isLetter, isUpper } from '../text/tokens.ts';
import type { Lexicon } from './lexicon.ts';

/** Types of tokens. A `mark` is one sign that is neither letter nor digit nor blank. */
export const WORD = 1;
export const NUMBER = 2;
export const MARK = 3;
export const LINE_END = 4;

/** Flags of tokens, added up: begins with a capital; all letters are capitals; a blank stands before; three or a tab do. */
export const CAPITAL = 1;
export const CAPITALS = 2;
export const SPACED = 4;
export const WIDE = 8;

/** The tokens of a text. Index i of each array is token i. */
export interface Tokens {
  readonly text: string;
  /** Number of tokens. */
  readonly length: number;
  /** UTF-16 offsets in `text`, half-open. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** WORD, NUMBER, MARK or LINE_END. */
  readonly type: Uint8Array;
  /** Number of the word or mark in the lexicon, case and tone place aside; 0 when no cue knows it. Numbers have 0. */
  readonly word: Int32Array;
  /** CAPITAL, CAPITALS, SPACED, WIDE. */
  readonly flags: Uint8Array;
}

const arraysFor = (length: number) => ({
  start: new Int32Array(length),
  end: new Int32Array(length),
  word: new Int32Array(length),
  type: new Uint8Array(length),
  flags: new Uint8Array(length),
});

/** Where tokens are written before their number is known; used again by the next call. */
let scratch = arraysFor(4096);

/** The tokens of a text. Total and linear. */
export function tokenise(text: string, lexicon: Lexicon): Tokens {
  const most = text.length;
  if (scratch.start.length < most) scratch = arraysFor(most * 2);
  const { start, end, word, type, flags } = scratch;
  let count = 0;
  let gap = 0;
  let i = 0;
  while (i < most) {
    const code = text.charCodeAt(i);
    if (code === 0x20 || code === 0x09) {
      gap += code === 0x20 ? 1 : 3;
      i++;
      continue;
    }
    const kind = code === 0x0a ? LINE_END : isDigit(code) ? NUMBER : isLetter(code) ? WORD : MARK;
    const stop = kind === WORD ? wordEnd(text, i) : kind === NUMBER ? numberEnd(text, i) : i + markLength(text, i);
    start[count] = i;
    end[count] = stop;
    type[count] = kind;
    word[count] = kind === WORD || kind === MARK ? lexicon.idAt(text, i, stop) : 0;
    flags[count] = (gap > 0 ? SPACED : 0) | (gap > 2 ? WIDE : 0) | (kind === WORD ? capitals(text, i, stop) : 0);
    count++;
    gap = kind === LINE_END ? 1 : 0;
    i = stop;
  }
  return {
    text,
    length: count,
    start: start.slice(0, count),
    end: end.slice(0, count),
    type: type.slice(0, count),
    word: word.slice(0, count),
    flags: flags.slice(0, count),
  };
}

/** The unit at a place, 0 behind the end: a look-up by NaN would slow all others down. */
const unitAt = (text: string, at: number) => (at < text.length ? text.charCodeAt(at) : 0);

/** The end of the word that begins at `at`: letters, and an apostrophe between letters ("K’Brơi"). */
function wordEnd(text: string, at: number): number {
  let i = at + 1;
  for (;;) {
    const code = unitAt(text, i);
    if (isLetter(code)) i++;
    else if ((code === 0x2019 || code === 0x27 || code === 0x2bc) && isLetter(unitAt(text, i + 1))) i += 2;
    else return i;
  }
}

/** The end of the number that begins at `at`: digits, and a full stop or comma between digits ("1.267", "2,5"). */
function numberEnd(text: string, at: number): number {
  let i = at + 1;
  for (;;) {
    const code = unitAt(text, i);
    if (isDigit(code)) i++;
    else if ((code === 0x2e || code === 0x2c) && isDigit(unitAt(text, i + 1))) i += 2;
    else return i;
  }
}

/** A pictograph of two units is one mark. */
function markLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const next = unitAt(text, at + 1);
  return code >= 0xd800 && code < 0xdc00 && next >= 0xdc00 && next < 0xe000 ? 2 : 1;
}

function capitals(text: string, start: number, end: number): number {
  if (!isUpper(text.charCodeAt(start))) return 0;
  for (let i = start + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isLetter(code) && !isUpper(code)) return CAPITAL;
  }
  return CAPITAL | CAPITALS;
}

/** The words of tokens [from, to), as written. Empty for an empty range. */
export function wordsOf(tokens: Tokens, from: number, to: number): string {
  return to > from ? tokens.text.slice(tokens.start[from]!, tokens.end[to - 1]!) : '';
}
