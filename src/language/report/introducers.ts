/**
 * What introduces tasks in running text: "yêu cầu các đơn vị: …", "giao Sở Y tế …", "Năm 2023, … xác định các nhiệm vụ",
 * who has the authority to say so, and whom it asks.
 */
import type { Meeting, Mention, Span, TextDate } from '../model.ts';
import { endsNear } from '../text/near.ts';
import { isBody, isTaskLike, ownerLength, ownerOf, withoutOpening, withoutTime } from './clauses.ts';
import type { Layout } from './header.ts';
import {
  type Line,
  phraseFinder,
  phraseTable,
  type ReportText,
  splitAt,
  trimmed,
  type Word,
  wordsIn,
} from './lines.ts';
import { type Occurrence, occurrencesIn } from './people.ts';
import { DIRECTIVES } from './vocabulary.ts';

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

const directives = phraseTable(DIRECTIVES);
const orderWords = phraseFinder([
  ...DIRECTIVES,
  ...['nhiệm vụ', 'giải pháp', 'như sau', 'sau đây', 'kết luận', 'chỉ đạo', 'nêu', 'đặt ra', 'chỉ ra', 'việc', 'thì'],
]);
/** The directives that ask nobody by name. */
const ASKS_NOBODY = /^(?:tập trung|kết luận|nhấn mạnh|khẳng định)$/;

/** Who speaks in conclusion, or for the meeting. */
const AUTHORITY =
  /(?<![\p{L}])(?:kết luận|chủ trì (?:hội nghị|cuộc họp|buổi (?:làm việc|họp|giao ban)),|phát biểu (?:chỉ đạo|kết luận|tại|bế mạc)|chỉ đạo (?:tại|hội nghị)|bế mạc|(?:các (?:đại biểu|đơn vị|bên|ngành|lực lượng|địa phương|thành viên|cơ quan)|(?:hai|ba|bốn) (?:bên|đơn vị|ngành|lực lượng|cơ quan|địa phương)|tập thể|lãnh đạo|ban \p{L}{2,7} \p{L}{2,7}) (?:đã |cùng |cũng )?thống nhất|(?:hội nghị|cuộc họp|đại hội) (?:đã |cũng )?(?:thống nhất|đề ra|xác định|yêu cầu|đề nghị|giao)|thống nhất (?:phân công|các nhiệm vụ|một số)|(?:đồng chí|ông|bà) (?:cũng|còn|đồng thời|đề nghị|yêu cầu|lưu ý|giao)|(?:chủ tọa|chủ trì)(?: cuộc họp| hội nghị)? (?:kết luận|yêu cầu|giao|đề nghị|thống nhất|phân công))(?![\p{L}])/iu;
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
  /(?<![\p{L}])(?:kết quả|hạn chế|khó khăn|báo cáo|gồm|đạt|được|đã|như|ví dụ|tồn tại|nguyên nhân|ý kiến)(?![\p{L}])/giu;
/** Words of an order, which outweigh `NOT_COLON`. */
const ORDER_LEAD = /yêu cầu|nhiệm vụ|giao|phân công|thống nhất|phấn đấu/giu;
const ASSESSED = /kết quả|hạn chế/giu;

/** A sentence that only says that tasks follow. */
export const OPENS_ONLY =
  /^[^;:]{0,140}(?:một số|mấy|các|những|\d{1,2}) (?:nhóm )?(?:việc|nội dung|nhiệm vụ|giải pháp)(?: (?:sau|sau đây|trọng tâm|cụ thể|chính|trước mắt|như sau))?[.:]?$/iu;

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
export function mayIntroduce(plain: string, sentence: Span): boolean {
  return (
    orderWords.next(plain, sentence.start, sentence.end) >= 0 ||
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
  if (NO_ORDER.test(words)) return null;
  const forward = forwardOf(context, words);
  if (!section && !zone && !forward && !voice) return directOrder(context, sentence);
  const byColon = colonIntroducer(plain, sentence, words, forward || section);
  if (byColon) return byColon;
  // Among tasks a sentence that itself is one is no introducer: "Các cấp ủy … chỉ đạo …".
  const spoken = withoutOpening(plain, sentence).start - sentence.start;
  const isDeed =
    (zone || section) && !SPEAKER.test(words) && !SPEAKER.test(words.slice(spoken)) && isTaskLike(plain, sentence);
  const byOrder = isDeed ? null : directiveIntroducer(plain, sentence, section);
  return (
    byOrder ??
    (forward || /(?:đề ra|xác định) /u.test(words) ? forwardIntroducer(plain, sentence, words, forward) : null)
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
  return occurrencesIn(context.leaders, { start: sentence.start, end: until }).length > 0;
}

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

/** "…, yêu cầu các đơn vị tập trung một số nhiệm vụ trọng tâm là: …" */
function colonIntroducer(plain: string, sentence: Span, words: string, isForward: boolean): Introducer | null {
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
    const strict = /kết luận(?: như sau| hội nghị)?\s*$/iu.test(left);
    return {
      content: trimmed(plain, { start, end: sentence.end }),
      owner: addressee(plain, before),
      ownerInside: false,
      strict,
    };
  }
  return null;
}

/** Who is addressed in the words before a colon: "đề nghị trong quý III khối khoa giáo tập trung" gives the bloc. */
export function addressee(plain: string, before: Span): Span | null {
  const words = wordsIn(plain, before, 160);
  let at = -1;
  for (let i = 0; i < words.length; i++) {
    const length = directives.lengthAt(words, i);
    if (
      length > 0 &&
      !/^(?:tập trung|kết luận|nhấn mạnh|khẳng định)$/.test(
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
    const owner = ownerOf(plain, rest) ?? wholeOwner(plain, rest);
    if (owner) return withoutTime(plain, owner);
  }
  const needs = /(?:^|, )(?<owner>[^,:]{3,90}?) (?:cần|phải|tiếp tục|sẽ|tập trung)(?: |$)[^,:]{0,80}$/iu.exec(
    plain.slice(before.start, before.end),
  );
  if (!needs) return null;
  const from = before.start + needs.index + needs[0].indexOf(needs.groups!.owner!);
  const end = from + needs.groups!.owner!.length;
  let { start } = withoutOpening(plain, { start: from, end });
  // "cấp ủy, chính quyền các cấp cần …": the bodies before the comma act too.
  const parts = splitAt(plain, { start: before.start, end: start }, ',').slice(0, -1);
  for (const part of parts.reverse()) {
    const inner = trimmed(plain, part);
    const names = wordsIn(plain, inner, 10);
    if (names.length > 7 || !isBody(names) || ownerLength(names) >= 0) break;
    start = inner.start;
  }
  const owner = wordsIn(plain, { start, end }, 30);
  return isBody(owner) ? withoutTime(plain, { start, end }) : ownerOf(plain, { start, end: before.end });
}

/** "yêu cầu các cơ quan, đơn vị:" has no verb behind the addressee. */
function wholeOwner(plain: string, whole: Span): Span | null {
  const cut =
    / (?:một số|mấy|những (?:việc|nhiệm vụ|nội dung)|các (?:việc|nhiệm vụ|nội dung)|\d{1,2} (?:nhiệm vụ|nhóm|việc|nội dung))(?![\p{L}])/iu.exec(
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
function directiveIntroducer(plain: string, sentence: Span, section: boolean): Introducer | null {
  const words = wordsIn(plain, sentence, 220);
  for (let i = 0; i < words.length - 1; i++) {
    const length = directives.lengthAt(words, i);
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
    const list = wordsIn(plain, rest, 40);
    const owner = ownerLength(list);
    if (owner < 0) continue;
    if (/^(?:đặt ra|của|về|này|nhiệm vụ trọng tâm)(?![\p{L}])/iu.test(plain.slice(rest.start, rest.start + 20)))
      continue;
    if (phrase === 'giao' && owner === 0) continue;
    // "khẳng định sẽ …" is a promise of who speaks.
    if (owner === 0 && list[0]?.lower === 'sẽ') continue;
    const head = plain.slice(rest.start, list[Math.max(0, owner)]?.end ?? rest.end);
    if (/(?<![\p{L}])(?:đã|là)(?![\p{L}])/iu.test(head)) continue;
    if (
      /^(?:thống nhất|khẳng định|nêu rõ|chỉ rõ|nhấn mạnh)$/.test(phrase) &&
      owner === 0 &&
      /^(?:đánh giá|thông qua|với|nhận)/iu.test(head)
    )
      continue;
    const span =
      owner > 0 ? withoutTime(plain, { start: list[0]!.start, end: list[owner - 1]!.end }) : concerned(plain, sentence);
    return { content: rest, owner: span, ownerInside: owner > 0, strict: false };
  }
  return null;
}

/** "Đối với các địa phương, Bộ trưởng đề nghị …" */
function concerned(plain: string, sentence: Span): Span | null {
  const hit = /^đối với (?<body>[^,;:]{3,80}),/iu.exec(
    plain.slice(sentence.start, Math.min(sentence.end, sentence.start + 100)),
  );
  if (!hit) return null;
  const start = sentence.start + hit[0].indexOf(hit.groups!.body!);
  const span = { start, end: start + hit.groups!.body!.length };
  return isBody(wordsIn(plain, span, 8)) ? span : null;
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
function forwardIntroducer(plain: string, sentence: Span, words: string, forward: boolean): Introducer | null {
  const among = /(?:trong đó|đó là|cụ thể|là|gồm)(?:,| tập trung(?: vào)?| chú trọng|) (?=\p{Ll})/u.exec(words);
  if (among && /(?:xác định|đề ra|nhiệm vụ|phương hướng|giải pháp|trọng tâm)/iu.test(words.slice(0, among.index))) {
    const start = sentence.start + among.index + among[0].length;
    if (isTaskLike(plain, { start, end: sentence.end }))
      return { content: { start, end: sentence.end }, owner: null, ownerInside: false, strict: false, told: true };
  }
  if (!forward) return null;
  const comma = words.search(/[,:] /);
  const start = sentence.start + (comma > 0 && comma < 160 ? comma + 2 : 0);
  const content = { start, end: sentence.end };
  return isTaskLike(plain, content)
    ? { content, owner: ownerOf(plain, content), ownerInside: false, strict: false, told: true }
    : null;
}
