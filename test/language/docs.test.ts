import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { metadataPage, rulesPage } from '../../scripts/docs-tables.ts';
import { manifestWithRules, projectJsonSchema } from '../../scripts/rule-names.ts';
import type { Finding } from '../../src/language/model/index.ts';
import { ruleDocsPath, ruleIds, rules, runRules, workspaceRules } from '../../src/language/rules/index.ts';
import { comparedReport, duplicateReports } from '../../src/language/rules/metadata-duplicate-report.ts';
import { applyEdits } from '../../src/language/text/edits.ts';
import { reportOf } from './helpers/report.ts';

interface Page {
  title: string;
  severity: string;
  fix: string;
  wrong: Example[];
  right: Example[];
}

interface Example {
  text: string;
  /** Metadata beside it. */
  sidecar?: string;
  /** There is nothing but the metadata. */
  isGone?: boolean;
  /** The annotation file beside it. */
  annotations?: string;
}

function readPage(text: string): Page {
  const [head = '', examples = ''] = text.split('\n## Wrong\n');
  const [wrong = '', right = ''] = examples.split('\n## Right\n');
  const blocks = (part: string) =>
    [
      ...part.matchAll(
        /\n```(?:vn-report\n([\s\S]*?\n)```\n(?:\n```jsonl\n([\s\S]*?\n)```\n)?(?:\n```yaml\n([\s\S]*?\n)```\n)?|yaml\n([\s\S]*?\n)```\n)/g,
      ),
    ].map(
      ([, text = '', annotations, sidecar, left]): Example =>
        left === undefined ? { text: repeated(text), annotations, sidecar } : { text: '', sidecar: left, isGone: true },
    );
  const [, severity = '', fix = ''] = /\nSeverity: (\w+)\. Fix: ([\s\S]+?)\.\n/.exec(head) ?? [];
  return { title: /^# (.+)\n/.exec(head)?.[1] ?? '', severity, fix, wrong: blocks(wrong), right: blocks(right) };
}

/** "⋮ 100000 lines more like the last" is written out. */
function repeated(text: string): string {
  return text.replace(/(.*\n)⋮ (\d+) lines more like the last\n/, (_, line: string, times) =>
    line.repeat(Number(times) + 1),
  );
}

function findingsIn({ text, ...beside }: Example): Finding[] {
  return runRules(reportOf(text, beside), {
    onError: (rule, error) => assert.fail(`${rule}: ${error}`),
  });
}

function countByRule(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

describe('pages of the rules', () => {
  it('are one for each rule', () => {
    const pages = readdirSync('docs/rules').filter((name) => name !== 'README.md');
    assert.deepEqual(pages.map((name) => `docs/rules/${name}`).sort(), ruleIds.map(ruleDocsPath).sort());
  });

  for (const { id, severity } of [...rules, ...workspaceRules]) {
    describe(id, () => {
      const page = readPage(readFileSync(ruleDocsPath(id), 'utf8'));

      it('says what it checks, how severe it is and whether there is a fix', () => {
        assert.equal(page.title, id);
        assert.equal(page.severity, severity);
        assert.ok(page.fix !== '' && page.wrong.length > 0 && page.right.length > 0);
      });

      if (workspaceRules.some((rule) => rule.id === id)) {
        it('finds its wrong example, several files, and not the right one', () => {
          const files = (examples: Example[]) =>
            examples.map(({ text }, index) => comparedReport(reportOf(text, { uri: `${index}.txt` })));
          assert.equal(duplicateReports(files(page.wrong)).length, page.wrong.length);
          assert.deepEqual(duplicateReports(files(page.right)), []);
        });
        return;
      }

      it('finds its wrong example', () => {
        for (const example of page.wrong) {
          const { text } = example;
          const found = findingsIn(example).filter(({ rule }) => rule === id);
          assert.ok(found.length > 0, text);
          const before = countByRule(findingsIn(example));
          for (const { edits, title } of found.flatMap(({ fixes }) => fixes)) {
            const after = applyEdits(text, edits);
            const left = countByRule(findingsIn({ ...example, text: after }));
            assert.ok((left.get(id) ?? 0) < found.length, `“${title}” does not help:\n${after}`);
            for (const [rule, many] of left) {
              assert.ok(many <= (before.get(rule) ?? 0), `“${title}” brings ${rule}:\n${after}`);
            }
          }
        }
        const fixes = page.wrong.flatMap((example) =>
          findingsIn(example)
            .filter(({ rule }) => rule === id)
            .flatMap((finding) => finding.fixes),
        );
        assert.equal(fixes.length > 0, !page.fix.startsWith('none'), 'the page and the rule differ about a fix');
      });

      it('says nothing about its right example', () => {
        for (const example of page.right) {
          const found = findingsIn(example).filter(
            ({ rule, severity: level }) => rule === id || /error|warning/.test(level),
          );
          assert.deepEqual(
            found.map(({ rule, message }) => `${rule}: ${message}`),
            [],
            example.text,
          );
        }
      });
    });
  }
});

describe('tables in the user guide', () => {
  it('the list of rules is up to date: npm run docs', async () => {
    assert.equal(readFileSync('docs/rules/README.md', 'utf8'), await rulesPage());
  });

  it('the manifest and the schema of the project file suggest every rule and family: npm run docs, npm run schema', () => {
    const manifest = readFileSync('package.json', 'utf8');
    assert.equal(manifest, manifestWithRules(manifest));
    assert.deepEqual(JSON.parse(readFileSync('schemas/project.schema.json', 'utf8')), projectJsonSchema());
    for (const name of [...ruleIds, 'reference/*']) assert.equal(manifest.split(`"${name}"`).length - 1, 2, name);
    const validate = new Ajv2020({ strict: false }).compile(projectJsonSchema());
    const project = (rules: object) => ({
      rules,
      overrides: [{ files: 'a/**', rules }],
      exclude: 'x',
      annotations: {},
    });
    assert.ok(validate(project({ 'reference/unknown': 'off', 'report/*': 'hint' })), JSON.stringify(validate.errors));
    assert.equal(validate(project({ 'reference/unknwon': 'off' })), false);
  });

  it('the fields of the metadata are up to date: npm run docs', () => {
    const page = readFileSync('docs/metadata.md', 'utf8');
    assert.equal(page, metadataPage(page));
  });
});
