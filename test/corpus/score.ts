/**
 * How well what was read agrees with the annotations in `gold/`: hits, false finds and misses for each measure.
 * Annotations marked `optional` count neither as hit nor as miss.
 */
import type { JsonReference, JsonReport } from '../../src/language/format/json.ts';
import { comparable } from '../../src/language/text/comparable.ts';

export interface GoldReference {
  quote: string;
  start: number;
  end: number;
  kind: 'code' | 'named';
  code: string | null;
  date: string | null;
  deviations: string[];
  resolvesTo: string | null;
  optional?: boolean;
}

interface GoldMeeting {
  title?: string;
  kind?: string;
  date?: string;
  organizer?: string;
  place?: string;
  chair?: { name: string }[];
  optional?: boolean;
}

interface GoldTask {
  quote: string;
  start: number;
  end: number;
  owner?: string | null;
  due?: string | null;
  optional?: boolean;
}

export interface Gold {
  id: string;
  references: GoldReference[];
  meetings: GoldMeeting[];
  people?: { name: string }[];
  tasks?: GoldTask[];
  period?: string | null;
  plantedErrors?: { rule: string; quote: string; start: number; end: number }[];
}

export interface Count {
  hits: number;
  extra: number;
  missed: number;
}

export interface Scores {
  counts: Map<string, Count>;
  /** What went wrong, one line each. */
  errors: string[];
}

interface Board extends Scores {
  add(measure: string, hits: number, extra: number, missed: number): void;
}

/** Scores all reports together. `reports` are keyed by gold id. */
export function score(gold: readonly Gold[], reports: ReadonlyMap<string, JsonReport>): Scores {
  const counts = new Map<string, Count>();
  const board: Board = {
    counts,
    errors: [],
    add(measure, hits, extra, missed) {
      const count = counts.get(measure) ?? { hits: 0, extra: 0, missed: 0 };
      counts.set(measure, { hits: count.hits + hits, extra: count.extra + extra, missed: count.missed + missed });
    },
  };
  for (const expected of gold) {
    const report = reports.get(expected.id);
    if (!report) throw new Error(`no output for ${expected.id}`);
    hitOrMiss(board, 'isReport', report.isReport, `${expected.id} not recognised (score ${report.score})`);
    scoreReferences(board, expected, report);
    scoreMeetings(board, expected, report);
    scorePeople(board, expected, report);
    scoreTasks(board, expected, report);
    scorePeriod(board, expected, report);
  }
  return board;
}

/** Precision, recall and F1; 1 where there is nothing to find. */
export function rates({ hits, extra, missed }: Count): { precision: number; recall: number; f1: number } {
  const precision = hits + extra > 0 ? hits / (hits + extra) : 1;
  const recall = hits + missed > 0 ? hits / (hits + missed) : 1;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1 };
}

function hitOrMiss(board: Board, measure: string, ok: boolean, error: string): void {
  board.add(measure, ok ? 1 : 0, 0, ok ? 0 : 1);
  if (!ok) board.errors.push(error);
}

interface Placed {
  start: number;
  end: number;
}

const overlap = (a: Placed, b: Placed) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const overlapRatio = (a: Placed, b: Placed) => overlap(a, b) / (a.end - a.start + b.end - b.start - overlap(a, b));
const contains = (a: string, b: string) => a !== '' && b !== '' && (a.includes(b) || b.includes(a));
const plain = (words: string | null | undefined) => comparable(words ?? '');
const codeKey = (code: string | null) =>
  (code ?? '')
    .normalize('NFC')
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(/^0+(?=\d)/, '');

/** A full code begins with its number and has letters; "Nghị quyết 29" and the 18 of "18, 19" are short forms. */
function isFullCode(reference: GoldReference): boolean {
  return reference.kind === 'code' && /^\d/.test(reference.quote) && /\p{L}/u.test(reference.quote);
}

function scoreReferences(board: Board, gold: Gold, report: JsonReport): void {
  const predicted = report.references.filter(({ kind }) => kind !== 'back');
  const codes = predicted.filter(({ kind }) => kind === 'code');
  const others = predicted.filter(({ kind }) => kind !== 'code');
  const sameCode = (a: GoldReference, b: JsonReference) => overlap(a, b) > 0 && codeKey(a.code) === codeKey(b.code);
  const full = pairUp(board, 'ref.code', gold, gold.references.filter(isFullCode), codes, sameCode);
  const rest = gold.references.filter((reference) => !isFullCode(reference));
  const short = pairUp(board, 'ref.other', gold, rest, others, (a, b) => overlap(a, b) > 0);
  for (const [expected, found] of [...full, ...short]) scoreFields(board, gold.id, expected, found);
}

/** Pairs each required item with at most one find; optional items take finds without counting. */
function pairUp(
  board: Board,
  measure: string,
  { id }: Gold,
  gold: readonly GoldReference[],
  predicted: readonly JsonReference[],
  same: (a: GoldReference, b: JsonReference) => boolean,
): [GoldReference, JsonReference][] {
  const free = new Set(predicted);
  const take = (item: GoldReference) => {
    for (const candidate of free) {
      if (!same(item, candidate)) continue;
      free.delete(candidate);
      return candidate;
    }
    return null;
  };
  const pairs: [GoldReference, JsonReference][] = [];
  for (const item of gold.filter(({ optional }) => !optional)) {
    const found = take(item);
    hitOrMiss(board, measure, found !== null, `${id} ${measure} missed: ${item.quote} (${item.code ?? ''})`);
    if (found) pairs.push([item, found]);
  }
  for (const item of gold.filter(({ optional }) => optional)) take(item);
  for (const { text, code } of free) {
    board.add(measure, 0, 1, 0);
    board.errors.push(`${id} ${measure} extra: ${text} (${code ?? ''})`);
  }
  return pairs;
}

function scoreFields(board: Board, id: string, gold: GoldReference, found: JsonReference): void {
  const { date } = found.stated;
  if (gold.date) {
    const ok = date === gold.date;
    board.add('ref.statedDate', ok ? 1 : 0, !ok && date ? 1 : 0, ok ? 0 : 1);
    if (!ok) board.errors.push(`${id} ref.statedDate ${gold.quote}: expected ${gold.date}, got ${date}`);
  }
  if (gold.deviations.length > 0) {
    const hits = gold.deviations.filter((deviation) => found.deviations.some((got) => got === deviation)).length;
    board.add('ref.deviations', hits, found.deviations.length - hits, gold.deviations.length - hits);
    if (hits < gold.deviations.length || found.deviations.length > hits) {
      board.errors.push(`${id} ref.deviations ${gold.quote}: expected ${gold.deviations}, got ${found.deviations}`);
    }
  }
  if (gold.resolvesTo) {
    const { status, document } = found.resolution;
    const ok = status === 'resolved' && document?.date === gold.resolvesTo;
    board.add('ref.resolved', ok ? 1 : 0, status === 'resolved' && !ok ? 1 : 0, ok ? 0 : 1);
    if (!ok) {
      board.errors.push(
        `${id} ref.resolved ${gold.quote}: expected ${gold.resolvesTo}, got ${status} ${document?.date ?? ''}`,
      );
    }
  }
}

function scoreMeetings(board: Board, { id, meetings }: Gold, report: JsonReport): void {
  const required = meetings.filter(({ optional }) => !optional);
  const [expected] = required;
  const [found] = report.meetings;
  const extra = found && meetings.length === 0 ? 1 : 0;
  board.add('meeting.found', expected && found ? 1 : 0, extra, expected && !found ? 1 : 0);
  if (!expected) return;
  for (const key of ['date', 'kind', 'organizer', 'place', 'title'] as const) {
    const wanted = expected[key];
    const got = found?.[key];
    if (!wanted) continue;
    const ok =
      key === 'date' || key === 'kind'
        ? wanted === got
        : contains(plain(wanted), plain(got)) || (key === 'title' && sharedWords(plain(wanted), plain(got)) >= 0.6);
    board.add(`meeting.${key}`, ok ? 1 : 0, !ok && got ? 1 : 0, ok ? 0 : 1);
    if (!ok) board.errors.push(`${id} meeting.${key}: expected ${wanted}, got ${got ?? null}`);
  }
  compareNames(board, 'meeting.chair', id, expected.chair ?? [], found?.chair ?? []);
  if (required.length > 1) {
    const hits = required.filter(({ date }) => date && report.meetings.some((meeting) => meeting.date === date)).length;
    board.add('meeting.several', hits, 0, required.length - hits);
  }
}

function sharedWords(a: string, b: string): number {
  const left = new Set(a.split(' '));
  const right = new Set(b.split(' '));
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / (left.size + right.size - shared || 1);
}

function scorePeople(board: Board, { id, people }: Gold, report: JsonReport): void {
  if (people && people.length > 0) compareNames(board, 'people', id, people, report.people);
}

function compareNames(
  board: Board,
  measure: string,
  id: string,
  gold: readonly { name: string }[],
  found: readonly { name: string }[],
): void {
  const expected = new Set(gold.map(({ name }) => plain(name)));
  const got = new Set(found.map(({ name }) => plain(name)));
  const missed = [...expected].filter((name) => !got.has(name));
  const extra = [...got].filter((name) => !expected.has(name));
  board.add(measure, expected.size - missed.length, extra.length, missed.length);
  if (missed.length + extra.length > 0) {
    board.errors.push(`${id} ${measure}: missed ${missed.join(', ') || '-'}; extra ${extra.join(', ') || '-'}`);
  }
}

function scoreTasks(board: Board, { id, tasks }: Gold, report: JsonReport): void {
  if (!tasks) return;
  const required = tasks.filter(({ optional }) => !optional);
  const optional = tasks.filter((task) => task.optional);
  const expected = charactersOf(required);
  const neutral = charactersOf(optional);
  const got = charactersOf(report.tasks);
  const hits = [...got].filter((at) => expected.has(at)).length;
  const extra = [...got].filter((at) => !expected.has(at) && !neutral.has(at)).length;
  board.add('tasks.chars', hits, extra, expected.size - hits);

  const free = new Set(report.tasks);
  const take = (task: GoldTask) => {
    let best: JsonReport['tasks'][number] | null = null;
    let most = 0.6;
    for (const candidate of free) {
      const ratio = overlapRatio(task, candidate);
      if (ratio >= most) [best, most] = [candidate, ratio];
    }
    if (best) free.delete(best);
    return best;
  };
  for (const task of required) {
    const found = take(task);
    hitOrMiss(board, 'tasks.items', found !== null, `${id} task missed: ${task.quote.slice(0, 90)}`);
    if (!found) continue;
    if (task.owner) {
      const ok = contains(plain(task.owner), plain(found.owner));
      board.add('tasks.owner', ok ? 1 : 0, !ok && found.owner ? 1 : 0, ok ? 0 : 1);
      if (!ok) board.errors.push(`${id} tasks.owner: expected ${task.owner}, got ${found.owner}`);
    }
    if (task.due) {
      const ok = task.due === found.due;
      board.add('tasks.due', ok ? 1 : 0, !ok && found.due ? 1 : 0, ok ? 0 : 1);
      if (!ok) board.errors.push(`${id} tasks.due: expected ${task.due}, got ${found.due}`);
    }
  }
  for (const task of optional) take(task);
  for (const { text } of free) {
    board.add('tasks.items', 0, 1, 0);
    board.errors.push(`${id} task extra: ${text.slice(0, 90)}`);
  }
}

function charactersOf(spans: readonly Placed[]): Set<number> {
  const characters = new Set<number>();
  for (const { start, end } of spans) for (let at = start; at < end; at++) characters.add(at);
  return characters;
}

function scorePeriod(board: Board, gold: Gold, report: JsonReport): void {
  if (gold.period === undefined) return;
  const ok = gold.period === report.period;
  board.add('period', ok && gold.period ? 1 : 0, !ok && report.period ? 1 : 0, !ok && gold.period ? 1 : 0);
  if (!ok) board.errors.push(`${gold.id} period: expected ${gold.period}, got ${report.period}`);
}
