/**
 * What introduces tasks in running text: "yêu cầu các đơn vị: …", "giao Sở Y tế …", "Năm 2023, … xác định các nhiệm vụ",
 * who has the authority to say so, and whom it asks.
 */
import type { Meeting, Mention, Span, TextDate } from '../model.ts';
import { endsNear } from '../text/near.ts';
import { type Word, wordsIn } from '../text/tokens.ts';
import { isBody, isTaskLike, ownerLength, ownerOf, withoutDeadline, withoutOpening, withoutTime } from './clauses.ts';
import type { Layout } from './header.ts';
import { type Line, type ReportText, splitAt, trimmed } from './lines.ts';
import { type Occurrence, occurrencesIn } from './people.ts';

/** What the task readers stand on. */
export interface TaskContext {
  report: ReportText;
  layout: Layout;
  mentions: readonly Mention[];
  dates: readonly TextDate[];
  citedDates: ReadonlySet<number>;
  /** Their chairs and guests may set tasks; the sentences that tell of them set none. */
  meetings: readonly Meeting[];
  /** Every place where a chair or guest is named, sorted. */
  leaders: readonly Occurrence[];
  body: readonly Line[];
  /** The meeting's date, or the page's. */
  after: string | null;
  plannedYear: number | null;
}

/** The directives that ask nobody by name. */
const ASKS_NOBODY = /^(?:tập trung|kết luận|nhấn mạnh|khẳng định)$/;

/** Who speaks in conclusion, or for the meeting. */
const AUTHORITY =
  /(?<![\p{L}])(?:kết luận|chủ trì (?:hội nghị|cuộc họp|buổi (?:làm việc|họp|giao ban)),|phát biểu (?:chỉ đạo|kết luận|tại|bế mạc)|chỉ đạo (?:tại|hội nghị)|bế mạc|(?:các (?:đại biểu|đơn vị|bên|ngành|lực lượng|địa phương|thành viên|cơ quan)|(?:hai|ba|bốn) (?:bên|đơn vị|ngành|lực lượng|cơ quan|địa phương)|tập thể|lãnh đạo|ban \p{L}{2,7} \p{L}{2,7}) (?:đã |cùng |cũng )?thống nhất|(?:hội nghị|cuộc họp|đại hội) (?:đã |cũng )?(?:thống nhất|đề ra|xác định|yêu cầu|đề nghị|giao)|thống nhất (?:phân công|các nhiệm vụ|một số)|(?<!đã )được (?:yêu cầu|giao nhiệm vụ|phân công)(?=:)|(?:đồng chí|ông|bà) (?:cũng|còn|đồng thời|đề nghị|yêu cầu|lưu ý|giao)|(?:chủ tọa|chủ trì)(?: cuộc họp| hội nghị)? (?:kết luận|yêu cầu|giao|đề nghị|thống nhất|phân công))(?![\p{L}])/iu;
/** A sentence that begins the conclusion. */
export const CONCLUSION = /^(?:phát biểu )?(?:kết luận|chỉ đạo|bế mạc)(?![\p{L}])/iu;
/** Words of a sentence that looks ahead without anyone being told. */
const FORWARD =
  /^(?:(?:trong )?(?:thời gian|giai đoạn|những (?:tháng|năm)|nhiệm kỳ|năm học|quý|tháng) (?:tới|tiếp theo|sau)|từ nay đến|(?:trong )?(?:6 tháng|sáu tháng|các tháng|những tháng|quý|3 tháng) cuối năm|để (?:thực hiện|hoàn thành|tiếp tục|khắc phục|phát huy|triển khai|nâng cao|đạt)|phương hướng|nhiệm vụ (?:trọng tâm|chủ yếu|thời gian|năm|quý|tháng|trong|đặt)|về (?:phương hướng|nhiệm vụ|công tác (?:quý|tháng|năm|tuần|6 tháng|thời gian))|bước sang năm|(?:trong )?(?:năm (?:học )?(?<year>(?:19|20)\d\d)|quý (?:I{1,3}|IV)|tháng \d{1,2}))(?![\p{L}])/iu;
const INTENT =
  /(?<![\p{L}])(?:xác định|đề ra|tập trung|sẽ|phấn đấu|tiếp tục|cần|phải|yêu cầu|đề nghị|tăng cường|đẩy mạnh)(?![\p{L}])/iu;
/** "…, năm 2016, Ban … xác định các nhiệm vụ trọng tâm: …" */
const DEFINES =
  /(?<![\p{L}])(?<!đã )(?:xác định|đề ra) (?:\S{1,6} ){0,2}(?:nhóm )?(?:nhiệm vụ|phương hướng|giải pháp)[^:;]{0,60}: ?\S/u;
/** What the words right before a colon say when a list of tasks follows. */
const COLON_LEAD =
  /(?<![\p{L}])(?:[Yy]êu cầu|[Đđ]ề nghị|[Gg]iao|[Pp]hân công|chỉ đạo|lưu ý|nhấn mạnh|thống nhất|kết luận|tập trung|[Nn]hiệm vụ|[Pp]hương hướng|phấn đấu|chốt lại|chốt|kết lại|phân việc|nhắc|dặn|đề ra|giải pháp|nội dung|như sau|sau đây|sau|việc|cụ thể|trọng tâm)(?![\p{L}])/gu;
const NOT_COLON =
  /(?<![\p{L}])(?:kết quả|hạn chế|khó khăn|báo cáo|gồm|đạt|được|đã|như(?! sau)|ví dụ|tồn tại|nguyên nhân|ý kiến)(?![\p{L}])/giu;
/** Words of an order, which outweigh `NOT_COLON`. */
const ORDER_LEAD = /yêu cầu|phân việc|chốt|kết lại|đề nghị|nhiệm vụ|giao|phân công|thống nhất|phấn đấu/giu;
const ASSESSED = /kết quả|hạn chế/giu;

/** A sentence that only says that tasks follow. */
export const OPENS_ONLY =
  /^[^;:]{0,140}(?:một số|mấy|vài|các|những|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,2}) (?:nhóm )?(?:việc|nội dung|nhiệm vụ|giải pháp)(?: (?:sau|sau đây|trọng tâm|cụ thể|chính|trước mắt|như sau))?[.:]?$/iu;

/** "nêu bốn việc phải làm:", "đặt ra 3 yêu cầu đối với các xã:" before a colon. */
const COUNTED_ORDER =
  /(?<![\p{L}])(?:nêu(?: ra| rõ| lên)?|chỉ (?:ra|rõ)|đặt ra|đề ra|đưa ra|gợi mở|giao|chốt(?: lại)?|kết lại|quán triệt|lưu ý|nhấn mạnh|yêu cầu|nhắc(?: lại)?|(?:căn )?dặn|phân công|thống nhất|xác định|đề nghị|triển khai) (?:ngay |thêm |lại )?(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mấy|vài|một số|các|những|\d{1,2}) (?:nhóm )?(?<what>việc|công việc|đầu việc|nhiệm vụ|giải pháp|yêu cầu|nội dung|vấn đề|chỉ tiêu|mục tiêu|điểm)(?![\p{L}])/giu;
/** What is counted and is no task: "nêu ba vấn đề còn tồn tại:", "chỉ ra các nội dung đã làm tốt:". */
const COUNTED_OTHER =
  /(?<![\p{L}])(?:kết quả|hạn chế|khó khăn|nguyên nhân|tồn tại|bất cập|vướng mắc|bài học|kinh nghiệm|ý kiến|kiến nghị|đề xuất|nổi bật|nổi cộm|thuận lợi|thành tích|ưu điểm|báo cáo|đã|chưa|còn|đạt được|sáng)(?![\p{L}])/iu;
/** Those for whom somebody speaks at a meeting. */
const REQUEST =
  /^đại diện (?:lãnh đạo )?(?:(?:các|một số) )?(?:công ty|doanh nghiệp|hợp tác xã|hộ|người dân|nhân dân|phụ huynh|nhà thầu|cử tri)(?![\p{L}])/iu;
/** Those who ask at a meeting and order nothing. */
const FLOOR = /^(?:(?:các |nhiều |một số |ý kiến )?(?:đại biểu|ý kiến|cử tri|tham luận)|báo cáo)(?![\p{L}])/iu;

/** How a paragraph stands: among tasks, under a heading of tasks, spoken in conclusion. */
export interface Standing {
  /** Its sentences are tasks if they read so. */
  zone: boolean;
  /** It stands under a heading of tasks. */
  section: boolean;
  /** Whoever speaks here may give orders. */
  voice: boolean;
}

/** Whether a sentence holds any word that may introduce tasks: cheaper than reading it. */
export function mayIntroduce(report: ReportText, sentence: Span): boolean {
  const { plain, vocabulary } = report;
  return (
    vocabulary.orders.next(plain, sentence.start, sentence.end) >= 0 ||
    FORWARD.test(plain.slice(sentence.start, sentence.start + 60))
  );
}

/** Where the tasks begin that a sentence introduces, and who is to do them. */
export interface Introducer {
  /** What is to be read clause by clause; empty when a list follows. */
  content: Span;
  owner: Span | null;
  /** The owner is the head of the first clause. */
  ownerInside: boolean;
  strict: boolean;
  /** Nobody gives an order: the sentence tells what somebody will do. */
  told?: boolean;
}

/** Reads what a sentence introduces, or gives null. */
export function introducerIn(
  context: TaskContext,
  sentence: Span,
  { zone, section, voice }: Standing,
): Introducer | null {
  const { plain } = context.report;
  const words = plain.slice(sentence.start, sentence.end);
  if (NO_ORDER.test(words) || REQUEST.test(words)) return null;
  const counted =
    countedIntroducer(context.report, sentence, words) ??
    concernedOrder(context.report, sentence, words) ??
    conditionalOrder(context.report, sentence, words);
  if (counted) return counted;
  const forward = forwardOf(context, words);
  if (!section && !zone && !forward && !voice) return directOrder(context, sentence);
  const byColon = colonIntroducer(context.report, sentence, words, forward || section);
  if (byColon) return byColon;
  // Among tasks a sentence that itself is one is no introducer: "Các cấp ủy … chỉ đạo …".
  const spoken = withoutOpening(plain, sentence).start - sentence.start;
  const isDeed =
    (zone || section) &&
    !SPEAKER.test(words) &&
    !SPEAKER.test(words.slice(spoken)) &&
    isTaskLike(context.report, sentence);
  const byOrder = isDeed ? null : directiveIntroducer(context.report, sentence, section);
  return (
    byOrder ??
    (forward || /(?:đề ra|xác định) /u.test(words) ? forwardIntroducer(context.report, sentence, words, forward) : null)
  );
}

/** The opening speech asks for a good discussion, the minutes end: no tasks. */
const NO_ORDER = /^(?:(?:phát biểu )?khai mạc|mở đầu|biên bản|cuộc họp kết thúc|hội nghị kết thúc|trên đây)/iu;

/** Somebody or the meeting begins to speak. */
const SPEAKER =
  /^(?:(?:cũng )?(?:tại|trong|phát biểu|kết luận|chỉ đạo|bế mạc|thay mặt)|đồng chí|đ\/c|ông|bà|anh|chị|(?:phó )?(?:bí thư|chủ tịch|giám đốc|trưởng|chủ nhiệm|thủ tướng|bộ trưởng|cục trưởng|chánh)|thứ trưởng|hội nghị|cuộc họp|chủ tọa|chủ trì|ban thường vụ|đồng thời)(?![\p{L}])/iu;

/** Whether a sentence speaks with the authority of the meeting: its words say so, or a chair or guest is its subject. */
export function speaks(context: TaskContext, sentence: Span): boolean {
  const words = context.report.plain.slice(sentence.start, Math.min(sentence.end, sentence.start + 400));
  return !NO_ORDER.test(words) && (AUTHORITY.test(words) || isLeader(context, sentence));
}

/** "giao Văn phòng Tỉnh ủy theo dõi" in a conclusion, without a speaker. */
function directOrder(context: TaskContext, sentence: Span): Introducer | null {
  const { plain } = context.report;
  if (context.layout.style !== 'official' || !/^(?:THÔNG BÁO|KẾT LUẬN)/.test(context.layout.documentType ?? ''))
    return null;
  const words = plain.slice(sentence.start, sentence.end);
  const hit = /(?:^|[;,.] )(?:giao|Giao|yêu cầu|Yêu cầu) (?=\p{Lu}|các)/u.exec(words);
  if (!hit) return null;
  const start = sentence.start + hit.index + (/^[;,.] /.test(hit[0]) ? 2 : 0);
  return { content: { start, end: sentence.end }, owner: null, ownerInside: true, strict: true };
}

function isLeader(context: TaskContext, sentence: Span): boolean {
  const until = Math.min(sentence.end, sentence.start + 200);
  if (occurrencesIn(context.leaders, { start: sentence.start, end: until }).length > 0) return true;
  const words = context.report.plain.slice(sentence.start, until);
  const short = SHORT_NAME.exec(words)?.groups?.name;
  const chairs = context.meetings.flatMap(({ chair }) => chair);
  return chairs.some(
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
    /^,? (?:cũng |đã |còn )?\p{Ll}/u.test(words.slice(at + role.length)) &&
    !/\p{L}$/u.test(words.slice(0, at))
  );
}

/** "bà Khánh Ngọc chốt lại": a person by the last parts of the name, who does something. */
const SHORT_NAME =
  /(?<![\p{L}])(?:[Đđ]ồng chí|[Đđ]\/c|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Tt]hầy|[Bb]ác sĩ) (?<name>\p{Lu}\p{Ll}{1,6}(?: \p{Lu}\p{Ll}{1,6}){0,2})(?= \p{Ll})/u;

function forwardOf(context: TaskContext, words: string): boolean {
  if (DEFINES.test(words)) return true;
  const hit = FORWARD.exec(words);
  if (!hit || !INTENT.test(words.slice(0, 300))) return false;
  const colon = words.indexOf(':');
  const head = words.slice(0, colon > 0 ? Math.min(colon, 110) : 110);
  if (/(?<![\p{L}])(?:đã|được triển khai|đạt)(?![\p{L}])/iu.test(head)) return false;
  if (/^(?:trong )?(?:quý|tháng \d)/iu.test(words) && !/(?:sẽ|tập trung|xác định|yêu cầu)/iu.test(head)) return false;
  const year = hit.groups!.year;
  if (!year) return true;
  if (/^(?:trong )?năm học/iu.test(words)) return +year >= yearNow(context, year);
  return context.plannedYear !== null ? +year >= context.plannedYear && +year > yearNow(context, year) - 1 : false;
}

function yearNow(context: TaskContext, fallback: string): number {
  return context.after ? +context.after.slice(0, 4) : +fallback;
}

/** "Chủ tịch … nêu bốn việc phải làm: …": who counts what is to be done orders it, whoever it is. */
function countedIntroducer(report: ReportText, sentence: Span, words: string): Introducer | null {
  const { plain } = report;
  const colon = words.indexOf(':');
  if (colon < 0 || colon > 300 || FLOOR.test(words)) return null;
  const hit = [...words.slice(0, colon).matchAll(COUNTED_ORDER)].at(-1);
  const rest = hit ? words.slice(hit.index + hit[0].length, colon) : '';
  if (!hit || rest.length > 90 || rest.includes(';') || COUNTED_OTHER.test(hit[0] + rest)) return null;
  const content = trimmed(plain, { start: sentence.start + colon + 1, end: sentence.end });
  const { what = '' } = hit.groups!;
  // What is no task by its name shows itself to be one: it is needed, or what follows reads so.
  const strict = /^(?:vấn đề|điểm|nội dung)$/iu.test(what) && !/ (?:cần|phải|sẽ|tới)(?![\p{L}])/iu.test(rest);
  if (strict && content.end > content.start && !isTaskLike(report, content)) return null;
  const whom = / (?:đối với|với|cho) (?=\S)/iu.exec(rest);
  const end = sentence.start + colon;
  const owner = whom ? wholeOwner(plain, { start: end - rest.length + whom.index + whom[0].length, end }) : null;
  return { content, owner, ownerInside: false, strict };
}

/** "…, các địa phương chưa báo cáo thì báo cáo bổ sung ngay": an order by its form, whoever speaks. */
function conditionalOrder(report: ReportText, sentence: Span, words: string): Introducer | null {
  const { plain, vocabulary } = report;
  const then = words.indexOf(' thì ');
  if (then < 0 || then > 300 || words.length - then < 12) return null;
  const comma = words.lastIndexOf(', ', then);
  const content = withoutOpening(plain, { start: sentence.start + (comma < 0 ? 0 : comma + 2), end: sentence.end });
  const condition = plain.slice(content.start, sentence.start + then);
  if (!/^(?:các|những|đơn vị|địa phương|nơi|cơ quan|xã|huyện|trường) [^,;:]{0,40} chưa /iu.test(condition)) return null;
  const deed = wordsIn(plain, { start: sentence.start + then + 5, end: sentence.end }, 4);
  if (ownerLength(vocabulary, deed) !== 0 || /^(?:không|sẽ|có)$/.test(deed[0]!.lower)) return null;
  return {
    content,
    owner: { start: content.start, end: sentence.start + then },
    ownerInside: true,
    strict: false,
  };
}

/** "Đối với ba huyện A, B, C, Phó Giám đốc Sở lưu ý phải cử bác sĩ …": whom it concerns is to do what the speaker asks. */
function concernedOrder(report: ReportText, sentence: Span, words: string): Introducer | null {
  const { plain, vocabulary } = report;
  const lead = /^(?:riêng )?(?:đối với|với|về phía) /iu.exec(words)?.[0].length;
  if (lead === undefined) return null;
  const start = sentence.start + lead;
  const list = wordsIn(plain, sentence, 60);
  for (let i = 3; i < list.length - 1; i++) {
    const length = vocabulary.directives.lengthAt(list, i);
    if (length === 0 || list[i]!.capital || isNoun(list, i)) continue;
    const comma = plain.lastIndexOf(', ', list[i]!.start);
    if (comma < start || !SPEAKER.test(plain.slice(comma + 2, list[i]!.start))) return null;
    const owner = { start, end: comma };
    const rest = withoutOpening(plain, { start: list[i + length]?.start ?? sentence.end, end: sentence.end });
    if (!isBody(vocabulary, wordsIn(plain, owner, 8)) || ownerLength(vocabulary, wordsIn(plain, rest, 40)) !== 0)
      return null;
    return { content: rest, owner, ownerInside: false, strict: false };
  }
  return null;
}

/** "…, yêu cầu các đơn vị tập trung một số nhiệm vụ trọng tâm là: …" */
function colonIntroducer(report: ReportText, sentence: Span, words: string, isForward: boolean): Introducer | null {
  const { plain } = report;
  // "nhấn mạnh: Năm 2016 là năm …, các cấp cần thực hiện tốt các nhiệm vụ sau:" opens the list at its end.
  const first =
    words.endsWith(':') && endsNear(words.slice(-111, -1), COLON_LEAD, 70, ':') ? words.length - 1 : words.indexOf(':');
  for (let colon = first; colon > 0 && colon < 900; colon = words.indexOf(':', colon + 1)) {
    const left = words.slice(Math.max(0, colon - 110), colon);
    if (!endsNear(left, COLON_LEAD, 70, ':') && !(isForward && /nhiệm vụ|giải pháp|tập trung/iu.test(left))) continue;
    if (endsNear(left, NOT_COLON, 40, ':') && !endsNear(left, ORDER_LEAD, 50, ':')) continue;
    if (endsNear(left, ASSESSED, 30, ':')) continue;
    const before = { start: sentence.start, end: sentence.start + colon };
    const start = sentence.start + colon + 1;
    // "thống nhất: kết quả quý I tốt hơn" is a judgement.
    if (
      /thống nhất$/iu.test(left) &&
      start < sentence.end &&
      !isTaskLike(report, trimmed(plain, { start, end: sentence.end }))
    )
      continue;
    const strict =
      /(?:kết luận|cho ý kiến)(?:,? (?:và )?(?:chỉ đạo|thống nhất))?(?: như sau| sau đây| hội nghị)?\s*$/iu.test(left);
    return {
      content: trimmed(plain, { start, end: sentence.end }),
      owner: addressee(report, before) ?? agreed(plain, before),
      ownerInside: false,
      strict,
    };
  }
  return null;
}

/** Who is addressed in the words before a colon: "đề nghị trong quý III khối khoa giáo tập trung" gives the bloc. */
export function addressee(report: ReportText, before: Span): Span | null {
  const { plain, vocabulary } = report;
  const words = wordsIn(plain, before, 160);
  let at = -1;
  for (let i = 0; i < words.length; i++) {
    const length = vocabulary.directives.lengthAt(words, i);
    if (
      length > 0 &&
      !ASKS_NOBODY.test(
        words
          .slice(i, i + length)
          .map((w) => w.lower)
          .join(' '),
      )
    )
      at = i + length;
  }
  if (at > 0 && at < words.length) {
    const rest = withoutOpening(plain, { start: words[at]!.start, end: before.end });
    const owner = ownerOf(report, rest) ?? wholeOwner(plain, rest);
    if (owner && !NO_OWNER.test(plain.slice(owner.start, owner.end))) return withoutTime(plain, owner);
  }
  const passive = plain.slice(before.start, before.end).lastIndexOf(' được ');
  if (passive > 3 && PASSIVE.test(plain.slice(before.start + passive, before.end))) {
    const whole = withoutOpening(plain, { start: before.start, end: before.start + passive });
    if (isBody(vocabulary, wordsIn(plain, whole, 12))) return withoutTime(plain, whole);
  }
  const needs = /(?:^|, )(?<owner>[^,:]{3,90}?) (?:cần|phải|tiếp tục|sẽ|tập trung)(?: |$)[^,:]{0,80}$/iu.exec(
    plain.slice(before.start, before.end),
  );
  if (!needs || ORDERED.test(needs.groups!.owner!)) return null;
  const from = before.start + needs.index + needs[0].indexOf(needs.groups!.owner!);
  const end = from + needs.groups!.owner!.length;
  let { start } = withoutOpening(plain, { start: from, end });
  // "cấp ủy, chính quyền các cấp cần …": the bodies before the comma act too.
  const parts = splitAt(plain, { start: before.start, end: start }, ',').slice(0, -1);
  for (const part of parts.reverse()) {
    const inner = trimmed(plain, part);
    const names = wordsIn(plain, inner, 10);
    if (names.length > 7 || !isBody(vocabulary, names) || ownerLength(vocabulary, names) >= 0) break;
    start = inner.start;
  }
  const owner = wordsIn(plain, { start, end }, 30);
  return isBody(vocabulary, owner) ? withoutTime(plain, { start, end }) : ownerOf(report, { start, end: before.end });
}

/** "Tháng 4, các đơn vị thống nhất:" tells who will act. */
function agreed(plain: string, before: Span): Span | null {
  const hit = AGREED.exec(plain.slice(Math.max(before.start, before.end - 60), before.end));
  const start = before.end - (hit?.[0].length ?? 0);
  return hit ? { start, end: start + hit.groups!.who!.length } : null;
}
const AGREED =
  /(?<![\p{L}])(?<who>(?:các|hai|ba|bốn) (?:đơn vị|bên|ngành|lực lượng|cơ quan|địa phương|xã|huyện|phường)) (?:cùng |đã |cũng )?thống nhất$/iu;

/** "Các phòng được yêu cầu:" names who is asked before the verb. */
const PASSIVE = /^ được (?:yêu cầu|đề nghị|phân công|nhắc(?: nhở)?|giao(?: nhiệm vụ)?)(?: (?:phải|như sau|cụ thể))?$/iu;

/** What is asked for, not who is asked: "đề ra các chỉ tiêu". */
const NO_OWNER = /^(?:(?:các|những|hai|ba|bốn|năm|một số) )?(?:chỉ tiêu|mục tiêu|yêu cầu|vấn đề|nhiệm vụ|giải pháp)/iu;

/** "yêu cầu các cơ quan, đơn vị:" has no verb behind the addressee. */
function wholeOwner(plain: string, whole: Span): Span | null {
  const cut =
    / (?:một số|mấy|(?:những|các|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,2}) (?:nhóm|việc|công việc|đầu việc|nhiệm vụ|nội dung|giải pháp|yêu cầu|vấn đề))(?![\p{L}])/iu.exec(
      plain.slice(whole.start, whole.end),
    );
  const span = cut ? { start: whole.start, end: whole.start + cut.index } : whole;
  const words = wordsIn(plain, span, 20);
  if (words.length === 0 || words.length > 16) return null;
  const isOwner = words[0]!.capital || /^(?:các|mỗi|từng|toàn|ngành|khối|cấp|đơn|cơ)$/.test(words[0]!.lower);
  return isOwner && !/nhiệm vụ|nội dung|việc|giải pháp/iu.test(plain.slice(span.start, span.end))
    ? trimmed(plain, span)
    : null;
}

/** "…, đồng thời yêu cầu các xã rà soát …": the first directive behind which somebody or some verb stands. */
function directiveIntroducer(report: ReportText, sentence: Span, section: boolean): Introducer | null {
  const { plain, vocabulary } = report;
  const words = wordsIn(plain, sentence, 220);
  for (let i = 0; i < words.length - 1; i++) {
    const length = vocabulary.directives.lengthAt(words, i);
    if (length === 0 || (words[i]!.capital && i > 0) || isNoun(words, i)) continue;
    if (i === 0 && section) return null;
    const phrase = words
      .slice(i, i + length)
      .map((word) => word.lower)
      .join(' ');
    if (phrase === 'tập trung' || phrase === 'kết luận' || phrase === 'quán triệt' || phrase === 'xác định') continue;
    const after = words[i + length];
    if (!after || (phrase === 'thống nhất' && words[i - 1]?.lower === 'đã')) continue;
    const gap = plain.slice(words[i + length - 1]!.end, after.start);
    if (gap !== ' ' && !(gap === ', ' && phrase !== 'chỉ đạo' && phrase !== 'giao')) continue;
    const rest = withoutOpening(plain, { start: after.start, end: sentence.end });
    const list = wordsIn(plain, withoutDeadline(plain, rest), 40);
    const owner = ownerLength(vocabulary, list);
    if (owner < 0) continue;
    // "Ban đã giao Phòng Quy hoạch rà soát 5 lô đất" tells what was ordered before.
    if (words[i - 1]?.lower === 'đã' && !SPEAKER.test(plain.slice(sentence.start, sentence.start + 60))) continue;
    if (/^(?:đặt ra|của|về|này|nhiệm vụ trọng tâm)(?![\p{L}])/iu.test(plain.slice(rest.start, rest.start + 20)))
      continue;
    if (phrase === 'giao' && owner === 0) continue;
    // "khẳng định sẽ …" is a promise of who speaks.
    if (list[owner]?.lower === 'sẽ' && (owner === 0 || phrase === 'khẳng định')) continue;
    const head = plain.slice(rest.start, list[Math.max(0, owner)]?.end ?? rest.end);
    if (/(?<![\p{L}])(?:đã|là)(?![\p{L}])/iu.test(head)) continue;
    if (
      /^(?:thống nhất|khẳng định|nêu rõ|chỉ rõ|nhấn mạnh)$/.test(phrase) &&
      owner === 0 &&
      /^(?:đánh giá|thông qua|với|nhận)/iu.test(head)
    )
      continue;
    const span =
      owner > 0
        ? withoutTime(plain, { start: list[0]!.start, end: list[owner - 1]!.end })
        : concerned(report, sentence);
    return { content: rest, owner: span, ownerInside: owner > 0, strict: false };
  }
  return null;
}

/** Words of an order, which belong to who speaks and not to who is to act. */
const ORDERED =
  /(?<![\p{L}])(?:yêu cầu|đề nghị|giao|lưu ý|nhấn mạnh|chỉ đạo|nêu|chỉ rõ|chỉ ra|đề ra|đặt ra)(?![\p{L}])/iu;

/** "Đối với các địa phương, Bộ trưởng đề nghị …" */
function concerned(report: ReportText, sentence: Span): Span | null {
  const { plain, vocabulary } = report;
  const hit = /^đối với (?<body>[^,;:]{3,80}),/iu.exec(
    plain.slice(sentence.start, Math.min(sentence.end, sentence.start + 100)),
  );
  if (!hit) return null;
  const start = sentence.start + hit[0].indexOf(hit.groups!.body!);
  const span = { start, end: start + hit.groups!.body!.length };
  return isBody(vocabulary, wordsIn(plain, span, 8)) ? span : null;
}

/** "giao ban", "đáp ứng yêu cầu phát triển" order nothing. */
function isNoun(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.lower ?? '';
  if (words[at]!.lower === 'giao' && /^(?:ban|thông|lưu|dịch|đất|khoán)$/.test(next)) return true;
  // "Phát biểu chỉ đạo hội nghị" tells who speaks.
  if (/^(?:hội|cuộc|buổi|phiên|tại|của)$/.test(words[at + 2]?.lower ?? '') && words[at]!.lower === 'chỉ') return true;
  return at > 0 && /^(?:ứng|biểu|theo|các|những|mọi|đích|số|nhiều|mức|trên|với)$/.test(words[at - 1]!.lower);
}

/** "Năm 2023, Ban … xác định 6 nhóm nhiệm vụ, trong đó, tiếp tục …"; "Thời gian tới, các cấp ủy tiếp tục …" */
function forwardIntroducer(report: ReportText, sentence: Span, words: string, forward: boolean): Introducer | null {
  const among = /(?:trong đó|đó là|cụ thể|là|gồm)(?:,| tập trung(?: vào)?| chú trọng|) (?=\p{Ll})/u.exec(words);
  if (among && /(?:xác định|đề ra|nhiệm vụ|phương hướng|giải pháp|trọng tâm)/iu.test(words.slice(0, among.index))) {
    const start = sentence.start + among.index + among[0].length;
    if (isTaskLike(report, { start, end: sentence.end }))
      return { content: { start, end: sentence.end }, owner: null, ownerInside: false, strict: false, told: true };
  }
  if (!forward) return null;
  const comma = words.search(/[,:] /);
  const start = sentence.start + (comma > 0 && comma < 160 ? comma + 2 : 0);
  const content = { start, end: sentence.end };
  return isTaskLike(report, content)
    ? { content, owner: ownerOf(report, content), ownerInside: false, strict: false, told: true }
    : null;
}
