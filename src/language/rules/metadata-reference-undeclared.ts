import * as l10n from '@vscode/l10n';
import { missingReferences, referenceEdits } from '../metadata/merge.ts';
import { canonicalCode } from '../references/reading/canonical.ts';
import { findingAt } from './compare.ts';
import type { Rule } from './rule.ts';

/** The list of documents in the metadata has every document that the text cites; without a list nothing is asked. */
export const metadataReferenceUndeclared: Rule = {
  id: 'metadata/reference-undeclared',
  severity: 'information',
  check(report) {
    const { metadata, analysis, project } = report;
    if (!metadata?.value.references) return [];
    const missing = missingReferences(metadata, analysis, (code) => canonicalCode(code, project.knowledge));
    if (missing.length === 0) return [];
    const codes = [...new Set(missing.map(({ code }) => code))].join(', ');
    const edits = referenceEdits(metadata, missing);
    const fixes = edits.length > 0 ? [{ title: l10n.t('Add to the list: {0}', codes), edits, safe: true }] : [];
    return findingAt(report, ['references'], 'key', l10n.t('Cited in the text and not listed here: {0}', codes), fixes);
  },
};
