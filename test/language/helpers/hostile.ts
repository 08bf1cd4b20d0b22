/** Milliseconds of processor time of the fastest of three runs: what the work takes, whatever else is running. */
export function fastest(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const start = process.cpuUsage();
    work();
    best = Math.min(best, process.cpuUsage(start).user / 1000);
  }
  return best;
}

/** A hostile text of 100,000 characters: one piece again and again. */
export function fill(piece: string): string {
  return piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000);
}
