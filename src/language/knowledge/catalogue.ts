import type { DocumentEntry, DocumentLink, EntryOrigin } from '../model/index.ts';
import { fold } from '../text/comparable.ts';
import { memo } from '../text/memo.ts';
import { codeKey, looseCodeKey } from './code.ts';
import type { IssuerTable } from './issuers.ts';
import type { RawEntry } from './schema.ts';
import { noStateDocuments, type StateDocuments } from './state-documents.ts';
import type { TermTable } from './terms.ts';

/** Documents, looked up by code, plenum, number or words. */
export interface Catalogue {
  /** The documents at hand: the Party's and those of the workspace. */
  readonly entries: readonly DocumentEntry[];
  /** The State's documents, which are read only when they are looked up. */
  readonly state: StateDocuments;
  /** Every document with that code, oldest first: a Party code recurs each term, a State code without a year every year. */
  byCode(code: string): readonly DocumentEntry[];
  /** Documents of a number, oldest first; with a type sign only those. For "Nghị quyết 29". */
  byNumber(number: number, type?: string): readonly DocumentEntry[];
  /** What a plenum issued, oldest first. `type` narrows it to one sign. */
  byPlenum(term: string, plenum: number, session?: number | null, type?: string): readonly DocumentEntry[];
  /** The resolution of a congress of the Party, by its term; empty where none is known. */
  congressResolution(term: string): readonly DocumentEntry[];
  /**
   * Entries whose code, title, date or issuer holds every word of the query, diacritics and letter case aside ("giao duc 2013");
   * matches in the code first, then at the start of words in the title, then the Party's, the most cited and the newest.
   */
  search(query: string, limit?: number): readonly DocumentEntry[];
  /** The entries that a link may mean: by code, and by date where it has one. */
  follow(link: DocumentLink): readonly DocumentEntry[];
  /** A catalogue with more entries. One with the code and date of an entry here is laid over it: its known facts win. */
  with(entries: readonly DocumentEntry[]): Catalogue;
}

/** What an entry says of its place among other documents when nothing is known of it. */
export const UNCONNECTED = {
  replaces: [],
  replacedBy: [],
  supplementedBy: [],
  repeals: [],
  repealedBy: [],
  amends: [],
  amendedBy: [],
  effective: null,
  inForce: null,
  page: null,
  mentions: 0,
} as const satisfies Partial<DocumentEntry>;

/** The Party joins type and number by a hyphen; so do a few orders of the State: 18-L/CTN. */
const PARTY_CODE = /^\d+\p{L}{0,2}-(?!(?:L|LCT|SL|PL|TC|VBHN)\/)[^/]+\//u;

/** "49-QĐ/TW (1999-05-03)" → code and date. Text after the code that is no date is left out. */
export function parseLink(text: string): DocumentLink {
  const [, code = text.trim(), date = null] = /^\s*(\S+)(?:\s+\((\d{4}(?:-\d{2}){0,2})\))?/.exec(text) ?? [];
  return { code, date };
}

/** The facts of an entry from a table row; names and plenum come from the other tables. */
export function toEntry(
  raw: RawEntry,
  origin: EntryOrigin,
  issuers: Pick<IssuerTable, 'byAbbr'>,
  terms: Pick<TermTable, 'plenumBefore'>,
): DocumentEntry {
  const names = (raw.issuer ?? '').split('-').map((sign) => issuers.byAbbr(sign, 'party')?.name);
  const term = raw.term ?? null;
  const plenum = plenumOf(raw, terms);
  return {
    ...UNCONNECTED,
    code: raw.code,
    family: PARTY_CODE.test(raw.code) ? 'party' : 'state',
    type: raw.type,
    number: raw.number,
    issuer: raw.issuer ?? null,
    issuerName: names.every((name) => name !== undefined) ? names.join(', ') : null,
    term,
    date: raw.date,
    title: raw.title ?? null,
    plenum: raw.plenum ?? plenum?.number ?? null,
    session: plenum?.session ?? null,
    calledByPlenum: raw.calledByPlenum ?? false,
    kind: raw.kind ?? null,
    replaces: (raw.replaces ?? []).map(parseLink),
    replacedBy: (raw.replacedBy ?? []).map(parseLink),
    supplementedBy: (raw.supplementedBy ?? []).map(parseLink),
    aliases: raw.aliases ?? [],
    sources: raw.sources,
    dateConflict: raw.dateConflict ?? [],
    titleUnconfirmed: raw.titleConfidence === 'unconfirmed',
    origin,
  };
}

/** The resolution that a congress of the Party passed: it has no code, so its name stands in place of one. */
export function congressEntry(term: string, { title, date }: { title: string; date: string }): DocumentEntry {
  return {
    ...toEntry(
      { code: `Nghị quyết Đại hội ${term}`, type: 'NQ', number: 0, term, date, title, sources: 1 },
      'built-in',
      noIssuers,
      noPlenums,
    ),
    family: 'party',
    issuerName: 'Đại hội đại biểu toàn quốc của Đảng',
    kind: 'Nghị quyết',
  };
}

const noIssuers: Pick<IssuerTable, 'byAbbr'> = { byAbbr: () => undefined };
const noPlenums: Pick<TermTable, 'plenumBefore'> = { plenumBefore: () => undefined };

/**
 * A resolution of the Central Committee is signed some weeks after the plenum that passed it (04-NQ/TW: closed 14/10/2016,
 * signed 30/10/2016), so its date tells the plenum.
 */
function plenumOf(
  raw: RawEntry,
  terms: Pick<TermTable, 'plenumBefore'>,
): { number: number; session: number | null } | undefined {
  if (raw.date.length !== 10) return undefined;
  const near = terms.plenumBefore(raw.date);
  if (raw.plenum !== undefined) return near?.number === raw.plenum ? near : undefined;
  if (raw.issuer !== 'BCHTW' || !/^(?:NQ|KL)$/.test(raw.type)) return undefined;
  return near;
}

/** The key under which two records are one document. */
function identity(entry: DocumentEntry): string {
  return `${codeKey(entry.code)} ${entry.date}`;
}

/** Lays one record over another of the same document: what the upper one knows wins. */
function overlay(lower: DocumentEntry, upper: DocumentEntry): DocumentEntry {
  return {
    ...upper,
    issuer: upper.issuer ?? lower.issuer,
    issuerName: upper.issuerName ?? lower.issuerName,
    term: upper.term ?? lower.term,
    title: upper.title ?? lower.title,
    titleUnconfirmed: upper.title === null ? lower.titleUnconfirmed : upper.titleUnconfirmed,
    plenum: upper.plenum ?? lower.plenum,
    session: upper.session ?? lower.session,
    calledByPlenum: upper.calledByPlenum || lower.calledByPlenum,
    kind: upper.kind ?? lower.kind,
    replaces: upper.replaces.length > 0 ? upper.replaces : lower.replaces,
    replacedBy: upper.replacedBy.length > 0 ? upper.replacedBy : lower.replacedBy,
    supplementedBy: upper.supplementedBy.length > 0 ? upper.supplementedBy : lower.supplementedBy,
    repeals: lower.repeals,
    repealedBy: lower.repealedBy,
    amends: lower.amends,
    amendedBy: lower.amendedBy,
    effective: upper.effective ?? lower.effective,
    inForce: lower.inForce,
    page: lower.page,
    mentions: lower.mentions,
    aliases: [...new Set([...lower.aliases, ...upper.aliases])],
    sources: Math.max(lower.sources, upper.sources),
    dateConflict: lower.dateConflict,
  };
}

/** The State's documents of one code with those of the workspace laid over them: one of the same year is the same document. */
function laidOver(listed: readonly DocumentEntry[], own: readonly DocumentEntry[]): DocumentEntry[] {
  const left = [...own];
  const merged = listed.map((lower) => {
    const at = left.findIndex(
      (upper) => upper.date.slice(0, 4) === lower.date.slice(0, 4) && sameType(upper, lower, listed),
    );
    const [upper] = at < 0 ? [] : left.splice(at, 1);
    return upper ? overlay(lower, { ...upper, type: lower.type, kind: upper.kind ?? lower.kind }) : lower;
  });
  return [...merged, ...left].sort(byDate);
}

/** A law and a resolution can share a code; then only the type word of the upper record tells which it is. */
function sameType(upper: DocumentEntry, lower: DocumentEntry, listed: readonly DocumentEntry[]): boolean {
  const year = lower.date.slice(0, 4);
  if (listed.filter(({ date }) => date.startsWith(year)).length === 1) return true;
  return upper.type === lower.type || (upper.kind !== null && upper.kind === lower.kind);
}

const byDate = (a: DocumentEntry, b: DocumentEntry): number => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

function group(
  entries: readonly DocumentEntry[],
  keyOf: (entry: DocumentEntry) => string,
): Map<string, DocumentEntry[]> {
  const index = new Map<string, DocumentEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const list = index.get(key);
    if (list) list.push(entry);
    else index.set(key, [entry]);
  }
  return index;
}

/** Builds a catalogue. Indexes are made when first asked for; searching is linear in the number of entries. */
export function createCatalogue(
  all: readonly DocumentEntry[],
  state: StateDocuments = noStateDocuments,
  congresses: readonly DocumentEntry[] = [],
): Catalogue {
  const entries = [...all].sort(byDate);
  const withState = memo((key: string): readonly DocumentEntry[] => {
    const own = codes?.get(key) ?? [];
    const listed = state.byCode(key);
    return own.length === 0 ? listed : laidOver(listed, own);
  });
  let codes: Map<string, DocumentEntry[]> | undefined;
  let numbers: Map<string, DocumentEntry[]> | undefined;
  let texts: readonly { entry: DocumentEntry; code: string; text: string }[] | undefined;
  const searchable = (entry: DocumentEntry): { entry: DocumentEntry; code: string; text: string } => ({
    entry,
    code: looseCodeKey(entry.code),
    text: fold(
      ` ${entry.title ?? ''} ${entry.issuerName ?? ''} ${entry.kind ?? ''} ${entry.date} ${vietnameseDate(entry.date)} ${entry.code}`,
    ),
  });

  const catalogue: Catalogue = {
    entries,
    state,
    byCode(code) {
      codes ??= group(entries, (entry) => codeKey(entry.code));
      return withState(codeKey(code));
    },
    byNumber(number, type) {
      numbers ??= group(entries, (entry) => String(entry.number));
      const found = numbers.get(String(number)) ?? [];
      return type === undefined ? found : found.filter((entry) => entry.type === type);
    },
    byPlenum: (term, plenum, session = null, type) =>
      entries.filter(
        (entry) =>
          entry.plenum === plenum &&
          entry.term === term &&
          (type === undefined || entry.type === type) &&
          (session === null || entry.session === null || entry.session === session),
      ),
    congressResolution: (term) => congresses.filter((entry) => entry.term === term),
    search(query, limit = 50) {
      const words = fold(query).split(' ').filter(Boolean);
      if (words.length === 0) return entries.slice(-limit).reverse();
      texts ??= entries.map(searchable);
      const scored: { entry: DocumentEntry; score: number }[] = [];
      for (const { entry, code, text } of texts) {
        let score = 0;
        for (const word of words) {
          const points = code.startsWith(word.replace(/^0+(?=\d)/, ''))
            ? 4
            : text.includes(` ${word}`)
              ? 2
              : text.includes(word)
                ? 1
                : 0;
          score = points === 0 ? Number.NEGATIVE_INFINITY : score + points;
        }
        if (score > 0) scored.push({ entry, score });
      }
      for (const found of state.search(query, limit)) scored.push(found);
      const party = ({ family }: DocumentEntry) => Number(family === 'party');
      scored.sort(
        (a, b) =>
          b.score - a.score ||
          party(b.entry) - party(a.entry) ||
          b.entry.mentions - a.entry.mentions ||
          byDate(b.entry, a.entry),
      );
      return scored.slice(0, limit).map(({ entry }) => entry);
    },
    follow(link) {
      const found = catalogue.byCode(link.code);
      const { date } = link;
      return date === null
        ? found
        : found.filter((entry) => entry.date.startsWith(date) || date.startsWith(entry.date));
    },
    with(added) {
      if (added.length === 0) return catalogue;
      const merged = new Map(entries.map((entry) => [identity(entry), [entry]]));
      for (const entry of added) {
        const lower = merged.get(identity(entry));
        const [first, ...others] = lower ?? [];
        // Two documents may share code and date; then only a title can tell which one is meant.
        if (first && others.length === 0) merged.set(identity(entry), [overlay(first, entry)]);
        else merged.set(identity(entry), [...(lower ?? []), entry]);
      }
      return createCatalogue([...merged.values()].flat(), state, congresses);
    },
  };
  return catalogue;
}

/** "2013-11-04" → "04/11/2013", "2009-05" → "05/2009". */
function vietnameseDate(date: string): string {
  return date.split('-').reverse().join('/');
}
