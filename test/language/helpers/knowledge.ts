import { readFileSync } from 'node:fs';
import { createKnowledge, type Knowledge } from '../../../src/language/documents/knowledge.ts';

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../../data/${name}.json`, import.meta.url), 'utf8'));

/** The tables that ship, indexed once for all tests. */
export const knowledge: Knowledge = createKnowledge({
  types: read('document-types'),
  issuers: read('issuers'),
  terms: read('terms'),
  catalogue: read('catalogue'),
});
