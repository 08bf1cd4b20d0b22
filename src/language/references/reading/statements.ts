/**
 * What a text states about a document around its code: date, issuer, term, subject after it, the anniversary before it.
 */

import { fromRoman, toRoman } from '../../knowledge/terms.ts';
import type { Span, Stated } from '../../model/index.ts';
import { isoDate, isValidDate } from '../../text/calendar.ts';
import { matchAt, wordsAt } from '../../text/match-at.ts';
import { NUMBER_WORDS } from '../../text/numbers.ts';
import { WORD_END } from '../../text/words.ts';
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
    String.raw`[.;:\n"”)\]]|,(?= (?:(?:các )?(?:${TYPE_WORDS})(?: số)? \d|[\p{Lu}]|chậm nhất|trong đó|đồng thời|đến nay|qua đó|gắn với|góp phần|theo đó|từ đó|nhất là|đặc biệt|phấn đấu|sơ kết|tổng kết))| (?=(?:đã|(?<!không |chưa |phải )được|có hiệu lực|có chuyển biến|đi vào|trên địa bàn|trong toàn|tại các|gắn với|cho (?:cán bộ|đảng viên|toàn)|theo (?:${TYPE_WORDS})|bằng (?:${TYPE_WORDS})|đạt|vào chương trình|đến (?:toàn|cán bộ|đảng viên|các|100))${WORD_END}|và (?:các )?(?:${TYPE_WORDS})(?: số)? \d)`,
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
    const joint = /^(?: - (?=[\p{Lu}])|[ \n](?![ \n])|, (?=[\p{Lu}][\p{Ll}]+ (?:và|- )))/u.exec(
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
  const into: Statements = { stated: nothingStated(), plenum: null, end: at };
  for (let guard = 0; guard < 8; guard += 1) {
    const space = wordsAt(statementPatterns.gap, text, into.end);
    if (space.includes('\n\n')) break;
    const next = into.end + space.length;
    const opened = space.includes('(');
    const named = readDate(text, next, opened, into) ?? readTerm(text, next, into);
    // "của Hội nghị lần thứ tám": a plenum is no issuer.
    if (named === null && readPlenum(text, next, into)) continue;
    const end = named ?? readIssuer(text, next, into);
    if (end === null) {
      if (!opened) readSubject(text, next, into);
      break;
    }
    into.end = opened && text[end] === ')' ? end + 1 : end;
  }
  return into;
}

/** A day, a month or a year; gives where it ends. */
function readDate(text: string, at: number, opened: boolean, { stated }: Statements): number | null {
  if (stated.date !== null) return null;
  const { date, bareDate, month, year } = statementPatterns;
  const day = matchAt(date, text, at) ?? (opened ? matchAt(bareDate, text, at) : null);
  const partial = day ? null : matchAt(month, text, at);
  let found = day ?? partial;
  if (day) {
    stated.date = isoDay(day);
  } else if (partial && Number(partial[1]) >= 1 && Number(partial[1]) <= 12) {
    stated.date = isoDate(Number(partial[2]), Number(partial[1]));
  } else {
    found = matchAt(year, text, at);
    stated.date = found?.[1] ?? null;
  }
  if (!found) return null;
  const end = at + found[0].length;
  stated.spans.date = day ? dateSpan(at, day[0]) : { start: at, end };
  return end;
}

/** The ISO date of what a pattern of days found; null for a day that no calendar has. */
function isoDay(found: RegExpExecArray): string | null {
  // The pattern of bare dates has no groups for "tháng … năm …".
  const bare = found.length === 5;
  const month = Number(bare ? found[3] : (found[3] ?? found[5]));
  const year = Number(bare ? found[4] : (found[4] ?? found[6]));
  const day = Number(found[1]);
  return isValidDate(year, month, day) ? isoDate(year, month, day) : null;
}

function readTerm(text: string, at: number, { stated }: Statements): number | null {
  const found = stated.term === null ? matchAt(statementPatterns.term, text, at) : null;
  const term = found && termOf(found[1] ?? '');
  if (!found || !term) return null;
  const end = at + found[0].length;
  stated.term = term;
  stated.spans.term = { start: at, end };
  return end;
}

function readIssuer(text: string, at: number, { stated }: Statements): number | null {
  const of = stated.issuer === null ? wordsAt(statementPatterns.of, text, at) : '';
  if (of === '') return null;
  const start = at + of.length;
  const end = readBody(text, start);
  if (end === start) return null;
  stated.issuer = text.slice(start, end).replace(/\s+/g, ' ');
  stated.spans.issuer = { start, end };
  return end;
}

/** The plenum, and the body that met there; whether there is one. */
function readPlenum(text: string, at: number, into: Statements): boolean {
  const found = into.plenum === null ? matchAt(statementPatterns.plenum, text, at) : null;
  const plenum = found && ordinal(found[1] ?? '');
  if (!found || !plenum) return false;
  const { stated } = into;
  into.plenum = plenum;
  into.end = at + found[0].length;
  const start = into.end + wordsAt(statementPatterns.gap, text, into.end).length;
  const body = wordsAt(statementPatterns.issuer, text, start);
  if (body !== '' && stated.issuer === null) {
    into.end = start + body.length;
    stated.issuer = body.replace(/\s+/g, ' ');
    stated.spans.issuer = { start, end: into.end };
  }
  return true;
}

function readSubject(text: string, start: number, into: Statements): void {
  const about = wordsAt(statementPatterns.about, text, start);
  if (about === '') return;
  const limit = text.slice(start, start + MAX_SUBJECT);
  const subject = limit.slice(0, subjectLength(limit, about.length)).trimEnd();
  if (subject.length <= about.length) return;
  into.end = start + subject.length;
  into.stated.subject = subject.replace(/\s+/g, ' ');
  into.stated.spans.subject = { start, end: into.end };
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
    stated.date = isoDay(found);
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
