/** The names of laws, codes, ordinances and the Constitution, each with the documents that bore it. */
import * as z from 'zod';
import type { RawLaw } from '../../src/language/knowledge/schema.ts';
import { fold } from '../../src/language/text/comparable.ts';
import type { SourceState } from './state.ts';

const sourceVersion = z.object({
  code: z.string().optional(),
  year: z.number().int(),
  type: z.string().min(1),
  title: z.string(),
  effective: z.string().optional(),
  replacedBy: z.string().optional(),
  amendedBy: z.array(z.object({ code: z.string().nullish() })).optional(),
});

export const sourceLaw = z.object({
  name: z.string().min(1),
  kind: z.enum(['Luật', 'Pháp lệnh', 'Hiến pháp']),
  versions: z.array(sourceVersion),
});
type SourceLaw = z.infer<typeof sourceLaw>;

/** The word that a code of that type has before its name. */
const WORDS: Record<string, RawLaw['kind']> = { Luật: 'Luật', 'Bộ luật': 'Bộ luật', PL: 'Pháp lệnh', HP: 'Hiến pháp' };

/** "Sửa đổi, bổ sung một số điều của Luật X": a law that only changes another. */
const AMENDING = /^(?:luật |pháp lệnh )?sửa đổi/iu;

/** The table of names, ordered; versions by year. `documents` give those that carry a name and that the collection's own table lacks. */
export function lawTable(laws: readonly SourceLaw[], documents: readonly SourceState[]): RawLaw[] {
  const table = new Map<string, RawLaw>();
  const at = (name: string, kind: RawLaw['kind']): RawLaw => {
    const key = `${kind === 'Bộ luật' ? 'Luật' : kind} ${fold(name)}`;
    const known = table.get(key) ?? { name: name.normalize('NFC'), kind, versions: [] };
    table.set(key, known);
    if (kind === 'Bộ luật') known.kind = kind;
    return known;
  };
  const add = (law: RawLaw, code: string, type: string, year: number): void => {
    if (!law.versions.some((each) => each[0] === code && each[1] === type)) law.versions.push([code, type, year]);
  };
  const there = new Set(documents.map(({ code, type, year }) => `${code}\n${type}\n${year}`));
  for (const { name, kind, versions } of laws) {
    if (versions.length === 0) continue;
    for (const { code, type, year } of versions) {
      const written = code ?? `(${[WORDS[type], kind === 'Hiến pháp' ? '' : name, year].filter(Boolean).join(' ')})`;
      if (!there.has(`${written}\n${type}\n${year}`)) continue;
      add(at(kind === 'Hiến pháp' ? '' : name, WORDS[type] ?? kind), plainCode(written), type, year);
    }
  }
  for (const { code, type, year, name } of documents) {
    const kind = WORDS[type];
    if (!kind || name === undefined || AMENDING.test(name)) continue;
    add(at(kind === 'Hiến pháp' ? '' : name, kind), plainCode(code), type, year);
  }
  for (const law of table.values()) law.versions.sort((a, b) => a[2] - b[2] || a[0].localeCompare(b[0]));
  return [...table.values()].sort((a, b) => a.name.localeCompare(b.name, 'vi') || a.kind.localeCompare(b.kind, 'vi'));
}

function plainCode(code: string): string {
  return code.replace(/^\(|\)$/g, '');
}

/** The documents with what the table of laws knows of them beyond: effect, what replaced and what amended them. */
export function withLawFacts(documents: readonly SourceState[], laws: readonly SourceLaw[]): SourceState[] {
  const versions = new Map(
    laws
      .flatMap((law) => law.versions)
      .map((version) => [`${version.code}\n${version.type}\n${version.year}`, version]),
  );
  return documents.map((document) => {
    const version = versions.get(`${document.code}\n${document.type}\n${document.year}`);
    if (!version) return document;
    const { effective, replacedBy, amendedBy = [] } = version;
    const both = (known: readonly string[] | undefined, more: readonly string[]) => [
      ...new Set([...(known ?? []), ...more]),
    ];
    return {
      ...document,
      effective: document.effective ?? effective,
      replacedBy: both(document.replacedBy, replacedBy ? [replacedBy] : []),
      amendedBy: both(
        document.amendedBy,
        amendedBy.flatMap(({ code }) => code ?? []),
      ),
    };
  });
}
