// Runs the suite in a real VS Code: node test/vscode/run.ts node|web [part of a title]
// In the browser host, or in the desktop editor that GIAOBAN_VSCODE names (`download`: fetch one).
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { build as bundle } from 'esbuild';
import { installBrowserHost } from '../../scripts/host/browser-host.ts';
import { build } from '../../scripts/host/build.ts';
import { pinnedNode, root } from '../../scripts/host/paths.ts';
import { compareWithCommandLine } from './command-line.ts';

const [kind, only = ''] = process.argv.slice(2);
if (kind !== 'node' && kind !== 'web') throw new Error('Which extension host: node or web?');

if (!process.env.GIAOBAN_NO_BUILD) await build();
if (!existsSync(path.join(root, 'dist/extension.cjs'))) throw new Error('dist/ is not built: npm run build');
// The tests write: they get a copy. It is no folder of the checkout, which has settings of its own.
const folder = await mkdtemp(path.join(os.tmpdir(), 'giaoban-workspace-'));
await cp(path.join(root, 'test/vscode/workspace'), folder, { recursive: true });
const comparison = await compareWithCommandLine(root, folder);
/** What the tests write into the workspace when they have come to their end. */
const result = '.result.json';
const suite = path.join(root, 'out/test/vscode/index.cjs');
await bundle({
  entryPoints: [path.join(root, 'test/vscode/index.ts')],
  outfile: suite,
  bundle: true,
  format: 'cjs',
  platform: 'neutral',
  target: 'es2022',
  external: ['vscode'],
  define: {
    ONLY: JSON.stringify(only),
    HOST: JSON.stringify(kind),
    COMPARISON: JSON.stringify(comparison),
    RESULT: JSON.stringify(result),
  },
});

process.env.PATH = path.dirname(pinnedNode(existsSync)) + path.delimiter + process.env.PATH;
try {
  await runTests({
    vscodeExecutablePath: await executable(),
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    launchArgs: [folder, ...(kind === 'web' ? ['--extensionDevelopmentKind=web'] : [])],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  const kept = path.join(folder, result);
  const results = process.env.GIAOBAN_RESULTS;
  if (results && existsSync(kept)) {
    await mkdir(results, { recursive: true });
    await cp(kept, path.join(results, 'vscode.json'));
  }
  await rm(folder, { recursive: true, force: true });
}

async function executable(): Promise<string> {
  const asked = process.env.GIAOBAN_VSCODE;
  if (asked === 'download') return downloadAndUnzipVSCode({ cachePath: path.join(root, '.vscode-test') });
  if (asked && asked !== 'browser') return asked;
  await installBrowserHost(console.log);
  return path.join(root, 'scripts/host/as-desktop.ts');
}
