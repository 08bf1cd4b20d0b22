/** Runs the fuzz job: so many inputs of all kinds, from a seed, with every connection counted and every hang found. */
import net from 'node:net';
import fc from 'fast-check';
import type { Kind } from './kind.ts';
import { kinds } from './kinds/index.ts';

/** Milliseconds of processor time that one input may take: far more than any should, on a busy machine. */
const RUNAWAY = 10_000;

export interface Outcome {
  name: string;
  inputs: number;
  seconds: number;
  /** The slowest input, in milliseconds of processor time. */
  slowest: number;
  connections: number;
  /** What failed first, shrunk, with the seed and path that make it again; null when all held. */
  failure: string | null;
}

/** The kinds whose names hold one of the words; all without words. */
export function chosen(words: readonly string[]): Kind[] {
  return kinds.filter(
    ({ name, share }) => share > 0 && (words.length === 0 || words.some((word) => name.includes(word))),
  );
}

/** Runs one kind with its share of `inputs`. Never rejects. */
export async function runKind(one: Kind, inputs: number, seed: number): Promise<Outcome> {
  const count = Math.max(1, Math.round((inputs * one.share) / 1000));
  const connections = countConnections();
  const started = Date.now();
  let [slowest, done] = [0, 0];
  const property = fc.asyncProperty(one.arbitrary, async (input) => {
    done++;
    const before = process.cpuUsage();
    await one.check(input);
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1000;
    slowest = Math.max(slowest, took);
    if (took > RUNAWAY) throw new Error(`took ${Math.round(took)} ms`);
  });
  const result = await fc.check(property, { numRuns: count, seed });
  await one.end?.();
  const failure = result.failed
    ? `${fc.defaultReportMessage(result as fc.RunDetails<unknown>)}\n${(result.errorInstance as Error | null)?.stack ?? ''}`
    : null;
  return {
    name: one.name,
    inputs: done,
    seconds: (Date.now() - started) / 1000,
    slowest,
    connections: connections.end(),
    failure,
  };
}

/** Counts what this process connects to, wherever it is; pipes to its own children are none. */
function countConnections(): { end(): number } {
  let count = 0;
  const { connect } = net.Socket.prototype;
  net.Socket.prototype.connect = function (this: net.Socket, ...given: unknown[]) {
    count++;
    return Reflect.apply(connect, this, given) as net.Socket;
  } as typeof connect;
  const { fetch } = globalThis;
  globalThis.fetch = (...given) => {
    count++;
    return fetch(...given);
  };
  return {
    end() {
      net.Socket.prototype.connect = connect;
      globalThis.fetch = fetch;
      return count;
    },
  };
}
