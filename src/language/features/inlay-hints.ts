import * as l10n from '@vscode/l10n';
import type { InlayHint } from 'vscode-languageserver-types';
import type { Span } from '../model/index.ts';
import type { Report } from '../workspace/report.ts';

/** After each date that does not state its year the whole ISO date, within a part of the text. */
export function inlayHints(report: Report, within: Span): InlayHint[] {
  return report.analysis.dates
    .filter(
      ({ status, iso, start, end }) =>
        status === 'completed' && iso !== null && start < within.end && end > within.start,
    )
    .map((date) => ({
      position: report.document.positionAt(date.end),
      label: date.isoEnd && date.isoEnd !== date.iso ? `${date.iso}/${date.isoEnd}` : date.iso!,
      paddingLeft: true,
      tooltip: l10n.t('The text does not state the year: it is completed from the report.'),
    }));
}
