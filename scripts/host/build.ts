import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pinnedNode, root } from './paths.ts';

let built: Promise<void> | undefined;

/** Builds dist/ as `npm run build` does, once in a process; fails when the build does. */
export function build(): Promise<void> {
  built ??= new Promise((resolve, reject) => {
    const child = spawn(pinnedNode(existsSync), ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The build ended with status ${code}`))));
  });
  return built;
}
