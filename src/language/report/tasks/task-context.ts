/**
 * What the readers of tasks stand on.
 */
import type { Meeting, Mention, Person, TextDate } from '../../model.ts';
import type { Layout } from '../page/header.ts';
import type { Line, ReportText } from '../page/lines.ts';
import type { Occurrence } from '../people/people.ts';

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
  chairs: readonly Person[];
  body: readonly Line[];
  /** The meeting's date, or the page's. */
  after: string | null;
  plannedYear: number | null;
}
