/**
 * Finding annotations again after random edits: ours beside other ways, on the same scripts.
 *
 *   npm run bench:anchoring -- [number of scripts] [folder of a corpus]…
 *
 * The first seed is fixed, three more are new in each run. Peers: the words alone; the words with their surroundings unchanged;
 * the weights of Hypothesis (https://github.com/hypothesis/client, `match-quote.ts`) over the matches of `approx-string-match`;
 * offsets carried through a diff (`fast-diff`). Hypothesis and the diff are slow, so they see a tenth of the scripts.
 */
import path from 'node:path';
import approximate from 'approx-string-match';
import diff from 'fast-diff';
import { finder } from '../../src/language/annotations/anchor.ts';
import { codePoints } from '../../src/language/annotations/code-points.ts';
import { describer } from '../../src/language/annotations/describe.ts';
import { follow } from '../../src/language/annotations/live.ts';
import { normalText } from '../../src/language/text/normal.ts';
import { type GoldText, goldTexts, type Tally, tally, type Way } from '../language/annotations/anchoring.ts';

const [count = '10000', ...folders] = process.argv.slice(2);
const corpora = [path.join(import.meta.dirname, '../corpus'), ...folders];

const ours: Way = (edited) => {
  const find = finder(edited);
  return ({ quote }) => {
    const anchor = find({ quote });
    return anchor.state === 'found' ? anchor.span : null;
  };
};

const quoteOnly: Way =
  (edited) =>
  ({ quote }) => {
    const start = edited.indexOf(quote.exact);
    return start < 0 ? null : { start, end: start + quote.exact.length };
  };

const exactContext: Way =
  (edited) =>
  ({ quote }) => {
    const { prefix, exact, suffix } = quote;
    const at = edited.indexOf(prefix + exact + suffix);
    return at < 0 ? null : { start: at + prefix.length, end: at + prefix.length + exact.length };
  };

/** How like two texts are: 1 for the same, 0 for nothing in common. */
function likeness(text: string, wanted: string): number {
  if (wanted === '' || text === '') return 0;
  const [best] = approximate(text, wanted, wanted.length).sort((a, b) => a.errors - b.errors);
  return 1 - (best?.errors ?? wanted.length) / wanted.length;
}

const hypothesis: Way = (edited) => (description) => {
  const { quote, position } = description;
  const hint = codePoints(edited).toUtf16(position.start);
  const most = Math.min(256, quote.exact.length / 2);
  const places = approximate(edited, quote.exact, most).map((match) => {
    const words = 1 - match.errors / quote.exact.length;
    const before = likeness(edited.slice(Math.max(0, match.start - quote.prefix.length), match.start), quote.prefix);
    const after = likeness(edited.slice(match.end, match.end + quote.suffix.length), quote.suffix);
    const near = 1 - Math.abs(match.start - hint) / edited.length;
    return { ...match, score: (50 * words + 20 * before + 20 * after + 2 * near) / 92 };
  });
  places.sort((a, b) => b.score - a.score);
  return places[0] ?? null;
};

const byDiff: Way = (edited, original) => {
  const pieces: { from: number; to: number; length: number }[] = [];
  let [from, to] = [0, 0];
  for (const [kind, text] of diff(original, edited)) {
    if (kind === diff.EQUAL) pieces.push({ from, to, length: text.length });
    if (kind !== diff.INSERT) from += text.length;
    if (kind !== diff.DELETE) to += text.length;
  }
  const carried = (offset: number) => {
    const piece = pieces.find((one) => offset >= one.from && offset <= one.from + one.length);
    return piece ? piece.to + offset - piece.from : null;
  };
  const points = codePoints(original);
  return ({ position }) => {
    const [start, end] = [carried(points.toUtf16(position.start)), carried(points.toUtf16(position.end))];
    return start === null || end === null || end <= start ? null : { start, end };
  };
};

const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`);

function row(name: string, { alive, kept, wrong, gone, copied, copiedKept, copiedWrong }: Tally): void {
  const cells = [
    percent(kept, alive),
    String(wrong),
    String(alive),
    String(gone),
    `${copiedKept}/${copied}`,
    String(copiedWrong),
  ];
  console.log(`${name.padEnd(34)}${cells.map((cell) => cell.padStart(12)).join('')}`);
}

function table(name: string, texts: readonly GoldText[], scripts: number, seed: number): void {
  console.log(`\n${name}: ${texts.length} texts, seed ${seed}`);
  console.log(
    `${''.padEnd(34)}${['kept', 'wrong', 'alive', 'gone', 'of copied', 'to a copy'].map((cell) => cell.padStart(12)).join('')}`,
  );
  const all = tally(texts, { ours, 'words alone': quoteOnly, 'words with exact context': exactContext }, scripts, seed);
  for (const [way, one] of Object.entries(all)) row(`${way}, ${scripts} scripts`, one);
  const tenth = Math.ceil(scripts / 10);
  const slow = tally(texts, { 'Hypothesis’s weights': hypothesis, 'fast-diff': byDiff }, tenth, seed);
  for (const [way, one] of Object.entries(slow)) row(`${way}, ${tenth} scripts`, one);
  for (const sample of all.ours!.samples) console.log(`wrong: ${sample}`);
}

for (const folder of corpora) {
  const texts = goldTexts(folder);
  const fresh = Array.from({ length: 3 }, (_, i) => (Date.now() + i * 7919) % 1_000_000_007);
  for (const seed of [14, ...fresh])
    table(path.basename(path.dirname(path.join(folder, 'x'))), texts, Number(count), seed);
}

/** Median of several runs after a warm-up, in milliseconds. */
function time(run: () => void, runs = 9): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  }).sort((a, b) => a - b);
  return times[runs >> 1]!;
}

console.log('\n1,000 annotations on 100 KB');
const whole = goldTexts(corpora[0]!);
const long = whole
  .map(({ text }) => text)
  .join('\n\n')
  .repeat(4)
  .slice(0, 75_000);
const words = [...long.matchAll(/\p{Lu}\p{L}+(?: \p{L}+){1,4}/gu)].map((hit) => ({
  start: hit.index,
  end: hit.index + hit[0].length,
}));
const step = Math.max(1, Math.floor(words.length / 1000));
const spans = words.filter((_, i) => i % step === 0).slice(0, 1000);
const describe = describer(long);
const descriptions = spans.map(describe);
const changedText = long.replace(/\n/g, '\r\n').replace('hội nghị', 'cuộc họp');
const normal = time(() => void normalText(changedText.normalize('NFD')));
const anchoring = time(() => {
  const find = finder(changedText);
  for (const { quote } of descriptions) find({ quote });
});
console.log(`one normal text ${normal.toFixed(1)} ms, all anchored ${anchoring.toFixed(1)} ms (${spans.length})`);
const ranges = descriptions.map(({ quote }, i) => ({ ...spans[i]!, id: String(i), exact: quote.exact, edited: false }));
const typed = `${long.slice(0, 10)}x${long.slice(10)}`;
const keystroke = time(() => void follow(ranges, { start: 10, end: 10, newText: 'x' }, typed), 99);
console.log(`following one keystroke: ${keystroke.toFixed(3)} ms`);
