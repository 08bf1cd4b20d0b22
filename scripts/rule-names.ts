/** What a rule may be called in settings, for the editor to suggest: in the manifest and in the schema of the project file. */
import * as z from 'zod/mini';
import { ruleIds } from '../src/language/rules/index.ts';
import { projectSchema } from '../src/language/workspace/project-file.ts';

type Json = { [key: string]: Json } & Record<string, unknown>;

/** Every rule, and every family: `reference/*`. */
export const ruleNames: readonly string[] = [...new Set(ruleIds.flatMap((id) => [`${id.split('/')[0]}/*`, id]))].sort();

/** `package.json` with the names of the rules in its settings. */
export function manifestWithRules(text: string): string {
  const manifest = JSON.parse(text) as Json;
  const properties = manifest.contributes?.configuration?.properties;
  for (const rules of [properties?.['giaoban.rules'], properties?.['giaoban.overrides']?.items?.properties?.rules])
    if (rules) rules.propertyNames = { enum: [...ruleNames] } as never;
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The JSON Schema of `.giaoban.yaml`. */
export function projectJsonSchema(): Json {
  const { $schema, ...schema } = z.toJSONSchema(projectSchema, { io: 'input', target: 'draft-2020-12' }) as Json;
  const { properties } = schema as Json;
  for (const rules of [properties?.rules, properties?.overrides?.items?.properties?.rules])
    if (rules) rules.propertyNames = { enum: [...ruleNames] } as never;
  return { $schema, title: 'Giao Ban project file', ...schema } as unknown as Json;
}
