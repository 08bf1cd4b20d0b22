import * as l10n from '@vscode/l10n';
import { daysOf } from '../metadata/calendar.ts';
import type { Fix } from '../model/index.ts';
import { daysBetween, writtenDate } from '../text/calendar.ts';
import type { Report } from '../workspace/report.ts';
import { findingAt, replaceValue } from './compare.ts';
import type { Rule } from './rule.ts';

/** Says which tasks should have been done by today and are not marked as done. */
export const metadataTaskOverdue: Rule = {
  id: 'metadata/task-overdue',
  severity: 'information',
  check(report) {
    return (report.metadata?.value.tasks ?? []).flatMap(({ due, status = 'open' }, index) => {
      if (!due || status !== 'open') return [];
      const { to } = daysOf(due);
      if (to >= report.today) return [];
      const days = daysBetween(to, report.today);
      const message =
        days === 1
          ? l10n.t('Due {0}: overdue by one day.', writtenDate(due))
          : l10n.t('Due {0}: overdue by {1} days.', writtenDate(due), days);
      return findingAt(report, ['tasks', index, 'due'], 'value', message, markDone(report, index));
    });
  },
};

/** Offered, never applied by itself: only a person knows that it is done. */
function markDone(report: Report, index: number): Fix[] {
  const path = ['tasks', index, 'status'];
  return replaceValue(report, path, 'done', l10n.t('Mark the task as done'));
}
