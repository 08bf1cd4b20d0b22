import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openLexicon } from '../../../src/language/reading/lexicon.ts';
import { clausesOf, sentencesOf } from '../../../src/language/reading/sentences.ts';
import { CAPITAL, CAPITALS, NUMBER, tokenise, WIDE, WORD, wordsOf } from '../../../src/language/reading/tokens.ts';

const tokensOf = (text: string) => tokenise(text, openLexicon());
const all = (text: string) => {
  const tokens = tokensOf(text);
  return Array.from({ length: tokens.length }, (_, i) => wordsOf(tokens, i, i + 1));
};
const sentences = (text: string) => {
  const tokens = tokensOf(text);
  return sentencesOf(tokens).map(({ from, to }) => wordsOf(tokens, from, to));
};

describe('tokens', () => {
  it('are words, numbers and signs, each with its place', () => {
    assert.deepEqual(all('Ngày 2/7, ông K’Brơi (1.267 hộ)'), [
      'Ngày',
      '2',
      '/',
      '7',
      ',',
      'ông',
      'K’Brơi',
      '(',
      '1.267',
      'hộ',
      ')',
    ]);
  });

  it('know capitals and wide gaps', () => {
    const tokens = tokensOf('UBND xã    Hòa');
    assert.deepEqual([...tokens.flags], [CAPITAL | CAPITALS, 4, CAPITAL | 4 | WIDE]);
    assert.deepEqual([...tokens.type], [WORD, WORD, WORD]);
    assert.equal(tokensOf('12').type[0], NUMBER);
  });

  it('give one number to a word in any case and tone place, and none to unknown words', () => {
    const lexicon = openLexicon();
    const id = lexicon.add('ủy');
    assert.deepEqual([...tokenise('Ủy uỷ UỶ ban', lexicon).word], [id, id, id, 0]);
    assert.equal(lexicon.add('Uỷ'), id);
  });

  it('hold every character that is no blank, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const normal = text.normalize('NFC');
        assert.equal(all(normal).join('').replace(/\s/g, ''), normal.replace(/[ \t\n]/g, '').replace(/\s/g, ''));
      }),
    );
  });
});

describe('sentences of a block', () => {
  it('end at their stops, not behind abbreviations, numerals of lists or inside quotations', () => {
    assert.deepEqual(sentences('Ông A. Tuấn ở TP. Vinh nói. Trong quý I. Các xã họp! “Xong.” Rồi về.'), [
      'Ông A. Tuấn ở TP. Vinh nói.',
      'Trong quý I.',
      'Các xã họp!',
      '“Xong.”',
      'Rồi về.',
    ]);
    assert.deepEqual(sentences('2.1. Giao xã A dọn chợ. Xong trước Tết.'), [
      '2.1. Giao xã A dọn chợ.',
      'Xong trước Tết.',
    ]);
  });

  it('hold all tokens but line ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('A', 'b', '.', ' ', '\n', '1', '”', '(') }), (text) => {
        const tokens = tokensOf(text);
        const held = sentencesOf(tokens).reduce((sum, { from, to }) => sum + to - from, 0);
        assert.equal(held, [...tokens.type].filter((type) => type !== 4).length);
      }),
    );
  });

  it('have clauses at semicolons outside brackets', () => {
    const tokens = tokensOf('dọn chợ (a; b); phát quang');
    const clauses = clausesOf(tokens, { from: 0, to: tokens.length });
    assert.deepEqual(
      clauses.map(({ from, to }) => wordsOf(tokens, from, to)),
      ['dọn chợ (a; b)', 'phát quang'],
    );
  });
});
