/** The signs of types and issuers ("NQ", "BGDĐT") as people spell them, and the spelling that is meant. */
import type { Knowledge } from '../documents/knowledge.ts';
import type { Family } from '../documents/schema.ts';
import type { Deviation } from '../model.ts';
import { fold, signKey } from '../text/comparable.ts';

/** A sign brought to the spelling of the tables. */
export interface Sign {
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
