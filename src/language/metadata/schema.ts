/**
 * The one definition of a report's metadata. Types, validation, the JSON Schema, completion, hover and the table in the
 * docs all come from it.
 */
import * as z from 'zod/mini';

// Without this, zod probes for `new Function`, which a content security policy of a web host reports.
z.config({ jitless: true });

export const KINDS = ['giao-ban', 'so-ket', 'tong-ket', 'trien-khai', 'chuyen-de', 'hop', 'khac'] as const;
export const TASK_STATUS = ['open', 'done', 'cancelled'] as const;

const MONTH = '(?:0[1-9]|1[0-2])';
const DAY = '(?:0[1-9]|[12]\\d|3[01])';
const DATE = `(?:19|20)\\d\\d(?:-${MONTH}(?:-${DAY})?)?`;

/** A date, its day or month left out where the text says no more. */
const DATE_PATTERN = new RegExp(`^${DATE}$`);
/** A date, or first and last day of a meeting of several days. */
const DATE_RANGE_PATTERN = new RegExp(`^${DATE}(?:/${DATE})?$`);
/** 2022 | 2018-Q1 | 2021-H1 | 2022-M09 | 2021-01/2021-09 */
const PERIOD_PATTERN = new RegExp(
  `^(?:19|20)\\d\\d(?:-(?:Q[1-4]|H[12]|M${MONTH}|${MONTH}/(?:19|20)\\d\\d-${MONTH}))?$`,
);

/** YAML reads a bare year as a number. */
const year = z.pipe(z.int().check(z.minimum(1900), z.maximum(2099)), z.transform(String));
const text = z.string().check(z.trim(), z.minLength(1));
const date = z.union([z.string().check(z.regex(DATE_PATTERN), z.refine(isCalendarDate)), year]);
const code = z.string().check(z.regex(/^[^\s/-]{1,12}[-/]\S{1,60}$/));

const person = z.strictObject({ name: text, role: z.optional(text), org: z.optional(text) });

const reference = z.strictObject({ code, date: z.optional(date), title: z.optional(text), at: z.optional(text) });

const task = z.strictObject({
  id: z.optional(z.string().check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u))),
  text,
  owner: z.optional(text),
  due: z.optional(date),
  status: z.optional(z.enum(TASK_STATUS)),
  references: z.optional(z.array(code)),
});

const source = z.strictObject({
  name: z.optional(text),
  url: z.optional(z.string().check(z.regex(/^https?:\/\/\S+$/))),
  author: z.optional(text),
  retrieved: z.optional(date),
});

/** Every field, in the order in which generated metadata has them. Keys that begin with `x-` are set aside before. */
export const metadataSchema = z.strictObject({
  title: z.optional(text),
  kind: z.optional(z.enum(KINDS)),
  date: z.optional(z.union([z.string().check(z.regex(DATE_RANGE_PATTERN), z.refine(isCalendarRange)), year])),
  period: z.optional(z.union([z.string().check(z.regex(PERIOD_PATTERN)), year])),
  place: z.optional(text),
  organizer: z.optional(text),
  chair: z.optional(z.array(person)),
  attendees: z.optional(z.array(person)),
  source: z.optional(source),
  references: z.optional(z.array(reference)),
  tasks: z.optional(z.array(task)),
  disable: z.optional(z.array(z.string().check(z.regex(/^[a-z]+\/(?:\*|[a-z-]+)$/)))),
});

/** What validated. Dates and periods are text, also where YAML had a number; project keys (`x-…`) keep their values. */
export type Metadata = z.output<typeof metadataSchema> & { [key: `x-${string}`]: unknown };
export type MetadataPerson = z.output<typeof person>;
export type MetadataReference = z.output<typeof reference>;
export type MetadataTask = z.output<typeof task>;

/** Whether an ISO date (year, month or day) is in the calendar. */
export function isCalendarDate(iso: string): boolean {
  const [y = '', m = '01', d = '01'] = iso.split('-');
  const at = new Date(Date.UTC(Number(y), Number(m) - 1, Number(d)));
  return at.getUTCMonth() === Number(m) - 1 && at.getUTCDate() === Number(d);
}

function isCalendarRange(iso: string): boolean {
  const [from = '', to = from] = iso.split('/');
  return isCalendarDate(from) && isCalendarDate(to) && from <= to;
}
