import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { nodeFiles } from '../files/node.ts';
import { readNear } from '../files/package.ts';
import { endWith, processChannel } from './process.ts';
import { createRpc } from './rpc.ts';
import { startServer } from './server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const json = async (file: string) => JSON.parse((await readNear(path.join(root, file))) ?? 'null');

startServer(createRpc(processChannel(process)), {
  data: () => json('dist/data.json'),
  translations: (locale) => json(`l10n/bundle.l10n.${locale.slice(0, 2)}.json`),
  files: nodeFiles,
  rulePage: `${pathToFileURL(path.join(root, 'docs/rules'))}/{rule}.md`,
  watch: endWith,
  exit: (status) => process.exit(status),
});
