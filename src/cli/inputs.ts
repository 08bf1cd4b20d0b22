/**
 * From the paths of a command line to the texts that it works on, in the order given: files, folders, globs, and `-` for
 * texts on standard input.
 */
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { pathOfUri, uriOfPath } from '../files/paths.ts';
import { annotatedReportsOf, isAnnotationsFile } from '../language/annotations/file.ts';
import { FileError, type Files } from '../language/workspace/files.ts';
import { isGlob, parseGlob } from '../language/workspace/globs.ts';
import { isSidecar, isTextName, reportsOf } from '../language/workspace/names.ts';
import { faultText, fileErrorText, MOST_BYTES, tooLargeText } from '../language/workspace/read-file.ts';
import { isReportGone, orphansAmong } from '../language/workspace/report-of-sidecar.ts';
import { filesBelow } from '../language/workspace/walk.ts';

/** One file to work on. */
export interface FileInput {
  /** As it is printed: relative to where the command runs, unless the path given was absolute. `/` between folders. */
  name: string;
  path: string;
  /** Named outright, rather than met in a folder or by a glob. */
  named: boolean;
}

export interface FindOptions {
  files: Files;
  cwd: string;
  /** Whether a file met on a walk is wanted; files named outright are always taken. Gets absolute paths. */
  wanted?: (file: string) => boolean;
  /** Told of metadata whose report is gone, named or met in a folder; without it, one that is named is complained about. */
  orphan?: (sidecar: FileInput) => void;
  /** Told what leads nowhere or cannot be read; the other paths are still worked on. */
  complain: (message: string) => void;
}

/** Expands the paths; every file comes once. */
export async function findInputs(paths: readonly string[], options: FindOptions): Promise<FileInput[]> {
  const found = new Map<string, FileInput>();
  for (const given of paths) {
    for (const input of await expand(given, options)) if (!found.has(input.path)) found.set(input.path, input);
  }
  return [...found.values()];
}

async function expand(given: string, options: FindOptions): Promise<FileInput[]> {
  const absolute = path.resolve(options.cwd, given);
  const naming = (file: string, named: boolean): FileInput => {
    const name = path.isAbsolute(given) ? file : path.relative(options.cwd, file) || path.basename(file);
    return { name: name.split(path.sep).join('/'), path: file, named };
  };
  const stat = await options.files.stat(uri(absolute)).catch((error: unknown) => reason(error));
  if (typeof stat === 'string') {
    options.complain(l10n.t('{0}: cannot be read ({1})', given, stat));
    return [];
  }
  if (stat?.kind === 'folder') {
    const files = await walk(
      absolute,
      (file) => isTextName(file) || (options.orphan && isSidecar(file)) === true,
      options,
    );
    const orphans = await orphansAmong(files.map(uri), options.files);
    for (const file of files) if (orphans.has(uri(file))) options.orphan?.(naming(file, false));
    return files.filter(isTextName).map((file) => naming(file, false));
  }
  if (stat && (isSidecar(absolute) || isAnnotationsFile(absolute))) {
    const report = await reportOf(absolute, options.files);
    if (!report && !(await tellOrphan(naming(absolute, true), options))) {
      options.complain(
        isSidecar(absolute)
          ? l10n.t('{0}: there is no report that this metadata belongs to', given)
          : l10n.t('{0}: there is no report that these annotations belong to', given),
      );
    }
    return report ? [naming(report, true)] : [];
  }
  if (stat) return [naming(absolute, true)];
  if (!isGlob(given)) {
    options.complain(l10n.t('{0}: no such file or folder', given));
    return [];
  }
  const { base, matches } = parseGlob(given.split(path.sep).join('/'));
  const root = path.resolve(options.cwd, base);
  const files = await walk(root, matches, options);
  if (files.length === 0) options.complain(l10n.t('{0}: no file matches', given));
  for (const file of files) if (isSidecar(file)) await tellOrphan(naming(file, false), options);
  const reports = await Promise.all(
    files.map((file) => (isSidecar(file) || isAnnotationsFile(file) ? reportOf(file, options.files) : file)),
  );
  return reports.filter((file) => file !== null).map((file) => naming(file, false));
}

/** Whether the report of this metadata is gone and somebody wants to know. */
async function tellOrphan(sidecar: FileInput, { orphan, files }: FindOptions): Promise<boolean> {
  if (!orphan || !(await isReportGone(uri(sidecar.path), files))) return false;
  orphan(sidecar);
  return true;
}

/** The report that a metadata or annotation file belongs to: naming the one means the other, as hooks do that pass on what has changed. */
async function reportOf(beside: string, files: Files): Promise<string | null> {
  for (const report of [...reportsOf(beside), ...annotatedReportsOf(beside)]) {
    // What cannot be looked at is complained about when it is read.
    const kind = await files.stat(uri(report)).then(
      (found) => found?.kind,
      () => 'unreadable',
    );
    if (kind === 'file' || kind === 'unreadable') return report;
  }
  return null;
}

/** The files below a folder in the order of their names, without hidden ones and those that `.gitignore` leaves out. */
async function walk(root: string, matches: (path: string) => boolean, options: FindOptions): Promise<string[]> {
  const { files, complain, wanted } = options;
  if ((await files.stat(uri(root)).catch(() => null))?.kind !== 'folder') return [];
  const found: string[] = [];
  const below = filesBelow(uri(root), files, {
    wanted: matches,
    heedsIgnored: true,
    unreadable: (folder, error) => complain(l10n.t('{0}: cannot be read ({1})', pathOfUri(folder), reason(error))),
  });
  for await (const one of below) {
    const file = pathOfUri(one);
    // Globs speak of reports: metadata is wanted where its report would be.
    if (wanted?.(reportsOf(file)[0] ?? file) ?? true) found.push(file);
  }
  return found;
}

/** One text of standard input. */
export interface TextInput {
  name: string;
  text: string;
}

/**
 * Reads NDJSON, one `{"file": …, "text": …}` a line, as it arrives. A line that is something else is complained about by
 * its number and passed over; so are empty ones, without a word.
 */
export async function* readNdjson(
  stdin: AsyncIterable<Uint8Array | string>,
  complain: (message: string) => void,
): AsyncGenerator<TextInput> {
  let number = 0;
  for await (const line of lines(stdin)) {
    number++;
    if (line?.trim() === '') continue;
    const input = line === null ? tooLargeText(MOST_BYTES.report) : parseLine(line);
    if (typeof input === 'string') complain(l10n.t('standard input, line {0}: {1}', number, input));
    else yield input;
  }
}

/** The text that a line holds, or what is wrong with the line. */
function parseLine(line: string): TextInput | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return l10n.t('is no JSON');
  }
  const record = value as { file?: unknown; text?: unknown } | null;
  if (typeof record?.file !== 'string' || typeof record.text !== 'string') {
    return l10n.t('expected an object with "file" and "text", both strings');
  }
  if (record.text.length > MOST_BYTES.report) return tooLargeText(MOST_BYTES.report);
  // What a file loses when it is decoded must not shift the positions here either.
  return { name: record.file, text: record.text.startsWith('\uFEFF') ? record.text.slice(1) : record.text };
}

/** The longest line of standard input, in UTF-16 code units: JSON may write a character as six. */
const LONGEST_LINE = 6 * MOST_BYTES.report + 10_000;

/** The lines as they arrive; null for one that is too long, of which no more is kept. */
async function* lines(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string | null> {
  const decoder = new TextDecoder();
  let rest: string[] = [];
  let length = 0;
  const add = (piece: string) => {
    length += piece.length;
    if (length > LONGEST_LINE) rest = [];
    else rest.push(piece);
  };
  const whole = () => (length > LONGEST_LINE ? null : rest.join(''));
  for await (const chunk of chunks) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const [first = '', ...others] = text.split('\n');
    add(first);
    for (const next of others) {
      yield whole();
      [rest, length] = [[], 0];
      add(next);
    }
  }
  add(decoder.decode());
  if (length > 0) yield whole();
}

function uri(file: string): string {
  return uriOfPath(file);
}

/** The short reason of an error, of a file system's in the user's words ("permission denied"). */
export function reason(error: unknown): string {
  return error instanceof FileError ? fileErrorText(error) : faultText(error);
}
