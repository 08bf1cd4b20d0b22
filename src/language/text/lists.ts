/**
 * Lists that inputs may make as long as they like. `list.push(...more)` and `Math.max(...numbers)` put each item on the
 * stack, and throw at some 130,000.
 */

/** Adds the items to the end of a list. */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one);
}

/** The largest of the numbers; −∞ without any. */
export function largest(numbers: Iterable<number>): number {
  let result = Number.NEGATIVE_INFINITY;
  for (const one of numbers) if (one > result) result = one;
  return result;
}

/** The smallest of the numbers; ∞ without any. */
export function smallest(numbers: Iterable<number>): number {
  let result = Number.POSITIVE_INFINITY;
  for (const one of numbers) if (one < result) result = one;
  return result;
}
