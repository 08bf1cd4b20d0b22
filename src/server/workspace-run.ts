/** "Validate All Reports in Workspace": a file at a time, as the client asks; then what looks at all of them together. */
import * as l10n from '@vscode/l10n';
import { annotationsOf } from '../language/annotations/file.ts';
import {
  documentHeading,
  escapeMarkdown,
  type FindingRow,
  fileSection,
  noCounts,
  SEVERITIES,
  summaryLine,
} from '../language/format/findings.ts';
import { countsText } from '../language/format/words.ts';
import type { Finding, Severity } from '../language/model/index.ts';
import { severityOf } from '../language/rules/index.ts';
import { createDuplicateCheck, metadataDuplicateReport } from '../language/rules/metadata-duplicate-report.ts';
import type { LanguageService } from '../language/service.ts';
import { sidecarOf } from '../language/workspace/names.ts';
import { leftOutBy } from '../language/workspace/projects.ts';
import { documentOf, type Report } from '../language/workspace/report.ts';
import type { Connection } from './connection.ts';
import type { Learning } from './learning.ts';
import * as protocol from './protocol.ts';
import type { Validation } from './validation.ts';

export interface WorkspaceRunContext {
  connection: Pick<Connection, 'answer'>;
  service: LanguageService;
  learning: Pick<Learning, 'ready'>;
  validation: Validation;
}

/** A report of the run, without its text: a workspace may have thousands. */
interface Checked {
  uri: string;
  name: string;
  rows: (FindingRow & { file: string })[];
}

/** Hints are in the editor; a document for people leaves them out, as the command line does. */
const IN_DOCUMENT: readonly Severity[] = SEVERITIES.filter((severity) => severity !== 'hint');

/** Answers the requests of “Validate All Reports”: a run is started, fed file by file, and ended with its summary. */
export function registerWorkspaceRun({ connection, service, learning, validation }: WorkspaceRunContext): void {
  const { projects } = service;
  let run: Checked[] = [];
  let duplicates = createDuplicateCheck();

  connection.answer(protocol.startRun, () => {
    run = [];
    duplicates = createDuplicateCheck();
    validation.startRun();
    return null;
  });

  connection.answer(protocol.checkInRun, async ({ uri, name, ignore }) => {
    const project = await projects.of(uri);
    const leftOut = leftOutBy(uri, project);
    if (leftOut !== null && !ignore.includes(leftOut)) return 'left-out';
    await learning.ready(uri);
    const result = await validation.inRun(uri);
    if (!result) return 'unread';
    const { report, isReport, findings } = result;
    if (!isReport) return 'no-report';
    duplicates.add(report, severityOf(metadataDuplicateReport, projects.severities(uri, project)));
    run.push({
      uri: report.uri,
      name,
      rows: findings.map((finding) => rowOf(finding, name, report)),
    });
    return 'checked';
  });

  connection.answer(protocol.finishRun, async () => {
    const byUri = new Map(run.map((one) => [one.uri, one]));
    for (const { uri, finding } of duplicates.results()) {
      const report = await validation.add(uri, finding);
      const one = byUri.get(uri);
      if (report && one) one.rows.push(rowOf(finding, one.name, report));
    }
    const counts = noCounts();
    for (const { rows } of run) for (const { severity } of rows) counts[severity]++;
    const withFindings = run.filter(({ rows }) => rows.length > 0).length;
    const summary = summaryLine({ reports: run.length, withFindings, counts }, SEVERITIES);
    return { reports: run.length, withFindings, counts, summary };
  });

  connection.answer(protocol.runDocument, () => {
    const counts = noCounts();
    const sections: string[] = [];
    let withFindings = 0;
    for (const { rows } of run) {
      for (const { severity } of rows) counts[severity]++;
      const shown = rows.filter(({ severity }) => IN_DOCUMENT.includes(severity));
      if (shown.length > 0) withFindings++;
      for (const file of new Set(shown.map((row) => row.file))) {
        const own = shown.filter((row) => row.file === file);
        sections.push(
          fileSection(
            file,
            own.sort((a, b) => a.line - b.line || a.column - b.column),
          ),
        );
      }
    }
    const lines = [summaryLine({ reports: run.length, withFindings, counts }, IN_DOCUMENT)];
    if (counts.hint > 0) lines.push(l10n.t('Not shown: {0}.', countsText(counts, ['hint'])));
    return `${documentHeading()}\n${lines.map(escapeMarkdown).join('  \n')}\n${sections.join('')}`;
  });

  connection.answer(protocol.leaveRun, ({ uri }) => {
    validation.leaveRun(uri);
    return null;
  });
}

function rowOf(finding: Finding, name: string, report: Report): Checked['rows'][number] {
  const { line, character } = documentOf(report, finding).positionAt(finding.start);
  const { severity, message, rule } = finding;
  const names = { report: name, sidecar: sidecarOf(name) ?? name, annotations: annotationsOf(name) ?? name };
  const file = names[finding.in];
  return { file, line: line + 1, column: character + 1, severity, message, rule };
}
