/**
 * The words that cues and word classes know, each with a number. In: phrases, when the matcher is compiled. Out: for a
 * stretch of text the number of the word it is, without regard to case and tone place (`Uỷ`, `ủy`: one number), or 0 for
 * a word that no cue asks for. Texts never add to it, so it does not grow.
 */
import { unifyTones } from '../text/words.ts';

/** Lower case of every UTF-16 unit, for units whose lower case is one unit long. */
const LOWER = lowerUnits();

function lowerUnits(): Uint16Array {
  const lower = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code++) {
    lower[code] = code;
    if (code > 0x24f && (code < 0x370 || code > 0x1eff)) continue;
    const char = String.fromCharCode(code).toLowerCase();
    if (char.length === 1) lower[code] = char.charCodeAt(0);
  }
  return lower;
}

/** Numbers of words. 0 stands for every word it does not hold. */
export interface Lexicon {
  /** How many numbers are given out; numbers go from 1 to this. */
  readonly size: number;
  /** The number of the word at [start, end) of a text in NFC. */
  idAt(text: string, start: number, end: number): number;
}

/** A lexicon to which words can still be added: while cues are compiled. */
export interface OpenLexicon extends Lexicon {
  /** The number of a word, given out where it is new. `Hoà` and `hòa` get the same. */
  add(word: string): number;
}

/** An empty lexicon. */
export function openLexicon(): OpenLexicon {
  const words: string[] = [''];
  const ids: number[] = [0];
  const known = new Map<string, number>();
  let table = new Int32Array(1024);
  let size = 0;

  const put = (entry: number) => {
    const word = words[entry]!;
    let slot = hashOf(word, 0, word.length) & (table.length - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1);
    table[slot] = entry;
  };
  const enter = (form: string, id: number) => {
    words.push(form);
    ids.push(id);
    if (words.length * 3 > table.length) {
      table = new Int32Array(table.length * 2);
      for (let entry = 1; entry < words.length; entry++) put(entry);
    } else put(words.length - 1);
  };
  return {
    get size() {
      return size;
    },
    add(word) {
      const form = unifyTones(word.normalize('NFC').toLowerCase());
      const old = known.get(form);
      if (old !== undefined) return old;
      size++;
      known.set(form, size);
      enter(form, size);
      const other = olderTones(form);
      if (other !== form) enter(other, size);
      return size;
    },
    idAt(text, start, end) {
      let slot = hashOf(text, start, end) & (table.length - 1);
      for (let entry = table[slot]!; entry !== 0; entry = table[slot]!) {
        if (isAt(words[entry]!, text, start, end)) return ids[entry]!;
        slot = (slot + 1) & (table.length - 1);
      }
      return 0;
    },
  };
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 17;
  for (let i = start; i < end; i++) hash = (hash * 31 + LOWER[text.charCodeAt(i)]!) | 0;
  return (hash ^ (hash >>> 15)) & 0x7fffffff;
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== LOWER[text.charCodeAt(start + i)]) return false;
  return true;
}

const OLDER: Readonly<Record<string, string>> = Object.fromEntries(
  ['oa', 'oe', 'uy'].flatMap(([first = '', second = '']) =>
    [...'\u0300\u0301\u0309\u0303\u0323'].map((tone) => [
      `${first}${tone}${second}`.normalize('NFC'),
      `${first}${second}${tone}`.normalize('NFC'),
    ]),
  ),
);

/** A word with the tone mark on the last vowel of an open `oa`, `oe`, `uy`: `hòa` becomes `hoà`. */
function olderTones(word: string): string {
  const older = OLDER[word.slice(-2)];
  return older === undefined || word.at(-3) === 'q' ? word : word.slice(0, -2) + older;
}
