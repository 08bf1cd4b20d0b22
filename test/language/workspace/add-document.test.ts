import assert from 'node:assert/strict';
import { analyse } from '../../../src/language/service.ts';
import { applyEdits } from '../../../src/language/text/edits.ts';
import { addDocument, citedDocument, nameCatalogue } from '../../../src/language/workspace/add-document.ts';
import { readCatalogueFile } from '../../../src/language/workspace/catalogue-file.ts';
import { readProjectFile } from '../../../src/language/workspace/project-file.ts';
import { knowledge } from '../helpers/knowledge.ts';

const document = { code: '05-NQ/HU', date: '2021-03-15', title: 'Về trồng rừng: "2021", giữ nước', issuer: 'Huyện ủy' };

describe('adding a document to a catalogue file', () => {
  const files: [name: string, file: string, text: string, after?: string][] = [
    ['an empty YAML file', 'a.yaml', ''],
    ['comments only', 'a.yaml', '# văn bản của huyện\n'],
    [
      'a list',
      'a.yaml',
      '- code: 01-NQ/HU\n  date: 2020\n',
      '- code: 01-NQ/HU\n  date: 2020\n- code: 05-NQ/HU\n  date: 2021-03-15\n',
    ],
    ['a list without last line end', 'a.yaml', '- code: 01-NQ/HU\n  date: 2020'],
    ['a comment behind the last value', 'a.yaml', '- code: 01-NQ/HU\n  date: 2020 # năm\n# hết\n'],
    ['items on one line', 'a.yaml', '- {code: 01-NQ/HU, date: 2020}\n- {code: 02-NQ/HU, date: 2020} # hai\n'],
    ['CRLF', 'a.yml', '- code: 01-NQ/HU\r\n  date: 2020\r\n'],
    ['a list under a key', 'a.yaml', 'documents:\n  - code: 01-NQ/HU\n    date: 2020\nnote: x\n'],
    ['an empty list', 'a.yaml', 'documents: []\n'],
    ['a list in brackets', 'a.yaml', '[{code: 01-NQ/HU, date: 2020}]\n'],
    ['an empty JSON file', 'a.json', ''],
    ['JSON', 'a.json', '[\n  {"code": "01-NQ/HU", "date": "2020"}\n]\n'],
    ['an empty JSON list', 'a.json', '{"documents": []}'],
    ['an empty CSV file', 'a.csv', ''],
    ['CSV with Vietnamese columns', 'a.csv', 'Trích yếu,Ghi chú,Ngày ban hành,Số ký hiệu,Cơ quan\nx,y,2020,01-NQ/HU,z'],
  ];
  for (const [name, file, text, after] of files) {
    it(`reads back from ${name}`, () => {
      const before = text === '' ? 0 : readCatalogueFile(file, text, knowledge).entries.length;
      const edit = addDocument(file, text, document);
      assert.ok(edit);
      const written = applyEdits(text, [edit]);
      const { entries, problems } = readCatalogueFile(file, written, knowledge);
      assert.deepEqual(problems, [], written);
      assert.equal(entries.length, before + 1, written);
      const { code, date, title, issuerName } = entries.at(-1)!;
      assert.deepEqual({ code, date, title, issuer: issuerName }, document);
      if (after) assert.ok(written.startsWith(after), written);
      if (text.includes('\r\n')) assert.ok(!/[^\r]\n/.test(written));
      const again = addDocument(file, written, { code: '06-NQ/HU', date: '2022' });
      assert.equal(readCatalogueFile(file, applyEdits(written, [again!]), knowledge).entries.length, before + 2);
    });
  }

  it('leaves a file alone that it does not understand', () => {
    assert.equal(addDocument('a.yaml', '- [\n', document), null);
    assert.equal(addDocument('a.yaml', 'hello\n', document), null);
    assert.equal(addDocument('a.csv', 'tên,năm\nx,2020\n', document), null);
  });
});

describe('naming a catalogue file in a project file', () => {
  for (const text of [
    '',
    '# mine\n',
    'rules: {}\n',
    'rules:\n  reference/unknown: off',
    'catalogue: []\r\nrules: {}\r\n',
  ]) {
    it(`works in ${JSON.stringify(text)}`, () => {
      const written = applyEdits(text, [nameCatalogue(text, 'catalogue.yaml')!]);
      assert.deepEqual(readProjectFile(written, []).settings.catalogue, ['catalogue.yaml'], written);
    });
  }

  it('leaves alone what names one or is torn', () => {
    for (const text of ['catalogue: own.yaml\n', 'rules: [\n', '{rules: {}}', 'hello'])
      assert.equal(nameCatalogue(text, 'catalogue.yaml'), null, text);
  });
});

describe('a document cited in full', () => {
  const cited = (text: string, words: string) => {
    const analysis = analyse(text, knowledge);
    const reference = analysis.references.find(({ text }) => text === words);
    assert.ok(reference, analysis.references.map(({ text }) => text).join(' | '));
    return citedDocument(reference, analysis);
  };
  const full =
    'Nghị quyết số 905-NQ/HU, ngày 15/3/2021 của Ban Chấp hành Đảng bộ huyện về phát triển rừng trồng; các xã thực hiện Nghị quyết 905-NQ/HU.';

  it('gives code, date, issuer and title', () => {
    const found = cited(full, '905-NQ/HU');
    assert.equal(found?.code, '905-NQ/HU');
    assert.equal(found.date, '2021-03-15');
    assert.match(found.title ?? '', /^Về phát triển rừng trồng/);
    assert.match(found.issuer ?? '', /Đảng bộ huyện/);
  });

  it('is none without date, and none that the catalogue has', () => {
    assert.equal(cited('Thực hiện Nghị quyết số 905-NQ/HU của Huyện ủy.', '905-NQ/HU'), null);
    assert.equal(cited('Nghị quyết số 29-NQ/TW, ngày 04/11/2013.', '29-NQ/TW'), null);
  });
});
