import { fold } from '../text/comparable.ts';
import type { IssuerTable } from './issuers.ts';
import type { Family } from './schema.ts';
import type { TypeTable } from './types.ts';

/**
 * How the parts of a code are joined:
 * `party` 29-NQ/TW · `normative` 30/2020/NĐ-CP · `law` 43/2019/QH14 · `administrative` 1719/QĐ-TTg ·
 * `letter` 5512/BGDĐT-GDTrH · `dashed` 18-L/CTN (a State code in the Party's shape) · `bare` 90-CP, 111-HĐBT.
 */
export type CodeForm = 'party' | 'normative' | 'law' | 'administrative' | 'letter' | 'dashed' | 'bare';

/** A code in its parts. */
export interface ParsedCode {
  readonly family: Family;
  readonly form: CodeForm;
  /** Numeric value: `08` → 8, `30a` → 30, `66.16` → 66.16. */
  readonly number: number;
  /** As written, leading zero and suffix included. */
  readonly numberText: string;
  /** The sign of the type; empty for laws and State letters. */
  readonly type: string;
  /** The type inside a consolidated text (`58/VBHN-TT-BCT`), else null. */
  readonly nestedType: string | null;
  readonly year: number | null;
  /** One sign, or several for joint documents, the lead body first. */
  readonly issuers: readonly string[];
  /** The drafting unit hung on the issuer (`-GDTrH`), else null. */
  readonly unit: string | null;
}

/** The tables that reading a code needs. */
export interface CodeTables {
  readonly types: TypeTable;
  readonly issuers: IssuerTable;
}

const numberPattern = /^\d{1,6}(?:\.\d{1,3}|\p{L}{1,2})?$/u;
const signPattern = /^[\p{Lu}][\p{L}\d&.()]{0,23}$/u;
const unitPattern = /^[\p{L}\d&.()]{1,24}$/u;

/**
 * Splits a well-formed code into its parts. The tables tell a type from an issuer (`1719/QĐ-TTg`, `5512/BGDĐT-GDTrH`)
 * and a second issuer from a unit. Issuers need not be in the tables. Returns null for anything but one whole code.
 */
export function parseCode(text: string, tables: CodeTables): ParsedCode | null {
  const parts = text.normalize('NFC').split('/');
  const [first = '', second = '', ...rest] = parts;
  if (parts.length > 4) return null;
  if (numberPattern.test(first)) {
    if (parts.length === 2) return parseAdministrative(first, second, tables);
    const year = /^(?:19|20)\d\d$/.test(second) ? Number(second) : null;
    return year === null ? null : parseNormative(first, year, rest.join('/'), tables);
  }
  const [number = '', ...signs] = first.split('-');
  if (!numberPattern.test(number) || !signs.every((sign) => signPattern.test(sign))) return null;
  if (parts.length === 1) return parseBare(number, signs, tables);
  if (parts.length !== 2 || signs.length !== 1) return null;
  return parseDashed(number, signs[0] ?? '', second, tables);
}

function base(numberText: string): Pick<ParsedCode, 'number' | 'numberText' | 'nestedType' | 'unit' | 'year'> {
  return { number: Number.parseFloat(numberText), numberText, nestedType: null, unit: null, year: null };
}

/** Joint types name every body; elsewhere a segment that is no known issuer is the drafting unit. */
function readIssuers(
  segments: readonly string[],
  family: Family,
  type: string,
  { issuers }: CodeTables,
): Pick<ParsedCode, 'issuers' | 'unit'> | null {
  if (!signPattern.test(segments[0] ?? '') || !segments.every((segment) => unitPattern.test(segment))) return null;
  if (/L[TBN]$/.test(type)) return { issuers: segments, unit: null };
  const end = segments.findIndex((segment, index) => index > 0 && !issuers.decode(segment, family));
  const count = end < 0 ? segments.length : end;
  return { issuers: segments.slice(0, count), unit: segments.slice(count).join('-') || null };
}

function parseNormative(numberText: string, year: number, tail: string, tables: CodeTables): ParsedCode | null {
  // "162/2004/TTLT/BQP-BTC": the old way of writing joint circulars.
  const segments = tail.replace('/', '-').split('-');
  const [type = '', ...bodies] = segments;
  if (bodies.length === 0) {
    const known = tables.issuers.byAbbr(type, 'state');
    if (!signPattern.test(type) || (known && known.assembly === null)) return null;
    const assembly = /^(?:QH|UBTVQH)\d{0,2}$/i.test(type);
    return assembly ? { ...base(numberText), family: 'state', form: 'law', type: '', year, issuers: [type] } : null;
  }
  if (!signPattern.test(type)) return null;
  const issuers = readIssuers(bodies, 'state', type, tables);
  return issuers && { ...base(numberText), family: 'state', form: 'normative', type, year, ...issuers };
}

function parseAdministrative(numberText: string, tail: string, tables: CodeTables): ParsedCode | null {
  const [type = '', ...bodies] = tail.split('-');
  if (!signPattern.test(type)) return null;
  const isType = bodies.length > 0 && tables.types.byAbbr(type, 'state').length > 0;
  if (!isType) {
    if (!bodies.every((body) => unitPattern.test(body))) return null;
    return {
      ...base(numberText),
      family: 'state',
      form: 'letter',
      type: '',
      issuers: [type],
      unit: bodies.join('-') || null,
    };
  }
  const [nested = '', ...others] = bodies;
  const consolidates =
    type.toUpperCase() === 'VBHN' && others.length > 0 && tables.types.byAbbr(nested, 'state').length > 0;
  const issuers = readIssuers(consolidates ? others : bodies, 'state', type, tables);
  const nestedType = consolidates ? nested : null;
  return issuers && { ...base(numberText), family: 'state', form: 'administrative', type, ...issuers, nestedType };
}

function parseDashed(numberText: string, type: string, tail: string, tables: CodeTables): ParsedCode | null {
  const segments = tail.split('-');
  const lead = segments[0] ?? '';
  const state = !tables.issuers.byAbbr(lead, 'party') && tables.issuers.byAbbr(lead, 'state') !== undefined;
  const family = state ? 'state' : 'party';
  const issuers = readIssuers(segments, family, type, tables);
  return issuers && { ...base(numberText), family, form: state ? 'dashed' : 'party', type, ...issuers };
}

function parseBare(numberText: string, signs: readonly string[], tables: CodeTables): ParsedCode | null {
  const [first = '', ...others] = signs;
  if (others.length === 0) {
    const issuer = tables.issuers.byAbbr(first, 'state');
    return issuer ? { ...base(numberText), family: 'state', form: 'bare', type: '', issuers: [first] } : null;
  }
  if (tables.types.byAbbr(first, 'state').length === 0) return null;
  if (!others.every((sign) => tables.issuers.byAbbr(sign, 'state'))) return null;
  return { ...base(numberText), family: 'state', form: 'bare', type: first, issuers: others };
}

/**
 * The same for two spellings of one canonical code: leading zeros, letter case, spaces, `&`, the Eth look-alike and the
 * spellings of `TW` do not count. Diacritics do.
 */
export function codeKey(code: string): string {
  return code
    .normalize('NFC')
    .replace(/[Ðð]/g, 'Đ')
    .replace(/[\s&]/g, '')
    .toUpperCase()
    .replace(/^0+(?=\d)/, '')
    .replace(/\/T\.?[ƯW]\.?$/, '/TW');
}

/** As `codeKey`, diacritics aside: for typed input such as "30/2020/nd-cp". Never use it to decide that codes are equal. */
export function looseCodeKey(code: string): string {
  return fold(codeKey(code));
}
