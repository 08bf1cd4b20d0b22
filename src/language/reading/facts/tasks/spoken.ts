/**
 * What somebody who has the floor sets, where no introducer stands: orders, needs, what a quotation or a plan says. In: a
 * step of the walk and what was set before it. Out: the spans in which tasks stand, who is to do them, the grounds; and
 * whether what follows goes on. One rule a function, tried in order.
 */
import { wordings } from '../../../knowledge/wordings.ts';
import type { Ground, Span } from '../../../model/index.ts';
import type { ReportText } from '../../../report/page/lines.ts';
import { wordsIn } from '../../../text/tokens.ts';
import { hitsIn, spanOf } from '../../blocks/block.ts';
import type { Step } from '../../discourse/walk.ts';
import type { Range } from '../../sentences.ts';
import { addressee, setter, wholeOwner } from './addressees.ts';
import { isTaskLike, withoutOpening } from './clauses.ts';
import { groundOf, type TaskContext } from './context.ts';
import { forwardIntroducer, forwardOf } from './forward.ts';
import { type Order, ordersIn } from './orders.ts';
import { isBody, ownerLength, ownerOf, withoutDeadline } from './owners.ts';

/** What goes on setting tasks until the text turns. */
export interface Setting {
  /** Who is to do what is set without a name. */
  owner: Span | null;
  /** Sentences since the last task. */
  idle: number;
  grounds: readonly Ground[];
}

/** A stretch in which tasks stand. */
export interface SetSpan extends Span {
  owner: Span | null;
  /** A sentence that stands as an entry does: believed unless it tells. */
  entry: boolean;
  grounds: readonly Ground[];
  certain: boolean;
}

/** What a step sets, and what holds behind it. */
export interface SetResult {
  set: SetSpan[];
  next: Setting | null;
  /** Whose list begins below: null for nobody's; absent where none does. */
  list?: Span | null;
}

const spoken = (grounds: readonly Ground[], owner: Span | null = null): Setting => ({ owner, idle: 0, grounds });

/** Reads one sentence of a paragraph. */
export function settingAt(context: TaskContext, step: Step, before: Setting | null): SetResult {
  const span = spanOf(step.block, step.sentence);
  const isMeeting = context.meetings.some(({ start, end }) => start <= span.start && end >= span.end);
  if (isMeeting) return byOrder(context, step) ?? { set: [], next: null };
  return (
    byOrder(context, step) ??
    byQuotation(context, step, before) ??
    byPlan(context, step) ??
    byNeed(context, step) ??
    byContinuation(context, step, goneOn(step, before))
  );
}

/** What is left of a setting where another takes the floor or the text turns to reporting: nothing. */
function goneOn({ floor, turns, sameSpeaker }: Step, setting: Setting | null): Setting | null {
  if (!floor && !turns) return setting;
  return floor && sameSpeaker ? setting : null;
}

function cueGround(context: TaskContext, { block }: Step, cue: string, range: Range): Ground {
  return groundOf(context, cue, spanOf(block, range));
}

function speakerGround(context: TaskContext, { state: { speaker } }: Step): Ground[] {
  return speaker ? [groundOf(context, 'speaker', speaker.span)] : [];
}

/** "…, ông Lữ đề nghị các trạm bơm kiểm tra máy": what stands behind the verbs of orders. */
function byOrder(context: TaskContext, step: Step): SetResult | null {
  const results = ordersIn(step).flatMap((order) => bySingleOrder(context, step, order) ?? []);
  return results.length > 0 ? { ...results.at(-1)!, set: results.flatMap(({ set }) => set) } : null;
}

function bySingleOrder(context: TaskContext, step: Step, { verb, content }: Order): SetResult | null {
  const { report } = context;
  const { block } = step;
  const grounds = [cueGround(context, step, 'order-given', verb), ...speakerGround(context, step)];
  const whole = spanOf(block, content);
  const colon = colonIn(report.plain, whole);
  if (colon >= 0) {
    const { start } = spanOf(block, step.sentence);
    const owner =
      addressee(report, { start, end: colon }) ?? wholeOwner(report.plain, { start: whole.start, end: colon });
    const rest = { start: Math.min(whole.end, colon + 1), end: whole.end };
    // Behind a colon at the end stands a list, which is read as such.
    const isEmpty = report.plain.slice(rest.start, rest.end).trim() === '';
    if (isEmpty) return { set: [], next: null, list: owner };
    return { set: [{ ...rest, owner, entry: true, grounds, certain: true }], next: null };
  }
  const rest = withoutOpening(report.plain, whole);
  const owner = ownerOf(report, rest);
  if (wordings.opensOnly.test(report.plain.slice(whole.start, whole.end)))
    return { set: [], next: spoken(grounds, owner) };
  const isSet =
    isTaskLike(report, rest, true) &&
    (!isWeak(step, verb) || hitsIn(block, 'need-stated', content).length > 0 || beginsWithVerb(context, rest));
  return isSet ? { set: [{ ...whole, owner, entry: false, grounds, certain: true }], next: spoken(grounds) } : null;
}

/** "nhấn mạnh", "lưu ý" order only what is needed or to be done; they also introduce what is. */
function isWeak({ block }: Step, { from }: Range): boolean {
  return block.reading.matches.classEnd('weak-order', from) > 0;
}

function beginsWithVerb({ report }: TaskContext, span: Span): boolean {
  return ownerLength(report.vocabulary, wordsIn(report.plain, withoutDeadline(report.plain, span), 12)) === 0;
}

/** The colon behind which a list of tasks stands: it ends the words, or counts or names what follows. */
function colonIn(plain: string, span: Span): number {
  const words = plain.slice(span.start, span.end);
  const at = words.indexOf(':');
  if (at < 0 || at > 260) return -1;
  const isLast = words.slice(at + 1).trim() === '';
  return isLast || COUNTS.test(words.slice(0, at)) ? span.start + at : -1;
}

const COUNTS = /(?:sau|nhiệm vụ|việc|nội dung|giải pháp|vấn đề|trọng tâm|là|như|cụ thể|yêu cầu|gồm)[^,;]{0,40}$/iu;

/** "“Các chợ phải có lối thoát hiểm”, Chủ tịch UBND quận nói.": a need, or the end of a quotation that sets tasks. */
function byQuotation(context: TaskContext, step: Step, setting: Setting | null): SetResult | null {
  const { block, sentence, said } = step;
  if (!said || step.state.speaker?.rank === 'asker') return null;
  const quotation = { from: sentence.from, to: said.from };
  const need = hitsIn(block, 'need-stated', quotation)[0];
  const span = withoutQuote(context.report.plain, spanOf(block, quotation));
  const grounds = [
    cueGround(context, step, 'quotation-said', said.span),
    ...(need ? [cueGround(context, step, 'need-stated', need.span)] : []),
  ];
  const isSet = need ? need.from - sentence.from <= 24 : setting !== null && isTaskLike(context.report, span);
  if (!isSet) return { set: [], next: spoken(grounds) };
  return { set: [{ ...span, owner: null, entry: false, grounds, certain: true }], next: spoken(grounds) };
}

/** A span without the quotation mark and blanks before it. */
function withoutQuote(plain: string, { start, end }: Span): Span {
  return { start: start + (/^[“", ]*/.exec(plain.slice(start, end))?.[0].length ?? 0), end };
}

/** "Hội đề ra phương hướng năm 2021: kết nạp 50 hội viên"; "Thời gian tới, các trạm tiếp tục thay máy". */
function byPlan(context: TaskContext, step: Step): SetResult | null {
  const { block, sentence } = step;
  const { report } = context;
  const whole = spanOf(block, sentence);
  const plan = hitsIn(block, 'plan-set', sentence)[0];
  if (plan) {
    const start = spanOf(block, plan.span).end;
    const grounds = [cueGround(context, step, 'plan-set', plan.span)];
    const owner =
      planner(report, whole.start, spanOf(block, plan.span).start) ??
      setter(report, { start: whole.start, end: start - 1 });
    const next = report.plain[start - 1] === ':' ? null : spoken(grounds, owner);
    if (start >= whole.end) return { set: [], next };
    if (isTaskLike(report, withoutOpening(report.plain, { start: start + 1, end: whole.end }), false))
      return { set: [{ start, end: whole.end, owner, entry: true, grounds, certain: true }], next };
  }
  const words = report.plain.slice(whole.start, whole.end);
  const forward = forwardIntroducer(report, whole, words, forwardOf(context, words));
  if (!forward) return null;
  const grounds = [groundOf(context, 'ahead', { start: whole.start, end: forward.content.start })];
  return {
    set: [{ ...forward.content, owner: forward.owner, entry: false, grounds, certain: true }],
    next: spoken(grounds),
  };
}

/** Who plans: the body before the verb, behind the last comma. */
function planner({ plain, vocabulary }: ReportText, from: number, to: number): Span | null {
  const comma = plain.slice(from, to).lastIndexOf(', ');
  const start = comma < 0 ? from : from + comma + 2;
  const who = plain.slice(start, to).replace(/(?: (?:đã|cũng|sẽ|cùng)){0,4} {0,3}$/u, '');
  const span = { start, end: start + who.length };
  return isBody(vocabulary, wordsIn(plain, span, 12)) ? span : null;
}

/** "Ngoài ra, cần dựng lại rào chắn": a need in the mouth of who may order. */
function byNeed(context: TaskContext, step: Step): SetResult | null {
  const { block, sentence, state, floor } = step;
  if (!state.speaker || state.speaker.rank === 'asker' || state.time === 'past') return null;
  const need = hitsIn(block, 'need-stated', sentence).find((hit) => !floor || hit.from >= floor.to);
  const from = floor ? floor.to : sentence.from;
  if (!need || need.from - from > (floor?.cue === 'saying-attributed' ? 40 : 16)) return null;
  const span = spanOf(block, { from, to: sentence.to });
  const { plain } = context.report;
  const content = withoutOpening(plain, withoutQuote(plain, span));
  if (!isTaskLike(context.report, content, true)) return null;
  const grounds = [cueGround(context, step, 'need-stated', need.span), ...speakerGround(context, step)];
  return {
    set: [{ ...content, owner: null, entry: false, grounds, certain: floor?.cue !== 'floor-taken' }],
    next: spoken(grounds),
  };
}

/** What goes on from the tasks before: the next sentence of the speech. */
function byContinuation(context: TaskContext, step: Step, setting: Setting | null): SetResult {
  if (!setting) return { set: [], next: null };
  const content = withoutQuote(context.report.plain, spanOf(step.block, step.sentence));
  if (setting.idle > 1 || !goesOn(context, step, content))
    return { set: [], next: setting.idle < 3 ? { ...setting, idle: setting.idle + 1 } : null };
  const grounds: Ground[] = [...setting.grounds, { by: 'continuation' }];
  return {
    set: [{ ...content, owner: setting.owner, entry: true, grounds, certain: true }],
    next: { ...setting, idle: 0 },
  };
}

/** Whether a sentence goes on setting tasks: it begins with its verb, or with a body that is to act. */
function goesOn({ report }: TaskContext, { block, sentence }: Step, content: Span): boolean {
  if (!isTaskLike(report, content)) return false;
  const { matches } = block.reading;
  if (matches.classEnd('office', sentence.from) > 0 || matches.classEnd('host', sentence.from) > 0) return false;
  const head = withoutOpening(report.plain, content);
  const words = wordsIn(report.plain, withoutDeadline(report.plain, head), 24);
  return ownerLength(report.vocabulary, words) === 0 || isBody(report.vocabulary, words);
}
