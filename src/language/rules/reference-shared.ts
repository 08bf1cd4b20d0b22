/** What the rules on references share: dates of the report, dates as text, a finding in the report. */
import { dateRange } from '../knowledge/terms.ts';
import type { Analysis, DocumentEntry, Fix, Reference, Span } from '../model/index.ts';
import { writtenMonth } from '../text/calendar.ts';
import type { RuleFinding } from './rule.ts';

/** The last day on which the report can have been written: the latest of its meetings and its page date; null if unknown. */
export function writtenBy({ meetings, pageDate }: Analysis): string | null {
  const days = [pageDate, ...meetings.flatMap(({ date, dateEnd }) => [date, dateEnd])].flatMap((date) =>
    date === null ? [] : [dateRange(date).to],
  );
  return days.sort().at(-1) ?? null;
}

/**
 * An ISO day in the manner of the words that it replaces: "ngày 15/6/2016", "ngày 15 tháng 6 năm 2016", "15-6-2016". Zeros stand
 * where the rules on form want them.
 */
export function dateLike(words: string, iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const lead = /^\D*/.exec(words)?.[0] ?? '';
  if (/tháng/iu.test(words)) return `${lead}${day} tháng ${writtenMonth(month)} năm ${year}`;
  const mark = /\d(\D)\d/.exec(words)?.[1] ?? '/';
  return `${lead}${day}${mark}${writtenMonth(month)}${mark}${year}`;
}

/** A finding in the report text. */
export function found(span: Span, message: string, fixes: Fix[] = []): RuleFinding {
  return { start: span.start, end: span.end, in: 'report', message, fixes };
}

/** A fix of one edit. */
export function replacement(title: string, span: Span, newText: string, safe: boolean): Fix {
  return { title, edits: [{ start: span.start, end: span.end, newText }], safe };
}

/**
 * The document that a reference names, even where what it says beside the code speaks against it: a State code with its year names one document.
 */
export function knownDocument({ resolution, code, year }: Reference): DocumentEntry | null {
  if (resolution.document) return resolution.document;
  const [only, second] = resolution.candidates;
  const named = code !== null && year !== null && only?.document.family === 'state' && !second;
  return named ? only.document : null;
}

const ENDED = /thay thế|thay cho|bãi bỏ|hết hiệu lực|được thay|không còn hiệu lực/iu;
const NEAR = 120;

/** Whether the sentence around a reference says itself that a document was replaced or has ended. */
export function saysItEnded(text: string, { phrase, end }: Reference): boolean {
  const before =
    text
      .slice(Math.max(0, phrase.start - NEAR), phrase.start)
      .split(/[.\n](?=\s|$)/)
      .at(-1) ?? '';
  const after = text.slice(end, end + NEAR).split(/[.\n](?=\s|$)/)[0] ?? '';
  return ENDED.test(before) || ENDED.test(after);
}

/** The references that a rule on single citations looks at: not the report's own number, not "Nghị quyết này". */
export function citations({ references }: Analysis): Reference[] {
  return references.filter(({ own, kind }) => !own && kind !== 'back');
}

/** The first of each group of references that share a key; those without a key are left out. */
export function firstOfEach(
  references: readonly Reference[],
  keyOf: (reference: Reference) => string | null,
): Reference[] {
  const seen = new Set<string>();
  return references.filter((reference) => {
    const key = keyOf(reference);
    if (key === null || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
