import type { Knowledge } from '../knowledge/knowledge.ts';
import type { MetadataDocument } from '../metadata/document.ts';
import type { Analysis, Finding, Severity } from '../model/index.ts';

/** What a rule looks at. */
export interface RuleContext {
  /** The report text as the editor holds it; spans of `analysis` count in it. */
  text: string;
  analysis: Analysis;
  /** Front matter or sidecar, when the report has one. */
  metadata: MetadataDocument | null;
  knowledge: Knowledge;
  /** Today, ISO date: handed in, so that a rule's answer depends on nothing else. */
  today: string;
}

/** A finding before the rule's id and configured severity are set on it. */
export type RuleFinding = Omit<Finding, 'rule' | 'severity'>;

/** One check. `check` is total and does not look at settings: severity and suppression are applied by `rules/index.ts`. */
export interface Rule {
  /** Stable: `family/name`, the name of its docs page too. */
  id: string;
  severity: Severity;
  check(context: RuleContext): RuleFinding[];
}
