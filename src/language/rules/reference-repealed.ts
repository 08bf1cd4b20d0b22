import * as l10n from '@vscode/l10n';
import type { Catalogue } from '../knowledge/catalogue.ts';
import { codeKey } from '../knowledge/code.ts';
import { dateRange } from '../knowledge/terms.ts';
import type { DocumentEntry } from '../model/index.ts';
import { daysBetween, writtenDate } from '../text/calendar.ts';
import { reportDate } from '../workspace/report.ts';
import { citations, firstOfEach, found, saysItEnded } from './reference-shared.ts';
import type { Rule } from './rule.ts';

/** A document whose day of effect is not known is in effect for certain this many days after its own. */
const CERTAIN = 731;

/** A document of the State had ended when the report was written: replaced or repealed as a whole. Once for each document. */
export const referenceRepealed: Rule = {
  id: 'reference/repealed',
  severity: 'information',
  check({ analysis, text, project: { knowledge } }) {
    const day = reportDate(analysis);
    if (day === null) return [];
    const keyOf = ({ resolution: { document } }: ReturnType<typeof citations>[number]) =>
      document?.family === 'state' ? `${codeKey(document.code)} ${document.type} ${document.date}` : null;
    return firstOfEach(citations(analysis), keyOf).flatMap((reference) => {
      const { document } = reference.resolution;
      const end = document && ending(document, dateRange(day).from, knowledge.catalogue);
      if (!document || !end || saysItEnded(text, reference)) return [];
      const message = end.replaced
        ? l10n.t('{0} had been replaced by {1} of {2}.', document.code, end.by.code, writtenDate(end.by.date))
        : l10n.t('{0} had been repealed by {1} of {2}.', document.code, end.by.code, writtenDate(end.by.date));
      return [found(reference, message)];
    });
  },
};

/** What had ended a document by a day; null where nothing is known to have. */
function ending(
  document: DocumentEntry,
  day: string,
  catalogue: Catalogue,
): { by: DocumentEntry; replaced: boolean } | null {
  for (const replaced of [true, false]) {
    for (const link of replaced ? document.replacedBy : document.repealedBy) {
      const [by, ...namesakes] = catalogue.byCode(link.code).filter(({ date }) => date >= document.date);
      if (!by || namesakes.length > 0) continue;
      const inEffect = by.effective === null ? daysBetween(dateRange(by.date).to, day) > CERTAIN : by.effective <= day;
      if (inEffect) return { by, replaced };
    }
  }
  return null;
}
