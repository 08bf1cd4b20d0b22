/** Reading the texts that a command works on, one after the other, with what lies beside each. */
import * as l10n from '@vscode/l10n';
import { uriOfPath } from '../files/paths.ts';
import { learn } from '../language/service.ts';
import { binaryKind, decodeText } from '../language/text/encodings.ts';
import { asFileError } from '../language/workspace/files.ts';
import { createLearnedDocuments, type LearnedDocuments } from '../language/workspace/learned.ts';
import { sidecarOf } from '../language/workspace/names.ts';
import { readFile } from '../language/workspace/read-file.ts';
import type { Report } from '../language/workspace/report.ts';
import { type FileInput, findInputs, readNdjson, reason, type TextInput } from './inputs.ts';
import { UsageError } from './io.ts';
import { type Progress, startProgress } from './progress.ts';
import type { Session } from './session.ts';
import { cannotBeRead, guarded, readTextFile, type TextFile, wanted } from './text-files.ts';

/** One report, and the files that it was read from and would be written to. */
export interface Input {
  report: Report;
  file: TextFile;
  /** The file that the metadata comes from, when it is not the report itself. */
  sidecar: TextFile | null;
  /** There is a sidecar, and it cannot be read; that has been complained about. */
  sidecarIsUnread: boolean;
}

export interface ReadOptions {
  learnFromOthers: boolean;
  /** Whether files are written, which is done whoever reads what is printed. */
  writes?: boolean;
  /** Told of metadata whose report is gone. */
  orphan?: (sidecar: FileInput) => void;
}

/**
 * Reads and analyses every text that the paths lead to, in order, and hands each to `handle`. What cannot be read is
 * complained about and passed over. Gives the number of paths and files that could not be read.
 *
 * When nobody reads what is printed any more, the rest is left, unless files are written.
 *
 * Documents that one file cites in full are known when the others are read, unless `learnFromOthers` is false. Texts
 * from standard input are worked on as they arrive, so nothing is learned from them.
 */
export async function eachReport(
  session: Session,
  paths: readonly string[],
  options: ReadOptions,
  handle: (input: Input) => void | Promise<void>,
): Promise<number> {
  const fromStdin = paths.includes('-');
  if (fromStdin && paths.length > 1)
    throw new UsageError(l10n.t('“-” (standard input) cannot be mixed with other paths'));
  let unread = 0;
  const isOver = () => !options.writes && session.out.isClosed();
  const complain = (message: string) => {
    unread++;
    session.complain(message);
  };
  if (fromStdin) {
    try {
      for await (const input of readNdjson(session.io.stdin, complain)) {
        if (isOver()) break;
        if (!(await guarded(session, input.name, async () => handle(await reportOf(session, textInput(input), null)))))
          unread++;
      }
    } catch (error) {
      if (error instanceof UsageError) throw error;
      complain(cannotBeRead(l10n.t('standard input'), reason(asFileError(error, 'unreadable'))));
    }
    return unread;
  }
  const inputs = await findInputs(paths, {
    files: session.files,
    cwd: session.io.cwd,
    wanted: wanted(session),
    orphan: options.orphan,
    complain,
  });
  const learning = options.learnFromOthers && inputs.length > 1;
  const progress = startProgress(session.io, inputs.length * (learning ? 2 : 1));
  try {
    /** Files that could not be read for what they teach, and why. */
    const untaught = new Map<string, string>();
    session.learned = learning ? await learnAll(session, inputs, progress, untaught) : null;
    for (const input of inputs) {
      if (isOver()) break;
      const isDone = await guarded(session, input.name, async () => {
        const file = await readTextFile(session, input, progress);
        if (file === 'unreadable') unread++;
        if (file === 'unreadable' || file === 'skipped') return;
        const untold = untaught.get(input.path);
        if (untold !== undefined) progress.around(() => complain(cannotBeRead(input.name, untold)));
        const sidecar = await readSidecarOf(session, file, progress);
        const sidecarIsUnread = sidecar === 'unreadable';
        if (sidecarIsUnread) unread++;
        const report = await reportOf(session, file, sidecar === 'unreadable' ? null : sidecar);
        await handle({ ...report, sidecarIsUnread });
      });
      if (!isDone) unread++;
      progress.step();
    }
  } finally {
    progress.stop();
  }
  return unread;
}

function textInput({ name, text }: TextInput): TextFile {
  return { name, path: null, decoded: { text, encoding: 'utf-8', bom: false, invalid: null }, bytes: null };
}

/** Reads a text as a report: the first time, and again after a fix. */
export async function reportOf({ service }: Session, file: TextFile, sidecar: TextFile | null): Promise<Input> {
  const report = await service.open(uriOf(file), file.decoded.text, sidecar ? sidecar.decoded.text : null);
  return { report, file, sidecar: report.sidecar && sidecar, sidecarIsUnread: false };
}

/** What a metadata file without a report is checked as; null, and a complaint, when it cannot be read. */
export async function orphanOf(session: Session, { path, name }: FileInput): Promise<Input | null> {
  const uri = uriOfPath(path);
  const content = await readFile(session.files, uri, 'sidecar');
  if (content.status !== 'read') {
    session.complain(cannotBeRead(name, content.status === 'unreadable' ? content.reason : l10n.t('no such file')));
    return null;
  }
  const sidecar: TextFile = { name, path, decoded: decodeText(content.bytes), bytes: content.bytes };
  const report = await session.service.openGone(uri, sidecar.decoded.text);
  return { report, file: sidecar, sidecar, sidecarIsUnread: false };
}

/** The file's URI; the name of a text that lies nowhere. */
function uriOf({ name, path }: TextFile): string {
  return path === null ? name : uriOfPath(path);
}

async function learnAll(
  session: Session,
  inputs: readonly FileInput[],
  progress: Progress,
  untaught: Map<string, string>,
): Promise<LearnedDocuments> {
  const learned = createLearnedDocuments(session.project.knowledge);
  for (const input of inputs) {
    const uri = uriOfPath(input.path);
    const content = await readFile(session.files, uri, 'report');
    if (content.status === 'unreadable') untaught.set(input.path, content.reason);
    try {
      if (content.status === 'read' && !binaryKind(content.bytes))
        learned.set(uri, learn(decodeText(content.bytes).text, session.project.knowledge));
    } catch {
      // It is told of when the file itself is read.
    }
    progress.step();
  }
  return learned;
}

/** The metadata file beside a report; null when there is none. One that is there and cannot be read is complained about. */
async function readSidecarOf(
  session: Session,
  file: TextFile,
  progress: Progress,
): Promise<TextFile | 'unreadable' | null> {
  const path = file.path && sidecarOf(file.path);
  const name = sidecarOf(file.name);
  if (!path || !name) return null;
  const content = await readFile(session.files, uriOfPath(path), 'sidecar');
  if (content.status === 'absent') return null;
  if (content.status === 'read') return { name, path, decoded: decodeText(content.bytes), bytes: content.bytes };
  progress.around(() => session.complain(cannotBeRead(name, content.reason)));
  return 'unreadable';
}
