/**
 * The data model: what is read from one report text. Plain data, no behaviour.
 *
 * Spans are half-open, in UTF-16 code units. Inside the readers they count in the normal text; `analyse` in
 * `service.ts` maps every one of them to the document as the editor holds it. Dates are ISO 8601, maybe only a year or a
 * month. `null` means that the text does not say.
 */
export type * from './dates.ts';
export type * from './documents.ts';
export type * from './evidence.ts';
export type * from './findings.ts';
export type * from './references.ts';
export type * from './report.ts';
export type * from './span.ts';
export type * from './told.ts';
