import path from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Command } from 'commander';
import { Option } from 'commander';
import { v4 as uuid } from 'uuid';
import { uriOfPath } from '../../files/paths.ts';
import { putAnnotations } from '../../language/annotations/file.ts';
import type { Format, ImportedDocument } from '../../language/annotations/formats/format.ts';
import { stemOf } from '../../language/annotations/formats/format.ts';
import { formatById, formatIds, importFile } from '../../language/annotations/formats/index.ts';
import { importDocument } from '../../language/annotations/import.ts';
import { placeAnnotations } from '../../language/annotations/place.ts';
import { decodeText } from '../../language/text/encodings.ts';
import { changeAnnotationFile } from '../../language/workspace/annotation-store.ts';
import { readFile } from '../../language/workspace/read-file.ts';
import { annotationsBeside } from '../annotated.ts';
import { reason } from '../inputs.ts';
import { EXIT, UsageError } from '../io.ts';
import type { Run, Session } from '../session.ts';
import type { TextFile } from '../text-files.ts';

interface ImportOptions {
  format: string;
  text?: string;
  author?: string;
}

/** `giaoban import`: annotations of another tool into the files beside reports. */
export function importCommand(program: Command, run: Run): void {
  program
    .command('import')
    .summary(l10n.t('take annotations of another tool over'))
    .description(
      l10n.t(
        'Takes annotations of another tool over into the files beside the reports. A report whose text has changed is searched for the words.',
      ),
    )
    .argument('<file...>', l10n.t('files that the other tool wrote'))
    .addOption(
      new Option('--format <format>', l10n.t('form of the files')).choices([...formatIds]).makeOptionMandatory(),
    )
    .option('--text <report>', l10n.t('the report that they belong to, where neither file nor name says it'))
    .option('--author <name>', l10n.t('who is taken for the author where the file names none'))
    .action((files: string[], options: ImportOptions) => run((session) => importAll(session, files, options)));
}

async function importAll(session: Session, names: string[], options: ImportOptions): Promise<number> {
  if (names.includes('-')) throw new UsageError(l10n.t('import reads files; it takes no standard input'));
  const format = formatById(options.format)!;
  let troubles = 0;
  for (const name of names) if (!(await importOne(session, format, name, options))) troubles++;
  return troubles > 0 ? EXIT.trouble : EXIT.clean;
}

/** Takes one file over; of a file with anything wrong, nothing. */
async function importOne(session: Session, format: Format, name: string, options: ImportOptions): Promise<boolean> {
  const file = path.resolve(session.io.cwd, name);
  const content = await readFile(session.files, uriOfPath(file), 'exchange');
  if (content.status !== 'read') {
    const why = content.status === 'absent' ? l10n.t('no such file') : content.reason;
    session.complain(l10n.t('{0}: cannot be read ({1})', name, why));
    return false;
  }
  const decoded = decodeText(content.bytes);
  if (decoded.invalid || !decoded.encoding.startsWith('utf-')) {
    session.complain(l10n.t('{0}: is not UTF-8', name));
    return false;
  }
  const beside =
    options.text === undefined
      ? await reportBeside(session, file, name, format)
      : await readReport(session, options.text);
  if (options.text !== undefined && !beside) return false;
  const result = importFile(format, decoded.text, { name, text: beside?.decoded.text ?? null });
  if (result.problem) {
    const place = result.problem.line === null ? name : `${name}:${result.problem.line}`;
    session.complain(`${place}: ${result.problem.message}`);
    return false;
  }
  const targets = await Promise.all(
    result.documents.map((document) => targetOf(session, document, file, options, beside)),
  );
  const missing = targets.indexOf(null);
  if (missing >= 0) {
    const wanted = result.documents[missing]!.name ?? l10n.t('no name');
    session.complain(l10n.t('{0}: there is no report for it ({1}); name it with --text', name, wanted));
    return false;
  }
  let good = true;
  for (const [i, document] of result.documents.entries())
    good = (await takeOver(session, document, targets[i]!, options)) && good;
  return good;
}

/** The report that a document belongs to: as asked for, by the name that it says, or by the name of the file. */
async function targetOf(
  session: Session,
  { name }: ImportedDocument,
  file: string,
  options: ImportOptions,
  beside: TextFile | null,
): Promise<TextFile | null> {
  if (options.text !== undefined || name === null) return beside;
  // A file says a name, not a path: it does not lead out of its folder.
  const own = path.join(path.dirname(file), path.basename(name.replaceAll('\\', '/')));
  const shown = path.relative(session.io.cwd, own).split(path.sep).join('/');
  return /\.(?:txt|baocao)$/i.test(own) ? ((await readText(session, own, shown)) ?? beside) : beside;
}

async function reportBeside(session: Session, file: string, name: string, format: Format): Promise<TextFile | null> {
  const stem = file.toLowerCase().endsWith(format.extension) ? file.slice(0, -format.extension.length) : stemOf(file);
  for (const end of ['.txt', '.baocao']) {
    const shown = path
      .join(path.dirname(name), path.basename(stem) + end)
      .split(path.sep)
      .join('/');
    const found = await readText(session, stem + end, shown);
    if (found) return found;
  }
  return null;
}

async function readReport(session: Session, name: string): Promise<TextFile | null> {
  const found = await readText(session, path.resolve(session.io.cwd, name), name);
  if (!found) session.complain(l10n.t('{0}: no such file or folder', name));
  return found;
}

async function readText(session: Session, file: string, name: string): Promise<TextFile | null> {
  const content = await readFile(session.files, uriOfPath(file), 'report');
  return content.status === 'read'
    ? { name, path: file, decoded: decodeText(content.bytes), bytes: content.bytes }
    : null;
}

async function takeOver(
  session: Session,
  document: ImportedDocument,
  report: TextFile,
  options: ImportOptions,
): Promise<boolean> {
  const beside = await annotationsBeside(session, report);
  if (!beside) return false;
  const { text } = report.decoded;
  const name = path.basename(report.name);
  const settings = {
    creator: options.author ? ({ type: 'Person', name: options.author } as const) : null,
    now: new Date().toISOString(),
    newId: () => `urn:uuid:${uuid()}`,
  };
  const count = { found: 0, unsure: 0, lost: 0, known: 0 };
  try {
    await changeAnnotationFile(session.files, beside.uri, (file) => {
      // Each try looks at what stands there now.
      const { spans, relations } = placeAnnotations(file.annotations, text, name);
      const { annotations, ...counts } = importDocument(document, { name, text, spans, relations }, settings);
      Object.assign(count, counts);
      return putAnnotations(file, annotations);
    });
  } catch (error) {
    session.complain(l10n.t('{0}: cannot be written ({1})', beside.name, reason(error)));
    return false;
  }
  const { found, unsure, lost, known } = count;
  const message = l10n.t(
    '{0}: found {1}, unsure {2}, lost {3}, there already {4}',
    beside.name,
    found,
    unsure,
    lost,
    known,
  );
  session.out.line(message);
  return true;
}
