import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPattern } from '../../../src/language/metadata/pattern.ts';

const matches = (source: string, text: string) => {
  const pattern = readPattern(source);
  assert.ok(typeof pattern !== 'string', `${source}: ${pattern}`);
  return pattern.test(text);
};

describe('a pattern of a schema', () => {
  it('is matched anywhere in the text, by letters and not by how they are written', () => {
    assert.ok(matches('\\d{4}', 'HS-0001'));
    assert.ok(!matches('^\\d{4}$', 'HS-0001'));
    assert.ok(matches('^ủy ban$', 'ủy ban'.normalize('NFD')));
    assert.ok(matches('^ủy ban$'.normalize('NFD'), 'ủy ban'));
    assert.ok(matches('^\\p{Script=Latin}+$', 'Đảng'));
  });

  for (const source of ['(?=a)b', '(?!a)b', '(?<=a)b', '(?<!a)b', '(a)\\1', '(?<n>a)\\k<n>']) {
    it(`is refused when it cannot run in linear time: ${source}`, () =>
      assert.equal(readPattern(source), 'unsupported'));
  }

  it('is refused when it is none, or too large', () => {
    for (const source of ['[', '(', '\\', 'a**', '(?i)a', '\\A']) assert.equal(readPattern(source), 'syntax', source);
    for (const source of ['a'.repeat(501), '(?:\\p{L}{999}){1}x?'.repeat(5)])
      assert.equal(readPattern(source), 'too-large', source);
  });

  it('runs in linear time where backtracking takes for ever', () => {
    for (const source of ['a*a*a*$', '^(a+)+$', '(a|aa)*b', '(.*){9}x', '(a?){99}a{99}']) {
      matches(source, `${'a'.repeat(50_000)}!`);
    }
  });

  it('means what it means to ECMAScript', () => {
    const atoms = fc.constantFrom(
      'a',
      'đ',
      '.',
      '\\s',
      '\\S',
      '\\d',
      '\\w',
      '\\b',
      '\\W',
      '[[:a]',
      '[^\\s-]',
      '[\\Sđ]',
      '\\u{111}',
    );
    const quantified = fc
      .tuple(atoms, fc.constantFrom('', '', '*', '+?', '?', '{2}'))
      .map(([atom, sign]) => (atom === '\\b' ? atom : atom + sign));
    const pieces = fc.array(quantified, { maxLength: 5 }).map((list) => list.join(''));
    const sources = fc
      .tuple(fc.boolean(), pieces, pieces, fc.boolean())
      .map(([from, one, other, to]) => `${from ? '^' : ''}(?:${one}|${other})${to ? '$' : ''}`);
    const texts = fc.string({
      unit: fc.constantFrom('a', 'đ', ' ', '\u00a0', '\n', '\r', '\u2028', '\ufeff', '[', ':', '-', '1', '_', '😀'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(sources, texts, (source, text) => {
        assert.equal(matches(source, text), new RegExp(source, 'u').test(text), `${source} on ${JSON.stringify(text)}`);
      }),
      { numRuns: 2000 },
    );
  });
});
