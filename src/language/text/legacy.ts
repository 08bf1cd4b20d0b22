/**
 * The two ways in which Vietnamese was typed before Unicode, each with fonts of its own: TCVN 5712 ("ABC", the fonts
 * .VnTime), one byte a letter, and VNI (VNI-Times), a letter and then its marks. Bytes below are windows-1252.
 */
import { append } from './lists.ts';

/** The letters of TCVN 5712 from byte A1 on; `_` where it has none. Capitals with a tone are in a font, not in the table. */
const TCVN3 = [
  'ĂÂÊÔƠƯĐăâêôơưđ______', // A1
  'àảãáạ_ằẳẵắ_______', // B5
  'ặầẩẫấậè_ẻẽéẹềểễếệìỉ___', // C6
  'ĩíịò_ỏõóọồổỗốộờởỡớợù_', // DC
  'ủũúụừửữứựỳỷỹýỵ_', // F1
].join('');

/** What a sign of VNI adds to the vowel before it: a tone, a hat or breve, or both. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};

/** Letters that are one sign in VNI. ơ and ư take a tone behind them. */
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  í: 'í',
  ì: 'ì',
};

const VNI_VOWEL = /[aeouyôöAEOUYÔÖ]/;

/** TCVN 5712 as text. */
export function decodeTcvn3(bytes: Uint8Array): string {
  return readTcvn3(new TextDecoder('windows-1252').decode(bytes));
}

/**
 * The text of what TCVN 5712 looks like in windows-1252: `nghÞ` is `nghị`. Signs that are no letter there stay.
 * A stretch of a line, or a word, whose plain letters are capitals was typed in a font of capitals. Where that does not
 * tell, a letter stays small: Ủy and ủy are the same bytes.
 */
export function readTcvn3(latin: string): string {
  const letters = Array.from(latin, (char) => {
    const letter = TCVN3[char.charCodeAt(0) - 0xa1];
    return letter === undefined || letter === '_' ? char : letter;
  }).join('');
  // Headings stand beside each other, with blanks between.
  return letters.replace(/\S+(?: \S+)*/g, (stretch) => {
    const plain = stretch.match(/[A-Za-z]/g) ?? [];
    const capitals = stretch.match(/[A-Z]/g)?.length ?? 0;
    if (plain.length > 3 && capitals > plain.length * 0.8 && !/\d/.test(stretch)) return stretch.toUpperCase();
    return stretch.replace(/\p{L}+/gu, (word) =>
      /[A-Z].*[A-Z]/.test(word) && !/[a-z]/.test(word) ? word.toUpperCase() : word,
    );
  });
}

/** The bytes of TCVN 5712; null when the text has a letter that it lacks. */
export function encodeTcvn3(text: string): Uint8Array | null {
  const table = latinBytes();
  return encodeBy(text, (char) => {
    const at = TCVN3.indexOf(char);
    if (at >= 0 && char !== '_') return [at + 0xa1];
    const small = TCVN3.indexOf(char.toLowerCase());
    if (small >= 0 && char !== '_') return [small + 0xa1];
    const byte = table.get(char) ?? null;
    // » is a sign of windows-1252, but its byte is ằ here.
    const taken = byte !== null && (TCVN3[byte - 0xa1] ?? '_') !== '_';
    return byte === null || taken ? null : [byte];
  });
}

/** VNI as text. */
export function decodeVni(bytes: Uint8Array): string {
  return readVni(new TextDecoder('windows-1252').decode(bytes));
}

/** The text of what VNI looks like in windows-1252: `nghò` is `nghị`. Signs that are no letter there stay. */
export function readVni(latin: string): string {
  let text = '';
  for (let i = 0; i < latin.length; i++) {
    const char = latin[i]!;
    const letter = caseOf(char, VNI_LETTERS[char.toLowerCase()] ?? char);
    const marks = VNI_VOWEL.test(char) ? VNI_MARKS[latin[i + 1]?.toLowerCase() ?? ''] : undefined;
    const marked = marks === undefined ? letter : `${letter}${marks}`.normalize('NFC');
    // A pair that makes no letter of Vietnamese is two signs.
    if (marks !== undefined && marked.length === 1) i++;
    text += marks !== undefined && marked.length > 1 ? letter : marked;
  }
  return text;
}

/** The bytes of VNI; null when the text has a letter that it lacks. */
export function encodeVni(text: string): Uint8Array | null {
  const table = latinBytes();
  const signs = new Map(Object.entries(VNI_LETTERS).map(([sign, letter]) => [letter, sign]));
  const marks = new Map(Object.entries(VNI_MARKS).map(([sign, mark]) => [mark, sign]));
  const byteOf = (char: string) => table.get(char) ?? null;
  return encodeBy(text, (char) => {
    const small = char.toLowerCase();
    if (char.charCodeAt(0) < 0x80) return [char.charCodeAt(0)];
    const sign = signs.get(small);
    const capital = char !== small;
    const written = (word: string) => (capital ? word.toUpperCase() : word);
    if (sign !== undefined) return bytesOf(written(sign), byteOf);
    const [base = '', ...rest] = small.normalize('NFD');
    // The horn is part of the letter, what follows is its tone.
    const horn = rest.indexOf('\u031B');
    if (horn >= 0) rest.splice(horn, 1);
    const vowel = horn >= 0 ? (signs.get(`${base}\u031B`.normalize('NFC')) ?? '') : base;
    const mark = marks.get([...rest].sort(hatFirst).join(''));
    if (mark !== undefined && vowel !== '') return bytesOf(written(`${vowel}${mark}`), byteOf);
    return bytesOf(char, byteOf);
  });
}

const FREQUENT = new Set(
  'và của các là được những tháng năm số về nghị quyết hội thực hiện đảng tỉnh ủy uỷ nhiệm vụ báo cáo chỉ thị người không đã tổ chức công tác'.split(
    ' ',
  ),
);

/** How many of the words that every report has stand in a text: only the right reading of its bytes has them. */
export function frequentWords(text: string): number {
  let count = 0;
  for (const [word] of text
    .normalize('NFC')
    .toLowerCase()
    .matchAll(/\p{L}+/gu))
    if (FREQUENT.has(word)) count++;
  return count;
}

function caseOf(like: string, letter: string): string {
  return like !== like.toLowerCase() ? letter.toUpperCase() : letter;
}

/** Hat and breve before the tone, as the table of marks has them. */
function hatFirst(a: string, b: string): number {
  const rank = (mark: string) => (mark === '\u0302' || mark === '\u0306' ? 0 : 1);
  return rank(a) - rank(b);
}

let latin1252: Map<string, number> | undefined;

/** The byte of each sign of windows-1252; made when first asked for. */
export function latinBytes(): Map<string, number> {
  const decoder = new TextDecoder('windows-1252');
  latin1252 ??= new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return latin1252;
}

function bytesOf(word: string, byteOf: (char: string) => number | null): number[] | null {
  const bytes = Array.from(word, byteOf);
  return bytes.every((byte) => byte !== null) ? bytes : null;
}

function encodeBy(text: string, bytesFor: (char: string) => number[] | null): Uint8Array | null {
  const bytes: number[] = [];
  for (const char of text.normalize('NFC')) {
    const own = bytesFor(char);
    if (!own) return null;
    append(bytes, own);
  }
  return Uint8Array.from(bytes);
}
