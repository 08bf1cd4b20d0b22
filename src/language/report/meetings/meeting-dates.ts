/**
 * When a meeting was held: the day that is told of it, never a deadline, a memorial day or the date of a cited document.
 */
import type { Meeting, Span, TextDate } from '../../model/index.ts';
import { dayAfter, weekdayOf } from '../../text/calendar.ts';
import { WEEKDAY_NUMBERS } from '../../text/date-patterns.ts';
import { completeDate } from '../../text/date-years.ts';
import { firstFrom } from '../page/lines.ts';
import { type Lead, type MeetingContext, type MeetingDraft, wordsOf } from './meeting-context.ts';

const DAY_PART =
  /(?:(?:trong )?(?:các|hai|ba|02|03|2|3|cả) )?(?:(?:buổi )?(?:sáng|trưa|chiều|tối|đêm)(?: nay,?)?(?: (?:ngày )?)?\(?|(?:ngày )?hôm (?:nay|qua),? \(?)?$/iu;

/** The date of a meeting in ISO form. `near` is a day near which it was: the page's date, the end of the period. */
export function dateMeeting(
  draft: MeetingDraft,
  near: string | null,
  pageDate: string | null,
  previous: string | null,
): Meeting {
  const { dateFound, lastFound, relative, restSpan: _rest, ...meeting } = draft;
  if (dateFound) {
    const date = completeDate(dateFound, { near: lastFound?.iso ?? near, year: near ? +near.slice(0, 4) : null });
    const last = lastFound && completeDate(lastFound, { near: date.iso });
    return {
      ...meeting,
      date: date.iso,
      dateEnd: date.isoEnd ?? (last?.iso && date.iso && last.iso > date.iso ? last.iso : null),
    };
  }
  return { ...meeting, date: relativeDate(relative, pageDate, previous), dateEnd: null };
}

/** How the words of `wordings.today` tell the day. */
export function relativeOf(today: RegExpExecArray): MeetingDraft['relative'] {
  const { weekday } = today.groups!;
  if (weekday) return WEEKDAY_NUMBERS[weekday.toLowerCase()]!;
  return /cùng ngày/iu.test(today[0]) ? 'previous' : /qua/iu.test(today[0]) ? 'day-before' : 'page';
}

function relativeDate(relative: MeetingDraft['relative'], pageDate: string | null, previous: string | null) {
  // The last such day before that of the page.
  if (typeof relative === 'number')
    return pageDate && dayAfter(pageDate, -((weekdayOf(pageDate)! - relative + 6) % 7) - 1);
  switch (relative) {
    case 'page':
      return pageDate;
    case 'day-before':
      return pageDate && dayAfter(pageDate, -1);
    case 'previous':
      return previous;
    default:
      return null;
  }
}

/** "Đó là buổi giao ban … do Sở Y tế tổ chức tại …": who held it says that it was held. */
const HOSTED =
  /(?:[Đđ]ó là|[Đđ]ây là) [^,;:]{0,20}(?:hội nghị|cuộc họp|phiên họp|buổi|đợt)[^.;]{3,160} (?:do|được) \p{Lu}[^.;]{3,120} tổ chức(?!\p{L})/uy;

const POINTS = /(?<!\p{L})(?:[Đđ]ó là|[Đđ]ây là) /gu;

/** Whether words point to a meeting and name its host. */
export function isHostedIn(words: string): boolean {
  return [...words.matchAll(POINTS)].some(({ index }) => {
    HOSTED.lastIndex = index;
    return HOSTED.test(words);
  });
}

/** The day named in the sentence before, in the same paragraph. */
export function dayBefore(context: MeetingContext, sentence: Span, paragraph: number): TextDate | null {
  const { start } = context.report.lines[paragraph]!;
  if (sentence.start === start || sentence.start - start > 240) return null;
  const before = context.report.plain.slice(start, sentence.start);
  return /\d{3}\/|-[A-ZĐ]/.test(before) ? null : dateIn(context, { start, end: sentence.start });
}

/** "Hội nghị giao ban tháng 5 ngày 28/5/2024": a full day in a title says when it was held. */
export function heldOn({ report, dates, citedDates }: MeetingContext, span: Span): TextDate | null {
  for (let i = firstFrom(dates, span.start + 7); i < dates.length && dates[i]!.start < span.end; i++) {
    const date = dates[i]!;
    if (date.day === null || citedDates.has(date.start)) continue;
    // "Giao ban cụm quý II (25/6/2024)"
    const before = report.plain.slice(Math.max(span.start, date.start - 80), date.start);
    const isBracketed = date.year !== null && report.plain[date.end] === ')' && before.endsWith(' (');
    if (isBracketed ? OTHER_DAY.test(before) : !/^ngày/iu.test(date.text)) continue;
    if (
      !/(?:kỷ niệm|mừng|dịp|đến|từ|trước|sau|của|về|[-/]\S{1,12}) $/iu.test(report.plain.slice(span.start, date.start))
    )
      return date;
  }
  return null;
}

/** "Thời gian: …" in a line of its own, or the date of the sentence before. */
export function datedBefore(context: MeetingContext, lead: Lead): TextDate | null {
  const { lines, plain } = context.report;
  for (let i = context.layout.bodyFrom; i < Math.min(context.layout.bodyTo, context.layout.bodyFrom + 15); i++) {
    const line = lines[i]!;
    if (/^[-+*•\d.\s]{0,6}(?:thời gian[^\n:]{0,20}:|vào (?:lúc|hồi)|lúc|hồi|hôm nay)(?!\p{L})/iu.test(line.text)) {
      const date = dateIn(context, line);
      if (date) return date;
    }
  }
  const { start } = lines[lead.paragraph]!;
  // "… khi rời phòng họp chiều thứ Sáu, 11/10.⏎ Đó là buổi giao ban …"
  if (isHostedIn(wordsOf(context, lead.sentence))) {
    const first = lines[context.layout.bodyFrom];
    return first ? dateIn(context, { start: first.start, end: lead.sentence.start }) : null;
  }
  // "Ngày 4/3, đoàn công tác … đi kiểm tra …⏎ Làm việc với huyện, …"
  const first = context.body[0];
  if (lead.form === 'named' && first && first.index < lead.paragraph && lead.paragraph - first.index < 5) {
    const date = dateIn(context, { start: first.start, end: Math.min(first.end, first.start + 40) });
    if (date) return date;
  }
  return lead.sentence.start > start && !/\d{3}\/|-[A-ZĐ]/.test(plain.slice(start, lead.sentence.start))
    ? dateIn(context, { start, end: lead.sentence.start })
    : null;
}

/** Before a day on which no meeting was held: a deadline, a count, a memorial day. */
const OTHER_DAY =
  /(?<!\p{L})(?:(?:trước|chậm nhất|muộn nhất|hạn|hạn cuối|hạn chót|đến|đến hết|hết|kể từ|tính đến|so với|sau)(?: vào)? |(?:kỷ niệm|thành lập|truyền thống|ngày sinh)[^.;\n]{0,60}\()$/iu;

/** The last full day or month-day named in a span that is neither the date of a cited document nor a deadline. */
export function dateIn(context: MeetingContext, span: Span): TextDate | null {
  let found: TextDate | null = null;
  const { dates } = context;
  for (let i = firstFrom(dates, span.start); i < dates.length && dates[i]!.start < span.end; i++) {
    const date = dates[i]!;
    if (date.day === null || date.status === 'impossible' || context.citedDates.has(date.start)) continue;
    if (date.start === context.layout.pageDateSpan?.start) continue;
    if (!OTHER_DAY.test(context.report.plain.slice(Math.max(0, date.start - 80), date.start))) found = date;
  }
  return found;
}

/**
 * First and last day of a meeting whose days are told one by one: "từ ngày 28/11/2018 đến ngày 30/11/2018", "chiều 28/11
 * và sáng 29/11/2018". `last` is null for one day.
 */
export function daysAround(
  { dates, report }: MeetingContext,
  date: TextDate | null,
): { first: TextDate | null; last: TextDate | null } {
  if (!date || date.isoEnd) return { first: date, last: null };
  const at = firstFrom(dates, date.start);
  const inChain = (a: TextDate | undefined, b: TextDate | undefined) =>
    a?.day && b?.day && !a.isoEnd && LAST_DAY.test(report.plain.slice(a.end, b.start));
  if (inChain(date, dates[at + 1])) return { first: date, last: dates[at + 1]! };
  return inChain(dates[at - 1], date) ? { first: dates[at - 1]!, last: date } : { first: date, last: null };
}

const LAST_DAY = /^(?: (?:đến|tới|đến hết|và|[-–]) |[-–])(?:hết )?(?:(?:sáng|chiều|tối) )?$/u;

/** The span of a date with the part of the day before it, and the brackets around it. */
export function withDayPart(plain: string, date: TextDate): Span {
  const before = plain.slice(Math.max(0, date.start - 24), date.start);
  const part = DAY_PART.exec(before)?.[0] ?? '';
  const end = part.endsWith('(') && plain[date.end] === ')' ? date.end + 1 : date.end;
  return { start: date.start - part.trimStart().length, end };
}

/** The part of the day with which a date's words begin, in lower case; null without. */
export function dayPartOf(plain: string, dateSpan: Span | null): string | null {
  if (!dateSpan) return null;
  return (
    /^(?:buổi )?(sáng|trưa|chiều|tối|đêm)/iu.exec(plain.slice(dateSpan.start, dateSpan.end))?.[1]?.toLowerCase() ?? null
  );
}
