/**
 * Periods as reports name them: "quý III", "6 tháng đầu năm 2014", "tháng 7", "năm học 2022 - 2023", "nhiệm kỳ
 * 2020-2025", and their notation: 2022 · 2018-Q1 · 2021-H1 · 2022-M09 · 2021-01/2021-09.
 */
import type { Span } from '../model/index.ts';
import { isoDate, lastDayOfMonth } from './calendar.ts';
import { type Groups, grouped, groupsOf } from './match-at.ts';

/** A period as the text has it; the year may be left to the context. */
export interface PeriodWords extends Span {
  /** First and last month, counted from January of the year in which the period begins. */
  firstMonth: number;
  lastMonth: number;
  /** Year of the first month; null when the words do not say. */
  year: number | null;
  unit: 'month' | 'quarter' | 'months' | 'year' | 'years';
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, nhất: 1, một: 1, hai: 2, ba: 3, tư: 4 };
const COUNT: Readonly<Record<string, number>> = { ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9, mười: 10 };
const MONTHS = 'hai,ba,tư,năm,sáu,bảy,tám,chín,mười,mười một,mười hai'.split(',');
const YEAR = String.raw`(?:(?:[ ]?[/.-][ ]?|,?[ ]năm[ ]|[ ])(?<year>(?:19|20)\d\d))?`;

/** Times that the notation has no form for, with their year: "tuần 47 năm 2024", "vụ Hè Thu năm 2024", "Tết năm 2024". */
const unnamedPatterns: readonly RegExp[] = [
  /(?<!\p{L})tuần(?: làm việc)? (?:(?:thứ )?(?:\d{1,2}|nhất|hai|ba|tư)|thứ năm|cuối|đầu)(?![\p{L}\d])(?:(?: và |[,-] ?)(?:tuần )?\d{1,2}(?![\d/.]))?(?:,? (?:của )?tháng \d{1,2})?(?:(?:,? năm | ?[/-] ?| )(?:19|20)\d\d)?(?!\d)/giu,
  /(?<!\p{L})(?:(?<!nhiệm |phục )vụ (?:lúa |sản xuất |rau )?(?:đông|hè|xuân|mùa|chiêm|ép)(?: [-–] | ?[-–]? ?)(?:(?:xuân|thu|đông) )?|tết (?:\p{L}{1,8} ){0,4})(?:năm )?(?:19|20)\d\d(?: ?[-–/] ?(?:19|20)\d\d)?(?!\d)/giu,
];

interface PeriodForm {
  id: string;
  pattern: RegExp;
  read(hit: RegExpExecArray): Omit<PeriodWords, keyof Span> | null;
}

/** A form of words for a period, and what the groups of its pattern say. */
function form<Always extends string, Sometimes extends string>(
  id: string,
  pattern: RegExp,
  always: readonly Always[],
  sometimes: readonly Sometimes[],
  read: (groups: Groups<Always, Sometimes>) => Omit<PeriodWords, keyof Span> | null,
): PeriodForm {
  const known = grouped(pattern, always, sometimes);
  return { id, pattern, read: (hit) => read(groupsOf(known, hit)) };
}

/** The patterns of periods, in the order in which they are tried. */
export const periodPatterns: readonly PeriodForm[] = [
  form(
    'semester',
    /(?<!\p{L})(?:học k[ỳì]|HK) ?(?<half>I{1,2}|1|2|một|hai)(?:,? (?:của )?năm học (?<year>(?:19|20)\d\d) ?[-–/] ?(?:19|20)\d\d)/giu,
    ['half', 'year'],
    [],
    ({ half, year }) =>
      /^(?:I|1|một)$/i.test(half)
        ? { firstMonth: 9, lastMonth: 12, year: +year, unit: 'months' }
        : { firstMonth: 1, lastMonth: 5, year: +year + 1, unit: 'months' },
  ),
  form(
    'school-year',
    /năm học (?<year>(?:19|20)\d\d) ?[-–/] ?(?<last>(?:19|20)\d\d)/giu,
    ['year', 'last'],
    [],
    ({ year, last }) => (+last === +year + 1 ? { firstMonth: 9, lastMonth: 17, year: +year, unit: 'months' } : null),
  ),
  form(
    'term',
    /nhiệm kỳ (?<year>(?:19|20)\d\d) ?[-–/] ?(?<last>(?:19|20)\d\d)/giu,
    ['year', 'last'],
    [],
    ({ year, last }) =>
      +last > +year && +last - +year < 10
        ? { firstMonth: 1, lastMonth: (+last - +year + 1) * 12, year: +year, unit: 'years' }
        : null,
  ),
  // "quý I và quý II", "quý I, II, III": from the first to the last.
  form(
    'quarters',
    new RegExp(
      String.raw`(?<!\p{L})(?:quý|qúy|quí) (?<first>I{1,3}|[1-3])(?:, ?(?:quý )?(?:I{2,3}|[2-3]))?(?:, ?| và | ?[-–] ?)(?:quý )?(?<last>I{2,3}|IV|[2-4])(?![\p{L}\d])${YEAR}`,
      'giu',
    ),
    ['first', 'last'],
    ['year'],
    ({ first, last, year }) => {
      const [from, to] = [first, last].map((quarter) => ROMAN[quarter.toLowerCase()] ?? +quarter) as [number, number];
      return from < to
        ? { firstMonth: from * 3 - 2, lastMonth: to * 3, year: year ? +year : null, unit: 'quarter' }
        : null;
    },
  ),
  form(
    'quarter',
    new RegExp(
      String.raw`(?<!\p{L})(?:quý|qúy|quí) (?<quarter>I{1,3}|IV|[1-4]|một|nhất|hai|ba|tư)(?![\p{L}\d])${YEAR}`,
      'giu',
    ),
    ['quarter'],
    ['year'],
    ({ quarter, year }) => {
      const n = ROMAN[quarter.toLowerCase()] ?? +quarter;
      return { firstMonth: n * 3 - 2, lastMonth: n * 3, year: year ? +year : null, unit: 'quarter' };
    },
  ),
  form(
    'first-months',
    /(?<![\p{L}\d])(?<count>\d{1,2}|ba|bốn|năm|sáu|bảy|tám|chín|mười) tháng(?: đầu)? năm(?!\p{L})(?: (?<year>(?:19|20)\d\d))?/giu,
    ['count'],
    ['year'],
    ({ count, year }) => {
      const n = COUNT[count.toLowerCase()] ?? +count;
      return n >= 1 && n <= 12 ? { firstMonth: 1, lastMonth: n, year: year ? +year : null, unit: 'months' } : null;
    },
  ),
  form(
    'last-months',
    /(?<![\p{L}\d])(?<count>\d{1,2}|ba|bốn|năm|sáu|bảy|tám|chín) tháng cuối năm(?!\p{L})(?: (?<year>(?:19|20)\d\d))?/giu,
    ['count'],
    ['year'],
    ({ count, year }) => {
      const n = COUNT[count.toLowerCase()] ?? +count;
      return n >= 1 && n < 12 ? { firstMonth: 13 - n, lastMonth: 12, year: year ? +year : null, unit: 'months' } : null;
    },
  ),
  form(
    'half',
    /(?<!\p{L})nửa (?<which>đầu|cuối) năm(?! (?:học|nhiệm))(?!\p{L})(?: (?<year>(?:19|20)\d\d))?/giu,
    ['which'],
    ['year'],
    ({ which, year }) => {
      const first = which.toLowerCase() === 'đầu' ? 1 : 7;
      return { firstMonth: first, lastMonth: first + 5, year: year ? +year : null, unit: 'months' };
    },
  ),
  form(
    'month-range',
    new RegExp(
      String.raw`(?<!\p{L})từ tháng (?<first>\d{1,2}) (?:đến|tới) (?:hết )?tháng (?<last>\d{1,2})${YEAR}(?!\d)`,
      'giu',
    ),
    ['first', 'last'],
    ['year'],
    ({ first, last, year }) =>
      +first >= 1 && +last <= 12 && +first < +last
        ? { firstMonth: +first, lastMonth: +last, year: year ? +year : null, unit: 'months' }
        : null,
  ),
  // "tháng 4, 5/2018", "tháng 4 và 5"; not "trong tháng 4, 5 xã …", which counts.
  form(
    'months',
    /(?<!\p{L})(?<!\d )tháng (?<first>1[0-2]|0?[1-9])(?:, ?(?:tháng )?(?:1[0-2]|0?[1-9])(?!\d)){0,9}(?:, ?| và | ?[-–] ?)(?:tháng )?(?<last>1[0-2]|0?[1-9])(?![\p{L}\d])(?:(?:[ ]?[/.-][ ]?|,?[ ]năm[ ])(?<year>(?:19|20)\d\d)(?!\d)|(?=[ ]?(?:[.;:)]|$)))/giu,
    ['first', 'last'],
    ['year'],
    ({ first, last, year }) =>
      +first < +last ? { firstMonth: +first, lastMonth: +last, year: year ? +year : null, unit: 'month' } : null,
  ),
  form(
    'month',
    new RegExp(String.raw`(?<!\p{L})(?<!\d )tháng (?<month>1[0-2]|0?[1-9])(?![\p{L}\d])${YEAR}(?!\d)`, 'giu'),
    ['month'],
    ['year'],
    ({ month, year }) => ({ firstMonth: +month, lastMonth: +month, year: year ? +year : null, unit: 'month' }),
  ),
  // Not "Cách mạng tháng Tám".
  form(
    'named-month',
    /(?<!\p{L})(?<!mạng )tháng (?<month>Hai|Ba|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười(?: Một| Hai)?)(?!\p{L})(?: năm (?<year>(?:19|20)\d\d))?/gu,
    ['month'],
    ['year'],
    ({ month, year }) => {
      const n = MONTHS.indexOf(month.toLowerCase()) + 2;
      return { firstMonth: n, lastMonth: n, year: year ? +year : null, unit: 'month' };
    },
  ),
  form(
    'year',
    /(?<!\p{L}|ngày \d{1,2} tháng \d{1,2} )năm (?<year>(?:19|20)\d\d)(?!\d| ?[-–/] ?\d)/giu,
    ['year'],
    [],
    ({ year }) => ({ firstMonth: 1, lastMonth: 12, year: +year, unit: 'year' }),
  ),
];

/** The periods that a short text names, in order, not overlapping. */
export function scanPeriods(text: string): PeriodWords[] {
  const found: PeriodWords[] = [];
  const taken = unnamedIn(text);
  for (const { pattern, read } of periodPatterns) {
    for (const hit of text.matchAll(pattern)) {
      const span = { start: hit.index, end: hit.index + hit[0].length };
      if (taken.some((other) => other.start < span.end && span.start < other.end)) continue;
      const period = read(hit);
      if (!period) continue;
      found.push({ ...span, ...period });
      taken.push(span);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Where a short text names a week or a season, which is no period of the notation. */
export function unnamedIn(text: string): Span[] {
  return unnamedPatterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ start: index, end: index + words.length })),
  );
}

/** The notation of a period that begins in `year`. */
export function periodNotation(period: Pick<PeriodWords, 'firstMonth' | 'lastMonth'>, year: number): string {
  const { firstMonth: first, lastMonth: last } = period;
  const length = last - first + 1;
  if (length === 12 && first === 1) return String(year);
  if (length === 6 && (first === 1 || first === 7)) return `${year}-H${first === 1 ? 1 : 2}`;
  if (length === 3 && first % 3 === 1) return `${year}-Q${(first + 2) / 3}`;
  if (length === 1) return `${year}-M${String(first).padStart(2, '0')}`;
  const end = monthAfter(year, last);
  return `${isoDate(year, first)}/${isoDate(end.year, end.month)}`;
}

/** First day of a period that begins in `year`, as ISO date. */
export function periodStart(period: Pick<PeriodWords, 'firstMonth'>, year: number): string {
  return isoDate(year, period.firstMonth, 1);
}

/** Last day of a period that begins in `year`, as ISO date. */
export function periodEnd(period: Pick<PeriodWords, 'lastMonth'>, year: number): string {
  const end = monthAfter(year, period.lastMonth);
  return lastDayOfMonth(end.year, end.month);
}

function monthAfter(year: number, month: number): { year: number; month: number } {
  return { year: year + Math.floor((month - 1) / 12), month: ((month - 1) % 12) + 1 };
}
