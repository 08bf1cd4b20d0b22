// npm test: every suite in order, whatever fails on the way; then a table, and one line that counts them all.
// npm test -- unit server: only these. Each suite's output and counts are kept in out/results/.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { out, root } from './host/paths.ts';

/** Suite name → npm script. A script that is missing, or finds no test, is a failure. */
const suites: Record<string, string> = {
  build: 'build',
  types: 'check:types',
  lint: 'check:lint',
  'dead code': 'check:dead',
  unit: 'test:unit',
  regex: 'test:regex',
  grammar: 'test:grammar',
  server: 'test:server',
  examples: 'test:examples',
  corpus: 'test:corpus',
  'vscode node': 'test:vscode:node',
  'vscode web': 'test:vscode:web',
  ui: 'test:ui',
};
/** These print no counts: each is one check, which its exit status decides. */
const single = new Set(['build', 'types', 'lint', 'dead code']);

interface Result {
  suite: string;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
}

/** Reads the counts from what Mocha, the grammar tests and the suite in VS Code print. */
function count(output: string): { passed: number; failed: number; skipped: number } {
  const sum = (pattern: RegExp) => [...output.matchAll(pattern)].reduce((total, [, n]) => total + Number(n ?? 1), 0);
  return {
    passed: sum(/^ *(\d+) passing\b/gm) + sum(/^✓ .* run successful/gm),
    failed: sum(/^ *(\d+) failing\b/gm) + sum(/^✖ .*failed/gm),
    skipped: sum(/^ *(\d+) pending\b/gm),
  };
}

async function run(suite: string, script: string): Promise<Result> {
  console.log(`\n━━ ${suite} ━━ npm run ${script}`);
  const started = Date.now();
  const log = createWriteStream(path.join(out, 'results', `${suite.replaceAll(' ', '-')}.log`));
  let output = '';
  const status = await new Promise<number | null>((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], {
      cwd: root,
      // The first suite builds; the others take what it built.
      env: { ...process.env, NO_COLOR: '1', GIAOBAN_NO_BUILD: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      from.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
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
  const counts = count(stripVTControlCharacters(output));
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
