/** What is read from one report text. */
import type { TextDate } from './dates.ts';
import type { Evidence } from './evidence.ts';
import type { Reference } from './references.ts';
import type { Span, TextSpan } from './span.ts';
import type { Figure, Told } from './told.ts';

export type PartKind =
  | 'header'
  | 'meeting'
  | 'results'
  | 'shortcomings'
  | 'lessons'
  | 'tasks'
  | 'proposals'
  | 'author'
  | 'footer'
  | 'other';

/** A stretch of the report: what its outline and folding show. Parts do not overlap; `level` 1 is the outermost. */
export interface Part extends Span {
  kind: PartKind;
  title: string;
  titleSpan: Span;
  level: number;
}

export type MeetingKind = 'giao-ban' | 'so-ket' | 'tong-ket' | 'trien-khai' | 'chuyen-de' | 'hop' | 'khac';

export interface Person extends TextSpan {
  name: string;
  role: string | null;
  organization: string | null;
  honorific: string | null;
  nameSpan: Span;
  roleSpan: Span | null;
  /** Later mentions of the same person. */
  mentions: Span[];
}

export interface Meeting extends Span {
  title: string;
  titleSpan: Span;
  kind: MeetingKind;
  date: string | null;
  dateEnd: string | null;
  dateText: string | null;
  dateSpan: Span | null;
  time: string | null;
  place: string | null;
  placeSpan: Span | null;
  organizer: string | null;
  organizerSpan: Span | null;
  chair: Person[];
  attendees: Person[];
}

export interface Task extends TextSpan {
  owner: string | null;
  ownerSpan: Span | null;
  coOwners: string[];
  due: string | null;
  dueText: string | null;
  dueSpan: Span | null;
  /** Codes cited inside (canonical), or the words of a reference that has none. */
  references: string[];
  /** Why it is a task. */
  evidence: Evidence;
}

/** "6 nhóm nhiệm vụ": an announced number, with how many were found. */
export interface Announced extends TextSpan {
  count: number;
  found: number;
  /** The tasks stand in a list, so that the numbers can be compared. */
  enumerated: boolean;
}

/** What tells a report from another text. */
export type RecognitionSignId =
  | 'report-heading'
  | 'other-document'
  | 'meeting'
  | 'meeting-kind'
  | 'meeting-date'
  | 'meeting-organiser'
  | 'meeting-chair'
  | 'tasks'
  | 'addressees'
  | 'national-heading'
  | 'references'
  | 'public-bodies'
  | 'no-public-body'
  | 'letter'
  | 'speech'
  | 'meeting-in-passing'
  | 'meeting-time'
  | 'questions'
  | 'regulation'
  | 'not-vietnamese'
  | 'table';

/** A sign that was found in a text: for a report with a positive weight, against with a negative one. */
export interface RecognitionSign {
  id: RecognitionSignId;
  values: (string | number)[];
  weight: number;
}

export interface Recognition {
  isReport: boolean;
  /** 0 to 1; a report at or above the threshold. */
  score: number;
  reasons: RecognitionSign[];
}

/** Everything that the readers of `report/` find. */
export interface ReportStructure {
  recognition: Recognition;
  /** The heading of the page or document, if any. */
  title: TextSpan | null;
  /** ISO date of the page or the document's date line. */
  pageDate: string | null;
  pageDateSpan: Span | null;
  parts: Part[];
  noise: Span[];
  meetings: Meeting[];
  people: Person[];
  tasks: Task[];
  announced: Announced[];
  /** The period under review: 2022 | 2018-Q1 | 2021-H1 | 2022-M09 | 2021-01/2021-09. */
  period: string | null;
  periodSpan: Span | null;
  plannedPeriod: string | null;
  /** The counts of the body, read when first asked for: most who open a report never do. */
  figures: () => Figure[];
  /** Results, shortcomings, requests, statements, decisions and announcements, read when first asked for. */
  told: () => Told;
  dates: TextDate[];
  author: TextSpan | null;
  source: TextSpan | null;
}

/** One report text, read. All spans count in the original text. */
export interface Analysis extends ReportStructure {
  references: Reference[];
  /** Where the report begins: after the front matter, 0 without. */
  bodyStart: number;
  /** What lies beyond the limits and is not read; null when all is. */
  unread: Unread | null;
}

/** The rest of a text, and the limit that it lies beyond. */
export interface Unread extends Span {
  most: 'characters' | 'lines' | 'references';
}
