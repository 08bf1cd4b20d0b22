import * as l10n from '@vscode/l10n';
import { labelOf, wordsOf } from './annotation-lines.ts';
import type { Rule } from './rule.ts';

/** What stands around an annotation's words is still there, and other words between: they were edited. */
export const annotationEdited: Rule = {
  id: 'annotation/edited',
  severity: 'warning',
  check(report) {
    const unplaced = report.annotations?.placed().unplaced ?? [];
    return unplaced.flatMap(({ annotation, between }) => {
      if (between === null) return [];
      const now = report.text.slice(between.start, between.end).replace(/\s+/g, ' ');
      const message = l10n.t(
        'Edited annotation: “{0}” is now “{1}” ({2}).',
        wordsOf(annotation),
        now,
        labelOf(annotation),
      );
      return [{ ...between, in: 'report', message, fixes: [] }];
    });
  },
};
