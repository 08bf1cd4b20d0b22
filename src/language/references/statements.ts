/**
 * What a text states about a document around its code: date, issuer, term, subject after it, the anniversary before it.
 */

import { fromRoman, toRoman } from '../documents/terms.ts';
import type { Span, Stated } from '../model.ts';
import { isoDate, isValidDate } from '../text/calendar.ts';
import { matchAt, wordsAt } from '../text/match-at.ts';
import { NUMBER_WORDS } from '../text/numbers.ts';
import { WORD_END } from '../text/words.ts';
import { COMMON_TYPE_WORDS } from './type-words.ts';

/** Nothing stated. */
export function nothingStated(): Stated {
  return { date: null, term: null, issuer: null, subject: null, anniversary: null, spans: {} };
}

const TYPE_WORDS = `${COMMON_TYPE_WORDS}|[Ll]uật|[Pp]háp lệnh|[Qq]uy chế|[Đđ]ề án|[Bb]áo cáo`;

/** All sticky. Numbered words of ordinals stand where people write "lần thứ tám". */
export const statementPatterns = {
  gap: /[ \n\t]{0,4}[,(]?[ \n\t]{0,4}/y,
  date: /(?:(?:(?:được )?(?:ban hành|ký|ra|thông qua) |cùng |đều )?(?:vào )?ngày[ \n]{1,3})(\d{1,2})(?: ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})|[ \n]{1,3}tháng[ \n]{1,3}(\d{1,2})(?:[ \n]{1,3}năm[ \n]{1,3}|[/.-])(\d{4}))(?![\p{N}])/iuy,
  bareDate: /(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\p{N}/-])/uy,
  month: /(?:(?:ban hành|ký|ra) )?(?:vào )?tháng[ \n]{1,3}(\d{1,2})(?:\/|-|[ \n]{1,3}năm[ \n]{1,3})(\d{4})(?!\d)/iuy,
  year: /(?:(?:ban hành|ký|ra) )?(?:của |từ )?năm[ \n]{1,3}((?:19|20)\d\d)(?![\d/-])/iuy,
  term: new RegExp(String.raw`kh(?:óa|oá)[ \n]{1,3}(?:thứ )?([XVI]{1,6}|\d{1,2})${WORD_END}`, 'iuy'),
  of: /(?:của|do)[ \n]{1,3}/iuy,
  plenum:
    /(?:của |tại |, )?(?:Hội nghị )(?:lần thứ )?(?:Ban Chấp hành )?(?:(?:Trung ương|TW)(?: Đảng)? )?(?:lần thứ )?(\p{L}{2,6}|\d{1,2})(?= |,|\)|$)/uy,
  issuer: new RegExp(
    `(?:Ban Bí thư|Bộ Chính trị|BCHTW|(?:Ban Chấp hành|BCH)(?: Trung ương| TW|(?= Đảng)(?! Đảng (?:bộ|ủy|uỷ)))|Trung ương)(?: Trung ương)?(?: Đảng(?! bộ| ủy| uỷ))?(?: Cộng sản Việt Nam)?${WORD_END}`,
    'iuy',
  ),
  about: /(?:về|V\/v|v\/v)[ \n]{1,3}/uy,
  subjectEnd: new RegExp(
    String.raw`[.;:\n"”)\]]|,(?= (?:(?:các )?(?:${TYPE_WORDS})(?: số)? \d|\p{Lu}|chậm nhất|trong đó|đồng thời|đến nay|qua đó|gắn với|góp phần|theo đó|từ đó|nhất là|đặc biệt|phấn đấu|sơ kết|tổng kết))| (?=(?:đã|(?<!không |chưa |phải )được|có hiệu lực|có chuyển biến|đi vào|trên địa bàn|trong toàn|tại các|gắn với|cho (?:cán bộ|đảng viên|toàn)|theo (?:${TYPE_WORDS})|bằng (?:${TYPE_WORDS})|đạt|vào chương trình|đến (?:toàn|cán bộ|đảng viên|các|100))${WORD_END}|và (?:các )?(?:${TYPE_WORDS})(?: số)? \d)`,
    'gu',
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

/** Words that end the name of a body. */
const AFTER_BODY = new Set(
  'về đã được có trong tại để cho với theo là khóa khoá ngày số năm từ do bằng gắn vào đến nhằm như ở trên này đó thì sẽ phải cần đang còn chưa lần nhiệm cũng của đối qua khi giao chỉ yêu kết triển tập đạt phối quy tiếp đồng không ra kèm sau trước'.split(
    ' ',
  ),
);
/** First words of other bodies and of type words, which "và" does not join to the name before. */
const OTHER_BODY = new RegExp(
  `^(?:Bộ|Sở|Ban|Ủy|Uỷ|UBND|HĐND|Thủ|Chính phủ|Quốc hội|Tỉnh|Huyện|Thành ủy|Hội đồng|Mặt trận|(?:các |Các )?(?:${COMMON_TYPE_WORDS}|[Ll]uật))(?!\\p{L})`,
  'u',
);
/** Verbs of two syllables whose first may belong to a name ("Bộ Giao thông"). */
const VERB =
  /^(?:ban hành|phê duyệt|thông qua|tổ chức|công bố|chủ trì|yêu cầu|thành lập|xây dựng|lãnh đạo|trực tiếp)(?!\p{L})/u;
const BODY_WORD = /[\p{L}&]{1,20}/uy;

/**
 * The end of the name of a body that begins at `at` ("Ban Chấp hành Trung ương Đảng", "Bộ Giáo dục và Đào tạo", "UBND
 * tỉnh Lai Châu"); `at` itself when none begins there. At most 14 words.
 */
export function readBody(text: string, at: number): number {
  const central = matchAt(statementPatterns.issuer, text, at);
  if (central) return at + central[0].length;
  let end = at;
  let position = at;
  for (let count = 0; count < 14; count += 1) {
    const word = wordsAt(BODY_WORD, text, position);
    if (!word) break;
    const first = word[0] ?? '';
    if (count === 0 && first === first.toLowerCase()) break;
    if (AFTER_BODY.has(word) || VERB.test(text.slice(position, position + 10))) break;
    const after = position + word.length;
    if (word === 'và') {
      if (OTHER_BODY.test(text.slice(after + 1, after + 16))) break;
    } else {
      end = after;
    }
    const joint = /^(?: - (?=\p{Lu})|[ \n](?![ \n])|, (?=\p{Lu}\p{Ll}+ (?:và|- )))/u.exec(
      text.slice(after, after + 24),
    )?.[0];
    if (!joint) break;
    position = after + joint.length;
  }
  return end;
}

/** What is read after a mention, and where it ends. */
export interface Statements {
  stated: Stated;
  plenum: number | null;
  end: number;
}

const CENTRAL_BODY = new RegExp(statementPatterns.issuer.source, 'gu');

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
  const { gap, date, bareDate, month, year, term, of, about } = statementPatterns;
  for (let guard = 0; guard < 8; guard += 1) {
    const space = wordsAt(gap, text, end);
    const next = end + space.length;
    if (space.includes('\n\n')) break;
    const opened = space.includes('(');
    const close = (position: number) => (opened && text[position] === ')' ? position + 1 : position);
    if (stated.date === null) {
      const found = matchAt(date, text, next) ?? (opened ? matchAt(bareDate, text, next) : null);
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
      const partial = matchAt(month, text, next);
      if (partial && Number(partial[1]) >= 1 && Number(partial[1]) <= 12) {
        stated.date = isoDate(Number(partial[2]), Number(partial[1]));
        spans.date = { start: next, end: next + partial[0].length };
        end = close(next + partial[0].length);
        continue;
      }
      const only = matchAt(year, text, next);
      if (only) {
        stated.date = only[1] ?? null;
        spans.date = { start: next, end: next + only[0].length };
        end = close(next + only[0].length);
        continue;
      }
    }
    if (stated.term === null) {
      const found = matchAt(term, text, next);
      const value = found && termOf(found[1] ?? '');
      if (found && value) {
        stated.term = value;
        spans.term = { start: next, end: next + found[0].length };
        end = close(next + found[0].length);
        continue;
      }
    }
    if (plenum === null) {
      const found = matchAt(statementPatterns.plenum, text, next);
      const value = found && ordinal(found[1] ?? '');
      if (found && value) {
        plenum = value;
        end = next + found[0].length;
        const start = end + wordsAt(gap, text, end).length;
        const by = matchAt(statementPatterns.issuer, text, start);
        if (by && stated.issuer === null) {
          stated.issuer = by[0].replace(/\s+/g, ' ');
          spans.issuer = { start, end: start + by[0].length };
          end = spans.issuer.end;
        }
        continue;
      }
    }
    if (stated.issuer === null) {
      const found = matchAt(of, text, next);
      if (found) {
        const start = next + found[0].length;
        const bodyEnd = readBody(text, start);
        if (bodyEnd > start) {
          stated.issuer = text.slice(start, bodyEnd).replace(/\s+/g, ' ');
          spans.issuer = { start, end: bodyEnd };
          end = close(bodyEnd);
          continue;
        }
      }
    }
    const found = matchAt(about, text, next);
    if (found && !opened) {
      const start = next;
      const limit = text.slice(start, start + MAX_SUBJECT);
      const subject = limit.slice(0, subjectLength(limit, found[0].length)).trimEnd();
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

const OPENS: Record<string, RegExp> = { ')': /[()]/g, ']': /[[\]]/g, '”': /[“”]/g, '"': /"/g };

/** Where a subject ends, its first `from` characters being "về "; brackets and quotes that it opens belong to it. */
function subjectLength(text: string, from: number): number {
  const { subjectEnd } = statementPatterns;
  subjectEnd.lastIndex = from;
  for (let stop = subjectEnd.exec(text); stop; stop = subjectEnd.exec(text)) {
    const pair = OPENS[stop[0]];
    const before = pair ? (text.slice(0, stop.index).match(pair)?.length ?? 0) : 0;
    if (before % 2 === 0) return stop.index;
  }
  return text.length;
}

/** The span of the date itself, from its "ngày" on. */
function dateSpan(start: number, found: string): Span {
  const at = found.search(/ngày/i);
  return { start: start + Math.max(0, at), end: start + found.length };
}

/** What stands before a reference: "Ngày 22/12/2024, Bộ Chính trị (khóa XIII) đã ban hành". */
const ISSUED = /(?:^|[ \n,])(?:đã |vừa |mới )?(?:ký ban hành|ban hành|thông qua|ký|ra)(?: các)?[ \n]$/u;

/**
 * Date, issuer and term that stand before a reference at `at`, as the subject of its issuing. Nothing is stated when the
 * words before are no such clause.
 */
export function statedBefore(text: string, at: number): Pick<Stated, 'date' | 'issuer' | 'term' | 'spans'> | null {
  const from = Math.max(0, at - 170);
  const clause = text.slice(from, at);
  const verb = ISSUED.exec(clause);
  if (!verb) return null;
  const stated = nothingStated();
  const upTo = from + verb.index;
  let position = upTo;
  // The issuer is the last of the central bodies before the verb, with at most its term between.
  for (const body of text.slice(from, upTo).matchAll(CENTRAL_BODY)) {
    const start = from + body.index;
    const end = start + body[0].length;
    const between = text.slice(end, upTo);
    const term = /^,? ?\(?kh(?:óa|oá) ([XVI]{1,6})\)?,?$/u.exec(between);
    if (between !== '' && !term) continue;
    stated.issuer = body[0].replace(/\s+/g, ' ');
    stated.spans.issuer = { start, end };
    stated.term = term ? termOf(term[1] ?? '') : null;
    position = start;
  }
  const before = clause.slice(0, position - from);
  const last = Math.max(before.lastIndexOf('Ngày '), before.lastIndexOf('ngày '));
  const day = last >= 0 && /^.gày \d{1,2}[ /.-][^.;\n]{0,30}, ?$/u.test(before.slice(last)) ? last : -1;
  const found = day < 0 ? null : matchAt(statementPatterns.date, text, from + day);
  if (found) {
    const year = Number(found[4] ?? found[6]);
    const month = Number(found[3] ?? found[5]);
    if (isValidDate(year, month, Number(found[1]))) stated.date = isoDate(year, month, Number(found[1]));
    stated.spans.date = { start: from + day, end: from + day + found[0].length };
  }
  return stated;
}

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
  return { years, span: { start: from + found.index + lead, end: from + before.trimEnd().length } };
}

/** The patterns that look back, for the test of linearity. */
export const backwardPatterns = {
  anniversary: ANNIVERSARY,
  issued: ISSUED,
  verb: VERB,
  otherBody: OTHER_BODY,
} as const;
