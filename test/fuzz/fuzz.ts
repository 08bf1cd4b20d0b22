/**
 * `npm run fuzz [-- --inputs 100000 --seed 1 KIND…]`: the whole job, with its figures. A part of it is in `npm test`
 * (`fuzz.test.ts`). What failed is printed shrunk, with the seed that makes it again.
 */
import { parseArgs } from 'node:util';
import { chosen, type Outcome, runKind } from './run.ts';

const { values, positionals } = parseArgs({
  options: { inputs: { type: 'string', default: '100000' }, seed: { type: 'string' } },
  allowPositionals: true,
});
const inputs = Number(values.inputs);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
console.log(`${inputs} inputs, seed ${seed}`);
const outcomes: Outcome[] = [];
for (const one of chosen(positionals)) {
  const outcome = await runKind(one, inputs, seed);
  outcomes.push(outcome);
  const { name, seconds, slowest, connections, failure } = outcome;
  console.log(
    `${name.padEnd(24)} ${String(outcome.inputs).padStart(7)} inputs ${seconds.toFixed(0).padStart(5)} s  slowest ${slowest.toFixed(0).padStart(5)} ms  connections ${connections}  ${failure ? 'FAILED' : 'held'}`,
  );
  if (failure) console.log(failure);
}
const sum = (of: (one: Outcome) => number) => outcomes.reduce((all, one) => all + of(one), 0);
const failed = sum(({ failure }) => (failure ? 1 : 0));
console.log(`${sum((one) => one.inputs)} inputs, ${failed} kinds failed, ${sum((one) => one.connections)} connections`);
process.exitCode = failed + sum((one) => one.connections) > 0 ? 1 : 0;
