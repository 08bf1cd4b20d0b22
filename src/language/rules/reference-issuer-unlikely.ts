import * as l10n from '@vscode/l10n';
import { decodeCode } from '../knowledge/decode.ts';
import { citations, found, replacement } from './reference-shared.ts';
import type { Rule } from './rule.ts';

/** A body that hardly ever issues such a document: an action programme of the Central Committee (`69-CTr/TW`). */
export const referenceIssuerUnlikely: Rule = {
  id: 'reference/issuer-unlikely',
  severity: 'information',
  check({ analysis, project: { knowledge } }) {
    return citations(analysis).flatMap((reference) => {
      const { kind, code, typeWord, resolution } = reference;
      if (kind !== 'code' || code === null || resolution.status === 'resolved') return [];
      const facts = decodeCode(code, knowledge, typeWord);
      if (!facts?.unlikely) return [];
      const { expected } = facts.unlikely;
      const type = facts.types[0]?.vi ?? '';
      const issuer = facts.issuers[0];
      const wanted = expected !== null && issuer ? code.slice(0, code.length - issuer.abbr.length) + expected : null;
      const message =
        wanted !== null && code.endsWith(issuer?.abbr ?? '')
          ? l10n.t('{0} hardly ever issues a {1}; {2} is likely meant.', issuer?.vi ?? '', type, wanted)
          : l10n.t('{0} hardly ever issues a {1}.', issuer?.vi ?? '', type);
      const fixes = wanted === null ? [] : [replacement(l10n.t('Change to “{0}”', wanted), reference, wanted, false)];
      return [found(reference, message, fixes)];
    });
  },
};
