import assert from 'node:assert/strict';
import { knowledge } from '../helpers/knowledge.ts';

const { issuers, types } = knowledge;

describe('issuers', () => {
  const names: readonly (readonly [sign: string, family: 'party' | 'state', name: string | undefined])[] = [
    ['TW', 'party', 'Trung ương'],
    ['TƯ', 'party', 'Trung ương'],
    ['T.Ư', 'party', 'Trung ương'],
    ['TU', 'party', 'Tỉnh ủy, Thành ủy'],
    ['BCT', 'party', 'Bộ Chính trị'],
    ['BCT', 'state', 'Bộ Công Thương'],
    ['ttg', 'state', 'Thủ tướng Chính phủ'],
    ['BGD&ĐT', 'state', 'Bộ Giáo dục và Đào tạo'],
    ['QH15', 'state', 'Quốc hội'],
    ['HĐNN8', 'state', 'Hội đồng Nhà nước'],
    ['TTHĐND', 'state', 'Thường trực Hội đồng nhân dân'],
    // Not in the tables, read from their parts.
    ['BTGQU', 'party', 'Ban Tuyên giáo Quận ủy'],
    ['BDVHU', 'party', 'Ban Dân vận Huyện ủy'],
    ['UBKTQU', 'party', 'Ủy ban Kiểm tra Quận ủy'],
    ['VPĐU', 'party', 'Văn phòng Đảng ủy'],
    ['BTVHU', 'party', 'Ban Thường vụ Huyện ủy'],
    ['BCSĐBTC', 'party', 'Ban cán sự đảng Bộ Tài chính'],
    ['ĐUUBND', 'party', 'Đảng ủy Ủy ban nhân dân'],
    ['PGDĐT', 'state', 'Phòng Giáo dục và Đào tạo'],
    ['STTTT', 'state', 'Sở Thông tin và Truyền thông'],
    ['VPTANDTC', 'state', 'Văn phòng Tòa án nhân dân tối cao'],
    ['ĐUKDN', 'party', 'Đảng ủy Khối (DN)'],
    ['XYZ', 'party', undefined],
    ['', 'party', undefined],
    ['', 'state', undefined],
  ];
  for (const [sign, family, name] of names) {
    it(`${sign || 'an empty sign'} (${family}) is ${name}`, () =>
      assert.equal(issuers.decode(sign, family)?.name, name));
  }

  it('every row has a name in both languages, a level and a kind', () => {
    for (const issuer of issuers.all) {
      assert.ok(issuer.name && issuer.english && issuer.kind && issuer.levels.length > 0, issuer.abbr);
    }
  });

  it('reads the term of the National Assembly', () => assert.equal(issuers.byAbbr('UBTVQH12', 'state')?.assembly, 12));

  const likely: readonly (readonly [
    type: string,
    sign: string,
    family: 'party' | 'state',
    expected: string | null | true,
  ])[] = [
    ['CTr', 'TW', 'party', 'TU'],
    ['CTr', 'TU', 'party', true],
    ['CTr', 'HU', 'party', true],
    ['CTr', 'ĐU', 'party', true],
    ['CTr', 'BTGTW', 'party', true],
    ['NQ', 'TW', 'party', true],
    ['NQ', 'BTGTU', 'party', 'TU'],
    ['KH', 'BTGTU', 'party', true],
    ['NĐ', 'CP', 'state', true],
    ['NĐ', 'TTg', 'state', 'CP'],
    ['NQ', 'TTg', 'state', null],
    ['NQ', 'QH15', 'state', true],
    ['TT', 'BYT', 'state', true],
    ['TT', 'UBND', 'state', null],
    ['PL', 'UBTVQH10', 'state', true],
  ];
  for (const [sign, issuer, family, expected] of likely) {
    it(`${sign} by ${issuer} is ${expected === true ? 'likely' : `unlikely, rather ${expected}`}`, () => {
      const [type] = types.byAbbr(sign, family);
      const body = issuers.decode(issuer, family);
      assert.ok(type && body);
      assert.deepEqual(
        issuers.plausible(type, body),
        expected === true ? { likely: true, expected: null } : { likely: false, expected },
      );
    });
  }

  it('finds every document of the catalogue plausible', () => {
    for (const entry of knowledge.catalogue.entries) {
      const parsed = knowledge.parse(entry.code);
      const body = issuers.decode(parsed?.issuers[0] ?? '', 'party');
      const [type] = types.byAbbr(parsed?.type ?? '', 'party');
      assert.ok(body && type && issuers.plausible(type, body).likely, entry.code);
    }
  });
});
