/** Who sets tasks and in which words: mini reports, each with the tasks that a reader would take from it. */
import assert from 'node:assert/strict';
import { structureOf } from './outline.ts';

const opening =
  'Ngày 09/4/2018, tại thị trấn Vân Sơn, UBND huyện Phú Lâm tổ chức Hội nghị giao ban quý I năm 2018. Đồng chí Trịnh Thị Khánh Vy, Chủ tịch UBND huyện chủ trì Hội nghị; ông Đoàn Quang Hải, Giám đốc Sở Y tế dự.\n\n';

type Expected = [text: string, owner: string | null, due?: string];

function tasksOf(words: string): Expected[] {
  return structureOf(`${opening}${words}\n`).tasks.map(({ text, owner, due }) =>
    due ? [text, owner, due] : [text, owner],
  );
}

const cases: [name: string, words: string, tasks: Expected[]][] = [
  [
    'a list by ordinals behind "nêu bốn việc phải làm"',
    'Chủ tịch UBND huyện Trịnh Thị Khánh Vy nêu bốn việc phải làm:\n\nMột là, các xã rà soát hộ nghèo, chậm nhất ngày 15/5/2018.\n\nHai là, mời gọi doanh nghiệp vào cụm công nghiệp.\n\nBa là, mỗi hợp tác xã dùng một phần mềm kế toán.\n\nBốn là, dứt điểm nợ đọng xây dựng cơ bản trong quý III.',
    [
      ['các xã rà soát hộ nghèo, chậm nhất ngày 15/5/2018', 'các xã', '2018-05-15'],
      ['mời gọi doanh nghiệp vào cụm công nghiệp', null],
      ['mỗi hợp tác xã dùng một phần mềm kế toán', 'mỗi hợp tác xã'],
      ['dứt điểm nợ đọng xây dựng cơ bản trong quý III', null, '2018-09-30'],
    ],
  ],
  [
    'bodies that agree among themselves',
    'Tháng 5, các đơn vị thống nhất: tăng cường chốt chặn ở cửa khẩu; Công an xã gọi hỏi, răn đe ba đối tượng; Hạt Kiểm lâm đóng cọc ranh giới rừng, xong trước 20/5.',
    [
      ['tăng cường chốt chặn ở cửa khẩu', 'các đơn vị'],
      ['Công an xã gọi hỏi, răn đe ba đối tượng', 'Công an xã'],
      ['Hạt Kiểm lâm đóng cọc ranh giới rừng, xong trước 20/5', 'Hạt Kiểm lâm', '2018-05-20'],
    ],
  ],
  [
    'a chair by the short name, behind a clause',
    'Sau khi nghe ý kiến của các tổ, bà Khánh Vy chốt lại mấy việc: Đội Quản lý đô thị trực cả sáng Chủ nhật; Công chức địa chính lập sổ theo dõi đất công; tổ dân phố 3 họp dân về tuyến đường số 9 trước ngày 25/4.',
    [
      ['Đội Quản lý đô thị trực cả sáng Chủ nhật', 'Đội Quản lý đô thị'],
      ['Công chức địa chính lập sổ theo dõi đất công', 'Công chức địa chính'],
      ['tổ dân phố 3 họp dân về tuyến đường số 9 trước ngày 25/4', 'tổ dân phố 3', '2018-04-25'],
    ],
  ],
  [
    'an item that defines a task',
    'Kết luận, đồng chí yêu cầu: cấp ủy, chính quyền các xã xác định đây là nhiệm vụ thường xuyên; kiểm tra định kỳ.',
    [
      ['cấp ủy, chính quyền các xã xác định đây là nhiệm vụ thường xuyên', 'cấp ủy, chính quyền các xã'],
      ['kiểm tra định kỳ', null],
    ],
  ],
  [
    'what those have to do who have not yet done it',
    'Trên cơ sở Công văn của Sở, các xã chưa báo cáo thì báo cáo bổ sung ngay trong tuần tới. Kết luận, đồng chí đề nghị các thôn chưa nộp quỹ thì nộp trước ngày 30/4.',
    [
      ['các xã chưa báo cáo thì báo cáo bổ sung ngay trong tuần tới', 'các xã chưa báo cáo'],
      ['các thôn chưa nộp quỹ thì nộp trước ngày 30/4', 'các thôn chưa nộp quỹ', '2018-04-30'],
    ],
  ],
  [
    'two offices that end in a number',
    'Chủ tịch giao nhiệm vụ:\n1. Phòng Nghiệp vụ 1, Phòng Nghiệp vụ 2 hoàn thành sổ theo dõi trước 30/4.\n2. Tổ 3, Tổ 4 trực đêm.',
    [
      [
        'Phòng Nghiệp vụ 1, Phòng Nghiệp vụ 2 hoàn thành sổ theo dõi trước 30/4',
        'Phòng Nghiệp vụ 1, Phòng Nghiệp vụ 2',
        '2018-04-30',
      ],
      ['Tổ 3, Tổ 4 trực đêm', 'Tổ 3, Tổ 4'],
    ],
  ],
  [
    'inspectors of units',
    'Kết luận, đồng chí yêu cầu: Thanh tra các huyện, thành phố đôn đốc việc thi hành án.',
    [['Thanh tra các huyện, thành phố đôn đốc việc thi hành án', 'Thanh tra các huyện, thành phố']],
  ],
  [
    'whom it concerns before who speaks',
    'Kết luận hội nghị, đồng chí ghi nhận. Đối với ba xã Vân Sơn, Bình Lộc, Tân Hòa, Chủ tịch UBND huyện lưu ý phải cử cán bộ trực đêm.',
    [['phải cử cán bộ trực đêm', 'ba xã Vân Sơn, Bình Lộc, Tân Hòa']],
  ],
  [
    'who is charged',
    'Kết luận, đồng chí giao nhiệm vụ: Bệnh viện Đa khoa huyện được giao lập danh sách bác sĩ; Phòng Y tế có trách nhiệm theo dõi; Trạm Y tế xã chịu trách nhiệm báo cáo hằng tuần.',
    [
      ['Bệnh viện Đa khoa huyện được giao lập danh sách bác sĩ', 'Bệnh viện Đa khoa huyện'],
      ['Phòng Y tế có trách nhiệm theo dõi', 'Phòng Y tế'],
      ['Trạm Y tế xã chịu trách nhiệm báo cáo hằng tuần', 'Trạm Y tế xã'],
    ],
  ],
  [
    'ordinals behind "quán triệt ba nội dung"',
    'Đồng chí Khánh Vy quán triệt ba nội dung:\nThứ nhất, rà soát quy hoạch đất ở.\nThứ hai, Phòng Nội vụ tham mưu kiện toàn Ban Chỉ đạo.\nThứ ba, không để đơn thư tồn đọng.',
    [
      ['rà soát quy hoạch đất ở', null],
      ['Phòng Nội vụ tham mưu kiện toàn Ban Chỉ đạo', 'Phòng Nội vụ'],
      ['không để đơn thư tồn đọng', null],
    ],
  ],
  [
    'demands that are "đặt ra"',
    'Người đứng đầu UBND huyện đặt ra 3 yêu cầu đối với các xã:\n- Rà soát hộ nghèo.\n- Công khai kết quả bình xét.\n- Báo cáo trước ngày 20/4.',
    [
      ['Rà soát hộ nghèo', 'các xã'],
      ['Công khai kết quả bình xét', 'các xã'],
      ['Báo cáo trước ngày 20/4', 'các xã', '2018-04-20'],
    ],
  ],
  [
    'a running list by ordinals in one paragraph',
    'Đồng chí Chủ tịch UBND huyện chỉ rõ 03 việc cần làm ngay: Một là, rà soát hồ sơ. Hai là, Công an huyện mở đợt cao điểm. Ba là, thông báo kết quả trước 30/4.',
    [
      ['rà soát hồ sơ', null],
      ['Công an huyện mở đợt cao điểm', 'Công an huyện'],
      ['thông báo kết quả trước 30/4', null, '2018-04-30'],
    ],
  ],
  [
    'letters in one paragraph',
    'Hội nghị thống nhất phân công: a) Phòng Tài chính cân đối vốn; b) Phòng Giáo dục tuyển 12 giáo viên; c) các trường chuẩn bị khai giảng.',
    [
      ['Phòng Tài chính cân đối vốn', 'Phòng Tài chính'],
      ['Phòng Giáo dục tuyển 12 giáo viên', 'Phòng Giáo dục'],
      ['các trường chuẩn bị khai giảng', 'các trường'],
    ],
  ],
  [
    'several orders in one sentence',
    'Kết luận, đồng chí Khánh Vy giao Phòng Nội vụ trình đề án trước 30/4, giao Phòng Tài chính cân đối vốn, đồng thời yêu cầu các xã họp dân.',
    [
      ['Phòng Nội vụ trình đề án trước 30/4', 'Phòng Nội vụ', '2018-04-30'],
      ['Phòng Tài chính cân đối vốn', 'Phòng Tài chính'],
      ['các xã họp dân', 'các xã'],
    ],
  ],
  [
    'the deadline first',
    'Kết luận, đồng chí yêu cầu: Trước ngày 20/4, Phòng Nội vụ trình đề án; chậm nhất ngày 25/4, các xã gửi danh sách.',
    [
      ['Trước ngày 20/4, Phòng Nội vụ trình đề án', 'Phòng Nội vụ', '2018-04-20'],
      ['chậm nhất ngày 25/4, các xã gửi danh sách', 'các xã', '2018-04-25'],
    ],
  ],
  [
    'an order by itself in the conclusion',
    'Kết luận hội nghị, đồng chí ghi nhận kết quả. Đề nghị Bảo hiểm xã hội huyện thanh toán dứt điểm nợ quý I. Văn phòng ra thông báo.',
    [
      ['Bảo hiểm xã hội huyện thanh toán dứt điểm nợ quý I', 'Bảo hiểm xã hội huyện'],
      ['Văn phòng ra thông báo', 'Văn phòng'],
    ],
  ],
  [
    'labels of bodies in the section of tasks',
    'II. NHIỆM VỤ THÁNG 5\n\nKhoa Dược: dự trù thuốc quý III; kiểm kê kho.\nKhoa Nội: bố trí phòng cách ly.',
    [
      ['dự trù thuốc quý III', 'Khoa Dược'],
      ['kiểm kê kho', 'Khoa Dược'],
      ['Khoa Nội: bố trí phòng cách ly', 'Khoa Nội'],
    ],
  ],
  [
    'targets',
    'Hội nghị đề ra các chỉ tiêu: thu ngân sách đạt 120 tỷ đồng; giảm 2% hộ nghèo; trồng mới 50 ha rừng.',
    [
      ['thu ngân sách đạt 120 tỷ đồng', null],
      ['giảm 2% hộ nghèo', null],
      ['trồng mới 50 ha rừng', null],
    ],
  ],
  [
    'a guest who stresses what is to be done',
    'Ông Đoàn Quang Hải nhấn mạnh một số nhiệm vụ trọng tâm: tiêm đủ mũi cho trẻ; giám sát côn trùng.',
    [
      ['tiêm đủ mũi cho trẻ', null],
      ['giám sát côn trùng', null],
    ],
  ],
  [
    'a hope that is an order',
    'Phát biểu kết luận, bà Khánh Vy mong các trường giữ sĩ số sau Tết, mong muốn phụ huynh phối hợp.',
    [['các trường giữ sĩ số sau Tết, mong muốn phụ huynh phối hợp', 'các trường']],
  ],
  [
    'a voice in passive',
    'Các nhiệm vụ được Chủ tịch UBND huyện giao tại hội nghị gồm:\n- Phòng Y tế mở lớp tập huấn;\n- Các xã phun hóa chất.',
    [
      ['Phòng Y tế mở lớp tập huấn', 'Phòng Y tế'],
      ['Các xã phun hóa chất', 'Các xã'],
    ],
  ],
  [
    'assignments told as such',
    'Cuối buổi họp, Chủ tịch UBND huyện phân việc như sau: Phòng Y tế mua vật tư; Hội Phụ nữ nấu ăn.',
    [
      ['Phòng Y tế mua vật tư', 'Phòng Y tế'],
      ['Hội Phụ nữ nấu ăn', 'Hội Phụ nữ'],
    ],
  ],
  [
    'the office alone, a count and brackets',
    'Chủ tịch UBND huyện giao các phòng chuyên môn ba việc: (1) rà soát hợp đồng thuê đất; (2) xử lý dứt điểm kiến nghị của doanh nghiệp trước 30/6; (3) Phòng Quy hoạch cắm mốc lô B2.',
    [
      ['rà soát hợp đồng thuê đất', 'các phòng chuyên môn'],
      ['xử lý dứt điểm kiến nghị của doanh nghiệp trước 30/6', 'các phòng chuyên môn', '2018-06-30'],
      ['Phòng Quy hoạch cắm mốc lô B2', 'Phòng Quy hoạch'],
    ],
  ],
  [
    'a month before the colon',
    'Phát biểu kết thúc hội nghị, bà Khánh Vy yêu cầu trong tháng 7 phải: hoàn tất bàn giao mặt bằng; khởi công trạm xử lý nước thải.',
    [
      ['hoàn tất bàn giao mặt bằng', null],
      ['khởi công trạm xử lý nước thải', null],
    ],
  ],
  [
    'solutions, then who does what',
    'Người đứng đầu UBND huyện nhấn mạnh 4 giải pháp:\n\n+ Khẩn trương giải phóng mặt bằng;\n\n+ Phân định rõ người, rõ việc;\n\n+ Không hợp thức hóa sai phạm.\n\nTheo đó, Phòng Nội vụ có nhiệm vụ trình danh mục trước ngày 25/6; Phòng Y tế được giao tổng hợp vướng mắc.',
    [
      ['Khẩn trương giải phóng mặt bằng', null],
      ['Phân định rõ người, rõ việc', null],
      ['Không hợp thức hóa sai phạm', null],
      ['Phòng Nội vụ có nhiệm vụ trình danh mục trước ngày 25/6', 'Phòng Nội vụ', '2018-06-25'],
      ['Phòng Y tế được giao tổng hợp vướng mắc', 'Phòng Y tế'],
    ],
  ],
  [
    'labels in lines of their own',
    'Kết thúc buổi giao ban, Chủ tịch UBND huyện phân công cụ thể:\n\nPhòng Nội vụ: trình danh mục trước ngày 25/6.\n\nPhòng Y tế: tổng hợp vướng mắc; tổ chức đối thoại.',
    [
      ['Phòng Nội vụ: trình danh mục trước ngày 25/6', 'Phòng Nội vụ', '2018-06-25'],
      ['tổng hợp vướng mắc', 'Phòng Y tế'],
      ['tổ chức đối thoại', 'Phòng Y tế'],
    ],
  ],
  [
    'who is asked in the passive',
    'Các phòng được yêu cầu: nộp báo cáo trước ngày 25/4; không phát ngôn tùy tiện.',
    [
      ['nộp báo cáo trước ngày 25/4', 'Các phòng', '2018-04-25'],
      ['không phát ngôn tùy tiện', 'Các phòng'],
    ],
  ],
  [
    'the day right before who acts',
    'Bà Khánh Vy lưu ý, chậm nhất ngày 30/6 Phòng Tài chính phải hoàn thành quyết toán.',
    [['chậm nhất ngày 30/6 Phòng Tài chính phải hoàn thành quyết toán', 'Phòng Tài chính', '2018-06-30']],
  ],
  [
    'topics before orders',
    'Kết luận, đồng chí Khánh Vy chỉ đạo. Về giải phóng mặt bằng: giao Phòng Quy hoạch đo đạc 12 ha, xong trước 10/7. Về môi trường: yêu cầu Phòng Tài nguyên lấy mẫu nước thải hằng tuần.',
    [
      ['Phòng Quy hoạch đo đạc 12 ha, xong trước 10/7', 'Phòng Quy hoạch', '2018-07-10'],
      ['Phòng Tài nguyên lấy mẫu nước thải hằng tuần', 'Phòng Tài nguyên'],
    ],
  ],
  [
    'a reason before the order',
    'Bế mạc hội nghị, đồng chí nhấn mạnh: tháng 5 là tháng cao điểm, vì vậy các xã phải trực 24/24 giờ; ngành y tế dự trữ thuốc.',
    [
      ['các xã phải trực 24/24 giờ', 'các xã'],
      ['ngành y tế dự trữ thuốc', 'ngành y tế'],
    ],
  ],
  [
    'what the order is about',
    'Bế mạc hội nghị, Chủ tịch ghi nhận. Liên quan đến công tác tuyển sinh, Chủ tịch UBND huyện yêu cầu Phòng Giáo dục công khai chỉ tiêu trước ngày 15/8.',
    [['Phòng Giáo dục công khai chỉ tiêu trước ngày 15/8', 'Phòng Giáo dục', '2018-08-15']],
  ],
  [
    'whom "với" concerns',
    'Bế mạc hội nghị, Chủ tịch ghi nhận. Với Đội Quản lý thị trường số 3, đồng chí đề nghị kiểm tra giá sách giáo khoa.',
    [['kiểm tra giá sách giáo khoa', 'Đội Quản lý thị trường số 3']],
  ],
];

describe('who sets tasks, in words of any kind', () => {
  for (const [name, words, expected] of cases) it(name, () => assert.deepEqual(tasksOf(words), expected));
});

describe('what sets no tasks, though its words are alike', () => {
  const none: [name: string, words: string][] = [
    [
      'causes and lessons counted',
      'Báo cáo chỉ ra ba nguyên nhân:\n\nMột là, công tác tuyên truyền chưa sâu.\n\nHai là, kinh phí chậm.\n\nBa là, thiếu cán bộ.',
    ],
    [
      'results counted',
      'Hội nghị nêu bốn kết quả nổi bật:\n\nMột là, thu ngân sách vượt 12%.\n\nHai là, giảm nghèo bền vững.',
    ],
    ['a meeting announced', 'Kết luận, đồng chí cảm ơn. Buổi giao ban tới dự kiến tổ chức ở Vân Sơn vào tháng 7/2018.'],
    [
      'praise',
      'Kết luận, đồng chí Khánh Vy nêu ba điểm sáng: thu ngân sách khá; an ninh giữ vững; trường lớp khang trang.',
    ],
    ['a promise', 'Bà Lò Thị Mến hứa sẽ sửa xong mái trường trước khai giảng.'],
    ['the floor asks', 'Đại biểu xã Tân Hòa nêu ba kiến nghị: bổ sung biên chế; nâng phụ cấp; sửa cầu.'],
    ['agreed in judgement', 'Các đại biểu thống nhất: kết quả quý I tốt hơn cùng kỳ.'],
    ['what was ordered before', 'Huyện đã giao Phòng Nội vụ rà soát 5 đề án trong quý I.'],
    ['what was decided', 'Kết luận, đồng chí cảm ơn. Ban cũng thống nhất chủ trương cho Công ty Tân Phát thuê 2 ha.'],
    ['lessons', 'Kết luận, đồng chí cảm ơn. Ông nêu ba bài học: kiên trì, sâu sát, quyết liệt.'],
    ['a request from the floor', 'Kết luận, đồng chí cảm ơn. Đại diện Công ty Tân Phát đề nghị giảm tiền thuê đất.'],
    [
      'results told as tasks done',
      'Trong 3 tháng, huyện đã thực hiện tốt 3 nhiệm vụ: thu ngân sách; giảm nghèo; giữ vững an ninh.',
    ],
    ['a promise of the body', 'Bà Khánh Vy khẳng định huyện sẽ luôn đồng hành với doanh nghiệp.'],
  ];
  for (const [name, words] of none) it(name, () => assert.deepEqual(tasksOf(words), []));
});
