import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readCounts } from '../../scripts/results.ts';

describe('the results of a suite', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'giaoban-results-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const write = (name: string, text: string) => writeFile(path.join(folder, name), text);

  it('are those of all its tools together', async () => {
    await write('a.json', '{"passed":3,"failed":0,"skipped":1}');
    await write('b.json', '{"passed":2,"failed":1,"skipped":0}');
    assert.deepEqual(await readCounts(folder), { passed: 5, failed: 1, skipped: 1 });
  });

  it('are never made up: none, half a file, or another shape is an error', async () => {
    await assert.rejects(readCounts(folder), /no result/);
    await assert.rejects(readCounts(path.join(folder, 'nowhere')));
    for (const text of ['', '{"passed":3,', '[]', '{"passed":"3","failed":0,"skipped":0}', '{"passed":3}']) {
      await write('a.json', text);
      await assert.rejects(readCounts(folder), Error, text);
    }
  });
});
