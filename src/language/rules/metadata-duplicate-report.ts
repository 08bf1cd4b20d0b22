import * as l10n from '@vscode/l10n';
import type { MetadataDocument } from '../metadata/document.ts';
import type { Analysis, Finding, Severity, Span } from '../model/index.ts';
import { comparable } from '../text/comparable.ts';
import { fileName } from '../text/uris.ts';
import type { Report } from '../workspace/report.ts';
import { suppressions } from './suppress.ts';

/** Of one file only what is compared: a run may have thousands. */
interface ComparedMeeting {
  uri: string;
  /** What makes a meeting the same; null where too little is known of it. */
  meeting: string | null;
  /** Where its date stands, or what else tells the meeting. */
  place: Span & { in: 'report' | 'sidecar' };
  /** The file says itself that this is all right. */
  isSuppressed: boolean;
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

/** What is compared of a file. */
export function comparedReport({ uri, text, analysis, metadata }: Report): ComparedMeeting {
  const place = placeOf(analysis, metadata);
  const finding = { ...place, rule: metadataDuplicateReport.id };
  const isSuppressed = suppressions(text, metadata)(finding);
  return { uri, meeting: meetingKey(analysis, metadata), place, isSuppressed };
}

/**
 * Files that report on the same meeting: same day, same kind, same organizer. Files without these facts are no duplicates.
 * Linear in the number of files.
 */
export function duplicateReports(files: readonly ComparedMeeting[]): DuplicateReport[] {
  const byMeeting = new Map<string, ComparedMeeting[]>();
  for (const file of files) {
    if (file.meeting) byMeeting.set(file.meeting, [...(byMeeting.get(file.meeting) ?? []), file]);
  }
  const { id: rule, severity } = metadataDuplicateReport;
  return [...byMeeting.values()].flatMap((same) => {
    if (same.length < 2) return [];
    return same.flatMap((file) => {
      if (file.isSuppressed) return [];
      const others = same.filter((other) => other !== file).map(({ uri }) => uri);
      const names = others.slice(0, 5).map(fileName).join(', ');
      const message = l10n.t('Another file reports on the same meeting: {0}', names);
      return [{ uri: file.uri, others, finding: { ...file.place, rule, severity, message, fixes: [] } }];
    });
  });
}

export interface DuplicateCheck {
  /** Takes a report in; one that is no report by its content, or whose severity is `off`, is not compared. */
  add(report: Report, severity: Severity | 'off'): void;
  /** What is found in all that was taken in, with the severity of each. */
  results(): DuplicateReport[];
}

/** Compares the reports of a run as they come; of each only what is compared is kept. */
export function createDuplicateCheck(): DuplicateCheck {
  const compared: ComparedMeeting[] = [];
  const severities = new Map<string, Severity>();
  return {
    add(report, severity) {
      if (severity === 'off' || !report.analysis.recognition.isReport) return;
      compared.push(comparedReport(report));
      severities.set(report.uri, severity);
    },
    results: () =>
      duplicateReports(compared).map(({ finding, ...found }) => ({
        ...found,
        finding: { ...finding, severity: severities.get(found.uri) ?? finding.severity },
      })),
  };
}

function meetingKey(analysis: Analysis, metadata: MetadataDocument | null): string | null {
  const [first, second] = analysis.meetings;
  const only = second === undefined ? first : undefined;
  const date = metadata?.value.date ?? only?.date;
  const kind = metadata?.value.kind ?? only?.kind;
  const organizer = comparable(metadata?.value.organizer ?? only?.organizer ?? '');
  return date && date.length >= 10 && kind && organizer !== '' ? `${date} ${kind} ${organizer}` : null;
}

function placeOf(analysis: Analysis, metadata: MetadataDocument | null): ComparedMeeting['place'] {
  const inMetadata = metadata?.spanOf(['date'], 'value');
  if (metadata && inMetadata) return { ...inMetadata, in: metadata.location === 'sidecar' ? 'sidecar' : 'report' };
  const span = analysis.meetings[0]?.dateSpan ?? analysis.meetings[0]?.titleSpan ?? { start: 0, end: 0 };
  return { start: span.start, end: span.end, in: 'report' };
}
