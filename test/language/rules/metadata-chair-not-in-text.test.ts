import { metadataChairNotInText } from '../../../src/language/rules/metadata-chair-not-in-text.ts';
import { ruleCases } from '../helpers/rules.ts';

const body = 'Đồng chí Lê Văn An, Phó Trưởng ban, chủ trì Hội nghị.';
const said = { people: [['Lê Văn An']] as [string][] };

ruleCases(metadataChairNotInText, [
  {
    name: 'a slip in the name',
    yaml: 'chair: [{ name: ‹Lê Văn Am› }]',
    body,
    said,
    says: 'Did you mean “Lê Văn An”?',
    fixed: 'chair: [{ name: Lê Văn An }]',
  },
  { name: 'someone else', yaml: 'chair: [{ name: ‹Trần Bình› }]', body, said, says: 'does not appear', fixed: null },
  { name: 'the name', yaml: 'chair: [{ name: Lê Văn An }]', body, said },
  { name: 'with honorific and degree', yaml: 'chair: [{ name: "Đồng chí PGS. TS. Lê Văn An" }]', body, said },
  { name: 'in capitals, over a line end', yaml: 'chair: [{ name: LÊ VĂN AN }]', body: 'đồng chí Lê Văn\nAn', said },
  { name: 'with the tone mark elsewhere', yaml: 'chair: [{ name: Đỗ Thị Thuý }]', body: 'bà Đỗ Thị Thúy chủ trì' },
  { name: 'decomposed', yaml: 'chair: [{ name: Lê Văn An }]'.normalize('NFD'), body, said },
  { name: 'not as part of a longer word', yaml: 'chair: [{ name: ‹Lê Văn A› }]', body },
]);
