/**
 * Why a fact is one. Each fact that is read names the words and the states that made it, in the order in which they were
 * found; hover and `extract` print them as sentences, tests and corpus diffs by their ids.
 */
import type { TextSpan } from './span.ts';

/** One ground of a fact, with the words it rests on. */
export type Ground =
  /** The words of a cue or of an introducer ("…, ông Lữ đề nghị"). */
  | ({ by: 'cue'; cue: string } & TextSpan)
  /** Who had the floor; the section or list in which it stands. */
  | ({ by: 'speaker' | 'section' | 'list' } & TextSpan)
  /** It goes on from the task before it. */
  | { by: 'continuation' };

/** The grounds of a fact, and whether they suffice. */
export interface Evidence {
  grounds: readonly Ground[];
  /** False: possible only; shown apart and left out of measures. */
  certain: boolean;
}
