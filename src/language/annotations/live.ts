/**
 * Annotations in an editor: their ranges follow each change of the text, so that nothing has to be looked for again while
 * somebody types. Offsets in UTF-16 code units.
 *
 * A change inside a range keeps it, and its words are *edited*; a change that covers a range whole is not trusted, and the
 * range is looked for by its words (`anchor.ts`). When the words stand there again, by undo or by hand, the range is as before.
 */
import type { Span } from '../model/index.ts';
import { append } from '../text/lists.ts';
import { folded } from './fold.ts';

/** A range followed. */
export interface LiveRange extends Span {
  readonly id: string;
  /** The words that the annotation means. */
  readonly exact: string;
  /** The words under the range differ from those meant. */
  readonly edited: boolean;
}

/** One change of a text: `start` to `end` (of the text before) became `newText`. */
export interface Change extends Span {
  readonly newText: string;
}

export interface Followed {
  readonly ranges: readonly LiveRange[];
  /** Ranges that a change covered whole: to be found by their words. */
  readonly covered: readonly LiveRange[];
}

/**
 * Follows one change. `text` is the text after it. Ranges before the change are the same objects; nothing is copied that did
 * not move. Text typed at the edge of a range stays outside. Total: offsets outside the text are clamped by their order alone.
 */
export function follow(ranges: readonly LiveRange[], change: Change, text: string): Followed {
  const growth = change.newText.length - (change.end - change.start);
  const kept: LiveRange[] = [];
  const covered: LiveRange[] = [];
  for (const range of ranges) {
    if (range.end <= change.start && !isInside(range, change))
      kept.push(touched(range, change) ? mended(range, text) : range);
    else if (range.start >= change.end) {
      const shifted = { ...range, start: range.start + growth, end: range.end + growth };
      kept.push(touched(range, change) ? mended(shifted, text) : shifted);
    } else if (change.start <= range.start && change.end >= range.end) covered.push(range);
    else kept.push(mended(withinChange(range, change, growth), text));
  }
  return { ranges: kept, covered };
}

/** Several changes of one event, as editors report them: each in the text that the one before left, the last leaves `text`. */
export function followAll(ranges: readonly LiveRange[], changes: readonly Change[], text: string): Followed {
  // With several changes the words under ranges are only known at the end.
  let now: readonly LiveRange[] = ranges;
  const covered: LiveRange[] = [];
  for (const [i, change] of changes.entries()) {
    const step = i === changes.length - 1 ? follow(now, change, text) : moved(now, change);
    now = step.ranges;
    append(covered, step.covered);
  }
  if (changes.length > 1) now = now.map((range) => (range.edited ? mended(range, text) : range));
  return { ranges: now, covered };
}

function moved(ranges: readonly LiveRange[], change: Change): Followed {
  const growth = change.newText.length - (change.end - change.start);
  const kept: LiveRange[] = [];
  const covered: LiveRange[] = [];
  for (const range of ranges) {
    if (range.end <= change.start) kept.push(range);
    else if (range.start >= change.end) kept.push({ ...range, start: range.start + growth, end: range.end + growth });
    else if (change.start <= range.start && change.end >= range.end) covered.push(range);
    else kept.push({ ...withinChange(range, change, growth), edited: true });
  }
  return { ranges: kept, covered };
}

/** Nothing is inside an empty range. */
function isInside(range: Span, change: Change): boolean {
  return change.start > range.start && change.start < range.end;
}

/** An edited range takes words back that are typed at its edge. */
function touched(range: LiveRange, change: Change): boolean {
  return range.edited && (range.end === change.start || range.start === change.end);
}

/** What is left of a range that a change lies in or cuts an end off. */
function withinChange(range: LiveRange, change: Change, growth: number): LiveRange {
  const from =
    change.start <= range.start && change.end > range.start ? change.start + change.newText.length : range.start;
  const to = change.end >= range.end && change.start < range.end ? change.start : range.end + growth;
  return { ...range, start: Math.min(from, to), end: Math.max(from, to) };
}

/** The range with `edited` as the words under it say; where the words meant stand around it, as around an undone cut, it is theirs. */
function mended(range: LiveRange, text: string): LiveRange {
  const words = folded(range.exact);
  if (folded(text.slice(range.start, range.end)) === words) return { ...range, edited: false };
  const least = Math.max(0, range.end - range.exact.length);
  for (
    let at = text.indexOf(range.exact, least);
    at >= 0 && at <= range.start;
    at = text.indexOf(range.exact, at + 1)
  ) {
    const end = at + range.exact.length;
    if (end >= range.end && range.start < range.end) return { ...range, start: at, end, edited: false };
  }
  return { ...range, edited: true };
}

/**
 * Ranges in a text that was converted as a whole ("Convert to Unicode", composed letters): each goes where the converter's
 * map says, and means the words that stand there now. `toNew` gives an offset of the old text in the new one.
 */
export function carried(ranges: readonly LiveRange[], toNew: (offset: number) => number, text: string): LiveRange[] {
  return ranges.map((range) => {
    const start = toNew(range.start);
    const end = Math.max(start, toNew(range.end));
    return { ...range, start, end, exact: range.edited ? range.exact : text.slice(start, end) };
  });
}
