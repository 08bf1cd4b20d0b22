import * as l10n from '@vscode/l10n';
import { writtenDate } from '../text/calendar.ts';
import { found } from './reference-shared.ts';
import type { Rule } from './rule.ts';

/** A meeting took place before the page or document that reports on it is dated, at the latest on that day. */
export const reportMeetingAfterPage: Rule = {
  id: 'report/meeting-after-page',
  severity: 'warning',
  check({ analysis: { meetings, pageDate } }) {
    if (pageDate?.length !== 10) return [];
    return meetings.flatMap(({ date, dateSpan }) => {
      if (date?.length !== 10 || !dateSpan || date <= pageDate) return [];
      return [
        found(
          dateSpan,
          l10n.t('The meeting of {0} lies after the page ({1}).', writtenDate(date), writtenDate(pageDate)),
        ),
      ];
    });
  },
};
