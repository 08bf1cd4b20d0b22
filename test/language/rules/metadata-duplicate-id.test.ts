import { metadataDuplicateId } from '../../../src/language/rules/metadata-duplicate-id.ts';
import { ruleCases } from '../helpers/rules.ts';

ruleCases(metadataDuplicateId, [
  {
    name: 'twice',
    yaml: 'tasks:\n  - { id: t1, text: A }\n  - { id: ‹t1›, text: B }\n  - { id: t2, text: C }',
    says: '“t1”',
    fixed: 'tasks:\n  - { id: t1, text: A }\n  - { id: t3, text: B }\n  - { id: t2, text: C }',
  },
  { name: 'three times', yaml: 'tasks: [{ id: a, text: A }, { id: ‹a›, text: B }, { id: ‹a›, text: C }]' },
  {
    name: 'once each, some without',
    yaml: 'tasks: [{ id: a, text: A }, { text: B }, { text: C }, { id: b, text: D }]',
  },
]);
