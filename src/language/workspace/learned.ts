/**
 * What the reports of a folder teach about documents that the catalogue lacks: a full citation in one resolves short ones
 * in another.
 */

import { codeKey } from '../knowledge/code.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { DocumentEntry } from '../model/index.ts';
import { citedNumbers } from './cited-numbers.ts';

export interface LearnedDocuments {
  /** Replaces what a file teaches; nothing for a file that is gone. */
  set(file: string, cited: readonly DocumentEntry[]): void;
  /**
   * What the other files teach that may matter for this one. Linear in the text, not in all that was learned: only
   * documents whose number stands in the text, with their type near it.
   */
  forText(file: string, text: string): DocumentEntry[];
}

interface Learned {
  entry: DocumentEntry;
  /** The files that cite it with this date. */
  files: Set<string>;
}

/** Nothing learned yet. What contradicts the catalogue is not taken. */
export function createLearnedDocuments(knowledge: Knowledge): LearnedDocuments {
  const byNumber = new Map<number, Map<string, Learned>>();
  const byFile = new Map<string, readonly DocumentEntry[]>();

  const forget = (file: string) => {
    for (const entry of byFile.get(file) ?? []) {
      const group = byNumber.get(entry.number);
      const learned = group?.get(keyOf(entry));
      learned?.files.delete(file);
      if (learned?.files.size === 0) group?.delete(keyOf(entry));
      if (group?.size === 0) byNumber.delete(entry.number);
    }
    byFile.delete(file);
  };

  return {
    set(file, cited) {
      forget(file);
      const fresh = cited.filter((entry) => !contradictsCatalogue(entry, knowledge));
      if (fresh.length > 0) byFile.set(file, fresh);
      for (const entry of fresh) {
        const group = byNumber.get(entry.number) ?? new Map<string, Learned>();
        byNumber.set(entry.number, group);
        const learned = group.get(keyOf(entry));
        if (learned) learned.files.add(file);
        else group.set(keyOf(entry), { entry, files: new Set([file]) });
      }
    },
    forText(file, text) {
      const { numbers, mayCite } = citedNumbers(text, knowledge.types, (number) => byNumber.has(number));
      const found: Learned[] = [];
      for (const number of numbers) {
        for (const learned of byNumber.get(number)?.values() ?? []) {
          const isTaught = learned.files.size > 1 || !learned.files.has(file);
          if (isTaught && mayCite(number, learned.entry.type)) found.push(learned);
        }
      }
      return withoutRivals(found, file, knowledge);
    },
  };
}

/**
 * Numbers restart with a Party term, and State codes carry their year or restart with it. So a second date for one code
 * within one term or year is a slip of the pen, not another document.
 */
function contradictsCatalogue(entry: DocumentEntry, knowledge: Knowledge): boolean {
  return knowledge.catalogue
    .byCode(entry.code)
    .some((known) => known.date === entry.date || sameSeries(known, entry, knowledge));
}

function sameSeries(a: DocumentEntry, b: DocumentEntry, knowledge: Knowledge): boolean {
  if (knowledge.parse(a.code)?.family === 'state') return a.date.slice(0, 4) === b.date.slice(0, 4);
  const [termA, termB] = [a, b].map(({ date }) => knowledge.terms.termAt(date));
  return termA !== undefined && termA === termB;
}

function keyOf({ code, date }: DocumentEntry): string {
  return `${codeKey(code)} ${date}`;
}

/**
 * Of several dates for one code in one term the one that most other files state; none when they are even. In an order
 * that does not depend on which file was read first. Only documents of one code are compared with each other.
 */
function withoutRivals(found: readonly Learned[], file: string, knowledge: Knowledge): DocumentEntry[] {
  const weight = ({ files }: Learned) => files.size - (files.has(file) ? 1 : 0);
  const byCode = new Map<string, Learned[]>();
  for (const one of found) {
    const code = codeKey(one.entry.code);
    const rivals = byCode.get(code);
    if (rivals) rivals.push(one);
    else byCode.set(code, [one]);
  }
  return [...byCode.values()]
    .flatMap((rivals) =>
      rivals.filter((one) =>
        rivals.every(
          (other) => other === one || !sameSeries(one.entry, other.entry, knowledge) || weight(one) > weight(other),
        ),
      ),
    )
    .map(({ entry }) => ({ entry, key: keyOf(entry) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ entry }) => entry);
}
