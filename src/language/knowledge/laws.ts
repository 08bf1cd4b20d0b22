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
  /** Where words of `text` from `at` on end that begin a longer name: "Ưu đãi người có công" of "… với cách mạng"; null for fewer than three. */
  beginningAt(text: string, at: number): number | null;
}

const SYLLABLE = /[\p{L}\p{M}\p{N}]+/gu;

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
    const key = `${family(law.kind)} ${comparable(name)}`.trimEnd();
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
  const names = all.map(({ name }) => comparable(name));
  const beginning = (key: string): string | undefined => {
    const longer = [...index.keys()].filter((each) => each.startsWith(`${key} `));
    return longer.length === 1 ? longer[0] : undefined;
  };
  return {
    all,
    names: new RegExp(`(?:${longestFirst.map(phrasePattern).join('|')})${WORD_END}`, 'iuy'),
    byName(name, kind) {
      const key = `${family(kind)} ${comparable(name)}`.trimEnd();
      return index.get(key) ?? (key.split(' ').length > 4 ? index.get(beginning(key) ?? '') : undefined);
    },
    beginningAt(text, at) {
      const syllables = [...text.slice(at, at + 120).matchAll(SYLLABLE)];
      let words = '';
      let end: number | null = null;
      for (const [count, found] of syllables.entries()) {
        words += `${count === 0 ? '' : ' '}${comparable(found[0])}`;
        if (!names.some((name) => name === words || name.startsWith(`${words} `))) break;
        if (count >= 2) end = at + found.index + found[0].length;
      }
      return end;
    },
  };
}
