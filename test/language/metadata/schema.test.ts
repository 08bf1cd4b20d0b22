import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { readSidecar } from '../../../src/language/metadata/document.ts';
import { FIELD_NAMES, fieldMeaning, fields } from '../../../src/language/metadata/fields.ts';
import { jsonSchema } from '../../../src/language/metadata/json-schema.ts';

describe('JSON Schema of the metadata', () => {
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(jsonSchema());

  it('is the file that is shipped: npm run schema', async () => {
    assert.deepEqual(JSON.parse(await readFile('schemas/metadata.schema.json', 'utf8')), jsonSchema());
  });

  const cases: [yaml: string, valid: boolean][] = [
    ['title: Giao ban\nkind: giao-ban\ndate: 2018-04-09\nperiod: 2018\n', true],
    ['period: 2018-Q1\ndate: 2021-12-06/2021-12-07\n', true],
    ['chair: [{ name: A, role: B, x-ghi: 1 }]\nx-kho: { a: 1 }\n', true],
    ['tasks: [{ id: t1, text: A, due: 2018-06, status: done, references: [29-NQ/TW] }]\n', true],
    ['source: { name: A, url: "https://a.vn/tin", author: B, retrieved: 2026-11-24 }\n', true],
    ['disable: [metadata/weekday]\n', true],
    ['foo: 1\n', false],
    ['kind: giao ban\n', false],
    ['date: 9/4/2018\n', false],
    ['period: Q1\n', false],
    ['chair: A\n', false],
    ['chair: [{ role: B }]\n', false],
    ['tasks: [{ id: a b, text: A }]\n', false],
    ['references: [29-NQ/TW]\n', false],
    ['source: { url: a.vn }\n', false],
    ['disable: [x]\n', false],
  ];
  for (const [yaml, valid] of cases) {
    it(`agrees with us about ${JSON.stringify(yaml)}`, () => {
      assert.equal(validate(parse(yaml)), valid);
      assert.equal(readSidecar(yaml).problems.length === 0, valid);
    });
  }
});

describe('fields of the metadata', () => {
  for (const field of fields) {
    it(`${field.path} says what it means, with an example that is valid`, () => {
      assert.match(fieldMeaning(field), /\.$/);
      const parents = field.path.split('.').slice(0, -1);
      const [list] = parents;
      const inList = list === 'source' ? `source:\n  ${field.example}` : `${list}:\n  - ${field.example}`;
      const needed =
        list && !/\.(?:name|code|text)$/.test(field.path) && list !== 'source'
          ? { references: 'code: 1-NQ/TW', tasks: 'text: A', chair: 'name: A', attendees: 'name: A' }[list]
          : null;
      const yaml = list === undefined ? field.example : needed ? `${inList}\n    ${needed}` : inList;
      assert.deepEqual(readSidecar(yaml).problems, [], yaml);
    });
  }

  it('cover the schema', () => {
    const schema = jsonSchema() as { properties: Record<string, unknown> };
    assert.deepEqual(Object.keys(schema.properties), FIELD_NAMES);
    assert.deepEqual(
      fields.filter(({ path }) => !path.includes('.')).map(({ name }) => name),
      FIELD_NAMES,
    );
  });
});
