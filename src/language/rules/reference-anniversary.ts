import * as l10n from '@vscode/l10n';
import { dateRange } from '../knowledge/terms.ts';
import { daysBetween, writtenDate } from '../text/calendar.ts';
import { reportDate } from '../workspace/report.ts';
import { citations, found, replacement } from './reference-shared.ts';
import type { Rule } from './rule.ts';

/** Words that count the years since a document was issued; without them "1 năm thực hiện" may be any year's review. */
const REVIEW = /^(?:sơ kết|tổng kết|sơ, tổng kết|kỷ niệm|nhìn lại|sau|qua)\s/iu;
const TOLERANCE = 1.2;

/** "sơ kết 5 năm thực hiện" fits the age of the document on the day of the report. */
export const referenceAnniversary: Rule = {
  id: 'reference/anniversary',
  severity: 'warning',
  check({ analysis, text }) {
    const day = reportDate(analysis);
    if (day === null || day.length < 7) return [];
    return citations(analysis).flatMap((reference) => {
      const { stated, resolution } = reference;
      const span = stated.spans.anniversary;
      const issued = resolution.document?.date ?? stated.date;
      if (!span || stated.anniversary === null || issued === null || issued.length !== 10) return [];
      const words = text.slice(span.start, span.end);
      if (!REVIEW.test(words) || stated.anniversary < 2) return [];
      const years = daysBetween(issued, dateRange(day).to) / 365.25;
      if (!Number.isFinite(years) || years < 0 || Math.abs(years - stated.anniversary) <= TOLERANCE) return [];
      const age = Math.round(years);
      const message = l10n.t(
        '{0} years are stated, but the document is of {1}: {2} years.',
        stated.anniversary,
        writtenDate(issued),
        age,
      );
      const digits = /\d+/.exec(words);
      if (!digits) return [found(span, message)];
      const start = span.start + digits.index;
      const newText = String(age).padStart(digits[0].startsWith('0') ? 2 : 1, '0');
      const edit = { start, end: start + digits[0].length };
      return [found(span, message, [replacement(l10n.t('Change to “{0}”', newText), edit, newText, false)])];
    });
  },
};
