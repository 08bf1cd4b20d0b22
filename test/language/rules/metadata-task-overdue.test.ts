import { metadataTaskOverdue } from '../../../src/language/rules/metadata-task-overdue.ts';
import { ruleCases } from '../helpers/rules.ts';

ruleCases(metadataTaskOverdue, [
  {
    name: 'open since yesterday',
    yaml: 'tasks: [{ text: A, due: ‹2026-11-23›, status: open }]',
    says: 'overdue by one day',
    fixed: 'tasks: [{ text: A, due: 2026-11-23, status: done }]',
  },
  { name: 'without status', yaml: 'tasks: [{ text: A, due: ‹2026-10› }]', says: 'overdue by 24 days', fixed: null },
  { name: 'today', yaml: 'tasks: [{ text: A, due: 2026-11-24 }]' },
  { name: 'this month', yaml: 'tasks: [{ text: A, due: 2026-11 }]' },
  { name: 'done', yaml: 'tasks: [{ text: A, due: 2018-06-30, status: done }]' },
  { name: 'cancelled', yaml: 'tasks: [{ text: A, due: 2018-06-30, status: cancelled }]' },
]);
