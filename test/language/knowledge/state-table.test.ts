import assert from 'node:assert/strict';
import fc from 'fast-check';
import { packRow, packRows, type StateRow, stateKey, unpackRow } from '../../../src/language/knowledge/state-row.ts';
import { openStateTable } from '../../../src/language/knowledge/state-table.ts';
import { rawData } from '../helpers/knowledge.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const table = openStateTable(rawData.state ?? new Uint8Array());
const shown = (code: string) =>
  table
    .byCode(code)
    .map((line) => table.read(line))
    .map(({ type, date }) => `${type} ${date}`);

const blank: StateRow = {
  code: '30/2020/NĐ-CP',
  type: 'NĐ',
  year: 2020,
  number: 30,
  date: '2020-03-05',
  title: 'Về công tác văn thư',
  titleBy: null,
  effective: '2020-03-05',
  inForce: '2026-05',
  replaces: [],
  replacedBy: [],
  repeals: [],
  repealedBy: [],
  amends: [],
  amendedBy: ['99/2021/NĐ-CP', '1/2022/TT-BTC'],
  mentions: 12,
  sources: 2,
  item: 124150,
};

describe('the table of State documents', () => {
  for (const [code, documents] of [
    ['30/2020/NĐ-CP', ['NĐ 2020-03-05']],
    ['030/2020/nđ-cp', ['NĐ 2020-03-05']],
    ['27/2008/QH12', ['Luật 2008-11-14', 'NQ 2008']],
    ['45-LCT/HĐNN8', ['Luật 1990', 'PL 1990']],
    ['749/QĐ-TTg', ['QĐ 2015', 'QĐ 2020-06-03']],
    ['195/CP', ['NĐ 1994-12-31']],
    ['30a/2008/NQ-CP', ['NQ 2008-12-27']],
    ['Hiến pháp 2013', ['HP 2013-11-28']],
    ['749/2020/QĐ-TTg', []],
    ['99999/2020/NĐ-CP', []],
    ['', []],
  ] as const) {
    it(`has ${code || 'nothing without a code'}`, () => assert.deepEqual(shown(code), documents));
  }

  it('finds every line by its own code', () => {
    const lines = table.lines();
    assert.equal(lines.length, table.size);
    for (const [index, line] of lines.entries()) {
      if (index % 7 !== 0) continue;
      const { code } = table.read(line);
      assert.ok(
        table.byCode(code).some(({ at }) => at === line.at),
        code,
      );
    }
  });

  it('finds documents by their number', () => {
    const found = table.byNumber(67, ['NĐ-CP'], 2014).map((line) => table.read(line).title);
    assert.deepEqual(found, ['Về một số chính sách phát triển thủy sản']);
    assert.ok(table.tails().includes('TT-BGDĐT'));
  });

  it('gives back what was packed', () => {
    for (const row of [
      blank,
      { ...blank, code: '749/QĐ-TTg', type: 'QĐ', number: 749, effective: null, sources: 1, item: null },
      { ...blank, code: '27/2008/QH12', type: 'Luật', number: 27, year: 2008, date: '2008', effective: '2009-07-01' },
      {
        ...blank,
        code: '1/2022/TT-BTC',
        type: 'TT',
        number: 1,
        year: 2022,
        date: '2022-01',
        titleBy: 'cited' as const,
      },
      {
        ...blank,
        code: 'Hiến pháp 2013',
        type: 'HP',
        number: 0,
        year: 2013,
        date: '2013-11-28',
        effective: '2014-01-01',
      },
    ]) {
      assert.deepEqual(unpackRow(packRow(row)), row);
    }
  });

  it('finds nothing in bytes that are no table, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (noise, code) => {
        const broken = openStateTable(noise);
        broken.byCode(code);
        broken.byNumber(3, ['NĐ-CP']);
        for (const line of broken.lines()) broken.read(line);
        broken.tails();
      }),
      { numRuns: 300 },
    );
  });

  it('is in order, so that halving finds all of it', () => {
    const codes = ['1/2019/NĐ-CP', '10/2019/NĐ-CP', '2/2019/NĐ-CP', '2a/2019/NĐ-CP', '2/QĐ-TTg', '66.16/2026/NQ-CP'];
    const rows = codes.map((code) => ({
      ...blank,
      code,
      type: /(NĐ|QĐ|NQ)/.exec(code)?.[1] ?? '',
      number: Number.parseFloat(stateKey(code).number),
      year: Number(/\/(\d{4})\//.exec(code)?.[1] ?? 2019),
    }));
    const small = openStateTable(bytes(packRows(rows)));
    for (const code of codes)
      assert.deepEqual(
        small.byCode(code).map((line) => small.read(line).code),
        [code],
      );
  });
});
