import * as l10n from '@vscode/l10n';
import { codeKey } from '../knowledge/code.ts';
import { writtenDate } from '../text/calendar.ts';
import { reportDate } from '../workspace/report.ts';
import { citations, firstOfEach, found, saysItEnded } from './reference-shared.ts';
import type { Rule } from './rule.ts';

/** The document had been replaced by another when the report was written; once for each document. */
export const referenceSuperseded: Rule = {
  id: 'reference/superseded',
  severity: 'information',
  check({ analysis, text, project: { knowledge } }) {
    const day = reportDate(analysis);
    if (day === null) return [];
    const keyOf = ({ resolution }: ReturnType<typeof citations>[number]) =>
      resolution.document ? `${codeKey(resolution.document.code)} ${resolution.document.date}` : null;
    return firstOfEach(citations(analysis), keyOf).flatMap((reference) => {
      const { document } = reference.resolution;
      // What became of a document of the State is `reference/repealed`.
      if (!document || document.family === 'state' || saysItEnded(text, reference)) return [];
      const replaced = document.replacedBy;
      const newer = replaced
        .map((link) => ({ code: link.code, date: link.date ?? knowledge.catalogue.follow(link)[0]?.date ?? null }))
        .find(({ date }) => date !== null && date <= day);
      if (!newer || newer.date === null) return [];
      return [
        found(reference, l10n.t('{0} was replaced by {1} of {2}.', document.code, newer.code, writtenDate(newer.date))),
      ];
    });
  },
};
