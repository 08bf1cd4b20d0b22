import { metadataTaskNotInText } from '../../../src/language/rules/metadata-task-not-in-text.ts';
import { ruleCases } from '../helpers/rules.ts';

const body = 'tham mưu sơ kết 5 năm thực hiện Nghị quyết; nắm tình hình dư luận xã hội.';

ruleCases(metadataTaskNotInText, [
  {
    name: 'another task',
    yaml: 'tasks: [{ text: ‹Tổ chức hội thi báo cáo viên giỏi› }]',
    body,
    says: 'does not appear',
    fixed: null,
  },
  { name: 'word for word', yaml: 'tasks: [{ text: Tham mưu sơ kết 5 năm thực hiện Nghị quyết }]', body },
  { name: 'shortened', yaml: 'tasks: [{ text: Tham mưu sơ kết thực hiện Nghị quyết }]', body },
  { name: 'over a line end', yaml: 'tasks: [{ text: tham mưu sơ kết }]', body: 'tham\nmưu  sơ kết' },
]);
