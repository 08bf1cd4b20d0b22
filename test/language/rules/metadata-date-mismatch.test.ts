import { metadataDateMismatch } from '../../../src/language/rules/metadata-date-mismatch.ts';
import { ruleCases } from '../helpers/rules.ts';

ruleCases(metadataDateMismatch, [
  {
    name: 'another day',
    yaml: 'date: ‹2018-04-19›',
    said: { meetings: [{ date: '2018-04-09' }] },
    says: 'dates the meeting 19/4/2018, the text 09/4/2018',
    fixed: 'date: 2018-04-09',
  },
  { name: 'the same day', yaml: 'date: 2018-04-09', said: { meetings: [{ date: '2018-04-09' }] } },
  {
    name: 'the month, where the text has the day',
    yaml: 'date: 2018-04',
    said: { meetings: [{ date: '2018-04-09' }] },
  },
  {
    name: 'the day, where the text has the month',
    yaml: 'date: 2018-04-09',
    said: { meetings: [{ date: '2018-04' }] },
  },
  {
    name: 'a day of a meeting of two days',
    yaml: 'date: 2021-12-07',
    said: { meetings: [{ date: '2021-12-06', dateEnd: '2021-12-07' }] },
  },
  {
    name: 'none of the days',
    yaml: 'date: ‹2021-12-08›',
    said: { meetings: [{ date: '2021-12-06', dateEnd: '2021-12-07' }] },
    fixed: 'date: 2021-12-06/2021-12-07',
  },
  {
    name: 'one of several meetings',
    yaml: 'date: 2018-07-09',
    said: { meetings: [{ date: '2018-04-09' }, { date: '2018-07-09' }] },
  },
  {
    name: 'none of several meetings: which one is for the reader to say',
    yaml: 'date: ‹2018-08-09›',
    said: { meetings: [{ date: '2018-04-09' }, { date: '2018-07-09' }] },
    fixed: null,
  },
  { name: 'a text without date', yaml: 'date: 2018-04-09', said: { meetings: [{}] } },
  { name: 'metadata without date', yaml: 'title: A', said: { meetings: [{ date: '2018-04-09' }] } },
]);
