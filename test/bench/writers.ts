/**
 * `npm run bench:writers [-- CHANGES SECONDS]`: 10,000 changes of one file by four processes of ours at once, of which none
 * may be lost; then a program that knows no lock appends every 5 ms for 60 s while ours replace the file, and every line of
 * either is there in the end, or its writer was told.
 */
import { fork } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeFiles } from '../../src/files/node.ts';
import { FileError } from '../../src/language/workspace/files.ts';

/** Adds a line to a file as our commands do: read, changed, written if still the same. False when told that it is not. */
async function addLine(uri: string, line: string): Promise<boolean> {
  const before = await nodeFiles.read(uri, 50_000_000);
  const after = new TextEncoder().encode(`${new TextDecoder().decode(before)}${line}\n`);
  try {
    await nodeFiles.write(uri, after, { ifStill: before });
    return true;
  } catch (error) {
    if (error instanceof FileError && error.problem === 'changed') return false;
    throw error;
  }
}

/** A process of this program: one of our own writers, or one that appends and knows no lock, until it is told to end. */
async function asChild([task = '', file = '', name = '', count = '0']: string[]): Promise<void> {
  if (task === 'append') {
    let lines = 0;
    const timer = setInterval(() => appendFileSync(file, `foreign ${lines++}\n`), 5);
    process.once('message', () => {
      clearInterval(timer);
      process.send?.(lines);
      process.disconnect();
    });
    return;
  }
  let tries = 0;
  for (let i = 0; i < Number(count); i++) {
    do tries++;
    while (!(await addLine(pathToFileURL(file).href, `${name} ${i}`)));
  }
  process.send?.(tries);
  process.disconnect();
}

/** Starts a process as above; the number that it gives in the end. */
function child(...given: string[]) {
  const started = fork(import.meta.filename, given, { execArgv: [] });
  const result = new Promise<number>((resolve, reject) => {
    started.on('message', (number) => resolve(number as number));
    started.on('exit', (status) => status !== 0 && reject(new Error(`${given[0]} ended with ${status}`)));
  });
  return { result, tell: () => started.send('end') };
}

if (process.send) await asChild(process.argv.slice(2));
else {
  const [changes = 10_000, seconds = 60] = process.argv.slice(2).map(Number);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'giaoban-writers-'));
  const file = path.join(folder, 'a.txt');
  const uri = pathToFileURL(file).href;
  const lines = () => readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const left = () => readdirSync(folder).filter((name) => name !== 'a.txt');

  writeFileSync(file, '');
  const started = Date.now();
  const each = Math.ceil(changes / 4);
  const tries = await Promise.all(['a', 'b', 'c', 'd'].map((name) => child('write', file, name, String(each)).result));
  const [kept, wanted] = [new Set(lines()).size, each * 4];
  console.log(
    `our own: ${wanted} changes, ${wanted - kept} lost, ${tries.reduce((a, b) => a + b, 0)} tries, ${((Date.now() - started) / 1000).toFixed(0)} s, left over ${left().length}`,
  );

  writeFileSync(file, '');
  const ours: string[] = [];
  const appender = child('append', file);
  const until = Date.now() + seconds * 1000;
  let told = 0;
  for (let i = 0; Date.now() < until; i++) {
    if (await addLine(uri, `ours ${i}`)) ours.push(`ours ${i}`);
    else told++;
  }
  appender.tell();
  const foreign = Array.from({ length: await appender.result }, (_, i) => `foreign ${i}`);
  const end = new Set([
    ...lines(),
    ...left().flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n')),
  ]);
  const missing = [...foreign, ...ours].filter((line) => !end.has(line));
  console.log(
    `foreign: ${foreign.length} lines appended in ${seconds} s, ours written ${ours.length}, told of a change ${told}, lost unnoticed ${missing.length}, set aside ${left().length}`,
  );
  rmSync(folder, { recursive: true });
  process.exitCode = wanted - kept + missing.length > 0 ? 1 : 0;
}
