/**
 * The clauses of a forward-looking text, each a task, with who is to do it.
 */
import { wordings } from '../../../knowledge/wordings.ts';
import type { Span } from '../../../model/index.ts';
import { bare, type ReportText, sentencesIn, splitAt, trimmed } from '../../../report/page/lines.ts';
import { isDigit, wordsIn } from '../../../text/tokens.ts';
import { leadOf, onlyDetails } from './details.ts';
import { isBody, ownerLength, ownerOf, withoutDeadline, withoutTime } from './owners.ts';

/** What introduces whoever is to act, at the head of a clause. */
const INTRODUCER =
  /^(?:kết luận, )?(?:đồng thời )?(?:đề nghị|yêu cầu|giao(?: nhiệm vụ)?(?: cho)?|phân công|chỉ đạo|lưu ý|mong muốn|mong)(?:,|:)? (?=(?<next>\S+))/iu;

/** Whether a sentence begins as what tells or judges: "Dịp này, …", "Biểu dương …". */
function reports({ plain, vocabulary }: ReportText, span: Span): boolean {
  return (
    vocabulary.reporting.lengthAt(wordsIn(plain, span, 6), 0) > 0 ||
    wordings.telling.test(plain.slice(span.start, span.end))
  );
}

/** Whether something is told as done or judged, and so is no task. */
function isPast({ plain, vocabulary }: ReportText, span: Span): boolean {
  const words = wordsIn(plain, span);
  return words.some(
    (_, i) =>
      vocabulary.past.lengthAt(words, i) > 0 &&
      // "xác định đây là nhiệm vụ thường xuyên"
      !(words[i]!.lower === 'đây' && /^(?:định|coi|xem)$/.test(words[i - 1]?.lower ?? '')),
  );
}

/** "Ban cũng thống nhất chủ trương" tells what was decided. */
const AGREEING =
  /(?<!\p{L})(?:thống nhất|nhất trí) (?:chủ trương|đánh giá|nhận định|thông qua|cao)(?!\p{L})|(?<!\p{L})(?:đánh giá cao|ghi nhận|biểu dương|hoan nghênh)(?!\p{L})/iu;

/** One task as it stands. */
export interface Clause extends Span {
  owner: Span | null;
}

/** Who is to act according to the words that introduce a list or sentence. */
export type Inherited = Span | null;

/** The span without the words that only join it to what came before. */
export function withoutOpening(plain: string, span: Span): Span {
  const words = plain.slice(span.start, Math.min(span.end, span.start + 140));
  const ordinal = wordings.ordinal.exec(words)?.[0].length ?? 0;
  const opening = wordings.opening.exec(words.slice(ordinal))?.[0].length ?? 0;
  return ordinal + opening > 0 ? { start: span.start + ordinal + opening, end: span.end } : span;
}

/** As written behind "giao": "giao ban", "giao thông". */
export const GIVES_NOTHING = /^(?:ban|thông|lưu|dịch|đất|khoán)$/;

/** The span without "Giao …", "Đề nghị …", "Yêu cầu …" before who is to act or what is to be done. */
export function withoutIntroducer(report: ReportText, span: Span): Span {
  const { plain, vocabulary } = report;
  const hit = INTRODUCER.exec(plain.slice(span.start, Math.min(span.end, span.start + 60)));
  if (!hit) return span;
  const rest = { start: span.start + hit[0].length, end: span.end };
  const words = wordsIn(plain, rest, 12);
  const verb = /^(?:giao|phân công|chỉ đạo)/iu.test(hit[0]);
  // "giao chỉ tiêu" is the deed itself; "Chỉ đạo cơ sở tổ chức" is what somebody is to do.
  if (verb && !/^giao nhiệm vụ/iu.test(hit[0])) {
    const named =
      words[0]?.capital ||
      (vocabulary.bodies.lengthAt(words, 0) > 0 && !GIVES_NOTHING.test(words[0]!.lower)) ||
      /^(?:các|đồng|ông|bà|cho|đ\/c|anh|chị|cô|thầy)$/.test(words[0]?.lower ?? '');
    if (!named || /^chỉ đạo/iu.test(hit[0])) return span;
  }
  return rest;
}

/**
 * Whether a sentence reads as something to be done: begins with a verb, or names who acts and a verb, and is not past.
 * In a `zone` that sets tasks, who acts may do so in any words that do not judge.
 */
export function isTaskLike(report: ReportText, span: Span, zone = false): boolean {
  const { plain, vocabulary } = report;
  const isQuoted = plain[span.start] === '“';
  const inner = withoutIntroducer(
    report,
    withoutOpening(plain, { start: span.start + (isQuoted ? 1 : 0), end: span.end }),
  );
  const words = plain.slice(inner.start, inner.end);
  if (reports(report, inner)) return false;
  const colon = words.indexOf(':');
  if (colon > 0 && colon < 160 && wordings.assessing.test(words.slice(0, colon))) return false;
  const list = wordsIn(plain, withoutDeadline(plain, inner), 40);
  const length = ownerLength(vocabulary, list);
  if (length < 0)
    return (
      zone && list.length > 3 && isBody(vocabulary, list) && !JUDGES.test(words.slice(0, 70)) && !isPast(report, inner)
    );
  if (length > 0 && AGREEING.test(words.slice(0, 100))) return false;
  if (list[length]?.lower === 'không' && list[length + 1]?.lower === 'thể') return false;
  // What somebody says in quotation marks may be a proverb or a promise.
  if (isQuoted && length > 0 && (!isBody(vocabulary, list) || /^(?:không|sẽ)$/.test(list[length]!.lower))) return false;
  const head = plain.slice(inner.start, list[Math.min(list.length - 1, length + 1)]?.end ?? inner.end);
  return (
    !isPast(report, { start: inner.start, end: inner.start + head.length }) ||
    list[length]?.lower === 'thì' ||
    /(?<!\p{L})(?:cần|phải|tiếp tục)(?!\p{L})/iu.test(head.slice(0, 60))
  );
}

/** Words that say what is, not what is to be done. */
const JUDGES = /(?<!\p{L})(?:là|có|còn|rất|khá|được|vẫn|mới|bị|thiếu|chậm|gồm|nói|hỏi|cho|nêu|trao|nhận)(?!\p{L})/iu;

/** Whether a clause tells what was or is, not what is to be done. */
export function isAssessment(report: ReportText, span: Span): boolean {
  const { plain, vocabulary } = report;
  const words = plain.slice(span.start, span.end);
  if (reports(report, span)) return true;
  const list = wordsIn(plain, span, 30);
  const length = ownerLength(vocabulary, list);
  if (length === 0 || list[length]?.lower === 'thì') return false;
  return (
    isPast(report, {
      start: span.start,
      end: (length > 0 && list[length + 1]?.end) || Math.min(span.end, span.start + 80),
    }) && !/(?<!\p{L})(?:cần|phải|tiếp tục)(?!\p{L})/iu.test(words.slice(0, 80))
  );
}

/** How the clauses of a span are read. */
export interface ClauseOptions {
  /** Who acts where a clause does not say. */
  inherited: Inherited;
  /** A list entry: who is named first acts in all its clauses. */
  entry: boolean;
  /** Only what reads as a task by itself. */
  strict: boolean;
  /** Its list names who acts in lines of their own, so a label stands outside of its task here, too. */
  labels?: boolean;
}

/** The tasks of a span: its sentences, split at semicolons, tails joined, introducers and labels left out. */
export function clausesIn(report: ReportText, span: Span, options: ClauseOptions): Clause[] {
  const { plain } = report;
  const clauses: Clause[] = [];
  let inherited = options.inherited;
  for (const [index, sentence] of sentencesIn(plain, span).entries()) {
    const { rest, owner } = withoutLabel(report, sentence, index === 0);
    if (owner) inherited = owner;
    const before = clauses.length;
    for (const part of splitAt(plain, rest, ';').flatMap((piece) => atNextBody(report, piece))) {
      const whole = bare(plain, part);
      if (whole.end - whole.start < 6) continue;
      const previous = clauses.at(-1);
      const isDetail = onlyDetails(report, whole).length > 0;
      if (previous && (isDetail || (isTail(report, whole) && previous.end >= rest.start))) {
        previous.end = whole.end;
        continue;
      }
      const inner = bare(plain, withoutIntroducer(report, withoutOpening(plain, withoutReason(report, whole))));
      if (inner.end - inner.start < 6) continue;
      if (!isWanted(report, inner.start > whole.start ? inner : whole, inner, options)) {
        // What begins as told of the past goes on so behind its semicolons.
        if (options.strict && clauses.length === 0 && isPast(report, { start: inner.start, end: inner.start + 120 }))
          return [];
        continue;
      }
      const own = ownerOf(report, inner);
      if (
        own &&
        clauses.length === 0 &&
        (options.entry || (!inherited && NEEDS.test(plain.slice(own.end, own.end + 6))))
      )
        inherited = own;
      // "Các huyện: mỗi đơn vị xây dựng …" speaks of the label.
      const isEach = own !== null && owner !== null && /^(?:mỗi|từng)(?!\p{L})/iu.test(plain.slice(own.start, own.end));
      clauses.push({ ...inner, owner: isEach ? owner : (own ?? inherited) });
    }
    // "Phòng Kỹ thuật: sửa máy" is one task as it stands; over several deeds the name stands outside of them.
    const only = clauses.length - before === 1 ? clauses[before] : undefined;
    if (
      only &&
      !options.labels &&
      owner &&
      only.owner === owner &&
      options.entry &&
      owner.start === sentence.start &&
      isLower(plain, only.start)
    )
      only.start = owner.start;
  }
  for (const clause of clauses) {
    if (!clause.owner || clause.owner === options.inherited) clause.owner = leadOf(report, clause) ?? clause.owner;
  }
  return clauses;
}

/** "Các cấp ủy phải …; khắc phục …": who needs to do the first does the rest. */
const NEEDS = /^ (?:cần|phải)(?!\p{L})/u;

/** "tháng 8 là tháng cao điểm, vì vậy các xã phải trực": what is to be done stands behind its reason. */
function withoutReason(report: ReportText, clause: Span): Span {
  const { plain } = report;
  const words = plain.slice(clause.start, Math.min(clause.end, clause.start + 240));
  const hit = REASON.exec(words);
  if (!hit || !/ (?:là|đã|đang|còn|chưa) /iu.test(words.slice(0, hit.index))) return clause;
  const rest = { start: clause.start + hit.index + hit[0].length, end: clause.end };
  return isTaskLike(report, rest) ? rest : clause;
}

const REASON = /, (?:vì vậy|do vậy|do đó|vì thế|bởi vậy|cho nên),? /iu;

function isLower(plain: string, at: number): boolean {
  return /[\p{Ll}]/u.test(plain.charAt(at));
}

/** "Phòng A … trước ngày 15-12-2018, Phòng B biên soạn …": behind a number, a body with a verb begins a task of its own. */
function atNextBody(report: ReportText, span: Span): Span[] {
  const { plain, vocabulary } = report;
  const parts: Span[] = [];
  let start = span.start;
  // Looked for in the span alone: to the next comma of a long text is a long way.
  const words = plain.slice(span.start, span.end);
  const commas = Array.from(words.matchAll(/, /g), ({ index }) => span.start + index);
  for (const comma of commas) {
    const order = NEXT_ORDER.exec(plain.slice(comma, Math.min(span.end, comma + 40)))?.[0].length ?? 0;
    const first = withoutOpening(plain, bare(plain, { start, end: comma }));
    if (
      order > 0 &&
      !CONCERNS.test(plain.slice(first.start, first.end)) &&
      ownerLength(vocabulary, wordsIn(plain, { start: comma + order, end: span.end }, 24)) > 0
    ) {
      parts.push({ start, end: comma });
      start = comma + order;
      continue;
    }
    if (!NEXT_BODY.test(plain.slice(comma + 2, comma + 14))) continue;
    // "Phòng 1, Phòng 2 hoàn thành …", "Trước ngày 20/4, Phòng 2 trình …": nothing is done before the comma.
    const before = wordsIn(plain, { start, end: comma }, 40);
    const acts = ownerLength(vocabulary, before);
    const isDated = isDigit(plain.charCodeAt(comma - 1));
    if (acts < 0 || before.length - acts < (isDated ? 4 : 2)) continue;
    // "Phòng 1 trình UBND huyện, Phòng 2 …" may be one list of bodies.
    const isNear = (at: number) =>
      at >= acts &&
      (before[at]!.capital || vocabulary.bodies.lengthAt(before, at) + vocabulary.units.lengthAt(before, at) > 0);
    if (!isDated && (acts === 0 || before.length === 40 || [1, 2, 3, 4].some((back) => isNear(before.length - back))))
      continue;
    const words = wordsIn(plain, { start: comma + 2, end: span.end }, 24);
    if (vocabulary.bodies.lengthAt(words, 0) === 0 || ownerLength(vocabulary, words) <= 0) continue;
    parts.push({ start, end: comma });
    start = comma + 2;
  }
  return [...parts, { start, end: span.end }];
}

/** A body's name, or a unit with its number: "tổ 14". */
const NEXT_BODY = /^(?:[\p{Lu}]|[\p{Ll}]{2,6} \d)/u;

/** "Đối với các kiến nghị của huyện, giao Sở …" is one order. */
const CONCERNS =
  /^(?:đối với|về|để|với|liên quan|trên cơ sở|căn cứ|riêng|trong (?:khi|lúc|thời gian)|khi|sau khi|nếu|trường hợp|do|vì)(?!\p{L})/iu;

/** ", đồng thời yêu cầu các xã …", ", còn Công an tỉnh …": another order in the same sentence. */
const NEXT_ORDER =
  /^, (?:(?:và |đồng thời |cũng |còn )?(?:giao(?: nhiệm vụ)?(?: cho)?|yêu cầu|đề nghị|phân công) (?=[\p{Lu}]|các |mỗi |từng |đồng chí |ông |bà )|(?:còn|riêng) (?=\p{L}))/u;

/** "phấn đấu cuối năm đạt 20.000 ha" is a tail, "phấn đấu hết năm phát triển mới 20.000 đoàn viên" a deed of its own. */
function isTail(report: ReportText, clause: Span): boolean {
  const { plain, vocabulary } = report;
  const words = plain.slice(clause.start, clause.end);
  if (vocabulary.tails.lengthAt(wordsIn(plain, clause, 6), 0) === 0) return false;
  const deed = withoutDeadline(plain, clause);
  if (deed.start > clause.start && ownerLength(vocabulary, wordsIn(plain, deed, 24)) > 0) return false;
  if (!/^phấn đấu/iu.test(words)) return true;
  const list = wordsIn(plain, clause, 10);
  for (let i = 2; i < list.length; i++) {
    if (
      vocabulary.verbs.lengthAt(list, i) > 1 &&
      !/^(?:hoàn thành|kéo giảm|nâng cao)$/.test(`${list[i]!.lower} ${list[i + 1]?.lower}`)
    )
      return false;
  }
  return true;
}

/** An entry of a list is believed; what a sentence says is looked at. */
function isWanted(report: ReportText, whole: Span, inner: Span, { strict, entry }: ClauseOptions): boolean {
  if (strict) return isTaskLike(report, whole, true);
  return entry ? !reports(report, inner) : !isAssessment(report, inner);
}

/** Takes "Công tác tuyên truyền:" or "Sở Y tế:" off a sentence; a body so named is the owner. */
function withoutLabel(report: ReportText, sentence: Span, first: boolean): { rest: Span; owner: Span | null } {
  const { plain, vocabulary } = report;
  const words = plain.slice(sentence.start, Math.min(sentence.end, sentence.start + 110));
  const colon = words.indexOf(': ');
  if (!first || colon < 3) return { rest: sentence, owner: null };
  const label = withoutTime(plain, { start: sentence.start, end: sentence.start + colon });
  const rest = { start: sentence.start + colon + 1, end: sentence.end };
  const inner = withoutIntroducer(report, label);
  const list = wordsIn(plain, inner, 30);
  const isTopic = vocabulary.topics.lengthAt(list, 0) > 0;
  const length = ownerLength(vocabulary, list);
  const isNamed =
    list.length > 0 &&
    list[1]?.joined !== false &&
    (list[0]!.capital || /^các$/.test(list[0]!.lower)) &&
    vocabulary.bodies.lengthAt(list, 0) + vocabulary.owners.lengthAt(list, 0) + vocabulary.units.lengthAt(list, 0) > 0;
  // "Sản xuất nông nghiệp: Trạm Khuyến nông mở 6 lớp"
  if (
    !isTopic &&
    !isNamed &&
    list.length < 8 &&
    !words.slice(0, colon).includes('(') &&
    ownerOf(report, withoutIntroducer(report, trimmed(plain, rest)))
  )
    return { rest, owner: null };
  if (length >= 0 && !isTopic && !(isNamed && length < 0)) return { rest: sentence, owner: null };
  if (isTopic && !/^(?:đối với|ngành|khối)/iu.test(plain.slice(inner.start, inner.end))) return { rest, owner: null };
  if (!isNamed && !isTopic) return { rest: sentence, owner: null };
  const from = /^đối với /iu.test(plain.slice(inner.start, inner.end)) ? inner.start + 'đối với '.length : inner.start;
  return { rest, owner: { start: from, end: inner.end } };
}
