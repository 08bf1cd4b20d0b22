/**
 * Bytes to text and back. Reports come as UTF-8, as the UTF-16 that Windows programs call "Unicode", and, from before
 * Unicode, as TCVN 5712, VNI or windows-1258. Total: any bytes give a text; what could not be read is counted, not hidden.
 */
import { decodeTcvn3, decodeVni, encodeTcvn3, encodeVni, frequentWords } from './legacy.ts';
import { isVietnamese } from './syllables.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'tcvn3' | 'vni';

export interface DecodedText {
  /** Without the byte order mark. */
  text: string;
  encoding: Encoding;
  /** Whether the bytes begin with a byte order mark. */
  bom: boolean;
  /** Bytes that the encoding does not allow, shown as U+FFFD: how many, and where in `text` the first one is. */
  invalid: { count: number; offset: number } | null;
}

/** What a file is that is no text. */
export type BinaryKind = 'word' | 'pdf' | 'archive' | 'image' | 'binary';

const SAMPLE = 8192;
/** Frequent words by which a way of reading is believed: a wrong one gives none or one by chance. */
const ENOUGH_WORDS = 3;

const SIGNATURES: readonly (readonly [kind: BinaryKind, bytes: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['word', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['archive', [0x50, 0x4b, 0x03, 0x04]],
  ['archive', [0x1f, 0x8b, 0x08]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
];

/** Reads the text of a file. Look at `binaryKind` first: of a picture it makes nonsense, though without failing. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decodeUtf8(bytes.subarray(3), true);
  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes.subarray(2), 'utf-16le', true);
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes.subarray(2), 'utf-16be', true);
  const wide = utf16WithoutMark(bytes);
  if (wide) return decodeUtf16(bytes, wide, false);
  const utf8 = decodeUtf8(bytes, false);
  return utf8.invalid ? (decodeLegacy(bytes, utf8) ?? utf8) : utf8;
}

/**
 * Bytes that are no clean UTF-8, read in the way in which they are Vietnamese; null for damaged UTF-8, which has more
 * sequences that are right than wrong.
 */
function decodeLegacy(bytes: Uint8Array, utf8: DecodedText): DecodedText | null {
  const wellFormed = (utf8.text.match(/[\u0080-\uFFFC]/g) ?? []).length;
  if (wellFormed > (utf8.invalid?.count ?? 0)) return null;
  const sample = bytes.subarray(0, SAMPLE * 8);
  const windows1258 = (all: Uint8Array) => new TextDecoder('windows-1258').decode(all);
  const ways: [Encoding, (bytes: Uint8Array) => string][] = [
    ['tcvn3', decodeTcvn3],
    ['vni', decodeVni],
    ['windows-1258', windows1258],
  ];
  const [best] = ways
    .map(([encoding, decode]) => ({ encoding, decode, text: decode(sample) }))
    // "là" is a word of French as well.
    .filter(({ text }) => isVietnamese(text))
    .map((way) => ({ ...way, words: frequentWords(way.text) }))
    .sort((a, b) => b.words - a.words);
  if (best && best.words >= ENOUGH_WORDS) {
    return { text: best.decode(bytes), encoding: best.encoding, bom: false, invalid: null };
  }
  if (!looksLikeWindows1258(bytes) || !isVietnamese(windows1258(sample))) return null;
  return { text: windows1258(bytes), encoding: 'windows-1258', bom: false, invalid: null };
}

/** The bytes of a text, as `decodeText` found it; null when the encoding has no sign for one of its characters. */
export function encodeText(text: string, encoding: Encoding, bom: boolean): Uint8Array | null {
  if (encoding === 'utf-8') return new TextEncoder().encode(bom ? `\uFEFF${text}` : text);
  const legacy = { 'windows-1258': encodeWindows1258, tcvn3: encodeTcvn3, vni: encodeVni };
  if (encoding in legacy) {
    const bytes = legacy[encoding as keyof typeof legacy](text);
    // Two spellings may look alike there; what is written has to be read as the same text.
    return bytes && decodeText(bytes).text.normalize('NFC') === text.normalize('NFC') ? bytes : null;
  }
  const units = bom ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), encoding === 'utf-16le');
  return bytes;
}

/** What kind of file this is if it is no text, null for text. Looks at the first 8 KB only. */
export function binaryKind(bytes: Uint8Array): BinaryKind | null {
  for (const [kind, signature] of SIGNATURES) {
    if (!startsWith(bytes, signature)) continue;
    return kind === 'archive' && isWordArchive(bytes) ? 'word' : kind;
  }
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]) || utf16WithoutMark(bytes)) return null;
  const length = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte === 0) return 'binary';
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls++;
  }
  return controls * 10 > length ? 'binary' : null;
}

/**
 * Whether a file is UTF-32, which nothing here reads: by its byte order mark (of which UTF-16 has the first half), or by
 * groups of four bytes, each a character below U+10000.
 */
export function isUtf32(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) return true;
  const length = Math.min(bytes.length, SAMPLE) & ~3;
  if (length < 16 || bytes.length % 4 !== 0) return false;
  /** Which half of the groups is zero: the second of little-endian text, the first of the other. */
  const zeros = new Set<'first' | 'second'>();
  for (let i = 0; i < length; i += 4) {
    const [a, b, c, d] = bytes.subarray(i, i + 4) as unknown as [number, number, number, number];
    if (c === 0 && d === 0 && (a | b) !== 0) zeros.add('second');
    else if (a === 0 && b === 0 && (c | d) !== 0) zeros.add('first');
    else return false;
  }
  return zeros.size === 1;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return bytes.length >= signature.length && signature.every((byte, i) => bytes[i] === byte);
}

/** A .docx or .odt names its parts near the beginning of the archive. */
function isWordArchive(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE));
  return head.includes('[Content_Types].xml') || head.includes('word/') || head.includes('opendocument.text');
}

function decodeUtf8(bytes: Uint8Array, bom: boolean): DecodedText {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { text, encoding: 'utf-8', bom, invalid: isUtf8(bytes) ? null : replaced(text) };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', bom: boolean): DecodedText {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  let invalid: DecodedText['invalid'] = null;
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    invalid = replaced(text);
  }
  return { text, encoding, bom, invalid };
}

function replaced(text: string): DecodedText['invalid'] {
  const offset = text.indexOf('\uFFFD');
  return { count: text.split('\uFFFD').length - 1, offset: Math.max(0, offset) };
}

/** In UTF-16 text of Latin letters nearly every second byte is one of a few: 0, 1 (Đ, ơ, ư), 3 (marks), 1E (ế, ị), 20. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 8 || bytes.length % 2 !== 0) return null;
  const high = (byte: number) => byte === 0 || byte === 1 || byte === 3 || byte === 0x1e || byte === 0x20;
  const seen = { even: 0, odd: 0, evenZero: 0, oddZero: 0 };
  for (let i = 0; i < length; i += 2) {
    if (high(bytes[i]!)) seen.even++;
    if (high(bytes[i + 1]!)) seen.odd++;
    if (bytes[i] === 0) seen.evenZero++;
    if (bytes[i + 1] === 0) seen.oddZero++;
  }
  const pairs = length / 2;
  if (seen.odd > pairs * 0.95 && seen.oddZero > pairs * 0.3 && seen.evenZero < pairs * 0.05) return 'utf-16le';
  if (seen.even > pairs * 0.95 && seen.evenZero > pairs * 0.3 && seen.oddZero < pairs * 0.05) return 'utf-16be';
  return null;
}

/** Tone marks, and letters that only Vietnamese has (Ă ă Đ đ Ơ ơ Ư ư), as windows-1258 writes them. */
const VIETNAMESE_1258 = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2, 0xc3, 0xe3, 0xd0, 0xf0, 0xd5, 0xf5, 0xdd, 0xfd]);
/** Bytes without a meaning in windows-1258. */
const UNDEFINED_1258 = new Set([0x81, 0x8a, 0x8d, 0x8e, 0x8f, 0x90, 0x9a, 0x9d, 0x9e]);

/** Whether of the bytes beyond ASCII a fifth or more are Vietnamese letters or tone marks: for texts of a few words. */
function looksLikeWindows1258(bytes: Uint8Array): boolean {
  let beyond = 0;
  let vietnamese = 0;
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    if (UNDEFINED_1258.has(byte)) return false;
    beyond++;
    if (VIETNAMESE_1258.has(byte)) vietnamese++;
  }
  return beyond > 0 && vietnamese * 5 >= beyond;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;

function encodeWindows1258(text: string): Uint8Array | null {
  const decoder = new TextDecoder('windows-1258');
  const byteOf = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) byteOf.set(decoder.decode(Uint8Array.of(byte)), byte);
  const bytes: number[] = [];
  for (const char of text) {
    const whole = byteOf.get(char);
    if (whole !== undefined) {
      bytes.push(whole);
      continue;
    }
    // ế is no character of this table: ê and the tone mark are.
    const parts = char.normalize('NFD');
    const tone = TONES.exec(parts)?.[0] ?? '';
    const letter = byteOf.get(parts.replace(tone, '').normalize('NFC'));
    const mark = byteOf.get(tone);
    if (letter === undefined || mark === undefined) return null;
    bytes.push(letter, mark);
  }
  return Uint8Array.from(bytes);
}
