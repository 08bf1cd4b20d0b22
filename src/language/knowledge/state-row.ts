/**
 * One State document as a line of `data/facts/state.tsv`, and back.
 *
 * The table holds some 30,000 documents of which a text cites a handful, so nothing of it is read before it is asked for: its lines are
 * sorted by tail, number and year, a look-up finds them by halving, and only those are read. Columns are separated by tabs, empty ones at the end left out:
 *
 *     tail  number  year  form  date  title  titleBy  effective  inForce  relations  mentions  source
 *     NĐ-CP 30      2020        03-05 Về công tác văn thư  …
 *
 * `tail` is what stands behind the number and the year; `form` is `-` where the code has no year, then the type where
 * the tail does not say it, then `=` and the code where number, year and tail do not make it. `date` and `effective` leave out the year
 * where it is that of the line, and an effect on the very day is `=`. `relations` are lists of codes behind one letter each (see `RELATIONS`). `source`
 * is `2` where two independent sources state the day, then `:` and the item of vbpl.vn.
 */

/** What is known of one State document. Unknown facts are null or empty. */
export interface StateRow {
  readonly code: string;
  /** Sign of the type; `Luật`, `Bộ luật`, `HP` for what codes do not name. */
  readonly type: string;
  readonly year: number;
  readonly number: number;
  /** ISO day, month or year. */
  readonly date: string;
  readonly title: string | null;
  /** Where the wording of the title is from; null where it is official. */
  readonly titleBy: 'cited' | 'address' | null;
  /** ISO day. */
  readonly effective: string | null;
  /** Month in which an official collection still had it, ISO. */
  readonly inForce: string | null;
  readonly replaces: readonly string[];
  readonly replacedBy: readonly string[];
  readonly repeals: readonly string[];
  readonly repealedBy: readonly string[];
  readonly amends: readonly string[];
  readonly amendedBy: readonly string[];
  /** How often collected texts cite the code; 0 for fewer than ten. */
  readonly mentions: number;
  readonly sources: number;
  /** ItemID on vbpl.vn. */
  readonly item: number | null;
}

const RELATIONS = {
  r: 'replaces',
  R: 'replacedBy',
  x: 'repeals',
  X: 'repealedBy',
  a: 'amends',
  A: 'amendedBy',
} as const;

/** Where the lines of a code stand: what follows number and year, the number with its suffix, the year in the code (null without). */
export interface StateKey {
  readonly tail: string;
  readonly number: string;
  readonly year: number | null;
}

const CODE = /^(\d{1,6})(\.\d{1,3}|\p{L}{1,2})?(?:\/((?:19|20)\d\d))?(?:\/(?=.)|(?=-.))(.+)$/u;

/**
 * The place of a canonical code in the table, letter case and ampersands aside: "30/2020/NĐ-CP" → NĐ-CP, 30, 2020.
 * A name without a number ("Hiến pháp 2013") stands under itself. Total.
 */
export function stateKey(code: string): StateKey {
  const [, digits, suffix = '', year, tail = ''] = CODE.exec(code.normalize('NFC')) ?? [];
  if (digits === undefined) return { tail: code, number: '0', year: null };
  return {
    tail,
    number: `${digits.replace(/^0+(?=\d)/, '')}${suffix}`,
    year: year === undefined ? null : Number(year),
  };
}

/** The order of the lines: tail in capitals, then the number. Two spellings of one sign are equal. */
export function tailKey(tail: string): string {
  return tail.replace(/[Ðð]/g, 'Đ').replace(/[\s&]/g, '').toUpperCase();
}

/** The type that a tail names by itself: "NĐ-CP" → NĐ; "QH14" → Luật. */
function usualType(tail: string): string {
  return /^QH\d*$/i.test(tail) ? 'Luật' : (/^-?([^-/]+)/.exec(tail)?.[1] ?? '');
}

function shorter(date: string, year: number): string {
  const own = String(year);
  if (date === own) return '';
  return date.startsWith(`${own}-`) ? date.slice(5) : date;
}

function longer(date: string, year: string): string {
  if (date === '') return year;
  return /^\d\d(?:-\d\d)?$/.test(date) ? `${year}-${date}` : date;
}

function codeOf(number: string, year: string | null, tail: string): string {
  const padded = /^\d$/.test(number) ? `0${number}` : number;
  const dated = year === null ? '' : `/${year}`;
  return `${padded}${dated}${tail.startsWith('-') ? '' : '/'}${tail}`;
}

/** The line of a document. */
export function packRow(row: StateRow): string {
  const { tail, number, year } = stateKey(row.code);
  const own = String(row.year);
  const made = codeOf(number, year === null ? null : own, tail);
  const type = row.type === usualType(tail) ? '' : row.type;
  const relations = Object.entries(RELATIONS).flatMap(([letter, name]) =>
    row[name].length > 0 ? [`${letter}${row[name].join(',')}`] : [],
  );
  const columns = [
    tail,
    number,
    own,
    `${year === null ? '-' : ''}${type}${made === row.code ? '' : `=${row.code}`}`,
    shorter(row.date, row.year),
    row.title ?? '',
    row.titleBy?.[0] ?? '',
    row.effective === null ? '' : row.effective === row.date ? '=' : shorter(row.effective, row.year),
    row.inForce ?? '',
    relations.join(';'),
    row.mentions > 0 ? String(row.mentions) : '',
    `${row.sources > 1 ? '2' : ''}${row.item === null ? '' : `:${row.item}`}`,
  ];
  return columns.join('\t').replace(/\t{1,20}$/, '');
}

/** The document of a line. A line that is none gives facts that are empty, never an exception. */
export function unpackRow(line: string): StateRow {
  const columns = line.split('\t');
  const at = (index: number): string => columns[index] ?? '';
  const [tail, number, year, form] = [at(0), at(1), at(2), at(3)];
  const [, undated, type = '', code] = /^(-?)([^=]*)(?:=(.*))?$/.exec(form) ?? [];
  const date = longer(at(4), year);
  const relations = new Map(
    at(9)
      .split(';')
      .map((list) => [list[0], list.slice(1).split(',')]),
  );
  const [sources, item] = at(11).split(':');
  const effective = at(7);
  return {
    code: code ?? codeOf(number, undated === '-' ? null : year, tail),
    type: type || usualType(tail),
    year: Number(year),
    number: Number.parseFloat(number) || 0,
    date,
    title: at(5) || null,
    titleBy: at(6) === 'c' ? 'cited' : at(6) === 'a' ? 'address' : null,
    effective: effective === '' ? null : effective === '=' ? date : longer(effective, year),
    inForce: at(8) || null,
    replaces: relations.get('r') ?? [],
    replacedBy: relations.get('R') ?? [],
    repeals: relations.get('x') ?? [],
    repealedBy: relations.get('X') ?? [],
    amends: relations.get('a') ?? [],
    amendedBy: relations.get('A') ?? [],
    mentions: Number(at(10)) || 0,
    sources: sources === '2' ? 2 : 1,
    item: item ? Number(item) : null,
  };
}

/** Where a line of the table stands: its tail as `tailKey` has it, number and year. */
export interface Place {
  readonly tail: string;
  readonly number: number;
  readonly year: number;
}

/** The place of a line, or of as much of one as holds its first three columns. */
export function placeOf(line: string): Place {
  const [tail = '', number = '', year = ''] = line.split('\t', 3);
  return { tail: tailKey(tail), number: Number.parseFloat(number), year: Number(year) };
}

/** The order of the table: by tail, number, year. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.tail !== b.tail) return a.tail < b.tail ? -1 : 1;
  return a.number - b.number || a.year - b.year;
}

/** The rows as the text of the table, in the order that look-ups need. */
export function packRows(rows: readonly StateRow[]): string {
  const placed = rows.map(packRow).map((line) => ({ line, place: placeOf(line) }));
  placed.sort((a, b) => comparePlaces(a.place, b.place) || (a.line < b.line ? -1 : 1));
  return `${placed.map(({ line }) => line).join('\n')}\n`;
}
