/**
 * Where a report sets tasks: in a section so headed, in a list behind "yêu cầu:", in the conclusion's sentences, and in
 * what is said to lie ahead. Each stretch is then read clause by clause.
 */

import type { Announced, Span, Task } from '../../model.ts';
import { NUMBER_WORDS } from '../../text/numbers.ts';
import { wordsIn } from '../../text/tokens.ts';
import { type Heading, headingOf, type Mark, markOf } from '../page/headings.ts';
import { firstFrom, type Line, type ReportText, sentencesIn, trimmed } from '../page/lines.ts';
import { addressee } from './addressees.ts';
import { type Clause, clausesIn, isTaskLike, withoutOpening } from './clauses.ts';
import { type Columns, columnsIn, onlyDetails, rowOf } from './details.ts';
import { introducerIn, mayIntroduce, OPENS_ONLY, type Standing } from './introducers.ts';
import { isBody, ownerOf } from './owners.ts';
import { CONCLUSION, SPEAKER, speaks } from './speakers.ts';
import { complete, rowClauses, rowDetails, toTask } from './task.ts';
import type { TaskContext } from './task-context.ts';

/** The tasks of a report, and which of its lines set them. */
export interface TaskReading {
  tasks: Task[];
  announced: Announced[];
  /** Paragraph lines that set tasks or introduce them. */
  lines: Set<number>;
  headings: Map<number, Heading>;
}

const CLOSING = /^(?:trên đây là|nơi nhận|kính trình|(?:xin )?(?:trân trọng|kính) báo cáo|thừa lệnh)(?!\p{L})/iu;
const CLOSING_REPORT =
  /(?:kính báo cáo|trân trọng báo cáo|thông báo (?:để|đến)|báo cáo .{2,60} (?:tổng hợp|xem xét|theo dõi|chỉ đạo))(?!\p{L})/iu;
const COUNTED =
  /(?<![\p{L}\d])(?<count>\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:nhóm )?(?:nhiệm vụ|giải pháp|nội dung|vấn đề|việc|yêu cầu|công việc|nhóm việc)(?: (?:trọng tâm|chủ yếu|cụ thể|lớn|cơ bản|then chốt|chính))?(?!\p{L})/iu;

/** A list whose entries are tasks. */
interface OpenList {
  /** Level of the mark or heading that opened it; entries lie deeper. */
  level: number;
  owner: Span | null;
  /** Only entries that read as tasks: the list was opened by "kết luận như sau". */
  strict: boolean;
  entries: number;
  announced: Announced | null;
  /** Entries of it only name who acts in the entries below them. */
  labels: boolean;
  /** The mark of the line that opened it, where entries may be of the same level. */
  sign?: string;
}

/** The section that the reader is in. */
interface Section {
  kind: Heading['kind'];
  level: number;
  /** "III. Kết luận": whatever is ordered here counts. */
  conclusion: boolean;
}

/** A line that ends in a colon and says that orders follow. */
const ORDERS =
  /(?<!\p{L})(?:yêu cầu|đề nghị|giao|phân công|chỉ đạo|thống nhất|tập trung|nhiệm vụ sau|như sau|sau đây|việc sau|nội dung sau|giải pháp sau)(?!\p{L})/iu;

/** Reads all tasks, in the order of the text. */
export function readTasks(context: TaskContext): TaskReading {
  const { layout } = context;
  const { plain, vocabulary } = context.report;
  const reading: TaskReading = { tasks: [], announced: [], lines: new Set(), headings: new Map() };
  const isConclusion = context.meetings.length > 0 && /^(?:THÔNG BÁO|KẾT LUẬN)/.test(layout.documentType ?? '');
  let section: Section | null = null;
  let lists: OpenList[] = [];
  /** The paragraph before set tasks, so that "Cùng với đó, …" goes on. */
  let open = false;

  /** The tasks of the line before, which lines of their own may say more of. */
  let last: Task[] = [];
  let columns: Columns | null = null;

  const add = (clauses: readonly Clause[], line: Line) => {
    // "Đến ngày 31/8, toàn tỉnh giải ngân 40%" tells, when that day is past.
    last = clauses
      .map((clause) => toTask(context, clause))
      .filter(({ start, due, dueSpan }) => dueSpan?.start !== start || !(due! < context.after!));
    if (last.length > 0) reading.lines.add(line.index);
    reading.tasks.push(...last);
  };
  const listAt = (level: number, owner: Span | null, strict: boolean, announced: Announced | null): OpenList => ({
    level,
    owner,
    strict,
    entries: 0,
    announced,
    labels: false,
  });

  const enter = (line: Line, heading: Heading) => {
    reading.headings.set(line.index, heading);
    open = false;
    lists = [];
    if (section === null || heading.level <= section.level || heading.kind !== null) {
      const title = plain.slice(heading.title.start, heading.title.end);
      section = { kind: heading.kind, level: heading.level, conclusion: CONCLUDES.test(title) };
    }
    const isTasks = section.kind === 'tasks';
    if (isTasks) reading.lines.add(line.index);
    if (heading.content) {
      const content = trimmed(plain, heading.content);
      open = paragraph(
        context,
        reading,
        content,
        line,
        { zone: isTasks, section: isTasks, voice: section.conclusion || isConclusion },
        add,
      ).open;
    } else if (isTasks || section.conclusion || (isConclusion && section.kind === null)) {
      // "1. Phòng Kinh doanh" over its own tasks.
      const title = wordsIn(plain, heading.title, 16);
      const owner =
        isBody(vocabulary, title) && !/^công tác/iu.test(line.text.slice(heading.title.start - line.start))
          ? heading.title
          : null;
      lists = [listAt(heading.level, owner, !isTasks && !owner, isTasks ? announcedIn(context, line, reading) : null)];
    }
  };

  const entry = (line: Line, mark: Mark, next: Line | null) => {
    const sign = line.text.slice(0, mark.length).trim();
    while (lists.length > 0 && (lists.at(-1)!.level >= mark.level || lists.at(-1)!.sign === sign)) lists.pop();
    if (lists.length === 0 && section?.kind === 'tasks') lists.push(listAt(0, null, false, null));
    const list = lists.at(-1) ?? null;
    const content = { start: line.start + mark.length, end: line.end };
    if (line.text.endsWith(':') && (list || section?.conclusion || isConclusion)) {
      const before = { start: content.start, end: line.end - 1 };
      if (ORDERS.test(line.text)) {
        lists.push(listAt(mark.level, addressee(context.report, before), false, announcedIn(context, line, reading)));
        reading.lines.add(line.index);
      } else if (list) {
        // "d) UBND các huyện, thành phố:" names who acts in the entries below.
        const owner = ownerOf(context.report, content) ?? bodyBeforeColon(context.report, before) ?? list.owner;
        list.labels = true;
        lists.push(listAt(mark.level, owner, list.strict, null));
        reading.lines.add(line.index);
      }
      return;
    }
    if (list) {
      const clauses = clausesIn(context.report, content, {
        inherited: list.owner,
        entry: true,
        strict: list.strict,
        labels: list.labels,
      });
      if (clauses.length > 0) {
        list.entries++;
        if (list.announced) Object.assign(list.announced, { found: list.entries, enumerated: true });
      }
      add(clauses, line);
    } else {
      const voice = (section?.conclusion ?? false) || isConclusion;
      if (!voice && (section?.kind || !line.text.endsWith(':'))) return;
      const opened = paragraph(context, reading, content, line, { zone: false, section: false, voice }, add).list;
      // "📌 … chốt việc:" over "➡️ …": entries of another sign at the same level.
      const below = next && markOf(next);
      if (opened) lists = [{ ...opened, level: Math.min(mark.level, (below?.level ?? 9) - 0.5), sign }];
    }
  };

  for (const [index, line] of context.body.entries()) {
    const next = context.body[index + 1] ?? null;
    // Most lines are no row: a look for what divides cells is cheaper than cutting.
    const row = /\||\t| {3}/.test(line.text) ? rowOf(context.report, line) : [];
    if (columns && row.length > columns.what) {
      add(rowClauses(context.report, row, columns), line);
      complete(context, last, rowDetails(row, columns));
      continue;
    }
    columns = (section as Section | null)?.kind === 'results' ? null : columnsIn(context.report, row);
    if (columns) continue;
    const mark = markOf(line);
    const details =
      last.length > 0 ? onlyDetails(context.report, { start: line.start + (mark?.length ?? 0), end: line.end }) : [];
    if (details.length > 0) {
      complete(context, last, details);
      continue;
    }
    last = [];
    const heading = mark && isOrder(line, mark) ? null : headingOf(line, next);
    const isEntry =
      lists.some(({ level }) => level < (mark?.level ?? 9)) &&
      heading?.kind === null &&
      heading.content === null &&
      (line.text.endsWith(':') ? mark !== null && mark.level > 3 : !opensEntries(line, next));
    if (heading && !isEntry) {
      enter(line, heading);
      continue;
    }
    if ((section as Section | null)?.kind === 'proposals' && layout.style === 'official') {
      const asked = requestsIn(context.report, { start: line.start + (mark?.length ?? 0), end: line.end });
      reading.tasks.push(...asked.map((clause) => toTask(context, clause)));
      continue;
    }
    if (mark) {
      entry(line, mark, next);
      continue;
    }
    // What is told of the past sets nothing, but for who speaks there.
    if (layout.style === 'official' && TOLD.has((section as Section | null)?.kind ?? null) && !SPEAKER.test(line.text))
      continue;
    const hadEntries = lists.some((list) => list.entries > 0);
    if (isClosing(line)) {
      lists = [];
      open = false;
      if (section) section = { ...(section as Section), kind: null };
      continue;
    }
    const inSection: boolean = (section as Section | null)?.kind === 'tasks' && !hadEntries;
    const voice =
      isConclusion ||
      ((section as Section | null)?.conclusion ?? false) ||
      (hadEntries && /^(?:đề nghị|yêu cầu|giao)(?!\p{L})/iu.test(line.text));
    const result = paragraph(
      context,
      reading,
      line,
      line,
      {
        zone:
          inSection ||
          (open && !hadEntries) ||
          (hadEntries && (GOES_ON.test(line.text) || actsNext(context.report, line))),
        section: inSection,
        voice,
      },
      add,
    );
    open = result.open;
    if (result.list) lists = [result.list];
    else if (hadEntries) lists = [];
  }
  for (const announced of reading.announced) {
    if (announced.found === 0) announced.found = reading.tasks.length - firstFrom(reading.tasks, announced.start);
  }
  return reading;
}

const TOLD: ReadonlySet<Heading['kind']> = new Set(['results', 'shortcomings', 'lessons'] as const);

/** A heading over what the chair has said. */
const CONCLUDES =
  /kết luận|^thống nhất|quyết nghị|ý kiến (?:của )?(?:đồng chí |ông |bà )?(?:chỉ đạo|chủ (?:trì|tọa|tịch)|(?:tổng )?giám đốc|bí thư|lãnh đạo|trưởng|hiệu trưởng)|chỉ đạo của/iu;

/** How a paragraph behind a list carries it on. */
const GOES_ON = /^(?:theo đó|riêng|đồng thời|ngoài ra|bên cạnh đó|cùng với đó)(?!\p{L})/iu;

/^ (?:chủ trì|tham mưu|tổng hợp|theo dõi|đôn đốc|hướng dẫn|rà soát|chịu trách nhiệm|có trách nhiệm)(?!\p{L})/u;

/** "Cục Thủy sản tổng hợp …" behind what all are to do. */
function actsNext(report: ReportText, line: Line): boolean {
  const owner = ownerOf(report, line);
  return (
    owner !== null &&
    report.vocabulary.bodies.lengthAt(wordsIn(report.plain, owner, 4), 0) > 0 &&
    report.vocabulary.duties.lengthAt(wordsIn(report.plain, { start: owner.end, end: line.end }, 4), 0) > 0
  );
}

/** "UBND thị xã báo cáo Sở Nội vụ tổng hợp.", "Trên đây là …" */
function isClosing({ text }: Line): boolean {
  return (
    CLOSING.test(text) || (text.length < 240 && text.indexOf('báo') >= 0 && CLOSING_REPORT.test(text.slice(0, 160)))
  );
}

/** "2. Để …, yêu cầu các sở, ngành thực hiện các nội dung sau:" gives orders; "2. Nhiệm vụ:" is a heading. */
function isOrder(line: Line, mark: Mark): boolean {
  if (!line.text.endsWith(':') || mark.level <= 3) return false;
  const words = line.text.slice(mark.length);
  return ORDERS.test(words) && !/^(?:về )?(?:phương hướng|nhiệm vụ|giải pháp|kết quả|tình hình|hạn chế)/iu.test(words);
}

/** Whether a heading-like line in a list opens entries of its own. */
function opensEntries(line: Line, next: Line | null): boolean {
  const own = markOf(line);
  const below = next ? markOf(next) : null;
  if (own === null || own.level <= 3) return true;
  return below === null
    ? /^(?:về |các )?(?:công tác|lĩnh vực|nhiệm vụ|giải pháp)/iu.test(line.text.slice(own.length))
    : below.level > own.level;
}

function bodyBeforeColon(report: ReportText, span: Span): Span | null {
  const { plain, vocabulary } = report;
  const words = wordsIn(plain, span, 14);
  return words.length > 0 && words.length <= 12 && isBody(vocabulary, words)
    ? { start: words[0]!.start, end: words.at(-1)!.end }
    : null;
}

/** Reads one paragraph. Gives whether the text behind it goes on setting tasks, and the list that it opens. */
function paragraph(
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

function announcedIn(context: TaskContext, span: Span, reading: TaskReading): Announced | null {
  const { plain, text } = context.report;
  const hit = COUNTED.exec(plain.slice(span.start, span.end));
  if (!hit) return null;
  const count = NUMBER_WORDS[hit.groups!.count!.toLowerCase()] ?? +hit.groups!.count!;
  if (count < 2 || count > 30) return null;
  const start = span.start + hit.index;
  const end = start + hit[0].length;
  const announced: Announced = { start, end, text: text.slice(start, end), count, found: 0, enumerated: false };
  reading.announced.push(announced);
  return announced;
}

/** What an official report asks of others under "Kiến nghị": "Đề nghị UBND tỉnh bổ sung …". */
function requestsIn(report: ReportText, span: Span): Clause[] {
  const hit = REQUESTS.exec(report.plain.slice(span.start, span.end));
  if (!hit) return [];
  const asked = { start: span.start + hit[0].length, end: span.end };
  return clausesIn(report, asked, { inherited: null, entry: true, strict: false }).filter(({ owner }) => owner);
}

const REQUESTS = /^(?:(?:kính|xin|trân trọng) )?(?:đề nghị|kiến nghị|đề xuất)(?: với)? /iu;
