import { metadataSchemaRule } from '../../../src/language/rules/metadata-schema.ts';
import { ruleCases } from '../helpers/rules.ts';

ruleCases(metadataSchemaRule, [
  { name: 'a date that is none', yaml: 'date: ‹9/4/2018›', says: 'no date', fixed: 'date: 2018-04-09' },
  { name: 'torn YAML', yaml: 'title: "Giao ‹ban›', says: 'not closed' },
  { name: 'a key that nobody knows is for another rule', yaml: 'bogus: 1' },
  { name: 'a field without value too', yaml: 'title:' },
]);
