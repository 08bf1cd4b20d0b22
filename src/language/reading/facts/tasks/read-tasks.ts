/**
 * Where a report sets tasks: in a section so headed, in a list behind "yêu cầu:", in the conclusion's sentences, and in
 * what is said to lie ahead. Each stretch is then read clause by clause.
 */
import { wordings } from '../../../knowledge/wordings.ts';
import type { Ground, Span, Task } from '../../../model/index.ts';
import type { Heading, Mark } from '../../../report/page/headings.ts';
import { firstFrom, type Line, trimmed } from '../../../report/page/lines.ts';
import { append } from '../../../text/lists.ts';
import { wordsIn } from '../../../text/tokens.ts';
import { type Block, spanOf } from '../../blocks/block.ts';
import type { Step } from '../../discourse/walk.ts';
import { addressee } from './addressees.ts';
import { announcedIn } from './announced.ts';
import { type Clause, clausesIn, isTaskLike } from './clauses.ts';
import { groundOf, type OpenList, type TaskContext, type TaskReading } from './context.ts';
import { type Columns, columnsIn, onlyDetails, rowOf } from './details.ts';
import {
  actsNext,
  bodyBeforeColon,
  GOES_ON,
  isClosing,
  isOrder,
  JUDGING,
  listAt,
  ORDERS,
  opensEntries,
  requestsIn,
  TOLD,
} from './entries.ts';
import type { Standing } from './introducers.ts';
import { keptOutcome, type ParagraphInputs, type ParagraphOutcome, type Place } from './kept.ts';
import { isBody, ownerLength, ownerOf } from './owners.ts';
import { CONCLUDES, type ParagraphResult, readParagraph } from './paragraphs.ts';
import { isAskedUpwards } from './requests.ts';
import { commonSignature, groundSignature, ownerWords, paragraphSignature, speakersOf } from './signature.ts';
import { type Setting, settingAt } from './spoken.ts';
import { complete, rowClauses, rowDetails, toTask } from './task.ts';

/** The section that the reader is in. */
interface Section {
  kind: Heading['kind'];
  level: number;
  /** "III. Kết luận": whatever is ordered here counts. */
  conclusion: boolean;
  ground: Ground;
}

/** One block with its sentences, and the line it stands for. */
interface Part {
  block: Block;
  steps: Step[];
  line: Line;
}

/** Reads all tasks, in the order of the text. Spans count in the normal text. `isKept`: what is read is kept with its block. */
export function readTasks(context: TaskContext, steps: readonly Step[], isKept = false): TaskReading {
  const walk = new TaskWalk(context, isKept);
  const parts = partsOf(context, steps);
  parts.forEach((part, index) => {
    walk.read(part, parts[index + 1] ?? null);
  });
  return walk.end();
}

function partsOf({ report }: TaskContext, steps: readonly Step[]): Part[] {
  const parts: Part[] = [];
  for (const step of steps) {
    const last = parts.at(-1);
    if (last?.block === step.block) last.steps.push(step);
    else parts.push({ block: step.block, steps: [step], line: report.lines[step.block.index]! });
  }
  return parts;
}

/** What holds between blocks, and what was found. */
class TaskWalk {
  readonly #context: TaskContext;
  #reading: TaskReading = { tasks: [], announced: [], lines: new Set(), headings: new Map() };
  /** The whole text concludes a meeting. */
  readonly #isConclusion: boolean;
  #section: Section | null = null;
  #lists: OpenList[] = [];
  /** The paragraph before set tasks, so that "Cùng với đó, …" goes on. */
  #open: readonly Ground[] | null = null;
  /** What somebody who has the floor goes on setting. */
  #setting: Setting | null = null;
  /** The tasks of the line before, which lines of their own may say more of. */
  #last: Task[] = [];
  #columns: Columns | null = null;

  /** What all paragraphs depend on; null where nothing is kept. */
  readonly #common: string | null;

  constructor(context: TaskContext, isKept: boolean) {
    this.#context = context;
    this.#common = isKept ? commonSignature(context) : null;
    this.#isConclusion =
      context.meetings.length > 0 && /^(?:THÔNG BÁO|KẾT LUẬN)/.test(context.layout.documentType ?? '');
  }

  /** What was found, once all blocks are read. */
  end(): TaskReading {
    const { announced, tasks } = this.#reading;
    for (const one of announced) {
      if (one.found === 0) one.found = tasks.length - firstFrom(tasks, one.start);
    }
    return this.#reading;
  }

  read(part: Part, next: Part | null): void {
    const { block, line } = part;
    const { mark, heading } = block;
    if (this.#readRow(part) || this.#readDetails(part)) return;
    const above = this.#last.at(-1)?.ownerSpan ?? null;
    this.#last = [];
    const setting = this.#setting;
    this.#setting = null;
    if (heading && !(mark && isOrder(line, mark)) && !this.#isEntry(part, heading, next)) this.#enter(part, heading);
    else if (this.#section?.kind === 'proposals' && this.#isOfficial) this.#readRequests(part);
    else if (mark) this.#readEntry(part, mark, next);
    // What is told of the past sets nothing, but for who speaks there.
    else if (this.#isOfficial && TOLD.has(this.#section?.kind ?? null) && !wordings.speaker.test(line.text)) return;
    else if (isClosing(line)) this.#close();
    else if (this.#goesOnEntry(part, next)) this.#readTaskEntry(line, line, { ...this.#lists.at(-1)!, owner: above });
    else this.#readParagraph(part, setting, next);
  }

  /** A line without a mark between two entries of a list of tasks: more of the entry above it, where it begins with a verb. */
  #goesOnEntry({ line }: Part, next: Part | null): boolean {
    const list = this.#lists.at(-1);
    if (!list || list.entries === 0 || list.mark === undefined || next?.block.mark?.id !== list.mark) return false;
    const { plain, vocabulary } = this.#context.report;
    return ownerLength(vocabulary, wordsIn(plain, line, 8)) === 0 && isTaskLike(this.#context.report, line);
  }

  get #isOfficial(): boolean {
    return this.#context.layout.style === 'official';
  }

  #add(clauses: readonly Clause[], line: Line, grounds: readonly Ground[], certain = true): void {
    const { after } = this.#context;
    const isPast = (day: string | null) => day !== null && after !== null && day < after;
    // "Đến ngày 31/8, toàn tỉnh giải ngân 40%" tells, when that day is past.
    this.#last = clauses
      .map((clause) => toTask(this.#context, clause, { grounds, certain }))
      .filter(({ start, due, dueSpan }) => dueSpan?.start !== start || !isPast(due))
      .filter(({ owner }) => !isAskedUpwards(grounds, owner));
    if (this.#last.length > 0) this.#reading.lines.add(line.index);
    append(this.#reading.tasks, this.#last);
  }

  /** A row of a table whose head names tasks, owners and days; or that head. */
  #readRow({ block, line }: Part): boolean {
    // Most lines are no row: a look for what divides cells is cheaper than cutting.
    const row = block.kind === 'row' ? rowOf(this.#context.report, line) : [];
    if (this.#columns && row.length > this.#columns.what) {
      this.#add(rowClauses(this.#context.report, row, this.#columns), line, [groundOf(this.#context, 'list', line)]);
      complete(this.#context, this.#last, rowDetails(row, this.#columns));
      return true;
    }
    this.#columns = this.#section?.kind === 'results' ? null : columnsIn(this.#context.report, row);
    return this.#columns !== null;
  }

  /** A line that says no more than who, with whom and when of the tasks before it. */
  #readDetails({ block, line }: Part): boolean {
    if (this.#last.length === 0) return false;
    const span = { start: line.start + (block.mark?.length ?? 0), end: line.end };
    const details = onlyDetails(this.#context.report, span);
    complete(this.#context, this.#last, details);
    return details.length > 0;
  }

  /** A short entry looks like a heading; in a list that sets tasks it is an entry. */
  #isEntry({ block: { mark }, line }: Part, heading: Heading, next: Part | null): boolean {
    // "1. Phòng Y tế gửi kết quả trước ngày 30/6", without a full stop, over nothing of its own.
    const isOver = (next?.block.mark?.level ?? 0) > (mark?.level ?? 9);
    const inOrders = this.#lists.at(-1)?.ground.by === 'list';
    const content = { start: line.start + (mark?.length ?? 0), end: line.end };
    if (heading.content === null && inOrders && !isOver && ownerOf(this.#context.report, content)) return true;
    if (heading.kind !== null || heading.content !== null) return false;
    if (!this.#lists.some(({ level }) => level < (mark?.level ?? 9))) return false;
    return line.text.endsWith(':')
      ? mark !== null && mark.level > 3
      : !opensEntries(line, mark, next?.block.mark ?? null);
  }

  #enter({ line }: Part, heading: Heading): void {
    const { report } = this.#context;
    this.#reading.headings.set(line.index, heading);
    this.#open = null;
    this.#lists = [];
    if (this.#section === null || heading.level <= this.#section.level || heading.kind !== null) {
      const conclusion = CONCLUDES.test(report.plain.slice(heading.title.start, heading.title.end));
      const ground = groundOf(this.#context, 'section', heading.title);
      this.#section = { kind: heading.kind, level: heading.level, conclusion, ground };
    }
    const { kind, conclusion, ground } = this.#section;
    const isTasks = kind === 'tasks';
    if (isTasks) this.#reading.lines.add(line.index);
    if (heading.content) {
      const voice = conclusion || this.#isConclusion;
      const content = trimmed(report.plain, heading.content);
      this.#open = this.#paragraph(line, content, { zone: isTasks, section: isTasks, voice }, [ground]).open;
    } else if (isTasks || conclusion || (this.#isConclusion && kind === null)) {
      // "1. Phòng Kinh doanh" over its own tasks.
      const isOwner =
        isBody(report.vocabulary, wordsIn(report.plain, heading.title, 16)) &&
        !/^công tác/iu.test(line.text.slice(heading.title.start - line.start));
      const owner = isOwner ? heading.title : null;
      const announced = isTasks ? announcedIn(this.#context, line, this.#reading) : null;
      this.#lists = [listAt(heading.level, { owner, strict: !isTasks && !isOwner, announced, ground })];
    }
  }

  /** What an official report asks of others under "Kiến nghị". */
  #readRequests({ block, line }: Part): void {
    const { report } = this.#context;
    const asked = requestsIn(report, { start: line.start + (block.mark?.length ?? 0), end: line.end });
    const evidence = { grounds: [this.#section!.ground], certain: true };
    append(
      this.#reading.tasks,
      asked.map((clause) => toTask(this.#context, clause, evidence)),
    );
  }

  #readEntry(part: Part, mark: Mark, next: Part | null): void {
    const { line } = part;
    const sign = line.text.slice(0, mark.length).trim();
    const lists = this.#lists;
    while (lists.length > 0 && (lists.at(-1)!.level >= mark.level || lists.at(-1)!.sign === sign)) lists.pop();
    if (lists.length === 0 && this.#section?.kind === 'tasks') lists.push(listAt(0, { ground: this.#section.ground }));
    const list = lists.at(-1) ?? null;
    const content = { start: line.start + mark.length, end: line.end };
    const voice = (this.#section?.conclusion ?? false) || this.#isConclusion;
    if (line.text.endsWith(':') && (list || voice)) this.#openBelow(line, content, mark, list);
    else if (list) {
      list.mark = mark.id;
      this.#readTaskEntry(line, content, list);
    } else if (voice || (!this.#section?.kind && line.text.endsWith(':'))) {
      const opened = this.#paragraph(line, content, { zone: false, section: false, voice }, []).list;
      // "📌 … chốt việc:" over "➡️ …": entries of another sign at the same level.
      const below = next?.block.mark?.level ?? 9;
      if (opened) this.#lists = [{ ...opened, level: Math.min(mark.level, below - 0.5), sign }];
    }
  }

  /** An entry that ends in a colon opens a list below it. */
  #openBelow(line: Line, content: Span, mark: Mark, list: OpenList | null): void {
    const { report } = this.#context;
    const before = { start: content.start, end: line.end - 1 };
    const ground = groundOf(this.#context, 'list', line);
    if (ORDERS.test(line.text)) {
      const announced = announcedIn(this.#context, line, this.#reading);
      this.#lists.push(listAt(mark.level, { owner: addressee(report, before), announced, ground }));
    } else if (list) {
      // "d) UBND các huyện, thành phố:" names who acts in the entries below.
      const owner = ownerOf(report, content) ?? bodyBeforeColon(report, before) ?? list.owner;
      list.labels = true;
      this.#lists.push(listAt(mark.level, { owner, strict: list.strict, ground }));
    } else return;
    this.#reading.lines.add(line.index);
  }

  #readTaskEntry(line: Line, content: Span, list: OpenList): void {
    if (JUDGING.test(this.#context.report.plain.slice(content.start, content.start + 60))) return;
    const { owner, strict, labels } = list;
    const clauses = clausesIn(this.#context.report, content, { inherited: owner, entry: true, strict, labels });
    if (clauses.length > 0) {
      list.entries++;
      if (list.announced) Object.assign(list.announced, { found: list.entries, enumerated: true });
    }
    this.#add(clauses, line, [list.ground]);
  }

  /** "UBND thị xã báo cáo Sở Nội vụ tổng hợp.": nothing is set behind it. */
  #close(): void {
    this.#lists = [];
    this.#open = null;
    if (this.#section) this.#section = { ...this.#section, kind: null };
  }

  #readParagraph(part: Part, setting: Setting | null, next: Part | null): void {
    const below = part.line.text.endsWith(':') && (next?.block.mark ?? null) !== null;
    const read = () => this.#readAlone(part, setting, below);
    const isAlone = this.#common !== null && this.#lists.length === 0;
    const outcome = isAlone ? keptOutcome(part.block, this.#inputs(part, setting, below), read) : read();
    const { tasks, announced, lines } = this.#reading;
    append(tasks, outcome.tasks);
    append(announced, outcome.announced);
    if (outcome.isTaskLine) lines.add(part.line.index);
    this.#last = outcome.last > 0 ? outcome.tasks.slice(-outcome.last) : [];
    this.#open = outcome.open;
    this.#setting = outcome.setting;
    if (outcome.list) this.#lists = [outcome.list];
  }

  #inputs(part: Part, setting: Setting | null, below: boolean): ParagraphInputs {
    const section = this.#section;
    const given = [...(this.#open ?? []), ...(setting?.grounds ?? []), ...(section ? [section.ground] : [])];
    return {
      signature: paragraphSignature(this.#context, part, [
        this.#common!,
        section ? `${section.kind} ${section.conclusion}` : '',
        this.#open ? 'open' : '',
        below ? 'below' : '',
        setting ? `${setting.idle} ${ownerWords(this.#context, setting.owner)}` : '',
        ...given.map(groundSignature),
      ]),
      places: () =>
        [...given, ...speakersOf(this.#context, part.steps), setting?.owner].filter(
          (place): place is Place & Ground => place != null && 'start' in place,
        ),
    };
  }

  /** Reads a paragraph into nothing but its outcome. */
  #readAlone({ line, steps }: Part, setting: Setting | null, below: boolean): ParagraphOutcome {
    const whole = this.#reading;
    this.#reading = { tasks: [], announced: [], lines: new Set(), headings: whole.headings };
    const { report } = this.#context;
    const list = this.#lists.find(({ entries }) => entries > 0);
    const section = this.#section?.kind === 'tasks' && !list;
    const voice =
      this.#isConclusion ||
      (this.#section?.conclusion ?? false) ||
      (list !== undefined && /^(?:đề nghị|yêu cầu|giao)(?!\p{L})/iu.test(line.text));
    const goesOn = list ? GOES_ON.test(line.text) || actsNext(report, line) : this.#open !== null;
    const grounds = section ? [this.#section!.ground] : list ? [list.ground] : (this.#open ?? []);
    const result = this.#paragraph(
      line,
      line,
      { zone: section || goesOn, section, voice, below },
      grounds,
      toldIn(steps),
    );
    if (list && !result.list) this.#lists = [];
    const isRead = this.#reading.tasks.length > 0 || result.list !== null;
    const spoken = this.#readSpoken(line, steps, setting, isRead);
    const { tasks, announced, lines } = this.#reading;
    this.#reading = whole;
    return {
      tasks,
      announced,
      isTaskLine: lines.size > 0,
      open: result.open,
      list: result.list ?? spoken.list,
      setting: spoken.setting,
      last: this.#last.length,
    };
  }

  /** What is said in a paragraph by who has the floor, where nothing introduces it. */
  #readSpoken(
    line: Line,
    steps: readonly Step[],
    before: Setting | null,
    isRead: boolean,
  ): { setting: Setting | null; list: OpenList | null } {
    let setting = before;
    let opened: OpenList | null = null;
    for (const step of steps) {
      const { set, next, list } = settingAt(this.#context, step, setting);
      setting = next;
      if (isRead) continue;
      if (list !== undefined) opened = listAt(0, { owner: list, ground: groundOf(this.#context, 'list', line) });
      for (const { owner, entry, grounds, certain, start, end } of set) {
        const options = { inherited: owner, entry, strict: false };
        this.#add(clausesIn(this.#context.report, { start, end }, options), line, grounds, certain);
      }
    }
    return { setting, list: opened };
  }

  #paragraph(
    line: Line,
    span: Span,
    standing: Standing,
    grounds: readonly Ground[],
    isTold: (sentence: Span) => boolean = () => false,
  ): ParagraphResult {
    return readParagraph(
      {
        context: this.#context,
        reading: this.#reading,
        line,
        standing,
        isTold,
        grounds,
        add: (clauses, why) => this.#add(clauses, line, why),
      },
      span,
    );
  }
}

/** Whether who speaks in a sentence may only ask. */
function toldIn(steps: readonly Step[]): (sentence: Span) => boolean {
  const ends = steps.map(({ block, sentence }) => {
    const { end } = spanOf(block, sentence);
    return { start: end, end };
  });
  return ({ start }) => steps[firstFrom(ends, start + 1)]?.state.speaker?.rank === 'asker';
}
