/**
 * Names of Vietnamese laws as they stand after "Luật", so that the end of a name is known where the sentence goes on
 * ("Luật Đất đai và các văn bản hướng dẫn"). Other names are read up to the first word that cannot be part of one.
 */
export const LAW_NAMES: readonly string[] = `
An ninh mạng|An ninh quốc gia|An toàn, vệ sinh lao động|An toàn thông tin mạng|An toàn thực phẩm|Ban hành văn bản quy phạm pháp luật
Báo chí|Bảo hiểm tiền gửi|Bảo hiểm xã hội|Bảo hiểm y tế|Bảo vệ bí mật nhà nước|Bảo vệ môi trường|Bảo vệ quyền lợi người tiêu dùng
Bảo vệ dữ liệu cá nhân|Bảo vệ sức khỏe nhân dân|Bảo vệ và kiểm dịch thực vật|Bảo vệ và phát triển rừng|Bảo vệ, chăm sóc và giáo dục trẻ em
Biên giới quốc gia|Biên phòng Việt Nam|Biển Việt Nam|Bình đẳng giới|Bưu chính|Các công cụ chuyển nhượng|Các tổ chức tín dụng
Cán bộ, công chức|Căn cước|Căn cước công dân|Cạnh tranh|Cảnh sát biển Việt Nam|Cảnh sát cơ động|Cảnh vệ|Chăn nuôi|Chất lượng sản phẩm, hàng hóa
Chuyển giao công nghệ|Chứng khoán|Công an nhân dân|Công chứng|Công đoàn|Công nghệ cao|Công nghệ thông tin|Công nghiệp công nghệ số
Công nghiệp quốc phòng, an ninh và động viên công nghiệp|Cơ yếu|Cư trú|Dạy nghề|Dân quân tự vệ|Dầu khí|Di sản văn hóa|Doanh nghiệp|Du lịch|Dược|Dữ liệu
Đa dạng sinh học|Đất đai|Đầu tư|Đầu tư công|Đầu tư theo phương thức đối tác công tư|Đặc xá|Đấu giá tài sản|Đấu thầu|Đê điều|Điện ảnh|Điện lực|Đo đạc và bản đồ
Đường bộ|Đường sắt|Giá|Giám định tư pháp|Giao dịch điện tử|Giao thông đường bộ|Giao thông đường thủy nội địa|Giáo dục|Giáo dục đại học|Giáo dục nghề nghiệp
Giáo dục quốc phòng và an ninh|Hàng không dân dụng Việt Nam|Hải quan|Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác|Hóa chất
Hoạt động giám sát của Quốc hội và Hội đồng nhân dân|Hoạt động chữ thập đỏ|Hòa giải ở cơ sở|Hòa giải, đối thoại tại Tòa án|Hôn nhân và gia đình|Hộ tịch|Hợp tác xã
Hỗ trợ doanh nghiệp nhỏ và vừa|Kế toán|Kiểm toán độc lập|Kiểm toán nhà nước|Kiến trúc|Khám bệnh, chữa bệnh|Khí tượng thủy văn|Khiếu nại|Khiếu nại, tố cáo|Khoa học và công nghệ
Khoa học, công nghệ và đổi mới sáng tạo|Khoáng sản|Kinh doanh bảo hiểm|Kinh doanh bất động sản|Lâm nghiệp|Lý lịch tư pháp|Lưu trữ|Lực lượng dự bị động viên
Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở|Lực lượng vũ trang|Mặt trận Tổ quốc Việt Nam|Năng lượng nguyên tử|Ngân hàng Nhà nước Việt Nam|Ngân sách nhà nước
Nghĩa vụ quân sự|Người cao tuổi|Người khuyết tật|Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng|Nhà giáo|Nhà ở|Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam
Nuôi con nuôi|Phá sản|Phí và lệ phí|Phòng, chống bạo lực gia đình|Phòng, chống bệnh truyền nhiễm|Phòng bệnh|Phòng cháy và chữa cháy|Phòng cháy, chữa cháy và cứu nạn, cứu hộ|Phòng, chống khủng bố
Phòng, chống ma túy|Phòng, chống mua bán người|Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người (HIV/AIDS)|Phòng, chống rửa tiền|Phòng, chống tác hại của rượu, bia
Phòng, chống tác hại của thuốc lá|Phòng, chống tham nhũng|Phòng, chống thiên tai|Phòng không nhân dân|Phòng thủ dân sự|Phổ biến, giáo dục pháp luật|Quảng cáo|Quản lý ngoại thương|Quản lý nợ công|Quản lý thuế
Quản lý, sử dụng tài sản công|Quản lý, sử dụng tài sản nhà nước|Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ|Quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng|Quốc phòng|Quốc tịch Việt Nam|Quy hoạch|Quy hoạch đô thị|Quy hoạch đô thị và nông thôn
Sĩ quan Quân đội nhân dân Việt Nam|Sở hữu trí tuệ|Sử dụng năng lượng tiết kiệm và hiệu quả|Tài nguyên nước|Tài nguyên, môi trường biển và hải đảo|Tần số vô tuyến điện|Tố cáo|Tố tụng hành chính|Tổ chức Chính phủ|Tổ chức chính quyền địa phương|Tổ chức Hội đồng nhân dân và Ủy ban nhân dân
Tổ chức Quốc hội|Tổ chức Tòa án nhân dân|Tổ chức Viện kiểm sát nhân dân|Tiêu chuẩn và quy chuẩn kỹ thuật|Tiếp cận thông tin|Tiếp công dân|Tín ngưỡng, tôn giáo|Tình trạng khẩn cấp|Tương trợ tư pháp
Thanh niên|Thanh tra|Thể dục, thể thao|Thi đua, khen thưởng|Thi hành án dân sự|Thi hành án hình sự|Thi hành tạm giữ, tạm giam|Thống kê|Thú y|Thủ đô|Thủy lợi|Thủy sản|Thuế giá trị gia tăng|Thuế thu nhập cá nhân|Thuế thu nhập doanh nghiệp|Thuế tiêu thụ đặc biệt|Thuế xuất khẩu, thuế nhập khẩu|Thực hành tiết kiệm, chống lãng phí|Thực hiện dân chủ ở cơ sở|Thương mại|Thư viện
Trách nhiệm bồi thường của Nhà nước|Trẻ em|Trật tự, an toàn giao thông đường bộ|Trí tuệ nhân tạo|Trọng tài thương mại|Trồng trọt|Trợ giúp pháp lý|Trưng cầu ý dân|Trưng mua, trưng dụng tài sản
Việc làm|Viên chức|Viễn thông|Xây dựng|Xử lý vi phạm hành chính|Xuất bản|Xuất cảnh, nhập cảnh của công dân Việt Nam
Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân|Các khu công nghiệp|Hợp tác quốc tế về quốc phòng|Ưu đãi người có công với cách mạng|Thanh niên xung phong
Cựu chiến binh|Dân số|Công an xã|Thực hiện dân chủ ở xã, phường, thị trấn|Vệ sinh an toàn thực phẩm|Phòng, chống mại dâm|Dự trữ quốc gia|Quản lý thị trường|Cảnh sát môi trường|Động viên công nghiệp|Người tàn tật|Bảo vệ công trình quan trọng liên quan đến an ninh quốc gia
Dân sự|Hình sự|Lao động|Hàng hải Việt Nam|Tố tụng dân sự|Tố tụng hình sự`
  .split(/[|\n]/)
  .filter(Boolean);
