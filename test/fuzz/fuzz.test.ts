/** A little of the fuzz job, each time from another seed; `npm run fuzz` is all of it. */
import assert from 'node:assert/strict';
import { chosen, runKind } from './run.ts';

const INPUTS = 4000;
const seed = Number(process.env.GIAOBAN_SEED ?? Date.now() % 2 ** 31);

describe(`inputs of any kind (seed ${seed})`, () => {
  for (const one of chosen([])) {
    it(`${one.name}: no exception, no hang, no connection, no lost byte, no words of libraries`, async function () {
      this.timeout(120_000);
      const { failure, connections } = await runKind(one, INPUTS, seed);
      assert.equal(failure, null, failure ?? '');
      assert.equal(connections, 0);
    });
  }
});
