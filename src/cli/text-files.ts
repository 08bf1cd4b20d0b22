/** The text files that a command reads and writes, as bytes and as text. */
import * as l10n from '@vscode/l10n';
import { uriOfPath } from '../files/paths.ts';
import { type BinaryKind, binaryKind, type DecodedText, decodeText, encodeText } from '../language/text/encodings.ts';
import { sameBytes } from '../language/workspace/files.ts';
import { leftOutBy } from '../language/workspace/projects.ts';
import { faultText, readFile } from '../language/workspace/read-file.ts';
import { type FileInput, findInputs, reason } from './inputs.ts';
import { UsageError } from './io.ts';
import { type Progress, startProgress } from './progress.ts';
import type { Session } from './session.ts';

/** One text file as it was read. */
export interface TextFile {
  /** As it is printed. */
  name: string;
  /** Absolute; null for a text from standard input. */
  path: string | null;
  decoded: DecodedText;
  /** As they were read, so that nothing else is overwritten; null for a file that was not there. */
  bytes: Uint8Array | null;
}

/** Hands every text file that the paths lead to, in order, to `handle`, and gives the number of those that could not be read. */
export async function eachTextFile(
  session: Session,
  paths: readonly string[],
  handle: (file: TextFile) => Promise<void>,
): Promise<number> {
  let unread = 0;
  const inputs = await findInputs(paths, {
    files: session.files,
    cwd: session.io.cwd,
    wanted: wanted(session),
    complain: (message) => {
      unread++;
      session.complain(message);
    },
  });
  const progress = startProgress(session.io, inputs.length);
  try {
    for (const input of inputs) {
      const file = await readTextFile(session, input, progress);
      if (file === 'unreadable') unread++;
      else if (file !== 'skipped' && !(await guarded(session, file.name, () => handle(file)))) unread++;
      progress.step();
    }
  } finally {
    progress.stop();
  }
  return unread;
}

/** The project's include and exclude globs; files named outright do not come here. */
export function wanted({ project }: Session): (file: string) => boolean {
  return (file) => leftOutBy(uriOfPath(file), project) === null;
}

/** Reads a text file; what is wrong with it is complained about. */
export async function readTextFile(
  session: Session,
  input: FileInput,
  progress: Progress,
): Promise<TextFile | 'skipped' | 'unreadable'> {
  const complain = (message: string) => progress.around(() => session.complain(message));
  const content = await readFile(session.files, uriOfPath(input.path), 'report');
  if (content.status !== 'read') {
    const why = content.status === 'unreadable' ? content.reason : l10n.t('no such file');
    complain(cannotBeRead(input.name, why));
    return 'unreadable';
  }
  const { bytes } = content;
  const binary = binaryKind(bytes);
  if (binary) {
    complain(binaryText(binary, input.name));
    return input.named ? 'unreadable' : 'skipped';
  }
  const decoded = decodeText(bytes);
  if (decoded.invalid) {
    const { count, offset } = decoded.invalid;
    const line = decoded.text.slice(0, offset).split('\n').length;
    complain(
      l10n.t(
        '{0}:{1}: not valid as {3}, read as “�” (places: {2})',
        input.name,
        line,
        count,
        decoded.encoding.toUpperCase(),
      ),
    );
  }
  return { name: input.name, path: input.path, decoded, bytes };
}

export function cannotBeRead(name: string, why: string): string {
  return l10n.t('{0}: cannot be read ({1})', name, why);
}

function binaryText(kind: BinaryKind, name: string): string {
  switch (kind) {
    case 'word':
      return l10n.t('{0}: is a Word document, no text; save it as plain text first', name);
    case 'pdf':
      return l10n.t('{0}: is a PDF, no text', name);
    case 'archive':
      return l10n.t('{0}: is an archive, no text', name);
    case 'image':
      return l10n.t('{0}: is a picture, no text', name);
    case 'binary':
      return l10n.t('{0}: is no text', name);
  }
}

/** Does the work on one text; when it fails, says so, so that the others are still worked on. */
export async function guarded(session: Session, name: string, work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    session.complain(l10n.t('{0}: could not be worked on ({1})', name, faultText(error)));
    return false;
  }
}

/**
 * Writes a file's new text in its own encoding, with its byte order mark. False, and a complaint, when that fails, or
 * would change more than the text has changed.
 */
export async function writeText(session: Session, file: TextFile, text: string): Promise<boolean> {
  const { encoding, bom, invalid } = file.decoded;
  if (invalid) {
    complainAboutDamage(session, file);
    return false;
  }
  const bytes = encodeText(text, encoding, bom);
  if (!bytes || file.path === null || !isSpelledAsWritten(file)) {
    session.complain(l10n.t('{0}: cannot be written in {1}; save it as UTF-8 first', file.name, encoding));
    return false;
  }
  return writeBytes(session, file, bytes);
}

/** Writes a file, if it still is what was read. False, and a complaint, when that fails. */
export async function writeBytes(session: Session, file: TextFile, bytes: Uint8Array): Promise<boolean> {
  if (file.path === null) return false;
  try {
    await session.files.write(uriOfPath(file.path), bytes, { ifStill: file.bytes });
    return true;
  } catch (error) {
    session.complain(l10n.t('{0}: cannot be written ({1})', file.name, reason(error)));
    return false;
  }
}

/** A text that was not wholly read is not written: what could not be read would be lost. */
export function complainAboutDamage(session: Session, { name }: TextFile): void {
  session.complain(l10n.t('{0}: is left as it is, since parts of it cannot be read', name));
}

/** Encodings from before Unicode have several ways to write some letters, which a text does not remember. */
function isSpelledAsWritten({ bytes, decoded: { encoding, bom } }: TextFile): boolean {
  if (!bytes || encoding.startsWith('utf-')) return true;
  const again = encodeText(decodeText(bytes).text, encoding, bom);
  return again !== null && sameBytes(bytes, again);
}
