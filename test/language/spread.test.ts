import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Node, parse } from 'acorn';
import { simple } from 'acorn-walk';
import { transformSync } from 'esbuild';

const src = path.resolve(import.meta.dirname, '../../src');

/** The spread arguments of all calls in a source text, as written; those of a list of known length left out. */
function spreadArguments(source: string): string[] {
  const { code } = transformSync(source, { loader: 'ts' });
  const found: string[] = [];
  const look = (call: Node & { arguments?: Node[] }) => {
    for (const argument of call.arguments ?? []) {
      if (argument.type === 'SpreadElement' && !hasKnownLength((argument as Node & { argument: Node }).argument))
        found.push(code.slice(call.start, call.end));
    }
  };
  simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), { CallExpression: look, NewExpression: look });
  return found;
}

function hasKnownLength(node: Node): boolean {
  if (node.type === 'ArrayExpression') {
    return (node as Node & { elements: Node[] }).elements.every((element) => element.type !== 'SpreadElement');
  }
  if (node.type !== 'ConditionalExpression') return false;
  const { consequent, alternate } = node as Node & { consequent: Node; alternate: Node };
  return hasKnownLength(consequent) && hasKnownLength(alternate);
}

describe('arguments of calls', () => {
  // Each argument takes a place on the stack: 130,000 of them are a RangeError, and inputs can bring as many.
  it('are never a list of which nobody knows how long it is', () => {
    const found = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => spreadArguments(readFileSync(path.join(src, file), 'utf8')).map((call) => `${file}: ${call}`));
    assert.deepEqual(found, []);
  });

  it('are found where they are', () => {
    assert.deepEqual(
      spreadArguments('const a: number[] = []; a.push(...b); new C(...d); f(...(x ? [1] : [2]), ...[3])'),
      ['a.push(...b)', 'new C(...d)'],
    );
  });
});
