import * as l10n from '@vscode/l10n';
import { SEVERITIES as ALL, summaryLine } from '../../language/format/findings.ts';
import { countsText, severityText } from '../../language/format/words.ts';
import type { Severity } from '../../language/model/index.ts';
import { largest } from '../../language/text/lists.ts';
import type { LocatedFinding } from '../check-report.ts';
import { type Colors, oneLine } from '../session.ts';
import type { CreateFormatter, Summary } from './formatter.ts';

/** For people: grouped by file, `line:column  severity  message  rule`, then a summary. */
export const text: CreateFormatter = ({ io, colors }, { excerpt }) => ({
  file({ findings, applied }) {
    const write = (line: string) => io.stdout.write(`${line}\n`);
    for (const [file, fixes] of groups(applied)) {
      write(colors.underline(oneLine(file)));
      for (const { line, column, title, before, after, rule } of fixes) {
        const change = `${colors.red(`- ${oneLine(before)}`)}  ${colors.green(`+ ${oneLine(after)}`)}`;
        write(`  ${colors.dim(`${line}:${column}`)}  ${change}  ${title}  ${colors.dim(rule)}`);
      }
      write('');
    }
    for (const [file, located] of groups(findings)) {
      write(colors.underline(oneLine(file)));
      const rows = located.map((one) => {
        const { line, column } = one.lines.at(one.finding.start);
        return { one, place: `${line}:${column}`, severity: severityText(one.finding.severity) };
      });
      const widest = (key: 'place' | 'severity') => largest(rows.map((row) => row[key].length));
      const [placeWidth, severityWidth] = [widest('place'), widest('severity')];
      for (const { one, place, severity } of rows) {
        const { message, rule, severity: level } = one.finding;
        const painted = paint(colors, level)(severity.padEnd(severityWidth));
        write(`  ${colors.dim(place.padStart(placeWidth))}  ${painted}  ${oneLine(message)}  ${colors.dim(rule)}`);
        if (excerpt) write(`  ${' '.repeat(placeWidth)}  ${excerptOf(one, colors)}`);
      }
      write('');
    }
  },
  end(summary, { hidden, dryRun }) {
    const lines = summaryLines(summary, hidden, dryRun);
    const shown = ALL.filter((severity) => !hidden.includes(severity));
    const worst = shown.find((severity) => summary.counts[severity] > 0);
    const [first = '', ...others] = lines;
    io.stdout.write(`${colors.bold(worst ? paint(colors, worst)(first) : colors.green(first))}\n`);
    for (const line of others) io.stdout.write(`${colors.dim(line)}\n`);
  },
});

/** What came out, in words, the most important first. */
export function summaryLines(summary: Summary, hidden: readonly Severity[], dryRun: boolean): string[] {
  const { counts, files, reports, fixed, fixedFiles, fixable } = summary;
  const shown = ALL.filter((severity) => !hidden.includes(severity));
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

function paint(colors: Colors, severity: Severity): (words: string) => string {
  switch (severity) {
    case 'error':
      return colors.red;
    case 'warning':
      return colors.yellow;
    case 'information':
      return colors.blue;
    case 'hint':
      return colors.cyan;
  }
}

const AROUND = 40;

/** The words in question, with a few around them from the same line. */
function excerptOf({ finding, lines }: LocatedFinding, colors: Colors): string {
  const { line, column } = lines.at(finding.start);
  const words = lines.text(line);
  const start = column - 1;
  const end = Math.min(words.length, start + Math.max(0, finding.end - finding.start));
  const before = words.slice(Math.max(0, start - AROUND), start);
  const after = words.slice(end, end + AROUND);
  const [opening, closing] = [start > AROUND ? '…' : '', end + AROUND < words.length ? '…' : ''];
  const marked = colors.bold(oneLine(words.slice(start, end)));
  return `${colors.dim(`${opening}${oneLine(before)}`)}${marked}${colors.dim(`${oneLine(after)}${closing}`)}`;
}
