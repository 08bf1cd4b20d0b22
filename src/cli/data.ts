import path from 'node:path';
import { listNear, readBytesNear, readNear } from '../files/package.ts';
import { type Additions, withAdditions } from '../language/knowledge/additions.ts';
import { createKnowledge, type Knowledge } from '../language/knowledge/knowledge.ts';
import type { RawData } from '../language/knowledge/schema.ts';

/** The tables of `data/`: one file beside the bundle, or their sources when the program runs from those. */
const SOURCES = {
  types: 'facts/document-types',
  issuers: 'facts/issuers',
  terms: 'facts/terms',
  catalogue: 'facts/catalogue',
  laws: 'facts/laws',
  titleWords: 'facts/title-words',
  additions: 'additions/knowledge',
  addedLaws: 'additions/laws',
  addedDocuments: 'additions/state',
  vocabulary: 'words/vocabulary',
  wordClasses: 'words/classes',
} as const;

const loaded = new Map<string, Promise<Knowledge>>();

/**
 * The document tables, indexed; read once for several runs in one process. `here` is the folder of the running script: `dist/` of a package, `src/cli` of a checkout.
 * Rejects with a message that names the file when one is missing or is no JSON.
 */
export function loadKnowledge(here: string): Promise<Knowledge> {
  const known = loaded.get(here) ?? readTables(here).then(createKnowledge);
  loaded.set(here, known);
  return known;
}

async function readTables(here: string): Promise<RawData> {
  const bundled = await readNear(path.join(here, 'data.json'));
  if (bundled !== null) {
    return { ...(JSON.parse(bundled) as RawData), state: await stateTable(path.join(here, 'state.tsv')) };
  }
  const folder = path.resolve(here, '../../data');
  const tables = await Promise.all(
    Object.entries(SOURCES).map(async ([key, name]) => [key, await readJson(path.join(folder, `${name}.json`))]),
  );
  const names = (await listNear(path.join(folder, 'cues'))).filter((name) => name.endsWith('.json'));
  const cues = await Promise.all(names.map((name) => readJson(path.join(folder, 'cues', name))));
  const { additions, addedLaws, addedDocuments, ...imported } = Object.fromEntries(tables) as RawData & Added;
  const facts = { ...imported, state: await stateTable(path.join(folder, 'facts/state.tsv')) };
  const added = withAdditions(facts, { ...additions, laws: addedLaws, state: addedDocuments });
  return { ...facts, ...added, cues: cues as RawData['cues'] };
}

async function stateTable(file: string): Promise<Uint8Array> {
  const bytes = await readBytesNear(file);
  if (!bytes) throw new Error(`${file}: missing`);
  return bytes;
}

interface Added {
  additions: Additions;
  addedLaws: Additions['laws'];
  addedDocuments: Additions['state'];
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse((await readNear(file)) ?? '');
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
