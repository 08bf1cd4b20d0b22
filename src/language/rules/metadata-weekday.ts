import * as l10n from '@vscode/l10n';
import { weekdayName, weekdayNameOf } from '../metadata/calendar.ts';
import { writtenDate } from '../text/calendar.ts';
import { findingAt } from './compare.ts';
import type { Rule } from './rule.ts';

/**
 * The date of the metadata falls on the weekday that the text gives for the meeting. Only where the text leaves the year
 * out: with a full date the text contradicts itself, which `report/weekday-mismatch` tells.
 */
export const metadataWeekday: Rule = {
  id: 'metadata/weekday',
  severity: 'warning',
  check(report) {
    const date = report.metadata?.value.date;
    const actual = date ? weekdayNameOf(date) : null;
    const { meetings, dates } = report.analysis;
    if (!date || !actual || meetings.length !== 1) return [];
    const span = meetings[0]?.dateSpan;
    const stated = dates.find(({ start, end }) => span && start < span.end && span.start < end);
    if (!stated?.weekday || stated.status === 'complete') return [];
    const [, month = '', day = ''] = date.split('-');
    if (stated.day !== Number(day) || stated.month !== Number(month)) return [];
    const expected = weekdayName(stated.weekday);
    if (expected === actual) return [];
    const message = l10n.t('{0} is a {1}; the text says {2}.', writtenDate(date), actual, expected);
    return findingAt(report, ['date'], 'value', message);
  },
};
