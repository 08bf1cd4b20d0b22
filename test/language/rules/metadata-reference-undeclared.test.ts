import { metadataReferenceUndeclared } from '../../../src/language/rules/metadata-reference-undeclared.ts';
import { ruleCases } from '../helpers/rules.ts';

const body = 'Thực hiện Nghị quyết số 29-NQ/TW, ngày 04/11/2013 và Chỉ thị số 24-CT/TW, ngày 04/7/2008 của Ban Bí thư.';

ruleCases(metadataReferenceUndeclared, [
  {
    name: 'one of two',
    yaml: '‹references›:\n  - code: 29-NQ/TW\n    date: 2013-11-04',
    body,
    says: '24-CT/TW',
    fixed: 'references:\n  - code: 29-NQ/TW\n    date: 2013-11-04\n  - code: 24-CT/TW\n    date: 2008-07-04',
  },
  { name: 'an empty list', yaml: '‹references›: []', body, says: '29-NQ/TW, 24-CT/TW' },
  { name: 'all', yaml: 'references: [{ code: 29-NQ/TW }, { code: 24-CT/TW }]', body },
  { name: 'no list', yaml: 'title: A', body },
]);
