import { metadataTaskReference } from '../../../src/language/rules/metadata-task-reference.ts';
import { ruleCases } from '../helpers/rules.ts';

const body = 'Thực hiện Nghị quyết số 29-NQ/TW, ngày 04/11/2013 và Chỉ thị số 24-CT/TW.';

ruleCases(metadataTaskReference, [
  {
    name: 'neither listed nor cited',
    yaml: 'tasks: [{ text: sơ kết, references: [29-NQ/TW, ‹92-NQ/TW›] }]',
    body,
    says: '92-NQ/TW',
    fixed: null,
  },
  { name: 'listed', yaml: 'references: [{ code: 92-NQ/TW }]\ntasks: [{ text: sơ kết, references: [92-NQ/TW] }]', body },
  { name: 'cited', yaml: 'tasks: [{ text: sơ kết, references: [29-NQ/TW, 24-CT/TW] }]', body },
]);
