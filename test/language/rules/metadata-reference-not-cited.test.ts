import { metadataReferenceNotCited } from '../../../src/language/rules/metadata-reference-not-cited.ts';
import { ruleCases } from '../helpers/rules.ts';

const body = 'Thực hiện Nghị quyết số 29-NQ/TW, ngày 04/11/2013 và Chỉ thị số 24-CT/TW.';

ruleCases(metadataReferenceNotCited, [
  { name: 'not in the text', yaml: 'references: [{ code: ‹30/2020/NĐ-CP› }]', body, says: 'not cited', fixed: null },
  {
    name: 'the same number with another type',
    yaml: 'references: [{ code: ‹29-CT/TW› }]',
    body,
    says: 'Did you mean 29-NQ/TW?',
    fixed: 'references: [{ code: 29-NQ/TW }]',
  },
  { name: 'cited', yaml: 'references: [{ code: 29-NQ/TW }, { code: 24-CT/TW }]', body },
  {
    name: 'cited by its number only',
    yaml: 'references: [{ code: 18-NQ/TW }]',
    body: 'Thực hiện Nghị quyết 18 về sắp xếp bộ máy.',
  },
  { name: 'cited in a form that has a slip', yaml: 'references: [{ code: 29-NQ/TW }]', body: 'Nghị quyết số 29/NQ-TW' },
  { name: 'cited by name', yaml: 'references: [{ code: 04-NQ/TW }]', body: 'Nghị quyết Trung ương 4 (khóa XII)' },
]);
