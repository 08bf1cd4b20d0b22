/** A name for a text's content, by which a reader knows whether stored positions count in the text at hand. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 of the text with every line end as LF, as UTF-8, in lower-case hexadecimal: the same text checked out with
 * other line ends has the same hash. A mismatch only means that the places have to be looked for.
 */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.replace(/\r\n?/g, '\n'))));
}
