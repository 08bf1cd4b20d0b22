/**
 * Decides which document each mention means: finds its candidates, weighs them by what the text says, and takes the one that
 * the evidence is for.
 */
import { codeKey } from '../../knowledge/code.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { dateRange } from '../../knowledge/terms.ts';
import type { Candidate, DocumentEntry, Mention, Reason, Reference, Resolution, Stated } from '../../model/index.ts';
import { memo } from '../../text/memo.ts';
import { LIST_JOINT, numberOf } from '../reading/relations.ts';
import { candidateFinder } from './candidates.ts';
import { decide, unknown } from './decision.ts';
import { reason, weigh } from './evidence.ts';
import { lawKey, lawName, resolveLaw } from './law-decision.ts';
import { learnedDocuments } from './learned.ts';
import { backgroundOf } from './report-background.ts';
import { decideState } from './state-decision.ts';
import { themeOf } from './text-subject.ts';
import { contextReader, titleEnd, wordsOf } from './title-words.ts';
import { WEIGHTS } from './weights.ts';

export interface ResolveOptions {
  knowledge: Knowledge;
  /** ISO date of the report; null when unknown. */
  reportDate: string | null;
  /** Documents learned from other texts. */
  learned?: readonly DocumentEntry[];
}

/**
 * The mentions with the document that each means, in their order. `text` is the normal text that they were found in.
 * Linear in the number of mentions; candidates of one mention are few.
 */
export function resolveMentions(mentions: readonly Mention[], text: string, options: ResolveOptions): Reference[] {
  const resolver = createResolver(text, mentions, options);
  const resolutions = new Map<number, Resolution>();
  const settled = new Map<string, Set<DocumentEntry>>();
  const own = new Map(learnedDocuments(mentions).map((entry) => [`${entry.code} ${entry.date}`, entry]));
  // Full citations first: what they mean settles the short forms.
  const order = mentions.map((mention, index) => ({ mention, index, rank: rank(mention) }));
  order.sort((a, b) => a.rank - b.rank || a.index - b.index);
  for (const { mention, index } of order) {
    if (mention.kind === 'back') {
      resolutions.set(index, backResolution(mention, resolutions));
      continue;
    }
    const key = mention.code === null ? numberKey(mention) : codeKey(mention.code);
    const cited = key === null ? undefined : settled.get(key);
    const siblings = [index - 1, index + 1].flatMap((at) =>
      siblingDate(mention, mentions[at], resolutions.get(at), text),
    );
    const resolution = resolver(mention, [...(cited ?? [])], siblings);
    resolutions.set(index, resolution);
    const certain = resolution.document ?? unlisted(mention, resolution, own);
    if (!certain || key === null || (mention.code === null && certain.family !== 'state')) continue;
    if (cited) cited.add(certain);
    else settled.set(key, new Set([certain]));
  }
  return mentions.map((mention, index) => {
    const resolution = resolutions.get(index) ?? unknown([]);
    return { ...mention, stated: withinTitle(mention.stated, resolution.document, text), resolution };
  });
}

/** Mentions with a stated day first, then other codes, short forms, names and back references. */
function rank(mention: Mention): number {
  if (mention.kind === 'back') return 5;
  if (mention.kind === 'code') return mention.stated.date ? 0 : mention.stated.subject || mention.stated.term ? 1 : 2;
  if (mention.code !== null) return 3;
  return mention.stated.subject === null ? 4 : 3;
}

/** What mentions of one State document by its number share: "Nghị định 67" throughout a text is one. */
function numberKey(mention: Mention): string | null {
  return mention.kind === 'short' && mention.type !== null ? `${mention.type} ${numberOf(mention)}` : null;
}

/** A full citation that the catalogue does not have makes known what later mentions of the code mean. */
function unlisted(
  mention: Mention,
  resolution: Resolution,
  own: ReadonlyMap<string, DocumentEntry>,
): DocumentEntry | undefined {
  if (resolution.status !== 'unknown' || mention.kind !== 'code') return undefined;
  return own.get(`${mention.code} ${mention.stated.date}`);
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
  const candidatesFor = candidateFinder(knowledge, learned);
  const words = wordsOf(knowledge.catalogue);
  const context = contextReader(text, words);
  const reportEnd = reportDate === null ? null : dateRange(reportDate).to;
  const background = backgroundOf(mentions, reportDate, knowledge);
  const relatedTo = relations(mentions);
  const laws = { knowledge, reportDate, text, years: yearsOfLaws(mentions, knowledge) };
  const themes = new Map<readonly DocumentEntry[], DocumentEntry | null>();
  const themeFor = (listed: readonly DocumentEntry[], possible: readonly DocumentEntry[]) => {
    let theme = themes.get(listed);
    if (theme === undefined) {
      theme = themeOf(possible, context);
      themes.set(listed, theme);
    }
    return theme;
  };

  return (mention, settled, siblings) => {
    if (mention.own) return unknown([reason('own', 0)]);
    const law = mention.kind === 'named' && mention.family === 'state' ? resolveLaw(mention, laws) : null;
    if (law) return law;
    const listed = candidatesFor(mention);
    const added =
      mention.stated.date === null ? settled.filter((each) => each.origin === 'learned' && !listed.includes(each)) : [];
    const entries = added.length > 0 ? [...listed, ...added] : listed;
    if (entries.length === 0)
      return unknown([reason(mention.code === null ? 'no-entry' : 'no-code', 0, mention.code ?? '')]);
    const cited = settled.length === 1 ? settled[0] : undefined;
    const possible = entries.filter(({ date }) => reportEnd === null || dateRange(date).from <= reportEnd);
    const dated = reportDate !== null || entries.some(({ family }) => family === 'party');
    const nearest = dated && possible.length > 1 ? possible.reduce((a, b) => (b.date > a.date ? b : a)) : null;
    const subject = mention.stated.subject === null ? null : words.pairsOf(mention.stated.subject.replace(ABOUT, ''));
    const circumstances = { reportDate, reportEnd, words, context, subject };
    const candidates = entries
      .map((document): Candidate => {
        const reasons = weigh(mention, document, circumstances);
        if (siblings.includes(document.date)) reasons.push(reason('sibling', WEIGHTS.sibling, document.date));
        if (cited === document) reasons.push(reason('cited', WEIGHTS.cited));
        const related = relatedTo(document);
        if (related !== null) reasons.push(reason('related', WEIGHTS.related, related));
        const term = background.termReason(document);
        if (term) reasons.push(term);
        if (document === nearest) reasons.push(reason('nearest', WEIGHTS.nearest));
        return weighed(document, reasons);
      })
      .sort(likeliestFirst);
    if (candidates.every(({ document }) => document.family === 'state')) return decideState(mention, candidates);
    const resolution = decide(mention, candidates, background);
    // Reading the whole text for its theme is only worth its time where nothing else has settled the matter.
    const theme = resolution.status === 'ambiguous' && mention.stated.date === null ? themeFor(listed, possible) : null;
    if (theme === null) return resolution;
    const again = candidates.map((each) =>
      each.document === theme ? weighed(theme, [...each.reasons, reason('theme', WEIGHTS.theme)]) : each,
    );
    return decide(mention, again.sort(likeliestFirst), background);
  };
}

/** The years with which a text names each law. */
function yearsOfLaws(mentions: readonly Mention[], { laws }: Knowledge): Map<string, Set<number>> {
  const years = new Map<string, Set<number>>();
  for (const { name, year, family } of mentions) {
    const parts = name !== null && year !== null && family === 'state' ? lawName(name) : null;
    const law = parts && !parts.amending && !parts.revised ? laws.byName(parts.name, parts.kind) : undefined;
    if (!law || year === null) continue;
    const known = years.get(lawKey(law)) ?? new Set();
    years.set(lawKey(law), known.add(year));
  }
  return years;
}

/** The code that a text cites and to which a document is related; null when there is none. */
function relations(mentions: readonly Mention[]): (document: DocumentEntry) => string | null {
  const cited = new Set(
    mentions.flatMap(({ kind, code, own }) => (kind === 'code' && code !== null && !own ? codeKey(code) : [])),
  );
  return memo((document: DocumentEntry) => {
    const { replaces, replacedBy, supplementedBy, repeals, repealedBy, amends, amendedBy } = document;
    const links = [replaces, replacedBy, supplementedBy, repeals, repealedBy, amends, amendedBy].flat();
    return links.find(({ code }) => cited.has(codeKey(code)))?.code ?? null;
  });
}

function weighed(document: DocumentEntry, reasons: Reason[]): Candidate {
  const sorted = reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { document, reasons: sorted, weight: sorted.reduce((sum, { weight }) => sum + weight, 0) };
}

function likeliestFirst(a: Candidate, b: Candidate): number {
  return b.weight - a.weight || (a.document.date < b.document.date ? 1 : -1);
}
