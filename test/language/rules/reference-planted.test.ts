import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { rules, runRules } from '../../../src/language/rules/index.ts';
import { reportOf } from '../helpers/report.ts';

interface Gold {
  plantedErrors?: { rule: string; quote: string; start: number; end: number }[];
  references?: { start: number; end: number; deviations?: string[] }[];
}

/** The rule that answers for each kind of planted error. */
const RULE: Record<string, string> = {
  'date-mismatch': 'reference/stated-date',
  'type-word': 'reference/type-word',
  'future-dated': 'reference/future-dated',
  anniversary: 'reference/anniversary',
  issuer: 'reference/stated-issuer',
  term: 'reference/stated-term',
};

const corpus = new URL('../../corpus/', import.meta.url);
const own = rules.filter(({ id }) => id.startsWith('reference/'));

for (const folder of ['', 'held-out/']) {
  describe(`planted errors: ${folder || 'development'} corpus`, () => {
    for (const name of readdirSync(new URL(`${folder}reports/`, corpus)).filter((file) => file.endsWith('.txt'))) {
      it(name, () => {
        const text = readFileSync(new URL(`${folder}reports/${name}`, corpus), 'utf8').replace(/^\uFEFF/, '');
        const gold: Gold = JSON.parse(
          readFileSync(new URL(`${folder}gold/${name.replace('.txt', '.json')}`, corpus), 'utf8'),
        );
        const findings = runRules(reportOf(text), {}, own);
        const touching = (a: { start: number; end: number }, b: { start: number; end: number }) =>
          a.start < b.end && b.start < a.end;

        const planted = (gold.plantedErrors ?? []).filter(({ rule }) => RULE[rule]);
        for (const error of planted) {
          const reported = findings.some((finding) => finding.rule === RULE[error.rule] && touching(finding, error));
          assert.ok(reported, `${error.rule}: ${error.quote}`);
        }
        const deviating = (gold.references ?? []).filter(({ deviations }) => deviations?.length);
        const claims = findings.filter(({ severity }) => severity === 'warning' || severity === 'error');
        for (const claim of claims) {
          const right = [...planted, ...deviating].some((place) => touching(claim, place));
          assert.ok(right, `false: ${claim.rule} at “${text.slice(claim.start, claim.end)}”: ${claim.message}`);
        }
      });
    }
  });
}
