/**
 * What a meeting is called: from its noun to where the sentence tells something else.
 */
import type { Span } from '../../model/index.ts';
import { occurrencesIn } from '../people/people.ts';
import type { MeetingContext } from './meeting-context.ts';
import { heldOn } from './meeting-dates.ts';

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

/** "hội nghị tổng kết ngành chiều nay" */
const DAY_PART_END =
  / (?:vào )?(?:buổi )?(?:(?:sáng|trưa|chiều|tối|đêm)(?: nay| qua)?|(?:ngày )?hôm (?:nay|qua))[ ,]*$/u;

/** Another such place, if `heldAt` agrees. */
const HELD_STOP = / (?:(?:đã|vừa) )?(?<verb>được|diễn ra|khai mạc|bế mạc|kết thúc)(?!\p{L})/gu;

/** Where words say that a meeting was held: "được Sở Y tế tổ chức", "đã diễn ra"; -1 without. */
export function heldAt(words: string, verbs: RegExp): number {
  for (const hit of words.matchAll(verbs)) {
    const verb = hit.groups!.verb!;
    if (verb !== 'được' && verb !== 'do') return hit.index;
    const behind = words.slice(hit.index + hit[0].length, hit.index + 280).split(/[.;]/, 1)[0]!;
    const organised = behind.search(/ tổ chức(?!\p{L})/u);
    if (organised >= 0 && organised <= 241) return hit.index;
  }
  return -1;
}

/** Words without the day at their end: "hội nghị tổng kết ngành chiều nay". */
export function withoutDay(words: string): string {
  return words.replace(DAY_PART_END, '');
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
  end = start + withoutDay(words.slice(0, cut)).length;
  while (end > start && /[\s.,;:/(]/.test(plain[end - 1]!)) end--;
  return { start, end };
}
