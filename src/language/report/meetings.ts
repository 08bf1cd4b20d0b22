/**
 * The meetings that a report tells of: who held what, when and where, and who was in the chair.
 */
import type { Meeting, MeetingKind, Person, Span, TextDate, TextSpan } from '../model.ts';
import { completeDate, dayAfter } from '../text/dates.ts';
import type { Layout } from './header.ts';
import {
  bare,
  firstFrom,
  type Line,
  phraseTable,
  type ReportText,
  sentencesIn,
  splitAt,
  trimmed,
  wordsIn,
} from './lines.ts';
import { type Occurrence, occurrencesIn, occurrencesOf, peopleIn } from './people.ts';
import { ORGANISATION_HEADS, UNIT_HEADS } from './vocabulary.ts';

const organisations = phraseTable(ORGANISATION_HEADS);
const units = phraseTable(UNIT_HEADS);

// ── Patterns ────────────────────────────────────────────────────────────────────────────────────────────────────────

const NOUN =
  '(?:[Hh]ội nghị|HỘI NGHỊ|[Cc]uộc họp|[Pp]hiên họp|[Bb]uổi họp|[Bb]uổi làm việc|[Bb]uổi giao ban|[Kk]ỳ họp|[Hh]ội thảo|[Tt]ọa đàm|[Bb]uổi tọa đàm|[Dd]iễn đàn|[Đđ]ại hội|[Gg]iao ban|[Hh]ọp|[Ll]ễ|[Ss]ơ kết|[Tt]ổng kết|[Bb]uổi gặp mặt|[Bb]uổi đối thoại|[Cc]uộc làm việc|[Bb]uổi sinh hoạt|[Ss]inh hoạt(?= (?:chi bộ|chuyên đề|định kỳ|thường kỳ|chính trị)))';

export const meetingPatterns: Readonly<Record<string, RegExp>> = {
  /** Somebody holds something: "tổ chức Hội nghị", "mở hội nghị", "tổ chức trực tuyến Hội nghị". */
  held: new RegExp(
    String.raw`(?<![\p{L}])(?<verb>tổ chức|có(?= (?:buổi|cuộc))|mở|khai mạc|triệu tập|tiến hành|phối hợp tổ chức|chủ trì tổ chức)(?: (?:thành công|trọng thể|long trọng|trực tuyến|đồng thời|chương trình))? (?<noun>${NOUN})(?![\p{L}])`,
    'u',
  ),
  /** A body meets: "Đảng ủy xã họp giao ban". */
  meets:
    /(?<![\p{L}])(?<noun>(?:họp|giao ban|sơ kết|tổng kết|làm việc)(?: (?:[Gg]iao ban|trực tuyến|định kỳ|[Pp]hiên|sơ kết|tổng kết|thường kỳ|với|đánh giá|triển khai|bàn|khẩn|rút kinh nghiệm|công tác|\d{1,2} năm|về|nghe|lần thứ))+)(?![\p{L}])/u,
  /** Somebody chairs something: "đồng chí … chủ trì Hội nghị chuyên đề". */
  chairs: new RegExp(
    String.raw`(?<![\p{L}])(?<verb>(?:đồng |cùng |dự và |dự, )?(?:chủ trì|chủ tọa)(?: (?:và|,) [^,.;:]{1,30})?) (?<noun>${NOUN})(?![\p{L}])`,
    'u',
  ),
  /** Something takes place: "diễn ra Hội nghị …", "Hội nghị … đã diễn ra". */
  takesPlace: new RegExp(String.raw`(?<![\p{L}])(?<verb>diễn ra|khai mạc|bế mạc) (?<noun>${NOUN})(?![\p{L}])`, 'u'),
  /** "được", "do" with the organiser behind, and verbs that stand alone; see `heldAt`. */
  wasHeld: /(?<![\p{L}])(?:đã |vừa )?(?<verb>được|do|diễn ra|khai mạc|bế mạc|kết thúc)(?![\p{L}])/gu,
  /** A meeting spoken of without its name: "Hội nghị được tổ chức tại …", "Cuộc họp diễn ra vào …". */
  spokenOf: new RegExp(
    String.raw`(?<![\p{L}])${NOUN}(?: này)?,? (?:(?:đã|vừa) )?(?:được|do|diễn ra|khai mạc|tổ chức|tiến hành)(?![\p{L}])`,
    'u',
  ),
  /** A meeting named where something else is told: "Tại Hội nghị sơ kết …, đồng chí …". */
  named: new RegExp(
    String.raw`(?<![\p{L}])(?:[Tt]ại|[Dd]ự|[Tt]rong|[Kk]ết luận|[Kk]hai mạc) (?<noun>${NOUN})(?= \p{L})(?! (?:này|trên|đã|vừa|được|do|diễn)(?![\p{L}]))`,
    'u',
  ),
  anyNoun: new RegExp(String.raw`(?<![\p{L}])${NOUN}(?![\p{L}])`, 'u'),
  chair:
    /(?<![\p{L}])(?<many>đồng |cùng |Đồng |Cùng )?(?<word>[Cc]hủ trì|CHỦ TRÌ|[Cc]hủ tọa|(?<=sự )điều hành|[Đđ]iều hành(?= (?:hội nghị|Hội nghị|cuộc họp|buổi|phiên|chung)|[.;,]|$))(?![\p{L}])/gu,
  chairForward:
    /^(?: (?:và|,) [^:.;,]{1,40})?(?: (?:hội nghị|cuộc họp|buổi (?:làm việc|họp|giao ban|tọa đàm|sinh hoạt)|phiên họp|đại hội|hội thảo|tọa đàm|buổi lễ|kỳ họp|giao ban|họp|diễn đàn|lễ))?(?: tại điểm cầu [^:.;,]{1,40})?(?: ?[:-]| là| có| gồm| của)(?![\p{L}])/iu,
  /** "Chủ trì hội nghị, đồng chí …": behind the comma stands who does. */
  chairOpening:
    /^(?: (?:và|,) [^:.;,]{1,40})? (?:hội nghị|cuộc họp|buổi (?:làm việc|họp|giao ban|tọa đàm)|phiên họp|đại hội|hội thảo|tọa đàm|buổi lễ|kỳ họp|giao ban)(?: này)?, (?=[^,.;:]{3})/iu,
  chairEnd:
    /^\s*(?:$|[.,;:()–-]|(?:hội nghị|cuộc họp|buổi|phiên|kỳ họp|đại hội|tọa đàm|hội thảo|lễ|tại|và|cùng|điểm cầu|giao ban|họp|chương trình|diễn đàn|chỉ đạo)(?![\p{L}]))/iu,
  attends:
    /(?<![\p{L}])(?:dự(?! (?:báo|kiến|án|thảo|phòng|toán|trữ|khuyết))|tham dự|tham gia|có mặt|về dự|khách mời|thành phần)(?![\p{L}])/iu,
};

/** Where a title ends inside its sentence. */
const TITLE_STOPS: readonly RegExp[] = [
  / ?[,-]? (?:theo|bằng) (?:hình thức|cụm|khối)(?![\p{L}])/u,
  /,? (?:dưới|với) sự (?:chủ trì|chỉ đạo|điều hành|tham|có mặt)/u,
  /,? do (?:đồng chí|ông|bà|các (?:đồng chí|ông|bà)|đ\/c|\p{Lu})/u,
  /, (?:các )?(?:đồng chí|đ\/c)(?![\p{L}])/u,
  /,? (?:nhằm|để) (?!(?:sơ kết|tổng kết|giao ban)(?![\p{L}]))\p{Ll}/u,
  /,? (?:tại|ở) (?:\p{Lu}|hội trường|trụ sở|điểm cầu|thành phố|huyện|tỉnh|phường|xã|thị xã|thị trấn|nhà|khu|\d)/u,
  /,? (?:tới|đến) \d/u,
  / - (?!xã hội|văn hóa|an ninh)\p{Ll}/u,
  /,? (?:vào|trong) (?:ngày|sáng|chiều|tối|hai ngày|\d)/u,
  /,? (?:có|gồm) (?:sự|các đồng chí|\d)/u,
  /,? vào (?:lúc|hồi) \d/u,
  /,? (?:truyền )?từ điểm cầu/u,
  /,? với (?:\d{1,4}|các|hơn \d{1,4}) điểm cầu/u,
  /, (?:cho ý kiến|trong đó|qua đó|với sự|ngay sau)(?![\p{L}])/u,
  // "quý I. Đồng chí …": a numeral ends the sentence.
  /(?<=[IVX])\. \p{Lu}/u,
  /; (?!triển khai|phương hướng|nhiệm vụ|bàn)/u,
  / \((?:ảnh|trong ảnh)/iu,
];
/** The day of the meeting, which ends even a short title: "họp khẩn, tối 27/10". */
const DAY_STOP =
  /,? \(?(?:vào )?(?:buổi )?(?:(?:sáng|trưa|chiều|tối|hôm)(?: ngày)? \(?|ngày (?=\d{1,2}[/.-]\d{1,2}\)))\d/u;
/** Another such place, if `heldAt` agrees. */
const HELD_STOP = / (?:(?:đã|vừa) )?(?<verb>được|diễn ra|khai mạc|bế mạc|kết thúc)(?![\p{L}])/gu;

const DAY_PART =
  /(?:(?:trong )?(?:các|hai|ba|02|03|2|3|cả) )?(?:(?:buổi )?(?:sáng|trưa|chiều|tối|đêm)(?: nay)?(?: (?:ngày )?)?\(?|(?:ngày )?hôm (?:nay|qua),? \(?)?$/iu;
const TODAY =
  /(?<![\p{L}])(?:(?:sáng |chiều |tối )?cùng ngày|(?:sáng|chiều|tối|trưa) nay|(?:ngày )?hôm nay|(?:ngày )?hôm qua|(?:sáng|chiều|tối) qua)(?=,| )/iu;

// ── Reading ─────────────────────────────────────────────────────────────────────────────────────────────────────────

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
interface Lead {
  sentence: Span;
  paragraph: number;
  title: Span;
  /** Where the verb or noun begins: what stands before is date, place and organiser. */
  verbAt: number;
  form: 'held' | 'meets' | 'chairs' | 'takesPlace' | 'wasHeld' | 'named';
}

/** A meeting as read, its date still as the text has it. */
export interface MeetingDraft extends Omit<Meeting, 'date' | 'dateEnd'> {
  dateFound: TextDate | null;
  /** What the sentence says behind the title. */
  restSpan: Span | null;
  /** "sáng nay", "chiều qua", "cùng ngày": the date is that of the page, the day before, or that of the meeting before. */
  relative: 'page' | 'day-before' | 'previous' | null;
}

/** The meetings of a report, the one reported on first. Dates are completed by `dateMeeting`. */
export function readMeetings(context: MeetingContext): MeetingDraft[] {
  const { layout } = context;
  if (layout.style === 'official' && layout.documentType?.startsWith('BIÊN BẢN')) {
    const minutes = fromLabels(context);
    if (minutes) return [minutes];
  }
  const leads = findLeads(context);
  if (leads.length === 0 && layout.style === 'official' && STRONG_NOUN.test(layout.title?.text ?? '')) {
    const labelled = fromLabels(context);
    if (labelled && labelled.chair.length > 0 && labelled.dateFound) return [labelled];
  }
  if (leads.length === 0) {
    const heading = fromHeading(context);
    return heading ? [heading] : [];
  }
  return leads.map((lead, index) => fromLead(context, lead, leads[index + 1] ?? null, leads.length === 1));
}

/** The date of a meeting in ISO form. `near` is a day near which it was: the page's date, the end of the period. */
export function dateMeeting(
  draft: MeetingDraft,
  near: string | null,
  pageDate: string | null,
  previous: string | null,
): Meeting {
  const { dateFound, relative, restSpan: _rest, ...meeting } = draft;
  if (dateFound) {
    const date = completeDate(dateFound, { near, year: near ? +near.slice(0, 4) : null });
    return { ...meeting, date: date.iso, dateEnd: date.isoEnd };
  }
  return { ...meeting, date: relativeDate(relative, pageDate, previous), dateEnd: null };
}

function relativeDate(relative: MeetingDraft['relative'], pageDate: string | null, previous: string | null) {
  switch (relative) {
    case 'page':
      return pageDate;
    case 'day-before':
      return pageDate && dayAfter(pageDate, -1);
    case 'previous':
      return previous;
    default:
      return null;
  }
}

function findLeads(context: MeetingContext): Lead[] {
  const { plain } = context.report;
  const leads: Lead[] = [];
  let strong = false;
  let seen = 0;
  /** Named in passing: the meeting reported on when no sentence says that one was held. */
  let named: Lead | null = null;
  for (const line of context.body) {
    seen++;
    if (leads.length > 0 ? !strong || !OPENS_MEETING.test(line.text) : seen > 12) continue;
    const sentences = sentencesOf(context, line);
    for (const [index, sentence] of sentences.entries()) {
      if (leads.length > 0 && index > 0) break;
      if (index > 3) break;
      const isSpokenOf =
        leads.length === 0 && meetingPatterns.spokenOf!.test(plain.slice(sentence.start, sentence.end));
      // "Hội nghị được Huyện ủy tổ chức ngày …" speaks of the meeting named before.
      const lead = (isSpokenOf && named) || leadOf(context, sentence, line.index);
      if (!lead) {
        if (leads.length === 0) named ??= namedIn(context, sentence, line.index);
        continue;
      }
      if (leads.length === 0) {
        leads.push(lead);
        strong = lead.form === 'held' || lead.form === 'meets';
      } else if (strong && (lead.form === 'held' || lead.form === 'meets') && isAnother(context, lead, line))
        leads.push(lead);
      break;
    }
  }
  if (leads.length === 0 && named && (dateIn(context, named.sentence) || TODAY.test(wordsOf(context, named.sentence))))
    return [named];
  return leads;
}

function spanOf(span: Span | null): Span | null {
  return span && { start: span.start, end: span.end };
}

function spanAt(start: number, length: number): Span {
  return { start, end: start + length };
}

function wordsOf(context: MeetingContext, span: Span): string {
  return context.report.plain.slice(span.start, span.end);
}

/** The sentences of a span. One that ends inside a person ("BSCKII. Lê Văn An") goes on. */
function sentencesOf(context: MeetingContext, span: Span): Span[] {
  const { occurrences } = context;
  const sentences: Span[] = [];
  for (const sentence of sentencesIn(context.report.plain, span)) {
    const last = sentences.at(-1);
    const person = last ? occurrences[firstFrom(occurrences, last.end) - 1] : undefined;
    if (last && person && person.end > sentence.start) last.end = sentence.end;
    else sentences.push({ ...sentence });
  }
  return sentences;
}

/** "Tại Hội nghị sơ kết …, đồng chí …": a meeting of a telling kind. */
function namedIn(context: MeetingContext, sentence: Span, paragraph: number): Lead | null {
  const { plain } = context.report;
  const hit = meetingPatterns.named!.exec(wordsOf(context, sentence));
  const noun = hit ? null : meetingPatterns.anyNoun!.exec(wordsOf(context, sentence));
  if (!hit && (!noun || noun.index > 60 || !dateIn(context, sentence))) return null;
  const nounAt = sentence.start + (hit ? hit.index + hit[0].length - hit.groups!.noun!.length : noun!.index);
  const title = titleFrom(context, nounAt, sentence.end);
  const clause = / ?, (?=\p{Lu}|(?:các|ông|bà|nhiều|lãnh đạo|đại biểu)(?![\p{L}]))/u.exec(
    plain.slice(nounAt, title.end),
  );
  if (clause) title.end = nounAt + clause.index;
  const kind = kindOf(plain.slice(title.start, title.end));
  if (kind === 'khac' || (kind === 'hop' && !hit)) return null;
  return { sentence, paragraph, title, verbAt: nounAt, form: 'named' };
}

/** How a paragraph begins that may tell of a further meeting. */
const OPENS_MEETING =
  /^(?:tiếp đó|trước đó|sau đó|cũng|trong|vào|sáng|chiều|tối|trưa|ngày|thứ|chủ nhật|cùng ngày)(?![\p{L}])/iu;

/** A further meeting: a paragraph that opens with another day, or with "cùng ngày". */
function isAnother(context: MeetingContext, lead: Lead, line: Line): boolean {
  const opening = context.report.plain.slice(line.start, line.start + 60);
  if (/^[-–+•*\d(]/.test(opening)) return false;
  const date = dateIn(context, { start: line.start, end: lead.verbAt });
  const isEarly = date !== null && date.start - line.start < 40;
  return (
    (isEarly || /^(?:tiếp đó, |trước đó, |sau đó, )?(?:sáng |chiều |tối )?cùng ngày/iu.test(opening)) &&
    kindOf(context.report.plain.slice(lead.title.start, lead.title.end)) !== 'khac'
  );
}

function leadOf(context: MeetingContext, sentence: Span, paragraph: number): Lead | null {
  const { plain } = context.report;
  const words = plain.slice(sentence.start, sentence.end);
  // "…, vào ngày 20 tháng 6 năm 2022 tại hội trường UBND xã. Hội Nông dân xã tổ chức …": a stop too many.
  const isDated =
    dateIn(context, sentence) !== null ||
    TODAY.test(words.slice(0, 60)) ||
    dayBefore(context, sentence, paragraph) !== null;
  const build = (form: Lead['form'], hit: RegExpExecArray): Lead => {
    const nounAt = sentence.start + hit.index + hit[0].length - hit.groups!.noun!.length;
    return {
      sentence,
      paragraph,
      title: titleFrom(context, nounAt, sentence.end),
      verbAt: sentence.start + hit.index,
      form,
    };
  };
  for (const form of ['held', 'takesPlace', 'chairs'] as const) {
    const hit = meetingPatterns[form]!.exec(words);
    if (!hit) continue;
    if (form !== 'chairs' && /^(?:[Hh]ọp|[Gg]iao ban|[Ss]ơ kết|[Tt]ổng kết)$/.test(hit.groups!.noun!) && !isDated)
      continue;
    // "Đã tổ chức 10 hội nghị" is a result; a lead names the body, the day or the chair before the verb.
    const before = words.slice(0, hit.index).trimEnd();
    if (/^(?:đã|được)?$/iu.test(before) || /(?:kế hoạch|việc|để|sẽ|tham mưu|chỉ đạo|hướng dẫn)$/iu.test(before))
      continue;
    const lead = build(form, hit);
    if (form === 'chairs' && lead.title.end - lead.title.start < 25 && !isDated) continue;
    if (!isDated && !hasBody(context, sentence, hit.index)) continue;
    return lead;
  }
  const isHosted = isHostedIn(words);
  if (!isDated && !isHosted) return null;
  const meets = meetingPatterns.meets!.exec(words);
  const isNamed = meets !== null && isInTitle(words, meets.index);
  if (meets && !isNamed && hasBody(context, sentence, meets.index)) return build('meets', meets);
  const held = heldAt(words, meetingPatterns.wasHeld!);
  const noun = held >= 0 ? meetingPatterns.anyNoun!.exec(words) : null;
  const isBare = noun !== null && meetingPatterns.spokenOf!.exec(words)?.index === noun.index;
  if (noun && noun.index < held && !isBare) {
    const nounAt = sentence.start + noun.index;
    return { sentence, paragraph, title: titleFrom(context, nounAt, sentence.end), verbAt: nounAt, form: 'wasHeld' };
  }
  return null;
}

/** Where words say that a meeting was held: "được Sở Y tế tổ chức", "đã diễn ra"; -1 without. */
function heldAt(words: string, verbs: RegExp): number {
  for (const hit of words.matchAll(verbs)) {
    const verb = hit.groups!.verb!;
    if (verb !== 'được' && verb !== 'do') return hit.index;
    const behind = words.slice(hit.index + hit[0].length, hit.index + 280).split(/[.;]/, 1)[0]!;
    const organised = behind.search(/ tổ chức(?![\p{L}])/u);
    if (organised >= 0 && organised <= 241) return hit.index;
  }
  return -1;
}

/** "Đó là buổi giao ban … do Sở Y tế tổ chức tại …": who held it says that it was held. */
const HOSTED =
  /(?:[Đđ]ó là|[Đđ]ây là) [^,;:]{0,20}(?:hội nghị|cuộc họp|phiên họp|buổi|đợt)[^.;]{3,160} (?:do|được) \p{Lu}[^.;]{3,120} tổ chức(?![\p{L}])/uy;
const POINTS = /(?<![\p{L}])(?:[Đđ]ó là|[Đđ]ây là) /gu;

function isHostedIn(words: string): boolean {
  return [...words.matchAll(POINTS)].some(({ index }) => {
    HOSTED.lastIndex = index;
    return HOSTED.test(words);
  });
}

/** "Hội nghị Ban Chấp hành mở rộng sơ kết công tác": the verb belongs to the name of a meeting. */
function isInTitle(words: string, at: number): boolean {
  let noun = -1;
  for (const hit of words.slice(0, at).matchAll(new RegExp(STRONG_NOUN.source, 'giu'))) noun = hit.index;
  return noun >= 0 && !/[,.;:]/.test(words.slice(noun, at));
}

/** The day named in the sentence before, in the same paragraph. */
function dayBefore(context: MeetingContext, sentence: Span, paragraph: number): TextDate | null {
  const { start } = context.report.lines[paragraph]!;
  if (sentence.start === start || sentence.start - start > 240) return null;
  const before = context.report.plain.slice(start, sentence.start);
  return /\d{3}\/|-[A-ZĐ]/.test(before) ? null : dateIn(context, { start, end: sentence.start });
}

/** Whether a body or unit is named before the verb, close enough to be its subject. */
function hasBody(context: MeetingContext, sentence: Span, verbOffset: number): boolean {
  return organizerIn(context, { start: sentence.start, end: sentence.start + verbOffset }) !== null;
}

function titleFrom(context: MeetingContext, start: number, sentenceEnd: number): Span {
  const { plain } = context.report;
  const day = heldOn(context, { start, end: sentenceEnd });
  let end = day ? day.start : sentenceEnd;
  const words = plain.slice(start, end);
  let cut = words.length;
  for (const stop of TITLE_STOPS) {
    const hit = stop.exec(words);
    if (hit && hit.index > 12 && hit.index < cut) cut = hit.index;
  }
  const dayAt = words.search(DAY_STOP);
  if (dayAt > 6 && dayAt < cut) cut = dayAt;
  const held = heldAt(words, HELD_STOP);
  if (held > 12 && held < cut) cut = held;
  end = start + cut;
  while (end > start && /[\s.,;:/(]/.test(plain[end - 1]!)) end--;
  return { start, end };
}

/** "Hội nghị giao ban tháng 5 ngày 28/5/2024": a full day in a title says when it was held. */
function heldOn({ report, dates, citedDates }: MeetingContext, span: Span): TextDate | null {
  for (let i = firstFrom(dates, span.start + 7); i < dates.length && dates[i]!.start < span.end; i++) {
    const date = dates[i]!;
    if (date.day === null || citedDates.has(date.start) || !/^ngày/iu.test(date.text)) continue;
    if (
      !/(?:kỷ niệm|mừng|dịp|đến|từ|trước|sau|của|về|[-/]\S{1,12}) $/iu.test(report.plain.slice(span.start, date.start))
    )
      return date;
  }
  return null;
}

function fromLead(context: MeetingContext, lead: Lead, next: Lead | null, isOnly: boolean): MeetingDraft {
  const { report } = context;
  const head = { start: lead.sentence.start, end: lead.verbAt };
  const region = regionOf(context, lead, next);
  const further = furtherIn(context, { start: lead.sentence.end, end: region.end });
  const date =
    dateIn(context, head) ??
    dateIn(context, { start: lead.title.end, end: lead.sentence.end }) ??
    (further && dateIn(context, further)) ??
    datedBefore(context, lead);
  const behindDate =
    date && date.start >= head.start && date.start < head.end ? { start: date.end, end: head.end } : head;
  // "Đồn Biên phòng Ra Mai chủ trì giao ban": no person before the verb.
  const isByBody = lead.form === 'chairs' && occurrencesIn(context.occurrences, head).length === 0;
  const host =
    lead.form === 'held' || lead.form === 'meets' || lead.form === 'takesPlace' || isByBody
      ? organizerIn(context, hostSpan(context, behindDate))
      : null;
  const organizer =
    (host && actingHost(context, host)) ??
    hostBehind(context, { start: lead.verbAt, end: lead.sentence.end }) ??
    (further && hostBehind(context, further));
  const today = date ? null : TODAY.exec(report.plain.slice(lead.sentence.start, lead.sentence.start + 80));
  const dateSpan = date
    ? withDayPart(report.plain, date)
    : today && bare(report.plain, spanAt(lead.sentence.start + today.index, today[0].length));
  const chair = chairsIn(context, region, isOnly);
  const place =
    placeWithin(report, { start: behindDate.start, end: host?.start ?? behindDate.end }) ??
    placeWithin(report, { start: lead.title.end, end: lead.sentence.end }) ??
    (further && placeWithin(report, further)) ??
    placeWithin(report, {
      start: (date && date.end <= lead.sentence.start && date.end) || lead.sentence.start,
      end: lead.sentence.start,
    }) ??
    streamedFrom(report, region);
  return {
    start: lead.sentence.start,
    end: Math.max(lead.sentence.end, chair.end),
    title: report.text.slice(lead.title.start, lead.title.end).replace(/\s+/g, ' '),
    titleSpan: lead.title,
    kind: kindOf(report.plain.slice(lead.title.start, lead.title.end)),
    dateFound: date,
    restSpan: { start: lead.title.end, end: lead.sentence.end },
    relative: today
      ? /cùng ngày/iu.test(today[0])
        ? 'previous'
        : /qua/iu.test(today[0])
          ? 'day-before'
          : 'page'
      : null,
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

/** What stands before the verb without the persons named there: "dưới sự chủ trì của đồng chí …, Ban …". */
function hostSpan(context: MeetingContext, span: Span): Span {
  const persons = occurrencesIn(context.occurrences, span);
  const last = persons.at(-1);
  // "đoàn công tác của Thường trực HĐND tỉnh do đồng chí … làm trưởng đoàn"
  const leads =
    persons[0] &&
    /(?<![\p{L}])do (?:đồng chí |ông |bà )?$/iu.exec(context.report.plain.slice(span.start, persons[0].start));
  if (leads && leads.index > 3) return { start: span.start, end: span.start + leads.index };
  const rest = last ? { start: last.end, end: span.end } : span;
  return trimmed(context.report.plain, rest).end > rest.start + 4 ? rest : span;
}

/** The sentence behind the first that says more of the meeting: "Hội nghị được tổ chức tại …". */
function furtherIn(context: MeetingContext, span: Span): Span | null {
  return (
    sentencesIn(context.report.plain, span).find((sentence) =>
      meetingPatterns.spokenOf!.test(wordsOf(context, sentence)),
    ) ?? null
  );
}

/** "Thời gian: …" in a line of its own, or the date of the sentence before. */
function datedBefore(context: MeetingContext, lead: Lead): TextDate | null {
  const { lines, plain } = context.report;
  for (let i = context.layout.bodyFrom; i < Math.min(context.layout.bodyTo, context.layout.bodyFrom + 15); i++) {
    const line = lines[i]!;
    if (/^[-+*•\d.\s]{0,6}(?:thời gian[^\n:]{0,20}:|vào (?:lúc|hồi)|lúc|hồi|hôm nay)(?![\p{L}])/iu.test(line.text)) {
      const date = dateIn(context, line);
      if (date) return date;
    }
  }
  const { start } = lines[lead.paragraph]!;
  // "… khi rời phòng họp chiều thứ Sáu, 11/10.⏎ Đó là buổi giao ban …"
  if (isHostedIn(wordsOf(context, lead.sentence))) {
    const first = lines[context.layout.bodyFrom];
    return first ? dateIn(context, { start: first.start, end: lead.sentence.start }) : null;
  }
  return lead.sentence.start > start && !/\d{3}\/|-[A-ZĐ]/.test(plain.slice(start, lead.sentence.start))
    ? dateIn(context, { start, end: lead.sentence.start })
    : null;
}

/** Before a day on which no meeting was held: a deadline, a count, a memorial day. */
const OTHER_DAY =
  /(?<![\p{L}])(?:(?:trước|chậm nhất|muộn nhất|hạn|hạn cuối|hạn chót|đến|đến hết|hết|kể từ|tính đến|so với|sau)(?: vào)? |(?:kỷ niệm|thành lập|truyền thống|ngày sinh)[^.;\n]{0,60}\()$/iu;

/** The last full day or month-day named in a span that is neither the date of a cited document nor a deadline. */
function dateIn(context: MeetingContext, span: Span): TextDate | null {
  let found: TextDate | null = null;
  const { dates } = context;
  for (let i = firstFrom(dates, span.start); i < dates.length && dates[i]!.start < span.end; i++) {
    const date = dates[i]!;
    if (date.day === null || date.status === 'impossible' || context.citedDates.has(date.start)) continue;
    if (date.start === context.layout.pageDateSpan?.start) continue;
    if (!OTHER_DAY.test(context.report.plain.slice(Math.max(0, date.start - 80), date.start))) found = date;
  }
  return found;
}

function withDayPart(plain: string, date: TextDate): Span {
  const before = plain.slice(Math.max(0, date.start - 24), date.start);
  const part = DAY_PART.exec(before)?.[0] ?? '';
  const end = part.endsWith('(') && plain[date.end] === ')' ? date.end + 1 : date.end;
  return { start: date.start - part.trimStart().length, end };
}

function dayPartOf(plain: string, dateSpan: Span | null): string | null {
  if (!dateSpan) return null;
  return (
    /^(?:buổi )?(sáng|trưa|chiều|tối|đêm)/iu.exec(plain.slice(dateSpan.start, dateSpan.end))?.[1]?.toLowerCase() ?? null
  );
}

/** Kind by the first telling word of the title. */
export function kindOf(title: string): MeetingKind {
  const hit =
    /giao ban|sơ,? (?:và )?tổng kết|sơ kết|tổng kết|chuyên đề|quán triệt|học tập|triển khai|phổ biến|(?:đánh giá|kiểm điểm) (?:kết quả|tình hình|công tác|việc)/iu.exec(
      title,
    );
  switch (hit?.[0].toLowerCase().split(' ')[0]) {
    case 'giao':
      return 'giao-ban';
    case 'sơ':
    case 'sơ,':
      return 'so-ket';
    case 'tổng':
      return 'tong-ket';
    case 'chuyên':
      return 'chuyen-de';
    case 'quán':
    case 'học':
    case 'triển':
    case 'phổ':
      return /^(?:cuộc họp|phiên họp|buổi họp|họp|buổi làm việc)(?![\p{L}])/iu.test(title) && hit!.index > 40
        ? 'hop'
        : 'trien-khai';
  }
  if (/^(?:hội thảo|tọa đàm|buổi tọa đàm)/iu.test(title)) return 'chuyen-de';
  if (/^(?:cuộc họp|phiên họp|buổi họp|họp|buổi làm việc|kỳ họp|cuộc làm việc)(?![\p{L}])/iu.test(title)) return 'hop';
  if (hit) return /năm (?:19|20)\d\d/iu.test(title) && !/quý|tháng/iu.test(title) ? 'tong-ket' : 'so-ket';
  return 'khac';
}

// ── Organiser and place ─────────────────────────────────────────────────────────────────────────────────────────────

const BEFORE_VERB =
  /(?:,|(?:,? (?:đã|vừa|vừa qua|sẽ|long trọng|trọng thể|trang trọng|tiếp tục|chính thức|cũng|đồng loạt|trực tiếp|cùng nhau))){1,4}$/iu;
const NOT_ORGANIZER =
  /^(?:tại|trong|từ|vào|thực hiện|căn cứ|nhằm|để|được|theo|sau|trước|nhân|tiếp|với|hòa|hướng|chào mừng|đồng chí|đ\/c|ông|bà|ngày|sáng|chiều|tối|trưa|lúc|thứ|chủ nhật|ở|hôm|và|phường|xã|huyện|quận|thành phố|tỉnh|thị|những|đó|đây|nhiều|một|khi|qua|cũng)(?![\p{L}])/iu;

/** The body that stands before the verb: from its first capitalised head word to the verb. */
function organizerIn(context: MeetingContext, span: Span): TextSpan | null {
  const { plain, text } = context.report;
  let start = span.start;
  while (start < span.end && /[\s,;:()–-]/.test(plain[start]!)) start++;
  const dash = plain.lastIndexOf(' - ', span.end);
  if (
    dash > start &&
    /\d|\p{Lu}{2}$|\)$/u.test(plain.slice(Math.max(start, dash - 1), dash)) === true &&
    dash - start < 30
  )
    start = dash + 3;
  let end = span.end;
  const tail = BEFORE_VERB.exec(plain.slice(start, end).trimEnd());
  end = start + (tail ? tail.index : plain.slice(start, end).trimEnd().length);
  if (end <= start) return null;
  const segments = splitAt(plain, { start, end }, ';')
    .flatMap((part) => splitAt(plain, part, ','))
    .map((part) => trimmed(plain, part));
  const head = segments.find((part) => isBodyAt(plain, part)) ?? lastUnit(plain, segments);
  if (!head) return null;
  let from = head.start;
  // "…, UBND tỉnh phối hợp với …" begins at the body, not at a word before it.
  const bodyAt = bodyOffset(plain, head);
  if (bodyAt > 0) from += bodyAt;
  const bracket = / ?\([^()]{1,40}\)$/.exec(plain.slice(from, end));
  if (bracket) end -= bracket[0].length;
  return end > from && end - from < 220 ? { start: from, end, text: text.slice(from, end) } : null;
}

/** Words that begin as bodies do. */
const NOT_BODY = new Set(
  'hội nghị|hội thảo|hội thi|hội trường|hội đàm|báo cáo|đảng viên|đoàn viên|đoàn kết|tổ chức|trường hợp|bộ đề|đội ngũ'.split(
    '|',
  ),
);

function isBodyAt(plain: string, part: Span): boolean {
  const words = plain.slice(part.start, part.end);
  if (NOT_ORGANIZER.test(words)) return false;
  return bodyOffset(plain, part) >= 0;
}

/** Where in a segment the body's name begins: at its start, or behind a date or a short lead-in; -1 without. */
function bodyOffset(plain: string, part: Span): number {
  const words = wordsIn(plain, part, 8);
  for (const [index, word] of words.entries()) {
    if (NOT_BODY.has(`${word.lower} ${words[index + 1]?.lower}`)) return -1;
    if (word.capital && organisations.lengthAt(words, index) > 0) return index <= 4 ? word.start - part.start : -1;
    if (index === 0 && word.capital && /^(?:UBND|HĐND|UBMTTQ|BTV|BCĐ|LĐLĐ|TT)/.test(word.text)) return 0;
  }
  return -1;
}

/** "huyện Nghĩa Đàn tổ chức": a unit of the country in lower case, right before the verb. */
function lastUnit(plain: string, segments: readonly Span[]): Span | null {
  const last = segments.at(-1);
  if (!last) return null;
  const words = wordsIn(plain, last, 6);
  if (NOT_BODY.has(`${words[0]?.lower} ${words[1]?.lower}`)) return null;
  if (words.length > 1 && units.lengthAt(words, 0) > 0) return last;
  return words.length > 1 &&
    words[0]!.capital &&
    words[1]!.joined &&
    !NOT_ORGANIZER.test(plain.slice(last.start, last.end))
    ? last
    : null;
}

/** "Thường trực Huyện ủy chỉ đạo Hội Nông dân huyện tổ chức": the one that acts. */
function actingHost({ report }: MeetingContext, host: TextSpan): TextSpan {
  const hit = /(?<!ban) (?:chỉ đạo|giao|giao cho|ủy quyền cho|cho phép) (?=\p{Lu})/u.exec(
    report.plain.slice(host.start, host.end),
  );
  if (!hit) return host;
  const start = host.start + hit.index + hit[0].length;
  return { start, end: host.end, text: report.text.slice(start, host.end) };
}

/** "Hội nghị … do Sở Y tế tổ chức" */
function hostBehind(context: MeetingContext, span: Span): TextSpan | null {
  const { plain, text } = context.report;
  const words = plain.slice(span.start, span.end);
  const hit =
    /(?<![\p{L}])(?:do|được) (?<host>\p{Lu}[^.;:]{4,240}?) (?:phối hợp )?(?:tổ chức|chủ trì tổ chức|đăng cai)(?![\p{L}])/u.exec(
      words,
    );
  if (!hit) return null;
  const start = span.start + hit.index + hit[0].indexOf(hit.groups!.host!);
  const end = start + hit.groups!.host!.length;
  return { start, end, text: text.slice(start, end) };
}

const PLACE =
  /(?<![\p{L}])(?:tại|ở) (?<place>(?:\p{Lu}|hội trường|trụ sở|phòng|văn phòng|nhà|khu|thành phố|thị xã|thị trấn|huyện|tỉnh|phường|xã|thôn|bản|ấp|buôn|tổ dân phố|trung tâm|khách sạn|điểm cầu|ủy ban|sân|trường|giảng đường|bệnh viện|trạm|đồn|cung|quảng trường|đình|đơn vị|cơ quan|công ty|số \d)(?:[^,;.()\n]|(?<= (?:T[PpXT]|Q|P|H))\.){1,110})/u;
/** Behind a comma the place goes on. */
const PLACE_GOES_ON =
  /^(?:, (?:nhà|tầng|số|đường|phố|khu|thôn|ấp|xã|phường|thị trấn|thị xã|huyện|quận|thành phố|tỉnh|T[PXT]\.|[Tt]rung tâm (?:hành chính|hội nghị)|Hà Nội)(?![\p{L}])[^,;.()\n]{0,60}){1,3}/iu;

function placeWithin({ plain, text }: Pick<ReportText, 'plain' | 'text'>, span: Span): TextSpan | null {
  const hit = PLACE.exec(plain.slice(span.start, span.end));
  if (!hit) return null;
  const start = span.start + hit.index + hit[0].length - hit.groups!.place!.length;
  let words = hit.groups!.place!;
  const further = PLACE_GOES_ON.exec(plain.slice(start + words.length, span.end));
  if (further) words += further[0];
  const stop =
    / (?:và (?:các|trực tuyến|kết nối|truyền)|tiến hành|diễn ra|đã|vừa|đến|tới|với|theo|do|dưới|để|nhằm|vào|lúc|ngày|sáng|chiều|tối|kết nối|kết hợp|có|nhân|trong|- \p{Ll})(?![\p{L}])/u.exec(
      words,
    );
  if (stop) words = words.slice(0, stop.index);
  const end = start + words.trimEnd().length;
  return { start, end, text: text.slice(start, end) };
}

/** "truyền trực tuyến từ hội trường Tỉnh ủy đến 96 điểm cầu" */
function streamedFrom({ plain, text }: ReportText, region: Span): TextSpan | null {
  const hit =
    /(?<![\p{L}])từ (?:điểm cầu (?:chính )?(?:tại|ở) )?(?<place>(?:hội trường|trụ sở|phòng họp|trung tâm|điểm cầu)[^,;.()\n]{1,80}?)(?: \([^()\n]{1,60}\))?,? (?:đến|tới|kết nối)(?![\p{L}])/iu.exec(
      plain.slice(region.start, region.end),
    );
  if (!hit) return null;
  const start = region.start + hit.index + hit[0].indexOf(hit.groups!.place!);
  const end = start + hit.groups!.place!.length;
  return { start, end, text: text.slice(start, end) };
}

// ── Chairs and guests ───────────────────────────────────────────────────────────────────────────────────────────────

/** The stretch in which a meeting is introduced: its paragraph and the few that follow, up to the next meeting. */
function regionOf(context: MeetingContext, lead: Lead, next: Lead | null): Span {
  const { body } = context;
  const first = firstFrom(body, context.report.lines[lead.paragraph]!.start);
  const region = { start: body[first]!.start, end: body[first]!.end };
  for (const line of body.slice(first + 1, first + 4)) {
    if (next && line.index >= next.paragraph) break;
    if (
      /^(?:[IVX]{1,4}[.\-)]|[A-D][.)]|\d{1,2}[.)]|phần thứ)/iu.test(line.text) ||
      /^(?:kết luận|phát biểu)/iu.test(line.text)
    )
      break;
    region.end = line.end;
  }
  return region;
}

/** Who was in the chair, in the order of the text, and where the last word about it ends. */
function chairsIn(context: MeetingContext, region: Span, isOnly: boolean): { people: Person[]; end: number } {
  const { plain } = context.report;
  const sentences = sentencesOf(context, region);
  for (const [index, sentence] of sentences.entries()) {
    const people = chairsOf(plain, sentence, occurrencesIn(context.occurrences, sentence));
    if (people.length === 0) continue;
    // "… chủ trì; cùng chủ trì có …", in the same sentence or the next.
    const next = sentences[index + 1];
    const more = [sentence, ...(next ? [next] : [])].flatMap((one) => furtherChairs(context, one));
    return { people: [...new Set([...people, ...more])], end: sentence.end };
  }
  const pictured = chairsInCaptions(context);
  return {
    people: pictured.length > 0 || !isOnly ? pictured : chairsFurtherOn(context, region.end),
    end: region.start,
  };
}

/** "Cùng chủ trì hội nghị có đồng chí B, Phó Bí thư." */
function furtherChairs(context: MeetingContext, sentence: Span): Person[] {
  const words = wordsOf(context, sentence);
  const hit = /(?<![\p{L}])(?:cùng|đồng) (?:chủ trì|chủ tọa)(?: [^.;:,]{1,30})? (?:có|là|với|gồm)(?![\p{L}])/iu.exec(
    words,
  );
  if (!hit) return [];
  const from = sentence.start + hit.index + hit[0].length;
  const end = words.indexOf(';', hit.index);
  const to = end < 0 ? sentence.end : sentence.start + end;
  return unique(runOf(context.report.plain, occurrencesIn(context.occurrences, { start: from, end: to })));
}

/** "…, người chủ trì hội nghị, tiếp thu các ý kiến": told late, where only one meeting is told of. */
function chairsFurtherOn(context: MeetingContext, from: number): Person[] {
  const { body, report } = context;
  for (const line of body.slice(firstFrom(body, from))) {
    if (!CHAIRS_MEETING.test(line.text)) continue;
    for (const sentence of sentencesOf(context, line)) {
      if (!CHAIRS_MEETING.test(wordsOf(context, sentence))) continue;
      const people = chairsOf(report.plain, sentence, occurrencesIn(context.occurrences, sentence));
      if (people.length > 0) return people;
    }
  }
  return [];
}

const CHAIRS_MEETING =
  /(?<![\p{L}])(?:(?:chủ trì|chủ tọa) (?:hội nghị|cuộc họp|buổi|phiên|giao ban)|người chủ trì|chủ tọa)(?![\p{L}])/iu;

function chairsInCaptions(context: MeetingContext): Person[] {
  const { report, layout } = context;
  for (const index of layout.captions) {
    const line = report.lines[index]!;
    if (!/chủ trì|chủ tọa/iu.test(line.text)) continue;
    const found = chairsOf(report.plain, line, occurrencesOf(peopleIn(report, line))).map(
      (person) => context.people.find((known) => known.name === person.name) ?? person,
    );
    if (found.length > 0) return found;
  }
  return [];
}

function chairsOf(plain: string, sentence: Span, present: readonly Occurrence[]): Person[] {
  if (present.length === 0) return [];
  const words = plain.slice(sentence.start, sentence.end);
  for (const hit of words.matchAll(meetingPatterns.chair!)) {
    const at = sentence.start + hit.index;
    const end = at + hit[0].length;
    if (/(?:phó|thư ký) $/iu.test(plain.slice(Math.max(0, at - 8), at))) continue;
    const rest = plain.slice(end, sentence.end);
    const forward = meetingPatterns.chairForward!.exec(rest);
    if (forward) {
      const stop =
        /(?<![\p{L}])(?:tham dự|cùng dự|dự hội nghị|tham gia|thư ký|phó chủ trì|điều hành)(?![\p{L}])/iu.exec(
          rest.slice(forward[0].length),
        );
      const until = end + forward[0].length + (stop ? stop.index : rest.length);
      const after = present.filter((o) => o.start >= end && o.start < until);
      if (after.length > 0) return unique(after);
    }
    // "Chủ trì hội nghị, đồng chí A, Bí thư Huyện ủy biểu dương …"
    const opening = isOpening(plain, sentence, at) ? meetingPatterns.chairOpening!.exec(rest) : null;
    if (opening) {
      const after = present.filter((o) => o.start >= end + opening[0].length);
      if (after[0] && after[0].start - end - opening[0].length < 12) return unique(runOf(plain, after));
    }
    if (!/^(?:điều|Điều)/.test(hit[0]) && !meetingPatterns.chairEnd!.test(rest)) continue;
    const from = segmentStart(plain, sentence, at, Boolean(hit.groups!.many));
    const before = present.filter((o) => o.start >= from && o.start < at);
    // "Giao ông A, Phó Giám đốc chủ trì" sets a task.
    const isSet = (o: Occurrence) => IS_TOLD_TO.test(plain.slice(Math.max(from, o.start - 40), o.start));
    // "công tác chỉ đạo, điều hành" is no verb: the person stands right before one.
    const isVerb = !hit[0].toLowerCase().startsWith('điều') || /^ (?:hội|cuộc|buổi|phiên|chung)/iu.test(rest);
    const isClose = isVerb || at - (before.at(-1)?.end ?? 0) <= 2;
    if (before.length > 0 && isClose && !before.some(isSet))
      return unique(withEarlier(plain, sentence, present, before));
  }
  return [];
}

const IS_TOLD_TO =
  /(?<![\p{L}])(?:giao|yêu cầu|phân công|đề nghị|cử|mời|ủy quyền)(?: cho| nhiệm vụ(?: cho)?)?(?: (?:các|hai))?:? $/iu;

function isOpening(plain: string, sentence: Span, at: number): boolean {
  return /^(?:(?:tham |tới |đến )?dự(?:,| và) |thay mặt (?:đoàn )?)?$/iu.test(plain.slice(sentence.start, at));
}

/** "Đồng chí A, Bí thư; đồng chí B, Phó Bí thư chủ trì": a sentence of nothing but people names them all. */
function withEarlier(
  plain: string,
  sentence: Span,
  present: readonly Occurrence[],
  chairs: readonly Occurrence[],
): readonly Occurrence[] {
  const first = present.indexOf(chairs[0]!);
  const opening = plain.slice(sentence.start, present[0]!.start);
  return first > 0 && !/\p{L}/u.test(opening) && runOf(plain, present).length > first
    ? [...present.slice(0, first), ...chairs]
    : chairs;
}

/** The people named in one breath with the first: "đồng chí A, Bí thư và đồng chí B, Phó Bí thư". */
function runOf(plain: string, list: readonly Occurrence[]): Occurrence[] {
  if (list.length === 0) return [];
  let count = 1;
  while (
    count < list.length &&
    /^[,;]? ?(?:và |cùng )?(?:(?:các|hai|ba) [^,;.:]{1,60}: )?$/u.test(
      plain.slice(list[count - 1]!.end, list[count]!.start),
    )
  )
    count++;
  return list.slice(0, count);
}

/** Where the subject of "chủ trì" begins: behind the last semicolon, for several chairs at the start of their list. */
function segmentStart(plain: string, sentence: Span, at: number, many: boolean): number {
  const parts = splitAt(plain, { start: sentence.start, end: at }, ';');
  const last = parts.at(-1)!;
  // "Các đồng chí A, …; B, …; C, … chủ trì hội nghị" names them all, "… A, …; đồng chí B chủ trì" the last.
  const isPlural = /(?:^|\s)(?:các|hai|ba) (?:đồng chí|ông|bà|anh|chị)(?![\p{L}])/iu;
  const opensPlural = isPlural.test(plain.slice(sentence.start, sentence.start + 20));
  const lastIsNew = /^\s*(?:đồng chí|đ\/c|ông|bà)(?![\p{L}])/iu.test(plain.slice(last.start, last.start + 14));
  if (!many && (!opensPlural || lastIsNew || parts.length === 1)) return guestsEnd(plain, last);
  // "Dự hội nghị có đồng chí A, …; các đồng chí B, …; C, … đồng chủ trì"
  for (let i = parts.length - 1; i > 0; i--) {
    if (
      /(?:^|\s)(?:các đồng chí|hai đồng chí|đồng chí)(?![\p{L}])/iu.test(
        plain.slice(parts[i]!.start, parts[i]!.start + 20),
      ) &&
      meetingPatterns.attends!.test(plain.slice(sentence.start, parts[i]!.start))
    ) {
      return parts[i]!.start;
    }
  }
  return guestsEnd(plain, { start: sentence.start, end: at });
}

/** "Với sự tham dự của đồng chí A, đồng chí B chủ trì": whoever is said to attend does not chair. */
function guestsEnd(plain: string, span: Span): number {
  // "…, do đồng chí A, Bí thư Huyện ủy chủ trì": the subject stands behind "do".
  const words = plain.slice(span.start, span.end);
  const agent = lastAgent(words);
  if (agent >= 0) return span.start + agent;
  const guests =
    /(?<![\p{L}])(?:với sự (?:tham dự|có mặt|chỉ đạo) của|(?:tham|cùng|đến|về) dự có)(?![\p{L}])[^,]{1,80},/iu.exec(
      words,
    );
  return guests ? span.start + guests.index + guests[0].length : span.start;
}

/** Offset of the last " do " before a capital, an honorific or a rank; -1 without. */
function lastAgent(words: string): number {
  const at = words.lastIndexOf(' do ');
  return at >= 0 && /^ do (?:\p{Lu}|các |hai |ông |bà |đ\/c |đồng chí )/u.test(words.slice(at, at + 14)) ? at : -1;
}

function unique(list: readonly Occurrence[]): Person[] {
  return [...new Set(list.map((o) => o.person))];
}

function attendeesIn(context: MeetingContext, region: Span, chair: readonly Person[]): Person[] {
  const { plain } = context.report;
  const found: Occurrence[] = [];
  for (const sentence of sentencesOf(context, region)) {
    if (meetingPatterns.attends!.test(plain.slice(sentence.start, sentence.end)))
      found.push(...occurrencesIn(context.occurrences, sentence));
  }
  return unique(found).filter((person) => !chair.includes(person));
}

// ── Minutes and headings ────────────────────────────────────────────────────────────────────────────────────────────

const LABEL =
  /^[-–+*•\d.)\s]{0,5}(?<label>thời gian|địa điểm|tại(?= ?:)|chủ trì|chủ tọa|chủ tọa cuộc họp|thành phần(?: tham dự)?|thư ký|người chủ trì)[^:\n]{0,30}:/iu;

/** Minutes: title from the heading, the rest from labelled lines. */
function fromLabels(context: MeetingContext): MeetingDraft | null {
  const { report, layout } = context;
  if (!layout.title) return null;
  const labels = new Map<string, Line>();
  for (const line of report.lines.slice(layout.bodyFrom, Math.min(layout.bodyTo, layout.bodyFrom + 40))) {
    const label = LABEL.exec(line.text)?.groups?.label?.toLowerCase();
    if (label && !labels.has(label)) labels.set(label, line);
  }
  const timeLine =
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
    : Math.max(0, report.plain.slice(layout.title.start, layout.title.end).search(STRONG_NOUN));
  const titleSpan = { start: layout.title.start + named, end: layout.title.end };
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

/** "Hôm nay, … tại …, Thường trực HĐND huyện tiến hành Hội nghị …": who meets. */
function hostOfMinutes(context: MeetingContext, line: Line): TextSpan | null {
  const sentence = sentencesOf(context, line)[0];
  const lead = sentence ? leadOf(context, sentence, line.index) : null;
  if (!lead || (lead.form !== 'held' && lead.form !== 'meets')) return null;
  const date = dateIn(context, { start: lead.sentence.start, end: lead.verbAt });
  return organizerIn(context, { start: date?.end ?? lead.sentence.start, end: lead.verbAt });
}

/** A report "tổng kết công tác năm 2025" tells of work, not of a meeting. */
const STRONG_NOUN =
  /(?<![\p{L}])(?:hội nghị|cuộc họp|phiên họp|buổi họp|buổi làm việc|buổi giao ban|họp giao ban|đại hội|hội thảo|tọa đàm)(?![\p{L}])/iu;

/** No sentence tells of a meeting, but the heading names one. */
function fromHeading(context: MeetingContext): MeetingDraft | null {
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
