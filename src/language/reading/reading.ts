/**
 * What the reader is built from, compiled once: word classes and cues. In: the data of `data/words` and `data/cues`. Out:
 * a `Reading` that all stages share. Compiling takes a few milliseconds and is done when the first text is read.
 */
import type { RawClass } from './classes.ts';
import { compileMatcher, type Matcher, type RawCue } from './matcher.ts';

/** The data as it stands in files: classes by name, cues. */
export interface ReadingData {
  classes: Readonly<Record<string, RawClass>>;
  cues: readonly RawCue[];
}

/** The compiled reader's knowledge of words. */
export interface Reading {
  readonly matcher: Matcher;
}

/** A reading that compiles its matcher when it is first asked for. Throws then, naming the cue, where one is malformed. */
export function createReading(data: ReadingData): Reading {
  let matcher: Matcher | null = null;
  return {
    get matcher() {
      matcher ??= compileMatcher(data.classes, data.cues);
      return matcher;
    },
  };
}
