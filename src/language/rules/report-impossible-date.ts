import * as l10n from '@vscode/l10n';
import { daysInMonth } from '../text/calendar.ts';
import { found } from './reference-shared.ts';
import type { Rule } from './rule.ts';

/** Every date of the text is in the calendar: no 31/9, no 30/02, no month 13. */
export const reportImpossibleDate: Rule = {
  id: 'report/impossible-date',
  severity: 'error',
  check({ analysis }) {
    return analysis.dates
      .filter(({ status }) => status === 'impossible')
      .map((date) => {
        const { day, month, year } = date;
        const message =
          month === null || month < 1 || month > 12
            ? l10n.t('There is no month {0}.', month ?? 0)
            : l10n.t('Month {0} has {1} days, not {2}.', month, daysInMonth(year ?? 2000, month), day ?? 0);
        return found(date, message);
      });
  },
};
