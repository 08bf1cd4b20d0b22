// npm run package: packs the extension as a .vsix, and fails when it is larger than people should have to download.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { root } from './host/paths.ts';

const MB = 1_000_000;
const budget = 1.5 * MB;

const { name, version } = (await import('../package.json', { with: { type: 'json' } })).default;
const file = path.join(root, `${name}-${version}.vsix`);
await createVSIX({
  cwd: root,
  packagePath: file,
  // Everything is in the bundles.
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
const { size } = await stat(file);
const over = size > budget;
console.log(
  `${path.basename(file)}   ${(size / MB).toFixed(2)} MB of ${budget / MB} MB${over ? '   OVER BUDGET' : ''}`,
);
if (over) process.exitCode = 1;
