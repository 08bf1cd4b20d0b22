import * as l10n from '@vscode/l10n';
import { codeKey } from '../knowledge/code.ts';
import { datesAgree } from '../knowledge/terms.ts';
import { yamlValue } from '../metadata/write.ts';
import { canonicalCode } from '../references/reading/canonical.ts';
import { writtenDate } from '../text/calendar.ts';
import { findingAt, replaceValue } from './compare.ts';
import { citations } from './reference-shared.ts';
import type { Rule } from './rule.ts';

/** The date of a listed document is that of a document with its code: as the text resolves it, else as the catalogue knows. */
export const metadataReferenceDate: Rule = {
  id: 'metadata/reference-date',
  severity: 'warning',
  check(report) {
    const { metadata, project } = report;
    const cited = citations(report.analysis);
    return (metadata?.value.references ?? []).flatMap(({ code: written, date }, index) => {
      const code = canonicalCode(written, project.knowledge);
      if (!date) return [];
      const resolved = cited.flatMap(({ resolution: { status, document } }) =>
        status === 'resolved' && document && codeKey(document.code) === codeKey(code) ? document.date : [],
      );
      const stated = cited.flatMap((reference) =>
        reference.code && codeKey(reference.code) === codeKey(code) ? (reference.stated.date ?? []) : [],
      );
      const known = project.knowledge.catalogue.byCode(code).flatMap((entry) => [entry.date, ...entry.dateConflict]);
      const dates = [...new Set(resolved.length > 0 ? resolved : known)].filter(Boolean);
      if (dates.length === 0 || [...dates, ...stated].some((other) => datesAgree(date, other))) return [];
      const path = ['references', index, 'date'];
      const message = l10n.t('{0} is of {1}, not of {2}.', code, dates.map(writtenDate).join(', '), writtenDate(date));
      const [only] = dates;
      const fixes =
        only && dates.length === 1
          ? replaceValue(report, path, yamlValue('date', only), l10n.t('Change to “{0}”', only))
          : [];
      return findingAt(report, path, 'value', message, fixes);
    });
  },
};
