import * as l10n from '@vscode/l10n';
import { labelOf, oldPlace, wordsOf } from './annotation-lines.ts';
import type { Rule } from './rule.ts';

/** The words of an annotation stand nowhere in the report any more, or only where they are somebody else's. */
export const annotationLost: Rule = {
  id: 'annotation/lost',
  severity: 'warning',
  check(report) {
    const unplaced = report.annotations?.placed().unplaced ?? [];
    return unplaced
      .filter(({ state, between }) => state === 'lost' && between === null)
      .map(({ annotation }) => ({
        ...oldPlace(report, annotation),
        in: 'report',
        message: l10n.t(
          'Lost annotation: the text no longer has “{0}” ({1}).',
          wordsOf(annotation),
          labelOf(annotation),
        ),
        fixes: [],
      }));
  },
};
