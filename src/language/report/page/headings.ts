/**
 * List marks and headings: what a line begins with, and what kind of section it opens.
 */
import type { PartKind, Span } from '../../model/index.ts';
import type { Line } from './lines.ts';

/** The mark that a line begins with. Level 1 is the outermost. */
export interface Mark {
  id: string;
  level: number;
  /** UTF-16 units of the mark with the blanks behind it. */
  length: number;
}

/** The marks, outermost first. */
export const MARKS: readonly { id: string; level: number; pattern: RegExp }[] = [
  {
    id: 'part',
    level: 1,
    pattern: /^(?:phần(?: thứ)? (?:nhất|hai|ba|tư|năm|một|[IVX]{1,4}|\d)|chương [IVX\d]{1,4})[.:)\-–]?\s*/iu,
  },
  { id: 'roman', level: 3, pattern: /^[IVX]{1,5} ?[.\-–)/:]\s*(?=\S)/u },
  { id: 'letter', level: 2, pattern: /^[A-HĐ][.)/-]\s+/u },
  { id: 'circled', level: 4, pattern: /^(?:\d\uFE0F?\u20E3|[①-⒛❶-➓🔟])\s*(?=\S)/u },
  { id: 'sub', level: 5, pattern: /^\d{1,2}\.\d{1,2}(?:\.\d{1,2})?[.)]?\s+/u },
  { id: 'number', level: 4, pattern: /^\(?\d{1,2}(?:[.)/]|-(?= ))\)?\s*(?=[^\d\s])/u },
  {
    id: 'ordinal',
    level: 4,
    pattern:
      /^(?:(?:một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín|mười|mười một|mười hai) là|(?:việc |nội dung |nhiệm vụ |vấn đề |điểm )?thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|bẩy|tám|chín|mười))(?:\s?[,:.–-]\s*|\s+)/iu,
  },
  { id: 'small', level: 6, pattern: /^\(?(?:[a-zđ]|[ivx]{2,4})[.)]\s+/u },
  {
    id: 'dash',
    level: 7,
    pattern: /^[-–—•‣*·←-⇿■-◿★☆☐-☒✀-❧➔-➿⬀-⯿\uF000-\uF0FF👆-👉📌📍🔘🔰🔴-🔿🟠-🟫]\uFE0F?\s*(?=\S)/u,
  },
  { id: 'plus', level: 8, pattern: /^\+\s*(?=\S)/u },
];

/** A cheap look at the first signs: most lines have no mark. */
const MARKED = /^(?:[-*·+(\d\u2000-\uFFFF]|.{1,6}[.)\-–/:]|[PpCcTtMmHhBbNnSsVvĐđ]\S{1,5} )/;

/** The mark of a line, or null. */
export function markOf(line: Line): Mark | null {
  if (!MARKED.test(line.text)) return null;
  const first = line.text.slice(0, 40);
  for (const { id, level, pattern } of MARKS) {
    const hit = pattern.exec(first);
    if (hit) return { id, level, length: hit[0].length };
  }
  return null;
}

/** A line that opens a section. */
export interface Heading {
  level: number;
  kind: PartKind | null;
  /** The heading without mark and colon. */
  title: Span;
  /** What follows a colon in the same line; null without. */
  content: Span | null;
}

const KIND_WORDS: readonly [PartKind, RegExp][] = [
  ['other', /(?:^|\s)(?:mục tiêu|chỉ tiêu|mục đích|thành phần|thời gian, địa điểm)/iu],
  [
    'tasks',
    /phương hướng|nhiệm vụ|giải pháp|(?:kế hoạch|chương trình) (?:công tác|tuần|tháng|quý|năm)|trọng tâm|việc (?:của |cho |trong )?(?:tháng|tuần|quý|tiếp|thời|giao|trước mắt)|(?:thời gian|tuần|tháng|quý|năm|kỳ|sắp|việc) (?:tới|sau|tiếp theo)|(?:phải|cần|sẽ|nên) làm|làm gì|phân công|(?:phân|giao) việc|chỉ đạo thực hiện|^tổ chức thực hiện[:.]?$/iu,
  ],
  [
    'results',
    /kết quả|tình hình|đánh giá|kiểm điểm|đã làm|làm được|khái quát|ưu điểm|thành tích|công tác lãnh đạo|những mặt|nội dung đã/iu,
  ],
  ['shortcomings', /hạn chế|tồn tại|khuyết điểm|nguyên nhân|khó khăn|vướng mắc|yếu kém|bất cập|chưa (?:làm )?được/iu],
  ['lessons', /bài học|kinh nghiệm/iu],
  ['proposals', /kiến nghị|đề xuất|đề nghị/iu],
];

/** The kind of section that a heading's words announce: the earliest telling word wins. */
export function sectionKind(title: string): PartKind | null {
  let best: PartKind | null = null;
  let at = Number.POSITIVE_INFINITY;
  for (const [kind, words] of KIND_WORDS) {
    const index = title.search(words);
    if (index >= 0 && index < at) {
      best = kind;
      at = index;
    }
  }
  if (best === 'results' && /(?:và|,) (?:phương hướng|nhiệm vụ)/iu.test(title) && /^\s*(?:phương|nhiệm)/iu.test(title))
    return 'tasks';
  return best;
}

const MAX_HEADING = 140;

/** "VIỆC CẦN LÀM. Trước mắt, …": a heading in capitals with its text behind it. */
const RUN_IN = /^(?<title>[\p{Lu}]{2,7}[ ,][\p{Lu}\d ,/–-]{3,80})[.:] (?=.{0,40}[\p{Ll}]{2})/u;

/** Reads a line as a heading, or gives null. `next` is the next line that is not blank. */
export function headingOf(line: Line, next: Line | null): Heading | null {
  const mark = markOf(line);
  const start = line.start + (mark?.length ?? 0);
  const words = line.text.slice(mark?.length ?? 0);
  if (words.length === 0) return mark?.id === 'part' ? { level: 1, kind: null, title: line, content: null } : null;
  const colon = words.indexOf(':');
  const label = colon > 0 && colon <= 90 ? words.slice(0, colon) : null;
  const rest = label !== null && colon + 1 < words.length ? { start: start + colon + 1, end: line.end } : null;
  const isClosed = /[.;,…]$/.test(words);
  const isUpper = words.length <= MAX_HEADING && words === words.toUpperCase() && /\p{L}{2}/u.test(words);
  const whole: Span = { start, end: start + (words.endsWith(':') ? words.length - 1 : words.length) };
  const runIn = RUN_IN.exec(words);
  if (runIn) {
    const kind = sectionKind(runIn.groups!.title!);
    const end = start + runIn.groups!.title!.length;
    if (kind || runIn[0].endsWith('. '))
      return { level: mark?.level ?? 2, kind, title: { start, end }, content: { start: end + 1, end: line.end } };
  }
  if (mark && mark.level <= 3) {
    if (words.length <= MAX_HEADING && (!isClosed || isUpper))
      return { level: mark.level, kind: sectionKind(words), title: whole, content: null };
    if (label !== null && rest)
      return { level: mark.level, kind: sectionKind(label), title: { start, end: start + colon }, content: rest };
    return null;
  }
  if (mark && mark.level <= 6) {
    if (mark.id === 'ordinal') return null;
    // "2. Hạn chế: Tỷ lệ …", "2. Về nhiệm vụ thời gian tới:"
    if (label !== null && rest && !/^(?:giao|yêu cầu|đề nghị)/iu.test(label)) {
      const kind =
        /^(?:về |công tác |những |một số )?(?:kết quả|tình hình|đánh giá|hạn chế|tồn tại|khuyết điểm|nguyên nhân|khó khăn|bài học|kiến nghị|đề xuất|nhiệm vụ|phương hướng|giải pháp)/iu.test(
          label,
        )
          ? sectionKind(label)
          : null;
      if (kind) return { level: mark.level, kind, title: { start, end: start + colon }, content: rest };
    }
    if (words.length > MAX_HEADING || isClosed) return null;
    const kind = sectionKind(words);
    const opens = next !== null && hasDeeperMark(next, mark.level);
    const isTopic =
      /^(?:(?:về )?(?:các )?(?:công tác|lĩnh vực|nhiệm vụ|giải pháp|nhóm)|về|trong lĩnh vực|đối với|(?:\p{L}+ ){0,3}(?:kết luận|kết lại)|ý kiến|nội dung|thành phần|thông tin)(?!\p{L})/iu.test(
        words,
      );
    if (isTopic && words.length <= 90 && (opens || next === null || markOf(next) === null)) {
      return { level: mark.level, kind, title: whole, content: null };
    }
    if (
      isUpper ||
      words.endsWith(':') ||
      opens ||
      (kind !== null && kind !== 'proposals' && !/[.;]/.test(words) && words.length <= 90)
    ) {
      return { level: mark.level, kind, title: whole, content: null };
    }
    return null;
  }
  if (mark || words.length > 110 || isClosed) return null;
  if (isUpper) return { level: 2, kind: sectionKind(words), title: whole, content: null };
  const kind = words.endsWith(':') && !LABEL.test(words) ? null : sectionKind(words.slice(0, 36));
  return kind && kind !== 'other' ? { level: 3, kind, title: whole, content: null } : null;
}

/** "Việc của tuần 12:" heads a list; "Đồng chí giao việc:" is a sentence. */
const LABEL = /^(?:(?:các|những) )?(?:việc|công việc|kế hoạch|lịch|tuần|tháng|quý)(?!\p{L}).{0,40}$/iu;

function hasDeeperMark(line: Line, level: number): boolean {
  const mark = markOf(line);
  return mark !== null && mark.level > level;
}
