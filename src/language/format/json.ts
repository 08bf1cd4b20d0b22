/**
 * The command line's JSON for one report: a contract that other programs parse (docs/command-line.md). Keys are only
 * ever added.
 */
import * as l10n from '@vscode/l10n';
import type {
  Deviation,
  DocumentEntry,
  Entry,
  Meeting,
  MeetingKind,
  Mention,
  Person,
  Reference,
  Resolution,
  Span,
  Told,
} from '../model/index.ts';
import { groundTexts } from '../reading/facts/evidence.ts';
import { reasonText } from '../references/resolving/reasons.ts';
import type { Report } from '../workspace/report.ts';

export interface JsonReference {
  start: number;
  end: number;
  text: string;
  kind: Mention['kind'];
  code: string | null;
  family: 'party' | 'state' | null;
  type: string | null;
  number: number | null;
  year: number | null;
  issuer: string | null;
  typeWord: string | null;
  stated: {
    date: string | null;
    term: string | null;
    issuer: string | null;
    subject: string | null;
    anniversary: number | null;
  };
  deviations: Deviation[];
  /** The articles, clauses and points named beside it. */
  provisions: {
    start: number;
    end: number;
    text: string;
    article: string | null;
    clause: string | null;
    point: string | null;
    part: string | null;
  }[];
  /** The number that the report itself bears. */
  own: boolean;
  resolution: {
    status: Resolution['status'];
    document: {
      code: string;
      type: string;
      year: number;
      /** A full day; null where only the month or year is known. */
      date: string | null;
      term: string | null;
      issuer: string | null;
      title: string | null;
    } | null;
    reasons: string[];
    candidates: number;
  };
}

interface JsonPerson {
  name: string;
  role: string | null;
}

export interface JsonReport {
  file: string;
  isReport: boolean;
  /** What lies beyond the limits and was not read; not there when all was. */
  unread?: Span;
  score: number;
  language: 'vi' | null;
  period: string | null;
  references: JsonReference[];
  meetings: {
    start: number;
    end: number;
    title: string;
    kind: MeetingKind;
    date: string | null;
    dateEnd: string | null;
    dateText: string | null;
    organizer: string | null;
    chair: JsonPerson[];
    place: string | null;
    /** The words that made its fields. */
    reasons: string[];
  }[];
  people: { start: number; end: number; name: string; role: string | null }[];
  tasks: {
    start: number;
    end: number;
    text: string;
    owner: string | null;
    due: string | null;
    references: string[];
    /** False: possible only. */
    certain: boolean;
    reasons: string[];
  }[];
  /** What was reached, with its figures. */
  results: (JsonEntry & { change: 'up' | 'down' | null; figures: JsonFigure[] })[];
  shortcomings: JsonEntry[];
  /** What is asked of those who stand higher. */
  requests: (JsonEntry & { speaker: string | null })[];
  /** Who said what. */
  statements: (JsonEntry & { speaker: string | null })[];
  /** What is decided on people. */
  decisions: (JsonEntry & { people: string[] })[];
  /** What is to come, with its day. */
  announcements: (JsonEntry & { date: string })[];
  /** Where the period was read. */
  periodReasons: string[];
  metadata: Record<string, unknown>;
}

interface JsonFigure {
  start: number;
  end: number;
  text: string;
  value: number;
  unit: string;
}

/** One thing that a report tells, and why it is taken for that. */
interface JsonEntry {
  start: number;
  end: number;
  text: string;
  certain: boolean;
  reasons: string[];
}

/**
 * What is printed for one file, which is called `file`. A text that is no report keeps its references and has no meetings, people, tasks or
 * period. `metadata` holds the valid fields of front matter or sidecar. Reasons are worded in the language set for the run.
 */
export function reportJson({ text, analysis, metadata }: Report, file: string): JsonReport {
  const { isReport, score } = analysis.recognition;
  const ifReport = <T>(items: readonly T[]): readonly T[] => (isReport ? items : []);
  return {
    file,
    isReport,
    ...(analysis.unread && { unread: { start: analysis.unread.start, end: analysis.unread.end } }),
    score: Math.round(score * 100) / 100,
    language: isVietnamese(text) ? 'vi' : null,
    period: isReport ? analysis.period : null,
    references: analysis.references.map(referenceJson),
    meetings: ifReport(analysis.meetings).map((meeting) => ({
      start: meeting.start,
      end: meeting.end,
      title: meeting.title,
      kind: meeting.kind,
      date: meeting.date,
      dateEnd: meeting.dateEnd,
      dateText: meeting.dateText,
      organizer: meeting.organizer,
      chair: meeting.chair.map(nameAndRole),
      place: meeting.place,
      reasons: meetingReasons(text, meeting),
    })),
    people: ifReport(analysis.people).map((person) => ({
      start: person.start,
      end: person.end,
      ...nameAndRole(person),
    })),
    tasks: ifReport(analysis.tasks).map(({ start, end, text: words, owner, due, references, evidence }) => ({
      start,
      end,
      text: words,
      owner,
      due,
      references,
      certain: evidence.certain,
      reasons: groundTexts(evidence),
    })),
    ...toldJson(isReport ? analysis.told() : null),
    periodReasons: isReport && analysis.periodSpan ? [readIn(text, analysis.periodSpan)] : [],
    metadata: { ...metadata?.value },
  };
}

type ToldJson = Pick<JsonReport, keyof Told>;

function toldJson(told: Told | null): ToldJson {
  return {
    results: (told?.results ?? []).map(({ change, figures, ...entry }) => ({
      ...entryJson(entry),
      change,
      figures: figures.map(({ start, end, text, value, unit }) => ({ start, end, text, value, unit })),
    })),
    shortcomings: (told?.shortcomings ?? []).map(entryJson),
    requests: (told?.requests ?? []).map(({ speaker, ...entry }) => ({ ...entryJson(entry), speaker })),
    statements: (told?.statements ?? []).map(({ speaker, ...entry }) => ({ ...entryJson(entry), speaker })),
    decisions: (told?.decisions ?? []).map(({ people, ...entry }) => ({ ...entryJson(entry), people })),
    announcements: (told?.announcements ?? []).map(({ date, ...entry }) => ({ ...entryJson(entry), date })),
  };
}

function entryJson({ start, end, text, evidence }: Entry): JsonEntry {
  return { start, end, text, certain: evidence.certain, reasons: groundTexts(evidence) };
}

/** The words in which something was read: composed, on one line, no more than a line of them. */
function readIn(text: string, { start, end }: Span): string {
  const words = text
    .slice(start, end)
    .normalize('NFC')
    .replace(/[\u200B-\u200D\u2060\uFEFF]/gu, '');
  return l10n.t('read in “{0}”', words.replace(/\s+/gu, ' ').trim().slice(0, 120));
}

/** The words that made the fields of a meeting. */
function meetingReasons(text: string, { titleSpan, dateSpan, organizerSpan, placeSpan, chair }: Meeting): string[] {
  const spans = [titleSpan, dateSpan, organizerSpan, placeSpan, ...chair].filter((span) => span !== null);
  return [...new Set(spans.map((span) => readIn(text, span)))];
}

function referenceJson(reference: Reference): JsonReference {
  const { start, end, text, kind, code, family, type, number, year, issuer, typeWord, deviations, own } = reference;
  const { date, term, issuer: statedIssuer, subject, anniversary } = reference.stated;
  const { status, document, reasons, candidates } = reference.resolution;
  return {
    start,
    end,
    text,
    kind,
    code,
    family,
    type,
    number,
    year,
    issuer,
    typeWord,
    stated: { date, term, issuer: statedIssuer, subject, anniversary },
    deviations,
    provisions: reference.provisions.map(({ start, end, text, article, clause, point, part }) => ({
      start,
      end,
      text,
      article,
      clause,
      point,
      part,
    })),
    own,
    resolution: {
      status,
      document: document && documentJson(document),
      reasons: reasons.map(reasonText),
      candidates: candidates.length,
    },
  };
}

/** A document as the command prints it. */
export function documentJson(document: DocumentEntry): NonNullable<JsonReference['resolution']['document']> {
  const { code, type, date, term, issuer, issuerName, title } = document;
  const year = Number(date.slice(0, 4));
  return { code, type, year, date: date.length === 10 ? date : null, term, issuer: issuerName ?? issuer, title };
}

function nameAndRole({ name, role }: Person): JsonPerson {
  return { name, role };
}

const LETTER = /\p{L}/gu;
/** Letters of no other language's alphabet, and Latin letters with a tone mark, composed or not. */
const VIETNAMESE = /[ăâđêôơưĂÂĐÊÔƠƯ\u1EA0-\u1EF9]|\p{L}[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Whether the beginning of the text is Vietnamese written with its marks: about every third letter bears one. */
function isVietnamese(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const letters = sample.match(LETTER)?.length ?? 0;
  return letters > 0 && (sample.match(VIETNAMESE)?.length ?? 0) > letters * 0.08;
}
