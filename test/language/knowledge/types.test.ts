import assert from 'node:assert/strict';
import { knowledge } from '../helpers/knowledge.ts';

const { types } = knowledge;
const names = (abbr: string, family: 'party' | 'state'): string =>
  types
    .byAbbr(abbr, family)
    .flatMap((type) => type.names)
    .join(', ');

describe('document types', () => {
  it('one sign means different words in the two families', () => {
    assert.equal(names('TT', 'party'), 'Thông tri');
    assert.equal(names('TT', 'state'), 'Thông tư');
    assert.equal(names('QĐ', 'party'), 'Quyết định, Quy định');
    assert.equal(names('QĐ', 'state'), 'Quyết định');
  });

  it('signs are found in any letter case and by their variants', () => {
    assert.equal(names('CTR', 'party'), 'Chương trình');
    assert.equal(names('ttr', 'party'), 'Tờ trình');
    assert.equal(names('QÐ', 'state'), 'Quyết định');
    assert.equal(names('xyz', 'party'), '');
    assert.equal(names('', 'state'), '');
  });

  it('words are found whatever their diacritics, case and tone placement', () => {
    for (const word of ['Nghị quyết', 'NGHỊ QUYẾT', 'nghi quyet', 'Nghị quyết'.normalize('NFD'), 'nghị  quyết']) {
      assert.deepEqual(
        types.byWord(word).map(({ family, abbr }) => `${family} ${abbr}`),
        ['party NQ', 'state NQ'],
      );
    }
    assert.equal(types.byWord('Chương trình hành động', 'party')[0]?.abbr, 'CTr');
    assert.deepEqual(types.byWord('thư ngỏ'), []);
  });

  it('lists the type words for scanners, longer ones before their beginnings', () => {
    for (const word of ['Nghị quyết', 'Bộ luật', 'Luật', 'Hiến pháp', 'Pháp lệnh', 'Sắc lệnh', 'Công văn', 'Điều lệ']) {
      assert.ok(types.words.includes(word), word);
    }
    assert.ok(types.words.indexOf('Thông tư liên tịch') < types.words.indexOf('Thông tư'));
    assert.ok(types.words.indexOf('Chương trình hành động') < types.words.indexOf('Chương trình'));
    assert.equal(new Set(types.words).size, types.words.length);
  });

  const fitting: readonly (readonly [word: string, sign: string, family: 'party' | 'state', fits: boolean])[] = [
    ['Nghị quyết', 'NQ', 'party', true],
    ['Nghị định', 'NQ', 'party', false],
    ['Quy định', 'QĐ', 'party', true],
    ['Quyết định', 'QĐ', 'party', true],
    ['Quy định', 'QĐi', 'party', true],
    ['Quy định', 'QyĐ', 'party', true],
    ['Quy định', 'QĐ', 'state', true],
    ['Chương trình hành động', 'CTr', 'party', true],
    ['Chỉ thị', 'CTr', 'party', false],
    ['Thông tư', 'TT', 'party', false],
    ['Thông tri', 'TT', 'state', false],
    ['Luật', '', 'state', true],
    ['Thư ngỏ', 'NQ', 'party', true],
  ];
  for (const [word, sign, family, fits] of fitting) {
    it(`“${word}” ${fits ? 'fits' : 'does not fit'} ${sign || 'no sign'} of the ${family}`, () =>
      assert.equal(types.fits(word, sign, family), fits));
  }
});
