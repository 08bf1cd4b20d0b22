import * as l10n from '@vscode/l10n';
import { codeKey } from '../knowledge/code.ts';
import { writtenDate } from '../text/calendar.ts';
import { citations, firstOfEach, found, knownDocument } from './reference-shared.ts';
import type { Rule } from './rule.ts';

/** A code that the catalogue does not have, once for each code. */
export const referenceUnknown: Rule = {
  id: 'reference/unknown',
  severity: 'hint',
  check({ analysis }) {
    const unknown = citations(analysis).filter(
      (reference) =>
        reference.kind === 'code' &&
        reference.code !== null &&
        reference.resolution.status === 'unknown' &&
        // That a known document has another day is said at the day.
        knownDocument(reference) === null,
    );
    return firstOfEach(unknown, ({ code }) => (code === null ? null : codeKey(code))).map((reference) => {
      const { code, stated, resolution } = reference;
      const others = [...new Set(resolution.candidates.map(({ document }) => writtenDate(document.date)))];
      const message =
        others.length > 0 && stated.date !== null
          ? l10n.t(
              'The catalogue has no {0} of {1}, only of {2}.',
              code ?? '',
              writtenDate(stated.date),
              others.join(', '),
            )
          : l10n.t('The catalogue does not have {0}.', code ?? '');
      return found(reference, message);
    });
  },
};
