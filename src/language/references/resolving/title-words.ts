/**
 * Which words of a text speak of the subject of a document: pairs of neighbouring syllables, since single syllables of
 * Vietnamese say too little, weighed by how rare they are in the titles of the catalogue.
 */
import type { Catalogue } from '../../knowledge/catalogue.ts';
import { codeKey } from '../../knowledge/code.ts';
import type { DocumentEntry, Span } from '../../model/index.ts';
import { comparable } from '../../text/comparable.ts';
import { memo } from '../../text/memo.ts';

/** Word pairs as numbers: equal pairs of one catalogue's index are equal numbers. */
export type Pairs = ReadonlySet<number>;

export interface Words {
  /** Whether the title of some document names this code: such documents are known by their number alone. */
  named(code: string): boolean;
  pairsOf(text: string): Pairs;
  titleOf(document: DocumentEntry): Pairs;
  /** Whether a pair does not stand in so many titles of the family that it tells nothing. */
  telling(pair: number, family: DocumentEntry['family']): boolean;
  /** How many syllables the titles read so far have: what was read before may hold 0 for one that is known now. */
  readonly known: number;
  /** How much of a subject, by weight of its pairs, stands in the title: 0 to 1. */
  coverage(subject: Pairs, document: DocumentEntry): number;
  /** The number of a syllable as written; 0 when no title holds it. */
  syllable(spelling: string): number;
  /** The pair of two syllables; 0 when no title holds one of them. */
  pair(before: number, syllable: number): number;
}

/** A pair in this many titles tells nothing about which one is meant; of the State's ten times as many are known. */
const MOST_TITLES = { party: 20, state: 100 };
/** In how many titles of the State a pair is thought to stand that is not among the usual ones. */
const UNUSUAL = 20;
const CODE = /\d{1,4}-\p{L}{2,4}\/\p{L}{2,6}/gu;
const SYLLABLE = /[\p{L}\p{N}]+/gu;
/** Their pairs are small integers, which the engine keeps without an object for each. */
const MOST_SYLLABLES = 1 << 15;
const MOST_KEPT = 2000;
const MOST_SPELLINGS = 20_000;
const MOST_TITLES_KEPT = 20_000;

const indexes = new WeakMap<Catalogue, Words>();

/** The index of a catalogue's titles; made once for each catalogue. */
export function wordsOf(catalogue: Catalogue): Words {
  const known = indexes.get(catalogue);
  if (known) return known;
  const ids = new Map<string, number>();
  const bySpelling = new Map<string, number>();
  // Syllables of no title share the number 0, and spellings are kept within bounds, so that big texts cannot fill memory. The State's
  // titles are learned when one is read.
  let learning = false;
  const idOf = (spelling: string): number => {
    const kept = bySpelling.get(spelling);
    if (kept !== undefined && !(learning && kept === 0)) return kept;
    const syllable = comparable(spelling);
    let id = ids.get(syllable);
    if (id === undefined) {
      id = learning && ids.size + 1 < MOST_SYLLABLES ? ids.size + 1 : 0;
      if (id !== 0) ids.set(syllable, id);
    }
    if (kept !== undefined || bySpelling.size < MOST_SPELLINGS) bySpelling.set(spelling, id);
    return id;
  };
  const pair = (before: number, syllable: number): number =>
    before === 0 || syllable === 0 ? 0 : before * MOST_SYLLABLES + syllable;
  const read = (text: string): Set<number> => {
    const found = new Set<number>();
    let before = -1;
    let unknown = 0;
    for (const [spelling] of text.matchAll(SYLLABLE)) {
      const syllable = idOf(spelling);
      if (before >= 0) {
        const id = pair(before, syllable);
        // Pairs that no title has still count as uncovered: each by a number of its own below zero.
        if (id === 0) unknown -= 1;
        found.add(id === 0 ? unknown : id);
      }
      before = syllable;
    }
    return found;
  };
  const frequency = new Map<number, number>();
  const titleOf = memo((document: DocumentEntry): Pairs => {
    learning = true;
    const pairs = read(document.title ?? '');
    learning = false;
    return pairs;
  }, MOST_TITLES_KEPT);
  for (const entry of catalogue.entries) {
    for (const id of titleOf(entry)) frequency.set(id, (frequency.get(id) ?? 0) + 1);
  }
  const usual = new Map<number, number>();
  for (const [words, count] of catalogue.state.usualWords) {
    learning = true;
    for (const id of read(words)) usual.set(id, count);
    learning = false;
  }
  const total = Math.max(1, catalogue.entries.length);
  const weight = (id: number, family: DocumentEntry['family']) =>
    family === 'state'
      ? Math.log((catalogue.state.titles + 1) / ((usual.get(id) ?? UNUSUAL) + 1))
      : Math.log((total + 1) / ((frequency.get(id) ?? 0) + 1));
  const codes = new Set<string>();
  for (const entry of catalogue.entries) {
    for (const [code] of (entry.title ?? '').matchAll(CODE)) codes.add(codeKey(code));
  }
  const words: Words = {
    named: (code) => codes.has(codeKey(code)),
    syllable: idOf,
    pair,
    titleOf,
    pairsOf: memo(read, MOST_KEPT),
    telling: (id, family) =>
      id > 0 && ((family === 'state' ? usual.get(id) : frequency.get(id)) ?? 0) <= MOST_TITLES[family],
    get known() {
      return ids.size;
    },
    coverage(subject, document) {
      const title = titleOf(document);
      let covered = 0;
      let sum = 0;
      for (const id of subject) {
        const value = Math.min(4, weight(id, document.family));
        sum += value;
        if (title.has(id)) covered += value;
      }
      return sum === 0 ? 0 : covered / sum;
    },
  };
  indexes.set(catalogue, words);
  return words;
}

const TAIL = 4;

/** Where in a subject the last words of a title end, if they stand there and more follows; else null. */
export function titleEnd(subject: string, title: string): number | null {
  if (subject.length <= title.length) return null;
  const tail = [...title.matchAll(SYLLABLE)].slice(-TAIL).map(([word]) => comparable(word));
  if (tail.length < TAIL) return null;
  const found = [...subject.matchAll(SYLLABLE)].map(({ 0: word, index }) => ({
    word: comparable(word),
    end: index + word.length,
  }));
  // The last place, since titles repeat their own words.
  for (let i = found.length; i >= TAIL; i -= 1) {
    const last = found[i - 1];
    if (last && tail.every((word, at) => found[i - TAIL + at]?.word === word)) return last.end;
  }
  return null;
}

/** What the words around a mention say. */
export interface Context {
  /** How often telling pairs of the document's title stand in the whole text. */
  occurrences(document: DocumentEntry): number;
  /** Whether at least two telling pairs of the document's title stand near the mention. */
  shares(mention: { phrase: Span; end: number }, document: DocumentEntry): boolean;
}

/** Letters and digits up to the Vietnamese block, as a table: a regular expression for each character takes longer. */
const WORD_UNITS = Uint8Array.from({ length: 0x1f00 }, (_, code) =>
  Number(/[\p{L}\p{N}]/u.test(String.fromCharCode(code))),
);
/** No syllable is longer; what is, is cut, so that no text makes long keys. */
const LONGEST = 40;

function isWordUnit(code: number): boolean {
  return WORD_UNITS[code] === 1;
}

const NEAR = 220;
const BLOCK = 512;

/** Reads the words near mentions, each block of the text at most once. */
export function contextReader(text: string, words: Words): Context {
  const blocks = new Map<number, { start: number; pair: number }[]>();
  let everywhere: Map<number, number> | undefined;
  // The candidates of one mention are asked about one after the other.
  let around: { from: number; to: number; pairs: number[] } | undefined;
  let known = words.known;
  const readBlock = (block: number) => {
    if (known !== words.known) {
      known = words.known;
      blocks.clear();
      around = undefined;
      everywhere = undefined;
    }
    const kept = blocks.get(block);
    if (kept) return kept;
    const found: { start: number; pair: number }[] = [];
    // A block owns the pairs that begin in it; the second word may lie in the next.
    const limit = (block + 1) * BLOCK;
    let before = 0;
    let start = -1;
    let position = block * BLOCK;
    while (position < text.length && (start < 0 ? position : start) < limit) {
      while (position < text.length && !isWordUnit(text.charCodeAt(position))) position += 1;
      const begin = position;
      while (position < text.length && position - begin < LONGEST && isWordUnit(text.charCodeAt(position)))
        position += 1;
      if (position === begin) break;
      const syllable = words.syllable(text.slice(begin, position));
      const pair = words.pair(before, syllable);
      if (start >= 0 && pair !== 0) found.push({ start, pair });
      before = syllable;
      start = begin;
    }
    blocks.set(block, found);
    return found;
  };
  const count = () => {
    const counts = new Map<number, number>();
    for (let block = 0; block * BLOCK < text.length; block += 1) {
      for (const { pair } of readBlock(block)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    return counts;
  };
  const pairsAround = (from: number, to: number): number[] => {
    if (around?.from === from && around.to === to && known === words.known) return around.pairs;
    const pairs: number[] = [];
    for (let block = Math.floor(from / BLOCK); block * BLOCK < to; block += 1) {
      for (const { start, pair } of readBlock(block)) if (start >= from && start <= to) pairs.push(pair);
    }
    around = { from, to, pairs };
    return pairs;
  };
  return {
    occurrences(document) {
      if (known !== words.known) everywhere = undefined;
      everywhere ??= count();
      let sum = 0;
      for (const pair of words.titleOf(document))
        if (words.telling(pair, document.family)) sum += everywhere.get(pair) ?? 0;
      return sum;
    },
    shares({ phrase, end }, document) {
      const title = words.titleOf(document);
      if (title.size === 0) return false;
      const from = Math.max(0, phrase.start - NEAR);
      const to = Math.min(text.length, end + NEAR);
      let first = 0;
      for (const pair of pairsAround(from, to)) {
        if (!title.has(pair) || !words.telling(pair, document.family)) continue;
        if (first !== 0 && pair !== first) return true;
        first = pair;
      }
      return false;
    },
  };
}
