/**
 * What the readers of meetings stand on and hand to each other.
 */
import type { Meeting, Person, Span, TextDate } from '../../model/index.ts';
import type { Layout } from '../page/header.ts';
import { firstFrom, type Line, type ReportText, sentencesIn, sentencesOfLine } from '../page/lines.ts';
import type { Occurrence } from '../people/people.ts';

/** What the meeting reader stands on. */
export interface MeetingContext {
  report: ReportText;
  layout: Layout;
  dates: readonly TextDate[];
  people: readonly Person[];
  /** Every place where they are named, sorted. */
  occurrences: readonly Occurrence[];
  /** Body lines that are text, in order. */
  body: readonly Line[];
  /** Starts of dates that belong to a cited document. */
  citedDates: ReadonlySet<number>;
}

/** One sentence that tells that a meeting was held. */
export interface Lead {
  sentence: Span;
  paragraph: number;
  title: Span;
  /** Where the verb or noun begins: what stands before is date, place and organiser. */
  verbAt: number;
  form: 'held' | 'meets' | 'chairs' | 'wasHeld' | 'named';
}

/** A meeting as read, its date still as the text has it. */
export interface MeetingDraft extends Omit<Meeting, 'date' | 'dateEnd'> {
  dateFound: TextDate | null;
  /** The last day, where the text tells two. */
  lastFound: TextDate | null;
  /** What the sentence says behind the title. */
  restSpan: Span | null;
  /** "sáng nay", "chiều qua", "cùng ngày": the page's date, the day before, that of the meeting before; a weekday, 1 to 7. */
  relative: 'page' | 'day-before' | 'previous' | number | null;
}

/** The bare span of something that has one. */
export function spanOf(span: Span | null): Span | null {
  return span && { start: span.start, end: span.end };
}

/** The span of so many units from an offset on. */
export function spanAt(start: number, length: number): Span {
  return { start, end: start + length };
}

/** The words under a span, in one tone placement. */
export function wordsOf(context: MeetingContext, span: Span): string {
  return context.report.plain.slice(span.start, span.end);
}

/** The sentences of a span that may hold several lines; whole lines are split once. */
function* sentencesWithin(report: ReportText, span: Span): Generator<Span> {
  let i = firstFrom(report.lines, span.start);
  if (report.lines[i]?.start !== span.start) {
    const end = Math.min(span.end, report.lines[i]?.start ?? span.end);
    yield* sentencesIn(report.plain, { start: span.start, end });
  }
  for (; i < report.lines.length && report.lines[i]!.start < span.end; i++) {
    const line = report.lines[i]!;
    if (line.blank) continue;
    if (line.end <= span.end) yield* sentencesOfLine(report, line);
    else yield* sentencesIn(report.plain, { start: line.start, end: span.end });
  }
}

/** The sentences of a span. One that ends inside a person ("BSCKII. Lê Văn An") goes on. */
export function sentencesOf(context: MeetingContext, span: Span): Span[] {
  const { occurrences } = context;
  const sentences: Span[] = [];
  for (const sentence of sentencesWithin(context.report, span)) {
    const last = sentences.at(-1);
    const person = last ? occurrences[firstFrom(occurrences, last.end) - 1] : undefined;
    if (last && person && person.end > sentence.start) last.end = sentence.end;
    else sentences.push({ ...sentence });
  }
  return sentences;
}
