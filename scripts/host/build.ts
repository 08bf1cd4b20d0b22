import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pinnedNode, root } from './paths.ts';

/** Builds dist/ as `npm run build` does; fails when the build does. */
export function build(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(pinnedNode(existsSync), ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The build ended with status ${code}`))));
  });
}
