import { fold, signKey } from '../text/comparable.ts';
import type { Family, Level, RawType } from './schema.ts';

/** A document type of one family, as `NQ` (Nghị quyết) of the Party. */
export interface DocumentType {
  /** The sign in a code; empty for types that codes never write (Luật). */
  readonly abbr: string;
  readonly family: Family;
  /** Vietnamese type words, the usual one first: `QĐ` of the Party is Quyết định or Quy định. */
  readonly names: readonly string[];
  /** English names, parallel to `names`. */
  readonly english: readonly string[];
  /** Longer wordings, as "Chương trình hành động". */
  readonly longNames: readonly string[];
  /** Other spellings of the sign. */
  readonly variants: readonly string[];
  /** The sign that the rules ask for instead of this one, or null. */
  readonly standard: string | null;
  /** The only issuers of this type, or null when it is open. */
  readonly issuedBy: readonly string[] | null;
  readonly unlikelyLevels: readonly Level[];
  readonly unlikelyKinds: readonly string[];
}

/** The document types, looked up by sign or by word. */
export interface TypeTable {
  readonly all: readonly DocumentType[];
  /** Every type word of both families in its usual spelling, longest first, each once: for scanners. */
  readonly words: readonly string[];
  /** Types with this sign (or a variant of it), in any letter case. Several if a sign was used twice (`SL`). */
  byAbbr(abbr: string, family?: Family): readonly DocumentType[];
  /** Types called by this word, letter case, diacritics and tone placement aside. */
  byWord(word: string, family?: Family): readonly DocumentType[];
  /**
   * Whether a type word may stand before a code of this sign: "Chương trình hành động" before `CTr`, not "Nghị định" before
   * `NQ`. A code without a sign (`43/2019/QH14`) takes any. Unknown words and signs are never held against a text.
   */
  fits(word: string, abbr: string, family: Family): boolean;
}

function toType(raw: RawType): DocumentType {
  return {
    abbr: raw.abbr,
    family: raw.family,
    names: raw.names,
    english: raw.english,
    longNames: raw.longNames ?? [],
    variants: [...(raw.variants ?? []), ...(raw.former ? [raw.former] : [])],
    standard: raw.standard ?? null,
    issuedBy: raw.issuedBy ?? null,
    unlikelyLevels: raw.unlikelyLevels ?? [],
    unlikelyKinds: raw.unlikelyKinds ?? [],
  };
}

function push<V>(index: Map<string, V[]>, key: string, value: V): void {
  const list = index.get(key);
  if (!list) index.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

const longestFirst = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1);

/** Builds the table of types from the rows of `document-types.json`. */
export function createTypeTable(rows: readonly RawType[]): TypeTable {
  const all = rows.map(toType);
  const abbrs = new Map<string, DocumentType[]>();
  const words = new Map<string, DocumentType[]>();
  const spelling = new Map<string, string>();
  for (const type of all) {
    if (type.abbr !== '') push(abbrs, signKey(type.abbr), type);
    for (const word of [...type.names, ...type.longNames]) {
      push(words, fold(word), type);
      if (!spelling.has(fold(word))) spelling.set(fold(word), word);
    }
  }
  // Variants come after all proper signs, so that `TTr` is a submission before it is anything else.
  for (const type of all) {
    for (const variant of type.variants) if (!abbrs.has(signKey(variant))) push(abbrs, signKey(variant), type);
  }
  const ofFamily = (list: readonly DocumentType[] | undefined, family?: Family): readonly DocumentType[] =>
    (list ?? []).filter((type) => family === undefined || type.family === family);

  const table: TypeTable = {
    all,
    words: [...spelling.values()].sort(longestFirst),
    byAbbr: (abbr, family) => (abbr === '' ? [] : ofFamily(abbrs.get(signKey(abbr)), family)),
    byWord: (word, family) => ofFamily(words.get(fold(word)), family),
    fits(word, abbr, family) {
      const named = table.byWord(word);
      const signed = table.byAbbr(abbr, family);
      if (named.length === 0 || signed.length === 0) return true;
      if (signed.some((type) => named.includes(type))) return true;
      // Older State codes, and Party ones under the State sign, write a Quy định with either sign.
      const regulation = [...signed, ...named].every((type) => /^Q[yY]?Đi?$/.test(type.abbr));
      return regulation && signed.some((type) => type.family === 'state' || type.standard !== null);
    },
  };
  return table;
}
