/**
 * Meetings of which no sentence tells: from the labelled lines of minutes, or from a heading.
 */
import type { Span, TextSpan } from '../../model.ts';
import { bare, type Line } from '../page/lines.ts';
import { occurrencesIn } from '../people/people.ts';
import { attendeesIn, chairsIn, unique } from './chairs.ts';
import { type MeetingContext, type MeetingDraft, sentencesOf, spanOf } from './meeting-context.ts';
import { dateIn, dayPartOf, withDayPart } from './meeting-dates.ts';
import { leadOf, titleFrom } from './meeting-leads.ts';
import { kindOf, meetingPatterns, STRONG_NOUN } from './meeting-words.ts';
import { organizerIn } from './organisers.ts';
import { placeWithin } from './places.ts';

const LABEL =
  /^[-–+*•\d.)\s]{0,5}(?<label>thời gian|ngày họp|địa điểm|tại(?= ?:)|chủ trì|chủ tọa|chủ tọa cuộc họp|thành phần(?: tham dự)?|thư ký|người chủ trì)[^:\n]{0,30}:/iu;

/** Minutes: title from the heading, the rest from labelled lines. */
export function fromLabels(context: MeetingContext): MeetingDraft | null {
  const { report, layout } = context;
  const heading = layout.title ?? titleOfMinutes(context);
  if (!heading) return null;
  const labels = new Map<string, Line>();
  for (const line of report.lines.slice(layout.bodyFrom, Math.min(layout.bodyTo, layout.bodyFrom + 40))) {
    const label = LABEL.exec(line.text)?.groups?.label?.toLowerCase();
    if (label && !labels.has(label)) labels.set(label, line);
  }
  const timeLine =
    labels.get('ngày họp') ??
    labels.get('thời gian') ??
    report.lines.slice(layout.bodyFrom, layout.bodyFrom + 8).find((line) => dateIn(context, line)) ??
    null;
  const date = timeLine ? dateIn(context, timeLine) : null;
  const chairLine =
    ['chủ trì', 'chủ tọa', 'chủ tọa cuộc họp', 'người chủ trì']
      .map((label) => labels.get(label))
      .find((line) => line && occurrencesIn(context.occurrences, line).length > 0) ?? null;
  const region = {
    start: report.lines[layout.bodyFrom]?.start ?? 0,
    end: Math.max(0, ...[timeLine, report.lines[layout.bodyFrom], ...labels.values()].map((line) => line?.end ?? 0)),
  };
  const place = labels.get('địa điểm') ?? labels.get('tại');
  const placeStart = place ? place.start + place.text.indexOf(':') + 1 : 0;
  const placeSpan = place
    ? bare(report.plain, { start: placeStart, end: place.end })
    : timeLine
      ? placeWithin(report, timeLine)
      : null;
  const inChair = chairLine
    ? unique(occurrencesIn(context.occurrences, chairLine))
    : chairsIn(
        context,
        {
          ...region,
          end: report.lines[Math.min(layout.bodyTo, layout.bodyFrom + 20) - 1]?.end ?? region.end,
        },
        true,
      ).people;
  const dateSpan = date ? withDayPart(report.plain, date) : null;
  const host = timeLine && hostOfMinutes(context, timeLine);
  // "Kết quả Hội nghị tổng kết …": what the report is called is more than what the meeting is called.
  const named = layout.documentType?.startsWith('BIÊN BẢN')
    ? 0
    : Math.max(0, report.plain.slice(heading.start, heading.end).search(STRONG_NOUN));
  const titleSpan = { start: heading.start + named, end: heading.end };
  const title = report.plain.slice(titleSpan.start, titleSpan.end);
  return {
    start: region.start,
    end: region.end,
    title: report.text.slice(titleSpan.start, titleSpan.end).replace(/\s+/g, ' '),
    titleSpan,
    kind: kindOf(title.replace(/\n/g, ' ')),
    dateFound: date,
    restSpan: null,
    relative: null,
    dateText: dateSpan ? report.text.slice(dateSpan.start, dateSpan.end) : null,
    dateSpan,
    time: date?.time ?? dayPartOf(report.plain, dateSpan),
    place: placeSpan ? report.text.slice(placeSpan.start, placeSpan.end) : null,
    placeSpan,
    organizer: host?.text ?? layout.issuerName,
    organizerSpan: spanOf(host ?? layout.issuer),
    chair: inChair,
    attendees: context.people.filter(
      (person) =>
        !inChair.includes(person) && person.start < (report.lines[layout.bodyTo]?.start ?? Number.POSITIVE_INFINITY),
    ),
  };
}

/** "BIÊN BẢN HỌP" with nothing under it: "HỌP". */
function titleOfMinutes({ report, layout }: MeetingContext): Span | null {
  const line = report.lines.find(({ text }) => text === layout.documentType);
  return line && /^BIÊN BẢN \p{Lu}/u.test(line.text) ? { start: line.start + 'BIÊN BẢN '.length, end: line.end } : null;
}

/** "Hôm nay, … tại …, Thường trực HĐND huyện tiến hành Hội nghị …": who meets. */
function hostOfMinutes(context: MeetingContext, line: Line): TextSpan | null {
  const sentence = sentencesOf(context, line)[0];
  const lead = sentence ? leadOf(context, sentence, line.index) : null;
  if (!lead || (lead.form !== 'held' && lead.form !== 'meets')) return null;
  const date = dateIn(context, { start: lead.sentence.start, end: lead.verbAt });
  return organizerIn(context, { start: date?.end ?? lead.sentence.start, end: lead.verbAt });
}

/** No sentence tells of a meeting, but the heading names one. */
export function fromHeading(context: MeetingContext): MeetingDraft | null {
  const { report, layout } = context;
  if (!layout.title) return null;
  const words = report.plain.slice(layout.title.start, layout.title.end);
  const noun = (layout.style === 'official' ? STRONG_NOUN : meetingPatterns.anyNoun!).exec(words);
  if (!noun || (layout.style === 'news' && kindOf(words) === 'khac')) return null;
  const bracket = words.indexOf(')', noun.index);
  const titleEnd = bracket > 0 ? layout.title.start + bracket : layout.title.end;
  const title = titleFrom(context, layout.title.start + noun.index, titleEnd);
  const first = context.body[0];
  const date =
    (first ? dateIn(context, { start: first.start, end: Math.min(first.end, first.start + 120) }) : null) ??
    dateIn(context, { start: title.end, end: titleEnd });
  const dateSpan = date ? withDayPart(report.plain, date) : null;
  const region = first ? { start: first.start, end: first.end } : title;
  const chair = chairsIn(context, region, true);
  return {
    start: title.start,
    end: title.end,
    title: report.text.slice(title.start, title.end).replace(/\s+/g, ' '),
    titleSpan: title,
    kind: kindOf(words.slice(noun.index)),
    dateFound: date,
    restSpan: null,
    relative: null,
    dateText: dateSpan ? report.text.slice(dateSpan.start, dateSpan.end) : null,
    dateSpan,
    time: date?.time ?? dayPartOf(report.plain, dateSpan),
    place: null,
    placeSpan: null,
    organizer: null,
    organizerSpan: null,
    chair: chair.people,
    attendees: attendeesIn(context, region, chair.people),
  };
}
