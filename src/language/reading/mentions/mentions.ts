/**
 * What can be read inside one block: dates, references, people. In: what the scanners found in the whole text, sorted by
 * start. Out: for a span, what lies in it, found by halving. The scanners still go over the text themselves
 * (`text/dates`, `references/reading`, `report/people`); when one moves onto the tokens of a block it fills the same
 * lists, and nobody who asks here notices. Bodies, units and numbers are word classes and slots: ask the block's matches.
 */
import type { Mention, Person, Span, TextDate } from '../../model/index.ts';

/** One place where a person is named. */
export interface PersonPlace extends Span {
  person: Person;
}

/** What the scanners found, each list sorted by `start`. */
export interface Scanned {
  dates: readonly TextDate[];
  references: readonly Mention[];
  people: readonly PersonPlace[];
}

/** What lies in a span. */
export interface Mentions {
  datesIn(span: Span): readonly TextDate[];
  referencesIn(span: Span): readonly Mention[];
  peopleIn(span: Span): readonly PersonPlace[];
}

/** Makes the lists askable. Total; each question takes the logarithm of the list and what it gives. */
export function mentionsOf({ dates, references, people }: Scanned): Mentions {
  return {
    datesIn: (span) => within(dates, span),
    referencesIn: (span) => within(references, span),
    peopleIn: (span) => within(people, span),
  };
}

function within<T extends Span>(sorted: readonly T[], { start, end }: Span): readonly T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < sorted.length && sorted[to]!.start < end) to++;
  return sorted.slice(low, to).filter((one) => one.end <= end);
}
