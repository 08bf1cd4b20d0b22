import * as l10n from '@vscode/l10n';
import { daysOf } from '../metadata/calendar.ts';
import { writtenDate } from '../text/calendar.ts';
import { findingAt } from './compare.ts';
import type { Rule } from './rule.ts';

/** A task that a meeting gives is due on the day of the meeting or later. */
export const metadataTaskDueBeforeMeeting: Rule = {
  id: 'metadata/task-due-before-meeting',
  severity: 'warning',
  check(report) {
    const { metadata, analysis } = report;
    const dates = analysis.meetings.flatMap(({ date }) => date ?? []).sort();
    const meeting = metadata?.value.date ?? dates[0];
    if (!meeting) return [];
    const { from } = daysOf(meeting);
    return (metadata?.value.tasks ?? []).flatMap(({ due }, index) =>
      due && daysOf(due).to < from
        ? findingAt(
            report,
            ['tasks', index, 'due'],
            'value',
            l10n.t(
              'Due {0}, before the meeting of {1}.',
              writtenDate(due),
              writtenDate(meeting.split('/')[0] ?? meeting),
            ),
          )
        : [],
    );
  },
};
