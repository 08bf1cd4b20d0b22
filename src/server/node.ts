import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { nodeFiles } from '../files/node.ts';
import { readNear } from '../files/package.ts';
import { uriOfPath } from '../files/paths.ts';
import { readBuilt } from '../files/tables.ts';
import { endWith, processTransport } from './process.ts';
import { startServer } from './server.ts';

// A server lives for days beside an editor. Left to itself the engine lets its heap grow to several times of what is in
// use before it cleans up; so it cleans up earlier, which costs little (`npm run bench:memory`).
setFlagsFromString('--heap-growing-percent=20');
setFlagsFromString('--semi-space-growth-factor=1');

const root = path.dirname(__dirname);
const json = async (file: string) => JSON.parse((await readNear(path.join(root, file))) ?? 'null');

const { reader, writer } = processTransport(process);
startServer(reader, writer, {
  async data() {
    const tables = await readBuilt(__dirname);
    if (!tables) throw new Error(`${__dirname}: no tables`);
    return tables;
  },
  translations: (locale) => json(`l10n/bundle.l10n.${locale.slice(0, 2)}.json`),
  files: nodeFiles,
  rulePage: `${uriOfPath(path.join(root, 'docs/rules'))}/{rule}.md`,
  watch: endWith,
  exit: (status) => process.exit(status),
});
