/** Project files, catalogues and schemas: the files that a folder brings along to change how its reports are read. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ruleIds } from '../../../src/language/rules/index.ts';
import { readCatalogueFile } from '../../../src/language/workspace/catalogue-file.ts';
import { readProjectFile } from '../../../src/language/workspace/project-file.ts';
import { readSchemaFile } from '../../../src/language/workspace/schema-file.ts';
import { knowledge } from '../../language/helpers/knowledge.ts';
import { assertInside, assertOurs, type Kind, kind, mutated } from '../kind.ts';

const projects = [
  'rules: {reference/unknown: off, "metadata/*": warning}\ninclude: ["**/*.txt"]\nexclude: [luu-tru/**]\ncatalogue: [own.yaml, own.csv]\n',
  'metadata: {schema: s.yaml}\noverrides:\n  - files: "cũ/**"\n    rules: {report/weekday-mismatch: hint}\n',
  'annotations:\n  labels:\n    - {id: place, name: Địa điểm, color: "#ff0000"}\n  relations:\n    - {id: of, name: của, from: [place], to: [place]}\n',
];
const catalogues = [
  '- {code: 05-NQ/HU, date: 2021-03-15, title: Về trồng rừng, issuer: Huyện ủy, term: XIII}\n- code: 06-NQ/HU\n  date: 2021\n  replaces: [05-NQ/HU]\n',
  'documents:\n  - {code: 30/2020/QĐ-UBND, date: 2020-05-01, title: x, effective: 2020-06-01}\n',
  '[{"code": "05-NQ/HU", "date": "2021-03-15"}]',
  'Số ký hiệu,Ngày ban hành,Trích yếu\n05-NQ/HU,15/03/2021,"Về ""trồng"" rừng"\n06-NQ/HU,2021,\n',
];
const schemas = [
  'type: object\nrequired: [x-ma]\nproperties:\n  x-ma: {type: string, pattern: "^[A-Z]{2}[0-9]+$", minLength: 2, maxLength: 9}\n  x-so: {type: integer, minimum: 1, maximum: 9}\n  x-ds: {type: array, items: {enum: [a, 1, null]}, minItems: 1, maxItems: 3}\n  x-nhom: {type: object, properties: {ten: {const: a}}, additionalProperties: false}\n',
  '{"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "t", "properties": {"kind": {"enum": ["giao-ban"]}}}',
];
const values = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>;

function checkProblems(problems: readonly { message: string; start: number; end: number }[], text: string): void {
  for (const problem of problems) {
    assertOurs(problem.message);
    assertInside(problem, text);
  }
}

export const settingsKinds: Kind[] = [
  kind({
    name: 'project files',
    share: 150,
    arbitrary: mutated(projects),
    check: (text) => checkProblems(readProjectFile(text, ruleIds).problems, text),
  }),
  kind({
    name: 'catalogues',
    share: 130,
    arbitrary: fc.tuple(fc.constantFrom('a.yaml', 'a.json', 'a.csv'), mutated(catalogues)),
    check([name, text]) {
      const { entries, problems } = readCatalogueFile(name, text, knowledge);
      checkProblems(problems, text);
      for (const { code, date } of entries) assert.ok(code !== '' && /^\d{4}/.test(date ?? ''), `${code} ${date}`);
    },
  }),
  kind({
    name: 'schemas',
    share: 120,
    arbitrary: fc.tuple(mutated(schemas), fc.array(values, { maxLength: 3 })),
    check([text, data]) {
      const { extension, problems } = readSchemaFile(text);
      checkProblems(problems, text);
      assert.ok(extension !== null || problems.length > 0);
      for (const value of data)
        for (const { kind, expected } of extension?.check({
          'x-ma': value,
          'x-so': value,
          'x-ds': value,
          title: value,
        }) ?? [])
          assert.ok(kind && !/NaN|undefined/.test(expected), `${kind}: ${expected}`);
    },
  }),
];
