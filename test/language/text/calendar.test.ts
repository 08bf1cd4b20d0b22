import assert from 'node:assert/strict';
import {
  dayAfter,
  daysBetween,
  isValidDate,
  lastDayOfMonth,
  lastDayOfQuarter,
  WEEKDAYS,
  weekdayOf,
} from '../../../src/language/text/calendar.ts';

describe('the calendar', () => {
  it('knows weekdays', () => {
    assert.equal(WEEKDAYS[weekdayOf('2022-12-29')!], 'Thứ Năm');
    assert.equal(weekdayOf('2022-12'), null);
    assert.equal(weekdayOf('2022-13-45'), null);
  });
  it('knows the ends of months and quarters', () => {
    assert.equal(lastDayOfMonth(2024, 2), '2024-02-29');
    assert.equal(lastDayOfQuarter(2023, 3), '2023-09-30');
  });
  it('knows which days there are', () => {
    assert.ok(isValidDate(2024, 2, 29));
    assert.ok(!isValidDate(2023, 2, 29));
    assert.ok(!isValidDate(null, 13, 1));
    assert.ok(isValidDate(null, 2, 29));
  });
  it('counts days from one to another', () => {
    assert.equal(daysBetween('2022-12-30', '2023-01-02'), 3);
    assert.equal(daysBetween('2024-02-28', '2024-03-01'), 2);
  });
  it('counts days over the ends of months and years', () => {
    assert.equal(dayAfter('2020-03-01', -1), '2020-02-29');
    assert.equal(dayAfter('2019-12-31', 1), '2020-01-01');
  });
});
