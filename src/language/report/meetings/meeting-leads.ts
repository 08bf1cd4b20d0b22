/**
 * The sentences that tell that a meeting was held, and the title that they give it.
 */
import type { Span } from '../../model/index.ts';
import type { Line } from '../page/lines.ts';
import { type Occurrence, occurrencesIn } from '../people/people.ts';
import { type Lead, type MeetingContext, sentencesOf, wordsOf } from './meeting-context.ts';
import { dateIn, dayBefore, heldOn, isHostedIn, TODAY } from './meeting-dates.ts';
import { kindOf, meetingPatterns, STRONG_NOUN } from './meeting-words.ts';
import { namedIn, standsAlone } from './named-meetings.ts';
import { organizerIn } from './organisers.ts';

/** Where a title ends inside its sentence. */
const TITLE_STOPS: readonly RegExp[] = [
  / ?[,-]? (?:theo|bằng) (?:hình thức|cụm|khối)(?!\p{L})/u,
  /,? (?:dưới|với) sự (?:chủ trì|chỉ đạo|điều hành|tham|có mặt)/u,
  /,? do (?:đồng chí|ông|bà|các (?:đồng chí|ông|bà)|đ\/c|\p{Lu})/u,
  /, (?:các )?(?:đồng chí|đ\/c)(?!\p{L})/u,
  /,? (?:nhằm|để) (?!(?:sơ kết|tổng kết|giao ban)(?!\p{L}))\p{Ll}/u,
  /,? (?:tại|ở) (?:\p{Lu}|hội trường|trụ sở|điểm cầu|thành phố|huyện|tỉnh|phường|xã|thị xã|thị trấn|nhà|khu|\d)/u,
  /,? (?:tới|đến) \d(?!\d?[/.-]\d)/u,
  / - (?!xã hội|văn hóa|an ninh)\p{Ll}/u,
  /,? (?:vào|trong) (?:ngày|sáng|chiều|tối|hai ngày|\d)/u,
  /,? (?:có|gồm) (?:sự|các đồng chí|\d)/u,
  /,? vào (?:lúc|hồi) \d/u,
  /,? (?:truyền )?từ điểm cầu/u,
  /,? với (?:\d{1,4}|các|hơn \d{1,4}) điểm cầu/u,
  /, (?:cho ý kiến|trong đó|qua đó|với sự|ngay sau|yêu cầu|đề nghị|giao|chỉ đạo|lưu ý)(?!\p{L})/u,
  // "quý I. Đồng chí …": a numeral ends the sentence.
  /(?<=[IVX])\. \p{Lu}/u,
  /; (?!triển khai|phương hướng|nhiệm vụ|bàn)/u,
  / \((?:ảnh|trong ảnh)/iu,
  / ?\p{Extended_Pictographic}/u,
];

/** The day of the meeting, which ends even a short title: "họp khẩn, tối 27/10". */
const DAY_STOP =
  /,?[ \n]\(?(?:vào )?(?:buổi )?(?:(?:sáng|trưa|chiều|tối|hôm)(?: ngày)? \(?|ngày (?=\d{1,2}[/.-]\d{1,2}\)))\d/iu;

/** Another such place, if `heldAt` agrees. */
const HELD_STOP = / (?:(?:đã|vừa) )?(?<verb>được|diễn ra|khai mạc|bế mạc|kết thúc)(?!\p{L})/gu;

/** The sentences that tell of meetings, in order; the first tells of the one reported on. Empty when none does. */
export function findLeads(context: MeetingContext): Lead[] {
  const { plain } = context.report;
  const leads: Lead[] = [];
  let seen = 0;
  let named: Lead | null = null;
  /** The meeting reported on when no sentence says that one was held. */
  let alone: Lead | null = null;
  for (const line of context.body) {
    const isFirst = leads.length === 0;
    if (++seen > 12 && isFirst) break;
    const opening = { start: line.start, end: Math.min(line.end, line.start + 120) };
    if (!isFirst && !dateIn(context, opening) && !TODAY.test(wordsOf(context, opening))) continue;
    for (const sentence of sentencesOf(context, line).slice(0, isFirst ? 8 : 2)) {
      const isSpokenOf = isFirst && meetingPatterns.spokenOf!.test(plain.slice(sentence.start, sentence.end));
      // "Hội nghị được Huyện ủy tổ chức ngày …" speaks of the meeting named before.
      const lead = (isSpokenOf && named) || leadOf(context, sentence, line.index);
      if (lead && (isFirst || isAnother(context, leads[0]!, lead, line))) {
        leads.push(lead);
        break;
      }
      if (!isFirst) continue;
      const name = namedIn(context, sentence, line.index);
      named ??= name;
      if (name && !alone && standsAlone(context, name)) alone = name;
    }
  }
  return leads.length === 0 && alone ? [alone] : leads;
}

/** A further meeting, told of as the first was: a paragraph that opens with another day, or with "cùng ngày". */
function isAnother(context: MeetingContext, { form }: Lead, lead: Lead, { start, end, text }: Line): boolean {
  const { plain } = context.report;
  const date = dateIn(context, { start, end: lead.verbAt });
  const opening = plain.slice(lead.sentence.start, lead.sentence.start + 40);
  const isDated = date ? date.start - Math.min(lead.sentence.start, date.end) < 40 : TODAY.test(opening);
  if (!isDated || lead.form === 'wasHeld') return false;
  const isHeld = (one: Lead['form']) => one === 'held' || one === 'meets';
  return (
    (lead.sentence.start === start &&
      !/^[-–+•*\d(]/.test(text) &&
      isHeld(form) &&
      isHeld(lead.form) &&
      kindOf(plain.slice(lead.title.start, lead.title.end)) !== 'khac') ||
    (context.layout.style === 'news' &&
      (subjectOf(context, lead) !== null || meetingPatterns.anyChair!.test(plain.slice(lead.sentence.start, end))))
  );
}

/** "Phó Chủ tịch UBND tỉnh Lê Văn An họp với các sở": who meets, and so takes the chair. */
export function subjectOf({ occurrences, report }: MeetingContext, lead: Lead): Occurrence | null {
  if (lead.form !== 'held' && lead.form !== 'meets') return null;
  const last = occurrencesIn(occurrences, { start: lead.sentence.start, end: lead.verbAt }).at(-1);
  return last && /^,? (?:đã |vừa |cũng |có ){0,2}$/u.test(report.plain.slice(last.end, lead.verbAt)) ? last : null;
}

/** What one sentence tells of a meeting; null when it tells of none. `paragraph` is the index of its line. */
export function leadOf(context: MeetingContext, sentence: Span, paragraph: number): Lead | null {
  const { plain } = context.report;
  const words = plain.slice(sentence.start, sentence.end);
  // "…, vào ngày 20 tháng 6 năm 2022 tại hội trường UBND xã. Hội Nông dân xã tổ chức …": a stop too many.
  const isDated =
    dateIn(context, sentence) !== null ||
    TODAY.test(words.slice(0, 60)) ||
    /(?<!\p{L})(?:vừa|mới)(?: qua,?)? (?:tổ chức|có|họp)(?!\p{L})/u.test(words) ||
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
  for (const form of ['held', 'chairs'] as const) {
    const hit = meetingPatterns[form]!.exec(words);
    if (!hit) continue;
    if (form !== 'chairs' && /^(?:[Hh]ọp|[Gg]iao ban|[Ss]ơ kết|[Tt]ổng kết)$/.test(hit.groups!.noun!) && !isDated)
      continue;
    // "Đã tổ chức 10 hội nghị" is a result; a lead names the body, the day or the chair before the verb.
    const before = words.slice(0, hit.index).trimEnd();
    // "Chủ trì hội nghị tổng kết ngành chiều nay, đồng chí …"
    const opens = form === 'chairs' && before === '' && opensWithChair(context, sentence, words);
    if (
      (!opens && /^(?:đã|được)?$/iu.test(before)) ||
      /(?:kế hoạch|việc|để|sẽ|tham mưu|chỉ đạo|hướng dẫn|chuẩn bị)$/iu.test(before)
    )
      continue;
    const lead = build(form, hit);
    if (opens) return lead;
    if (form === 'chairs' && lead.title.end - lead.title.start < 25 && !isDated) continue;
    if (!isDated && !hasBody(context, sentence, hit.index)) continue;
    return lead;
  }
  const isHosted = isHostedIn(words) || (meetingPatterns.hosted!.test(words) && heldAt(words, meetingPatterns.wasHeld!) > 0);
  if (!isDated && !isHosted) return null;
  const meets = meetingPatterns.meets!.exec(words);
  if (meets && !isInTitle(words, meets.index) && hasBody(context, sentence, meets.index)) return build('meets', meets);
  const held = heldAt(words, meetingPatterns.wasHeld!);
  const noun = held >= 0 ? meetingPatterns.anyNoun!.exec(words) : null;
  const isBare = noun !== null && meetingPatterns.spokenOf!.exec(words)?.index === noun.index;
  if (noun && noun.index < held && !isBare) {
    const nounAt = sentence.start + noun.index;
    return { sentence, paragraph, title: titleFrom(context, nounAt, sentence.end), verbAt: nounAt, form: 'wasHeld' };
  }
  return null;
}

/** "Chủ trì hội nghị …, Phó Chủ tịch UBND tỉnh …": behind the comma stands a person. */
function opensWithChair({ occurrences }: MeetingContext, sentence: Span, words: string): boolean {
  const opening = meetingPatterns.chairs!.exec(words)!;
  const comma = words.indexOf(', ', opening[0].length);
  // "Chủ trì hội nghị, …" names none.
  if (comma < opening[0].length + 6) return false;
  const person = occurrencesIn(occurrences, { start: sentence.start + comma, end: sentence.end })[0];
  return person !== undefined && person.start - sentence.start - comma < 16;
}

/** Where words say that a meeting was held: "được Sở Y tế tổ chức", "đã diễn ra"; -1 without. */
function heldAt(words: string, verbs: RegExp): number {
  for (const hit of words.matchAll(verbs)) {
    const verb = hit.groups!.verb!;
    if (verb !== 'được' && verb !== 'do') return hit.index;
    const behind = words.slice(hit.index + hit[0].length, hit.index + 280).split(/[.;]/, 1)[0]!;
    const organised = behind.search(/ tổ chức(?!\p{L})/u);
    if (organised >= 0 && organised <= 241) return hit.index;
  }
  return -1;
}

/** "Hội nghị Ban Chấp hành mở rộng sơ kết công tác": the verb belongs to the name of a meeting. */
function isInTitle(words: string, at: number): boolean {
  let noun = -1;
  for (const hit of words.slice(0, at).matchAll(new RegExp(STRONG_NOUN.source, 'giu'))) noun = hit.index;
  return noun >= 0 && !/[,.;:]/.test(words.slice(noun, at));
}

/** Whether a body or unit is named before the verb, close enough to be its subject. */
function hasBody(context: MeetingContext, sentence: Span, verbOffset: number): boolean {
  return organizerIn(context, { start: sentence.start, end: sentence.start + verbOffset }) !== null;
}

/** The title of a meeting: from its noun to where something else is told, within its sentence. */
export function titleFrom(context: MeetingContext, start: number, sentenceEnd: number): Span {
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
  const person = occurrencesIn(context.occurrences, { start: start + 6, end }).find((one) =>
    /[,;] $/.test(plain.slice(one.start - 2, one.start)),
  );
  if (person && person.start - start < cut) cut = person.start - start;
  end = start + words.slice(0, cut).replace(/ (?:vào )?(?:buổi )?(?:sáng|trưa|chiều|tối) *$/u, '').length;
  while (end > start && /[\s.,;:/(]/.test(plain[end - 1]!)) end--;
  return { start, end };
}
