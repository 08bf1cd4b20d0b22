import assert from 'node:assert/strict';
import { metadataCompletions } from '../../../src/language/metadata/complete.ts';
import { readSidecar } from '../../../src/language/metadata/document.ts';
import { readExtension } from '../../../src/language/metadata/extension.ts';
import { metadataHover } from '../../../src/language/metadata/hover.ts';
import { knowledge } from '../helpers/knowledge.ts';
import { marked } from '../helpers/markers.ts';

const { extension } = readExtension({
  properties: {
    hồ_sơ: { title: 'Hồ sơ', description: 'số trong kho', type: 'string' },
    mật: { enum: ['thường', 'tối mật', 3] },
    nhãn: { type: 'array', items: { enum: ['a', 'b'] } },
    kho: { type: 'object', properties: { tầng: { type: 'integer' }, dãy: { enum: ['A', 'B'] } } },
    kind: { enum: ['giao-ban', 'so-ket'] },
    tasks: { type: 'array', items: { properties: { mức: { enum: ['cao', 'thấp'] } } } },
  },
});

function completed(source: string) {
  const { text, cursor } = marked(source);
  const context = { analysis: null, knowledge, today: '2026-11-24', rules: [], schema: extension };
  return metadataCompletions(readSidecar(text, extension), cursor, context);
}
const labels = (source: string) => completed(source).map(({ label }) => label);

describe("hover with a project's schema", () => {
  const lines = (source: string) => {
    const { text, cursor } = marked(source);
    return metadataHover(readSidecar(text, extension), cursor, extension)?.lines;
  };
  it('says what the schema says', () => {
    assert.deepEqual(lines('hồ_█sơ: A\n'), ['Hồ sơ: số trong kho', 'string']);
    assert.deepEqual(lines('kho: { dãy: █A }\n'), ['A | B']);
    assert.equal(lines('kind: giao█-ban\n')?.at(-1), 'giao-ban | so-ket');
    assert.equal(lines('nothing: █A\n'), undefined);
  });
});

describe("completion with a project's schema", () => {
  it('offers its keys beside ours, with what it says of them', () => {
    const found = completed('title: A\n█');
    assert.ok(found.some(({ label }) => label === 'date'));
    const own = found.find(({ label }) => label === 'hồ_sơ');
    assert.deepEqual([own?.documentation, own?.detail], ['Hồ sơ: số trong kho', 'string']);
    assert.ok(!labels('mật: thường\n█').includes('mật'));
  });

  it('offers keys below its keys, and below ours', () => {
    assert.deepEqual(labels('kho:\n  █'), ['tầng', 'dãy']);
    assert.ok(labels('tasks:\n  - text: A\n    █').includes('mức'));
  });

  const choices: [source: string, expected: string[]][] = [
    ['mật: █', ['thường', 'tối mật', '3']],
    ['kho:\n  dãy: █', ['A', 'B']],
    ['nhãn: [█]', ['a', 'b']],
    ['kind: █', ['giao-ban', 'so-ket']],
    ['tasks:\n  - text: A\n    mức: █', ['cao', 'thấp']],
  ];
  for (const [source, expected] of choices) {
    it(`offers the choices at ${JSON.stringify(source)}`, () => assert.deepEqual(labels(source), expected));
  }
});
