/** Regular files of the disk, read up to a limit. */
import { constants, type Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { FileError } from '../language/workspace/files.ts';

/** The least that is read at a time. */
const PIECE = 65_536;

/**
 * Reads a regular file of at most so many bytes. It is looked at before it is opened, since opening a device may already do
 * something, and again once it is open, since it may have been exchanged; a pipe that got in its place does not block.
 */
export async function readPath(file: string, atMost: number): Promise<Uint8Array> {
  refuse(await stat(file), atMost);
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const { size } = refuse(await handle.stat(), atMost);
    const pieces: Buffer[] = [];
    let length = 0;
    for (;;) {
      // One byte more than it may have or should have, to see its end.
      const room = Math.min(atMost + 1 - length, Math.max(size + 1 - length, PIECE));
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(room), 0, room, null);
      if (bytesRead === 0) break;
      pieces.push(buffer.subarray(0, bytesRead));
      length += bytesRead;
      if (length > atMost) throw new FileError('too-large', `Too large: ${file}`);
      // Files of the kernel say that they are empty, and are not.
      if (size === 0 && (await handle.stat()).size === 0) throw new FileError('special', `No regular file: ${file}`);
    }
    const [only] = pieces;
    return pieces.length === 1 && only ? only : Buffer.concat(pieces, length);
  } finally {
    await handle.close();
  }
}

function refuse(found: Stats, atMost: number): Stats {
  if (!found.isFile()) throw new FileError('special', 'No regular file', found.isDirectory() ? 'EISDIR' : '');
  if (found.size > atMost) throw new FileError('too-large', `Too large: ${found.size} bytes`);
  return found;
}

/** Nothing there, or a file where a folder should be on the way to it. */
export function isAbsence(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return code === 'ENOENT' || code === 'ENOTDIR' || (error instanceof FileError && error.problem === 'absent');
}
