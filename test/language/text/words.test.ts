import assert from 'node:assert/strict';
import { phrasePattern, WORD_END, WORD_START } from '../../../src/language/text/words.ts';

describe('words', () => {
  it('takes the two tone placements for the same word', () => {
    for (const [a, b] of [
      ['Uỷ ban', 'Ủy ban'],
      ['hoà', 'hòa'],
      ['Thuý', 'Thúy'],
      ['khoẻ', 'khỏe'],
    ] as const) {
      assert.match(a, new RegExp(`^${phrasePattern(b)}$`, 'iu'));
      assert.match(b, new RegExp(`^${phrasePattern(a)}$`, 'iu'));
    }
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
