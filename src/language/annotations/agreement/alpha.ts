/**
 * Krippendorff's α: how far annotators agree beyond chance. 1 is full agreement, 0 is chance, below is worse than chance.
 * Undefined (null) where nothing could have differed.
 */
import type { Span } from '../../model/index.ts';

/** What observers said of one unit each; null where one said nothing. */
export type Ratings<T> = readonly (readonly (T | null)[])[];

/**
 * α for units that are given (K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011). `ratings[unit][observer]`.
 * `distance` is the squared difference of two values: `nominal`, `interval`.
 */
export function alpha<T>(ratings: Ratings<T>, distance: (a: T, b: T) => number): number | null {
  const units = ratings.map((unit) => unit.filter((value) => value !== null)).filter((unit) => unit.length > 1);
  const values = units.flat();
  if (values.length < 2) return null;
  let observed = 0;
  for (const unit of units) observed += pairs(unit, distance) / (unit.length - 1);
  // Values are few, units many: pairs of equal values are counted by their numbers.
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let expected = 0;
  for (const [a, n] of counts) for (const [b, m] of counts) expected += n * m * distance(a, b);
  if (expected === 0) return null;
  return 1 - observed / values.length / (expected / (values.length * (values.length - 1)));
}

function pairs<T>(unit: readonly T[], distance: (a: T, b: T) => number): number {
  let sum = 0;
  for (const [i, a] of unit.entries()) for (const [j, b] of unit.entries()) if (i !== j) sum += distance(a, b);
  return sum;
}

export function nominal<T>(a: T, b: T): number {
  return a === b ? 0 : 1;
}

export function interval(a: number, b: number): number {
  return (a - b) ** 2;
}

export interface UnitizedCategory {
  /** Observed and expected disagreement, as parts of the continuum. */
  readonly observed: number;
  readonly expected: number;
  readonly alpha: number | null;
}

export interface Unitized {
  readonly categories: ReadonlyMap<string, UnitizedCategory>;
  /** Of all categories together. */
  readonly alpha: number | null;
}

/** A passage that an observer marked. */
export interface Unit extends Span {
  readonly category: string;
}

/**
 * α for units that the observers found themselves, in a continuum (K. Krippendorff, *Content Analysis*, 2nd edition, 2004,
 * pp. 251–256; "On the reliability of unitizing continuous data", 1995). `observers` are the passages of each; those of one
 * category do not overlap within one observer (`withoutOverlaps`). Offsets and length count the same units, code points here.
 */
export function unitizedAlpha(observers: readonly (readonly Unit[])[], length: number): Unitized {
  const names = new Set(observers.flatMap((units) => units.map(({ category }) => category)));
  const categories = new Map<string, UnitizedCategory>();
  let [allObserved, allExpected] = [0, 0];
  for (const name of [...names].sort()) {
    const own = observers.map((units) => withoutOverlaps(units.filter(({ category }) => category === name)));
    const observed = observedDisagreement(own, length);
    const expected = expectedDisagreement(own, length);
    allObserved += observed;
    allExpected += expected;
    categories.set(name, { observed, expected, alpha: expected > 0 ? 1 - observed / expected : null });
  }
  return { categories, alpha: allExpected > 0 ? 1 - allObserved / allExpected : null };
}

/** Passages that overlap made one; empty ones left out. In the order of the text. */
export function withoutOverlaps<T extends Span>(units: readonly T[]): T[] {
  const joined: T[] = [];
  for (const unit of [...units].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (unit.end <= unit.start) continue;
    if (last && unit.start < last.end) joined[joined.length - 1] = { ...last, end: Math.max(last.end, unit.end) };
    else joined.push(unit);
  }
  return joined;
}

/** A section of the continuum: a passage, or a gap between two. */
interface Section extends Span {
  marked: boolean;
}

function sectionsOf(units: readonly Span[], length: number): Section[] {
  const sections: Section[] = [];
  let at = 0;
  for (const { start, end } of units) {
    if (start > at) sections.push({ start: at, end: start, marked: false });
    sections.push({ start, end, marked: true });
    at = end;
  }
  if (at < length) sections.push({ start: at, end: length, marked: false });
  return sections;
}

/** The squared distance of two sections (Krippendorff 2004, p. 252). */
function distance(a: Section, b: Section): number {
  if (a.end <= b.start || b.end <= a.start) return 0;
  if (a.marked && b.marked) return (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
  if (a.marked && a.start >= b.start && a.end <= b.end) return (a.end - a.start) ** 2;
  if (b.marked && b.start >= a.start && b.end <= a.end) return (b.end - b.start) ** 2;
  return 0;
}

function observedDisagreement(observers: readonly (readonly Span[])[], length: number): number {
  const all = observers.map((units) => sectionsOf(units, length));
  let sum = 0;
  for (const [i, own] of all.entries()) for (const other of all.slice(i + 1)) sum += 2 * overlapDistance(own, other);
  const m = observers.length;
  return sum / (m * (m - 1) * length ** 2);
}

/** Over all pairs of sections that meet, both lists gone through once. */
function overlapDistance(a: readonly Section[], b: readonly Section[]): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    sum += distance(a[i]!, b[j]!);
    if (a[i]!.end < b[j]!.end) i++;
    else j++;
  }
  return sum;
}

function expectedDisagreement(observers: readonly (readonly Span[])[], length: number): number {
  const m = observers.length;
  const marked = observers.flat().map(({ start, end }) => end - start);
  const gaps = observers.flatMap((units) =>
    sectionsOf(units, length)
      .filter((section) => !section.marked)
      .map(({ start, end }) => end - start),
  );
  const count = marked.length;
  let sum = 0;
  for (const v of marked) {
    let within = 0;
    for (const gap of gaps) if (gap >= v) within += gap - v + 1;
    sum += ((count - 1) / 3) * (2 * v ** 3 - 3 * v ** 2 + v) + v ** 2 * within;
  }
  const pairsOfPlaces = m * length * (m * length - 1) - marked.reduce((all, v) => all + v * (v - 1), 0);
  return pairsOfPlaces > 0 ? (2 / length) * (sum / pairsOfPlaces) : 0;
}
