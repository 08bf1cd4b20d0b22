import * as l10n from '@vscode/l10n';
import { yamlScalar } from '../metadata/write.ts';
import { canonicalCode } from '../references/reading/canonical.ts';
import { findingAt, mayMean, replaceValue } from './compare.ts';
import { citations } from './reference-shared.ts';
import type { Rule } from './rule.ts';

/** A document that the metadata lists is cited in the text. */
export const metadataReferenceNotCited: Rule = {
  id: 'metadata/reference-not-cited',
  severity: 'warning',
  check(report) {
    const listed = report.metadata?.value.references ?? [];
    const cited = citations(report.analysis);
    const isListed = (code: string) =>
      listed.some((entry) => canonicalCode(entry.code, report.project.knowledge) === code);
    return listed.flatMap(({ code }, index) => {
      if (cited.some((reference) => mayMean(reference, code, report))) return [];
      const path = ['references', index, 'code'];
      // One cited and unlisted document with the same number: a slip in the rest of the code.
      const number = report.project.knowledge.parse(code)?.number ?? Number.parseInt(code, 10);
      const near = [
        ...new Set(
          cited.flatMap((reference) =>
            reference.code && reference.number === number && !isListed(reference.code) ? reference.code : [],
          ),
        ),
      ];
      const meant = near.length === 1 ? near[0] : undefined;
      const message = meant
        ? l10n.t('{0} is not cited in the text. Did you mean {1}?', code, meant)
        : l10n.t('{0} is not cited in the text.', code);
      const title = l10n.t('Change to “{0}”', meant ?? '');
      return findingAt(
        report,
        path,
        'value',
        message,
        meant ? replaceValue(report, path, yamlScalar(meant, true), title) : [],
      );
    });
  },
};
