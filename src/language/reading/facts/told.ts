/**
 * What a report tells besides its tasks: results with their figures, shortcomings, requests, who said what, decisions on
 * persons, what is announced. In: the steps of the walk, what the other readers found. Out: an entry a sentence, with its
 * evidence; a sentence that sets a task is none of them but what somebody says.
 */
import { wordings } from '../../knowledge/wordings.ts';
import type { Entry, Evidence, Figure, Ground, Span, Task, Told } from '../../model/index.ts';
import { firstFrom } from '../../report/page/lines.ts';
import { type Occurrence, occurrencesIn } from '../../report/people/people.ts';
import { hitsIn, spanOf } from '../blocks/block.ts';
import type { Step } from '../discourse/walk.ts';
import type { Range } from '../sentences.ts';
import { wordsOf } from '../tokens.ts';
import { isCertain } from './evidence.ts';
import { groundOf, type TaskContext } from './tasks/context.ts';

/** What the reader stands on. */
export interface ToldContext {
  tasks: TaskContext;
  steps: readonly Step[];
  /** What was read as tasks, in order. */
  found: readonly Task[];
  /** All figures, in order. */
  figures: readonly Figure[];
  /** Every place where somebody is named, in order. */
  people: readonly Occurrence[];
}

/** Reads all entries. Total; spans count in the normal text. */
export function readTold(context: ToldContext): Told {
  const told: Told = { results: [], shortcomings: [], requests: [], statements: [], decisions: [], announcements: [] };
  /** The block whose sentences tell of shortcomings, since it opens so. */
  let short: number | null = null;
  for (const step of context.steps) {
    if (step.block.kind === 'heading' && step.block.heading?.content === null) continue;
    const entry = entryOf(context, step);
    if (step.first && wordings.shortcomings.test(entry.text)) short = step.block.index;
    readStatement(context, step, entry, told);
    if (setsTask(context, entry) || isMeeting(context, entry)) continue;
    const isRead =
      readRequest(context, step, entry, told) ||
      readDecision(context, step, entry, told) ||
      readAnnouncement(context, step, entry, told);
    if (isRead) continue;
    const section = step.state.section?.kind;
    if (section === 'shortcomings' || short === step.block.index)
      told.shortcomings.push({ ...entry, evidence: because(context, step, section === 'shortcomings', entry) });
    else readResult(context, step, entry, told);
  }
  return told;
}

type Bare = Omit<Entry, 'evidence'>;

function entryOf({ tasks: { report } }: ToldContext, { block, sentence }: Step): Bare {
  const { start, end } = spanOf(block, sentence);
  return { start, end, text: report.text.slice(start, end) };
}

function setsTask({ found }: ToldContext, { start, end }: Span): boolean {
  const at = firstFrom(found, start);
  const isIn = (task: Task | undefined) =>
    task !== undefined && isCertain(task) && task.start < end && task.end > start;
  return isIn(found[at]) || isIn(found[at - 1]);
}

function isMeeting({ tasks: { meetings } }: ToldContext, { start, end }: Span): boolean {
  return meetings.some((meeting) => meeting.start < end && meeting.end > start);
}

const certainly = (grounds: readonly Ground[]): Evidence => ({ grounds, certain: true });

/** Certain under a heading that says so, possible behind an opening that does. */
function because(
  { tasks }: ToldContext,
  { state: { section }, block }: Step,
  isHeaded: boolean,
  entry: Bare,
): Evidence {
  const heading = section && tasks.report.lines[section.block];
  if (isHeaded && heading) return certainly([groundOf(tasks, 'section', heading)]);
  const opening = { start: block.start, end: Math.min(block.end, block.start + 40) };
  return { grounds: [groundOf(tasks, 'opening', opening)], certain: entry.start === block.start };
}

function readStatement({ tasks }: ToldContext, step: Step, entry: Bare, { statements }: Told): void {
  const { speaker } = step.state;
  if (!speaker || speaker.rank === 'meeting' || !(step.floor ?? step.said)) return;
  statements.push({
    ...entry,
    speaker: whoSpeaks(speaker.words),
    evidence: certainly([groundOf(tasks, 'speaker', speaker.span)]),
  });
}

/** "Phó Bí thư Tỉnh ủy, dự và": who speaks, without what else he does. */
function whoSpeaks(words: string): string {
  return words.replace(/, \p{Ll}.{0,60}$/u, '').trim();
}

/** "Đại biểu xã A kiến nghị tỉnh …"; what stands under "Kiến nghị". */
function readRequest({ tasks }: ToldContext, step: Step, entry: Bare, { requests }: Told): boolean {
  const { block, sentence, state } = step;
  const { matches } = block.reading;
  let at = sentence.from;
  while (at < sentence.to && matches.classEnd('ask', at) < 0) at++;
  if (at >= sentence.to) return false;
  const asker = askerBefore(step, at);
  if (!asker && state.speaker?.rank !== 'asker' && state.section?.kind !== 'proposals') return false;
  const verb = groundOf(tasks, 'asked', spanOf(block, { from: at, to: matches.classEnd('ask', at) }));
  const words = asker ? wordsOf(block.reading.tokens, asker.from, asker.to) : (state.speaker?.words ?? null);
  const who = asker ? spanOf(block, asker) : state.speaker?.span;
  const grounds = who ? [verb, groundOf(tasks, 'speaker', who)] : [verb];
  requests.push({ ...entry, speaker: words && whoSpeaks(words), evidence: certainly(grounds) });
  return true;
}

/** "Đại biểu xã A" right before the verb: who may only ask. */
function askerBefore({ block, sentence }: Step, verb: number): Range | null {
  for (let from = verb - 1; from >= sentence.from && verb - from <= FEW; from--) {
    if (block.reading.matches.classEnd('asker', from) > 0) return { from, to: verb };
  }
  return null;
}

/** Tokens of a name that stands before a verb. */
const FEW = 12;

function readDecision({ tasks, people }: ToldContext, step: Step, entry: Bare, { decisions }: Told): boolean {
  const hit = hitsIn(step.block, 'decision-made', step.sentence)[0];
  const named = hit ? occurrencesIn(people, entry).map(({ person }) => person.name) : [];
  if (!hit || named.length === 0) return false;
  const evidence = certainly([groundOf(tasks, hit.cue, spanOf(step.block, hit.span))]);
  decisions.push({ ...entry, people: [...new Set(named)], evidence });
  return true;
}

/** What is said to come on a day behind that of the meeting. */
function readAnnouncement({ tasks }: ToldContext, step: Step, entry: Bare, { announcements }: Told): boolean {
  const hit = hitsIn(step.block, 'day-announced', step.sentence)[0];
  const { dates, after } = tasks;
  if (!hit || !after) return false;
  for (let i = firstFrom(dates, entry.start); i < dates.length && dates[i]!.end <= entry.end; i++) {
    const { iso, month, year } = dates[i]!;
    const day = iso ?? (month !== null && year === null ? dayBehind(dates[i]!, after) : null);
    if (day === null || day <= after) continue;
    const evidence = certainly([groundOf(tasks, hit.cue, spanOf(step.block, hit.span))]);
    announcements.push({ ...entry, date: day, evidence });
    return true;
  }
  return false;
}

/** The first such day behind the day of the meeting. */
function dayBehind({ day, month }: { day: number | null; month: number | null }, after: string): string | null {
  if (day === null || month === null || after.length !== 10) return null;
  const rest = `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const year = +after.slice(0, 4);
  return `${year}${rest}` > after ? `${year}${rest}` : `${year + 1}${rest}`;
}

/** "Thu ngân sách đạt 30 tỷ đồng": a figure behind a verb of reaching, or anything with figures under "Kết quả". */
function readResult({ tasks, figures }: ToldContext, step: Step, entry: Bare, { results }: Told): void {
  const from = firstFrom(figures, entry.start);
  const own = figures.slice(from, firstFrom(figures, entry.end));
  if (own.length === 0) return;
  const hit = hitsIn(step.block, 'result-told', step.sentence)[0];
  const { section } = step.state;
  const heading = section?.kind === 'results' ? tasks.report.lines[section.block] : undefined;
  const said = hit ? spanOf(step.block, hit.span) : null;
  // "giảm … theo Nghị quyết số 20": the number behind the verb is no figure.
  const isFigure = said !== null && own.some(({ start }) => start >= said.start && start <= said.end + FIGURE_NEAR);
  if (!isFigure && !heading) return;
  const grounds = [
    ...(hit ? [groundOf(tasks, hit.cue, spanOf(step.block, hit.span))] : []),
    ...(heading ? [groundOf(tasks, 'section', heading)] : []),
  ];
  const change = hit
    ? CHANGES[tasks.report.plain.slice(spanOf(step.block, hit.span).start).slice(0, 4).toLowerCase()]
    : null;
  results.push({
    ...entry,
    figures: [...own],
    change: change ?? null,
    evidence: { grounds, certain: heading !== undefined || step.state.time !== 'ahead' },
  });
}

/** How far behind its verb a figure may begin, in units: "đạt hơn 30 tỷ". */
const FIGURE_NEAR = 8;

const CHANGES: Readonly<Record<string, 'up' | 'down'>> = { tăng: 'up', giảm: 'down' };
