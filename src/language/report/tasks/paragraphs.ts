/**
 * The tasks of a paragraph: sentence by sentence, as it stands among tasks, under a heading of tasks, or in the mouth of who
 * may order.
 */
import type { Span } from '../../model/index.ts';
import { wordsIn } from '../../text/tokens.ts';
import { type Line, type ReportText, sentencesIn, trimmed } from '../page/lines.ts';
import { announcedIn } from './announced.ts';
import { type Clause, clausesIn, isTaskLike, withoutOpening } from './clauses.ts';
import { onlyDetails } from './details.ts';
import { introducerIn, mayIntroduce, OPENS_ONLY, type Standing } from './introducers.ts';
import { isBody, ownerOf } from './owners.ts';
import { CONCLUSION, speaks } from './speakers.ts';
import { complete } from './task.ts';
import type { OpenList, TaskContext, TaskReading } from './task-context.ts';

/** A heading over what the chair has said. */
export const CONCLUDES =
  /kết luận|^thống nhất|quyết nghị|ý kiến (?:của )?(?:đồng chí |ông |bà )?(?:chỉ đạo|chủ (?:trì|tọa|tịch)|(?:tổng )?giám đốc|bí thư|lãnh đạo|trưởng|hiệu trưởng)|chỉ đạo của/iu;

/** Reads one paragraph. Gives whether the text behind it goes on setting tasks, and the list that it opens. */
export function readParagraph(
  context: TaskContext,
  reading: TaskReading,
  span: Span,
  line: Line,
  { zone, section, voice }: Standing,
  add: (clauses: readonly Clause[], line: Line) => void,
): { open: boolean; list: OpenList | null } {
  const { plain } = context.report;
  let inZone = zone;
  let hasVoice = voice;
  let found = false;
  /** Whom the sentence asked that opened the zone: "đề nghị các địa phương thực hiện một số việc." */
  let asked: Span | null = null;
  const sentences = sentencesIn(plain, span);
  for (const [index, sentence] of sentences.entries()) {
    if (context.meetings.some((meeting) => meeting.start <= sentence.start && meeting.end >= sentence.end)) continue;
    const details = found ? onlyDetails(context.report, sentence) : [];
    if (details.length > 0) {
      complete(context, reading.tasks.slice(-1), details);
      continue;
    }
    const words = plain.slice(sentence.start, sentence.end);
    // "Cán bộ phải xuống vườn": in the mouth of who may order, a need is an order.
    if (hasVoice && !inZone) inZone = needs(context.report, sentence, words);
    // Most sentences order nothing: a look for the words is cheaper than reading on.
    if (!inZone && !mayIntroduce(context.report, sentence)) {
      hasVoice ||= sentences.length > index + 1 && speaks(context, sentence);
      continue;
    }
    hasVoice ||= speaks(context, sentence) || (words.length < 60 && words.endsWith(':') && CONCLUDES.test(words));
    const intro = introducerIn(context, sentence, { zone: inZone, section, voice: hasVoice });
    if (intro) {
      inZone = true;
      reading.lines.add(line.index);
      const announced = announcedIn(context, { start: sentence.start, end: intro.content.start }, reading);
      const isEmpty = intro.content.end - intro.content.start < 3;
      if (isEmpty && index === sentences.length - 1) {
        return {
          open: true,
          list: { level: 0, owner: intro.owner, strict: intro.strict, entries: 0, announced, labels: false },
        };
      }
      asked = intro.owner;
      const content = plain.slice(intro.content.start, intro.content.end);
      if (OPENS_ONLY.test(content) || (content[0] === '“' && !isTaskLike(context.report, intro.content))) continue;
      const clauses = clausesIn(context.report, intro.content, {
        inherited: intro.owner,
        entry: false,
        strict: intro.strict,
      });
      if (intro.ownerInside && clauses.length > 1 && clauses[1]!.owner?.start === clauses[0]!.owner?.start) {
        dropOwner(plain, clauses);
      }
      if (intro.told && clauses.length < 2) asked = null;
      add(clauses, line);
      found ||= clauses.length > 0;
      continue;
    }
    // "Kết luận …, đồng chí … lưu ý năm 2022 là năm …": what follows may set tasks.
    if (!inZone && CONCLUSION.test(plain.slice(sentence.start, Math.min(sentence.end, sentence.start + 60)))) {
      inZone = true;
      continue;
    }
    if (!inZone) continue;
    const isFirst = index === 0 && !section;
    if (isFirst && zone && !goesOn(context.report, sentence)) {
      inZone = false;
      continue;
    }
    if (OPENS_ONLY.test(words) || !isTaskLike(context.report, sentence, section || found)) continue;
    const clauses = clausesIn(context.report, sentence, { inherited: asked, entry: true, strict: false });
    add(clauses, line);
    found ||= clauses.length > 0;
  }
  return { open: found, list: null };
}

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
