import path from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Command } from 'commander';
import { type AnnotationFile, compactFile } from '../../language/annotations/file.ts';
import { refreshFile } from '../../language/annotations/refresh.ts';
import { changeAnnotationFile } from '../../language/workspace/annotation-store.ts';
import { type AnnotatedFile, annotationsBeside } from '../annotated.ts';
import { reason } from '../inputs.ts';
import { EXIT, UsageError } from '../io.ts';
import { eachReport, type Input } from '../reports.ts';
import type { Run, Session } from '../session.ts';

/** `giaoban annotations refresh|compact`: the files beside reports, tidied on purpose. */
export function annotations(program: Command, run: Run): void {
  const group = program.command('annotations').summary(l10n.t('tidy the files that hold annotations'));
  const command = (name: string, summary: string, change: Change) =>
    group
      .command(name)
      .summary(summary)
      .description(summary)
      .argument('<path...>', l10n.t('files, folders or globs'))
      .action((paths: string[]) => run((session) => changeAll(session, paths, change)));
  command('refresh', l10n.t('write the places that annotations have now into their lines'), refresh);
  command('compact', l10n.t('drop what was removed more than 30 days ago, and lines that newer ones replace'), compact);
}

/** The new state of a file, and what there is to say about it; null for nothing. */
type Change = (file: AnnotationFile, input: Input) => { file: AnnotationFile; message: string | null };

const refresh: Change = (file, { report, file: own }) => {
  const now = new Date().toISOString();
  const { file: next, changed, unplaced } = refreshFile(file, report.text, path.basename(own.name), now);
  return { file: next, message: l10n.t('lines written: {0}; without a place: {1}', changed, unplaced) };
};

const compact: Change = (file) => {
  const { file: next, dropped, replaced } = compactFile(file, new Date().toISOString());
  return {
    file: next,
    message:
      dropped + replaced === 0 ? null : l10n.t('removed ones dropped: {0}; replaced lines: {1}', dropped, replaced),
  };
};

async function changeAll(session: Session, paths: string[], change: Change): Promise<number> {
  if (paths.includes('-')) throw new UsageError(l10n.t('annotations lie beside files; standard input has none'));
  let troubles = 0;
  let compacted = 0;
  const unread = await eachReport(session, paths, { learnFromOthers: false, writes: true }, async (input) => {
    const annotated = await annotationsBeside(session, input.file);
    if (!annotated) troubles++;
    else if (annotated.file.lines.length > 0) {
      const result = await changeOne(session, annotated, input, change);
      if (result === 'failed') troubles++;
      else if (result === 'changed') compacted++;
    }
  });
  if (change === compact && compacted > 0) {
    session.complain(
      l10n.t('branches and copies that are older than 30 days may bring dropped lines back when they are merged'),
    );
  }
  return unread + troubles > 0 ? EXIT.trouble : EXIT.clean;
}

async function changeOne(
  session: Session,
  { uri, name }: AnnotatedFile,
  input: Input,
  change: Change,
): Promise<'changed' | 'same' | 'failed'> {
  let message: string | null = null;
  try {
    await changeAnnotationFile(session.files, uri, (file) => {
      const result = change(file, input);
      message = result.message;
      return result.file;
    });
  } catch (error) {
    session.complain(l10n.t('{0}: cannot be written ({1})', name, reason(error)));
    return 'failed';
  }
  if (message === null) return 'same';
  session.out.line(`${name}: ${message}`);
  return 'changed';
}
