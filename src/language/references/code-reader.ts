/**
 * Reads one code as people type it, at one place of a text: cuts it into number, year, signs and separators, and finds
 * the canonical code that is meant, with a name for everything that deviates from it.
 */
import { type ParsedCode, parseCode } from '../documents/code.ts';
import type { Knowledge } from '../documents/knowledge.ts';
import type { Family } from '../documents/schema.ts';
import type { Deviation } from '../model.ts';
import { fold, signKey } from '../text/comparable.ts';

/** A code found in a text. */
export interface ReadCode {
  start: number;
  end: number;
  /** Canonical spelling. */
  code: string;
  parsed: ParsedCode;
  typeKnown: boolean;
  issuerKnown: boolean;
  deviations: Deviation[];
  /** Numbers before the last of "91/94/95/TT-BTC", which share its ending, with their spans. */
  shared: { start: number; end: number; code: string; number: number }[];
}

/** Regular expressions used here, for the test that checks that each is linear. All are sticky or anchored, all bounded. */
export const codePatterns = {
  number: /\d{1,6}(?:\.\d{1,3}(?=\/))?(?:\p{L}(?=[ \t]?[-/\u2010-\u2015\u2212\uFF0D]))?/uy,
  separator:
    /(?:[ \t]{1,3}|[ \t]{0,3}\n[ \t]{0,3})?(?:[-\u00AD\u2010-\u2015\u2212\uFE63\uFF0D/_.]{1,2})(?:[ \t]{1,3}|[ \t]{0,3}\n[ \t]{0,3})?/y,
  sign: /T\. ?[ƯưUuWw](?!\p{L})|T\.[ƯW](?=\.?[^\p{L}\p{N}])|\p{L}(?:[\p{L}\p{N}]|&(?:amp;)?(?=\p{L})){0,23}(?:\([A-Z]\d{1,2}\))?/uy,
  year: /(?:19|20)\d\d(?!\d)/y,
  numberList: /\/\d{1,4}(?=\/)/y,
} as const;

const DASH = /[-\u00AD\u2010-\u2015\u2212\uFE63\uFF0D]/;

interface Token {
  text: string;
  start: number;
  end: number;
  separator: Separator;
}

interface Separator {
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
    const plain = DASH.test(char) ? '-' : char;
    if (plain === '-' && char !== '-') deviations.push('dash');
    if (char === '\u00AD' && marks.length > 1) continue;
    mark += plain;
  }
  if (mark.length > 1) {
    deviations.push('separator');
    mark = mark.includes('/') ? '/' : mark[0] === '.' ? '' : (mark[0] ?? '');
  }
  return { mark, deviations: [...new Set(deviations)], spaced };
}

/** A sign brought to the spelling of the tables. */
interface Sign {
  text: string;
  known: boolean;
  /** Known as the head of a body only ("VP", "BTC"): an office of the Party or of the State. */
  loose?: boolean;
  deviations: Deviation[];
}

type Role = 'type' | 'issuer';

const MOST_KEPT = 5000;

/** Canonical signs by their spelling without diacritics, for each role and family. */
export interface SignIndex {
  find(role: Role, family: Family, raw: string): Sign;
  /** Whether an issuer of either family is written so in the tables, `&` aside. */
  isIssuer(text: string): boolean;
}

/**
 * Whether a variant is a misspelling of the sign: `TƯ` and `T.Ư` for `TW`, or letters without their marks. Every agency makes
 * its own sign, so other variants (`SNN`, `SNNPTNT`) are right as they are.
 */
function corrected(variant: string, canonical: string): boolean {
  return canonical === 'TW' || (variant !== canonical && fold(variant) === fold(canonical));
}

/** Builds the look-up of signs by any spelling. One per knowledge; cheap. */
export function createSignIndex(knowledge: Knowledge): SignIndex {
  const exact = new Map<string, string>();
  const keyed = new Map<string, string>();
  const folded = new Map<string, string>();
  const add = (role: Role, family: Family, canonical: string, variants: readonly string[]) => {
    const place = `${role} ${family} `;
    exact.set(place + canonical, canonical);
    for (const spelling of [canonical, ...variants]) {
      const wanted = corrected(spelling, canonical) ? canonical : spelling;
      if (!keyed.has(place + signKey(spelling))) keyed.set(place + signKey(spelling), wanted);
      const plain = fold(signKey(spelling));
      if (!folded.has(place + plain)) folded.set(place + plain, wanted);
    }
  };
  for (const type of knowledge.types.all) if (type.abbr) add('type', type.family, type.abbr, type.variants);
  for (const issuer of knowledge.issuers.all) add('issuer', issuer.family, issuer.abbr, issuer.variants);

  const read = (role: Role, family: Family, raw: string): Sign => {
    const place = `${role} ${family} `;
    const deviations: Deviation[] = [];
    const text = raw.replace(/&amp;/g, '&');
    if (exact.has(place + text)) return { text, known: true, deviations };
    const canonical = keyed.get(place + signKey(text));
    if (canonical !== undefined) {
      // `BGD&ĐT` for `BGDĐT` is the form of older circulars.
      if (text.replaceAll('&', '') === canonical.replaceAll('&', '')) return { text, known: true, deviations };
      if (text.toUpperCase() === canonical.toUpperCase()) deviations.push('case');
      else if (fold(text) === fold(canonical)) deviations.push('missing-diacritics');
      else deviations.push('issuer-spelling');
      return { text: canonical, known: true, deviations };
    }
    if (role === 'issuer') {
      const decoded = knowledge.issuers.decode(text, family);
      if (decoded) {
        const upper = text === text.toLowerCase() ? text.toUpperCase() : text;
        const loose = decoded.origin === 'composed' && decoded.levels.length === 0;
        return { text: upper, known: true, loose, deviations: upper === text ? [] : ['case'] };
      }
    }
    const marked = folded.get(place + fold(signKey(text)));
    // `TU` is no misspelt `TƯ`, and a sign that carries marks of its own is another sign.
    if (marked !== undefined && fold(text) === text.toLowerCase()) {
      deviations.push('missing-diacritics');
      if (fold(marked).toUpperCase() === text.toUpperCase() && caseDiffers(text, marked)) deviations.push('case');
      return { text: marked, known: true, deviations };
    }
    return { text, known: false, deviations };
  };
  // The same few signs come again and again; kept within bounds, since texts are not ours.
  const kept = new Map<string, Sign>();
  const find = (role: Role, family: Family, raw: string): Sign => {
    const key = `${role} ${family} ${raw}`;
    let sign = kept.get(key);
    if (!sign) {
      if (kept.size >= MOST_KEPT) kept.clear();
      sign = read(role, family, raw);
      kept.set(key, sign);
    }
    return sign;
  };
  const isIssuer = (text: string) => exact.has(`issuer party ${text}`) || exact.has(`issuer state ${text}`);
  return { find, isIssuer };
}

function caseDiffers(text: string, canonical: string): boolean {
  return [...text].some((char, i) => (char === char.toUpperCase()) !== (canonical[i] === canonical[i]?.toUpperCase()));
}

const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;
/** Words that follow a code and are at times fused with it: `29-NQ/TWngày`. */
const FUSED = /^(.{1,12}?)(ngày|của|về|và|năm|khóa|khoá)$/u;

/**
 * Reads the code that begins at `at` (a digit). `plain` is the text with look-alikes replaced, `text` the text itself.
 * `cited` says that a type word or "số" stands before, which lets in codes of which the tables know little.
 * Null when there is no code.
 */
export function readCode(
  text: string,
  plain: string,
  at: number,
  knowledge: Knowledge,
  signs: SignIndex,
  cited: boolean,
): ReadCode | null {
  const { number, numberList, year: yearPattern, separator, sign } = codePatterns;
  number.lastIndex = at;
  let numberText = number.exec(plain)?.[0] ?? '';
  if (!numberText) return null;
  const last = numberText[numberText.length - 1] ?? '';
  let position = at + numberText.length;
  if (/\d/.test(last) && /\d/.test(plain[position] ?? '')) return null;

  // "91/94/95/TT-BTC": several numbers that share one ending.
  const shared: { start: number; end: number; number: string }[] = [];
  if (/^\d+$/.test(numberText)) {
    for (let guard = 0; guard < 12; guard += 1) {
      numberList.lastIndex = position;
      const next = numberList.exec(plain)?.[0];
      if (!next || /^\/(?:19|20)\d\d$/.test(next)) break;
      shared.push({ start: position - numberText.length, end: position, number: numberText });
      numberText = next.slice(1);
      position += next.length;
    }
  }
  const start = position - numberText.length;

  const tokens: Token[] = [];
  let year: { value: number; separator: Separator } | null = null;
  for (let guard = 0; guard < 7; guard += 1) {
    separator.lastIndex = position;
    const rawSeparator = separator.exec(plain)?.[0] ?? '';
    if (rawSeparator === '' && tokens.length > 0) break;
    const mark = separatorOf(plainKeepingDashes(text, plain, position, rawSeparator.length));
    let next = position + rawSeparator.length;
    // "29 NQ/TW": a blank where the hyphen belongs.
    if (rawSeparator === '' && plain[position] === ' ') next = position + 1;
    if (tokens.length === 0 && year === null && rawSeparator !== '') {
      yearPattern.lastIndex = next;
      const found = yearPattern.exec(plain)?.[0];
      if (found) {
        year = { value: Number(found), separator: mark };
        position = next + found.length;
        continue;
      }
    }
    sign.lastIndex = next;
    const word = sign.exec(plain)?.[0];
    if (!word) break;
    const separation = next > position && rawSeparator === '' ? { mark: '', deviations: [], spaced: true } : mark;
    tokens.push({ text: word, start: next, end: next + word.length, separator: separation });
    position = next + word.length;
    // "TT-BGD ĐT": a sign in two pieces that the tables know in one.
    const rest =
      tokens.length > 1
        ? /^ (?:& ?)?(\p{Lu}[\p{Lu}&]{0,8})(?![\p{L}\p{N}])/u.exec(plain.slice(position, position + 14))
        : null;
    if (rest?.[1] && signs.isIssuer(word + rest[1])) {
      position += rest[0].length;
      const deviations: Deviation[] = [...separation.deviations, 'spacing'];
      tokens[tokens.length - 1] = {
        text: word + rest[1],
        start: next,
        end: position,
        separator: { ...separation, deviations },
      };
    }
  }
  if (tokens.length === 0) return null;

  for (let count = tokens.length; count > 0; count -= 1) {
    const head = { plain, text, start, numberText, year, cited };
    const read = interpret(head, tokens.slice(0, count), knowledge, signs);
    if (!read) continue;
    const list = shared.map((item) => ({
      start: item.start,
      end: item.end,
      number: Number(item.number),
      code: pad(item.number).text + read.code.slice(read.parsed.numberText.length),
    }));
    return { ...read, shared: list };
  }
  return null;
}

/** The characters of a separator with look-alike slashes replaced and dashes kept as typed. */
function plainKeepingDashes(text: string, plain: string, at: number, length: number): string {
  let out = '';
  for (let i = at; i < at + length; i += 1) out += plain[i] === '/' ? '/' : (text[i] ?? '');
  return out;
}

function pad(numberText: string): { text: string; deviates: boolean } {
  const digits = /^\d*/.exec(numberText)?.[0] ?? '';
  const rest = numberText.slice(digits.length);
  const bare = digits.replace(/^0+(?=\d)/, '');
  const wanted = bare.length < 2 && rest === '' ? bare.padStart(2, '0') : bare;
  return rest === '' ? { text: wanted, deviates: wanted !== digits } : { text: bare + rest, deviates: bare !== digits };
}

interface Head {
  plain: string;
  text: string;
  start: number;
  numberText: string;
  year: { value: number; separator: Separator } | null;
  cited: boolean;
}

type Shape = 'party' | 'state';

function interpret(
  head: Head,
  tokens: Token[],
  knowledge: Knowledge,
  signs: SignIndex,
): Omit<ReadCode, 'shared'> | null {
  const final = tokens[tokens.length - 1];
  if (!final) return null;
  let end = final.end;
  const deviations = new Set<Deviation>();
  // A word that goes on is no sign, unless a known one is fused with the next word.
  if (LETTER_OR_DIGIT.test(head.plain[end] ?? '')) return null;
  const fused = FUSED.exec(final.text);
  if (fused?.[1]) {
    end -= fused[2]?.length ?? 0;
    tokens[tokens.length - 1] = { ...final, text: fused[1], end };
    deviations.add('spacing');
  }
  const attempt =
    tokens.length === 1 ? readSingle(head, tokens, knowledge, signs) : readSeveral(head, tokens, knowledge, signs);
  if (!attempt) return null;
  for (const deviation of attempt.deviations) deviations.add(deviation);

  const number = pad(head.numberText);
  if (number.deviates) deviations.add('leading-zero');
  if (head.text.slice(head.start, end) !== head.plain.slice(head.start, end)) deviations.add('look-alike');
  for (const deviation of head.year?.separator.deviations ?? []) deviations.add(deviation);
  const code = attempt.format(number.text);
  const parsed = parseCode(code, knowledge);
  if (!parsed) return null;
  const { typeKnown, issuerKnown } = attempt;
  return { start: head.start, end, code, parsed, typeKnown, issuerKnown, deviations: [...deviations] };
}

interface Attempt {
  format(number: string): string;
  typeKnown: boolean;
  issuerKnown: boolean;
  deviations: Deviation[];
}

/** One sign after the number: a law, a letter, an old bare code, or a type and issuer that lost their separator. */
function readSingle(head: Head, [token]: Token[], knowledge: Knowledge, signs: SignIndex): Attempt | null {
  if (!token) return null;
  const { separator, text } = token;
  const deviations = [...separator.deviations];
  const law = /^(UBTVQH|QH)(\d{1,2})$/i.exec(text);
  if (law && head.year) {
    const upper = text.toUpperCase();
    if (upper !== text) deviations.push('case');
    const mark = separator.mark;
    if (mark === '') deviations.push('missing-separator');
    else if (mark !== '/') deviations.push('separator');
    if (head.year.separator.mark !== '/') deviations.push('separator');
    const year = head.year.value;
    return { format: (n) => `${n}/${year}/${upper}`, typeKnown: true, issuerKnown: true, deviations };
  }
  const split = splitFused(text, signs, separator.mark !== '' && !separator.spaced);
  if (split) {
    const year = head.year?.value ?? null;
    const { family, type, issuer } = split;
    deviations.push('missing-separator', ...type.deviations, ...issuer.deviations);
    // With neither mark where it belongs, only signs in their own letters are believed.
    if (separator.mark === '' && (separator.spaced || type.deviations.length || issuer.deviations.length)) return null;
    return finish(family, [type.text, issuer.text], year, { typeKnown: true, issuerKnown: true, deviations });
  }
  if (head.year || separator.spaced || !/^[-/]$/.test(separator.mark)) return null;
  const issuer = signs.find('issuer', 'state', text);
  if (!issuer.known || issuer.deviations.length > 0 || !knowledge.issuers.byAbbr(text, 'state') || !head.cited)
    return null;
  const { mark } = separator;
  return { format: (n) => `${n}${mark}${issuer.text}`, typeKnown: false, issuerKnown: true, deviations };
}

/**
 * `NQTW` → NQ + TW, `NĐCP` → NĐ + CP: both must be in the tables. Signs without their diacritics are believed only in
 * capitals and joined to the number, since any two syllables hide some pair of those.
 */
function splitFused(
  text: string,
  signs: SignIndex,
  joined: boolean,
): { family: Family; type: Sign; issuer: Sign } | null {
  for (const family of ['party', 'state'] as const) {
    for (let cut = Math.min(4, text.length - 2); cut >= 2; cut -= 1) {
      const type = signs.find('type', family, text.slice(0, cut));
      if (!type.known) continue;
      const issuer = signs.find('issuer', family, text.slice(cut));
      const plain = issuer.deviations.includes('missing-diacritics') || type.deviations.includes('missing-diacritics');
      if (issuer.known && (!plain || (joined && /^\p{Lu}{2}/u.test(text)))) return { family, type, issuer };
    }
  }
  return null;
}

const joinedBy: Record<Shape, readonly [string, string]> = { party: ['-', '/'], state: ['/', '-'] };
/** Types whose State codes of old had the Party's shape: 18-L/CTN, 89-TC/TCT. */
const DASHED_TYPES = /^(?:L|LCT|SL|PL|TC|VBHN)$/;

function finish(
  family: Family,
  parts: readonly string[],
  year: number | null,
  rest: Omit<Attempt, 'format'>,
): Attempt | null {
  const [type = '', ...issuers] = parts;
  const deviations = [...rest.deviations];
  if (family === 'party' && year !== null) deviations.push('year-in-party-code');
  const tail = family === 'party' ? `${type}/${issuers.join('-')}` : `${type}-${issuers.join('-')}`;
  const format = (n: string) =>
    family === 'party' ? `${n}-${tail}` : year === null ? `${n}/${tail}` : `${n}/${year}/${tail}`;
  return { ...rest, deviations, format };
}

/** Two signs or more: type and issuer, with joint issuers or units after; or the issuer and unit of a letter. */
function readSeveral(head: Head, tokens: Token[], knowledge: Knowledge, signs: SignIndex): Attempt | null {
  const [first, second, ...others] = tokens;
  if (!first || !second) return null;
  const families = (['party', 'state'] as const).map((family) => ({
    family,
    type: signs.find('type', family, first.text),
    issuer: signs.find('issuer', family, second.text),
  }));
  const shape = shapeOf(head, first, second);
  const candidates = families
    .filter(({ type, issuer }) => type.known || (issuer.known && isSign(first.text)))
    .map((candidate) => ({ ...candidate, rank: rank(candidate, shape) }))
    .sort((a, b) => b.rank - a.rank);
  for (const { family, type, issuer } of candidates) {
    const attempt = combine(head, { family, type, issuer }, [first, second, ...others], shape, knowledge, signs);
    if (attempt) return attempt;
  }
  return letter(head, tokens, signs);
}

function shapeOf(head: Head, first: Token, second: Token): Shape | null {
  const [a, b] = [first.separator.mark, second.separator.mark];
  if (head.year) return head.year.separator.mark === '/' && a === '/' && b === '-' ? 'state' : null;
  if (a === '-' && b === '/') return 'party';
  if (a === '/' && b === '-') return 'state';
  return null;
}

function rank({ family, type, issuer }: { family: Family; type: Sign; issuer: Sign }, shape: Shape | null): number {
  const clean = (sign: Sign) => (sign.known ? (sign.deviations.length === 0 ? 6 : 3 - sign.deviations.length) : 0);
  return 2 * clean(issuer) + clean(type) + (shape === family ? 2 : 0);
}

function isSign(text: string): boolean {
  return /^\p{Lu}[\p{L}\d&]{0,11}$/u.test(text);
}

/** A sign as rules ask for: capitals, maybe with a small r or i at the end (`CTr`, `QĐi`), no word. */
function isCapitals(text: string): boolean {
  return /^\p{Lu}[\p{Lu}\d&]{0,14}(?:\p{Ll}{1,2})?(?:[\p{Lu}\d&]{0,8})$/u.test(text) && text.length > 1;
}

/** A sign of a type that the tables lack: letters only, as `NQ` or `CTr`. */
const UNKNOWN_TYPE = /^\p{Lu}{2,5}\p{Ll}{0,2}$/u;

function combine(
  head: Head,
  { family, type, issuer }: { family: Family; type: Sign; issuer: Sign },
  [first, second, ...others]: [Token, Token, ...Token[]],
  shape: Shape | null,
  knowledge: Knowledge,
  signs: SignIndex,
): Attempt | null {
  const spaced = first.separator.spaced || second.separator.spaced;
  if (!issuer.known) {
    // Contracts between firms are numbered in the same shape.
    if (type.text === 'HĐ') return null;
    // An open list of issuers, but a closed set of shapes: capitals, joined exactly as the rules say.
    if (shape !== family || spaced || !isCapitals(second.text) || !type.known || type.deviations.length > 0)
      return null;
  }
  // "415/GM-VP" is the office of a State body, whatever other offices are called.
  if (issuer.loose && shape !== family && shape !== null) return null;
  if (!type.known && (shape !== family || spaced || !UNKNOWN_TYPE.test(first.text) || !head.cited)) return null;
  const deviations = [...first.separator.deviations, ...second.separator.deviations, ...type.deviations];
  deviations.push(...issuer.deviations);

  const [a, b] = [first.separator.mark, second.separator.mark];
  const [wantedA, wantedB] = joinedBy[family];
  const year = head.year?.value ?? null;
  const other = family === 'party' ? joinedBy.state : joinedBy.party;
  const dashedState = family === 'state' && year === null && a === '-' && b === '/' && DASHED_TYPES.test(type.text);
  const yearMark = head.year?.separator.mark ?? '/';
  if (a === '' && first.separator.spaced && !(type.known && issuer.known && deviations.length === 0)) return null;
  if (a === '' || b === '') {
    deviations.push('missing-separator');
  } else if (dashedState) {
    // Real codes of the 1990s.
  } else if (year !== null) {
    // "162/2004/TTLT/BQP-BTC" was the rule for joint circulars until 2009.
    const oldJoint = /L[TB]$/.test(type.text) && year < 2010 && a === '/' && b === '/';
    if (family === 'state' && !oldJoint && (a !== '/' || b !== '-' || yearMark !== '/')) deviations.push(mixed(a, b));
    if (family === 'party' && b !== '/') deviations.push('swapped-parts');
  } else if (a === other[0] && b === other[1]) {
    deviations.push('swapped-parts');
  } else if (a !== wantedA || b !== wantedB) {
    deviations.push('separator');
  }

  // Joint issuers and units.
  const issuers = [issuer.text];
  const joint = /L[TBN]$/.test(type.text);
  for (const token of others) {
    const next = signs.find('issuer', family, token.text);
    const mark = token.separator.mark;
    const unit = !token.separator.spaced && /^[\p{Lu}]/u.test(token.text) && (mark === '-' || (joint && mark === '/'));
    if (!unit && !(next.known && next.deviations.length === 0 && mark === '-')) return null;
    if (token.separator.spaced && !joint && !next.known) return null;
    deviations.push(...token.separator.deviations);
    if (next.known) deviations.push(...next.deviations);
    issuers.push(next.known ? next.text : token.text);
  }
  const nested = type.text === 'VBHN' && knowledge.types.byAbbr(second.text, 'state').length > 0 && issuers.length > 1;
  const rest = { typeKnown: type.known, issuerKnown: issuer.known || nested, deviations };
  if (dashedState) {
    return { ...rest, format: (n) => `${n}-${type.text}/${issuers.join('-')}` };
  }
  return finish(family, [type.text, ...issuers], year, rest);
}

function mixed(a: string, b: string): Deviation {
  return a === '-' && b === '/' ? 'swapped-parts' : 'separator';
}

/** `5512/BGDĐT-GDTrH`: a State letter, number and issuer joined by a slash, the drafting unit after a hyphen. */
function letter(head: Head, tokens: Token[], signs: SignIndex): Attempt | null {
  const [first, ...units] = tokens;
  if (!first || head.year || first.separator.mark !== '/' || first.separator.spaced) return null;
  const issuer = signs.find('issuer', 'state', first.text);
  if (!issuer.known || !isCapitals(first.text)) return null;
  const deviations = [...first.separator.deviations, ...issuer.deviations];
  for (const unit of units) {
    if (unit.separator.mark !== '-' || unit.separator.spaced || !isSign(unit.text)) return null;
    deviations.push(...unit.separator.deviations);
  }
  const tail = [issuer.text, ...units.map(({ text }) => text)].join('-');
  return { format: (n) => `${n}/${tail}`, typeKnown: false, issuerKnown: true, deviations };
}
