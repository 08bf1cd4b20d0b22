/**
 * The data model: what is read from one report text. Plain data, no behaviour.
 *
 * Spans are half-open, in UTF-16 code units. Inside the readers they count in the normal text; `analyse` in
 * `service.ts` maps every one of them to the document as the editor holds it. Dates are ISO 8601, maybe only a year or a
 * month. `null` means that the text does not say.
 */
import type { DocumentEntry } from './documents/catalogue.ts';

export interface Span {
  start: number;
  end: number;
}

/** A span with the words under it. */
export interface TextSpan extends Span {
  text: string;
}

// ── Dates ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** One date as it stands in the text. */
export interface TextDate extends TextSpan {
  /** ISO date; a year or a month where the text says no more; null when incomplete or impossible. */
  iso: string | null;
  /** Last day of a range ("ngày 6 và 7/12"). */
  isoEnd: string | null;
  day: number | null;
  month: number | null;
  year: number | null;
  /** 1 Monday … 7 Sunday, as the text states it. */
  weekday: number | null;
  weekdaySpan: Span | null;
  /** "08:15", "14 giờ 00", as HH:MM. */
  time: string | null;
  /** Why there is no ISO value, or where a part of it comes from. */
  status: 'complete' | 'completed' | 'incomplete' | 'impossible';
}

// ── References ──────────────────────────────────────────────────────────────────────────────────────────────────────

export type Deviation =
  | 'swapped-parts'
  | 'missing-separator'
  | 'spacing'
  | 'dash'
  | 'case'
  | 'look-alike'
  | 'missing-diacritics'
  | 'tone-placement'
  | 'leading-zero'
  | 'year-in-party-code'
  | 'separator'
  | 'issuer-spelling';

/** What the text says about the document around its code, with where it says so. */
export interface Stated {
  date: string | null;
  term: string | null;
  issuer: string | null;
  /** "về …" up to where the subject ends. */
  subject: string | null;
  /** Years since it was issued: "sơ kết 5 năm thực hiện". */
  anniversary: number | null;
  spans: { date?: Span; term?: Span; issuer?: Span; subject?: Span; anniversary?: Span; typeWord?: Span };
}

/** One mention of a document, as the scanner finds it, before it is known which document is meant. */
export interface Mention extends TextSpan {
  kind: 'code' | 'short' | 'named' | 'back';
  /** Canonical code; for short forms only where the text settles it (shared ending, earlier full code). */
  code: string | null;
  family: 'party' | 'state' | null;
  type: string | null;
  number: number | null;
  year: number | null;
  issuer: string | null;
  /** Whether the issuer stands in the tables; null without issuer. */
  issuerKnown: boolean | null;
  typeWord: string | null;
  /** From the type word to the end of the code: what a reader sees as the reference. */
  phrase: Span;
  stated: Stated;
  deviations: Deviation[];
  /** For plenum and congress names: which. */
  plenum: { number: number; session: number | null; term: string | null } | null;
  congress: { level: 'national' | 'local'; term: string | null } | null;
  /** Canonical name of a named reference ("Luật Giáo dục 2019"). */
  name: string | null;
  /** Index into the mentions: what a back reference or a short form goes back to. */
  antecedent: number | null;
  /** The number of the document itself ("Số: 87-BC/BTGTU" in its own heading). */
  own: boolean;
}

/** Why a candidate won or lost. Rendered by `references/reasons.ts` in the user's language. */
export interface Reason {
  id: string;
  values: (string | number)[];
  weight: number;
}

export interface Candidate {
  document: DocumentEntry;
  weight: number;
  reasons: Reason[];
}

export interface Resolution {
  status: 'resolved' | 'ambiguous' | 'unknown';
  document: DocumentEntry | null;
  /** The reasons for the status, best first. */
  reasons: Reason[];
  /** All candidates, the likeliest first. */
  candidates: Candidate[];
}

export interface Reference extends Mention {
  resolution: Resolution;
}

// ── Report ──────────────────────────────────────────────────────────────────────────────────────────────────────────

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
}

/** "6 nhóm nhiệm vụ": an announced number, with how many were found. */
export interface Announced extends TextSpan {
  count: number;
  found: number;
  /** The tasks stand in a list, so that the numbers can be compared. */
  enumerated: boolean;
}

/** A count with its unit: "84 hội nghị", "hơn 34.000 lượt người". */
export interface Figure extends TextSpan {
  value: number;
  unit: string;
  /** "hơn", "gần", "khoảng" … */
  qualifier: string | null;
}

export interface Recognition {
  isReport: boolean;
  /** 0 to 1; a report at or above the threshold. */
  score: number;
  reasons: Reason[];
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
  figures: Figure[];
  dates: TextDate[];
  author: TextSpan | null;
  source: TextSpan | null;
}

/** One report text, read. All spans count in the original text. */
export interface Analysis extends ReportStructure {
  references: Reference[];
  /** Where the report begins: after the front matter, 0 without. */
  bodyStart: number;
}

// ── Findings ────────────────────────────────────────────────────────────────────────────────────────────────────────

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface Edit extends Span {
  newText: string;
}

export interface Fix {
  title: string;
  edits: Edit[];
  /** Safe to apply without looking: `--fix` and "fix all" take only these. */
  safe: boolean;
}

/** One finding of a rule. Spans and edits count in the text named by `in`. */
export interface Finding extends Span {
  rule: string;
  severity: Severity;
  message: string;
  in: 'report' | 'sidecar';
  fixes: Fix[];
}
