import * as l10n from '@vscode/l10n';
import type { Command } from 'commander';
import { Option } from 'commander';
import { annotationsJson } from '../../language/format/annotations-json.ts';
import { reportJson } from '../../language/format/json.ts';
import { EXIT } from '../io.ts';
import { eachReport } from '../reports.ts';
import type { Run, Session } from '../session.ts';

interface ExtractOptions {
  format: 'jsonl' | 'json';
  reportsOnly?: boolean;
  learn: boolean;
  annotations?: boolean;
}

/** `giaoban extract`: what a report says, as JSON. */
export function extract(program: Command, run: Run): void {
  program
    .command('extract')
    .summary(l10n.t('print references, meetings, people and tasks as JSON'))
    .description(l10n.t('Reads texts and prints what they say as JSON, one object a file, in the order given.'))
    .argument('<path...>', l10n.t('files, folders, globs, or “-” for NDJSON on standard input'))
    .addOption(
      new Option('--format <format>', l10n.t('one object a line, or one array'))
        .choices(['jsonl', 'json'])
        .default('jsonl'),
    )
    .option('--reports-only', l10n.t('leave out texts that are no reports'))
    .option('--no-learn', l10n.t('do not use full citations of one file to resolve short ones of another'))
    .option('--annotations', l10n.t('also the annotations that lie beside the files'))
    .action((paths: string[], options: ExtractOptions) => run((session) => extractReports(session, paths, options)));
}

async function extractReports(session: Session, paths: string[], options: ExtractOptions): Promise<number> {
  const { out } = session;
  const asArray = options.format === 'json';
  let printed = 0;
  const unread = await eachReport(session, paths, { learnFromOthers: options.learn }, ({ report, file }) => {
    const json = {
      ...reportJson(report, file.name),
      ...(options.annotations && annotationsJson(report.annotations)),
    };
    if (options.reportsOnly && !json.isReport) return;
    if (asArray) out.data(`${printed === 0 ? '[' : ','}\n${JSON.stringify(json, null, 2)}`);
    else out.data(`${JSON.stringify(json)}\n`);
    printed++;
  });
  if (asArray) out.data(printed === 0 ? '[]\n' : '\n]\n');
  return unread > 0 ? EXIT.trouble : EXIT.clean;
}
