/**
 * Meetings that no sentence says were held: they are named where something else is told, mostly what was said there.
 */
import { wordings } from '../../knowledge/wordings.ts';
import type { Span } from '../../model/index.ts';
import { holdsAny } from '../../text/phrases.ts';
import { wordsIn } from '../../text/tokens.ts';
import { occurrencesIn } from '../people/people.ts';
import { type Lead, type MeetingContext, wordsOf } from './meeting-context.ts';
import { dateIn } from './meeting-dates.ts';
import { titleFrom, withoutDay } from './meeting-titles.ts';
import { kindOf, meetingPatterns } from './meeting-words.ts';
import { organizerIn } from './organisers.ts';

/**
 * "Tại Hội nghị sơ kết …, đồng chí … đề nghị …", "… kết luận của Chủ tịch UBND tỉnh tại cuộc họp về …": the meeting that a
 * sentence names; null when it names none or one yet to come.
 * @param paragraph index of the line of the sentence
 */
export function namedIn(context: MeetingContext, sentence: Span, paragraph: number): Lead | null {
  const { plain } = context.report;
  const words = wordsOf(context, sentence);
  const hit = meetingPatterns.named.exec(words);
  const noun = hit ? null : meetingPatterns.anyNoun.exec(words);
  if (!hit && (!noun || noun.index > 60 || !dateIn(context, sentence)))
    return consultation(context, sentence, paragraph);
  const nounAt = sentence.start + (hit ? hit.index + hit[0].length - (hit.groups!.noun ?? hit[0]).length : noun!.index);
  if (PLANS.test(plain.slice(sentence.start, nounAt))) return null;
  const title = titleFrom(context, nounAt, sentence.end);
  const clause = / ?, (?=\p{Lu}|(?:các|ông|bà|nhiều|lãnh đạo|đại biểu)(?!\p{L}))/u.exec(plain.slice(nounAt, title.end));
  if (clause) title.end = nounAt + withoutDay(plain.slice(nounAt, nounAt + clause.index)).length;
  const lead: Lead = { sentence, paragraph, title, verbAt: nounAt, form: 'named' };
  const kind = kindOf(plain.slice(title.start, title.end));
  const isVague = kind === 'khac' || (kind === 'hop' && !hit);
  return isVague && !meetingPatterns.anyChair.test(words) && !(hit && isTold(context, lead)) ? null : lead;
}

/** Whether a day is told with a meeting. */
export function isDatedIn(context: MeetingContext, { sentence }: Lead): boolean {
  return dateIn(context, sentence) !== null || wordings.today.test(wordsOf(context, sentence));
}

/** "Sáng 21/2, Thường trực Huyện ủy nghe các xã báo cáo …": a body that sits, without the word for it. */
function consultation(context: MeetingContext, sentence: Span, paragraph: number): Lead | null {
  const hit = meetingPatterns.consults.exec(wordsOf(context, sentence));
  if (!hit) return null;
  const verbAt = sentence.start + hit.index;
  const rest = context.report.plain.slice(verbAt, sentence.end).split(/[,;:]/, 1)[0]!;
  if (hit.groups!.noun === 'nghe' && !/(?<!\p{L})báo cáo(?!\p{L})/iu.test(rest)) return null;
  if (!organizerIn(context, { start: sentence.start, end: verbAt })) return null;
  return { sentence, paragraph, title: titleFrom(context, verbAt, sentence.end), verbAt, form: 'meets' };
}

/** Before a meeting that is yet to come. */
const PLANS =
  /(?<!\p{L})(?:(?:kế hoạch|để|sẽ|chuẩn bị|dự kiến|sắp|tham mưu) (?:[^,.;:]{1,20} )?|việc (?:tổ chức |mở |họp )?)$/iu;

/** Whether the sentence hands on what was said or concluded at a meeting that has more of a name than "cuộc họp". */
export function isTold(context: MeetingContext, { sentence, title, form }: Lead): boolean {
  if (form !== 'named' || title.end - title.start < 16) return false;
  const words = wordsOf(context, sentence);
  return (
    wordings.says.test(words) &&
    (CONCLUDES.test(words) ||
      occurrencesIn(context.occurrences, sentence).length > 0 ||
      holdsAny(context.report.vocabulary.offices, wordsIn(context.report.plain, sentence)))
  );
}

const CONCLUDES = /(?<!\p{L})(?:kết luận|ý kiến chỉ đạo) (?:chỉ đạo )?của(?!\p{L})/iu;
