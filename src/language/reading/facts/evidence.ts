/**
 * Why a fact is one. Each fact that is read names the cues and the states that made it, in the order in which they were
 * found; hover and `extract` print them as sentences, tests and corpus diffs by their ids.
 */
import type { Span } from '../../model/index.ts';

/** One ground of a fact. */
export type Ground =
  /** The words of a cue. */
  | { by: 'cue'; cue: string; span: Span }
  /** Who had the floor. */
  | { by: 'speaker'; words: string; span: Span }
  /** The section or list in which it stands. */
  | { by: 'section' | 'list'; words: string; span: Span }
  /** It goes on from the task before it. */
  | { by: 'continuation' };

/** The grounds of a fact, and whether they suffice. */
export interface Evidence {
  grounds: readonly Ground[];
  /** False: possible only; shown apart and left out of measures. */
  certain: boolean;
}

/** A fact with why it is one. */
export type WithEvidence<Fact> = Fact & { evidence: Evidence };
