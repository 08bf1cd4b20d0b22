import * as l10n from '@vscode/l10n';
import { SEVERITIES, summaryLine } from '../../language/format/findings.ts';
import { countsText, severityText } from '../../language/format/words.ts';
import type { Severity } from '../../language/model/index.ts';
import { largest } from '../../language/text/lists.ts';
import type { LocatedFinding } from '../check-report.ts';
import { type Painted, type Styles, together } from '../output.ts';
import type { CreateFormatter, Summary } from './formatter.ts';

/** For people: grouped by file, `line:column  severity  message  rule`, then a summary. */
export const text: CreateFormatter = ({ out, styles }, { excerpt }) => ({
  file({ findings, applied }) {
    for (const [file, fixes] of groups(applied)) {
      out.line(styles.underline(file));
      for (const { line, column, title, before, after, rule } of fixes) {
        const change = together(styles.red(`- ${before}`), '  ', styles.green(`+ ${after}`));
        out.line('  ', styles.dim(`${line}:${column}`), '  ', change, `  ${title}  `, styles.dim(rule));
      }
      out.line();
    }
    for (const [file, located] of groups(findings)) {
      out.line(styles.underline(file));
      const rows = located.map((one) => {
        const { line, column } = one.lines.at(one.finding.start);
        return { one, place: `${line}:${column}`, severity: severityText(one.finding.severity) };
      });
      const widest = (key: 'place' | 'severity') => largest(rows.map((row) => row[key].length));
      const [placeWidth, severityWidth] = [widest('place'), widest('severity')];
      for (const { one, place, severity } of rows) {
        const { message, rule, severity: level } = one.finding;
        const painted = paint(styles, level)(severity.padEnd(severityWidth));
        out.line('  ', styles.dim(place.padStart(placeWidth)), '  ', painted, `  ${message}  `, styles.dim(rule));
        if (excerpt) out.line(`  ${' '.repeat(placeWidth)}  `, excerptOf(one, styles));
      }
      out.line();
    }
  },
  end(summary, { hidden, dryRun }) {
    const lines = summaryLines(summary, hidden, dryRun);
    const shown = SEVERITIES.filter((severity) => !hidden.includes(severity));
    const worst = shown.find((severity) => summary.counts[severity] > 0);
    const [first = '', ...others] = lines;
    out.line(styles.bold(worst ? paint(styles, worst)(first) : styles.green(first)));
    for (const line of others) out.line(styles.dim(line));
  },
});

/** What came out, in words, the most important first. */
export function summaryLines(summary: Summary, hidden: readonly Severity[], dryRun: boolean): string[] {
  const { counts, files, reports, fixed, fixedFiles, fixable } = summary;
  const shown = SEVERITIES.filter((severity) => !hidden.includes(severity));
  const lines = [summaryLine(summary, shown)];
  if (fixed > 0) {
    lines.push(
      dryRun
        ? l10n.t(
            'Changes that --fix would make: {0} (files: {1}). The problems above are those left.',
            fixed,
            fixedFiles,
          )
        : l10n.t('Changes made: {0} (files: {1}).', fixed, fixedFiles),
    );
  } else if (fixable > 0) {
    lines.push(l10n.t('Can be repaired with --fix: {0}.', fixable));
  }
  const unseen = countsText(counts, hidden);
  if (unseen) lines.push(l10n.t('Not shown: {0} (--show hint).', unseen));
  if (files > reports) lines.push(l10n.t('Not checked, because no reports: {0}.', files - reports));
  return lines;
}

/** By file, in the order of their first. */
export function groups<T extends { file: string }>(items: readonly T[]): Map<string, T[]> {
  const byFile = new Map<string, T[]>();
  for (const item of items) {
    const list = byFile.get(item.file);
    if (list) list.push(item);
    else byFile.set(item.file, [item]);
  }
  return byFile;
}

function paint(styles: Styles, severity: Severity): (words: string) => Painted {
  switch (severity) {
    case 'error':
      return styles.red;
    case 'warning':
      return styles.yellow;
    case 'information':
      return styles.blue;
    case 'hint':
      return styles.cyan;
  }
}

const AROUND = 40;

/** The words in question, with a few around them from the same line. */
function excerptOf({ finding, lines }: LocatedFinding, styles: Styles): Painted {
  const { line, column } = lines.at(finding.start);
  const words = lines.text(line);
  const start = column - 1;
  const end = Math.min(words.length, start + Math.max(0, finding.end - finding.start));
  const before = words.slice(Math.max(0, start - AROUND), start);
  const after = words.slice(end, end + AROUND);
  const [opening, closing] = [start > AROUND ? '…' : '', end + AROUND < words.length ? '…' : ''];
  const marked = styles.bold(words.slice(start, end));
  return together(styles.dim(`${opening}${before}`), marked, styles.dim(`${after}${closing}`));
}
