/**
 * Word classes: phrases that do the same job in a sentence, looked up all at once. In: the classes of the data. Out: for a
 * block of tokens, which phrases of which classes begin at each token. One walk along the words from each token.
 */
import type { Lexicon, OpenLexicon } from './lexicon.ts';
import { CAPITAL, type Tokens, tokenise, wordsOf } from './tokens.ts';

/** A word class as it stands in `data/words`: phrases that do the same job. */
export interface RawClass {
  words: string[];
  /** Phrases that hold one of the words and are none: “hội nghị” is no “hội”, “đáp ứng yêu cầu” no order. */
  not?: string[];
  /** Only where written with a capital: family names, provinces. */
  capital?: boolean;
}

/** The phrases of all classes, by their words. */
export interface Trie {
  /** The number of a class; -1 for an unknown name. */
  classId(name: string): number;
  /** The same; throws a RangeError for an unknown name. */
  knownClass(name: string): number;
  over(tokens: Tokens): ClassTable;
}

/** Which class phrases begin at each token of a block. */
export interface ClassTable {
  /** Ends of the phrases of a class that begin at a token, longest first. */
  ends(id: number, at: number): readonly number[];
  end(id: number, at: number): number;
  /** Calls back once for each class with a phrase that begins at a token. */
  each(at: number, call: (id: number) => void): void;
}

interface TrieNode {
  next: Map<number, TrieNode>;
  /** Classes of which a phrase ends here. */
  is: number[];
  /** Classes which no phrase that begins like this one belongs to. */
  isNot: number[];
}

const NONE: readonly number[] = [];

export function buildTrie(classes: Readonly<Record<string, RawClass>>, lexicon: OpenLexicon): Trie {
  const names = Object.keys(classes);
  const ids = new Map(names.map((name, id) => [name, id]));
  const capital = names.map((name) => classes[name]!.capital === true);
  const root: TrieNode = { next: new Map(), is: [], isNot: [] };
  const nodeOf = (phrase: string) => {
    let node = root;
    for (const word of wordsOfPhrase(phrase.normalize('NFC'))) {
      const id = lexicon.add(word);
      const known: TrieNode = node.next.get(id) ?? { next: new Map(), is: [], isNot: [] };
      node.next.set(id, known);
      node = known;
    }
    return node;
  };
  names.forEach((name, id) => {
    for (const phrase of classes[name]!.words) nodeOf(phrase).is.push(id);
    for (const phrase of classes[name]!.not ?? []) nodeOf(phrase).isNot.push(id);
  });
  return {
    classId: (name) => ids.get(name) ?? -1,
    knownClass(name) {
      const id = ids.get(name);
      if (id === undefined) throw new RangeError(`there is no word class “${name}”`);
      return id;
    },
    over: (tokens) => classTable(tokens, root, capital),
  };
}

/** The words and signs of a phrase, cut as tokens are. Most phrases are words and blanks alone. */
function wordsOfPhrase(phrase: string): string[] {
  if (/^[A-Za-zÀ-ỹ ]+$/.test(phrase)) return phrase.split(' ');
  const tokens = tokenise(phrase, NO_WORDS);
  return Array.from({ length: tokens.length }, (_, i) => wordsOf(tokens, i, i + 1));
}

const NO_WORDS: Lexicon = { size: 0, idAt: () => 0 };

function classTable(tokens: Tokens, root: TrieNode, capital: readonly boolean[]): ClassTable {
  /** For each token, class number and end in turn, in the order of the ends. */
  const found: (readonly number[])[] = new Array(tokens.length);
  /** Up to where a class has no phrase, since a longer one that is none of it covers the words. */
  const covered = new Int32Array(capital.length);
  for (let at = 0; at < tokens.length; at++) found[at] = phrasesAt(tokens, at, root, capital, covered);
  const end = (id: number, at: number) => {
    const here = found[at] ?? NONE;
    for (let i = here.length - 2; i >= 0; i -= 2) if (here[i] === id) return here[i + 1]!;
    return -1;
  };
  return {
    end,
    ends(id, at) {
      const here = found[at] ?? NONE;
      if (here.length === 0) return NONE;
      const ends: number[] = [];
      for (let i = here.length - 2; i >= 0; i -= 2) if (here[i] === id) ends.push(here[i + 1]!);
      return ends;
    },
    each(at, call) {
      const here = found[at] ?? NONE;
      for (let i = 0; i < here.length; i += 2) if (end(here[i]!, at) === here[i + 1]) call(here[i]!);
    },
  };
}

function phrasesAt(
  tokens: Tokens,
  at: number,
  root: TrieNode,
  capital: readonly boolean[],
  covered: Int32Array,
): readonly number[] {
  let node = tokens.word[at] === 0 ? undefined : root.next.get(tokens.word[at]!);
  if (node === undefined) return NONE;
  const here: number[] = [];
  const isCapitalised = (tokens.flags[at]! & CAPITAL) !== 0;
  for (let i = at + 1; node !== undefined; i++) {
    for (const id of node.is) if (isCapitalised || !capital[id]) here.push(id, i);
    for (const id of node.isNot) covered[id] = Math.max(covered[id]!, i);
    node = i < tokens.length && tokens.word[i] !== 0 ? node.next.get(tokens.word[i]!) : undefined;
  }
  // Entries are pairs: a class and the end of its phrase.
  if (here.length === 0) return NONE;
  return here.filter((_, i) => here[i | 1]! > covered[here[i & ~1]!]!);
}
