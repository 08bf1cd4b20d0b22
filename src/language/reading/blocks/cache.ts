/**
 * Readings of blocks, kept by content for one open document. After an edit only blocks with new text are read. Bounded: it
 * holds the blocks of the last text read and no others, so it never outgrows the document.
 */
import type { Reading } from '../reading.ts';
import { type BlockReading, readBlock } from './block.ts';

/** Gives the reading of a block's text. */
export interface BlockCache {
  /** Begins a text: what the one before had and this one does not ask for is dropped at `end`. */
  begin(): void;
  read(text: string): BlockReading;
  end(): void;
  /** How many readings are kept. */
  readonly size: number;
}

/** An empty cache, for one document. */
export function blockCache(reading: Reading): BlockCache {
  let kept = new Map<string, BlockReading>();
  let fresh = new Map<string, BlockReading>();
  return {
    begin() {
      fresh = new Map();
    },
    read(text) {
      const known = fresh.get(text) ?? kept.get(text) ?? readBlock(text, reading);
      fresh.set(text, known);
      return known;
    },
    end() {
      kept = fresh;
    },
    get size() {
      return kept.size;
    },
  };
}
