import * as l10n from '@vscode/l10n';
import { problemMessage } from '../metadata/messages.ts';
import type { MetadataProblem } from '../metadata/problem.ts';
import type { Report } from '../workspace/report.ts';
import type { Rule, RuleFinding } from './rule.ts';

/** Kept apart by rules of their own: they are no error. */
const OTHER_RULES = ['unknown-key', 'empty-value'];

/** The findings for problems of the metadata by itself. */
export function problemFindings({ metadata }: Report, wanted: (problem: MetadataProblem) => boolean): RuleFinding[] {
  return (metadata?.problems ?? []).filter(wanted).map((problem) => ({
    start: problem.start,
    end: problem.end,
    in: metadata?.location === 'sidecar' ? 'sidecar' : 'report',
    message: problemMessage(problem),
    fixes:
      problem.edits.length > 0
        ? [
            {
              title:
                problem.code === 'unterminated'
                  ? l10n.t('Close the metadata')
                  : l10n.t('Change to “{0}”', problem.edits[0]?.newText ?? ''),
              edits: problem.edits,
              safe: problem.code !== 'wrong-type',
            },
          ]
        : [],
  }));
}

/** The metadata can be read and every value has the form that its field asks for. */
export const metadataSchemaRule: Rule = {
  id: 'metadata/schema',
  severity: 'error',
  check: (report) => problemFindings(report, ({ code }) => !OTHER_RULES.includes(code)),
};
