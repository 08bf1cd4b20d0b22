import assert from 'node:assert/strict';
import { parseYaml } from '../../../src/language/text/yaml.ts';
import { yamlExcess } from '../../../src/language/text/yaml-excess.ts';

describe('what is too much for YAML', () => {
  const deep: [string, string][] = [
    ['brackets', '['.repeat(1000)],
    ['braces', '{a: '.repeat(1000)],
    ['dashes in a line', `title: x\n${'- '.repeat(1100)}x`],
    ['dashes below each other', Array.from({ length: 400 }, (_, level) => `${'  '.repeat(level)}-`).join('\n')],
    ['keys below each other', Array.from({ length: 1100 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
    ['question marks', '? '.repeat(1100)],
    ['all at once', '? - : '.repeat(400)],
    ['brackets below dashes', `${'- '.repeat(30)}${'['.repeat(30)}`],
  ];
  for (const [name, text] of deep) {
    it(`is found before parsing: ${name}`, () => {
      assert.equal(yamlExcess(text)?.kind, 'depth');
      const { errors } = parseYaml(text);
      assert.deepEqual(
        errors.map(({ code }) => code),
        ['RESOURCE_EXHAUSTION'],
      );
    });
  }

  it('is found where it stands', () => {
    assert.deepEqual(yamlExcess('['.repeat(51)), { kind: 'depth', start: 50, end: 51, most: 50 });
  });

  it('is length, and the number of values', () => {
    assert.equal(yamlExcess('a'.repeat(1_000_001))?.kind, 'length');
    assert.equal(yamlExcess(`[${'a,'.repeat(200_000)}]`)?.kind, 'size');
  });

  const fine: [string, string][] = [
    ['many lines', '- {code: 05-NQ/HU, date: 2021-03-15, title: [a, b]}\n'.repeat(5000)],
    ['brackets in words', '- a: Mở [ ra {\n  b: "[["\n  c: \'{{\' # {{\n'.repeat(1000)],
    ['a block of text', `text: |\n${'  - - - - [ [ [ [ { { { {\n'.repeat(1000)}`],
    ['words over lines', `text: ${'a - b ? c\n  '.repeat(1000)}`],
    ['fifty levels', '- '.repeat(49)],
    ['a list as deep as its key', 'a:\n- b:\n  - c\n'.repeat(1000)],
  ];
  for (const [name, text] of fine) {
    it(`is not found in ${name}`, () => assert.equal(yamlExcess(text), null));
  }
});
