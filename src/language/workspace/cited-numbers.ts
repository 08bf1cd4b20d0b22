/** Which documents a text may cite, judged by numbers and type words alone: quick, and never too few. */
import type { TypeTable } from '../knowledge/types.ts';
import type { Span } from '../model/index.ts';
import { fold } from '../text/comparable.ts';

/** A number as a document has it: no part of a date, a decimal or a percentage. */
const NUMBER = /(?<!\d|\d[.,/–-])\d{1,6}(?!\d|[.,]\d|\/\d{1,2}(?!\d)| ?%)/g;
/** How far before a number its type may stand ("các Kết luận số 49, 50, 51 …"), and how far behind it the sign. */
const BEFORE = 160;
const BEHIND = 24;

/** A letter may be several code units where its marks are signs of their own. */
const MARKS = 2;

/** Tells whether a text may cite a document of this number and type sign; without a sign the number alone decides. */
export type MayCite = (number: number, sign: string) => boolean;

/**
 * The numbers of a text that `isKnown` knows, each with the types that are named near it. Linear; only what stands around
 * such numbers is looked at closely, since the editor asks at every keystroke. There may be other numbers among them.
 */
export function citedNumbers(
  text: string,
  types: TypeTable,
  isKnown: (number: number) => boolean,
): { numbers: readonly number[]; mayCite: MayCite } {
  const near = new Map<number, Set<string>>();
  for (const { start, end } of surroundings(text, isKnown)) readNear(text.slice(start, end), types, near);
  const mayCite: MayCite = (number, sign) => sign === '' || near.get(number)?.has(fold(sign)) === true;
  return { numbers: [...near.keys()], mayCite };
}

/** What stands around the numbers that are known: spans in order, not overlapping. */
function surroundings(text: string, isKnown: (number: number) => boolean): Span[] {
  const found: Span[] = [];
  for (const { 0: digits, index } of text.matchAll(NUMBER)) {
    if (!isKnown(Number(digits))) continue;
    const span = { start: Math.max(0, index - MARKS * BEFORE), end: index + digits.length + MARKS * BEHIND };
    const last = found.at(-1);
    if (last && span.start <= last.end) found[found.length - 1] = { start: last.start, end: span.end };
    else found.push(span);
  }
  return found;
}

/** Adds the numbers of a stretch of text with the signs of the types near them. */
function readNear(text: string, types: TypeTable, near: Map<number, Set<string>>): void {
  const folded = fold(text);
  const { pattern, signsOf } = typeForms(types);
  const named = Array.from(folded.matchAll(pattern), ({ 0: word, index }) => ({
    at: index,
    signs: signsOf.get(word) ?? [],
  }));
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
