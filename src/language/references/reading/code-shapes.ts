/**
 * The shapes that codes have, tried on the pieces of one: `29-NQ/TW` of the Party, `15/2022/NĐ-CP` and `5512/BGDĐT-GDTrH` of
 * the State, `43/2019/QH14` of the National Assembly, and what people make of them.
 */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Family } from '../../knowledge/schema.ts';
import type { Deviation } from '../../model/index.ts';
import { append } from '../../text/lists.ts';
import type { ReadSign, SignIndex } from './abbreviations.ts';
import type { Token, Year } from './code-pieces.ts';

/** What is known beside the signs of a code. */
export interface Setting {
  year: Year | null;
  /** A type word or "số" stands before, which lets in codes of which the tables know little. */
  cited: boolean;
  knowledge: Knowledge;
  signs: SignIndex;
}

/** The shape that signs make together. */
export interface Shape {
  /** The canonical code with this number. */
  format(number: string): string;
  typeKnown: boolean;
  issuerKnown: boolean;
  deviations: Deviation[];
}

/** Type and issuer as one family knows them. */
interface SignPair {
  family: Family;
  type: ReadSign;
  issuer: ReadSign;
}

/** The shape that all these signs make behind a number; null when they make none. */
export function readShape(tokens: readonly Token[], setting: Setting): Shape | null {
  const [first, second, ...others] = tokens;
  if (!first) return null;
  if (!second) return readLaw(first, setting) ?? readFused(first, setting) ?? readOldLetter(first, setting);
  return readSeveral(first, second, others, setting) ?? readLetter(tokens, setting);
}

const LAW = /^(UBTVQH|QH)(\d{1,2})$/i;

/** `43/2019/QH14`: a law or a resolution of the National Assembly. */
function readLaw({ separator, text }: Token, { year }: Setting): Shape | null {
  if (!year || !LAW.test(text)) return null;
  const deviations = [...separator.deviations];
  const upper = text.toUpperCase();
  if (upper !== text) deviations.push('case');
  if (separator.mark === '') deviations.push('missing-separator');
  else if (separator.mark !== '/') deviations.push('separator');
  if (year.separator.mark !== '/') deviations.push('separator');
  return { format: (n) => `${n}/${year.value}/${upper}`, typeKnown: true, issuerKnown: true, deviations };
}

/** `29-NQTW`: type and issuer that lost the mark between them. */
function readFused({ separator, text }: Token, { year, signs }: Setting): Shape | null {
  const { mark, spaced } = separator;
  const pair = splitFused(text, signs, mark !== '' && !spaced);
  if (!pair) return null;
  const { family, type, issuer } = pair;
  const misspelt = [...type.deviations, ...issuer.deviations];
  // With neither mark where it belongs, only signs in their own letters are believed.
  if (mark === '' && (spaced || misspelt.length > 0)) return null;
  const deviations: Deviation[] = [...separator.deviations, 'missing-separator', ...misspelt];
  return joined(family, [type.text, issuer.text], year, { typeKnown: true, issuerKnown: true, deviations });
}

/**
 * `NQTW` → NQ + TW, `NĐCP` → NĐ + CP: both must be in the tables. Signs without their diacritics are believed only in
 * capitals and `attached` to the number, since any two syllables hide some pair of those.
 */
function splitFused(text: string, signs: SignIndex, attached: boolean): SignPair | null {
  for (const family of ['party', 'state'] as const) {
    for (let cut = Math.min(4, text.length - 2); cut >= 2; cut -= 1) {
      const type = signs.type(family, text.slice(0, cut));
      if (!type.known) continue;
      const issuer = signs.issuer(family, text.slice(cut));
      const latin = issuer.deviations.includes('missing-diacritics') || type.deviations.includes('missing-diacritics');
      if (issuer.known && (!latin || (attached && /^[\p{Lu}]{2}/u.test(text)))) return { family, type, issuer };
    }
  }
  return null;
}

/** `1234/UBND`: an issuer alone, as old letters have it. */
function readOldLetter({ separator, text }: Token, { year, cited, knowledge, signs }: Setting): Shape | null {
  const { mark, spaced, deviations } = separator;
  if (year || spaced || !/^[-/]$/.test(mark) || !cited) return null;
  const issuer = signs.issuer('state', text);
  if (!issuer.known || issuer.deviations.length > 0 || !knowledge.issuers.byAbbr(text, 'state')) return null;
  return { format: (n) => `${n}${mark}${issuer.text}`, typeKnown: false, issuerKnown: true, deviations };
}

const joinedBy: Readonly<Record<Family, readonly [string, string]>> = { party: ['-', '/'], state: ['/', '-'] };
/** Types whose State codes of old had the Party's shape: 18-L/CTN, 89-TC/TCT. */
const DASHED_TYPES = /^(?:L|LCT|SL|PL|TC|VBHN)$/;

/** Signs joined as a family joins them. */
function joined(
  family: Family,
  [type = '', ...issuers]: readonly string[],
  year: Year | null,
  rest: Omit<Shape, 'format'>,
): Shape {
  const body = issuers.join('-');
  if (family === 'party') {
    if (year) rest.deviations.push('year-in-party-code');
    return { ...rest, format: (n) => `${n}-${type}/${body}` };
  }
  const dated = year ? `/${year.value}` : '';
  return { ...rest, format: (n) => `${n}${dated}/${type}-${body}` };
}

/** Two signs or more: type and issuer, with joint issuers or units after. The likelier family is tried first. */
function readSeveral(first: Token, second: Token, others: readonly Token[], setting: Setting): Shape | null {
  const typed = typedFamily(first, second, setting.year);
  const pairs = (['party', 'state'] as const)
    .map((family) => ({
      family,
      type: setting.signs.type(family, first.text),
      issuer: setting.signs.issuer(family, second.text),
    }))
    .filter(({ type, issuer }) => type.known || (issuer.known && isSign(first.text)))
    .sort((a, b) => rank(b, typed) - rank(a, typed));
  for (const pair of pairs) {
    if (!mayStand(pair, first, second, typed, setting)) continue;
    const shape = combine(pair, first, second, others, setting);
    if (shape) return shape;
  }
  return null;
}

/** The family whose marks stand between the pieces; null for a mixture. */
function typedFamily(first: Token, second: Token, year: Year | null): Family | null {
  const marks = `${first.separator.mark} ${second.separator.mark}`;
  if (year) return year.separator.mark === '/' && marks === '/ -' ? 'state' : null;
  if (marks === '- /') return 'party';
  return marks === '/ -' ? 'state' : null;
}

function rank({ family, type, issuer }: SignPair, typed: Family | null): number {
  const clean = (sign: ReadSign) => (sign.known ? (sign.deviations.length === 0 ? 6 : 3 - sign.deviations.length) : 0);
  return 2 * clean(issuer) + clean(type) + (typed === family ? 2 : 0);
}

function isSign(text: string): boolean {
  return /^[\p{Lu}][\p{L}\d&]{0,11}$/u.test(text);
}

/** A sign as rules ask for: capitals, maybe with a small r or i at the end (`CTr`, `QĐi`), no word. */
function isCapitals(text: string): boolean {
  return /^[\p{Lu}][\p{Lu}\d&]{0,14}(?:[\p{Ll}]{1,2})?(?:[\p{Lu}\d&]{0,8})$/u.test(text) && text.length > 1;
}

/** A sign of a type that the tables lack: letters only, as `NQ` or `CTr`. */
const UNKNOWN_TYPE = /^[\p{Lu}]{2,5}[\p{Ll}]{0,2}$/u;

/** Whether type and issuer are known well enough to be believed in the form in which they are typed. */
function mayStand(
  { family, type, issuer }: SignPair,
  first: Token,
  second: Token,
  typed: Family | null,
  { cited }: Setting,
): boolean {
  const asRuled = typed === family && !first.separator.spaced && !second.separator.spaced;
  const clean = type.known && type.deviations.length === 0;
  // An open list of issuers, but a closed set of shapes. Contracts between firms are numbered in the same shape.
  if (!issuer.known && !(asRuled && clean && type.text !== 'HĐ' && isCapitals(second.text))) return false;
  // "415/GM-VP" is the office of a State body, whatever other offices are called.
  if (issuer.loose && typed !== family && typed !== null) return false;
  return type.known || (asRuled && cited && UNKNOWN_TYPE.test(first.text));
}

/** The shape of a type, an issuer and the signs after it, which are joint issuers or units; null when those are neither. */
function combine(
  { family, type, issuer }: SignPair,
  first: Token,
  second: Token,
  others: readonly Token[],
  { year, knowledge, signs }: Setting,
): Shape | null {
  const deviations = [...first.separator.deviations, ...second.separator.deviations];
  append(deviations, type.deviations);
  append(deviations, issuer.deviations);
  const [a, b] = [first.separator.mark, second.separator.mark];
  const known = type.known && issuer.known && deviations.length === 0;
  if (a === '' && first.separator.spaced && !known) return null;
  const dashedState = family === 'state' && !year && a === '-' && b === '/' && DASHED_TYPES.test(type.text);
  const wrong = dashedState ? null : wrongMarks(a, b, family, type.text, year);
  if (wrong) deviations.push(wrong);

  const issuers = [issuer.text];
  const joint = /L[TBN]$/.test(type.text);
  for (const token of others) {
    const next = signs.issuer(family, token.text);
    if (!mayFollow(token, next, joint)) return null;
    append(deviations, token.separator.deviations);
    if (next.known) append(deviations, next.deviations);
    issuers.push(next.known ? next.text : token.text);
  }
  const nested = type.text === 'VBHN' && knowledge.types.byAbbr(second.text, 'state').length > 0 && issuers.length > 1;
  const rest = { typeKnown: type.known, issuerKnown: issuer.known || nested, deviations };
  if (dashedState) return { ...rest, format: (n) => `${n}-${type.text}/${issuers.join('-')}` };
  return joined(family, [type.text, ...issuers], year, rest);
}

/** What is wrong with the marks before type and issuer; null when they are as the family has them. */
function wrongMarks(a: string, b: string, family: Family, type: string, year: Year | null): Deviation | null {
  if (a === '' || b === '') return 'missing-separator';
  if (year) {
    if (family === 'party') return b === '/' ? null : 'swapped-parts';
    // "162/2004/TTLT/BQP-BTC" was the rule for joint circulars until 2009.
    const oldJoint = /L[TB]$/.test(type) && year.value < 2010 && a === '/' && b === '/';
    if (oldJoint || (a === '/' && b === '-' && year.separator.mark === '/')) return null;
    return a === '-' && b === '/' ? 'swapped-parts' : 'separator';
  }
  const [wantedA, wantedB] = joinedBy[family];
  if (a === wantedA && b === wantedB) return null;
  return a === wantedB && b === wantedA ? 'swapped-parts' : 'separator';
}

/** Whether a sign may follow the issuer: a unit of it, or the next of joint issuers. */
function mayFollow({ text, separator }: Token, issuer: ReadSign, joint: boolean): boolean {
  const { mark, spaced } = separator;
  if (spaced && !joint && !issuer.known) return false;
  const unit = !spaced && /^[\p{Lu}]/u.test(text) && (mark === '-' || (joint && mark === '/'));
  const spelt = issuer.deviations.every((deviation) => joint && deviation === 'case');
  return unit || (issuer.known && spelt && mark === '-');
}

/** `5512/BGDĐT-GDTrH`: a State letter, number and issuer joined by a slash, the drafting unit after a hyphen. */
function readLetter([first, ...units]: readonly Token[], { year, signs }: Setting): Shape | null {
  if (!first || year || first.separator.mark !== '/' || first.separator.spaced) return null;
  const issuer = signs.issuer('state', first.text);
  if (!issuer.known || !isCapitals(first.text)) return null;
  const deviations = [...first.separator.deviations, ...issuer.deviations];
  for (const unit of units) {
    if (unit.separator.mark !== '-' || unit.separator.spaced || !isSign(unit.text)) return null;
    append(deviations, unit.separator.deviations);
  }
  const tail = [issuer.text, ...units.map(({ text }) => text)].join('-');
  return { format: (n) => `${n}/${tail}`, typeKnown: false, issuerKnown: true, deviations };
}
