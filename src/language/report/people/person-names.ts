/**
 * Names of people among other words in capitals: where they begin and end.
 */

import type { Vocabulary } from '../../knowledge/vocabulary.ts';
import type { Span } from '../../model/index.ts';
import { isLetter, isUpper, type Word } from '../../text/tokens.ts';
import type { ReportText } from '../page/lines.ts';

const MAX_NAME = 5;

/** The name at the end of an office: the run of capitals that begins with a family name. */
export function nameWithin(
  vocabulary: Vocabulary,
  words: Word[],
  at: number,
  end: number,
): { from: number; to: number } | null {
  let i = at + 1;
  while (i < end) {
    if (!words[i]!.capital) {
      i++;
      continue;
    }
    let to = i + 1;
    while (to < end && words[to]!.capital && words[to]!.joined) to++;
    // "Thành ủy TP. Hồ Chí Minh"
    if (
      vocabulary.historicNames.has(
        words
          .slice(i, to)
          .map((word) => word.text)
          .join(' '),
      )
    ) {
      i = to;
      continue;
    }
    const from = familyNameIn(vocabulary, words, i, to);
    if (from >= 0) return { from, to: Math.min(to, from + MAX_NAME) };
    i = to;
  }
  return null;
}

/** Where the name begins in a run of capitals: at the first family name that leaves three or four words. */
function familyNameIn(vocabulary: Vocabulary, words: Word[], from: number, to: number): number {
  let long = -1;
  for (let i = from; i < to; i++) {
    const word = words[i]!;
    const length = to - i;
    if (!vocabulary.surnames.has(word.text) && !/^[A-ZĐ]’/.test(word.text)) continue;
    if (length < 3 && !(length === 2 && isShortName(vocabulary, words, i, from))) continue;
    // "Tổng Biên tập Báo An Giang"
    if (length === 3 && vocabulary.bodies.lengthAt(words, i) > 0 && isProvince(vocabulary, words, i + 1)) continue;
    if (length <= 4) return i;
    if (length === 5 && long < 0) long = i;
  }
  return long;
}

/**
 * Two capitals after an office are a place as often as a name ("Quận ủy Lê Chân"). They are a name behind "tỉnh", which
 * would be followed by a province, behind the office itself, and where the spelling is of a people that joins syllables.
 */
function isShortName(vocabulary: Vocabulary, words: Word[], at: number, runStart: number): boolean {
  if (/’/.test(words[at]!.text)) return true;
  if (at !== runStart || isProvince(vocabulary, words, at)) return false;
  const before = words[at - 1];
  if (!before) return false;
  if (before.lower === 'tỉnh' || (before.lower === 'ủy' && words[at - 2]?.lower === 'tỉnh')) return true;
  return /^(?:trưởng|tịch|đốc|nhiệm|thư)$/.test(before.lower) && vocabulary.offices.lengthAt(words, at - 2) > 0;
}

function isProvince(vocabulary: Vocabulary, words: Word[], at: number): boolean {
  return vocabulary.provinces.has(`${words[at]!.text} ${words[at + 1]?.text}`);
}

/** The index of the word behind the name that begins at `at`; `at` itself when none does. At most five words. */
export function nameEnd(vocabulary: Vocabulary, words: Word[], at: number): number {
  let to = at;
  const isShouted = isFamilyNameInCapitals(vocabulary, words[at]);
  while (to < words.length && to - at < MAX_NAME) {
    const word = words[to]!;
    if (!word.capital || (to > at && !word.joined)) break;
    if (to > at && vocabulary.offices.lengthAt(words, to) > 0) break;
    const isCapitals = word.text === word.text.toUpperCase();
    if (isShouted ? !isCapitals : word.text.length > 1 && isCapitals && !/’/.test(word.text)) break;
    to++;
  }
  return to;
}

/** "đồng chí LÊ VĂN AN" */
function isFamilyNameInCapitals(vocabulary: Vocabulary, word: Word | undefined): boolean {
  if (!word || word.text.length < 2 || word.text !== word.text.toUpperCase()) return false;
  return vocabulary.surnames.has(word.text[0] + word.text.slice(1).toLowerCase());
}

/** The name that stands right before an office: "Nguyễn Thị Hạ Vy, Ủy viên …". */
export function nameBefore(report: ReportText, roleAt: number, from: number): Span | null {
  const { plain, vocabulary } = report;
  const separator = /(?:,| [-–—]|) ?\(?(?:(?:nguyên|[Qq]uyền) )?$/.exec(
    plain.slice(Math.max(from, roleAt - 12), roleAt),
  )!;
  if (!/[,\-–—(]/.test(separator[0])) return null;
  const end = roleAt - separator[0].length;
  let start = end;
  let count = 0;
  while (count < MAX_NAME) {
    let wordStart = start;
    while (wordStart > from && (isLetter(plain.charCodeAt(wordStart - 1)) || /[’'ʼ]/.test(plain[wordStart - 1]!)))
      wordStart--;
    if (wordStart === start || !isUpper(plain.charCodeAt(wordStart))) break;
    count++;
    start = wordStart;
    if (start - 1 < from || plain[start - 1] !== ' ') break;
    start--;
  }
  while (start < end && plain[start] === ' ') start++;
  if (count < 2) return null;
  const left = plain.slice(Math.max(from, start - 12), start);
  if (!/(?:^|[;:,(•+]|[-–—]|(?:^|[^\p{L}])(?:và|gồm|có|là|với|cùng|do|của|\d{1,2}[.)])) ?$/u.test(left)) return null;
  const first = plain.slice(start, end).split(' ')[0]!;
  return vocabulary.surnames.has(first) || /[’']/.test(first) || (count >= 3 && /[;:] ?$/.test(left))
    ? { start, end }
    : null;
}

/** Whether a person begins at this word: an honorific, an office, or a family name with the rest of a name. */
export function isPersonAt(report: ReportText, words: Word[], at: number): boolean {
  const { plain, vocabulary } = report;
  const word = words[at];
  if (!word) return false;
  if (vocabulary.honorifics.lengthAt(words, at) > 0 || vocabulary.offices.lengthAt(words, at) > 0) return true;
  if (!vocabulary.surnames.has(word.text)) return false;
  const to = nameEnd(vocabulary, words, at);
  return (
    to - at >= 3 || (to - at === 2 && /^(?:,| [-–]| \()/.test(plain.slice(words[to - 1]!.end, words[to - 1]!.end + 2)))
  );
}
