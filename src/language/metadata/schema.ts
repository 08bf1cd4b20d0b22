/**
 * The one definition of a report's metadata. Types, validation, the JSON Schema, completion, hover and the table in the
 * docs all come from it.
 */
import * as z from 'zod';

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
const year = z.int().min(1900).max(2099).transform(String);
const text = z.string().trim().min(1);
const date = z.union([z.string().regex(DATE_PATTERN).refine(isCalendarDate), year]);
const code = z.string().regex(/^[^\s/-]{1,12}[-/]\S{1,60}$/);

const person = z.strictObject({ name: text, role: text.optional(), org: text.optional() });

const reference = z.strictObject({ code, date: date.optional(), title: text.optional(), at: text.optional() });

const task = z.strictObject({
  id: z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u)
    .optional(),
  text,
  owner: text.optional(),
  due: date.optional(),
  status: z.enum(TASK_STATUS).optional(),
  references: z.array(code).optional(),
});

const source = z.strictObject({
  name: text.optional(),
  url: z
    .string()
    .regex(/^https?:\/\/\S+$/)
    .optional(),
  author: text.optional(),
  retrieved: date.optional(),
});

/** Every field, in the order in which generated metadata has them. Keys that begin with `x-` are set aside before. */
export const metadataSchema = z.strictObject({
  title: text.optional(),
  kind: z.enum(KINDS).optional(),
  date: z.union([z.string().regex(DATE_RANGE_PATTERN).refine(isCalendarRange), year]).optional(),
  period: z.union([z.string().regex(PERIOD_PATTERN), year]).optional(),
  place: text.optional(),
  organizer: text.optional(),
  chair: z.array(person).optional(),
  attendees: z.array(person).optional(),
  source: source.optional(),
  references: z.array(reference).optional(),
  tasks: z.array(task).optional(),
  disable: z.array(z.string().regex(/^[a-z]+\/(?:\*|[a-z-]+)$/)).optional(),
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
