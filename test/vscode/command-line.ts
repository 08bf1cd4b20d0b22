// What the command line finds in the files that the suite opens: the three hosts have to say the same.
import { execFile } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { JsonFinding } from '../../src/cli/formats/json.ts';
import { decodeText } from '../../src/language/text/encodings.ts';

/** One finding, as line and column from 0 to line and column: "metadata/weekday error 3:6-3:16 message". */
export interface Comparison {
  /** By path in the workspace: what is found in each file by itself. */
  single: Record<string, string[]>;
  /** The same when the files are compared with each other as well. */
  together: Record<string, string[]>;
}

const CORPUS = ['d01', 'd06', 'd08', 'd09', 'd10', 'd18', 'd22', 'd24'];
const VARIANT = 'd03';

/** Puts samples and reports of the corpus into the workspace, and asks the command line about them. */
export async function compareWithCommandLine(root: string, workspace: string): Promise<Comparison> {
  const folder = path.join(workspace, 'compare');
  await cp(path.join(root, 'samples'), folder, { recursive: true });
  const report = (name: string) => path.join(root, `test/corpus/reports/${name}.txt`);
  for (const name of CORPUS) await cp(report(name), path.join(folder, `${name}.txt`));
  const text = await readFile(report(VARIANT), 'utf8');
  await writeFile(path.join(folder, `${VARIANT}-crlf.txt`), `\uFEFF${text.replaceAll('\n', '\r\n').normalize('NFD')}`);
  const all = await check(root, workspace);
  const single = all.filter(({ rule }) => rule !== 'metadata/duplicate-report');
  return { single: await byFile(single, workspace), together: await byFile(all, workspace) };
}

async function check(root: string, workspace: string): Promise<JsonFinding[]> {
  const cli = path.join(root, 'dist/cli.js');
  const options = ['check', '.', '--format', 'jsonl', '--fail-on', 'never', '--lang', 'en'];
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...options], {
    cwd: workspace,
    maxBuffer: 50_000_000,
  });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

async function byFile(findings: readonly JsonFinding[], workspace: string): Promise<Record<string, string[]>> {
  const files: Record<string, string[]> = {};
  for (const { file, rule, severity, start, end, message } of findings) {
    const { text } = decodeText(await readFile(path.join(workspace, file)));
    const document = TextDocument.create('', '', 0, text);
    const [from, to] = [start, end].map((offset) => document.positionAt(offset));
    const range = `${from?.line}:${from?.character}-${to?.line}:${to?.character}`;
    files[file] = [...(files[file] ?? []), `${rule} ${severity} ${range} ${message}`].sort();
  }
  return files;
}
