/**
 * What introduces tasks in running text: "yêu cầu các đơn vị: …", "giao Sở Y tế …", and whom it asks.
 */
import { wordings } from '../../../knowledge/wordings.ts';
import type { Span } from '../../../model/index.ts';
import { type ReportText, trimmed } from '../../../report/page/lines.ts';
import { endsNear } from '../../../text/near.ts';
import { holdsAny } from '../../../text/phrases.ts';
import { type Word, wordsIn } from '../../../text/tokens.ts';
import { addressee, concerned, setter, wholeOwner } from './addressees.ts';
import { GIVES_NOTHING, isTaskLike, withoutOpening } from './clauses.ts';
import type { Introducer, TaskContext } from './context.ts';
import { forwardIntroducer, forwardOf } from './forward.ts';
import { isBody, ownerLength, withoutDeadline, withoutTime } from './owners.ts';
import { NO_ORDER } from './speakers.ts';

const NOT_COLON =
  /(?<!\p{L})(?:kết quả|hạn chế|khó khăn|báo cáo|gồm|đạt|được|đã|như(?! sau)|ví dụ|tồn tại|nguyên nhân|ý kiến)(?!\p{L})/giu;

/** Words of an order, which outweigh `NOT_COLON`. */
const ORDER_LEAD =
  /(?:nhấn mạnh|lưu ý)$|yêu cầu|kết luận|phân việc|chốt|kết lại|đề nghị|nhiệm vụ|giao|phân công|thống nhất|phấn đấu/giu;

const ASSESSED = /kết quả|hạn chế/giu;

/** Those for whom somebody speaks at a meeting. */
const REQUEST =
  /^đại diện (?:lãnh đạo )?(?:(?:các|một số) )?(?:công ty|doanh nghiệp|hợp tác xã|hộ|người dân|nhân dân|phụ huynh|nhà thầu|cử tri)(?!\p{L})/iu;

/** Those who ask at a meeting and order nothing. */
const FLOOR = /^(?:(?:các |nhiều |một số |ý kiến )?(?:đại biểu|ý kiến|cử tri|tham luận)|báo cáo)(?!\p{L})/iu;

/** How a paragraph stands: among tasks, under a heading of tasks, spoken in conclusion. */
export interface Standing {
  /** Its sentences are tasks if they read so. */
  zone: boolean;
  /** It stands under a heading of tasks. */
  section: boolean;
  /** Whoever speaks here may give orders. */
  voice: boolean;
  /** Entries of a list stand below. */
  below?: boolean;
}

/** Whether a sentence holds any word that may introduce tasks: cheaper than reading it. */
export function mayIntroduce(report: ReportText, sentence: Span): boolean {
  const { plain, vocabulary } = report;
  return (
    vocabulary.orders.next(plain, sentence.start, sentence.end) >= 0 ||
    wordings.ahead.test(plain.slice(sentence.start, sentence.start + 60))
  );
}

/** Reads what a sentence introduces, or gives null. */
export function introducerIn(
  context: TaskContext,
  sentence: Span,
  { zone, section, voice, below = false }: Standing,
): Introducer | null {
  const { plain } = context.report;
  const words = plain.slice(sentence.start, sentence.end);
  if (NO_ORDER.test(words) || REQUEST.test(words)) return null;
  const counted =
    countedIntroducer(context.report, sentence, words, false) ??
    concernedOrder(context.report, sentence, words) ??
    conditionalOrder(context.report, sentence, words);
  if (counted) return counted;
  const forward = forwardOf(context, words);
  const isLoose = voice || wordings.ahead.test(words);
  const loose = () => (isLoose ? countedIntroducer(context.report, sentence, words, true) : null);
  if (!section && !zone && !forward && !voice)
    return (
      directOrder(context, sentence) ?? loose() ?? (below ? listIntroducer(context.report, sentence, words) : null)
    );
  const byColon = colonIntroducer(context.report, sentence, words, forward || section);
  if (byColon) return byColon;
  // Among tasks a sentence that itself is one is no introducer: "Các cấp ủy … chỉ đạo …".
  const spoken = withoutOpening(plain, sentence).start - sentence.start;
  const isDeed =
    (zone || section) &&
    words[0] !== '“' &&
    !wordings.speaker.test(words) &&
    !wordings.speaker.test(words.slice(spoken)) &&
    isTaskLike(context.report, sentence);
  const byOrder = isDeed ? null : directiveIntroducer(context.report, sentence, section);
  return (
    byOrder ??
    (forward || /(?:đề ra|xác định) /u.test(words)
      ? forwardIntroducer(context.report, sentence, words, forward)
      : null) ??
    loose()
  );
}

/** "giao Văn phòng Tỉnh ủy theo dõi" in a conclusion, without a speaker. */
function directOrder(context: TaskContext, sentence: Span): Introducer | null {
  const { plain } = context.report;
  if (context.layout.style !== 'official' || !/^(?:THÔNG BÁO|KẾT LUẬN)/.test(context.layout.documentType ?? ''))
    return null;
  const words = plain.slice(sentence.start, sentence.end);
  const hit = /(?:^|[;,.] )(?:[Gg]iao|[Yy]êu cầu) (?=[\p{Lu}]|các)/u.exec(words);
  if (!hit) return null;
  const start = sentence.start + hit.index + (/^[;,.] /.test(hit[0]) ? 2 : 0);
  return { content: { start, end: sentence.end }, owner: null, ownerInside: true, strict: true };
}

/**
 * "Chủ tịch … nêu bốn việc phải làm: …": who counts what is to be done orders it, whoever it is. Other words than of an
 * order need `voice`, and without a colon nothing else may follow: "Chủ tịch gửi lại mấy đầu việc."
 */
function countedIntroducer(report: ReportText, sentence: Span, words: string, voice: boolean): Introducer | null {
  const { plain, vocabulary } = report;
  if (FLOOR.test(words)) return null;
  let found: Introducer | null = null;
  let colon = 0;
  for (const hit of words.matchAll(wordings.countedOrder)) {
    const { order, what = '' } = hit.groups!;
    const from = hit.index + hit[0].length;
    const [rest = ''] = words.slice(from, from + 91).split(':', 1);
    const at = from + rest.length;
    if (found && at !== colon) break;
    const isEnd = at === words.length;
    if (voice ? order && !isEnd : !order || isEnd) continue;
    if (rest.length > (isEnd ? 24 : 90) || rest.includes(';')) continue;
    const end = sentence.start + at;
    const before = { start: sentence.start + Math.max(0, hit.index - (order ? 0 : 60)), end };
    if (holdsAny(vocabulary.notCounted, wordsIn(plain, before))) continue;
    const content = trimmed(plain, { start: Math.min(end + 1, sentence.end), end: sentence.end });
    // What is no task by its name shows itself to be one: it is needed, or what follows reads so.
    const strict =
      voice || (/^(?:vấn đề|điểm|nội dung)$/iu.test(what) && !/ (?:cần|phải|sẽ|tới)(?!\p{L})/iu.test(rest));
    if (strict && content.end > content.start && !isTaskLike(report, content)) continue;
    const whom = / (?:đối với|với|cho) (?=\S)/iu.exec(rest);
    const owner = whom
      ? wholeOwner(plain, { start: end - rest.length + whom.index + whom[0].length, end })
      : setter(report, { start: sentence.start, end });
    found = { content, owner, ownerInside: false, strict };
    colon = at;
  }
  return found;
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
    if (comma < start || !wordings.speaker.test(plain.slice(comma + 2, list[i]!.start))) return null;
    const owner = { start, end: comma };
    const rest = withoutOpening(plain, { start: list[i + length]?.start ?? sentence.end, end: sentence.end });
    if (!isBody(vocabulary, wordsIn(plain, owner, 8)) || ownerLength(vocabulary, wordsIn(plain, rest, 40)) !== 0)
      return null;
    return { content: rest, owner, ownerInside: false, strict: false };
  }
  return null;
}

/** "… triển khai nhiệm vụ cho các ngành như sau:" over entries: a list of tasks, whoever speaks, as far as they read so. */
function listIntroducer(report: ReportText, sentence: Span, words: string): Introducer | null {
  if (!words.endsWith(':') || !SETS_LIST.test(words.slice(-90)) || TOLD_LIST.test(words.slice(-60))) return null;
  const found = colonIntroducer(report, sentence, words, false);
  return found && found.content.end <= found.content.start ? { ...found, strict: true } : null;
}

const SETS_LIST = /(?<!\p{L})(?:nhiệm vụ|giải pháp|công việc|yêu cầu|đề nghị|phân công|chỉ đạo|thống nhất)(?!\p{L})/iu;
const TOLD_LIST = /(?<!\p{L})(?:đã|thông qua|kết quả|báo cáo|thảo luận)(?!\p{L})/iu;

/** "…, yêu cầu các đơn vị tập trung một số nhiệm vụ trọng tâm là: …" */
function colonIntroducer(report: ReportText, sentence: Span, words: string, isForward: boolean): Introducer | null {
  const { plain } = report;
  // "nhấn mạnh: Năm 2016 là năm …, các cấp cần thực hiện tốt các nhiệm vụ sau:" opens the list at its end.
  const first =
    words.endsWith(':') && endsNear(words.slice(-111, -1), wordings.listLead, 70, ':')
      ? words.length - 1
      : words.indexOf(':');
  for (let colon = first; colon > 0 && colon < 900; colon = words.indexOf(':', colon + 1)) {
    const left = words.slice(Math.max(0, colon - 110), colon);
    if (!endsNear(left, wordings.listLead, 70, ':') && !(isForward && /nhiệm vụ|giải pháp|tập trung/iu.test(left)))
      continue;
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
      owner: addressee(report, before) ?? setter(report, before),
      ownerInside: false,
      strict,
    };
  }
  return null;
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
    if (/^(?:tập trung|kết luận|quán triệt|xác định)$/.test(phrase)) continue;
    const after = words[i + length];
    if (!after || (phrase === 'thống nhất' && words[i - 1]?.lower === 'đã')) continue;
    const gap = plain.slice(words[i + length - 1]!.end, after.start);
    if (gap !== ' ' && !(gap === ', ' && phrase !== 'chỉ đạo' && phrase !== 'giao')) continue;
    const rest = withoutOpening(plain, { start: after.start, end: sentence.end });
    const list = wordsIn(plain, withoutDeadline(plain, rest), 40);
    const owner = ownerLength(vocabulary, list);
    if (owner < 0) continue;
    // "Ban đã giao Phòng Quy hoạch rà soát 5 lô đất" tells what was ordered before.
    if (words[i - 1]?.lower === 'đã' && !wordings.speaker.test(plain.slice(sentence.start, sentence.start + 60)))
      continue;
    if (vocabulary.notAsked.lengthAt(wordsIn(plain, rest, 6), 0) > 0) continue;
    if (/^(?:giao(?: cho)?|bảo|nhờ|muốn)$/.test(phrase) && owner === 0) continue;
    // "cho rằng các xã cần …" asks for something, "cho rằng kết quả khá" judges.
    if (phrase === 'cho rằng' && !/^(?:cần|phải)$/.test(list[owner]?.lower ?? '')) continue;
    // "khẳng định Đảng không quên …": who tells sets only what is needed or to be gone on with.
    if (TELLS.test(phrase) && owner > 0 && !NEEDED.test(`${list[owner]?.lower} ${list[owner + 1]?.lower}`)) continue;
    // "khẳng định sẽ …" is a promise of who speaks.
    if (list[owner]?.lower === 'sẽ' && (owner === 0 || phrase === 'khẳng định')) continue;
    const head = plain.slice(rest.start, list[Math.max(0, owner)]?.end ?? rest.end);
    if (/(?<!\p{L})(?:đã|là|dự kiến)(?!\p{L})/iu.test(head)) continue;
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

const TELLS = /^(?:khẳng định|nêu rõ|chỉ rõ|nhấn mạnh|kết luận|thống nhất)$/;
const NEEDED = /^(?:(?:cần|phải|tiếp|sẽ|hãy|nên|tập|khẩn) |không (?:được|để)$)/;

/** "giao ban", "đáp ứng yêu cầu phát triển" order nothing. */
function isNoun(words: readonly Word[], at: number): boolean {
  // As written: "giao Ban Quản lý dự án" is an order.
  if (words[at]!.lower === 'giao' && GIVES_NOTHING.test(words[at + 1]?.text ?? '')) return true;
  // "Phát biểu chỉ đạo hội nghị" tells who speaks.
  if (/^(?:hội|cuộc|buổi|phiên|tại|của)$/.test(words[at + 2]?.lower ?? '') && words[at]!.lower === 'chỉ') return true;
  return at > 0 && /^(?:ứng|biểu|theo|các|những|mọi|đích|số|nhiều|mức|trên|với)$/.test(words[at - 1]!.lower);
}
