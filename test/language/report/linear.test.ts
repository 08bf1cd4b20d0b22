import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { meetingPatterns } from '../../../src/language/report/meeting-words.ts';
import { datePatterns } from '../../../src/language/text/dates.ts';
import { periodPatterns } from '../../../src/language/text/periods.ts';
import { structureOf } from './outline.ts';

/** The regular expressions of a source file that stand there as literals. */
function literalsIn(file: string): [source: string, flags: string][] {
  const source = readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
  const literal =
    /(?:[=(,:[?|]|return|&&)\s*\n?\s*\/((?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([dgimsuvy]*)/g;
  return [...source.matchAll(literal)].map(([, pattern = '', flags = '']) => [pattern, flags]);
}

const folder = 'src/language/report';
const files = [
  ...readdirSync(folder).map((name) => `${folder}/${name}`),
  'src/language/text/dates.ts',
  'src/language/text/periods.ts',
];
const patterns = new Map<string, [source: string, flags: string]>();
for (const file of files) {
  for (const [source, flags] of literalsIn(file)) {
    assert.doesNotThrow(() => new RegExp(source, flags), `${file}: /${source}/${flags}`);
    patterns.set(`/${source}/${flags}`, [source, flags]);
  }
}
const built = {
  ...datePatterns,
  ...meetingPatterns,
  ...Object.fromEntries(periodPatterns.map(({ id, pattern }) => [id, pattern])),
};
for (const { source, flags } of Object.values(built)) patterns.set(`/${source}/${flags}`, [source, flags]);

/** Milliseconds of processor time of the fastest of three runs: what the work takes, whatever else is running. */
function fastest(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const start = process.cpuUsage();
    work();
    best = Math.min(best, process.cpuUsage(start).user / 1000);
  }
  return best;
}

const size = 100_000;
const fill = (piece: string) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

const hostile: Record<string, string> = {
  digits: fill('1'),
  slashes: fill('1/2/'),
  'line ends': fill('\n'),
  blanks: `Ngày 9/4, Sở Y tế tổ chức Hội nghị ${fill(' ')}.`,
  'one sentence': fill('tiếp tục '),
  semicolons: fill('tiếp tục rà soát;'),
  colons: fill('yêu cầu các đơn vị: '),
  'names without end': `đồng chí ${fill('Nguyễn ')}`,
  honorifics: fill('đồng chí '),
  offices: fill('Phó Bí thư '),
  'chairs without meeting': fill('đồng chí Lê Văn An chủ trì; '),
  leads: fill('Ngày 9/4, Sở Y tế tổ chức Hội nghị giao ban quý I.\n'),
  brackets: `Kết luận, yêu cầu: ${fill('(')}`,
  'open lists': fill('1. Giao Sở Y tế:\n'),
  headings: fill('I. NHIỆM VỤ\n'),
  captions: fill('Quang cảnh Hội nghị\n'),
  announced: fill('Kết luận, nêu 5 nhiệm vụ: làm tốt. '),
  dates: fill('ngày 6 và 7/12, '),
  bodies: fill('Ban Tuyên giáo, '),
};

describe('reading reports takes linear time', () => {
  for (const [name, [source, flags]] of patterns) {
    it(`pattern ${name.slice(0, 90)}`, () => {
      const plain = flags.replace('y', '');
      let verdict = checkSync(source, plain, { timeout: 10_000, checker: 'automaton' });
      // The automaton does not know every look-around; then patterns are tried.
      if (verdict.status === 'unknown')
        verdict = checkSync(source, plain, { timeout: 10_000, attackTimeout: 500, incubationTimeout: 500 });
      assert.notEqual(verdict.status, 'vulnerable', name);
    }).timeout(25_000);
  }

  for (const [name, text] of Object.entries(hostile)) {
    it(`${name}: 100,000 characters`, () => {
      const took = fastest(() => void structureOf(text));
      assert.ok(took < 400, `${took.toFixed(0)} ms`);
    });
  }
});
