/**
 * The period that a report looks back on, and the one that it plans: read from the title of the meeting, then from the
 * heading, then from the first words of the results.
 */
import type { Span } from '../../model/index.ts';
import { daysBetween } from '../../text/calendar.ts';
import { endsNear } from '../../text/near.ts';
import {
  type PeriodWords,
  periodEnd,
  periodNotation,
  periodStart,
  scanPeriods,
  unnamedIn,
} from '../../text/periods.ts';

/** A stretch of text in which a period may be named. */
export interface PeriodSource extends Span {
  text: string;
}

export interface Periods {
  period: string | null;
  periodSpan: Span | null;
  plannedPeriod: string | null;
  /** Last day of the period under review. */
  end: string | null;
  /** First month of the planned period, a day in it: near which a meeting is held that plans it. */
  plannedStart: string | null;
  /** Year of the planned period, else of the period under review. */
  plannedYear: number | null;
}

const PLANNED = /(?:triển khai|nhiệm vụ|phương hướng|kế hoạch|bàn|chương trình công tác|trọng tâm)/giu;
const REVIEWED = /(?:giao ban|sơ kết|tổng kết|kết quả|đánh giá|thực hiện)/giu;
const REVIEWED_WORD = /(?<!\p{L})(?:sơ kết|tổng kết|đánh giá|kiểm điểm)(?!\p{L})/iu;
/** "Sơ kết 5 năm thực hiện": what follows is no period of the calendar. */
const YEARS_OF =
  /(?:\d{1,2}|hai|ba|bốn|năm|mười|hai mươi) năm (?:thực hiện|triển khai|thi hành|học tập|xây dựng|đổi mới|thành lập)/iu;
const NOT_REVIEWED_YEAR = /(?:đến|từ|đầu|đầu xuân|cuối|tầm nhìn|giai đoạn|trước|sau|kể từ|so với|khóa|hiến pháp) $/iu;
/** "Luật Đất đai năm 2024" */
const LAW = /luật/giu;
/** "Phiên họp thứ nhất năm 2024", "tập huấn năm 2024": the year of a meeting that looks back on nothing. */
const OCCASION = /phiên|kỳ họp|đại hội|tập huấn|bồi dưỡng|lần thứ/giu;
/** What makes a span of years one that is reviewed or planned. */
const OVER_YEARS = /sơ kết|tổng kết|giữa|đầu|đại hội|phương hướng|nhiệm vụ/giu;

/**
 * Reads both periods. `sources` in the order of trust; `near` is the date of the meeting or page, from which the year of
 * "quý III" follows where no source gives it; `years` are the years that the text names, likeliest first.
 */
export function readPeriods(sources: readonly PeriodSource[], near: string | null, years: readonly number[]): Periods {
  let review: { words: PeriodWords; source: PeriodSource } | null = null;
  let planned: { words: PeriodWords; source: PeriodSource } | null = null;
  for (const source of sources) {
    if (YEARS_OF.test(source.text)) continue;
    let from = 0;
    for (const words of scanPeriods(source.text)) {
      const before = source.text.slice(from, words.start);
      from = words.end;
      if (words.unit === 'years' && !endsNear(before, OVER_YEARS, 40, ',;')) continue;
      if (words.unit === 'year' && (NOT_REVIEWED_YEAR.test(before) || isOfName(before))) continue;
      // "Ra mắt quy hoạch trong tháng 12", "tập huấn tháng 8", told in that month: it does not look back.
      if (isStillOn(words, before, source.text, near)) continue;
      if (isPlanned(before)) planned ??= { words, source };
      else review ??= { words, source };
    }
    // A weekly meeting has no period, whatever the words around it say.
    if (!review && !planned && unnamedIn(source.text).length > 0) break;
  }
  // "Hội nghị ra nghị quyết lãnh đạo nhiệm vụ năm 2021", held in 2020: what has not begun is not looked back on.
  if (review && !planned && near && review.words.year !== null && periodStart(review.words, review.words.year) > near) {
    planned = review;
    review = null;
  }
  // "… triển khai nhiệm vụ năm 2019", under "Những việc phải làm trong năm 2019".
  if (review && planned && isSame(review.words, planned.words)) review = null;
  const plannedYear = planned ? yearOf(planned.words, sources, near, years, review?.words ?? null) : null;
  const result: Periods = {
    period: null,
    periodSpan: null,
    plannedPeriod: planned && plannedYear ? periodNotation(planned.words, plannedYear) : null,
    end: null,
    plannedStart: planned && plannedYear ? periodStart(planned.words, plannedYear) : null,
    plannedYear: planned?.words.unit === 'years' ? null : plannedYear,
  };
  if (!review) return result;
  const year = reviewYear(review.words, planned?.words ?? null, plannedYear, sources, near, years);
  if (year === null) return result;
  const { words, source } = review;
  return {
    ...result,
    period: periodNotation(words, year),
    periodSpan: { start: source.start + words.start, end: source.start + words.end },
    end: periodEnd(words, year),
    plannedYear: result.plannedYear ?? yearBehind(words, year),
  };
}

/** Whether the year behind these words belongs to the name of a law or of an occasion. */
function isOfName(before: string): boolean {
  return endsNear(before, LAW, 61, ',;') || (before.search(REVIEWED) < 0 && endsNear(before, OCCASION, 61, ',;'));
}

function isSame(a: PeriodWords, b: PeriodWords): boolean {
  return a.year === b.year && a.firstMonth === b.firstMonth && a.lastMonth === b.lastMonth;
}

/**
 * Whether a month, or a year that is named with it, has hardly begun on the day of the meeting and no word says that it is
 * looked back on.
 */
function isStillOn(words: PeriodWords, before: string, source: string, near: string | null): boolean {
  if (isPlanned(before) || before.search(REVIEWED) >= 0 || source.search(REVIEWED_WORD) >= 0) return false;
  if (near?.length !== 10 || (words.unit !== 'month' && words.unit !== 'year')) return false;
  const year = words.year ?? +near.slice(0, 4);
  const [start, end] = [periodStart(words, year), periodEnd(words, year)];
  return start <= near && daysBetween(near, end) > (words.unit === 'month' ? 12 : 31);
}

/** The year that is planned for when only the one under review is named. */
function yearBehind(words: PeriodWords, year: number): number {
  return words.lastMonth >= 12 ? year + Math.ceil(words.lastMonth / 12) : year;
}

/** Whether the words before a period say that it lies ahead. The last such word decides. */
function isPlanned(before: string): boolean {
  let at = -1;
  for (const hit of before.matchAll(PLANNED)) {
    const left = before.slice(0, hit.index);
    // "sơ kết công tác lãnh đạo nhiệm vụ quân sự": what is looked back on may be called a task, too.
    const isReviewed = left.search(REVIEWED_WORD) >= 0 && !/(?:[,;:–-]|(?<!\p{L})(?:và|bàn|đề ra)) $/iu.test(left);
    if (!isReviewed && !/thực hiện (?:các |tốt )?$/iu.test(left)) at = hit.index;
  }
  if (at < 0) return false;
  let back = -1;
  for (const hit of before.matchAll(REVIEWED)) back = hit.index;
  // "triển khai thực hiện nhiệm vụ" looks ahead, "kết quả thực hiện nhiệm vụ" back.
  return back < at || /triển khai thực hiện/iu.test(before);
}

function reviewYear(
  words: PeriodWords,
  planned: PeriodWords | null,
  plannedYear: number | null,
  sources: readonly PeriodSource[],
  near: string | null,
  years: readonly number[],
): number | null {
  if (words.year !== null) return words.year;
  // "quý IV, triển khai nhiệm vụ quý I năm 2026"
  if (planned && plannedYear !== null) return planned.firstMonth < words.firstMonth ? plannedYear - 1 : plannedYear;
  // What is looked back on has begun: "tháng 11", told in June, is that of the year before.
  const year = yearOf(words, sources, near, years, null);
  const isAhead = year !== null && near?.length === 10 && daysBetween(near, periodStart(words, year)) > 10;
  return isAhead ? year - 1 : year;
}

function yearOf(
  words: PeriodWords,
  sources: readonly PeriodSource[],
  near: string | null,
  years: readonly number[],
  review: PeriodWords | null,
): number | null {
  if (words.year !== null) return words.year;
  for (const source of sources) {
    const same = scanPeriods(source.text).find(
      (other) => other.year !== null && other.firstMonth === words.firstMonth && other.lastMonth === words.lastMonth,
    );
    if (same) return same.year;
  }
  if (review && review.year !== null) return words.firstMonth < review.firstMonth ? review.year + 1 : review.year;
  if (near) {
    const year = +near.slice(0, 4);
    const candidates = [year - 1, year, year + 1];
    const away = (candidate: number) =>
      Math.abs(daysBetween(periodEnd(words, candidate), near.length === 10 ? near : `${year}-07-01`));
    return candidates.reduce((best, candidate) => (away(candidate) < away(best) ? candidate : best));
  }
  return years[0] ?? null;
}
