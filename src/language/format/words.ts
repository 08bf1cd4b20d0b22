import * as l10n from '@vscode/l10n';
import type { Severity } from '../model/index.ts';

/** The severity as one word of the user's language. */
export function severityText(severity: Severity): string {
  switch (severity) {
    case 'error':
      return l10n.t('error');
    case 'warning':
      return l10n.t('warning');
    case 'information':
      return l10n.t('information');
    case 'hint':
      return l10n.t('hint');
  }
}

/** "2 errors, 1 warning": what is not zero, of the severities given. */
export function countsText(counts: Record<Severity, number>, severities: readonly Severity[]): string {
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => countText(severity, counts[severity]))
    .join(', ');
}

function countText(severity: Severity, count: number): string {
  switch (severity) {
    case 'error':
      return count === 1 ? l10n.t('1 error') : l10n.t('{0} errors', count);
    case 'warning':
      return count === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', count);
    case 'information':
      return count === 1 ? l10n.t('1 remark') : l10n.t('{0} remarks', count);
    case 'hint':
      return count === 1 ? l10n.t('1 hint') : l10n.t('{0} hints', count);
  }
}
