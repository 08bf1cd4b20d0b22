/**
 * What the reader is built from, compiled once: word classes and cues. In: the data of `data/words` and `data/cues`. Out:
 * a `Reading` that all stages share. Compiling takes a few milliseconds and is done when the first text is read.
 */
import type { RawVocabulary } from '../knowledge/schema.ts';
import type { RawClass } from './classes.ts';
import { compileMatcher, type Matcher, type RawCue } from './matcher.ts';

/** The data as it stands in files: classes by name, cues. */
export interface ReadingData {
  classes: Readonly<Record<string, RawClass>>;
  cues: readonly RawCue[];
}

/** The lists of the vocabulary that cues ask for, as word classes. */
export function classesOf(words: RawVocabulary): Record<string, RawClass> {
  return {
    office: { words: words.offices },
    honorific: { words: words.honorifics },
    body: { words: words.bodies, not: words.notBodies },
    unit: { words: words.units },
    verb: { words: words.verbs, not: words.notVerbs },
    owner: { words: words.owners, not: words.notOwners },
    past: { words: words.past },
    surname: { words: words.surnames, capital: true },
    province: { words: words.provinces, capital: true },
  };
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
