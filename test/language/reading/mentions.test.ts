import assert from 'node:assert/strict';
import { mentionsOf } from '../../../src/language/reading/mentions/mentions.ts';
import { scanDates } from '../../../src/language/text/dates.ts';

describe('mentions of a span', () => {
  const text = 'Ngày 2/7/2019 họp; xong trước ngày 5/8/2019, nộp ngày 9/9/2019.';
  const mentions = mentionsOf({ dates: scanDates(text), references: [], people: [] });
  const isosIn = (start: number, end: number) => mentions.datesIn({ start, end }).map(({ iso }) => iso);

  it('are those that lie in it whole', () => {
    assert.deepEqual(isosIn(0, text.length), ['2019-07-02', '2019-08-05', '2019-09-09']);
    assert.deepEqual(isosIn(text.indexOf('xong'), text.indexOf(', nộp')), ['2019-08-05']);
    assert.deepEqual(isosIn(text.indexOf('xong'), text.indexOf('/8/2019')), []);
    assert.deepEqual(mentions.peopleIn({ start: 0, end: 5 }), []);
  });
});
