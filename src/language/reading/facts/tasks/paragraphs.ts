/**
 * The tasks of a paragraph: sentence by sentence, as it stands among tasks, under a heading of tasks, or in the mouth of who
 * may order.
 */
import { wordings } from '../../../knowledge/wordings.ts';
import type { Ground, Span } from '../../../model/index.ts';
import { type Line, type ReportText, sentencesIn, trimmed } from '../../../report/page/lines.ts';
import { wordsIn } from '../../../text/tokens.ts';
import { announcedIn } from './announced.ts';
import { type Clause, clausesIn, isTaskLike, withoutIntroducer, withoutOpening } from './clauses.ts';
import { groundOf, type Introducer, type OpenList, type TaskContext, type TaskReading } from './context.ts';
import { onlyDetails } from './details.ts';
import { introducerIn, mayIntroduce, type Standing } from './introducers.ts';
import { isBody, ownerLength, ownerOf, withoutDeadline } from './owners.ts';
import { CONCLUSION, speaks } from './speakers.ts';
import { complete } from './task.ts';

/** A heading over what the chair has said. */
export const CONCLUDES =
  /kết luận|^thống nhất|quyết nghị|ý kiến (?:của )?(?:đồng chí |ông |bà )?(?:chỉ đạo|chủ (?:trì|tọa|tịch)|(?:tổng )?giám đốc|bí thư|lãnh đạo|trưởng|hiệu trưởng)|chỉ đạo của/iu;

/** What a paragraph is read with: where its tasks go, and why they are tasks. */
export interface ParagraphReading {
  context: TaskContext;
  reading: TaskReading;
  line: Line;
  standing: Standing;
  /** Whether who speaks in a sentence may only ask, or the sentence tells of the past. */
  isTold(sentence: Span): boolean;
  /** Why its sentences are tasks where they stand among tasks. */
  grounds: readonly Ground[];
  add(clauses: readonly Clause[], grounds: readonly Ground[]): void;
}

/** Whether the text behind a paragraph goes on setting tasks, and why; the list that it opens. */
export interface ParagraphResult {
  open: readonly Ground[] | null;
  list: OpenList | null;
}

/** What holds between the sentences of a paragraph. */
interface State {
  inZone: boolean;
  hasVoice: boolean;
  found: boolean;
  /** Whom the sentence asked that opened the zone: "đề nghị các địa phương thực hiện một số việc." */
  asked: Span | null;
  grounds: readonly Ground[];
}

/** Reads one paragraph. */
export function readParagraph(paragraph: ParagraphReading, span: Span): ParagraphResult {
  const { context, reading, standing } = paragraph;
  const { plain } = context.report;
  const state: State = {
    inZone: standing.zone,
    hasVoice: standing.voice,
    found: false,
    asked: null,
    grounds: paragraph.grounds,
  };
  const sentences = sentencesIn(plain, span);
  for (const [index, sentence] of sentences.entries()) {
    if (context.meetings.some((meeting) => meeting.start <= sentence.start && meeting.end >= sentence.end)) continue;
    const details = state.found ? onlyDetails(context.report, sentence) : [];
    if (details.length > 0) {
      complete(context, reading.tasks.slice(-1), details);
      continue;
    }
    const isLast = index === sentences.length - 1;
    if (paragraph.isTold(sentence)) {
      state.inZone = standing.section;
      continue;
    }
    const intro = introducedBy(paragraph, sentence, state, isLast);
    const list = intro && readIntroduced(paragraph, sentence, intro, state, isLast);
    if (list) return { open: state.grounds, list };
    if (intro) continue;
    if (state.inZone) readInZone(paragraph, sentence, state, index);
    else if (concludes(context, sentence)) {
      state.inZone = true;
      state.grounds = [groundOf(context, 'speaker', sentence)];
    }
  }
  return { open: state.found ? state.grounds : null, list: null };
}

/** What a sentence introduces; notes who speaks in it. */
function introducedBy(
  { context, standing }: ParagraphReading,
  sentence: Span,
  state: State,
  isLast: boolean,
): Introducer | null {
  const words = context.report.plain.slice(sentence.start, sentence.end);
  // "Cán bộ phải xuống vườn": in the mouth of who may order, a need is an order.
  if (state.hasVoice && !state.inZone && needs(context.report, sentence, words)) {
    state.inZone = true;
    state.grounds = [groundOf(context, 'need-stated', sentence)];
  }
  // Most sentences order nothing: a look for the words is cheaper than reading on.
  if (!state.inZone && !standing.below && !mayIntroduce(context.report, sentence)) {
    state.hasVoice ||= !isLast && speaks(context, sentence);
    return null;
  }
  state.hasVoice ||= speaks(context, sentence) || (words.length < 60 && words.endsWith(':') && CONCLUDES.test(words));
  return introducerIn(context, sentence, {
    zone: state.inZone,
    section: standing.section,
    voice: state.hasVoice,
    below: standing.below && isLast,
  });
}

/** "Kết luận …, đồng chí … lưu ý năm 2022 là năm …": what follows may set tasks. */
function concludes({ report }: TaskContext, sentence: Span): boolean {
  const head = report.plain.slice(sentence.start, Math.min(sentence.end, sentence.start + 60));
  return CONCLUSION.test(head) && mayIntroduce(report, sentence);
}

/** Reads what stands behind an introducer; gives the list that it opens. */
function readIntroduced(
  { context, reading, line, add }: ParagraphReading,
  sentence: Span,
  intro: Introducer,
  state: State,
  isLast: boolean,
): OpenList | null {
  const { plain } = context.report;
  const words = { start: sentence.start, end: intro.content.start };
  state.inZone = true;
  state.grounds = [groundOf(context, 'introducer', words.end > words.start ? words : sentence)];
  reading.lines.add(line.index);
  const announced = announcedIn(context, words, reading);
  const isEmpty = intro.content.end - intro.content.start < 3;
  if (isEmpty && isLast) {
    const ground = groundOf(context, 'list', line);
    return { level: 0, owner: intro.owner, strict: intro.strict, entries: 0, announced, labels: false, ground };
  }
  state.asked = intro.owner;
  const content = plain.slice(intro.content.start, intro.content.end);
  if (wordings.opensOnly.test(content) || (content[0] === '“' && !isTaskLike(context.report, intro.content)))
    return null;
  const clauses = clausesIn(context.report, intro.content, {
    inherited: intro.owner,
    entry: false,
    strict: intro.strict,
  });
  if (intro.ownerInside && clauses.length > 1 && clauses[1]!.owner?.start === clauses[0]!.owner?.start) {
    dropOwner(plain, clauses);
  }
  if (intro.told && clauses.length < 2) state.asked = null;
  add(clauses, state.grounds);
  state.found ||= clauses.length > 0;
  return null;
}

/** Reads a sentence that stands among tasks. */
function readInZone({ context, standing, add }: ParagraphReading, sentence: Span, state: State, index: number): void {
  const { zone, section } = standing;
  if (index === 0 && !section && zone && !goesOn(context.report, sentence)) {
    state.inZone = false;
    return;
  }
  const words = context.report.plain.slice(sentence.start, sentence.end);
  if (wordings.opensOnly.test(words) || !isTaskLike(context.report, sentence, section || state.found)) return;
  if (!section && !actsIn(context.report, sentence, words)) return;
  const clauses = clausesIn(context.report, sentence, { inherited: state.asked, entry: true, strict: false });
  add(clauses, section ? state.grounds : [...state.grounds, { by: 'continuation' }]);
  state.found ||= clauses.length > 0;
}

/** Whether a sentence begins with its verb, or with who is to act: a body, or anything where a need is said. */
function actsIn(report: ReportText, sentence: Span, said: string): boolean {
  const { plain, vocabulary } = report;
  const deed = withoutIntroducer(report, withoutOpening(plain, sentence));
  const words = wordsIn(plain, withoutDeadline(plain, deed), 40);
  const length = ownerLength(vocabulary, words);
  return length <= 0 || isBody(vocabulary, words.slice(0, length)) || NEED.test(said.slice(0, 100));
}

const NEED = / (?:cần|phải|không được) /u;

/** Whether a sentence says what somebody must do, or draws a consequence. */
function needs(report: ReportText, sentence: Span, words: string): boolean {
  const isConsequence = /^(?:(?:vì|do) (?:vậy|thế|đó)|(?:từ|theo) đó), /iu.test(words);
  if (!isConsequence && !/ (?:cần|phải|không được) /u.test(words.slice(0, 120))) return false;
  const owner = ownerOf(report, withoutOpening(report.plain, sentence));
  return (
    owner !== null &&
    (isConsequence || /^ (?:cần|phải|không được) /u.test(report.plain.slice(owner.end, owner.end + 13))) &&
    isBody(report.vocabulary, wordsIn(report.plain, owner, 8))
  );
}

/** Whether a new paragraph carries on the tasks of the one before: joined by words, or itself in task form. */
function goesOn(report: ReportText, sentence: Span): boolean {
  const { plain } = report;
  return withoutOpening(plain, sentence).start > sentence.start || isTaskLike(report, sentence);
}

/** Several clauses share the owner named before the first: it stays outside of it. */
function dropOwner(plain: string, clauses: Clause[]): void {
  const first = clauses[0]!;
  if (!first.owner || first.owner.start !== first.start) return;
  const rest = trimmed(plain, { start: first.owner.end, end: first.end });
  const need = /^(?:cần|phải)(?: phải)? /u.exec(plain.slice(rest.start, rest.start + 12));
  first.start = rest.start + (need ? need[0].length : 0);
}
