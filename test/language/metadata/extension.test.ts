import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontMatter, readSidecar } from '../../../src/language/metadata/document.ts';
import { readExtension } from '../../../src/language/metadata/extension.ts';
import { problemMessage } from '../../../src/language/metadata/messages.ts';
import { marked } from '../helpers/markers.ts';

const { extension } = readExtension({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  description: 'Kho lưu trữ của huyện',
  properties: {
    hồ_sơ: { type: 'string', pattern: '^HS-[0-9]{4}$' },
    hộp: { type: 'integer', minimum: 1, maximum: 99 },
    mật: { enum: ['thường', 'mật'] },
    nhãn: { type: 'array', items: { type: 'string', minLength: 2 }, maxItems: 2 },
    kho: { type: 'object', properties: { tầng: { type: 'integer' } }, required: ['tầng'], additionalProperties: false },
    place: { enum: ['Lai Châu', 'Sìn Hồ'] },
  },
  required: ['title'],
});

describe("a project's schema", () => {
  const cases: [name: string, yaml: string, says?: string][] = [
    [
      'allows its keys and values',
      'title: A\nhồ_sơ: HS-0012\nhộp: 3\nmật: thường\nnhãn: [ab]\nkho: { tầng: 2 }\nplace: Lai Châu\n',
    ],
    ['a pattern', 'title: A\nhồ_sơ: ‹HS-1›\n', 'HS-'],
    ['a type', 'title: A\nhộp: ‹ba›\n', 'integer'],
    ['a limit', 'title: A\nhộp: ‹100›\n', '1 – 99'],
    ['choices', 'title: A\nmật: ‹tối mật›\n', 'thường, mật'],
    ['a list too long', 'title: A\nnhãn: ‹[ab, cd, ef]›\n', '≤ 2'],
    ['an item of a list', 'title: A\nnhãn: [ab, ‹c›]\n', '≥ 2'],
    ['a key below', 'title: A\nkho: { tầng: 2, ‹kệ›: 3 }\n', 'kệ'],
    ['something missing below', 'title: A\n‹kho›: {}\n', 'tầng'],
    ['one of our fields, more strictly', 'title: A\nplace: ‹Hà Nội›\n', 'Lai Châu, Sìn Hồ'],
    ['something missing at the top', '‹place: Lai Châu›\n', 'title'],
    ['keys that neither has', 'title: A\n‹bogus›: 1\n', 'bogus'],
  ];
  for (const [name, yaml, says] of cases) {
    it(name, () => {
      const { text, spans } = marked(yaml);
      const { problems, value } = readSidecar(text, extension);
      assert.deepEqual(
        problems.map(({ start, end }) => text.slice(start, end)),
        spans.map((span) => span.text),
      );
      if (says) assert.ok(problemMessage(problems[0]!).includes(says), problemMessage(problems[0]!));
      else assert.equal((value as Record<string, unknown>).hộp, 3);
    });
  }

  it('works in front matter', () => {
    const text = '---\ntitle: A\nhộp: 100\n---\nBÁO CÁO';
    assert.deepEqual(
      readFrontMatter(text, extension)?.problems.map(({ start, end }) => text.slice(start, end)),
      ['100'],
    );
  });

  const wrong: [name: string, schema: unknown, error: string][] = [
    ['no object', [], '/: a JSON Schema object is expected'],
    ['an unknown type', { properties: { a: { type: 'text' } } }, '/properties/a/type: one of string'],
    ['a keyword that is not read', { anyOf: [] }, '/anyOf: this keyword cannot be used here'],
    [
      'a pattern that is none',
      { properties: { a: { pattern: '[' } } },
      '/properties/a/pattern: this is no regular expression',
    ],
    [
      'a pattern that looks around',
      { properties: { a: { pattern: '(?=a)b' } } },
      '/properties/a/pattern: this pattern cannot be used: look-around',
    ],
    ['no number', { properties: { a: { minimum: '1' } } }, '/properties/a/minimum: a number'],
    ['no list', { required: 'title' }, '/required: a list'],
  ];
  for (const [name, schema, error] of wrong) {
    it(`is refused with a reason: ${name}`, () => {
      const read = readExtension(schema);
      assert.equal(read.extension, null);
      assert.ok(read.errors[0]?.startsWith(error), read.errors[0]);
    });
  }

  it('is total', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (schema, data) => {
        readExtension(schema).extension?.check(data);
        extension?.check(data);
      }),
      { numRuns: 200 },
    );
  });
});
