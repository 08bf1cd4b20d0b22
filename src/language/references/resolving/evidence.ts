/** What speaks for and against one document: what the text says about it, beside what is known of it. */
import { dateRange, datesAgree } from '../../knowledge/terms.ts';
import type { DocumentEntry, Mention, Reason, ReasonId } from '../../model/index.ts';
import { daysBetween } from '../../text/calendar.ts';
import { comparable } from '../../text/comparable.ts';
import { issuerSign } from '../reading/issuer-words.ts';
import type { Context, Pairs, Words } from './title-words.ts';
import { WEIGHTS } from './weights.ts';

/** What is known beside the mention itself. */
export interface Circumstances {
  /** ISO date of the report; null when unknown. */
  reportDate: string | null;
  /** Last day that the report's date may mean. */
  reportEnd: string | null;
  words: Words;
  context: Context;
  /** The word pairs of the stated subject; null when none is stated. */
  subject: Pairs | null;
}

/** A reason with its weight; `values` are what its words name. */
export function reason(id: ReasonId, weight: number, ...values: (string | number)[]): Reason {
  return { id, values, weight };
}

/** The reasons for and against one document, in no order. */
export function weigh(mention: Mention, document: DocumentEntry, circumstances: Circumstances): Reason[] {
  const dated = saysDay(mention, document);
  return [
    byDate(mention, document, dated),
    byTerm(mention, document),
    byIssuer(mention, document),
    bySubject(mention, document, dated, circumstances),
    byPlenum(mention, document),
    mention.kind === 'named' && document.calledByPlenum ? reason('called-by-plenum', WEIGHTS.calledByPlenum) : null,
    document.family === 'state' ? byType(mention, document) : byKind(mention, document),
    byAnniversary(mention, document, circumstances.reportDate),
    !dated && circumstances.reportEnd !== null && dateRange(document.date).from > circumstances.reportEnd
      ? reason('future', WEIGHTS.future, document.date)
      : null,
  ].filter((each) => each !== null);
}

function agrees(stated: string, { date, dateConflict }: DocumentEntry): boolean {
  return datesAgree(stated, date) || dateConflict.some((each) => datesAgree(stated, each));
}

/** Whether the text states the day of the document. */
function saysDay({ stated }: Mention, document: DocumentEntry): boolean {
  return stated.date?.length === 10 && agrees(stated.date, document);
}

function byDate({ stated }: Mention, document: DocumentEntry, dated: boolean): Reason | null {
  if (stated.date === null) return null;
  const { date } = document;
  if (dated && date.length === 10) return reason('date', WEIGHTS.date, stated.date);
  if (dated || agrees(stated.date, document)) return reason('date-part', WEIGHTS.datePart, stated.date);
  // "triển khai Nghị quyết 18 năm 2023" dates the work as often as the document.
  if (stated.date.length === 4) return reason('year-other', WEIGHTS.yearOther, stated.date, date);
  if (isSlip(stated.date, date)) return reason('date-slip', WEIGHTS.dateSlip, stated.date, date);
  return reason('date-other', WEIGHTS.dateOther, stated.date, date);
}

/** Whether two days differ in exactly one of day, month and year, or have day and month exchanged. */
export function isSlip(stated: string, actual: string): boolean {
  if (stated.length !== 10 || actual.length !== 10) return false;
  const [y1, m1, d1] = stated.split('-');
  const [y2, m2, d2] = actual.split('-');
  const differing = Number(y1 !== y2) + Number(m1 !== m2) + Number(d1 !== d2);
  return differing === 1 || (y1 === y2 && m1 === d2 && d1 === m2);
}

function byTerm({ stated }: Mention, { term }: DocumentEntry): Reason | null {
  if (stated.term === null || term === null) return null;
  if (stated.term === term) return reason('term', WEIGHTS.term, stated.term);
  return reason('term-other', WEIGHTS.termOther, stated.term, term);
}

function byIssuer({ stated }: Mention, document: DocumentEntry): Reason | null {
  if (stated.issuer === null) return null;
  const { code, issuer, issuerName, origin } = document;
  if (document.family === 'state') return byStateIssuer(stated.issuer, document);
  const sign = issuerSign(stated.issuer);
  const central = !/\//.test(code) || /-[^-/]{0,12}\/(?:TW|HNTW)$/.test(code);
  if (sign === null && central && origin !== 'learned')
    return reason('issuer-other', WEIGHTS.issuerOther * 2, stated.issuer);
  if (sign === null || sign === 'TW' || issuer === null) return null;
  if (issuer.split('-').includes(sign)) return reason('issuer', WEIGHTS.issuer, stated.issuer);
  return reason('issuer-other', WEIGHTS.issuerOther, stated.issuer, issuerName ?? issuer);
}

/** A body of the State by its name, or by words that begin it: "Bộ Giáo dục", "Thủ tướng" for the Prime Minister. */
function byStateIssuer(stated: string, { issuer, issuerName, origin }: DocumentEntry): Reason | null {
  if (issuer === null || issuerName === null || origin === 'learned') return null;
  if (issuerSign(stated) !== null) return reason('issuer-other', WEIGHTS.issuerOther * 2, stated, issuerName);
  const fits = namesBody(stated, issuerName) || issuer.split('-').includes(stated);
  if (fits) return reason('issuer', WEIGHTS.issuer, stated);
  // Names change and are shortened in many ways; only two bodies that no one calls by each other's name speak against it.
  const other = CENTRAL_BODIES.some((body) => namesBody(stated, body));
  return other ? reason('issuer-other', WEIGHTS.issuerOther * 2, stated, issuerName) : null;
}

const CENTRAL_BODIES = ['Chính phủ', 'Thủ tướng Chính phủ', 'Quốc hội', 'Ủy ban Thường vụ Quốc hội', 'Chủ tịch nước'];

function namesBody(words: string, name: string): boolean {
  const [first, second] = [comparable(words), comparable(name)];
  return (
    first === second || second.startsWith(`${first} `) || (first.startsWith(`${second} `) && second !== 'quôc hôi')
  );
}

/** The stated subject beside the title; where none is stated or it says little, the words around the mention. */
function bySubject(
  mention: Mention,
  document: DocumentEntry,
  dated: boolean,
  { words, context, subject }: Circumstances,
): Reason | null {
  if (document.title === null) return null;
  if (subject === null) return !dated && context.shares(mention, document) ? reason('context', WEIGHTS.context) : null;
  if (
    document.family === 'state' &&
    codeYears(mention.stated.subject ?? '').some((year) => year > document.date.slice(0, 4))
  )
    return reason('subject-other', WEIGHTS.subjectOther, document.title);
  const years = yearsIn(document.title);
  if (document.family === 'state' && years.length > 0) {
    // What comes again every year has the same title but for its year.
    const stated = yearsIn(mention.stated.subject ?? '');
    if (stated.length > 0 && !stated.some((year) => years.includes(year)))
      return reason('subject-other', WEIGHTS.subjectOther, document.title);
    if (stated.length === 0 && mention.year === null) return null;
  }
  const covered = words.coverage(subject, document);
  if (covered >= 0.6) return reason('subject', WEIGHTS.subject);
  if (covered >= 0.25) return reason('subject-part', WEIGHTS.subjectPart);
  const little = document.family === 'state' ? 0.25 : 0.08;
  if (covered < little && subject.size >= 3) return reason('subject-other', WEIGHTS.subjectOther, document.title);
  return null;
}

/** The years of codes that a subject names: a document cannot speak of a later one. */
function codeYears(text: string): string[] {
  return [...text.matchAll(/\/((?:19|20)\d\d)\//g)].map(([, year = '']) => year);
}

function yearsIn(text: string): string[] {
  return text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
}

function byPlenum({ plenum, kind }: Mention, document: DocumentEntry): Reason | null {
  if (!plenum || document.plenum === null) return null;
  const { number, session } = plenum;
  const sameSession = session === null || document.session === null || session === document.session;
  if (number === document.plenum && sameSession) return reason('plenum', WEIGHTS.plenum, number);
  return kind === 'named' ? null : reason('plenum-other', WEIGHTS.plenumOther, document.plenum);
}

/** Signs whose documents a type word tells apart where codes do not. */
const LAWS = /^(?:Luật|Bộ luật|HP|PL|NQ)$/;

function byType({ typeWord }: Mention, { type, kind }: DocumentEntry): Reason | null {
  if (typeWord === null || kind === null || !LAWS.test(type)) return null;
  const [word, called] = [comparable(typeWord), comparable(kind)];
  const law = /^(?:bô )?luât$/;
  if (word === called || (law.test(word) && law.test(called)) || word === comparable(type))
    return reason('type', WEIGHTS.type, kind);
  return KINDS_OF_LAW.has(word) ? reason('type-other', WEIGHTS.typeOther, kind) : null;
}

const KINDS_OF_LAW = new Set(['luât', 'bô luât', 'phap lênh', 'nghi quyêt', 'nq', 'hiên phap']);

function byKind({ typeWord }: Mention, { kind }: DocumentEntry): Reason | null {
  if (kind === null || typeWord === null) return null;
  if (comparable(kind) === comparable(typeWord)) return reason('kind', WEIGHTS.kind, kind);
  return reason('kind-other', WEIGHTS.kindOther, kind);
}

/** "sơ kết 5 năm" in a report of 2018: the document is of about 2013. */
function byAnniversary({ stated }: Mention, { date }: DocumentEntry, reportDate: string | null): Reason | null {
  if (stated.anniversary === null || reportDate === null) return null;
  const years = yearsBetween(date, reportDate);
  if (years === null) return null;
  if (Math.abs(years - stated.anniversary) <= 1.2)
    return reason('anniversary', WEIGHTS.anniversary, stated.anniversary);
  return reason('anniversary-other', WEIGHTS.anniversaryOther, stated.anniversary, date);
}

/** Years from a date to a later one, as a fraction, counted from the middle of a year without day; null when one is no date. */
function yearsBetween(from: string, to: string): number | null {
  const middle = from.length === 10 ? from : `${from.slice(0, 4)}-07-01`;
  const days = daysBetween(middle, dateRange(to).to);
  return Number.isFinite(days) ? days / 365.25 : null;
}
