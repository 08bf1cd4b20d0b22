/**
 * `npm run catalogue:import -- DIR [--standards DIR] [--out DIR]`
 *
 * Rewrites the tables of `data/facts/` (or of the folder named by --out) from a folder of collected facts. DIR holds `documents.json` and
 * `terms.json`, and may hold `party-more.json`, `congresses.json`, `state.jsonl` and `laws.json`: a table whose file is not there stays as it is.
 * The standards folder (by default DIR/../standards) holds the tables of types and issuers. Only facts are taken over: no excerpts, no evidence.
 * What the collection lacks stands in `data/additions/`, which is laid over these tables whenever knowledge is made; here it only helps to
 * find conflicts. Conflicts are printed, not dropped. Running twice changes nothing.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import additions from '../data/additions/knowledge.json' with { type: 'json' };
import vocabulary from '../data/words/vocabulary.json' with { type: 'json' };
import { type Additions, withAdditions } from '../src/language/knowledge/additions.ts';
import { createKnowledge } from '../src/language/knowledge/knowledge.ts';
import type { RawAssembly, RawCongress, RawEntry, RawLaw, RawTitleWords } from '../src/language/knowledge/schema.ts';
import { packRows } from '../src/language/knowledge/state-row.ts';
import { lines, readJson, readJsonIfThere } from './catalogue/files.ts';
import { lawTable, sourceLaw, withLawFacts } from './catalogue/laws.ts';
import {
  checkEntries,
  conflicts,
  entryOf,
  plenumOf,
  type SourceDocument,
  sourceCongress,
  sourceDocument,
  sourceTerm,
} from './catalogue/party.ts';
import { readStateDocuments, rowOf, titleWords } from './catalogue/state.ts';
import { stateConflicts } from './catalogue/state-conflicts.ts';
import { issuerTable, sourceIssuer, sourceType, typeTable } from './catalogue/types-and-issuers.ts';

const dataFolder = resolve(import.meta.dirname, '../data/facts');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { standards: { type: 'string' }, out: { type: 'string', default: dataFolder } },
});
const [folder] = positionals;
if (!folder || positionals.length > 1) {
  console.error('Usage: npm run catalogue:import -- DIR [--standards DIR] [--out DIR]');
  process.exit(2);
}

/** Every table is made before the first is written, so that a faulty collection changes nothing. */
async function run(from: string, standards: string, out: string): Promise<void> {
  const found: string[] = [];
  const { types, issuers, assemblies } = await standardTables(standards);
  const congresses = await congressTerms(from);
  const documents = [
    ...(await readJson(join(from, 'documents.json'), z.array(sourceDocument))),
    ...((await readJsonIfThere(join(from, 'party-more.json'), z.array(sourceDocument))) ?? []),
  ];
  const catalogue = partyTable(documents);
  found.push(...conflicts(documents, catalogue));
  const state = await stateTables(from, found);
  // The tables must also be what the program understands, and say what the collection says.
  const imported = { types, issuers, terms: { congresses, assemblies }, catalogue, laws: state?.laws ?? [] };
  const facts = withAdditions(imported, additions as Additions, (message) => found.push(message));
  checkEntries(createKnowledge({ ...facts, vocabulary, wordClasses: {}, wordings: {}, cues: [] }), documents, found);

  const write = (name: string, text: string): Promise<void> => writeFile(join(out, name), text);
  await write('document-types.json', `${lines(types)}\n`);
  await write('issuers.json', `${lines(issuers)}\n`);
  await write('terms.json', `{\n"congresses": ${lines(congresses)},\n"assemblies": ${lines(assemblies)}\n}\n`);
  await write('catalogue.json', `${lines(catalogue)}\n`);
  if (state) {
    await write('state.tsv', state.table);
    await write('laws.json', `${lines(state.laws)}\n`);
    const { titles, pairs } = state.words;
    await write('title-words.json', `{\n"titles": ${titles},\n"pairs": ${lines(pairs)}\n}\n`);
  }
  const ofState = state === null ? 'no State documents' : `${state.count} State documents, ${state.laws.length} laws`;
  console.log(
    `${types.length} types, ${issuers.length} issuers, ${congresses.length} congress terms, ${assemblies.length} assembly terms, ${catalogue.length} Party documents, ${ofState}`,
  );
  for (const conflict of found) console.log(`conflict: ${conflict}`);
  if (found.length > 0) console.log(`${found.length} conflicts: all entries kept, please check`);
}

async function standardTables(standards: string) {
  const read = <T>(name: string, schema: z.ZodType<T>) => readJson(join(standards, name), z.array(schema));
  const stateIssuers = await read('state-issuers.json', sourceIssuer);
  const types = typeTable([
    ['party', await read('party-types.json', sourceType)],
    ['state', await read('state-types.json', sourceType)],
  ]);
  const issuers = issuerTable([
    ['party', await read('party-issuers.json', sourceIssuer)],
    ['state', stateIssuers],
  ]);
  const statedTerms = stateIssuers.find((issuer) => issuer.terms)?.terms ?? {};
  const assemblies = Object.entries(statedTerms)
    .map(([number, years]): RawAssembly => {
      const [first, last] = years.split('-');
      return { number: Number(number), from: Number(first), to: last ? Number(last) : null };
    })
    .sort((a, b) => a.number - b.number);
  return { types, issuers, assemblies };
}

async function congressTerms(from: string): Promise<RawCongress[]> {
  const terms = await readJson(join(from, 'terms.json'), z.array(sourceTerm));
  const resolutions = (await readJsonIfThere(join(from, 'congresses.json'), z.array(sourceCongress))) ?? [];
  return terms
    .map(({ term, congressFrom, congressTo, plenums }): RawCongress => {
      const resolution = resolutions.find((each) => each.term === term)?.resolution;
      const congress = { term, congressFrom, congressTo, plenums: plenums.map(plenumOf) };
      return resolution ? { ...congress, resolution } : congress;
    })
    .sort((a, b) => a.congressFrom.localeCompare(b.congressFrom));
}

function partyTable(documents: readonly SourceDocument[]): RawEntry[] {
  return documents
    .map(entryOf)
    .sort(
      (a, b) =>
        a.date.localeCompare(b.date) ||
        a.code.localeCompare(b.code, 'vi') ||
        (a.title ?? '').localeCompare(b.title ?? '', 'vi'),
    );
}

/** The State's documents and the names of laws; null where the collection has none. */
async function stateTables(
  from: string,
  found: string[],
): Promise<{ table: string; laws: RawLaw[]; words: RawTitleWords; count: number } | null> {
  if (!existsSync(join(from, 'state.jsonl'))) return null;
  const collected = await readStateDocuments(join(from, 'state.jsonl'));
  found.push(...stateConflicts(collected));
  const laws = await readJson(join(from, 'laws.json'), z.array(sourceLaw));
  const documents = withLawFacts(collected, laws);
  const rows = documents.map(rowOf);
  return { table: packRows(rows), laws: lawTable(laws, documents), words: titleWords(rows), count: rows.length };
}

try {
  await run(folder, values.standards ?? join(folder, '../standards'), values.out);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
