/**
 * Word edges and comparisons for Vietnamese.
 *
 * `\b` sees an edge inside `QĐ` and none after `ị`, so every pattern of this project uses these look-arounds instead.
 */

/** Regular-expression source: not inside a word on the left. Needs the `u` flag. */
export const WORD_START = String.raw`(?<![\p{L}\p{M}\p{N}])`;

/** Regular-expression source: not inside a word on the right. Needs the `u` flag. */
export const WORD_END = String.raw`(?![\p{L}\p{M}\p{N}])`;

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /\p{M}/gu;

/**
 * The text without the five tone marks, lower case: `uỷ` and `ủy`, `hoà` and `hòa` become equal, `đ` and `ư` stay.
 * For comparing only; offsets into the result mean nothing.
 */
export function withoutTones(text: string): string {
  return text.normalize('NFD').replace(TONES, '').normalize('NFC').toLowerCase();
}

/** The text without any diacritic, lower case, `đ` as `d`: for searching in plain letters ("giao duc"). */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase();
}

/** The words of a text in plain comparable form: tones and punctuation dropped, one space between words. */
export function comparable(text: string): string {
  return withoutTones(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The text with everything that a regular expression would read as syntax escaped. */
export function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

const VOWEL_PAIRS: readonly (readonly [string, string])[] = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['òe', 'oè'],
  ['óe', 'oé'],
  ['ỏe', 'oẻ'],
  ['õe', 'oẽ'],
  ['ọe', 'oẹ'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
  ['ũy', 'uỹ'],
  ['ụy', 'uỵ'],
];

/**
 * Regular-expression source that matches a phrase in either tone placement (`ủy`/`uỷ`), any case of its first letters
 * being left to the `i` flag, and any run of blanks, a line break included, where the phrase has a space.
 */
export function phrasePattern(phrase: string): string {
  let source = escapeRegExp(phrase.normalize('NFC'));
  for (const [newer, older] of VOWEL_PAIRS) {
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
