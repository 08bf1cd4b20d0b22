/**
 * Where a report sets tasks: in a section so headed, in a list behind "yêu cầu:", in the conclusion's sentences, and in
 * what is said to lie ahead. Each stretch is then read clause by clause.
 */
import type { Announced, Span, Task } from '../../model/index.ts';
import { append } from '../../text/lists.ts';
import { wordsIn } from '../../text/tokens.ts';
import { type Heading, headingOf, type Mark, markOf } from '../page/headings.ts';
import { firstFrom, type Line, type ReportText, trimmed } from '../page/lines.ts';
import { addressee } from './addressees.ts';
import { announcedIn } from './announced.ts';
import { type Clause, clausesIn } from './clauses.ts';
import { type Columns, columnsIn, onlyDetails, rowOf } from './details.ts';
import { isBody, ownerOf } from './owners.ts';
import { CONCLUDES, readParagraph } from './paragraphs.ts';
import { SPEAKER } from './speakers.ts';
import { complete, rowClauses, rowDetails, toTask } from './task.ts';
import type { OpenList, TaskContext, TaskReading } from './task-context.ts';

const CLOSING = /^(?:trên đây là|nơi nhận|kính trình|(?:xin )?(?:trân trọng|kính) báo cáo|thừa lệnh)(?!\p{L})/iu;
const CLOSING_REPORT =
  /(?:kính báo cáo|trân trọng báo cáo|thông báo (?:để|đến)|báo cáo .{2,60} (?:tổng hợp|xem xét|theo dõi|chỉ đạo))(?!\p{L})/iu;
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

  const { after } = context;
  const isPast = (day: string | null) => day !== null && after !== null && day < after;
  const add = (clauses: readonly Clause[], line: Line) => {
    // "Đến ngày 31/8, toàn tỉnh giải ngân 40%" tells, when that day is past.
    last = clauses
      .map((clause) => toTask(context, clause))
      .filter(({ start, due, dueSpan }) => dueSpan?.start !== start || !isPast(due));
    if (last.length > 0) reading.lines.add(line.index);
    append(reading.tasks, last);
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
      open = readParagraph(
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
      const opened = readParagraph(context, reading, content, line, { zone: false, section: false, voice }, add).list;
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
      append(
        reading.tasks,
        asked.map((clause) => toTask(context, clause)),
      );
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
    const result = readParagraph(
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

/** How a paragraph behind a list carries it on. */
const GOES_ON = /^(?:theo đó|riêng|đồng thời|ngoài ra|bên cạnh đó|cùng với đó)(?!\p{L})/iu;

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

/** What an official report asks of others under "Kiến nghị": "Đề nghị UBND tỉnh bổ sung …". */
function requestsIn(report: ReportText, span: Span): Clause[] {
  const hit = REQUESTS.exec(report.plain.slice(span.start, span.end));
  if (!hit) return [];
  const asked = { start: span.start + hit[0].length, end: span.end };
  return clausesIn(report, asked, { inherited: null, entry: true, strict: false }).filter(({ owner }) => owner);
}

const REQUESTS = /^(?:(?:kính|xin|trân trọng) )?(?:đề nghị|kiến nghị|đề xuất)(?: với)? /iu;
