import { problemFindings } from './metadata-schema.ts';
import type { Rule } from './rule.ts';

/** Every key is a field of the schema or a project's own (`x-…`). */
export const metadataUnknownKey: Rule = {
  id: 'metadata/unknown-key',
  severity: 'warning',
  check: (report) => problemFindings(report, ({ code }) => code === 'unknown-key'),
};
