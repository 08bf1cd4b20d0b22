/**
 * What was read in stretches of a text, kept by their words for one open document, so that after an edit only what changed
 * is read again. Bounded: it holds what the last text asked for and nothing else, so it never outgrows the document.
 */

/** Readings by the words that were read. */
export interface ByContent<T> {
  /** The reading of these words: kept from this text or the one before, or read now. */
  get(words: string, read: () => T): T;
  /** Begins a text: what the one before had and this one does not ask for is dropped with the next. */
  turn(): void;
  /** How many readings are kept. */
  readonly size: number;
}

/** An empty store. */
export function byContent<T>(): ByContent<T> {
  let before = new Map<string, T>();
  let now = new Map<string, T>();
  return {
    get(words, read) {
      let known = now.get(words);
      if (known === undefined) {
        known = before.get(words) ?? read();
        now.set(words, known);
      }
      return known;
    },
    turn() {
      before = now;
      now = new Map();
    },
    get size() {
      return now.size;
    },
  };
}
