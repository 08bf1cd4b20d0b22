import assert from 'node:assert/strict';
import raw from '../../../data/words/wordings.json' with { type: 'json' };
import { wordings } from '../../../src/language/knowledge/wordings.ts';
import '../helpers/knowledge.ts';

describe('wordings', () => {
  for (const [name, { reads, pattern, flags, example }] of Object.entries(raw)) {
    it(`${name}: read their example`, () => {
      assert.ok(reads.length > 5, 'says what it reads');
      const { lastIndex } = wordings[name as keyof typeof wordings];
      assert.equal(lastIndex, 0);
      assert.ok(new RegExp(pattern, flags).test(example), example);
      assert.ok(!new RegExp(pattern, flags).test('Đồi sim nở hoa tím.'), 'and not any words');
    });
  }
});
