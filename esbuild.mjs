// Builds everything that ships into dist/, prints the sizes and fails when a bundle grows over its budget.
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import swc from '@swc/core';
import esbuild from 'esbuild';
import { withAdditions } from './src/language/knowledge/additions.ts';

const watch = process.argv.includes('--watch');
const kB = 1000;

const node = {
  platform: 'node',
  target: 'node20',
  // Node 20 has them; esbuild would write every literal with one as a call, a few bytes longer.
  supported: { 'regexp-unicode-property-escapes': true },
  mainFields: ['module', 'main'],
  // For Node the package gives CommonJS, of which nothing can be left out; the same code as modules is a quarter smaller.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
};
const browser = { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };

/**
 * The YAML library without what `parseYaml` never asks for, more than a quarter of it: every schema but the core one, its writer, and what
 * makes or changes documents. A test compares what the bundle says of metadata with what the source says.
 */
const leanYaml = {
  name: 'lean YAML',
  setup(build) {
    const replace = (file, contents) =>
      build.onLoad({ filter: new RegExp(`yaml/browser/dist/${file}\\.js$`.replaceAll('/', '[/\\\\]')) }, () => ({
        contents,
      }));
    const leaveOut = (file, ...names) =>
      replace(file, names.map((name) => `export const ${name} = () => undefined;`).join('\n'));
    replace(
      'schema/tags',
      `import { schema } from './core/schema.js';
       export const coreKnownTags = {};
       export const getTags = () => schema.slice();`,
    );
    leaveOut('schema/yaml-1.1/merge', 'isMergeKey', 'addMergeToJSMap');
    for (const part of ['String', 'Collection', 'Document', 'Pair', 'Number'])
      leaveOut(`stringify/stringify${part}`, `stringify${part}`);
    leaveOut('stringify/stringify', 'stringify', 'createStringifyContext');
    leaveOut('doc/createNode', 'createNode');
    leaveOut('doc/applyReviver', 'applyReviver');
    leaveOut('doc/anchors', 'anchorIsValid', 'anchorNames', 'createNodeAnchors', 'findNewAnchor');
    leaveOut('parse/cst-visit', 'visit');
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

/** The tables and words travel beside the bundles as one file: they are data, read once at start. */
async function writeData() {
  const read = async (name) => JSON.parse(await readFile(`data/${name}.json`, 'utf8'));
  const tables = {
    types: 'facts/document-types',
    issuers: 'facts/issuers',
    terms: 'facts/terms',
    catalogue: 'facts/catalogue',
    laws: 'facts/laws',
    additions: 'additions/knowledge',
    vocabulary: 'words/vocabulary',
  };
  const entries = Object.entries(tables).map(async ([key, name]) => [key, await read(name)]);
  const { additions, ...imported } = Object.fromEntries(await Promise.all(entries));
  await writeFile('dist/data.json', JSON.stringify({ ...imported, ...withAdditions(imported, additions) }));
}

function options({ in: entry, out, budget: _, ...rest }) {
  return {
    format: 'cjs',
    ...rest,
    entryPoints: [entry],
    plugins: [leanYaml],
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

/** Minifies once more: swc leaves out 2 to 4 % of what esbuild writes, as much as a small library takes. */
async function shrink({ out }) {
  const { code, map } = await swc.minify(await readFile(out, 'utf8'), {
    ecma: 2022,
    module: false,
    toplevel: true,
    compress: { passes: 3, toplevel: true },
    mangle: { toplevel: true },
    sourceMap: { filename: out, content: await readFile(`${out}.map`, 'utf8') },
  });
  await writeFile(out, `${code}\n//# sourceMappingURL=${path.basename(out)}.map\n`);
  await writeFile(`${out}.map`, map);
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
  await Promise.all(bundles.map(shrink));
  // npx runs the command of a checkout as a file.
  await chmod('dist/cli.js', 0o755);
  await report();
}
