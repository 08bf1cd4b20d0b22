import { classesOf, createReading, type Reading } from '../reading/reading.ts';
import { type Catalogue, congressEntry, createCatalogue, toEntry } from './catalogue.ts';
import { type ParsedCode, parseCode } from './code.ts';
import { createIssuerTable, type IssuerTable } from './issuers.ts';
import { createLawTable, type LawTable } from './laws.ts';
import type { RawData, RawEntry } from './schema.ts';
import { createStateDocuments, noStateDocuments } from './state-documents.ts';
import { openStateTable } from './state-table.ts';
import { createTermTable, type TermTable } from './terms.ts';
import { createTypeTable, type TypeTable } from './types.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { loadWordings } from './wordings.ts';

/** Everything that the program knows, of documents and of words, indexed. Immutable. */
export interface Knowledge {
  readonly types: TypeTable;
  readonly issuers: IssuerTable;
  readonly terms: TermTable;
  readonly catalogue: Catalogue;
  readonly laws: LawTable;
  /** The words by which the structure of a report is read. */
  readonly vocabulary: Vocabulary;
  /** The same words as classes, and the cues, compiled when the first text is read. */
  readonly reading: Reading;
  /** `parseCode` with these tables. */
  parse(code: string): ParsedCode | null;
  /** The same tables with another catalogue, such as `catalogue.with(workspaceEntries)`. */
  withCatalogue(catalogue: Catalogue): Knowledge;
}

/**
 * Builds the indexes over the parsed tables of `data/` (or `dist/data.json`, which holds them as one object).
 * Throws a TypeError that names the table when one is missing; single rows are taken as the import validated them.
 */
export function createKnowledge(raw: RawData): Knowledge {
  const tables: readonly (readonly [name: string, rows: unknown])[] = [
    ['types', raw.types],
    ['issuers', raw.issuers],
    ['terms.congresses', raw.terms?.congresses],
    ['terms.assemblies', raw.terms?.assemblies],
    ['catalogue', raw.catalogue],
    ['laws', raw.laws],
  ];
  for (const [name, rows] of tables) {
    if (!Array.isArray(rows)) throw new TypeError(`The document tables lack “${name}”.`);
  }
  const types = createTypeTable(raw.types);
  const issuers = createIssuerTable(raw.issuers);
  const terms = createTermTable(raw.terms);
  const entries = raw.catalogue.filter(isUsable).map((row) => toEntry(row, 'built-in', issuers, terms));
  const laws = createLawTable(raw.laws);
  const vocabulary = createVocabulary(raw.vocabulary);
  loadWordings(raw.wordings);
  const reading = createReading({ classes: { ...classesOf(raw.vocabulary), ...raw.wordClasses }, cues: raw.cues });
  const build = (catalogue: Catalogue): Knowledge => ({
    types,
    issuers,
    terms,
    catalogue,
    laws,
    vocabulary,
    reading,
    parse: (code) => parseCode(code, { types, issuers }),
    withCatalogue: build,
  });
  const state = raw.state
    ? createStateDocuments(openStateTable(raw.state), {
        types,
        issuers,
        parse: (code) => parseCode(code, { types, issuers }),
        titleWords: raw.titleWords ?? { titles: 0, pairs: [] },
      })
    : noStateDocuments;
  const congresses = raw.terms.congresses.flatMap(({ term, resolution }) =>
    resolution ? [congressEntry(term, resolution)] : [],
  );
  return build(createCatalogue(entries, state, congresses));
}

function isUsable(row: RawEntry): boolean {
  return typeof row.code === 'string' && typeof row.date === 'string' && /^\d{4}(?:-\d\d){0,2}$/.test(row.date);
}
