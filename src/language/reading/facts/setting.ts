/**
 * Which words of a sentence set tasks, and why. In: a step of the walk and what was set before it. Out: the spans in which
 * tasks stand, who is to do them, the grounds; and whether what follows goes on. One rule a function, tried in order.
 */
import type { Span } from '../../model/index.ts';
import type { ReportText } from '../../report/page/lines.ts';
import { addressee, setter, wholeOwner } from '../../report/tasks/addressees.ts';
import { isTaskLike, withoutOpening } from '../../report/tasks/clauses.ts';
import { forwardIntroducer, forwardOf } from '../../report/tasks/forward.ts';
import { introducerIn, mayIntroduce, OPENS_ONLY } from '../../report/tasks/introducers.ts';
import { isBody, ownerLength, ownerOf, withoutDeadline } from '../../report/tasks/owners.ts';
import type { TaskContext } from '../../report/tasks/task-context.ts';
import { wordsIn } from '../../text/tokens.ts';
import { type Block, hitsIn, spanOf } from '../blocks/block.ts';
import type { Step } from '../discourse/walk.ts';
import type { Range } from '../sentences.ts';
import type { Ground } from './evidence.ts';
import { ordersIn } from './orders.ts';

/** What goes on setting tasks until the text turns. */
export interface Setting {
  /** `speech`: somebody is giving orders; `list`: entries follow; `section`: a heading of tasks; `plan`: what is planned. */
  mode: 'speech' | 'list' | 'section' | 'plan';
  /** Who is to do what is set without a name. */
  owner: Span | null;
  /** Entries of a list lie deeper than this. */
  level: number;
  /** Entries with list marks have been read: what has none ends the list. */
  marked: boolean;
  /** Sentences since the last task. */
  idle: number;
  grounds: readonly Ground[];
}

/** A stretch in which tasks stand. */
export interface SetSpan extends Span {
  owner: Span | null;
  /** An entry of a list, or a sentence that stands as one: believed unless it tells. */
  entry: boolean;
  grounds: readonly Ground[];
  certain: boolean;
}

/** What a step sets, and what holds behind it. */
export interface SetResult {
  set: SetSpan[];
  next: Setting | null;
}

const spoken = (grounds: readonly Ground[], owner: Span | null = null): Setting => ({
  mode: 'speech',
  owner,
  level: 0,
  marked: false,
  idle: 0,
  grounds,
});

/** Reads one sentence. */
export function settingAt(context: TaskContext, step: Step, before: Setting | null): SetResult {
  const isMeeting = context.meetings.some(({ start, end }) => {
    const span = spanOf(step.block, step.sentence);
    return start <= span.start && end >= span.end;
  });
  if (isMeeting) return byOrder(context, step) ?? { set: [], next: null };
  return (
    byOrder(context, step) ??
    byQuotation(context, step, before) ??
    byPlan(context, step) ??
    byOlder(context, step) ??
    byNeed(context, step) ??
    byContinuation(context, step, goneOn(step, before))
  );
}

/** What is left of a setting where another takes the floor or the text turns to reporting: sections alone. */
function goneOn({ floor, turns, sameSpeaker }: Step, setting: Setting | null): Setting | null {
  if (setting === null || setting.mode === 'section' || (!floor && !turns)) return setting;
  return floor && sameSpeaker ? setting : null;
}

const cueGround = (block: Block, cue: string, range: Range): Ground => ({ by: 'cue', cue, span: spanOf(block, range) });

function speakerGround({ state: { speaker } }: Step): Ground[] {
  return speaker ? [{ by: 'speaker', words: speaker.words, span: speaker.span }] : [];
}

/** "…, ông Lữ đề nghị các trạm bơm kiểm tra máy": what stands behind the verb of an order. */
function byOrder(context: TaskContext, step: Step): SetResult | null {
  const { plain } = context.report;
  const { block } = step;
  let result: SetResult | null = null;
  for (const { verb, content } of ordersIn(step)) {
    const grounds = [cueGround(block, 'order-given', verb), ...speakerGround(step)];
    const whole = spanOf(block, content);
    const sentence = spanOf(block, { from: step.sentence.from, to: content.to });
    const colon = colonIn(plain, whole);
    if (colon >= 0) {
      const owner =
        addressee(context.report, { start: sentence.start, end: colon }) ??
        wholeOwner(plain, { start: whole.start, end: colon });
      const rest = { start: Math.min(whole.end, colon + 1), end: whole.end };
      result = merge(result, {
        set:
          plain.slice(rest.start, rest.end).trim() === ''
            ? []
            : [{ ...rest, owner, entry: true, grounds, certain: true }],
        next: { ...spoken(grounds, owner), mode: 'list' },
      });
      continue;
    }
    const words = plain.slice(whole.start, whole.end);
    const rest = withoutOpening(plain, whole);
    if (OPENS_ONLY.test(words))
      result = merge(result, { set: [], next: spoken(grounds, ownerOf(context.report, rest)) });
    else if (
      isTaskLike(context.report, rest, true) &&
      (!isWeak(step, verb) || hitsIn(block, 'need-stated', content).length > 0 || beginsWithVerb(context, rest))
    )
      result = merge(result, {
        set: [{ ...whole, owner: ownerOf(context.report, rest), entry: false, grounds, certain: true }],
        next: spoken(grounds),
      });
  }
  return result;
}

/** "nhấn mạnh", "lưu ý" order only what is needed or to be done; they also introduce what is. */
function isWeak({ block }: Step, { from }: Range): boolean {
  return block.reading.matches.classEnd('weak-order', from) > 0;
}

function beginsWithVerb({ report }: TaskContext, span: Span): boolean {
  return ownerLength(report.vocabulary, wordsIn(report.plain, withoutDeadline(report.plain, span), 12)) === 0;
}

function merge(a: SetResult | null, b: SetResult): SetResult {
  return a === null ? b : { set: [...a.set, ...b.set], next: b.next };
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
    cueGround(block, 'quotation-said', said.span),
    ...(need ? [cueGround(block, 'need-stated', need.span)] : []),
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
    const grounds = [cueGround(block, 'plan-set', plan.span)];
    const owner =
      planner(report, whole.start, spanOf(block, plan.span).start) ??
      setter(report, { start: whole.start, end: start - 1 });
    const next: Setting = { ...spoken(grounds, owner), mode: report.plain[start - 1] === ':' ? 'list' : 'plan' };
    if (start >= whole.end) return { set: [], next };
    if (isTaskLike(report, withoutOpening(report.plain, { start: start + 1, end: whole.end }), false))
      return { set: [{ start, end: whole.end, owner, entry: true, grounds, certain: true }], next };
  }
  const words = report.plain.slice(whole.start, whole.end);
  const forward = forwardIntroducer(report, whole, words, forwardOf(context, words));
  if (!forward) return null;
  const grounds: Ground[] = [{ by: 'cue', cue: 'ahead', span: { start: whole.start, end: forward.content.start } }];
  return {
    set: [{ ...forward.content, owner: forward.owner, entry: false, grounds, certain: true }],
    next: { ...spoken(grounds), mode: 'plan' },
  };
}

/** Who plans: the body before the verb, behind the last comma. */
function planner({ plain, vocabulary }: ReportText, from: number, to: number): Span | null {
  const comma = plain.slice(from, to).lastIndexOf(', ');
  const start = comma < 0 ? from : from + comma + 2;
  const who = plain.slice(start, to).replace(/(?: (?:đã|cũng|sẽ|cùng))* *$/u, '');
  const span = { start, end: start + who.length };
  return isBody(vocabulary, wordsIn(plain, span, 12)) ? span : null;
}

/** What the older reader of introducers knows and no cue says yet. */
function byOlder(context: TaskContext, step: Step): SetResult | null {
  if (step.state.speaker?.rank === 'asker' || step.turns) return null;
  const { block, sentence, state } = step;
  const span = spanOf(block, sentence);
  if (!mayIntroduce(context.report, span)) return null;
  const voice = state.speaker !== null;
  const intro = introducerIn(context, span, { zone: false, section: false, voice });
  if (!intro) return null;
  const grounds: Ground[] = [
    { by: 'cue', cue: 'older-introducer', span: { start: span.start, end: intro.content.start } },
  ];
  const isList = intro.content.end - intro.content.start < 3;
  const next: Setting = { ...spoken(grounds, intro.owner), mode: isList ? 'list' : 'speech' };
  if (isList) return { set: [], next };
  return {
    set: [{ ...intro.content, owner: intro.owner, entry: false, grounds, certain: true }],
    next: { ...next, owner: null },
  };
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
  const grounds = [cueGround(block, 'need-stated', need.span), ...speakerGround(step)];
  return {
    set: [{ ...content, owner: null, entry: false, grounds, certain: floor?.cue !== 'floor-taken' }],
    next: spoken(grounds),
  };
}

/** What goes on from the tasks before: the next sentence of the speech, the next entry of the list. */
function byContinuation(context: TaskContext, step: Step, setting: Setting | null): SetResult {
  if (!setting) return { set: [], next: null };
  const { block, sentence, first } = step;
  const isEntry = block.kind === 'entry' && first;
  const span = spanOf(block, sentence);
  const content = withoutQuote(context.report.plain, span);
  const isList = setting.mode === 'section' || setting.mode === 'list';
  const label = isEntry && isList ? labelOf(context, content) : null;
  // "b) Phòng Kế hoạch:" names who acts in the entries below.
  if (label) return { set: [], next: { ...setting, owner: label } };
  // Behind entries of a list, what has no mark is no entry.
  if (setting.mode === 'list' && setting.marked && !isEntry && first && !goesOn(context, step, content, setting))
    return { set: [], next: null };
  const isSet = (isEntry && isList) || goesOn(context, step, content, setting);
  if (!isSet || (setting.idle > 1 && !isList)) return { set: [], next: idled(setting) };
  const grounds: Ground[] = [...setting.grounds, { by: 'continuation' }];
  return {
    set: [{ ...content, owner: setting.owner, entry: true, grounds, certain: true }],
    next: { ...setting, idle: 0, marked: setting.marked || isEntry },
  };
}

/** Who is named by an entry that ends in a colon. */
function labelOf({ report }: TaskContext, { start, end }: Span): Span | null {
  const isColon = report.plain[end - 1] === ':';
  const words = wordsIn(report.plain, { start, end: isColon ? end - 1 : end }, 14);
  if (!isColon && (/[.;,]$/.test(report.plain.slice(start, end)) || ownerLength(report.vocabulary, words) >= 0))
    return null;
  return words.length > 0 && words.length <= 12 && isBody(report.vocabulary, words)
    ? { start: words[0]!.start, end: words.at(-1)!.end }
    : null;
}

/** Whether a sentence goes on setting tasks: it begins with its verb, or with a body that is to act. */
function goesOn(context: TaskContext, { block, sentence }: Step, content: Span, setting: Setting): boolean {
  const { report } = context;
  const isList = setting.mode === 'section' || setting.mode === 'list';
  if (!isTaskLike(report, content, isList) && !(isList && isLabelled(report.plain, content))) return false;
  const { matches } = block.reading;
  if (matches.classEnd('office', sentence.from) > 0 || matches.classEnd('host', sentence.from) > 0) return false;
  const head = withoutOpening(report.plain, content);
  const words = wordsIn(report.plain, withoutDeadline(report.plain, head), 24);
  return ownerLength(report.vocabulary, words) === 0 || isBody(report.vocabulary, words);
}

/** "Phòng Kế hoạch: rà lại danh sách." */
function isLabelled(plain: string, { start, end }: Span): boolean {
  return /^[^:.;]{3,80}: [\p{Ll}\d]/u.test(plain.slice(start, Math.min(end, start + 90)));
}

function idled(setting: Setting): Setting | null {
  return setting.mode === 'section' || setting.idle < 3 ? { ...setting, idle: setting.idle + 1 } : null;
}
