/**
 * How well what was read of real reports agrees with their gold: hits, extras and misses for each measure, and where the
 * misses and extras lie. The definitions are those of the scorer that goes with the gold: a task is found when it overlaps
 * by 0.6 (intersection over union), `optional` gold counts neither way, tasks with `certain: false` are left out.
 */
import type { JsonReport } from '../../src/language/format/json.ts';

export interface Place {
  start: number;
  end: number;
}

interface GoldItem extends Place {
  quote: string;
  optional?: boolean;
}

export interface GoldReport {
  references?: (GoldItem & { code?: string | null; kind: string })[];
  meetings?: {
    title?: string;
    kind?: string | null;
    date?: string | null;
    organizer?: string | null;
    place?: string | null;
    chair?: { name: string }[];
    optional?: boolean;
  }[];
  people?: { name: string }[];
  tasks?: (GoldItem & { owner?: string | null; due?: string | null })[] | null;
  period?: string | null;
}

/** One thing that was missed or found where nothing is. `start` is -1 for what has no place. */
export interface Mistake {
  measure: string;
  is: 'missed' | 'extra' | 'wrong';
  start: number;
  text: string;
}

/** Hits, extras and misses by measure. */
export class Board {
  readonly counts = new Map<string, { hits: number; extra: number; missed: number }>();
  readonly mistakes: Mistake[] = [];

  add(measure: string, hits: number, extra: number, missed: number): void {
    const count = this.counts.get(measure) ?? { hits: 0, extra: 0, missed: 0 };
    this.counts.set(measure, {
      hits: count.hits + hits,
      extra: count.extra + extra,
      missed: count.missed + missed,
    });
  }

  /** One gold value against one read value; null on either side means none. */
  value(measure: string, gold: string, got: string | null | undefined, isSame: boolean): void {
    this.add(measure, isSame ? 1 : 0, !isSame && got ? 1 : 0, isSame ? 0 : 1);
    if (!isSame) this.mistakes.push({ measure, is: 'wrong', start: -1, text: `gold ${gold}, got ${got ?? 'nothing'}` });
  }
}

/** Words for comparing: without tones' places, case and signs. */
export function plain(words: string | null | undefined): string {
  return (words ?? '')
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const contains = (a: string, b: string) => Boolean(a && b) && (a.includes(b) || b.includes(a));
const overlap = (a: Place, b: Place) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const union = (a: Place, b: Place) => a.end - a.start + b.end - b.start - overlap(a, b);

function jaccard(a: string, b: string): number {
  const [left, right] = [new Set(a.split(' ')), new Set(b.split(' ')) as Set<string>];
  const both = [...left].filter((word) => right.has(word)).length;
  return both / (left.size + right.size - both || 1);
}

/** Scores one report. */
export function scoreReport(board: Board, gold: GoldReport, got: JsonReport): void {
  board.add('isReport', got.isReport ? 1 : 0, 0, got.isReport ? 0 : 1);
  if (!got.isReport)
    board.mistakes.push({ measure: 'isReport', is: 'missed', start: -1, text: `score ${got.score.toFixed(2)}` });
  scoreReferences(board, gold, got);
  scoreMeeting(board, gold, got);
  scoreTasks(board, gold, got);
  scorePeople(board, gold, got);
  if (!('period' in gold)) return;
  const [right, read] = [gold.period ?? null, got.period ?? null];
  if (right !== null) board.value('period', right, read, right === read);
  else if (read !== null) {
    board.add('period', 0, 1, 0);
    board.mistakes.push({ measure: 'period', is: 'extra', start: -1, text: read });
  }
}

const codeKey = (code: string | null | undefined) =>
  (code ?? '')
    .normalize('NFC')
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(/^0+(?=\d)/, '');

function scoreReferences(board: Board, gold: GoldReport, got: JsonReport): void {
  const isFull = ({ kind, quote }: { kind: string; quote: string }) =>
    kind === 'code' && /^\d/.test(quote) && /\p{L}/u.test(quote);
  const wanted = gold.references ?? [];
  const read = got.references.filter(({ kind }) => kind !== 'back');
  pair(
    board,
    'ref.code',
    wanted.filter(isFull),
    read.filter(({ kind }) => kind === 'code'),
    (a, b) => overlap(a, b) > 0 && codeKey(a.code) === codeKey(b.code),
  );
  pair(
    board,
    'ref.other',
    wanted.filter((one) => !isFull(one)),
    read.filter(({ kind }) => kind !== 'code'),
    (a, b) => overlap(a, b) > 0,
  );
}

function pair<G extends GoldItem, P extends Place & { text: string }>(
  board: Board,
  measure: string,
  gold: readonly G[],
  got: readonly P[],
  isSame: (gold: G, got: P) => boolean,
): void {
  const free = new Set(got);
  const take = (one: G) => {
    const hit = [...free].find((other) => isSame(one, other));
    if (hit) free.delete(hit);
    return hit;
  };
  for (const one of gold.filter(({ optional }) => !optional)) {
    const hit = take(one);
    board.add(measure, hit ? 1 : 0, 0, hit ? 0 : 1);
    if (!hit) board.mistakes.push({ measure, is: 'missed', start: one.start, text: one.quote });
  }
  for (const one of gold.filter(({ optional }) => optional)) take(one);
  for (const { start, text } of free) board.mistakes.push({ measure, is: 'extra', start, text });
  board.add(measure, 0, free.size, 0);
}

function scoreMeeting(board: Board, gold: GoldReport, got: JsonReport): void {
  const wanted = (gold.meetings ?? []).find(({ optional }) => !optional);
  const read = got.meetings[0];
  const isExtra = read && !wanted && !(gold.meetings ?? []).length;
  board.add('meeting.found', wanted && read ? 1 : 0, isExtra ? 1 : 0, wanted && !read ? 1 : 0);
  if (!wanted) return;
  for (const key of ['date', 'kind'] as const) {
    if (wanted[key]) board.value(`meeting.${key}`, wanted[key], read?.[key], wanted[key] === read?.[key]);
  }
  for (const key of ['organizer', 'place', 'title'] as const) {
    if (!wanted[key]) continue;
    const [a, b] = [plain(wanted[key]), plain(read?.[key])];
    board.value(
      `meeting.${key}`,
      wanted[key],
      read?.[key],
      contains(a, b) || (key === 'title' && jaccard(a, b) >= 0.6),
    );
  }
  scoreNames(board, 'meeting.chair', wanted.chair ?? [], read?.chair ?? []);
}

function scorePeople(board: Board, gold: GoldReport, got: JsonReport): void {
  if (gold.people?.length) scoreNames(board, 'people', gold.people, got.people);
}

function scoreNames(
  board: Board,
  measure: string,
  gold: readonly { name: string }[],
  got: readonly { name: string }[],
): void {
  const wanted = new Set(gold.map(({ name }) => plain(name)));
  const read = new Set(got.map(({ name }) => plain(name)));
  if (wanted.size + read.size === 0) return;
  const missed = [...wanted].filter((name) => !read.has(name));
  const extra = [...read].filter((name) => !wanted.has(name));
  board.add(measure, wanted.size - missed.length, extra.length, missed.length);
  for (const text of missed) board.mistakes.push({ measure, is: 'missed', start: -1, text });
  for (const text of extra) board.mistakes.push({ measure, is: 'extra', start: -1, text });
}

function scoreTasks(board: Board, gold: GoldReport, got: JsonReport): void {
  if (!Array.isArray(gold.tasks)) return;
  const required = gold.tasks.filter(({ optional }) => !optional);
  const optional = gold.tasks.filter((task) => task.optional);
  const read = got.tasks.filter((task) => (task as { certain?: boolean }).certain !== false);
  scoreCharacters(board, required, optional, read);
  const free = new Set(read);
  const take = (task: Place) => {
    let best: (typeof read)[number] | undefined;
    let most = 0.6;
    for (const other of free) {
      const share = overlap(task, other) / union(task, other);
      if (share >= most) [most, best] = [share, other];
    }
    if (best) free.delete(best);
    return best;
  };
  for (const task of required) {
    const hit = take(task);
    board.add('tasks.items', hit ? 1 : 0, 0, hit ? 0 : 1);
    if (!hit) {
      board.mistakes.push({ measure: 'tasks.items', is: 'missed', start: task.start, text: task.quote });
      continue;
    }
    if (task.owner) board.value('tasks.owner', task.owner, hit.owner, contains(plain(task.owner), plain(hit.owner)));
    if (task.due) board.value('tasks.due', task.due, hit.due, task.due === hit.due);
  }
  for (const task of optional) take(task);
  for (const { start, text } of free) board.mistakes.push({ measure: 'tasks.items', is: 'extra', start, text });
  board.add('tasks.items', 0, free.size, 0);
}

function scoreCharacters(
  board: Board,
  required: readonly Place[],
  optional: readonly Place[],
  read: readonly Place[],
): void {
  const places = (list: readonly Place[]) => {
    const all = new Set<number>();
    for (const { start, end } of list) for (let i = start; i < end; i++) all.add(i);
    return all;
  };
  const [wanted, may, got] = [places(required), places(optional), places(read)];
  const hits = [...got].filter((i) => wanted.has(i)).length;
  const extra = [...got].filter((i) => !wanted.has(i) && !may.has(i)).length;
  board.add('tasks.chars', hits, extra, wanted.size - hits);
}
