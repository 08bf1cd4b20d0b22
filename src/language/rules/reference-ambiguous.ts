import * as l10n from '@vscode/l10n';
import { codeKey } from '../knowledge/code.ts';
import { writtenDate } from '../text/calendar.ts';
import { citations, firstOfEach, found } from './reference-shared.ts';
import type { Rule } from './rule.ts';

/** A reference that may mean several documents, once for each code, number or name. */
export const referenceAmbiguous: Rule = {
  id: 'reference/ambiguous',
  severity: 'hint',
  check({ analysis }) {
    const ambiguous = citations(analysis).filter(({ resolution }) => resolution.status === 'ambiguous');
    const keyOf = ({ code, name, type, number }: (typeof ambiguous)[number]) =>
      code === null ? (name ?? `${type} ${number}`) : codeKey(code);
    return firstOfEach(ambiguous, keyOf).map((reference) => {
      const dates = [...new Set(reference.resolution.candidates.map(({ document }) => writtenDate(document.date)))];
      const message =
        dates.length > 1
          ? l10n.t(
              'This may be one of {0} documents ({1}). State the date or the term.',
              dates.length,
              dates.join(', '),
            )
          : l10n.t('This may be the document of {0}, but nothing in the text confirms it.', dates[0] ?? '');
      return found(reference, message);
    });
  },
};
