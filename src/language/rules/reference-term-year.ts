import * as l10n from '@vscode/l10n';
import { citations, found, replacement } from './reference-shared.ts';
import type { Rule } from './rule.ts';

const ASSEMBLY = /^(?:QH|UBTVQH)(\d{1,2})$/;

/** The number of a National Assembly in a code fits its year: QH16 did not sit in 2025. */
export const referenceTermYear: Rule = {
  id: 'reference/term-year',
  severity: 'warning',
  check({ analysis, project: { knowledge } }) {
    return citations(analysis).flatMap((reference) => {
      const { kind, code, issuer, year, resolution } = reference;
      const number = Number(ASSEMBLY.exec(issuer?.split('-').at(-1) ?? '')?.[1] ?? 0);
      if (kind !== 'code' || code === null || year === null || number === 0 || resolution.document) return [];
      const { assemblies } = knowledge.terms;
      const term = assemblies.find((each) => each.number === number);
      if (!term || (term.from <= year && year <= (term.to ?? year))) return [];
      const sitting = assemblies.filter((each) => each.from <= year && year <= (each.to ?? year));
      const wanted = sitting.map((each) => code.replace(/\d{1,2}$/, String(each.number)));
      const [only, second] = wanted;
      const message = l10n.t(
        'The National Assembly of term {0} sat from {1} on, not in {2}: {3} is likely meant.',
        number,
        term.from,
        year,
        wanted.join(l10n.t(' or ')),
      );
      const fixes = only && !second ? [replacement(l10n.t('Change to “{0}”', only), reference, only, false)] : [];
      return wanted.length === 0 ? [] : [found(reference, message, fixes)];
    });
  },
};
