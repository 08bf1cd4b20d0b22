/**
 * Who holds a meeting: the body before the verb, or the one behind "do" and "được".
 */
import { wordings } from '../../knowledge/wordings.ts';
import type { Span, TextSpan } from '../../model/index.ts';
import { wordsIn } from '../../text/tokens.ts';
import { type ReportText, splitAt, trimmed } from '../page/lines.ts';
import { occurrencesIn } from '../people/people.ts';
import type { MeetingContext } from './meeting-context.ts';

/** What stands before the verb without the persons named there: "dưới sự chủ trì của đồng chí …, Ban …". */
export function hostSpan(context: MeetingContext, span: Span): Span {
  const persons = occurrencesIn(context.occurrences, span);
  const last = persons.at(-1);
  // "đoàn công tác của Thường trực HĐND tỉnh do đồng chí … làm trưởng đoàn"
  const leads =
    persons[0] &&
    /(?<!\p{L})do (?:đồng chí |ông |bà )?$/iu.exec(context.report.plain.slice(span.start, persons[0].start));
  if (leads && leads.index > 3) return { start: span.start, end: span.start + leads.index };
  const rest = last ? { start: last.end, end: span.end } : span;
  return trimmed(context.report.plain, rest).end > rest.start + 4 ? rest : span;
}

const BEFORE_VERB =
  /(?:,|(?:,? (?:đã|vừa|vừa qua|sẽ|long trọng|trọng thể|trang trọng|tiếp tục|chính thức|cũng|đồng loạt|trực tiếp|cùng nhau))){1,4}$/iu;

/** Whether words begin with what no body's name begins with: "tại", "thực hiện", "ngày". */
function isNoOrganizer({ plain, vocabulary }: ReportText, span: Span): boolean {
  const words = wordsIn(plain, span, 4);
  return vocabulary.notOrganizers.lengthAt(words, 0) > 0 && vocabulary.bodies.lengthAt(words, 0) === 0;
}

/** The body that stands before the verb: from its first capitalised head word to the verb. */
export function organizerIn(context: MeetingContext, span: Span): TextSpan | null {
  const { plain, text } = context.report;
  const day = wordings.today.exec(plain.slice(span.start, span.end));
  let start = span.start + (day?.index === 0 ? day[0].length : 0);
  while (start < span.end && /[\s,;:()–-]/.test(plain[start]!)) start++;
  const dash = plain.lastIndexOf(' - ', span.end);
  if (
    dash > start &&
    /\d|\p{Lu}{2}$|\)$/u.test(plain.slice(Math.max(start, dash - 1), dash)) === true &&
    dash - start < 30
  )
    start = dash + 3;
  let end = span.end;
  const tail = BEFORE_VERB.exec(plain.slice(start, end).trimEnd());
  end = start + (tail ? tail.index : plain.slice(start, end).trimEnd().length);
  if (end <= start) return null;
  const segments = splitAt(plain, { start, end }, ';')
    .flatMap((part) => splitAt(plain, part, ','))
    .map((part) => trimmed(plain, part));
  const head = segments.find((part) => isBodyAt(context.report, part)) ?? lastUnit(context.report, segments);
  if (!head) return null;
  let from = head.start;
  // "…, UBND tỉnh phối hợp với …" begins at the body, not at a word before it.
  const bodyAt = bodyOffset(context.report, head);
  if (bodyAt > 0) from += bodyAt;
  const bracket = / ?\([^()]{1,40}\)$/.exec(plain.slice(from, end));
  if (bracket) end -= bracket[0].length;
  return end > from && end - from < 220 ? { start: from, end, text: text.slice(from, end) } : null;
}

function isBodyAt(report: ReportText, part: Span): boolean {
  return !isNoOrganizer(report, part) && bodyOffset(report, part) >= 0;
}

/** Where in a segment the body's name begins: at its start, or behind a date or a short lead-in; -1 without. */
function bodyOffset({ plain, vocabulary }: ReportText, part: Span): number {
  const words = wordsIn(plain, part, 8);
  for (const [index, word] of words.entries()) {
    if (vocabulary.notBodies.has(`${word.lower} ${words[index + 1]?.lower}`)) return -1;
    if (word.capital && vocabulary.bodies.lengthAt(words, index) > 0) {
      // "Agribank Chi nhánh An Giang", "VNPT": a name of no Vietnamese word belongs to the body.
      const isBranded = index === 1 && word.joined && /^(?:[A-Z]\w{4,}|[A-Z]{3,})$/.test(words[0]!.text);
      return index > 4 ? -1 : isBranded ? 0 : word.start - part.start;
    }
    if (index === 0 && word.capital && /^(?:UBND|HĐND|UBMTTQ|BTV|BCĐ|LĐLĐ|TT)/.test(word.text)) return 0;
  }
  return -1;
}

/** "huyện Nghĩa Đàn tổ chức": a unit of the country in lower case, right before the verb. */
function lastUnit(report: ReportText, segments: readonly Span[]): Span | null {
  const { plain, vocabulary } = report;
  const last = segments.at(-1);
  if (!last) return null;
  const words = wordsIn(plain, last, 6);
  if (vocabulary.notBodies.has(`${words[0]?.lower} ${words[1]?.lower}`)) return null;
  // "lãnh đạo phường Ngã Bảy": for whom they act.
  if (words[0]?.lower === 'lãnh' && words[2]) return lastUnit(report, [{ start: words[2].start, end: last.end }]);
  if (words.length > 1 && (vocabulary.units.lengthAt(words, 0) > 0 || vocabulary.bodies.lengthAt(words, 0) > 0))
    return last;
  return words.length > 1 && words[0]!.capital && words[1]!.joined && !isNoOrganizer(report, last) ? last : null;
}

/** "Thường trực Huyện ủy chỉ đạo Hội Nông dân huyện tổ chức": the one that acts. */
export function actingHost({ report }: MeetingContext, host: TextSpan): TextSpan {
  const hit = /(?<!ban) (?:chỉ đạo|giao|giao cho|ủy quyền cho|cho phép) (?=\p{Lu})/u.exec(
    report.plain.slice(host.start, host.end),
  );
  if (!hit) return host;
  const start = host.start + hit.index + hit[0].length;
  return { start, end: host.end, text: report.text.slice(start, host.end) };
}

/** "Hội nghị … do Sở Y tế tổ chức" */
export function hostBehind(context: MeetingContext, span: Span): TextSpan | null {
  const { plain, text } = context.report;
  const words = plain.slice(span.start, span.end);
  const hit =
    /(?<!\p{L})(?:do|được) (?<host>\p{Lu}[^.;:]{4,240}?) (?:phối hợp )?(?:tổ chức|chủ trì tổ chức|đăng cai)(?!\p{L})/u.exec(
      words,
    );
  if (!hit) return null;
  const start = span.start + hit.index + hit[0].indexOf(hit.groups!.host!);
  const end = start + hit.groups!.host!.length;
  return { start, end, text: text.slice(start, end) };
}

/** "Hội nghị trực tuyến … của Bộ Giáo dục và Đào tạo": the body at the end of a title. */
export function hostOfTitle({ report }: MeetingContext, title: Span): TextSpan | null {
  const { plain, text } = report;
  const at = plain.slice(title.start, title.end).lastIndexOf(' của ');
  if (at < 0) return null;
  const start = title.start + at + ' của '.length;
  return bodyOffset(report, { start, end: title.end }) === 0
    ? { start, end: title.end, text: text.slice(start, title.end) }
    : null;
}

/** Whether words begin with a body, a unit of the country, or those who stand for one. */
export function opensWithBody(report: ReportText, span: Span): boolean {
  const { owners } = report.vocabulary;
  return bodyOffset(report, span) === 0 || owners.lengthAt(wordsIn(report.plain, span, 4), 0) > 0;
}

/** "UBND phường mời các tổ trưởng đến dự buổi tổng kết": who called. */
export function caller(context: MeetingContext, { start, end }: Span): TextSpan | null {
  const verb = context.report.plain.slice(start, end).search(/ (?:đã )?(?:mời|triệu tập|gọi|tập hợp)(?!\p{L})/u);
  return verb < 0 ? null : organizerIn(context, { start, end: start + verb });
}
