import assert from 'node:assert/strict';
import type { Ground, Task } from '../../../../src/language/model/index.ts';
import { analyse } from '../../../../src/language/service.ts';
import { knowledge } from '../../helpers/knowledge.ts';

const LEAD = 'Sáng 5/4/2021, Huyện ủy Phú Điền tổ chức hội nghị giao ban quý I.\n';

const tasksOf = (text: string): Task[] => analyse(LEAD + text, knowledge).tasks;

const certain = (text: string) =>
  tasksOf(text)
    .filter(({ evidence }) => evidence.certain)
    .map(({ text: words, owner }) => (owner ? `${words} [${owner}]` : words));
const cuesOf = (grounds: readonly Ground[]) => grounds.map((ground) => (ground.by === 'cue' ? ground.cue : ground.by));

describe('tasks', () => {
  it('are set by whoever keeps the floor, across paragraphs', () => {
    assert.deepEqual(
      certain(
        'Phó Bí thư Huyện ủy Cao Văn Lữ phát biểu, biểu dương các xã.\nCác trạm đã thay ba máy.\nÔng Lữ đề nghị các trạm bơm kiểm tra máy trước mùa mưa; dự phòng dầu.\nNgoài ra, cần dựng lại rào chắn ở bến đò.',
      ),
      [
        'các trạm bơm kiểm tra máy trước mùa mưa [các trạm bơm]',
        'dự phòng dầu [các trạm bơm]',
        'cần dựng lại rào chắn ở bến đò',
      ],
    );
  });

  it('stand in a quotation whose speaker is named behind it', () => {
    assert.deepEqual(certain('“Các chợ phải có lối thoát hiểm trước Tết”, Chủ tịch UBND quận nói.'), [
      'Các chợ phải có lối thoát hiểm trước Tết [Các chợ]',
    ]);
  });

  it('are set by a plan', () => {
    assert.deepEqual(certain('Hội Nông dân đề ra phương hướng năm 2021: kết nạp 50 hội viên; mở hai lớp nghề.'), [
      'kết nạp 50 hội viên [Hội Nông dân]',
      'mở hai lớp nghề [Hội Nông dân]',
    ]);
  });

  it('are none in what is told of the past or asked by delegates', () => {
    assert.deepEqual(certain('Theo báo cáo, huyện đã chỉ đạo các xã trực bão và kiểm tra 14 kho.'), []);
    assert.deepEqual(certain('Nhiều đại biểu đề nghị tỉnh hỗ trợ xi măng làm đường.'), []);
  });

  it('are entries of a list behind an order, until the list ends', () => {
    assert.deepEqual(
      certain(
        'Bí thư Huyện ủy Lê Văn Tám yêu cầu:\n- Công an xã tuần tra đêm.\n- Xã đội trực cầu.\nNhân dịp này, hội tặng quà.',
      ),
      ['Công an xã tuần tra đêm [Công an xã]', 'Xã đội trực cầu [Xã đội]'],
    );
  });

  it('say why they are tasks', () => {
    const [first, second] = tasksOf('Bí thư Huyện ủy Lê Văn Tám yêu cầu các xã dọn kênh. Rà lại danh sách hộ nghèo.');
    assert.deepEqual(cuesOf(first!.evidence.grounds), ['order-given', 'speaker']);
    assert.deepEqual(cuesOf(second!.evidence.grounds), ['order-given', 'speaker', 'continuation']);
  });

  it('are due before the period that is named, in this month or quarter, and so many days after the meeting', () => {
    const due = (words: string) => tasksOf(`Bí thư Huyện ủy Lê Văn Tám yêu cầu Công an xã tuần tra ${words}.`)[0]?.due;
    for (const [words, day] of [
      ['trước tháng 6/2021', '2021-05-31'],
      ['trước năm 2022', '2021-12-31'],
      ['đầu tháng 6/2021', '2021-06-10'],
      ['trong tháng này', '2021-04-30'],
      ['xong trong quý này', '2021-06-30'],
      ['trong vòng 15 ngày kể từ ngày hội nghị', '2021-04-20'],
    ] as const)
      assert.equal(due(words), day, words);
  });

  it('are numbered entries without a full stop, and who leads them stands behind them', () => {
    assert.deepEqual(
      certain(
        'Kết luận hội nghị, Bí thư Huyện ủy Lê Văn Tám giao các nhiệm vụ sau:\n1. Công an xã gửi kết quả trước ngày 30/6\n2. Dọn kênh, do Phòng Nông nghiệp chủ trì\n3. Xã đội trực cầu ở bến đò trong mùa mưa',
      ),
      [
        'Công an xã gửi kết quả trước ngày 30/6 [Công an xã]',
        'Dọn kênh, do Phòng Nông nghiệp chủ trì [Phòng Nông nghiệp]',
        'Xã đội trực cầu ở bến đò trong mùa mưa [Xã đội]',
      ],
    );
  });

  it('are none where somebody lower asks a higher body', () => {
    assert.deepEqual(certain('Giám đốc Sở Y tế Trần Thị Hoa đề nghị UBND tỉnh bố trí vốn mua máy.'), []);
  });
});
