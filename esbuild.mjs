// Builds everything that ships into dist/, prints the sizes and fails when a bundle grows over its budget.
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';

const watch = process.argv.includes('--watch');
const kB = 1000;

const node = {
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  // For Node the package gives CommonJS, of which nothing can be left out; the same code as modules is a quarter smaller.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
};
const browser = { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };

/** YAML 1.1, which nothing here asks for: its types (`!!set`, `!!omap` …) are unknown tags then, its schema is that of YAML 1.2. */
const withoutYaml11 = {
  name: 'without YAML 1.1',
  setup(build) {
    const folder = /yaml[/\\]browser[/\\]dist[/\\]schema[/\\]yaml-1\.1[/\\]/.source;
    build.onLoad({ filter: new RegExp(`${folder}schema\\.js$`) }, () => {
      return { contents: "export { schema } from '../core/schema.js';" };
    });
    build.onLoad({ filter: new RegExp(`${folder}(?:binary|omap|pairs|set|timestamp)\\.js$`) }, ({ path }) => {
      const names = path.endsWith('timestamp.js')
        ? ['timestamp', 'intTime', 'floatTime']
        : [path.match(/(\w+)\.js$/)[1]];
      return { contents: names.map((name) => `export const ${name} = undefined;`).join('\n') };
    });
  },
};

/** What is built from what, and how large it may become (bytes, minified). */
const bundles = [
  { in: 'src/extension/node.ts', out: 'dist/extension/node.js', budget: 450 * kB, ...node, external: ['vscode'] },
  {
    in: 'src/extension/browser.ts',
    out: 'dist/extension/browser.js',
    budget: 450 * kB,
    ...browser,
    external: ['vscode'],
  },
  { in: 'src/server/node.ts', out: 'dist/server/node.js', budget: 450 * kB, ...node },
  { in: 'src/server/browser.ts', out: 'dist/server/browser.js', budget: 450 * kB, ...browser, format: 'iife' },
  { in: 'src/cli/main.ts', out: 'dist/cli.js', budget: 600 * kB, ...node, banner: { js: '#!/usr/bin/env node' } },
];

/** The document tables travel beside the bundles as one file: they are data, read once at start. */
async function writeData() {
  const read = async (name) => JSON.parse(await readFile(`data/${name}.json`, 'utf8'));
  const [types, issuers, terms, catalogue] = await Promise.all(
    ['document-types', 'issuers', 'terms', 'catalogue'].map(read),
  );
  await writeFile('dist/data.json', JSON.stringify({ types, issuers, terms, catalogue }));
}

function options({ in: entry, out, budget: _, ...rest }) {
  return {
    format: 'cjs',
    ...rest,
    entryPoints: [entry],
    plugins: [withoutYaml11],
    outfile: out,
    bundle: true,
    minify: true,
    // Vietnamese text as it is: escaped, each of its letters would take six bytes.
    charset: 'utf8',
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  };
}

async function report() {
  let over = false;
  for (const { out, budget } of bundles) {
    const bytes = await readFile(out);
    const tooLarge = bytes.length > budget;
    over ||= tooLarge;
    const size = `${(bytes.length / kB).toFixed(1)} kB`.padStart(9);
    const zipped = `${(gzipSync(bytes).length / kB).toFixed(1)} kB gz`.padStart(12);
    console.log(`${out.padEnd(28)} ${size} ${zipped}   of ${budget / kB} kB${tooLarge ? '   OVER BUDGET' : ''}`);
  }
  if (over) process.exitCode = 1;
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
