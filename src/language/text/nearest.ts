/** The word that somebody meant who wrote another one. */
import { fold } from './comparable.ts';

/** Number of single-letter changes between two short words, a swap of neighbours as one; `limit + 1` when above. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}

/** The one choice that a word means: the same letters aside from case, blanks and diacritics, or a slip or two away. */
export function nearest(word: string, choices: readonly string[]): string | null {
  const plain = (text: string) => fold(text.slice(0, 60)).replace(/[\s_]+/g, '-');
  const wanted = plain(word);
  const limit = wanted.length > 5 ? 2 : 1;
  const near = choices
    .map((choice) => ({ choice, distance: editDistance(wanted, plain(choice), limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  const [first, second] = near;
  if (!first || (first.distance > 0 && (wanted.length < 3 || second?.distance === first.distance))) return null;
  return first.choice;
}
