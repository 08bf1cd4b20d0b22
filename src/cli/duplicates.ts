/** The rule that looks at all files of a run, with the places of what it finds. */
import { severityOf } from '../language/rules/index.ts';
import { createDuplicateCheck, metadataDuplicateReport } from '../language/rules/metadata-duplicate-report.ts';
import type { CheckedReport } from './check-report.ts';
import { type Positions, positionsOf } from './positions.ts';
import type { Input } from './reports.ts';
import type { Session } from './session.ts';

export interface Duplicates {
  add(input: Input): void;
  /** The findings about all that was added, a report at a time. */
  results(): CheckedReport[];
}

/** What is kept of a file: no text, since a run may have thousands. */
interface Seen {
  name: string;
  positions: Positions;
  sidecar: { name: string; positions: Positions } | null;
}

/** Compares the reports of a run with each other, as they come; `only` are the rules asked for, all without. */
export function createDuplicates({ service }: Session, only: readonly string[] | undefined): Duplicates {
  const wanted = !only || only.includes(metadataDuplicateReport.id);
  const check = createDuplicateCheck();
  const seen = new Map<string, Seen>();
  return {
    add({ report, file, sidecar }) {
      if (!wanted) return;
      check.add(report, severityOf(metadataDuplicateReport, service.projects.severities(report.uri, report.project)));
      seen.set(report.uri, {
        name: file.name,
        positions: positionsOf(report.text),
        sidecar: sidecar && { name: sidecar.name, positions: positionsOf(sidecar.decoded.text) },
      });
    },
    results: () =>
      check.results().flatMap(({ uri, finding }) => {
        const one = seen.get(uri);
        if (!one) return [];
        const { name, positions } = (finding.in === 'sidecar' ? one.sidecar : null) ?? one;
        const located = { finding, file: name, text: '', lines: { at: positions.at, text: () => '' } };
        return [{ name: one.name, checked: true, findings: [located], applied: [], troubles: 0 }];
      }),
  };
}
