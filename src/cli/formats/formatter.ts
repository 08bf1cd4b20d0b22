/** What every form of findings is given to print. */
import { noCounts, SEVERITIES } from '../../language/format/findings.ts';
import type { Severity } from '../../language/model/index.ts';
import type { CheckedReport, LocatedFinding } from '../check-report.ts';
import type { Session } from '../session.ts';

export interface Summary {
  files: number;
  /** Of the files, those that rules ran on. */
  reports: number;
  withFindings: number;
  /** Fixes made, or that would be in a dry run, and in how many files. */
  fixed: number;
  fixedFiles: number;
  /** Findings with a safe fix. */
  fixable: number;
  counts: Record<Severity, number>;
}

interface EndOptions {
  /** Severities that are counted but were not printed. */
  hidden: readonly Severity[];
  dryRun: boolean;
}

/** Prints findings: a report at a time, then the end. */
export interface Formatter {
  file(report: CheckedReport): void;
  end(summary: Summary, options: EndOptions): void | Promise<void>;
}

export type CreateFormatter = (session: Session, options: { excerpt: boolean }) => Formatter;

/** 0 for errors up to 3 for hints. */
export function rankOf(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** How many findings there are of each severity. */
export function countSeverities(findings: readonly LocatedFinding[]): Record<Severity, number> {
  const counts = noCounts();
  for (const { finding } of findings) counts[finding.severity]++;
  return counts;
}
