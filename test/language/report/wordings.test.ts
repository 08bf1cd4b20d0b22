/**
 * Further wordings in which offices set tasks, found by thinking of how they write rather than in any report: each with
 * the tasks that a reader would take from it.
 */
import assert from 'node:assert/strict';
import { structureOf } from './outline.ts';

type Expected = [text: string, owner: string | null, due?: string];

/** An article on a meeting. */
const news = (words: string) =>
  `Ngày 09/4/2018, tại thị trấn Vân Sơn, UBND huyện Phú Lâm tổ chức Hội nghị giao ban quý I năm 2018. Đồng chí Trịnh Thị Khánh Vy, Chủ tịch UBND huyện chủ trì Hội nghị; ông Đoàn Quang Hải, Giám đốc Sở Y tế dự.\n\n${words}\n`;

const head = (type: string) =>
  `UBND HUYỆN PHÚ LÂM          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nVĂN PHÒNG                   Độc lập - Tự do - Hạnh phúc\n\n                            Phú Lâm, ngày 09 tháng 4 năm 2018\n\n${type}\n`;

/** An official report with a section of tasks. */
const report = (words: string) =>
  `${head('BÁO CÁO')}Kết quả công tác quý I, phương hướng quý II năm 2018\n\nI. KẾT QUẢ QUÝ I\n\nUBND huyện đã tổ chức Hội nghị giao ban quý I vào ngày 05/4/2018.\n\nII. NHIỆM VỤ QUÝ II\n\n${words}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n`;

/** A notice of what the chair has concluded. */
const notice = (words: string) =>
  `${head('THÔNG BÁO')}Kết luận của Chủ tịch UBND huyện tại Hội nghị giao ban quý I năm 2018\n\nNgày 09/4/2018, Chủ tịch UBND huyện Trịnh Thị Khánh Vy chủ trì Hội nghị giao ban quý I năm 2018. Sau khi nghe báo cáo và ý kiến thảo luận, Chủ tịch UBND huyện kết luận như sau:\n\n${words}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n`;

type Case = [words: string, tasks: Expected[]];

const groups: [name: string, frame: (words: string) => string, cases: Case[]][] = [
  [
    'marks of lists',
    news,
    [
      [
        'Kết luận, đồng chí Khánh Vy giao:\n\n① Phòng Nội vụ trình đề án trước 30/4.\n② Công an huyện mở đợt cao điểm.',
        [
          ['Phòng Nội vụ trình đề án trước 30/4', 'Phòng Nội vụ', '2018-04-30'],
          ['Công an huyện mở đợt cao điểm', 'Công an huyện'],
        ],
      ],
      [
        'Đồng chí Khánh Vy yêu cầu:\n\n✅ Phòng Nội vụ: trình đề án trước 30/4.\n✅ Công an huyện: mở đợt cao điểm.',
        [
          ['Phòng Nội vụ: trình đề án trước 30/4', 'Phòng Nội vụ', '2018-04-30'],
          ['Công an huyện: mở đợt cao điểm', 'Công an huyện'],
        ],
      ],
      [
        'Chủ tịch UBND huyện nêu 3 việc cần làm ngay:\n👉 Rà soát hộ nghèo.\n👉 Sửa cầu Vân Sơn.\n👉 Các xã họp dân.',
        [
          ['Rà soát hộ nghèo', null],
          ['Sửa cầu Vân Sơn', null],
          ['Các xã họp dân', 'Các xã'],
        ],
      ],
      [
        'Đồng chí Khánh Vy đề nghị các xã:\n➡️ Rà soát hộ nghèo;\n➡️ Họp dân.',
        [
          ['Rà soát hộ nghèo', 'các xã'],
          ['Họp dân', 'các xã'],
        ],
      ],
      [
        'Đồng chí Khánh Vy đề nghị các xã:\n🔹 Rà soát hộ nghèo;\n🔸 Họp dân trong tháng 5.',
        [
          ['Rà soát hộ nghèo', 'các xã'],
          ['Họp dân trong tháng 5', 'các xã', '2018-05-31'],
        ],
      ],
      [
        'Đồng chí Khánh Vy đề nghị các xã:\n■ Rà soát hộ nghèo;\n□ Họp dân;\n→ Báo cáo trước 20/4.',
        [
          ['Rà soát hộ nghèo', 'các xã'],
          ['Họp dân', 'các xã'],
          ['Báo cáo trước 20/4', 'các xã', '2018-04-20'],
        ],
      ],
      [
        'Đồng chí Khánh Vy đề nghị các xã:\n1/ Rà soát hộ nghèo.\n2/ Họp dân.',
        [
          ['Rà soát hộ nghèo', 'các xã'],
          ['Họp dân', 'các xã'],
        ],
      ],
      [
        'Đồng chí Khánh Vy đề nghị các xã:\n(a) Rà soát hộ nghèo;\n(b) Họp dân.',
        [
          ['Rà soát hộ nghèo', 'các xã'],
          ['Họp dân', 'các xã'],
        ],
      ],
      [
        'Đồng chí Khánh Vy đề nghị các xã:\n(i) Rà soát hộ nghèo;\n(ii) Họp dân.',
        [
          ['Rà soát hộ nghèo', 'các xã'],
          ['Họp dân', 'các xã'],
        ],
      ],
      [
        'Đồng chí Khánh Vy chỉ đạo một số nội dung:\n\nViệc thứ nhất, Phòng Nội vụ trình đề án.\n\nViệc thứ hai, các xã họp dân.',
        [
          ['Phòng Nội vụ trình đề án', 'Phòng Nội vụ'],
          ['các xã họp dân', 'các xã'],
        ],
      ],
      [
        'Đồng chí Khánh Vy đề nghị các xã: 1) rà soát hộ nghèo; 2) họp dân; 3) báo cáo trước 20/4.',
        [
          ['rà soát hộ nghèo', 'các xã'],
          ['họp dân', 'các xã'],
          ['báo cáo trước 20/4', 'các xã', '2018-04-20'],
        ],
      ],
      [
        'Đồng chí Khánh Vy đề nghị các xã: i) rà soát hộ nghèo; ii) họp dân.',
        [
          ['rà soát hộ nghèo', 'các xã'],
          ['họp dân', 'các xã'],
        ],
      ],
    ],
  ],
  [
    'who is to act',
    news,
    [
      [
        'Kết luận, đồng chí Khánh Vy giao đồng chí Lê Văn An (Phó Chủ tịch UBND huyện) chỉ đạo các xã rà soát hộ nghèo, xong trong tháng 8.',
        [
          [
            'đồng chí Lê Văn An (Phó Chủ tịch UBND huyện) chỉ đạo các xã rà soát hộ nghèo, xong trong tháng 8',
            'đồng chí Lê Văn An',
            '2018-08-31',
          ],
        ],
      ],
      [
        'Kết luận, đồng chí Khánh Vy yêu cầu các đồng chí Ủy viên Ban Chấp hành phụ trách xã trực tiếp kiểm tra cơ sở.',
        [
          [
            'các đồng chí Ủy viên Ban Chấp hành phụ trách xã trực tiếp kiểm tra cơ sở',
            'các đồng chí Ủy viên Ban Chấp hành phụ trách xã',
          ],
        ],
      ],
      [
        'Kết luận, đồng chí Khánh Vy yêu cầu: người đứng đầu các cơ quan chịu trách nhiệm nếu để xảy ra vi phạm.',
        [['người đứng đầu các cơ quan chịu trách nhiệm nếu để xảy ra vi phạm', 'người đứng đầu các cơ quan']],
      ],
      [
        'Kết luận, đồng chí Khánh Vy phân công: Anh Hải phụ trách hậu cần; chị Mai lo khánh tiết; cô Lan in tài liệu trước thứ Sáu.',
        [
          ['Anh Hải phụ trách hậu cần', 'Anh Hải'],
          ['chị Mai lo khánh tiết', 'chị Mai'],
          ['cô Lan in tài liệu trước thứ Sáu', 'cô Lan'],
        ],
      ],
      [
        'Kết luận, đồng chí Khánh Vy giao cho Văn phòng HĐND và UBND huyện tham mưu lịch tiếp công dân.',
        [['Văn phòng HĐND và UBND huyện tham mưu lịch tiếp công dân', 'Văn phòng HĐND và UBND huyện']],
      ],
      [
        'Kết luận, đồng chí Khánh Vy giao Phòng Nội vụ chủ trì, phối hợp với Phòng Tài chính, Văn phòng UBND huyện xây dựng đề án.',
        [['Phòng Nội vụ chủ trì, phối hợp với Phòng Tài chính, Văn phòng UBND huyện xây dựng đề án', 'Phòng Nội vụ']],
      ],
      [
        'Kết luận, đồng chí Khánh Vy yêu cầu thủ trưởng các cơ quan, đơn vị, Chủ tịch UBND các xã, thị trấn nghiêm túc thực hiện.',
        [
          [
            'thủ trưởng các cơ quan, đơn vị, Chủ tịch UBND các xã, thị trấn nghiêm túc thực hiện',
            'thủ trưởng các cơ quan, đơn vị, Chủ tịch UBND các xã, thị trấn',
          ],
        ],
      ],
      [
        'Kết luận, đồng chí Khánh Vy yêu cầu UBND các xã, thị trấn hằng tháng báo cáo kết quả về huyện.',
        [['UBND các xã, thị trấn hằng tháng báo cáo kết quả về huyện', 'UBND các xã, thị trấn']],
      ],
      [
        'Kết luận, đồng chí Khánh Vy đề nghị đội ngũ cộng tác viên dân số tiếp tục bám địa bàn.',
        [['đội ngũ cộng tác viên dân số tiếp tục bám địa bàn', 'đội ngũ cộng tác viên dân số']],
      ],
      [
        'Kết luận, đồng chí Khánh Vy đề nghị: mặt trận và các đoàn thể vận động nhân dân hiến đất.',
        [['mặt trận và các đoàn thể vận động nhân dân hiến đất', 'mặt trận và các đoàn thể']],
      ],
      [
        'Đồng chí Khánh Vy giao nhiệm vụ cho từng đơn vị:\n- Đối với Phòng Nội vụ: trình đề án trước 30/4.\n- Đối với Công an huyện: mở đợt cao điểm.',
        [
          ['trình đề án trước 30/4', 'Phòng Nội vụ', '2018-04-30'],
          ['mở đợt cao điểm', 'Công an huyện'],
        ],
      ],
      [
        'Kết luận, đồng chí Khánh Vy yêu cầu: Phòng Nội vụ và Phòng Tài chính trong tháng 5 phải trình phương án.',
        [
          [
            'Phòng Nội vụ và Phòng Tài chính trong tháng 5 phải trình phương án',
            'Phòng Nội vụ và Phòng Tài chính',
            '2018-05-31',
          ],
        ],
      ],
      [
        'Kết luận, đồng chí Khánh Vy giao Tổ công tác 12 theo dõi, đôn đốc việc này.',
        [['Tổ công tác 12 theo dõi, đôn đốc việc này', 'Tổ công tác 12']],
      ],
      [
        'Việc rà soát hộ nghèo được giao cho Phòng Lao động. Kết luận, đồng chí Khánh Vy giao Ban Quản lý dự án đầu tư xây dựng khẩn trương chọn nhà thầu.',
        [['Ban Quản lý dự án đầu tư xây dựng khẩn trương chọn nhà thầu', 'Ban Quản lý dự án đầu tư xây dựng']],
      ],
      [
        'Năm 2019, Huyện ủy Phú Lâm đề ra các chỉ tiêu: kết nạp 200 đảng viên; giảm 2% hộ nghèo. Trọng tâm là hoàn thành đại hội chi bộ; xây dựng Đề án chuyển đổi số trong tháng 3/2019.',
        [
          ['kết nạp 200 đảng viên', 'Huyện ủy Phú Lâm'],
          ['giảm 2% hộ nghèo', 'Huyện ủy Phú Lâm'],
          ['hoàn thành đại hội chi bộ', 'Huyện ủy Phú Lâm'],
          ['xây dựng Đề án chuyển đổi số trong tháng 3/2019', 'Huyện ủy Phú Lâm', '2019-03-31'],
        ],
      ],
      [
        'Kết luận, đồng chí Khánh Vy nhấn mạnh: Các xã phải coi trọng công tác cán bộ; khắc phục tình trạng nể nang.',
        [
          ['Các xã phải coi trọng công tác cán bộ', 'Các xã'],
          ['khắc phục tình trạng nể nang', 'Các xã'],
        ],
      ],
    ],
  ],
  [
    'the chair in indirect speech',
    news,
    [
      [
        'Kết luận, đồng chí Khánh Vy cho rằng các xã cần rà soát lại hộ nghèo, tránh bỏ sót.',
        [['các xã cần rà soát lại hộ nghèo, tránh bỏ sót', 'các xã']],
      ],
      [
        'Kết luận hội nghị, đồng chí Khánh Vy nhấn mạnh, thời gian tới các xã phải làm tốt công tác tiếp dân.',
        [['các xã phải làm tốt công tác tiếp dân', 'các xã']],
      ],
      [
        'Kết luận hội nghị, đồng chí Khánh Vy một lần nữa nhắc các xã không được chủ quan với dịch bệnh.',
        [['các xã không được chủ quan với dịch bệnh', 'các xã']],
      ],
      [
        'Kết luận, đồng chí Khánh Vy lưu ý không để xảy ra cháy rừng trong mùa khô.',
        [['không để xảy ra cháy rừng trong mùa khô', null]],
      ],
      [
        'Trong khi chờ hướng dẫn của tỉnh, đồng chí Khánh Vy yêu cầu các xã giữ nguyên hiện trạng đất.',
        [['các xã giữ nguyên hiện trạng đất', 'các xã']],
      ],
      [
        'Kết luận, Chủ tịch UBND huyện ghi nhận. Về công tác cán bộ, đồng chí yêu cầu Phòng Nội vụ rà soát quy hoạch; về thu ngân sách, yêu cầu Chi cục Thuế khai thác nguồn thu mới.',
        [
          ['Phòng Nội vụ rà soát quy hoạch', 'Phòng Nội vụ'],
          ['Chi cục Thuế khai thác nguồn thu mới', 'Chi cục Thuế'],
        ],
      ],
      [
        'Kết luận, đồng chí đánh giá cao kết quả quý I, đồng thời yêu cầu các phòng bám sát chỉ tiêu, không để nợ việc.',
        [['các phòng bám sát chỉ tiêu, không để nợ việc', 'các phòng']],
      ],
      [
        'Kết luận, đồng chí Khánh Vy khẳng định quyết tâm của huyện và đề nghị Sở Y tế hỗ trợ 2 xe cứu thương.',
        [['Sở Y tế hỗ trợ 2 xe cứu thương', 'Sở Y tế']],
      ],
      [
        'Phát biểu chỉ đạo, ông Đoàn Quang Hải gợi mở một số vấn đề huyện cần quan tâm: đào tạo bác sĩ; sửa trạm y tế.',
        [
          ['đào tạo bác sĩ', null],
          ['sửa trạm y tế', null],
        ],
      ],
      [
        'Kết thúc hội nghị, Chủ tịch UBND huyện nhất trí với ý kiến của các phòng và giao Phòng Tài chính bố trí kinh phí.',
        [['Phòng Tài chính bố trí kinh phí', 'Phòng Tài chính']],
      ],
      [
        'Đồng chí Khánh Vy cũng bày tỏ mong muốn các doanh nghiệp tiếp tục đồng hành với huyện.',
        [['các doanh nghiệp tiếp tục đồng hành với huyện', 'các doanh nghiệp']],
      ],
    ],
  ],
  [
    'by when',
    news,
    [
      [
        'Kết luận, đồng chí yêu cầu: các xã rà soát hộ nghèo (hoàn thành trước 30/6).',
        [['các xã rà soát hộ nghèo (hoàn thành trước 30/6)', 'các xã', '2018-06-30']],
      ],
      [
        'Kết luận, đồng chí yêu cầu: các xã báo cáo chậm nhất ngày 25 hằng tháng.',
        [['các xã báo cáo chậm nhất ngày 25 hằng tháng', 'các xã']],
      ],
      [
        'Kết luận, đồng chí yêu cầu: Phòng Tài chính quyết toán trong quý II.',
        [['Phòng Tài chính quyết toán trong quý II', 'Phòng Tài chính', '2018-06-30']],
      ],
      [
        'Kết luận, đồng chí yêu cầu: Văn phòng hoàn chỉnh báo cáo trước kỳ họp HĐND giữa năm 2018.',
        [['Văn phòng hoàn chỉnh báo cáo trước kỳ họp HĐND giữa năm 2018', 'Văn phòng']],
      ],
      [
        'Kết luận, đồng chí yêu cầu: các xã nộp hồ sơ, xong trong tháng 8.',
        [['các xã nộp hồ sơ, xong trong tháng 8', 'các xã', '2018-08-31']],
      ],
      [
        'Kết luận, đồng chí yêu cầu: các xã nộp hồ sơ, hạn cuối: 15h ngày 12/5.',
        [['các xã nộp hồ sơ, hạn cuối: 15h ngày 12/5', 'các xã', '2018-05-12']],
      ],
      [
        'Kết luận, đồng chí yêu cầu: Công an huyện tuần tra đêm từ nay đến hết năm.',
        [['Công an huyện tuần tra đêm từ nay đến hết năm', 'Công an huyện', '2018-12-31']],
      ],
      [
        'Kết luận, đồng chí yêu cầu: từ nay đến hết ngày 15/6, Công an huyện tuần tra đêm.',
        [['từ nay đến hết ngày 15/6, Công an huyện tuần tra đêm', 'Công an huyện', '2018-06-15']],
      ],
      [
        'Kết luận, đồng chí yêu cầu: các xã gửi danh sách về Phòng Nội vụ trước 17 giờ ngày 20/4/2018.',
        [['các xã gửi danh sách về Phòng Nội vụ trước 17 giờ ngày 20/4/2018', 'các xã', '2018-04-20']],
      ],
      [
        'Kết luận, đồng chí yêu cầu: các xã gửi danh sách (thời hạn: 20/4/2018).',
        [['các xã gửi danh sách (thời hạn: 20/4/2018)', 'các xã', '2018-04-20']],
      ],
      [
        'Kết luận, đồng chí yêu cầu: Phòng Y tế tiêm chủng cho 95% trẻ em vào cuối tháng 6.',
        [['Phòng Y tế tiêm chủng cho 95% trẻ em vào cuối tháng 6', 'Phòng Y tế', '2018-06-30']],
      ],
      [
        'Kết luận, đồng chí yêu cầu: các xã nộp báo cáo không muộn hơn ngày 20-4.',
        [['các xã nộp báo cáo không muộn hơn ngày 20-4', 'các xã', '2018-04-20']],
      ],
      [
        'Kết luận, đồng chí yêu cầu: Phòng Văn hóa tổ chức hội diễn chào mừng Quốc khánh 2/9.',
        [['Phòng Văn hóa tổ chức hội diễn chào mừng Quốc khánh 2/9', 'Phòng Văn hóa']],
      ],
      [
        'Kết luận, đồng chí yêu cầu: Ban Quản lý dự án khởi công đường Vân Sơn - Bình Lộc trong 6 tháng đầu năm.',
        [
          [
            'Ban Quản lý dự án khởi công đường Vân Sơn - Bình Lộc trong 6 tháng đầu năm',
            'Ban Quản lý dự án',
            '2018-06-30',
          ],
        ],
      ],
      [
        'Kết luận, đồng chí yêu cầu: Trung tâm Y tế mở rộng khoa Nhi, phấn đấu cuối năm 2018 đạt 120 giường.',
        [['Trung tâm Y tế mở rộng khoa Nhi, phấn đấu cuối năm 2018 đạt 120 giường', 'Trung tâm Y tế', '2018-12-31']],
      ],
      [
        'Kết luận, đồng chí yêu cầu: Phòng Giáo dục mở 3 lớp học, đưa vào sử dụng đầu năm học 2018 - 2019.',
        [['Phòng Giáo dục mở 3 lớp học, đưa vào sử dụng đầu năm học 2018 - 2019', 'Phòng Giáo dục']],
      ],
      [
        'Kết luận, đồng chí yêu cầu: Thanh tra huyện kết luận các cuộc thanh tra trước 30-4 và báo cáo Thường trực Huyện ủy trước 10/5.',
        [
          [
            'Thanh tra huyện kết luận các cuộc thanh tra trước 30-4 và báo cáo Thường trực Huyện ủy trước 10/5',
            'Thanh tra huyện',
            '2018-05-10',
          ],
        ],
      ],
      [
        'Kết luận, đồng chí yêu cầu: các xã rà soát hộ nghèo. Thời gian hoàn thành: 15/5/2018.',
        [['các xã rà soát hộ nghèo', 'các xã', '2018-05-15']],
      ],
      [
        'Kết luận, đồng chí yêu cầu: Văn phòng báo cáo Thường trực trong phiên họp tuần tới.',
        [['Văn phòng báo cáo Thường trực trong phiên họp tuần tới', 'Văn phòng']],
      ],
    ],
  ],
  [
    'sections of tasks',
    report,
    [
      [
        '1. Tiếp tục rà soát hộ nghèo.\n2. Phòng Nội vụ:\na) Trình đề án trước 30/4;\nb) Kiện toàn Ban Chỉ đạo.\n3. Các xã, thị trấn:\n- Họp dân;\n- Báo cáo ngày 20 hằng tháng.',
        [
          ['Tiếp tục rà soát hộ nghèo', null],
          ['Trình đề án trước 30/4', 'Phòng Nội vụ', '2018-04-30'],
          ['Kiện toàn Ban Chỉ đạo', 'Phòng Nội vụ'],
          ['Họp dân', 'Các xã, thị trấn'],
          ['Báo cáo ngày 20 hằng tháng', 'Các xã, thị trấn'],
        ],
      ],
      [
        'TT | Nội dung công việc | Đơn vị chủ trì | Thời hạn\n1 | Rà soát hộ nghèo | Phòng Lao động | 30/4/2018\n2 | Trình đề án sáp nhập thôn | Phòng Nội vụ | Tháng 5/2018',
        [
          ['Rà soát hộ nghèo', 'Phòng Lao động', '2018-04-30'],
          ['Trình đề án sáp nhập thôn', 'Phòng Nội vụ', '2018-05-31'],
        ],
      ],
      [
        'STT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành\n1\tRà soát hộ nghèo\tPhòng Lao động\tUBND các xã\tTrước 30/4/2018\n2\tTrình đề án sáp nhập thôn\tPhòng Nội vụ\tVăn phòng\tQuý II/2018',
        [
          ['Rà soát hộ nghèo', 'Phòng Lao động', '2018-04-30'],
          ['Trình đề án sáp nhập thôn', 'Phòng Nội vụ', '2018-06-30'],
        ],
      ],
      [
        'TT    Nội dung                      Người phụ trách     Hạn\n1     Rà soát hộ nghèo              Ông Hải             Trước 20/4\n2     Trình đề án sáp nhập thôn     Bà Mai              Trước 15/5',
        [
          ['Rà soát hộ nghèo', 'Ông Hải', '2018-04-20'],
          ['Trình đề án sáp nhập thôn', 'Bà Mai', '2018-05-15'],
        ],
      ],
      [
        '1. Rà soát hộ nghèo (Chủ trì: Phòng Lao động; phối hợp: UBND các xã; thời gian: trước 30/4/2018).\n2. Trình đề án sáp nhập thôn (Phòng Nội vụ, tháng 5/2018).',
        [
          [
            'Rà soát hộ nghèo (Chủ trì: Phòng Lao động; phối hợp: UBND các xã; thời gian: trước 30/4/2018)',
            'Phòng Lao động',
            '2018-04-30',
          ],
          ['Trình đề án sáp nhập thôn (Phòng Nội vụ, tháng 5/2018)', 'Phòng Nội vụ', '2018-05-31'],
        ],
      ],
      [
        '1. Rà soát hộ nghèo.\n- Chủ trì: Phòng Lao động.\n- Phối hợp: UBND các xã, thị trấn.\n- Thời gian: trước 30/4/2018.\n2. Trình đề án sáp nhập thôn.\n- Đơn vị chủ trì: Phòng Nội vụ.\n- Thời hạn hoàn thành: tháng 5/2018.',
        [
          ['Rà soát hộ nghèo', 'Phòng Lao động', '2018-04-30'],
          ['Trình đề án sáp nhập thôn', 'Phòng Nội vụ', '2018-05-31'],
        ],
      ],
      [
        '- Rà soát hộ nghèo. Chủ trì: Phòng Lao động. Thời gian: trong tháng 4.\n- Trình đề án sáp nhập thôn. Đơn vị thực hiện: Phòng Nội vụ.',
        [
          ['Rà soát hộ nghèo. Chủ trì: Phòng Lao động. Thời gian: trong tháng 4', 'Phòng Lao động', '2018-04-30'],
          ['Trình đề án sáp nhập thôn. Đơn vị thực hiện: Phòng Nội vụ', 'Phòng Nội vụ'],
        ],
      ],
      [
        '1. Công tác xây dựng Đảng:\n- Kết nạp 20 đảng viên.\n- Kiểm tra 5 chi bộ.\n2. Công tác đoàn thể: Mở 3 lớp tập huấn; phát triển 50 hội viên.',
        [
          ['Kết nạp 20 đảng viên', null],
          ['Kiểm tra 5 chi bộ', null],
          ['Mở 3 lớp tập huấn', null],
          ['phát triển 50 hội viên', null],
        ],
      ],
      [
        '1. Tổ chức Đại hội Đoàn các cấp: hoàn thành cấp cơ sở trước 30/5/2018.\n2. Thu ngân sách: phấn đấu đạt 55% dự toán.\n3. Giải ngân vốn đầu tư công đạt 60% vào ngày 30/6/2018.',
        [
          ['Tổ chức Đại hội Đoàn các cấp: hoàn thành cấp cơ sở trước 30/5/2018', null, '2018-05-30'],
          ['Thu ngân sách: phấn đấu đạt 55% dự toán', null],
          ['Giải ngân vốn đầu tư công đạt 60% vào ngày 30/6/2018', null, '2018-06-30'],
        ],
      ],
      [
        'Trong quý II, huyện tập trung vào các nội dung sau:\n1.1. Trồng 200 ha rừng.\n1.2. Sửa 3 hồ chứa trước mùa mưa.',
        [
          ['Trồng 200 ha rừng', 'huyện'],
          ['Sửa 3 hồ chứa trước mùa mưa', 'huyện'],
        ],
      ],
      [
        'Tuần 1 (từ 02/4 đến 08/4): họp giao ban.\nTiếp tục rà soát hộ nghèo. Các xã cần báo cáo đúng hạn; không để sót đối tượng.',
        [
          ['Tiếp tục rà soát hộ nghèo', null],
          ['Các xã cần báo cáo đúng hạn', 'Các xã'],
          ['không để sót đối tượng', 'Các xã'],
        ],
      ],
      [
        '* Về kinh tế: Đẩy nhanh tiến độ các công trình trọng điểm; thu hút đầu tư.\n* Về văn hóa: Tổ chức hội diễn dịp 30/4.\n+ Phòng Văn hóa in 500 tờ rơi.',
        [
          ['Đẩy nhanh tiến độ các công trình trọng điểm', null],
          ['thu hút đầu tư', null],
          ['Tổ chức hội diễn dịp 30/4', null],
          ['Phòng Văn hóa in 500 tờ rơi', 'Phòng Văn hóa'],
        ],
      ],
      [
        '1. Tham mưu Huyện ủy ban hành Nghị quyết chuyên đề về chuyển đổi số.\n2. Chuẩn bị tốt các điều kiện phục vụ kỳ họp giữa năm.\n3. Đón đoàn kiểm tra của tỉnh (dự kiến 15/5).',
        [
          ['Tham mưu Huyện ủy ban hành Nghị quyết chuyên đề về chuyển đổi số', null],
          ['Chuẩn bị tốt các điều kiện phục vụ kỳ họp giữa năm', null],
          ['Đón đoàn kiểm tra của tỉnh (dự kiến 15/5)', null],
        ],
      ],
      [
        '1. Rà soát hộ nghèo.\n2. Sửa cầu Vân Sơn.\n\nIII. KIẾN NGHỊ, ĐỀ XUẤT\n\n1. Đề nghị UBND tỉnh bổ sung 2 tỷ đồng sửa đường.\n2. Kính đề nghị Sở Nội vụ sớm hướng dẫn việc sáp nhập thôn.',
        [
          ['Rà soát hộ nghèo', null],
          ['Sửa cầu Vân Sơn', null],
          ['UBND tỉnh bổ sung 2 tỷ đồng sửa đường', 'UBND tỉnh'],
          ['Sở Nội vụ sớm hướng dẫn việc sáp nhập thôn', 'Sở Nội vụ'],
        ],
      ],
    ],
  ],
  [
    'notices of conclusions',
    notice,
    [
      [
        '1. Giao Phòng Nội vụ tham mưu đề án, trình UBND huyện trước ngày 30/4/2018.\n2. Giao UBND các xã, thị trấn:\n- Rà soát hộ nghèo.\n- Báo cáo kết quả trước ngày 20/4/2018.\n3. Thống nhất chủ trương đầu tư đường Vân Sơn. Giao Ban Quản lý dự án lập hồ sơ.',
        [
          ['Phòng Nội vụ tham mưu đề án, trình UBND huyện trước ngày 30/4/2018', 'Phòng Nội vụ', '2018-04-30'],
          ['Rà soát hộ nghèo', 'UBND các xã, thị trấn'],
          ['Báo cáo kết quả trước ngày 20/4/2018', 'UBND các xã, thị trấn', '2018-04-20'],
          ['Ban Quản lý dự án lập hồ sơ', 'Ban Quản lý dự án'],
        ],
      ],
      [
        '1. Về tiến độ đường Vân Sơn:\nCơ bản đồng ý với báo cáo của Ban Quản lý dự án. Yêu cầu nhà thầu tăng ca, hoàn thành mặt đường trước ngày 15/5/2018. Phòng Kinh tế và Hạ tầng giám sát chất lượng.\n2. Về thu ngân sách: giao Chi cục Thuế rà soát nợ đọng.',
        [
          ['nhà thầu tăng ca, hoàn thành mặt đường trước ngày 15/5/2018', 'nhà thầu', '2018-05-15'],
          ['Phòng Kinh tế và Hạ tầng giám sát chất lượng', 'Phòng Kinh tế và Hạ tầng'],
          ['Chi cục Thuế rà soát nợ đọng', 'Chi cục Thuế'],
        ],
      ],
      [
        '1. Trong thời gian chờ quyết định của tỉnh, yêu cầu các xã giữ nguyên hiện trạng đất.\n2. Đồng ý đề xuất của Phòng Nội vụ tại Tờ trình số 12/TTr-NV; giao Phòng Nội vụ hoàn thiện hồ sơ trong tuần 16.',
        [
          ['các xã giữ nguyên hiện trạng đất', 'các xã'],
          ['Phòng Nội vụ hoàn thiện hồ sơ trong tuần 16', 'Phòng Nội vụ'],
        ],
      ],
      [
        '1. Giao đồng chí Lê Văn An, Phó Chủ tịch UBND huyện trực tiếp chỉ đạo giải phóng mặt bằng.',
        [
          [
            'đồng chí Lê Văn An, Phó Chủ tịch UBND huyện trực tiếp chỉ đạo giải phóng mặt bằng',
            'đồng chí Lê Văn An, Phó Chủ tịch UBND huyện',
          ],
        ],
      ],
      [
        '1. Phòng Nội vụ\na) Trình đề án;\nb) Kiện toàn Ban Chỉ đạo.\n2. Công an huyện\na) Mở đợt cao điểm trước ngày 30/4/2018;\nb) Tuần tra đêm.',
        [
          ['Trình đề án', 'Phòng Nội vụ'],
          ['Kiện toàn Ban Chỉ đạo', 'Phòng Nội vụ'],
          ['Mở đợt cao điểm trước ngày 30/4/2018', 'Công an huyện', '2018-04-30'],
          ['Tuần tra đêm', 'Công an huyện'],
        ],
      ],
      [
        '1. Các phòng, ban:\n1.1. Khẩn trương hoàn thành các nhiệm vụ còn tồn đọng.\n1.2. Không để nợ việc.\n2. Văn phòng theo dõi, đôn đốc, tổng hợp báo cáo Chủ tịch UBND huyện kết quả thực hiện Thông báo này.',
        [
          ['Khẩn trương hoàn thành các nhiệm vụ còn tồn đọng', 'Các phòng, ban'],
          ['Không để nợ việc', 'Các phòng, ban'],
          [
            'Văn phòng theo dõi, đôn đốc, tổng hợp báo cáo Chủ tịch UBND huyện kết quả thực hiện Thông báo này',
            'Văn phòng',
          ],
        ],
      ],
    ],
  ],
  [
    'what sets no tasks',
    news,
    (
      [
        'Trong quý I, Phòng Nội vụ đã trình đề án; các xã hoàn thành rà soát hộ nghèo; Công an huyện mở 3 đợt cao điểm.',
        'Kết quả, các xã đã tổ chức họp dân, thực hiện tốt việc rà soát hộ nghèo.',
        'Phòng Nội vụ báo cáo đã được giao xây dựng đề án từ tháng 2.',
        'Hy vọng rằng với sự vào cuộc của các ngành, năm nay huyện sẽ về đích nông thôn mới.',
        'Tại hội nghị, đại biểu các xã kiến nghị tỉnh bổ sung biên chế, hỗ trợ kinh phí.',
        'Ông Lê Văn An, Bí thư Đảng ủy xã Bình Lộc, cho biết xã sẽ tiếp tục vận động nhân dân hiến đất.',
        'Theo dự báo, từ ngày 20/4 có mưa to; nguy cơ sạt lở cao.',
        'Nguyên nhân là do một số xã chưa chủ động triển khai, công tác phối hợp chưa chặt chẽ.',
        'Bài học rút ra là phải bám sát cơ sở, phải nắm chắc tình hình.',
        'Trước đó, ngày 02/4, UBND huyện đã yêu cầu các xã rà soát hộ nghèo.',
        'Hội nghị đã nghe đại diện Phòng Nội vụ quán triệt Nghị quyết về tinh gọn bộ máy.',
        'Dịp này, Chủ tịch UBND huyện tặng giấy khen cho 5 tập thể có thành tích trong công tác xây dựng nông thôn mới.',
        'Thực hiện chỉ đạo của tỉnh về việc yêu cầu các địa phương rà soát hộ nghèo, huyện đã thành lập 3 đoàn kiểm tra.',
        'Các đại biểu đã thảo luận, đề xuất giải pháp: tăng kinh phí; bổ sung biên chế.',
        'Đoàn kiểm tra của tỉnh đánh giá huyện thực hiện nghiêm túc chế độ báo cáo.',
      ] as const
    ).map((words): Case => [words, []]),
  ],
  [
    'orders in everyday words',
    news,
    [
      [
        'Đồng chí Khánh Vy gửi lại mấy đầu việc. Các hợp tác xã mở sổ đúng hạn. Hội Nông dân chở phân cho 12 hộ nghèo.',
        [
          ['Các hợp tác xã mở sổ đúng hạn', 'Các hợp tác xã'],
          ['Hội Nông dân chở phân cho 12 hộ nghèo', 'Hội Nông dân'],
        ],
      ],
      [
        'Kết luận, đồng chí Khánh Vy giao tổ 12 đào mương, tổ 14 chở ống, còn Công an huyện tuần tra đêm.',
        [
          ['tổ 12 đào mương', 'tổ 12'],
          ['tổ 14 chở ống', 'tổ 14'],
          ['Công an huyện tuần tra đêm', 'Công an huyện'],
        ],
      ],
      [
        '📌 Đồng chí Khánh Vy chốt việc cho tuần tới:\n➡️ Phòng Nội vụ lên lịch trực trước 20/4 🚧\n➡️ Mỗi xã dọn một tuyến đường 🌱',
        [
          ['Phòng Nội vụ lên lịch trực trước 20/4', 'Phòng Nội vụ', '2018-04-20'],
          ['Mỗi xã dọn một tuyến đường', 'Mỗi xã'],
        ],
      ],
      [
        'Đồng chí Khánh Vy nói: “Làm ruộng phải có bờ”. Đồng chí nhắc: “Công an huyện đi từng xã xem nơi nào chưa có chốt”.',
        [['Công an huyện đi từng xã xem nơi nào chưa có chốt', 'Công an huyện']],
      ],
      [
        'Đồng chí Khánh Vy cho rằng cán bộ còn mỏng. Vì vậy, Phòng Nội vụ sớm trình phương án luân chuyển. Cán bộ xã phải xuống thôn.',
        [
          ['Phòng Nội vụ sớm trình phương án luân chuyển', 'Phòng Nội vụ'],
          ['Cán bộ xã phải xuống thôn', 'Cán bộ xã'],
        ],
      ],
      ['Việc của tuần 15:\n- Đừng quên nộp sổ.', [['Đừng quên nộp sổ', null]]],
    ],
  ],
  [
    'headings in everyday words',
    (words) =>
      `${head('BÁO CÁO')}Kết quả giao ban quý I năm 2018\n\nNgày 05/4/2018, UBND huyện tổ chức Hội nghị giao ban quý I.\n\n${words}\n\nNơi nhận:\n- Lưu: VT.\n`,
    [
      [
        'I. Việc đã làm\n1. Sửa 3 cầu.\n\nII. Tháng tới phải làm gì?\n1. Sau Tết, giáo viên chủ nhiệm đến từng nhà học sinh.\n2. Cả phòng nộp bản tự đánh giá trước 16/5.',
        [
          ['Sau Tết, giáo viên chủ nhiệm đến từng nhà học sinh', 'giáo viên chủ nhiệm'],
          ['Cả phòng nộp bản tự đánh giá trước 16/5', 'Cả phòng', '2018-05-16'],
        ],
      ],
      [
        'HẠN CHẾ. Loa nghe không rõ.\n\nVIỆC CẦN LÀM TIẾP. Trước mắt, Ban Dân vận phát tài liệu đến từng thôn, còn cấp ủy cơ sở không được ra nghị quyết khi chưa hỏi dân.',
        [
          ['Ban Dân vận phát tài liệu đến từng thôn', 'Ban Dân vận'],
          ['cấp ủy cơ sở không được ra nghị quyết khi chưa hỏi dân', 'cấp ủy cơ sở'],
        ],
      ],
      [
        'III. CHƯƠNG TRÌNH QUÝ II\n1. Ra mắt trang Zalo trước 15/5.',
        [['Ra mắt trang Zalo trước 15/5', null, '2018-05-15']],
      ],
      ['I. KẾT QUẢ QUÝ I\n\nHuyện ủy chỉ đạo học tập nghị quyết đến 100% chi bộ; kết nạp 36 đảng viên.', []],
    ],
  ],
  [
    'around a list in an article',
    news,
    [
      [
        'Đồng chí Khánh Vy yêu cầu các xã:\n\n- Rà soát hộ nghèo;\n- Họp dân.\n\nCông an huyện chủ trì, cùng các xã tuần tra trước 30/4. Phòng Nội vụ gom ý kiến, gửi Chủ tịch xem.',
        [
          ['Rà soát hộ nghèo', 'các xã'],
          ['Họp dân', 'các xã'],
          ['Công an huyện chủ trì, cùng các xã tuần tra trước 30/4', 'Công an huyện', '2018-04-30'],
          ['Phòng Nội vụ gom ý kiến, gửi Chủ tịch xem', 'Phòng Nội vụ'],
        ],
      ],
      [
        'Đồng chí Khánh Vy yêu cầu các xã:\n\n- Rà soát hộ nghèo;\n- Họp dân.\n\nHội Nông dân huyện ký kết giao ước thi đua với các xã.',
        [
          ['Rà soát hộ nghèo', 'các xã'],
          ['Họp dân', 'các xã'],
        ],
      ],
      ['Kết luận, đồng chí Khánh Vy lưu ý, đoàn kiểm tra của tỉnh dự kiến về huyện làm việc vào cuối tháng 5.', []],
      [
        'Kết luận, đồng chí Khánh Vy đánh giá cao kết quả các xã đạt được, đồng thời lưu ý: quý II, các xã cần bám sát kế hoạch. Rút ngắn hội họp.',
        [
          ['các xã cần bám sát kế hoạch', 'các xã'],
          ['Rút ngắn hội họp', null],
        ],
      ],
      ['Kết luận, đồng chí Khánh Vy nhấn mạnh: những kết quả đạt được là rất đáng trân trọng.', []],
      [
        'Chủ trì cuộc họp nhắc các xã trong quý II:\n1. Ngày hội toàn dân tiến hành từ ngày 14 đến ngày 18/5.\n2. Mỗi xã chọn một việc khó, đến 30/6 hoàn thành.',
        [
          ['Ngày hội toàn dân tiến hành từ ngày 14 đến ngày 18/5', 'các xã', '2018-05-18'],
          ['Mỗi xã chọn một việc khó, đến 30/6 hoàn thành', 'Mỗi xã', '2018-06-30'],
        ],
      ],
      [
        '👉 Tháng tới nhớ giúp mấy việc sau nha:\n1. Các chi đoàn dọn sân.\n2. Bạn nào chưa đóng đoàn phí thì nộp gấp\n\nHẹn gặp lại!',
        [
          ['Các chi đoàn dọn sân', 'Các chi đoàn'],
          ['Bạn nào chưa đóng đoàn phí thì nộp gấp', 'Bạn'],
        ],
      ],
      [
        'Đồng chí Khánh Vy giao việc:\n- chiều thứ Sáu thì Phòng Nội vụ chuẩn bị hội trường\n- em Lan soạn giấy mời\n- Gửi quà cho hộ nghèo (đ/c Hùng, trước 20/4)\n- ngày nào chưa xong thì báo lại ngay',
        [
          ['Phòng Nội vụ chuẩn bị hội trường', 'Phòng Nội vụ'],
          ['em Lan soạn giấy mời', 'em Lan'],
          ['Gửi quà cho hộ nghèo (đ/c Hùng, trước 20/4)', 'đ/c Hùng', '2018-04-20'],
          ['ngày nào chưa xong thì báo lại ngay', null],
        ],
      ],
    ],
  ],
  [
    'findings and orders of a notice',
    notice,
    [
      [
        '1. Đến ngày 31/3/2018, toàn huyện giải ngân 12 tỷ đồng, đạt 20% kế hoạch. Nguyên nhân chính là giải phóng mặt bằng chậm. Yêu cầu các xã rút kinh nghiệm.',
        [['các xã rút kinh nghiệm', 'các xã']],
      ],
      [
        '2. Về đề nghị của Ban Quản lý dự án huyện xin kéo dài thời gian xây dựng chợ Vân Sơn đến hết quý III: giao Phòng Tài chính thẩm định.',
        [['Phòng Tài chính thẩm định', 'Phòng Tài chính']],
      ],
    ],
  ],
];

for (const [name, frame, cases] of groups) {
  describe(`wordings: ${name}`, () => {
    for (const [words, expected] of cases) {
      it(words, () =>
        assert.deepEqual(
          structureOf(frame(words)).tasks.map(({ text, owner, due }) => (due ? [text, owner, due] : [text, owner])),
          expected,
        ),
      );
    }
  });
}
