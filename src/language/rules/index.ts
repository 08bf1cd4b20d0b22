/**
 * All rules, and how they are run: settings, suppression, order. Adding a rule is adding its file and a line here.
 */
import type { Finding, FindingPlace, Severity } from '../model/index.ts';
import type { Report } from '../workspace/report.ts';
import { annotationBroken } from './annotation-broken.ts';
import { annotationConflict } from './annotation-conflict.ts';
import { annotationEdited } from './annotation-edited.ts';
import { annotationLost } from './annotation-lost.ts';
import { annotationOtherText } from './annotation-other-text.ts';
import { annotationRelationEnd } from './annotation-relation-end.ts';
import { annotationUnknownLabel } from './annotation-unknown-label.ts';
import { annotationUnsure } from './annotation-unsure.ts';
import { metadataChairNotInText } from './metadata-chair-not-in-text.ts';
import { metadataDateMismatch } from './metadata-date-mismatch.ts';
import { metadataDuplicateId } from './metadata-duplicate-id.ts';
import { metadataDuplicateReport } from './metadata-duplicate-report.ts';
import { metadataEmptyValue } from './metadata-empty-value.ts';
import { metadataKindMismatch } from './metadata-kind-mismatch.ts';
import { metadataNotAtTop } from './metadata-not-at-top.ts';
import { metadataOrganizerNotInText } from './metadata-organizer-not-in-text.ts';
import { metadataOrphanSidecar } from './metadata-orphan-sidecar.ts';
import { metadataPeriodMismatch } from './metadata-period-mismatch.ts';
import { metadataReferenceDate } from './metadata-reference-date.ts';
import { metadataReferenceNotCited } from './metadata-reference-not-cited.ts';
import { metadataReferenceUndeclared } from './metadata-reference-undeclared.ts';
import { metadataSchemaRule } from './metadata-schema.ts';
import { metadataSourceRetrieved } from './metadata-source-retrieved.ts';
import { metadataSourceUrl } from './metadata-source-url.ts';
import { metadataTaskDueBeforeMeeting } from './metadata-task-due-before-meeting.ts';
import { metadataTaskNotInText } from './metadata-task-not-in-text.ts';
import { metadataTaskOverdue } from './metadata-task-overdue.ts';
import { metadataTaskReference } from './metadata-task-reference.ts';
import { metadataUnknownKey } from './metadata-unknown-key.ts';
import { metadataWeekday } from './metadata-weekday.ts';
import { referenceAmbiguous } from './reference-ambiguous.ts';
import { referenceAnniversary } from './reference-anniversary.ts';
import {
  referenceCase,
  referenceDash,
  referenceIssuerSpelling,
  referenceLeadingZero,
  referenceLookAlike,
  referenceMissingDiacritics,
  referenceMissingSeparator,
  referenceSeparator,
  referenceSpacing,
  referenceSwappedParts,
  referenceTonePlacement,
  referenceYearInPartyCode,
} from './reference-deviations.ts';
import { referenceFutureDated } from './reference-future-dated.ts';
import { referenceIssuerUnlikely } from './reference-issuer-unlikely.ts';
import { referenceRepealed } from './reference-repealed.ts';
import { referenceStatedDate, referenceStatedIssuer, referenceStatedTerm } from './reference-stated.ts';
import { referenceSubject } from './reference-subject.ts';
import { referenceSuperseded } from './reference-superseded.ts';
import { referenceTermYear } from './reference-term-year.ts';
import { referenceTypeWord } from './reference-type-word.ts';
import { referenceUnknown } from './reference-unknown.ts';
import { reportAnnouncedCount } from './report-announced-count.ts';
import { reportImpossibleDate } from './report-impossible-date.ts';
import { reportMeetingAfterPage } from './report-meeting-after-page.ts';
import { reportNotNormalised } from './report-not-normalised.ts';
import { reportNotRead } from './report-not-read.ts';
import { reportWeekdayMismatch } from './report-weekday-mismatch.ts';
import type { Rule } from './rule.ts';
import { suppressions } from './suppress.ts';

/** Every rule, by family and name. */
export const rules: readonly Rule[] = [
  annotationBroken,
  annotationConflict,
  annotationEdited,
  annotationLost,
  annotationOtherText,
  annotationRelationEnd,
  annotationUnknownLabel,
  annotationUnsure,
  metadataChairNotInText,
  metadataDateMismatch,
  metadataDuplicateId,
  metadataEmptyValue,
  metadataKindMismatch,
  metadataNotAtTop,
  metadataOrganizerNotInText,
  metadataOrphanSidecar,
  metadataPeriodMismatch,
  metadataReferenceDate,
  metadataReferenceNotCited,
  metadataReferenceUndeclared,
  metadataSchemaRule,
  metadataSourceRetrieved,
  metadataSourceUrl,
  metadataTaskDueBeforeMeeting,
  metadataTaskNotInText,
  metadataTaskOverdue,
  metadataTaskReference,
  metadataUnknownKey,
  metadataWeekday,
  referenceAmbiguous,
  referenceAnniversary,
  referenceCase,
  referenceDash,
  referenceIssuerSpelling,
  referenceLeadingZero,
  referenceLookAlike,
  referenceMissingDiacritics,
  referenceMissingSeparator,
  referenceSeparator,
  referenceSpacing,
  referenceSwappedParts,
  referenceTonePlacement,
  referenceYearInPartyCode,
  referenceFutureDated,
  referenceIssuerUnlikely,
  referenceRepealed,
  referenceStatedDate,
  referenceStatedIssuer,
  referenceStatedTerm,
  referenceSubject,
  referenceSuperseded,
  referenceTermYear,
  referenceTypeWord,
  referenceUnknown,
  reportAnnouncedCount,
  reportImpossibleDate,
  reportMeetingAfterPage,
  reportNotNormalised,
  reportNotRead,
  reportWeekdayMismatch,
];

/** The rules that look at many files at once; `duplicateReports` is the only one. */
export const workspaceRules: readonly Pick<Rule, 'id' | 'severity'>[] = [metadataDuplicateReport];

/** The ids of all rules. */
export const ruleIds: readonly string[] = [...rules, ...workspaceRules].map(({ id }) => id).sort();

/** Findings come in this order of the files that they are in. */
const PLACES: readonly FindingPlace[] = ['report', 'sidecar', 'annotations'];

export interface RunOptions {
  /** By rule id, or by family (`reference/*`); the id wins. */
  severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Only these rules, when given: `giaoban check --rule`. */
  only?: readonly string[];
  /** Told when a rule fails on a text; the findings of the others stand. */
  onError?: (rule: string, error: unknown) => void;
}

/**
 * The findings of all rules that are on, in the order of the text; those of the files beside it after those of the report.
 * Total: a rule that throws is left out and reported to `onError`.
 */
export function runRules(report: Report, options: RunOptions = {}, all: readonly Rule[] = rules): Finding[] {
  const { severities = {}, only, onError } = options;
  const isSuppressed = suppressions(report.text, report.metadata);
  const findings: Finding[] = [];
  for (const rule of all) {
    const severity = severityOf(rule, severities);
    if (report.isGone && rule !== metadataOrphanSidecar) continue;
    if (severity === 'off' || (only && !only.includes(rule.id))) continue;
    try {
      for (const found of rule.check(report)) {
        const finding = { ...found, rule: rule.id, severity };
        if (!isSuppressed(finding)) findings.push(finding);
      }
    } catch (error) {
      onError?.(rule.id, error);
    }
  }
  return findings.sort(
    (a, b) =>
      PLACES.indexOf(a.in) - PLACES.indexOf(b.in) ||
      a.start - b.start ||
      a.end - b.end ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}

/** The severity that the settings give a rule: by its id, else by its family, else its own. */
export function severityOf(
  rule: Pick<Rule, 'id' | 'severity'>,
  severities: Readonly<Record<string, Severity | 'off'>>,
): Severity | 'off' {
  return severities[rule.id] ?? severities[`${rule.id.split('/')[0]}/*`] ?? rule.severity;
}

/** The rule with this id. */
export function ruleById(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}

/** The page of a rule, relative to the root of the project: `docs/rules/metadata-date-mismatch.md`. */
export function ruleDocsPath(id: string): string {
  return `docs/rules/${id.replace('/', '-')}.md`;
}
