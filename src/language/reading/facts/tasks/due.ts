/**
 * The day by which a task is due, as far as its words say.
 */
import { wordings } from '../../../knowledge/wordings.ts';
import type { Span, TextDate } from '../../../model/index.ts';
import { dayAfter, lastDayOfMonth, lastDayOfQuarter, weekdayOf } from '../../../text/calendar.ts';
import { WEEKDAY_NUMBERS } from '../../../text/date-patterns.ts';
import { completeDate } from '../../../text/date-years.ts';
import { endsNear } from '../../../text/near.ts';
import { type PeriodWords, scanPeriods } from '../../../text/periods.ts';

export interface Due {
  /** ISO date; null when the words give none ("hằng tuần", an impossible date). */
  iso: string | null;
  span: Span;
}

/** What the year of an incomplete due date follows from. */
export interface DueContext {
  plain: string;
  dates: readonly TextDate[];
  citedDates: ReadonlySet<number>;
  /** The meeting's date, or the page's. */
  after: string | null;
  /** The year that is planned for. */
  plannedYear: number | null;
}

const NO_DUE_BEFORE =
  /(?<!\p{L})(?:từ|kể từ|(?<!trước )dịp|nhân|nhân dịp|chào mừng|kỷ niệm|quốc khánh|ngày lễ|sau|của|ban hành|giai đoạn|phiên họp)(?: ngày)? $/iu;
const RECURRING = /^ ?(?:hằng|hàng|mỗi|định kỳ)(?!\p{L})/iu;
const PERIOD_BEFORE =
  /(?<!\p{L})(?<words>(?:hoàn thành |xong )?(?:trong|trước|hết|đến hết|đến|xong|hoàn thành|chậm nhất(?: là)?(?: trong)?|vào|ngay trong|cuối|đầu|giữa) |, )(?:(?:cuối|đầu|giữa) )?$/iu;
/** What is counted by the quarter or month: "dự trù thuốc quý III", "thu nợ quý I" need not be done by its end. */
const OF_PERIOD =
  /(?<!\p{L})(?:thuốc|vật tư|nợ|lương|phụ cấp|tiền|phí|vốn|thuế|số liệu|kết quả|giao ban|chỉ tiêu|nhiệm vụ|tồn đọng) $/iu;
/** An aim: "phấn đấu đến năm 2025 …". */
const AIM = /(?:phấn đấu|bảo đảm|đảm bảo) /giu;
const OCCASION = /dịp|nhân|chào mừng|kỷ niệm/giu;
const SOONER = /trước/giu;
/** Not the last day of a year, but what is held towards it. */
const NO_YEAR_END = /(?<!\p{L})(?:dịp|kỳ họp|phiên họp|hội nghị|tháng|quý) $/iu;
const YEAR_END =
  /(?<!\p{L})(?<words>(?:trong năm|(?:đến |trước |vào )?(?:cuối năm|hết năm)|trong năm nay))(?= ?(?:[,.;)]|$|đạt|[\p{Ll}]))(?! (?:19|20)\d\d| học)/iu;

/** Reads the due date of a task, or null. `alone`: the words give nothing else, as in a cell of a table. */
export function dueOf(context: DueContext, task: Span, alone = false): Due | null {
  return (
    byDay(context, task, alone) ??
    byPeriod(context, task) ??
    byThis(context, task) ??
    byWeekday(context, task) ??
    byDays(context, task) ??
    byYear(context, task)
  );
}

function byDay(context: DueContext, task: Span, alone: boolean): Due | null {
  const { plain, dates, citedDates } = context;
  let last: Due | null = null;
  for (const date of datesIn(dates, task)) {
    if (date.day === null || citedDates.has(date.start)) continue;
    const before = plain.slice(task.start, date.start);
    const { iso, isoEnd } = completeDate(date, { after: context.after, year: context.plannedYear });
    if (
      (!isoEnd && NO_DUE_BEFORE.test(before)) ||
      RECURRING.test(plain.slice(date.end, Math.min(task.end, date.end + 12)))
    )
      continue;
    const lead = wordings.beforeDue.exec(before);
    const isLast = task.end - date.end <= 2;
    if (!lead && !alone && !(isLast && /^(?:ngày|thứ|chủ)/iu.test(date.text))) continue;
    if (lead?.groups?.words?.trim() === ',' && !isLast) continue;
    if (endsNear(before.slice(-50), OCCASION, 40, ',;') && !endsNear(before.slice(-40), SOONER, 30, ',;')) continue;
    const words = lead?.groups?.words ?? '';
    const start = date.start - (words.startsWith(',') ? 0 : words.length);
    last = {
      iso: isoEnd ?? iso,
      span: { start, end: date.end + (words.endsWith('(') && plain[date.end] === ')' ? 1 : 0) },
    };
  }
  return last;
}

function* datesIn(dates: readonly TextDate[], span: Span): Generator<TextDate> {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dates[middle]!.start < span.start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < dates.length && dates[i]!.end <= span.end; i++) yield dates[i]!;
}

function byPeriod(context: DueContext, task: Span): Due | null {
  const words = context.plain.slice(task.start, task.end);
  if (!/quý|tháng|năm (?:19|20)\d\d/iu.test(words)) return null;
  let last: Due | null = null;
  for (const period of scanPeriods(words)) {
    const before = words.slice(0, period.start);
    const behind = words.slice(period.end, period.end + 14);
    const lead = PERIOD_BEFORE.exec(before);
    const isLast = words.length - period.end <= 2;
    const isQuarterOrMonth = period.unit === 'quarter' || period.unit === 'month';
    if (!lead && !(isLast && isQuarterOrMonth)) continue;
    if (lead && lead.groups!.words === ', ' && !isLast) continue;
    if (!lead && OF_PERIOD.test(before)) continue;
    if (
      /^ ?[-–]|^ (?:hằng|hàng)/iu.test(behind) ||
      /(?:từ|sau|năm học|học kỳ) $/iu.test(before) ||
      period.unit === 'years'
    )
      continue;
    if (/tuần $/iu.test(before)) continue;
    if (/năm học|học kỳ/iu.test(words.slice(period.start, period.end))) continue;
    if (
      period.unit === 'year' &&
      !(/đến $/iu.test(before) && endsNear(before.slice(0, -'đến '.length), AIM, 40, ';')) &&
      !(lead && /trong|hết|xong|hoàn thành|trước|vào|cuối/iu.test(lead[0]))
    )
      continue;
    if (period.unit === 'months' && period.year === null && !lead) continue;
    const year = period.year ?? yearOf(context, period.lastMonth);
    const start = task.start + period.start - (lead && lead.groups!.words !== ', ' ? lead[0].length : 0);
    const span = { start, end: task.start + period.end };
    last = {
      iso: year === null ? null : lastDayOf(period, year, lead?.[0] ?? ''),
      span,
    };
    if (isLast) break;
  }
  return last;
}

/** The day by which a period is meant, from the words before it: "trước tháng 6" is before June, "đầu tháng 6" its first third. */
function lastDayOf({ unit, lastMonth }: PeriodWords, year: number, lead: string): string | null {
  const months = unit === 'year' ? 12 : unit === 'quarter' ? 3 : 1;
  if (/trước $/iu.test(lead)) return monthEnd(year - 1, lastMonth - months + 12);
  const part = /(?<part>đầu|giữa) $/iu.exec(lead)?.groups?.part?.toLowerCase();
  if (part && unit !== 'month') return null;
  if (part) return `${monthEnd(year, lastMonth).slice(0, 8)}${part === 'đầu' ? '10' : '20'}`;
  return unit === 'quarter' ? lastDayOfQuarter(year, lastMonth / 3) : monthEnd(year, lastMonth);
}

/** "trước thứ Sáu tuần sau", "sáng thứ Hai tới": a day of the week of the meeting or of the next one. */
function byWeekday({ plain, after }: DueContext, task: Span): Due | null {
  const hit = WEEKDAY.exec(plain.slice(task.start, task.end));
  const held = after?.length === 10 ? weekdayOf(after) : null;
  if (!hit || !after || held === null) return null;
  const { day, sunday = '', week, next } = hit.groups!;
  const wanted = WEEKDAY_NUMBERS[(day ?? sunday).toLowerCase()]!;
  // "thứ Sáu tới" is the first one behind the meeting.
  const weeks = next ? (wanted > held ? 0 : 1) : /này/iu.test(week ?? '') ? 0 : 1;
  const start = task.start + hit.index;
  return { iso: dayAfter(after, wanted - held + weeks * 7), span: { start, end: start + hit[0].length } };
}

const WEEKDAY =
  /(?<!\p{L})(?:(?:hoàn thành |xong )?(?:trước|chậm nhất(?: là)?|muộn nhất(?: là)?|đến(?: hết)?|hết|vào|trong) )?(?:(?:sáng|chiều|tối|ngày) )?(?:thứ (?<day>hai|ba|tư|năm|sáu|bảy)|chủ (?<sunday>nhật)) (?:(?<week>tuần (?:này|sau|tới))|(?<next>tới))(?!\p{L})/iu;

/** "trong tháng này", "xong trong quý này": of the meeting. */
function byThis({ plain, after }: DueContext, task: Span): Due | null {
  const hit = THIS_PERIOD.exec(plain.slice(task.start, task.end));
  if (!hit || !after || after.length < 7) return null;
  const [year, month] = [+after.slice(0, 4), +after.slice(5, 7)];
  const isQuarter = hit.groups!.unit!.toLowerCase() === 'quý';
  const start = task.start + hit.index;
  return {
    iso: isQuarter ? lastDayOfQuarter(year, Math.ceil(month / 3)) : monthEnd(year, month),
    span: { start, end: start + hit[0].length },
  };
}

const THIS_PERIOD =
  /(?<!\p{L})(?:hoàn thành |xong )?(?:ngay )?(?:trong|hết|trước hết|cuối|đến hết) (?<unit>tháng|quý) này(?!\p{L})/iu;

/** "trong vòng 15 ngày kể từ ngày hội nghị": counted from the meeting. */
function byDays({ plain, after }: DueContext, task: Span): Due | null {
  const hit = DAYS.exec(plain.slice(task.start, task.end));
  if (!hit || !after || after.length !== 10) return null;
  const start = task.start + hit.index;
  return { iso: dayAfter(after, +hit.groups!.days!), span: { start, end: start + hit[0].length } };
}

const DAYS =
  /(?<!\p{L})(?:trong|sau) (?:vòng |thời hạn )?(?<days>\d{1,3}) ngày,? (?:kể |tính )?(?:từ|sau) (?:ngày |khi )?(?:hội nghị|(?:cuộc |buổi )?họp|kết thúc)(?!\p{L})/iu;

function monthEnd(year: number, month: number): string {
  return lastDayOfMonth(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1);
}

/** The first year in which the month is not past when the meeting is held. */
function yearOf(context: DueContext, month: number): number | null {
  const { after, plannedYear } = context;
  if (!after) return plannedYear;
  const year = +after.slice(0, 4);
  return month >= +after.slice(5, 7) ? year : year + 1;
}

function byYear(context: DueContext, task: Span): Due | null {
  const words = context.plain.slice(task.start, task.end);
  const hit = YEAR_END.exec(words);
  const year = context.plannedYear ?? (context.after ? +context.after.slice(0, 4) : null);
  if (!hit || year === null || NO_YEAR_END.test(words.slice(0, hit.index))) return null;
  return { iso: `${year}-12-31`, span: { start: task.start + hit.index, end: task.start + hit.index + hit[0].length } };
}
