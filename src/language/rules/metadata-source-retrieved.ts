import * as l10n from '@vscode/l10n';
import { daysOf } from '../metadata/calendar.ts';
import { writtenDate } from '../text/calendar.ts';
import { findingAt } from './compare.ts';
import type { Rule } from './rule.ts';

/** A text is taken from its source after the meeting and not in the future. */
export const metadataSourceRetrieved: Rule = {
  id: 'metadata/source-retrieved',
  severity: 'warning',
  check(report) {
    const { source, date } = report.metadata?.value ?? {};
    const retrieved = source?.retrieved;
    if (!retrieved) return [];
    const path = ['source', 'retrieved'];
    if (daysOf(retrieved).from > report.today) {
      return findingAt(report, path, 'value', l10n.t('{0} is in the future.', writtenDate(retrieved)));
    }
    const meeting = date ?? report.analysis.meetings[0]?.date;
    if (!meeting || daysOf(retrieved).to >= daysOf(meeting).from) return [];
    const day = writtenDate(meeting.split('/')[0] ?? meeting);
    return findingAt(report, path, 'value', l10n.t('{0} lies before the meeting of {1}.', writtenDate(retrieved), day));
  },
};
