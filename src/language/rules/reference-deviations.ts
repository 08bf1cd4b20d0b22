/**
 * One rule for each way in which a code deviates from its canonical spelling. The fix writes the canonical code; it is safe,
 * since the deviation leaves no doubt about the code that is meant, except where it takes away a year that may be stated nowhere else.
 */
import * as l10n from '@vscode/l10n';
import type { Deviation, Finding, Fix, Mention, Severity } from '../model/index.ts';
import { listedCodes } from './listed-codes.ts';
import { found, replacement } from './reference-shared.ts';
import type { Rule } from './rule.ts';

const WORD = /[\p{L}\p{N}]/u;

function deviationRule(
  deviation: Deviation,
  severity: Severity,
  message: (written: string, code: string) => string,
): Rule {
  return {
    id: `reference/${deviation}`,
    severity,
    check({ analysis, text, metadata, project: { knowledge } }) {
      const inText = analysis.references.flatMap((reference) => {
        if (!reference.deviations.includes(deviation)) return [];
        const written = text.slice(reference.start, reference.end);
        const wanted = reference.code ?? reference.text;
        return [found(reference, message(written.replace(/\s+/g, ' '), wanted), canonicalFix(reference, text))];
      });
      const place: Finding['in'] = metadata?.location === 'sidecar' ? 'sidecar' : 'report';
      const listed = listedCodes(metadata, knowledge).flatMap(({ start, end, mention }) => {
        if (!mention?.code || !mention.deviations.includes(deviation)) return [];
        const fixes = canonicalFix({ ...mention, start, end }, '');
        return [{ start, end, in: place, message: message(mention.text, mention.code), fixes }];
      });
      return [...inText, ...listed];
    },
  };
}

/** Writes the canonical code, with the blanks that a fused word lacks. */
function canonicalFix(reference: Mention, text: string): Fix[] {
  if (reference.code === null || reference.kind !== 'code') return [];
  const before = WORD.test(text.slice(Math.max(0, reference.start - 1), reference.start)) ? ' ' : '';
  const after = WORD.test(text.slice(reference.end, reference.end + 1)) ? ' ' : '';
  const safe = !reference.deviations.includes('year-in-party-code');
  const title = l10n.t('Change to “{0}”', reference.code);
  return [replacement(title, reference, `${before}${reference.code}${after}`, safe)];
}

export const referenceSwappedParts = deviationRule('swapped-parts', 'warning', (written, code) =>
  l10n.t('Hyphen and slash of “{0}” are swapped; the rules on form ask for {1}.', written, code),
);
export const referenceMissingSeparator = deviationRule('missing-separator', 'warning', (written, code) =>
  l10n.t('“{0}” lacks a hyphen or slash: {1}.', written, code),
);
export const referenceSeparator = deviationRule('separator', 'warning', (written, code) =>
  l10n.t('The parts of “{0}” are joined by the wrong marks: {1}.', written, code),
);
export const referenceSpacing = deviationRule('spacing', 'information', (written, code) =>
  l10n.t('“{0}” has a space too many or too few: {1}.', written, code),
);
export const referenceDash = deviationRule('dash', 'information', (written, code) =>
  l10n.t('“{0}” is typed with another dash than the hyphen: {1}.', written, code),
);
export const referenceCase = deviationRule('case', 'information', (written, code) =>
  l10n.t('“{0}” has the wrong capitals: {1}.', written, code),
);
export const referenceLookAlike = deviationRule('look-alike', 'warning', (written, code) =>
  l10n.t('“{0}” holds letters that only look like those of {1}.', written, code),
);
export const referenceMissingDiacritics = deviationRule('missing-diacritics', 'warning', (written, code) =>
  l10n.t('“{0}” lacks diacritics: {1}.', written, code),
);
export const referenceLeadingZero = deviationRule('leading-zero', 'information', (written, code) =>
  l10n.t('A number below 10 has one leading zero, others none: {1} for “{0}”.', written, code),
);
export const referenceYearInPartyCode = deviationRule('year-in-party-code', 'warning', (written, code) =>
  l10n.t('Codes of the Party hold no year: {1} for “{0}”.', written, code),
);
export const referenceIssuerSpelling = deviationRule('issuer-spelling', 'information', (written, code) =>
  l10n.t('The issuer in “{0}” is not spelt as in the rules on form: {1}.', written, code),
);

const OLD_PLACEMENT = /[oO][àáảãạèéẻẽẹ](?!\p{L})|(?<![qQ])[uU][ỳýỷỹỵ](?!\p{L})/gu;

/** The same word with the tone on the first vowel: "khoá" → "khóa". */
export function newTonePlacement(text: string): string {
  return text.replace(OLD_PLACEMENT, (pair) => {
    const [first = '', second = ''] = pair;
    const [plain = '', tone = ''] = second.normalize('NFD');
    return (first + tone).normalize('NFC') + plain;
  });
}

/** "khoá XII" in the name of a document, where the present spelling is "khóa". */
export const referenceTonePlacement: Rule = {
  id: 'reference/tone-placement',
  severity: 'hint',
  check({ analysis, text }) {
    return analysis.references.flatMap((reference) => {
      if (!reference.deviations.includes('tone-placement')) return [];
      const written = text.slice(reference.start, reference.end).normalize('NFC');
      const wanted = newTonePlacement(written);
      if (wanted === written) return [];
      const message = l10n.t('The tone mark stands on the second vowel, as in the older spelling: {0}.', wanted);
      return [found(reference, message, [replacement(l10n.t('Change to “{0}”', wanted), reference, wanted, true)])];
    });
  },
};
