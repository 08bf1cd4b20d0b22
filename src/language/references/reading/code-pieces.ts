/** Cuts a code into its pieces: numbers, year, signs, and the separators between them as typed. */
import type { Deviation } from '../../model/index.ts';
import { wordsAt } from '../../text/match-at.ts';
import type { SignIndex } from './abbreviations.ts';

/** All sticky, all bounded. */
export const codePatterns = {
  number: /\d{1,6}(?:\.\d{1,3}(?=\/))?(?:\p{L}(?=[ \t]?[-/\u2010-\u2015\u2212\uFF0D]))?/uy,
  separator:
    /(?:[ \t]{1,3}|[ \t]{0,3}\n[ \t]{0,3})?(?:[-\u00AD\u2010-\u2015\u2212\uFE63\uFF0D/_.]{1,2})(?:[ \t]{1,3}|[ \t]{0,3}\n[ \t]{0,3})?/y,
  sign: /T\. ?[ƯưUuWw](?!\p{L})|T\.[ƯW](?=\.?[^\p{L}\p{N}])|\p{L}(?:[\p{L}\p{N}]|&(?:amp;)?(?=\p{L})){0,23}(?:\([A-Z]\d{1,2}\))?/uy,
  year: /(?:19|20)\d\d(?!\d)/y,
  numberList: /\/\d{1,4}(?=\/)/y,
} as const;

const DASH = /[-\u00AD\u2010-\u2015\u2212\uFE63\uFF0D]/;

/** A sign of a code with what stands before it. */
export interface Token {
  text: string;
  start: number;
  end: number;
  separator: Separator;
}

/** What stands between two pieces. */
export interface Separator {
  /** `-`, `/`, `_`, `.`, or empty where there is none. */
  mark: string;
  deviations: Deviation[];
  spaced: boolean;
}

function separatorOf(raw: string): Separator {
  const marks = raw.trim();
  const deviations: Deviation[] = [];
  const spaced = marks.length !== raw.length;
  if (spaced) deviations.push('spacing');
  let mark = '';
  for (const char of marks) {
    const latin = DASH.test(char) ? '-' : char;
    if (latin === '-' && char !== '-') deviations.push('dash');
    if (char === '\u00AD' && marks.length > 1) continue;
    mark += latin;
  }
  if (mark.length > 1) {
    deviations.push('separator');
    mark = mark.includes('/') ? '/' : mark[0] === '.' ? '' : (mark[0] ?? '');
  }
  return { mark, deviations: [...new Set(deviations)], spaced };
}

/** The year in a code of the State. */
export interface Year {
  value: number;
  separator: Separator;
}

/** The pieces of what may be a code. */
export interface CodePieces {
  /** Where the last number begins. */
  start: number;
  /** The last number, as typed, with the letter behind it if it has one. */
  numberText: string;
  /** The numbers before it that share its ending ("91/94/95/TT-BTC"). */
  shared: { start: number; end: number; numberText: string }[];
  year: Year | null;
  /** One at least. */
  tokens: Token[];
}

const MOST_SHARED = 12;
const MOST_PIECES = 7;

/**
 * Cuts what begins at `at`, a digit. `latin` is the text with look-alikes replaced, `text` the text itself. Null when no number
 * with a sign behind it begins there.
 */
export function cutCode(text: string, latin: string, at: number, signs: SignIndex): CodePieces | null {
  const numbers = readNumbers(latin, at);
  if (!numbers) return null;
  const tokens: Token[] = [];
  let year: Year | null = null;
  let position = numbers.end;
  for (let guard = 0; guard < MOST_PIECES; guard += 1) {
    const raw = wordsAt(codePatterns.separator, latin, position);
    if (raw === '' && tokens.length > 0) break;
    const separator = separatorOf(keepingDashes(text, latin, position, raw.length));
    // "29 NQ/TW": a blank where the hyphen belongs.
    const blank = raw === '' && latin[position] === ' ';
    const next = position + (blank ? 1 : raw.length);
    const found: string =
      tokens.length === 0 && year === null && raw !== '' ? wordsAt(codePatterns.year, latin, next) : '';
    if (found !== '') {
      year = { value: Number(found), separator };
      position = next + found.length;
      continue;
    }
    const word = wordsAt(codePatterns.sign, latin, next);
    if (word === '') break;
    let token: Token = {
      text: word,
      start: next,
      end: next + word.length,
      separator: blank ? { mark: '', deviations: [], spaced: true } : separator,
    };
    if (tokens.length > 0) token = withSecondPiece(token, latin, signs);
    tokens.push(token);
    position = token.end;
  }
  const { start, numberText, shared } = numbers;
  return tokens.length > 0 ? { start, numberText, shared, year, tokens } : null;
}

function readNumbers(
  latin: string,
  at: number,
): (Pick<CodePieces, 'start' | 'numberText' | 'shared'> & { end: number }) | null {
  let numberText = wordsAt(codePatterns.number, latin, at);
  if (numberText === '') return null;
  let end = at + numberText.length;
  if (/\d$/.test(numberText) && /\d/.test(latin[end] ?? '')) return null;
  const shared: CodePieces['shared'] = [];
  if (/^\d+$/.test(numberText)) {
    while (shared.length < MOST_SHARED) {
      const next = wordsAt(codePatterns.numberList, latin, end);
      if (next === '' || /^\/(?:19|20)\d\d$/.test(next)) break;
      shared.push({ start: end - numberText.length, end, numberText });
      numberText = next.slice(1);
      end += next.length;
    }
  }
  return { start: end - numberText.length, end, numberText, shared };
}

/** "TT-BGD ĐT": a sign in two pieces that the tables know in one. */
function withSecondPiece(token: Token, latin: string, signs: SignIndex): Token {
  const rest = /^ (?:& ?)?([\p{Lu}][\p{Lu}&]{0,8})(?![\p{L}\p{N}])/u.exec(latin.slice(token.end, token.end + 14));
  if (!rest?.[1] || !signs.isIssuer(token.text + rest[1])) return token;
  const separator: Separator = { ...token.separator, deviations: [...token.separator.deviations, 'spacing'] };
  return { ...token, text: token.text + rest[1], end: token.end + rest[0].length, separator };
}

/** The characters of a separator with look-alike slashes replaced and dashes kept as typed. */
function keepingDashes(text: string, latin: string, at: number, length: number): string {
  let out = '';
  for (let i = at; i < at + length; i += 1) out += latin[i] === '/' ? '/' : (text[i] ?? '');
  return out;
}
