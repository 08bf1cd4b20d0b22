/**
 * The schema of the metadata as JSON Schema 2020-12, for other tools. Apart from what the server needs: the conversion is
 * as large as the rest of the metadata code together.
 */
import * as z from 'zod/mini';
import { fieldAt, fieldMeaning } from './fields.ts';
import { metadataSchema } from './schema.ts';

export type JsonSchema = { [key: string]: unknown };

/** The JSON Schema, with the meaning of each field in the language that is set. */
export function jsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(metadataSchema, { io: 'input', target: 'draft-2020-12' }) as JsonSchema;
  describe(schema, []);
  const { $schema, ...rest } = schema;
  return { $schema, title: 'Giao Ban report metadata', ...rest };
}

/** Adds descriptions and the project's own keys, in every object of the schema. */
function describe(schema: JsonSchema, path: readonly string[]): void {
  const field = fieldAt(path);
  if (field) schema.description = fieldMeaning(field);
  if (schema.items) {
    const items = schema.items as JsonSchema;
    describe(items, path);
    delete items.description;
  }
  if (!schema.properties) return;
  for (const [name, property] of Object.entries(schema.properties as Record<string, JsonSchema>)) {
    describe(property, [...path, name]);
  }
  schema.patternProperties = { '^x-': {} };
}
