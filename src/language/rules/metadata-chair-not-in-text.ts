import * as l10n from '@vscode/l10n';
import { yamlScalar } from '../metadata/write.ts';
import { nearest } from '../text/nearest.ts';
import { bareName, findingAt, replaceValue, saysWords } from './compare.ts';
import type { Rule } from './rule.ts';

/** Whoever the metadata has in the chair is named in the text. */
export const metadataChairNotInText: Rule = {
  id: 'metadata/chair-not-in-text',
  severity: 'warning',
  check(report) {
    const { analysis, metadata } = report;
    const chairs = analysis.meetings.flatMap(({ chair }) => chair.map(({ name }) => name));
    const named = [...new Set([...chairs, ...analysis.people.map(({ name }) => name)])];
    return (metadata?.value.chair ?? []).flatMap(({ name }, index) => {
      const bare = bareName(name, report.project.knowledge.vocabulary);
      if (saysWords(report, bare)) return [];
      const path = ['chair', index, 'name'];
      const meant = nearest(bare, named);
      const message = meant
        ? l10n.t('“{0}” does not appear in the text. Did you mean “{1}”?', name, meant)
        : l10n.t('“{0}” does not appear in the text.', name);
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
