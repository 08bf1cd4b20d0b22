/** Dates as they stand in a text. */
import type { Span, TextSpan } from './span.ts';

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
