import assert from 'node:assert/strict';
import { afterWordPatterns } from '../../../src/language/references/reading/after-type-word.ts';
import { codePatterns } from '../../../src/language/references/reading/code-pieces.ts';
import { addressPattern } from '../../../src/language/references/reading/inside-url.ts';
import { lawForms, provisionForms } from '../../../src/language/references/reading/law-forms.ts';
import { namePatterns } from '../../../src/language/references/reading/names.ts';
import { LIST_JOINT } from '../../../src/language/references/reading/relations.ts';
import { scanMentions, scannerFor, scanPatterns } from '../../../src/language/references/reading/scan.ts';
import { shortPatterns } from '../../../src/language/references/reading/short-forms.ts';
import { backwardPatterns, statementPatterns } from '../../../src/language/references/reading/statements.ts';
import { resolveMentions } from '../../../src/language/references/resolving/resolve.ts';
import { fastest, fill, growth, RUNAWAY } from '../helpers/hostile.ts';
import { knowledge } from '../helpers/knowledge.ts';
import { suspicion } from '../helpers/linear.ts';

const patterns: Record<string, RegExp> = {
  ...codePatterns,
  ...namePatterns,
  ...scanPatterns,
  ...afterWordPatterns,
  ...shortPatterns,
  ...statementPatterns,
  ...backwardPatterns,
  ...Object.fromEntries(
    Object.entries({ ...lawForms, ...provisionForms }).map(([id, { pattern }]) => [`form ${id}`, pattern]),
  ),
  address: addressPattern,
  listJoint: LIST_JOINT,
  laws: knowledge.laws.names,
  typeWords: scannerFor(knowledge).typeWords,
};

const hostile: Record<string, string> = {
  'all digits': fill('1'),
  'all slashes': fill('/'),
  'all hyphens': fill('-'),
  'all blanks after a number': `29-${fill(' ')}NQ/TW`,
  'all line ends': fill('\n'),
  fractions: fill('1/'),
  'a long number list': `Nghị quyết số ${fill('18, ')}`,
  'numbers joined by slashes': `${fill('1/2/3/4/')}TT-BTC`,
  'codes without end': fill('29-NQ/'),
  'repeated prefixes': fill('Nghị quyết số '),
  'repeated signs': fill('NQ'),
  'missing brackets': fill('Nghị quyết Trung ương 4 (khóa '),
  'title case': fill('Nghị Quyết Chỉ Thị '),
  'names of laws without end': `Luật ${fill('Phòng chống ')}`,
  'congress without number': `Nghị quyết Đại hội Đảng bộ ${fill('tỉnh ')}`,
  'issuers without end': `Nghị quyết 29 của ${fill('Ban Tổ ')}`,
  'years without document': fill('5 năm thực hiện '),
  'look-alikes': fill('Т'),
  addresses: fill('http://a/29-nq-tw/'),
};

describe('references: linear time', () => {
  for (const [name, pattern] of Object.entries(patterns)) {
    it(`pattern ${name}`, async () => {
      assert.equal(await suspicion(pattern.source, pattern.flags), null);
    }).timeout(150_000);
  }

  for (const [name, text] of Object.entries(hostile)) {
    it(`${name}: 100,000 characters`, () => {
      const took = fastest(() => {
        resolveMentions(scanMentions(text, knowledge), text, { knowledge, reportDate: '2020-01-01' });
      });
      assert.ok(took < RUNAWAY, `${took.toFixed(0)} ms`);
    }).timeout(60_000);
  }

  it('eight times the text takes about eight times the time', () => {
    const report =
      'Hội nghị sơ kết 5 năm thực hiện Nghị quyết số 29-NQ/TW ngày 04/11/2013 của Ban Chấp hành Trung ương khóa XI về đổi mới căn bản, toàn diện giáo dục và đào tạo; Chỉ thị 05 và 24-CT/TW. Các đại biểu đã thảo luận nhiều nội dung, thống nhất đánh giá kết quả đạt được của toàn ngành trong 9 tháng. ';
    const small = report.repeat(400);
    const large = report.repeat(3200);
    const run = (text: string) => () => {
      resolveMentions(scanMentions(text, knowledge), text, { knowledge, reportDate: '2020-01-01' });
    };
    const ratio = growth(run(small), run(large));
    // Work that grows with the square of the text would take 64 times as long.
    assert.ok(ratio < 24, `ratio ${ratio.toFixed(1)}`);
  }).timeout(60_000);
});
