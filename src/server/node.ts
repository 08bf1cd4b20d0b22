import path from 'node:path';
import { nodeFiles } from '../files/node.ts';
import { readBytesNear, readNear } from '../files/package.ts';
import { uriOfPath } from '../files/paths.ts';
import { endWith, processTransport } from './process.ts';
import { startServer } from './server.ts';

const root = path.dirname(__dirname);
const json = async (file: string) => JSON.parse((await readNear(path.join(root, file))) ?? 'null');

const { reader, writer } = processTransport(process);
startServer(reader, writer, {
  async data() {
    const [tables, state] = await Promise.all([
      json('dist/data.json'),
      readBytesNear(path.join(root, 'dist/state.tsv')),
    ]);
    return { ...tables, state: state ?? undefined };
  },
  translations: (locale) => json(`l10n/bundle.l10n.${locale.slice(0, 2)}.json`),
  files: nodeFiles,
  rulePage: `${uriOfPath(path.join(root, 'docs/rules'))}/{rule}.md`,
  watch: endWith,
  exit: (status) => process.exit(status),
});
