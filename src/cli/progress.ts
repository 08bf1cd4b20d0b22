import type { Io } from './io.ts';

export interface Progress {
  /** One more is done. */
  step(): void;
  /** Writes something else without breaking the bar. */
  around(write: () => void): void;
  /** Takes the bar away. */
  stop(): void;
}

/** Work below this number of steps is done before a bar can be read. */
const LONG = 200;
const WIDTH = 30;
const EVERY_MS = 100;
const CLEAR_LINE = '\r\u001B[K';

/** A bar on standard error while a person waits; nothing when it goes to a file or results appear on the same terminal. */
export function startProgress({ stdout, stderr, env }: Io, total: number, now: () => number = Date.now): Progress {
  if (!stderr.isTTY || stdout.isTTY || env.TERM === 'dumb' || total < LONG)
    return { step() {}, around: (write) => write(), stop() {} };
  let done = 0;
  let drawn = now();
  const draw = () => {
    const filled = Math.round((done / total) * WIDTH);
    const percent = Math.floor((done / total) * 100);
    stderr.write(`${CLEAR_LINE}${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${percent} % · ${done}/${total}`);
    drawn = now();
  };
  return {
    step() {
      done++;
      if (now() - drawn >= EVERY_MS) draw();
    },
    around(write) {
      stderr.write(CLEAR_LINE);
      write();
      draw();
    },
    stop: () => stderr.write(CLEAR_LINE),
  };
}
