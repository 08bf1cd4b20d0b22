/**
 * Blocks: the stretches of a text that are read alone. What is in a `BlockReading` is a pure function of the block's
 * text and kept by it; what a block is among the others (`kind`, place) is told anew at every reading.
 */
import type { Span } from '../../model/index.ts';
import type { Heading, Mark } from '../../report/page/headings.ts';
import type { CueHit, Matches } from '../matcher.ts';
import type { Reading } from '../reading.ts';
import { type Range, sentencesOf } from '../sentences.ts';
import { type Tokens, tokenise } from '../tokens.ts';

/** What a block is in its text. */
export type BlockKind =
  | 'heading'
  | 'entry'
  | 'row'
  | 'caption'
  | 'noise'
  | 'letterhead'
  | 'signature'
  | 'paragraph'
  | 'blank';

/** What can be known from the words of one block alone. All places are token indexes or offsets in the block. */
export interface BlockReading {
  readonly tokens: Tokens;
  readonly sentences: readonly Range[];
  readonly matches: Matches;
  /** The hits of each cue that hit. */
  readonly hits: ReadonlyMap<string, readonly CueHit[]>;
  /** What readers of facts have read in these words, by reader, with what it depended on besides them. */
  readonly kept: Map<string, Kept>;
}

/** A reading and what it depended on besides the words of its block. */
export interface Kept {
  signature: string;
  result: unknown;
}

/** One block of a text. Offsets count in the normal text. */
export interface Block extends Span {
  readonly index: number;
  readonly kind: BlockKind;
  /** The list mark it begins with. */
  readonly mark: Mark | null;
  /** What it opens, where it is a heading. */
  readonly heading: Heading | null;
  readonly reading: BlockReading;
}

/** Reads the words of a block. */
export function readBlock(text: string, { matcher }: Reading): BlockReading {
  const tokens = tokenise(text, matcher.lexicon);
  const sentences = sentencesOf(tokens);
  const matches = matcher.match(tokens, sentences);
  const hits = new Map<string, CueHit[]>();
  for (const hit of matches.hits) {
    const known = hits.get(hit.cue);
    if (known) known.push(hit);
    else hits.set(hit.cue, [hit]);
  }
  return { tokens, sentences, matches, hits, kept: new Map() };
}

/** A range of a block's tokens, as a span of the normal text. */
export function spanOf({ start, reading: { tokens } }: Block, { from, to }: Range): Span {
  if (to <= from) return { start: start + (tokens.start[from] ?? 0), end: start + (tokens.start[from] ?? 0) };
  return { start: start + tokens.start[from]!, end: start + tokens.end[to - 1]! };
}

/** The hits of one cue in a sentence. */
export function hitsIn({ reading }: Block, cue: string, sentence: Range): readonly CueHit[] {
  const hits = reading.hits.get(cue);
  if (!hits) return NONE;
  return hits.length === 1 && isIn(hits[0]!, sentence) ? hits : hits.filter((hit) => isIn(hit, sentence));
}

const NONE: readonly CueHit[] = [];

function isIn(hit: CueHit, sentence: Range): boolean {
  return hit.from >= sentence.from && hit.to <= sentence.to;
}
