import { problemFindings } from './metadata-schema.ts';
import type { Rule } from './rule.ts';

/** A field that is there has a value. */
export const metadataEmptyValue: Rule = {
  id: 'metadata/empty-value',
  severity: 'information',
  check: (report) => problemFindings(report, ({ code }) => code === 'empty-value'),
};
