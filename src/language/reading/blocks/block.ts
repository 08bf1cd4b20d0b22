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
  return { tokens, sentences, matches: matcher.match(tokens, sentences) };
}

/** A range of a block's tokens, as a span of the normal text. */
export function spanOf({ start, reading: { tokens } }: Block, { from, to }: Range): Span {
  if (to <= from) return { start: start + (tokens.start[from] ?? 0), end: start + (tokens.start[from] ?? 0) };
  return { start: start + tokens.start[from]!, end: start + tokens.end[to - 1]! };
}

/** The hits of one cue in a sentence. */
export function hitsIn({ reading }: Block, cue: string, sentence: Range): CueHit[] {
  return reading.matches.hits.filter((hit) => hit.cue === cue && hit.from >= sentence.from && hit.to <= sentence.to);
}
