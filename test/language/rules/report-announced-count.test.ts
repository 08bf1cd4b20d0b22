import assert from 'node:assert/strict';
import { reportAnnouncedCount } from '../../../src/language/rules/report-announced-count.ts';
import { reportOf } from '../helpers/report.ts';

const report = (
  conclusion: string,
) => `Ngày 09/4/2018, Sở Y tế tỉnh An Giang tổ chức Hội nghị giao ban công tác y tế quý I năm 2018.

${conclusion}
`;
const findings = (text: string) =>
  reportAnnouncedCount.check(reportOf(text)).map(({ start, end, message }) => `${text.slice(start, end)}: ${message}`);

describe('report/announced-count', () => {
  const list = [
    '1. Phòng Nghiệp vụ rà soát kế hoạch.',
    '2. Trung tâm Y tế huyện tiêm đủ mũi.',
    '3. Thanh tra kiểm tra quầy thuốc.',
  ];
  const cases: [name: string, text: string, found: string[]][] = [
    ['as many as announced', `Kết luận Hội nghị, Giám đốc Sở giao 3 nhiệm vụ:\n${list.join('\n')}`, []],
    [
      'one too few',
      `Kết luận Hội nghị, Giám đốc Sở giao 4 nhiệm vụ trọng tâm:\n${list.join('\n')}`,
      ['4 nhiệm vụ trọng tâm: 4 are announced, 3 follow in the list.'],
    ],
    [
      'a number in words',
      `Kết luận Hội nghị, Giám đốc Sở yêu cầu thực hiện tốt hai nhiệm vụ sau:\n${list.join('\n')}`,
      ['hai nhiệm vụ: 2 are announced, 3 follow in the list.'],
    ],
    [
      'running sentences are not counted',
      'Kết luận Hội nghị, Giám đốc Sở nêu 5 nhóm nhiệm vụ: rà soát kế hoạch; tiêm đủ mũi; kiểm tra quầy thuốc.',
      [],
    ],
  ];
  for (const [name, text, found] of cases) it(name, () => assert.deepEqual(findings(report(text)), found));
});
