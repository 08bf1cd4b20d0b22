import assert from 'node:assert/strict';
import type { TextDate } from '../../../src/language/model/index.ts';
import { metadataWeekday } from '../../../src/language/rules/metadata-weekday.ts';
import { saidReport } from '../helpers/rules.ts';

const check = (date: string, change: Partial<TextDate> = {}) => {
  const text = `---\ndate: ${date}\n---\nThứ Hai, ngày 09/4, họp.`;
  const context = saidReport(text, { meetings: [{ dateText: 'ngày 09/4' }] });
  const start = text.indexOf('Thứ Hai');
  context.analysis.dates = [
    {
      start,
      end: text.indexOf(', họp'),
      text: 'Thứ Hai, ngày 09/4',
      iso: null,
      isoEnd: null,
      day: 9,
      month: 4,
      year: null,
      weekday: 1,
      weekdaySpan: { start, end: start + 7 },
      time: null,
      status: 'incomplete',
      ...change,
    },
  ];
  return metadataWeekday.check(context).map(({ start: from, end, message }) => [text.slice(from, end), message]);
};

describe('metadata/weekday', () => {
  it('tells a year in which the day falls on another weekday', () => {
    assert.deepEqual(check('2019-04-09'), [['2019-04-09', '09/4/2019 is a Tuesday; the text says Monday.']]);
  });
  it('accepts the year in which it fits', () => assert.deepEqual(check('2018-04-09'), []));
  it('leaves a full date in the text to the rule of the text', () =>
    assert.deepEqual(check('2019-04-09', { status: 'complete', year: 2019 }), []));
  it('leaves another day to the rule of the date', () => assert.deepEqual(check('2019-04-10'), []));
  it('asks nothing where the text has no weekday', () => assert.deepEqual(check('2019-04-09', { weekday: null }), []));
});
