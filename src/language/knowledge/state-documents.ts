/** The State's documents as entries of the catalogue, read from the table when they are looked up. */
import type { DocumentEntry, DocumentLink } from '../model/index.ts';
import { fold } from '../text/comparable.ts';
import { memo } from '../text/memo.ts';
import type { ParsedCode } from './code.ts';
import type { IssuerTable } from './issuers.ts';
import type { RawTitleWords } from './schema.ts';
import { tailKey } from './state-row.ts';
import type { StateLine, StateTable } from './state-table.ts';
import type { TypeTable } from './types.ts';

/** Narrows the documents of a number. */
export interface NumberQuery {
  readonly number: number;
  /** The sign of the type: NĐ, TT; `Luật` for laws. */
  readonly type: string;
  /** The sign of the issuer ("CP", "QH", which stands for every term); null for any. */
  readonly issuer: string | null;
  readonly year: number | null;
}

/** Look-ups in the State's documents. The same document is the same object as long as it is remembered. */
export interface StateDocuments {
  /** The documents with a canonical code, oldest first. */
  byCode(code: string): readonly DocumentEntry[];
  /** The one document of code, type and year. */
  byKey(code: string, type: string, year: number): DocumentEntry | undefined;
  /** The documents of a number, oldest first. */
  byNumber(query: NumberQuery): readonly DocumentEntry[];
  /**
   * The documents whose code, title, year or issuer holds every word of the query, diacritics and letter case aside; codes that begin with a
   * word first, then the most cited. The first search reads the whole table.
   */
  search(query: string, limit: number): readonly { readonly entry: DocumentEntry; readonly score: number }[];
  /** How many there are. */
  readonly size: number;
  /** How many have a title, and the pairs of syllables that stand in more than a hundred of those, with in how many. */
  readonly titles: number;
  readonly usualWords: readonly (readonly [words: string, titles: number])[];
}

export const noStateDocuments: StateDocuments = {
  byCode: () => [],
  byKey: () => undefined,
  byNumber: () => [],
  search: () => [],
  size: 0,
  titles: 0,
  usualWords: [],
};

const KINDS: Record<string, string> = {
  Luật: 'Luật',
  'Bộ luật': 'Bộ luật',
  HP: 'Hiến pháp',
  PL: 'Pháp lệnh',
  LCT: 'Luật',
};
/** The page of a document at the national database of legal documents. */
const PAGE = 'https://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=';
const MOST_KEPT = 20_000;

/** What makes an entry of a row. */
export interface StateTables {
  readonly types: TypeTable;
  readonly issuers: IssuerTable;
  parse(code: string): ParsedCode | null;
  readonly titleWords: RawTitleWords;
}

/** Builds the look-ups over the table. Cheap: nothing is read yet. */
export function createStateDocuments(table: StateTable, tables: StateTables): StateDocuments {
  const { issuers, titleWords } = tables;
  const entries = memo((at: number) => toEntry(table, at, tables), MOST_KEPT);
  const entryOf = ({ at }: StateLine): DocumentEntry => entries(at);
  const oldestFirst = (lines: readonly StateLine[]): DocumentEntry[] =>
    lines.map(entryOf).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  let texts: SearchText | undefined;
  const tailsOf = memo((query: string): readonly string[] => {
    const [type = '', issuer = ''] = query.split(' ');
    return table.tails().filter((tail) => isTailOf(tail, type, issuer));
  });

  return {
    titles: titleWords.titles,
    usualWords: titleWords.pairs,
    get size() {
      return table.size;
    },
    byCode: (code) => oldestFirst(table.byCode(code)),
    byKey: (code, type, year) =>
      table
        .byCode(code)
        .map(entryOf)
        .find((entry) => entry.type === type && entry.date.startsWith(String(year))),
    byNumber({ number, type, issuer, year }) {
      const found = oldestFirst(table.byNumber(number, tailsOf(`${tailKey(type)} ${tailKey(issuer ?? '')}`), year));
      return found.filter((entry) => entry.type === type && entry.number === number);
    },
    search(query, limit) {
      const words = fold(query).split(' ').filter(Boolean);
      texts ??= searchText(table, (tail) => {
        const sign = tail.split('-').at(-1) ?? '';
        return issuers.decode(sign, 'state')?.name ?? '';
      });
      return searchIn(texts, words, limit).map(({ at, score }) => ({ entry: entries(at), score }));
    },
  };
}

/** Whether codes with this tail are of the type and the issuer: "NĐ-CP" of NĐ and CP, "QH14" of NQ and QH. */
function isTailOf(tail: string, type: string, issuer: string): boolean {
  const key = tailKey(tail);
  if (/^QH\d*$/.test(key)) return (issuer === '' || issuer === 'QH') && /^(?:NQ|LUẬT|BỘ LUẬT)$/.test(type);
  if (/^UBTVQH\d*$/.test(key)) return (issuer === '' || issuer === 'UBTVQH') && /^(?:NQ|PL)$/.test(type);
  const [sign, ...bodies] = key.split('-');
  if (sign !== type) return false;
  return issuer === '' || bodies.some((body) => body === issuer || body.replace(/\d{1,4}$/, '') === issuer);
}

function toEntry(table: StateTable, at: number, { types, issuers, parse }: StateTables): DocumentEntry {
  const row = table.read({ at, text: '' });
  const links = (codes: readonly string[]): DocumentLink[] => codes.map((code) => ({ code, date: null }));
  const signs = issuersOf(row.code, row.type, parse);
  const names = signs.map((sign) => issuers.byAbbr(sign, 'state')?.name ?? issuers.decode(sign, 'state')?.name);
  return {
    code: row.code,
    family: 'state',
    type: row.type,
    number: row.number,
    issuer: signs.join('-') || null,
    issuerName: names.length > 0 && names.every((name) => name !== undefined) ? names.join(', ') : null,
    term: null,
    date: row.date,
    title: row.title,
    plenum: null,
    session: null,
    calledByPlenum: false,
    kind: KINDS[row.type] ?? types.byAbbr(row.type, 'state')[0]?.names[0] ?? null,
    replaces: links(row.replaces),
    replacedBy: links(row.replacedBy),
    supplementedBy: [],
    repeals: links(row.repeals),
    repealedBy: links(row.repealedBy),
    amends: links(row.amends),
    amendedBy: links(row.amendedBy),
    effective: row.effective,
    inForce: row.inForce,
    page: row.item === null ? null : `${PAGE}${row.item}`,
    mentions: row.mentions,
    aliases: [],
    sources: row.sources,
    dateConflict: [],
    titleUnconfirmed: row.titleBy === 'cited',
    origin: 'built-in',
  };
}

/** The signs of the bodies that issued a document. Laws of old bear the number of the order by which they were promulgated. */
function issuersOf(code: string, type: string, parse: (code: string) => ParsedCode | null): readonly string[] {
  if (type === 'Luật' || type === 'Bộ luật' || type === 'HP') return ['QH'];
  if (type === 'PL') return /HĐNN/.test(code) ? ['HĐNN'] : ['UBTVQH'];
  return parse(code)?.issuers.map((sign) => sign.replace(/^(QH|UBTVQH|HĐNN)\d{1,2}$/, '$1')) ?? [];
}

/** The table as it is searched: a line a document, its code first, folded once. */
interface SearchText {
  text: string;
  /** Where each line begins in `text`. */
  starts: Uint32Array;
  lines: readonly { at: number; code: string; mentions: number; year: number }[];
}

/** What is searched: code, title, issuer, year, day. */
function searchText(table: StateTable, issuerOf: (tail: string) => string): SearchText {
  const issuer = memo((tail: string) => fold(issuerOf(tail)));
  const lines = table.lines();
  // Folded as one text: thirty thousand short ones take three times as long.
  const folded = foldLines(lines.map(({ text }) => text).join('\n')).split('\n');
  const starts = new Uint32Array(lines.length);
  let length = 0;
  const texts: string[] = [];
  const found = lines.map(({ at, text }, index) => {
    const columns = (folded[index] ?? '').split('\t');
    const [tail = '', number = '', year = '', form = '', date = '', title = ''] = columns;
    const code = `${number}${form.startsWith('-') ? '' : `/${year}`}${tail.startsWith('-') ? '' : '/'}${tail}`;
    const day = /^\d\d-\d\d$/.test(date) ? ` ${date.slice(3)}/${date.slice(0, 2)}/${year}` : '';
    const line = `${code} ${title} ${issuer(text.slice(0, text.indexOf('\t')))} ${year}${day} 0${code}\n`;
    starts[index] = length;
    length += line.length;
    texts.push(line);
    return { at, code, mentions: Number(columns[10]) || 0, year: Number(year) };
  });
  return { text: texts.join(''), starts, lines: found };
}

/** As `fold`, line ends and tabs kept. */
function foldLines(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase();
}

/** The index of the line that holds a place. */
function lineAt(starts: Uint32Array, place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A word in more places than this is a usual one. */
const USUAL = 4000;

function countUpTo(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0 && count < USUAL; at = text.indexOf(word, at + 1)) count += 1;
  return count;
}

/** Lines with the rarest word are looked for in the text as a whole; only those are judged by all words. */
function searchIn(
  { text, starts, lines }: SearchText,
  words: readonly string[],
  limit: number,
): { at: number; score: number }[] {
  const plain = words.map((word) => word.replace(/^0+(?=\d)/, ''));
  const [rarest] = plain.map((word) => ({ word, count: countUpTo(text, word) })).sort((a, b) => a.count - b.count);
  if (!rarest || rarest.word === '') return [];
  const best: { index: number; score: number }[] = [];
  for (let hit = text.indexOf(rarest.word); hit >= 0; ) {
    const index = lineAt(starts, hit);
    const end = starts[index + 1] ?? text.length;
    const line = text.slice(starts[index], end);
    let score = 0;
    for (const word of plain) {
      const points = line.startsWith(word) ? 4 : line.includes(` ${word}`) ? 2 : line.includes(word) ? 1 : 0;
      score = points === 0 ? Number.NEGATIVE_INFINITY : score + points;
    }
    if (score > 0) best.push({ index, score });
    hit = text.indexOf(rarest.word, end);
  }
  best.sort((a, b) => {
    const [first, second] = [lines[a.index], lines[b.index]];
    return (
      b.score - a.score ||
      (second?.mentions ?? 0) - (first?.mentions ?? 0) ||
      (second?.year ?? 0) - (first?.year ?? 0) ||
      a.index - b.index
    );
  });
  return best.slice(0, limit).flatMap(({ index, score }) => {
    const line = lines[index];
    return line ? [{ at: line.at, score }] : [];
  });
}
