/**
 * What the readers of tasks stand on and hand to each other.
 */
import type { Announced, Ground, Meeting, Mention, Span, Task, TextDate } from '../../../model/index.ts';
import type { Layout } from '../../../report/page/header.ts';
import type { Heading } from '../../../report/page/headings.ts';
import type { Line, ReportText } from '../../../report/page/lines.ts';
import type { Occurrence } from '../../../report/people/people.ts';
import type { Step } from '../../discourse/walk.ts';

/** Who chairs, to be asked for by the words that may name them. */
export interface Chairs {
  /** Names by their last word. */
  byLast: ReadonlyMap<string, readonly string[]>;
  /** Offices, each once, that are long enough to tell. */
  roles: readonly string[];
}

/** The chairs of all meetings, each once. */
export function chairsOf(meetings: readonly Meeting[]): Chairs {
  const byLast = new Map<string, string[]>();
  const roles = new Set<string>();
  for (const name of new Set(meetings.flatMap(({ chair }) => chair.map((one) => one.name)))) {
    const last = name.slice(name.lastIndexOf(' ') + 1);
    byLast.set(last, [...(byLast.get(last) ?? []), name]);
  }
  for (const { chair } of meetings) for (const { role } of chair) if (role !== null && role.length > 9) roles.add(role);
  return { byLast, roles: [...roles] };
}

/** What the task readers stand on. */
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
  /** Who chairs, each once; every sentence asks for them. */
  chairs: Chairs;
  body: readonly Line[];
  /** The meeting's date, or the page's. */
  after: string | null;
  plannedYear: number | null;
}

/** The tasks of a report, and which of its lines set them. */
export interface TaskReading {
  /** The sentences with what holds at each, for the readers of other facts. */
  steps?: readonly Step[];
  tasks: Task[];
  announced: Announced[];
  /** Paragraph lines that set tasks or introduce them. */
  lines: Set<number>;
  headings: Map<number, Heading>;
}

/** A list whose entries are tasks. */
export interface OpenList {
  /** Level of the mark or heading that opened it; entries lie deeper. */
  level: number;
  owner: Span | null;
  /** Only entries that read as tasks: the list was opened by "kết luận như sau". */
  strict: boolean;
  entries: number;
  announced: Announced | null;
  /** The line that opened it. */
  ground: Ground;
  /** Entries of it only name who acts in the entries below them. */
  labels: boolean;
  /** The mark of the line that opened it, where entries may be of the same level. */
  sign?: string;
  /** The mark of its entries. */
  mark?: string;
}

/** Where the tasks begin that a sentence introduces, and who is to do them. */
export interface Introducer {
  /** What is to be read clause by clause; empty when a list follows. */
  content: Span;
  owner: Span | null;
  /** The owner is the head of the first clause. */
  ownerInside: boolean;
  strict: boolean;
  /** Nobody gives an order: the sentence tells what somebody will do. */
  told?: boolean;
}

/** A ground with its words, which may be shown: no more than a line. */
export function groundOf(
  { report }: TaskContext,
  by: 'speaker' | 'section' | 'list' | string,
  { start, end }: Span,
): Ground {
  const until = Math.min(end, start + LONGEST);
  const words = { start, end: until, text: report.text.slice(start, until) };
  return by === 'speaker' || by === 'section' || by === 'list' ? { by, ...words } : { by: 'cue', cue: by, ...words };
}

/** Units of a ground's words. */
const LONGEST = 160;
