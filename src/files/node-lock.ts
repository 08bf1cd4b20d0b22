/**
 * What our own writers leave beside a file while they write: a lock, and files that are not finished. Their names say
 * which process they belong to, so that the next one knows what a killed one left behind.
 */
import { createHash, randomUUID } from 'node:crypto';
import { open, readdir, rename, stat, unlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { FileError } from '../language/workspace/files.ts';
import { isAbsence, readPath } from './node-read.ts';

/** A lock that has been left alone for so long belongs to nobody any more, in milliseconds. */
const STALE = 10_000;
/** How long to wait for one that is held: longer than it takes to become stale. */
const PATIENCE = 15_000;
/** An unfinished file of an unknown machine that is older belongs to nobody any more, in milliseconds. */
const FORGOTTEN = 3_600_000;
const OWN_NAME = /^\.giaoban-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{8}\.(?:tmp|taken)$/;
const LOCK_NAME = /^\.giaoban-[0-9a-f]{16}\.lock$/;
const MOST_LOCK_BYTES = 1000;

/** This machine, as far as a name can say. */
const MACHINE = hash(os.hostname(), 8);

/**
 * A name beside a file for what is not finished (`tmp`), for a lock that is being taken away (`taken`), or for the old text
 * of a file that is written in place (`saved`). Short, whatever the file's name is, since names may have 255 bytes.
 */
export function ownName(file: string, end: 'tmp' | 'taken' | 'saved'): string {
  const name = `.giaoban-${MACHINE}-${process.pid}-${randomUUID().slice(0, 8)}.${end}`;
  return path.join(path.dirname(file), name);
}

/** Does something while no other process of ours writes the file. `isHeld` tells whether that is still so. */
export async function withLock<T>(file: string, work: (isHeld: () => Promise<boolean>) => Promise<T>): Promise<T> {
  const lock = path.join(path.dirname(file), `.giaoban-${hash(path.basename(file), 16)}.lock`);
  const token = `${MACHINE} ${process.pid} ${randomUUID()}`;
  const isHeld = async () => (await tokenOf(lock)) === token;
  await take(lock, token);
  try {
    return await work(isHeld);
  } finally {
    if (await isHeld().catch(() => false)) await unlink(lock).catch(() => {});
  }
}

async function take(lock: string, token: string): Promise<void> {
  const until = Date.now() + PATIENCE;
  for (let wait = 1; ; wait = Math.min(wait * 2, 50)) {
    try {
      const handle = await open(lock, 'wx', 0o600);
      try {
        await handle.writeFile(token);
      } finally {
        await handle.close();
      }
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (await isStale(lock)) await takeAway(lock);
    else if (Date.now() > until) throw new FileError('changed', `Another process is writing it: ${lock}`);
    else await new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random())));
  }
}

/** Whose lock it is; null when there is none. */
async function tokenOf(lock: string): Promise<string | null> {
  try {
    return Buffer.from(await readPath(lock, MOST_LOCK_BYTES)).toString();
  } catch (error) {
    if (isAbsence(error)) return null;
    throw error;
  }
}

async function isStale(lock: string): Promise<boolean> {
  const found = await stat(lock).catch(() => null);
  if (!found) return false;
  if (Date.now() - found.mtimeMs > STALE) return true;
  const [machine, id] = ((await tokenOf(lock).catch(() => null)) ?? '').split(' ');
  return machine === MACHINE && id !== undefined && !isAlive(Number(id));
}

/** Removes a stale lock. Renamed first: of several processes that find it stale, one gets it. */
async function takeAway(lock: string): Promise<void> {
  const taken = ownName(lock, 'taken');
  try {
    await rename(lock, taken);
    await unlink(taken);
  } catch (error) {
    if (!isAbsence(error)) throw error;
  }
}

/** When a folder was last looked through for leftovers, in milliseconds since 1970. */
const looked = new Map<string, number>();
/** A folder may hold thousands of files that are written one after the other, in milliseconds. */
const LOOK_AGAIN = 60_000;

/** Removes what a killed process of ours left unfinished in the folder of a file; only what surely is that. */
export async function removeLeftovers(file: string): Promise<void> {
  const folder = path.dirname(file);
  if (Date.now() - (looked.get(folder) ?? 0) < LOOK_AGAIN) return;
  looked.set(folder, Date.now());
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const leftover = path.join(folder, name);
    if (LOCK_NAME.test(name) && (await isStale(leftover))) await takeAway(leftover).catch(() => {});
    const [, machine, id] = OWN_NAME.exec(name) ?? [];
    if (id === undefined) continue;
    const found = await stat(leftover).catch(() => null);
    const isOver =
      machine === MACHINE ? !isAlive(Number(id)) : found !== null && Date.now() - found.mtimeMs > FORGOTTEN;
    if (found?.isFile() && isOver) await unlink(leftover).catch(() => {});
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // Somebody else's process lives, too.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function hash(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}
