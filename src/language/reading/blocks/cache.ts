/**
 * Readings kept by content for one open document: of blocks, dates, people and citations. After an edit only what has new
 * text is read. Bounded: it holds what the last text asked for and nothing else.
 */
import type { TextDate } from '../../model/index.ts';
import type { KeptMentions } from '../../references/reading/scan.ts';
import type { KeptPeople } from '../../report/people/people.ts';
import { type ByContent, byContent } from '../../text/by-content.ts';
import type { Reading } from '../reading.ts';
import { type BlockReading, readBlock } from './block.ts';

/** Gives the reading of a block's text. */
export interface BlockCache {
  /** Begins a text. */
  begin(): void;
  read(text: string): BlockReading;
  /** How many readings of blocks are kept. */
  readonly size: number;
  /** The stores of the other readers; null where nothing is kept. */
  readonly kept: KeptReadings | null;
}

/** What other readers keep: places count from the start of the words. */
export interface KeptReadings {
  readonly dates: ByContent<readonly TextDate[]>;
  readonly people: ByContent<KeptPeople>;
  readonly mentions: ByContent<KeptMentions>;
}

/** An empty cache, for one document. */
export function blockCache(reading: Reading): BlockCache {
  const blocks = byContent<BlockReading>();
  const kept: KeptReadings = { dates: byContent(), people: byContent(), mentions: byContent() };
  return {
    begin() {
      for (const store of [blocks, ...Object.values(kept)] as ByContent<unknown>[]) store.turn();
    },
    read: (text) => blocks.get(text, () => readBlock(text, reading)),
    get size() {
      return blocks.size;
    },
    kept,
  };
}

/** Reads blocks for a text that is read once: the same words twice are read once, and no more is kept. */
export function noCache(reading: Reading): BlockCache {
  return { ...blockCache(reading), kept: null };
}
