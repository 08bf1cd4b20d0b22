/**
 * Who is told to do something, in the words that introduce tasks.
 */
import { wordings } from '../../../knowledge/wordings.ts';
import type { Span } from '../../../model/index.ts';
import { type ReportText, splitAt, trimmed } from '../../../report/page/lines.ts';
import { wordsIn } from '../../../text/tokens.ts';
import { withoutOpening } from './clauses.ts';
import { isBody, ownerLength, ownerOf, withoutTime } from './owners.ts';

/** The directives that ask nobody by name. */
const ASKS_NOBODY = /^(?:tập trung|kết luận|nhấn mạnh|khẳng định)$/;

/** Who is addressed in the words before a colon: "đề nghị trong quý III khối khoa giáo tập trung" gives the bloc. */
export function addressee(report: ReportText, before: Span): Span | null {
  const { plain, vocabulary } = report;
  const words = wordsIn(plain, before, 160);
  let at = -1;
  for (let i = 0; i < words.length; i++) {
    const length = vocabulary.directives.lengthAt(words, i);
    if (
      length > 0 &&
      !ASKS_NOBODY.test(
        words
          .slice(i, i + length)
          .map((w) => w.lower)
          .join(' '),
      )
    )
      at = i + length;
  }
  if (at > 0 && at < words.length) {
    const rest = withoutOpening(plain, { start: words[at]!.start, end: before.end });
    const owner = ownerOf(report, rest) ?? wholeOwner(plain, rest);
    if (owner && !NO_OWNER.test(plain.slice(owner.start, owner.end))) return withoutTime(plain, owner);
  }
  const passive = plain.slice(before.start, before.end).lastIndexOf(' được ');
  if (passive > 3 && PASSIVE.test(plain.slice(before.start + passive, before.end))) {
    const whole = withoutOpening(plain, { start: before.start, end: before.start + passive });
    if (isBody(vocabulary, wordsIn(plain, whole, 12))) return withoutTime(plain, whole);
  }
  const needs = /(?:^|, )(?<owner>[^,:]{3,90}?) (?:cần|phải|tiếp tục|sẽ|tập trung)(?: |$)[^,:]{0,80}$/iu.exec(
    plain.slice(before.start, before.end),
  );
  if (!needs || ORDERED.test(needs.groups!.owner!)) return null;
  const from = before.start + needs.index + needs[0].indexOf(needs.groups!.owner!);
  const end = from + needs.groups!.owner!.length;
  let { start } = withoutOpening(plain, { start: from, end });
  // "cấp ủy, chính quyền các cấp cần …": the bodies before the comma act too.
  const parts = splitAt(plain, { start: before.start, end: start }, ',').slice(0, -1);
  for (const part of parts.reverse()) {
    const inner = trimmed(plain, part);
    const names = wordsIn(plain, inner, 10);
    if (names.length > 7 || !isBody(vocabulary, names) || ownerLength(vocabulary, names) >= 0) break;
    start = inner.start;
  }
  const owner = wordsIn(plain, { start, end }, 30);
  return isBody(vocabulary, owner) ? withoutTime(plain, { start, end }) : ownerOf(report, { start, end: before.end });
}

/** Who sets the tasks behind a colon for themselves: "các đơn vị thống nhất:", "Huyện ủy đề ra các chỉ tiêu:". */
export function setter({ plain, vocabulary }: ReportText, before: Span): Span | null {
  const groups = wordings.setsForItself.exec(plain.slice(before.start, before.end))?.groups;
  if (!groups) return null;
  const start = before.end - groups.all!.length;
  const span = { start, end: start + groups.who!.length };
  const words = wordsIn(plain, span, 12);
  const isNamed = groups.agree
    ? /^(?:các|hai|ba|bốn)$/.test(words[0]?.lower ?? '')
    : vocabulary.bodies.lengthAt(words, 0) + vocabulary.units.lengthAt(words, 0) > 0;
  return isNamed && isBody(vocabulary, words) ? span : null;
}

/** "Các phòng được yêu cầu:" names who is asked before the verb. */
const PASSIVE = /^ được (?:yêu cầu|đề nghị|phân công|nhắc(?: nhở)?|giao(?: nhiệm vụ)?)(?: (?:phải|như sau|cụ thể))?$/iu;

/** What is asked for, not who is asked: "đề ra các chỉ tiêu". */
const NO_OWNER = /^(?:(?:các|những|hai|ba|bốn|năm|một số) )?(?:chỉ tiêu|mục tiêu|yêu cầu|vấn đề|nhiệm vụ|giải pháp)/iu;

/** "yêu cầu các cơ quan, đơn vị:" has no verb behind the addressee. */
export function wholeOwner(plain: string, whole: Span): Span | null {
  const cut =
    / (?:một số|mấy|(?:những|các|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,2}) (?:nhóm|(?:công |đầu )?việc|nhiệm vụ|nội dung|giải pháp|yêu cầu|vấn đề))(?!\p{L})/iu.exec(
      plain.slice(whole.start, whole.end),
    );
  const span = cut ? { start: whole.start, end: whole.start + cut.index } : whole;
  const words = wordsIn(plain, span, 20);
  if (words.length === 0 || words.length > 16) return null;
  const isOwner = words[0]!.capital || /^(?:các|mỗi|từng|toàn|ngành|khối|cấp|đơn|cơ)$/.test(words[0]!.lower);
  return isOwner && !/nhiệm vụ|nội dung|việc|giải pháp/iu.test(plain.slice(span.start, span.end))
    ? trimmed(plain, span)
    : null;
}

/** Words of an order, which belong to who speaks and not to who is to act. */
const ORDERED = /(?<!\p{L})(?:yêu cầu|đề nghị|giao|lưu ý|nhấn mạnh|chỉ đạo|nêu|chỉ rõ|chỉ ra|đề ra|đặt ra)(?!\p{L})/iu;

/** "Đối với các địa phương, Bộ trưởng đề nghị …" */
export function concerned(report: ReportText, sentence: Span): Span | null {
  const { plain, vocabulary } = report;
  const hit = /^đối với (?<body>[^,;:]{3,80}),/iu.exec(
    plain.slice(sentence.start, Math.min(sentence.end, sentence.start + 100)),
  );
  if (!hit) return null;
  const start = sentence.start + hit[0].indexOf(hit.groups!.body!);
  const span = { start, end: start + hit.groups!.body!.length };
  return isBody(vocabulary, wordsIn(plain, span, 8)) ? span : null;
}
