import type { Severity } from '../language/model/index.ts';
import { defaultSettings, type Settings } from './protocol.ts';

/** Reads the settings from whatever the client sent: what has another shape than it should is as if it were not set. */
export function readSettings(value: unknown): Settings {
  const given = isRecord(value) ? value : {};
  const overrides = (Array.isArray(given.overrides) ? given.overrides : []).flatMap((one: unknown) => {
    const files = isRecord(one) ? texts(typeof one.files === 'string' ? [one.files] : one.files) : [];
    return isRecord(one) && files.length > 0 ? [{ files, rules: readRules(one.rules) }] : [];
  });
  const inlayHints = typeof given.inlayHints === 'boolean' ? given.inlayHints : defaultSettings.inlayHints;
  const schema = isRecord(given.metadata) ? given.metadata.schema : undefined;
  return {
    rules: readRules(given.rules),
    overrides,
    inlayHints,
    catalogue: texts(given.catalogue),
    metadata: { schema: typeof schema === 'string' ? schema.trim() : '' },
    fromUser: texts(given.fromUser),
    trusted: given.trusted !== false,
  };
}

function readRules(value: unknown): Settings['rules'] {
  const rules: Settings['rules'] = {};
  for (const [rule, severity] of Object.entries(isRecord(value) ? value : {})) {
    if (isSeverity(severity)) rules[rule] = severity;
  }
  return rules;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}

function isSeverity(value: unknown): value is Severity | 'off' {
  return typeof value === 'string' && ['error', 'warning', 'information', 'hint', 'off'].includes(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
