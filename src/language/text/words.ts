/**
 * Word edges and phrases of Vietnamese, as regular-expression source.
 *
 * `\b` sees an edge inside `QĐ` and none after `ị`, so every pattern of this project uses these look-arounds instead.
 */

import { isLetter } from './tokens.ts';

/** Regular-expression source: not inside a word on the left. Needs the `u` flag. */
export const WORD_START = String.raw`(?<![\p{L}\p{M}\p{N}])`;

/** Regular-expression source: not inside a word on the right. Needs the `u` flag. */
export const WORD_END = String.raw`(?![\p{L}\p{M}\p{N}])`;

/** The text with everything that a regular expression would read as syntax escaped. */
function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/** "hòan" for "hoàn": before a closing consonant the tone stands on the second vowel. */
const CLOSED = /([òóỏõọÒÓỎÕỌ])([aeAE])(?=[cimnptuyCIMNPTUY])/g;

function closed(text: string): string {
  return text.replace(CLOSED, (_, first: string, second: string) => {
    const [bare = '', tone = ''] = first.normalize('NFD');
    return `${bare}${(second + tone).normalize('NFC')}`;
  });
}

/** The two places of a tone: `òa` and `oà`. */
const TONE_PLACES: readonly (readonly [string, string])[] = ['oa', 'oe', 'uy'].flatMap(([first = '', second = '']) =>
  [...'\u0300\u0301\u0309\u0303\u0323'].map(
    (tone) => [`${first}${tone}${second}`.normalize('NFC'), `${first}${second}${tone}`.normalize('NFC')] as const,
  ),
);

/** Vowels with a tone that may stand behind a bare o or u, by their units. */
const BEHIND = new Uint8Array(0x2000);
for (const vowel of 'àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ') BEHIND[vowel.charCodeAt(0)] = 1;
for (const vowel of 'úùủũụÚÙỦŨỤ') BEHIND[vowel.charCodeAt(0)] = 2;
for (const vowel of 'òóỏõọÒÓỎÕỌ') BEHIND[vowel.charCodeAt(0)] = 3;

/** A look at every unit, which is cheaper than the patterns and spares most lines of text them. */
function mayHoldOlder(text: string): boolean {
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0xc0 || code >= 0x2000 || BEHIND[code] === 0) continue;
    if (BEHIND[code] === 3) {
      const next = text.charCodeAt(i + 1) | 0x20;
      if (next === 0x61 || next === 0x65) return true;
      continue;
    }
    const before = text.charCodeAt(i - 1) | 0x20;
    // o, u; q before a u with a tone.
    if (BEHIND[code] === 1 ? before === 0x6f || before === 0x75 : before === 0x71) return true;
  }
  return false;
}

/** "qúy" for "quý": the u belongs to the consonant and bears no tone. */
const TONE_ON_Q = /([qQ])([úùủũụÚÙỦŨỤ])([yY])/g;

const NEWER = new Map(TONE_PLACES.map(([newer, older]) => [older, newer]));

/**
 * The text with the tone mark on the first vowel of an open `oa`, `oe`, `uy`, as the newer spelling has it: `hoà` becomes
 * `hòa`; the slip `qúy` becomes `quý`. NFC in and out; keeps the length.
 */
export function unifyTones(text: string): string {
  if (!mayHoldOlder(text)) return text;
  const settled = text.replace(TONE_ON_Q, (_, q: string, u: string, y: string) => {
    const [bare = '', tone = ''] = u.normalize('NFD');
    return `${q}${bare}${(y + tone).normalize('NFC')}`;
  });
  return closed(settled).replace(/[oOuU][àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ]/g, (pair, at: number) => {
    const lower = pair.toLowerCase();
    const newer = NEWER.get(lower);
    // "hoàn" keeps its mark, and the u of "quý" belongs to the consonant.
    if (newer === undefined || isLetter(settled.charCodeAt(at + 2)) || (at > 0 && /[qQ]/.test(settled[at - 1]!)))
      return pair;
    if (pair === lower) return newer;
    return pair === pair.toUpperCase() ? newer.toUpperCase() : capitalised(newer);
  });
}

/**
 * Regular-expression source that matches a phrase in either tone placement (`ủy`/`uỷ`), any case of its first letters
 * being left to the `i` flag, and any run of blanks, a line break included, where the phrase has a space.
 */
export function phrasePattern(phrase: string): string {
  let source = escapeRegExp(phrase.normalize('NFC'));
  for (const [newer, older] of TONE_PLACES) {
    for (const cased of [(pair: string) => pair, capitalised, (pair: string) => pair.toUpperCase()]) {
      const [a, b] = [cased(newer), cased(older)];
      source = source.replaceAll(new RegExp(`${a}|${b}`, 'g'), `(?:${a}|${b})`);
    }
  }
  return source.replace(/ +/g, String.raw`[ \n\t]{1,3}`);
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
