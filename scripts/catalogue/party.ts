/** The Party's documents and terms. */
import * as z from 'zod';
import type { Knowledge } from '../../src/language/knowledge/knowledge.ts';
import type { RawEntry, RawPlenum } from '../../src/language/knowledge/schema.ts';
import { compact, groupBy, partialDate, roman } from './files.ts';

export const sourceDocument = z.object({
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
export const sourceTerm = z.object({
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
export type SourceDocument = z.infer<typeof sourceDocument>;

/** What a congress issued beside the documents of its plenums: a resolution without a code. */
export const sourceCongress = z.object({
  term: roman,
  resolution: z.object({ title: z.string(), date: partialDate }).optional(),
});

const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** A plenum of the collection: its number, its session where it met twice, its days. */
export function plenumOf(source: { number: number | string; from: string | null; to: string | null }): RawPlenum {
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

/** The facts of a document, without evidence. */
export function entryOf(source: SourceDocument): RawEntry {
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

/** What a person must look at: statements that cannot all be true. */
export function conflicts(documents: readonly SourceDocument[], entries: readonly RawEntry[]): string[] {
  const found: string[] = [];
  const groups = groupBy(entries, (entry) => `${entry.code}\n${entry.term ?? ''}`);
  for (const group of groups.values()) {
    const [first] = group;
    // Without a term nothing is wrong: a Party code comes again every term.
    if (!first?.term || group.length < 2) continue;
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

/** Checks that the program reads the entries as the collection states them; what differs is added to `found`. */
export function checkEntries(knowledge: Knowledge, documents: readonly SourceDocument[], found: string[]): void {
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
}
