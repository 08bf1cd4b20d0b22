/**
 * Reads the structure of a report: layout, people, periods, meetings, tasks, figures, parts, and whether it is a report
 * at all. Every reader is its own file; this one puts them in order.
 */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Meeting, Mention, ReportStructure, Span, TextDate } from '../model/index.ts';
import { type BlockCache, noCache } from '../reading/blocks/cache.ts';
import { isCertain } from '../reading/facts/evidence.ts';
import { chairsOf, type TaskContext } from '../reading/facts/tasks/context.ts';
import { readTold } from '../reading/facts/told.ts';
import { readFacts } from '../reading/read.ts';
import { completeDate } from '../text/date-years.ts';
import { once } from '../text/memo.ts';
import { figuresIn } from './figures.ts';
import { dateMeeting } from './meetings/meeting-dates.ts';
import { readMeetings } from './meetings/meetings.ts';
import { type PeriodSource, readPeriods } from './meetings/period.ts';
import { type Layout, readLayout } from './page/header.ts';
import { firstFrom, type ReportText, reportText } from './page/lines.ts';
import { readParts } from './page/parts.ts';
import { findPeople, occurrencesOf } from './people/people.ts';
import { recognise } from './recognise.ts';

/**
 * The structure of a report.
 * @param text normal text; all spans given and returned count in it
 * @param mentions what the text cites, as scanned; may be empty
 * @param dates what `scanDates` found in the same text
 * @param cache readings of blocks that were read before, for a document that is open
 * Total: any text gives a structure. A text that is no report has no meetings, tasks or people.
 */
export function readReport(
  text: string,
  mentions: readonly Mention[],
  dates: TextDate[],
  knowledge: Knowledge,
  cache: BlockCache = noCache(knowledge.reading),
): ReportStructure {
  const report = reportText(text, knowledge.vocabulary);
  const layout = readLayout(report, dates);
  const citedDates = datesOfCitations(report, mentions, dates);
  const people = findPeople(report, layout, cache.kept?.people);
  const body = report.lines
    .slice(layout.bodyFrom, layout.bodyTo)
    .filter((line) => !line.blank && !layout.noise.has(line.index));
  const drafts = readMeetings({ report, layout, body, dates, people, citedDates, occurrences: occurrencesOf(people) });

  const years = yearsOf(report, dates, citedDates);
  const titleSpan = drafts[0]?.titleSpan ?? null;
  const inHeading =
    layout.title !== null &&
    titleSpan !== null &&
    titleSpan.start >= layout.title.start &&
    titleSpan.end <= layout.title.end;
  const sources = periodSources(report, layout, inHeading ? null : titleSpan, drafts[0]?.restSpan ?? null);
  const found = drafts[0]?.dateFound ?? null;
  const firstGuess = readPeriods(sources, found?.iso ?? layout.pageDate, years);
  const near =
    layout.pageDate ??
    firstGuess.end ??
    firstGuess.plannedStart ??
    (years[0] ? `${years[0]}-${drafts[0]?.kind === 'tong-ket' ? '12-31' : '07-01'}` : null);
  const meetings: Meeting[] = [];
  for (const draft of drafts) meetings.push(dateMeeting(draft, near, layout.pageDate, meetings.at(-1)?.date ?? null));
  const meetingDate = meetings[0]?.date ?? null;
  const periods = readPeriods(sources, meetingDate ?? layout.pageDate, years);

  const after = meetingDate ?? layout.pageDate;
  const context: TaskContext = {
    report,
    layout,
    mentions,
    dates,
    citedDates,
    meetings,
    leaders: occurrencesOf([...new Set(meetings.flatMap(({ chair, attendees }) => [...chair, ...attendees]))]),
    chairs: chairsOf(meetings),
    body,
    after,
    plannedYear: periods.plannedYear,
  };
  const reading = readFacts(context, cache);
  const recognition = recognise({ report, layout, meetings, tasks: reading.tasks.filter(isCertain), mentions });
  const completed = dates.map((date) => completeDate(date, { near: after, year: years[0] ?? null }));
  const parts = readParts({ report, layout, meetings, headings: reading.headings, taskLines: reading.lines });
  const { isReport } = recognition;
  const figures = once(() => (isReport ? figuresOf(report, layout, mentions, dates) : []));
  return {
    recognition,
    title: layout.title,
    pageDate: layout.pageDate,
    pageDateSpan: layout.pageDateSpan,
    parts: isReport ? parts : [],
    noise: isReport ? noiseSpans(report, layout) : [],
    meetings: isReport ? meetings : [],
    people: isReport ? people : [],
    tasks: isReport ? reading.tasks : [],
    announced: isReport ? reading.announced : [],
    period: isReport ? periods.period : null,
    periodSpan: isReport ? periods.periodSpan : null,
    plannedPeriod: isReport ? periods.plannedPeriod : null,
    figures,
    told: once(() =>
      readTold({
        tasks: context,
        steps: isReport ? (reading.steps ?? []) : [],
        found: reading.tasks,
        figures: figures(),
        people: occurrencesOf(people),
      }),
    ),
    dates: completed,
    author: layout.author,
    source: layout.source,
  };
}

/** Starts of the dates that say when a cited document was issued. */
function datesOfCitations(
  { plain }: ReportText,
  mentions: readonly Mention[],
  dates: readonly TextDate[],
): Set<number> {
  const cited = new Set<number>();
  const stated = mentions
    .flatMap((mention) => (mention.stated.spans.date ? [mention.stated.spans.date] : []))
    .sort((a, b) => a.start - b.start);
  for (const date of dates) {
    const before = plain.slice(Math.max(0, date.start - 24), date.start);
    if (endsInCode(before) || (stated[firstFrom(stated, date.end) - 1]?.end ?? -1) > date.start) cited.add(date.start);
  }
  return cited;
}

const CODE_ENDING = /\d\S{0,14}[-/‐‑–]\s?[\p{L}\d]\S{0,12},? $/uy;

/** Whether words end in a code or a term: "29-NQ/TW, ", "khóa XII ". */
function endsInCode(words: string): boolean {
  if (/(?:khóa|Khóa) [IVX]{1,5}\)?,? $/u.test(words)) return true;
  if (!/[-/‐‑–]/.test(words)) return false;
  return [...words.matchAll(/\d/g)].some(({ index }) => {
    CODE_ENDING.lastIndex = index;
    return CODE_ENDING.test(words);
  });
}

/** Years that the text names outside citations and forecasts, most often named first; else the end of a span of years. */
function yearsOf({ plain }: ReportText, dates: readonly TextDate[], citedDates: ReadonlySet<number>): number[] {
  const counts = new Map<number, number>();
  for (const date of dates) {
    if (date.year === null || citedDates.has(date.start) || date.year < 1975) continue;
    if (date.month === null && AIM.test(plain.slice(Math.max(0, date.start - 16), date.start))) continue;
    counts.set(date.year, (counts.get(date.year) ?? 0) + 1);
  }
  if (counts.size > 0) return [...counts].sort((a, b) => b[1] - a[1]).map(([year]) => year);
  const span = /giai đoạn (?:19|20)\d\d ?[-–] ?(?<last>(?:19|20)\d\d)(?!\d)/.exec(plain);
  return span ? [+span.groups!.last!] : [];
}

/** Words before a year that is an aim or a beginning, not the year of the report. */
const AIM = /(?:đến|tới|tầm nhìn|từ|so với|trước|sau|kể từ) $/iu;

/** Where periods are looked for: the title of the meeting, the heading, the first words of the results. */
function periodSources(
  report: ReportText,
  layout: Layout,
  meetingTitle: Span | null,
  rest: Span | null,
): PeriodSource[] {
  const sources: PeriodSource[] = [];
  const push = ({ start, end }: Span) =>
    sources.push({ start, end, text: report.plain.slice(start, end).replace(/\n/g, ' ') });
  // "I. KẾT QUẢ THÁNG 2": in the minutes of a meeting in March.
  const results = report.lines.find(
    (line) =>
      line.index >= layout.bodyFrom &&
      line.index < layout.bodyTo &&
      line.end - line.start < 90 &&
      RESULTS.test(line.text),
  );
  if (results) push(results);
  if (meetingTitle) push(meetingTitle);
  // "… nhằm đánh giá kết quả 6 tháng đầu năm"
  if (rest && /(?:đánh giá|kiểm điểm|sơ kết|tổng kết)/iu.test(report.plain.slice(rest.start, rest.end))) push(rest);
  if (layout.title && layout.title.start !== meetingTitle?.start) push(layout.title);
  return sources;
}

/** A heading over what was done. */
const RESULTS =
  /^(?:phần (?:thứ )?\p{L}{1,5}|[IVX]{1,4}|\d|[A-C])?[-.:)/ ]{0,3}(?:tình hình|(?:đánh giá )?kết quả|kiểm điểm|đánh giá) [^.;]{0,60}(?:tháng|quý|năm) (?!\p{Ll})/iu;

function noiseSpans(report: ReportText, layout: Layout): Span[] {
  return [...layout.noise]
    .sort((a, b) => a - b)
    .map((index) => ({ start: report.lines[index]!.start, end: report.lines[index]!.end }));
}

function figuresOf(report: ReportText, layout: Layout, mentions: readonly Mention[], dates: readonly TextDate[]) {
  const taken: Span[] = [
    ...dates.map(({ start, end }) => ({ start, end })),
    ...mentions.map((mention) => mention.phrase),
  ].sort((a, b) => a.start - b.start);
  const lines = report.lines
    .slice(layout.bodyFrom, layout.bodyTo)
    .filter(({ blank, index }) => !blank && !layout.noise.has(index));
  return figuresIn(report, lines, taken);
}
