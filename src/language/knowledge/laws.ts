/** Names of laws, codes, ordinances and the Constitution: where a name ends in a text, and which documents bore it. */
import { comparable } from '../text/comparable.ts';
import { phrasePattern, WORD_END } from '../text/words.ts';
import type { RawLaw } from './schema.ts';

/** A name, with the documents that bore it. */
export type Law = Readonly<RawLaw>;

/** The names, looked up. */
export interface LawTable {
  readonly all: readonly Law[];
  /**
   * The name of a known law where `lastIndex` stands (sticky), so that its end is known where the sentence goes on: "Luật
   * Đất đai và các văn bản hướng dẫn".
   */
  readonly names: RegExp;
  /**
   * The law called so, tone placement, letter case and punctuation aside, by its letters ("THADS") and without "Việt Nam" at its end too.
   * `kind` is the word before the name; "Luật" finds codes as well.
   */
  byName(name: string, kind: string): Law | undefined;
}

const VIETNAM = / viêt nam$/;

/** A name with the usual letters for two bodies: "Bầu cử đại biểu Hội đồng nhân dân" → "… HĐND". */
function shortened(name: string): string {
  return name.replaceAll('Hội đồng nhân dân', 'HĐND').replaceAll('Ủy ban nhân dân', 'UBND');
}

/** Builds the table from the rows of `laws.json`. */
export function createLawTable(all: readonly RawLaw[]): LawTable {
  const family = (kind: string): string => comparable(kind).replace(/^bô luât$/, 'luât');
  const index = new Map<string, Law>();
  const put = (law: Law, name: string): void => {
    const key = `${family(law.kind)} ${comparable(name)}`;
    const known = index.get(key);
    if (!known || known.versions.length < law.versions.length) index.set(key, law);
  };
  for (const law of all) put(law, law.name);
  for (const law of all) {
    const shorter = comparable(law.name).replace(VIETNAM, '');
    if (!index.has(`${family(law.kind)} ${shorter}`)) put(law, shorter);
    for (const letters of law.short ?? []) put(law, letters);
  }
  for (const law of all) if (shortened(law.name) !== law.name) put(law, shortened(law.name));
  const words = all.flatMap(({ name, short = [] }) => [name, shortened(name), ...short]).filter(Boolean);
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  return {
    all,
    names: new RegExp(`(?:${longestFirst.map(phrasePattern).join('|')})${WORD_END}`, 'iuy'),
    byName: (name, kind) => index.get(`${family(kind)} ${comparable(name)}`.trimEnd()),
  };
}
