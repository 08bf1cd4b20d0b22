/**
 * Which texts are reports: meetings told late, from the chair, in a conclusion or in a headline; and what names a meeting
 * in passing and is none.
 */
import assert from 'node:assert/strict';
import { structureOf } from './outline.ts';

const reports: [what: string, title: string, organizer: string | null, text: string][] = [
  [
    'a supervising delegation at work in a commune',
    'buổi làm việc với UBND xã Bình Sơn về việc sử dụng quỹ đất công ích',
    'Đoàn giám sát của Thường trực HĐND huyện Phú Lương',
    `Đoàn giám sát của Thường trực HĐND huyện làm việc tại xã Bình Sơn
Sáng 14/8, Đoàn giám sát của Thường trực HĐND huyện Phú Lương do bà Lò Thị Hạnh, Phó Chủ tịch HĐND huyện làm trưởng đoàn đã có buổi làm việc với UBND xã Bình Sơn về việc sử dụng quỹ đất công ích.
Theo báo cáo của UBND xã, toàn xã có 41 ha đất công ích, trong đó 12 ha đã cho thuê.
Kết luận buổi làm việc, bà Lò Thị Hạnh đề nghị UBND xã rà soát lại các hợp đồng cho thuê đất; thu hồi diện tích bị lấn chiếm trước 30/10.
`,
  ],
  [
    'a visit with a working session',
    'làm việc với Công ty Gạch ngói Hồng Lam',
    null,
    `Bí thư Tỉnh ủy thăm và làm việc với Công ty Gạch ngói Hồng Lam
Chiều ngày 3/5, đồng chí Vũ Đình Khoát, Bí thư Tỉnh ủy đã đến thăm và làm việc với Công ty Gạch ngói Hồng Lam.
Tại buổi làm việc, lãnh đạo Công ty báo cáo tình hình sản xuất 4 tháng đầu năm.
Phát biểu tại đây, Bí thư Tỉnh ủy đề nghị Công ty đầu tư công nghệ lò tuynel; giao Sở Xây dựng hướng dẫn thủ tục.
`,
  ],
  [
    'a session of a council',
    'kỳ họp thứ 7',
    'HĐND huyện Mường Khoa khóa IX, nhiệm kỳ 2016 - 2021',
    `Khai mạc kỳ họp thứ 7 HĐND huyện khóa IX
HĐND huyện Mường Khoa khóa IX, nhiệm kỳ 2016 - 2021 vừa khai mạc kỳ họp thứ 7. Dự kỳ họp có đồng chí Tòng Văn Xuân, Bí thư Huyện ủy.
Các đại biểu đã nghe UBND huyện báo cáo tình hình kinh tế - xã hội năm 2018, nhiệm vụ năm 2019.
Phát biểu tại kỳ họp, đồng chí Tòng Văn Xuân yêu cầu HĐND huyện tiếp tục đổi mới hoạt động giám sát.
`,
  ],
  [
    'conclusions handed on by an office',
    'cuộc họp nghe báo cáo tiến độ dự án đường tránh thị trấn',
    null,
    `Tháo gỡ vướng mắc cho dự án đường tránh
Văn phòng UBND tỉnh vừa ban hành Thông báo số 212/TB-VPUBND về kết luận của Phó Chủ tịch UBND tỉnh Đàm Quốc Việt tại cuộc họp nghe báo cáo tiến độ dự án đường tránh thị trấn.
Theo đó, Phó Chủ tịch UBND tỉnh giao Ban Quản lý dự án hoàn thành hồ sơ trước ngày 15/6; Sở Tài chính bố trí vốn.
UBND huyện vận động các hộ dân bàn giao mặt bằng.
`,
  ],
  [
    'a meeting named late',
    'cuộc họp bàn giải pháp chống hạn',
    null,
    `Chủ tịch huyện: Không để dân thiếu nước
Nắng nóng kéo dài khiến nhiều hồ chứa trên địa bàn huyện cạn nước.
Hơn 300 hộ dân ở ba xã vùng cao phải mua nước sinh hoạt với giá cao.
Người dân mong chính quyền sớm có giải pháp.
Tại cuộc họp bàn giải pháp chống hạn chiều qua, Chủ tịch UBND huyện Lý Seo Páo yêu cầu Phòng Nông nghiệp điều tiết nước giữa các hồ.
Ông Páo cũng đề nghị các xã tuyên truyền người dân tiết kiệm nước.
`,
  ],
  [
    'a decision on a person announced',
    'hội nghị công bố quyết định bổ nhiệm ông Đỗ Hữu Lành giữ chức Giám đốc Sở Công Thương',
    'UBND tỉnh',
    `Công bố quyết định bổ nhiệm Giám đốc Sở Công Thương
Sáng nay, UBND tỉnh tổ chức hội nghị công bố quyết định bổ nhiệm ông Đỗ Hữu Lành giữ chức Giám đốc Sở Công Thương.
Phát biểu giao nhiệm vụ, Chủ tịch UBND tỉnh Trần Bá Lực đề nghị ông Lành sớm nắm bắt công việc, cùng tập thể Sở thực hiện tốt nhiệm vụ được giao.
`,
  ],
  [
    'a standing committee, in the headline alone',
    'họp phiên thường kỳ',
    'Ban Thường vụ Thành ủy',
    `Ban Thường vụ Thành ủy họp phiên thường kỳ
Ban Thường vụ Thành ủy đã cho ý kiến vào 6 tờ trình, trong đó có tờ trình về quy hoạch chi tiết khu đô thị phía Tây.
Bí thư Thành ủy Nông Văn Tráng yêu cầu các cơ quan hoàn thiện hồ sơ, gửi lại trước ngày 20.
`,
  ],
  [
    'an order told before the meeting',
    'hội nghị trực tuyến toàn quốc về quản lý dược',
    null,
    `Sẽ kiểm tra việc bán thuốc kê đơn
Bộ trưởng Y tế Hứa Minh Thắng vừa yêu cầu các địa phương kiểm tra việc bán thuốc kê đơn tại hội nghị trực tuyến toàn quốc về quản lý dược.
Theo Bộ trưởng, tình trạng bán kháng sinh không cần đơn vẫn phổ biến.
Ông giao Cục Quản lý Dược rà soát, xử lý nghiêm các nhà thuốc vi phạm. Các sở y tế báo cáo kết quả trước ngày 30/9.
`,
  ],
  [
    'a dialogue with citizens',
    'buổi đối thoại với hơn 80 hộ dân khu phố 3 về thu gom rác',
    'UBND Phường 6',
    `Phường 6 đối thoại với người dân về rác thải
Tối 9/7, lãnh đạo UBND Phường 6 có buổi đối thoại với hơn 80 hộ dân khu phố 3 về thu gom rác.
Chủ tịch UBND phường Kiều Thị Mận ghi nhận ý kiến và giao Công ty Môi trường tăng chuyến vào buổi tối.
`,
  ],
  [
    'a standing committee hears',
    'nghe các đơn vị báo cáo công tác chuẩn bị đại hội đảng bộ các cấp',
    'Thường trực Huyện ủy Ia Drơi',
    `Thường trực Huyện ủy cho ý kiến về công tác chuẩn bị Đại hội
Sáng 21.02, tại Hội trường Huyện ủy, Thường trực Huyện ủy Ia Drơi nghe các đơn vị báo cáo công tác chuẩn bị đại hội đảng bộ các cấp. Đồng chí Siu H’Lan, Bí thư Huyện ủy chủ trì.
Đồng chí Bí thư yêu cầu các tiểu ban hoàn thành dự thảo văn kiện trước 15/3.
`,
  ],
  [
    'an inspection that ends in a working session',
    'Làm việc với huyện',
    null,
    `Kiểm tra công tác phòng cháy rừng tại huyện Cư Lang
(VP) - Ngày 4/3, đoàn công tác của UBND tỉnh do Phó Chủ tịch UBND tỉnh Hà Trọng Đạt dẫn đầu đã đi kiểm tra công tác phòng cháy, chữa cháy rừng tại huyện Cư Lang.
Làm việc với huyện, Phó Chủ tịch UBND tỉnh Hà Trọng Đạt đề nghị huyện trực gác lửa rừng 24/24 giờ; các chủ rừng phát dọn thực bì.
`,
  ],
  [
    'a session that goes on',
    'phiên họp thứ 12',
    null,
    `Phiên họp thứ 12 của Ủy ban Thường vụ: Cho ý kiến về dự án Luật Lưu trữ
Tiếp tục phiên họp thứ 12, sáng 10/4, Ủy ban Thường vụ Quốc hội cho ý kiến về dự án Luật Lưu trữ (sửa đổi).
Chủ nhiệm Ủy ban Pháp luật Ngô Quang Thạo đề nghị ban soạn thảo làm rõ khái niệm tài liệu điện tử.
Kết luận nội dung này, Phó Chủ tịch Quốc hội Bế Thị Lài yêu cầu cơ quan soạn thảo tiếp thu đầy đủ ý kiến.
`,
  ],
  [
    'a result told before the meeting',
    'hội nghị tổng kết công tác thuế',
    null,
    `Ngành Thuế Bình Lộc: Nỗ lực về đích
Năm 2020, ngành Thuế tỉnh thu 4.120 tỷ đồng, đạt 103% dự toán. Đó là kết quả được công bố tại hội nghị tổng kết công tác thuế diễn ra ngày 8/1.
Cục trưởng Cục Thuế tỉnh Mạc Đăng Ninh cho biết năm 2021 ngành phấn đấu thu 4.500 tỷ đồng.
Ông yêu cầu các chi cục đôn đốc thu nợ ngay từ đầu năm.
`,
  ],
];

const others: [what: string, text: string][] = [
  [
    'a portrait with an award',
    `Nghệ nhân giữ hồn khèn
Ở bản Sín Chải, ai cũng biết ông Vàng A Lử. Năm 2017, tại Hội nghị biểu dương người có uy tín toàn tỉnh, ông được Chủ tịch UBND tỉnh tặng bằng khen.
Ông học thổi khèn từ năm 12 tuổi. Chiếc khèn đầu tiên do cha ông để lại.
Nay ông mở lớp dạy khèn miễn phí cho hơn 30 thanh niên trong bản.
`,
  ],
  [
    'a biography',
    `Tiểu sử đồng chí Lục Văn Bảo, Bí thư Tỉnh ủy
Họ và tên: Lục Văn Bảo. Ngày sinh: 12/3/1965. Quê quán: xã Đồng Tâm.
Quá trình công tác: 1988 - 1995: cán bộ Sở Nông nghiệp; 1995 - 2005: Phó Giám đốc Sở.
Tại Hội nghị lần thứ 15 Ban Chấp hành Đảng bộ tỉnh ngày 4/5/2018, đồng chí được bầu giữ chức Bí thư Tỉnh ủy.
`,
  ],
  [
    'a form',
    `Mẫu biên bản họp chi bộ
ĐẢNG BỘ …………
CHI BỘ ………… 
Thời gian: … giờ …, ngày … tháng … năm 20…
Địa điểm: ………
Chủ trì: đồng chí …………, Bí thư chi bộ
Thư ký: đồng chí …………
Nội dung: …………
`,
  ],
  [
    'news of a crime',
    `Công an huyện bắt nhóm trộm trâu
Ngày 5/6, Công an huyện Nậm Sang bắt giữ ba đối tượng trộm cắp trâu, bò.
Thiếu tá Lường Văn Hặc, Phó Trưởng Công an huyện cho biết nhóm này gây ra 8 vụ trộm từ đầu năm.
Công an huyện khuyến cáo người dân trông giữ gia súc cẩn thận.
`,
  ],
  [
    'news of a decision',
    `Quyết định mới về phụ cấp cán bộ thôn
UBND tỉnh vừa ban hành Quyết định số 15/2020/QĐ-UBND quy định mức phụ cấp cho cán bộ không chuyên trách ở thôn.
Theo đó, Trưởng thôn được hưởng mức 1,2 lần lương cơ sở. Mức họp thôn, họp chi bộ được hỗ trợ 500.000 đồng một tháng.
Quyết định có hiệu lực từ ngày 1/8/2020.
`,
  ],
  [
    'a festival',
    `Lễ hội Lồng Tồng năm 2019
Ngày 12/2, UBND xã Bản Ven tổ chức Lễ hội Lồng Tồng xuân Kỷ Hợi. Dự lễ có lãnh đạo huyện và đông đảo bà con.
Sau phần nghi lễ, các đội thi kéo co, đẩy gậy, tung còn.
`,
  ],
  [
    'a feature about meetings',
    `Mô hình hội nghị không giấy ở Tân Khai
Từ đầu năm, UBND xã Tân Khai áp dụng hội nghị không giấy. Cán bộ dùng máy tính bảng để xem tài liệu.
Chủ tịch UBND xã Vi Thị Phượng cho biết mỗi năm tiết kiệm 40 triệu đồng tiền in.
Nhiều xã đã đến học hỏi cách làm.
`,
  ],
  [
    'a market report',
    `Xuất khẩu cà phê tăng 12%
Theo Tổng cục Hải quan, xuất khẩu cà phê 9 tháng đạt 1,3 triệu tấn, tăng 12% so với cùng kỳ.
Tại hội thảo quốc tế về cà phê tổ chức tháng trước, các chuyên gia dự báo giá còn tăng.
Doanh nghiệp cần chuẩn bị nguồn hàng cho quý IV.
`,
  ],
  [
    'a visit',
    `Thứ trưởng thăm gia đình chính sách
Sáng 25/7, Thứ trưởng Bộ Lao động Phùng Đức An đến thăm, tặng quà ba gia đình thương binh tại xã Hà Lũng.
Thứ trưởng ân cần hỏi thăm sức khỏe, chúc các gia đình sống vui, sống khỏe.
`,
  ],
  [
    'a feature that remembers a meeting',
    `Đảng ủy xã Mỹ Long: điểm sáng trong xây dựng nông thôn mới
Về Mỹ Long hôm nay, đường bê tông rợp bóng hoa. Bí thư Đảng ủy xã Ngô Thị Đẹp kể, sau hội nghị triển khai ngày 12/3/2018, cả xã bắt tay hiến đất.
Đến nay toàn xã có 19 km đường nội đồng, 98% hộ dùng nước sạch.
Anh Tư Lành ở ấp 5 hiến 300 m2 đất. "Đường rộng, xe lúa chạy tới ruộng", anh nói.
Mùa này, lúa chín vàng hai bên đường.
`,
  ],
  [
    'a list of delegates',
    `Danh sách đại biểu dự Đại hội
1. Nguyễn Văn Tý, Bí thư chi bộ
2. Trần Thị Ngoan, Phó Bí thư chi bộ
3. Lê Hữu Phước, đảng viên
`,
  ],
  [
    'a vacancy',
    `TUYỂN DỤNG VIÊN CHỨC
Trung tâm Y tế huyện thông báo tuyển dụng 5 viên chức, hồ sơ nộp trong giờ hành chính các ngày làm việc từ ngày 2/5/2021 đến ngày 1/6/2021 tại Phòng Tổ chức.
Thí sinh dự họp phổ biến quy chế lúc 8 giờ ngày 10/6/2021.
`,
  ],
];

describe('recognition', () => {
  for (const [what, title, organizer, text] of reports) {
    it(`knows ${what}`, () => {
      const { recognition, meetings } = structureOf(text);
      assert.deepEqual(
        [recognition.isReport, meetings[0]?.title, meetings[0]?.organizer],
        [true, title, organizer],
        JSON.stringify(recognition.reasons),
      );
    });
  }
  for (const [what, text] of others) {
    it(`takes ${what} for no report`, () => {
      const { recognition } = structureOf(text);
      assert.equal(recognition.isReport, false, JSON.stringify(recognition.reasons));
    });
  }
});
