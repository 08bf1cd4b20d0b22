import { daysBetween, lastDayOfMonth } from '../text/calendar.ts';
import type { RawAssembly, RawPlenum, RawTerms } from './schema.ts';

/** A plenum (Hội nghị Trung ương) of one term. Dates are ISO, maybe only a month, null when unknown. */
export interface Plenum {
  readonly term: string;
  readonly number: number;
  /** 1 or 2 where it met twice ("lần 1", "lần 2"), else null. */
  readonly session: number | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** A Party term (khóa), from the first day of its congress to the day before the next. */
export interface CongressTerm {
  /** Roman numeral, as in "khóa XII". */
  readonly term: string;
  readonly number: number;
  readonly congressFrom: string;
  readonly congressTo: string;
  /** First day of the next congress; null for the present term. */
  readonly until: string | null;
  readonly plenums: readonly Plenum[];
}

/** Terms of the Party. */
export interface TermTable {
  /** Terms of the National Assembly, in years. */
  readonly assemblies: readonly RawAssembly[];
  readonly congresses: readonly CongressTerm[];
  /** The term by its Roman or Arabic number ("XII", "12"), any letter case. */
  byTerm(term: string | number): CongressTerm | undefined;
  /** The term in which an ISO date (or year, or month) lies; undefined when it does not settle it. */
  termAt(date: string): CongressTerm | undefined;
  /** The plenum in session on an ISO date, if any. */
  plenumAt(date: string): Plenum | undefined;
  /** The plenum whose documents were being signed on an ISO date: in session, or closed not over `days` before. */
  plenumBefore(date: string, days?: number): Plenum | undefined;
}

const romanDigits = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** 13 → "XIII". Whole numbers from 1 to 39; anything else gives "". */
export function toRoman(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 39) return '';
  let rest = number;
  let text = '';
  for (const [value, digit] of romanDigits) {
    while (rest >= value) {
      text += digit;
      rest -= value;
    }
  }
  return text;
}

const romanNumerals = Array.from({ length: 39 }, (_, index) => toRoman(index + 1));

/** "XIII", "xiii" → 13; null for anything that is no Roman numeral from 1 to 39. */
export function fromRoman(text: string): number | null {
  return romanNumerals.indexOf(text.toUpperCase()) + 1 || null;
}

/** First and last day that a whole or partial ISO date may mean. "2009-05" → 2009-05-01 … 2009-05-31. */
export function dateRange(date: string): { readonly from: string; readonly to: string } {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (day !== undefined) return { from: date, to: date };
  return { from: `${date}-01`, to: lastDayOfMonth(Number(year), Number(month)) };
}

/** Whether two whole or partial ISO dates can be the same day. */
export function datesAgree(a: string, b: string): boolean {
  if (a.length === 10 && b.length === 10) return a === b;
  const left = dateRange(a);
  const right = dateRange(b);
  return left.from <= right.to && right.from <= left.to;
}

function toPlenum(term: string, raw: RawPlenum): Plenum {
  return { term, number: raw.number, session: raw.session ?? null, from: raw.from, to: raw.to };
}

/** Builds the table of terms from `terms.json`. */
export function createTermTable(raw: RawTerms): TermTable {
  const congresses: CongressTerm[] = raw.congresses.map(({ term, congressFrom, congressTo, plenums }, index) => ({
    term,
    number: fromRoman(term) ?? 0,
    congressFrom,
    congressTo,
    until: raw.congresses[index + 1]?.congressFrom ?? null,
    plenums: plenums.map((plenum) => toPlenum(term, plenum)),
  }));
  const everyPlenum = congresses.flatMap(({ plenums }) => plenums);
  const within = (term: CongressTerm, day: string): boolean =>
    term.congressFrom <= day && (term.until === null || day < term.until);

  return {
    assemblies: raw.assemblies,
    congresses,
    byTerm(term) {
      const number = typeof term === 'number' || /^\d+$/.test(term) ? Number(term) : fromRoman(term.trim());
      return congresses.find((congress) => congress.number === number);
    },
    termAt(date) {
      const { from, to } = dateRange(date);
      return congresses.find((term) => within(term, from) && within(term, to));
    },
    plenumAt: (date) =>
      everyPlenum.find(
        ({ from, to }) => from !== null && dateRange(from).from <= date && date <= dateRange(to ?? from).to,
      ),
    plenumBefore(date, days = 60) {
      const earlier = everyPlenum.findLast(({ from }) => from !== null && dateRange(from).from <= date);
      const closed = earlier && dateRange(earlier.to ?? earlier.from ?? '').to;
      return closed !== undefined && daysBetween(closed, date) <= days ? earlier : undefined;
    },
  };
}
