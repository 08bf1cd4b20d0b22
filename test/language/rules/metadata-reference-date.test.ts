import { metadataReferenceDate } from '../../../src/language/rules/metadata-reference-date.ts';
import { ruleCases } from '../helpers/rules.ts';

const body = 'Thực hiện Nghị quyết số 29-NQ/TW, ngày 04/11/2013 và Chỉ thị số 24-CT/TW.';

ruleCases(metadataReferenceDate, [
  {
    name: 'a slip in the date of the document meant',
    yaml: 'references: [{ code: 29-NQ/TW, date: ‹2013-11-14› }]',
    body,
    says: '29-NQ/TW is of 04/11/2013, not of 14/11/2013.',
    fixed: 'references: [{ code: 29-NQ/TW, date: 2013-11-04 }]',
  },
  { name: 'the other document with that code', yaml: 'references: [{ code: 29-NQ/TW, date: ‹2022-11-17› }]', body },
  { name: 'the right date', yaml: 'references: [{ code: 29-NQ/TW, date: 2013-11-04 }]', body },
  { name: 'the year', yaml: 'references: [{ code: 29-NQ/TW, date: 2013 }]', body },
  { name: 'not cited, but in the catalogue', yaml: 'references: [{ code: 29-NQ/TW, date: 2022-11-17 }]' },
  { name: 'not in the catalogue', yaml: 'references: [{ code: 9999-CV/TW, date: 2013-11-04 }]' },
  { name: 'no date', yaml: 'references: [{ code: 29-NQ/TW }]', body },
]);
