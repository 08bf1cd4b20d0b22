import * as l10n from '@vscode/l10n';
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { SEVERITIES } from '../../language/format/findings.ts';
import type { Severity } from '../../language/model/index.ts';
import { ruleIds } from '../../language/rules/index.ts';
import { nearest } from '../../language/text/nearest.ts';
import { matchesRule } from '../../language/workspace/project-file.ts';
import { type CheckedReport, checkReport } from '../check-report.ts';
import { createDuplicates } from '../duplicates.ts';
import { countSeverities, type Formatter, rankOf, type Summary } from '../formats/formatter.ts';
import { formatters } from '../formats/index.ts';
import type { FileInput } from '../inputs.ts';
import { EXIT, UsageError } from '../io.ts';
import { eachReport, orphanOf } from '../reports.ts';
import type { Run, Session } from '../session.ts';

interface CheckOptions {
  format: keyof typeof formatters;
  failOn: Severity | 'never';
  maxWarnings?: number;
  rule?: string[];
  show?: Severity;
  fix?: boolean;
  fixDryRun?: boolean;
  excerpt?: boolean;
  learn: boolean;
}

/** `giaoban check`: findings of the rules, in the forms that people and other programs read. */
export function check(program: Command, run: Run): void {
  program
    .command('check')
    .summary(l10n.t('report mistakes in references, dates and metadata'))
    .description(
      l10n.t('Checks reports against their metadata, the catalogue and the calendar, and prints what it finds.'),
    )
    .argument('<path...>', l10n.t('files, folders, globs, or “-” for NDJSON on standard input'))
    .addOption(
      new Option('--format <format>', l10n.t('form of the findings')).choices(Object.keys(formatters)).default('text'),
    )
    .addOption(
      new Option('--fail-on <severity>', l10n.t('end with status 1 from this severity on'))
        .choices([...SEVERITIES, 'never'])
        .default('error'),
    )
    .option('--max-warnings <number>', l10n.t('end with status 1 on more warnings than this'), wholeNumber)
    .option(
      '--rule <id>',
      l10n.t('only this rule, or family (“reference/*”); may be repeated'),
      (id, before: string[] = []) => [...before, ...id.split(',')],
    )
    .addOption(
      new Option(
        '--show <severity>',
        l10n.t('print findings from this severity on (default: all, in text, github and markdown no hints)'),
      ).choices(SEVERITIES),
    )
    .option('--excerpt', l10n.t('print the words in question below each finding (text)'))
    .option('--fix', l10n.t('write the fixes that are safe, then report what is left'))
    .option('--fix-dry-run', l10n.t('print what --fix would write, change nothing'))
    .option('--no-learn', l10n.t('do not use full citations of one file to resolve short ones of another'))
    .action((paths: string[], options: CheckOptions) => run((session) => checkReports(session, paths, options)));
}

async function checkReports(session: Session, paths: string[], options: CheckOptions): Promise<number> {
  if (options.fix && paths.includes('-')) {
    throw new UsageError(l10n.t('--fix needs files; with standard input use --fix-dry-run'));
  }
  const only = options.rule && chosenRules(options.rule);
  const fix = options.fixDryRun ? 'dry-run' : options.fix ? 'write' : 'none';
  const summary: Summary = {
    files: 0,
    reports: 0,
    withFindings: 0,
    fixed: 0,
    fixedFiles: 0,
    fixable: 0,
    counts: countSeverities([]),
  };
  const forPeople = ['text', 'github', 'markdown'].includes(options.format);
  const lowest = rankOf(options.show ?? (forPeople ? 'information' : 'hint'));
  const formatter: Formatter = formatters[options.format](session, { excerpt: options.excerpt === true });
  const duplicates = createDuplicates(session, only);
  const named = new Set<string>();
  let troubles = 0;

  const print = (result: CheckedReport) => {
    for (const { finding } of result.findings) {
      summary.counts[finding.severity]++;
      if (fix === 'none' && finding.fixes.some(({ safe }) => safe)) summary.fixable++;
    }
    const shown = result.findings.filter(({ finding }) => rankOf(finding.severity) <= lowest);
    if (shown.length > 0) named.add(result.name);
    formatter.file({ ...result, findings: shown });
  };

  const orphans: FileInput[] = [];
  const orphan = (sidecar: FileInput) => void orphans.push(sidecar);
  const unread = await eachReport(
    session,
    paths,
    { learnFromOthers: options.learn, orphan, writes: fix === 'write' },
    async (input) => {
      summary.files++;
      const result = await checkReport(session, input, { only, fix });
      troubles += result.troubles;
      if (result.checked) summary.reports++;
      summary.fixed += result.applied.length;
      if (result.applied.length > 0) summary.fixedFiles++;
      print(result);
      duplicates.add(input);
    },
  );
  for (const sidecar of orphans) {
    const input = await orphanOf(session, sidecar);
    summary.files++;
    summary.reports++;
    if (input) print(await checkReport(session, input, { only, fix: 'none' }));
    else troubles++;
  }
  for (const result of duplicates.results()) print(result);
  summary.withFindings = named.size;
  await formatter.end(summary, { hidden: SEVERITIES.slice(lowest + 1), dryRun: fix === 'dry-run' });

  if (unread > 0 || troubles > 0) return EXIT.trouble;
  const failing = options.failOn !== 'never' && reached(summary, options.failOn);
  const tooMany = options.maxWarnings !== undefined && summary.counts.warning > options.maxWarnings;
  if (tooMany) {
    session.complain(l10n.t('warnings: {0}, allowed: {1}', summary.counts.warning, options.maxWarnings ?? 0));
  }
  return failing || tooMany ? EXIT.findings : EXIT.clean;
}

function reached({ counts }: Summary, failOn: Severity): boolean {
  return (Object.keys(counts) as Severity[]).some(
    (severity) => rankOf(severity) <= rankOf(failOn) && counts[severity] > 0,
  );
}

function chosenRules(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const ids = ruleIds.filter((id) => matchesRule(name, id));
    if (ids.length > 0) return ids;
    const near = nearest(name, ruleIds);
    throw new UsageError(
      near
        ? l10n.t('There is no rule “{0}”. Did you mean “{1}”?', name, near)
        : l10n.t('There is no rule “{0}”.', name),
    );
  });
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('');
  return Number(value);
}
