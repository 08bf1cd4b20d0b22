/** Findings as a Markdown document: what the command line prints and the editor opens. */
import * as l10n from '@vscode/l10n';
import type { Severity } from '../model/index.ts';
import { countsText, severityText } from './words.ts';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** What the editor lists as problems; hints are marked in the text alone. */
export const LISTED: readonly Severity[] = SEVERITIES.filter((severity) => severity !== 'hint');

/** One finding with its place, which counts from 1. */
export interface FindingRow {
  line: number;
  column: number;
  severity: Severity;
  message: string;
  rule: string;
}

export interface FindingCounts {
  reports: number;
  /** Of these, those with a finding that is shown. */
  withFindings: number;
  counts: Record<Severity, number>;
}

/** Counts of nothing yet. */
export function noCounts(): Record<Severity, number> {
  return { error: 0, warning: 0, information: 0, hint: 0 };
}

/** What came out, as one sentence: only the severities that are shown. */
export function summaryLine({ reports, withFindings, counts }: FindingCounts, shown: readonly Severity[]): string {
  return shown.every((severity) => counts[severity] === 0)
    ? l10n.t('No problems. Reports checked: {0}.', reports)
    : l10n.t('Problems in {0} of {1} reports: {2}.', withFindings, reports, countsText(counts, shown));
}

/**
 * Counts the findings of reports, a list for each: everything that says how many there are counts with this.
 * `withFindings` are the reports with a finding that the editor lists.
 */
export function countFindings(reports: readonly (readonly { severity: Severity }[])[]): FindingCounts {
  const counts = noCounts();
  for (const findings of reports) for (const { severity } of findings) counts[severity]++;
  const isListed = ({ severity }: { severity: Severity }) => LISTED.includes(severity);
  return {
    reports: reports.length,
    withFindings: reports.filter((findings) => findings.some(isListed)).length,
    counts,
  };
}

/** What came out, in one sentence or two: what the editor lists, then the hints, which it only marks. */
export function listedLines(counted: FindingCounts): string[] {
  const hints = countsText(counted.counts, ['hint']);
  return [summaryLine(counted, LISTED), ...(hints ? [l10n.t('Marked in the text only: {0}.', hints)] : [])];
}

/** The heading of the document, with its line end. */
export function documentHeading(): string {
  return `# ${l10n.t('Findings')}\n`;
}

/** The findings of one file below its heading, up to the last line end. */
export function fileSection(file: string, rows: readonly FindingRow[]): string {
  const titles = [l10n.t('Line'), l10n.t('Severity'), l10n.t('Finding'), l10n.t('Rule')];
  const lines = rows.map(({ line, column, severity, message, rule }) =>
    [`${line}:${column}`, severityText(severity), escapeMarkdown(message), `\`${rule}\``].join(' | '),
  );
  const table = [`| ${titles.join(' | ')} |`, '| ---: | --- | --- | --- |', ...lines.map((cells) => `| ${cells} |`)];
  return `\n## ${escapeMarkdown(file)}\n\n${table.join('\n')}\n`;
}

/** File names and words of a report must not become markup. */
export function escapeMarkdown(words: string): string {
  return words.replace(/[\\`*_[\]<>|#]/g, (char) => (char === '<' ? '&lt;' : `\\${char}`)).replace(/\s+/g, ' ');
}
