import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import rawClasses from '../../../data/words/classes.json' with { type: 'json' };
import rawVocabulary from '../../../data/words/vocabulary.json' with { type: 'json' };
import type { RawClass } from '../../../src/language/reading/classes.ts';
import type { RawCue } from '../../../src/language/reading/matcher.ts';
import { createReading } from '../../../src/language/reading/reading.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../data/cues');

/** All cues of `data/cues`, by file name. */
export const cues = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')) as RawCue);

/** The word classes: those of `classes.json`, and lists of the older vocabulary that cues ask for. */
export const classes: Record<string, RawClass> = {
  office: { words: rawVocabulary.offices },
  honorific: { words: rawVocabulary.honorifics },
  body: { words: rawVocabulary.bodies, not: rawVocabulary.notBodies },
  unit: { words: rawVocabulary.units },
  verb: { words: rawVocabulary.verbs, not: rawVocabulary.notVerbs },
  owner: { words: rawVocabulary.owners, not: rawVocabulary.notOwners },
  past: { words: rawVocabulary.past },
  surname: { words: rawVocabulary.surnames, capital: true },
  province: { words: rawVocabulary.provinces, capital: true },
  ...(rawClasses as Record<string, RawClass>),
};

/** The reader's words and cues as shipped, for tests. */
export const reading = createReading({ classes, cues });
