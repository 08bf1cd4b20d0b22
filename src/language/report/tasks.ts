/**
 * Where a report sets tasks: in a section so headed, in a list behind "yêu cầu:", in the conclusion's sentences, and in
 * what is said to lie ahead. Each stretch is then read clause by clause.
 */
import type { Announced, Meeting, Mention, Span, Task, TextDate } from '../model.ts';
import {
  type Clause,
  clausesIn,
  isBody,
  isTaskLike,
  ownerLength,
  ownerOf,
  withoutOpening,
  withoutTime,
} from './clauses.ts';
import { dueOf } from './due.ts';
import type { Layout } from './header.ts';
import { type Heading, headingOf, type Mark, markOf } from './headings.ts';
import {
  firstFrom,
  type Line,
  phraseFinder,
  phraseTable,
  type ReportText,
  sentencesIn,
  splitAt,
  trimmed,
  type Word,
  wordsIn,
} from './lines.ts';
import { type Occurrence, occurrencesIn } from './people.ts';
import { DIRECTIVES } from './vocabulary.ts';

export interface TaskContext {
  report: ReportText;
  layout: Layout;
  mentions: readonly Mention[];
  dates: readonly TextDate[];
  citedDates: ReadonlySet<number>;
  /** Their chairs and guests may set tasks; the sentences that tell of them set none. */
  meetings: readonly Meeting[];
  /** Every place where a chair or guest is named, sorted. */
  leaders: readonly Occurrence[];
  body: readonly Line[];
  /** The meeting's date, or the page's. */
  after: string | null;
  plannedYear: number | null;
}

export interface TaskReading {
  tasks: Task[];
  announced: Announced[];
  /** Paragraph lines that set tasks or introduce them. */
  lines: Set<number>;
  headings: Map<number, Heading>;
}

const directives = phraseTable(DIRECTIVES);
const orderWords = phraseFinder([...DIRECTIVES, 'nhiệm vụ', 'giải pháp', 'như sau', 'sau đây', 'kết luận', 'chỉ đạo']);

/** Who speaks in conclusion, or for the meeting. */
const AUTHORITY =
  /(?<![\p{L}])(?:kết luận|chủ trì (?:hội nghị|cuộc họp|buổi (?:làm việc|họp|giao ban)),|phát biểu (?:chỉ đạo|kết luận|tại|bế mạc)|chỉ đạo (?:tại|hội nghị)|bế mạc|các đại biểu (?:đã |cùng )?thống nhất|(?:hội nghị|cuộc họp|đại hội) (?:đã |cũng )?(?:thống nhất|đề ra|xác định|yêu cầu|đề nghị|giao)|thống nhất (?:phân công|các nhiệm vụ|một số)|(?:đồng chí|ông|bà) (?:cũng|còn|đồng thời|đề nghị|yêu cầu|lưu ý|giao)|(?:chủ tọa|chủ trì)(?: cuộc họp| hội nghị)? (?:kết luận|yêu cầu|giao|đề nghị|thống nhất|phân công))(?![\p{L}])/iu;
/** A sentence that begins the conclusion. */
const CONCLUSION = /^(?:phát biểu )?(?:kết luận|chỉ đạo|bế mạc)(?![\p{L}])/iu;
/** Words of a sentence that looks ahead without anyone being told. */
const FORWARD =
  /^(?:(?:trong )?(?:thời gian|giai đoạn|những (?:tháng|năm)|nhiệm kỳ|năm học|quý|tháng) (?:tới|tiếp theo|sau)|từ nay đến|(?:trong )?(?:6 tháng|sáu tháng|các tháng|những tháng|quý|3 tháng) cuối năm|để (?:thực hiện|hoàn thành|tiếp tục|khắc phục|phát huy|triển khai|nâng cao|đạt)|phương hướng|nhiệm vụ (?:trọng tâm|chủ yếu|thời gian|năm|quý|tháng|trong|đặt)|về (?:phương hướng|nhiệm vụ|công tác (?:quý|tháng|năm|tuần|6 tháng|thời gian))|bước sang năm|(?:trong )?(?:năm (?:học )?(?<year>(?:19|20)\d\d)|quý (?:I{1,3}|IV)|tháng \d{1,2}))(?![\p{L}])/iu;
const INTENT =
  /(?<![\p{L}])(?:xác định|đề ra|tập trung|sẽ|phấn đấu|tiếp tục|cần|phải|yêu cầu|đề nghị|tăng cường|đẩy mạnh)(?![\p{L}])/iu;
/** "…, năm 2016, Ban … xác định các nhiệm vụ trọng tâm: …" */
const DEFINES =
  /(?<![\p{L}])(?<!đã )(?:xác định|đề ra) (?:\S{1,6} ){0,2}(?:nhóm )?(?:nhiệm vụ|phương hướng|giải pháp)[^:;]{0,60}: ?\S/u;
/** What the words right before a colon say when a list of tasks follows. */
const COLON_LEAD =
  /(?<![\p{L}])(?:[Yy]êu cầu|[Đđ]ề nghị|[Gg]iao|[Pp]hân công|chỉ đạo|lưu ý|nhấn mạnh|thống nhất|kết luận|tập trung|[Nn]hiệm vụ|[Pp]hương hướng|phấn đấu|giải pháp|nội dung|như sau|sau đây|sau|việc|cụ thể|trọng tâm)(?![\p{L}])[^:]{0,70}$/u;
const NOT_COLON =
  /(?<![\p{L}])(?:kết quả|hạn chế|khó khăn|báo cáo|gồm|đạt|được|đã|như|ví dụ|tồn tại|nguyên nhân|ý kiến)(?![\p{L}])[^:]{0,40}$/iu;
const CLOSING = /^(?:trên đây là|nơi nhận|kính trình|(?:xin )?(?:trân trọng|kính) báo cáo|thừa lệnh)(?![\p{L}])/iu;
const CLOSING_REPORT =
  /(?:kính báo cáo|trân trọng báo cáo|thông báo (?:để|đến)|báo cáo .{2,60} (?:tổng hợp|xem xét|theo dõi|chỉ đạo))(?![\p{L}])/iu;
const COUNTED =
  /(?<![\p{L}\d])(?<count>\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:nhóm )?(?:nhiệm vụ|giải pháp|nội dung|vấn đề|việc|yêu cầu|công việc|nhóm việc)(?: (?:trọng tâm|chủ yếu|cụ thể|lớn|cơ bản|then chốt|chính))?(?![\p{L}])/iu;
const COUNTS: Readonly<Record<string, number>> = {
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};

/** A sentence that only says that tasks follow. */
const OPENS_ONLY =
  /^[^;:]{0,140}(?:một số|mấy|các|những|\d{1,2}) (?:nhóm )?(?:việc|nội dung|nhiệm vụ|giải pháp)(?: (?:sau|sau đây|trọng tâm|cụ thể|chính|trước mắt|như sau))?[.:]?$/iu;

/** A list whose entries are tasks. */
interface OpenList {
  /** Level of the mark or heading that opened it; entries lie deeper. */
  level: number;
  owner: Span | null;
  /** Only entries that read as tasks: the list was opened by "kết luận như sau". */
  strict: boolean;
  entries: number;
  announced: Announced | null;
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
  /(?<![\p{L}])(?:yêu cầu|đề nghị|giao|phân công|chỉ đạo|thống nhất|tập trung|nhiệm vụ sau|như sau|sau đây|việc sau|nội dung sau|giải pháp sau)(?![\p{L}])/iu;

/** Reads all tasks, in the order of the text. */
export function readTasks(context: TaskContext): TaskReading {
  const { layout } = context;
  const { plain } = context.report;
  const reading: TaskReading = { tasks: [], announced: [], lines: new Set(), headings: new Map() };
  const isConclusion = /^(?:THÔNG BÁO|KẾT LUẬN)/.test(layout.documentType ?? '');
  let section: Section | null = null;
  let lists: OpenList[] = [];
  /** The paragraph before set tasks, so that "Cùng với đó, …" goes on. */
  let open = false;

  const add = (clauses: readonly Clause[], line: Line) => {
    if (clauses.length > 0) reading.lines.add(line.index);
    for (const clause of clauses) reading.tasks.push(toTask(context, clause));
  };
  const listAt = (level: number, owner: Span | null, strict: boolean, announced: Announced | null): OpenList => ({
    level,
    owner,
    strict,
    entries: 0,
    announced,
  });

  const enter = (line: Line, heading: Heading) => {
    reading.headings.set(line.index, heading);
    open = false;
    lists = [];
    if (section === null || heading.level <= section.level || heading.kind !== null) {
      const title = plain.slice(heading.title.start, heading.title.end);
      section = { kind: heading.kind, level: heading.level, conclusion: /kết luận|ý kiến chỉ đạo/iu.test(title) };
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
    } else if (isTasks) {
      // "1. Phòng Kinh doanh" over its own tasks.
      const title = wordsIn(plain, heading.title, 16);
      const owner =
        isBody(title) && !/^công tác/iu.test(line.text.slice(heading.title.start - line.start)) ? heading.title : null;
      lists = [listAt(heading.level, owner, false, announcedIn(context, line, reading))];
    } else if (section.conclusion) lists = [listAt(heading.level, null, true, null)];
  };

  const entry = (line: Line, mark: Mark) => {
    while (lists.length > 0 && lists.at(-1)!.level >= mark.level) lists.pop();
    if (lists.length === 0 && section?.kind === 'tasks') lists.push(listAt(0, null, false, null));
    const list = lists.at(-1) ?? null;
    const content = { start: line.start + mark.length, end: line.end };
    if (line.text.endsWith(':')) {
      const before = { start: content.start, end: line.end - 1 };
      if (ORDERS.test(line.text) && (list || section?.conclusion || isConclusion)) {
        lists.push(listAt(mark.level, addressee(plain, before), false, announcedIn(context, line, reading)));
        reading.lines.add(line.index);
      } else if (list) {
        // "d) UBND các huyện, thành phố:" names who acts in the entries below.
        const owner = ownerOf(plain, content) ?? bodyBeforeColon(plain, before) ?? list.owner;
        lists.push(listAt(mark.level, owner, list.strict, null));
        reading.lines.add(line.index);
      }
      return;
    }
    if (list) {
      const clauses = clausesIn(plain, content, { inherited: list.owner, entry: true, strict: list.strict });
      if (clauses.length > 0) {
        list.entries++;
        if (list.announced) Object.assign(list.announced, { found: list.entries, enumerated: true });
      }
      add(clauses, line);
    } else if (section?.conclusion || isConclusion) {
      paragraph(context, reading, content, line, { zone: false, section: false, voice: true }, add);
    }
  };

  for (const [index, line] of context.body.entries()) {
    const next = context.body[index + 1] ?? null;
    const mark = markOf(line);
    const heading = mark && isOrder(line, mark) ? null : headingOf(line, next);
    const isEntry =
      lists.length > 0 &&
      heading?.kind === null &&
      heading.content === null &&
      (line.text.endsWith(':') ? mark !== null && mark.level > 3 : !opensEntries(line, next));
    if (heading && !isEntry) {
      enter(line, heading);
      continue;
    }
    if (mark) {
      entry(line, mark);
      continue;
    }
    const hadEntries = lists.some((list) => list.entries > 0);
    if (isClosing(line)) {
      lists = [];
      open = false;
      if (section) section = { ...(section as Section), kind: null };
      continue;
    }
    const inSection: boolean = (section as Section | null)?.kind === 'tasks' && !hadEntries;
    const voice =
      ((section as Section | null)?.conclusion ?? false) ||
      (hadEntries && /^(?:đề nghị|yêu cầu|giao)(?![\p{L}])/iu.test(line.text));
    const result = paragraph(
      context,
      reading,
      line,
      line,
      { zone: inSection || (open && !hadEntries), section: inSection, voice },
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

function bodyBeforeColon(plain: string, span: Span): Span | null {
  const words = wordsIn(plain, span, 14);
  return words.length > 0 && words.length <= 12 && isBody(words)
    ? { start: words[0]!.start, end: words.at(-1)!.end }
    : null;
}

/** How a paragraph stands: among tasks, under a heading of tasks, spoken in conclusion. */
interface Standing {
  /** Its sentences are tasks if they read so. */
  zone: boolean;
  /** It stands under a heading of tasks. */
  section: boolean;
  /** Whoever speaks here may give orders. */
  voice: boolean;
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
    // Most sentences order nothing: a look for the words is cheaper than reading on.
    if (!inZone && !mayIntroduce(plain, sentence)) {
      hasVoice ||= sentences.length > index + 1 && speaks(context, sentence);
      continue;
    }
    hasVoice ||= speaks(context, sentence);
    const intro = introducerIn(context, sentence, { zone: inZone, section, voice: hasVoice });
    if (intro) {
      inZone = true;
      reading.lines.add(line.index);
      const announced = announcedIn(context, { start: sentence.start, end: intro.content.start }, reading);
      const isEmpty = intro.content.end - intro.content.start < 3;
      if (isEmpty && index === sentences.length - 1) {
        return { open: true, list: { level: 0, owner: intro.owner, strict: intro.strict, entries: 0, announced } };
      }
      asked = intro.owner;
      if (OPENS_ONLY.test(plain.slice(intro.content.start, intro.content.end))) continue;
      const clauses = clausesIn(plain, intro.content, { inherited: intro.owner, entry: false, strict: intro.strict });
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
    if (isFirst && zone && !goesOn(plain, sentence)) {
      inZone = false;
      continue;
    }
    if (!isTaskLike(plain, sentence)) continue;
    const clauses = clausesIn(plain, sentence, { inherited: asked, entry: true, strict: false });
    add(clauses, line);
    found ||= clauses.length > 0;
  }
  return { open: found, list: null };
}

function mayIntroduce(plain: string, sentence: Span): boolean {
  return (
    orderWords.next(plain, sentence.start, sentence.end) >= 0 ||
    FORWARD.test(plain.slice(sentence.start, sentence.start + 60))
  );
}

/** Whether a new paragraph carries on the tasks of the one before: joined by words, or itself in task form. */
function goesOn(plain: string, sentence: Span): boolean {
  return withoutOpening(plain, sentence).start > sentence.start || isTaskLike(plain, sentence);
}

/** Several clauses share the owner named before the first: it stays outside of it. */
function dropOwner(plain: string, clauses: Clause[]): void {
  const first = clauses[0]!;
  if (!first.owner || first.owner.start !== first.start) return;
  const rest = trimmed(plain, { start: first.owner.end, end: first.end });
  const need = /^(?:cần|phải)(?: phải)? /u.exec(plain.slice(rest.start, rest.start + 12));
  first.start = rest.start + (need ? need[0].length : 0);
}

// ── Introducers ─────────────────────────────────────────────────────────────────────────────────────────────────────

interface Introducer {
  /** What is to be read clause by clause; empty when a list follows. */
  content: Span;
  owner: Span | null;
  /** The owner is the head of the first clause. */
  ownerInside: boolean;
  strict: boolean;
  /** Nobody gives an order: the sentence tells what somebody will do. */
  told?: boolean;
}

function introducerIn(context: TaskContext, sentence: Span, { zone, section, voice }: Standing): Introducer | null {
  const { plain } = context.report;
  const words = plain.slice(sentence.start, sentence.end);
  if (NO_ORDER.test(words)) return null;
  const forward = forwardOf(context, words);
  if (!section && !zone && !forward && !voice) return directOrder(context, sentence);
  const byColon = colonIntroducer(plain, sentence, words, forward || section);
  if (byColon) return byColon;
  // Among tasks a sentence that itself is one is no introducer: "Các cấp ủy … chỉ đạo …".
  const spoken = withoutOpening(plain, sentence).start - sentence.start;
  const isDeed =
    (zone || section) && !SPEAKER.test(words) && !SPEAKER.test(words.slice(spoken)) && isTaskLike(plain, sentence);
  const byOrder = isDeed ? null : directiveIntroducer(plain, sentence, section);
  return (
    byOrder ??
    (forward || /(?:đề ra|xác định) /u.test(words) ? forwardIntroducer(plain, sentence, words, forward) : null)
  );
}

/** The opening speech asks for a good discussion, the minutes end: no tasks. */
const NO_ORDER = /^(?:(?:phát biểu )?khai mạc|mở đầu|biên bản|cuộc họp kết thúc|hội nghị kết thúc|trên đây)/iu;

/** Somebody or the meeting begins to speak. */
const SPEAKER =
  /^(?:(?:cũng )?(?:tại|trong|phát biểu|kết luận|chỉ đạo|bế mạc|thay mặt)|đồng chí|đ\/c|ông|bà|anh|chị|(?:phó )?(?:bí thư|chủ tịch|giám đốc|trưởng|chủ nhiệm|thủ tướng|bộ trưởng|cục trưởng|chánh)|thứ trưởng|hội nghị|cuộc họp|chủ tọa|chủ trì|ban thường vụ|đồng thời)(?![\p{L}])/iu;

/** Whether a sentence speaks with the authority of the meeting: its words say so, or a chair or guest is its subject. */
function speaks(context: TaskContext, sentence: Span): boolean {
  const words = context.report.plain.slice(sentence.start, Math.min(sentence.end, sentence.start + 400));
  return !NO_ORDER.test(words) && (AUTHORITY.test(words) || isLeader(context, sentence));
}

/** "giao Văn phòng Tỉnh ủy theo dõi" in a conclusion, without a speaker. */
function directOrder(context: TaskContext, sentence: Span): Introducer | null {
  const { plain } = context.report;
  if (context.layout.style !== 'official' || !/^(?:THÔNG BÁO|KẾT LUẬN)/.test(context.layout.documentType ?? ''))
    return null;
  const words = plain.slice(sentence.start, sentence.end);
  const hit = /(?:^|[;,.] )(?:giao|Giao|yêu cầu|Yêu cầu) (?=\p{Lu}|các)/u.exec(words);
  if (!hit) return null;
  const start = sentence.start + hit.index + (/^[;,.] /.test(hit[0]) ? 2 : 0);
  return { content: { start, end: sentence.end }, owner: null, ownerInside: true, strict: true };
}

function isLeader(context: TaskContext, sentence: Span): boolean {
  const until = Math.min(sentence.end, sentence.start + 200);
  return occurrencesIn(context.leaders, { start: sentence.start, end: until }).length > 0;
}

function forwardOf(context: TaskContext, words: string): boolean {
  if (DEFINES.test(words)) return true;
  const hit = FORWARD.exec(words);
  if (!hit || !INTENT.test(words.slice(0, 300))) return false;
  const colon = words.indexOf(':');
  const head = words.slice(0, colon > 0 ? Math.min(colon, 110) : 110);
  if (/(?<![\p{L}])(?:đã|được triển khai|đạt)(?![\p{L}])/iu.test(head)) return false;
  if (/^(?:trong )?(?:quý|tháng \d)/iu.test(words) && !/(?:sẽ|tập trung|xác định|yêu cầu)/iu.test(head)) return false;
  const year = hit.groups!.year;
  if (!year) return true;
  if (/^(?:trong )?năm học/iu.test(words)) return +year >= yearNow(context, year);
  return context.plannedYear !== null ? +year >= context.plannedYear && +year > yearNow(context, year) - 1 : false;
}

function yearNow(context: TaskContext, fallback: string): number {
  return context.after ? +context.after.slice(0, 4) : +fallback;
}

/** "…, yêu cầu các đơn vị tập trung một số nhiệm vụ trọng tâm là: …" */
function colonIntroducer(plain: string, sentence: Span, words: string, isForward: boolean): Introducer | null {
  // "nhấn mạnh: Năm 2016 là năm …, các cấp cần thực hiện tốt các nhiệm vụ sau:" opens the list at its end.
  const first = words.endsWith(':') && COLON_LEAD.test(words.slice(-111, -1)) ? words.length - 1 : words.indexOf(':');
  for (let colon = first; colon > 0 && colon < 900; colon = words.indexOf(':', colon + 1)) {
    const left = words.slice(Math.max(0, colon - 110), colon);
    if (!COLON_LEAD.test(left) && !(isForward && /nhiệm vụ|giải pháp|tập trung/iu.test(left))) continue;
    if (NOT_COLON.test(left) && !/(?:yêu cầu|nhiệm vụ|giao|phân công|thống nhất|phấn đấu)[^:]{0,50}$/iu.test(left))
      continue;
    if (/(?:kết quả|hạn chế)[^:]{0,30}$/iu.test(left)) continue;
    const before = { start: sentence.start, end: sentence.start + colon };
    const start = sentence.start + colon + 1;
    const strict = /kết luận(?: như sau| hội nghị)?\s*$/iu.test(left);
    return {
      content: trimmed(plain, { start, end: sentence.end }),
      owner: addressee(plain, before),
      ownerInside: false,
      strict,
    };
  }
  return null;
}

/** Who is addressed in the words before a colon: "đề nghị trong quý III khối khoa giáo tập trung" gives the bloc. */
function addressee(plain: string, before: Span): Span | null {
  const words = wordsIn(plain, before, 160);
  let at = -1;
  for (let i = 0; i < words.length; i++) {
    const length = directives.lengthAt(words, i);
    if (
      length > 0 &&
      !/^(?:tập trung|kết luận|nhấn mạnh|khẳng định)$/.test(
        words
          .slice(i, i + length)
          .map((w) => w.lower)
          .join(' '),
      )
    )
      at = i + length;
  }
  if (at > 0 && at < words.length) {
    const rest = withoutOpening(plain, { start: words[at]!.start, end: before.end });
    const owner = ownerOf(plain, rest) ?? wholeOwner(plain, rest);
    if (owner) return withoutTime(plain, owner);
  }
  const needs = /(?:^|, )(?<owner>[^,:]{3,90}?) (?:cần|phải|tiếp tục|sẽ|tập trung)(?: |$)[^,:]{0,80}$/iu.exec(
    plain.slice(before.start, before.end),
  );
  if (!needs) return null;
  const from = before.start + needs.index + needs[0].indexOf(needs.groups!.owner!);
  const end = from + needs.groups!.owner!.length;
  let { start } = withoutOpening(plain, { start: from, end });
  // "cấp ủy, chính quyền các cấp cần …": the bodies before the comma act too.
  const parts = splitAt(plain, { start: before.start, end: start }, ',').slice(0, -1);
  for (const part of parts.reverse()) {
    const inner = trimmed(plain, part);
    const names = wordsIn(plain, inner, 10);
    if (names.length > 7 || !isBody(names) || ownerLength(names) >= 0) break;
    start = inner.start;
  }
  const owner = wordsIn(plain, { start, end }, 30);
  return isBody(owner) ? withoutTime(plain, { start, end }) : ownerOf(plain, { start, end: before.end });
}

/** "yêu cầu các cơ quan, đơn vị:" has no verb behind the addressee. */
function wholeOwner(plain: string, whole: Span): Span | null {
  const cut =
    / (?:một số|mấy|những (?:việc|nhiệm vụ|nội dung)|các (?:việc|nhiệm vụ|nội dung)|\d{1,2} (?:nhiệm vụ|nhóm|việc|nội dung))(?![\p{L}])/iu.exec(
      plain.slice(whole.start, whole.end),
    );
  const span = cut ? { start: whole.start, end: whole.start + cut.index } : whole;
  const words = wordsIn(plain, span, 20);
  if (words.length === 0 || words.length > 16) return null;
  const isOwner = words[0]!.capital || /^(?:các|mỗi|từng|toàn|ngành|khối|cấp|đơn|cơ)$/.test(words[0]!.lower);
  return isOwner && !/nhiệm vụ|nội dung|việc|giải pháp/iu.test(plain.slice(span.start, span.end))
    ? trimmed(plain, span)
    : null;
}

/** "…, đồng thời yêu cầu các xã rà soát …": the first directive behind which somebody or some verb stands. */
function directiveIntroducer(plain: string, sentence: Span, section: boolean): Introducer | null {
  const words = wordsIn(plain, sentence, 220);
  for (let i = 0; i < words.length - 1; i++) {
    const length = directives.lengthAt(words, i);
    if (length === 0 || (words[i]!.capital && i > 0) || isNoun(words, i)) continue;
    if (i === 0 && section) return null;
    const phrase = words
      .slice(i, i + length)
      .map((word) => word.lower)
      .join(' ');
    if (phrase === 'tập trung' || phrase === 'kết luận' || phrase === 'quán triệt' || phrase === 'xác định') continue;
    const after = words[i + length];
    if (!after || (phrase === 'thống nhất' && words[i - 1]?.lower === 'đã')) continue;
    const gap = plain.slice(words[i + length - 1]!.end, after.start);
    if (gap !== ' ' && !(gap === ', ' && phrase !== 'chỉ đạo' && phrase !== 'giao')) continue;
    const rest = withoutOpening(plain, { start: after.start, end: sentence.end });
    const list = wordsIn(plain, rest, 40);
    const owner = ownerLength(list);
    if (owner < 0) continue;
    if (/^(?:đặt ra|của|về|này|nhiệm vụ trọng tâm)(?![\p{L}])/iu.test(plain.slice(rest.start, rest.start + 20)))
      continue;
    if (phrase === 'giao' && owner === 0) continue;
    // "khẳng định sẽ …" is a promise of who speaks.
    if (owner === 0 && list[0]?.lower === 'sẽ') continue;
    const head = plain.slice(rest.start, list[Math.max(0, owner)]?.end ?? rest.end);
    if (/(?<![\p{L}])(?:đã|là)(?![\p{L}])/iu.test(head)) continue;
    if (
      /^(?:thống nhất|khẳng định|nêu rõ|chỉ rõ|nhấn mạnh)$/.test(phrase) &&
      owner === 0 &&
      /^(?:đánh giá|thông qua|với|nhận)/iu.test(head)
    )
      continue;
    const span =
      owner > 0 ? withoutTime(plain, { start: list[0]!.start, end: list[owner - 1]!.end }) : concerned(plain, sentence);
    return { content: rest, owner: span, ownerInside: owner > 0, strict: false };
  }
  return null;
}

/** "Đối với các địa phương, Bộ trưởng đề nghị …" */
function concerned(plain: string, sentence: Span): Span | null {
  const hit = /^đối với (?<body>[^,;:]{3,80}),/iu.exec(
    plain.slice(sentence.start, Math.min(sentence.end, sentence.start + 100)),
  );
  if (!hit) return null;
  const start = sentence.start + hit[0].indexOf(hit.groups!.body!);
  const span = { start, end: start + hit.groups!.body!.length };
  return isBody(wordsIn(plain, span, 8)) ? span : null;
}

/** "giao ban", "đáp ứng yêu cầu phát triển" order nothing. */
function isNoun(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.lower ?? '';
  if (words[at]!.lower === 'giao' && /^(?:ban|thông|lưu|dịch|đất|khoán)$/.test(next)) return true;
  // "Phát biểu chỉ đạo hội nghị" tells who speaks.
  if (/^(?:hội|cuộc|buổi|phiên|tại|của)$/.test(words[at + 2]?.lower ?? '') && words[at]!.lower === 'chỉ') return true;
  return at > 0 && /^(?:ứng|biểu|theo|các|những|mọi|đích|số|nhiều|mức|trên|với)$/.test(words[at - 1]!.lower);
}

/** "Năm 2023, Ban … xác định 6 nhóm nhiệm vụ, trong đó, tiếp tục …"; "Thời gian tới, các cấp ủy tiếp tục …" */
function forwardIntroducer(plain: string, sentence: Span, words: string, forward: boolean): Introducer | null {
  const among = /(?:trong đó|đó là|cụ thể|là|gồm)(?:,| tập trung(?: vào)?| chú trọng|) (?=\p{Ll})/u.exec(words);
  if (among && /(?:xác định|đề ra|nhiệm vụ|phương hướng|giải pháp|trọng tâm)/iu.test(words.slice(0, among.index))) {
    const start = sentence.start + among.index + among[0].length;
    if (isTaskLike(plain, { start, end: sentence.end }))
      return { content: { start, end: sentence.end }, owner: null, ownerInside: false, strict: false, told: true };
  }
  if (!forward) return null;
  const comma = words.search(/[,:] /);
  const start = sentence.start + (comma > 0 && comma < 160 ? comma + 2 : 0);
  const content = { start, end: sentence.end };
  return isTaskLike(plain, content)
    ? { content, owner: ownerOf(plain, content), ownerInside: false, strict: false, told: true }
    : null;
}

// ── Tasks ───────────────────────────────────────────────────────────────────────────────────────────────────────────

function announcedIn(context: TaskContext, span: Span, reading: TaskReading): Announced | null {
  const { plain, text } = context.report;
  const hit = COUNTED.exec(plain.slice(span.start, span.end));
  if (!hit) return null;
  const count = COUNTS[hit.groups!.count!.toLowerCase()] ?? +hit.groups!.count!;
  if (count < 2 || count > 30) return null;
  const start = span.start + hit.index;
  const end = start + hit[0].length;
  const announced: Announced = { start, end, text: text.slice(start, end), count, found: 0, enumerated: false };
  reading.announced.push(announced);
  return announced;
}

const TOGETHER =
  /(?<![\p{L}])(?:phối hợp(?: chặt chẽ| đồng bộ)?(?: với| cùng)?|cùng(?: với)?) (?=\p{Lu}|các |ngành |đơn vị )/gu;

function toTask(context: TaskContext, clause: Clause): Task {
  const { plain, text } = context.report;
  const span = { start: clause.start, end: clause.end };
  const due = dueOf({ ...context, plain }, span);
  const references = context.mentions
    .slice(firstFrom(context.mentions, span.start), firstFrom(context.mentions, span.end))
    .filter((mention) => mention.end <= span.end && mention.kind !== 'back')
    .map((mention) => mention.code ?? mention.text);
  return {
    ...span,
    text: text.slice(span.start, span.end),
    owner: clause.owner ? text.slice(clause.owner.start, clause.owner.end) : null,
    ownerSpan: clause.owner ? { start: clause.owner.start, end: clause.owner.end } : null,
    coOwners: coOwners(plain, text, span),
    due: due?.iso ?? null,
    dueText: due ? text.slice(due.span.start, due.span.end) : null,
    dueSpan: due?.span ?? null,
    references: [...new Set(references)],
  };
}

/** Who is to work along: the bodies behind "phối hợp với" and "cùng". */
function coOwners(plain: string, text: string, span: Span): string[] {
  const found: string[] = [];
  for (const hit of plain.slice(span.start, span.end).matchAll(TOGETHER)) {
    const owner = ownerOf(plain, { start: span.start + hit.index + hit[0].length, end: span.end });
    if (owner) found.push(text.slice(owner.start, owner.end));
  }
  return found;
}
