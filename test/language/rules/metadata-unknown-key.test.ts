import { metadataUnknownKey } from '../../../src/language/rules/metadata-unknown-key.ts';
import { ruleCases } from '../helpers/rules.ts';

ruleCases(metadataUnknownKey, [
  {
    name: 'near a known key',
    yaml: '‹organiser›: Ban Tuyên giáo',
    says: '“organizer”',
    fixed: 'organizer: Ban Tuyên giáo',
  },
  {
    name: 'in Vietnamese',
    yaml: 'title: A\n‹địa điểm›: Lai Châu',
    says: '“place”',
    fixed: 'title: A\nplace: Lai Châu',
  },
  { name: 'near none', yaml: '‹bogus›: 1', says: 'x-bogus', fixed: null },
  { name: 'a key of the project', yaml: 'x-kho: 1' },
]);
