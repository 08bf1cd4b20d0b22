/**
 * Who speaks with the authority to set tasks: the meeting, its chair, a guest in office.
 */
import type { Span } from '../../../model/index.ts';
import { occurrencesIn } from '../../../report/people/people.ts';
import type { TaskContext } from './context.ts';

/** Who speaks in conclusion, or for the meeting. */
const AUTHORITY =
  /(?<!\p{L})(?:kết luận|chủ trì (?:hội nghị|cuộc họp|buổi (?:làm việc|họp|giao ban)),|phát biểu (?:chỉ đạo|kết luận|tại|bế mạc)|chỉ đạo (?:tại|hội nghị)|bế mạc|(?:các (?:đại biểu|đơn vị|bên|ngành|lực lượng|địa phương|thành viên|cơ quan)|(?:hai|ba|bốn) (?:bên|đơn vị|ngành|lực lượng|cơ quan|địa phương)|tập thể|lãnh đạo|ban \p{L}{2,7} \p{L}{2,7}) (?:đã |cùng |cũng )?thống nhất|(?:hội nghị|cuộc họp|đại hội) (?:đã |cũng )?(?:thống nhất|đề ra|xác định|yêu cầu|đề nghị|giao)|thống nhất (?:phân công|các nhiệm vụ|một số)|(?<!đã )được (?:yêu cầu|giao nhiệm vụ|phân công)(?=:)|(?:đồng chí|ông|bà) (?:cũng|còn|đồng thời|đề nghị|yêu cầu|lưu ý|giao|cho rằng|nhấn mạnh|nhắc|bảo|muốn|chốt|dặn|phân công)|(?:chủ tọa|chủ trì)(?: cuộc họp| hội nghị)? (?:kết luận|yêu cầu|giao|đề nghị|thống nhất|phân công|lưu ý|nhắc|nhấn mạnh))(?!\p{L})/iu;

/** A sentence that begins the conclusion. */
export const CONCLUSION = /^(?:phát biểu )?(?:kết luận|chỉ đạo|bế mạc)(?!\p{L})/iu;

/** The opening speech asks for a good discussion, the minutes end: no tasks. */
export const NO_ORDER = /^(?:(?:phát biểu )?khai mạc|mở đầu|biên bản|cuộc họp kết thúc|hội nghị kết thúc|trên đây)/iu;

/** Somebody or the meeting begins to speak. */
export const SPEAKER =
  /^(?:(?:cũng )?(?:tại|trong|phát biểu|kết luận|chỉ đạo|bế mạc|thay mặt)|đồng chí|đ\/c|ông|bà|anh|chị|cô|thầy|bác sĩ|(?:phó )?(?:bí thư|chủ tịch|giám đốc|trưởng|chủ nhiệm|thủ tướng|bộ trưởng|cục trưởng|chánh)|thứ trưởng|hội nghị|cuộc họp|chủ tọa|chủ trì|ban thường vụ|đồng thời)(?!\p{L})/iu;

/** Whether a sentence speaks with the authority of the meeting: its words say so, or a chair or guest is its subject. */
export function speaks(context: TaskContext, sentence: Span): boolean {
  const words = context.report.plain.slice(sentence.start, Math.min(sentence.end, sentence.start + 400));
  return !NO_ORDER.test(words) && (AUTHORITY.test(words) || isLeader(context, sentence));
}

function isLeader(context: TaskContext, sentence: Span): boolean {
  const until = Math.min(sentence.end, sentence.start + 200);
  if (occurrencesIn(context.leaders, { start: sentence.start, end: until }).length > 0) return true;
  const words = context.report.plain.slice(sentence.start, until);
  const short = SHORT_NAME.exec(words)?.groups?.name;
  return context.chairs.some(
    ({ name, role }) =>
      (short !== undefined && name.endsWith(` ${short}`)) ||
      (role !== null && role.length > 9 && holdsOffice(words, role)),
  );
}

/** "Chủ tịch UBND huyện phân việc": the chair by the office, which does something. */
function holdsOffice(words: string, role: string): boolean {
  const at = words.indexOf(role);
  return (
    at >= 0 &&
    /^,? (?:cũng |đã |còn )?[\p{Ll}]/u.test(words.slice(at + role.length)) &&
    !/\p{L}$/u.test(words.slice(0, at))
  );
}

/** "bà Khánh Ngọc chốt lại": a person by the last parts of the name, who does something. */
const SHORT_NAME =
  /(?<!\p{L})(?:[Đđ]ồng chí|[Đđ]\/c|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Tt]hầy|[Bb]ác sĩ) (?<name>[\p{Lu}][\p{Ll}]{1,6}(?: [\p{Lu}][\p{Ll}]{1,6}){0,2})(?= [\p{Ll}])/u;
