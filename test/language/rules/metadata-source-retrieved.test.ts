import { metadataSourceRetrieved } from '../../../src/language/rules/metadata-source-retrieved.ts';
import { ruleCases } from '../helpers/rules.ts';

ruleCases(metadataSourceRetrieved, [
  {
    name: 'before the meeting',
    yaml: 'date: 2018-04-09\nsource: { retrieved: ‹2017-04-10› }',
    says: 'before the meeting of 09/4/2018',
    fixed: null,
  },
  {
    name: 'before the meeting of the text',
    yaml: 'source: { retrieved: ‹2017› }',
    said: { meetings: [{ date: '2018-04-09' }] },
  },
  { name: 'in the future', yaml: 'source: { retrieved: ‹2027-01-01› }', says: 'in the future' },
  { name: 'today', yaml: 'date: 2018-04-09\nsource: { retrieved: 2026-11-24 }' },
  { name: 'the day of the meeting', yaml: 'date: 2018-04-09\nsource: { retrieved: 2018-04-09 }' },
]);
