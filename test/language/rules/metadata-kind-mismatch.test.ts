import { metadataKindMismatch } from '../../../src/language/rules/metadata-kind-mismatch.ts';
import { ruleCases } from '../helpers/rules.ts';

ruleCases(metadataKindMismatch, [
  {
    name: 'another kind',
    yaml: 'kind: ‹tong-ket›',
    said: { meetings: [{ kind: 'giao-ban' }] },
    says: '“giao-ban”',
    fixed: 'kind: giao-ban',
  },
  { name: 'the same', yaml: 'kind: giao-ban', said: { meetings: [{ kind: 'giao-ban' }] } },
  { name: 'a text that only says meeting', yaml: 'kind: tong-ket', said: { meetings: [{ kind: 'hop' }] } },
  { name: 'one of several', yaml: 'kind: so-ket', said: { meetings: [{ kind: 'giao-ban' }, { kind: 'so-ket' }] } },
  { name: 'a text without meeting', yaml: 'kind: so-ket' },
]);
