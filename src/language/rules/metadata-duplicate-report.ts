import * as l10n from '@vscode/l10n';
import type { MetadataDocument } from '../metadata/document.ts';
import type { Analysis, Finding, Severity, Span } from '../model.ts';
import { comparable } from '../text/comparable.ts';

/** One of the files that are compared. */
export interface ReportFile {
  uri: string;
  analysis: Analysis;
  metadata: MetadataDocument | null;
}

export interface DuplicateReport {
  uri: string;
  finding: Finding;
  /** The other files with the same meeting. */
  others: string[];
}

/** Unlike the other rules this one looks at many files at once: two files that report on one meeting. */
export const metadataDuplicateReport: { id: string; severity: Severity } = {
  id: 'metadata/duplicate-report',
  severity: 'information',
};

/**
 * Files that report on the same meeting: same day, same kind, same organizer. Files without these facts are no duplicates.
 * Linear in the number of files. `nameOf` words another file in the message.
 */
export function duplicateReports(
  files: readonly ReportFile[],
  severity: Severity = metadataDuplicateReport.severity,
  nameOf: (uri: string) => string = fileName,
): DuplicateReport[] {
  const byMeeting = new Map<string, ReportFile[]>();
  for (const file of files) {
    const key = meetingKey(file);
    if (key) byMeeting.set(key, [...(byMeeting.get(key) ?? []), file]);
  }
  return [...byMeeting.values()].flatMap((same) => {
    if (same.length < 2) return [];
    return same.flatMap((file) => {
      if (file.metadata?.value.disable?.includes(metadataDuplicateReport.id)) return [];
      const others = same.filter((other) => other !== file).map(({ uri }) => uri);
      const message = l10n.t(
        'Another file reports on the same meeting: {0}',
        others.slice(0, 5).map(nameOf).join(', '),
      );
      const { id: rule } = metadataDuplicateReport;
      return [{ uri: file.uri, others, finding: { ...placeOf(file), rule, severity, message, fixes: [] } }];
    });
  });
}

function meetingKey({ analysis, metadata }: ReportFile): string | null {
  const [first, second] = analysis.meetings;
  const only = second === undefined ? first : undefined;
  const date = metadata?.value.date ?? only?.date;
  const kind = metadata?.value.kind ?? only?.kind;
  const organizer = comparable(metadata?.value.organizer ?? only?.organizer ?? '');
  return date && date.length >= 10 && kind && organizer !== '' ? `${date} ${kind} ${organizer}` : null;
}

function placeOf({ analysis, metadata }: ReportFile): Span & { in: 'report' | 'sidecar' } {
  const inMetadata = metadata?.spanOf(['date'], 'value');
  if (metadata && inMetadata) return { ...inMetadata, in: metadata.location === 'sidecar' ? 'sidecar' : 'report' };
  const span = analysis.meetings[0]?.dateSpan ?? analysis.meetings[0]?.titleSpan ?? { start: 0, end: 0 };
  return { start: span.start, end: span.end, in: 'report' };
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
