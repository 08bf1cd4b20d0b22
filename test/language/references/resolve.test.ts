import assert from 'node:assert/strict';
import type { DocumentEntry } from '../../../src/language/model/index.ts';
import { scanMentions } from '../../../src/language/references/reading/scan.ts';
import { isSlip } from '../../../src/language/references/resolving/evidence.ts';
import { learnedDocuments } from '../../../src/language/references/resolving/learned.ts';
import { resolveMentions } from '../../../src/language/references/resolving/resolve.ts';
import { knowledge } from '../helpers/knowledge.ts';
import { meant, resolve } from './read.ts';

type Case = readonly [why: string, reportDate: string | null, text: string, ...meant: string[]];

function check(cases: readonly Case[]): void {
  for (const [why, date, text, ...expected] of cases) {
    it(why, () => assert.deepEqual(meant(text, date), expected, text));
  }
}

describe('references: which document', () => {
  check([
    ['the stated date settles it', '2023-09-22', 'Nghị quyết số 29-NQ/TW ngày 04/11/2013', '29-NQ/TW → 2013-11-04'],
    [
      'the other one by its date',
      '2023-09-22',
      'Nghị quyết số 29-NQ/TW ngày 17 tháng 11 năm 2022',
      '29-NQ/TW → 2022-11-17',
    ],
    ['the term settles it', '2023-09-22', 'Nghị quyết số 29-NQ/TW (khóa XI)', '29-NQ/TW → 2013-11-04'],
    [
      'the subject settles it',
      '2023-09-22',
      'Nghị quyết 29-NQ/TW về đổi mới căn bản, toàn diện giáo dục và đào tạo',
      '29-NQ/TW → 2013-11-04',
    ],
    [
      'the anniversary settles it',
      '2023-09-22',
      'tổng kết 10 năm thực hiện Nghị quyết số 29-NQ/TW',
      '29-NQ/TW → 2013-11-04',
    ],
    ['a report cannot cite the future', '2018-04-09', 'quán triệt Nghị quyết số 29-NQ/TW', '29-NQ/TW → 2013-11-04'],
    ['nothing is guessed', '2023-09-22', 'quán triệt Nghị quyết số 29-NQ/TW', '29-NQ/TW → ?'],
    ['nothing is guessed of a bare number', '2023-09-22', 'quán triệt Nghị quyết 20', 'Nghị quyết 20 → ?'],
    ['all that is known lies in the future', '2010-01-01', 'Nghị quyết số 29-NQ/TW', '29-NQ/TW → -'],
    [
      'all that is known contradicts the text',
      '2021-10-08',
      'Nghị quyết số 29-NQ/TW, ngày 30/5/2019 của Ban Chấp hành Trung ương',
      '29-NQ/TW → -',
    ],
    ['no such code', '2021-10-08', 'Chương trình hành động số 69-CTr/TW', '69-CTr/TW → -'],
    [
      'a slip of the pen, with the subject',
      '2019-05-16',
      'Chỉ thị số 05-CT/TW ngày 15/6/2016 về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
      '05-CT/TW → 2016-05-15',
    ],
    ['a slip of the pen, with nothing else', '2019-05-16', 'Chỉ thị số 05-CT/TW ngày 15/6/2016', '05-CT/TW → ?'],
    [
      'the plenum by its name',
      '2018-04-09',
      'Nghị quyết Trung ương 4 (khóa XII) về tăng cường xây dựng, chỉnh đốn Đảng',
      'Nghị quyết Trung ương 4 (khóa XII) → 2016-10-30',
    ],
    [
      'a plenum that issued several',
      '2019-01-18',
      'Nghị quyết Trung ương 6 (khóa XII)',
      'Nghị quyết Trung ương 6 (khóa XII) → ?',
    ],
    [
      'a plenum that issued several, with the subject',
      '2019-01-18',
      'Nghị quyết Trung ương 6 khóa XII về công tác dân số trong tình hình mới',
      'Nghị quyết Trung ương 6 khóa XII → 2017-10-25',
    ],
    [
      'the plenum behind a code',
      '2019-01-18',
      'Nghị quyết số 20-NQ/TW của Hội nghị Trung ương 6 khóa XII',
      '20-NQ/TW → 2017-10-25',
    ],
    [
      'the issuer and nearness to the report',
      '2025-10-09',
      'Các Nghị quyết số 57, 59, 66, 68 của Bộ Chính trị',
      'Nghị quyết số 57 → 2024-12-22',
      '59 → 2025-01-24',
      '66 → 2025-04-30',
      '68 → 2025-05-04',
    ],
    [
      'another body’s document of that number',
      '2024-01-10',
      'Quyết định 05 của Thủ tướng Chính phủ',
      'Quyết định 05 → ?',
    ],
    ['a number with a letter is another number', '2024-06-01', 'Nghị quyết 30a', 'Nghị quyết 30a → -'],
    ['a number that came round again', '2018-04-09', 'Chỉ thị số 10-CT/TW', '10-CT/TW → ?'],
  ]);
});

describe('references: one text', () => {
  check([
    [
      'a full citation settles the later ones',
      '2023-09-22',
      'Nghị quyết số 29-NQ/TW ngày 04/11/2013 … Nghị quyết 29, 29-NQ/TW',
      '29-NQ/TW → 2013-11-04',
      'Nghị quyết 29 → 2013-11-04',
      '29-NQ/TW → 2013-11-04',
    ],
    [
      'two documents with one code: the subject decides',
      '2023-09-22',
      'Nghị quyết số 29-NQ/TW ngày 04/11/2013; Nghị quyết số 29-NQ/TW ngày 17/11/2022; Nghị quyết 29 về giáo dục',
      '29-NQ/TW → 2013-11-04',
      '29-NQ/TW → 2022-11-17',
      'Nghị quyết 29 → 2013-11-04',
    ],
    [
      'two documents with one code, and nothing to decide',
      '2023-09-22',
      'Nghị quyết số 29-NQ/TW ngày 04/11/2013. Nghị quyết số 29-NQ/TW ngày 17/11/2022. Nghị quyết 29',
      '29-NQ/TW → 2013-11-04',
      '29-NQ/TW → 2022-11-17',
      'Nghị quyết 29 → ?',
    ],
    [
      'what the catalogue lacks is learned from its full citation',
      '2021-10-08',
      'Nghị quyết số 29-NQ/TW, ngày 30/5/2019. Nghị quyết 29',
      '29-NQ/TW → -',
      'Nghị quyết 29 → 2019-05-30',
    ],
    [
      'back references mean their antecedent',
      '2023-09-22',
      'Chỉ thị số 24-CT/TW ngày 04/7/2008. Chỉ thị này',
      '24-CT/TW → 2008-07-04',
      'Chỉ thị này → 2008-07-04',
    ],
  ]);

  it('the reasons say why, the candidates what lost', () => {
    const [reference] = resolve('Nghị quyết số 29-NQ/TW ngày 04/11/2013 của Chính phủ', '2023-09-22');
    const ids = reference?.resolution.reasons.map(({ id }) => id) ?? [];
    assert.ok(ids.includes('date'));
    assert.deepEqual(
      reference?.resolution.candidates.map(({ document }) => document.date),
      ['2013-11-04', '2022-11-17'],
    );
  });
});

describe('references: learned documents', () => {
  const text =
    'Kế hoạch số 94-KH/TU ngày 18/5/2018 của Ban Thường vụ Tỉnh ủy về sơ kết. Kế hoạch 94; Quyết định số 12/QĐ-UBND năm 2018';

  it('full citations only: code and day', () => {
    const learned = learnedDocuments(scanMentions(text, knowledge));
    assert.deepEqual(
      learned.map(({ code, date, issuerName, title, origin }) => ({ code, date, issuerName, title, origin })),
      [
        {
          code: '94-KH/TU',
          date: '2018-05-18',
          issuerName: 'Ban Thường vụ Tỉnh ủy',
          title: 'Về sơ kết',
          origin: 'learned',
        },
      ],
    );
  });

  it('serve the short citations of other texts', () => {
    const learned: DocumentEntry[] = learnedDocuments(scanMentions(text, knowledge));
    const other = 'sơ kết 3 năm thực hiện Kế hoạch số 94-KH/TU';
    const mentions = scanMentions(other, knowledge);
    const [reference] = resolveMentions(mentions, other, { knowledge, reportDate: '2021-06-01', learned });
    assert.equal(reference?.resolution.document?.date, '2018-05-18');
  });
});

describe('references: slips', () => {
  it('one number of three differs, or day and month are exchanged', () => {
    assert.ok(isSlip('2016-06-15', '2016-05-15'));
    assert.ok(isSlip('2023-01-24', '2023-11-24'));
    assert.ok(isSlip('2013-04-11', '2013-11-04'));
    assert.ok(!isSlip('2013-11-04', '2022-11-17'));
    assert.ok(!isSlip('2013', '2013-11-04'));
  });
});
