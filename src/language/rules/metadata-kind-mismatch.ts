import * as l10n from '@vscode/l10n';
import type { MeetingKind } from '../model/index.ts';
import { findingAt, replaceValue } from './compare.ts';
import type { Rule } from './rule.ts';

/** Kinds that say little: a text that names no other may be of any kind. */
const VAGUE: readonly MeetingKind[] = ['hop', 'khac'];

/** The kind of the metadata is the kind that the text calls its meeting. */
export const metadataKindMismatch: Rule = {
  id: 'metadata/kind-mismatch',
  severity: 'warning',
  check(report) {
    const kind = report.metadata?.value.kind;
    const kinds = [...new Set(report.analysis.meetings.map((meeting) => meeting.kind))];
    if (!kind || kinds.length === 0 || kinds.includes(kind) || kinds.some((other) => VAGUE.includes(other))) return [];
    const message = l10n.t('The metadata calls the meeting “{0}”, the text “{1}”.', kind, kinds.join(', '));
    const [only] = kinds;
    const fixes =
      only && kinds.length === 1
        ? replaceValue(report, ['kind'], only, l10n.t('Take the kind from the text: {0}', only))
        : [];
    return findingAt(report, ['kind'], 'value', message, fixes);
  },
};
