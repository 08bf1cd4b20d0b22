import { readFileSync } from 'node:fs';
import additions from '../../../data/additions/knowledge.json' with { type: 'json' };
import addedLaws from '../../../data/additions/laws.json' with { type: 'json' };
import addedDocuments from '../../../data/additions/state.json' with { type: 'json' };
import catalogue from '../../../data/facts/catalogue.json' with { type: 'json' };
import types from '../../../data/facts/document-types.json' with { type: 'json' };
import issuers from '../../../data/facts/issuers.json' with { type: 'json' };
import laws from '../../../data/facts/laws.json' with { type: 'json' };
import terms from '../../../data/facts/terms.json' with { type: 'json' };
import titleWords from '../../../data/facts/title-words.json' with { type: 'json' };
import wordClasses from '../../../data/words/classes.json' with { type: 'json' };
import vocabulary from '../../../data/words/vocabulary.json' with { type: 'json' };
import wordings from '../../../data/words/wordings.json' with { type: 'json' };
import { type Additions, withAdditions } from '../../../src/language/knowledge/additions.ts';
import { createKnowledge, type Knowledge } from '../../../src/language/knowledge/knowledge.ts';
import type { RawData } from '../../../src/language/knowledge/schema.ts';
import { cues } from './reading.ts';

/** The tables as imported. */
export const imported = {
  types,
  issuers,
  terms,
  catalogue,
  laws,
  titleWords,
  vocabulary,
  wordClasses,
  wordings,
  cues,
  state: readFileSync(new URL('../../../data/facts/state.tsv', import.meta.url)),
} as unknown as RawData;

/** The tables as shipped. */
export const rawData: RawData = {
  ...imported,
  ...withAdditions(imported, { ...additions, laws: addedLaws, state: addedDocuments } as Additions),
};

/** What the product knows, for tests. */
export const knowledge: Knowledge = createKnowledge(rawData);
