/**
 * Comparing words and signs the way people mean them.
 */

/** Letters without diacritics, lower case, single spaces: for search and for tolerant look-ups. "Đề án" → "de an". */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A sign of a type or issuer, ready for comparison: case, dots, ampersands and the Eth look-alike do not count,
 * diacritics do (`TƯ` is Trung ương, `TU` is Tỉnh ủy; `DA` is a project, `ĐA` a scheme).
 */
export function signKey(sign: string): string {
  return sign
    .normalize('NFC')
    .replace(/[Ðð]/g, 'Đ')
    .replace(/[\s.&]/g, '')
    .toUpperCase();
}
