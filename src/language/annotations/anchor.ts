/**
 * Finding a described passage again in a text that may have changed: *found* at one place, *unsure* between places, or
 * *lost*. Never a neighbour: a place has the words of the passage, and what stood beside them.
 */
import type { Span } from '../model/index.ts';
import { codePoints, countBelow } from './code-points.ts';
import { type FoldedText, folded, foldText } from './fold.ts';
import type { Position, Quote } from './model.ts';
import { textHash } from './text-hash.ts';

export type Anchor =
  | { readonly state: 'found'; readonly span: Span }
  /** The words stand at these places, best first, and nothing tells which is meant. */
  | { readonly state: 'unsure'; readonly places: readonly Span[] }
  /** `between`: the words that stand there now, where both sides still stand and nothing else does beside them. */
  | { readonly state: 'lost'; readonly between: Span | null };

/** What is looked for. Position and hash only save work: they count when the text is the one that they were made in. */
export interface Wanted {
  readonly quote: Quote;
  readonly position?: Position | null;
  readonly textHash?: string | null;
}

/** Finds one passage. Spans in UTF-16 code units of the text. */
export type FindAgain = (wanted: Wanted) => Anchor;

/** A side that is shorter says too little, unless the text begins or ends with it. */
const LEAST_SIDE = 20;
/** A passage of so many units is rarely written twice, so less around it is enough. */
const LONG_QUOTE = 40;
const BETTER_SIDE = 0.8;
const MEAN = 0.7;
const MEAN_OF_LONG = 0.3;
/** Another place so near in evidence makes the choice unsure. */
const MARGIN = 0.2;
/** A place with less beside it is no candidate. */
const LEAST_PLACE = 0.2;
/** More places than these are not weighed: words that stand so often are told apart by whole sides only. */
const MOST_WEIGHED = 200;

interface Place extends Span {
  /** A side stands there unchanged. */
  whole: boolean;
  prefix: number;
  suffix: number;
}

/** Makes the finder for one text. What is worked out once is shared by all passages. */
export function finder(text: string, foldedText: FoldedText = foldText(text)): FindAgain {
  const index = wordIndex(foldedText.text);
  const points = codePoints(text);
  let hash: string | null = null;
  return (wanted) => {
    const { quote, position } = wanted;
    if (position && wanted.textHash) {
      hash ??= textHash(text);
      const span = { start: points.toUtf16(position.start), end: points.toUtf16(position.end) };
      // The hash passes over line ends, the position counts them.
      if (wanted.textHash === hash && text.slice(span.start, span.end) === quote.exact) return { state: 'found', span };
    }
    const anchor = decide(index, quote);
    if (anchor.state === 'found') return { state: 'found', span: foldedText.toOriginal(anchor.span) };
    if (anchor.state === 'lost') {
      return { state: 'lost', between: anchor.between && foldedText.toOriginal(anchor.between) };
    }
    return { state: 'unsure', places: anchor.places.map((place) => foldedText.toOriginal(place)) };
  };
}

function decide(index: WordIndex, quote: Quote): Anchor {
  const words = folded(quote.exact);
  const prefix = sideOf(index, folded(quote.prefix));
  const suffix = sideOf(index, folded(quote.suffix));
  const spans = placesOf(index, words, edgesOf(quote));
  const places = spans.map((span) => placeOf(index, span, prefix, suffix, spans.length <= MOST_WEIGHED));
  places.sort((a, b) => Number(b.whole) - Number(a.whole) || meanOf(b) - meanOf(a) || a.start - b.start);
  const [best, ...others] = places;
  if (!best) return lost(index, words, prefix, suffix);
  const enough =
    best.whole ||
    (Math.max(best.prefix, best.suffix) >= BETTER_SIDE &&
      meanOf(best) >= (words.length >= LONG_QUOTE ? MEAN_OF_LONG : MEAN));
  const rivals = others.filter((other) => other.whole || meanOf(other) > meanOf(best) - MARGIN);
  if (enough && rivals.length === 0) return { state: 'found', span: best };
  // Without surroundings every place comes into question.
  const bare = prefix.text === '' && suffix.text === '';
  const listed = places.filter((place) => bare || place.whole || meanOf(place) >= LEAST_PLACE);
  return listed.length > 0 ? { state: 'unsure', places: listed } : lost(index, words, prefix, suffix);
}

/** New words between the old sides may be so much longer than the old ones. */
const MOST_GROWN = 40;

/** Not found; but where one place has both sides, whole, a little apart, the words between them are what became of it. */
function lost({ text }: WordIndex, words: string, prefix: Side, suffix: Side): Anchor {
  const none: Anchor = { state: 'lost', between: null };
  if (prefix.text.length < LEAST_SIDE || suffix.text.length < LEAST_SIDE) return none;
  const at = text.indexOf(prefix.text);
  if (at < 0 || text.indexOf(prefix.text, at + 1) >= 0) return none;
  const start = at + prefix.text.length;
  const end = text.indexOf(suffix.text, start);
  if (end < 0 || end - start > 2 * words.length + MOST_GROWN) return none;
  const between = text.slice(start, end);
  const blanks = between.length - between.trimStart().length;
  const length = between.trim().length;
  if (length === 0) return none;
  return { state: 'lost', between: { start: start + blanks, end: start + blanks + length } };
}

const meanOf = ({ prefix, suffix }: Place) => (prefix + suffix) / 2;

function placeOf(index: WordIndex, span: Span, prefix: Side, suffix: Side, weigh: boolean): Place {
  const { text } = index;
  const before = text[span.start - 1] === ' ' ? span.start - 1 : span.start;
  const after = text[span.end] === ' ' ? span.end + 1 : span.end;
  const wholePrefix =
    text.endsWith(prefix.text, before) && (prefix.text.length >= LEAST_SIDE || before === prefix.text.length);
  const wholeSuffix =
    text.startsWith(suffix.text, after) &&
    (suffix.text.length >= LEAST_SIDE || after + suffix.text.length >= index.trimmedLength);
  const first = weigh && !wholePrefix ? index.wordAt(span.start) : 0;
  const last = weigh && !wholeSuffix ? index.wordAt(span.end) : 0;
  return {
    ...span,
    whole: wholePrefix || wholeSuffix,
    prefix: wholePrefix ? 1 : weigh ? shareOf(index, prefix, first - windowOf(prefix), first) : 0,
    suffix: wholeSuffix ? 1 : weigh ? shareOf(index, suffix, last, last + windowOf(suffix)) : 0,
  };
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** One side of what was described, folded, with its words as the text's index numbers them; -1 for one that it has not. */
interface Side {
  readonly text: string;
  readonly words: readonly number[];
}

function sideOf(index: WordIndex, text: string): Side {
  return { text, words: (text.match(WORD) ?? []).map((word) => index.numberOf(word)) };
}

/** How many words of the text beside a place are looked at for those of a side. */
function windowOf({ words }: Side): number {
  return 4 + words.length;
}

/**
 * The share of a side's words that stand in the same order among the words `from` to `to` of the text, 0 to 1. A word that
 * stands n times in the text weighs 1/n.
 */
function shareOf(index: WordIndex, { words }: Side, from: number, to: number): number {
  const weights = words.map((word) => 1 / Math.max(1, index.count(word)));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all === 0) return 0;
  const first = Math.max(0, from);
  const length = Math.max(0, Math.min(index.words.length, to) - first);
  // Longest common subsequence by weight, row by row.
  const row = new Float64Array(length + 1);
  for (const [i, word] of words.entries()) {
    if (word < 0) continue;
    let diagonal = 0;
    for (let j = 0; j < length; j++) {
      const above = row[j + 1]!;
      const best = Math.max(row[j]!, above);
      row[j + 1] = index.words[first + j] === word ? Math.max(best, diagonal + weights[i]!) : best;
      diagonal = above;
    }
  }
  return row[length]! / all;
}

interface Edges {
  left: boolean;
  right: boolean;
}

const WORD_CHAR = /[\p{L}\p{M}\p{N}]/u;

/** On which sides the passage began and ended with a word's edge. */
function edgesOf({ exact, prefix, suffix }: Quote): Edges {
  const inside = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && WORD_CHAR.test(a) && WORD_CHAR.test(b);
  return { left: !inside(prefix.at(-1), exact[0]), right: !inside(exact.at(-1), suffix[0]) };
}

/** Where words stand, each at its edges. */
function placesOf(index: WordIndex, words: string, edges: Edges): Span[] {
  if (words === '') return [];
  const { text } = index;
  const inside = (at: number) =>
    at > 0 && at < text.length && WORD_CHAR.test(text[at - 1]!) && WORD_CHAR.test(text[at]!);
  const places: Span[] = [];
  for (const start of index.starts(words, edges)) {
    const end = start + words.length;
    if ((edges.left && inside(start)) || (edges.right && inside(end))) continue;
    places.push({ start, end });
  }
  return places;
}

interface WordIndex {
  readonly text: string;
  /** Length of the text without blanks at its end. */
  readonly trimmedLength: number;
  /** The words of the text in order, each by its number. */
  readonly words: readonly number[];
  /** The number of a word; -1 for one that the text has not. */
  numberOf(word: string): number;
  /** How often a word stands in the text, by its number. */
  count(word: number): number;
  /** Which word begins at an offset, or is the first after it. */
  wordAt(offset: number): number;
  /** Where a passage stands. */
  starts(passage: string, edges: Edges): readonly number[];
}

function wordIndex(text: string): WordIndex {
  const words: number[] = [];
  const offsets: number[] = [];
  const numbers = new Map<string, number>();
  const startsByNumber: number[][] = [];
  for (const hit of text.matchAll(WORD)) {
    const [word] = hit;
    let number = numbers.get(word);
    if (number === undefined) {
      number = startsByNumber.length;
      numbers.set(word, number);
      startsByNumber.push([]);
    }
    startsByNumber[number]!.push(hit.index);
    words.push(number);
    offsets.push(hit.index);
  }
  return {
    text,
    trimmedLength: text.trimEnd().length,
    words,
    numberOf: (word) => numbers.get(word) ?? -1,
    count: (word) => startsByNumber[word]?.length ?? 0,
    wordAt: (offset) => countBelow(offsets.length, (i) => offsets[i]! < offset),
    starts: (passage, edges) => startsOf(text, passage, edges, (word) => startsByNumber[numbers.get(word) ?? -1] ?? []),
  };
}

/** By its rarest word that is whole whatever stands beside the passage; without one, by search. */
function startsOf(
  text: string,
  passage: string,
  edges: Edges,
  startsOfWord: (word: string) => readonly number[],
): readonly number[] {
  let rarest: { at: number; starts: readonly number[] } | null = null;
  for (const hit of passage.matchAll(WORD)) {
    const end = hit.index + hit[0].length;
    if ((hit.index === 0 && !edges.left) || (end === passage.length && !edges.right)) continue;
    const starts = startsOfWord(hit[0]);
    if (!rarest || starts.length < rarest.starts.length) rarest = { at: hit.index, starts };
  }
  if (rarest) {
    const { at } = rarest;
    return rarest.starts.map((start) => start - at).filter((start) => start >= 0 && text.startsWith(passage, start));
  }
  const found: number[] = [];
  for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1)) found.push(at);
  return found;
}
