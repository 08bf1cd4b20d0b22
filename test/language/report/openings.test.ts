/**
 * How Vietnamese offices begin to tell of a meeting: one case a wording, from news, minutes, notices and short notes.
 */
import assert from 'node:assert/strict';
import { structureOf } from './outline.ts';

interface Expected {
  title?: string | null;
  kind?: string;
  date?: string | null;
  dateEnd?: string | null;
  time?: string | null;
  place?: string | null;
  organizer?: string | null;
  chair?: string[];
  roles?: (string | null)[];
  attendees?: string[];
  period?: string | null;
  planned?: string | null;
  meetings?: number;
}

const TAIL =
  '\n\nKết luận hội nghị, đồng chí chủ trì yêu cầu các đơn vị rà soát kế hoạch; báo cáo UBND huyện trước ngày 30/6.\n';

function factsOf(text: string, expected: Expected): Expected {
  const report = structureOf(text);
  const [meeting] = report.meetings;
  const all: Record<string, unknown> = {
    ...meeting,
    chair: meeting?.chair.map(({ name }) => name),
    roles: meeting?.chair.map(({ role }) => role),
    attendees: meeting?.attendees.map(({ name }) => name),
    period: report.period,
    planned: report.plannedPeriod,
    meetings: report.meetings.length,
  };
  return Object.fromEntries(Object.keys(expected).map((key) => [key, all[key] ?? null]));
}

function check(cases: readonly (readonly [text: string, expected: Expected])[], tail = TAIL): void {
  for (const [text, expected] of cases) {
    it(text.replace(/\s+/g, ' ').slice(0, 150), () => assert.deepEqual(factsOf(text + tail, expected), expected));
  }
}

describe('openings of the news of portals', () => {
  check([
    [
      'Sáng 12/3/2024, tại Hội trường Tỉnh ủy, đồng chí Lê Văn An, Phó Bí thư Thường trực Tỉnh ủy chủ trì Hội nghị giao ban công tác dân vận quý I năm 2024.',
      {
        title: 'Hội nghị giao ban công tác dân vận quý I năm 2024',
        kind: 'giao-ban',
        date: '2024-03-12',
        time: 'sáng',
        place: 'Hội trường Tỉnh ủy',
        chair: ['Lê Văn An'],
        period: '2024-Q1',
      },
    ],
    [
      '(Ngày 15/5/2024)\n\nChiều nay, UBND thành phố Long Xuyên tổ chức Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2024. Bà Võ Thị Bình, Chủ tịch UBND thành phố chủ trì.',
      {
        date: '2024-05-15',
        time: 'chiều',
        organizer: 'UBND thành phố Long Xuyên',
        chair: ['Võ Thị Bình'],
        period: '2024-H1',
        planned: '2024-H2',
      },
    ],
    [
      'Hôm qua (15/4/2024), Sở Giáo dục và Đào tạo tổ chức Hội nghị sơ kết học kỳ I năm học 2023-2024. Ông Lê Văn An, Giám đốc Sở chủ trì hội nghị.',
      {
        date: '2024-04-15',
        organizer: 'Sở Giáo dục và Đào tạo',
        title: 'Hội nghị sơ kết học kỳ I năm học 2023-2024',
        period: '2023-09/2023-12',
        chair: ['Lê Văn An'],
      },
    ],
    [
      'Trong 2 ngày 5 và 6/6/2024, Hội Nông dân tỉnh tổ chức Hội nghị Ban Chấp hành lần thứ 12 (mở rộng). Đồng chí Võ Thị Bình, Chủ tịch Hội Nông dân tỉnh chủ trì hội nghị.',
      { date: '2024-06-05', dateEnd: '2024-06-06', organizer: 'Hội Nông dân tỉnh', chair: ['Võ Thị Bình'] },
    ],
    [
      'Từ ngày 12 đến 14/7/2024, tại thành phố Vinh, Tỉnh đoàn Nghệ An tổ chức Hội nghị tập huấn cán bộ Đoàn chủ chốt năm 2024. Anh Lê Văn An, Bí thư Tỉnh đoàn chủ trì.',
      {
        date: '2024-07-12',
        dateEnd: '2024-07-14',
        place: 'thành phố Vinh',
        organizer: 'Tỉnh đoàn Nghệ An',
        chair: ['Lê Văn An'],
      },
    ],
    [
      'Vào lúc 7h30 ngày 20/4/2024, tại trụ sở UBND xã Mỹ An, Đảng ủy xã tổ chức họp giao ban tháng 4. Đồng chí Lê Văn An, Bí thư Đảng ủy chủ trì.',
      { date: '2024-04-20', time: '07:30', place: 'trụ sở UBND xã Mỹ An', organizer: 'Đảng ủy xã', period: '2024-M04' },
    ],
    [
      'Sáng ngày 3 tháng 7 năm 2024, Huyện ủy, HĐND, UBND huyện Phú Tân phối hợp tổ chức Hội nghị sơ kết 6 tháng đầu năm 2024. Đồng chí Lê Văn An, Bí thư Huyện ủy; đồng chí Võ Thị Bình, Chủ tịch UBND huyện đồng chủ trì.',
      {
        date: '2024-07-03',
        organizer: 'Huyện ủy, HĐND, UBND huyện Phú Tân',
        chair: ['Lê Văn An', 'Võ Thị Bình'],
        period: '2024-H1',
      },
    ],
    [
      'ĐTĐ - Chiều 8/1/2024, Ban Chỉ đạo Cải cách hành chính tỉnh họp phiên thứ nhất năm 2024. Ông Lê Văn An, Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo chủ trì cuộc họp.',
      {
        date: '2024-01-08',
        organizer: 'Ban Chỉ đạo Cải cách hành chính tỉnh',
        kind: 'hop',
        chair: ['Lê Văn An'],
        roles: ['Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo'],
      },
    ],
    [
      'Sáng 22/11/2023, dưới sự chủ trì của Phó Chủ tịch UBND tỉnh Lê Văn An, Ban An toàn giao thông tỉnh họp trực tuyến đánh giá kết quả công tác 10 tháng đầu năm 2023.',
      {
        date: '2023-11-22',
        organizer: 'Ban An toàn giao thông tỉnh',
        chair: ['Lê Văn An'],
        roles: ['Phó Chủ tịch UBND tỉnh'],
        period: '2023-01/2023-10',
      },
    ],
    [
      'Tiếp tục chương trình công tác, chiều 22/11/2023, đồng chí Lê Văn An, Bí thư Tỉnh ủy đã có buổi làm việc với Ban Thường vụ Huyện ủy Tri Tôn về tình hình kinh tế - xã hội.',
      {
        title: 'buổi làm việc với Ban Thường vụ Huyện ủy Tri Tôn về tình hình kinh tế - xã hội',
        kind: 'hop',
        date: '2023-11-22',
      },
    ],
    [
      'Trong khuôn khổ chuyến công tác tại huyện, sáng 10/8/2023, Đoàn công tác của Tỉnh ủy do đồng chí Lê Văn An, Phó Bí thư Tỉnh ủy làm trưởng đoàn đã làm việc với Đảng ủy xã Mỹ An về công tác xây dựng Đảng.',
      { date: '2023-08-10', kind: 'hop' },
    ],
    [
      'Hội nghị giao ban báo chí tuần do Ban Tuyên giáo Tỉnh ủy phối hợp Sở Thông tin và Truyền thông, Hội Nhà báo tỉnh tổ chức diễn ra vào sáng 19/3/2024, tại Hội trường Báo An Giang. Đồng chí Lê Văn An, Phó Trưởng Ban Tuyên giáo Tỉnh ủy chủ trì.',
      { date: '2024-03-19', place: 'Hội trường Báo An Giang', kind: 'giao-ban', chair: ['Lê Văn An'], period: null },
    ],
    [
      'Ngày 26-12-2023, tại TP. Cần Thơ, Quân khu 9 tổ chức hội nghị quân chính năm 2023. Trung tướng Lê Văn An, Tư lệnh Quân khu 9 và Trung tướng Hồ Văn Bảy, Chính ủy Quân khu đồng chủ trì hội nghị.',
      {
        date: '2023-12-26',
        place: 'TP. Cần Thơ',
        organizer: 'Quân khu 9',
        title: 'hội nghị quân chính năm 2023',
        chair: ['Lê Văn An', 'Hồ Văn Bảy'],
      },
    ],
    [
      'Sáng 5/7/2024, Công an tỉnh tổ chức Hội nghị trực tuyến sơ kết công tác công an 6 tháng đầu năm 2024. Đại tá, TS Lê Văn An, Giám đốc Công an tỉnh chủ trì. Các đồng chí Phó Giám đốc: Đại tá Hồ Văn Bảy, Thượng tá Đỗ Văn Cầu cùng dự.',
      {
        date: '2024-07-05',
        organizer: 'Công an tỉnh',
        chair: ['Lê Văn An'],
        roles: ['Giám đốc Công an tỉnh'],
        attendees: ['Hồ Văn Bảy', 'Đỗ Văn Cầu'],
        period: '2024-H1',
      },
    ],
    [
      'Sáng 10/1/2024, Bộ CHQS tỉnh tổ chức giao ban tháng 12/2023, triển khai nhiệm vụ tháng 01/2024. Đại tá Lê Văn An, Chỉ huy trưởng Bộ CHQS tỉnh chủ trì giao ban.',
      {
        date: '2024-01-10',
        organizer: 'Bộ CHQS tỉnh',
        kind: 'giao-ban',
        period: '2023-M12',
        planned: '2024-M01',
        chair: ['Lê Văn An'],
      },
    ],
    [
      'Chiều 30/5/2024, Trường THCS Nguyễn Du tổ chức Hội nghị tổng kết năm học 2023-2024. Thầy Lê Văn An, Hiệu trưởng nhà trường chủ trì hội nghị.',
      { organizer: 'Trường THCS Nguyễn Du', kind: 'tong-ket', chair: ['Lê Văn An'], period: '2023-09/2024-05' },
    ],
    [
      'Ngày 18/4/2024, Bệnh viện Đa khoa khu vực Tân Châu tổ chức giao ban chuyên môn quý I/2024. BSCKII. Lê Văn An, Giám đốc bệnh viện chủ trì. Tham dự có BS.CKI Võ Thị Bình, Phó Giám đốc.',
      {
        organizer: 'Bệnh viện Đa khoa khu vực Tân Châu',
        chair: ['Lê Văn An'],
        attendees: ['Võ Thị Bình'],
        period: '2024-Q1',
        kind: 'giao-ban',
      },
    ],
    [
      'Sáng ngày 17/4/2024, LĐLĐ tỉnh Sóc Trăng tổ chức Hội nghị Ban Chấp hành lần thứ 4, khóa XI, nhiệm kỳ 2023-2028. Đồng chí Thạch Thị Phương, Chủ tịch LĐLĐ tỉnh chủ trì.',
      { organizer: 'LĐLĐ tỉnh Sóc Trăng', chair: ['Thạch Thị Phương'], period: null },
    ],
    [
      'Ngày 8/3/2024, Hội LHPN huyện Mù Cang Chải tổ chức Hội nghị giao ban công tác Hội quý I. Chị Sùng A Phử, Phó Bí thư Huyện ủy dự; bà Giàng Thị Mỷ, Chủ tịch Hội LHPN huyện chủ trì.',
      { organizer: 'Hội LHPN huyện Mù Cang Chải', chair: ['Giàng Thị Mỷ'], attendees: ['Sùng A Phử'] },
    ],
    [
      'Chiều 14/6/2024, Hội LHPN tỉnh Đắk Lắk tổ chức Hội nghị sơ kết công tác Hội 6 tháng đầu năm. Bà H’Hen Niê, Phó Chủ tịch Hội LHPN tỉnh và ông Ksor Phước, Phó Ban Dân vận Tỉnh ủy đồng chủ trì.',
      { organizer: 'Hội LHPN tỉnh Đắk Lắk', chair: ['H’Hen Niê', 'Ksor Phước'] },
    ],
    [
      'Ngày 20/5/2024, Công ty Cổ phần Cấp nước Bến Tre họp giao ban tuần thứ 20 năm 2024. Ông Lê Văn An - Tổng Giám đốc chủ trì cuộc họp.',
      {
        organizer: 'Công ty Cổ phần Cấp nước Bến Tre',
        kind: 'giao-ban',
        chair: ['Lê Văn An'],
        roles: ['Tổng Giám đốc'],
        period: null,
      },
    ],
    [
      'Ngày 25/3/2024, Hợp tác xã Dịch vụ nông nghiệp Tân Bình tổ chức Đại hội thành viên thường niên năm 2024. Ông Lê Văn An, Chủ tịch Hội đồng quản trị, Giám đốc HTX chủ trì Đại hội.',
      {
        organizer: 'Hợp tác xã Dịch vụ nông nghiệp Tân Bình',
        title: 'Đại hội thành viên thường niên năm 2024',
        chair: ['Lê Văn An'],
      },
    ],
    [
      'Sáng 2/4/2024, Bộ Y tế tổ chức hội nghị trực tuyến toàn quốc về phòng, chống dịch với 63 điểm cầu tỉnh, thành phố. Thứ trưởng Lê Văn An chủ trì tại điểm cầu Bộ Y tế. Tại điểm cầu Đồng Tháp, Phó Chủ tịch UBND tỉnh Võ Thị Bình tham dự.',
      {
        organizer: 'Bộ Y tế',
        title: 'hội nghị trực tuyến toàn quốc về phòng, chống dịch',
        chair: ['Lê Văn An'],
        attendees: ['Võ Thị Bình'],
      },
    ],
    [
      'Sáng 2/4/2024, tại điểm cầu UBND tỉnh Bến Tre, Phó Chủ tịch Thường trực UBND tỉnh Lê Văn An dự Hội nghị trực tuyến triển khai Luật Đất đai 2024 do Bộ Tài nguyên và Môi trường tổ chức.',
      {
        kind: 'trien-khai',
        date: '2024-04-02',
        organizer: 'Bộ Tài nguyên và Môi trường',
        place: 'điểm cầu UBND tỉnh Bến Tre',
      },
    ],
    [
      'Ngày 9/5/2024, được sự ủy quyền của Chủ tịch UBND huyện, ông Lê Văn An, Phó Chủ tịch UBND huyện chủ trì cuộc họp nghe báo cáo tiến độ giải phóng mặt bằng.',
      {
        title: 'cuộc họp nghe báo cáo tiến độ giải phóng mặt bằng',
        kind: 'hop',
        chair: ['Lê Văn An'],
        date: '2024-05-09',
      },
    ],
    [
      'Thừa ủy quyền của Chủ tịch UBND tỉnh, sáng 9/5/2024, Giám đốc Sở Công Thương Lê Văn An đã chủ trì hội nghị giao ban công tác xúc tiến thương mại quý I năm 2024.',
      {
        title: 'hội nghị giao ban công tác xúc tiến thương mại quý I năm 2024',
        chair: ['Lê Văn An'],
        date: '2024-05-09',
        period: '2024-Q1',
      },
    ],
    [
      'Được sự ủy nhiệm của Ban Thường vụ, ngày 9/5/2024, Văn phòng Huyện ủy tổ chức Hội nghị giao ban Văn phòng cấp ủy quý I/2024. Đồng chí Lê Văn An, Chánh Văn phòng Huyện ủy điều hành hội nghị.',
      { organizer: 'Văn phòng Huyện ủy', chair: ['Lê Văn An'], period: '2024-Q1' },
    ],
    [
      'Ngày 9/5/2024, Đảng ủy Khối các cơ quan tỉnh tổ chức hội nghị báo cáo viên tháng 5. Hội nghị nghe thông tin thời sự. Kết thúc hội nghị, đồng chí Lê Văn An, Phó Bí thư Thường trực Đảng ủy Khối, chủ trì hội nghị, đề nghị các chi bộ tuyên truyền sâu rộng.',
      { organizer: 'Đảng ủy Khối các cơ quan tỉnh', title: 'hội nghị báo cáo viên tháng 5', chair: ['Lê Văn An'] },
    ],
    [
      'Sáng 6/2/2024, Thường trực Huyện ủy họp giao ban tuần. Bí thư Huyện ủy chủ trì cuộc họp. Đồng chí Võ Thị Bình, Phó Bí thư Thường trực cùng dự.',
      { organizer: 'Thường trực Huyện ủy', kind: 'giao-ban', chair: [], attendees: ['Võ Thị Bình'], period: null },
    ],
    [
      'Thực hiện chương trình công tác năm 2024, ngày 11/4/2024, Hội Cựu chiến binh xã Tân Phú tổ chức giao ban các chi hội quý I. Đồng chí Lê Văn An, Chủ tịch Hội CCB xã chủ trì hội nghị.',
      { organizer: 'Hội Cựu chiến binh xã Tân Phú', date: '2024-04-11', kind: 'giao-ban', period: '2024-Q1' },
    ],
    [
      'Nhằm đánh giá kết quả hoạt động quý III và bàn nhiệm vụ quý IV năm 2023, chiều 4/10/2023, Cụm thi đua số 3 Liên đoàn Lao động huyện tổ chức hội nghị giao ban. Chị Võ Thị Bình, Cụm trưởng chủ trì.',
      { date: '2023-10-04', kind: 'giao-ban', chair: ['Võ Thị Bình'] },
    ],
    [
      'Sáng thứ Hai (25/3), Sở Tư pháp tổ chức giao ban tuần từ 18/3 đến 24/3/2024. Giám đốc Sở Lê Văn An chủ trì.',
      { date: '2024-03-25', organizer: 'Sở Tư pháp', chair: ['Lê Văn An'], period: null },
    ],
    [
      'Cuối giờ chiều 25/3/2024, Chủ tịch UBND quận Lê Văn An chủ trì cuộc họp khẩn về phòng, chống dịch sởi. Cuộc họp diễn ra tại Phòng họp số 1.',
      {
        date: '2024-03-25',
        title: 'cuộc họp khẩn về phòng, chống dịch sởi',
        chair: ['Lê Văn An'],
        place: 'Phòng họp số 1',
      },
    ],
    [
      'Chiều 31/10/2023, Đảng ủy Quân sự tỉnh Hà Giang tổ chức Hội nghị ra nghị quyết lãnh đạo thực hiện nhiệm vụ tháng 11/2023. Thiếu tướng Lê Văn An, Bí thư Tỉnh ủy, Bí thư Đảng ủy Quân sự tỉnh chủ trì.',
      { organizer: 'Đảng ủy Quân sự tỉnh Hà Giang', period: null, planned: '2023-M11', chair: ['Lê Văn An'] },
    ],
    [
      'Sáng 16/01/2024, Tỉnh ủy Lào Cai tổ chức Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 15 đánh giá kết quả công tác năm 2023, triển khai nhiệm vụ năm 2024. Các đồng chí: Lê Văn An, Bí thư Tỉnh ủy; Võ Thị Bình, Phó Bí thư Thường trực Tỉnh ủy; Đỗ Văn Cầu, Phó Bí thư, Chủ tịch UBND tỉnh đồng chủ trì.',
      {
        organizer: 'Tỉnh ủy Lào Cai',
        chair: ['Lê Văn An', 'Võ Thị Bình', 'Đỗ Văn Cầu'],
        period: '2023',
        planned: '2024',
      },
    ],
    [
      'Hôm nay 12/9/2023, Quận ủy Ninh Kiều tổ chức hội nghị trực tiếp kết hợp trực tuyến quán triệt, triển khai Kết luận Hội nghị Trung ương. Hội nghị được kết nối từ Hội trường Quận ủy đến 13 điểm cầu các phường. Đồng chí Lê Văn An, Bí thư Quận ủy chủ trì.',
      {
        organizer: 'Quận ủy Ninh Kiều',
        kind: 'trien-khai',
        date: '2023-09-12',
        place: 'Hội trường Quận ủy',
        chair: ['Lê Văn An'],
      },
    ],
    [
      'Tối 20/9/2023, Chi bộ khu phố 5, phường Bình Thọ sinh hoạt chi bộ thường kỳ tháng 9. Đồng chí Lê Văn An, Bí thư Chi bộ chủ trì buổi sinh hoạt.',
      { date: '2023-09-20', time: 'tối', chair: ['Lê Văn An'], organizer: 'Chi bộ khu phố 5, phường Bình Thọ' },
    ],
    [
      'Sáng 21/12/2023, Cục Thuế tỉnh long trọng tổ chức Hội nghị tổng kết công tác thuế năm 2023 và triển khai nhiệm vụ năm 2024. Đến dự và chỉ đạo hội nghị có ông Đỗ Văn Cầu, Phó Chủ tịch UBND tỉnh. Ông Lê Văn An, Cục trưởng Cục Thuế tỉnh chủ trì hội nghị.',
      {
        organizer: 'Cục Thuế tỉnh',
        kind: 'tong-ket',
        chair: ['Lê Văn An'],
        attendees: ['Đỗ Văn Cầu'],
        period: '2023',
        planned: '2024',
      },
    ],
    [
      'Sáng 5/4/2024, tại Nhà máy Nhiệt điện Duyên Hải, Công đoàn Công ty tổ chức Hội nghị đại biểu người lao động năm 2024. Đoàn Chủ tịch gồm các ông: Lê Văn An, Giám đốc; Hồ Văn Bảy, Chủ tịch Công đoàn điều hành hội nghị.',
      { place: 'Nhà máy Nhiệt điện Duyên Hải', organizer: 'Công đoàn Công ty', chair: ['Lê Văn An', 'Hồ Văn Bảy'] },
    ],
    [
      'Ngày 29/3, Phòng GD&ĐT huyện Thoại Sơn tổ chức giao ban Hiệu trưởng các trường mầm non, tiểu học, THCS tháng 3 năm 2024. Ông Lê Văn An, Trưởng phòng GD&ĐT huyện chủ trì.',
      {
        organizer: 'Phòng GD&ĐT huyện Thoại Sơn',
        kind: 'giao-ban',
        date: '2024-03-29',
        chair: ['Lê Văn An'],
        period: '2024-M03',
      },
    ],
  ]);
});

describe('openings in other words', () => {
  check([
    [
      'Sáng nay 12/3/2024, Chủ tịch UBND TP. Thủ Đức Lê Văn An chủ trì họp giao ban tình hình kinh tế - xã hội tháng 2 và 2 tháng đầu năm 2024.',
      { date: '2024-03-12', kind: 'giao-ban', chair: ['Lê Văn An'], roles: ['Chủ tịch UBND TP. Thủ Đức'] },
    ],
    [
      'Ngày 2/5/2024, đồng chí Nguyễn Thị Tuyết Mai - Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo Huyện ủy đã chủ trì buổi giao ban dư luận xã hội tháng 4/2024.',
      {
        kind: 'giao-ban',
        title: 'buổi giao ban dư luận xã hội tháng 4/2024',
        chair: ['Nguyễn Thị Tuyết Mai'],
        period: '2024-M04',
      },
    ],
    [
      'Vừa qua, ngày 18/7/2024, Đảng ủy phường 7 đã tổ chức Hội nghị sơ kết giữa nhiệm kỳ 2020-2025. Đồng chí Lê Văn An, Bí thư Đảng ủy phường chủ trì.',
      { date: '2024-07-18', organizer: 'Đảng ủy phường 7', kind: 'so-ket', chair: ['Lê Văn An'] },
    ],
    [
      'Trong hai ngày 26 và 27 tháng 6 năm 2024, tại Trung tâm Hội nghị tỉnh, HĐND tỉnh Sóc Trăng khóa X, nhiệm kỳ 2021-2026 tổ chức Kỳ họp lần thứ 21. Đồng chí Lê Văn An, Chủ tịch HĐND tỉnh; đồng chí Hồ Văn Bảy, Phó Chủ tịch HĐND tỉnh chủ tọa kỳ họp.',
      {
        date: '2024-06-26',
        dateEnd: '2024-06-27',
        place: 'Trung tâm Hội nghị tỉnh',
        kind: 'hop',
        chair: ['Lê Văn An', 'Hồ Văn Bảy'],
      },
    ],
    [
      '8h00 ngày 15/01/2024, Ban Giám hiệu Trường Tiểu học Kim Đồng họp Hội đồng sư phạm tháng 01. Cô Võ Thị Bình, Hiệu trưởng, chủ tọa cuộc họp.',
      {
        date: '2024-01-15',
        time: '08:00',
        chair: ['Võ Thị Bình'],
        organizer: 'Ban Giám hiệu Trường Tiểu học Kim Đồng',
      },
    ],
    [
      'Từ ngày 28/6 đến 02/7/2024, Học viện Chính trị khu vực IV tổ chức hội nghị tập huấn nghiệp vụ thanh tra. PGS, TS. Lê Văn An, Giám đốc Học viện chủ trì khai mạc.',
      { date: '2024-06-28', dateEnd: '2024-07-02', organizer: 'Học viện Chính trị khu vực IV', chair: ['Lê Văn An'] },
    ],
    [
      'Ngày 10/7, tại huyện Lắk, Ban Thường vụ Tỉnh đoàn Đắk Lắk đã tổ chức Hội nghị giao ban công tác Đoàn và phong trào thanh thiếu nhi cụm số 2, quý II năm 2024. Đồng chí Y Lê Pas Tơr, Bí thư Tỉnh đoàn và đồng chí H’Giang Niê, Phó Bí thư Tỉnh đoàn chủ trì hội nghị.',
      {
        date: '2024-07-10',
        place: 'huyện Lắk',
        organizer: 'Ban Thường vụ Tỉnh đoàn Đắk Lắk',
        chair: ['Y Lê Pas Tơr', 'H’Giang Niê'],
        period: '2024-Q2',
      },
    ],
    [
      'Ngày 24/4/2024, tại Nhà Văn hóa xã, Mặt trận Tổ quốc xã Ea Tul tổ chức Hội nghị sơ kết quý I. Chủ trì hội nghị: Bà H Linh Kbuôr, Chủ tịch Ủy ban MTTQ xã; tham dự có già làng Ama Hrin.',
      { date: '2024-04-24', place: 'Nhà Văn hóa xã', chair: ['H Linh Kbuôr'], period: '2024-Q1' },
    ],
    [
      'Sáng 19/6/2024, Huyện ủy Simacai họp giao ban khối dân vận. Đồng chí Giàng Seo Vần, Ủy viên Trung ương Đảng, Bí thư Huyện ủy cùng đồng chí Thào A Sở, Trưởng Ban Dân vận Huyện ủy đồng chủ trì.',
      { chair: ['Giàng Seo Vần', 'Thào A Sở'], kind: 'giao-ban' },
    ],
    [
      'Sáng 19/6/2024, Ban Dân tộc tỉnh tổ chức Hội nghị tổng kết Chương trình 135. Ông Đinh Văn K’Đá, Trưởng ban; ông A Brel, Phó Trưởng ban chủ trì.',
      { chair: ['Đinh Văn K’Đá', 'A Brel'], kind: 'tong-ket', organizer: 'Ban Dân tộc tỉnh' },
    ],
    [
      'Ngày 15/3/2024, Sư đoàn 2 tổ chức rút kinh nghiệm công tác huấn luyện đầu năm. Đại tá Lê Văn An, Sư đoàn trưởng chủ trì hội nghị.',
      { chair: ['Lê Văn An'], roles: ['Sư đoàn trưởng'] },
    ],
    [
      'Ngày 15/3/2024, Đồn Biên phòng Lóng Sập tổ chức Hội nghị giao ban công tác biên phòng quý I. Thiếu tá, QNCN Lê Văn An, Chính trị viên Đồn Biên phòng chủ trì.',
      { organizer: 'Đồn Biên phòng Lóng Sập', chair: ['Lê Văn An'], period: '2024-Q1' },
    ],
    [
      'Ngày 15/3/2024, Ban Thường vụ Huyện ủy Phú Tân tổ chức giao ban với Bí thư Đảng ủy các xã, thị trấn quý I năm 2024. Đồng chí LÊ VĂN AN, Bí thư Huyện ủy chủ trì hội nghị.',
      { organizer: 'Ban Thường vụ Huyện ủy Phú Tân', chair: ['LÊ VĂN AN'], period: '2024-Q1' },
    ],
    [
      'Sáng 15/3/2024, tại Hà Nội, Thủ tướng Chính phủ Lê Văn An, Chủ tịch Ủy ban Quốc gia về chuyển đổi số, chủ trì Phiên họp lần thứ 8 của Ủy ban. Cùng dự có Phó Thủ tướng Hồ Văn Bảy; lãnh đạo các bộ, ngành.',
      {
        title: 'Phiên họp lần thứ 8 của Ủy ban',
        place: 'Hà Nội',
        chair: ['Lê Văn An'],
        attendees: ['Hồ Văn Bảy'],
        kind: 'hop',
      },
    ],
    [
      'Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 20, khóa XII vừa được Huyện ủy Tri Tôn tổ chức vào chiều ngày 5/7/2024. Đồng chí Lê Văn An, Bí thư Huyện ủy chủ trì.',
      {
        title: 'Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 20, khóa XII',
        date: '2024-07-05',
        organizer: 'Huyện ủy Tri Tôn',
        chair: ['Lê Văn An'],
      },
    ],
    [
      'Hội Người cao tuổi thành phố Sa Đéc vừa tổ chức họp mặt kỷ niệm và sơ kết công tác Hội 6 tháng đầu năm 2024. Ông Lê Văn An, Chủ tịch Hội chủ trì.',
      {
        organizer: 'Hội Người cao tuổi thành phố Sa Đéc',
        kind: 'so-ket',
        chair: ['Lê Văn An'],
        date: null,
        period: '2024-H1',
      },
    ],
    [
      'Chiều ngày 07/11/2023, Đoàn giám sát số 2 của Ban Thường vụ Tỉnh ủy do đồng chí Lê Văn An, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy làm Trưởng đoàn có buổi làm việc với Ban Cán sự đảng UBND tỉnh.',
      { kind: 'hop', date: '2023-11-07', title: 'buổi làm việc với Ban Cán sự đảng UBND tỉnh' },
    ],
    [
      'Để chuẩn bị cho đợt cao điểm Tết, sáng 9/1/2024, Cục Quản lý thị trường tỉnh triển khai kế hoạch kiểm tra cao điểm Tết Nguyên đán Giáp Thìn năm 2024 tại hội nghị giao ban tháng 12. Ông Lê Văn An, Cục trưởng chủ trì.',
      { date: '2024-01-09', kind: 'giao-ban', chair: ['Lê Văn An'] },
    ],
    [
      'Sáng 9/1/2024, Sở Nông nghiệp và PTNT tổ chức Hội nghị tổng kết sản xuất vụ Đông Xuân 2023-2024, triển khai kế hoạch vụ Hè Thu năm 2024. Ông Lê Văn An, Phó Giám đốc Sở chủ trì.',
      { organizer: 'Sở Nông nghiệp và PTNT', kind: 'tong-ket', chair: ['Lê Văn An'], period: null },
    ],
    [
      'Sáng 9/1/2024, Công ty Cổ phần Mía đường Sóc Trăng tổ chức Hội nghị tổng kết niên độ 2022-2023 và triển khai kế hoạch niên độ 2023-2024. Ông Lê Văn An, Tổng Giám đốc Công ty chủ trì.',
      { kind: 'tong-ket', organizer: 'Công ty Cổ phần Mía đường Sóc Trăng', period: null, chair: ['Lê Văn An'] },
    ],
    [
      'Sáng 15/4/2024, Văn phòng HĐND và UBND huyện họp giao ban tuần 15. Chánh Văn phòng Lê Văn An chủ trì.',
      { kind: 'giao-ban', period: null, chair: ['Lê Văn An'], organizer: 'Văn phòng HĐND và UBND huyện' },
    ],
    [
      'Sáng 13/5/2024, UBND phường Mỹ Long tổ chức họp giao ban tuần (từ ngày 06/5 đến ngày 12/5/2024). Ông Lê Văn An, Chủ tịch UBND phường chủ trì.',
      { kind: 'giao-ban', date: '2024-05-13', period: null, chair: ['Lê Văn An'] },
    ],
    [
      'Sáng 13/5/2024, UBND phường Mỹ Long tổ chức họp giao ban đánh giá kết quả công tác tuần 19, triển khai nhiệm vụ tuần 20 năm 2024. Ông Lê Văn An, Chủ tịch UBND phường chủ trì.',
      { kind: 'giao-ban', period: null, planned: null, chair: ['Lê Văn An'] },
    ],
    [
      'Kết luận tại hội nghị giao ban quý I. Đồng chí Lê Văn An, Bí thư Huyện ủy đề nghị các xã tập trung thu ngân sách. Hội nghị diễn ra sáng 5/4/2024 tại Hội trường Huyện ủy.',
      { kind: 'giao-ban', period: '2024-Q1', date: '2024-04-05', place: 'Hội trường Huyện ủy' },
    ],
    [
      'Sáng 5/4/2024, Huyện ủy Phú Tân tổ chức Hội nghị giao ban công tác nội chính quý I. Đồng chí Lê Văn An, Bí thư Huyện ủy chủ trì.',
      { title: 'Hội nghị giao ban công tác nội chính quý I', chair: ['Lê Văn An'], period: '2024-Q1' },
    ],
    [
      'Sáng ngày 05/4/2024 tại Hội trường tầng 3, Trụ sở Liên cơ quan, Sở Xây dựng họp giao ban. Đồng chí Lê Văn An - Tỉnh ủy viên, Bí thư Đảng ủy, Giám đốc Sở chủ trì giao ban.',
      {
        date: '2024-04-05',
        place: 'Hội trường tầng 3',
        organizer: 'Sở Xây dựng',
        chair: ['Lê Văn An'],
        roles: ['Tỉnh ủy viên, Bí thư Đảng ủy, Giám đốc Sở'],
      },
    ],
    [
      'Sáng 5/4/2024, ngành Kiểm sát Sóc Trăng triển khai công tác quý II. Hội nghị do đồng chí Lê Văn An, Viện trưởng VKSND tỉnh chủ trì, được tổ chức theo hình thức trực tuyến từ VKSND tỉnh đến 11 điểm cầu cấp huyện.',
      { chair: ['Lê Văn An'], date: '2024-04-05' },
    ],
    [
      'Nằm trong chuỗi hoạt động chào mừng Đại hội, ngày 5/4/2024 Đảng ủy Than Quảng Ninh tổ chức tọa đàm “Nâng cao chất lượng sinh hoạt chi bộ”. Đồng chí Lê Văn An, Phó Bí thư Thường trực Đảng ủy chủ trì tọa đàm.',
      { date: '2024-04-05', organizer: 'Đảng ủy Than Quảng Ninh', kind: 'chuyen-de', chair: ['Lê Văn An'] },
    ],
    [
      'Ngày 5/4/2024, Hội đồng Phối hợp phổ biến, giáo dục pháp luật tỉnh tổ chức Phiên họp thứ nhất năm 2024 do đồng chí Lê Văn An, Phó Chủ tịch UBND tỉnh, Chủ tịch Hội đồng chủ trì.',
      {
        organizer: 'Hội đồng Phối hợp phổ biến, giáo dục pháp luật tỉnh',
        title: 'Phiên họp thứ nhất năm 2024',
        chair: ['Lê Văn An'],
      },
    ],
    [
      'Ngày 5/4/2024, Ngân hàng Chính sách xã hội Chi nhánh tỉnh Bạc Liêu tổ chức họp Ban Đại diện HĐQT định kỳ quý I/2024. Chủ trì cuộc họp là ông Lê Văn An, Phó Chủ tịch UBND tỉnh, Trưởng Ban Đại diện. Tham dự cuộc họp có bà Võ Thị Bình, Giám đốc Chi nhánh NHCSXH tỉnh.',
      {
        organizer: 'Ngân hàng Chính sách xã hội Chi nhánh tỉnh Bạc Liêu',
        kind: 'hop',
        chair: ['Lê Văn An'],
        attendees: ['Võ Thị Bình'],
        period: '2024-Q1',
      },
    ],
    [
      'Ngày 5/4/2024, Tòa án nhân dân hai cấp tỉnh An Giang tổ chức Hội nghị trực tuyến sơ kết công tác 6 tháng đầu năm công tác 2024. Đồng chí Lê Văn An, Chánh án TAND tỉnh chủ trì.',
      { organizer: 'Tòa án nhân dân hai cấp tỉnh An Giang', kind: 'so-ket', chair: ['Lê Văn An'] },
    ],
    [
      'Ngày 5/4/2024, Agribank Chi nhánh An Giang tổ chức Hội nghị sơ kết hoạt động kinh doanh quý I. Ông Lê Văn An - Giám đốc Chi nhánh chủ trì hội nghị.',
      { organizer: 'Agribank Chi nhánh An Giang', chair: ['Lê Văn An'], period: '2024-Q1' },
    ],
    [
      'Ngày 5/4/2024, VNPT Bến Tre tổ chức Hội nghị sơ kết hoạt động sản xuất kinh doanh quý I/2024. Ông Lê Văn An - Giám đốc VNPT Bến Tre chủ trì hội nghị.',
      { organizer: 'VNPT Bến Tre', chair: ['Lê Văn An'], period: '2024-Q1' },
    ],
    [
      'Ngày 5/4/2024, Đảng bộ Điện lực Châu Phú sơ kết công tác Đảng quý I. Bí thư Đảng ủy Lê Văn An chủ trì hội nghị.',
      { organizer: 'Đảng bộ Điện lực Châu Phú', chair: ['Lê Văn An'], kind: 'so-ket', period: '2024-Q1' },
    ],
    [
      'Ngày 5/4/2024, Tổ đại biểu HĐND tỉnh đơn vị huyện Chợ Mới tổ chức tiếp xúc cử tri và họp tổ. Sau đó, Thường trực HĐND huyện tổ chức giao ban quý I/2024, ông Lê Văn An, Chủ tịch HĐND huyện chủ trì.',
      { chair: ['Lê Văn An'], kind: 'giao-ban' },
    ],
    [
      'Sáng 5/4/2024, Ban Chỉ đạo 35 tỉnh tổ chức Hội nghị giao ban quý I/2024, triển khai nhiệm vụ quý II/2024; Thượng tá Lê Văn An, Phó Giám đốc Công an tỉnh, Phó Trưởng Ban Chỉ đạo 35 tỉnh chủ trì Hội nghị.',
      { organizer: 'Ban Chỉ đạo 35 tỉnh', chair: ['Lê Văn An'], period: '2024-Q1', planned: '2024-Q2' },
    ],
    [
      'Sáng 5/4/2024, Ủy ban MTTQ Việt Nam và các tổ chức chính trị - xã hội tỉnh tổ chức Hội nghị giao ban quý I. Đồng chí Lê Văn An, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh và lãnh đạo các tổ chức chính trị - xã hội tỉnh đồng chủ trì.',
      { organizer: 'Ủy ban MTTQ Việt Nam và các tổ chức chính trị - xã hội tỉnh', chair: ['Lê Văn An'] },
    ],
    [
      'Sáng 5/4/2024, Văn phòng Chính phủ họp giao ban tháng 3, Phó Chủ nhiệm Lê Văn An chủ trì. Bộ trưởng, Chủ nhiệm Hồ Văn Bảy dự và phát biểu.',
      { organizer: 'Văn phòng Chính phủ', chair: ['Lê Văn An'], attendees: ['Hồ Văn Bảy'], period: '2024-M03' },
    ],
    [
      'Thông tin từ Sở Y tế cho biết, sáng 5/4/2024, ngành y tế đã họp giao ban trực tuyến với 12 huyện, thị xã, thành phố. Ông Lê Văn An, Giám đốc Sở Y tế chủ trì.',
      { kind: 'giao-ban', date: '2024-04-05', organizer: 'ngành y tế', chair: ['Lê Văn An'] },
    ],
    [
      'Sáng ngày 05 tháng 4 năm 2024, UBND xã Vĩnh Trinh, Vĩnh Thạnh, TP Cần Thơ tổ chức hội nghị sơ kết quý 1, phương hướng quý 2 năm 2024, do bà Võ Thị Bình - PCT. UBND xã chủ trì.',
      { date: '2024-04-05', kind: 'so-ket', chair: ['Võ Thị Bình'], period: '2024-Q1', planned: '2024-Q2' },
    ],
    [
      'Đúng 14 giờ, ngày 05 tháng 4 năm 2024, tại phòng họp B, Liên minh Hợp tác xã tỉnh khai mạc Hội nghị Ban Chấp hành lần thứ V. Ông Lê Văn An, Chủ tịch Liên minh HTX tỉnh chủ trì.',
      {
        date: '2024-04-05',
        time: '14:00',
        place: 'phòng họp B',
        organizer: 'Liên minh Hợp tác xã tỉnh',
        title: 'Hội nghị Ban Chấp hành lần thứ V',
        chair: ['Lê Văn An'],
      },
    ],
    [
      'Nhân dịp sơ kết 6 tháng, hôm 5/7/2024, Ban Quản lý các khu công nghiệp tỉnh tổ chức hội nghị sơ kết 6 tháng đầu năm 2024; Trưởng ban Lê Văn An chủ trì.',
      {
        date: '2024-07-05',
        organizer: 'Ban Quản lý các khu công nghiệp tỉnh',
        chair: ['Lê Văn An'],
        period: '2024-H1',
      },
    ],
  ]);
});

describe('minutes, notices of conclusions and reports on paper', () => {
  const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
  const motto = 'Độc lập - Tự do - Hạnh phúc';
  check(
    [
      [
        `ỦY BAN NHÂN DÂN          ${nation}\n   XÃ MỸ AN                  ${motto}\n\nBIÊN BẢN\nHọp giao ban Ủy ban nhân dân xã tháng 3/2024\n\nHôm nay, vào hồi 08 giờ 00 phút ngày 04 tháng 3 năm 2024, tại Phòng họp UBND xã, UBND xã Mỹ An tổ chức họp giao ban.\n\nI. THÀNH PHẦN THAM DỰ\n- Chủ tọa: Ông Lê Văn An, Chủ tịch UBND xã;\n- Thư ký: Bà Võ Thị Bình, công chức Văn phòng - Thống kê;\n- Tham dự: ông Đỗ Văn Cầu, Phó Chủ tịch UBND xã; các công chức.\n\nII. NỘI DUNG\n1. Ông Cầu báo cáo kết quả tháng 2.\n\nIII. KẾT LUẬN CỦA CHỦ TỌA\n1. Văn phòng tham mưu kế hoạch trước ngày 10/3.\n2. Công chức địa chính rà soát hồ sơ đất đai.\n\nCuộc họp kết thúc vào lúc 10 giờ 30 phút cùng ngày.\n`,
        {
          title: 'Họp giao ban Ủy ban nhân dân xã tháng 3/2024',
          kind: 'giao-ban',
          date: '2024-03-04',
          time: '08:00',
          place: 'Phòng họp UBND xã',
          chair: ['Lê Văn An'],
          attendees: ['Võ Thị Bình', 'Đỗ Văn Cầu'],
        },
      ],
      [
        `ĐẢNG BỘ XÃ TÂN PHÚ          ĐẢNG CỘNG SẢN VIỆT NAM\nCHI BỘ ẤP 3\n*                    Tân Phú, ngày 05 tháng 4 năm 2024\n\nBIÊN BẢN\nSinh hoạt chi bộ định kỳ tháng 4 năm 2024\n\nThời gian: 19 giờ 00 phút, ngày 05/4/2024.\nĐịa điểm: Nhà văn hóa ấp 3.\nTổng số đảng viên: 21 đồng chí; có mặt: 20; vắng: 01.\nChủ toạ: Đ/c Lê Văn An - Bí thư chi bộ\nThư ký: Đ/c Võ Thị Bình - Chi ủy viên\n\nNỘI DUNG\n1. Chủ tọa thông qua chương trình.\n2. Đánh giá công tác tháng 3: thu đảng phí đạt 100%.\n3. Nhiệm vụ tháng 4:\n- Vận động Nhân dân làm đường trước ngày 20/4.\n- Phân công đảng viên phụ trách hộ nghèo.\n`,
        {
          date: '2024-04-05',
          time: '19:00',
          place: 'Nhà văn hóa ấp 3',
          chair: ['Lê Văn An'],
          roles: ['Bí thư chi bộ'],
          title: 'Sinh hoạt chi bộ định kỳ tháng 4 năm 2024',
        },
      ],
      [
        `UBND TỈNH AN GIANG          ${nation}\n   VĂN PHÒNG                  ${motto}\n\nSố: 128/TB-VPUBND          An Giang, ngày 12 tháng 3 năm 2024\n\nTHÔNG BÁO\nKết luận của đồng chí Lê Văn An, Phó Chủ tịch UBND tỉnh tại cuộc họp về tiến độ giải ngân vốn đầu tư công\n\nNgày 08 tháng 3 năm 2024, tại Phòng họp số 1, Phó Chủ tịch UBND tỉnh Lê Văn An chủ trì cuộc họp về tiến độ giải ngân vốn đầu tư công. Tham dự cuộc họp có lãnh đạo các Sở: Tài chính, Kế hoạch và Đầu tư.\n\nSau khi nghe báo cáo, Phó Chủ tịch UBND tỉnh kết luận như sau:\n1. Sở Kế hoạch và Đầu tư rà soát các dự án, hoàn thành trước ngày 20/3/2024.\n2. Giao Sở Tài chính cân đối nguồn vốn.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n`,
        {
          title: 'cuộc họp về tiến độ giải ngân vốn đầu tư công',
          kind: 'hop',
          date: '2024-03-08',
          place: 'Phòng họp số 1',
          chair: ['Lê Văn An'],
        },
      ],
      [
        `HUYỆN ỦY PHÚ TÂN          ĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 45-TB/HU          Phú Tân, ngày 15 tháng 5 năm 2024\n\nTHÔNG BÁO\nKết luận của Thường trực Huyện ủy tại Hội nghị giao ban ngày 13/5/2024\n\nNgày 13/5/2024, Thường trực Huyện ủy tổ chức giao ban với các ban xây dựng Đảng. Đồng chí Lê Văn An, Bí thư Huyện ủy chủ trì. Sau khi thảo luận, Thường trực Huyện ủy kết luận:\n1. Ban Tổ chức Huyện ủy hoàn thành quy hoạch trước 30/5/2024.\n2. Văn phòng Huyện ủy theo dõi, đôn đốc.\n\nNơi nhận:\n- Các ban;\n- Lưu.\n`,
        { kind: 'giao-ban', date: '2024-05-13', organizer: 'Thường trực Huyện ủy', chair: ['Lê Văn An'] },
      ],
      [
        `SỞ Y TẾ AN GIANG\nTRUNG TÂM Y TẾ HUYỆN CHÂU PHÚ\n\nBÁO CÁO\nKết quả công tác y tế tuần 15 (từ ngày 08/4/2024 đến ngày 14/4/2024) và kế hoạch tuần 16 năm 2024\n\nI. KẾT QUẢ\n1. Khám bệnh: 2.345 lượt, đạt 102%.\n2. Sốt xuất huyết: 05 ca.\nII. KẾ HOẠCH TUẦN 16\n1. Các trạm y tế tiếp tục giám sát ca bệnh.\n2. Khoa Kiểm soát bệnh tật phun hóa chất trước ngày 20/4.\n\nNơi nhận:\n- Sở Y tế;\n- Lưu: VT.\n`,
        { period: null, planned: null, meetings: 0 },
      ],
      [
        `BỘ CHQS TỈNH SÓC TRĂNG          ${nation}\nBAN CHQS HUYỆN MỸ TÚ                  ${motto}\n\nSố: 112/BC-BCH          Mỹ Tú, ngày 20 tháng 6 năm 2024\n\nBÁO CÁO\nKết quả thực hiện công tác quân sự, quốc phòng 6 tháng đầu năm, phương hướng, nhiệm vụ 6 tháng cuối năm 2024\n\nPhần thứ nhất\nKẾT QUẢ\n1. Huấn luyện 350 chiến sĩ dân quân.\n2. Đăng ký nghĩa vụ quân sự cho 512 thanh niên.\n\nPhần thứ hai\nNHIỆM VỤ\n1. Duy trì nghiêm chế độ trực sẵn sàng chiến đấu.\n2. Tổ chức huấn luyện dân quân tự vệ.\n\nCHỈ HUY TRƯỞNG\n\nThượng tá Lê Văn An\n`,
        { period: '2024-H1', planned: '2024-H2', meetings: 0 },
      ],
      [
        `CÔNG TY TNHH MTV THỦY LỢI          ${nation}\n                  ${motto}\n\nBIÊN BẢN HỌP GIAO BAN TUẦN\n\nThời gian bắt đầu: 07h30, thứ Hai ngày 20/5/2024\nĐịa điểm: Phòng họp Công ty (kết hợp trực tuyến qua Zoom)\nChủ trì: Ông Lê Văn An – Giám đốc\nThành phần: Trưởng các phòng, trạm\nThư ký: Bà Võ Thị Bình – Phòng Tổ chức Hành chính\n\nNỘI DUNG:\n1. Báo cáo tình hình tưới tiêu.\n2. Kết luận của Giám đốc:\n- Phòng Kỹ thuật kiểm tra trạm bơm số 3, xong trước 24/5.\n- Trạm Bình Phú nạo vét kênh N5.\n`,
        { kind: 'giao-ban', date: '2024-05-20', time: '07:30', chair: ['Lê Văn An'], roles: ['Giám đốc'] },
      ],
      [
        `TRƯỜNG THPT CHU VĂN AN          ${nation}\nTỔ NGỮ VĂN                  ${motto}\n\nBIÊN BẢN HỌP TỔ CHUYÊN MÔN\n(Lần thứ 2 tháng 10 năm 2023)\n\n- Thời gian: 14h00 ngày 17 tháng 10 năm 2023\n- Địa điểm: Phòng học 10A1\n- Chủ trì: Cô Võ Thị Bình - Tổ trưởng\n- Thư ký: Thầy Lê Văn An\n\nNội dung:\n1. Đánh giá công tác nửa đầu tháng.\n2. Phân công: thầy An soạn đề kiểm tra giữa kỳ, nộp trước ngày 25/10.\n`,
        { date: '2023-10-17', time: '14:00', place: 'Phòng học 10A1', chair: ['Võ Thị Bình'], roles: ['Tổ trưởng'] },
      ],
      [
        `CÔNG ĐOÀN NGÀNH GIÁO DỤC          ${nation}\nCĐCS TRƯỜNG MẦM NON 2/9                  ${motto}\n\nBÁO CÁO\nTổng kết hoạt động công đoàn năm học 2023 - 2024 và phương hướng, nhiệm vụ năm học 2024 - 2025\n\nA. KẾT QUẢ\n1. Công đoàn cơ sở có 35 đoàn viên.\n2. Đã tổ chức 04 hội nghị.\nB. PHƯƠNG HƯỚNG\n1. Tiếp tục tuyên truyền, vận động đoàn viên.\n2. Tham mưu tổ chức hội nghị viên chức trước ngày 15/10/2024.\n\nTM. BAN CHẤP HÀNH\nCHỦ TỊCH\n\nVõ Thị Bình\n`,
        { period: '2023-09/2024-05', planned: '2024-09/2025-05', meetings: 0 },
      ],
      [
        `UBND HUYỆN CHÂU THÀNH          ${nation}\nPHÒNG NÔNG NGHIỆP VÀ PTNT                  ${motto}\n\nSố: 34/BC-PNN          Châu Thành, ngày 02 tháng 4 năm 2024\n\nBÁO CÁO\nTổng kết sản xuất vụ Đông Xuân 2023-2024, kế hoạch sản xuất vụ Hè Thu 2024\n\nI. KẾT QUẢ\n1. Diện tích xuống giống 12.500 ha, năng suất 7,2 tấn/ha.\nII. KẾ HOẠCH\n1. Các xã xuống giống theo lịch thời vụ.\n2. Trạm Trồng trọt thường xuyên kiểm tra đồng ruộng.\n\nNơi nhận:\n- UBND huyện;\n- Lưu: VT.\n`,
        { period: null, meetings: 0 },
      ],
    ],
    '',
  );
});

describe('several meetings, meetings of the past, short notes', () => {
  const told: [text: string, meetings: [date: string | null, kind: string][]][] = [
    [
      `Sáng 5/4/2024, Huyện ủy Phú Tân tổ chức Hội nghị giao ban quý I. Đồng chí Lê Văn An, Bí thư Huyện ủy chủ trì.\n\nChiều cùng ngày, UBND huyện tổ chức Hội nghị sơ kết công tác cải cách hành chính quý I. Ông Hồ Văn Bảy, Chủ tịch UBND huyện chủ trì.`,
      [
        ['2024-04-05', 'giao-ban'],
        ['2024-04-05', 'so-ket'],
      ],
    ],
    [
      `Sáng 5/4/2024, Huyện ủy Phú Tân tổ chức Hội nghị giao ban quý I. Đồng chí Lê Văn An, Bí thư Huyện ủy chủ trì.\n\nTrước đó, ngày 28/3/2024, Huyện ủy đã tổ chức Hội nghị tổng kết 10 năm thực hiện Nghị quyết số 29-NQ/TW.\n\nHội nghị nghe báo cáo.`,
      [
        ['2024-04-05', 'giao-ban'],
        ['2024-03-28', 'tong-ket'],
      ],
    ],
    [
      `Ngày 5/4/2024, đoàn viên xã Mỹ An ra quân làm đường. Trong quý I, Đoàn xã đã tổ chức 3 hội nghị tuyên truyền, 2 buổi tọa đàm và 1 hội nghị tổng kết năm 2023.`,
      [],
    ],
    [
      `UBND huyện vừa ban hành kế hoạch phòng, chống hạn mặn. Theo kế hoạch, huyện sẽ tổ chức hội nghị triển khai trước ngày 20/4/2024 và hội nghị sơ kết vào tháng 6.`,
      [],
    ],
    [
      `GIAO BAN THÁNG 4\n\nSáng 2/5/2024, Ban Tuyên giáo họp giao ban. Đ/c Lê Văn An chủ trì. Yêu cầu các phòng nộp báo cáo trước 10/5.`,
      [['2024-05-02', 'giao-ban']],
    ],
  ];
  for (const [text, meetings] of told) {
    it(text.replace(/\s+/g, ' ').slice(0, 150), () =>
      assert.deepEqual(
        structureOf(text + TAIL).meetings.map(({ date, kind }) => [date, kind]),
        meetings,
      ),
    );
  }
});

describe('recognition', () => {
  const reports: string[] = [
    'GIAO BAN THÁNG 4\n\nSáng 2/5/2024, Ban Tuyên giáo Huyện ủy họp giao ban. Đ/c Lê Văn An chủ trì. Yêu cầu các phòng nộp báo cáo trước 10/5.\n',
    'Chiều 3/5/2024, UBND xã họp giao ban tuần. Chủ tịch UBND xã Lê Văn An chủ trì.\n- VP chuẩn bị hội trường.\n- Địa chính rà soát hồ sơ, báo cáo trước 8/5.\n',
    'Sáng 3/5/2024, Trường Mầm non Hoa Sen họp giao ban tháng 4. Cô Võ Thị Bình, Hiệu trưởng chủ trì.\n\nCô Hiệu trưởng yêu cầu các lớp trang trí lớp, hoàn thành trước 10/5; tổ văn phòng kiểm kê tài sản.\n',
    'BÁO CÁO\nKết quả giao ban tuần 18\n\nNgày 3/5/2024, Ban Giám đốc Công ty họp giao ban. Ông Lê Văn An, Giám đốc chủ trì. Công đoàn Công ty báo cáo.\nGiao Phòng Kế hoạch lập dự toán trước 10/5.\nPhòng Kỹ thuật kiểm tra máy bơm.\n',
    'Hội LHPN xã giao ban quý I\n\nNgày 5/4/2024, Hội LHPN xã Mỹ An tổ chức giao ban quý I. Chị Võ Thị Bình, Chủ tịch Hội chủ trì. Chị Bình đề nghị các chi hội thu hội phí trước 20/4.\n',
  ];
  for (const text of reports)
    it(`a report: ${text.replace(/\s+/g, ' ').slice(0, 100)}`, () =>
      assert.equal(structureOf(text).recognition.isReport, true));

  const others: string[] = [
    'Sáng 5/4/2024, giá vàng SJC tăng 500 nghìn đồng/lượng so với chốt phiên hôm qua. Công ty Vàng bạc đá quý Sài Gòn niêm yết giá mua vào 79,8 triệu đồng/lượng. Chuyên gia Lê Văn An cho rằng giá sẽ tiếp tục biến động trước cuộc họp của Cục Dự trữ Liên bang Mỹ.\n',
    'Tối 5/4/2024, đội tuyển Việt Nam thắng 2-0 trên sân Mỹ Đình. Huấn luyện viên Lê Văn An chủ trì buổi họp báo sau trận. Liên đoàn Bóng đá Việt Nam thưởng nóng 500 triệu đồng.\n',
    'Công an huyện vừa bắt giữ đối tượng Lê Văn An về hành vi trộm cắp. Khoảng 22h ngày 4/4/2024, tổ tuần tra Công an xã phát hiện An cắt khóa xe máy. Cơ quan Cảnh sát điều tra Công an huyện đang củng cố hồ sơ.\n',
    'Điều 1. Phạm vi điều chỉnh\nLuật này quy định về tổ chức hội nghị.\nĐiều 2. Đối tượng áp dụng\n1. Cơ quan nhà nước.\n2. Ủy ban nhân dân các cấp tổ chức hội nghị giao ban định kỳ.\nĐiều 3. Chủ tịch Ủy ban nhân dân chủ trì cuộc họp.\n',
    'Ao thu lạnh lẽo nước trong veo\nMột chiếc thuyền câu bé tẻo teo\nSóng biếc theo làn hơi gợn tí\nLá vàng trước gió khẽ đưa vèo\n',
    'HÓA ĐƠN GIÁ TRỊ GIA TĂNG\nKý hiệu: 1C24TAA\nSố: 00000123\nNgày 05 tháng 4 năm 2024\nĐơn vị bán: Công ty TNHH Minh Anh\nMã số thuế: 0312345678\nTổng cộng tiền thanh toán: 12.500.000 đồng\nNgười mua hàng: UBND xã Mỹ An\n',
    'import { describe } from "mocha";\n\n// Hội nghị giao ban: đọc báo cáo\nexport function docBaoCao(vanBan: string): string[] {\n  return vanBan.split("\\n").filter((dong) => dong.includes("chủ trì"));\n}\n',
    'From: an.le@example.vn\nTo: binh.vo@example.vn\nSubject: Họp giao ban thứ Hai\n\nChào chị Bình,\n\nThứ Hai 8/4 lúc 8h mình họp giao ban ở phòng 302 nhé. Anh Cầu chủ trì. Chị chuẩn bị giúp em số liệu tháng 3.\n\nCảm ơn chị,\nAn\n',
    '# giao-ban\n\nTiện ích mở rộng đọc báo cáo hội nghị.\n\n## Cài đặt\n\n```sh\nnpm ci && npm start\n```\n\n## Sử dụng\n\nMở tệp `.txt` có nội dung giao ban, Ban Tuyên giáo, Huyện ủy.\n',
    '2024-04-05 08:00:01 INFO  server: khởi động dịch vụ họp trực tuyến\n2024-04-05 08:00:02 WARN  điểm cầu UBND xã Mỹ An mất kết nối\n2024-04-05 08:00:05 INFO  điểm cầu UBND huyện kết nối lại\n2024-04-05 09:30:00 INFO  kết thúc phiên họp giao ban, 12 điểm cầu\n',
    '[08:01] An: mai họp giao ban mấy giờ vậy?\n[08:02] Bình: 7h30 tại phòng họp UBND nha\n[08:02] Bình: anh Cầu chủ trì\n[08:03] An: ok, nhớ in báo cáo tháng 3 cho Huyện ủy\n',
    'ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHUYỆN PHÚ TÂN                  Độc lập - Tự do - Hạnh phúc\n\nSố: 45/GM-UBND          Phú Tân, ngày 02 tháng 4 năm 2024\n\nGIẤY MỜI\nDự họp giao ban tháng 3 năm 2024\n\nỦy ban nhân dân huyện trân trọng kính mời các đồng chí dự họp giao ban.\n1. Thời gian: 08 giờ 00 ngày 05/4/2024.\n2. Địa điểm: Hội trường UBND huyện.\n3. Chủ trì: Đồng chí Lê Văn An, Chủ tịch UBND huyện.\n',
    'LỊCH CÔNG TÁC TUẦN 15\n(Từ ngày 08/4 đến 14/4/2024)\n\nThứ Hai, 08/4:\n- Sáng: 8h00, họp giao ban Thường trực Huyện ủy. Chủ trì: đ/c Lê Văn An. Địa điểm: Phòng họp số 1.\n- Chiều: 14h00, làm việc với UBND xã Mỹ An.\nThứ Ba, 09/4:\n- Sáng: Hội nghị Ban Thường vụ Huyện ủy.\n',
    'Nguyên liệu: 500 g thịt ba chỉ, 2 trứng, nước dừa, nước mắm, hành tím.\n\nCách làm:\n1. Rửa sạch thịt, cắt miếng vừa ăn.\n2. Ướp thịt với nước mắm trong 30 phút.\n3. Kho lửa nhỏ đến khi mềm.\n',
    'Phóng viên: Thưa ông, sau hội nghị tổng kết năm 2023, Sở Y tế sẽ làm gì?\nÔng Lê Văn An: Chúng tôi sẽ tiếp tục đầu tư cho y tế cơ sở.\nPhóng viên: Người dân mong có thêm bác sĩ.\nÔng Lê Văn An: Sở đang xây dựng chính sách thu hút.\n',
    'Sáng 5/4/2024, tại Công viên 30/4, UBND thành phố tổ chức Lễ khai mạc Hội hoa xuân. Phó Chủ tịch UBND thành phố Lê Văn An cắt băng khai mạc. Hội hoa xuân trưng bày 2.000 chậu hoa, kéo dài đến hết ngày 15/4.\n',
    'Theo Đài Khí tượng Thủy văn tỉnh, từ ngày 5/4 đến 8/4/2024, nắng nóng diện rộng. Ban Chỉ huy Phòng chống thiên tai tỉnh khuyến cáo người dân hạn chế ra ngoài từ 11h đến 15h. UBND các huyện chủ động ứng phó.\n',
    'Kính thưa các đồng chí! Kính thưa Hội nghị!\n\nHôm nay, Huyện ủy Phú Tân long trọng tổ chức Hội nghị tổng kết công tác năm 2023. Thay mặt Ban Thường vụ, tôi xin gửi tới các đồng chí lời chào mừng nồng nhiệt nhất.\n\nChúc hội nghị thành công tốt đẹp!\n',
    'Truyện ngắn\n\nÔng Bảy bước vào phòng họp ủy ban xã, thấy anh Ba bí thư đang chủ trì cuộc họp. Ngoài sân, lá bàng rơi. “Họp gì mà họp hoài”, ông lẩm bẩm rồi ngồi xuống chiếc ghế gỗ cuối phòng.\n',
  ];
  for (const text of others)
    it(`no report: ${text.replace(/\s+/g, ' ').slice(0, 100)}`, () =>
      assert.equal(structureOf(text).recognition.isReport, false));
});

describe('openings: who is there, where, and what is left unsaid', () => {
  check([
    [
      'BHG - Sáng 15.3, tại Nhà khách Trường An, Ban Thường vụ Tỉnh ủy tổ chức Hội nghị giao ban quý I/2024 với các huyện, thành ủy. Dự và chủ trì hội nghị có các đồng chí: Lê Văn An, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy; Hồ Văn Bảy, Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh. Cùng dự có các đồng chí Thường trực Tỉnh ủy, lãnh đạo HĐND, UBND tỉnh.',
      {
        date: '2024-03-15',
        place: 'Nhà khách Trường An',
        organizer: 'Ban Thường vụ Tỉnh ủy',
        chair: ['Lê Văn An', 'Hồ Văn Bảy'],
        roles: ['Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy', 'Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh'],
      },
    ],
    [
      '(Chinhphu.vn) - Sáng 4/5/2024, tại Trụ sở Chính phủ, Thủ tướng Lê Văn An chủ trì Phiên họp Chính phủ thường kỳ tháng 4 năm 2024, trực tuyến với các địa phương.',
      { date: '2024-05-04', place: 'Trụ sở Chính phủ', chair: ['Lê Văn An'], kind: 'hop', period: '2024-M04' },
    ],
    [
      'Đồng chí Lê Văn An, Phó Bí thư Huyện ủy, Chủ tịch UBND huyện vừa chủ trì cuộc họp UBND huyện phiên thường kỳ tháng 5/2024. Tham dự có đồng chí Hồ Văn Bảy, Phó Chủ tịch UBND huyện và thủ trưởng các phòng, ban.',
      {
        title: 'cuộc họp UBND huyện phiên thường kỳ tháng 5/2024',
        chair: ['Lê Văn An'],
        attendees: ['Hồ Văn Bảy'],
        period: '2024-M05',
      },
    ],
    [
      'Ngày 16/4, tại Hội trường Ban CHQS huyện (khu phố 3, thị trấn Tịnh Biên), Hội đồng Nghĩa vụ quân sự huyện tổ chức Hội nghị rút kinh nghiệm công tác tuyển chọn, gọi công dân nhập ngũ năm 2024. Đồng chí Lê Văn An, Chủ tịch UBND huyện, Chủ tịch Hội đồng NVQS huyện chủ trì hội nghị.',
      { place: 'Hội trường Ban CHQS huyện', organizer: 'Hội đồng Nghĩa vụ quân sự huyện', chair: ['Lê Văn An'] },
    ],
    [
      'Sáng nay (16-4-2024), tại TP.HCM, Tổng Công ty Điện lực miền Nam tổ chức hội nghị trực tuyến giao ban sản xuất kinh doanh tháng 3. Ông Lê Văn An – Tổng giám đốc và ông Hồ Văn Bảy – Chủ tịch HĐTV đồng chủ trì hội nghị.',
      {
        date: '2024-04-16',
        place: 'TP.HCM',
        organizer: 'Tổng Công ty Điện lực miền Nam',
        chair: ['Lê Văn An', 'Hồ Văn Bảy'],
        period: '2024-M03',
      },
    ],
    [
      'Sáng ngày 16/4/2024, Ban Chấp hành Đảng bộ xã Tân Lập khóa XV, nhiệm kỳ 2020 - 2025 tổ chức Hội nghị lần thứ 20 (mở rộng) để đánh giá tình hình thực hiện nhiệm vụ quý I, đề ra phương hướng, nhiệm vụ quý II năm 2024. Đồng chí Lê Văn An, Bí thư Đảng ủy, Chủ tịch HĐND xã chủ trì hội nghị.',
      {
        organizer: 'Ban Chấp hành Đảng bộ xã Tân Lập khóa XV, nhiệm kỳ 2020 - 2025',
        chair: ['Lê Văn An'],
        period: '2024-Q1',
        planned: '2024-Q2',
      },
    ],
    [
      'Thường trực Huyện ủy Hàm Yên vừa tổ chức hội nghị giao ban tháng 4 với Bí thư Đảng ủy các xã, thị trấn. Hội nghị do các đồng chí Thường trực Huyện ủy: Lê Văn An, Bí thư; Võ Thị Bình, Phó Bí thư Thường trực đồng chủ trì. Hội nghị được tổ chức ngày 26/4/2024.',
      {
        organizer: 'Thường trực Huyện ủy Hàm Yên',
        chair: ['Lê Văn An', 'Võ Thị Bình'],
        date: '2024-04-26',
        period: '2024-M04',
      },
    ],
    [
      'Chủ trì cuộc họp giao ban sáng 26/4/2024, ông Lê Văn An, Phó Chủ tịch UBND quận Bình Thủy đề nghị các phường đẩy nhanh tiến độ.',
      { kind: 'giao-ban', date: '2024-04-26', chair: ['Lê Văn An'], roles: ['Phó Chủ tịch UBND quận Bình Thủy'] },
    ],
    [
      'Dưới sự chủ trì của đồng chí Lê Văn An - Phó Bí thư Thường trực Huyện ủy và đồng chí Võ Thị Bình - Trưởng Ban Tổ chức Huyện ủy, sáng 26/4/2024, Ban Tổ chức Huyện ủy tổ chức Hội nghị giao ban công tác tổ chức xây dựng Đảng quý I.',
      { organizer: 'Ban Tổ chức Huyện ủy', chair: ['Lê Văn An', 'Võ Thị Bình'], date: '2024-04-26' },
    ],
    [
      'Sáng 26/4/2024, đồng chí Lê Văn An, Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Nội chính Tỉnh ủy chủ trì Hội nghị giao ban công tác nội chính quý I/2024. Cùng chủ trì có đồng chí Hồ Văn Bảy, Phó Trưởng Ban. Tham dự có đại diện lãnh đạo: Công an tỉnh, Viện KSND tỉnh, TAND tỉnh.',
      { chair: ['Lê Văn An', 'Hồ Văn Bảy'], period: '2024-Q1' },
    ],
    [
      'Tại điểm cầu tỉnh Bình Phước, hội nghị được tổ chức sáng 26/4/2024 do bà Điểu Huỳnh Sang, Phó Bí thư Thường trực Tỉnh ủy chủ trì. Đây là Hội nghị báo cáo viên Trung ương tháng 4 do Ban Tuyên giáo Trung ương tổ chức.',
      { date: '2024-04-26', chair: ['Điểu Huỳnh Sang'] },
    ],
    [
      'Chiều 26/4/2024, tại điểm cầu trụ sở UBND tỉnh, ông Lê Văn An - Chủ tịch UBND tỉnh và bà Võ Thị Bình - Phó Chủ tịch UBND tỉnh chủ trì cuộc họp trực tuyến UBND tỉnh thường kỳ tháng 4 năm 2024 với 11 huyện, thị xã, thành phố.',
      { date: '2024-04-26', chair: ['Lê Văn An', 'Võ Thị Bình'], kind: 'hop', period: '2024-M04' },
    ],
    [
      'Hội nghị Hội đồng thi đua khen thưởng Cụm số 5 diễn ra vào lúc 14h ngày 26/4/2024 tại thị xã Ngã Năm, dưới sự chủ trì của ông Lê Văn An, Chủ tịch UBND thị xã - Cụm trưởng.',
      { date: '2024-04-26', time: '14:00', place: 'thị xã Ngã Năm', chair: ['Lê Văn An'] },
    ],
    [
      'Vào 13 giờ 30 phút ngày 26/4/2024, Trạm Y tế phường 2 tổ chức họp giao ban cộng tác viên dân số tháng 4. YS. Lê Văn An, Trưởng trạm chủ trì.',
      { date: '2024-04-26', time: '13:30', organizer: 'Trạm Y tế phường 2', chair: ['Lê Văn An'] },
    ],
    [
      'Chiều muộn 26/4/2024, Bí thư Thành ủy Cà Mau Lê Văn An chủ trì họp khẩn với các phường về triều cường.',
      { date: '2024-04-26', chair: ['Lê Văn An'], roles: ['Bí thư Thành ủy Cà Mau'] },
    ],
    [
      'Sáng 26/4/2024, Đoàn ĐBQH tỉnh phối hợp với Thường trực HĐND, UBND, Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh tổ chức hội nghị giao ban công tác phối hợp 4 tháng đầu năm 2024. Ông Lê Văn An, Phó Trưởng Đoàn phụ trách Đoàn ĐBQH tỉnh chủ trì.',
      {
        organizer: 'Đoàn ĐBQH tỉnh phối hợp với Thường trực HĐND, UBND, Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh',
        chair: ['Lê Văn An'],
        roles: ['Phó Trưởng Đoàn phụ trách Đoàn ĐBQH tỉnh'],
        period: '2024-01/2024-04',
      },
    ],
    [
      'Ngày 26/4/2024, Hạt Kiểm lâm huyện Kbang tổ chức họp giao ban. Ông Đinh Brép, Hạt trưởng chủ trì; ông Rơ Châm H’Hồng, Phó Hạt trưởng và bà Siu H’Nan, kế toán cùng dự.',
      { organizer: 'Hạt Kiểm lâm huyện Kbang', chair: ['Đinh Brép'], attendees: ['Rơ Châm H’Hồng', 'Siu H’Nan'] },
    ],
    [
      'Ngày 26/4/2024, Hội Phụ nữ Công an huyện Kông Chro tổ chức sinh hoạt quý I. Thượng úy Đinh Thị Nhơl - Chủ tịch Hội chủ trì.',
      { organizer: 'Hội Phụ nữ Công an huyện Kông Chro', chair: ['Đinh Thị Nhơl'] },
    ],
    [
      'Ngày 26/4/2024, Ban Quản lý chợ phường Cái Khế họp đánh giá tình hình kinh doanh tháng 4. Chủ trì: Ông Lê Văn An – Trưởng ban; thư ký: bà Võ Thị Bình.',
      { organizer: 'Ban Quản lý chợ phường Cái Khế', chair: ['Lê Văn An'], period: '2024-M04' },
    ],
    [
      'Thực hiện Kế hoạch số 25-KH/HU ngày 12/4/2024 của Ban Thường vụ Huyện ủy, ngày 26/4/2024, Đảng ủy xã Long Kiến tổ chức hội nghị sơ kết 02 năm thực hiện Quy định số 22-QĐ/TW. Đồng chí Lê Văn An - Bí thư Đảng ủy chủ trì.',
      { date: '2024-04-26', organizer: 'Đảng ủy xã Long Kiến', kind: 'so-ket', period: null, chair: ['Lê Văn An'] },
    ],
    [
      'Qua 4 tháng triển khai, sáng 26/4/2024 tại Hội trường B, Ban Chỉ đạo thực hiện Đề án 06 quận họp đánh giá kết quả. Đồng chí Lê Văn An - Phó Trưởng Công an quận, Phó Trưởng ban Thường trực chủ trì.',
      {
        date: '2024-04-26',
        place: 'Hội trường B',
        organizer: 'Ban Chỉ đạo thực hiện Đề án 06 quận',
        chair: ['Lê Văn An'],
      },
    ],
    [
      'Để kịp thời tháo gỡ khó khăn, vướng mắc, Phó Chủ tịch UBND tỉnh Lê Văn An đã có cuộc họp với lãnh đạo các sở, ngành vào chiều 26/4/2024.',
      { date: '2024-04-26', kind: 'hop', time: 'chiều' },
    ],
    [
      'Sáng 26/4/2024, Trường Chính trị Tôn Đức Thắng họp giao ban cán bộ chủ chốt. TS. Lê Văn An - Hiệu trưởng; ThS. Võ Thị Bình, ThS Hồ Văn Bảy - Phó Hiệu trưởng chủ trì.',
      { organizer: 'Trường Chính trị Tôn Đức Thắng', chair: ['Lê Văn An', 'Võ Thị Bình', 'Hồ Văn Bảy'] },
    ],
    [
      'Sáng 26/4/2024, Giám đốc Công an tỉnh, Thiếu tướng Lê Văn An đã chủ trì hội nghị giao ban công tác tháng 4. Dự hội nghị có Đại tá Hồ Văn Bảy, Phó Giám đốc.',
      { chair: ['Lê Văn An'], attendees: ['Hồ Văn Bảy'] },
    ],
    [
      'Sáng 26/4/2024, Hội Chữ thập đỏ tỉnh họp Ban Chấp hành kỳ 3. Bà Võ Thị Bình, Tỉnh ủy viên, Chủ tịch Hội CTĐ tỉnh, chủ trì. Ông Lê Văn An, Phó Chủ tịch Thường trực Hội, thông qua báo cáo.',
      { organizer: 'Hội Chữ thập đỏ tỉnh', chair: ['Võ Thị Bình'], kind: 'hop' },
    ],
    [
      'Hôm 26/4/2024, Chi cục Thủy sản tỉnh Cà Mau cùng Đồn Biên phòng Sông Đốc tổ chức giao ban phối hợp chống khai thác IUU quý I năm 2024. Phó Chi cục trưởng Lê Văn An và Trung tá Hồ Văn Bảy, Đồn trưởng đồng chủ trì.',
      {
        date: '2024-04-26',
        organizer: 'Chi cục Thủy sản tỉnh Cà Mau cùng Đồn Biên phòng Sông Đốc',
        chair: ['Lê Văn An', 'Hồ Văn Bảy'],
      },
    ],
    [
      'Trong khí thế thi đua sôi nổi, sáng ngày 26 tháng 4 năm 2024, được sự đồng ý của Huyện ủy, Liên đoàn Lao động huyện Cai Lậy long trọng tổ chức Hội nghị tổng kết Tháng Công nhân. Đồng chí Lê Văn An, Chủ tịch LĐLĐ huyện chủ trì.',
      { date: '2024-04-26', organizer: 'Liên đoàn Lao động huyện Cai Lậy', chair: ['Lê Văn An'], kind: 'tong-ket' },
    ],
    [
      'Sáng 26/4/2024, tại ấp Thạnh Lợi, xã Vĩnh Châu, ngành Nông nghiệp huyện tổ chức hội thảo tổng kết mô hình lúa - tôm. Ông Lý Huôl, Phó Trưởng phòng NN&PTNT chủ trì. Hội thảo có 40 nông dân tham dự.',
      { place: 'ấp Thạnh Lợi, xã Vĩnh Châu', organizer: 'ngành Nông nghiệp huyện', chair: ['Lý Huôl'] },
    ],
    [
      'Ngày 26 và 27/4/2024, Sở Lao động - Thương binh và Xã hội tỉnh Kon Tum tổ chức Hội nghị giao ban công tác giảm nghèo với các xã. Ông A Kang - Giám đốc Sở chủ trì; bà Y Ly Trang, Phó Giám đốc Sở điều hành thảo luận.',
      {
        date: '2024-04-26',
        dateEnd: '2024-04-27',
        organizer: 'Sở Lao động - Thương binh và Xã hội tỉnh Kon Tum',
        chair: ['A Kang'],
      },
    ],
    [
      'Kỳ họp thứ 18 HĐND xã Tân Hội khóa VI diễn ra trong 1 ngày 26/4/2024 tại hội trường UBND xã. Ông Lê Văn An, Chủ tịch HĐND xã chủ tọa kỳ họp.',
      {
        title: 'Kỳ họp thứ 18 HĐND xã Tân Hội khóa VI',
        date: '2024-04-26',
        place: 'hội trường UBND xã',
        chair: ['Lê Văn An'],
        kind: 'hop',
      },
    ],
  ]);
});

describe('reports read as a whole', () => {
  check(
    [
      [
        'Đảng ủy Công an tỉnh vừa tổ chức Hội nghị lần thứ 10 (mở rộng) nhằm đánh giá kết quả lãnh đạo thực hiện nhiệm vụ 6 tháng đầu năm, thảo luận phương hướng, nhiệm vụ trọng tâm 6 tháng cuối năm 2024.\n\nĐại tá Lê Văn An, Bí thư Đảng ủy, Giám đốc Công an tỉnh chủ trì Hội nghị. Tham dự có các đồng chí: Đại tá Hồ Văn Bảy, Phó Bí thư Thường trực Đảng ủy; Thượng tá Đỗ Thị Lan, Chủ nhiệm Ủy ban Kiểm tra Đảng ủy.',
        {
          kind: 'so-ket',
          period: '2024-H1',
          planned: '2024-H2',
          chair: ['Lê Văn An'],
          attendees: ['Hồ Văn Bảy', 'Đỗ Thị Lan'],
        },
      ],
      [
        'Ngày 15/6/2023, đồng chí Bí thư Đảng ủy xã Nậm Cần chủ trì họp giao ban Ban Thường vụ Đảng ủy với Bí thư chi bộ 9 bản.\nĐồng chí Vừ Bá Lỳ - Bí thư Đảng ủy xã yêu cầu:\n+ Chi bộ các bản tổ chức sinh hoạt trước ngày 5 hằng tháng.\n+ Công an xã nắm tình hình di cư tự do.\n',
        { kind: 'giao-ban', chair: ['Vừ Bá Lỳ'], date: '2023-06-15' },
      ],
      [
        'Ngày 16/02/2024, Trường tổ chức Hội nghị sơ kết học kỳ I năm học 2023-2024. GS.TS Lê Văn An - Hiệu trưởng chủ trì; PGS.TS Võ Thị Bình - Phó Hiệu trưởng, TS. Hồ Văn Bảy - Chủ tịch Hội đồng trường đồng chủ trì. Thư ký: ThS. Đỗ Thị Lan.',
        { chair: ['Lê Văn An', 'Võ Thị Bình', 'Hồ Văn Bảy'], period: '2023-09/2023-12' },
      ],
      [
        'Chiều 20.6.2024, Ban Chỉ đạo 35 Thị ủy Sơn Tây đã họp, đánh giá kết quả hoạt động quý II, triển khai nhiệm vụ quý III. Đồng chí Lê Văn An - UVBTV, Trưởng Ban Tuyên giáo Thị ủy, Phó Trưởng ban Thường trực BCĐ 35 chủ trì.',
        {
          organizer: 'Ban Chỉ đạo 35 Thị ủy Sơn Tây',
          period: '2024-Q2',
          planned: '2024-Q3',
          roles: ['UVBTV, Trưởng Ban Tuyên giáo Thị ủy, Phó Trưởng ban Thường trực BCĐ 35'],
        },
      ],
      [
        'Chiều ngày 04/10/2023, Sở Khoa học và Công nghệ tổ chức Hội nghị giao ban tháng 9. Hội nghị do Bí thư Đảng ủy, Giám đốc Sở - TS. Lê Văn An chủ trì; cùng dự có các Phó Giám đốc Sở: Võ Thị Bình, Hồ Văn Bảy.',
        { chair: ['Lê Văn An'], roles: ['Bí thư Đảng ủy, Giám đốc Sở'], attendees: ['Võ Thị Bình', 'Hồ Văn Bảy'] },
      ],
      [
        'Ngày 11/7/2024, VKSND tối cao tổ chức Hội nghị trực tuyến sơ kết công tác kiểm sát 6 tháng đầu năm 2024 tại điểm cầu chính VKSND tối cao. Viện trưởng VKSND tối cao Lê Văn An và các đồng chí Phó Viện trưởng đồng chủ trì hội nghị.\n\nDự tại điểm cầu tỉnh có đồng chí Võ Thị Bình, Phó Viện trưởng VKSND tỉnh.',
        {
          organizer: 'VKSND tối cao',
          place: 'điểm cầu chính VKSND tối cao',
          chair: ['Lê Văn An'],
          attendees: ['Võ Thị Bình'],
        },
      ],
      [
        'BIÊN BẢN HỌP\n\nDự án: Xây dựng cầu Rạch Miễu 2\nNgày họp: 14/8/2023\nĐịa điểm: Văn phòng Ban QLDA tại công trường\nChủ trì: Ông Lê Văn An - Phó Giám đốc Ban QLDA 85\nThành phần:\n- Tư vấn giám sát: ông Hồ Văn Bảy\n- Nhà thầu XL-02: bà Võ Thị Bình\n\nKết luận:\n- Nhà thầu bổ sung 02 mũi thi công, hoàn thành trước 30/9/2023.\n',
        {
          title: 'HỌP',
          kind: 'hop',
          date: '2023-08-14',
          chair: ['Lê Văn An'],
          roles: ['Phó Giám đốc Ban QLDA 85'],
          attendees: ['Hồ Văn Bảy', 'Võ Thị Bình'],
        },
      ],
    ],
    '\n',
  );
});

describe('figures of reports', () => {
  const told: [sentence: string, figures: [value: number, unit: string][]][] = [
    [
      'Lực lượng đã xử lý gần 15.000 trường hợp vi phạm, phạt hơn 32,5 tỷ đồng.',
      [
        [15000, 'trường hợp'],
        [32.5, 'tỷ đồng'],
      ],
    ],
    [
      'Thị xã thả nuôi 22.345ha tôm, thu 3.200kg giống.',
      [
        [22345, 'ha'],
        [3200, 'kg'],
      ],
    ],
    [
      'Nhân dân đóng góp 1.250 ngày công, hiến 45 đơn vị máu.',
      [
        [1250, 'ngày công'],
        [45, 'đơn vị'],
      ],
    ],
    [
      'Có 12 tổ chức Đảng, 5 chi bộ và 340 người lao động tham gia.',
      [
        [12, 'tổ chức'],
        [5, 'chi bộ'],
        [340, 'người lao'],
      ],
    ],
    ['Ban Chỉ đạo 35 họp ở phường 7 về tuần 19 theo Đề án 06.', []],
    [
      'Xây 12 căn nhà, tặng 2.340 phần quà, tỷ lệ đạt 71,4%.',
      [
        [12, 'căn'],
        [2340, 'phần quà'],
        [71.4, '%'],
      ],
    ],
  ];
  for (const [sentence, figures] of told) {
    it(sentence, () =>
      assert.deepEqual(
        structureOf(
          `Sáng 5/4/2024, Huyện ủy Phú Tân tổ chức Hội nghị giao ban tháng 3. Đồng chí Lê Văn An, Bí thư Huyện ủy chủ trì.\n\n${sentence}${TAIL}`,
        )
          .figures()
          .map(({ value, unit }) => [value, unit]),
        figures,
      ),
    );
  }
});

describe('recognition of further texts', () => {
  const others: string[] = [
    'Bộ Tài chính vừa ban hành Thông tư số 12/2024/TT-BTC quy định về phí. Thông tư có hiệu lực từ ngày 01/5/2024. Theo đó, mức thu phí thẩm định được giảm 50% đến hết ngày 31/12/2024. Các cơ quan, đơn vị gặp khó khăn phản ánh về Bộ Tài chính.\n',
    'QUYẾT ĐỊNH\nVề việc khen thưởng tập thể, cá nhân có thành tích xuất sắc\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n\nCăn cứ Luật Thi đua, khen thưởng;\nXét đề nghị của Giám đốc Sở Nội vụ,\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Tặng Bằng khen cho 05 tập thể.\nĐiều 2. Quyết định có hiệu lực từ ngày ký.\n',
    'KẾ HOẠCH\nTổ chức Hội nghị tổng kết công tác năm 2024\n\nI. MỤC ĐÍCH\nĐánh giá kết quả công tác năm 2024.\nII. THỜI GIAN, ĐỊA ĐIỂM\n1. Thời gian: Ngày 20/12/2024.\n2. Địa điểm: Hội trường Huyện ủy.\n3. Chủ trì: Thường trực Huyện ủy.\nIII. PHÂN CÔNG\n1. Văn phòng chuẩn bị hội trường.\n2. Ban Tổ chức chuẩn bị báo cáo.\n',
    'KỊCH BẢN ĐIỀU HÀNH\nHội nghị tổng kết năm 2023\n\n8h00: Đón tiếp đại biểu.\n8h15: Tuyên bố lý do, giới thiệu đại biểu.\n8h30: Đồng chí Lê Văn An khai mạc, chủ trì hội nghị.\n',
    'Chị Hoa thân mến,\nTuần trước em về quê ăn cưới, gặp cả anh Tư làm ở Ủy ban xã. Anh bảo dạo này họp hành nhiều quá, sáng giao ban, chiều sơ kết. Má vẫn khỏe. Em gửi chị mấy ký khô cá lóc.\nThương nhớ,\nEm Út\n',
    'CÂU HỎI ÔN TẬP\nCâu 1. Đại hội Đảng toàn quốc lần thứ XIII diễn ra vào thời gian nào?\nA. 25/01/2021\nB. 26/01/2021\nCâu 2. Ai chủ trì Hội nghị thành lập Đảng năm 1930?\nA. Nguyễn Ái Quốc\nB. Trần Phú\n',
    'TUYỂN DỤNG\nCông ty TNHH Minh Phát tuyển 05 nhân viên kinh doanh. Yêu cầu: tốt nghiệp cao đẳng trở lên; chịu được áp lực; nộp hồ sơ trước ngày 30/6/2024. Liên hệ chị Bình, Phòng Nhân sự, 0912 345 678.\n',
    'Ngày 3/2/1930, Hội nghị hợp nhất các tổ chức cộng sản họp tại Hương Cảng (Trung Quốc) dưới sự chủ trì của Nguyễn Ái Quốc. Hội nghị đã thông qua Chánh cương vắn tắt, Sách lược vắn tắt. Sự kiện này có ý nghĩa lịch sử to lớn đối với cách mạng Việt Nam.\n',
    'Chiều 5/4, trên đường Nguyễn Huệ (phường Mỹ Bình) xảy ra vụ va chạm giữa xe tải và xe máy làm 2 người bị thương. Công an phường có mặt phân luồng, Đội Cảnh sát giao thông Công an thành phố khám nghiệm hiện trường. Nguyên nhân đang được điều tra.\n',
    'Sáng 20/11, Trường THPT Chu Văn An long trọng tổ chức Lễ kỷ niệm 41 năm Ngày Nhà giáo Việt Nam. Thầy Lê Văn An, Hiệu trưởng ôn lại truyền thống. Các em học sinh biểu diễn 12 tiết mục văn nghệ, tặng hoa thầy cô.\n',
    'Tối 30/4, tại Quảng trường 2/9, Sở Văn hóa, Thể thao và Du lịch tổ chức chương trình nghệ thuật "Đất nước trọn niềm vui". Phó Chủ tịch UBND tỉnh Lê Văn An cùng hơn 5.000 người dân đến xem.\n',
    '| TT | Họ tên | Chức vụ | Ghi chú |\n|----|--------|---------|---------|\n| 1 | Lê Văn An | Bí thư | chủ trì |\n| 2 | Võ Thị Bình | Phó Bí thư | |\n| 3 | Hồ Văn Bảy | Ủy viên | vắng |\n| 4 | Đỗ Văn Cầu | Ủy viên | |\n',
    '{\n  "meeting": "Hội nghị giao ban quý I",\n  "chair": "Lê Văn An",\n  "date": "2024-04-05",\n  "organizer": "Ban Tuyên giáo Tỉnh ủy"\n}\n',
    'Hướng dẫn sử dụng phần mềm họp trực tuyến\n\nBước 1: Đăng nhập bằng tài khoản cơ quan.\nBước 2: Chọn phòng họp, bấm Tham gia.\nBước 3: Người chủ trì bấm Bắt đầu cuộc họp. Các điểm cầu UBND xã tắt micro khi không phát biểu.\n',
    'Kính gửi: Quý phụ huynh lớp 3A\n\nNhà trường trân trọng kính mời quý phụ huynh dự họp cha mẹ học sinh đầu năm học 2024-2025.\nThời gian: 8h00 ngày 15/9/2024. Địa điểm: phòng học lớp 3A.\nGiáo viên chủ nhiệm: cô Võ Thị Bình.\n',
    'THÔNG BÁO\nVề việc tạm ngừng cung cấp điện\n\nĐiện lực Châu Phú trân trọng thông báo lịch ngừng cung cấp điện để bảo trì lưới điện như sau:\n- Ngày 15/4/2024, từ 7h30 đến 16h00: ấp Mỹ Chánh, xã Mỹ Phú.\n- Ngày 16/4/2024: ấp Mỹ Hưng.\nRất mong khách hàng thông cảm.\n',
    'Hội nghị thượng đỉnh G7 khai mạc tại Ý ngày 13/6/2024. Lãnh đạo các nước thảo luận về xung đột Ukraine, biến đổi khí hậu và trí tuệ nhân tạo. Tổng thống Mỹ dự kiến gặp Thủ tướng Nhật bên lề hội nghị.\n',
  ];
  for (const text of others)
    it(`no report: ${text.replace(/\s+/g, ' ').slice(0, 100)}`, () =>
      assert.equal(structureOf(text).recognition.isReport, false));

  const reports: string[] = [
    'TỔ DÂN PHỐ 4 HỌP GIAO BAN\n\nTối 5/4/2024, Chi bộ Tổ dân phố 4 họp giao ban. Đ/c Lê Văn An, Bí thư Chi bộ chủ trì. Phân công: đ/c Bình vận động mua BHYT; đ/c Cầu nhắc hộ dân phân loại rác trước 15/4.\n',
    'Biên bản giao ban ca\n\nNgày 5/4/2024, 6h30, Phân xưởng Lò hơi Công ty Nhiệt điện họp giao ban. Quản đốc Lê Văn An chủ trì.\nKết luận:\n- Ca 2 xử lý rò rỉ van V12 trước 14h.\n- Tổ cơ khí kiểm tra bơm cấp.\nBan Giám đốc, Công đoàn cùng dự.\n',
    'Sáng nay, Phòng Giáo dục và Đào tạo họp giao ban Hiệu trưởng. Ông Lê Văn An, Trưởng phòng chủ trì. Các trường nộp kế hoạch tuyển sinh trước ngày 20/5/2024; rà soát cơ sở vật chất trong hè.\n',
    'BÁO CÁO NHANH\nTình hình và kết quả công tác tuần 15\n\nKính gửi: Thường trực Huyện ủy\n\n1. Chi bộ xã kết nạp 02 đảng viên.\n2. Đảng ủy xã đã họp giao ban ngày 8/4/2024.\n3. Tuần 16: tập trung thu thuế; báo cáo Huyện ủy trước 19/4.\n',
    'Kết luận giao ban tuần của Chủ tịch UBND huyện\n\nTại buổi giao ban sáng thứ Hai 8/4/2024, Chủ tịch UBND huyện Lê Văn An kết luận: Phòng Tài chính cân đối nguồn; Phòng Nội vụ tham mưu nhân sự trước 12/4; Công an huyện mở đợt cao điểm.\n',
  ];
  for (const text of reports)
    it(`a report: ${text.replace(/\s+/g, ' ').slice(0, 100)}`, () =>
      assert.equal(structureOf(text).recognition.isReport, true));
});

describe('offices of many houses', () => {
  const told: [words: string, role: string][] = [
    ['Phó Thống đốc NHNN Lê Văn An', 'Phó Thống đốc NHNN'],
    ['Ông Lê Văn An, Cụm trưởng Cụm thi đua số 3', 'Cụm trưởng Cụm thi đua số 3'],
    ['Thiếu tá Lê Văn An, Tiểu đoàn trưởng Tiểu đoàn 1', 'Tiểu đoàn trưởng Tiểu đoàn 1'],
    ['Anh Lê Văn An, Bí thư Thứ nhất Trung ương Đoàn', 'Bí thư Thứ nhất Trung ương Đoàn'],
    ['Ông Lê Văn An, Chi cục phó Chi cục Thuế khu vực', 'Chi cục phó Chi cục Thuế khu vực'],
    ['Bà Lê Thị An, Tổ phó Tổ Hành chính', 'Tổ phó Tổ Hành chính'],
  ];
  for (const [words, role] of told)
    it(words, () => {
      const text = `Sáng 5/4/2024, Ban Chỉ đạo tỉnh tổ chức Hội nghị giao ban quý I. ${words} chủ trì hội nghị.${TAIL}`;
      assert.deepEqual(
        structureOf(text).meetings[0]?.chair.map((person) => person.role),
        [role],
      );
    });
});

describe('what stands around a conclusion', () => {
  it('a conclusion after reports were heard sets tasks', () => {
    const text =
      'THÔNG BÁO\nKết luận của đồng chí Lê Văn An - Chủ tịch UBND huyện tại cuộc họp ứng phó bão số 4\n\nNgày 18/9/2024, đồng chí Lê Văn An, Chủ tịch UBND huyện chủ trì cuộc họp ứng phó bão số 4.\n\nSau khi nghe báo cáo, Chủ tịch UBND huyện kết luận:\n\n1. UBND các xã sơ tán 1.245 hộ vùng trũng trước ngày 19/9/2024.\n2. Công an huyện phân luồng giao thông.\n';
    assert.deepEqual(
      structureOf(text).tasks.map(({ owner, due }) => [owner, due]),
      [
        ['UBND các xã', '2024-09-19'],
        ['Công an huyện', null],
      ],
    );
  });

  it('a cell that meets, and a deputy whose office says "Ban" twice', () => {
    const { meetings, people } = structureOf(
      `Ngày 03/10/2023, Chi bộ Trường Mầm non Sao Mai tổ chức sinh hoạt thường kỳ tháng 10/2023. Đồng chí Võ Thị Bình, Bí thư chi bộ chủ trì. Dự có bà Lê Thị An, Phó Trưởng ban Ban Dân vận Huyện ủy.${TAIL}`,
    );
    assert.deepEqual([meetings[0]?.kind, meetings[0]?.date], ['hop', '2023-10-03']);
    assert.equal(people[1]?.organization, 'Ban Dân vận Huyện ủy');
  });
});
