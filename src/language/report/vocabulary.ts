/**
 * The words by which a report's structure is recognised, ready to be looked up. They stand in `data/vocabulary.json`:
 * add a word there and every reader knows it.
 */
import type { RawVocabulary } from '../documents/schema.ts';
import { type PhraseFinder, type PhraseTable, phraseFinder, phraseTable } from '../text/phrases.ts';

/** What the readers look up. Comparison is without regard to case, but for names. */
export interface Vocabulary {
  honorifics: PhraseTable;
  offices: PhraseTable;
  afterOffice: PhraseTable;
  bodies: PhraseTable;
  insideBody: PhraseTable;
  notBodies: ReadonlySet<string>;
  units: PhraseTable;
  owners: PhraseTable;
  verbs: PhraseTable;
  notVerbs: PhraseTable;
  nominalVerbs: ReadonlySet<string>;
  beforeNominal: ReadonlySet<string>;
  directives: PhraseTable;
  reporting: PhraseTable;
  past: PhraseTable;
  tails: PhraseTable;
  notOwners: PhraseTable;
  notCounted: PhraseTable;
  documentHeadings: PhraseTable;
  pageTools: PhraseTable;
  otherArticles: PhraseTable;
  otherDocuments: PhraseTable;
  notOrganizers: PhraseTable;
  reportHeadings: PhraseTable;
  letters: PhraseTable;
  publicBodies: PhraseTable;
  figureStops: ReadonlySet<string>;
  oneWordUnits: ReadonlySet<string>;
  unitPairs: ReadonlySet<string>;
  numbered: ReadonlySet<string>;
  surnames: ReadonlySet<string>;
  historicNames: ReadonlySet<string>;
  provinces: ReadonlySet<string>;
  /** Where people may be found: every honorific and every office. */
  people: PhraseFinder;
  /** Where tasks may be introduced. */
  orders: PhraseFinder;
}

/** Words that may introduce tasks without telling anybody to do something. */
const INTRODUCING = 'nhiệm vụ|giải pháp|như sau|sau đây|kết luận|chỉ đạo|nêu|đặt ra|chỉ ra|việc|thì'.split('|');

/** Builds the tables, once for all reports. A list that is missing throws a TypeError that names it. */
export function createVocabulary(raw: RawVocabulary): Vocabulary {
  const list = (name: keyof RawVocabulary): readonly string[] => {
    const words = raw?.[name];
    if (!Array.isArray(words)) throw new TypeError(`The vocabulary lacks “${name}”.`);
    return words;
  };
  const table = (name: keyof RawVocabulary) => phraseTable(list(name));
  const set = (name: keyof RawVocabulary): ReadonlySet<string> => new Set(list(name));
  return {
    honorifics: table('honorifics'),
    offices: table('offices'),
    afterOffice: table('afterOffice'),
    bodies: table('bodies'),
    insideBody: table('insideBody'),
    notBodies: set('notBodies'),
    units: table('units'),
    owners: table('owners'),
    verbs: table('verbs'),
    notVerbs: table('notVerbs'),
    nominalVerbs: set('nominalVerbs'),
    beforeNominal: set('beforeNominal'),
    directives: table('directives'),
    reporting: table('reporting'),
    past: table('past'),
    tails: table('tails'),
    notOwners: table('notOwners'),
    notCounted: table('notCounted'),
    documentHeadings: table('documentHeadings'),
    pageTools: table('pageTools'),
    otherArticles: table('otherArticles'),
    otherDocuments: table('otherDocuments'),
    notOrganizers: table('notOrganizers'),
    reportHeadings: table('reportHeadings'),
    letters: table('letters'),
    publicBodies: table('publicBodies'),
    figureStops: set('figureStops'),
    oneWordUnits: set('oneWordUnits'),
    unitPairs: set('unitPairs'),
    numbered: set('numbered'),
    surnames: set('surnames'),
    historicNames: set('historicNames'),
    provinces: set('provinces'),
    people: phraseFinder([...list('honorifics'), ...list('offices'), ...list('titlesInCapitals')]),
    orders: phraseFinder([...list('directives'), ...INTRODUCING]),
  };
}
