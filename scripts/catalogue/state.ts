/**
 * The State's documents: `state.jsonl`, a document a line, as rows of `data/facts/state.tsv`.
 *
 * Of every document the table has code, type and year, so that no code looks unique because its namesake was left out. Title, effect and relations
 * are kept of those with a full day, a title or at least ten mentions.
 */
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { RawTitleWords } from '../../src/language/knowledge/schema.ts';
import { type StateRow, stateKey } from '../../src/language/knowledge/state-row.ts';
import { comparable } from '../../src/language/text/comparable.ts';
import { parseJson, partialDate } from './files.ts';

const codes = z.array(z.string());

export const sourceState = z.object({
  code: z.string().min(1),
  type: z.string().min(1),
  year: z.number().int(),
  date: partialDate,
  title: z.string().optional(),
  titleConfidence: z.enum(['official', 'cited', 'address']).optional(),
  name: z.string().optional(),
  effective: partialDate.optional(),
  status: z.enum(['in-force', 'replaced', 'repealed']).optional(),
  statusAsOf: z.string().optional(),
  replaces: codes.optional(),
  replacedBy: codes.optional(),
  repeals: codes.optional(),
  repealedBy: codes.optional(),
  amends: codes.optional(),
  amendedBy: codes.optional(),
  confidence: z.enum(['one-source', 'two-sources']).optional(),
  confirmed: z.string().optional(),
  dateConflict: z.array(partialDate).optional(),
  dateBy: z.string().optional(),
  mentions: z.number().optional(),
  noCode: z.boolean().optional(),
  sources: z.array(z.string()),
});
export type SourceState = z.infer<typeof sourceState>;

const MANY = 10;

/** Reads `state.jsonl`; a faulty line ends the run with its number. */
export async function readStateDocuments(path: string): Promise<SourceState[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, index) => {
    const result = sourceState.safeParse(parseJson(`${path}, line ${index + 1}`, line));
    if (!result.success) throw new Error(`${path}, line ${index + 1}\n${z.prettifyError(result.error)}`);
    return result.data;
  });
}

/** A title without footnote marks and what is left of a sentence that went on. */
function cleanTitle(title: string): string {
  return title
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/(?:\s*\.?\s*\[ ?\d+\])+\s*$/, '')
    .replace(/[,;:]?\s+gồm$/, '')
    .replace(/[\s.,;:]+$/, '')
    .trim();
}

/** The row of a document: only facts, no evidence. */
export function rowOf(source: SourceState): StateRow {
  const { code, type, year, date, mentions = 0 } = source;
  const rich = date.length === 10 || source.title !== undefined || mentions >= MANY;
  const related = (list: readonly string[] | undefined): string[] => (rich ? [...new Set(list ?? [])] : []);
  const item = source.sources.flatMap((each) => /vbpl\.vn\/.*ItemID=(\d+)/.exec(each)?.[1] ?? [])[0];
  const { titleConfidence } = source;
  return {
    code: source.noCode ? code.replace(/^\(|\)$/g, '') : code,
    type,
    year,
    number: Number.parseFloat(stateKey(code).number),
    date,
    title: source.title ? cleanTitle(source.title) : null,
    titleBy: titleConfidence === 'cited' || titleConfidence === 'address' ? titleConfidence : null,
    effective: source.effective ?? null,
    inForce: source.status === 'in-force' ? (source.statusAsOf ?? null) : null,
    replaces: related(source.replaces),
    replacedBy: related(source.replacedBy),
    repeals: related(source.repeals),
    repealedBy: related(source.repealedBy),
    amends: related(source.amends),
    amendedBy: related(source.amendedBy),
    mentions: mentions >= MANY ? mentions : 0,
    sources: source.confidence === 'two-sources' ? 2 : 1,
    item: item ? Number(item) : null,
  };
}

/** A pair of syllables in more titles than this tells little. */
const USUAL = 100;

/** The pairs of syllables that stand in many titles, the usual ones first. */
export function titleWords(rows: readonly StateRow[]): RawTitleWords {
  const counts = new Map<string, { words: string; count: number }>();
  const titles = rows.flatMap(({ title }) => title ?? []);
  for (const title of titles) {
    const seen = new Set<string>();
    const syllables = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    syllables.slice(1).forEach((syllable, index) => {
      const words = `${syllables[index]} ${syllable}`;
      const key = comparable(words);
      if (seen.has(key)) return;
      seen.add(key);
      const known = counts.get(key);
      if (known) known.count += 1;
      else counts.set(key, { words, count: 1 });
    });
  }
  const usual = [...counts.values()].filter(({ count }) => count > USUAL);
  usual.sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1));
  return { titles: titles.length, pairs: usual.map(({ words, count }) => [words, count]) };
}
