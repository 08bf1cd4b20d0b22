import path from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Command } from 'commander';
import { Option } from 'commander';
import { csvFormatRows } from 'd3-dsv';
import { uriOfPath } from '../../files/paths.ts';
import {
  agreement,
  type ComparedReport,
  type LabelAgreement,
  type PairAgreement,
} from '../../language/annotations/agreement/agreement.ts';
import { annotatedReportsOf, annotationsOf, isAnnotationsFile } from '../../language/annotations/file.ts';
import { placeAnnotations } from '../../language/annotations/place.ts';
import { decodeText } from '../../language/text/encodings.ts';
import { readAnnotationFile } from '../../language/workspace/annotation-store.ts';
import { readFile } from '../../language/workspace/read-file.ts';
import { reason } from '../inputs.ts';
import { EXIT, UsageError } from '../io.ts';
import { visible } from '../output.ts';
import type { Run, Session } from '../session.ts';

interface AgreeOptions {
  format: 'table' | 'json' | 'csv';
}

/** `giaoban agree`: how far annotators agree. */
export function agree(program: Command, run: Run): void {
  program
    .command('agree')
    .summary(l10n.t('compare annotators: F1, Cohen’s κ, Krippendorff’s α'))
    .description(
      l10n.t(
        'Compares what two or more annotators marked in the same reports, each in a file or folder of their own, matched by name.',
      ),
    )
    .argument('<path...>', l10n.t('one file or folder an annotator'))
    .addOption(
      new Option('--format <format>', l10n.t('form of the output')).choices(['table', 'json', 'csv']).default('table'),
    )
    .action((paths: string[], options: AgreeOptions) => run((session) => compare(session, paths, options)));
}

async function compare(session: Session, paths: string[], { format }: AgreeOptions): Promise<number> {
  if (paths.length < 2) throw new UsageError(l10n.t('two annotators at least are needed'));
  const annotators = await Promise.all(paths.map((one) => filesOf(session, one)));
  const names = new Set(annotators.flatMap((files) => [...files.keys()]));
  const single = annotators.every((files) => files.size === 1);
  const reports: ComparedReport[] = [];
  let troubles = 0;
  // Two files named outright are meant for each other, whatever they are called.
  for (const name of single ? [[...names][0]!] : [...names].sort()) {
    const files = annotators.map((one) => (single ? [...one.values()][0]! : one.get(name)));
    const lacking = paths.filter((_, i) => files[i] === undefined);
    if (lacking.length > 0) {
      session.complain(l10n.t('{0}: has no annotations in {1}, and is left out', name, lacking.join(', ')));
      continue;
    }
    const report = await reportOf(session, name, files as string[]);
    if (report) reports.push(report);
    else troubles++;
  }
  if (reports.length === 0) {
    session.complain(l10n.t('there is no report that all of them annotated'));
    return EXIT.trouble;
  }
  print(session, agreement(reports), paths, reports.length, format);
  return troubles > 0 ? EXIT.trouble : EXIT.clean;
}

/** The annotation files of an annotator, by the name that they have in common with their report. */
async function filesOf(session: Session, given: string): Promise<Map<string, string>> {
  const root = path.resolve(session.io.cwd, given);
  const stat = await session.files.stat(uri(root)).catch(() => null);
  if (stat === null) throw new UsageError(l10n.t('{0}: no such file or folder', given));
  const found = new Map<string, string>();
  const add = (file: string) => found.set(nameOf(path.relative(root, file) || path.basename(file)), file);
  if (stat.kind === 'file') {
    const file = isAnnotationsFile(root) ? root : annotationsOf(root);
    if (file === null) throw new UsageError(l10n.t('{0}: is neither a report nor a file of annotations', given));
    return found.set(nameOf(path.basename(file)), file);
  }
  const visit = async (folder: string): Promise<void> => {
    for (const { name, kind } of await session.files.list(uri(folder)).catch(() => [])) {
      if (name.startsWith('.') || name === 'node_modules') continue;
      if (kind === 'folder') await visit(path.join(folder, name));
      else if (kind === 'file' && isAnnotationsFile(name)) add(path.join(folder, name));
    }
  };
  await visit(root);
  if (found.size === 0) throw new UsageError(l10n.t('{0}: holds no annotations', given));
  return found;
}

function nameOf(file: string): string {
  return file
    .split(path.sep)
    .join('/')
    .replace(/\.annotations\.jsonl$/i, '')
    .normalize('NFC');
}

async function reportOf(session: Session, name: string, files: readonly string[]): Promise<ComparedReport | null> {
  const report = await textBeside(session, files);
  if (report === null) {
    session.complain(l10n.t('{0}: there is no report beside any of its annotations', name));
    return null;
  }
  try {
    const annotators = await Promise.all(
      files.map(async (file) => {
        const { file: annotations } = await readAnnotationFile(session.files, uri(file));
        const { spans, unplaced } = placeAnnotations(annotations.annotations, report.text, path.basename(report.file));
        if (unplaced.length > 0) {
          const shown = path.relative(session.io.cwd, file);
          session.complain(l10n.t('{0}: annotations without a place in the text: {1}', shown, unplaced.length));
        }
        return spans;
      }),
    );
    return { name, text: report.text, annotators };
  } catch (error) {
    session.complain(l10n.t('{0}: cannot be read ({1})', name, reason(error)));
    return null;
  }
}

async function textBeside(session: Session, files: readonly string[]): Promise<{ file: string; text: string } | null> {
  for (const file of files.flatMap(annotatedReportsOf)) {
    const content = await readFile(session.files, uri(file), 'report');
    if (content.status === 'read') return { file, text: decodeText(content.bytes).text };
  }
  return null;
}

const COLUMNS = [
  'label',
  'first',
  'second',
  'in first',
  'in second',
  'exact P',
  'exact R',
  'exact F1',
  'overlap P',
  'overlap R',
  'overlap F1',
  'kappa',
  'alpha',
];

function print(
  { out }: Session,
  result: readonly LabelAgreement[],
  names: readonly string[],
  reports: number,
  format: AgreeOptions['format'],
): void {
  if (format === 'json') {
    out.data(`${JSON.stringify(jsonOf(result, names, reports), null, 2)}\n`);
    return;
  }
  const rows = result.flatMap(({ label, pairs, alpha }) =>
    pairs.map((pair) => rowOf(label, pair, names, alpha, format)),
  );
  if (format === 'csv') {
    out.data(`${csvFormatRows([COLUMNS, ...rows])}\n`);
    return;
  }
  const table = [COLUMNS, ...rows].map((row) => row.map(visible));
  const widths = COLUMNS.map((_, i) => table.reduce((most, row) => Math.max(most, row[i]!.length), 0));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (i < 3 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd();
  out.line(l10n.t('Reports compared: {0}', reports));
  for (const row of table) out.line(line(row));
}

function rowOf(
  label: string | null,
  { first, second, exact, overlap, kappa }: PairAgreement,
  names: readonly string[],
  alpha: number | null,
  format: 'table' | 'csv',
): string[] {
  const undefinedValue = format === 'csv' ? '' : l10n.t('undefined');
  const value = (number: number | null) => (number === null ? undefinedValue : number.toFixed(3));
  return [
    label ?? (format === 'csv' ? '*' : l10n.t('all labels')),
    names[first]!,
    names[second]!,
    String(exact.first),
    String(exact.second),
    ...[exact.precision, exact.recall, exact.f1, overlap.precision, overlap.recall, overlap.f1, kappa, alpha].map(
      value,
    ),
  ];
}

/** `null` stands for undefined. */
function jsonOf(result: readonly LabelAgreement[], names: readonly string[], reports: number): unknown {
  return {
    annotators: names,
    reports,
    labels: result.map(({ label, alpha, pairs }) => ({
      label,
      alpha,
      pairs: pairs.map(({ first, second, ...scores }) => ({ first: names[first], second: names[second], ...scores })),
    })),
  };
}

function uri(file: string): string {
  return uriOfPath(file);
}
