// npm test: every suite in order, whatever fails on the way; then a table, and one line that counts them all.
// npm test -- unit server: only these. Each suite's output is kept in out/results/, beside the counts that its tools write.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { out, root } from './host/paths.ts';
import { type Counts, readCounts } from './results.ts';

/** Suite name → npm script. A script that is missing, finds no test or leaves no counts is a failure. */
const suites: Record<string, string> = {
  build: 'build',
  types: 'check:types',
  lint: 'check:lint',
  'dead code': 'check:dead',
  unit: 'test:unit',
  regex: 'test:regex',
  grammar: 'test:grammar',
  server: 'test:server',
  fuzz: 'test:fuzz',
  examples: 'test:examples',
  corpus: 'test:corpus',
  'vscode node': 'test:vscode:node',
  'vscode web': 'test:vscode:web',
  ui: 'test:ui',
};
/** These print no counts: each is one check, which its exit status decides. */
const single = new Set(['build', 'types', 'lint', 'dead code']);

interface Result extends Counts {
  suite: string;
  seconds: number;
}

async function run(suite: string, script: string): Promise<Result> {
  console.log(`\n━━ ${suite} ━━ npm run ${script}`);
  const started = Date.now();
  const name = path.join(out, 'results', suite.replaceAll(' ', '-'));
  const log = createWriteStream(`${name}.log`);
  // The counts of an earlier run must not stand in for those of this one.
  await rm(name, { recursive: true, force: true });
  const status = await new Promise<number | null>((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], {
      cwd: root,
      // The first suite builds; the others take what it built.
      env: { ...process.env, NO_COLOR: '1', GIAOBAN_NO_BUILD: '1', GIAOBAN_RESULTS: name },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      from.setEncoding('utf8').on('data', (chunk: string) => {
        to.write(chunk);
        log.write(chunk);
      });
    }
    child.on('error', (error) => {
      console.error(error.message);
      resolve(null);
    });
    child.on('close', resolve);
  });
  log.end();
  const seconds = Math.round((Date.now() - started) / 100) / 10;
  if (single.has(suite))
    return { suite, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0, seconds };
  const counts = await readCounts(name).catch((error: Error) => {
    console.error(`${suite}: the result cannot be read: ${error.message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  const broken = counts.failed === 0 && (status !== 0 || counts.passed === 0);
  if (broken) console.error(status === 0 ? `${suite}: no test was run` : `${suite}: ended with status ${status}`);
  return { suite, ...counts, failed: counts.failed + (broken ? 1 : 0), seconds };
}

function table(results: Result[]): string {
  const row = (...cells: (string | number)[]) =>
    cells.map((cell, i) => (i === 0 ? String(cell).padEnd(14) : String(cell).padStart(9))).join('');
  return [
    row('suite', 'passed', 'failed', 'skipped', 'seconds'),
    ...results.map((r) => row(r.suite, r.passed, r.failed, r.skipped, r.seconds.toFixed(1))),
  ].join('\n');
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`No suite ${unknown.join(', ')}. There are: ${Object.keys(suites).join(', ')}`);
  process.exit(2);
}
await mkdir(path.join(out, 'results'), { recursive: true });
const results: Result[] = [];
for (const [suite, script] of Object.entries(suites)) {
  if (asked.length > 0 && !asked.includes(suite)) continue;
  results.push(await run(suite, script));
}
await writeFile(path.join(out, 'results/summary.json'), `${JSON.stringify(results, null, 2)}\n`);

const total = (key: 'passed' | 'failed') => results.reduce((sum, result) => sum + result[key], 0);
console.log(`\n${table(results)}\n`);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;
