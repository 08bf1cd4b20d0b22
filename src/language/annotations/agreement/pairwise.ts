/** Two annotators: precision, recall and F1 of the second by the first, and Cohen's κ. Undefined values are null. */
import type { Unit } from './alpha.ts';

export interface Score {
  readonly matched: number;
  /** Passages of the first, and of the second. */
  readonly first: number;
  readonly second: number;
  /** matched / second; null where the second has none. */
  readonly precision: number | null;
  /** matched / first; null where the first has none. */
  readonly recall: number | null;
  /** null where neither has any. */
  readonly f1: number | null;
}

/** Same begin, end and label. */
export function exactScore(first: readonly Unit[], second: readonly Unit[]): Score {
  const open = new Map<string, number>();
  const key = ({ start, end, category }: Unit) => JSON.stringify([start, end, category]);
  for (const unit of first) open.set(key(unit), (open.get(key(unit)) ?? 0) + 1);
  let matched = 0;
  for (const unit of second) {
    const left = open.get(key(unit)) ?? 0;
    if (left > 0) matched++;
    open.set(key(unit), left - 1);
  }
  return scoreOf(matched, first.length, second.length);
}

/** Same label and some of the text in common: one to one, the greatest overlap first. */
export function overlapScore(first: readonly Unit[], second: readonly Unit[]): Score {
  return scoreOf(overlapPairs(first, second).length, first.length, second.length);
}

/** The pairs that `overlapScore` counts, as indices. */
export function overlapPairs(first: readonly Unit[], second: readonly Unit[]): [first: number, second: number][] {
  const order = second.map((unit, j) => ({ unit, j })).sort((a, b) => a.unit.start - b.unit.start);
  const longest = second.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const pairs: { i: number; j: number; overlap: number; apart: number }[] = [];
  for (const [i, a] of first.entries()) {
    for (let k = firstFrom(order, a.start - longest); k < order.length && order[k]!.unit.start < a.end; k++) {
      const { unit: b, j } = order[k]!;
      const overlap = Math.min(a.end, b.end) - Math.max(a.start, b.start);
      const apart = Math.abs(a.start - b.start) + Math.abs(a.end - b.end);
      if (overlap > 0 && a.category === b.category) pairs.push({ i, j, overlap, apart });
    }
  }
  pairs.sort((a, b) => b.overlap - a.overlap || a.apart - b.apart || a.i - b.i || a.j - b.j);
  const [takenFirst, takenSecond] = [new Set<number>(), new Set<number>()];
  return pairs.flatMap(({ i, j }): [number, number][] => {
    if (takenFirst.has(i) || takenSecond.has(j)) return [];
    takenFirst.add(i);
    takenSecond.add(j);
    return [[i, j]];
  });
}

function firstFrom(order: readonly { unit: Unit }[], start: number): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order[middle]!.unit.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The score of counts. */
export function scoreOf(matched: number, first: number, second: number): Score {
  return {
    matched,
    first,
    second,
    precision: second > 0 ? matched / second : null,
    recall: first > 0 ? matched / first : null,
    f1: first + second > 0 ? (2 * matched) / (first + second) : null,
  };
}

/**
 * Cohen's κ (J. Cohen, "A coefficient of agreement for nominal scales", 1960) of two sequences of values of the same length.
 * Null for empty sequences, and where both always say the same one value: nothing could have differed.
 */
export function kappa(first: readonly string[], second: readonly string[]): number | null {
  const n = Math.min(first.length, second.length);
  if (n === 0) return null;
  const [a, b] = [new Map<string, number>(), new Map<string, number>()];
  let same = 0;
  for (let i = 0; i < n; i++) {
    if (first[i] === second[i]) same++;
    a.set(first[i]!, (a.get(first[i]!) ?? 0) + 1);
    b.set(second[i]!, (b.get(second[i]!) ?? 0) + 1);
  }
  let chance = 0;
  for (const [value, count] of a) chance += (count / n) * ((b.get(value) ?? 0) / n);
  return chance === 1 ? null : (same / n - chance) / (1 - chance);
}
