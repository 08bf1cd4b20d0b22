/**
 * What the State's documents cost: their size, what opening them adds to a start in time and memory, a look-up, a search as on a keystroke, and
 * the reading of a report of 100 KB beside the same without them.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { createKnowledge } from '../../src/language/knowledge/knowledge.ts';
import { analyse } from '../../src/language/service.ts';
import { knowledge, rawData } from '../language/helpers/knowledge.ts';

const bytes = rawData.state ?? new Uint8Array();
const row = (name: string, value: string) => console.log(`${name.padEnd(58)} ${value.padStart(12)}`);
const ms = (value: number) => `${value.toFixed(2)} ms`;

function median(run: () => void, runs = 15): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  });
  return times.sort((a, b) => a - b)[runs >> 1]!;
}

console.log('\nThe State’s documents');
row('table, gzipped', `${(gzipSync(bytes, { level: 9 }).length / 1000).toFixed(1)} kB`);
const keys = new TextDecoder()
  .decode(bytes)
  .split('\n')
  .map((line) => line.split('\t').slice(0, 5).join('\t'));
row('of which code, type, year and day', `${(gzipSync(keys.join('\n'), { level: 9 }).length / 1000).toFixed(1)} kB`);

const { state: _state, ...without } = rawData;
const bare = createKnowledge(without);
const small = readdirSync(new URL('../corpus/reports/', import.meta.url))
  .map((name) => readFileSync(new URL(`../corpus/reports/${name}`, import.meta.url), 'utf8'))
  .join('\n\n')
  .repeat(3)
  .slice(0, 75_000);
const [withState, withoutState] = [
  median(() => void analyse(small, knowledge)),
  median(() => void analyse(small, bare)),
];
row('report of 100 KB, with and without them', `${(withState / withoutState).toFixed(2)} ×`);

const codes = ['30/2020/NĐ-CP', '749/QĐ-TTg', '27/2008/QH12', '01/CT-TTg'];
const { state } = knowledge.catalogue;
row('look-up of a code', ms(median(() => void codes.map((code) => state.byCode(code)), 200) / codes.length));
const begin = performance.now();
knowledge.catalogue.search('cong tac van thu', 50);
row('search over everything, the first', ms(performance.now() - begin));
for (const query of ['30/2', 'giao duc', 'luat dat dai 2024', 'bo tai chinh thue gia tri gia tang'])
  row(`search over everything: ${query}`, ms(median(() => knowledge.catalogue.search(query, 50))));

/** What a process that opens the tables with and without the State's takes: CPU time and memory, medians of several processes. */
const script = fileURLToPath(new URL('start-cost.ts', import.meta.url));
const cost = (table: string) => {
  const runs = Array.from({ length: 9 }, () => {
    const { stdout } = spawnSync(process.execPath, ['--expose-gc', script, table], { encoding: 'utf8' });
    return JSON.parse(stdout) as { cpu: number; memory: number };
  });
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;
  return { cpu: middle(runs.map(({ cpu }) => cpu)), memory: middle(runs.map(({ memory }) => memory)) };
};
const [full, less] = [cost('with'), cost('without')];
row('start: CPU time that they add', ms(full.cpu - less.cpu));
row('start: memory that they add', `${((full.memory - less.memory) / 1e6).toFixed(1)} MB`);
