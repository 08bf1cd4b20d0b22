/** Fills in the year of dates that leave it out. */
import type { TextDate } from '../model/index.ts';
import { isoDate, isValidDate } from './calendar.ts';

/** Where the year of an incomplete date comes from. */
export interface YearHint {
  /** This year. */
  year?: number | null;
  /** The year in which the date comes nearest to this full ISO date. Wins over `year`. */
  near?: string | null;
  /** The first year in which the date is not before this full ISO date's month. Wins over both. */
  after?: string | null;
}

/**
 * An incomplete date with its year filled from the hint: `completed`, or `impossible` where that year has no such day. Any
 * other date, and one that the hint cannot settle, as it is.
 */
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
