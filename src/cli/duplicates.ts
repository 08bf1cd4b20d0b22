/** The rule that looks at all files of a run: two reports of one meeting. */
import type { Severity } from '../language/model/index.ts';
import { severityOf } from '../language/rules/index.ts';
import {
  type ComparedReport,
  comparedReport,
  duplicateReports,
  metadataDuplicateReport,
} from '../language/rules/metadata-duplicate-report.ts';
import type { CheckedReport } from './check-report.ts';
import { type Positions, positionsOf } from './positions.ts';
import type { Input } from './reports.ts';
import type { Session } from './session.ts';

export interface DuplicateCheck {
  add(input: Input): void;
  /** The findings about all that was added, a report at a time. */
  results(): CheckedReport[];
}

interface Seen extends ComparedReport {
  severity: Severity | 'off';
  sidecar: string | null;
  positions: Positions;
  sidecarPositions: Positions | null;
}

/** Compares the reports of a run with each other, as they come; `only` are the rules asked for, all without. */
export function createDuplicateCheck(session: Session, only: readonly string[] | undefined): DuplicateCheck {
  const wanted = !only || only.includes(metadataDuplicateReport.id);
  const seen: Seen[] = [];
  return {
    add({ report, file, sidecar }) {
      const severity = severityOf(
        metadataDuplicateReport,
        session.service.projects.severities(report.uri, report.project),
      );
      if (!wanted || severity === 'off' || !report.analysis.recognition.isReport) return;
      seen.push({
        ...comparedReport(report),
        uri: file.name,
        severity,
        sidecar: sidecar?.name ?? null,
        positions: positionsOf(report.text),
        sidecarPositions: sidecar && positionsOf(sidecar.decoded.text),
      });
    },
    results() {
      const byName = new Map(seen.map((one) => [one.uri, one]));
      return duplicateReports(seen).flatMap(({ uri, finding }) => {
        const one = byName.get(uri);
        if (!one || one.severity === 'off') return [];
        const inSidecar = finding.in === 'sidecar' && one.sidecar !== null && one.sidecarPositions !== null;
        const place = inSidecar ? one.sidecarPositions : one.positions;
        const located = {
          finding: { ...finding, severity: one.severity },
          file: inSidecar ? (one.sidecar ?? uri) : uri,
          text: '',
          lines: { at: place?.at ?? one.positions.at, text: () => '' },
        };
        return [{ name: uri, checked: true, findings: [located], applied: [], troubles: 0 }];
      });
    },
  };
}
