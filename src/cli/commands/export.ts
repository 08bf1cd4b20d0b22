import path from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Command } from 'commander';
import { Option } from 'commander';
import { uriOfPath } from '../../files/paths.ts';
import type { AnnotatedReport, Exported, ExportedFile, Loss } from '../../language/annotations/formats/format.ts';
import { exportReports, formatById, formatIds } from '../../language/annotations/formats/index.ts';
import { annotationLabels, labelColor } from '../../language/annotations/labels.ts';
import { readFile } from '../../language/workspace/read-file.ts';
import { annotatedReport, annotationsBeside } from '../annotated.ts';
import { reason } from '../inputs.ts';
import { EXIT, UsageError } from '../io.ts';
import { eachReport } from '../reports.ts';
import type { Run, Session } from '../session.ts';

interface ExportOptions {
  format: string;
  output?: string;
  suggestions?: boolean;
  strict?: boolean;
}

/** `giaoban export`: annotations in the format of another tool. */
export function exportCommand(program: Command, run: Run): void {
  program
    .command('export')
    .summary(l10n.t('write annotations in the format of another tool'))
    .description(
      l10n.t('Writes the annotations of reports in the format of another tool. What the format cannot carry is said.'),
    )
    .argument('<path...>', l10n.t('files, folders or globs'))
    .addOption(
      new Option('--format <format>', l10n.t('form of the files')).choices([...formatIds]).makeOptionMandatory(),
    )
    .option('--output <folder>', l10n.t('where the files go; without it the only file is printed'))
    .option('--suggestions', l10n.t('also what the reader proposes and nobody has decided yet'))
    .option('--strict', l10n.t('status 1 when something is left out or has no place in its text'))
    .action((paths: string[], options: ExportOptions) => run((session) => exportAnnotations(session, paths, options)));
}

async function exportAnnotations(session: Session, paths: string[], options: ExportOptions): Promise<number> {
  if (paths.includes('-')) throw new UsageError(l10n.t('annotations lie beside files; standard input has none'));
  const format = formatById(options.format)!;
  const reports: AnnotatedReport[] = [];
  let [troubles, unplaced] = [0, 0];
  const unread = await eachReport(
    session,
    paths,
    { learnFromOthers: options.suggestions ?? false, writes: true },
    async (input) => {
      const annotated = await annotationsBeside(session, input.file);
      if (!annotated) {
        troubles++;
        return;
      }
      const { spans, relations, others, unplaced: lost } = annotated.placed;
      unplaced += lost.length;
      if (lost.length > 0) {
        session.complain(l10n.t('{0}: annotations without a place in the text: {1}', annotated.name, lost.length));
      }
      const isEmpty = spans.length + relations.length + others.length === 0;
      if (!isEmpty || options.suggestions)
        reports.push(annotatedReport(input, annotated, options.suggestions ?? false));
    },
  );
  const { labels, relations } = annotationLabels(session.project.settings.annotations, 'en');
  const exported = exportReports(format, reports, {
    labels: labels.map((label) => ({ id: label.id, name: label.name, color: labelColor(label.color) })),
    relations: relations.map(({ id }) => id),
  });
  const left = lossText(exported.losses);
  if (left) session.complain(l10n.t('left out, since the format has no place for them: {0}', left));
  if (!(await writeFiles(session, exported, options.output))) troubles++;
  if (unread + troubles > 0) return EXIT.trouble;
  return options.strict && (left !== '' || unplaced > 0) ? EXIT.findings : EXIT.clean;
}

async function writeFiles(session: Session, { files }: Exported, output: string | undefined): Promise<boolean> {
  if (output === undefined) {
    const [only, ...more] = files;
    if (more.length > 0) throw new UsageError(l10n.t('this makes several files; give a folder with --output'));
    if (only) session.out.data(only.content);
    return true;
  }
  let good = true;
  for (const file of files) good = (await writeFile(session, output, file)) && good;
  return good;
}

async function writeFile(session: Session, folder: string, { name, content }: ExportedFile): Promise<boolean> {
  const shown = path.join(folder, name).split(path.sep).join('/');
  const uri = uriOfPath(path.resolve(session.io.cwd, folder, name));
  // What an earlier export wrote is replaced; what somebody writes there meanwhile is not.
  const before = await readFile(session.files, uri, 'exchange');
  if (before.status === 'unreadable') {
    session.complain(l10n.t('{0}: cannot be read ({1})', shown, before.reason));
    return false;
  }
  try {
    const ifStill = before.status === 'read' ? before.bytes : null;
    await session.files.write(uri, new TextEncoder().encode(content), { ifStill });
    session.out.line(l10n.t('{0} written', shown));
    return true;
  } catch (error) {
    session.complain(l10n.t('{0}: cannot be written ({1})', shown, reason(error)));
    return false;
  }
}

/** "3 relations, 2 comments". */
export function lossText(losses: Exported['losses']): string {
  const words: Record<Loss, (count: number) => string> = {
    attributes: (count) => l10n.t('attributes ({0})', count),
    authors: (count) => l10n.t('authors ({0})', count),
    comments: (count) => l10n.t('comments ({0})', count),
    documents: (count) => l10n.t('documents meant ({0})', count),
    overlaps: (count) => l10n.t('overlapping annotations ({0})', count),
    relations: (count) => l10n.t('relations ({0})', count),
    suggestions: (count) => l10n.t('suggestions ({0})', count),
  };
  return Object.entries(losses)
    .map(([loss, count]) => words[loss as Loss](count))
    .join(', ');
}
