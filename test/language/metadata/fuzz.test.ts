import assert from 'node:assert/strict';
import fc from 'fast-check';
import { metadataCompletions } from '../../../src/language/metadata/complete.ts';
import { readFrontMatter, readSidecar } from '../../../src/language/metadata/document.ts';
import { metadataHover } from '../../../src/language/metadata/hover.ts';
import { completionEdits } from '../../../src/language/metadata/merge.ts';
import { moveToFrontMatter } from '../../../src/language/metadata/move.ts';
import { runRules } from '../../../src/language/rules/index.ts';
import { applyEdits } from '../../../src/language/text/edits.ts';
import { analysisOf } from '../helpers/analysis.ts';
import { knowledge } from '../helpers/knowledge.ts';
import { reportOf, TODAY } from '../helpers/report.ts';

const body = 'Ngày 09/4, đồng chí Lê An chủ trì. Nghị quyết số 29-NQ/TW, ngày 04/11/2013. Tham mưu sơ kết.';
const analysis = analysisOf(body, {
  period: '2018-Q1',
  meetings: [{ kind: 'giao-ban', date: '2018-04-09', organizer: 'Ban Tuyên giáo', chair: [['Lê An']] }],
  tasks: [{ text: 'Tham mưu sơ kết' }],
});

/** Everything that is done with metadata, at one place of it. Gives the spans that came out. */
function use(text: string, sidecar: boolean, offset: number): { start: number; end: number }[] {
  const metadata = sidecar ? readSidecar(text) : readFrontMatter(text);
  if (!metadata) return [];
  const findings = runRules(reportOf(sidecar ? body : text, { analysis, ...(sidecar ? { sidecar: text } : {}) }), {
    onError: (rule, error) => {
      throw new Error(`${rule}: ${error}`);
    },
  });
  const hover = metadataHover(metadata, offset);
  const completions = metadataCompletions(metadata, offset, { analysis, knowledge, today: TODAY, rules: ['a/b'] });
  const edits = completionEdits(metadata, analysis) ?? [];
  applyEdits(text, edits);
  moveToFrontMatter(body, metadata);
  return [
    ...metadata.problems,
    ...metadata.problems.flatMap((problem) => problem.edits),
    ...findings.filter(({ in: place }) => place === 'sidecar' || !sidecar),
    ...(hover ? [hover.span] : []),
    ...completions.map(({ span }) => span),
    ...edits,
  ];
}

describe('metadata of any shape', () => {
  const RUNS = Number(process.env.GIAOBAN_FUZZ ?? 500);
  const seeds = [
    'title: Giao ban\nkind: giao-ban\ndate: 2018-04-09\nperiod: 2018-Q1\nchair: [{ name: Lê An, role: Trưởng ban }]\n',
    'references:\n  - code: 29-NQ/TW\n    date: 2013-11-04\ntasks:\n  - id: t1\n    text: Tham mưu sơ kết\n    due: 2018-06-30\n    references: [29-NQ/TW]\n',
    'source:\n  name: Cổng\n  url: https://a.vn/x\n# chú thích\nx-a: &a {b: [1, 2]}\nx-c: *a\ntitle: |\n  nhiều\n  dòng\ndisable: [a/b]\n',
  ];
  const piece = fc.constantFrom(
    '\n',
    '\t',
    ' ',
    ': ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '&a ',
    '*a',
    '!',
    '|',
    '>',
    '"',
    "'",
    '#',
    '---\n',
    '...\n',
    '%',
    '@',
    '?',
    '\r',
    '\uFEFF',
    '\u0000',
    'ị',
    '̣',
    '\uD83D',
    '<<: ',
    '0x',
    '~',
    ',',
    '\u2028',
  );
  const mutated = fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.array(
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(6), fc.oneof(piece, fc.string({ maxLength: 4 }))),
        {
          maxLength: 6,
        },
      ),
    )
    .map(([seed, changes]) =>
      changes.reduce((text, [at, length, by]) => {
        const start = Math.floor(at * text.length);
        return text.slice(0, start) + by + text.slice(start + length);
      }, seed),
    );
  const random = fc
    .array(
      fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 }), fc.constantFrom('title', 'date', 'chair', 'name')),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));

  it(`never throws, stays in the file and answers in time (${RUNS} blocks)`, function () {
    this.timeout(RUNS * 400);
    let slowest = 0;
    fc.assert(
      fc.property(fc.oneof(mutated, random), fc.boolean(), fc.nat(300), (block, sidecar, offset) => {
        const text = sidecar ? block : `---\n${block}\n---\n${body}`;
        const place = Math.min(offset, text.length);
        const started = process.cpuUsage();
        const spans = use(text, sidecar, place);
        slowest = Math.max(slowest, process.cpuUsage(started).user / 1000);
        for (const { start, end } of spans) {
          assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
        }
      }),
      { numRuns: RUNS },
    );
    if (process.env.GIAOBAN_FUZZ) console.log(`      slowest: ${slowest.toFixed(1)} ms`);
    // Generous: only a block that runs away is meant, whatever the machine does besides.
    assert.ok(slowest < 1000, `slowest: ${slowest.toFixed(1)} ms`);
  });
});
