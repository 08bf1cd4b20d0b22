import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { transformSync } from 'esbuild';
import wordings from '../../data/words/wordings.json' with { type: 'json' };
import { suspicion } from '../language/helpers/linear.ts';

const SOURCE = path.join(import.meta.dirname, '../../src');
/** Every regular expression literal of the program, with the file that it stands in. */
function literals(): Map<string, { pattern: string; flags: string; file: string }> {
  const found = new Map<string, { pattern: string; flags: string; file: string }>();
  for (const file of readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const { code } = transformSync(readFileSync(path.join(SOURCE, file), 'utf8'), { loader: 'ts', target: 'esnext' });
    simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
      Literal(node) {
        const { regex } = node;
        if (regex) found.set(`/${regex.pattern}/${regex.flags}`, { ...regex, file });
      },
    });
  }
  return found;
}

// Patterns that are put together at run time are checked where their modules are tested.
describe('every regular expression literal', () => {
  it('runs in linear time', async function () {
    this.timeout(600_000);
    const all = literals();
    for (const [name, { pattern, flags }] of Object.entries(wordings))
      all.set(name, { pattern, flags, file: 'wordings.json' });
    assert.ok(all.size > 500, `only ${all.size} found`);
    const offenders: string[] = [];
    for (const [literal, { pattern, flags, file }] of all) {
      const found = await suspicion(pattern, flags);
      if (found !== null) offenders.push(`${file} ${literal}: ${found}`);
    }
    assert.deepEqual(offenders, []);
  });
});
