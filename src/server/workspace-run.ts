/** "Validate All Reports in Workspace": a file at a time, as the client asks; then what looks at all of them together. */
import { annotationsOf } from '../language/annotations/file.ts';
import {
  countFindings,
  documentHeading,
  escapeMarkdown,
  type FindingRow,
  fileSection,
  LISTED,
  listedLines,
} from '../language/format/findings.ts';
import type { Finding } from '../language/model/index.ts';
import { severityOf } from '../language/rules/index.ts';
import { createDuplicateCheck, metadataDuplicateReport } from '../language/rules/metadata-duplicate-report.ts';
import type { LanguageService } from '../language/service.ts';
import type { Files } from '../language/workspace/files.ts';
import { matchesGlobs } from '../language/workspace/globs.ts';
import { isTextName, reportsOf, sidecarOf } from '../language/workspace/names.ts';
import { leftOutBy } from '../language/workspace/projects.ts';
import { documentOf, type Report } from '../language/workspace/report.ts';
import { orphansAmong } from '../language/workspace/report-of-sidecar.ts';
import { filesBelow } from '../language/workspace/walk.ts';
import type { Connection } from './connection.ts';
import type { Learning } from './learning.ts';
import * as protocol from './protocol.ts';
import type { Validation } from './validation.ts';

export interface WorkspaceRunContext {
  connection: Pick<Connection, 'answer'>;
  service: LanguageService;
  learning: Pick<Learning, 'ready'>;
  validation: Validation;
  files: Files;
  folders(): readonly string[];
}

/** A report of the run, without its text: a workspace may have thousands. */
interface Checked {
  uri: string;
  name: string;
  rows: (FindingRow & { file: string })[];
}

/** Answers the requests of “Validate All Reports”: a run is started, fed file by file, and ended with its summary. */
export function registerWorkspaceRun(context: WorkspaceRunContext): void {
  const { connection, service, learning, validation, files, folders } = context;
  const { projects } = service;
  let run: Checked[] = [];
  let duplicates = createDuplicateCheck();
  const counts = () => countFindings(run.map(({ rows }) => rows));

  connection.answer(protocol.startRun, async ({ include, exclude }) => {
    run = [];
    duplicates = createDuplicateCheck();
    validation.startRun();
    const found: string[] = [];
    const wanted = (path: string) => {
      // Globs speak of reports: metadata is wanted where its report would be.
      const report = reportsOf(path)[0] ?? path;
      return (
        isTextName(report) && (include.length === 0 || matchesGlobs(report, include)) && !matchesGlobs(report, exclude)
      );
    };
    for (const folder of folders()) {
      for await (const uri of filesBelow(folder, files, { wanted, heedsIgnored: true })) found.push(uri);
    }
    const orphans = await orphansAmong(found, files);
    return found.filter((uri) => isTextName(uri) || orphans.has(uri));
  });

  connection.answer(protocol.checkInRun, async ({ uri, name, ignore }) => {
    const project = await projects.of(uri);
    const leftOut = leftOutBy(reportsOf(uri)[0] ?? uri, project);
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
    const counted = counts();
    return { ...counted, summary: listedLines(counted).join(' ') };
  });

  connection.answer(protocol.runDocument, () => {
    const sections = run.flatMap(({ rows }) => {
      const shown = rows.filter(({ severity }) => LISTED.includes(severity));
      return [...new Set(shown.map((row) => row.file))].map((file) => {
        const own = shown.filter((row) => row.file === file);
        return fileSection(
          file,
          own.sort((a, b) => a.line - b.line || a.column - b.column),
        );
      });
    });
    const lines = listedLines(counts()).map(escapeMarkdown);
    return `${documentHeading()}\n${lines.join('  \n')}\n${sections.join('')}`;
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
