/**
 * Measures the reader on real reports with gold, which are other people's texts and no part of this project.
 *
 *   npm run score:real -- FOLDER [--errors] [--update]
 *
 * FOLDER (or the environment variable GIAOBAN_REAL) holds `reports/*.txt`, `negatives/*.txt` and `gold/*.json`. Prints each
 * measure for files with an odd and with an even number apart: learn from the odd ones, look at the others as figures
 * only. `--errors` lists misses and extras of odd files; even files are never listed. What each file has gained and lost since
 * `scripts/real/scores.json` was written is printed, too; `--update` writes that file: numbers by file, no text.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type JsonReport, reportJson } from '../src/language/format/json.ts';
import { decodeText } from '../src/language/text/encodings.ts';
import { reportOf } from '../test/language/helpers/report.ts';
import { Board, type GoldReport, scoreReport } from './real/measures.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    errors: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
  },
});
const folder = positionals[0] ?? process.env.GIAOBAN_REAL;
if (folder === undefined || !existsSync(path.join(folder, 'gold'))) {
  console.error('usage: npm run score:real -- FOLDER  (a folder with reports, negatives and gold)');
  process.exit(2);
}

const isOdd = (id: string) => Number(/\d+$/.exec(id)?.[0] ?? 0) % 2 === 1;

function read(kind: 'reports' | 'negatives', id: string): JsonReport {
  const text = decodeText(readFileSync(path.join(folder!, kind, `${id}.txt`))).text;
  const report = reportOf(text);
  return reportJson(report, `${id}.txt`);
}

const idsIn = (kind: string) =>
  readdirSync(path.join(folder, kind))
    .map((name) => name.replace(/\.\w+$/, ''))
    .sort();

const boards = { odd: new Board(), even: new Board() };
const listed: string[] = [];
/** Hits, extras and misses of each file by measure. */
const files: Record<string, Record<string, string>> = {};

for (const id of idsIn('gold')) {
  const board = isOdd(id) ? boards.odd : boards.even;
  const gold = JSON.parse(readFileSync(path.join(folder, 'gold', `${id}.json`), 'utf8')) as GoldReport;
  const alone = new Board();
  scoreReport(alone, gold, read('reports', id));
  for (const [measure, { hits, extra, missed }] of alone.counts) board.add(measure, hits, extra, missed);
  files[id] = Object.fromEntries(
    [...alone.counts].sort().map(([measure, { hits, extra, missed }]) => [measure, `${hits} +${extra} -${missed}`]),
  );
  const own = alone.mistakes;
  if (isOdd(id))
    listed.push(
      ...own.map(({ measure, is, start, text }) => `${id} ${measure} ${is} @${start}: ${text.slice(0, 110)}`),
    );
}
for (const id of idsIn('negatives')) {
  const { isReport, score } = read('negatives', id);
  (isOdd(id) ? boards.odd : boards.even).add('isReport', 0, isReport ? 1 : 0, 0);
  if (isReport && isOdd(id)) listed.push(`${id} isReport extra: score ${score.toFixed(2)}`);
}

const f1 = ({ hits, extra, missed }: { hits: number; extra: number; missed: number }) => {
  const [precision, recall] = [hits + extra ? hits / (hits + extra) : 1, hits + missed ? hits / (hits + missed) : 1];
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
};
const none = { hits: 0, extra: 0, missed: 0 };
const measures = [...new Set([...boards.odd.counts.keys(), ...boards.even.counts.keys()])].sort();
const figures = measures.map((measure) => {
  const [odd, even] = [boards.odd.counts.get(measure) ?? none, boards.even.counts.get(measure) ?? none];
  const all = { hits: odd.hits + even.hits, extra: odd.extra + even.extra, missed: odd.missed + even.missed };
  return { measure, odd: f1(odd), even: f1(even), all: f1(all), counts: all };
});
console.log(`${'measure'.padEnd(18)}   odd F1 (P, R)          even F1 (P, R)         all F1`);
for (const { measure, odd, even, all } of figures) {
  const cell = (one: ReturnType<typeof f1>) =>
    `${one.f1.toFixed(3)} (${one.precision.toFixed(2)}, ${one.recall.toFixed(2)})`.padEnd(22);
  console.log(`${measure.padEnd(18)}   ${cell(odd)} ${cell(even)} ${all.f1.toFixed(3)}`);
}
if (values.errors) console.log(`\n${listed.join('\n')}`);
/** What was read when the file of scores was written. */
const SCORES = new URL('real/scores.json', import.meta.url);
const scores = Object.fromEntries(
  figures.map(({ measure, odd, even, all }) => [measure, [odd, even, all].map(({ f1 }) => f1.toFixed(3)).join(' ')]),
);
if (values.update) writeFileSync(SCORES, `${JSON.stringify({ scores, files }, null, 2)}\n`);
else if (existsSync(SCORES)) {
  const known = JSON.parse(readFileSync(SCORES, 'utf8')) as { files: typeof files };
  for (const [id, measures] of Object.entries(files)) {
    for (const [measure, now] of Object.entries(measures)) {
      const before = known.files[id]?.[measure] ?? 'nothing';
      if (before !== now) console.log(`${id} ${measure}: ${before} -> ${now}`);
    }
  }
}
