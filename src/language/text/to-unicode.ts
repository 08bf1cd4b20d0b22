/** A text in Unicode, from whatever it is kept in: the bytes of a file, or text that was read in the wrong way. */
import { decodeText, type Encoding } from './encodings.ts';
import { fromMojibake, type MojibakeOf, mojibakeOf } from './mojibake.ts';

/** A text and what it was before. */
export interface Converted {
  text: string;
  /** The encoding of the bytes, or of the letters where these were read in the wrong way. */
  from: Encoding | MojibakeOf;
}

/** A file of before Unicode holds no more than its letters; `utf-16` is Unicode too, in other bytes. */
export function isOld(encoding: Encoding | MojibakeOf): boolean {
  return !encoding.startsWith('utf-');
}

/**
 * The text of bytes with all letters in Unicode; null when some bytes cannot be read, and nothing may be written of it.
 * Bytes in UTF-8 that are right come back as they are, `from` being `utf-8`, without a byte order mark.
 */
export function bytesToUnicode(bytes: Uint8Array): Converted | null {
  const { text, encoding, invalid } = decodeText(bytes);
  if (invalid) return null;
  if (isOld(encoding)) return { text: text.normalize('NFC'), from: encoding };
  return textToUnicode(text) ?? { text, from: encoding };
}

/** The text with letters in Unicode that were read in the wrong way; null when there is nothing to convert. */
export function textToUnicode(text: string): Converted | null {
  const from = mojibakeOf(text);
  return from && { text: fromMojibake(text, from), from };
}

/** The name that people know an encoding by; the same in every language. */
export const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1258': 'Windows 1258',
  tcvn3: 'TCVN3 (ABC)',
  vni: 'VNI',
};
