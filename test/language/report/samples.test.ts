import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { outlineOf } from './outline.ts';

const folder = 'test/language/report/samples';

/** UPDATE=1 writes the outlines anew: read the difference before committing it. */
const update = process.env.UPDATE === '1';

describe('reports of many kinds', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    const isReport = !name.startsWith('no-');
    it(`${name} ${isReport ? 'is read' : 'is no report'}`, () => {
      const outline = outlineOf(readFileSync(`${folder}/${name}`, 'utf8'));
      const expected = `${folder}/${name.replace(/\.txt$/, '.outline')}`;
      if (update) writeFileSync(expected, outline);
      assert.equal(outline, readFileSync(expected, 'utf8'));
      assert.match(outline, isReport ? /^report +true/ : /^report +false/);
    });
  }
});
