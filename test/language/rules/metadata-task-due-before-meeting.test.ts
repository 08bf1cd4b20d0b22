import { metadataTaskDueBeforeMeeting } from '../../../src/language/rules/metadata-task-due-before-meeting.ts';
import { ruleCases } from '../helpers/rules.ts';

ruleCases(metadataTaskDueBeforeMeeting, [
  {
    name: 'due the year before',
    yaml: 'date: 2018-04-09\ntasks:\n  - text: A\n    due: ‹2017-06-30›\n  - text: B\n    due: 2018-06-30',
    says: 'Due 30/6/2017, before the meeting of 09/4/2018.',
    fixed: null,
  },
  {
    name: 'the date from the text',
    yaml: 'tasks: [{ text: A, due: ‹2018-03› }]',
    said: { meetings: [{ date: '2018-04-09' }] },
  },
  { name: 'in the month of the meeting', yaml: 'date: 2018-04-09\ntasks: [{ text: A, due: 2018-04 }]' },
  { name: 'on the day', yaml: 'date: 2018-04-09\ntasks: [{ text: A, due: 2018-04-09 }]' },
  { name: 'no date of the meeting', yaml: 'tasks: [{ text: A, due: 2018-04-09 }]' },
]);
