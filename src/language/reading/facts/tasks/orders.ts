/**
 * Orders in a sentence: where somebody who has the floor asks, gives or reminds, and what stands behind. In: one step of
 * the walk. Out: each order with its verb, who gives it and the tokens of what is ordered. "đồng thời, ông Lữ đề nghị các
 * trạm bơm kiểm tra máy" gives the verb "đề nghị" and "các trạm bơm kiểm tra máy". Requests of those who may only ask and
 * orders told as given before are none.
 */
import { hitsIn } from '../../blocks/block.ts';
import type { Step } from '../../discourse/walk.ts';
import type { Range } from '../../sentences.ts';
import { MARK, wordsOf } from '../../tokens.ts';

/** One order. Token ranges of the step's block. */
export interface Order {
  verb: Range;
  /** Where the sentence speaks of who gives it, or the verb: what stands before is no part of it. */
  from: number;
  content: Range;
}

/** Words that carry a speech on to its next order. */
const JOINS: ReadonlySet<string> = new Set(['và', 'thời', 'cũng', 'còn', 'đó', 'ra', 'đồng', 'nên', 'riêng', 'tiếp']);

/** The orders of a sentence, in order. */
export function ordersIn(step: Step): Order[] {
  const { block, sentence, state } = step;
  const { matches } = block.reading;
  const floors = hitsIn(block, 'floor-taken', sentence);
  const orders: Order[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const end = matches.classEnd('order', at);
    if (end < 0 || end > sentence.to) continue;
    const floor = floors.find((hit) => hit.to === end && !isTitle(step, hit.span.from, at));
    const isSpoken = floor !== undefined || (state.speaker !== null && joins(step, at, orders.length > 0));
    if (!isSpoken || isAsked(step, floor?.span.from ?? -1) || isTold(step, at)) continue;
    const last = orders.at(-1);
    const from = floor?.from ?? at;
    if (last) last.content.to = from;
    orders.push({ verb: { from: at, to: end }, from, content: { from: skipSigns(step, end), to: sentence.to } });
    at = end - 1;
  }
  return orders.filter(({ content }) => content.to > content.from && matches.classEnd('audience', content.from) < 0);
}

/** Whether a verb goes on a speech: the sentence begins with it, or words that join stand before it. */
function joins({ block, sentence }: Step, at: number, isFurther: boolean): boolean {
  const { tokens, matches } = block.reading;
  if (matches.classEnd('core-order', at) < 0) return false;
  if (at === sentence.from) return true;
  const before = wordsOf(tokens, at - 1, at).toLowerCase();
  if (JOINS.has(before)) return true;
  if (!',;:“"'.includes(before)) return at - sentence.from <= 1 && tokens.type[at - 1] === MARK;
  return !isFurther;
}

/** Whether who speaks may only ask: delegates, people, the lower towards the higher. */
function isAsked({ state, block }: Step, subject: number): boolean {
  const { matches } = block.reading;
  if (subject < 0) return state.speaker?.rank === 'asker';
  const isAsker = (at: number) => at >= 0 && matches.classEnd('asker', at) > 0;
  return isAsker(subject) || isAsker(subject - 1);
}

/** "đã chỉ đạo các xã trực": what was ordered before. */
function isTold({ block }: Step, at: number): boolean {
  const { tokens } = block.reading;
  if (at === 0 || wordsOf(tokens, at - 1, at).toLowerCase() !== 'đã') return false;
  return ['chỉ', 'giao', 'phân', 'đôn', 'quán'].includes(wordsOf(tokens, at, at + 1).toLowerCase());
}

/** "Chỉ thị của Ban Bí thư về học tập, quán triệt …": the verb belongs to what a document is about. */
function isTitle({ block }: Step, from: number, to: number): boolean {
  const { tokens } = block.reading;
  for (let at = from; at < to; at++) if (wordsOf(tokens, at, at + 1).toLowerCase() === 'về') return true;
  return false;
}

function skipSigns({ block, sentence }: Step, at: number): number {
  const { tokens } = block.reading;
  let to = at;
  // A colon that ends the sentence stays: a list follows.
  while (to < sentence.to - 1 && tokens.type[to] === MARK && ',:“"'.includes(wordsOf(tokens, to, to + 1))) to++;
  return to;
}
