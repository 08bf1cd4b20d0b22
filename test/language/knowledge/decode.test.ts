import assert from 'node:assert/strict';
import { decodeCode } from '../../../src/language/knowledge/decode.ts';
import { knowledge } from '../helpers/knowledge.ts';

/** What a reader learns from a code, as one line. */
function told(code: string, typeWord?: string): string {
  const facts = decodeCode(code, knowledge, typeWord);
  if (!facts) return 'nothing';
  const types = facts.types.map(({ vi, en }) => `${vi} (${en})`).join(' / ');
  return `${types} ${facts.number}, ${facts.issuers.map(({ vi }) => vi).join(' + ')}`;
}

describe('what a code says by itself', () => {
  const table: readonly (readonly [code: string, typeWord: string | undefined, told: string])[] = [
    ['29-NQ/TW', undefined, 'Nghị quyết (Resolution) 29, Trung ương'],
    ['37-QĐ/TW', undefined, 'Quyết định (Decision) / Quy định (Regulation) 37, Trung ương'],
    ['37-QĐ/TW', 'Quy định', 'Quy định (Regulation) 37, Trung ương'],
    ['37-QĐ/TW', 'Thông báo', 'Quyết định (Decision) / Quy định (Regulation) 37, Trung ương'],
    ['43/2019/QH14', undefined, 'Luật (Law) / Bộ luật (Code) / Nghị quyết (Resolution) 43, Quốc hội'],
    ['88/2014/QH13', 'nghị quyết', 'Nghị quyết (Resolution) 88, Quốc hội'],
    ['5512/BGDĐT-GDTrH', undefined, 'Công văn (Official letter) 5512, Bộ Giáo dục và Đào tạo'],
    ['01/2011/TTLT-BGDĐT-BNV', undefined, 'Thông tư liên tịch (Joint circular) 1, Bộ Giáo dục và Đào tạo + Bộ Nội vụ'],
    ['12-KH/XYZ', undefined, 'Kế hoạch (Plan) 12, XYZ'],
    ['20/11/2019', undefined, 'nothing'],
  ];
  for (const [code, typeWord, expected] of table) {
    it(`${typeWord ?? ''} ${code}`.trim(), () => assert.equal(told(code, typeWord), expected));
  }

  it('TW stands for three bodies', () => {
    assert.deepEqual(
      decodeCode('29-NQ/TW', knowledge)?.issuers[0]?.members.map(({ vi }) => vi),
      ['Ban Chấp hành Trung ương', 'Bộ Chính trị', 'Ban Bí thư'],
    );
  });

  it('an action programme of the centre is more likely one of a province', () => {
    assert.deepEqual(decodeCode('69-CTr/TW', knowledge)?.unlikely, { expected: 'TU' });
    assert.equal(decodeCode('69-CTr/TU', knowledge)?.unlikely, null);
  });

  it('an issuer that no table has is marked', () =>
    assert.equal(decodeCode('12-KH/XYZ', knowledge)?.issuers[0]?.issuer, null));
});
