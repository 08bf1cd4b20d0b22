/**
 * Dates as Vietnamese reports write them: `09/4`, `04-11-2013`, `16.5`, `ngày 04 tháng 11 năm 2013`, `ngày 6 và 7/12`,
 * `tháng 11/2023`, `năm 2018`, with the weekday before or after and the time of day on the clock.
 *
 * A bare `9/9` is as often a fraction, so a day and month without year count only where the words around them say so.
 */
import type { Span, TextDate } from '../model/index.ts';
import type { ByContent } from './by-content.ts';
import { isoDate, isValidDate } from './calendar.ts';
import { datePatterns, MONTHS, WEEKDAY_NUMBERS } from './date-patterns.ts';
import { append } from './lists.ts';
import { type GroupsOf, groupsAt, groupsOf, matchAt } from './match-at.ts';
import { relocated } from './relocated.ts';

const LOOK_BACK = 80;

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
 * and document codes are no dates. Total, linear. `kept`: lines read before, for a document that is open.
 */
export function scanDates(text: string, kept?: ByContent<readonly TextDate[]>): TextDate[] {
  return kept ? scanLines(text, kept) : scanWhole(text);
}

/** The same line by line, each as it was read before where its words are the same: no date goes over a line end. */
function scanLines(text: string, kept: ByContent<readonly TextDate[]>): TextDate[] {
  const dates: TextDate[] = [];
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(start, end);
    append(
      dates,
      relocated(
        kept.get(line, () => scanWhole(line)),
        start,
      ),
    );
    start = end + 1;
  }
  return dates;
}

function scanWhole(text: string): TextDate[] {
  const dates: TextDate[] = [];
  const digits = /\d+/g;
  for (let hit = digits.exec(text); hit; hit = digits.exec(text)) {
    const at = hit.index;
    if (hit[0].length > 4 || hit[0].length === 3 || isInsideNumber(text, at)) continue;
    const before = text.slice(Math.max(0, at - LOOK_BACK), at);
    const found = readNumbers({ text, position: at, before, last: dates.at(-1) }, hit[0].length);
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

/** Where a number stands. */
interface Place {
  text: string;
  /** Where the number begins. */
  position: number;
  /** The text right before it, at most `LOOK_BACK` long. */
  before: string;
  /** The date found last. */
  last: TextDate | undefined;
}

/** Reads the numbers of a date that begins with a number of `width` digits; null when there is none. */
function readNumbers(place: Place, width: number): Found | null {
  if (width === 4) return readIso(place) ?? readYear(place);
  return /(?<!\p{L})tháng[ ]$/iu.test(place.before) ? readMonth(place) : readDay(place);
}

function readIso({ text, position }: Place): Found | null {
  const iso = groupsAt(datePatterns.iso, text, position);
  if (!iso) return null;
  const [year, month, day] = [+iso.year, +iso.month, +iso.day];
  return isValidDate(year, month, day) ? { end: iso.end, day, month, year } : null;
}

function readYear({ text, position, before }: Place): Found | null {
  const year = /(?<!\p{L})năm[ ]$/iu.test(before) ? groupsAt(datePatterns.year, text, position) : null;
  return year && { end: year.end, day: null, month: null, year: +year.year };
}

function readMonth({ text, position }: Place): Found | null {
  const found = groupsAt(datePatterns.month, text, position);
  const month = found ? +found.month : 0;
  return found && month >= 1 && month <= 12 ? { end: found.end, day: null, month, year: yearOf(found) } : null;
}

function readDay(place: Place): Found | null {
  const found = readSolar(place);
  if (!found) return null;
  // Another calendar, or the number of a version or a section.
  if (matchAt(datePatterns.lunarAfter, place.text, found.end)) return null;
  const isNumbered = /^\d{1,2} ?\./.test(place.text.slice(place.position, place.position + 4));
  return isNumbered && datePatterns.numberedBefore.test(place.before) ? null : found;
}

function readSolar(place: Place): Found | null {
  const { text, position, before } = place;
  const numeric =
    groupsAt(datePatterns.numeric, text, position) ??
    (datePatterns.weekdayBefore.test(before) ? groupsAt(datePatterns.spaced, text, position) : null) ??
    groupsAt(datePatterns.thg, text, position);
  if (numeric?.year) return { end: numeric.end, day: +numeric.day, month: +numeric.month, year: +numeric.year };
  const strong = datePatterns.strongBefore.test(before);
  const short = strong ? groupsAt(datePatterns.shortYear, text, position) : null;
  if (short && isValidDate(null, +short.month, +short.day))
    return {
      end: short.end,
      day: +short.day,
      month: +short.month,
      year: +short.year + (+short.year < 75 ? 2000 : 1900),
    };
  const words = groupsAt(datePatterns.words, text, position);
  // "9 tháng năm 2022" counts months.
  if (words && (strong || (yearOf(words) !== null && /^\d/.test(words.month)))) {
    const month = MONTHS[words.month.toLowerCase()] ?? +words.month;
    return { end: words.end, day: +words.day, month, year: yearOf(words) };
  }
  const range = strong || /(?<!\p{L})từ[ ]$/iu.test(before) ? groupsAt(datePatterns.range, text, position) : null;
  if (range && isPlausibleRange(range)) {
    return {
      end: range.end,
      day: +range.day,
      month: +(range.month ?? range.lastMonth),
      year: yearOf(range),
      lastDay: +range.lastDay,
      lastMonth: +range.lastMonth,
    };
  }
  const dayMonth = groupsAt(datePatterns.dayMonth, text, position);
  if (!dayMonth) return null;
  const { end } = dayMonth;
  const [day, month] = [+dayMonth.day, +dayMonth.month];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const isDay = strong || (isValidDate(null, month, day) && isDayInContext(place, end, dayMonth.sep));
  return isDay ? { end, day, month, year: null } : null;
}

function yearOf({ year, year2 }: { year?: string; year2?: string }): number | null {
  const digits = year ?? year2;
  return digits ? +digits : null;
}

function isPlausibleRange(range: GroupsOf<typeof datePatterns.range>): boolean {
  const month = +range.lastMonth;
  const first = range.month ? +range.month : month;
  if (!isValidDate(null, month, +range.lastDay) || !isValidDate(null, first, +range.day)) return false;
  return range.month !== undefined || +range.day < +range.lastDay;
}

/** Whether the words around a day and month without a year say that they are one. */
function isDayInContext({ text, position, before, last }: Place, end: number, separator: string): boolean {
  const follows = (name: 'closing' | 'counted') => matchAt(datePatterns[name], text, end) !== null;
  if (
    matchAt(datePatterns.namedDayBefore, before, before.lastIndexOf('Ngày ')) &&
    (follows('closing') || text[end] === ' ')
  )
    return !follows('counted');
  // "trước 31.7." is a day, "tăng 31.7 %" none.
  if (separator === '.') return datePatterns.slashBefore.test(before) && follows('closing');
  // "đến 30-6." is a day, "đến 3-6 hộ" a count.
  if (separator === '-') return DEADLINE_BEFORE.test(before) && follows('closing');
  if (separator !== '/') return false;
  if (datePatterns.slashBefore.test(before)) return !follows('counted');
  if (datePatterns.feastBefore.test(before) && text[end] === ')') return true;
  if (last && last.day !== null && datePatterns.chain.test(text.slice(last.end, position))) return follows('closing');
  return datePatterns.weakBefore.test(before) && follows('closing');
}

const DEADLINE_BEFORE = /(?<!\p{L})(?:trước|chậm nhất|muộn nhất|đến|tới|hết|hạn|hạn chót|hạn cuối)[ :]{1,2}$/iu;

/** Puts label, weekday and time around the numbers and works out the ISO value. */
function complete(text: string, numbersAt: number, before: string, found: Found, notBefore: number): TextDate {
  let start = numbersAt;
  let end = found.end;
  let weekday: number | null = null;
  let weekdaySpan: Span | null = null;
  if (found.day === null) {
    start -= found.month === null ? 'năm '.length : 'tháng '.length;
  } else {
    const label = datePatterns.label.exec(before);
    if (label?.[0] && numbersAt - label[0].length >= notBefore) {
      const labelStart = numbersAt - label[0].length;
      const { weekday: words, bracket, dayWord } = groupsOf(datePatterns.label, label);
      if (words && !isOrdinal(words, before.slice(0, label.index))) {
        weekday = weekdayNumber(words);
        weekdaySpan = { start: labelStart, end: labelStart + words.length };
        // "Thứ Năm (29/12/2022)": the brackets hold the date alone.
        start = bracket ? numbersAt - (dayWord ?? '').length : labelStart;
      } else if (dayWord) {
        start = numbersAt - dayWord.length;
      }
    }
    const after = weekdaySpan ? null : groupsAt(datePatterns.weekdayAfter, text, end);
    if (after) {
      weekday = weekdayNumber(after.weekday);
      weekdaySpan = { start: after.end - 1 - after.weekday.length, end: after.end - 1 };
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

/** Whether "thứ hai" counts: "lần thứ hai", "giải thứ ba ngày 9/4"; not "sáng thứ Ba". */
function isOrdinal(words: string, before: string): boolean {
  return datePatterns.ordinal.test(before) || (words === words.toLowerCase() && datePatterns.ordinalSmall.test(before));
}

function weekdayNumber(words: string): number | null {
  const last = words.slice(words.indexOf(' ') + 1).toLowerCase();
  return WEEKDAY_NUMBERS[last] ?? (/^[2-7]$/.test(last) ? +last - 1 : null);
}

function timeNear(text: string, end: number, before: string): string | null {
  const found = groupsAt(datePatterns.timeAfter, text, end) ?? datePatterns.timeBefore.exec(before)?.groups;
  if (!found) return null;
  const hour = +found.hour;
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
