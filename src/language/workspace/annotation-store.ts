/** Annotation files read and written: whole, checked against what others wrote meanwhile, merged with it. */
import { type AnnotationFile, annotationsText, EMPTY_FILE, mergeFiles, readAnnotations } from '../annotations/file.ts';
import { FileError, type Files } from './files.ts';
import { MOST_BYTES } from './read-file.ts';

/** Somebody else writing at the same time is waited for so often; the file is read again each time. */
const TRIES = 20;

export interface StoredAnnotations {
  readonly file: AnnotationFile;
  /** What the file held; null where there is none. */
  readonly bytes: Uint8Array | null;
}

/**
 * Reads an annotation file; one that is not there is empty. Rejects with a `FileError` where it is there and cannot be read,
 * also where it is not UTF-8: written back, it would lose what could not be read.
 */
export async function readAnnotationFile(files: Files, uri: string): Promise<StoredAnnotations> {
  let bytes: Uint8Array;
  try {
    bytes = await files.read(uri, MOST_BYTES.annotations);
  } catch (error) {
    if (error instanceof FileError && error.problem === 'absent') return { file: EMPTY_FILE, bytes: null };
    throw error;
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { file: readAnnotations(text), bytes };
  } catch {
    throw new FileError('encoding', `Not UTF-8: ${uri}`);
  }
}

/**
 * Changes an annotation file: reads it, lets `change` make the new state of what stands there now, and writes that if the
 * file is still as it was read; else again from the start. A change that changes nothing writes nothing. Gives what stands
 * there now. Rejects with a `FileError` where it could not be written; the file is then as before.
 */
export async function changeAnnotationFile(
  files: Files,
  uri: string,
  change: (file: AnnotationFile) => AnnotationFile,
): Promise<AnnotationFile> {
  for (let left = TRIES; ; left--) {
    const { file, bytes } = await readAnnotationFile(files, uri);
    const next = change(file);
    const text = annotationsText(next);
    if (text === annotationsText(file)) return file;
    const encoded = new TextEncoder().encode(text);
    // What could not be read again is not written.
    if (encoded.length > MOST_BYTES.annotations) throw new FileError('too-large', `Too large: ${uri}`);
    try {
      await files.write(uri, encoded, { ifStill: bytes });
      return next;
    } catch (error) {
      if (!(error instanceof FileError) || error.problem !== 'changed' || left === 0) throw error;
    }
  }
}

/** Brings a state that is held in memory into the file: nothing of either is lost. */
export function mergeIntoFile(files: Files, uri: string, ours: AnnotationFile): Promise<AnnotationFile> {
  return changeAnnotationFile(files, uri, (theirs) => mergeFiles(theirs, ours));
}
