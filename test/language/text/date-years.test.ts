import assert from 'node:assert/strict';
import { completeDate } from '../../../src/language/text/date-years.ts';
import { scanDates } from '../../../src/language/text/dates.ts';

describe('completing dates', () => {
  const [date] = scanDates('Ngày 09/4, họp');
  it('takes the year given', () => assert.equal(completeDate(date!, { year: 2018 }).iso, '2018-04-09'));
  it('takes the year that brings it nearest', () => {
    assert.equal(completeDate(date!, { near: '2018-04-10' }).iso, '2018-04-09');
    assert.equal(completeDate(date!, { near: '2018-12-30' }).iso, '2019-04-09');
    assert.equal(completeDate(scanDates('ngày 28/12')[0]!, { near: '2022-01-05' }).iso, '2021-12-28');
  });
  it('takes the first year that is not past', () => {
    assert.equal(completeDate(scanDates('trước 15/1')[0]!, { after: '2022-12-28' }).iso, '2023-01-15');
    assert.equal(completeDate(scanDates('trước 15/12')[0]!, { after: '2022-12-28' }).iso, '2022-12-15');
  });
  it('completes the end of a range', () =>
    assert.equal(completeDate(scanDates('ngày 6 và 7/12')[0]!, { near: '2022-12-08' }).isoEnd, '2022-12-07'));
  it('leaves complete and impossible dates, and dates without a hint, as they are', () => {
    const dates = scanDates('ngày 04/11/2013, ngày 31/9, ngày 5/6');
    assert.deepEqual(
      dates.map((date) => completeDate(date, {})),
      dates,
    );
  });
  it('finds that 29/2 is no day of the year', () =>
    assert.equal(completeDate(scanDates('ngày 29/2')[0]!, { year: 2023 }).status, 'impossible'));
});
