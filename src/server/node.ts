import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { loadData } from '../cli/data.ts';
import { nodeFiles } from '../cli/files-node.ts';
import { startServer } from './server.ts';

// Editors that only name the program mean standard input and output.
if (!process.argv.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)/.test(argument))) process.argv.push('--stdio');
const root = path.resolve(__dirname, '../..');

startServer(createConnection(ProposedFeatures.all), {
  data: () => loadData(path.join(root, 'dist')),
  translations: async (locale) =>
    JSON.parse(await readFile(path.join(root, 'l10n', `bundle.l10n.${locale.slice(0, 2)}.json`), 'utf8')),
  files: nodeFiles,
  rulePage: `${pathToFileURL(path.join(root, 'docs/rules'))}/{rule}.md`,
});
