/** The Gregorian calendar: days, months, quarters and weekdays as ISO 8601 dates. */

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

/** The day that a clock shows where the program runs, as ISO date. */
export function localDay(clock: Date): string {
  return isoDate(clock.getFullYear(), clock.getMonth() + 1, clock.getDate());
}

/**
 * An ISO date, month or year as Vietnamese documents write it: "03/6/2013", "12/02/2020", "11/2013", "2013". Days below 10
 * and the months 1 and 2 have a zero before them, the other months none (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.4.b).
 */
export function writtenDate(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  return [...(day === undefined ? [] : [day]), ...(month === undefined ? [] : [writtenMonth(month)]), year].join('/');
}

/** A month of an ISO date as `writtenDate` writes it: "02", "6", "11". */
export function writtenMonth(month: string): string {
  return Number(month) < 3 ? month : String(Number(month));
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
