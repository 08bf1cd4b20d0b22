/** Rules on what a text states about a document that is known: its date, its term, its issuer. */
import * as l10n from '@vscode/l10n';
import { datesAgree } from '../knowledge/terms.ts';
import type { Reference } from '../model/index.ts';
import { issuerSign } from '../references/reading/issuer-words.ts';
import { writtenDate } from '../text/calendar.ts';
import { citations, dateLike, found, knownDocument, replacement } from './reference-shared.ts';
import type { Rule } from './rule.ts';

/** The stated date is that of the document. */
export const referenceStatedDate: Rule = {
  id: 'reference/stated-date',
  severity: 'warning',
  check({ analysis, text }) {
    return citations(analysis).flatMap((reference) => {
      const { stated } = reference;
      const document = knownDocument(reference);
      const span = stated.spans.date;
      // A year alone dates the work as often as the document.
      if (!document || !span || stated.date === null || stated.date.length < 7) return [];
      const stating = stated.date;
      if (datesAgree(stating, document.date) || document.dateConflict.some((date) => datesAgree(stating, date)))
        return [];
      const message = l10n.t(
        '{0} is of {1}, not of {2}.',
        named(reference),
        writtenDate(document.date),
        writtenDate(stating),
      );
      // One date behind a list is said of all of it: another one would be wrong for the others.
      const shared = analysis.references.some(
        (other) => other !== reference && other.stated.spans.date?.start === span.start,
      );
      if (shared || document.date.length !== 10 || stating.length !== 10) return [found(span, message)];
      const newText = dateLike(text.slice(span.start, span.end), document.date);
      return [found(span, message, [replacement(l10n.t('Change to “{0}”', newText), span, newText, false)])];
    });
  },
};

/** The stated term is the one in which the document was issued. */
export const referenceStatedTerm: Rule = {
  id: 'reference/stated-term',
  severity: 'warning',
  check({ analysis, text }) {
    return citations(analysis).flatMap((reference) => {
      const { stated, resolution, kind } = reference;
      const document = resolution.document;
      const span = stated.spans.term;
      if (kind === 'named' || !document || !span || stated.term === null || document.term === null) return [];
      if (stated.term === document.term) return [];
      const message = l10n.t(
        '{0} of {1} was issued in term {2}, not {3}.',
        named(reference),
        writtenDate(document.date),
        document.term,
        stated.term,
      );
      const newText = text.slice(span.start, span.end).replace(/[XVI]{1,6}|\d{1,2}/u, document.term);
      return [found(span, message, [replacement(l10n.t('Change to “{0}”', newText), span, newText, false)])];
    });
  },
};

/** The stated issuer is the body that issued the document, as far as catalogue and code tell. */
export const referenceStatedIssuer: Rule = {
  id: 'reference/stated-issuer',
  severity: 'warning',
  check({ analysis, project: { knowledge } }) {
    return citations(analysis).flatMap((reference) => {
      const { stated, resolution } = reference;
      const span = stated.spans.issuer;
      if (!span || stated.issuer === null) return [];
      const document = resolution.document;
      const sign = issuerSign(stated.issuer);
      if (document?.issuer && document.origin !== 'learned' && sign !== null && sign !== 'TW') {
        const issuers = document.issuer.split('-');
        // Several bodies, or one that the table does not name: not a matter of right and wrong.
        if (issuers.includes(sign) || !issuers.every((each) => CENTRAL.test(each))) return [];
        const name = document.issuerName ?? document.issuer;
        const message = l10n.t(
          '{0} of {1} was issued by {2}, not by {3}.',
          named(reference),
          writtenDate(document.date),
          name,
          stated.issuer,
        );
        return [found(span, message, [replacement(l10n.t('Change to “{0}”', name), span, name, false)])];
      }
      const byCode = reference.kind === 'code' && reference.issuer !== null ? reference.issuer : null;
      if (byCode === null || reference.family === null || bodyFits(stated.issuer, byCode)) return [];
      const name = knowledge.issuers.byAbbr(byCode, reference.family)?.name ?? byCode;
      return [
        found(span, l10n.t('A code that ends in {0} is issued by {1}, not by {2}.', byCode, name, stated.issuer)),
      ];
    });
  },
};

const CENTRAL = /^(?:BCT|BBT|BCHTW)$/;

/** Signs whose issuer the words after the code can contradict. */
const CHECKED = /^(?:TW|TU|HU|QU|TTg|CP|QH\d{0,2}|UBTVQH\d{0,2}|UBND|HĐND)$/;

/** Bodies by the words that open their names, with the signs that their codes can have. */
const BODIES: readonly (readonly [name: RegExp, signs: RegExp])[] = [
  [/^(?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương|BCH Trung ương)/u, /^TW$/],
  [/^Thủ tướng/u, /^TTg$/],
  [/^Chính phủ(?!\p{L})/u, /^CP$/],
  [/^Quốc hội(?!\p{L})/u, /^QH\d{0,2}$/],
  [/^(?:Ủy|Uỷ) ban [Tt]hường vụ Quốc hội/u, /^UBTVQH\d{0,2}$/],
  [
    /^(?:Ban Thường vụ |Thường trực |Ban Chấp hành Đảng bộ )?(?:Tỉnh|Thành|Huyện|Quận)[ ](?:ủy|uỷ)(?!\p{L})/u,
    /^[THQ]U$/,
  ],
  [/^(?:UBND|(?:Ủy|Uỷ) ban nhân dân)(?!\p{L})/u, /^UBND$/],
  [/^(?:HĐND|Hội đồng nhân dân)(?!\p{L})/u, /^HĐND$/],
];

/** Whether the words can name the issuer of a code; unknown words and signs are never held against it. */
function bodyFits(words: string, sign: string): boolean {
  const body = BODIES.find(([name]) => name.test(words));
  return !body || !CHECKED.test(sign) || body[1].test(sign);
}

function named({ code, name, text }: Reference): string {
  return code ?? name ?? text;
}
