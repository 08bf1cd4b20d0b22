/**
 * Many phrases looked up at once: which begins at a word, and where in a text one may begin.
 */
import { isLetter, type Word } from './tokens.ts';

/** A set of phrases, looked up word by word: the longest that begins at a word is found in constant time. */
export interface PhraseTable {
  /** Number of words of the longest phrase that begins at `words[at]`; 0 without. */
  lengthAt(words: readonly Word[], at: number): number;
}

/** Builds a phrase table. Phrases in lower case; comparison is without regard to case. */
export function phraseTable(phrases: readonly string[]): PhraseTable {
  const root: PhraseNode = { ends: false, next: new Map() };
  for (const phrase of phrases) {
    let node = root;
    for (const word of phrase.split(' ')) {
      const known = node.next.get(word) ?? { ends: false, next: new Map() };
      node.next.set(word, known);
      node = known;
    }
    node.ends = true;
  }
  return {
    lengthAt(words, at) {
      let found = 0;
      let node: PhraseNode | undefined = root;
      for (let n = 0; at + n < words.length; n++) {
        const word: Word = words[at + n]!;
        if (n > 0 && !word.joined) break;
        node = node.next.get(word.lower);
        if (node === undefined) break;
        if (node.ends) found = n + 1;
      }
      return found;
    },
  };
}

/** Whether any of the words begins a phrase of the table. */
export function holdsAny(table: PhraseTable, words: readonly Word[]): boolean {
  return words.some((_, i) => table.lengthAt(words, i) > 0);
}

/** The words that may follow in a phrase. */
interface PhraseNode {
  /** A phrase ends here. */
  ends: boolean;
  next: Map<string, PhraseNode>;
}

/** Finds where one of many phrases may begin: at a word edge, its first word spelled out, the first letter in either case. */
export interface PhraseFinder {
  /** The first such place in [from, to); -1 without. What begins there is for a phrase table to say. */
  next(plain: string, from: number, to: number): number;
}

/** Builds a phrase finder. One pass over the text, one look into a table a word. */
export function phraseFinder(phrases: readonly string[]): PhraseFinder {
  /** The heads by a number made of their first three units, which few other words share. */
  const heads = new Map<number, string[]>();
  const seen = new Uint8Array(0x10000);
  const slotAt = (text: string, at: number): number => {
    const third = text.charCodeAt(at + 2);
    // A head of two letters may have anything behind it that is none.
    const last = isLetter(third) ? third : 0;
    return (text.charCodeAt(at) * 167 + text.charCodeAt(at + 1) * 31 + last * 7919) & 0xffff;
  };
  const put = (head: string) => {
    const slot = slotAt(head, 0);
    seen[slot] = 1;
    const known = heads.get(slot) ?? [];
    if (!known.includes(head)) heads.set(slot, [...known, head]);
  };
  for (const phrase of phrases) {
    // Two words where there are two: "phó" alone is a common syllable.
    const [first = '', second] = phrase.split(' ');
    const starts = second === undefined ? [first] : [`${first} ${second}`, `${first} ${capitalised(second)}`];
    for (const start of starts) {
      put(start);
      put(capitalised(start));
    }
  }
  return {
    next(plain, from, to) {
      let inWord = from > 0 && isLetter(plain.charCodeAt(from - 1));
      for (let i = from; i < to; i++) {
        const code = plain.charCodeAt(i);
        const letter = isLetter(code);
        if (letter && !inWord) {
          const slot = slotAt(plain, i);
          if (seen[slot] === 1) {
            for (const head of heads.get(slot)!) {
              if (plain.startsWith(head, i) && !isLetter(plain.charCodeAt(i + head.length))) return i;
            }
          }
        }
        inWord = letter;
      }
      return -1;
    },
  };
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
