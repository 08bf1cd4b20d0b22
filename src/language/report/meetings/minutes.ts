/**
 * Meetings of which no sentence tells: from the labelled lines of minutes, or from a heading.
 */
import { wordings } from '../../knowledge/wordings.ts';
import type { MeetingKind, Person, Span, TextDate, TextSpan } from '../../model/index.ts';
import { largest } from '../../text/lists.ts';
import { bare, firstFrom } from '../page/lines.ts';
import { occurrencesIn } from '../people/people.ts';
import { attendeesIn, chairsIn, unique } from './chairs.ts';
import { type MeetingContext, type MeetingDraft, sentencesOf, spanAt, spanOf, wordsOf } from './meeting-context.ts';
import { dateIn, dayPartOf, relativeOf, withDayPart } from './meeting-dates.ts';
import { titleFrom } from './meeting-titles.ts';
import { kindOf, meetingPatterns, STRONG_NOUN } from './meeting-words.ts';
import { opensWithBody, organizerIn } from './organisers.ts';
import { placeWithin } from './places.ts';

/** What a label says about a meeting. */
const LABELS: readonly [name: 'day' | 'time' | 'place' | 'chair' | 'others', pattern: RegExp][] = [
  ['day', /^ngày(?: họp)?(?!\p{L})/iu],
  ['time', /^(?:thời gian|bắt đầu|khai mạc|lúc|giờ)(?!\p{L})/iu],
  ['place', /^(?:địa điểm|nơi họp|tại$|phòng họp)/iu],
  ['chair', /^(?:người )?(?:chủ trì|chủ tọa|điều hành)(?!\p{L})/iu],
  ['others', /^(?:thành phần|thư ký|có mặt|tham dự)(?!\p{L})/iu],
];

const LABELLED = /^[-–+*•\d.)\s]{0,5}(?<label>\p{L}[^:.,\n]{1,40}?) ?:/u;

/** Minutes: title from the heading, the rest from labelled lines. */
export function fromLabels(context: MeetingContext): MeetingDraft | null {
  const { report, layout } = context;
  const from = layout.style === 'official' ? layout.bodyFrom : 0;
  const lines = report.lines.slice(from, Math.min(layout.bodyTo, layout.bodyFrom + 40));
  const labels = new Map<string, Span>();
  for (const sentence of lines.flatMap((line) => (line.blank ? [] : sentencesOf(context, line)))) {
    const label = LABELLED.exec(wordsOf(context, sentence))?.groups?.label;
    const name = label && LABELS.find(([, pattern]) => pattern.test(label))?.[0];
    if (name && !labels.has(name) && (name !== 'chair' || occurrencesIn(context.occurrences, sentence).length > 0))
      labels.set(name, sentence);
  }
  const chairLine = labels.get('chair');
  const titleSpan = titleOfMinutes(context, chairLine?.start ?? 0);
  if (!titleSpan) return null;
  const timeLine =
    labels.get('day') ??
    labels.get('time') ??
    lines.slice(0, 8).find((line) => line.start < (chairLine?.end ?? line.end) && dateIn(context, line));
  const region = {
    start: lines[0]?.start ?? 0,
    end: largest([timeLine, lines[0], ...labels.values()].map((line) => line?.end ?? 0)),
  };
  const place = labels.get('place');
  const placeSpan = place
    ? bare(report.plain, { start: place.start + wordsOf(context, place).indexOf(':') + 1, end: place.end })
    : timeLine
      ? placeWithin(report, timeLine)
      : null;
  const chair = chairLine
    ? unique(occurrencesIn(context.occurrences, chairLine))
    : chairsIn(context, { ...region, end: lines[19]?.end ?? lines.at(-1)?.end ?? region.end }, true).people;
  const host =
    (timeLine && hostOfMinutes(context, timeLine)) ||
    (layout.style === 'news' && letterhead(context, titleSpan.start)) ||
    null;
  const bodyTo = report.lines[layout.bodyTo]?.start ?? Number.POSITIVE_INFINITY;
  return draftOf(context, {
    region,
    titleSpan,
    kind: kindOf(wordsOf(context, titleSpan).replace(/\n/g, ' ')),
    date:
      (timeLine && dateIn(context, timeLine)) || (chairLine && layout.title && dateIn(context, layout.title)) || null,
    placeSpan,
    organizer: host?.text ?? layout.issuerName,
    organizerSpan: spanOf(host ?? layout.issuer),
    chair,
    attendees: context.people.filter((person) => !chair.includes(person) && person.start < bodyTo),
  });
}

/** Meetings further down, each with a heading that bears noun and day, and a line that names the chair. */
export function furtherLabelled(context: MeetingContext, from: number): MeetingDraft[] {
  const found: MeetingDraft[] = [];
  let head: Span | null = null;
  for (const line of context.body.slice(firstFrom(context.body, from))) {
    const words = line.text;
    const chair = /^[-–+*\s]{0,5}(?:người )?(?:chủ trì|chủ tọa|điều hành)/iu.test(words)
      ? unique(occurrencesIn(context.occurrences, line))
      : [];
    const noun = chair.length > 0 || words.length > 160 ? null : meetingPatterns.anyNoun.exec(words);
    if (noun && dateIn(context, line)) head = { start: line.start + noun.index, end: line.end };
    if (!head || chair.length === 0) continue;
    const titleSpan = titleFrom(context, head.start, head.end);
    found.push(
      draftOf(context, {
        region: { start: head.start, end: line.end },
        titleSpan,
        kind: kindOf(wordsOf(context, titleSpan)),
        date: dateIn(context, head),
        placeSpan: placeWithin(context.report, { start: titleSpan.end, end: line.end }),
        organizer: null,
        organizerSpan: null,
        chair,
        attendees: [],
      }),
    );
    head = null;
  }
  return found;
}

const ANY = new RegExp(`${STRONG_NOUN.source}|(?<!\\p{L})(?:họp|giao ban|sinh hoạt)(?!\\p{L})`, 'iu');

/** What minutes call their meeting: their heading from its noun on, "HỌP" of "BIÊN BẢN HỌP", or a line above the chair. */
function titleOfMinutes(context: MeetingContext, chairAt: number): Span | null {
  const { report, layout } = context;
  const type = report.lines.find(({ text }) => text === layout.documentType);
  if (type && /^BIÊN BẢN/u.test(type.text))
    return layout.title ?? (type.text[9] ? { start: type.start + 9, end: type.end } : null);
  for (const span of [layout.title, ...report.lines]) {
    if (!span || (span !== layout.title && span.start > chairAt)) continue;
    const words = wordsOf(context, span);
    // "Kết quả Hội nghị tổng kết …": what the report is called is more than what the meeting is called.
    const noun = ANY.exec(words);
    if (noun)
      return titleFrom(
        context,
        span.start + noun.index,
        span === layout.title ? span.end : sentencesOf(context, span)[0]!.end,
      );
  }
  return layout.style === 'official' ? layout.title : null;
}

/** "Hôm nay, … tại …, Thường trực HĐND huyện tiến hành Hội nghị …": who meets. */
function hostOfMinutes(context: MeetingContext, line: Span): TextSpan | null {
  const date = dateIn(context, line);
  const sentence = date && sentencesOf(context, line).find(({ end }) => end > date.start);
  if (!sentence) return null;
  const span = { start: date.end, end: sentence.end };
  const verb = wordsOf(context, span).search(
    /(?<! phòng) (?:phối hợp )?(?:tổ chức|tiến hành|họp|mở|triệu tập|giao ban)(?!\p{L})/u,
  );
  const host = verb < 0 ? null : organizerIn(context, { ...span, end: span.start + verb });
  return host && opensWithBody(context.report, host) ? host : null;
}

/** "Chi bộ thôn Kim Lộc" over the heading of a notebook. */
function letterhead({ report }: MeetingContext, titleAt: number): TextSpan | null {
  return (
    report.lines.findLast((line) => line.end < titleAt && line.end - line.start < 80 && opensWithBody(report, line)) ??
    null
  );
}

/** No sentence tells of a meeting, but the heading names one. */
export function fromHeading(context: MeetingContext): MeetingDraft | null {
  const { report, layout } = context;
  if (!layout.title) return null;
  const words = wordsOf(context, layout.title);
  const noun = (layout.style === 'official' ? STRONG_NOUN : meetingPatterns.anyNoun).exec(words);
  const kind = noun && kindOf(words.slice(noun.index));
  if (
    !noun ||
    (layout.style === 'news' &&
      (kind === 'khac' || /^(?:đại hội|họp (?:mặt|báo(?! cáo)|chợ))/iu.test(words.slice(noun.index))))
  )
    return null;
  const head = { start: layout.title.start, end: layout.title.start + noun.index };
  const host = layout.style === 'news' && opensWithBody(report, head) ? organizerIn(context, head) : null;
  const bracket = words.indexOf(')', noun.index);
  const titleEnd = bracket > 0 ? layout.title.start + bracket : layout.title.end;
  const titleSpan = titleFrom(context, layout.title.start + noun.index, titleEnd);
  const region = spanOf(context.body[0] ?? null) ?? titleSpan;
  const chair = chairsIn(context, region, true).people;
  return draftOf(context, {
    region: titleSpan,
    titleSpan,
    kind: kind!,
    date:
      (context.body[0] ? dateIn(context, { ...region, end: Math.min(region.end, region.start + 120) }) : null) ??
      dateIn(context, { start: titleSpan.end, end: titleEnd }),
    placeSpan: context.body[0] ? placeWithin(report, region) : null,
    organizer: host?.text ?? null,
    organizerSpan: spanOf(host),
    chair,
    attendees: attendeesIn(context, region, chair),
  });
}

interface Found extends Pick<MeetingDraft, 'titleSpan' | 'placeSpan' | 'organizer' | 'organizerSpan'> {
  region: Span;
  kind: MeetingKind;
  date: TextDate | null;
  chair: Person[];
  attendees: Person[];
}

function draftOf(context: MeetingContext, { region, date: told, placeSpan, ...found }: Found): MeetingDraft {
  const { report, layout, body, dates } = context;
  const { text, plain } = report;
  const today = told || !body[0] ? null : wordings.today.exec(body[0].text.slice(0, 80));
  // The page of a notebook bears the day.
  const date =
    (told ?? (!today && layout.style === 'news' && dates.find(({ start }) => start === layout.pageDateSpan?.start))) ||
    null;
  const dateSpan = date ? withDayPart(plain, date) : today && spanAt(body[0]!.start + today.index, today[0].length);
  return {
    ...found,
    ...region,
    title: text.slice(found.titleSpan.start, found.titleSpan.end).replace(/\s+/g, ' '),
    dateFound: date,
    lastFound: null,
    restSpan: null,
    relative: today && relativeOf(today),
    dateText: dateSpan ? text.slice(dateSpan.start, dateSpan.end) : null,
    dateSpan,
    time: date?.time ?? dayPartOf(plain, dateSpan),
    place: placeSpan ? text.slice(placeSpan.start, placeSpan.end) : null,
    placeSpan: spanOf(placeSpan),
  };
}
