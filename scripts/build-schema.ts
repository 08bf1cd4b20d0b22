/** Writes the JSON Schema of the metadata, which other YAML tools read: `npm run schema`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { jsonSchema } from '../src/language/metadata/json-schema.ts';

await mkdir('schemas', { recursive: true });
await writeFile('schemas/metadata.schema.json', `${JSON.stringify(jsonSchema(), null, 2)}\n`);
