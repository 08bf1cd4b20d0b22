/**
 * What is a report, whatever its genre: bulletins, e-mails, posts, notebooks, plans that follow a meeting; and what is
 * none, though a meeting is spoken of.
 */
import assert from 'node:assert/strict';
import { structureOf } from './outline.ts';

const reports: [text: string, meetings: [date: string | null, kind: string, chair: string[]][]][] = [
  [
    `HUYỆN ỦY TÂN HƯNG
BAN TUYÊN GIÁO
*
Số 12-KH/BTGHU                         Tân Hưng, ngày 04 tháng 4 năm 2023

KẾ HOẠCH
công tác tháng 4 năm 2023

Sáng ngày 03/4/2023, tại phòng họp số 2, Ban Tuyên giáo Huyện ủy họp giao ban tháng 3. Đồng chí Nguyễn Văn Quyết, Trưởng Ban chủ trì. Sau khi nghe báo cáo và ý kiến các tổ, đồng chí Trưởng Ban kết luận, giao các việc sau:

I. KẾT QUẢ THÁNG 3
Đã tham mưu Ban Thường vụ Huyện ủy ban hành Kế hoạch số 45-KH/HU ngày 10/3/2023.

II. NHIỆM VỤ THÁNG 4
1. Tổ Tuyên truyền xây dựng đề cương tuyên truyền ngày 30/4, xong trước 15/4/2023.
2. Tổ Khoa giáo phối hợp Phòng Giáo dục và Đào tạo khảo sát 5 trường.
3. Văn phòng chuẩn bị hội nghị báo cáo viên tháng 5.

Nơi nhận:                                  TRƯỞNG BAN
- Thường trực Huyện ủy,
- Lưu.                                     Nguyễn Văn Quyết
`,
    [['2023-04-03', 'giao-ban', ['Nguyễn Văn Quyết']]],
  ],
  [
    `BẢN TIN NỘI BỘ CÔNG ĐOÀN NGÀNH Y TẾ TỈNH
Số 5 - Tháng 5/2023

1. Bệnh viện Đa khoa tỉnh giao ban công đoàn tháng 4
Ngày 05/5/2023, Công đoàn Bệnh viện Đa khoa tỉnh giao ban công tác tháng 4. Bà Trần Thị Mận, Chủ tịch Công đoàn bệnh viện chủ trì. Bà Mận đề nghị các tổ công đoàn rà soát danh sách đoàn viên khó khăn, gửi về trước ngày 12/5.

2. Trung tâm Y tế huyện sơ kết phong trào thi đua
Chiều 09/5, tại hội trường Trung tâm Y tế huyện, Ban Chấp hành Công đoàn cơ sở sơ kết phong trào thi đua quý I. Ông Lê Quang Nhã, Chủ tịch Công đoàn cơ sở điều hành. Ông yêu cầu mỗi khoa đăng ký ít nhất một sáng kiến trong tháng 6.

3. Công đoàn ngành họp Ban Thường vụ
Thứ Sáu 12/5/2023, Ban Thường vụ Công đoàn ngành Y tế họp phiên thường kỳ do ông Phan Văn Tiến, Chủ tịch Công đoàn ngành chủ tọa. Ban Thường vụ thống nhất giao Văn phòng chuẩn bị đại hội công đoàn cơ sở, hoàn thành hướng dẫn trước 20/5.

Ban biên tập
`,
    [
      ['2023-05-05', 'giao-ban', ['Trần Thị Mận']],
      ['2023-05-09', 'so-ket', ['Lê Quang Nhã']],
      ['2023-05-12', 'hop', ['Phan Văn Tiến']],
    ],
  ],
  [
    `Đoàn phường Thạnh Lộc
13/9/2024 ·

Tối qua BCH Đoàn phường ngồi lại với nhau họp kiểm điểm tháng 8, bí thư Trương Nhật Minh điều hành 🔥
Ba việc bí thư giao:
1️⃣ Chi đoàn khu phố 2 quét rác tuyến kênh Nước Đen sáng thứ Bảy 21/9
2️⃣ Chi đoàn trường THCS Trần Hưng Đạo quyên góp sách vở cho các em vùng lũ, xong trước 25/9
3️⃣ Tổ truyền thông làm clip 60 giây về Nghị quyết Đại hội Đoàn các cấp
#doanphuong
`,
    [['2024-09-12', 'hop', ['Trương Nhật Minh']]],
  ],
  [
    `SỔ TAY CÔNG TÁC - Tổ dân phố 9

Thứ 5, 14/11/2024
Họp tổ ở nhà bác Lộc, 19h. Chủ trì: bác Nguyễn Đình Lộc tổ trưởng. Có mặt 31 hộ.
Nội dung:
- đóng quỹ khuyến học: 100% hộ xong
- đường ngõ 12: còn 2 hộ chưa đồng ý lùi tường
Bác Lộc kết luận:
+ chị Hương (chi hội phụ nữ) thu nốt tiền rác, xong trước 20/11
+ anh Tuấn liên hệ UBND phường xin cống thoát nước
+ mỗi hộ cử 1 người tổng vệ sinh sáng chủ nhật 17/11
Họp xong 21h.
`,
    [['2024-11-14', 'hop', ['Nguyễn Đình Lộc']]],
  ],
  [
    `Bắc Mê: họp nóng chuyện dịch tả lợn

Thứ Ba, 16/7/2024 - 17:45

Trước tình hình dịch tả lợn châu Phi lan ra 6 xã, trưa 16/7, lãnh đạo UBND huyện Bắc Mê đã có cuộc làm việc khẩn với các phòng chuyên môn và 13 xã, thị trấn. Phó Chủ tịch UBND huyện Ma Văn Thiệp điều hành cuộc làm việc.

Phòng Nông nghiệp cho hay đã tiêu hủy 214 con lợn. Ông Thiệp yêu cầu Phòng Nông nghiệp và PTNT lập ngay 3 chốt kiểm dịch; các xã thống kê số hộ nuôi, báo cáo trước 17 giờ ngày 18/7; Công an huyện xử lý nghiêm việc vận chuyển lợn bệnh.
`,
    [['2024-07-16', 'hop', ['Ma Văn Thiệp']]],
  ],
  [
    `TIN VẮN TRONG TUẦN (từ 06/3 đến 12/3/2023)

HĐND tỉnh thẩm tra tờ trình
Ngày 07/3, Ban Kinh tế - Ngân sách HĐND tỉnh họp thẩm tra các tờ trình của kỳ họp thứ 9. Đồng chí Bùi Thế Anh, Trưởng Ban Kinh tế - Ngân sách chủ trì. Trưởng Ban đề nghị Sở Tài chính giải trình thêm về nguồn vốn trước ngày 15/3.

Mặt trận tỉnh sơ kết quý I
Chiều 09/3, Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh tổ chức hội nghị giao ban quý I với các huyện. Bà Lò Thị Nga, Chủ tịch Ủy ban MTTQ tỉnh phát biểu kết luận, giao MTTQ các huyện hoàn thành quyên góp quỹ Vì người nghèo trong tháng 4.

Công an tỉnh rút kinh nghiệm vụ cháy chợ
Tối 10/3, Giám đốc Công an tỉnh, Đại tá Trần Minh Quân chủ trì cuộc họp rút kinh nghiệm vụ cháy chợ Mường Thanh. Đại tá Quân yêu cầu Phòng Cảnh sát phòng cháy, chữa cháy kiểm tra toàn bộ 12 chợ trước 31/3.
`,
    [
      ['2023-03-07', 'hop', ['Bùi Thế Anh']],
      ['2023-03-09', 'giao-ban', []],
      ['2023-03-10', 'hop', ['Trần Minh Quân']],
    ],
  ],
  [
    `TRƯỜNG THPT NGUYỄN DU
Nhật ký hội đồng

Họp hội đồng sư phạm lần 3
Ngày họp: 02/12/2023
Nơi họp: phòng hội đồng
Điều hành: thầy Phan Tấn Lực, Hiệu trưởng
Ghi chép: cô Hà
Vắng: 2

Thầy Hiệu trưởng nhận xét tháng 11: nề nếp tốt, điểm thi đua tăng; còn 5 giáo viên vào lớp trễ.
Việc tháng 12:
1. Tổ Văn ra đề cương ôn tập học kỳ I trước 10/12.
2. Đoàn trường tổ chức hội thi kể chuyện Bác Hồ ngày 22/12.
3. Thầy cô chủ nhiệm gọi điện cho phụ huynh học sinh vắng nhiều.
`,
    [['2023-12-02', 'hop', ['Phan Tấn Lực']]],
  ],
  [
    `BÁO CÁO TUẦN 32 (từ 05/8 đến 11/8/2024)
Phòng Tổng hợp - Sở Công Thương

1. Việc đã làm
- Trình Giám đốc Sở 3 văn bản góp ý dự thảo nghị định về điện mặt trời mái nhà.
- Tham mưu tổ chức đoàn kiểm tra 6 cửa hàng xăng dầu.
2. Việc chưa xong
- Báo cáo 7 tháng gửi Bộ Công Thương chậm 2 ngày.
3. Việc tuần 33
- Chị Hằng hoàn thiện báo cáo hội nhập, trình trước 14/8.
- Anh Phúc rà soát danh sách cụm công nghiệp theo Nghị định số 32/2024/NĐ-CP.
- Cả phòng chuẩn bị hội nghị giao ban ngành ngày 23/8.
`,
    [],
  ],
  [
    `Nghe tin đồn vỡ đê, xã họp lúc 22 giờ

Thứ Ba, 12/9/2017 | 07:15

Đêm hôm qua, Ban Chỉ huy Phòng chống thiên tai xã Gia Thịnh triệu tập khẩn các trưởng thôn về trụ sở UBND xã. Người ngồi ghế chủ tọa là Chủ tịch UBND xã Đinh Văn Bốn.

Ông Bốn phân việc: thôn Đồng Chưa trực 24/24 giờ ở cống Mai Phương; dân quân xã chở 400 bao cát lên đê trước 5 giờ sáng; trạm y tế phát thuốc sát khuẩn cho 60 hộ ngập. Ông cũng yêu cầu không đưa tin thất thiệt lên mạng.

Cuộc họp kết thúc lúc nửa đêm.
`,
    [['2017-09-11', 'hop', ['Đinh Văn Bốn']]],
  ],
  [
    `HỘI NÔNG DÂN XÃ YÊN KHÊ

Nội dung chính cuộc họp Ban Chấp hành ngày 7 tháng 5 năm 2019

Ông Vi Văn Ót - Chủ tịch Hội Nông dân xã chủ trì; dự có 11/13 ủy viên và bà Lô Thị Hoài, Phó Bí thư Đảng ủy.

Bốn tháng: kết nạp 23 hội viên, giải ngân 2,4 tỷ đồng, trồng mới 7 ha chè.
Thống nhất mấy việc:
- Các chi hội thu hội phí xong trong tháng 6.
- Tổ tiết kiệm vay vốn bản Bỗng đôn đốc 5 hộ nợ quá hạn trước ngày 31/5.
- Ban Chấp hành mở 2 lớp kỹ thuật trồng chè.
`,
    [['2019-05-07', 'hop', ['Vi Văn Ót']]],
  ],
  [
    `THÀNH ỦY CAO LÃNH
Số 210-CTr/ThU                            Cao Lãnh, ngày 02 tháng 7 năm 2020

CHƯƠNG TRÌNH CÔNG TÁC
tháng 7 năm 2020

Căn cứ kết quả hội nghị Ban Thường vụ Thành ủy ngày 29 tháng 6 năm 2020 do đồng chí Phan Văn Thương, Bí thư Thành ủy chủ trì, Thành ủy đề ra chương trình công tác tháng 7 như sau:

A. Kết quả tháng 6
Thu ngân sách 41 tỷ đồng; kết nạp 22 đảng viên; tổ chức xong 48/48 đại hội cơ sở.

B. Công tác tháng 7
1. Ban Tổ chức Thành ủy hoàn chỉnh đề án nhân sự, trình Ban Thường vụ Thành ủy trước 15/7.
2. Văn phòng Thành ủy chuẩn bị văn kiện đại hội.
3. Ủy ban Kiểm tra Thành ủy giám sát 3 tổ chức đảng.

Nơi nhận:
- Tỉnh ủy (báo cáo),
- Lưu Văn phòng.
`,
    [['2020-06-29', 'khac', ['Phan Văn Thương']]],
  ],
  [
    `Hoạt động của lãnh đạo Sở trong tuần

Tuần qua (từ 13 đến 17/5/2024), lãnh đạo Sở Giao thông vận tải đã chủ trì nhiều cuộc họp quan trọng.

Sáng thứ Hai 13/5, Giám đốc Sở Đặng Hoàng Tuấn chủ trì họp giao ban tuần với các phòng chuyên môn, yêu cầu Phòng Quản lý vận tải hoàn thành kiểm định 120 xe đưa rước học sinh trước 30/5.

Chiều 14/5, Phó Giám đốc Sở Lê Thị Bích Liên họp với các nhà thầu thi công đường tỉnh 830. Bà Liên đề nghị nhà thầu bổ sung 2 mũi thi công, bù tiến độ chậm trong tháng 6.

Ngày 16/5, Đảng ủy Sở sinh hoạt chuyên đề quý II do đồng chí Đặng Hoàng Tuấn, Bí thư Đảng ủy chủ trì.

Văn phòng Sở
`,
    [
      ['2024-05-13', 'giao-ban', ['Đặng Hoàng Tuấn']],
      ['2024-05-14', 'hop', ['Lê Thị Bích Liên']],
      ['2024-05-16', 'chuyen-de', ['Đặng Hoàng Tuấn']],
    ],
  ],
  [
    `BAN CHỈ ĐẠO 35 HUYỆN CHÂU THÀNH
TỔ THƯ KÝ

TỔNG HỢP CÁC CUỘC HỌP TRONG THÁNG 9/2023

1. Cuộc họp ngày 05/9/2023
- Chủ trì: đồng chí Ngô Thanh Tú, Trưởng Ban Tuyên giáo Huyện ủy, Phó Trưởng Ban Chỉ đạo 35.
- Nội dung: đánh giá công tác tháng 8.
- Kết luận: giao Trung tâm Văn hóa mở chuyên mục "Nhận diện", đăng 4 bài trước ngày 30/9.

2. Cuộc họp ngày 20/9/2023
- Chủ trì: đồng chí Phan Thị Hồng Nhung, Phó Bí thư Thường trực Huyện ủy.
- Nội dung: xử lý thông tin sai về sáp nhập xã.
- Kết luận: giao Công an huyện xác minh 3 tài khoản mạng xã hội; Huyện đoàn lập tổ phản bác, báo cáo hằng tuần.
`,
    [
      ['2023-09-05', 'hop', ['Ngô Thanh Tú']],
      ['2023-09-20', 'hop', ['Phan Thị Hồng Nhung']],
    ],
  ],
  [
    `Zalo nhóm "Cán bộ thôn xã Ea Kao" – ngày 04/6/2024

Anh Y Wơn Niê (Bí thư Đảng ủy): Tóm tắt họp chiều nay (Thường trực Đảng ủy với 14 thôn, buôn, tôi chủ trì):
1) Thôn 3, 4 nạo vét mương trước mùa mưa, xong trước 20/6.
2) Các buôn rà soát hộ thiếu nước gửi chị Hạnh địa chính, hạn 08/6.
3) Công an viên nhắc bà con không thả trâu bò ra tỉnh lộ.
Mọi người nhận tin trả lời nhé.
`,
    [['2024-06-04', 'hop', ['Y Wơn Niê']]],
  ],
  [
    `CHI CỤC KIỂM LÂM
HẠT KIỂM LÂM KON PLÔNG

NỘI DUNG GIAO BAN THÁNG 3

Hạt Kiểm lâm Kon Plông giao ban sáng ngày 01-4-2021, có mặt 19 kiểm lâm địa bàn, ông Trương Đình Sáu, Hạt trưởng điều hành.

Kết quả: tuần tra 84 lượt, phát hiện 3 vụ phá rừng, thu 2,1 m3 gỗ.

Việc tháng 4:
- Kiểm lâm địa bàn xã Hiếu phối hợp công an xã truy tìm 2 đối tượng bỏ trốn.
- Trạm cửa rừng Măng Đen trực 24/24 giờ đến hết mùa khô.
- Bộ phận pháp chế hoàn tất hồ sơ vụ 12/3, chuyển Viện kiểm sát trước 15-4.
`,
    [['2021-04-01', 'giao-ban', ['Trương Đình Sáu']]],
  ],
  [
    `Thường trực HĐND huyện họp phiên thứ 31

Hôm 29/8, Thường trực HĐND huyện Kim Sơn họp phiên thứ 31, cho ý kiến nội dung kỳ họp chuyên đề. Điều hành phiên họp, Chủ tịch HĐND huyện Mai Văn Tuất lưu ý UBND huyện gửi đủ tài liệu trước ngày 05/9; các Ban HĐND thẩm tra kỹ tờ trình về đất ở.

Tin: Văn phòng HĐND
Ngày đăng: 30/08/2023
`,
    [['2023-08-29', 'hop', ['Mai Văn Tuất']]],
  ],
  [
    `HỘI CỰU CHIẾN BINH TỈNH LÀO CAI
BẢN TIN CỰU CHIẾN BINH SỐ 18

TIN HOẠT ĐỘNG HỘI

• Văn Bàn: Chiều 06/11/2023, Thường trực Hội Cựu chiến binh huyện họp giao ban quý III với 22 xã, thị trấn. Ông La Văn Thạch, Chủ tịch Hội chủ trì, nhắc các xã nộp quỹ “Nghĩa tình đồng đội” trước 30/11.

• Bát Xát: Ngày 09/11/2023, Hội Cựu chiến binh huyện tổ chức hội nghị rút kinh nghiệm 2 năm thực hiện Kết luận 62-KL/TW. Ông Phàn Duần Sẩu, Phó Chủ tịch phụ trách Hội chủ trì.

• Thành phố Lào Cai: Ngày 14/11/2023, Hội Cựu chiến binh thành phố sơ kết mô hình “Camera an ninh”. Ông Đỗ Đức Minh, Chủ tịch Hội chủ trì, giao các phường lắp thêm 60 mắt trong quý I/2024.
`,
    [
      ['2023-11-06', 'giao-ban', ['La Văn Thạch']],
      ['2023-11-09', 'khac', ['Phàn Duần Sẩu']],
      ['2023-11-14', 'so-ket', ['Đỗ Đức Minh']],
    ],
  ],
  [
    `TRÍCH SỔ HỌP
Ban Quản lý di tích Côn Sơn - Kiếp Bạc

Thứ Tư, ngày 7/2/2024 (28 tháng Chạp)
Người chủ trì: Lê Duy Mạnh, Phó Trưởng ban phụ trách
Dự họp: toàn thể cán bộ

I. Kiểm điểm việc chuẩn bị hội xuân
Đã dựng xong rạp, còn thiếu biển chỉ dẫn.
II. Phân công trực Tết
- Tổ bảo vệ trực ba ca, từ 29 Tết đến mùng 10.
- Phòng Nghiệp vụ in 2.000 tờ gấp trước ngày 15/02/2024.
- Anh Hoàng kiểm tra bình chữa cháy ngay hôm nay.
`,
    [['2024-02-07', 'hop', ['Lê Duy Mạnh']]],
  ],
  [
    `BÁO CÁO GIAO BAN BÁO CHÍ TUẦN 2 THÁNG 6
(Sáng 11/6/2024, Ban Tuyên giáo Tỉnh ủy)

Chủ trì: đ/c Trịnh Minh Thành, Phó Trưởng Ban Thường trực
Dự: Sở TT&TT, Hội Nhà báo, các cơ quan báo, đài

1. Kết quả tuyên truyền tuần qua: 126 tin, bài.
2. Hạn chế: một số tin về cháy rừng đưa chậm.
3. Định hướng tuần tới:
- Báo Quảng Trị mở chuyên mục 70 năm, bắt đầu từ 15/6.
- Đài PT-TH tỉnh tăng thời lượng tiếng Bru - Vân Kiều.
- Cổng TTĐT tỉnh đăng đủ văn bản của UBND tỉnh trong ngày.
`,
    [['2024-06-11', 'giao-ban', ['Trịnh Minh Thành']]],
  ],
];

/** Texts that speak of meetings and are no reports. */
const others: string[] = [
  `HUYỆN ỦY TÂN HƯNG
BAN TUYÊN GIÁO
*
Số 12-KH/BTGHU                         Tân Hưng, ngày 04 tháng 4 năm 2023

KẾ HOẠCH
tổ chức hội nghị báo cáo viên tháng 4 năm 2023

Thực hiện Chương trình công tác năm 2023, Ban Tuyên giáo Huyện ủy tổ chức Hội nghị báo cáo viên tháng 4 như sau:

1. Thời gian: 7 giờ 30 phút, ngày 14/4/2023
2. Địa điểm: Hội trường Huyện ủy
3. Chủ trì: đồng chí Nguyễn Văn Quyết, Trưởng Ban Tuyên giáo Huyện ủy
4. Thành phần: báo cáo viên Huyện ủy, các xã, thị trấn
5. Nội dung: thông tin tình hình quý I
6. Phân công: Văn phòng chuẩn bị hội trường; tổ Tuyên truyền in tài liệu trước ngày 12/4.

Nơi nhận:
- Lưu.                                     TRƯỞNG BAN
`,
  `LỊCH CÔNG TÁC TUẦN 15 CỦA THƯỜNG TRỰC THÀNH ỦY
(từ 08/4 đến 14/4/2024)

Thứ Hai, 08/4
- Sáng: 7h30: Thường trực Thành ủy họp giao ban. Đồng chí Lê Văn Sĩ, Bí thư Thành ủy chủ trì. Địa điểm: phòng họp A.
- Chiều: đồng chí Phó Bí thư làm việc với Công an thành phố.
Thứ Ba, 09/4
- Sáng: Ban Thường vụ Thành ủy họp. Đồng chí Bí thư chủ trì.
`,
  `ỦY BAN NHÂN DÂN TỈNH
QUYẾT ĐỊNH
Về việc kiện toàn Ban Chỉ đạo chuyển đổi số

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH

Căn cứ Luật Tổ chức chính quyền địa phương năm 2015;
Căn cứ kết quả cuộc họp ngày 12/3/2023 do Chủ tịch UBND tỉnh Trần Văn Hiệp chủ trì;
Xét đề nghị của Giám đốc Sở Thông tin và Truyền thông,

QUYẾT ĐỊNH:
Điều 1. Kiện toàn Ban Chỉ đạo gồm các ông, bà:
1. Ông Trần Văn Hiệp, Chủ tịch UBND tỉnh - Trưởng ban;
2. Bà Lê Thị Na, Giám đốc Sở Thông tin và Truyền thông - Phó Trưởng ban.
Điều 2. Sở Thông tin và Truyền thông xây dựng quy chế trước ngày 30/4/2023.
Nơi nhận:
- Như Điều 2;
`,
  `Lễ hội chọi trâu Đồ Sơn khai mạc tưng bừng

Sáng 20/9/2023, tại sân vận động trung tâm, UBND quận Đồ Sơn tổ chức lễ khai mạc Lễ hội chọi trâu truyền thống. Ông Phạm Hoàng Tuấn, Chủ tịch UBND quận, Trưởng Ban Tổ chức đọc diễn văn khai mạc. Đến dự có lãnh đạo Thành ủy, HĐND, UBND thành phố.

Mười sáu ông trâu đã vào vòng chung kết. Công an quận yêu cầu du khách để xe đúng nơi quy định.
`,
  `CHÂN DUNG: NỮ BÍ THƯ CHI BỘ Ở BẢN XA

Sáng thứ Hai, chị Giàng Thị Súa, Bí thư chi bộ bản Háng Đồng, lại đi bộ ba cây số đến họp chi bộ. Mười năm trước, ngày 12/5/2014, chị được kết nạp Đảng.

“Họp chi bộ thì phải nói thật”, chị bảo. Dưới sự chủ trì của chị, bản đã làm xong 2 km đường, bỏ được tục thách cưới cao. Đảng ủy xã đánh giá chi bộ hoàn thành xuất sắc nhiệm vụ năm 2023.
`,
  `Hỏi: Cuộc họp chi bộ bất thường do ai chủ trì?

Đáp: Theo Hướng dẫn số 01-HD/TW ngày 28/9/2021 của Ban Bí thư, chi bộ họp thường kỳ mỗi tháng một lần. Bí thư chi bộ chủ trì cuộc họp; khi bí thư vắng, phó bí thư điều hành. Chi bộ có từ 30 đảng viên trở lên, ở nhiều nơi, được đảng ủy cơ sở đồng ý thì có thể chia tổ đảng.

Chi bộ phải thông báo thời gian họp trước ít nhất 3 ngày, ghi biên bản và báo cáo đảng ủy trước ngày 25 hằng tháng.
`,
  `ĐỀ THI HẾT MÔN: NGHIỆP VỤ VĂN PHÒNG CẤP ỦY

Câu 1 (4 điểm). Cho tình huống: Ngày 10/4/2023, Huyện ủy X họp giao ban quý I do đồng chí Nguyễn Văn A, Bí thư Huyện ủy chủ trì. Đồng chí Bí thư giao Ban Tổ chức Huyện ủy rà soát biên chế trước ngày 30/4, Văn phòng dự thảo thông báo kết luận. Anh (chị) hãy soạn thông báo kết luận hội nghị nói trên.

Câu 2 (6 điểm). Phân tích thể thức văn bản của Đảng theo Quy định số 66-QĐ/TW.
`,
  `Trích tiểu thuyết “Mùa nước rút”

Hội trường huyện ủy nóng như lò. Ông Tám Thạnh, bí thư huyện ủy, gõ bút xuống bàn. Cuộc giao ban sáng thứ Hai bắt đầu bằng một tiếng ho.

– Các đồng chí báo cáo đi – ông nói.

Hai Lành, chủ tịch xã Long Điền, đứng dậy. Anh nhớ đến đêm qua, con đê vỡ, tiếng mẹ gọi. “Tôi đề nghị cho dân mượn gạo”, anh nói, giọng khàn. Cả phòng họp im phăng phắc.

Bí thư nhìn ra cửa sổ. Mưa. Ông giao cho Hai Lành đắp lại đê trước rằm.
`,
  `Kính gửi: UBND xã Tân Thạnh

Chúng tôi là các hộ dân ấp 5. Ngày 12/5/2023, UBND xã tổ chức cuộc họp do ông Lê Văn Bảy, Phó Chủ tịch UBND xã chủ trì về bồi thường đường kênh. Tại cuộc họp ông Bảy hứa sẽ đo lại đất trước 30/5 nhưng đến nay chưa làm.

Chúng tôi kiến nghị UBND xã đo đạc lại 14 thửa đất, công khai đơn giá và trả lời bằng văn bản.

Trân trọng cảm ơn.
Đại diện các hộ: Nguyễn Văn Năm
`,
  `ĐẢNG ỦY XÃ PHÚ LÂM
NGHỊ QUYẾT
Hội nghị Ban Chấp hành Đảng bộ xã lần thứ 12

Ngày 05/7/2022, Ban Chấp hành Đảng bộ xã họp lần thứ 12 dưới sự chủ trì của đồng chí Lê Văn Út, Bí thư Đảng ủy. Ban Chấp hành

QUYẾT NGHỊ
1. Thông qua báo cáo sơ kết 6 tháng.
2. Giao Ban Thường vụ Đảng ủy xây dựng chương trình hành động trước ngày 30/7.
3. Nghị quyết này được phổ biến tới các chi bộ.
`,
  `GIẤY TRIỆU TẬP
Kính gửi: Ông/Bà Trưởng các ban, ngành xã

Chủ tịch UBND xã triệu tập các ông, bà dự cuộc họp giao ban tháng 6 do ông Lê Xuân Trường, Chủ tịch UBND xã chủ trì, vào 7 giờ 30 ngày 03/7/2023 tại hội trường UBND xã. Đề nghị các ngành chuẩn bị báo cáo bằng văn bản, gửi Văn phòng trước ngày 30/6.
`,
  `Diễn đàn: Có nên bỏ họp giao ban sáng thứ Hai?

Ở cơ quan tôi, sáng thứ Hai nào Giám đốc Sở cũng chủ trì họp giao ban. Hai tiếng đồng hồ nghe báo cáo. Theo Chỉ thị 26/CT-TTg, các cơ quan phải giảm họp. Tôi đề nghị các sở, ngành chuyển sang giao ban trực tuyến. Bạn đọc nghĩ sao?
`,
  `CHƯƠNG TRÌNH
Hội nghị tổng kết công tác Hội năm 2023

Thời gian: 8 giờ 00, ngày 28/12/2023
Địa điểm: Hội trường Trung tâm Văn hóa
Chủ trì: bà Trần Thị Kim, Chủ tịch Hội LHPN huyện
7h30 - 8h00: Đón tiếp đại biểu - Ban Tổ chức
8h00 - 8h10: Chào cờ, giới thiệu đại biểu - bà Lê Thị Bé
8h10 - 8h40: Báo cáo tổng kết - bà Trần Thị Kim
`,
  `Khai mạc Hội thi Bí thư chi bộ giỏi

Sáng 15/8/2023, Ban Thường vụ Huyện ủy Tiên Yên khai mạc Hội thi Bí thư chi bộ giỏi năm 2023. Đồng chí Vi Quốc Phương, Phó Bí thư Thường trực Huyện ủy, Trưởng Ban Tổ chức hội thi phát biểu khai mạc. 24 thí sinh trải qua ba phần thi. Kết quả, giải nhất thuộc về đồng chí Hoàng Thị Mến.
`,
  `Công an phá đường dây cá độ

Ngày 12/6/2024, Công an tỉnh Đồng Nai họp báo công bố kết quả triệt phá đường dây cá độ bóng đá 2.000 tỷ đồng. Thượng tá Nguyễn Mạnh Hùng, Trưởng phòng Cảnh sát hình sự cho biết đã bắt 14 đối tượng. Cơ quan điều tra kêu gọi những người liên quan ra đầu thú.
`,
  `TỜ TRÌNH
Về việc xin kinh phí tổ chức hội nghị tổng kết

Kính gửi: UBND huyện

Ngày 05/11/2023, Thường trực Hội Nông dân huyện họp do ông Lê Văn Tám, Chủ tịch Hội chủ trì, thống nhất tổ chức hội nghị tổng kết. Hội Nông dân huyện kính trình UBND huyện cấp 45 triệu đồng. Giao Văn phòng Hội phối hợp Phòng Tài chính.
`,
  `Lịch sử Đảng bộ huyện, chương II

Ngày 15 tháng 3 năm 1947, tại nhà ông Hai Chức, Huyện ủy lâm thời họp hội nghị mở rộng do đồng chí Nguyễn Văn Kỉnh, Bí thư Huyện ủy chủ trì. Hội nghị quyết định phát động toàn dân tiêu thổ kháng chiến, giao các chi bộ phá đường số 4, đắp ụ trên kinh Chợ Gạo. Đến cuối năm 1947, phong trào lan ra 9 xã.
`,
  `KỊCH BẢN ĐIỀU HÀNH HỘI NGHỊ GIAO BAN QUÝ II

Ngày 04/7/2023, tại Hội trường Thị ủy
Chủ trì: đồng chí Võ Văn Hùng, Bí thư Thị ủy
8h00: Đồng chí Chánh Văn phòng tuyên bố lý do.
8h05: Đồng chí Bí thư phát biểu khai mạc.
8h15: Ban Tổ chức Thị ủy báo cáo.
`,
  `Mời họp phụ huynh

Trường THCS Nguyễn Huệ kính mời quý phụ huynh lớp 7A đến dự họp phụ huynh cuối học kỳ I vào 8h00 Chủ nhật 14/01/2024 tại phòng học lớp 7A. Cô Trần Thị Thu, giáo viên chủ nhiệm chủ trì. Đề nghị phụ huynh đi đúng giờ.
`,
  `Phóng sự: Đêm họp dân ở bản Mù Cả

Bản Mù Cả nằm chênh vênh bên suối. Tối ấy, mồng 3 tháng 2 âm lịch, ông trưởng bản Lỳ Xé Chừ gọi dân ra nhà văn hóa. Lửa bập bùng. “Cán bộ nói xuống núi ở thì có điện”, ông nói. Có tiếng trẻ con khóc. Tôi ngồi nép bên cột, ghi vội mấy dòng. Ai cũng lo mất nương. Khuya, sương xuống ướt vai.
`,
  `Lịch tiếp công dân tháng 6/2024 của Chủ tịch UBND huyện

- Ngày 05/6/2024: ông Trần Văn Hai, Chủ tịch UBND huyện chủ trì tiếp công dân tại Trụ sở tiếp công dân.
- Ngày 15/6/2024: ông Trần Văn Hai chủ trì.
Đề nghị UBND các xã thông báo cho nhân dân biết.
`,
  `THỂ LỆ
Cuộc thi tìm hiểu Nghị quyết Đại hội XIII

Ban Tuyên giáo Tỉnh ủy phát động cuộc thi từ ngày 01/3/2022 đến 30/4/2022. Ban Tổ chức họp tổng kết ngày 15/5/2022 do đồng chí Trưởng Ban Tuyên giáo chủ trì. Mỗi thí sinh trả lời 20 câu.
`,
  `Ra mắt sách “Cải cách tư pháp ở Việt Nam”

Sáng 22/11, Nhà xuất bản Chính trị quốc gia Sự thật tổ chức buổi tọa đàm ra mắt sách. PGS.TS Trần Văn Độ giới thiệu nội dung sách, dày 412 trang. Nhiều độc giả đặt câu hỏi cho tác giả. Sách bán tại các hiệu sách trên cả nước.
`,
  `ĐƠN XIN NGHỈ PHÉP

Kính gửi: Ban Giám đốc Sở Tư pháp

Tôi tên Lê Thị Hồng, chuyên viên Phòng Phổ biến pháp luật. Sau cuộc họp giao ban ngày 03/6/2024 do Giám đốc chủ trì, tôi được giao hoàn thành báo cáo trước 10/6. Nay tôi xin nghỉ phép 5 ngày. Kính mong Ban Giám đốc xem xét.
`,
];

const label = (text: string) => text.replace(/\s+/g, ' ').slice(0, 90);

describe('what is a report, whatever its genre', () => {
  for (const [text, meetings] of reports)
    it(`a report: ${label(text)}`, () => {
      const read = structureOf(text);
      assert.equal(read.recognition.isReport, true);
      assert.deepEqual(
        read.meetings.map(({ date, kind, chair }) => [date, kind, chair.map(({ name }) => name)]),
        meetings,
      );
    });
  for (const text of others)
    it(`no report: ${label(text)}`, () => assert.equal(structureOf(text).recognition.isReport, false));
});
