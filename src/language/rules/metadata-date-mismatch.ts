import * as l10n from '@vscode/l10n';
import { daysOverlap } from '../metadata/calendar.ts';
import { writtenDate } from '../text/calendar.ts';
import { findingAt, replaceValue } from './compare.ts';
import type { Rule } from './rule.ts';

/** The date of the metadata is the date of a meeting in the text. */
export const metadataDateMismatch: Rule = {
  id: 'metadata/date-mismatch',
  severity: 'warning',
  check(report) {
    const date = report.metadata?.value.date;
    const stated = [
      ...new Set(
        report.analysis.meetings.flatMap((meeting) =>
          meeting.date === null
            ? []
            : meeting.dateEnd && meeting.dateEnd > meeting.date
              ? `${meeting.date}/${meeting.dateEnd}`
              : meeting.date,
        ),
      ),
    ];
    if (!date || stated.length === 0 || stated.some((other) => daysOverlap(date, other))) return [];
    const shown = (iso: string) => iso.split('/').map(writtenDate).join(' – ');
    const message = l10n.t(
      'The metadata dates the meeting {0}, the text {1}.',
      shown(date),
      stated.map(shown).join(', '),
    );
    const [only] = stated;
    const fixes =
      only && stated.length === 1
        ? replaceValue(report, ['date'], only, l10n.t('Take the date from the text: {0}', only))
        : [];
    return findingAt(report, ['date'], 'value', message, fixes);
  },
};
