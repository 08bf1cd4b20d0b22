/**
 * The sentences that tell that a meeting was held, and the title that they give it.
 */
import { wordings } from '../../knowledge/wordings.ts';
import type { Span } from '../../model/index.ts';
import type { Line } from '../page/lines.ts';
import { type Occurrence, occurrencesIn } from '../people/people.ts';
import { type Lead, type MeetingContext, sentencesOf, wordsOf } from './meeting-context.ts';
import { dateIn, dayBefore, isHostedIn } from './meeting-dates.ts';
import { heldAt, titleFrom } from './meeting-titles.ts';
import { kindOf, meetingPatterns, STRONG_NOUN } from './meeting-words.ts';
import { isDatedIn, isTold, namedIn } from './named-meetings.ts';
import { organizerIn } from './organisers.ts';

/** The sentences that tell of meetings, in order; the first tells of the one reported on. Empty when none does. */
export function findLeads(context: MeetingContext): Lead[] {
  const { plain } = context.report;
  const leads: Lead[] = [];
  let seen = 0;
  let named: Lead | null = null;
  /** The meeting reported on when no sentence says that one was held: with its day, or with what was said there. */
  let dated: Lead | null = null;
  let told: Lead | null = null;
  for (const line of context.body) {
    const isFirst = leads.length === 0;
    if (++seen > 12 && isFirst) break;
    const opening = { start: line.start, end: Math.min(line.end, line.start + 120) };
    if (!isFirst && !dateIn(context, opening) && !wordings.today.test(wordsOf(context, opening))) continue;
    for (const sentence of sentencesOf(context, line).slice(0, isFirst ? 8 : 2)) {
      const isSpokenOf = isFirst && meetingPatterns.spokenOf.test(plain.slice(sentence.start, sentence.end));
      // "Hội nghị được Huyện ủy tổ chức ngày …" speaks of the meeting named before.
      const lead = (isSpokenOf && named) || leadOf(context, sentence, line.index);
      if (lead && (isFirst || isAnother(context, leads[0]!, lead, line))) {
        leads.push(lead);
        break;
      }
      if (!isFirst) continue;
      const name = namedIn(context, sentence, line.index);
      if (name?.form !== 'meets') named ??= name;
      if (name && isDatedIn(context, name)) dated ??= name;
      else if (name && isTold(context, name)) told ??= name;
    }
  }
  const alone = dated ?? told;
  return leads.length === 0 && alone ? [alone] : leads;
}

/** A further meeting, told of as the first was: a paragraph that opens with another day, or with "cùng ngày". */
function isAnother(context: MeetingContext, { form }: Lead, lead: Lead, { start, end, text }: Line): boolean {
  const { plain } = context.report;
  const date = dateIn(context, { start, end: lead.verbAt });
  const opening = plain.slice(lead.sentence.start, lead.sentence.start + 40);
  const isDated = date ? date.start - Math.min(lead.sentence.start, date.end) < 40 : wordings.today.test(opening);
  if (!isDated || lead.form === 'wasHeld') return false;
  const isHeld = (one: Lead['form']) => one === 'held' || one === 'meets';
  return (
    (lead.sentence.start === start &&
      !/^[-–+•*\d(]/.test(text) &&
      isHeld(form) &&
      isHeld(lead.form) &&
      kindOf(plain.slice(lead.title.start, lead.title.end)) !== 'khac') ||
    (context.layout.style === 'news' &&
      (subjectOf(context, lead) !== null || meetingPatterns.anyChair.test(plain.slice(lead.sentence.start, end))))
  );
}

/** "Phó Chủ tịch UBND tỉnh Lê Văn An họp với các sở": who meets, and so takes the chair. */
export function subjectOf({ occurrences, report }: MeetingContext, lead: Lead): Occurrence | null {
  if (lead.form !== 'held' && lead.form !== 'meets') return null;
  const last = occurrencesIn(occurrences, { start: lead.sentence.start, end: lead.verbAt }).at(-1);
  return last &&
    /^,? (?:(?:đã|vừa|cũng|có|đến|tới|về|đi|thăm|kiểm tra|và|,) ){0,6}$/u.test(
      report.plain.slice(last.end, lead.verbAt),
    )
    ? last
    : null;
}

/** What one sentence tells of a meeting; null when it tells of none. `paragraph` is the index of its line. */
export function leadOf(context: MeetingContext, sentence: Span, paragraph: number): Lead | null {
  const { plain } = context.report;
  const words = plain.slice(sentence.start, sentence.end);
  // "…, vào ngày 20 tháng 6 năm 2022 tại hội trường UBND xã. Hội Nông dân xã tổ chức …": a stop too many.
  const isDated =
    dateIn(context, sentence) !== null ||
    wordings.today.test(words.slice(0, 60)) ||
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
  const isHosted =
    isHostedIn(words) || (meetingPatterns.hosted.test(words) && heldAt(words, meetingPatterns.wasHeld) > 0);
  if (!isDated && !isHosted) return null;
  const meets = meetingPatterns.meets.exec(words);
  if (meets && !isInTitle(words, meets.index) && hasBody(context, sentence, meets.index)) return build('meets', meets);
  const held = heldAt(words, meetingPatterns.wasHeld);
  const noun = held >= 0 ? meetingPatterns.anyNoun.exec(words) : null;
  const isBare = noun !== null && meetingPatterns.spokenOf.exec(words)?.index === noun.index;
  if (noun && noun.index < held && !isBare) {
    const nounAt = sentence.start + noun.index;
    return { sentence, paragraph, title: titleFrom(context, nounAt, sentence.end), verbAt: nounAt, form: 'wasHeld' };
  }
  return null;
}

/** "Chủ trì hội nghị …, Phó Chủ tịch UBND tỉnh …": behind the comma stands a person. */
function opensWithChair({ occurrences }: MeetingContext, sentence: Span, words: string): boolean {
  const opening = meetingPatterns.chairs.exec(words)!;
  const comma = words.indexOf(', ', opening[0].length);
  // "Chủ trì hội nghị, …" names none.
  if (comma < opening[0].length + 6) return false;
  const person = occurrencesIn(occurrences, { start: sentence.start + comma, end: sentence.end })[0];
  return person !== undefined && person.start - sentence.start - comma < 16;
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
