import * as l10n from '@vscode/l10n';
import { labelOf, wordsOf } from './annotation-lines.ts';
import type { Rule } from './rule.ts';

/** The words of an annotation stand in the report, and what stood around them does not tell whether they are the ones. */
export const annotationUnsure: Rule = {
  id: 'annotation/unsure',
  severity: 'warning',
  check({ annotations }) {
    const unplaced = annotations?.placed().unplaced ?? [];
    return unplaced.flatMap(({ annotation, state, places: [best, ...others] }) => {
      if (state !== 'unsure' || !best) return [];
      const [words, label] = [wordsOf(annotation), labelOf(annotation)];
      const message = l10n.t(
        'Unsure annotation: is this the “{0}” that was meant ({1})? Places: {2}.',
        words,
        label,
        others.length + 1,
      );
      return [{ ...best, in: 'report', message, fixes: [] }];
    });
  },
};
