/**
 * Meetings that no sentence says were held: they are named where something else is told, mostly what was said there.
 */
import type { Span } from '../../model/index.ts';
import { occurrencesIn } from '../people/people.ts';
import { type Lead, type MeetingContext, wordsOf } from './meeting-context.ts';
import { dateIn, TODAY } from './meeting-dates.ts';
import { titleFrom } from './meeting-leads.ts';
import { kindOf, meetingPatterns } from './meeting-words.ts';

/**
 * "Tại Hội nghị sơ kết …, đồng chí … đề nghị …", "… kết luận của Chủ tịch UBND tỉnh tại cuộc họp về …": the meeting that a
 * sentence names; null when it names none or one yet to come.
 * @param paragraph index of the line of the sentence
 */
export function namedIn(context: MeetingContext, sentence: Span, paragraph: number): Lead | null {
  const { plain } = context.report;
  const words = wordsOf(context, sentence);
  const hit = meetingPatterns.named!.exec(words);
  const noun = hit ? null : meetingPatterns.anyNoun!.exec(words);
  if (!hit && (!noun || noun.index > 60 || !dateIn(context, sentence))) return null;
  const nounAt = sentence.start + (hit ? hit.index + hit[0].length - hit.groups!.noun!.length : noun!.index);
  if (PLANS.test(plain.slice(sentence.start, nounAt))) return null;
  const title = titleFrom(context, nounAt, sentence.end);
  const clause = / ?, (?=\p{Lu}|(?:các|ông|bà|nhiều|lãnh đạo|đại biểu)(?!\p{L}))/u.exec(plain.slice(nounAt, title.end));
  if (clause) title.end = nounAt + clause.index;
  const lead: Lead = { sentence, paragraph, title, verbAt: nounAt, form: 'named' };
  const kind = kindOf(plain.slice(title.start, title.end));
  const isVague = kind === 'khac' || (kind === 'hop' && !hit);
  return isVague && !meetingPatterns.anyChair!.test(words) && !(hit && isTold(context, lead)) ? null : lead;
}

/** Whether a meeting that is only named is the one reported on: a day is told with it, or what was said there. */
export function standsAlone(context: MeetingContext, lead: Lead): boolean {
  return (
    dateIn(context, lead.sentence) !== null || TODAY.test(wordsOf(context, lead.sentence)) || isTold(context, lead)
  );
}

/** Before a meeting that is yet to come. */
const PLANS = /(?<!\p{L})(?:kế hoạch|để|việc|sẽ|chuẩn bị|dự kiến|sắp|tham mưu) (?:[^,.;:]{1,20} )?$/iu;

/** Whether the sentence hands on what was said or concluded at a meeting that has more of a name than "cuộc họp". */
function isTold(context: MeetingContext, { sentence, title }: Lead): boolean {
  if (title.end - title.start < 16) return false;
  const words = wordsOf(context, sentence);
  return SAYS.test(words) && (CONCLUDES.test(words) || occurrencesIn(context.occurrences, sentence).length > 0);
}

const SAYS =
  /(?<!\p{L})(?:nói|cho biết|cho rằng|khẳng định|nhấn mạnh|yêu cầu|đề nghị|chỉ đạo|chỉ ra|chỉ rõ|nêu|lưu ý|phát biểu|đánh giá|kết luận|nhận định|ghi nhận|biểu dương|giao|quán triệt|thông tin|báo cáo|chia sẻ|bày tỏ|đề cập)(?!\p{L})/iu;

const CONCLUDES = /(?<!\p{L})(?:kết luận|ý kiến chỉ đạo) (?:chỉ đạo )?của(?!\p{L})/iu;
