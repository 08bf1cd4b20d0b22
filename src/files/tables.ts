/** The tables of `data/` as the program has them: from the one file beside a bundle, or from their sources. */
import path from 'node:path';
import { type Additions, withAdditions } from '../language/knowledge/additions.ts';
import type { RawData } from '../language/knowledge/schema.ts';
import { listNear, readBytesNear, readNear } from './package.ts';

/** Each table and its file. The words to find things by (`cues`) are a file each beside them, the State's documents a packed table. */
const SOURCES = {
  types: 'facts/document-types',
  issuers: 'facts/issuers',
  terms: 'facts/terms',
  catalogue: 'facts/catalogue',
  laws: 'facts/laws',
  titleWords: 'facts/title-words',
  vocabulary: 'words/vocabulary',
  wordClasses: 'words/classes',
  wordings: 'words/wordings',
} as const;
const ADDITIONS = { additions: 'additions/knowledge', laws: 'additions/laws', state: 'additions/state' } as const;
const STATE = 'facts/state.tsv';

/** The tables of a folder `data`, additions laid over them. Rejects when one is missing or is no JSON, with its name. */
export async function readSources(data: string): Promise<RawData> {
  const json = (name: string) => readJson(path.join(data, `${name}.json`));
  const all = async (files: Readonly<Record<string, string>>) =>
    Object.fromEntries(await Promise.all(Object.entries(files).map(async ([key, name]) => [key, await json(name)])));
  const cueFiles = (await listNear(path.join(data, 'cues'))).filter((name) => name.endsWith('.json'));
  const [imported, { additions, laws, state }, cues] = await Promise.all([
    all(SOURCES) as Promise<RawData>,
    all(ADDITIONS) as Promise<{ additions: Additions } & Pick<Additions, 'laws' | 'state'>>,
    Promise.all(cueFiles.map((name) => json(`cues/${name.slice(0, -'.json'.length)}`))) as Promise<RawData['cues']>,
  ]);
  const facts = { ...imported, state: await readTable(path.join(data, STATE)) };
  return { ...facts, ...withAdditions(facts, { ...additions, laws, state }), cues };
}

/** The tables as the build wrote them into a folder; null when there are none. */
export async function readBuilt(folder: string): Promise<RawData | null> {
  const tables = await readNear(path.join(folder, 'data.json'));
  if (tables === null) return null;
  return { ...(JSON.parse(tables) as RawData), state: await readTable(path.join(folder, 'state.tsv')) };
}

async function readTable(file: string): Promise<Uint8Array> {
  const bytes = await readBytesNear(file);
  if (!bytes) throw new Error(`${file}: missing`);
  return bytes;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse((await readNear(file)) ?? '');
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
