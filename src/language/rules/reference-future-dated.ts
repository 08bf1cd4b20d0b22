import * as l10n from '@vscode/l10n';
import { dateRange } from '../knowledge/terms.ts';
import { writtenDate } from '../text/calendar.ts';
import { citations, found, writtenBy } from './reference-shared.ts';
import type { Rule } from './rule.ts';

/** A report cannot cite a document that was issued after it. */
export const referenceFutureDated: Rule = {
  id: 'reference/future-dated',
  severity: 'warning',
  check({ analysis }) {
    const latest = writtenBy(analysis);
    if (latest === null) return [];
    return citations(analysis).flatMap((reference) => {
      const { stated, resolution, phrase } = reference;
      if (stated.date !== null && stated.date.length === 10 && stated.date > latest) {
        const span = stated.spans.date ?? phrase;
        return [found(span, l10n.t('{0} lies after the report ({1}).', writtenDate(stated.date), writtenDate(latest)))];
      }
      const issued = resolution.document?.date;
      if (stated.date !== null || issued === undefined || dateRange(issued).from <= latest) return [];
      const message = l10n.t(
        'This document is of {0}, after the report ({1}).',
        writtenDate(issued),
        writtenDate(latest),
      );
      return [found(reference, message)];
    });
  },
};
