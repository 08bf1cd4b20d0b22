import { metadataEmptyValue } from '../../../src/language/rules/metadata-empty-value.ts';
import { ruleCases } from '../helpers/rules.ts';

ruleCases(metadataEmptyValue, [
  { name: 'no value', yaml: '‹title›:\ndate: 2018-04-09', says: '“title” has no value', fixed: null },
  { name: 'a value', yaml: 'title: Giao ban' },
]);
