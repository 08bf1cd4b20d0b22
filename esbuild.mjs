// Builds everything that ships into dist/, prints the sizes and fails when a bundle grows over its budget.
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';
import { readSources } from './src/files/tables.ts';

const watch = process.argv.includes('--watch');
const kB = 1000;

/** Modules as this package has them; libraries in CommonJS ask for Node's own parts with `require`. */
const module = {
  platform: 'node',
  target: 'node20',
  format: 'esm',
  banner: `#!/usr/bin/env node
import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`,
};
const nodeModules = builtinModules.flatMap((name) => [name, `node:${name}`]);
/**
 * One file for both hosts, Node and the web worker: parts that only one of them has are loaded when it is known which one it is. Scripts in
 * CommonJS are what the editor loads in a web worker; `.cjs` says so in a package of modules.
 */
const everywhere = {
  platform: 'browser',
  // Beside the browser's: the protocol's libraries have an entry for each host, of which the one that fits is loaded.
  conditions: ['node'],
  // Of its two editions the one that asks for nothing of Node's.
  alias: { yaml: fileURLToPath(new URL('browser/index.js', import.meta.resolve('yaml/package.json'))) },
  target: ['es2022', 'node20'],
  format: 'cjs',
  external: [...nodeModules, 'vscode'],
};

/**
 * What is built from what, and how large it may become: bytes of the minified file, gzipped, as it is downloaded.
 * The budget is there to notice what a change brings along.
 */
const bundles = [
  { in: 'src/extension/main.ts', out: 'dist/extension.cjs', budget: 180 * kB, ...everywhere },
  { in: 'src/server/main.ts', out: 'dist/server.cjs', budget: 320 * kB, ...everywhere },
  { in: 'src/cli/main.ts', out: 'dist/cli.js', budget: 380 * kB, ...module },
];
const DATA = 'dist/data.json';
const STATE = 'dist/state.tsv';

/**
 * The tables and words travel beside the bundles as one file: they are data, read once at start. The State's documents are a file of their own, of
 * which only what is looked up is read.
 */
async function writeData() {
  const { state, ...tables } = await readSources('data');
  await writeFile(DATA, JSON.stringify(tables));
  await writeFile(STATE, state);
}

function options({ in: entry, out, budget: _, banner = '', ...rest }) {
  return {
    ...rest,
    entryPoints: [entry],
    outfile: out,
    banner: { js: banner },
    bundle: true,
    minify: true,
    // Vietnamese text as it is: escaped, each of its letters would take six bytes.
    charset: 'utf8',
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'warning',
  };
}

/** Prints what each file of dist/ weighs, gzipped and raw; fails the build when a bundle is over its budget. */
async function report() {
  const row = (file, zipped, raw, note) =>
    console.log(`${file.padEnd(28)} ${zipped.padStart(9)} gzipped ${raw.padStart(11)} raw   ${note}`);
  const inKB = (bytes) => `${(bytes / kB).toFixed(1)} kB`;
  for (const { out, budget } of [...bundles, { out: DATA }, { out: STATE }]) {
    const bytes = await readFile(out);
    const zipped = gzipSync(bytes).length;
    const over = budget !== undefined && zipped > budget;
    if (over) process.exitCode = 1;
    const note = budget === undefined ? 'data, not counted' : `of ${inKB(budget)}${over ? '   OVER BUDGET' : ''}`;
    row(out, inKB(zipped), inKB(bytes.length), note);
  }
}

if (!watch) await rm('dist', { recursive: true, force: true });
await mkdir('dist', { recursive: true });
await writeData();
if (watch) {
  for (const bundle of bundles) await (await esbuild.context(options(bundle))).watch();
  console.log('watching');
} else {
  await Promise.all(bundles.map((bundle) => esbuild.build(options(bundle))));
  // npx runs the command of a checkout as a file.
  await chmod('dist/cli.js', 0o755);
  await report();
}
