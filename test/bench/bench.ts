/**
 * How fast the readers are, as ratios within one run: beside a plain regular expression over the same text, beside
 * ripgrep where it is installed, and against themselves at other lengths (time must grow with the text, not faster), on
 * reports repeated and on text that says something else in every paragraph.
 *
 *   npm run bench            the whole table
 *
 * Absolute times differ from machine to machine; the ratios are what counts.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blockCache } from '../../src/language/reading/blocks/cache.ts';
import { scanMentions } from '../../src/language/references/reading/scan.ts';
import { readReport } from '../../src/language/report/read.ts';
import { analyse } from '../../src/language/service.ts';
import { scanDates } from '../../src/language/text/dates.ts';
import { normalText } from '../../src/language/text/normal.ts';
import { knowledge } from '../language/helpers/knowledge.ts';
import { variedText } from './varied.ts';

const folder = new URL('../corpus/reports/', import.meta.url);
const corpus = readdirSync(folder)
  .map((name) => normalText(readFileSync(new URL(name, folder), 'utf8')).text)
  .join('\n\n');

/** A text of about `length` code units, made of whole corpus reports. */
const ofLength = (length: number) => corpus.repeat(Math.ceil(length / corpus.length)).slice(0, length);

/** Median time of several runs, in milliseconds, after a warm-up. */
function time(run: () => void, runs = 7): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  }).sort((a, b) => a - b);
  return times[runs >> 1]!;
}

const row = (name: string, ms: number, length: number, note = '') =>
  console.log(
    `${name.padEnd(44)} ${ms.toFixed(2).padStart(9)} ms ${(length / ms / 1000).toFixed(2).padStart(8)} M chars/s  ${note}`,
  );

const text = ofLength(1_000_000);
const bytes = Buffer.byteLength(text);
console.log(`${text.length.toLocaleString('en')} characters, ${bytes.toLocaleString('en')} bytes of corpus reports\n`);

const pattern = /\d{1,5}(?:\/\d{4})?[-/][\p{Lu}][\p{L}]{0,5}[-/][\p{Lu}\d][\p{L}\d]{0,10}/gu;
const plain = time(() => {
  for (const _ of text.matchAll(pattern));
});
row('floor: one plain regular expression', plain, text.length, '1.0 ×');

const folderOfText = mkdtempSync(join(tmpdir(), 'giaoban-bench-'));
const file = join(folderOfText, 'text.txt');
writeFileSync(file, text);
const ripgrep = () =>
  spawnSync('rg', ['-c', String.raw`\d{1,5}(/\d{4})?[-/]\p{Lu}\p{L}{0,5}[-/][\p{Lu}\d][\p{L}\d]{0,10}`, file]);
if (ripgrep().status === 0) {
  const ms = time(() => void ripgrep());
  row('peer: ripgrep, as a process', ms, text.length, `${(ms / plain).toFixed(1)} ×`);
} else {
  console.log('peer: ripgrep is not installed');
}
rmSync(folderOfText, { recursive: true });

const readers: [name: string, run: (text: string) => void][] = [
  ['dates', (source) => void scanDates(source)],
  ['references: scan', (source) => void scanMentions(source, knowledge)],
  ['report structure', (source) => void readReport(source, [], scanDates(source), knowledge)],
  ['whole analysis', (source) => void analyse(source, knowledge)],
];
for (const [name, run] of readers) {
  const ms = time(() => run(text));
  row(name, ms, text.length, `${(ms / plain).toFixed(1)} ×`);
}
const decomposed = text.normalize('NFD');
row(
  'whole analysis, NFD text',
  time(() => void analyse(decomposed, knowledge), 3),
  decomposed.length,
);

console.log('\nOne report of 100 KB, as on each keystroke');
const small = ofLength(75_000);
for (const [name, run] of readers)
  row(
    name,
    time(() => run(small), 21),
    small.length,
  );

const varied = variedText(75_000);
const floor = time(() => {
  for (const _ of varied.matchAll(pattern));
}, 21);
const blocks = blockCache(knowledge.reading);
analyse(varied, knowledge, [], blocks);
let edits = 0;
for (const [name, run] of [
  ['whole analysis, varied text', () => void analyse(varied, knowledge)],
  [
    'the same after a one-character edit',
    () => {
      const at = (++edits * 7919) % varied.length;
      analyse(`${varied.slice(0, at)}a${varied.slice(at)}`, knowledge, [], blocks);
    },
  ],
] as const) {
  const ms = time(run, 21);
  row(name, ms, varied.length, `${(ms / floor).toFixed(1)} ×`);
}

const lengths = [100_000, 1_000_000, 2_000_000];
console.log('\nGrowth: characters a second at 0.1, 1 and 2 M characters, and the last against the first');
for (const [kind, textOf] of [
  ['repeated', ofLength],
  ['varied', variedText],
] as const) {
  const texts = lengths.map((length) => textOf(length));
  for (const [name, run] of readers) {
    const speeds = texts.map((source) => source.length / time(() => run(source), source.length > 1e6 ? 3 : 7) / 1000);
    const shown = speeds.map((speed) => `${speed.toFixed(2)} M/s`).join('  ');
    console.log(`${`${name}, ${kind} text`.padEnd(44)} ${shown}   ${(speeds.at(-1)! / speeds[0]!).toFixed(2)}`);
  }
}

await import('./state.ts');
