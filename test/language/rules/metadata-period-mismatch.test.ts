import { metadataPeriodMismatch } from '../../../src/language/rules/metadata-period-mismatch.ts';
import { ruleCases } from '../helpers/rules.ts';

ruleCases(metadataPeriodMismatch, [
  {
    name: 'another quarter',
    yaml: 'period: ‹2018-Q2›',
    said: { period: '2018-Q1' },
    says: 'reports on quarter I/2018',
    fixed: 'period: 2018-Q1',
  },
  { name: 'a year, written as a number', yaml: 'period: ‹2021›', said: { period: '2022' }, fixed: 'period: 2022' },
  { name: 'the same', yaml: 'period: 2022', said: { period: '2022' } },
  { name: 'the same months in other words', yaml: 'period: 2018-01/2018-03', said: { period: '2018-Q1' } },
  { name: 'a text without period', yaml: 'period: 2018-Q1' },
]);
