/**
 * How every file of a workspace is read: looked at first, then as many bytes as its kind may have. The limits of all
 * kinds are in the table below, and in `docs/security.md`.
 */
import * as l10n from '@vscode/l10n';
import { decodeText, isUtf32 } from '../text/encodings.ts';
import { asFileError, type FileError, type Files } from './files.ts';

/** The most bytes that are read of a file, by what it is read as. A larger one is not read at all, and that is said. */
export const MOST_BYTES = {
  /** A report: some 7,000 pages. */
  report: 20_000_000,
  /** A text that is looked through in the background, for what it teaches about documents. */
  lesson: 2_000_000,
  /** `NAME.meta.yaml`. */
  sidecar: 400_000,
  /** `NAME.annotations.jsonl`: some 10,000 annotations. */
  annotations: 10_000_000,
  /** A file of another annotation tool, which may be of many reports. */
  exchange: 20_000_000,
  /** `.giaoban.yaml`. */
  project: 400_000,
  /** A catalogue: some 3,000 documents as YAML or JSON, 5,000 as CSV. A larger one is divided into several files. */
  catalogue: 500_000,
  /** The JSON Schema that `metadata.schema` names. */
  schema: 400_000,
  /** `.gitignore` and the like. */
  ignore: 1_000_000,
} as const;

/** The most bytes of all catalogues of a project together. */
export const MOST_OF_CATALOGUES = 2_000_000;

export type ReadAs = keyof typeof MOST_BYTES;

/** What came of reading a file. Absent and unreadable are two things: what is absent may be made. */
export type FileContent =
  | { status: 'read'; bytes: Uint8Array }
  | { status: 'absent' }
  /** `reason` is for the user. */
  | { status: 'unreadable'; reason: string };

/** Reads a file as one of the kinds above. Never rejects. */
export async function readFile(files: Files, uri: string, as: ReadAs): Promise<FileContent> {
  const atMost = MOST_BYTES[as];
  try {
    const stat = await files.stat(uri);
    if (stat === null) return { status: 'absent' };
    if (stat.kind !== 'file') return { status: 'unreadable', reason: specialText(stat.kind === 'folder') };
    if (stat.size > atMost) return { status: 'unreadable', reason: tooLargeText(atMost) };
    const bytes = await files.read(uri, atMost);
    return isUtf32(bytes) ? { status: 'unreadable', reason: utf32Text() } : { status: 'read', bytes };
  } catch (thrown) {
    const error = asFileError(thrown, 'unreadable');
    if (error.problem === 'absent') return { status: 'absent' };
    return {
      status: 'unreadable',
      reason: error.problem === 'too-large' ? tooLargeText(atMost) : fileErrorText(error),
    };
  }
}

/** The text of a file; null when it is absent or cannot be read, for callers to whom that is the same. */
export async function readText(files: Files, uri: string, as: ReadAs): Promise<string | null> {
  const content = await readFile(files, uri, as);
  return content.status === 'read' ? decodeText(content.bytes).text : null;
}

/** What is said of an error that nobody foresaw: its kind. Its own words are a library's, and in English. */
export function faultText(error: unknown): string {
  return l10n.t('this is a fault of the program: {0}', error instanceof Error ? error.name : typeof error);
}

/** Why a file was not read or written, in the user's words: "permission denied". */
export function fileErrorText({ problem, code }: FileError): string {
  switch (problem) {
    case 'absent':
      return l10n.t('no such file');
    case 'special':
      return specialText(code === 'EISDIR');
    case 'too-large':
      return l10n.t('the file is too large');
    case 'encoding':
      return l10n.t('it is not UTF-8');
    case 'readonly':
      return l10n.t('the file is read-only');
    case 'changed':
      return l10n.t('somebody else has changed it meanwhile');
    default:
      return systemText(code, problem === 'unreadable');
  }
}

function systemText(code: string, reading: boolean): string {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return l10n.t('permission denied');
    case 'EISDIR':
      return specialText(true);
    case 'EMFILE':
    case 'ENFILE':
      return l10n.t('too many files are open');
    case 'ENOSPC':
    case 'EDQUOT':
      return l10n.t('no space is left');
    case 'EROFS':
      return l10n.t('the disk is read-only');
    case 'EBUSY':
      return l10n.t('another program holds it');
    case 'ELOOP':
      return l10n.t('its links lead in a circle');
    case 'ENAMETOOLONG':
      return l10n.t('its name is too long');
    default: {
      const words = reading ? l10n.t('reading failed') : l10n.t('writing failed');
      return code === '' ? words : `${words}, ${code}`;
    }
  }
}

function utf32Text(): string {
  return l10n.t('it is UTF-32, which is not read; save it as UTF-8 first');
}

function specialText(isFolder: boolean): string {
  return isFolder ? l10n.t('a folder is in its place') : l10n.t('it is no regular file');
}

/** That something has more bytes than its kind may have. */
export function tooLargeText(atMost: number): string {
  const megabytes = atMost / 1_000_000;
  return l10n.t('it is larger than {0} MB', megabytes < 1 ? megabytes.toFixed(1) : Math.round(megabytes));
}
