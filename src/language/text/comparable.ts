/**
 * Comparable forms of words and signs: equal where people mean the same. For comparing only; offsets into them mean nothing.
 */

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Lower case, without the five tone marks and punctuation, one space between words: `Uỷ ban` and `ủy ban`, `hoà` and `hòa`
 * become equal, `đ` and `ư` stay. Empty for a text without letters and digits.
 */
export function comparable(text: string): string {
  return text
    .normalize('NFD')
    .replace(TONES, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Lower case, without any diacritic, single spaces, for search and for tolerant look-ups: "Đề án" → "de an". */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}]/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A sign of a type or issuer in capitals: blanks, dots, ampersands and the Eth look-alike do not count, diacritics do (`TƯ`
 * is Trung ương, `TU` is Tỉnh ủy; `DA` is a project, `ĐA` a scheme).
 */
export function signKey(sign: string): string {
  return sign
    .normalize('NFC')
    .replace(/[Ðð]/g, 'Đ')
    .replace(/[\s.&]/g, '')
    .toUpperCase();
}
