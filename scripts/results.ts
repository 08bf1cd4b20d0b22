import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';

const count = z.int().min(0);
const counts = z.strictObject({ passed: count, failed: count, skipped: count });

export type Counts = z.output<typeof counts>;

/**
 * The counts that the test tools of a suite have written into a folder as JSON files, added up. Throws when there is no
 * file, or one that does not hold counts: a tool that ended before its end has told nothing.
 */
export async function readCounts(folder: string): Promise<Counts> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  if (files.length === 0) throw new Error('no result was written');
  const sum: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of files) {
    const { passed, failed, skipped } = counts.parse(JSON.parse(await readFile(path.join(folder, file), 'utf8')));
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return sum;
}
