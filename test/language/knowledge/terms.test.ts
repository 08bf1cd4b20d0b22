import assert from 'node:assert/strict';
import { dateRange, datesAgree, fromRoman, toRoman } from '../../../src/language/knowledge/terms.ts';
import { knowledge } from '../helpers/knowledge.ts';

const { terms } = knowledge;

describe('terms and plenums', () => {
  it('Roman numerals go both ways', () => {
    for (let number = 1; number < 40; number += 1) assert.equal(fromRoman(toRoman(number)), number);
    assert.equal(fromRoman('xiv'), 14);
    for (const text of ['', 'IIII', 'VX', 'ABC', '12', 'X X']) assert.equal(fromRoman(text), null);
    for (const number of [0, -1, 40, 1.5, Number.NaN]) assert.equal(toRoman(number), '');
  });

  const days: readonly (readonly [date: string, term: string | undefined])[] = [
    ['2013-11-04', 'XI'],
    ['2016-01-19', 'XI'],
    ['2016-01-20', 'XII'],
    ['2022-11-17', 'XIII'],
    ['2026-11-24', 'XIV'],
    ['1988', 'VI'],
    ['1991', undefined],
    ['2016-01', undefined],
    ['1977-12-24', 'IV'],
    ['1930-02-03', undefined],
  ];
  for (const [date, term] of days)
    it(`${date} lies in ${term ?? 'no one term'}`, () => assert.equal(terms.termAt(date)?.term, term));

  it('a plenum has its days, and may have met twice', () => {
    const plenums = (term: string, number: number) =>
      terms.byTerm(term)?.plenums.filter((plenum) => plenum.number === number);
    assert.deepEqual(plenums('xii', 4), [
      { term: 'XII', number: 4, session: null, from: '2016-10-09', to: '2016-10-14' },
    ]);
    assert.deepEqual(
      plenums('8', 6)?.map(({ session }) => session),
      [1, 2],
    );
    assert.equal(plenums('L', 4), undefined);
  });

  it('tells the plenum by a day', () => {
    assert.equal(terms.plenumAt('2016-10-10')?.number, 4);
    assert.equal(terms.plenumAt('2016-10-20'), undefined);
    assert.equal(terms.plenumBefore('2016-10-30')?.number, 4);
    assert.equal(terms.plenumBefore('2017-03-30'), undefined);
  });
});

describe('whole and partial dates', () => {
  it('cover a range', () => {
    assert.deepEqual(dateRange('2024-02'), { from: '2024-02-01', to: '2024-02-29' });
    assert.deepEqual(dateRange('2009'), { from: '2009-01-01', to: '2009-12-31' });
    assert.deepEqual(dateRange('2009-05-11'), { from: '2009-05-11', to: '2009-05-11' });
  });
  it('agree when they can be the same day', () => {
    assert.ok(datesAgree('2009', '2009-05-11'));
    assert.ok(!datesAgree('2009-06', '2009-05-11'));
  });
});
