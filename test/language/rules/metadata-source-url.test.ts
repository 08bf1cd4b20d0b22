import { metadataSourceUrl } from '../../../src/language/rules/metadata-source-url.ts';
import { ruleCases } from '../helpers/rules.ts';

ruleCases(metadataSourceUrl, [
  {
    name: 'counts clicks',
    yaml: 'source: { url: ‹"https://example.vn/tin?id=7&utm_source=zalo&fbclid=x#anh"› }',
    says: 'utm_source, fbclid',
    fixed: 'source: { url: https://example.vn/tin?id=7#anh }',
  },
  {
    name: 'counts clicks only',
    yaml: 'source:\n  url: ‹https://example.vn/tin?gclid=1›',
    fixed: 'source:\n  url: https://example.vn/tin',
  },
  {
    name: 'a number in the network',
    yaml: 'source: { url: ‹http://192.168.1.10/tin› }',
    says: '192.168.1.10',
    fixed: null,
  },
  { name: 'this computer', yaml: 'source:\n  url: ‹http://localhost:8080/tin›', fixed: null },
  { name: 'no host', yaml: 'source:\n  url: ‹https://[x›', fixed: null },
  { name: 'a public page', yaml: 'source: { url: "https://example.vn/tin?id=7" }' },
]);
