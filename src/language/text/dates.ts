/**
 * Dates as Vietnamese reports write them: `09/4`, `04-11-2013`, `16.5`, `ngày 04 tháng 11 năm 2013`, `ngày 6 và 7/12`,
 * `tháng 11/2023`, `năm 2018`, with the weekday before or after and the time of day on the clock.
 *
 * A bare `9/9` is as often a fraction, so a day and month without year count only where the words around them say so.
 */
import type { Span, TextDate } from '../model.ts';

// ── The calendar ────────────────────────────────────────────────────────────────────────────────────────────────────

/** Number of days in a month (1 to 12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether day, month and year name a day of the calendar. Without a year, 29 February is allowed. */
export function isValidDate(year: number | null, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 2000, month);
}

/** ISO 8601 date, month or year from its numbers. */
export function isoDate(year: number, month?: number | null, day?: number | null): string {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  let iso = pad(year, 4);
  if (month) iso += `-${pad(month, 2)}`;
  if (month && day) iso += `-${pad(day, 2)}`;
  return iso;
}

/** Weekday of a full ISO date: 1 Monday … 7 Sunday; null for anything else. */
export function weekdayOf(iso: string): number | null {
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (iso.length !== 10 || Number.isNaN(time)) return null;
  return new Date(time).getUTCDay() || 7;
}

/** Last day of a month as ISO date. */
export function lastDayOfMonth(year: number, month: number): string {
  return isoDate(year, month, daysInMonth(year, month));
}

/** Last day of a quarter (1 to 4) as ISO date. */
export function lastDayOfQuarter(year: number, quarter: number): string {
  return lastDayOfMonth(year, quarter * 3);
}

/** The full ISO date that lies a number of days after another, before it when negative. */
export function dayAfter(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Days from one full ISO date to another; negative when `to` is earlier, NaN when one is no full date. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** The weekday words by number, 1 Monday … 7 Sunday. */
export const WEEKDAYS: readonly string[] = [
  '',
  'Thứ Hai',
  'Thứ Ba',
  'Thứ Tư',
  'Thứ Năm',
  'Thứ Sáu',
  'Thứ Bảy',
  'Chủ nhật',
];

// ── Patterns ────────────────────────────────────────────────────────────────────────────────────────────────────────

const WEEKDAY = `(?:thứ[ ](?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ[ ]nhật)`;
const SEPARATOR = String.raw`[/.\-‐‑–]`;
const MONTH_WORD = 'giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười|chạp';

/** All patterns of this file, by name: sticky ones are tried at one place, the others end where a number begins. */
export const datePatterns: Readonly<Record<string, RegExp>> = {
  /** 04/11/2013, 04-11-2013, 04 . 11 . 2013 */
  numeric: new RegExp(
    String.raw`(?<day>\d{1,2})[ ]?(?<sep>${SEPARATOR})[ ]?(?<month>\d{1,2})[ ]?\k<sep>[ ]?(?<year>\d{4})(?![\p{L}\d]|${SEPARATOR}[\p{L}\d])`,
    'uy',
  ),
  /** 2013-11-04 */
  iso: /(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?![\p{L}\d]|[/.-][\p{L}\d])/uy,
  /** 04 tháng 11 năm 2013, 04 tháng 11/2013, 5 tháng 9, 5 tháng Giêng */
  words: new RegExp(
    String.raw`(?<day>\d{1,2})[ ]{0,3}tháng[ ]{1,3}(?<month>\d{1,2}|${MONTH_WORD})(?![\p{L}\d])(?:,?[ ]{1,3}(?:năm[ ]{1,3})?(?<year>(?:19|20)\d\d)|[ ]?${SEPARATOR}[ ]?(?<year2>\d{4}))?(?!\d)`,
    'iuy',
  ),
  /** 6 và 7/12, 26 - 29/6, 30/11 và 01/12/2022, 06 đến ngày 08 tháng 12 năm 2022, 6, 7, 8/12 */
  range: new RegExp(
    String.raw`(?<day>\d{1,2})(?:${SEPARATOR}(?<month>\d{1,2}))?(?:,[ ]\d{1,2}){0,4}(?:,?[ ](?:và|đến|tới|[-–])[ ](?:hết[ ])?(?:ngày[ ])?|[-–,][ ]?)` +
      String.raw`(?<lastDay>\d{1,2})(?:[/.]|-|[ ]tháng[ ])(?<lastMonth>\d{1,2})(?:(?:[/.-]|,?[ ]năm[ ])(?<year>\d{4}))?(?![\p{L}\d]|[/.-][\p{L}\d])`,
    'iuy',
  ),
  /** 09/4 */
  dayMonth: new RegExp(
    String.raw`(?<day>\d{1,2})(?<sep>${SEPARATOR})(?<month>\d{1,2})(?![\p{L}\d%]|[/.,\-‐‑–][\p{L}\d])`,
    'uy',
  ),
  /** After "tháng": 11/2023, 11 năm 2023, 8 */
  month: new RegExp(
    String.raw`(?<month>\d{1,2})(?:[ ]?${SEPARATOR}[ ]?(?<year>\d{4})|,?[ ]năm[ ](?<year2>\d{4}))?(?![\p{L}\d%]|[/.][\d])`,
    'uy',
  ),
  /** After "năm": 2018 */
  year: /(?<year>(?:19|20)\d\d)(?![\p{L}\d]|[ ]?[-–/.][ ]?\d)/uy,
  /** The label that belongs to the date: weekday, "ngày", or both. */
  label: new RegExp(`(?:(?<weekday>${WEEKDAY})(?:[ ]?[,|–-]?[ ]?|[ ]))?(?<dayWord>ngày[ ]{1,3})?$`, 'iu'),
  /** What makes an ordinal of "thứ Năm": "lần thứ năm", "kỳ họp thứ ba". */
  ordinal: /(?:lần|họp|khóa|khoá|năm|kỳ|ngày|phần|điểm)[ ]$/iu,
  weekdayAfter: new RegExp(String.raw`[ ]?\((?<weekday>${WEEKDAY})\)`, 'iuy'),
  timeAfter: /(?:[ ]?[-|,][ ]?|[ ])(?:lúc[ ])?(?<hour>\d{1,2})(?::|[ ]?h|[ ]giờ[ ]?)(?<minute>\d\d)?(?!\d)/iuy,
  timeBefore:
    /(?<![\d:])(?<hour>\d{1,2})(?::|[ ]?h|[ ]giờ)[ ]?(?<minute>\d\d)?(?:[ ]?phút|['’′])?,?(?:[ ](?:sáng|chiều|tối))?[ ]?$/iu,
  /** Words that make a day of `09/4`, `09.4` and `09-4` alike. */
  strongBefore: new RegExp(
    String.raw`(?<![\p{L}])(?:ngày|đêm|sáng|trưa|chiều|tối|hôm|hôm[ ]qua|hôm[ ]kia|nay|mùng|mồng|${WEEKDAY})[ ]{0,3}[,(]?[ ]?$`,
    'iu',
  ),
  /** Words that make a day of `09/4` unless a counted thing follows. */
  slashBefore:
    /(?<![\p{L}])(?:trước|chậm nhất|muộn hơn|dịp|lễ|quốc khánh|khai giảng|bế giảng|khai mạc|bế mạc|tết|kể từ|hạn|hạn chót|hạn cuối|lao động|miền nam)[ :]{1,2}$/iu,
  /** Words before `09/4` that need a clause end or a partner behind it. */
  weakBefore: /(?<![\p{L}])(?:từ|đến|tới|vào|hết|qua|sau|là)[ ]$/iu,
  /** "Ngày Nhà giáo Việt Nam 20/11" */
  namedDayBefore: /(?<![\p{L}])Ngày [^\d.,;:()\n]{3,60}[ (]$/uy,
  feastBefore:
    /(?:kỷ niệm|kỉ niệm|quốc khánh|ngày lễ|cách mạng tháng|giải phóng|thành lập|truyền thống)[^.;\n]{0,60}\($/iu,
  /** Between two dates that are told in one breath. */
  chain: /^(?:,? và |, | ?[-–] | đến | tới )(?:ngày )?$/iu,
  closing: /(?:[ ]?(?:[,.;:)\]\n]|$)|[ ](?:đến|tới|và|hằng|hàng|vừa|[-–])(?![\p{L}]))/iuy,
  counted: /[ ](?:số|tổng|chỉ tiêu|xã|huyện|phường|thôn|trường|đơn vị|cơ sở|chi bộ|đảng bộ|người|hộ)(?![\p{L}])/iuy,
};

const MONTHS: Readonly<Record<string, number>> = {
  giêng: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
  chạp: 12,
};

const WEEKDAY_NUMBERS: Readonly<Record<string, number>> = {
  hai: 1,
  ba: 2,
  tư: 3,
  năm: 4,
  sáu: 5,
  bảy: 6,
  bẩy: 6,
  nhật: 7,
};

const LOOK_BACK = 80;

// ── Scanning ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What a pattern found at one number, before its label, weekday and time are read. */
interface Found {
  end: number;
  day: number | null;
  month: number | null;
  year: number | null;
  lastDay?: number;
  lastMonth?: number;
}

/**
 * Every date of a normal text, in order, not overlapping. The span runs from the weekday or "ngày" to the last number,
 * with a weekday in brackets behind it; "sáng" and the time of day stay outside. Fractions, scores, telephone numbers
 * and document codes are no dates. Total, linear.
 */
export function scanDates(text: string): TextDate[] {
  const dates: TextDate[] = [];
  const digits = /\d+/g;
  for (let hit = digits.exec(text); hit; hit = digits.exec(text)) {
    const at = hit.index;
    if (hit[0].length > 4 || hit[0].length === 3 || isInsideNumber(text, at)) continue;
    const before = text.slice(Math.max(0, at - LOOK_BACK), at);
    const found = readAt(text, at, hit[0].length, before, dates.at(-1));
    if (!found) continue;
    const date = complete(text, at, before, found, dates.at(-1)?.end ?? 0);
    dates.push(date);
    digits.lastIndex = Math.max(date.end, found.end);
  }
  return dates;
}

/** Whether the number continues a code, a decimal, a telephone number or a word. */
function isInsideNumber(text: string, at: number): boolean {
  const previous = text[at - 1];
  if (previous === undefined) return false;
  if (/[\p{L}\p{N}_]/u.test(previous)) return true;
  if (previous === ',') return /\d/.test(text[at - 2] ?? ' ');
  return /[/.\-‐‑–:]/.test(previous) && /[\p{L}\p{N}]/u.test(text[at - 2] ?? ' ');
}

function at(
  name: string,
  text: string,
  position: number,
): (Record<string, string | undefined> & { end: number }) | null {
  const pattern = datePatterns[name]!;
  pattern.lastIndex = position;
  const hit = pattern.exec(text);
  if (!hit) return null;
  return { ...hit.groups, end: pattern.lastIndex } as Record<string, string | undefined> & { end: number };
}

function readAt(
  text: string,
  position: number,
  width: number,
  before: string,
  last: TextDate | undefined,
): Found | null {
  if (width === 4) {
    const iso = at('iso', text, position);
    if (iso && isValidDate(+iso.year!, +iso.month!, +iso.day!)) {
      return { end: iso.end, day: +iso.day!, month: +iso.month!, year: +iso.year! };
    }
    const year = /(?<![\p{L}])năm[ ]$/iu.test(before) ? at('year', text, position) : null;
    return year ? { end: year.end, day: null, month: null, year: +year.year! } : null;
  }
  if (/(?<![\p{L}])tháng[ ]$/iu.test(before)) {
    const month = at('month', text, position);
    const number = month ? +month.month! : 0;
    if (!month || number < 1 || number > 12) return null;
    const year = month.year ?? month.year2;
    return { end: month.end, day: null, month: number, year: year ? +year : null };
  }
  const numeric = at('numeric', text, position);
  if (numeric) return { end: numeric.end, day: +numeric.day!, month: +numeric.month!, year: +numeric.year! };
  const strong = datePatterns.strongBefore!.test(before);
  const words = at('words', text, position);
  // "9 tháng năm 2022" counts months.
  if (words && (strong || (words.year ?? words.year2) !== undefined) && (strong || /^\d/.test(words.month!))) {
    const year = words.year ?? words.year2;
    const month = MONTHS[words.month!.toLowerCase()] ?? +words.month!;
    return { end: words.end, day: +words.day!, month, year: year ? +year : null };
  }
  if (strong || /(?<![\p{L}])từ[ ]$/iu.test(before)) {
    const range = at('range', text, position);
    if (range && isPlausibleRange(range)) {
      return {
        end: range.end,
        day: +range.day!,
        month: range.month ? +range.month : +range.lastMonth!,
        year: range.year ? +range.year : null,
        lastDay: +range.lastDay!,
        lastMonth: +range.lastMonth!,
      };
    }
  }
  const dayMonth = at('dayMonth', text, position);
  if (!dayMonth) return null;
  const found = { end: dayMonth.end, day: +dayMonth.day!, month: +dayMonth.month!, year: null };
  if (found.month < 1 || found.month > 12 || found.day < 1 || found.day > 31) return null;
  if (strong) return found;
  if (!isValidDate(null, found.month, found.day)) return null;
  return isDayInContext(text, position, before, found.end, dayMonth.sep!, last) ? found : null;
}

function isPlausibleRange(range: Record<string, string | undefined>): boolean {
  const month = +range.lastMonth!;
  const first = range.month ? +range.month : month;
  if (!isValidDate(null, month, +range.lastDay!) || !isValidDate(null, first, +range.day!)) return false;
  return range.month !== undefined || +range.day! < +range.lastDay!;
}

function isDayInContext(
  text: string,
  position: number,
  before: string,
  end: number,
  separator: string,
  last: TextDate | undefined,
): boolean {
  const follows = (name: string) => at(name, text, end) !== null;
  if (at('namedDayBefore', before, before.lastIndexOf('Ngày ')) && (follows('closing') || text[end] === ' '))
    return !follows('counted');
  if (separator !== '/') return false;
  if (datePatterns.slashBefore!.test(before)) return !follows('counted');
  if (datePatterns.feastBefore!.test(before) && text[end] === ')') return true;
  if (last && last.day !== null && datePatterns.chain!.test(text.slice(last.end, position))) return follows('closing');
  return datePatterns.weakBefore!.test(before) && follows('closing');
}

/** Puts label, weekday and time around the numbers and works out the ISO value. */
function complete(text: string, numbersAt: number, before: string, found: Found, notBefore: number): TextDate {
  let start = numbersAt;
  let end = found.end;
  let weekday: number | null = null;
  let weekdaySpan: Span | null = null;
  if (found.day === null) {
    start -= found.month === null ? 'năm '.length : 'tháng '.length;
  } else {
    const label = datePatterns.label!.exec(before);
    if (label?.[0] && numbersAt - label[0].length >= notBefore) {
      const labelStart = numbersAt - label[0].length;
      const words = label.groups!.weekday;
      if (words && !datePatterns.ordinal!.test(before.slice(0, label.index))) {
        weekday = weekdayNumber(words);
        weekdaySpan = { start: labelStart, end: labelStart + words.length };
        start = labelStart;
      } else if (label.groups!.dayWord) {
        start = numbersAt - label.groups!.dayWord.length;
      }
    }
    const after = weekdaySpan ? null : at('weekdayAfter', text, end);
    if (after) {
      weekday = weekdayNumber(after.weekday!);
      weekdaySpan = { start: after.end - 1 - after.weekday!.length, end: after.end - 1 };
      end = after.end;
    }
  }
  const { iso, isoEnd, status } = isoValues(found);
  const time = found.day === null ? null : timeNear(text, end, before.slice(0, before.length - (numbersAt - start)));
  return {
    start,
    end,
    text: text.slice(start, end),
    iso,
    isoEnd,
    day: found.day,
    month: found.month,
    year: found.year,
    weekday,
    weekdaySpan,
    time,
    status,
  };
}

function weekdayNumber(words: string): number | null {
  const last = words.slice(words.indexOf(' ') + 1).toLowerCase();
  return WEEKDAY_NUMBERS[last] ?? (/^[2-7]$/.test(last) ? +last - 1 : null);
}

function timeNear(text: string, end: number, before: string): string | null {
  const found = at('timeAfter', text, end) ?? datePatterns.timeBefore!.exec(before)?.groups;
  if (!found) return null;
  const hour = +found.hour!;
  const minute = +(found.minute ?? 0);
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null;
}

function isoValues(found: Found): Pick<TextDate, 'iso' | 'isoEnd' | 'status'> {
  const { day, month, year, lastDay, lastMonth } = found;
  if (day !== null && month !== null && !isValidDate(year, month, day)) {
    return { iso: null, isoEnd: null, status: 'impossible' };
  }
  if (year === null) return { iso: null, isoEnd: null, status: 'incomplete' };
  const end = lastDay !== undefined && lastMonth !== undefined ? isoDate(year, lastMonth, lastDay) : null;
  // "30/12 và 02/01/2023": the year stands with the last day.
  const first = lastMonth !== undefined && month !== null && month > lastMonth ? year - 1 : year;
  return { iso: isoDate(first, month, day), isoEnd: end, status: 'complete' };
}

// ── Completing ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** Where the year of an incomplete date comes from. */
export interface YearHint {
  /** This year. */
  year?: number | null;
  /** The year in which the date comes nearest to this full ISO date. Wins over `year`. */
  near?: string | null;
  /** The first year in which the date is not before this full ISO date's month. Wins over both. */
  after?: string | null;
}

/** The same dates, with the year of the incomplete ones filled from the hint; what the hint cannot settle stays as it is. */
export function completeDates(dates: readonly TextDate[], hint: YearHint): TextDate[] {
  return dates.map((date) => completeDate(date, hint));
}

/** One date with its year filled, see `completeDates`. */
export function completeDate(date: TextDate, hint: YearHint): TextDate {
  if (date.status !== 'incomplete' || date.month === null) return date;
  const year = yearFor(date.month, date.day, hint);
  if (year === null) return date;
  if (date.day !== null && !isValidDate(year, date.month, date.day)) {
    return { ...date, year, iso: null, isoEnd: null, status: 'impossible' };
  }
  const end = lastOf(date, year);
  return { ...date, year, iso: isoDate(year, date.month, date.day), isoEnd: end, status: 'completed' };
}

/** The last day of an incomplete range, read again from its words. */
function lastOf(date: TextDate, year: number): string | null {
  const digits = date.text.match(/\d{1,2}(?!\d)/g) ?? [];
  if (date.day === null || digits.length < 3) return null;
  const [day, month] = [+digits.at(-2)!, +digits.at(-1)!];
  const lastYear = date.month !== null && month < date.month ? year + 1 : year;
  return isValidDate(lastYear, month, day) ? isoDate(lastYear, month, day) : null;
}

function yearFor(month: number, day: number | null, hint: YearHint): number | null {
  const anchor = hint.after ?? hint.near;
  if (anchor && anchor.length >= 7) {
    const year = +anchor.slice(0, 4);
    if (hint.after) return month >= +anchor.slice(5, 7) ? year : year + 1;
    const position = (+anchor.slice(5, 7) - 1) * 31 + +(anchor.slice(8, 10) || 15);
    const own = (month - 1) * 31 + (day ?? 15);
    if (own - position > 186) return year - 1;
    return position - own > 186 ? year + 1 : year;
  }
  return hint.year ?? null;
}
