/**
 * How a passage is described so that it can be found again after edits: its words, and enough of what stands around them.
 */
import type { Span } from '../model/index.ts';
import { codePoints } from './code-points.ts';
import { type FoldedText, folded, foldText } from './fold.ts';
import type { Position, Quote } from './model.ts';
import { textHash } from './text-hash.ts';

export interface Description {
  readonly quote: Quote;
  readonly position: Position;
  readonly textHash: string;
}

/** Describes a passage; a span in UTF-16 code units, clamped to the text. */
export type Describe = (span: Span) => Description;

/** How much stands on a side at least, in UTF-16 code units, and how it grows while another passage has the same beside it. */
const LENGTHS = [32, 48, 64, 96, 128, 160, 200] as const;
/** A side says at least so much, blanks and what has no width folded, where the text has it. */
const LEAST_FOLDED = 24;
/** A side begins with a whole word if one begins within so many units. */
const TO_WORD = 12;
const WORD_CHAR = /[\p{L}\p{M}\p{N}\uDC00-\uDFFF\uD800-\uDBFF]/u;

/**
 * Describes passages of one text (UTF-16, as the editor holds it). What is worked out once is shared by all of them.
 * Each side is as long as it has to be for no other place with these words to have the same side, from 32 to 200 units.
 */
export function describer(text: string, foldedText: FoldedText = foldText(text)): Describe {
  const points = codePoints(text);
  let hash: string | null = null;
  return (span) => {
    const start = Math.max(0, Math.min(text.length, span.start));
    const end = Math.max(start, Math.min(text.length, span.end));
    hash ??= textHash(text);
    const exact = text.slice(start, end);
    const others = otherPlaces(foldedText, exact, start);
    return {
      quote: {
        exact,
        prefix: prefixOf(text, start, foldedText, others),
        suffix: suffixOf(text, end, foldedText, others),
      },
      position: { start: points.ofUtf16(start), end: points.ofUtf16(end) },
      textHash: hash,
    };
  };
}

/** Of so many places with the same words the first are compared; a longer side than 200 units would not tell them apart. */
const MOST_PLACES = 500;

function otherPlaces(foldedText: FoldedText, exact: string, start: number): Span[] {
  const words = folded(exact);
  const own = foldedText.toFolded(start);
  const places: Span[] = [];
  if (words === '') return places;
  for (let at = foldedText.text.indexOf(words); at >= 0 && places.length < MOST_PLACES; ) {
    // A blank at the front of the passage is folded away.
    if (at < own || at > own + 1) places.push({ start: at, end: at + words.length });
    at = foldedText.text.indexOf(words, at + 1);
  }
  return places;
}

function prefixOf(text: string, start: number, foldedText: FoldedText, others: readonly Span[]): string {
  let prefix = '';
  for (const length of LENGTHS) {
    prefix = text.slice(cutBefore(text, start, length), start);
    const side = folded(prefix);
    if (side.length < LEAST_FOLDED && prefix.length < start) continue;
    if (!others.some((place) => foldedText.text.slice(0, place.start).trimEnd().endsWith(side))) break;
  }
  return prefix;
}

function suffixOf(text: string, end: number, foldedText: FoldedText, others: readonly Span[]): string {
  let suffix = '';
  for (const length of LENGTHS) {
    suffix = text.slice(end, cutAfter(text, end, length));
    const side = folded(suffix);
    if (side.length < LEAST_FOLDED && end + suffix.length < text.length) continue;
    const standsAt = (at: number) => foldedText.text.startsWith(side, foldedText.text[at] === ' ' ? at + 1 : at);
    if (!others.some((place) => standsAt(place.end))) break;
  }
  return suffix;
}

/** Where a side of at least `length` units before `start` begins: not inside a word, where that is near. */
function cutBefore(text: string, start: number, length: number): number {
  const at = Math.max(0, start - length);
  for (let back = 0; back <= TO_WORD && at - back >= 0; back++) {
    const cut = at - back;
    if (cut === 0 || !WORD_CHAR.test(text[cut - 1]!)) return cut;
  }
  return wholeCharacter(text, at);
}

function cutAfter(text: string, end: number, length: number): number {
  const at = Math.min(text.length, end + length);
  for (let on = 0; on <= TO_WORD && at + on <= text.length; on++) {
    const cut = at + on;
    if (cut === text.length || !WORD_CHAR.test(text[cut]!)) return cut;
  }
  return wholeCharacter(text, at);
}

/** Not between the halves of a surrogate pair or before a combining mark. */
function wholeCharacter(text: string, at: number): number {
  let cut = at;
  while (cut > 0 && cut < text.length && /[\uDC00-\uDFFF\p{M}]/u.test(text[cut]!)) cut--;
  return cut;
}
