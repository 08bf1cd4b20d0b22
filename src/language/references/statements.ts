/**
 * What a text states about a document around its code: date, issuer, term, subject after it, the anniversary before it.
 */
import { fromRoman, toRoman } from '../documents/terms.ts';
import type { Span, Stated } from '../model.ts';
import { isoDate, isValidDate } from '../text/dates.ts';
import { WORD_END } from '../text/words.ts';

/** Nothing stated. */
export function nothingStated(): Stated {
  return { date: null, term: null, issuer: null, subject: null, anniversary: null, spans: {} };
}

const TYPE_WORDS =
  '[Nn]ghị quyết|[Cc]hỉ thị|[Qq]uyết định|[Nn]ghị định|[Tt]hông tư|[Kk]ết luận|[Qq]uy định|[Kk]ế hoạch|[Hh]ướng dẫn|[Cc]hương trình|[Tt]hông báo|[Cc]ông văn|[Ll]uật|[Pp]háp lệnh|[Qq]uy chế|[Đđ]ề án|[Bb]áo cáo';

/** All sticky. Numbered words of ordinals stand where people write "lần thứ tám". */
export const statementPatterns = {
  gap: /[ \n\t]{0,4}[,(]?[ \n\t]{0,4}/y,
  date: /(?:(?:(?:được )?(?:ban hành|ký|ra|thông qua) |cùng |đều )?(?:vào )?ngày[ \n]{1,3})(\d{1,2})(?: ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})|[ \n]{1,3}tháng[ \n]{1,3}(\d{1,2})(?:[ \n]{1,3}năm[ \n]{1,3}|[/.-])(\d{4}))(?![\p{N}])/iuy,
  bareDate: /(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\p{N}/-])/uy,
  month: /(?:(?:ban hành|ký|ra) )?(?:vào )?tháng[ \n]{1,3}(\d{1,2})(?:\/|-|[ \n]{1,3}năm[ \n]{1,3})(\d{4})(?!\d)/iuy,
  year: /(?:(?:ban hành|ký|ra) )?(?:của |từ )?năm[ \n]{1,3}((?:19|20)\d\d)(?![\d/-])/iuy,
  term: new RegExp(
    String.raw`(?:của )?(?:(?:BCH|Ban Chấp hành) (?:Trung ương|TW) (?:Đảng )?)?kh(?:óa|oá)[ \n]{1,3}(?:thứ )?([XVI]{1,6}|\d{1,2})${WORD_END}`,
    'iuy',
  ),
  of: /(?:của|do)[ \n]{1,3}/uy,
  plenum:
    /(?:của |tại |, )?(?:Hội nghị )(?:lần thứ )?(?:Ban Chấp hành )?(?:(?:Trung ương|TW)(?: Đảng)? )?(?:lần thứ )?(\p{L}{2,6}|\d{1,2})(?= |,|\)|$)/uy,
  issuer: new RegExp(
    String.raw`(?:Ban Bí thư|Bộ Chính trị|(?:Ban Chấp hành|BCH|BCHTW)(?: (?:Trung ương|TW))?(?: Đảng)?|Trung ương(?: Đảng)?)(?: Trung ương)?(?: Đảng)?(?: Cộng sản Việt Nam)?${WORD_END}`,
    'uy',
  ),
  body: /\p{Lu}[\p{L}&]*(?:[ \n](?:và |nước |tỉnh |thành phố |huyện |quận |thị xã |xã |phường |cấp |các |cơ quan |ủy |uỷ |bộ |ương |phủ |hội |nhân |dân |tướng |chức |giáo |tra |chính |hành |trị |thư |sản |đoàn |động |vụ |trương |phòng |chủ |nghĩa |trưởng )*\p{Lu}[\p{L}&]*){0,10}(?:[ \n](?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|ủy|uỷ)(?:[ \n]\p{Lu}\p{L}*){0,4})?/uy,
  about: /(?:về|V\/v|v\/v)[ \n]{1,3}/uy,
  subjectEnd: new RegExp(
    String.raw`[.;:\n"”)\]]|,(?= (?:(?:${TYPE_WORDS})(?: số)? \d|\p{Lu}|chậm nhất|trong đó|đồng thời|đến nay|qua đó|gắn với|góp phần|theo đó|từ đó|nhất là|đặc biệt))| (?=(?:đã|được|có hiệu lực|đi vào|trên địa bàn|trong toàn|và (?:các )?(?:${TYPE_WORDS})(?: số)?[ ]\d|gắn với|cho (?:cán bộ|đảng viên|toàn)|theo (?:${TYPE_WORDS})|bằng (?:${TYPE_WORDS})|đạt \d|vào chương trình|đến (?:toàn|cán bộ|đảng viên|các|100))${WORD_END})`,
    'u',
  ),
} as const;

const ORDINALS: Record<string, number> = {
  nhất: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};

/** "tám", "8", "VIII" → 8; null for other words. */
export function ordinal(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  return ORDINALS[text.toLowerCase()] ?? fromRoman(text);
}

/** "XII", "12" → "XII"; null when it is no term. */
export function termOf(text: string): string | null {
  const number = /^\d+$/.test(text) ? Number(text) : fromRoman(text);
  return number === null ? null : toRoman(number) || null;
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** What is read after a mention, and where it ends. */
export interface Statements {
  stated: Stated;
  plenum: number | null;
  end: number;
}

const MAX_SUBJECT = 400;

/**
 * Reads the statements that follow position `at`, in any order, each at most once: ", ngày 04/11/2013 của Ban Chấp hành
 * Trung ương (khóa XI) về …". Stops at the first words that state nothing.
 */
export function readStatements(text: string, at: number): Statements {
  const stated = nothingStated();
  const { spans } = stated;
  let plenum: number | null = null;
  let end = at;
  const { gap, date, bareDate, month, year, term, of, issuer, body, about } = statementPatterns;
  for (let guard = 0; guard < 8; guard += 1) {
    const space = exec(gap, text, end)?.[0] ?? '';
    const next = end + space.length;
    if (space.includes('\n\n')) break;
    const opened = space.includes('(');
    const close = (position: number) => (opened && text[position] === ')' ? position + 1 : position);
    if (stated.date === null) {
      const found = exec(date, text, next) ?? (opened ? exec(bareDate, text, next) : null);
      if (found) {
        const bare = found.length === 5;
        const day = Number(found[1]);
        const monthNumber = Number(bare ? found[3] : (found[3] ?? found[5]));
        const yearNumber = Number(bare ? found[4] : (found[4] ?? found[6]));
        if (isValidDate(yearNumber, monthNumber, day)) stated.date = isoDate(yearNumber, monthNumber, day);
        spans.date = dateSpan(next, found[0]);
        end = close(next + found[0].length);
        continue;
      }
      const partial = exec(month, text, next);
      if (partial && Number(partial[1]) >= 1 && Number(partial[1]) <= 12) {
        stated.date = isoDate(Number(partial[2]), Number(partial[1]));
        spans.date = { start: next, end: next + partial[0].length };
        end = close(next + partial[0].length);
        continue;
      }
      const only = exec(year, text, next);
      if (only) {
        stated.date = only[1] ?? null;
        spans.date = { start: next, end: next + only[0].length };
        end = close(next + only[0].length);
        continue;
      }
    }
    if (stated.term === null) {
      const found = exec(term, text, next);
      const value = found && termOf(found[1] ?? '');
      if (found && value) {
        stated.term = value;
        spans.term = { start: next, end: next + found[0].length };
        end = close(next + found[0].length);
        continue;
      }
    }
    if (plenum === null) {
      const found = exec(statementPatterns.plenum, text, next);
      const value = found && ordinal(found[1] ?? '');
      if (found && value) {
        plenum = value;
        end = next + found[0].length;
        const by = exec(issuer, text, end + 1);
        if (by && stated.issuer === null) {
          stated.issuer = by[0];
          spans.issuer = { start: end + 1, end: end + 1 + by[0].length };
          end = spans.issuer.end;
        }
        continue;
      }
    }
    if (stated.issuer === null) {
      const found = exec(of, text, next);
      if (found) {
        const start = next + found[0].length;
        const name = exec(issuer, text, start) ?? exec(body, text, start);
        if (name) {
          stated.issuer = name[0].replace(/\s+/g, ' ');
          spans.issuer = { start, end: start + name[0].length };
          end = close(spans.issuer.end);
          continue;
        }
      }
    }
    const found = exec(about, text, next);
    if (found && !opened) {
      const start = next;
      const limit = text.slice(start, start + MAX_SUBJECT);
      const stop = limit.slice(found[0].length).search(statementPatterns.subjectEnd);
      const length = stop < 0 ? limit.length : found[0].length + stop;
      const subject = limit.slice(0, length).trimEnd();
      if (subject.length > found[0].length) {
        stated.subject = subject.replace(/\s+/g, ' ');
        spans.subject = { start, end: start + subject.length };
        end = spans.subject.end;
      }
    }
    break;
  }
  return { stated, plenum, end };
}

/** The span of the date itself, from its "ngày" on. */
function dateSpan(start: number, found: string): Span {
  const at = found.search(/ngày/i);
  return { start: start + Math.max(0, at), end: start + found.length };
}

const NUMBER_WORDS: Record<string, number> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười lăm': 15,
  'hai mươi': 20,
};

/** The words before a reference that tell its age. Matched against the 90 characters before it, at their end. */
const ANNIVERSARY =
  /(?:^|[^\p{L}\p{N}])(?:(sơ kết|tổng kết|sơ, tổng kết|kỷ niệm|đánh giá|nhìn lại|sau|qua|kết quả|trong) )?(?:gần |hơn |tròn )?(\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười lăm|hai mươi) năm,? (?:(?:việc |tổ chức |triển khai |thực hiện |quán triệt |học tập |thi hành |ban hành |có |ra đời |kể từ khi |ngày |đưa |thực thi |và |, |công tác )){1,8}(?:các )?$/iu;

/** "sơ kết 5 năm thực hiện" right before `at`: 5, with its span; null when there is none. */
export function anniversaryBefore(text: string, at: number): { years: number; span: Span } | null {
  const from = Math.max(0, at - 90);
  const before = text.slice(from, at).replace(/[\n\t]/g, ' ');
  if (!before.includes(' năm')) return null;
  const found = ANNIVERSARY.exec(before);
  if (!found) return null;
  const word = (found[2] ?? '').toLowerCase();
  const years = NUMBER_WORDS[word] ?? Number(word);
  const lead = /^[^\p{L}\p{N}]/u.test(found[0]) ? 1 : 0;
  return { years, span: { start: from + found.index + lead, end: at } };
}
