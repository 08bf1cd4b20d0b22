import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadData } from '../cli/data.ts';
import { nodeFiles } from '../cli/files-node.ts';
import { connectProcess, endWith } from './process.ts';
import { startServer } from './server.ts';

const root = path.resolve(__dirname, '../..');

startServer(connectProcess(process), {
  data: () => loadData(path.join(root, 'dist')),
  translations: async (locale) =>
    JSON.parse(await readFile(path.join(root, 'l10n', `bundle.l10n.${locale.slice(0, 2)}.json`), 'utf8')),
  files: nodeFiles,
  rulePage: `${pathToFileURL(path.join(root, 'docs/rules'))}/{rule}.md`,
  watch: endWith,
  exit: (status) => process.exit(status),
});
