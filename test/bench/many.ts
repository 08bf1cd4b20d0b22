/**
 * How much it costs that files teach each other: `giaoban extract` over many files of 5 KB whose codes all differ, beside
 * the same with `--no-learn`, which reads each file alone. The ratio is what counts; at most 1.3 at every number of files.
 *
 *   npm run bench:many -- 1000 10000        how many files, after `npm run build`
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const BYTES = 5_000;
const SIGNS = ['QĐ-TTg', 'QĐ-UBND', 'KH-UBND', 'CV-UBND', 'TB-VPCP', 'KH/TU', 'CTr/TU', 'NQ/TW'];

const folder = new URL('../corpus/reports/', import.meta.url);
const corpus = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
const cli = resolve(import.meta.dirname, '../../dist/cli.js');

/** A report of the corpus cut to 5 KB, with the number of the file in its codes and two documents cited in full. */
function reportText(index: number): string {
  const sign = SIGNS[index % SIGNS.length]!;
  const code = (number: number) =>
    /\/T[UW]$/.test(sign)
      ? `${number}-${sign}`
      : sign.startsWith('QĐ')
        ? `${number}/2019/${sign}`
        : `${number}/${sign}`;
  const day = `${1 + (index % 28)}/${1 + (index % 12)}/${2011 + (index % 12)}`;
  const cited = `\nThực hiện Quyết định số ${code(1000 + index)} ngày ${day} của cơ quan có thẩm quyền và văn bản số ${code(2000 + index * 3)}.\n`;
  let text = corpus[index % corpus.length]!;
  while (Buffer.byteLength(text) < BYTES) text += `\n${corpus[(index * 7 + 1) % corpus.length]!}`;
  const own = Buffer.from(text)
    .subarray(0, BYTES - Buffer.byteLength(cited))
    .toString('utf8');
  return own.replace(/\b\d{1,5}(?=[-/](?:NQ|CT|QĐ|KL|KH|TB|HD))/g, (digits) => String(Number(digits) + index)) + cited;
}

/** Tells its own processor time at the end, which other work on the machine does not change. */
const TELL =
  'data:text/javascript,process.on("exit",()=>{const t=process.cpuUsage();process._rawDebug("cpu "+(t.user+t.system))})';

/** Seconds of processor time. */
function seconds(files: string, more: readonly string[]): number {
  const args = ['--import', TELL, cli, 'extract', '--format', 'jsonl', ...more, files];
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const [, time] = /cpu (\d+)\s*$/.exec(String(stderr)) ?? [];
  if (status !== 0 || !time) throw new Error(`extract ended with ${status}: ${String(stderr).slice(0, 500)}`);
  return Number(time) / 1e6;
}

const asked = process.argv.slice(2).map(Number);
for (const count of asked.length > 0 ? asked : [1000]) {
  const files = mkdtempSync(join(tmpdir(), 'giaoban-many-'));
  try {
    for (let i = 0; i < count; i++) {
      const part = join(files, String(Math.floor(i / 1000)));
      if (i % 1000 === 0) mkdirSync(part);
      writeFileSync(join(part, `${i}.txt`), reportText(i));
    }
    // The faster run of each counts.
    const runs = Array.from({ length: count > 5000 ? 1 : 3 }, () => ({
      alone: seconds(files, ['--no-learn']),
      learning: seconds(files, []),
    }));
    const alone = Math.min(...runs.map((run) => run.alone));
    const learning = Math.min(...runs.map((run) => run.learning));
    console.log(
      `${count} files: ${learning.toFixed(1)} s learning, ${alone.toFixed(1)} s with --no-learn: ${(learning / alone).toFixed(2)} ×`,
    );
  } finally {
    rmSync(files, { recursive: true });
  }
}
