// What the extension host calls. The same bundle runs in the Node host and in the web worker host, so it brings its own
// few lines of test runner: Mocha has a different build for each.
import * as vscode from 'vscode';
import { tests as commands } from './commands.ts';
import { tests as encodings } from './encodings.ts';
import { tests as host } from './host.ts';
import { tests as menus } from './menus.ts';
import { tests as oldEncodings } from './old-encodings.ts';
import { tests as recognition } from './recognition.ts';
import { tests as first } from './suite.ts';

declare const ONLY: string;
declare const HOST: string;
declare const RESULT: string;
const patience = 60_000;
const tests = { ...host, ...first, ...recognition, ...encodings, ...oldEncodings, ...commands, ...menus };

function say(line: string): void {
  console.log(`│${line}`);
}

function withTimeLimit(test: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not done in ${patience / 1000} s`)), patience);
    test()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

/** The counts go into the workspace, the one place that both hosts can write to; the runner takes them from there. */
async function keep(counts: object): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('There is no workspace to write the result to');
  const bytes = new TextEncoder().encode(JSON.stringify(counts));
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, RESULT), bytes);
}

export async function run(): Promise<void> {
  let passed = 0;
  const failures: string[] = [];
  say(`  extension in the ${HOST} host`);
  for (const [title, test] of Object.entries(tests)) {
    if (!title.includes(ONLY)) continue;
    const started = Date.now();
    try {
      await withTimeLimit(test);
      passed++;
      say(`    ✔ ${title} (${Date.now() - started}ms)`);
    } catch (error) {
      failures.push(title);
      say(`    ${failures.length}) ${title}`);
      for (const line of String(error instanceof Error ? (error.stack ?? error) : error).split('\n'))
        say(`       ${line}`);
    }
  }
  say(`  ${passed} passing`);
  await keep({ passed, failed: failures.length, skipped: 0 });
  if (failures.length > 0) say(`  ${failures.length} failing`);
  if (failures.length > 0) throw new Error(`failed: ${failures.join(', ')}`);
}
