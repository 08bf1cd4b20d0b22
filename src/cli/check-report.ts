/** One report through the rules, with its safe fixes applied where that is asked for. */
import * as l10n from '@vscode/l10n';
import { annotationsOf } from '../language/annotations/file.ts';
import type { Edit, Finding, Fix } from '../language/model/index.ts';
import { runRules } from '../language/rules/index.ts';
import { applyEdits } from '../language/text/edits.ts';
import { append } from '../language/text/lists.ts';
import { isTreatedAsReport } from '../language/workspace/report.ts';
import { reason } from './inputs.ts';
import { type Lines, linesOf } from './positions.ts';
import { type Input, reportOf } from './reports.ts';
import type { Session } from './session.ts';
import { complainAboutDamage, type TextFile, writeText } from './text-files.ts';

/** A finding with its place in the file that it is about: the report or one beside it. */
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
export async function checkReport(session: Session, input: Input, options: CheckReportOptions): Promise<CheckedReport> {
  const result: CheckedReport = { name: input.file.name, checked: true, findings: [], applied: [], troubles: 0 };
  if (!isTreatedAsReport(input.report)) return { ...result, checked: false };
  let now = input;
  let findings = findingsOf(session, now, options, result);
  if (options.fix !== 'none') {
    if (options.fix === 'write') complainAboutUnrepaired(session, input, findings);
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const fixed = await applyFixes(session, now, findings, result.applied);
      if (!fixed) break;
      now = fixed;
      findings = findingsOf(session, now, options, result);
    }
    if (options.fix === 'write') {
      const { written, unwritten } = await writeChanges(session, input, now);
      if (unwritten.length > 0) {
        // Told as it is: what was not written still has its mistakes.
        now = written;
        findings = findingsOf(session, now, options, result);
        result.troubles += unwritten.length;
        result.applied = result.applied.filter(({ file }) => !unwritten.includes(file));
      }
    }
  }
  const { text } = now.report;
  const lines = linesOf(text);
  const sidecarLines = now.sidecar && linesOf(now.sidecar.decoded.text);
  const annotations = now.report.annotations?.document.getText() ?? '';
  const annotationLines = linesOf(annotations);
  const annotationsName = annotationsOf(now.file.name) ?? now.file.name;
  result.findings = findings.map((finding) => {
    if (finding.in === 'annotations')
      return { finding, file: annotationsName, text: annotations, lines: annotationLines };
    return finding.in === 'sidecar' && now.sidecar && sidecarLines
      ? { finding, file: now.sidecar.name, text: now.sidecar.decoded.text, lines: sidecarLines }
      : { finding, file: now.file.name, text, lines };
  });
  return result;
}

function findingsOf(
  session: Session,
  { report, file }: Input,
  { only }: CheckReportOptions,
  result: CheckedReport,
): Finding[] {
  const { name } = file;
  return runRules(report, {
    severities: session.service.projects.severities(report.uri, report.project),
    only,
    onError: (rule, error) => {
      result.troubles++;
      session.complain(l10n.t('{0}: rule {1} failed: {2}', name, rule, reason(error)));
    },
  });
}

/** Applies the safe fixes that do not touch each other; null when there is none. Notes them in `applied`. */
async function applyFixes(
  session: Session,
  input: Input,
  findings: readonly Finding[],
  applied: AppliedFix[],
): Promise<Input | null> {
  const edits = { report: [] as Edit[], sidecar: [] as Edit[] };
  const texts = { report: input.report.text, sidecar: input.sidecar?.decoded.text ?? '' };
  for (const finding of findings) {
    // Lines of annotations are written by their own commands.
    if (finding.in === 'annotations') continue;
    const fix = finding.fixes.find(({ safe }) => safe);
    const file = finding.in === 'sidecar' ? input.sidecar : input.file;
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
  const changed = (file: TextFile, own: readonly Edit[]): TextFile => ({
    ...file,
    decoded: { ...file.decoded, text: applyEdits(file.decoded.text, own) },
  });
  const sidecar = input.sidecar && changed(input.sidecar, edits.sidecar);
  return reportOf(session, changed(input.file, edits.report), sidecar);
}

/** Texts that were not wholly read are not written. */
function complainAboutUnrepaired(session: Session, input: Input, findings: readonly Finding[]): void {
  for (const [file, place] of [
    [input.file, 'report'],
    [input.sidecar, 'sidecar'],
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

/** Writes what has changed, in the encoding it was read in. Gives what then stands in the files, and which failed. */
async function writeChanges(
  session: Session,
  before: Input,
  after: Input,
): Promise<{ written: Input; unwritten: string[] }> {
  const unwritten: string[] = [];
  const write = async <T extends TextFile | null>(old: T, now: T): Promise<T> => {
    if (!old?.path || !now || old.decoded.text === now.decoded.text) return now;
    if (await writeText(session, now, now.decoded.text)) return now;
    unwritten.push(old.name);
    return old;
  };
  const file = await write(before.file, after.file);
  const sidecar = await write(before.sidecar, after.sidecar);
  return { written: unwritten.length > 0 ? await reportOf(session, file, sidecar) : after, unwritten };
}
