/** Which documents a text may cite, judged by numbers and type words alone: quick, and never too few. */
import type { TypeTable } from '../knowledge/types.ts';
import { fold } from '../text/comparable.ts';

/** A number as a document has it: no part of a date, a decimal or a percentage. */
const NUMBER = /(?<!\d|\d[.,/–-])\d{1,6}(?!\d|[.,]\d|\/\d{1,2}(?!\d)| ?%)/g;
/** How far before a number its type may stand ("các Kết luận số 49, 50, 51 …"), and how far behind it the sign. */
const BEFORE = 160;
const BEHIND = 24;

/** Tells whether a text may cite a document of this number and type sign; without a sign the number alone decides. */
export type MayCite = (number: number, sign: string) => boolean;

/** The numbers of a text, each with the types that are named near it. Linear. */
export function citedNumbers(text: string, types: TypeTable): { numbers: readonly number[]; mayCite: MayCite } {
  const folded = fold(text);
  const { pattern, signsOf } = typeForms(types);
  const named = Array.from(folded.matchAll(pattern), ({ 0: word, index }) => ({
    at: index,
    signs: signsOf.get(word) ?? [],
  }));
  const near = new Map<number, Set<string>>();
  let first = 0;
  for (const { 0: digits, index } of folded.matchAll(NUMBER)) {
    const number = Number(digits);
    const signs = near.get(number) ?? new Set<string>();
    near.set(number, signs);
    while (first < named.length && (named[first]?.at ?? 0) < index - BEFORE) first++;
    for (let i = first; i < named.length; i++) {
      const one = named[i];
      if (!one || one.at > index + digits.length + BEHIND) break;
      for (const sign of one.signs) signs.add(sign);
    }
  }
  const mayCite: MayCite = (number, sign) => sign === '' || near.get(number)?.has(fold(sign)) === true;
  return { numbers: [...near.keys()], mayCite };
}

interface TypeForms {
  pattern: RegExp;
  /** Folded signs by folded sign or type word. */
  signsOf: ReadonlyMap<string, readonly string[]>;
}
const formsOf = new WeakMap<TypeTable, TypeForms>();

function typeForms(types: TypeTable): TypeForms {
  const known = formsOf.get(types);
  if (known) return known;
  const signsOf = new Map<string, string[]>();
  for (const { abbr, names, longNames, variants } of types.all) {
    for (const word of [abbr, ...variants, ...names, ...longNames].map(fold).filter((form) => form !== '')) {
      const signs = signsOf.get(word) ?? [];
      signsOf.set(word, signs);
      for (const sign of [abbr, ...variants].map(fold)) if (!signs.includes(sign)) signs.push(sign);
    }
  }
  const any = [...signsOf.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
  // Right behind a number the sign may run into the issuer: "29-NQTW".
  const forms = { pattern: new RegExp(`(?<!\\p{L})(?:${any})(?!\\p{L})|(?<=\\d\\p{L}?[-/])(?:${any})`, 'gu'), signsOf };
  formsOf.set(types, forms);
  return forms;
}
