/**
 * Vietnamese that was read in the wrong way: the letters of an encoding from before Unicode shown as windows-1252, as
 * `NghÞ quyÕt` for "Nghị quyết". Texts copied out of documents with the fonts .VnTime and VNI-Times are kept like that
 * in files of every encoding, and an editor shows old files so. What was lost (`�`) is no concern of this file.
 */
import { frequentWords, latinBytes, readTcvn3, readVni } from './legacy.ts';
import { countSyllables, isVietnamese } from './syllables.ts';

/** What the letters really are. `utf-8`: a file of today, opened as one of windows-1252 (`Nghá»‹ quyáº¿t`). */
export type MojibakeOf = 'tcvn3' | 'vni' | 'windows-1258' | 'utf-8';

const READERS: Readonly<Record<MojibakeOf, (latin: string) => string>> = {
  tcvn3: readTcvn3,
  vni: readVni,
  'windows-1258': readWindows1258,
  'utf-8': readUtf8,
};

/** What is looked at: the beginning tells. */
const SAMPLE = 60_000;
/** Words that every report has, as many as one does not meet by chance. */
const ENOUGH_WORDS = 3;
/** Of the words as they are shown, no more than so many can be Vietnamese. */
const NONSENSE = 0.5;

/** Letters that Vietnamese has and windows-1252 has not, and marks: a line with one of them is in Unicode already. */
const UNICODE = /[ĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9]|[\u0300-\u036F]/;
/**
 * What a text really is whose letters are nonsense; null for every other text, in whatever language.
 * `mojibakeOf('Héi nghÞ ®¸nh gi¸ viÖc thùc hiÖn NghÞ quyÕt')` is `tcvn3`.
 */
export function mojibakeOf(text: string): MojibakeOf | null {
  const sample = text.slice(0, SAMPLE);
  if (!/[\u0080-\u00FF]/.test(sample)) return null;
  const shown = countSyllables(sample);
  if (shown.syllables > shown.words * NONSENSE) return null;
  const lines = sample.split(/[\r\n]+/).filter(isLatin);
  const latin = lines.join('\n');
  let best: MojibakeOf | null = null;
  let most = frequentWords(latin) + ENOUGH_WORDS - 1;
  for (const encoding of Object.keys(READERS) as MojibakeOf[]) {
    const read = lines.map(READERS[encoding]).join('\n');
    const frequent = frequentWords(read);
    if (frequent <= most || !isVietnamese(read)) continue;
    best = encoding;
    most = frequent;
  }
  return best;
}

/**
 * The text in Unicode (NFC). Lines that are in Unicode already, line ends, and everything that is no letter stay, so a
 * text of which a part was typed later comes out whole.
 */
export function fromMojibake(text: string, encoding: MojibakeOf): string {
  const read = READERS[encoding];
  return text.replace(/[^\r\n]+/g, (line) => {
    if (!isLatin(line)) return line;
    const converted = read(line);
    return converted !== line && share(converted) >= share(line) ? converted : line;
  });
}

/** A line in which letters may stand for others. */
function isLatin(line: string): boolean {
  return /[\u0080-\u00FF]/.test(line) && !UNICODE.test(line);
}

function share(text: string): number {
  const { words, syllables } = countSyllables(text);
  return words === 0 ? 0 : syllables / words;
}

/** Tone marks are signs of their own there: `ChiÒ thiò` is "Chỉ thị". */
function readWindows1258(latin: string): string {
  const decoder = new TextDecoder('windows-1258');
  const bytes = latinBytes();
  const read = Array.from(latin, (char) => {
    const byte = bytes.get(char);
    return byte === undefined ? char : decoder.decode(Uint8Array.of(byte));
  });
  return read.join('').normalize('NFC');
}

/** Sequences of two to four signs that are one letter in UTF-8; what is none stays. */
function readUtf8(latin: string): string {
  const bytes = latinBytes();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return latin.replace(/[^\p{ASCII}]{2,}/gu, (signs) => {
    const codes = Array.from(signs, (sign) => bytes.get(sign));
    if (codes.some((code) => code === undefined)) return signs;
    try {
      return decoder.decode(Uint8Array.from(codes as number[]));
    } catch {
      return signs;
    }
  });
}
