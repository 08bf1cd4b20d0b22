import assert from 'node:assert/strict';
import { type MetadataDocument, readFrontMatter, readSidecar } from '../../../src/language/metadata/document.ts';
import type { Analysis } from '../../../src/language/model/index.ts';
import type { Rule, RuleFinding } from '../../../src/language/rules/rule.ts';
import { applyEdits } from '../../../src/language/text/edits.ts';
import type { Report } from '../../../src/language/workspace/report.ts';
import { analysisOf, type Said } from './analysis.ts';
import { marked } from './markers.ts';
import { reportOf } from './report.ts';

/** A report with front matter, its structure as the test says it. */
export function saidReport(text: string, said: Said = {}): Report {
  const metadata = readFrontMatter(text);
  const closing = text.indexOf('\n---\n', 3);
  const analysis: Analysis = analysisOf(text, said, metadata ? closing + 5 : 0);
  return reportOf(text, { analysis });
}

/** One case of a rule: YAML with the words to be found marked, the message, and the YAML after the fix. */
export interface RuleCase {
  name: string;
  /** YAML of the front matter; `‹…›` marks what is to be found. None: no finding. */
  yaml: string;
  body?: string;
  said?: Said;
  /** Part of the first message. */
  says?: string;
  /** The YAML after the first fix; null: no fix is offered. */
  fixed?: string | null;
}

/** Runs the cases of a rule, in front matter and in a sidecar. A fix makes its finding go. */
export function ruleCases(rule: Rule, cases: readonly RuleCase[]): void {
  describe(rule.id, () => {
    for (const { name, yaml, body = '', said, says, fixed } of cases) {
      it(name, () => {
        const source = marked(yaml);
        const text = `---\n${source.text}\n---\n${body}`;
        const front = saidReport(text, said);
        const found = rule.check(front);
        assertFound(
          found,
          front.metadata,
          source.spans.map(({ text: words }) => words),
        );
        const sidecar = readSidecar(source.text);
        const beside = rule.check(reportOf(body, { analysis: analysisOf(body, said), sidecar: source.text }));
        assertFound(
          beside,
          sidecar,
          source.spans.map(({ text: words }) => words),
        );
        assert.deepEqual(
          beside.map(({ message }) => message),
          found.map(({ message }) => message),
        );
        if (says) assert.ok(found[0]?.message.includes(says), found[0]?.message);
        if (fixed === null) assert.deepEqual(found[0]?.fixes, []);
        if (typeof fixed === 'string') {
          const after = applyEdits(text, found[0]?.fixes[0]?.edits ?? []);
          assert.equal(after, `---\n${fixed}\n---\n${body}`);
          const again = rule.check(saidReport(after, said));
          assert.equal(again.length, found.length - 1);
        }
      });
    }
  });
}

function assertFound(found: readonly RuleFinding[], metadata: MetadataDocument | null, words: readonly string[]): void {
  assert.deepEqual(
    found.map(({ start, end }) => metadata?.text.slice(start, end)),
    words,
  );
  for (const finding of found) assert.equal(finding.in, metadata?.location === 'sidecar' ? 'sidecar' : 'report');
}
