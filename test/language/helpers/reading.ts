import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import rawClasses from '../../../data/words/classes.json' with { type: 'json' };
import rawVocabulary from '../../../data/words/vocabulary.json' with { type: 'json' };
import type { RawClass } from '../../../src/language/reading/classes.ts';
import type { RawCue } from '../../../src/language/reading/matcher.ts';
import { classesOf, createReading } from '../../../src/language/reading/reading.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../data/cues');

/** All cues of `data/cues`, by file name. */
export const cues = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')) as RawCue);

/** The word classes as shipped. */
export const classes: Record<string, RawClass> = { ...classesOf(rawVocabulary), ...rawClasses };

/** The reader's words and cues as shipped, for tests. */
export const reading = createReading({ classes, cues });
