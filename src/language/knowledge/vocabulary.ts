/**
 * The words by which a report's structure is recognised, ready to be looked up. They stand in `data/words/vocabulary.json`:
 * add a word there and every reader knows it.
 */

import { type PhraseFinder, type PhraseTable, phraseFinder, phraseTable } from '../text/phrases.ts';
import type { RawVocabulary } from './schema.ts';

/** Lists of phrases of one or more words, compared without regard to case. */
const TABLES = [
  'honorifics',
  'offices',
  'afterOffice',
  'bodies',
  'insideBody',
  'units',
  'owners',
  'verbs',
  'notVerbs',
  'directives',
  'reporting',
  'past',
  'tails',
  'notOwners',
  'notCounted',
  'notAsked',
  'topics',
  'duties',
  'documentHeadings',
  'pageTools',
  'otherArticles',
  'otherDocuments',
  'notOrganizers',
  'reportHeadings',
  'letters',
  'publicBodies',
] as const;

/** Lists of single words or whole names, compared as they are. */
const SETS = [
  'notBodies',
  'nominalVerbs',
  'beforeNominal',
  'figureStops',
  'oneWordUnits',
  'unitPairs',
  'numbered',
  'surnames',
  'historicNames',
  'provinces',
] as const;

/** What the readers look up; what each list is for stands at `RawVocabulary`. */
export type Vocabulary = Readonly<
  Record<(typeof TABLES)[number], PhraseTable> &
    Record<(typeof SETS)[number], ReadonlySet<string>> & {
      /** Where people may be found: every honorific and every office. */
      people: PhraseFinder;
      /** Where tasks may be introduced. */
      orders: PhraseFinder;
    }
>;

/** Builds the tables, once for all reports. A list that is missing throws a TypeError that names it. */
export function createVocabulary(raw: RawVocabulary): Vocabulary {
  const list = (name: keyof RawVocabulary): readonly string[] => {
    const words = raw?.[name];
    if (!Array.isArray(words)) throw new TypeError(`The vocabulary lacks “${name}”.`);
    return words;
  };
  return {
    ...mapped(TABLES, (name) => phraseTable(list(name))),
    ...mapped(SETS, (name) => new Set(list(name))),
    people: phraseFinder([...list('honorifics'), ...list('offices'), ...list('titlesInCapitals')]),
    orders: phraseFinder([...list('directives'), ...list('introducing')]),
  };
}

function mapped<K extends string, V>(names: readonly K[], build: (name: K) => V): Record<K, V> {
  return Object.fromEntries(names.map((name) => [name, build(name)])) as Record<K, V>;
}
