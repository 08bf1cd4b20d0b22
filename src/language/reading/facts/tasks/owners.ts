/**
 * Who is to do something: the body, unit or person at the head of a clause, before its verb.
 */

import type { Vocabulary } from '../../../knowledge/vocabulary.ts';
import type { Span } from '../../../model/index.ts';
import type { ReportText } from '../../../report/page/lines.ts';
import { type Word, wordsIn } from '../../../text/tokens.ts';

/** Whether words at a position are an imperative: a verb of the table, not a body's name. */
function verbAt(vocabulary: Vocabulary, words: readonly Word[], at: number): number {
  const length = vocabulary.verbs.lengthAt(words, at);
  if (length === 0 || vocabulary.notVerbs.lengthAt(words, at) > length) return 0;
  if (!words[at]!.capital) return length;
  // "Phòng Nội vụ" is a body, "Phòng chống" is not, "Ban hành" neither.
  const body = Math.max(vocabulary.bodies.lengthAt(words, at), vocabulary.units.lengthAt(words, at));
  if (body < length) return length;
  return words[at + body]?.capital ? 0 : body === length && vocabulary.owners.lengthAt(words, at) > 0 ? 0 : length;
}

/**
 * Where the owner at the head of a clause ends: the index of the first verb behind it; 0 when the clause begins with its
 * verb, -1 when no owner with a verb can be read.
 */
export function ownerLength(vocabulary: Vocabulary, words: readonly Word[]): number {
  if (words.length === 0) return -1;
  // The meeting gives orders, it does not carry them out.
  if (words[0]!.lower === 'hội' && words[1]?.lower === 'nghị') return -1;
  const verb = verbAt(vocabulary, words, 0);
  // A document does nothing.
  if (verb === 0 && vocabulary.otherDocuments.lengthAt(words, 0) > 1) return -1;
  if (verb > 0) return bodyOfUnits(vocabulary, words, verb);
  const head = words[0]!;
  const isOwner =
    head.capital ||
    vocabulary.bodies.lengthAt(words, 0) > 0 ||
    vocabulary.units.lengthAt(words, 0) > 0 ||
    vocabulary.owners.lengthAt(words, 0) > 0;
  if (!isOwner) return -1;
  for (let i = Math.max(1, vocabulary.bodies.lengthAt(words, 0)); i < Math.min(words.length, 32); i++) {
    // "Trung tâm Kiểm soát bệnh tật"
    const named = words[i - 1]!.capital && i > 1 ? vocabulary.verbs.lengthAt(words, i - 1) : 0;
    const skip = Math.max(vocabulary.notVerbs.lengthAt(words, i - 1), named);
    if (skip > 1) {
      i += skip - 2;
      continue;
    }
    const other = vocabulary.notVerbs.lengthAt(words, i);
    const length = words[i]!.capital ? 0 : vocabulary.verbs.lengthAt(words, i);
    if (length === 0 || other > length) continue;
    // "các phòng, ban"
    if (/^(?:các|mỗi|từng|những|cả)$/.test(words[i - 1]!.lower) && vocabulary.owners.lengthAt(words, i) > 0) continue;
    // "chủ đầu tư các công trình đang thi công" tells which one.
    if (isNominal(vocabulary, words, i, length) || /^(?:đang|được|đã|chưa|mới|bị)$/.test(words[i - 1]!.lower)) continue;
    // "Bệnh viện được giao lập danh sách", "các xã chưa nộp thì nộp ngay": the words before the verb are no name.
    const asked = words.slice(1, i).findIndex(({ lower }) => lower === 'được') + 1;
    if (asked > 1 && i - asked < 4 && /^(?:giao|nghị|cầu|công|nhắc)$/.test(words[i - 1]!.lower)) return asked;
    const name = nameLength(vocabulary, words);
    if (name > 0 && name < i) return name;
    return /^(?:thì|cũng)$/.test(words[i - 1]!.lower) ? i - 1 : i;
  }
  return -1;
}

/** Where a name ends that shows its end: "chị Hạnh", "tổ 1"; 0 for others. */
function nameLength({ honorifics, offices, units, bodies }: Vocabulary, words: readonly Word[]): number {
  const isPerson = honorifics.lengthAt(words, 0) > 0;
  let at = Math.max(honorifics.lengthAt(words, 0), units.lengthAt(words, 0), bodies.lengthAt(words, 0));
  const first = at;
  while (words[at]?.joined && (isPerson ? words[at]!.capital : at === first && /^\d+$/.test(words[at]!.lower))) at++;
  const next = words[at];
  const ends = at > first && next?.joined && !next.capital && !/^(?:và|của|thuộc|phụ|cùng)$/.test(next.lower);
  return ends && offices.lengthAt(words, at) + offices.lengthAt(words, first) === 0 ? at : 0;
}

/** "Thanh tra các huyện, thành phố đôn đốc …": a verb by its looks, but of units, and another verb follows. */
function bodyOfUnits(vocabulary: Vocabulary, words: readonly Word[], verb: number): number {
  if (!words[0]!.capital || vocabulary.bodies.lengthAt(words, 0) !== verb) return 0;
  const unit = words[verb]?.lower === 'các' ? verb + 1 : verb;
  if (vocabulary.units.lengthAt(words, unit) === 0 && words[unit]?.lower !== 'sở') return 0;
  for (let i = unit + 1; i < Math.min(words.length, unit + 8); i++) {
    // "Thanh tra các xã, xử lý sai phạm" is two deeds.
    if (verbAt(vocabulary, words, i) > 0 && !words[i]!.capital) return words[i]!.joined ? i : 0;
  }
  return 0;
}

function isNominal(vocabulary: Vocabulary, words: readonly Word[], at: number, length: number): boolean {
  const phrase = words
    .slice(at, at + length)
    .map((word) => word.lower)
    .join(' ');
  // "các khoa, phòng khẩn trương …": a list of bodies.
  if (at > 1 && words[at - 1]!.capital) return false;
  const isListed = !words[at]!.joined && vocabulary.owners.lengthAt(words, at) > 0;
  // "các đồng chí Ủy viên phụ trách xã kiểm tra …"
  const isCharged = phrase === 'phụ trách' && /^(?:các|những)$/.test(words[0]!.lower);
  // "Tổ vận động đi từng nhà"
  const isTeam = at === 1 && length > 1 && /^(?:tổ|đội|nhóm|đoàn)$/.test(words[0]!.lower);
  if (
    !isListed &&
    !isCharged &&
    !isTeam &&
    (!vocabulary.nominalVerbs.has(phrase) || !vocabulary.beforeNominal.has(words[at - 1]!.lower))
  )
    return false;
  for (let i = at + length; i < Math.min(words.length, at + length + 8); i++) {
    if (isTeam && !words[i]!.joined) return false;
    if (!words[i]!.capital && vocabulary.verbs.lengthAt(words, i) > 0) return true;
  }
  return false;
}

/** Whether words begin with the name of a body, a unit or a group of people, and not with a topic. */
export function isBody(vocabulary: Vocabulary, words: readonly Word[]): boolean {
  if (words.length === 0 || /^(?:về|lĩnh|trong|nhiệm)$/.test(words[0]!.lower)) return false;
  if (words[0]!.lower === 'hội' && words[1]?.lower === 'nghị') return false;
  if (/^(?:nội|vấn|việc|công|nhiệm|hoạt|lĩnh|kiến|giải)$/.test(words[1]?.lower ?? '') && words[0]!.lower === 'các')
    return false;
  return (
    vocabulary.bodies.lengthAt(words, 0) + vocabulary.units.lengthAt(words, 0) + vocabulary.owners.lengthAt(words, 0) >
    0
  );
}

/** "các đơn vị trong thời gian tới", "Phòng Y tế (bà Lan)", "ông An trực tiếp": whoever acts, without when, who or how. */
export function withoutTime(plain: string, span: Span): Span {
  const hit =
    / (?:(?:trong )?(?:thời gian tới|giai đoạn tới|thời gian này|năm \d{4}|quý [IVX]{1,3}|tháng \d{1,2})|trực tiếp|định kỳ|(?:hằng|hàng) (?:ngày|tuần|tháng|quý|năm)|\([^()]{0,80}\)?)$/iu.exec(
      plain.slice(span.start, span.end),
    );
  return hit && hit.index > 3 ? { start: span.start, end: span.start + hit.index } : span;
}

/** The owner named at the head of a span, or null. */
export function ownerOf(report: ReportText, span: Span): Span | null {
  const { plain, vocabulary } = report;
  const words = wordsIn(plain, withoutDeadline(plain, span), 40);
  const length = ownerLength(vocabulary, words);
  if (
    length <= 0 ||
    vocabulary.notOwners.lengthAt(words, 0) > 0 ||
    (length === 1 && /[\p{Ll}]/u.test(words[0]!.text) && !isBody(vocabulary, words))
  )
    return null;
  const { start } = words[0]!;
  const { end } = words[length - 1]!;
  // "Kế toán: lên bảng truy lĩnh", "xã nào chậm phải giải trình"
  const cut = plain.slice(start, end).search(/:| (?:\(|(?:nào|gồm|đến (?:hết|cuối|ngày)) )/);
  const owner = withoutTime(plain, { start, end: cut > 2 ? start + cut : end });
  return owner.end - span.start <= 160 ? owner : null;
}

/** "Trước ngày 20/4, Phòng Nội vụ trình …": the span behind the time that its first words give. */
export function withoutDeadline(plain: string, span: Span): Span {
  const words = plain.slice(span.start, Math.min(span.end, span.start + 80));
  const hit = DEADLINE_FIRST.exec(words) ?? DAY_FIRST.exec(words);
  return hit ? { start: span.start + hit[0].length, end: span.end } : span;
}

const DAY_FIRST =
  /^(?:[Tt]rước|[Cc]hậm nhất(?: là)?|[Đđ]ến(?: hết)?|[Tt]ừ) (?:ngày )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})? (?=[\p{Lu}]|các )/u;

const DEADLINE_FIRST =
  /^(?:trước|chậm nhất|muộn nhất|không muộn hơn|đến hết|hết|đến|từ|ngay|sau|trong|cuối|đầu|hằng|hàng|định kỳ|ngày|sáng|chiều|thứ|tuần|tháng|quý)(?!\p{L})[^,;:]{0,56}, (?=\p{L})/iu;
