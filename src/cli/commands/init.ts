import * as l10n from '@vscode/l10n';
import type { Command } from 'commander';
import { Option } from 'commander';
import { frontMatterEdits, sidecarText } from '../../language/metadata/merge.ts';
import { canonicalCode } from '../../language/references/reading/canonical.ts';
import { applyEdits } from '../../language/text/edits.ts';
import { sidecarOf } from '../../language/workspace/names.ts';
import { prepareRepository } from '../git-attributes.ts';
import { EXIT, UsageError } from '../io.ts';
import { eachReport, type Input } from '../reports.ts';
import type { Run, Session } from '../session.ts';
import { type TextFile, writeText } from '../text-files.ts';

interface InitOptions {
  to: 'sidecar' | 'front-matter';
  dryRun?: boolean;
  annotations?: boolean;
}

/** `giaoban init`: writes the metadata of reports from their text. */
export function init(program: Command, run: Run): void {
  program
    .command('init')
    .summary(l10n.t('write or complete the metadata of reports'))
    .description(
      l10n.t(
        'Writes metadata from what the text says. What is already there stays as it is, and what is missing is added to it.',
      ),
    )
    .argument('[path...]', l10n.t('files, folders or globs'))
    .addOption(
      new Option('--to <place>', l10n.t('where new metadata goes: NAME.meta.yaml beside the report, or its head'))
        .choices(['sidecar', 'front-matter'])
        .default('sidecar'),
    )
    .option('--dry-run', l10n.t('print what would be written, change nothing'))
    .option(
      '--annotations',
      l10n.t('prepare the repository: tell git to keep the annotation lines of both sides in a merge'),
    )
    .action((paths: string[], options: InitOptions) => run((session) => initialise(session, paths, options)));
}

async function initialise(session: Session, paths: string[], options: InitOptions): Promise<number> {
  if (!options.annotations) {
    if (paths.length === 0) throw new UsageError(l10n.t('a path is missing'));
    return writeMetadata(session, paths, options);
  }
  const status = await prepareRepository(session, options.dryRun ?? false);
  return paths.length === 0 ? status : Math.max(status, await writeMetadata(session, paths, options));
}

interface Written {
  file: TextFile;
  text: string;
}

async function writeMetadata(session: Session, paths: string[], options: InitOptions): Promise<number> {
  if (paths.includes('-')) throw new UsageError(l10n.t('init writes beside files; it takes no standard input'));
  const { out, styles } = session;
  let troubles = 0;
  let written = 0;
  let complete = 0;
  const unread = await eachReport(session, paths, { learnFromOthers: true, writes: !options.dryRun }, async (input) => {
    const { report, file } = input;
    // What stands in a file that cannot be read is not to be replaced.
    if (input.sidecarIsUnread) return;
    if (!report.analysis.recognition.isReport && report.metadata === null) return;
    const result = metadataOf(input, options.to);
    if (result === null) {
      session.complain(l10n.t('{0}: the metadata cannot be read, so nothing was added', file.name));
      troubles++;
    } else if (result.text === result.file.decoded.text) complete++;
    else if (options.dryRun) {
      written++;
      out.line(styles.underline(result.file.name));
      out.lines(shownPart(result, input));
      out.line();
    } else if (await writeText(session, result.file, result.text)) {
      written++;
      out.line(l10n.t('{0} written', result.file.name));
    } else troubles++;
  });
  out.line(
    options.dryRun
      ? l10n.t('Would be written: {0}. Already complete: {1}.', written, complete)
      : l10n.t('Written: {0}. Already complete: {1}.', written, complete),
  );
  return unread + troubles > 0 ? EXIT.trouble : EXIT.clean;
}

/** The file that holds the metadata, with its new text; null when what is there cannot be read. */
function metadataOf({ report, file, sidecar }: Input, to: InitOptions['to']): Written | null {
  const canonical = (code: string) => canonicalCode(code, report.project.knowledge);
  const location = report.metadata?.location ?? to;
  if (location === 'front-matter') {
    const edits = frontMatterEdits(report.text, report.metadata, report.analysis, canonical);
    return edits && { file, text: applyEdits(report.text, edits) };
  }
  const text = sidecarText(report.metadata, report.analysis, canonical);
  const target = sidecar ?? newSidecar(file);
  return text === null || target === null ? null : { file: target, text };
}

function newSidecar(file: TextFile): TextFile | null {
  const name = sidecarOf(file.name);
  const path = file.path && sidecarOf(file.path);
  if (!name || !path) return null;
  return { name, path, decoded: { text: '', encoding: 'utf-8', bom: false, invalid: null }, bytes: null };
}

/** Of a report with new front matter, only that. */
function shownPart({ file, text }: Written, { report, file: own }: Input): string {
  if (file.name !== own.name) return text;
  return text.slice(0, text.length - (report.text.length - report.analysis.bodyStart));
}
