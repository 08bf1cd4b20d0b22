/** What a report tells besides meetings and tasks, entry by entry, each with its evidence. */
import type { Evidence } from './evidence.ts';
import type { TextSpan } from './span.ts';

/** A count with its unit: "84 hội nghị", "hơn 34.000 lượt người". */
export interface Figure extends TextSpan {
  value: number;
  unit: string;
  /** "hơn", "gần", "khoảng" … */
  qualifier: string | null;
}

/** One sentence or entry that tells something. */
export interface Entry extends TextSpan {
  evidence: Evidence;
}

/** What was reached, with its figures. */
export interface Result extends Entry {
  figures: Figure[];
  /** Whether it says that something has grown or shrunk. */
  change: 'up' | 'down' | null;
}

/** What is asked of those who stand higher, what is said, what is decided: with who asks or says it, as printed. */
export interface Spoken extends Entry {
  speaker: string | null;
}

/** What is decided on people. */
export interface Decision extends Entry {
  people: string[];
}

/** What is to come, with its day in ISO form. */
export interface Announcement extends Entry {
  date: string;
}

/** All of it, each list in the order of the text. */
export interface Told {
  results: Result[];
  shortcomings: Entry[];
  requests: Spoken[];
  statements: Spoken[];
  decisions: Decision[];
  announcements: Announcement[];
}
