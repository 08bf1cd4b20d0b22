import catalogue from '../../../data/catalogue.json' with { type: 'json' };
import types from '../../../data/document-types.json' with { type: 'json' };
import issuers from '../../../data/issuers.json' with { type: 'json' };
import laws from '../../../data/laws.json' with { type: 'json' };
import terms from '../../../data/terms.json' with { type: 'json' };
import vocabulary from '../../../data/vocabulary.json' with { type: 'json' };
import { createKnowledge, type Knowledge } from '../../../src/language/documents/knowledge.ts';
import type { RawData } from '../../../src/language/documents/schema.ts';

/** The tables as shipped. */
export const rawData = { types, issuers, terms, catalogue, laws, vocabulary } as RawData;

/** What the product knows, for tests. */
export const knowledge: Knowledge = createKnowledge(rawData);
