/**
 * Look-alike letters: what stands in codes in place of the letter meant. One code unit for one, so offsets stay.
 */

const LATIN = 'ABEKMHOPCTYXaeopcyxIiJjSs';
const CYRILLIC = 'АВЕКМНОРСТУХаеорсухІіЈјЅѕ';
const GREEK_LATIN = 'ABEZHIKMNOPTYXo';
const GREEK = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο';
/** Eth, African D and the like for Đ. */
const STROKED = 'ÐĐðđƉĐɖđ';

const lookAlikes = new Map<string, string>();
for (let i = 0; i < CYRILLIC.length; i += 1) lookAlikes.set(CYRILLIC[i] ?? '', LATIN[i] ?? '');
for (let i = 0; i < GREEK.length; i += 1) lookAlikes.set(GREEK[i] ?? '', GREEK_LATIN[i] ?? '');
for (let i = 0; i < STROKED.length; i += 2) lookAlikes.set(STROKED[i] ?? '', STROKED[i + 1] ?? '');
// Full-width forms of the printable ASCII characters.
for (let code = 0xff01; code <= 0xff5e; code += 1) {
  lookAlikes.set(String.fromCharCode(code), String.fromCharCode(code - 0xfee0));
}
// A full-width hyphen is a dash, which has a name of its own.
lookAlikes.delete('\uFF0D');
for (const slash of '⁄∕╱') lookAlikes.set(slash, '/');

const FOREIGN = /[\u00D0\u00F0\u0189\u0256\u0370-\u03FF\u0400-\u045F\u2044\u2215\u2571\uFF01-\uFF5E]/g;

/** The text with every look-alike replaced by the letter, digit or slash meant; as long as the text. */
export function latinLetters(text: string): string {
  return text.replace(FOREIGN, (char) => lookAlikes.get(char) ?? char);
}
