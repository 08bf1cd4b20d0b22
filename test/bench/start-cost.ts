/** Opens the tables of dist/ as a start does, with or without the State's documents, and prints what that took. Needs `npm run build`. */
import { readFileSync } from 'node:fs';
import { createKnowledge } from '../../src/language/knowledge/knowledge.ts';

declare const gc: () => void;

const at = (file: string) => new URL(`../../dist/${file}`, import.meta.url);
gc();
const before = process.cpuUsage();
const tables = JSON.parse(readFileSync(at('data.json'), 'utf8'));
const state = process.argv[2] === 'with' ? readFileSync(at('state.tsv')) : undefined;
const knowledge = createKnowledge({ ...tables, state });
const { user, system } = process.cpuUsage(before);
gc();
const { heapUsed, external } = process.memoryUsage();
console.log(
  JSON.stringify({
    cpu: (user + system) / 1000,
    memory: heapUsed + external,
    entries: knowledge.catalogue.entries.length,
  }),
);
