import assert from 'node:assert/strict';
import { structureOf } from './outline.ts';

const opening = 'Ngày 09/4/2018, Sở Y tế tỉnh An Giang tổ chức Hội nghị giao ban công tác y tế quý I năm 2018.';

describe('who is in the chair', () => {
  const cases: [sentence: string, chair: string[]][] = [
    ['Đồng chí Lê Văn An, Giám đốc Sở chủ trì Hội nghị.', ['Lê Văn An']],
    ['Đồng chí Lê Văn An - Giám đốc Sở - chủ trì.', ['Lê Văn An']],
    ['Giám đốc Sở Y tế Lê Văn An chủ trì Hội nghị.', ['Lê Văn An']],
    ['Hội nghị do đồng chí Lê Văn An, Giám đốc Sở chủ trì; tham dự có bà Võ Thị Bình, Chánh Văn phòng.', ['Lê Văn An']],
    ['Hội nghị diễn ra dưới sự chủ trì của ông Lê Văn An, Giám đốc Sở.', ['Lê Văn An']],
    ['Chủ trì hội nghị: đ/c Lê Văn An, Giám đốc Sở.', ['Lê Văn An']],
    [
      'Chủ trì Hội nghị có các đồng chí: Lê Văn An, Giám đốc Sở; Võ Thị Bình, Phó Giám đốc Sở.',
      ['Lê Văn An', 'Võ Thị Bình'],
    ],
    ['Dự và chủ trì hội nghị có đồng chí Lê Văn An, Giám đốc Sở.', ['Lê Văn An']],
    [
      'Đồng chí Lê Văn An, Giám đốc Sở và đồng chí Võ Thị Bình, Phó Giám đốc đồng chủ trì.',
      ['Lê Văn An', 'Võ Thị Bình'],
    ],
    [
      'Các đồng chí: Lê Văn An, Giám đốc Sở; Võ Thị Bình, Phó Giám đốc Sở đồng chủ trì hội nghị.',
      ['Lê Văn An', 'Võ Thị Bình'],
    ],
    ['Dự hội nghị có đồng chí Lê Văn An, Bí thư Tỉnh ủy; đồng chí Võ Thị Bình, Giám đốc Sở chủ trì.', ['Võ Thị Bình']],
    [
      'TS. Lê Văn An, Giám đốc Sở và ThS.BS Võ Thị Bình, Phó Giám đốc cùng chủ trì hội nghị.',
      ['Lê Văn An', 'Võ Thị Bình'],
    ],
    [
      'Bộ trưởng Lê Văn An và các Thứ trưởng: Võ Thị Bình, Đỗ Văn Cầu đồng chủ trì.',
      ['Lê Văn An', 'Võ Thị Bình', 'Đỗ Văn Cầu'],
    ],
    ['Đồng chí Lê Văn An, Giám đốc Sở chủ trì; phó chủ trì là đồng chí Võ Thị Bình.', ['Lê Văn An']],
    ['Ông Lê Văn An, Giám đốc Sở dự và phát biểu chỉ đạo.', []],
    ['Giao ông Lê Văn An, Phó Giám đốc chủ trì xây dựng đề án.', []],
  ];
  for (const [sentence, chair] of cases) {
    it(sentence, () => {
      const [meeting] = structureOf(`${opening} ${sentence}`).meetings;
      assert.deepEqual(
        meeting?.chair.map(({ name }) => name),
        chair,
      );
    });
  }
});

describe('how a meeting is told', () => {
  const cases: [sentence: string, kind: string, organizer: string | null, date: string | null][] = [
    [opening, 'giao-ban', 'Sở Y tế tỉnh An Giang', '2018-04-09'],
    [
      'Sáng 09/4/2018, tại Hội trường UBND huyện, Huyện ủy Phú Tân mở hội nghị sơ kết công tác dân vận.',
      'so-ket',
      'Huyện ủy Phú Tân',
      '2018-04-09',
    ],
    [
      'Thực hiện Kế hoạch số 05-KH/TU ngày 02/01/2018, chiều 09/4/2018, Đảng ủy Khối tổ chức hội nghị tổng kết năm 2017.',
      'tong-ket',
      'Đảng ủy Khối',
      '2018-04-09',
    ],
    ['Ngày 09/4/2018, Đảng ủy xã Mỹ An họp giao ban tháng 4.', 'giao-ban', 'Đảng ủy xã Mỹ An', '2018-04-09'],
    [
      'Sáng 09/4/2018, UBND tỉnh phối hợp với Sở Y tế tổ chức Hội thảo về phòng, chống dịch.',
      'chuyen-de',
      'UBND tỉnh phối hợp với Sở Y tế',
      '2018-04-09',
    ],
    [
      'Ngày 09/4/2018, tại Hà Nội đã diễn ra Hội nghị triển khai Nghị quyết số 20-NQ/TW do Bộ Y tế tổ chức.',
      'trien-khai',
      'Bộ Y tế',
      '2018-04-09',
    ],
    [
      'Sáng 09/4/2018, ông Lê Văn An, Chủ tịch UBND tỉnh chủ trì cuộc họp về giải ngân vốn đầu tư công.',
      'hop',
      null,
      '2018-04-09',
    ],
    [
      'Trong 2 ngày 09 và 10/4/2018, huyện Phú Tân (An Giang) tổ chức hội nghị học tập nghị quyết.',
      'trien-khai',
      'huyện Phú Tân',
      '2018-04-09',
    ],
    [
      'Ngày 09/4/2018, Thường trực Huyện ủy có buổi làm việc với Phòng Nội vụ huyện.',
      'hop',
      'Thường trực Huyện ủy',
      '2018-04-09',
    ],
  ];
  for (const [sentence, kind, organizer, date] of cases) {
    it(sentence, () => {
      const text = `${sentence} Đồng chí Trần Văn Tú, Phó Bí thư Thường trực Huyện ủy chủ trì. Cùng dự có lãnh đạo UBND huyện và các đảng ủy.`;
      const [meeting] = structureOf(text).meetings;
      assert.deepEqual([meeting?.kind, meeting?.organizer, meeting?.date], [kind, organizer, date]);
    });
  }
});

describe('what is to be done, by whom and when', () => {
  const cases: [conclusion: string, tasks: [text: string, owner: string | null, due: string | null][]][] = [
    [
      'yêu cầu các đơn vị rà soát kế hoạch; kiểm tra quầy thuốc trước ngày 30/6; báo cáo trong quý II.',
      [
        ['rà soát kế hoạch', 'các đơn vị', null],
        ['kiểm tra quầy thuốc trước ngày 30/6', 'các đơn vị', '2018-06-30'],
        ['báo cáo trong quý II', 'các đơn vị', '2018-06-30'],
      ],
    ],
    [
      'giao Phòng Nghiệp vụ Y chủ trì, phối hợp với Thanh tra Sở kiểm tra 12 cơ sở, hoàn thành trong tháng 9.',
      [
        [
          'Phòng Nghiệp vụ Y chủ trì, phối hợp với Thanh tra Sở kiểm tra 12 cơ sở, hoàn thành trong tháng 9',
          'Phòng Nghiệp vụ Y',
          '2018-09-30',
        ],
      ],
    ],
    [
      'đề nghị các địa phương tập trung: tiêm đủ mũi; đẩy mạnh tuyên truyền; phấn đấu đạt 95% trước 31/12/2018.',
      [
        ['tiêm đủ mũi', 'các địa phương', null],
        ['đẩy mạnh tuyên truyền; phấn đấu đạt 95% trước 31/12/2018', 'các địa phương', '2018-12-31'],
      ],
    ],
    ['lưu ý không chạy theo thành tích.', [['không chạy theo thành tích', null, null]]],
    [
      'nhấn mạnh: Kết quả quý I đã tốt hơn. Thời gian tới, Trung tâm Y tế huyện cần tuyển đủ bác sĩ. Tăng cường giám sát dịch.',
      [
        ['Trung tâm Y tế huyện cần tuyển đủ bác sĩ', 'Trung tâm Y tế huyện', null],
        ['Tăng cường giám sát dịch', null, null],
      ],
    ],
    ['biểu dương các đơn vị; ghi nhận kết quả đạt được.', []],
    [
      'giao nhiệm vụ:\n- Thanh tra Sở kiểm tra quầy thuốc, báo cáo hằng tuần;\n- Văn phòng Sở dọn kho vào sáng 22/4.',
      [
        ['Thanh tra Sở kiểm tra quầy thuốc, báo cáo hằng tuần', 'Thanh tra Sở', null],
        ['Văn phòng Sở dọn kho vào sáng 22/4', 'Văn phòng Sở', '2018-04-22'],
      ],
    ],
    [
      'yêu cầu thực hiện một số việc sau:\nMột là, rà soát kế hoạch.\nHai là, các trạm y tế xã trực 24/7 dịp 30/4 và 1/5.',
      [
        ['rà soát kế hoạch', null, null],
        ['các trạm y tế xã trực 24/7 dịp 30/4 và 1/5', 'các trạm y tế xã', null],
      ],
    ],
    [
      'nhấn mạnh: Năm 2018 là năm bản lề, các trạm y tế cần thực hiện tốt các nhiệm vụ sau:\nThứ nhất, rà soát toàn bộ hồ sơ.\nThứ hai, trực cấp cứu dịp nghỉ lễ.',
      [
        ['rà soát toàn bộ hồ sơ', 'các trạm y tế', null],
        ['trực cấp cứu dịp nghỉ lễ', 'các trạm y tế', null],
      ],
    ],
    [
      'đề nghị các địa phương cần làm ngay một số việc. Rà soát thiết bị. Riêng Thanh tra Sở kiểm tra kho thuốc, hạn cuối 15/5.',
      [
        ['Rà soát thiết bị', 'các địa phương', null],
        ['Thanh tra Sở kiểm tra kho thuốc, hạn cuối 15/5', 'Thanh tra Sở', '2018-05-15'],
      ],
    ],
    [
      'giao Phòng Nghiệp vụ Y hoàn chỉnh kế hoạch trước ngày 15-12-2018, Phòng Tài chính cân đối vốn.',
      [
        ['Phòng Nghiệp vụ Y hoàn chỉnh kế hoạch trước ngày 15-12-2018', 'Phòng Nghiệp vụ Y', '2018-12-15'],
        ['Phòng Tài chính cân đối vốn', 'Phòng Tài chính', null],
      ],
    ],
    [
      'ghi nhận kết quả. Đối với các địa phương, đồng chí đề nghị bố trí đủ bác sĩ.',
      [['bố trí đủ bác sĩ', 'các địa phương', null]],
    ],
    [
      'yêu cầu các trạm y tế: (1) tăng cường giám sát; (2) phấn đấu hết năm 2018 phát triển mới 200 cộng tác viên; (3) bảo đảm đến năm 2020 đạt chuẩn.',
      [
        ['tăng cường giám sát', 'các trạm y tế', null],
        ['phấn đấu hết năm 2018 phát triển mới 200 cộng tác viên', 'các trạm y tế', '2018-12-31'],
        ['bảo đảm đến năm 2020 đạt chuẩn', 'các trạm y tế', '2020-12-31'],
      ],
    ],
    [
      'giao:\n1. Trung tâm Y tế huyện:\na) Rà soát hồ sơ;\nb) Sửa trạm trước năm học 2018 - 2019.\n2. Phòng Tài chính cân đối vốn.',
      [
        ['Rà soát hồ sơ', 'Trung tâm Y tế huyện', null],
        ['Sửa trạm trước năm học 2018 - 2019', 'Trung tâm Y tế huyện', null],
        ['Phòng Tài chính cân đối vốn', 'Phòng Tài chính', null],
      ],
    ],
  ];
  for (const [conclusion, expected] of cases) {
    it(conclusion, () => {
      const text = `${opening} Đồng chí Lê Văn An, Giám đốc Sở chủ trì.\n\nKết luận Hội nghị, đồng chí Lê Văn An ${conclusion}\n`;
      assert.deepEqual(
        structureOf(text).tasks.map(({ text: words, owner, due }) => [words, owner, due]),
        expected,
      );
    });
  }

  it('takes results, opinions and what is told of others for no tasks', () => {
    const { tasks } = structureOf(`${opening} Đồng chí Lê Văn An, Giám đốc Sở chủ trì.

Quý I, ngành đã tăng cường kiểm tra; tiếp tục nâng cao chất lượng khám, chữa bệnh; đẩy mạnh tuyên truyền.

Phó Giám đốc Bệnh viện Võ Thị Bình đề nghị tỉnh bố trí vốn mua máy.

Phát biểu khai mạc, đồng chí Lê Văn An đề nghị các đại biểu tập trung thảo luận.

Tại hội nghị, các đại biểu đề nghị bổ sung biên chế; nâng phụ cấp trực.

Các đại biểu kiến nghị: bổ sung biên chế; nâng phụ cấp trực.

Dịp này, 5 tập thể được khen thưởng.
`);
    assert.deepEqual(tasks, []);
  });
});

describe('the same person', () => {
  it('is known by the name, its last part and the office', () => {
    const { people } =
      structureOf(`${opening} Đồng chí Lê Văn An, Giám đốc Sở Y tế chủ trì. Dự có bà Võ Thị Bình, Chánh Văn phòng.

Bà Bình báo cáo kết quả. Ông Cường vắng mặt.

Kết luận, đồng chí Giám đốc Sở Y tế ghi nhận. Đồng chí Lê Văn An cảm ơn.
`);
    assert.deepEqual(
      people.map(({ name, mentions }) => [name, mentions.length]),
      [
        ['Lê Văn An', 2],
        ['Võ Thị Bình', 1],
      ],
    );
  });

  const none = [
    'Chủ tịch Hồ Chí Minh căn dặn cán bộ.',
    'Bí thư Quận ủy Lê Chân dự.',
    'Trường THPT Nguyễn Trãi đạt giải.',
    'Chủ tịch UBND huyện Phú Tân tặng Giấy khen.',
    'Ban Bí thư Trung ương ban hành.',
  ];
  for (const sentence of none)
    it(`nobody: ${sentence}`, () => assert.deepEqual(structureOf(`${opening}\n\n${sentence}`).people, []));
});
