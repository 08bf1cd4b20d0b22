/**
 * Dates and periods of the metadata as ranges of days.
 */
import * as l10n from '@vscode/l10n';
import { dateRange } from '../knowledge/terms.ts';
import { isCalendarDate } from './schema.ts';

/** The name of the weekday of a whole ISO date, in the user's language; null for anything else. */
export function weekdayNameOf(iso: string): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(iso) || !isCalendarDate(iso)) return null;
  return weekdayName(new Date(`${iso}T00:00:00Z`).getUTCDay() || 7);
}

/** 1 Monday … 7 Sunday, in the user's language. */
export function weekdayName(number: number): string {
  switch (number) {
    case 1:
      return l10n.t('Monday');
    case 2:
      return l10n.t('Tuesday');
    case 3:
      return l10n.t('Wednesday');
    case 4:
      return l10n.t('Thursday');
    case 5:
      return l10n.t('Friday');
    case 6:
      return l10n.t('Saturday');
    default:
      return l10n.t('Sunday');
  }
}

/** First and last day of a date or of a range of dates (`2021-12-06/2021-12-07`). */
export function daysOf(date: string): { from: string; to: string } {
  const [first = '', last = first] = date.split('/');
  return { from: dateRange(first).from, to: dateRange(last).to };
}

/** Whether two dates or ranges of dates can mean the same days. */
export function daysOverlap(a: string, b: string): boolean {
  const left = daysOf(a);
  const right = daysOf(b);
  return left.from <= right.to && right.from <= left.to;
}

/** First and last month of a period as numbers (year × 12 + month, January 0); null for what is no period. */
function monthsOf(period: string): { from: number; to: number } | null {
  const [, year, form = '', value = ''] = /^(\d{4})(?:-(Q|H|M)(\d{1,2}))?$/.exec(period) ?? [];
  if (year !== undefined) {
    const january = Number(year) * 12;
    const length = form === 'Q' ? 3 : form === 'H' ? 6 : form === 'M' ? 1 : 12;
    const from = january + (form === '' ? 0 : (Number(value) - 1) * length);
    return { from, to: from + length - 1 };
  }
  const [, y1, m1, y2, m2] = /^(\d{4})-(\d\d)\/(\d{4})-(\d\d)$/.exec(period) ?? [];
  if (y1 === undefined) return null;
  return { from: Number(y1) * 12 + Number(m1) - 1, to: Number(y2) * 12 + Number(m2) - 1 };
}

/** Whether two periods cover the same months, however they are written (`2018-Q1`, `2018-01/2018-03`). */
export function samePeriod(a: string, b: string): boolean {
  const left = monthsOf(a);
  const right = monthsOf(b);
  return left !== null && right !== null && left.from === right.from && left.to === right.to;
}

/**
 * A period of the metadata in words, as people write it; what has another form is given back as it is.
 * `2018-Q1` → “quarter I/2018” (quý I/2018), `2021-H1` → “the first half of 2021”, `2022-M09` → “9/2022”.
 */
export function periodText(period: string): string {
  const [, year = '', part = ''] = /^(\d{4})(?:-(Q[1-4]|H[12]|M\d\d))?$/.exec(period) ?? [];
  const number = Number(part.slice(1));
  if (part.startsWith('Q')) return l10n.t('quarter {0}/{1}', ['I', 'II', 'III', 'IV'][number - 1] ?? '', year);
  if (part === 'H1') return l10n.t('the first half of {0}', year);
  if (part === 'H2') return l10n.t('the second half of {0}', year);
  if (part.startsWith('M')) return l10n.t('month {0}/{1}', number, year);
  if (year !== '') return l10n.t('the year {0}', year);
  const [, from = '', to = ''] = /^(\d{4}-\d\d)\/(\d{4}-\d\d)$/.exec(period) ?? [];
  const month = (iso: string) => periodText(iso.replace('-', '-M'));
  return from === '' ? period : l10n.t('{0} to {1}', month(from), month(to));
}
