import assert from 'node:assert/strict';
import { analyse } from '../../../../src/language/service.ts';
import { knowledge } from '../../helpers/knowledge.ts';

/** A meeting on Monday, 9 April 2018, and what its chair sets. */
const HEAD =
  'Ngày 09/4/2018, Ban Dân vận Huyện ủy Phú Điền tổ chức Hội nghị giao ban quý I năm 2018. Đồng chí Cao Văn Lữ, Trưởng ban Dân vận Huyện ủy chủ trì Hội nghị.\n\n';
const LEAD = 'Kết luận Hội nghị, đồng chí Cao Văn Lữ giao các nhiệm vụ sau:\n';

const tasksOf = (words: string, lead = LEAD) =>
  analyse(`${HEAD}${lead}${words}`, knowledge).tasks.map(({ text, owner, due }) => [text, owner, due]);

describe('days by which tasks are due', () => {
  const days: [words: string, due: string | null][] = [
    ['trước thứ Sáu tuần sau', '2018-04-20'],
    ['chậm nhất thứ Tư tuần này', '2018-04-11'],
    ['vào sáng thứ Hai tới', '2018-04-16'],
    ['trước Chủ nhật tuần này', '2018-04-15'],
    ['giữa tháng 5', '2018-05-20'],
    ['đầu tháng 5', '2018-05-10'],
    ['trong tháng 4, 5/2018', '2018-05-31'],
    ['trong tháng 4 và tháng 6', '2018-06-30'],
    ['trong quý II và quý III năm 2018', '2018-09-30'],
    ['đến 30-6', '2018-06-30'],
    ['trước 15-5', '2018-05-15'],
    ['đến 3-6 hộ', null],
  ];
  for (const [words, due] of days) {
    it(words, () => assert.equal(tasksOf(`1. Trạm Y tế gửi sổ ${words}.`)[0]?.[2], due));
  }
});

describe('lists of tasks', () => {
  it('are opened by any paragraph that names them before a colon, and judged by their labels', () => {
    const lead = 'Để kịp mùa mưa, thay mặt UBND huyện tôi triển khai nhiệm vụ cho các ngành như sau:\n';
    assert.deepEqual(
      tasksOf(
        '- Công an huyện: Nắm địa bàn ven sông.\nKiểm tra các bến đò.\n- Phòng Y tế: Trực cấp cứu.\n- Nhận định: Mưa còn kéo dài.',
        lead,
      ).map(([text, owner]) => `${text} [${owner}]`),
      ['Nắm địa bàn ven sông [Công an huyện]', 'Kiểm tra các bến đò [Công an huyện]', 'Trực cấp cứu [Phòng Y tế]'],
    );
  });

  it('keep their last entry, however short, and entries without mark or full stop', () => {
    assert.deepEqual(
      tasksOf('1. Trạm Y tế trực cấp cứu.\n2. Công an xã tuần tra đêm.\n3. Xã đội trực cầu').map(([text]) => text),
      ['Trạm Y tế trực cấp cứu', 'Công an xã tuần tra đêm', 'Xã đội trực cầu'],
    );
    assert.deepEqual(
      tasksOf('Trạm Y tế gửi sổ trước ngày 30/6\nCông an xã gửi báo cáo\nXã đội rà danh sách').map(([text]) => text),
      ['Trạm Y tế gửi sổ trước ngày 30/6', 'Công an xã gửi báo cáo', 'Xã đội rà danh sách'],
    );
  });

  it('take a day behind a comma for that of its own entry', () => {
    assert.deepEqual(tasksOf('1. Trạm Y tế gửi sổ.\n2. Công an xã gửi sổ, hạn cuối: 20/5/2018.\n3. Xã đội gửi sổ.'), [
      ['Trạm Y tế gửi sổ', 'Trạm Y tế', null],
      ['Công an xã gửi sổ, hạn cuối: 20/5/2018', 'Công an xã', '2018-05-20'],
      ['Xã đội gửi sổ', 'Xã đội', null],
    ]);
  });
});

describe('what goes on among tasks and is none', () => {
  const SAID = 'Kết luận Hội nghị, đồng chí Cao Văn Lữ yêu cầu các xã kiểm tra kho thóc. ';
  const none: [name: string, words: string][] = [
    ['a figure', 'Tổng thu cả huyện đạt 30 tỷ đồng.'],
    ['a promise kept in memory', 'Đồng chí khẳng định nhân dân không bao giờ quên công lao của bộ đội.'],
    ['what cannot be', 'Không thể để kho trống.'],
  ];
  for (const [name, words] of none) {
    it(name, () => {
      const found = tasksOf(SAID + words, '').map(([text]) => text);
      assert.deepEqual(found, ['các xã kiểm tra kho thóc']);
    });
  }
});

describe('periods and slips', () => {
  it('two quarters are one period', () => {
    const text = HEAD.replace('giao ban quý I năm', 'giao ban quý I và quý II năm');
    assert.equal(analyse(text, knowledge).period, '2018-H1');
  });

  it('a tone on the wrong vowel and two blanks change nothing', () => {
    assert.deepEqual(tasksOf('1. Phòng Y tế hòan thành sổ.')[0]?.[1], 'Phòng Y tế');
    const doubled = HEAD.replace('đồng chí', 'đồng  chí').replace('Cao Văn', 'Cao  Văn').replace('chủ trì', 'chủ  trì');
    const { meetings } = analyse(doubled, knowledge);
    assert.deepEqual(
      meetings[0]!.chair.map(({ name }) => name),
      ['Cao Văn Lữ'],
    );
  });
});
