import { metadataOrganizerNotInText } from '../../../src/language/rules/metadata-organizer-not-in-text.ts';
import { ruleCases } from '../helpers/rules.ts';

const body = 'Lai Châu. Ngày 09/4, Ban Tuyên giáo Tỉnh ủy tổ chức Hội nghị.';
const said = { meetings: [{ organizer: 'Ban Tuyên giáo\nTỉnh ủy' }] };

ruleCases(metadataOrganizerNotInText, [
  {
    name: 'another body',
    yaml: 'organizer: ‹Ban Dân vận Tỉnh ủy›',
    body,
    said,
    says: 'does not appear',
    fixed: 'organizer: Ban Tuyên giáo Tỉnh ủy',
  },
  { name: 'the body', yaml: 'organizer: Ban Tuyên giáo Tỉnh ủy', body, said },
  { name: 'in the other spelling', yaml: 'organizer: Ban tuyên giáo tỉnh uỷ', body, said },
  { name: 'with the province that stands elsewhere', yaml: 'organizer: Ban Tuyên giáo Tỉnh ủy Lai Châu', body, said },
  { name: 'abbreviated', yaml: 'organizer: BTG Tỉnh ủy', body, said },
  { name: 'a text without organizer', yaml: 'organizer: ‹Ban Dân vận›', body, fixed: null },
]);
