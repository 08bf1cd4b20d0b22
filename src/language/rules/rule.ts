import type { Finding, Severity } from '../model/index.ts';
import type { Report } from '../workspace/report.ts';

/** A finding before the rule's id and configured severity are set on it. */
export type RuleFinding = Omit<Finding, 'rule' | 'severity'>;

/** One check. `check` is total and does not look at settings: severity and suppression are applied by `rules/index.ts`. */
export interface Rule {
  /** Stable: `family/name`, the name of its docs page too. */
  id: string;
  severity: Severity;
  check(report: Report): RuleFinding[];
}
