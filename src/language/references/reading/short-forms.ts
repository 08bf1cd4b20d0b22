/**
 * Short forms: a type word and a number ("Nghị quyết 29"), lists of them ("Nghị quyết số 18, 19"), and signs ("NQ29").
 */
import { matchAt, wordsAt } from '../../text/match-at.ts';
import { type ReadCode, withNumber } from './code-reader.ts';

/** One number of a short form. */
export interface ShortItem {
  start: number;
  end: number;
  text: string;
  number: number;
  year: number | null;
}

/**
 * How much a type word proves. `strong`: a bare number after it is a document. `capital`: the same if it begins with a
 * capital. `numbered`: only with "số" between ("Chương trình 135" and "Đề án 06" are programmes, not documents).
 */
export type Strength = 'strong' | 'capital' | 'numbered' | 'never';

const STRENGTHS: Record<string, Strength> = {
  'nghị quyết': 'strong',
  'chỉ thị': 'strong',
  'nghị định': 'strong',
  'thông tư': 'strong',
  'thông tư liên tịch': 'strong',
  'nghị quyết chuyên đề': 'strong',
  'pháp lệnh': 'numbered',
  'quyết định': 'capital',
  'quy định': 'capital',
  'kết luận': 'capital',
  'hướng dẫn': 'capital',
  'công điện': 'capital',
  'công văn': 'capital',
  'thông tri': 'capital',
  'thông báo kết luận': 'capital',
  'chương trình hành động': 'capital',
  luật: 'never',
  'bộ luật': 'never',
  'hiến pháp': 'never',
  'điều lệ': 'never',
  lệnh: 'never',
  'hợp đồng': 'never',
  'giấy mời': 'never',
  'giấy giới thiệu': 'never',
  'dự án': 'never',
  'chiến lược': 'never',
  'quy hoạch': 'never',
  'phương án': 'never',
  'văn bản': 'never',
};

/** How much a type word proves; see `Strength`. */
export function strengthOf(typeWord: string): Strength {
  return STRENGTHS[typeWord.toLowerCase().normalize('NFC')] ?? 'numbered';
}

const FUNCTION_WORDS =
  'và|của|về|ngày|đã|được|trong|tại|là|vào|đến|cho|với|theo|khóa|khoá|do|hoặc|trên|này|nêu|gắn|ở|để|có hiệu|bằng|nhằm|sẽ|cần|phải|chưa|còn|ra|mới|thì|khi|cùng|nói|quy định|ban hành|năm (?:19|20)\\d\\d';
const UNITS =
  'năm(?! (?:19|20)\\d\\d)|tháng|ngày(?! ?\\d)|tuần|giờ|phút|nội dung|nhiệm vụ|nhóm|trường hợp|vấn đề|điểm|người|đồng chí|đại biểu|cán bộ|đảng viên|triệu|tỷ|tỉ|nghìn|ngàn|đồng|lần|lượt|bài|bản|cuộc|hội nghị|lớp|mức|loại|bước|khâu|đơn vị|xã|huyện|tỉnh|phường|thôn|chi bộ|tổ|mục tiêu|chỉ tiêu|giải pháp|chương trình|dự án|đề án|văn bản|nghị quyết|chỉ thị|quyết định|kế hoạch|đầu|quý|phần|khoản|điều|trang|số|thủ tục|lĩnh vực|ngành|tổ chức|cơ sở|trường|hộ|ha|km|m|kg|tấn';

/** All sticky. */
export const shortPatterns = {
  item: /(\d{1,4})(?:\/((?:19|20)\d\d)(?![\d/-])|([a-z])(?![\p{L}\p{N}])|[-/](?:NQ|CT|QĐ|KL|NĐ|TT|KH|HD|TB|CTr|QĐi)(?![\p{L}\p{N}/-]))?/uy,
  /** A number behind a code: two or three digits, since a year or a count has other lengths. */
  listed: /\d{2,3}(?!\d)/y,
  // A line may break inside a list, but "4." at the head of a line is the next point of the report.
  connective:
    /(?:[ ]?[,;&][ ]?(?:và[ \n])?|[ \n]{1,2}(?:và|hoặc|với|cùng)[ \n]|,[ ]?\n(?!\d{1,2}[.)]))(?:(?:số|Số)[ \n]{1,2})?(?=\d)/uy,
  /** What may follow a number that goes on a list: punctuation or a word that is no unit. */
  closed: new RegExp(
    String.raw`(?=$|[\n;:)\]"”…!?]|\.(?!\d)|,(?!\d)|[ ]?[(–]|[ \n]{1,2}(?:${FUNCTION_WORDS})(?![\p{L}\p{N}])|[ ]-[ ])`,
    'uy',
  ),
  unit: new RegExp(
    String.raw`[ \n]{0,2}%|[ \n]{1,2}(?:${UNITS})(?![\p{L}\p{N}])|[.,]\d|[/\-–]\d|\p{L}|[-–/]\p{L}|:\d`,
    'iuy',
  ),
  sign: /(?<![\p{L}\p{M}\p{N}/\-–_.])(NQ|CT|QĐ|NĐ|KL|QyĐ|QĐi|TT|HD|KH|TB|CTr|NQLT)(?:[ ]?(số)[ ]?|[ .]?)(?=\d{1,4}(?!\d))/gu,
} as const;

/** A list of numbers, and the code that ends it, if one does. */
export interface ShortList {
  items: ShortItem[];
  code: ReadCode | null;
  end: number;
}

/** The type word before a list of numbers. */
export interface ShortLead {
  typeWord: string;
  /** "số" stands between. */
  withNumberSign: boolean;
  /** The signs that the word stands for. */
  signs: readonly string[];
}

/** Reads the numbers from `at` on after a type word; null when they are a count, a date or anything else. */
export function readShortList(
  text: string,
  latin: string,
  at: number,
  { typeWord, withNumberSign, signs }: ShortLead,
  codeAt: ReadonlyMap<number, ReadCode>,
  cited: Pick<ReadonlySet<string>, 'has'>,
): ShortList | null {
  const strength = strengthOf(typeWord);
  const first = typeWord[0] ?? '';
  const capital = first !== first.toLowerCase();
  const head = Number(matchAt(shortPatterns.item, latin, at)?.[1] ?? Number.NaN);
  // "Kế hoạch 94" is a reference where the text has 94-KH/TU, and a count or a programme elsewhere.
  const isCited = signs.some((sign) => cited.has(citedKey(sign, head)));
  if (strength === 'never' && !isCited) return null;
  if (strength === 'numbered' && !isCited && !withNumberSign) return null;
  const items: ShortItem[] = [];
  let code: ReadCode | null = null;
  let position = at;
  for (let guard = 0; guard < 40; guard += 1) {
    const found = matchAt(shortPatterns.item, latin, position);
    if (!found) break;
    const item = {
      start: position,
      end: position + found[0].length,
      text: `${found[1]}${found[3] ?? ''}`,
      number: Number(found[1]),
      year: found[2] ? Number(found[2]) : null,
    };
    const followed = matchAt(shortPatterns.connective, text, item.end);
    const next = followed ? item.end + followed[0].length : -1;
    const listed = next >= 0 && (codeAt.has(next) || goesOn(text, latin, next));
    if (!listed) {
      if (matchAt(shortPatterns.unit, latin, item.end) && !matchAt(shortPatterns.closed, text, item.end)) break;
      if (items.length > 0 && !matchAt(shortPatterns.closed, text, item.end)) break;
    }
    items.push(item);
    if (!listed) break;
    const ending = codeAt.get(next);
    if (ending) {
      if (!signs.includes(ending.parsed.type)) break;
      code = ending;
      break;
    }
    position = next;
  }
  if (items.length === 0 || !items[0]) return null;
  const only = items[0];
  // "quyết định 2 nội dung": a word that is a verb as often proves little.
  if (strength === 'capital' && !withNumberSign && !code && !isCited) {
    if (!capital && !only.text.startsWith('0')) return null;
    if (only.number < 10 && !only.text.startsWith('0')) return null;
  }
  if (strength === 'numbered' && !capital && !isCited && !matchAt(shortPatterns.closed, text, only.end)) return null;
  if (strength === 'strong' && !withNumberSign && !capital && only.number < 4 && !only.text.startsWith('0'))
    return null;
  const end = items.at(-1)?.end ?? at;
  return { items, code, end };
}

/** The key of a type and number in the set of full codes of a text. */
export function citedKey(sign: string, number: number): string {
  return `${sign} ${number}`;
}

/** Whether the number at `at` is a member of the list: it ends as a list may end, or another member follows. */
function goesOn(text: string, latin: string, at: number): boolean {
  let position = at;
  for (let guard = 0; guard < 40; guard += 1) {
    const found = matchAt(shortPatterns.item, latin, position);
    if (!found) return false;
    const end = position + found[0].length;
    if (matchAt(shortPatterns.closed, text, end)) return true;
    const followed = matchAt(shortPatterns.connective, text, end);
    if (!followed) return false;
    position = end + followed[0].length;
  }
  return false;
}

/**
 * The numbers behind a code that share its ending: "18-NQ/TW và 19". None where they may count something; `plural` says that
 * words before the code announce several.
 */
export function readNumbersAfter(
  text: string,
  latin: string,
  code: ReadCode,
  plural: boolean,
  codeAt: ReadonlyMap<number, ReadCode>,
): ReadCode['shared'] {
  const { connective, listed, closed } = shortPatterns;
  const numbers: ReadCode['shared'] = [];
  let announced = plural;
  let { end } = code;
  let joint = wordsAt(connective, text, end);
  while (joint !== '' && code.parsed.type !== '') {
    announced ||= /\p{L}/u.test(joint);
    const start = end + joint.length;
    const digits = wordsAt(listed, latin, start);
    if (codeAt.has(start) || digits === '') break;
    end = start + digits.length;
    numbers.push({ start, end, number: Number(digits), code: withNumber(code, digits) });
    joint = wordsAt(connective, text, end);
  }
  return announced && (joint !== '' || matchAt(closed, text, end)) ? numbers : [];
}

/** A list of numbers after a sign. */
export interface SignList extends ShortList {
  sign: string;
  start: number;
}

/** Signs fused with or before bare numbers: "NQ29", "NQ số 130", "NĐ 85/2025", "NQ 18, 19". */
export function readSignLists(
  text: string,
  latin: string,
  codeAt: ReadonlyMap<number, ReadCode>,
  cited: Pick<ReadonlySet<string>, 'has'>,
): SignList[] {
  const found: SignList[] = [];
  shortPatterns.sign.lastIndex = 0;
  for (let hit = shortPatterns.sign.exec(latin); hit; hit = shortPatterns.sign.exec(latin)) {
    const [whole, sign = '', numberSign] = hit;
    const at = hit.index + whole.length;
    const first = matchAt(shortPatterns.item, latin, at);
    if (!first || codeAt.has(at)) continue;
    const [, digits = '', year] = first;
    // Signs that also stand for other words need more: a year, "số", or the full code elsewhere in the text.
    const sure = /^(?:NQ|NĐ|QyĐ|QĐi|NQLT|KL|QĐ)$/.test(sign) && digits.length > 1;
    const likely = sign === 'CT' && digits.startsWith('0');
    const elsewhere = cited.has(citedKey(sign, Number(digits)));
    if (!(sure || likely || elsewhere || year || numberSign)) continue;
    const list = readShortList(text, latin, at, { typeWord: sign, withNumberSign: true, signs: [sign] }, codeAt, cited);
    if (list) found.push({ ...list, sign, start: hit.index });
  }
  return found;
}
