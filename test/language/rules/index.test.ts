import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { readSidecar } from '../../../src/language/metadata/document.ts';
import { ruleById, ruleDocsPath, ruleIds, rules, runRules } from '../../../src/language/rules/index.ts';
import type { Rule } from '../../../src/language/rules/rule.ts';
import { saidReport } from '../helpers/rules.ts';

const wrong = saidReport('---\nbogus: 1\ndate: 9/4/2018\n---\nBÁO CÁO');
const ids = (...args: Parameters<typeof runRules>) => runRules(...args).map(({ rule }) => rule);

describe('rules', () => {
  it('have ids of their own, by family and name', () => {
    assert.equal(new Set(ruleIds).size, ruleIds.length);
    for (const id of ruleIds) assert.match(id, /^(?:annotation|metadata|reference|report)\/[a-z]+(?:-[a-z]+)*$/);
    assert.equal(
      ruleById('metadata/schema'),
      rules.find(({ id }) => id === 'metadata/schema'),
    );
    assert.equal(ruleDocsPath('metadata/date-mismatch'), 'docs/rules/metadata-date-mismatch.md');
  });

  it('are all listed that the files of the folder export', async () => {
    const names = (await readdir('src/language/rules')).filter((name) =>
      /^(?:annotation|metadata|reference|report)-/.test(name),
    );
    const modules = await Promise.all(
      names.map((name): Promise<object> => import(`../../../src/language/rules/${name}`)),
    );
    const isRule = (value: unknown): value is Rule =>
      value !== null && typeof value === 'object' && 'id' in value && 'severity' in value;
    const ids = modules.flatMap((module) => Object.values(module).filter(isRule)).map(({ id }) => id);
    assert.deepEqual(ids.sort(), [...ruleIds]);
  });

  it('give findings in the order of the text, with id and severity', () => {
    assert.deepEqual(
      runRules(wrong).map(({ rule, severity, start }) => [rule, severity, start]),
      [
        ['metadata/unknown-key', 'warning', 4],
        ['metadata/schema', 'error', 19],
      ],
    );
  });

  it('take severities by rule or family, and off', () => {
    const severities = { 'metadata/*': 'off', 'metadata/schema': 'hint' } as const;
    assert.deepEqual(
      runRules(wrong, { severities }).map(({ rule, severity }) => [rule, severity]),
      [['metadata/schema', 'hint']],
    );
    assert.deepEqual(ids(wrong, { only: ['metadata/unknown-key'] }), ['metadata/unknown-key']);
  });

  it('go on when one of them fails', () => {
    const broken: Rule = {
      id: 'report/broken',
      severity: 'error',
      check() {
        throw new Error('broken');
      },
    };
    const failed: string[] = [];
    const all = [broken, ...rules];
    assert.equal(ids(wrong, { onError: (rule, error) => failed.push(`${rule}: ${error}`) }, all).length, 2);
    assert.deepEqual(failed, ['report/broken: Error: broken']);
  });
});

describe('suppression', () => {
  const off: [name: string, text: string, left: string[]][] = [
    ['in the metadata', '---\nbogus: 1\ndisable: [metadata/unknown-key]\n---\n', []],
    ['another rule in the metadata', '---\nbogus: 1\ndisable: [metadata/schema]\n---\n', ['metadata/unknown-key']],
    ['for the next line', '---\n# giaoban-disable-next-line metadata/unknown-key\nbogus: 1\n---\n', []],
    ['for the next line, all rules', '---\r\n# giaoban-disable-next-line\r\nbogus: 1\r\n---\r\n', []],
    ['for the next line only', '---\n# giaoban-disable-next-line\ntitle: A\nbogus: 1\n---\n', ['metadata/unknown-key']],
    ['several rules', '---\n# giaoban-disable-next-line metadata/schema, metadata/unknown-key\nbogus: 1\n---\n', []],
    ['another rule', '---\n# giaoban-disable-next-line metadata/schema\nbogus: 1\n---\n', ['metadata/unknown-key']],
    ['a word that only begins so', '---\n# giaoban-disable-next-lines\nbogus: 1\n---\n', ['metadata/unknown-key']],
  ];
  for (const [name, text, left] of off) it(name, () => assert.deepEqual(ids(saidReport(text)), left));

  it('in a sidecar, by its own comments', () => {
    const metadata = readSidecar('# giaoban-disable-next-line\nbogus: 1\nbogus2: 1\n');
    assert.deepEqual(
      runRules({ ...saidReport(''), metadata }).map(({ rule, in: place }) => [rule, place]),
      [['metadata/unknown-key', 'sidecar']],
    );
  });

  it('in the text, as a comment', () => {
    const rule: Rule = {
      id: 'report/every-z',
      severity: 'warning',
      check: ({ text }) =>
        [...text.matchAll(/Z\d/g)].map(({ index }) => ({
          start: index,
          end: index + 2,
          in: 'report',
          message: text.slice(index, index + 2),
          fixes: [],
        })),
    };
    const text =
      'Z1\n<!-- giaoban-disable-next-line report/every-z -->\nZ2 Z3\nZ4\n<!-- giaoban-disable-next-line -->\nZ5';
    assert.deepEqual(
      runRules(saidReport(text), {}, [rule]).map(({ message }) => message),
      ['Z1', 'Z4'],
    );
  });
});
