import type { Severity } from '../language/model.ts';
import { defaultSettings, type Settings } from './protocol.ts';

/** Reads the settings from whatever the client sent: what has another shape than it should is as if it were not set. */
export function readSettings(value: unknown): Settings {
  const given = isRecord(value) ? value : {};
  const rules: Settings['rules'] = {};
  for (const [rule, severity] of Object.entries(isRecord(given.rules) ? given.rules : {})) {
    if (isSeverity(severity)) rules[rule] = severity;
  }
  const inlayHints = typeof given.inlayHints === 'boolean' ? given.inlayHints : defaultSettings.inlayHints;
  const catalogue = Array.isArray(given.catalogue) ? given.catalogue.filter((path) => typeof path === 'string') : [];
  const schema = isRecord(given.metadata) ? given.metadata.schema : undefined;
  return { rules, inlayHints, catalogue, metadata: { schema: typeof schema === 'string' ? schema.trim() : '' } };
}

function isSeverity(value: unknown): value is Severity | 'off' {
  return typeof value === 'string' && ['error', 'warning', 'information', 'hint', 'off'].includes(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
