/**
 * Sentences and clauses as ranges of tokens. In: tokens of one block. Out: where sentences begin and end. A sentence ends
 * at . ? ! … before a blank and a capital, a digit, a quotation or a list mark, not behind an abbreviation ("TP. Vinh",
 * "ông A. Tuấn"); a line end ends it too. A clause ends at a semicolon outside brackets and quotation marks.
 */
import { CAPITAL, CAPITALS, LINE_END, MARK, NUMBER, SPACED, type Tokens, WORD } from './tokens.ts';

/** Tokens [from, to). */
export interface Range {
  from: number;
  to: number;
}

/** Letters put before a full stop that ends no sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'tp tx tt q h p gs pgs ts ths bs ks cn đc tr st vd nxb kt tm tl tuq qđ ub dr mr ms no bscki bsckii cki ckii pct pbt gđ pgđ'.split(
    ' ',
  ),
);

const CLOSING = new Set([...'.!?…”"’)]/'].map((sign) => sign.charCodeAt(0)));
const OPENING = new Set([...'“"‘([-–+*•'].map((sign) => sign.charCodeAt(0)));

const codeAt = (tokens: Tokens, at: number) => tokens.text.charCodeAt(tokens.start[at]!);

/** The sentences of a block, in order; together they hold every token but line ends. */
export function sentencesOf(tokens: Tokens): Range[] {
  const sentences: Range[] = [];
  let from = 0;
  const close = (to: number) => {
    if (to > from) sentences.push({ from, to });
    from = to;
  };
  let at = 0;
  while (at < tokens.length) {
    if (tokens.type[at] === LINE_END) {
      close(at);
      from = ++at;
      continue;
    }
    if (tokens.type[at] !== MARK || !isStop(codeAt(tokens, at))) {
      at++;
      continue;
    }
    const stop = at++;
    while (at < tokens.length && isClosing(tokens, at)) at++;
    if (endsSentence(tokens, stop, at)) close(at);
  }
  close(tokens.length);
  return sentences;
}

function isStop(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
}

/** A sign that closes a sentence and stands right behind its stop. A quotation mark behind a blank opens the next one. */
function isClosing(tokens: Tokens, at: number): boolean {
  return tokens.type[at] === MARK && (tokens.flags[at]! & SPACED) === 0 && CLOSING.has(codeAt(tokens, at));
}

function endsSentence(tokens: Tokens, stop: number, next: number): boolean {
  if (next >= tokens.length) return true;
  if (isListMark(tokens, stop)) return false;
  if (tokens.type[next] !== LINE_END && (tokens.flags[next]! & SPACED) === 0) return false;
  if (codeAt(tokens, stop) === 0x2e && next === stop + 1 && isAbbreviated(tokens, stop - 1)) return false;
  return beginsSentence(tokens, next);
}

/** "1. Các xã …", "2.1. Giao …", "a. Phòng …": the stop of a mark at the head of the block. */
function isListMark(tokens: Tokens, stop: number): boolean {
  if (stop > 3) return false;
  for (let at = 0; at < stop; at++) {
    const isShort = tokens.type[at] === WORD && tokens.end[at]! - tokens.start[at]! <= 3;
    if (tokens.type[at] === WORD ? !isShort || stop > 1 : tokens.type[at] !== NUMBER && codeAt(tokens, at) !== 0x2e)
      return false;
  }
  return stop > 0;
}

function beginsSentence(tokens: Tokens, at: number): boolean {
  if (tokens.type[at] === LINE_END || tokens.type[at] === NUMBER) return true;
  if (tokens.type[at] === WORD) return (tokens.flags[at]! & CAPITAL) !== 0;
  return OPENING.has(codeAt(tokens, at)) || codeAt(tokens, at) > 0x218f;
}

function isAbbreviated(tokens: Tokens, at: number): boolean {
  if (at < 0 || tokens.type[at] !== WORD || (tokens.flags[at]! & CAPITAL) === 0) return false;
  const word = tokens.text.slice(tokens.start[at], tokens.end[at]);
  if (word.length > 1) return ABBREVIATIONS.has(word.toLowerCase());
  // "trong quý I. Các địa phương …": a numeral, not a first name.
  const before = at - 1;
  const isNumeral = /[IVX]/.test(word) && before >= 0 && tokens.type[before] === WORD;
  return !(isNumeral && (tokens.flags[before]! & (CAPITAL | CAPITALS)) === 0);
}

/** The clauses of a range: what semicolons divide, outside brackets and quotation marks. Signs at the ends stay inside. */
export function clausesOf(tokens: Tokens, { from, to }: Range): Range[] {
  const clauses: Range[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < to; at++) {
    if (tokens.type[at] !== MARK) continue;
    const sign = tokens.text[tokens.start[at]!]!;
    if ('(“['.includes(sign)) depth++;
    else if (')”]'.includes(sign)) depth = Math.max(0, depth - 1);
    else if (sign === ';' && depth === 0) {
      if (at > start) clauses.push({ from: start, to: at });
      start = at + 1;
    }
  }
  if (to > start) clauses.push({ from: start, to });
  return clauses;
}
