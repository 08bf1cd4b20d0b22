/** One report through the rules, with its safe fixes applied where that is asked for. */
import * as l10n from '@vscode/l10n';
import { applyEdits } from '../language/metadata/merge.ts';
import type { Edit, Finding, Fix } from '../language/model/index.ts';
import { runRules } from '../language/rules/index.ts';
import { append } from '../language/text/lists.ts';
import { type RuleSettings, rulesFor } from '../language/workspace/project.ts';
import { reason } from './inputs.ts';
import { type Lines, linesOf } from './positions.ts';
import { complainAboutDamage, type ReportFile, reportOf, type TextFile, writeText } from './reports.ts';
import type { Session } from './session.ts';

/** A finding with its place in the file that it is about: the report or its sidecar. */
export interface LocatedFinding {
  finding: Finding;
  file: string;
  text: string;
  lines: Lines;
}

/** A fix that was made, or would be. */
interface AppliedFix {
  file: string;
  line: number;
  column: number;
  rule: string;
  title: string;
  before: string;
  after: string;
}

export interface CheckedReport {
  name: string;
  /** False for texts that are no reports: no rule has run. */
  checked: boolean;
  findings: LocatedFinding[];
  applied: AppliedFix[];
  /** Rules that failed and files that could not be written; each has been complained about. */
  troubles: number;
}

export interface CheckReportOptions {
  only?: readonly string[];
  fix: 'none' | 'dry-run' | 'write';
}

/** A fix may bring another rule to speak; a text that is not at rest after so many rounds is left as it then is. */
const MOST_ROUNDS = 10;

/**
 * Checks one report and, where the options say so, repairs it until no repair is left. A text that is no report is
 * not checked.
 */
export async function checkReport(
  session: Session,
  report: ReportFile,
  options: CheckReportOptions,
): Promise<CheckedReport> {
  const result: CheckedReport = { name: report.name, checked: true, findings: [], applied: [], troubles: 0 };
  if (!isChecked(report)) return { ...result, checked: false };
  let now = report;
  let findings = findingsOf(session, now, options, result);
  if (options.fix !== 'none') {
    if (options.fix === 'write') complainAboutUnrepaired(session, report, findings);
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const fixed = applyFixes(session, now, findings, result.applied);
      if (!fixed) break;
      now = fixed;
      findings = findingsOf(session, now, options, result);
    }
    if (options.fix === 'write') result.troubles += await writeChanges(session, report, now);
  }
  const lines = linesOf(now.text);
  const sidecarLines = now.sidecar && linesOf(now.sidecar.decoded.text);
  result.findings = findings.map((finding) =>
    finding.in === 'sidecar' && now.sidecar && sidecarLines
      ? { finding, file: now.sidecar.name, text: now.sidecar.decoded.text, lines: sidecarLines }
      : { finding, file: now.name, text: now.text, lines },
  );
  return result;
}

/** What the editor takes for a report too: by its content, by its name, or because it has metadata. */
function isChecked({ name, analysis, metadata }: ReportFile): boolean {
  return analysis.recognition.isReport || metadata !== null || /\.(?:baocao|report\.txt|baocao\.txt)$/i.test(name);
}

/** The project's severities for one file. */
export function severitiesFor({ project, matches }: Session, { path }: TextFile): RuleSettings {
  return rulesFor(project, (globs) => path !== null && matches(path, globs));
}

function findingsOf(
  session: Session,
  report: ReportFile,
  { only }: CheckReportOptions,
  result: CheckedReport,
): Finding[] {
  const { knowledge, today } = session;
  const { text, analysis, metadata } = report;
  const severities = severitiesFor(session, report);
  return runRules(
    { text, analysis, metadata, knowledge, today },
    {
      severities,
      only,
      onError: (rule, error) => {
        result.troubles++;
        session.complain(l10n.t('{0}: rule {1} failed: {2}', report.name, rule, reason(error)));
      },
    },
  );
}

/** Applies the safe fixes that do not touch each other; null when there is none. Notes them in `applied`. */
function applyFixes(
  session: Session,
  report: ReportFile,
  findings: readonly Finding[],
  applied: AppliedFix[],
): ReportFile | null {
  const edits = { report: [] as Edit[], sidecar: [] as Edit[] };
  const texts = { report: report.text, sidecar: report.sidecar?.decoded.text ?? '' };
  for (const finding of findings) {
    const fix = finding.fixes.find(({ safe }) => safe);
    const file = finding.in === 'sidecar' ? report.sidecar : report;
    if (!fix || !file || file.decoded.invalid || !fits(fix, edits[finding.in])) continue;
    append(edits[finding.in], fix.edits);
    const [first] = fix.edits;
    const text = texts[finding.in];
    applied.push({
      file: file.name,
      ...linesOf(text).at(finding.start),
      rule: finding.rule,
      title: fix.title,
      before: first ? text.slice(first.start, first.end) : '',
      after: first?.newText ?? '',
    });
  }
  if (edits.report.length + edits.sidecar.length === 0) return null;
  const changed = <T extends TextFile>(file: T, own: readonly Edit[]): T => ({
    ...file,
    decoded: { ...file.decoded, text: applyEdits(file.decoded.text, own) },
  });
  const sidecar = report.sidecar && changed(report.sidecar, edits.sidecar);
  return reportOf(session, changed(report, edits.report), sidecar, report.learned);
}

/** Texts that were not wholly read are not written. */
function complainAboutUnrepaired(session: Session, report: ReportFile, findings: readonly Finding[]): void {
  for (const [file, place] of [
    [report, 'report'],
    [report.sidecar, 'sidecar'],
  ] as const) {
    if (!file?.decoded.invalid || !findings.some((finding) => finding.in === place && isFixable(finding))) continue;
    complainAboutDamage(session, file);
  }
}

function isFixable({ fixes }: Finding): boolean {
  return fixes.some(({ safe }) => safe);
}

/** Whether a fix leaves the others alone; two insertions at one place would come in no certain order. */
function fits(fix: Fix, others: readonly Edit[]): boolean {
  return fix.edits.every((edit) => others.every((other) => edit.end < other.start || other.end < edit.start));
}

/** Writes what has changed, in the encoding it was read in. Gives the number of files that could not be written. */
async function writeChanges(session: Session, before: ReportFile, after: ReportFile): Promise<number> {
  let failed = 0;
  const pairs: [TextFile | null, TextFile | null][] = [
    [before, after],
    [before.sidecar, after.sidecar],
  ];
  for (const [old, now] of pairs) {
    if (!old?.path || !now || old.decoded.text === now.decoded.text) continue;
    if (!(await writeText(session, now, now.decoded.text))) failed++;
  }
  return failed;
}
