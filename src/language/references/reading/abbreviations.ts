/** The signs of types and issuers ("NQ", "BGDĐT") as people spell them, and the spelling that is meant. */
import { type ParsedCode, parseCode } from '../../knowledge/code.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Family } from '../../knowledge/schema.ts';
import type { Deviation } from '../../model/index.ts';
import { fold, signKey } from '../../text/comparable.ts';
import { memo } from '../../text/memo.ts';

/** A sign brought to the spelling of the tables. */
export interface ReadSign {
  text: string;
  known: boolean;
  /** Known as the head of a body only ("VP", "BTC"): an office of the Party or of the State. */
  loose?: boolean;
  deviations: Deviation[];
}

/** The signs that the tables know, in any spelling. Texts repeat a few signs, so what was found is remembered. */
export interface SignIndex {
  /** A type of one family; one that the tables lack is given back as it is, not `known`. */
  type(family: Family, raw: string): ReadSign;
  /** An issuer of one family, one of parts that the tables know included ("BTGHU"). */
  issuer(family: Family, raw: string): ReadSign;
  /** The parts of a canonical code; null when it is none. */
  parse(code: string): ParsedCode | null;
  /** Whether an issuer of either family is written just so in the tables. */
  isIssuer(text: string): boolean;
}

/** Builds the look-up of signs. One per knowledge; cheap. */
export function createSignIndex(knowledge: Knowledge): SignIndex {
  const { types, issuers } = knowledge;
  const find = (family: Family) => {
    const ofFamily = <T extends { family: Family; abbr: string }>(all: readonly T[]) =>
      all.filter((each) => each.family === family && each.abbr !== '');
    const typeTable = tableOf(ofFamily(types.all));
    const issuerTable = tableOf(ofFamily(issuers.all));
    return {
      written: issuerTable.exact,
      type: memo((raw: string) => {
        const text = plainAmpersand(raw);
        return listed(text, typeTable) ?? withoutItsMarks(text, typeTable) ?? { text, known: false, deviations: [] };
      }),
      issuer: memo((raw: string) => {
        const text = plainAmpersand(raw);
        return (
          listed(text, issuerTable) ??
          composed(text, family, knowledge) ??
          withoutItsMarks(text, issuerTable) ?? { text, known: false, deviations: [] }
        );
      }),
    };
  };
  const index = { party: find('party'), state: find('state') };
  return {
    type: (family, raw) => index[family].type(raw),
    issuer: (family, raw) => index[family].issuer(raw),
    parse: memo((code) => parseCode(code, knowledge)),
    isIssuer: (text) => index.party.written.has(text) || index.state.written.has(text),
  };
}

/** The spellings of one role in one family. */
interface SignTable {
  exact: ReadonlySet<string>;
  /** The spelling wanted, by `signKey`. */
  keyed: ReadonlyMap<string, string>;
  /** The same without diacritics. */
  folded: ReadonlyMap<string, string>;
}

function tableOf(all: readonly { abbr: string; variants: readonly string[] }[]): SignTable {
  const keyed = new Map<string, string>();
  const folded = new Map<string, string>();
  for (const { abbr, variants } of all) {
    for (const spelling of [abbr, ...variants]) {
      const wanted = isMisspelling(spelling, abbr) ? abbr : spelling;
      const key = signKey(spelling);
      if (!keyed.has(key)) keyed.set(key, wanted);
      if (!folded.has(fold(key))) folded.set(fold(key), wanted);
    }
  }
  return { exact: new Set(all.map(({ abbr }) => abbr)), keyed, folded };
}

/**
 * Whether a variant is a misspelling of the sign: `TƯ` and `T.Ư` for `TW`, or letters without their marks. Every agency makes
 * its own sign, so other variants (`SNN`, `SNNPTNT`) are right as they are.
 */
function isMisspelling(variant: string, canonical: string): boolean {
  return canonical === 'TW' || (variant !== canonical && fold(variant) === fold(canonical));
}

function plainAmpersand(raw: string): string {
  return raw.replaceAll('&amp;', '&');
}

/** A sign of the table, letter case, dots and the like aside. */
function listed(text: string, { exact, keyed }: SignTable): ReadSign | null {
  if (exact.has(text)) return { text, known: true, deviations: [] };
  const canonical = keyed.get(signKey(text));
  if (canonical === undefined) return null;
  // `BGD&ĐT` for `BGDĐT` is the form of older circulars.
  if (text.replaceAll('&', '') === canonical.replaceAll('&', '')) return { text, known: true, deviations: [] };
  if (text.toUpperCase() === canonical.toUpperCase()) return { text: canonical, known: true, deviations: ['case'] };
  const marks = fold(text) === fold(canonical);
  return { text: canonical, known: true, deviations: [marks ? 'missing-diacritics' : 'issuer-spelling'] };
}

/** An issuer whose sign is put together from parts. */
function composed(text: string, family: Family, { issuers }: Knowledge): ReadSign | null {
  const decoded = issuers.decode(text, family);
  if (!decoded) return null;
  const upper = text === text.toLowerCase() ? text.toUpperCase() : text;
  const loose = decoded.origin === 'composed' && decoded.levels.length === 0;
  return { text: upper, known: true, loose, deviations: upper === text ? [] : ['case'] };
}

/** `NĐ` typed as `ND`. `TU` is no misspelt `TƯ`, and a sign that carries marks of its own is another sign. */
function withoutItsMarks(text: string, { folded }: SignTable): ReadSign | null {
  const marked = folded.get(fold(signKey(text)));
  if (marked === undefined || fold(text) !== text.toLowerCase()) return null;
  const deviations: Deviation[] = ['missing-diacritics'];
  if (fold(marked).toUpperCase() === text.toUpperCase() && caseDiffers(text, marked)) deviations.push('case');
  return { text: marked, known: true, deviations };
}

function caseDiffers(text: string, canonical: string): boolean {
  return [...text].some((char, i) => (char === char.toUpperCase()) !== (canonical[i] === canonical[i]?.toUpperCase()));
}
