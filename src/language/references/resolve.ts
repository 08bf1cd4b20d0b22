/**
 * Decides which document each mention means: candidates by code, number or name, weighed by what the text says.
 * Nothing is guessed: without evidence the answer is `ambiguous`, against all evidence `unknown`.
 */
import type { DocumentEntry } from '../documents/catalogue.ts';
import { codeKey } from '../documents/code.ts';
import type { Knowledge } from '../documents/knowledge.ts';
import { dateRange, datesAgree, daysBetween } from '../documents/terms.ts';
import type { Candidate, Mention, Reason, Reference, Resolution, Stated } from '../model.ts';
import { comparable } from '../text/comparable.ts';
import { issuerSign } from './issuer-words.ts';
import { LIST_JOINT, numberOf } from './settle.ts';
import { type Context, contextReader, titleEnd, type Words, wordsOf } from './title-words.ts';
import { LEAD, RESOLVED_AT, WEIGHTS } from './weights.ts';

export interface ResolveOptions {
  knowledge: Knowledge;
  /** ISO date of the report; null when unknown. */
  reportDate: string | null;
  /** Documents learned from other texts. */
  learned?: readonly DocumentEntry[];
}

/**
 * The documents that a text cites in full, code and day, as entries of origin `learned`. A text that cites one code with
 * two dates gives two entries.
 */
export function learnedDocuments(mentions: readonly Mention[], _text = ''): DocumentEntry[] {
  const found = new Map<string, DocumentEntry>();
  for (const mention of mentions) {
    const { code, stated } = mention;
    if (mention.kind !== 'code' || code === null || stated.date?.length !== 10 || mention.own) continue;
    const key = `${codeKey(code)} ${stated.date}`;
    const known = found.get(key);
    const title = stated.subject?.replace(/^(?:về việc|về|v\/v)\s+/iu, 'Về ') ?? null;
    if (known && (known.title !== null || title === null)) continue;
    found.set(key, {
      code,
      type: mention.type ?? '',
      number: mention.number ?? 0,
      issuer: issuerSign(stated.issuer) ?? (mention.issuer === 'TW' ? null : mention.issuer),
      issuerName: stated.issuer,
      term: stated.term,
      date: stated.date,
      title,
      plenum: null,
      session: null,
      calledByPlenum: false,
      kind: null,
      replaces: [],
      replacedBy: [],
      supplementedBy: [],
      aliases: [],
      sources: 0,
      dateConflict: [],
      titleUnconfirmed: true,
      origin: 'learned',
    });
  }
  return [...found.values()];
}

/**
 * The mentions with the document that each means. `text` is the normal text that they were found in.
 * Linear in the number of mentions; candidates of one mention are few.
 */
export function resolveMentions(mentions: readonly Mention[], text: string, options: ResolveOptions): Reference[] {
  const resolver = createResolver(text, mentions, options);
  const references: Reference[] = [];
  // Full citations first: what they mean settles the short forms.
  const resolutions = new Map<number, Resolution>();
  const settled = new Map<string, Set<DocumentEntry>>();
  const own = new Map(learnedDocuments(mentions).map((entry) => [`${entry.code} ${entry.date}`, entry]));
  const order = mentions.map((_, index) => index).sort((a, b) => rank(mentions[a]) - rank(mentions[b]) || a - b);
  for (const index of order) {
    const mention = mentions[index];
    if (!mention) continue;
    if (mention.kind === 'back') {
      resolutions.set(index, backResolution(mention, resolutions));
      continue;
    }
    const key = mention.code === null ? null : codeKey(mention.code);
    const cited = key === null ? undefined : settled.get(key);
    const neighbours = [index - 1, index + 1].flatMap((at) =>
      siblingDate(mention, mentions[at], resolutions.get(at), text),
    );
    const resolution = resolver(mention, [...(cited ?? [])], neighbours);
    resolutions.set(index, resolution);
    // A full citation that the catalogue does not have makes known what later mentions of the code mean.
    const certain =
      resolution.status === 'resolved'
        ? resolution.document
        : resolution.status === 'unknown' && mention.kind === 'code'
          ? (own.get(`${mention.code} ${mention.stated.date}`) ?? null)
          : null;
    if (certain && key !== null) {
      if (cited) cited.add(certain);
      else settled.set(key, new Set([certain]));
    }
  }
  mentions.forEach((mention, index) => {
    const resolution = resolutions.get(index) ?? unknown([]);
    references.push({ ...mention, stated: withinTitle(mention.stated, resolution.document, text), resolution });
  });
  return references;
}

/** A subject that runs on behind the title of its document ends where the title ends. */
function withinTitle(stated: Stated, document: DocumentEntry | null, text: string): Stated {
  const span = stated.spans.subject;
  if (!document?.title || document.origin === 'learned' || stated.subject === null || !span) return stated;
  const length = titleEnd(text.slice(span.start, span.end), document.title);
  if (length === null) return stated;
  const end = span.start + length;
  const subject = text.slice(span.start, end).replace(/\s+/g, ' ');
  return { ...stated, subject, spans: { ...stated.spans, subject: { start: span.start, end } } };
}

/** Mentions with a stated day first, then other codes, short forms, names and back references. */
function rank(mention: Mention | undefined): number {
  if (!mention) return 9;
  if (mention.kind === 'back') return 5;
  if (mention.kind === 'code') return mention.stated.date ? 0 : mention.stated.subject || mention.stated.term ? 1 : 2;
  return mention.code === null ? 4 : 3;
}

/**
 * The day of a document cited in full right beside a mention that states nothing: "Nghị quyết số 20-NQ/TW, Nghị quyết số
 * 21-NQ/TW ngày 25/10/2017". Such pairs were often issued together.
 */
function siblingDate(
  mention: Mention,
  other: Mention | undefined,
  resolution: Resolution | undefined,
  text: string,
): string[] {
  const date = resolution?.document?.date;
  if (!other || date === undefined || mention.stated.date !== null || other.stated.date !== date) return [];
  if (other.typeWord?.toLowerCase() !== mention.typeWord?.toLowerCase()) return [];
  const [first, second] = mention.start < other.start ? [mention, other] : [other, mention];
  if (second.phrase.start < first.end || second.phrase.start - first.end > 14) return [];
  return LIST_JOINT.test(text.slice(first.end, second.phrase.start)) ? [date] : [];
}

function unknown(reasons: Reason[], candidates: Candidate[] = []): Resolution {
  return { status: 'unknown', document: null, reasons, candidates };
}

function reason(id: string, weight: number, ...values: (string | number)[]): Reason {
  return { id, values, weight };
}

function backResolution(mention: Mention, resolutions: Map<number, Resolution>): Resolution {
  const source = mention.antecedent === null ? undefined : resolutions.get(mention.antecedent);
  return source ? { ...source, reasons: [reason('antecedent', WEIGHTS.cited), ...source.reasons] } : unknown([]);
}

/** What a subject begins with and every subject shares. */
const ABOUT = /^(?:về(?: việc| công tác)?|v\/v)\s+/iu;

/** `settled`: the documents that the text has already settled for this code; `siblings`: days of documents named beside it. */
type Resolver = (mention: Mention, settled: readonly DocumentEntry[], siblings: readonly string[]) => Resolution;

function createResolver(
  text: string,
  mentions: readonly Mention[],
  { knowledge, reportDate, learned = [] }: ResolveOptions,
): Resolver {
  const { catalogue, terms } = knowledge;
  const learnedByCode = new Map<string, DocumentEntry[]>();
  for (const entry of learned) {
    const key = codeKey(entry.code);
    learnedByCode.set(key, [...(learnedByCode.get(key) ?? []), entry]);
  }
  const lookups = new Map<string, readonly DocumentEntry[]>();
  const words = wordsOf(catalogue);
  const context = contextReader(text, words);
  const reportEnd = reportDate === null ? null : dateRange(reportDate).to;
  const reportTerm = reportDate === null ? undefined : terms.termAt(reportDate);

  const codes = mentions.filter((mention) => mention.kind === 'code' && !mention.own);
  const partyText = codes.length > 1 && codes.every((mention) => mention.family === 'party');

  const recurred = ({ type, code, number }: DocumentEntry) => {
    if (reportTerm === undefined || reportDate === null) return false;
    const tail = code.slice(code.indexOf('-'));
    return catalogue.entries.some(
      (entry) =>
        entry.type === type &&
        entry.term === reportTerm.term &&
        entry.number >= number &&
        entry.date <= reportDate &&
        entry.code.endsWith(tail),
    );
  };

  const themes = new Map<string, DocumentEntry | null>();
  const themeFor = (lookup: string, documents: readonly DocumentEntry[]) => {
    let theme = themes.get(lookup);
    if (theme === undefined) {
      theme = themeOf(documents, context);
      themes.set(lookup, theme);
    }
    return theme;
  };

  return (mention, settled, siblings) => {
    if (mention.own) return unknown([reason('own', 0)]);
    const lookup = `${mention.code}|${mention.kind === 'named' ? JSON.stringify(mention.plenum) : ''}|${numberOf(mention)}|${mention.year}|${mention.typeWord}|${mention.type}`;
    let entries = lookups.get(lookup);
    if (!entries) {
      entries = candidatesOf(mention, knowledge, learnedByCode);
      lookups.set(lookup, entries);
    }
    const learnedHere = mention.stated.date === null ? settled.filter(({ origin }) => origin === 'learned') : [];
    const added = learnedHere.filter((entry) => !entries?.includes(entry));
    if (added.length > 0) entries = [...entries, ...added];
    const cited = settled.length === 1 ? settled[0] : undefined;
    if (entries.length === 0)
      return unknown([reason(mention.code === null ? 'no-entry' : 'no-code', 0, mention.code ?? '')]);
    const possible = entries.filter((entry) => reportDate === null || entry.date <= reportDate);
    const nearest = possible.reduce<DocumentEntry | null>((a, b) => (a === null || b.date > a.date ? b : a), null);
    const subject = mention.stated.subject === null ? null : words.pairsOf(mention.stated.subject.replace(ABOUT, ''));
    const candidates = entries
      .map((document): Candidate => {
        const reasons = weigh(mention, document, { reportDate, reportEnd, words, context, subject });
        if (siblings.includes(document.date)) reasons.push(reason('sibling', WEIGHTS.sibling, document.date));
        if (cited === document) reasons.push(reason('cited', WEIGHTS.cited));
        const term = document.term === null ? undefined : terms.byTerm(document.term);
        if (reportTerm && term && document.date <= (reportDate ?? '')) {
          const apart = reportTerm.number - term.number;
          if (apart === 0) reasons.push(reason('same-term', WEIGHTS.sameTerm, reportTerm.term));
          else if (apart === 1) reasons.push(reason('term-before', WEIGHTS.termBefore, term.term));
        }
        if (document === nearest && possible.length > 1) reasons.push(reason('nearest', WEIGHTS.nearest));
        return weighed(document, reasons);
      })
      .sort(likeliestFirst);
    const standing = { reportTerm: reportTerm?.number ?? null, partyText, known: words.named, recurred };
    const resolution = decide(mention, candidates, standing, knowledge);
    // Reading the whole text for its theme is only worth its time where nothing else has settled the matter.
    const theme = resolution.status === 'ambiguous' && mention.stated.date === null ? themeFor(lookup, possible) : null;
    if (theme === null) return resolution;
    const again = candidates
      .map((each) =>
        each.document === theme ? weighed(theme, [...each.reasons, reason('theme', WEIGHTS.theme)]) : each,
      )
      .sort(likeliestFirst);
    return decide(mention, again, standing, knowledge);
  };
}

function weighed(document: DocumentEntry, reasons: Reason[]): Candidate {
  const sorted = reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { document, reasons: sorted, weight: sorted.reduce((sum, { weight }) => sum + weight, 0) };
}

function likeliestFirst(a: Candidate, b: Candidate): number {
  return b.weight - a.weight || (a.document.date < b.document.date ? 1 : -1);
}

/** Fewer words than this may be chance. */
const THEME_AT = 6;
const THEME_LEAD = 4;

/** Of several documents the one of whose subject the text speaks throughout; null when there is no such one. */
function themeOf(documents: readonly DocumentEntry[], context: Context): DocumentEntry | null {
  if (documents.length < 2) return null;
  const counted = documents
    .map((document) => ({ document, count: context.occurrences(document) }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counted;
  const leads = first && first.count >= THEME_AT && first.count >= THEME_LEAD * (second?.count ?? 0);
  return leads ? first.document : null;
}

function candidatesOf(
  mention: Mention,
  knowledge: Knowledge,
  learnedByCode: ReadonlyMap<string, readonly DocumentEntry[]>,
): readonly DocumentEntry[] {
  const { catalogue, types } = knowledge;
  if (mention.code !== null) {
    const entries = catalogue.byCode(mention.code);
    const more = learnedByCode.get(codeKey(mention.code)) ?? [];
    const added = more.filter(
      ({ date }) => !entries.some((known) => datesAgree(known.date, date) || isSlip(date, known.date)),
    );
    return added.length > 0 ? [...entries, ...added] : entries;
  }
  if (mention.kind === 'named') {
    if (!mention.plenum || mention.type === null) return [];
    const { term, number, session } = mention.plenum;
    if (term !== null) return catalogue.byPlenum(term, number, session, mention.type);
    return knowledge.terms.congresses.flatMap((each) =>
      catalogue.byPlenum(each.term, number, session, mention.type ?? ''),
    );
  }
  if (mention.number === null || mention.typeWord === null) return [];
  const { number, year } = mention;
  const signs = new Set(
    [...types.byWord(mention.typeWord), ...types.byAbbr(mention.typeWord)].map(({ abbr }) => abbr).filter(Boolean),
  );
  return [...signs]
    .flatMap((sign) => catalogue.byNumber(number, sign))
    .filter((entry) => year === null || entry.date.startsWith(String(year)))
    .filter(
      (entry) =>
        Number.parseInt(entry.code, 10) === number && hasLetter(entry.code) === /[a-z]$/.test(numberOf(mention)),
    );
}

/** Whether the number of a code has a letter behind it: `8B-NQ/TW`. */
function hasLetter(code: string): boolean {
  return /^\d+\p{L}/u.test(code);
}

interface Circumstances {
  reportDate: string | null;
  /** Last day that the report's date may mean. */
  reportEnd: string | null;
  words: Words;
  context: Context;
  subject: ReadonlySet<number> | null;
}

/** The reasons for and against one document, each with its weight. */
function weigh(mention: Mention, document: DocumentEntry, circumstances: Circumstances): Reason[] {
  const { reportDate, reportEnd, words, context, subject } = circumstances;
  const { stated } = mention;
  const reasons: Reason[] = [];
  const add = (id: string, weight: number, ...values: (string | number)[]) => {
    reasons.push(reason(id, weight, ...values));
  };
  let dated = false;
  if (stated.date !== null) {
    const agrees =
      datesAgree(stated.date, document.date) ||
      document.dateConflict.some((date) => datesAgree(stated.date ?? '', date));
    dated = agrees && stated.date.length === 10;
    if (dated && document.date.length === 10) add('date', WEIGHTS.date, stated.date);
    else if (agrees) add('date-part', WEIGHTS.datePart, stated.date);
    // "triển khai Nghị quyết 18 năm 2023" dates the work as often as the document.
    else if (stated.date.length === 4) add('year-other', WEIGHTS.yearOther, stated.date, document.date);
    else if (isSlip(stated.date, document.date)) add('date-slip', WEIGHTS.dateSlip, stated.date, document.date);
    else add('date-other', WEIGHTS.dateOther, stated.date, document.date);
  }
  if (stated.term !== null && document.term !== null) {
    if (stated.term === document.term) add('term', WEIGHTS.term, stated.term);
    else add('term-other', WEIGHTS.termOther, stated.term, document.term);
  }
  if (stated.issuer !== null) {
    const sign = issuerSign(stated.issuer);
    const party = !/\//.test(document.code) || /-[^-/]{0,12}\/(?:TW|HNTW)$/.test(document.code);
    if (sign === null && party && document.origin !== 'learned')
      add('issuer-other', WEIGHTS.issuerOther * 2, stated.issuer);
    else if (sign !== null && sign !== 'TW' && document.issuer !== null) {
      const issuers = document.issuer.split('-');
      if (issuers.includes(sign)) add('issuer', WEIGHTS.issuer, stated.issuer);
      else add('issuer-other', WEIGHTS.issuerOther, stated.issuer, document.issuerName ?? document.issuer);
    }
  }
  if (subject !== null && document.title !== null) {
    const covered = words.coverage(subject, document);
    if (covered >= 0.6) add('subject', WEIGHTS.subject);
    else if (covered >= 0.25) add('subject-part', WEIGHTS.subjectPart);
    else if (covered < 0.08 && subject.size >= 3) add('subject-other', WEIGHTS.subjectOther, document.title);
  } else if (!dated && document.title !== null && context.shares(mention, document)) {
    add('context', WEIGHTS.context);
  }
  if (mention.plenum && document.plenum !== null) {
    const { number, session } = mention.plenum;
    const same =
      number === document.plenum && (session === null || document.session === null || session === document.session);
    if (same) add('plenum', WEIGHTS.plenum, number);
    else if (mention.kind !== 'named') add('plenum-other', WEIGHTS.plenumOther, document.plenum);
  }
  if (mention.kind === 'named' && document.calledByPlenum) add('called-by-plenum', WEIGHTS.calledByPlenum);
  if (document.kind !== null && mention.typeWord !== null) {
    const same = comparable(document.kind) === comparable(mention.typeWord);
    if (same) add('kind', WEIGHTS.kind, document.kind);
    else add('kind-other', WEIGHTS.kindOther, document.kind);
  }
  if (stated.anniversary !== null && reportDate !== null) {
    const years = yearsBetween(document.date, reportDate);
    if (years !== null) {
      if (Math.abs(years - stated.anniversary) <= 1.2) add('anniversary', WEIGHTS.anniversary, stated.anniversary);
      else add('anniversary-other', WEIGHTS.anniversaryOther, stated.anniversary, document.date);
    }
  }
  if (reportEnd !== null && document.date > reportEnd && !dated) {
    add('future', WEIGHTS.future, document.date);
  }
  return reasons;
}

/** Years from a date to a later one, as a fraction; null when the first says only a year that is too vague. */
function yearsBetween(from: string, to: string): number | null {
  const start = dateRange(from);
  const middle = from.length === 10 ? from : `${start.from.slice(0, 4)}-07-01`;
  const days = daysBetween(middle, dateRange(to).to);
  return Number.isFinite(days) ? days / 365.25 : null;
}

/** Whether two days differ in exactly one of day, month and year, or have day and month exchanged. */
export function isSlip(stated: string, actual: string): boolean {
  if (stated.length !== 10 || actual.length !== 10) return false;
  const [y1, m1, d1] = stated.split('-');
  const [y2, m2, d2] = actual.split('-');
  const differing = Number(y1 !== y2) + Number(m1 !== m2) + Number(d1 !== d2);
  if (y1 !== y2 && Math.abs(Number(y1) - Number(y2)) > 1 && differing === 1) return true;
  return differing === 1 || (y1 === y2 && m1 === d2 && d1 === m2);
}

const REAL_EVIDENCE =
  /^(?:date|date-part|term|sibling|theme|subject|subject-part|anniversary|plenum|called-by-plenum|cited|context|issuer)$/;
const CONTRADICTION = /^(?!kind-|year-).*-other$|^future$/;

interface Standing {
  reportTerm: number | null;
  /** Every code of the text is the Party's: a bare number then is hardly the State's. */
  partyText: boolean;
  known(code: string): boolean;
  /** Whether the numbering of the report's term had reached the document's number again before the report. */
  recurred(document: DocumentEntry): boolean;
}

function decide(mention: Mention, candidates: Candidate[], standing: Standing, knowledge: Knowledge): Resolution {
  const { reportTerm, partyText } = standing;
  const [best, second] = candidates;
  if (!best) return unknown([]);
  const has = (candidate: Candidate, id: string) => candidate.reasons.some((each) => each.id === id);
  const evidence = best.reasons.filter(({ id, weight }) => REAL_EVIDENCE.test(id) && weight > 0);
  const against = best.reasons.filter(({ id }) => CONTRADICTION.test(id));
  const all = { reasons: best.reasons, candidates };
  const ambiguous = (): Resolution => ({ status: 'ambiguous', document: null, ...all });
  const resolved = (): Resolution => ({ status: 'resolved', document: best.document, ...all });
  const alive = candidates.filter((candidate) => !has(candidate, 'future'));

  // Every document with that code contradicts the text: the one meant is not in the catalogue.
  if (alive.length === 0 || candidates.every((candidate) => has(candidate, 'date-other')))
    return unknown(best.reasons, candidates);
  // A wrong count of years is a slip of the text; it does not make the document another.
  if (best.weight < 0 && against.some(({ id }) => id !== 'anniversary-other')) return unknown(best.reasons, candidates);

  const lead = second ? best.weight - second.weight : Number.POSITIVE_INFINITY;
  if (has(best, 'date') && lead >= LEAD) return resolved();
  if (has(best, 'date-slip')) {
    const supported = evidence.filter(({ id }) => id !== 'anniversary').length > 0;
    return supported && lead >= LEAD && against.length === 0 ? resolved() : ambiguous();
  }
  if (mention.kind === 'named') {
    const only = candidates.filter((candidate) => candidate.weight > 0).length === 1;
    const called = has(best, 'called-by-plenum') || has(best, 'subject') || has(best, 'subject-part') || only;
    const termKnown = mention.plenum?.term !== null || has(best, 'subject');
    return called && termKnown && lead >= LEAD && against.length === 0 ? resolved() : ambiguous();
  }
  const strong = evidence.some(
    ({ id }) => id !== 'context' && id !== 'theme' && id !== 'issuer' && id !== 'subject-part',
  );
  if (strong && best.weight >= RESOLVED_AT && lead >= LEAD) return resolved();
  if (evidence.length > 0 && best.weight >= RESOLVED_AT && lead >= LEAD && against.length === 0) return resolved();
  if (against.length > 0) return ambiguous();

  // One document with the code, nothing against it: believed while its number has not come round again, or if it is known
  // by its number.
  if (alive.length === 1 && mention.code !== null) {
    const term = best.document.term === null ? undefined : knowledge.terms.byTerm(best.document.term);
    const apart = reportTerm === null || !term ? null : reportTerm - term.number;
    if (apart === 0 || evidence.length > 0) return resolved();
    const wellKnown =
      standing.known(best.document.code) || (best.document.type === 'NQ' && best.document.issuer === 'BCHTW');
    if (apart === 1 && (wellKnown || !standing.recurred(best.document))) return resolved();
    if (apart === 2 && wellKnown && best.document.type === 'NQ') return resolved();
  }
  // "Chỉ thị 05" in a text of the Party, the only one known, and of the present term or known by its number.
  if (alive.length === 1 && mention.kind === 'short' && partyText && mention.stated.issuer === null) {
    if (has(best, 'same-term') || (has(best, 'term-before') && standing.known(best.document.code))) return resolved();
  }
  if (alive.length === 1 && evidence.length > 0 && best.weight >= WEIGHTS.context) return resolved();
  return ambiguous();
}
