/**
 * Random edits of a text, with the truth about every passage kept beside: where it stands now, whether its words still
 * stand, where copies of it stand. Seeded, so that a run can be repeated.
 */
import { folded } from '../../../src/language/annotations/fold.ts';
import type { Span } from '../../../src/language/model/index.ts';

/** A generator of numbers in [0, 1) (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A passage, followed. */
export interface Mark extends Span {
  readonly words: string;
  /** Its words still stand where it went. */
  alive: boolean;
  /** Places of copies, each alive as long as its words stand. */
  copies: { start: number; end: number; alive: boolean }[];
}

export interface Script {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Names of the edits made. */
  readonly edits: readonly string[];
}

class Edited {
  text: string;
  readonly marks: Mark[];
  readonly next: () => number;

  constructor(text: string, spans: readonly Span[], next: () => number) {
    this.text = text;
    this.next = next;
    this.marks = spans.map(({ start, end }) => ({
      start,
      end,
      words: folded(text.slice(start, end)),
      alive: true,
      copies: [],
    }));
  }

  below(most: number): number {
    return Math.floor(this.next() * most);
  }

  pick<T>(values: readonly T[]): T | undefined {
    return values[this.below(values.length)];
  }

  private *places() {
    for (const mark of this.marks) {
      yield { place: mark, words: mark.words };
      for (const copy of mark.copies) yield { place: copy, words: mark.words };
    }
  }

  /** Puts `by` where `start` to `end` was; a passage that it cuts is dead unless its words still stand. */
  replace(start: number, end: number, by: string): void {
    this.text = this.text.slice(0, start) + by + this.text.slice(end);
    const growth = by.length - (end - start);
    for (const { place, words } of this.places()) {
      if (place.end <= start) continue;
      if (place.start >= end && !(start === end && place.start < start)) {
        place.start += growth;
        place.end += growth;
      } else if (place.start <= start && place.end >= end) {
        place.end += growth;
        place.alive &&= folded(this.text.slice(place.start, place.end)) === words;
      } else {
        place.alive = false;
        place.end = Math.max(start, place.end + Math.min(0, growth));
        place.start = Math.min(place.start, place.end);
      }
    }
  }

  /** Takes a stretch out and puts it in again elsewhere (an offset of the text without it); what it holds goes along. */
  move(start: number, end: number, to: number): void {
    if (to === start) return;
    const held = [...this.places()].filter(({ place }) => place.start >= start && place.end <= end && place.alive);
    const offsets = held.map(({ place }) => ({ place, from: place.start - start, to: place.end - start }));
    const stretch = this.text.slice(start, end);
    this.replace(start, end, '');
    this.replace(to, to, stretch);
    for (const { place, from, to: until } of offsets) {
      Object.assign(place, { start: to + from, end: to + until, alive: true });
    }
  }

  copy(start: number, end: number, to: number): void {
    // A copy of a copy is a copy too.
    const held = this.marks.flatMap((mark) =>
      [mark, ...mark.copies]
        .filter((place) => place.start >= start && place.end <= end && place.alive)
        .map((place) => ({ mark, from: place.start - start, to: place.end - start })),
    );
    this.replace(to, to, this.text.slice(start, end));
    for (const { mark, from, to: until } of held) mark.copies.push({ start: to + from, end: to + until, alive: true });
  }

  /** Changes the whole text piece by piece; passages begin and end where pieces do. */
  transform(change: (piece: string) => string): void {
    const cuts = new Set([0, this.text.length]);
    for (const { place } of this.places()) cuts.add(place.start).add(place.end);
    const sorted = [...cuts].sort((a, b) => a - b);
    const moved = new Map<number, number>();
    const out: string[] = [];
    let length = 0;
    for (const [i, cut] of sorted.entries()) {
      moved.set(cut, length);
      const piece = change(this.text.slice(cut, sorted[i + 1] ?? cut));
      out.push(piece);
      length += piece.length;
    }
    this.text = out.join('');
    for (const { place } of this.places()) {
      place.start = moved.get(place.start)!;
      place.end = moved.get(place.end)!;
    }
  }

  matches(pattern: RegExp): Span[] {
    return [...this.text.matchAll(pattern)].map((hit) => ({ start: hit.index, end: hit.index + hit[0].length }));
  }

  /** Sentences without the blanks before them. */
  sentences(): Span[] {
    return this.matches(/[^\s.;!?][^.;!?\n]*[.;!?]?/g).filter(({ start, end }) => end - start > 15);
  }

  paragraphs(): Span[] {
    return this.matches(/[^\n]+\n*/g);
  }

  words(): Span[] {
    return this.matches(/[\p{L}\p{M}\p{N}]+/gu);
  }
}

const LETTERS = 'abcdeghiklmnopqrstuvxy';

type EditKind = (text: Edited, foreign: readonly string[]) => void;

/** Every kind of edit; one that finds nothing to do does nothing. */
const EDITS: Readonly<Record<string, EditKind>> = {
  'sentence inserted': (text, foreign) => {
    const at = text.pick(text.sentences());
    const sentence = text.pick(foreign);
    if (at && sentence) text.replace(at.start, at.start, `${sentence} `);
  },
  'sentence copied': (text) => {
    const [from, to] = [text.pick(text.sentences()), text.pick(text.sentences())];
    if (from && to) text.copy(from.start, from.end, to.start);
  },
  'sentence deleted': (text) => {
    const one = text.pick(text.sentences());
    if (one) text.replace(one.start, one.end, '');
  },
  'paragraph moved': (text) => {
    const one = text.pick(text.paragraphs());
    if (!one) return;
    const rest = text.paragraphs().filter(({ start }) => start < one.start || start >= one.end);
    const to = text.pick(rest)?.start ?? 0;
    text.move(one.start, one.end, to > one.start ? to - (one.end - one.start) : to);
  },
  'paragraph deleted': (text) => {
    const one = text.pick(text.paragraphs());
    if (one) text.replace(one.start, one.end, '');
  },
  'word changed': (text) => changeWord(text, text.pick(text.words())),
  'word beside changed': (text) => {
    const mark = text.pick(text.marks);
    if (!mark) return;
    const before = text
      .words()
      .filter(({ end }) => end <= mark.start)
      .at(-1);
    const after = text.words().find(({ start }) => start >= mark.end);
    changeWord(text, text.next() < 0.5 ? (before ?? after) : (after ?? before));
  },
  'digit or type letter changed': (text) => {
    const mark = text.pick(text.marks.filter(({ alive }) => alive));
    if (!mark) return;
    const signs = text.matches(/[\dA-ZĐ]/g).filter(({ start }) => start >= mark.start && start < mark.end);
    const sign = text.pick(signs);
    if (!sign) return;
    const old = text.text[sign.start]!;
    const others = /\d/.test(old) ? '0123456789' : 'ABCDGHKLNQTUVĐ';
    text.replace(sign.start, sign.end, text.pick([...others].filter((one) => one !== old))!);
  },
  'white space': (text) => {
    for (let n = 0; n < 5; n++) {
      const blank = text.pick(text.matches(/[^\S\n]+/g));
      if (blank) text.replace(blank.start, blank.end, text.pick(['  ', '\u00a0', '\t', ' \u200b', '\n', '   '])!);
    }
  },
  dash: (text) => {
    const to = text.pick(['–', '—', '‑', '-'])!;
    text.transform((piece) => piece.replace(/[-–—‑]/g, to));
  },
  quotes: (text) => text.transform((piece) => piece.replace(/[“”]/g, '"')),
  NFD: (text) => text.transform((piece) => piece.normalize('NFD')),
  NFC: (text) => text.transform((piece) => piece.normalize('NFC')),
  CRLF: (text) => text.transform((piece) => piece.replace(/\r?\n/g, '\r\n')),
  're-wrap': (text) => {
    const width = 50 + text.below(60);
    let column = 0;
    text.transform((piece) =>
      piece.replace(/\r?\n|[^\S\n]+|\S+/g, (part) => {
        if (part.includes('\n')) column = 0;
        else if (/\S/.test(part)) column += part.length;
        else if (column > width) {
          column = 0;
          return '\n';
        } else column += part.length;
        return part;
      }),
    );
  },
};

function changeWord(text: Edited, word: Span | undefined): void {
  if (!word) return;
  const old = text.text.slice(word.start, word.end);
  const other = text.pick(text.words());
  let by = other ? text.text.slice(other.start, other.end) : old;
  if (text.next() < 0.5) by = old.slice(0, -1) + text.pick([...LETTERS]);
  if (by !== old) text.replace(word.start, word.end, by);
}

/** 1 to 8 random edits of a text. `foreign` are sentences of other texts. */
export function editScript(
  text: string,
  spans: readonly Span[],
  foreign: readonly string[],
  next: () => number,
): Script {
  const edited = new Edited(text, spans, next);
  const kinds = Object.keys(EDITS);
  const edits = Array.from({ length: 1 + edited.below(8) }, () => edited.pick(kinds)!);
  for (const kind of edits) EDITS[kind]!(edited, foreign);
  return { text: edited.text, marks: edited.marks, edits };
}
