import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codeKey, looseCodeKey, type ParsedCode } from '../../../src/language/knowledge/code.ts';
import { knowledge, rawData } from '../helpers/knowledge.ts';

/** A code in its parts, as one line: family form number type year issuers unit. */
function parts(code: string): string {
  const parsed = knowledge.parse(code);
  if (!parsed) return 'no code';
  const { family, form, number, type, nestedType, year, issuers, unit } = parsed;
  const sign = nestedType === null ? type : `${type}(${nestedType})`;
  return [family, form, number, sign || '-', year ?? '-', issuers.join('+'), unit ?? '-'].join(' ');
}

const table: readonly (readonly [code: string, parts: string])[] = [
  ['29-NQ/TW', 'party party 29 NQ - TW -'],
  ['08-QĐi/TW', 'party party 8 QĐi - TW -'],
  ['69-CTr/TU', 'party party 69 CTr - TU -'],
  ['36-HD/VPTW', 'party party 36 HD - VPTW -'],
  ['20-NQ/ĐU', 'party party 20 NQ - ĐU -'],
  ['8B-NQ/TW', 'party party 8 NQ - TW -'],
  ['12-QC/BTCTU-BDVTU', 'party party 12 QC - BTCTU+BDVTU -'],
  ['111-HD/BTGTW-BCSĐBYT', 'party party 111 HD - BTGTW+BCSĐBYT -'],
  ['1518-QĐ/TWĐTN-CTĐ', 'party party 1518 QĐ - TWĐTN CTĐ'],
  ['3094-CV/TĐTN-CTĐ&TTN', 'party party 3094 CV - TĐTN CTĐ&TTN'],
  ['30/2020/NĐ-CP', 'state normative 30 NĐ 2020 CP -'],
  ['36/2021/TT-BGDĐT', 'state normative 36 TT 2021 BGDĐT -'],
  ['01/2011/TTLT-BGDĐT-BNV', 'state normative 1 TTLT 2011 BGDĐT+BNV -'],
  ['25/2012/NQLT-UBTVQH13-CP-ĐCTUBTWMTTQVN', 'state normative 25 NQLT 2012 UBTVQH13+CP+ĐCTUBTWMTTQVN -'],
  ['16/2004/QĐ-BNN-BVTV', 'state normative 16 QĐ 2004 BNN BVTV'],
  ['66.16/2026/NQ-CP', 'state normative 66.16 NQ 2026 CP -'],
  ['30a/2008/NQ-CP', 'state normative 30 NQ 2008 CP -'],
  ['43/2019/QH14', 'state law 43 - 2019 QH14 -'],
  ['01/2012/UBTVQH13', 'state law 1 - 2012 UBTVQH13 -'],
  ['1719/QĐ-TTg', 'state administrative 1719 QĐ - TTg -'],
  ['881/NQ-UBTVQH12', 'state administrative 881 NQ - UBTVQH12 -'],
  ['98/NQ-HĐND', 'state administrative 98 NQ - HĐND -'],
  ['01/CT-UBND', 'state administrative 1 CT - UBND -'],
  ['02/VBHN-BTP', 'state administrative 2 VBHN - BTP -'],
  ['58/VBHN-TT-BCT', 'state administrative 58 VBHN(TT) - BCT -'],
  ['5512/BGDĐT-GDTrH', 'state letter 5512 - - BGDĐT GDTrH'],
  ['2703/UBND-KT', 'state letter 2703 - - UBND KT'],
  ['195/CP', 'state letter 195 - - CP -'],
  ['18-L/CTN', 'state dashed 18 L - CTN -'],
  ['90-CP', 'state bare 90 - - CP -'],
  ['125-VBHN-VPQH', 'state bare 125 VBHN - VPQH -'],
];

/** A parsed code written back: that of a canonical code is the code itself. */
function formatCode(code: ParsedCode): string {
  const issuers = [...code.issuers, ...(code.unit === null ? [] : [code.unit])].join('-');
  const { numberText, type, year } = code;
  switch (code.form) {
    case 'party':
    case 'dashed':
      return `${numberText}-${type}/${issuers}`;
    case 'normative':
      return `${numberText}/${year}/${type}-${issuers}`;
    case 'law':
      return `${numberText}/${year}/${issuers}`;
    case 'administrative':
      return `${numberText}/${code.nestedType === null ? type : `${type}-${code.nestedType}`}-${issuers}`;
    case 'letter':
      return `${numberText}/${issuers}`;
    case 'bare':
      return type === '' ? `${numberText}-${issuers}` : `${numberText}-${type}-${issuers}`;
  }
}

describe('a code and its parts', () => {
  for (const [code, expected] of table) it(`${code}: ${expected}`, () => assert.equal(parts(code), expected));

  it('is written back unchanged', () => {
    for (const code of [...table.map(([code]) => code), ...rawData.catalogue.map((entry) => entry.code)]) {
      assert.equal(formatCode(knowledge.parse(code) as ParsedCode), code);
    }
  });

  it('is read back whatever its parts', () => {
    const signs = (family: 'party' | 'state'): string[] =>
      knowledge.types.all.filter((t) => t.family === family && t.abbr).map((t) => t.abbr);
    const bodies = (family: 'party' | 'state'): string[] =>
      knowledge.issuers.all.filter((i) => i.family === family).map((i) => i.abbr);
    const number = fc.oneof(
      fc.integer({ min: 1, max: 99_999 }).map((n) => String(n).padStart(2, '0')),
      fc.constantFrom('30a', '8B', '66.16'),
    );
    const one = (family: 'party' | 'state') =>
      fc.record({
        number,
        type: fc.constantFrom(...signs(family)),
        issuer: fc.constantFrom(...bodies(family)),
        year: fc.integer({ min: 1945, max: 2045 }),
      });
    fc.assert(
      fc.property(one('party'), one('state'), (party, state) => {
        const codes = {
          party: `${party.number}-${party.type}/${party.issuer}`,
          normative: `${state.number}/${state.year}/${state.type}-${state.issuer}`,
          administrative: `${state.number}/${state.type}-${state.issuer}`,
        };
        for (const [form, code] of Object.entries(codes)) {
          const parsed = knowledge.parse(code);
          assert.equal(parsed?.form, form, code);
          assert.equal(formatCode(parsed as ParsedCode), code);
        }
      }),
    );
  });

  it('is looked for in any text without an exception', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom('', '29-NQ/', '/', '-', '30/2020/'),
        (text, before) => {
          const parsed = knowledge.parse(before + text);
          if (parsed)
            assert.equal(codeKey(formatCode(parsed)), codeKey(before + text).replace(/(TTLT|NQLT|TTLB)\//, '$1-'));
        },
      ),
    );
  });

  it('keeps an issuer that no table has', () => {
    assert.equal(parts('12/2023/TT-BXYZ'), 'state normative 12 TT 2023 BXYZ -');
    assert.equal(parts('12-NQ/XYZ'), 'party party 12 NQ - XYZ -');
  });

  it('reads the old slash of joint circulars and writes the hyphen', () => {
    assert.equal(formatCode(knowledge.parse('162/2004/TTLT/BQP-BTC') as ParsedCode), '162/2004/TTLT-BQP-BTC');
  });

  for (const text of [
    '',
    '20/11',
    '12/2019',
    '20/11/2019',
    '24/7',
    '3-1',
    '12/09/2023',
    '1/2/3/4/5',
    '29-NQ',
    'NQ/TW',
    '29-NQ/',
    '29 NQ TW',
    '/',
    '-',
  ]) {
    it(`“${text}” is no code`, () => assert.equal(parts(text), 'no code'));
  }
});

describe('comparing codes', () => {
  const same: readonly (readonly [string, string])[] = [
    ['8-QĐ/TW', '08-QĐ/TW'],
    ['05-ctr/tu', '05-CTr/TU'],
    ['30/2020/NÐ-CP', '30/2020/NĐ-CP'],
    ['29-NQ/TƯ', '29-NQ/TW'],
    ['29-NQ/T.Ư', '29-NQ/TW'],
    ['5512/BGD&ĐT-GDTrH', '5512/BGDĐT-GDTrH'],
    ['66-QĐ/TW'.normalize('NFD'), '66-QĐ/TW'],
  ];
  for (const [a, b] of same) it(`${a} = ${b}`, () => assert.equal(codeKey(a), codeKey(b)));

  it('tells Tỉnh ủy from Trung ương, and a project from a scheme', () => {
    assert.notEqual(codeKey('29-NQ/TU'), codeKey('29-NQ/TƯ'));
    assert.notEqual(codeKey('01-DA/TU'), codeKey('01-ĐA/TU'));
  });

  it('has a loose form for plain typing', () => assert.equal(looseCodeKey('30/2020/NĐ-CP'), '30/2020/nd-cp'));
});
