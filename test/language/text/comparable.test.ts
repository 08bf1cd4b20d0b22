import assert from 'node:assert/strict';
import { comparable, fold, signKey } from '../../../src/language/text/comparable.ts';

describe('comparable forms', () => {
  it('take the two tone placements for the same word', () => {
    for (const [a, b] of [
      ['Uỷ ban', 'Ủy ban'],
      ['hoà', 'hòa'],
      ['Thuý', 'Thúy'],
      ['khoẻ', 'khỏe'],
    ] as const) {
      assert.equal(comparable(a), comparable(b));
    }
  });

  it('keep letters apart that are not the same', () => {
    assert.notEqual(comparable('TƯ'), comparable('TU'));
    assert.notEqual(comparable('đa'), comparable('da'));
    assert.notEqual(signKey('TƯ'), signKey('TU'));
    assert.notEqual(signKey('ĐA'), signKey('DA'));
  });

  it('leave out punctuation and blanks that say nothing', () => {
    assert.equal(comparable('  “Giáo dục”, và đào tạo! '), comparable('giáo dục và đào tạo'));
    assert.equal(comparable(' … '), '');
    assert.equal(signKey('t. ư'), signKey('TƯ'));
    assert.equal(signKey('BGD&ÐT'), signKey('BGDĐT'));
  });

  it('find words by their plain letters', () => {
    assert.equal(fold('Đổi mới\n giáo dục '), 'doi moi giao duc');
  });
});
