/**
 * `npm run catalogue:import -- DIR [--standards DIR] [--out DIR]`
 *
 * Rewrites the tables of `data/facts/` (or of the folder named by --out) from a folder of collected facts: DIR holds `documents.json` and `terms.json`,
 * the standards folder (by default DIR/../standards) the tables of types and issuers. Only facts are taken over:
 * no excerpts, no evidence. What the collection lacks stands in `data/additions/knowledge.json`, which is laid over these
 * tables whenever knowledge is made; here it only helps to find conflicts.
 * Conflicts are printed, not dropped. Running twice changes nothing.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import additions from '../data/additions/knowledge.json' with { type: 'json' };
import vocabulary from '../data/words/vocabulary.json' with { type: 'json' };
import { type Additions, withAdditions } from '../src/language/knowledge/additions.ts';
import { createKnowledge } from '../src/language/knowledge/knowledge.ts';
import type {
  Family,
  Level,
  RawAssembly,
  RawCongress,
  RawEntry,
  RawIssuer,
  RawPlenum,
  RawType,
} from '../src/language/knowledge/schema.ts';

const dataFolder = resolve(import.meta.dirname, '../data/facts');
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const roman = z.string().regex(/^[IVX]+$/);

const sourceDocument = z.object({
  code: z.string().min(1),
  type: z.string().min(1),
  number: z.number(),
  issuer: z.string().optional(),
  issuerName: z.string().optional(),
  term: roman.optional(),
  date: partialDate,
  title: z.string().optional(),
  plenum: z.string().optional(),
  kind: z.string().optional(),
  replaces: z.array(z.string()).optional(),
  replacedBy: z.array(z.string()).optional(),
  supplementedBy: z.array(z.string()).optional(),
  aliases: z.array(z.string()).optional(),
  sources: z.array(z.string()),
  confidence: z.enum(['one-source', 'two-sources']).optional(),
  titleConfidence: z.string().optional(),
  dateConflict: z.array(partialDate).optional(),
});
const sourceTerm = z.object({
  term: roman,
  congressFrom: partialDate,
  congressTo: partialDate,
  plenums: z.array(
    z.object({
      number: z.union([z.number(), z.string()]),
      from: partialDate.nullable(),
      to: partialDate.nullable(),
    }),
  ),
});
const sourceType = z.object({
  abbr: z.string(),
  name: z.string(),
  english: z.string(),
  category: z.string().optional(),
  variants: z.array(z.string()).optional(),
  former_abbr: z.string().optional(),
});
const sourceIssuer = z.object({
  abbr: z.string().min(1),
  name: z.string(),
  english: z.string().optional(),
  level: z.string().optional(),
  kind: z.string().optional(),
  variants: z.array(z.string()).optional(),
  status: z.string().optional(),
  since: z.string().optional(),
  terms: z.record(z.string(), z.string()).optional(),
  historical: z.boolean().optional(),
});
type SourceDocument = z.infer<typeof sourceDocument>;
type SourceIssuer = z.infer<typeof sourceIssuer>;

const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const levelWords: readonly (readonly [string, readonly Level[]])[] = [
  ['trung ương', ['central']],
  ['địa phương', ['province', 'district', 'commune']],
  ['tỉnh', ['province']],
  ['huyện', ['district']],
  ['xã', ['commune']],
  ['cơ sở', ['grassroots']],
  ['mọi cấp', ['central', 'province', 'district', 'commune', 'grassroots']],
];

/** Parses JSON; a syntax error names the file. */
function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : error}`);
  }
}

/** Reads and validates a JSON file; an invalid one ends the run with the place of each fault. */
async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const result = schema.safeParse(parseJson(path, await readFile(path, 'utf8')));
  if (!result.success) throw new Error(`${path}\n${z.prettifyError(result.error)}`);
  return result.data;
}

/** A name without its remarks: "Nghị quyết (cá biệt)" → "Nghị quyết". */
function plainName(name: string): string {
  return (name.split(/ \(|;| \//u)[0] ?? name).trim();
}

/** The spellings in a variants list: remarks, whole codes and typing errors left out. */
function spellings(variants: readonly string[] | undefined): string[] {
  const plain = (variants ?? [])
    .filter((variant) => !/error|no diacritics|U\+|counted/.test(variant))
    .map((variant) => plainName(variant))
    .filter((variant) => /^[\p{L}.&-]+$/u.test(variant));
  return [...new Set(plain)];
}

/** An object without its undefined and empty members, so that a line of the table shows only what is known. */
function compact<T extends object>(entry: T): T {
  const kept = Object.entries(entry).filter(
    ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as T;
}

function typeTable(sources: readonly (readonly [Family, readonly z.infer<typeof sourceType>[]])[]): RawType[] {
  const table: RawType[] = [];
  for (const [owner, types] of sources) {
    for (const source of types) {
      // "Luật, Bộ luật" stands for two types, which the additions list one by one.
      if (source.name.includes(',')) continue;
      const name = plainName(source.name);
      const known = table.find((type) => type.family === owner && type.abbr === source.abbr && source.abbr !== '');
      if (known?.names.includes(name)) continue;
      const historical = source.category === 'historical';
      // One sign, two words (Quyết định, Quy định): one type. A historical namesake (Sắc lệnh, Bản sao lục) is another.
      if (known && !historical) {
        known.names.push(name);
        known.english.push(plainName(source.english));
        continue;
      }
      const category = source.category?.split(' ')[0];
      const variants = spellings(source.variants).filter((variant) => variant !== source.abbr);
      const former = source.former_abbr;
      table.push(
        compact({
          abbr: source.abbr,
          family: owner,
          names: [name],
          english: [plainName(source.english)],
          variants,
          former,
          category,
          historical,
        }),
      );
    }
  }
  return table;
}

/** The kind of an issuer that the additions do not settle. */
function kindOf(owner: Family, source: SourceIssuer): string {
  if (owner === 'state') return source.kind?.startsWith('bộ') ? 'ministry' : 'agency';
  if (source.abbr.startsWith('UBKT')) return 'inspection';
  return source.abbr.startsWith('VP') ? 'office' : 'commission';
}

function issuerTable(sources: readonly (readonly [Family, readonly SourceIssuer[]])[]): RawIssuer[] {
  const table: RawIssuer[] = [];
  for (const [owner, issuers] of sources) {
    for (const source of issuers) {
      const stated = source.level ?? '';
      const levels = levelWords.filter(([word]) => stated.includes(word)).flatMap(([, list]) => list);
      const merged = source.status?.match(/(?:from|in) (?:\d\d\/\d+\/)?(\d{4})/)?.[1];
      const since = source.since?.match(/\d{4}$/)?.[0];
      table.push(
        compact({
          abbr: source.abbr,
          family: owner,
          name: plainName(source.name),
          english: source.english ?? '',
          kind: kindOf(owner, source),
          levels: levels.length > 0 ? [...new Set(levels)] : (['central'] satisfies Level[]),
          variants: spellings(source.variants),
          historical: source.historical === true || merged !== undefined,
          from: since ? Number(since) : undefined,
          to: merged ? Number(merged) : undefined,
        }),
      );
    }
  }
  return table;
}

function plenumOf(source: { number: number | string; from: string | null; to: string | null }): RawPlenum {
  const [, number, session] = /^(\d+)(?: \(lần (\d)\))?$/.exec(String(source.number)) ?? [];
  if (!number) throw new Error(`terms.json: a plenum cannot be called ${source.number}`);
  return compact({
    number: Number(number),
    session: session ? Number(session) : undefined,
    from: source.from,
    to: source.to,
  });
}

/** "Hội nghị lần thứ sáu khóa XIII" → 6. */
function plenumNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const word = /lần thứ (\d+|\p{L}+)(?: (một|hai|ba|tư|năm))?/u.exec(text.normalize('NFC'));
  const first = word?.[1] ?? '';
  if (/^\d+$/.test(first)) return Number(first);
  const unit = ordinals.indexOf(first) + 1;
  const extra = unit === 10 ? Math.max(0, ['một', 'hai', 'ba', 'tư', 'năm'].indexOf(word?.[2] ?? '') + 1) : 0;
  return unit > 0 ? unit + extra : undefined;
}

function entryOf(source: SourceDocument): RawEntry {
  return compact({
    code: source.code,
    type: source.type,
    number: source.number,
    issuer: source.issuer,
    term: source.term,
    date: source.date,
    title: source.title?.normalize('NFC').trim(),
    plenum: plenumNumber(source.plenum),
    kind: source.kind,
    replaces: source.replaces,
    replacedBy: source.replacedBy,
    supplementedBy: source.supplementedBy,
    aliases: source.aliases,
    sources: source.sources.length,
    confidence: source.confidence === 'one-source' ? source.confidence : undefined,
    titleConfidence: source.titleConfidence,
    dateConflict: source.dateConflict,
  });
}

/** One entry a line: compact, and a change of one fact is a change of one line. */
function lines(entries: readonly object[]): string {
  return `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** What a person must look at: statements that cannot all be true. */
function conflicts(documents: readonly SourceDocument[], entries: readonly RawEntry[]): string[] {
  const found: string[] = [];
  const groups = groupBy(entries, (entry) => `${entry.code}\n${entry.term ?? ''}`);
  for (const group of groups.values()) {
    const [first] = group;
    if (!first || group.length < 2) continue;
    const dates = group.map((entry) => entry.date);
    const label = `${first.code}, term ${first.term}`;
    found.push(
      new Set(dates).size < dates.length
        ? `${label}: several entries of the same date (${dates.join(', ')})`
        : `${label}: ${group.length} documents in one term (${dates.join(', ')})`,
    );
  }
  for (const entry of entries) {
    if (entry.dateConflict)
      found.push(`${entry.code}, ${entry.date}: sources disagree on the date (${entry.dateConflict.join(', ')})`);
  }
  const byCode = groupBy(documents, (document) => document.code);
  for (const document of documents) {
    for (const link of [
      ...(document.replaces ?? []),
      ...(document.replacedBy ?? []),
      ...(document.supplementedBy ?? []),
    ]) {
      const [, code, date] = /^(\S+)(?: \(([\d-]+)\))?$/.exec(link) ?? [];
      if (!code)
        found.push(`${document.code}, ${document.date}: no plain date in the link “${link}”, only its code is used`);
      const targets = byCode.get(code ?? '');
      if (targets && date && !targets.some((target) => target.date.startsWith(date) || date.startsWith(target.date))) {
        found.push(
          `${document.code}, ${document.date}: link to ${link}, catalogued as ${targets.map((t) => t.date).join(', ')}`,
        );
      }
    }
  }
  return found;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { standards: { type: 'string' }, out: { type: 'string', default: dataFolder } },
});
const [folder] = positionals;
if (!folder || positionals.length > 1) {
  console.error('Usage: npm run catalogue:import -- DIR [--standards DIR] [--out DIR]');
  process.exit(2);
}
const standards = values.standards ?? join(folder, '../standards');

try {
  const documents = await readJson(join(folder, 'documents.json'), z.array(sourceDocument));
  const terms = await readJson(join(folder, 'terms.json'), z.array(sourceTerm));
  const partyTypes = await readJson(join(standards, 'party-types.json'), z.array(sourceType));
  const stateTypes = await readJson(join(standards, 'state-types.json'), z.array(sourceType));
  const partyIssuers = await readJson(join(standards, 'party-issuers.json'), z.array(sourceIssuer));
  const stateIssuers = await readJson(join(standards, 'state-issuers.json'), z.array(sourceIssuer));

  const found: string[] = [];
  const types = typeTable([
    ['party', partyTypes],
    ['state', stateTypes],
  ]);
  const issuers = issuerTable([
    ['party', partyIssuers],
    ['state', stateIssuers],
  ]);
  const congresses: RawCongress[] = terms
    .map(({ term, congressFrom, congressTo, plenums }) => ({
      term,
      congressFrom,
      congressTo,
      plenums: plenums.map(plenumOf),
    }))
    .sort((a, b) => a.congressFrom.localeCompare(b.congressFrom));
  const statedTerms = stateIssuers.find((issuer) => issuer.terms)?.terms ?? {};
  const assemblies: RawAssembly[] = [
    ...Object.entries(statedTerms).map(([number, years]) => {
      const [from, to] = years.split('-');
      return { number: Number(number), from: Number(from), to: to ? Number(to) : null };
    }),
  ].sort((a, b) => a.number - b.number);
  const catalogue = documents
    .map(entryOf)
    .sort(
      (a, b) =>
        a.date.localeCompare(b.date) ||
        a.code.localeCompare(b.code, 'vi') ||
        (a.title ?? '').localeCompare(b.title ?? '', 'vi'),
    );

  found.push(...conflicts(documents, catalogue));
  // The tables must also be what the program understands, and say what the collection says.
  const imported = { types, issuers, terms: { congresses, assemblies }, catalogue };
  const facts = withAdditions(imported, additions as Additions, (message) => found.push(message));
  const knowledge = createKnowledge({ ...facts, laws: [], vocabulary });
  const stated = new Map(
    documents.map((document) => [`${document.code} ${document.date} ${document.title}`, document.issuerName ?? null]),
  );
  for (const entry of knowledge.catalogue.entries) {
    const label = `${entry.code}, ${entry.date}`;
    const issuerName = stated.get(`${entry.code} ${entry.date} ${entry.title ?? undefined}`);
    if (issuerName !== undefined && issuerName !== entry.issuerName)
      found.push(`${label}: issuer “${issuerName}” is called ${entry.issuerName} in the table`);
    const term = knowledge.terms.termAt(entry.date)?.term;
    if (term && entry.term && term !== entry.term)
      found.push(`${label}: term ${entry.term} by the collection, ${term} by the date`);
    const body = knowledge.parse(entry.code);
    if (!body) found.push(`${label}: not a well-formed code`);
    else if (body.number !== entry.number || (body.type !== entry.type && body.type !== `${entry.type}i`))
      found.push(`${label}: number or type differs from the code`);
  }

  const write = (name: string, text: string): Promise<void> => writeFile(join(values.out, name), `${text}\n`);
  await write('document-types.json', lines(types));
  await write('issuers.json', lines(issuers));
  await write('terms.json', `{\n"congresses": ${lines(congresses)},\n"assemblies": ${lines(assemblies)}\n}`);
  await write('catalogue.json', lines(catalogue));
  console.log(
    `${types.length} types, ${issuers.length} issuers, ${congresses.length} congress terms, ${assemblies.length} assembly terms, ${catalogue.length} documents`,
  );
  for (const conflict of found) console.log(`conflict: ${conflict}`);
  if (found.length > 0) console.log(`${found.length} conflicts: all entries kept, please check`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
