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

/** The two places of a tone: `òa` and `oà`. */
const TONE_PLACES: readonly (readonly [string, string])[] = ['oa', 'oe', 'uy'].flatMap(([first = '', second = '']) =>
  [...'\u0300\u0301\u0309\u0303\u0323'].map(
    (tone) => [`${first}${tone}${second}`.normalize('NFC'), `${first}${second}${tone}`.normalize('NFC')] as const,
  ),
);

/** "qúy" for "quý": the u belongs to the consonant and bears no tone. */
const TONE_ON_Q = /([qQ])([úùủũụÚÙỦŨỤ])([yY])/g;

const NEWER = new Map(TONE_PLACES.map(([newer, older]) => [older, newer]));

/**
 * The text with the tone mark on the first vowel of an open `oa`, `oe`, `uy`, as the newer spelling has it: `hoà` becomes
 * `hòa`; the slip `qúy` becomes `quý`. NFC in and out; keeps the length.
 */
export function unifyTones(text: string): string {
  const settled = text.replace(TONE_ON_Q, (_, q: string, u: string, y: string) => {
    const [bare = '', tone = ''] = u.normalize('NFD');
    return `${q}${bare}${(y + tone).normalize('NFC')}`;
  });
  return settled.replace(/[oOuU][àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ]/g, (pair, at: number) => {
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
