import assert from 'node:assert/strict';
import { readCatalogueFile } from '../../../src/language/workspace/catalogue-file.ts';
import { knowledge } from '../helpers/knowledge.ts';

describe('a catalogue file of the workspace', () => {
  it('reads YAML, JSON and CSV alike', () => {
    const yaml = '- {code: 05-NQ/HU, date: 2021-03-15, title: Về chuyển đổi số}\n';
    const json = '[{"code": "05-NQ/HU", "date": "15/3/2021", "title": "Về chuyển đổi số"}]';
    const csv = 'Số ký hiệu,Ngày ban hành,Trích yếu\n05-NQ/HU,15/03/2021,"Về chuyển đổi số"\n';
    for (const [name, text] of [
      ['own.yaml', yaml],
      ['own.json', json],
      ['own.csv', csv],
      ['own.csv', `\uFEFF${csv}`],
      ['own.csv', csv.replaceAll('\n', '\r\n')],
    ] as const) {
      const { entries, problems } = readCatalogueFile(name, text, knowledge);
      assert.deepEqual(problems, [], name);
      assert.equal(entries.length, 1, name);
      assert.deepEqual(
        [entries[0]!.code, entries[0]!.date, entries[0]!.title, entries[0]!.origin],
        ['05-NQ/HU', '2021-03-15', 'Về chuyển đổi số', 'workspace'],
      );
    }
  });

  it('keeps the issuer that a registry names in words', () => {
    const csv = 'so_ky_hieu,ngay_ban_hanh,co_quan\n88/TB-UBND,2026-08-07,UBND xã\n';
    assert.equal(readCatalogueFile('so.csv', csv, knowledge).entries[0]!.issuerName, 'UBND xã');
  });

  const wrong: [what: string, name: string, text: string, under: string, message: RegExp][] = [
    ['a code that is none', 'a.yaml', '- {code: nope, date: 2021}', 'nope', /no document code/],
    ['a date that does not exist', 'a.yaml', '- {code: 05-NQ/HU, date: 31/02/2021}', '31/02/2021', /no date/],
    ['a missing date', 'a.yaml', '- {code: 05-NQ/HU}', '{code: 05-NQ/HU}', /“date” is missing/],
    ['a root that is no list', 'a.json', '"x"', '"', /list of documents/],
    ['a row of a CSV', 'a.csv', 'code,date\n05-NQ/HU,2021\nxyz,2020\n', 'xyz,2020', /no document code/],
    ['a CSV without the columns', 'a.csv', 'a,b\n1,2\n', 'a,b\n', /no column “code”/],
  ];
  for (const [what, name, text, under, message] of wrong) {
    it(`names ${what} at its place`, () => {
      const { problems } = readCatalogueFile(name, text, knowledge);
      assert.match(problems[0]!.message, message);
      assert.equal(text.slice(problems[0]!.start, problems[0]!.end), under);
    });
  }

  it('keeps the good rows beside a bad one', () => {
    const { entries, problems } = readCatalogueFile(
      'a.yaml',
      '- {code: x, date: 1}\n- {code: 05-NQ/HU, date: 2021}',
      knowledge,
    );
    assert.deepEqual([entries.length, problems.length], [1, 1]);
  });
});
