import * as l10n from '@vscode/l10n';
import { WEEKDAYS, weekdayOf, writtenDate } from '../text/calendar.ts';
import { found, replacement } from './reference-shared.ts';
import type { Rule } from './rule.ts';

/** "Thứ Năm, 29/12/2022" was a Thursday. Only where the text states the year: a year that was completed may be the wrong one. */
export const reportWeekdayMismatch: Rule = {
  id: 'report/weekday-mismatch',
  severity: 'warning',
  check({ analysis, text }) {
    return analysis.dates.flatMap((date) => {
      const { iso, weekday, weekdaySpan, status } = date;
      const actual = iso === null ? null : weekdayOf(iso);
      if (status !== 'complete' || weekday === null || actual === null || actual === weekday || iso === null) return [];
      const right = WEEKDAYS[actual] ?? '';
      const message = l10n.t('{0} is {1}, not {2}.', writtenDate(iso), right, WEEKDAYS[weekday] ?? '');
      if (!weekdaySpan) return [found(date, message)];
      const newText = written(right, actual, text.slice(weekdaySpan.start, weekdaySpan.end));
      return [found(date, message, [replacement(l10n.t('Change to “{0}”', newText), weekdaySpan, newText, false)])];
    });
  },
};

/** The weekday in the manner of the words that it replaces: "thứ Năm", "thứ 5", "THỨ NĂM". */
function written(right: string, weekday: number, words: string): string {
  if (words.length > 2 && words === words.toUpperCase()) return right.toUpperCase();
  const numbered = /\d/.test(words) && weekday < 7 ? `Thứ ${weekday + 1}` : right;
  const name =
    /(?:\s)[\p{Ll}]\p{L}+$/u.test(words) && weekday < 7 ? `Thứ ${numbered.slice(4).toLowerCase()}` : numbered;
  return /^[\p{Ll}]/u.test(words) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
