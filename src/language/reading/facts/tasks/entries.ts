/**
 * What one line does among headings and lists of tasks, by its own words: whether it closes the report, gives orders, opens
 * entries, judges, or asks of others. In: a line, its mark, the mark below it. Out: yes or no, or the spans it names.
 */
import type { Ground, Span } from '../../../model/index.ts';
import type { Heading, Mark } from '../../../report/page/headings.ts';
import type { Line, ReportText } from '../../../report/page/lines.ts';
import { wordsIn } from '../../../text/tokens.ts';
import { type Clause, clausesIn } from './clauses.ts';
import type { OpenList } from './context.ts';
import { isBody, ownerOf } from './owners.ts';

const CLOSING = /^(?:trên đây là|nơi nhận|kính trình|(?:xin )?(?:trân trọng|kính) báo cáo|thừa lệnh)(?!\p{L})/iu;
const CLOSING_REPORT =
  /(?:kính báo cáo|trân trọng báo cáo|thông báo (?:để|đến)|báo cáo .{2,60} (?:tổng hợp|xem xét|theo dõi|chỉ đạo))(?!\p{L})/iu;

/** A line that ends in a colon and says that orders follow. */
export const ORDERS =
  /(?<!\p{L})(?:yêu cầu|đề nghị|giao|phân công|chỉ đạo|thống nhất|tập trung|nhiệm vụ sau|như sau|sau đây|việc sau|nội dung sau|giải pháp sau)(?!\p{L})/iu;

/** An entry that tells or judges, by its label. */
export const JUDGING =
  /^(?:nhận định|nhận xét|đánh giá|kết quả|tình hình|tồn tại|hạn chế|nguyên nhân|khó khăn|ưu điểm)[^:;.,]{0,24}:/iu;

/** A list that opens at a level. */
export function listAt(level: number, given: Partial<OpenList> & { ground: Ground }): OpenList {
  return { level, owner: null, strict: false, entries: 0, announced: null, labels: false, ...given };
}

/** Sections that tell of the past. */
export const TOLD: ReadonlySet<Heading['kind']> = new Set(['results', 'shortcomings', 'lessons'] as const);

/** How a paragraph behind a list carries it on. */
export const GOES_ON = /^(?:theo đó|riêng|đồng thời|ngoài ra|bên cạnh đó|cùng với đó)(?!\p{L})/iu;

/** "Cục Thủy sản tổng hợp …" behind what all are to do. */
export function actsNext(report: ReportText, line: Line): boolean {
  const owner = ownerOf(report, line);
  return (
    owner !== null &&
    report.vocabulary.bodies.lengthAt(wordsIn(report.plain, owner, 4), 0) > 0 &&
    report.vocabulary.duties.lengthAt(wordsIn(report.plain, { start: owner.end, end: line.end }, 4), 0) > 0
  );
}

/** "UBND thị xã báo cáo Sở Nội vụ tổng hợp.", "Trên đây là …" */
export function isClosing({ text }: Line): boolean {
  return (
    CLOSING.test(text) || (text.length < 240 && text.indexOf('báo') >= 0 && CLOSING_REPORT.test(text.slice(0, 160)))
  );
}

/** "2. Để …, yêu cầu các sở, ngành thực hiện các nội dung sau:" gives orders; "2. Nhiệm vụ:" is a heading. */
export function isOrder(line: Line, mark: Mark): boolean {
  if (!line.text.endsWith(':') || mark.level <= 3) return false;
  const words = line.text.slice(mark.length);
  return ORDERS.test(words) && !/^(?:về )?(?:phương hướng|nhiệm vụ|giải pháp|kết quả|tình hình|hạn chế)/iu.test(words);
}

/** Whether a heading-like line in a list opens entries of its own. */
export function opensEntries(line: Line, own: Mark | null, below: Mark | null): boolean {
  if (own === null || own.level <= 3) return true;
  return below === null
    ? /^(?:về |các )?(?:công tác|lĩnh vực|nhiệm vụ|giải pháp)/iu.test(line.text.slice(own.length))
    : below.level > own.level;
}

/** The body that a label names: "UBND các huyện:". */
export function bodyBeforeColon(report: ReportText, span: Span): Span | null {
  const { plain, vocabulary } = report;
  const words = wordsIn(plain, span, 14);
  return words.length > 0 && words.length <= 12 && isBody(vocabulary, words)
    ? { start: words[0]!.start, end: words.at(-1)!.end }
    : null;
}

/** What an official report asks of others under "Kiến nghị": "Đề nghị UBND tỉnh bổ sung …". */
export function requestsIn(report: ReportText, span: Span): Clause[] {
  const hit = REQUESTS.exec(report.plain.slice(span.start, span.end));
  if (!hit) return [];
  const asked = { start: span.start + hit[0].length, end: span.end };
  return clausesIn(report, asked, { inherited: null, entry: true, strict: false }).filter(({ owner }) => owner);
}

const REQUESTS = /^(?:(?:kính|xin|trân trọng) )?(?:đề nghị|kiến nghị|đề xuất)(?: với)? /iu;
