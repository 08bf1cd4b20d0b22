/**
 * The meetings that a report tells of: who held what, when and where, and who was in the chair.
 */
import { wordings } from '../../knowledge/wordings.ts';
import type { MeetingKind, Span, TextDate } from '../../model/index.ts';
import { bare, sentencesIn } from '../page/lines.ts';
import { occurrencesIn } from '../people/people.ts';
import { attendeesIn, chairsIn, regionOf } from './chairs.ts';
import { type Lead, type MeetingContext, type MeetingDraft, spanAt, spanOf, wordsOf } from './meeting-context.ts';
import { datedBefore, dateIn, dayPartOf, daysAround, heldOn, relativeOf, withDayPart } from './meeting-dates.ts';
import { findLeads, subjectOf } from './meeting-leads.ts';
import { kindOf, meetingPatterns } from './meeting-words.ts';
import { fromHeading, fromLabels, furtherLabelled } from './minutes.ts';
import { actingHost, caller, hostBehind, hostOfTitle, hostSpan, organizerIn } from './organisers.ts';
import { placeWithin } from './places.ts';

/** The meetings of a report, the one reported on first. Dates are completed by `dateMeeting`. */
export function readMeetings(context: MeetingContext): MeetingDraft[] {
  const { layout } = context;
  if (layout.style === 'official' && layout.documentType?.startsWith('BIÊN BẢN')) {
    const minutes = fromLabels(context);
    if (minutes) return [minutes];
  }
  const leads = findLeads(context);
  if (leads.length === 0) {
    const labelled = fromLabels(context);
    if (labelled && labelled.chair.length > 0 && labelled.dateText)
      return [labelled, ...furtherLabelled(context, labelled.end)];
    const heading = fromHeading(context);
    return heading ? [heading] : [];
  }
  return leads.map((lead, index) => fromLead(context, lead, leads[index + 1] ?? null, leads.length === 1));
}

function fromLead(context: MeetingContext, lead: Lead, next: Lead | null, isOnly: boolean): MeetingDraft {
  const { report } = context;
  const head = { start: lead.sentence.start, end: lead.verbAt };
  const region = regionOf(context, lead, next);
  const further = furtherIn(context, { start: lead.sentence.end, end: region.end });
  const { first: date, last } = daysAround(context, dateOfLead(context, lead, further, isOnly));
  const behindDate =
    date && date.start >= head.start && date.start < head.end ? { start: date.end, end: head.end } : head;
  // "Đồn Biên phòng Ra Mai chủ trì giao ban": no person before the verb.
  const isByBody = lead.form === 'chairs' && occurrencesIn(context.occurrences, head).length === 0;
  const subject = subjectOf(context, lead);
  const host =
    !subject && (lead.form === 'held' || lead.form === 'meets' || isByBody)
      ? organizerIn(context, hostSpan(context, behindDate))
      : null;
  const organizer =
    (host && actingHost(context, host)) ??
    hostBehind(context, { start: lead.verbAt, end: lead.sentence.end }) ??
    first(further, (sentence) => hostBehind(context, sentence)) ??
    (lead.form === 'named' ? (hostOfTitle(context, lead.title) ?? caller(context, head)) : null);
  const today = date ? null : wordings.today.exec(report.plain.slice(lead.sentence.start, lead.sentence.start + 80));
  const dateSpan = date
    ? withDayPart(report.plain, date)
    : today && bare(report.plain, spanAt(lead.sentence.start + today.index, today[0].length));
  const chair = chairsIn(context, region, isOnly);
  if (subject && chair.people.length === 0) chair.people.push(subject.person);
  const place =
    placeWithin(report, { start: behindDate.start, end: host?.start ?? behindDate.end }) ??
    placeWithin(report, { start: lead.title.end, end: lead.sentence.end }) ??
    first(further, (sentence) => placeWithin(report, sentence)) ??
    placeWithin(report, {
      start: (date && date.end <= lead.sentence.start && date.end) || lead.sentence.start,
      end: lead.sentence.start,
    });
  return {
    start: lead.sentence.start,
    end: Math.max(lead.sentence.end, chair.end),
    title: report.text.slice(lead.title.start, lead.title.end).replace(/\s+/g, ' '),
    titleSpan: lead.title,
    kind: kindOfLead(context, lead),
    dateFound: date,
    lastFound: last,
    restSpan: { start: lead.title.end, end: lead.sentence.end },
    relative: today && relativeOf(today),
    dateText: dateSpan ? report.text.slice(dateSpan.start, dateSpan.end) : null,
    dateSpan,
    time: date?.time ?? dayPartOf(report.plain, dateSpan),
    place: place?.text ?? null,
    placeSpan: spanOf(place),
    organizer: organizer?.text ?? null,
    organizerSpan: spanOf(organizer),
    chair: chair.people,
    attendees: attendeesIn(context, region, chair.people),
  };
}

/** The day on which it was held: in the sentence, in those that say more of it, before them, or in the heading. */
function dateOfLead(context: MeetingContext, lead: Lead, further: readonly Span[], isOnly: boolean): TextDate | null {
  const head = { start: lead.sentence.start, end: lead.verbAt };
  return (
    dateIn(context, head) ??
    dateIn(context, { start: lead.title.end, end: lead.sentence.end }) ??
    first(further, (sentence) => dateIn(context, sentence)) ??
    datedBefore(context, lead) ??
    (isOnly && context.layout.title && !wordings.today.test(wordsOf(context, lead.sentence).slice(0, 80))
      ? heldOn(context, context.layout.title)
      : null)
  );
}

/** The kind that the title tells; where it tells none, "Hội nghị lần thứ 10 nhằm đánh giá kết quả …" by its aim. */
function kindOfLead(context: MeetingContext, { title, sentence }: Lead): MeetingKind {
  const kind = kindOf(wordsOf(context, title));
  if (kind !== 'khac') return kind;
  const aim = /^,? (?:nhằm|để) (?:sơ kết|tổng kết|đánh giá|kiểm điểm|triển khai|quán triệt)[^.;]{0,120}/u.exec(
    wordsOf(context, { start: title.end, end: sentence.end }),
  );
  return aim ? kindOf(aim[0]) : kind;
}

/** The sentences behind the first that say more of the meeting: "Hội nghị được tổ chức tại …". */
function furtherIn(context: MeetingContext, span: Span): Span[] {
  return sentencesIn(context.report.plain, span).filter((sentence) => {
    const words = wordsOf(context, sentence);
    return meetingPatterns.spokenOf.test(words) || /^(?:địa điểm|nơi họp)|(?:tuyến|truyền|nối) từ /iu.test(words);
  });
}

function first<T>(sentences: readonly Span[], read: (sentence: Span) => T | null): T | null {
  for (const sentence of sentences) {
    const found = read(sentence);
    if (found) return found;
  }
  return null;
}
