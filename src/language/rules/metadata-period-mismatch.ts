import * as l10n from '@vscode/l10n';
import { periodText, samePeriod } from '../metadata/calendar.ts';
import { yamlValue } from '../metadata/write.ts';
import { findingAt, replaceValue } from './compare.ts';
import type { Rule } from './rule.ts';

/** The period of the metadata is the period that the text reports on. */
export const metadataPeriodMismatch: Rule = {
  id: 'metadata/period-mismatch',
  severity: 'warning',
  check(report) {
    const period = report.metadata?.value.period;
    const stated = report.analysis.period;
    if (!period || !stated || samePeriod(period, stated)) return [];
    const message = l10n.t(
      'The metadata gives the period {0}, the text reports on {1}.',
      periodText(period),
      periodText(stated),
    );
    const title = l10n.t('Take the period from the text: {0}', periodText(stated));
    return findingAt(
      report,
      ['period'],
      'value',
      message,
      replaceValue(report, ['period'], yamlValue('period', stated), title),
    );
  },
};
