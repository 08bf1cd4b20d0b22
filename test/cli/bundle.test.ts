import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

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

describe('the built command', () => {
  before(() => assert.ok(existsSync(BUNDLE), '`npm run build` makes it; `npm ci` and `npm test` have it made'));

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
});
