/** Citations as people write them, each in a report of a day, and the document that is meant: `?` ambiguous, `-` unknown. */
import assert from 'node:assert/strict';
import { resolve } from './read.ts';

const TABLE = `
2013-05-05 | Luật Đất đai | 13/2003/QH11
2014-06-30 | Luật Đất đai | 13/2003/QH11
2014-07-01 | Luật Đất đai | 45/2013/QH13
2023-05-05 | Luật Đất đai | 45/2013/QH13
2024-07-31 | Luật Đất đai | 45/2013/QH13
2024-08-01 | Luật Đất đai | 31/2024/QH15
2026-05-05 | LUẬT ĐẤT ĐAI | 31/2024/QH15
2026-05-05 | luật Đất đai | 31/2024/QH15
2023-05-05 | dự thảo Luật Đất đai | ?
2015-06-30 | Luật Nhà ở | 56/2005/QH11
2015-07-01 | Luật Nhà ở | 65/2014/QH13
2024-08-01 | Luật Nhà ở | 27/2023/QH15
2016-03-01 | Luật Kinh doanh bất động sản | 66/2014/QH13
2025-03-01 | Luật Kinh doanh bất động sản | 29/2023/QH15
2014-06-30 | Luật Đấu thầu | 61/2005/QH11
2015-03-01 | Luật Đấu thầu | 43/2013/QH13
2023-12-31 | Luật Đấu thầu | 43/2013/QH13
2024-01-01 | Luật Đấu thầu | 22/2023/QH15
2016-03-01 | Luật Xây dựng | 50/2014/QH13
2016-03-01 | Luật Doanh nghiệp | 68/2014/QH13
2021-01-01 | Luật Doanh nghiệp | 59/2020/QH14
2016-03-01 | Luật Đầu tư công | 49/2014/QH13
2020-01-01 | Luật Đầu tư công | 39/2019/QH14
2025-01-01 | Luật Đầu tư công | 58/2024/QH15
2016-03-01 | Luật Bảo vệ môi trường | 55/2014/QH13
2022-01-01 | Luật Bảo vệ môi trường | 72/2020/QH14
2022-01-01 | Luật BVMT | 72/2020/QH14
2010-03-01 | Luật Bảo hiểm xã hội | 71/2006/QH11
2017-03-01 | Luật Bảo hiểm xã hội | 58/2014/QH13
2025-06-30 | Luật BHXH | 58/2014/QH13
2025-07-01 | Luật BHXH | 41/2024/QH15
2015-03-01 | Luật Cán bộ, công chức | 22/2008/QH12
2025-06-30 | Luật Cán bộ, công chức | 22/2008/QH12
2025-07-01 | Luật Cán bộ, công chức | 80/2025/QH15
2018-03-01 | Luật Viên chức | 58/2010/QH12
2020-03-01 | Luật Căn cước công dân | 59/2014/QH13
2024-07-01 | Luật Căn cước | 26/2023/QH15
2015-03-01 | Bộ luật Lao động | 10/2012/QH13
2021-01-01 | Bộ luật Lao động | 45/2019/QH14
2010-03-01 | Bộ luật Dân sự | 33/2005/QH11
2017-01-01 | Bộ luật Dân sự | 91/2015/QH13
2017-12-31 | Bộ luật Hình sự | 15/1999/QH10
2018-01-01 | Bộ luật Hình sự | 100/2015/QH13
2016-03-01 | Luật Tổ chức chính quyền địa phương | 77/2015/QH13
2025-07-01 | Luật Tổ chức chính quyền địa phương | 72/2025/QH15
2015-03-01 | Luật Thanh tra | 56/2010/QH12
2023-07-01 | Luật Thanh tra | 11/2022/QH15
2025-07-01 | Luật Thanh tra | 84/2025/QH15
2010-03-01 | Luật Thi hành án dân sự | 26/2008/QH12
2014-03-01 | Luật Dân quân tự vệ | 43/2009/QH12
2021-03-01 | Luật Dân quân tự vệ | 48/2019/QH14
2018-03-01 | Luật Tiếp công dân | 42/2013/QH13
2018-03-01 | Luật Đặc xá năm 2007 | 07/2007/QH12
2019-08-01 | Luật Đặc xá | 30/2018/QH14
2023-03-01 | Luật Thực hiện dân chủ ở cơ sở | 10/2022/QH15
2018-03-01 | Luật Ngân sách nhà nước | 83/2015/QH13
2018-03-01 | Luật NSNN | 83/2015/QH13
2018-03-01 | Luật Kiểm toán nhà nước | 81/2015/QH13
2018-03-01 | Luật Thú y | 79/2015/QH13
2020-03-01 | Luật An ninh mạng | 24/2018/QH14
2020-03-01 | Luật Quy hoạch | 21/2017/QH14
2018-03-01 | Luật Giáo dục nghề nghiệp | 74/2014/QH13
2018-03-01 | Luật Trẻ em | 102/2016/QH13
2016-03-01 | Luật Giáo dục năm 2005 | 38/2005/QH11
2016-03-01 | Luật Giáo dục 2005 | 38/2005/QH11
2016-03-01 | Luật Giáo dục (sửa đổi năm 2009) | 44/2009/QH12
2016-03-01 | Luật sửa đổi, bổ sung một số điều của Luật Giáo dục năm 2009 | 44/2009/QH12
2016-03-01 | Luật Giáo dục năm 2011 | -
2016-03-01 | Luật số 38/2005/QH11 | 38/2005/QH11
2022-03-01 | Luật Giáo dục số 43/2019/QH14 | 43/2019/QH14
2014-03-01 | Luật Cán bộ, công chức năm 2008 | 22/2008/QH12
2014-03-01 | Luật Viên chức năm 2010 | 58/2010/QH12
2022-03-01 | Luật Phòng, chống tham nhũng năm 2018 | 36/2018/QH14
2010-03-01 | Luật Phòng, chống tham nhũng năm 2005 | 55/2005/QH11
2022-03-01 | Luật PCTN năm 2018 | 36/2018/QH14
2022-03-01 | Luật Khiếu nại năm 2011 | 02/2011/QH13
2015-03-01 | Luật Tố cáo năm 2011 | 03/2011/QH13
2022-03-01 | Luật Tố cáo năm 2018 | 25/2018/QH14
2022-03-01 | Luật Xử lý vi phạm hành chính năm 2012 | 15/2012/QH13
2022-03-01 | Luật An toàn thực phẩm năm 2010 | 55/2010/QH12
2022-03-01 | Luật Trẻ em năm 2016 | 102/2016/QH13
2022-03-01 | Luật Báo chí năm 2016 | 103/2016/QH13
2022-03-01 | Luật Tiếp cận thông tin năm 2016 | 104/2016/QH13
2022-03-01 | Luật Tín ngưỡng, tôn giáo năm 2016 | 02/2016/QH14
2022-03-01 | Luật Quốc phòng năm 2018 | 22/2018/QH14
2022-03-01 | Luật Công an nhân dân năm 2018 | 37/2018/QH14
2022-03-01 | Luật Lâm nghiệp năm 2017 | 16/2017/QH14
2022-03-01 | Luật Thủy sản năm 2017 | 18/2017/QH14
2022-03-01 | Luật Du lịch năm 2017 | 09/2017/QH14
2022-03-01 | Luật Trồng trọt năm 2018 | 31/2018/QH14
2022-03-01 | Luật Chăn nuôi năm 2018 | 32/2018/QH14
2022-03-01 | Luật Kiến trúc năm 2019 | 40/2019/QH14
2022-03-01 | Luật Thư viện năm 2019 | 46/2019/QH14
2022-03-01 | Luật Thanh niên năm 2020 | 57/2020/QH14
2022-03-01 | Luật Đầu tư năm 2020 | 61/2020/QH14
2022-03-01 | Luật Cư trú năm 2020 | 68/2020/QH14
2022-03-01 | Luật Biên phòng Việt Nam năm 2020 | 66/2020/QH14
2022-03-01 | Luật Biên phòng năm 2020 | 66/2020/QH14
2020-03-01 | Luật Biên phòng Việt Nam | -
2022-03-01 | Luật Phòng, chống ma túy năm 2021 | 73/2021/QH14
2023-03-01 | Luật Thi đua, khen thưởng năm 2022 | 06/2022/QH15
2023-03-01 | Luật Điện ảnh năm 2022 | 05/2022/QH15
2022-03-01 | Bộ luật Dân sự năm 2015 | 91/2015/QH13
2022-03-01 | Bộ luật Tố tụng hình sự năm 2015 | 101/2015/QH13
2022-03-01 | Bộ luật Hình sự năm 1999 | 15/1999/QH10
2022-03-01 | Luật Mặt trận Tổ quốc Việt Nam năm 2015 | 75/2015/QH13
2022-03-01 | Luật Tổ chức Chính phủ năm 2015 | 76/2015/QH13
2022-03-01 | Luật Nghĩa vụ quân sự năm 2015 | 78/2015/QH13
2022-03-01 | Luật Hộ tịch năm 2014 | 60/2014/QH13
2022-03-01 | Luật Phá sản năm 2014 | 51/2014/QH13
2022-03-01 | Luật Công chứng năm 2014 | 53/2014/QH13
2022-03-01 | Luật Hôn nhân và gia đình năm 2014 | 52/2014/QH13
2022-03-01 | Luật Việc làm năm 2013 | 38/2013/QH13
2022-03-01 | Luật Hòa giải ở cơ sở năm 2013 | 35/2013/QH13
2022-03-01 | Luật Phòng, chống thiên tai năm 2013 | 33/2013/QH13
2022-03-01 | Luật Giáo dục đại học năm 2012 | 08/2012/QH13
2022-03-01 | Luật Hợp tác xã năm 2012 | 23/2012/QH13
2022-03-01 | Luật Phổ biến, giáo dục pháp luật năm 2012 | 14/2012/QH13
2022-03-01 | Luật Bình đẳng giới năm 2006 | 73/2006/QH11
2022-03-01 | Luật Giao thông đường bộ năm 2008 | 23/2008/QH12
2022-03-01 | Luật Người cao tuổi năm 2009 | 39/2009/QH12
2022-03-01 | Luật Người khuyết tật năm 2010 | 51/2010/QH12
2022-03-01 | Hiến pháp năm 2013 | Hiến pháp 2013
2022-03-01 | Hiến pháp 1992 | Hiến pháp 1992
2022-03-01 | Nghị định 30/2020/NĐ-CP | 30/2020/NĐ-CP
2022-03-01 | nghị định 30/2020/nđ-cp | 30/2020/NĐ-CP
2022-03-01 | Nghị định 30/2020/ND-CP | 30/2020/NĐ-CP
2022-03-01 | Nghị định số 30/2020/NÐ-CP | 30/2020/NĐ-CP
2022-03-01 | NĐ 30/2020/NĐ-CP | 30/2020/NĐ-CP
2022-03-01 | khoản 2 Điều 15 Nghị định số 30/2020/NĐ-CP | 30/2020/NĐ-CP
2022-03-01 | Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư | 30/2020/NĐ-CP
2022-03-01 | Nghị định số 30/2020/NĐ-CP của Thủ tướng Chính phủ | -
2022-03-01 | Nghị định số 30/2020/NĐ-CP ngày 09/9/2020 | -
2024-03-01 | Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ | 749/QĐ-TTg
2024-03-01 | Quyết định số 749/QĐ-TTg | ?
2024-03-01 | Chỉ thị số 16/CT-TTg ngày 31/3/2020 | 16/CT-TTg
2024-03-01 | Chỉ thị số 16/CT-TTg | ?
2024-03-01 | Chỉ thị số 01/CT-TTg | ?
2024-03-01 | Nghị quyết số 01/NQ-CP ngày 01/01/2020 | 01/NQ-CP
2024-03-01 | Nghị quyết số 01/NQ-CP | ?
2024-03-01 | Thông tư số 32/2018/TT-BGDĐT | 32/2018/TT-BGDĐT
2024-03-01 | Thông tư 32/2018/TT-BGD&ĐT ngày 26/12/2018 của Bộ Giáo dục và Đào tạo | 32/2018/TT-BGDĐT
2024-03-01 | Nghị quyết số 88/2014/QH13 | 88/2014/QH13
2024-03-01 | Pháp lệnh số 34/2007/PL-UBTVQH11 | 34/2007/PL-UBTVQH11
2024-03-01 | Luật số 27/2008/QH12 | 27/2008/QH12
2024-03-01 | Nghị quyết số 27/2008/QH12 | 27/2008/QH12
2024-03-01 | Nghị quyết Đại hội XIII của Đảng | Nghị quyết Đại hội XIII
2024-03-01 | Nghị quyết Đại hội đại biểu toàn quốc lần thứ XII của Đảng | Nghị quyết Đại hội XII
2024-03-01 | Nghị quyết Đại hội VI | Nghị quyết Đại hội VI
2026-03-01 | Nghị quyết Đại hội XIV | Nghị quyết Đại hội XIV
2024-03-01 | Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVI | -
`;

describe('references: citations and the document meant', () => {
  for (const line of TABLE.trim().split('\n')) {
    const [date = '', text = '', wanted = ''] = line.split(' | ');
    it(line, () => {
      const [reference] = resolve(`Thực hiện ${text}.`, date);
      const { status, document } = reference?.resolution ?? { status: 'not read', document: null };
      assert.equal(document?.code ?? (status === 'ambiguous' ? '?' : status === 'unknown' ? '-' : status), wanted);
    });
  }
});
