import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { giaoban } from './helpers/run.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const BUNDLE = path.join(ROOT, 'dist/cli.js');

interface Ran {
  status: number | null;
  out: string;
  err: string;
}

/** Runs the built command as a process of its own; `enough` closes its output early, as `| head` does. */
function run(argv: string[], { stdin = '', enough }: { stdin?: string; enough?: number } = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BUNDLE, ...argv], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, NO_COLOR: '1' },
    });
    const out: string[] = [];
    const err: string[] = [];
    // Chunks may end inside a letter.
    child.stdout.setEncoding('utf8').on('data', (data: string) => {
      out.push(data);
      if (enough !== undefined && out.join('').length > enough) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (data: string) => err.push(data));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, out: out.join(''), err: err.join('') }));
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
  });
}

describe('the built command', function () {
  before(() => assert.ok(existsSync(BUNDLE), '`npm run build` makes it; `npm ci` and `npm test` have it made'));
  this.timeout(20_000);

  it('finds its data beside it and checks the samples', async () => {
    const { status, out, err } = await run(['check', 'samples']);
    assert.deepEqual([status, err], [1, '']);
    assert.match(out, /^samples\/nhieu-loi\.txt$/m);
    assert.doesNotMatch(out, /mi-quang/);
  });

  it('reads from a pipe', async () => {
    const { status, out } = await run(['extract', '-'], { stdin: '{"file":"x","text":"Nghị quyết 29-NQ/TW"}\n' });
    assert.equal(status, 0);
    assert.match(out, /"code":"29-NQ\/TW"/);
  });

  it('ends quietly when nobody reads on', async () => {
    const line = `${JSON.stringify({ file: 'x', text: 'Nghị quyết 29-NQ/TW. '.repeat(200) })}\n`;
    const { err } = await run(['extract', '-'], { stdin: line.repeat(30), enough: 1000 });
    assert.equal(err, '');
  });

  // The bundle leaves out parts of the YAML library.
  it('says of metadata what the source says', async () => {
    const lines = fc.constantFrom(...YAML_LINES);
    const blocks = fc.sample(fc.array(lines, { minLength: 1, maxLength: 8 }), 400);
    const stdin = blocks
      .map((block, index) => ({
        file: `${index}.txt`,
        text: `---\n${block.join('\n')}\n---\nĐồng chí Lê An chủ trì.\n`,
      }))
      .map((report) => `${JSON.stringify(report)}\n`)
      .join('');
    const argv = ['check', '-', '--format', 'jsonl'];
    const [built, source] = await Promise.all([run(argv, { stdin }), giaoban(argv, { stdin: [stdin] })]);
    assert.deepEqual(built.out.split('\n'), source.out.split('\n'));
  });
});

const YAML_LINES = [
  'title: Giao ban',
  'kind: giao ban',
  'date: 2018-04-09',
  'chair: [{ name: Lê An }]',
  'tasks:\n  - { text: x, due: 2018-01-01 }',
  'references: [29-NQ/TW]',
  'disable: metadata/x',
  'organizer: "UBND',
  "x-a: 'it''s'",
  'x-b: "a\\u00e9b"',
  'x-c: &a [1, 2]',
  'x-d: *a',
  'x-e: *none',
  '<<: *a',
  'x-f: { a: 1, b: [2, { c: 3 }] }',
  'x-g: |\n  hai\n  dòng',
  'x-h: >-\n  hai\n  dòng',
  'x-i: [0x1F, 0o17, 1e3, .inf, ~, yes, -0, 12345678901234567890]',
  'x-j: !!set { a, b }',
  'x-k: !!timestamp 2001-01-01',
  'x-l: !!binary aGk=',
  'x-m: !!int "3"',
  'x-n: !Quan trọng',
  '? [a, b]\n: c',
  '{ a: 1 }: 2',
  '1: một',
  '- a',
  '\tx: 1',
  '# chú thích',
  '%YAML 1.1',
  '---',
  '...',
];
