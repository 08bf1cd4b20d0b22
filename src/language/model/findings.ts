/** What the rules find, and how it is mended. */
import type { Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface Edit extends Span {
  newText: string;
}

export interface Fix {
  title: string;
  edits: Edit[];
  /** Safe to apply without looking: `--fix` and "fix all" take only these. */
  safe: boolean;
}

/** The text that a finding counts in: the report, or a file beside it. */
export type FindingPlace = 'report' | 'sidecar' | 'annotations';

/** One finding of a rule. Spans and edits count in the text named by `in`. */
export interface Finding extends Span {
  rule: string;
  severity: Severity;
  message: string;
  in: FindingPlace;
  fixes: Fix[];
}
