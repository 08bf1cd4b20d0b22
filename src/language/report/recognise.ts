/**
 * Whether a text is a conference report: weighted signs, each with its reason, against a threshold.
 */
import { wordings } from '../knowledge/wordings.ts';
import type { Meeting, Mention, Recognition, RecognitionSign, RecognitionSignId, Task } from '../model/index.ts';
import { holdsAny } from '../text/phrases.ts';
import { type Word, wordsIn } from '../text/tokens.ts';
import type { Layout } from './page/header.ts';
import type { Line, ReportText } from './page/lines.ts';

/** A text at or above this score is a report. */
export const REPORT_THRESHOLD = 0.5;

/** What the signs look at. */
export interface Evidence {
  report: ReportText;
  layout: Layout;
  meetings: readonly Meeting[];
  tasks: readonly Task[];
  mentions: readonly Mention[];
  /** The first few thousand characters of the text. */
  opening: string;
  words: readonly Word[];
  /** How often they name a public body or an office in one. */
  publicBodies: number;
}

/** One sign: its weight when it is there; negative signs speak against a report. */
interface Sign {
  id: RecognitionSignId;
  weight: number;
  /** The values to show with the reason, or null when the sign is absent. */
  seen(evidence: Evidence): (string | number)[] | null;
}

const OPENING = 6000;
const VIETNAMESE = /[ăâđêôơưạ-ỹ]/giu;

/** The signs, strongest first. */
export const REPORT_SIGNS: readonly Sign[] = [
  {
    id: 'report-heading',
    weight: 0.4,
    seen: ({ layout, report }) => {
      const { documentType } = layout;
      if (documentType && /^(?:BÁO CÁO|BIÊN BẢN|THÔNG BÁO|KẾT LUẬN)/.test(documentType))
        return isAboutWork(layout) ? [documentType] : null;
      const heading = documentType ? null : report.lines.slice(0, 12).find((line) => heads(report, line));
      return heading ? [heading.text] : null;
    },
  },
  {
    id: 'other-document',
    weight: -0.8,
    seen: (evidence) => (isOtherDocument(evidence) && !isWorkPlan(evidence) ? [evidence.layout.documentType!] : null),
  },
  {
    id: 'other-document',
    weight: -0.3,
    seen: (evidence) => (isOtherDocument(evidence) && isWorkPlan(evidence) ? [evidence.layout.documentType!] : null),
  },
  {
    id: 'meeting',
    weight: 0.3,
    // The opening of a festival is told in the same words.
    seen: ({ meetings }) => (meetings[0] && !isCeremony(meetings[0]) ? [meetings[0].title] : null),
  },
  {
    id: 'meeting-kind',
    weight: 0.15,
    seen: ({ meetings }) => (meetings[0] && meetings[0].kind !== 'khac' ? [meetings[0].kind] : null),
  },
  {
    id: 'meeting-in-passing',
    weight: -0.4,
    seen: (evidence) => (isInPassing(evidence) ? [evidence.meetings[0]!.title] : null),
  },
  {
    id: 'meeting-time',
    weight: -0.5,
    // A plan for a meeting, or a book of history.
    seen: ({ meetings: [meeting], layout: { pageDate, style } }) =>
      meeting?.date && (meeting.date < '1976' || (style === 'official' && pageDate && meeting.date > pageDate))
        ? [meeting.date]
        : null,
  },
  { id: 'meeting-date', weight: 0.1, seen: ({ meetings }) => (meetings[0]?.dateText ? [meetings[0].dateText] : null) },
  {
    id: 'meeting-organiser',
    weight: 0.1,
    seen: ({ meetings }) => (meetings[0]?.organizer ? [meetings[0].organizer] : null),
  },
  {
    id: 'meeting-chair',
    weight: 0.15,
    seen: ({ meetings }) => (meetings[0]?.chair[0] ? [meetings[0].chair[0].name] : null),
  },
  {
    id: 'tasks',
    weight: 0.15,
    seen: ({ tasks, meetings, layout }) =>
      tasks.length > 1 && (meetings.length > 0 || layout.style === 'official') ? [tasks.length] : null,
  },
  {
    id: 'addressees',
    weight: 0.15,
    seen: ({ layout, report }) =>
      layout.signatureFrom >= 0 && /^nơi nhận/iu.test(report.lines[layout.signatureFrom]!.text) ? [] : null,
  },
  {
    id: 'national-heading',
    weight: 0.1,
    seen: ({ opening }) => (/(?:ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM)/.test(opening) ? [] : null),
  },
  {
    id: 'references',
    weight: 0.1,
    seen: ({ mentions, meetings }) =>
      meetings.length > 0 && mentions.some((m) => m.kind === 'code') ? [mentions.length] : null,
  },
  {
    id: 'public-bodies',
    weight: 0.1,
    seen: ({ publicBodies }) => (publicBodies >= 3 ? [publicBodies] : null),
  },
  { id: 'no-public-body', weight: -0.35, seen: ({ publicBodies }) => (publicBodies === 0 ? [] : null) },
  {
    id: 'letter',
    weight: -0.6,
    seen: ({ report, words, opening }) =>
      holdsAny(report.vocabulary.letters, words) && !asksToSpeak(opening) ? [] : null,
  },
  {
    id: 'speech',
    weight: -0.4,
    seen: ({ opening }) =>
      /(?:^|\n)[ \t]{0,20}(?:kính thưa|thưa (?:các|toàn|quý)|các (?:em|bạn) .{0,20}(?:thân mến|yêu quý))|[–—-] (?:ông|bà|anh|chị|cô|cậu|hắn|tôi|\p{Lu}\p{Ll}{1,6}) (?:nói|hỏi|đáp|cười|gắt|thì thầm|lẩm bẩm)/iu.test(
        opening,
      )
        ? []
        : null,
  },
  {
    id: 'questions',
    weight: -0.8,
    seen: ({ opening }) => (countOf(opening, QUESTION) >= 2 ? [] : null),
  },
  {
    id: 'regulation',
    weight: -0.5,
    seen: ({ opening }) =>
      countOf(opening, /(?:^|\n)[ \t]{0,20}(?:điều \d{1,3}\.|chương [IVX]{1,4}(?!\p{L}))/giu) >= 2 ? [] : null,
  },
  {
    id: 'not-vietnamese',
    weight: -0.8,
    seen: ({ opening }) => (countOf(opening, VIETNAMESE) * 25 < opening.length ? [] : null),
  },
  { id: 'table', weight: -0.5, seen: ({ opening }) => (isTable(opening) ? [] : null) },
];

/** Whether a line heads a report, whatever its capitals. */
function heads({ plain, vocabulary }: ReportText, line: Line): boolean {
  return (
    line.text.length < 160 &&
    !/[.;,:]$/.test(line.text) &&
    vocabulary.reportHeadings.lengthAt(wordsIn(plain, line, 5), 0) > 0
  );
}

/** "Hỏi: …", "Đáp: …", "Câu 1 (2 điểm). …" */
const QUESTION = /(?:^|\n)[ \t]{0,20}(?:hỏi|đáp|trả lời|câu(?: hỏi)? \d{1,2})(?: \([^)\n]{1,30}\))? ?[.:]/giu;

/** "Xin trân trọng kính mời đồng chí … phát biểu": whoever is in the chair says so. */
function asksToSpeak(text: string): boolean {
  return clauses(text).some((clause) => {
    const at = clause.search(/kính mời /iu);
    return at >= 0 && /(?<!\p{L})(?:phát biểu|báo cáo|trình bày|lên)(?!\p{L})/iu.test(clause.slice(at));
  });
}

function clauses(text: string): string[] {
  return text.split(/[.;:\n]/);
}

/** In how many clauses somebody in office says what is to be done. */
function ordersIn(text: string): number {
  return clauses(text).filter((clause) => {
    const at = clause.search(OFFICE);
    return at >= 0 && /(?<!\p{L})(?:yêu cầu|đề nghị|lưu ý|chỉ đạo|giao) \p{L}/iu.test(clause.slice(at, at + 120));
  }).length;
}

const OFFICE =
  /(?<!\p{L})(?:ông|bà|đồng chí|đ\/c|chủ tịch|bí thư|bộ trưởng|thứ trưởng|thủ tướng|giám đốc|cục trưởng|trưởng (?:ban|phòng|đoàn)|chủ nhiệm) /iu;

/**
 * A feature, a biography or a piece of news that names a meeting and goes on about something else: neither the heading
 * speaks of it nor the text behind it.
 */
function isInPassing({ meetings: [meeting], tasks, layout, report }: Evidence): boolean {
  if (!meeting || layout.style !== 'news') return false;
  const noun = /(?<!\p{L})(?:hội nghị|hội thảo|tọa đàm|đại hội|họp|làm việc|giao ban|sơ kết|tổng kết)(?!\p{L})/iu;
  if (layout.title && noun.test(report.plain.slice(layout.title.start, layout.title.end))) return false;
  const lines = report.lines.slice(layout.bodyFrom, layout.bodyTo).filter(({ blank }) => !blank);
  const told = report.plain.slice(meeting.start, meeting.end);
  if (/(?<!\p{L})kết luận (?:chỉ đạo )?của(?!\p{L})/iu.test(told)) return false;
  const isLate = meeting.start >= (lines[3]?.start ?? Number.POSITIVE_INFINITY);
  const isLed = Boolean(meeting.organizer) || meeting.chair.length > 0;
  if (isLed && !isLate) return false;
  const least = isLate || !meeting.dateText ? 2 : 1;
  const set = tasks.filter(({ start }) => start >= meeting.start).length;
  // What is cheap to count is counted first: the words of a whole text are not.
  if (set >= least) return false;
  const further = firstFew(report.plain, meeting.end, wordings.proceedings, least);
  if (further + set >= least) return false;
  const orders = ordersIn(report.plain.slice(meeting.start));
  return further + Math.max(set, orders) < least;
}

function isOtherDocument({ layout: { documentType }, report }: Evidence): boolean {
  return (
    documentType !== null &&
    report.vocabulary.otherDocuments.lengthAt(wordsIn(documentType, { start: 0, end: documentType.length }), 0) > 0
  );
}

/** A plan of work for a month may be what a meeting set; a plan for a meeting is none. */
function isWorkPlan({ layout: { documentType, title } }: Evidence): boolean {
  return /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH) ?(?:công tác|nhiệm vụ|tháng|quý|tuần|$)/iu.test(
    `${documentType} ${title?.text ?? ''}`,
  );
}

function isCeremony({ kind, title }: Meeting): boolean {
  return kind === 'khac' && /^(?:lễ|diễn đàn|buổi gặp mặt)(?!\p{L})/iu.test(title);
}

function isAboutWork(layout: Layout): boolean {
  return (
    !/^THÔNG BÁO/.test(layout.documentType!) ||
    /kết luận|kết quả|hội nghị|cuộc họp|giao ban/iu.test(layout.title?.text ?? '')
  );
}

/** How often a global pattern matches from an offset on; no more than `most` are counted. */
function firstFew(text: string, from: number, pattern: RegExp, most: number): number {
  let count = 0;
  pattern.lastIndex = from;
  while (count < most && pattern.exec(text)) count++;
  return count;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Most lines have the same number of separators: a table, not prose. */
function isTable(text: string): boolean {
  const rows = text
    .split('\n')
    .filter((row) => row.trim())
    .slice(0, 12);
  return (
    rows.length >= 4 &&
    rows.filter(
      (row) => (row.match(/[,;\t|]/g)?.length ?? 0) >= 4 && !/[.:] \p{Lu}/u.test(row) && row.indexOf(', ') < 0,
    ).length >=
      rows.length * 0.6
  );
}

/** Weighs the signs. The score is clamped to 0…1; the reasons name the signs seen, heaviest first. */
export function recognise(evidence: Omit<Evidence, 'opening' | 'words' | 'publicBodies'>): Recognition {
  const opening = evidence.report.plain.slice(0, OPENING);
  const words = wordsIn(opening, { start: 0, end: opening.length }, OPENING);
  const { publicBodies: names } = evidence.report.vocabulary;
  const publicBodies = words.filter((_, at) => names.lengthAt(words, at) > 0).length;
  const full: Evidence = { ...evidence, opening, words, publicBodies };
  const reasons: RecognitionSign[] = [];
  let score = 0;
  for (const { id, weight, seen } of REPORT_SIGNS) {
    const values = seen(full);
    if (!values) continue;
    score += weight;
    reasons.push({ id, values, weight });
  }
  score = Math.round(Math.max(0, Math.min(1, score)) * 100) / 100;
  reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { isReport: score >= REPORT_THRESHOLD, score, reasons };
}
