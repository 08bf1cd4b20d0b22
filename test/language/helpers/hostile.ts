/** Milliseconds of processor time of the fastest of some runs: what the work takes, whatever else is running. */
export function fastest(work: () => void, runs = 3): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs && best > 0; run++) {
    const start = process.cpuUsage();
    work();
    best = Math.min(best, process.cpuUsage(start).user / 1000);
  }
  return best;
}

/**
 * How many times more work the second of two runs is, by the processor time of the fastest of five each, taken in turns so
 * that a busy machine slows both alike.
 */
export function growth(small: () => void, large: () => void): number {
  let [first, second] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  small();
  for (let turn = 0; turn < 5; turn++) {
    first = Math.min(first, fastest(small, 1));
    second = Math.min(second, fastest(large, 1));
  }
  return second / first;
}

/** More than any text of 100,000 characters takes on a busy machine, and far less than a pattern that runs away. */
export const RUNAWAY = 3000;

/** A hostile text of 100,000 characters: one piece again and again. */
export function fill(piece: string): string {
  return piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000);
}
