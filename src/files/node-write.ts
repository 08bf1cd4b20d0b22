/**
 * Files written whole: beside the file first, then renamed over it, under a lock, and only if the file is still what it
 * was. The libraries for this (`write-file-atomic`, `atomically`, `steno`) cannot look at the file again between the two,
 * which is the point here.
 */
import { constants, type Stats } from 'node:fs';
import { access, type FileHandle, link, lstat, open, realpath, rename, unlink } from 'node:fs/promises';
import { FileError, sameBytes, type WriteOptions } from '../language/workspace/files.ts';
import { ownName, removeLeftovers, withLock } from './node-lock.ts';
import { isAbsence, readPath } from './node-read.ts';

/**
 * A program that had opened the old file may write into it once it is replaced. The old one is looked at right after and
 * once more: milliseconds before each look.
 */
const LOOKS = [0, 25];
/** On Windows a file that a virus scanner looks at cannot be replaced for a moment: tries, and milliseconds between. */
const TRIES = 20;
const PAUSE = 50;

/**
 * Writes a file. A symbolic link is followed; mode, owner and group stay. Where they cannot (the file is somebody else's,
 * or has several names) it is written in place, with its old text in a file beside it until that is done.
 */
export async function writeFile(given: string, bytes: Uint8Array, { ifStill }: WriteOptions): Promise<void> {
  const target = await realpath(given).catch((error: unknown) => {
    if (isAbsence(error)) return given;
    throw error;
  });
  await removeLeftovers(target);
  await withLock(target, async (isHeld) => {
    const before = await lookAt(target);
    if (before) await refuseReadonly(target, before);
    await refuseChanged(target, before, ifStill);
    const lookAgain = async () => {
      if (!(await isHeld()) || !isSame(before, await lookAt(target))) throw changed(target);
    };
    if (before && before.nlink > 1) await writeInPlace(target, bytes, lookAgain);
    else if (!(await replace(target, bytes, before, lookAgain))) await writeInPlace(target, bytes, lookAgain);
  });
}

/** What stands there, a link that leads nowhere included; null for nothing. */
async function lookAt(file: string): Promise<Stats | null> {
  return lstat(file).catch((error: unknown) => {
    if (isAbsence(error)) return null;
    throw error;
  });
}

async function refuseReadonly(file: string, found: Stats): Promise<void> {
  if (!found.isFile()) throw new FileError('special', `No regular file: ${file}`, found.isDirectory() ? 'EISDIR' : '');
  // The superuser may write everywhere; a file without any permission to write is still meant to stay.
  if ((found.mode & 0o222) === 0) throw new FileError('readonly', `Read-only: ${file}`);
  await access(file, constants.W_OK);
}

/** Compared byte for byte, which is surer than by a hash, and no more to read. */
async function refuseChanged(file: string, found: Stats | null, before: Uint8Array | null): Promise<void> {
  if (found === null && before === null) return;
  if (found === null || before === null || found.size !== before.length) throw changed(file);
  if (!sameBytes(await bytesOf(file, before.length), before)) throw changed(file);
}

/** The bytes of a file that had so many a moment ago; with more or none it has changed. */
async function bytesOf(file: string, size: number): Promise<Uint8Array> {
  return readPath(file, size).catch((error: unknown) => {
    const isOther = isAbsence(error) || (error instanceof FileError && error.problem === 'too-large');
    throw isOther ? changed(file) : error;
  });
}

function isSame(before: Stats | null, now: Stats | null): boolean {
  if (!before || !now) return before === now;
  return before.size === now.size && before.mtimeMs === now.mtimeMs && before.ino === now.ino;
}

function changed(file: string): FileError {
  return new FileError('changed', `Changed meanwhile: ${file}`);
}

/** Puts a new file in the place of the old one. False, and nothing done, when it would not have the old one's owner. */
async function replace(
  target: string,
  bytes: Uint8Array,
  before: Stats | null,
  lookAgain: () => Promise<void>,
): Promise<boolean> {
  const temporary = ownName(target, 'tmp');
  const kept = ownName(target, 'tmp');
  const handle = await open(temporary, 'wx', before ? before.mode & 0o777 : 0o666);
  try {
    if (before && !(await keepAsItWas(handle, before))) return false;
    await handle.writeFile(bytes);
    await handle.sync();
    // Not every file system has a second name for a file; without it a loss in the last moment goes unnoticed.
    const hasKept = before !== null && (await link(target, kept).then(yes, no));
    await lookAgain();
    await moved(temporary, target);
    for (const pause of hasKept ? LOOKS : []) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (!isSame(before, await lookAt(kept))) await putBack(kept, target, await handle.stat());
    }
    return true;
  } finally {
    await handle.close();
    await unlink(temporary).catch(no);
    await unlink(kept).catch(no);
  }
}

const yes = () => true;
const no = () => false;

/** Gives a new file the owner, group and mode of the old one; false when it may not. */
async function keepAsItWas(handle: FileHandle, { uid, gid, mode }: Stats): Promise<boolean> {
  const made = await handle.stat();
  if ((made.uid !== uid || made.gid !== gid) && !(await handle.chown(uid, gid).then(yes, no))) return false;
  // The umask takes nothing from a mode that the file had, and a change of the owner takes some of it.
  if ((await handle.stat()).mode !== mode) await handle.chmod(mode & 0o7777);
  return true;
}

async function moved(from: string, to: string): Promise<void> {
  for (let left = TRIES; ; left--) {
    try {
      return await rename(from, to);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (process.platform !== 'win32' || !['EPERM', 'EACCES', 'EBUSY'].includes(code) || left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

/**
 * Somebody wrote into the old file in the very moment that it was replaced: it comes back, or stays beside the new one. What
 * somebody writes into the new one meanwhile stays beside it, too.
 */
async function putBack(kept: string, target: string, ours: Stats): Promise<never> {
  const saved = ownName(target, 'saved');
  if (isSame(ours, await lookAt(target))) {
    const hasSaved = await link(target, saved).then(yes, no);
    await rename(kept, target);
    await new Promise((resolve) => setTimeout(resolve, LOOKS.at(-1)));
    if (hasSaved && isSame(ours, await lookAt(saved))) await unlink(saved);
  } else await rename(kept, saved);
  throw changed(target);
}

/**
 * Writes into the file itself. Its old text lies beside it meanwhile, comes back when writing fails, and stays there when
 * the process is killed.
 */
async function writeInPlace(target: string, bytes: Uint8Array, lookAgain: () => Promise<void>): Promise<void> {
  const saved = ownName(target, 'saved');
  const handle = await open(target, 'r+');
  try {
    const before = await handle.stat();
    const old = await bytesOf(target, before.size);
    await writeNew(saved, old, before.mode & 0o777);
    try {
      await lookAgain();
      await overwrite(handle, bytes);
    } catch (error) {
      const isBack = error instanceof FileError || (await overwrite(handle, old).then(yes, no));
      if (isBack) await unlink(saved);
      throw error;
    }
    await unlink(saved);
  } finally {
    await handle.close();
  }
}

async function writeNew(file: string, bytes: Uint8Array, mode: number): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await unlink(file).catch(no);
    throw error;
  } finally {
    await handle.close();
  }
}

async function overwrite(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, written);
    written += bytesWritten;
  }
  await handle.truncate(bytes.length);
  await handle.sync();
}
