/** Writes the JSON Schemas of the metadata and of the project file, which other YAML tools read: `npm run schema`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { jsonSchema } from '../src/language/metadata/json-schema.ts';
import { projectJsonSchema } from './rule-names.ts';

await mkdir('schemas', { recursive: true });
await writeFile('schemas/metadata.schema.json', `${JSON.stringify(jsonSchema(), null, 2)}\n`);
await writeFile('schemas/project.schema.json', `${JSON.stringify(projectJsonSchema(), null, 2)}\n`);
