/**
 * The language in which cues are written. In: the pattern of a line. Out: its parts, for the matcher.
 *
 *   yêu cầu            these words, in any case and tone place; signs such as , : “ are words too
 *   <body>             one phrase of a word class
 *   (a b | c)          one of these
 *   [cũng | đã]        one of these, or nothing
 *   …  …8              up to 4, up to 8 words or signs of the same sentence, as few as do
 *   ^  $               the sentence begins here; it ends here, but for its last sign
 *   <number> <date> <name> <capital> <word>    a number; a date in digits; a name of two to five capitals; a word so written; any word
 *   ‹ ›                around what the cue is about; the whole match without
 *
 * "^ [Đồng thời [,]] ‹<order>› <asked>" reads "Đồng thời, ‹đề nghị› các xã …".
 */

/** A part of a pattern. */
export type Part =
  | { is: 'word'; word: string }
  | { is: 'class'; name: string }
  | { is: 'slot'; slot: Slot }
  | { is: 'gap'; most: number }
  | { is: 'start' }
  | { is: 'end' }
  | { is: 'open' }
  | { is: 'close' }
  | { is: 'one-of'; ways: Part[][]; optional: boolean };

/** What is told by its form and not by a list. */
export type Slot = 'number' | 'date' | 'name' | 'capital' | 'word';

const SLOTS: ReadonlySet<string> = new Set(['number', 'date', 'name', 'capital', 'word']);
const PIECE = /\s+|<(?<name>[^<>]+)>|…(?<most>\d{0,2})|[‹›^$()[\]|]|[\p{L}\p{M}’']+|[^\s\p{L}\p{M}]/gu;

/** The parts of a pattern. Throws a SyntaxError that quotes the pattern where brackets do not close. */
export function parsePattern(pattern: string): Part[] {
  const pieces = [...pattern.normalize('NFC').matchAll(PIECE)].filter(([piece]) => piece.trim() !== '');
  let at = 0;
  const fail = (what: string) => new SyntaxError(`${what} in the cue pattern “${pattern}”.`);

  const ways = (closing: string | null): Part[][] => {
    const all: Part[][] = [[]];
    while (at < pieces.length) {
      const piece = pieces[at++]!;
      const sign = piece[0];
      if (sign === closing) return all;
      if (sign === ')' || sign === ']') throw fail(`A “${sign}” too many`);
      if (sign === '|') all.push([]);
      else if (sign === '(') all.at(-1)!.push({ is: 'one-of', ways: ways(')'), optional: false });
      else if (sign === '[') all.at(-1)!.push({ is: 'one-of', ways: ways(']'), optional: true });
      else all.at(-1)!.push(partOf(piece));
    }
    if (closing !== null) throw fail(`A “${closing}” is missing`);
    return all;
  };
  const parsed = ways(null);
  return parsed.length === 1 ? parsed[0]! : [{ is: 'one-of', ways: parsed, optional: false }];
}

const SIGNS: Readonly<Record<string, Part>> = {
  '^': { is: 'start' },
  $: { is: 'end' },
  '‹': { is: 'open' },
  '›': { is: 'close' },
};

function partOf(piece: RegExpMatchArray): Part {
  const { name, most } = piece.groups!;
  if (name !== undefined) {
    return SLOTS.has(name) ? { is: 'slot', slot: name as Slot } : { is: 'class', name };
  }
  if (most !== undefined) return { is: 'gap', most: most === '' ? 4 : +most };
  return SIGNS[piece[0]] ?? { is: 'word', word: piece[0] };
}
