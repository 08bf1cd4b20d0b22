/**
 * Offices that people hold: where one ends, where all in a row end, which one stands behind a name.
 */
import type { Span } from '../../model/index.ts';
import type { Word } from '../../text/tokens.ts';
import type { ReportText } from '../page/lines.ts';
import { isPersonAt, nameEnd, nameWithin } from './person-names.ts';

/** Behind "và": other people who came, not the rest of a body's name. */
const OTHERS = /^(?:trưởng|đại|lãnh|các|toàn|hơn|gần|những|một|cán|đông|\d+)/u;

/** Bodies that have a number: "Quân khu 5", "phường 12". */
const NUMBERED = /^(?:khu|phường|quận|thôn|ấp|tổ|phố|số|vùng|đoàn|cụm|khóa|xã|bản|tiểu)$/u;

/** Where the office that begins at a word ends: at punctuation, or at a verb that somebody in office does. */
export function componentEnd(report: ReportText, words: Word[], at: number): number {
  const { plain, vocabulary } = report;
  let i = at + Math.max(1, vocabulary.offices.lengthAt(words, at));
  for (; i < words.length; i++) {
    const word = words[i]!;
    const gap = plain.slice(words[i - 1]!.end, word.start);
    // "Bí thư Thành ủy TP. Long Xuyên"
    if (gap === '. ' && word.capital && /^T[PXT]$/i.test(words[i - 1]!.text)) continue;
    if (gap !== ' ') {
      if (!/^(?:, | - | – )$/.test(gap) || vocabulary.insideBody.lengthAt(words, i) === 0) break;
      continue;
    }
    // "Hội đồng" is a body, "Bí thư đồng chủ trì" is not.
    const isCouncil = word.lower === 'đồng' && words[i - 1]!.lower === 'hội';
    if (
      !word.capital &&
      !isCouncil &&
      vocabulary.afterOffice.lengthAt(words, i) > 0 &&
      words[i + 1]?.lower !== 'khuyết'
    )
      break;
    if (word.lower === 'và' && (isPersonAt(report, words, i + 1) || OTHERS.test(words[i + 1]?.text ?? ''))) break;
    // "Quản đốc Phân xưởng 6 Lê Văn An", not "Chủ tịch Hiệp hội 145 doanh nghiệp"
    if (
      /^\d/.test(word.text) &&
      words[i + 1]?.joined &&
      vocabulary.afterOffice.lengthAt(words, i + 1) === 0 &&
      !NUMBERED.test(words[i - 1]!.lower) &&
      !isPersonAt(report, words, i + 1)
    )
      break;
    if (!word.capital && vocabulary.honorifics.lengthAt(words, i) > 0) break;
  }
  return i;
}

/** The end of all offices in a row: "Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo Tỉnh ủy". */
export function rolesEnd(report: ReportText, words: Word[], at: number): number {
  const { plain, vocabulary } = report;
  let end = componentEnd(report, words, at);
  for (;;) {
    const next = words[end];
    if (!next) break;
    const gap = plain.slice(words[end - 1]!.end, next.start);
    const from = end + (/^(?:nguyên|quyền)$/.test(next.lower) ? 1 : 0);
    if (!/^,? ?(?:[-–] )?$/.test(gap) || gap === ' ' || vocabulary.offices.lengthAt(words, from) === 0) break;
    const stop = componentEnd(report, words, from);
    if (nameWithin(vocabulary, words, from, stop)) break;
    end = stop;
  }
  return words[end - 1]!.end;
}

/** The office behind a name: after a comma or dash, or in brackets. */
export function roleAfter(report: ReportText, words: Word[], at: number, span: Span): Span | null {
  const { plain, vocabulary } = report;
  const end = words[at - 1]!.end;
  const bracket = /^ ?\(([^()\d\n]{4,80})\)/.exec(plain.slice(end, Math.min(span.end, end + 90)));
  if (bracket && !/ảnh|đứng|ngồi|bìa|thứ |sinh năm|giữa|bên|người |trái|phải/i.test(bracket[1]!)) {
    const start = end + bracket[0].indexOf('(') + 1;
    return { start, end: start + bracket[1]!.length };
  }
  const next = words[at];
  if (!next) return null;
  const gap = plain.slice(end, next.start);
  if (!/^(?:,| ?[-–—]|:)? $/.test(gap) || gap === ' ') {
    if (gap === ' ' && vocabulary.offices.lengthAt(words, next.lower === 'là' ? at + 1 : at) > 0) {
      const from = next.lower === 'là' ? at + 1 : at;
      return { start: words[from]!.start, end: rolesEnd(report, words, from) };
    }
    return null;
  }
  const former = /^(?:nguyên|[Qq]uyền|Q)$/.test(next.text) ? 1 : 0;
  if (vocabulary.offices.lengthAt(words, at + former) > 0)
    return { start: next.start, end: rolesEnd(report, words, at + former) };
  // In the lists of minutes any short phrase after a dash is what somebody does there.
  if (/[-–—]/.test(gap) && next.capital && vocabulary.afterOffice.lengthAt(words, at) === 0) {
    const stop = componentEnd(report, words, at);
    if (stop - at <= 8) return { start: next.start, end: words[stop - 1]!.end };
  }
  return null;
}

/** "Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo Lê Văn An": the name stands behind the last of the offices. */
export function nameBehindOffices(report: ReportText, words: Word[], at: number): { from: number; to: number } | null {
  const { plain, vocabulary } = report;
  for (let i = at, offices = 1; offices < 5 && i < words.length; offices++) {
    if (plain.slice(words[i - 1]!.end, words[i]!.start) !== ', ' || vocabulary.offices.lengthAt(words, i) === 0)
      return null;
    const end = componentEnd(report, words, i);
    const name = nameWithin(vocabulary, words, i, end);
    if (name) return name;
    i = end;
  }
  return null;
}

/** "Bí thư Đảng ủy, Giám đốc Sở - TS. Lê Văn An": the name stands behind a dash, its own rank before it. */
export function nameBehindDash(
  report: ReportText,
  words: Word[],
  at: number,
): { role: Span; honorific: string | null; from: number; to: number } | null {
  const { plain, vocabulary } = report;
  const role = { start: words[at]!.start, end: rolesEnd(report, words, at) };
  const next = words.findIndex((word) => word.start > role.end);
  if (next < 0 || !/^ [-–] $/.test(plain.slice(role.end, words[next]!.start))) return null;
  const from = next + vocabulary.honorifics.lengthAt(words, next);
  if (!words[from] || !vocabulary.surnames.has(words[from].text)) return null;
  const to = nameEnd(vocabulary, words, from);
  if (to - from < 2 || roleAfter(report, words, to, { start: role.start, end: words[to - 1]!.end + 90 })) return null;
  const honorific = from > next ? plain.slice(words[next]!.start, words[from - 1]!.end) : null;
  return { role, honorific, from, to };
}
