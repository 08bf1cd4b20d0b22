/** Whether words can be Vietnamese: every word is one syllable, and a syllable has one of some 150 rhymes. */

const ONSET = '(?:ngh?|nh|gh|gi?|ch|kh?|ph|th|tr|qu|[bcdđhlmnpqrstvx])?';

/** The rhymes of Vietnamese, without tones (Đoàn Thiện Thuật, Ngữ âm tiếng Việt). */
const RHYME = [
  'a(?:ch?|i|m|ng?|nh|o|p|t|u|y)?',
  'ă(?:c|m|ng?|p|t)',
  'â(?:c|m|ng?|p|t|u|y)',
  'e(?:c|m|ng?|o|p|t)?',
  'ê(?:ch?|m|ng?|nh|p|t|u)?',
  'i(?:ch?|m|ng?|nh|p|t|u)?|ia|iê(?:c|m|ng?|p|t|u)',
  'o(?:c|i|m|ng?|p|t)?|oa(?:ch?|i|m|ng?|nh|o|p|t|y)?|oă(?:c|m|ng?|t)|oe(?:n|o|t)?|oo(?:c|ng)',
  'ô(?:c|i|m|ng?|p|t)?',
  'ơ(?:i|m|n|p|t)?',
  'u(?:c|i|m|ng?|p|t)?|ua|uâ(?:t|ng?|y)|uê(?:ch|nh|u)?|uô(?:c|i|m|ng?|t)|uơ|uy(?:ch|nh|n|p|t|u|a)?|uyê(?:n|t)',
  'ư(?:c|i|m|ng?|t|u)?|ưa|ươ(?:c|i|m|ng?|p|t|u)',
  'y|yê(?:m|ng?|t|u)',
].join('|');

const SYLLABLE = new RegExp(`^${ONSET}(?:${RHYME})$`);
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** A syllable that a stop closes has the tone sắc or nặng, or none where it is written without. */
const STOPPED = /(?:ch|[cpt])$/;
const SHARP_OR_HEAVY = new Set(['\u0301', '\u0323']);
/** The tone stands on the last letter of two only where that is the vowel, or was by an older rule (hoà, uỷ). */
const LAST_BUT_ONE = /[aăâeêioôơuưy][aeioôơuưy]$/;
const LAST = /(?:o[ae]|u[yêơ]|^gi[aeoôơuư]|^qu[aeiy])$/;

/**
 * Whether a word can be a syllable of Vietnamese: `isSyllable('nghị')`, not `isSyllable('nghÞ')`, not `isSyllable('été')`.
 * Any form of Unicode and either case; any string gives an answer.
 */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD');
  const tones = parts.match(TONE) ?? [];
  const letters = parts.replace(TONE, '').normalize('NFC');
  if (tones.length > 1 || letters.length > 7 || !SYLLABLE.test(letters)) return false;
  const [tone] = tones;
  if (tone === undefined) return true;
  if (STOPPED.test(letters) && !SHARP_OR_HEAVY.has(tone)) return false;
  const isLast = parts.lastIndexOf(tone) > parts.search(/\P{M}\p{M}*$/u);
  return !isLast || !LAST_BUT_ONE.test(letters) || LAST.test(letters);
}

/** A word as it is shown: also the signs that stand for letters where a text was read in the wrong way. */
const SHOWN_WORD = /(?:[\p{L}\p{M}\u0080-\u00BF]|[\u0152-\u0178\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122])+/gu;

/** Of the words of a text with a letter beyond ASCII: how many there are, and how many can be Vietnamese. */
export function countSyllables(text: string): { words: number; syllables: number } {
  let words = 0;
  let syllables = 0;
  for (const [word] of text.matchAll(SHOWN_WORD)) {
    if (!/[^\p{ASCII}]/u.test(word) || !/\p{L}/u.test(word)) continue;
    words++;
    if (isSyllable(word)) syllables++;
  }
  return { words, syllables };
}

/** Whether most words with a letter beyond ASCII can be Vietnamese: not so of French, nor of Vietnamese read in the wrong way. */
export function isVietnamese(text: string): boolean {
  const { words, syllables } = countSyllables(text);
  return syllables > 0 && syllables >= words * 0.8;
}
