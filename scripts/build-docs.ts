/** Writes the generated parts of the user guide and of the manifest: `npm run docs`. */
import { readFile, writeFile } from 'node:fs/promises';
import { metadataPage, rulesPage } from './docs-tables.ts';
import { manifestWithRules } from './rule-names.ts';

await writeFile('docs/rules/README.md', await rulesPage());
await writeFile('docs/metadata.md', metadataPage(await readFile('docs/metadata.md', 'utf8')));
await writeFile('package.json', manifestWithRules(await readFile('package.json', 'utf8')));
