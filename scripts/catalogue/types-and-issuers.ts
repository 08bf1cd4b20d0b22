/** The tables of document types and issuers, as collected. */
import * as z from 'zod';
import type { Family, Level, RawIssuer, RawType } from '../../src/language/knowledge/schema.ts';
import { compact } from './files.ts';

export const sourceType = z.object({
  abbr: z.string(),
  name: z.string(),
  english: z.string(),
  category: z.string().optional(),
  variants: z.array(z.string()).optional(),
  former_abbr: z.string().optional(),
});
export const sourceIssuer = z.object({
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
type SourceIssuer = z.infer<typeof sourceIssuer>;

const levelWords: readonly (readonly [string, readonly Level[]])[] = [
  ['trung ương', ['central']],
  ['địa phương', ['province', 'district', 'commune']],
  ['tỉnh', ['province']],
  ['huyện', ['district']],
  ['xã', ['commune']],
  ['cơ sở', ['grassroots']],
  ['mọi cấp', ['central', 'province', 'district', 'commune', 'grassroots']],
];

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

/** The types of both families. */
export function typeTable(sources: readonly (readonly [Family, readonly z.infer<typeof sourceType>[]])[]): RawType[] {
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

/** The issuers of both families. */
export function issuerTable(sources: readonly (readonly [Family, readonly SourceIssuer[]])[]): RawIssuer[] {
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
