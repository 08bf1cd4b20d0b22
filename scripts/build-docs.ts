/** Writes the generated parts of the user guide: `npm run docs`. */
import { readFile, writeFile } from 'node:fs/promises';
import { metadataPage, rulesPage } from './docs-tables.ts';

await writeFile('docs/rules/README.md', await rulesPage());
await writeFile('docs/metadata.md', metadataPage(await readFile('docs/metadata.md', 'utf8')));
