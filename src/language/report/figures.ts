/**
 * Figures: a number with its unit and what it counts ("84 hội nghị", "hơn 34.000 lượt người", "4,2 tỷ đồng", "97,3%").
 */

import type { Vocabulary } from '../knowledge/vocabulary.ts';
import type { Figure, Span } from '../model/index.ts';
import { isLetter, isUpper } from '../text/tokens.ts';
import type { ReportText } from './page/lines.ts';

export const figurePatterns = {
  number: /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/y,
  qualifier: /(?<!\p{L})(hơn|trên|gần|khoảng|ít nhất|tối thiểu|tối đa|dưới|chỉ|đạt|bình quân|xấp xỉ|gần như|quá) $/iu,
  percent: /\s?%/y,
  unit: /\s(?<unit>[\p{L}²³]{1,12}\d?(?: [\p{L}²³]{1,12}){0,2})/uy,
} as const satisfies Readonly<Record<string, RegExp>>;

const DIGIT = /\d/g;

const WITH_NOUN = /^(?:lượt|con|nhóm|buổi)$/u;
/** Numerals and measures of more than lower-case letters. */
const SCALE = /^(?:tỷ|triệu|nghìn|ngàn|trăm|vạn)$/u;
const MEASURE = /^(?:USD|VND|VNĐ|kWh|MW|MWh|km|km²|ha|m2|m²|m3|m³|kg|GB|Mbps|đảng|đoàn)$/u;
/** What follows a number that counts nothing of the report: a time, an age, an ordinal. */
const NOT_COUNTED = /^(?:giờ|phút|tháng|năm|ngày(?! công)|quý|tuổi|tầng)(?!\p{L})/u;
/** A measure written onto its number: "22.345ha". */
const ATTACHED = /(?:ha|km²?|kg|m[23²³]?|tấn|tỷ|tỉ|triệu|MW)(?![\p{L}\d])/uy;

/**
 * The figures of the spans (lines, in order), leaving out the spans in `taken` (dates, references), which are sorted by
 * their start. Linear: both lists are gone through once.
 */
export function figuresIn(report: ReportText, spans: Iterable<Span>, taken: readonly Span[]): Figure[] {
  const figures: Figure[] = [];
  let passed = 0;
  for (const span of spans) passed = readFigures(report, span, taken, passed, figures);
  return figures;
}

/** Adds the figures of one span. `passed` says how many of the spans in `taken` lie before it; gives the same for the span behind it. */
function readFigures(
  { plain, text, vocabulary }: ReportText,
  span: Span,
  taken: readonly Span[],
  passed: number,
  figures: Figure[],
): number {
  const { number, qualifier, percent, unit } = figurePatterns as Record<
    'number' | 'qualifier' | 'percent' | 'unit',
    RegExp
  >;
  let next = passed;
  for (let i = nextDigit(plain, span.start); i >= 0 && i < span.end; i = nextDigit(plain, i + 1)) {
    while (next < taken.length && taken[next]!.end <= i) next++;
    if (next < taken.length && taken[next]!.start <= i) {
      i = Math.min(taken[next]!.end, span.end) - 1;
      continue;
    }
    number.lastIndex = i;
    const digits = number.exec(plain)![0];
    const end = i + digits.length;
    const before = i > span.start ? plain[i - 1]! : ' ';
    const after = plain[end] ?? ' ';
    const at = i;
    ATTACHED.lastIndex = end;
    const attached = ATTACHED.exec(plain)?.[0];
    i = end - 1;
    if (
      isLetter(before.charCodeAt(0)) ||
      '/.,:-–'.includes(before) ||
      '/:'.includes(after) ||
      (isLetter(after.charCodeAt(0)) && !attached)
    ) {
      while (i + 1 < span.end && /[\p{L}\d/.:-]/u.test(plain[i + 1]!)) i++;
      continue;
    }
    const value = Number(digits.replace(/\.(?=\d{3})/g, '').replace(',', '.'));
    const counted = attached
      ? { unit: attached, end: end + attached.length }
      : readUnit(plain, vocabulary, end, percent, unit);
    if (!counted || counted.end > span.end) continue;
    if (isNumbered(plain.slice(Math.max(span.start, at - 16), at), vocabulary)) continue;
    const words = qualifier.exec(plain.slice(Math.max(span.start, at - 12), at))?.[1] ?? null;
    figures.push({
      start: at,
      end: counted.end,
      text: text.slice(at, counted.end),
      value,
      unit: counted.unit,
      qualifier: words?.toLowerCase() ?? null,
    });
  }
  return next;
}

function nextDigit(plain: string, from: number): number {
  DIGIT.lastIndex = from;
  return DIGIT.exec(plain)?.index ?? -1;
}

/** Whether the words before a number have it for a name: "Ban Chỉ đạo 35", "phường 2", "tuần 19". */
function isNumbered(before: string, { numbered }: Vocabulary): boolean {
  const [second, first = '', gap] = ` ${before.toLowerCase()}`.split(' ').slice(-3);
  return gap === '' && (numbered.has(first) || numbered.has(`${second} ${first}`));
}

function readUnit(
  plain: string,
  { figureStops, oneWordUnits, unitPairs }: Vocabulary,
  at: number,
  percent: RegExp,
  unit: RegExp,
): { unit: string; end: number } | null {
  percent.lastIndex = at;
  if (percent.test(plain)) return { unit: '%', end: percent.lastIndex };
  unit.lastIndex = at;
  const words = unit.exec(plain)?.groups?.unit?.split(' ');
  const all = words?.join(' ') ?? '';
  if (!words || NOT_COUNTED.test(all)) return null;
  // "15.000 trường hợp", "12 tổ chức đảng"
  const isPair = [2, 3].some((length) => unitPairs.has(words.slice(0, length).join(' ').toLowerCase()));
  const most = WITH_NOUN.test(words[0]!) ? 3 : oneWordUnits.has(words[0]!) && !isPair ? 1 : 2;
  let count = 0;
  while (
    count < Math.min(most, words.length) &&
    (!figureStops.has(words[count]!) || (count === 0 && isPair)) &&
    (count === 0 || !isUpper(words[count]!.charCodeAt(0)))
  )
    count++;
  if (SCALE.test(words[0]!) && words[1] && count === 1 && MEASURE.test(words[1])) count = 2;
  if (count === 0 || (isUpper(words[0]!.charCodeAt(0)) && !MEASURE.test(words[0]!))) return null;
  const name = words.slice(0, count).join(' ');
  return { unit: name, end: at + 1 + name.length };
}
