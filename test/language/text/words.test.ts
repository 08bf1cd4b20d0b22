import assert from 'node:assert/strict';
import {
  comparable,
  phrasePattern,
  WORD_END,
  WORD_START,
  withoutMarks,
  withoutTones,
} from '../../../src/language/text/words.ts';

describe('words', () => {
  it('takes the two tone placements for the same word', () => {
    for (const [a, b] of [
      ['Uỷ ban', 'Ủy ban'],
      ['hoà', 'hòa'],
      ['Thuý', 'Thúy'],
      ['khoẻ', 'khỏe'],
    ] as const) {
      assert.equal(withoutTones(a), withoutTones(b));
      assert.match(a, new RegExp(`^${phrasePattern(b)}$`, 'iu'));
      assert.match(b, new RegExp(`^${phrasePattern(a)}$`, 'iu'));
    }
  });

  it('keeps letters apart that are not the same', () => {
    assert.notEqual(withoutTones('TƯ'), withoutTones('TU'));
    assert.notEqual(withoutTones('đa'), withoutTones('da'));
  });

  it('finds words by their plain letters', () => {
    assert.equal(withoutMarks('Đổi mới giáo dục'), 'doi moi giao duc');
    assert.equal(comparable('  “Giáo dục”, và đào tạo! '), comparable('giáo dục và đào tạo'));
  });

  it('sees word edges where Vietnamese has them', () => {
    const word = new RegExp(`${WORD_START}nghị${WORD_END}`, 'iu');
    assert.match('Hội nghị.', word);
    assert.doesNotMatch('nghịch', word);
    assert.doesNotMatch('QĐ', new RegExp(`Q${WORD_END}`, 'u'));
  });

  it('lets a phrase run over a line end', () => {
    assert.match('Ban Thường vụ\nTỉnh ủy', new RegExp(phrasePattern('Thường vụ Tỉnh uỷ'), 'u'));
  });
});
