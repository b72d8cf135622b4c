import { law } from "../../../src/definitions/law";
import { auditText } from "../../../src/engine/audit/auditText";

const kinds = (text: string) =>
  auditText(text, { say: ({ code }) => code, law })
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ kind }) => kind);

describe("a figure told again", () => {
  it.each([
    "Toàn quận có 214 cơ sở kinh doanh có điều kiện.\nQua kiểm tra 241 cơ sở kinh doanh có điều kiện nói trên, phát hiện 12 cơ sở vi phạm.",
    "Trong 5 năm đã có 3.526 lượt người được khen thưởng. Việc khen thưởng cho 3.256 lượt người trong 5 năm qua đã tạo động lực lớn.",
    "Huyện có 178 chi bộ thôn.\nCả 187 chi bộ thôn đều có nghị quyết chuyên đề về bảo đảm an ninh, trật tự.",
    "Phường có 9.864 hộ, 38.412 nhân khẩu. Trong số 9.684 hộ của phường có 812 hộ thuê trọ.",
    "Năm 2022 xảy ra 137 vụ phạm pháp hình sự. Năm 2023 xảy ra 121 vụ, giảm 16 vụ so với năm 2022 (173 vụ).",
    "Kinh phí hoạt động năm 2021 là 845 triệu đồng. Với 854 triệu đồng kinh phí hoạt động năm 2021, Ban Chỉ đạo đã trang bị 120 bộ đàm.",
    "Đội dân phòng có 24 đội viên do đồng chí Trưởng thôn làm đội trưởng. Hằng tháng cả 42 đội viên đều tham gia tuần tra.",
    "Toàn xã lắp đặt được 128 mắt camera.\nHệ thống camera (182 mắt) do Công an xã quản lý.",
    "Tổ chức 46 lớp tập huấn cho 5.218 lượt cán bộ.\nĐánh giá: 46 lớp tập huấn với 5.128 lượt cán bộ tham gia là cố gắng lớn.",
    "Hội Phụ nữ huyện duy trì 327 câu lạc bộ. Các câu lạc bộ này (372 câu lạc bộ) sinh hoạt đều hằng tháng.",
    "Nhân dân hiến 12.450 m2 đất làm đường. Tổng diện tích 14.250 m2 đất nhân dân hiến đã được bàn giao.",
    "Số tin báo tiếp nhận là 486 tin. Kết quả, đã giải quyết 461/468 tin, đạt 98,5%.",
    "Năm học 2022 - 2023, huyện có 18.456 học sinh. Đã tuyên truyền cho toàn bộ 18.546 học sinh trong huyện.",
    "Ban Chỉ đạo đã tổ chức 17 cuộc kiểm tra. Qua 71 cuộc kiểm tra nêu trên đã nhắc nhở 9 đơn vị.",
    "Đã vận động thu hồi 1.230 khẩu súng tự chế. Con số 1.320 khẩu súng thu hồi cho thấy hiệu quả công tác vận động.",
    "Có 35 mô hình tự quản ở vùng giáo. Như vậy 53 mô hình ở vùng giáo đều phát huy hiệu quả.",
  ])("is told when it differs: %s", (text) => {
    expect(kinds(text)).toContain("restated_value");
  });

  it.each([
    "Toàn quận có 214 cơ sở kinh doanh. Qua kiểm tra 124 cơ sở kinh doanh, phát hiện 12 cơ sở vi phạm.",
    "Huyện có 178 chi bộ thôn. Có 168 chi bộ thôn hoàn thành tốt nhiệm vụ.",
    "Năm 2022 bắt 137 đối tượng. Quý I/2023 bắt 37 đối tượng.",
    "Toàn xã có 1.245 hộ. Thôn 1 có 245 hộ, thôn 2 có 254 hộ, thôn 3 có 425 hộ.",
    "Hội Phụ nữ có 1.245 hội viên, Hội Nông dân có 1.254 hội viên, Đoàn Thanh niên có 542 đoàn viên.",
    "Tổ chức 46 lớp tập huấn cho 5.218 lượt cán bộ; 46 hội nghị với 5.128 lượt người dự.",
    "Lực lượng dân quân có 312 đồng chí.\nLực lượng Công an xã có 132 đồng chí.",
    "Thu nhập bình quân 45,2 triệu đồng/người. Năm trước là 42,5 triệu đồng/người.",
    "Kinh phí mua sắm là 845 triệu đồng. Kinh phí sửa chữa là 485 triệu đồng.",
    "Tiếp nhận 486 tin; trong số này Công an tỉnh tiếp nhận 148 tin, Công an huyện 338 tin.",
    "Công an tỉnh khởi tố 214 vụ, 412 bị can. Viện kiểm sát truy tố 201 vụ, 421 bị can.",
    "Đã tuyên truyền cho 12.450 học sinh. Có 12.540 phụ huynh ký cam kết.",
    "Quý I tổ chức 132 buổi. Quý II tổ chức 123 buổi.",
    "Xã An Bình đạt 95,4%. Xã Bình An đạt 94,5%.",
    "Số hộ nghèo đầu kỳ là 321 hộ. Cuối kỳ còn 231 hộ nghèo.",
    "Đầu năm có 96 mô hình. Đến nay duy trì 69 mô hình.",
    "Kế hoạch giao 215 chỉ tiêu. Thực hiện được 251 chỉ tiêu.",
    "Nam có 1.326 người. Nữ có 1.362 người.",
    "Toàn tỉnh có 2.156 khu dân cư. Kết quả, 2.016 khu dân cư được công nhận khu dân cư văn hóa.",
    "Trong 10 năm qua, toàn tỉnh có 1.284 tập thể được khen thưởng. Riêng năm 2020 có 128 tập thể được khen thưởng.",
    "Năm 2020, toàn huyện tiếp nhận 386 tin báo về tội phạm.\nNăm 2021, toàn huyện tiếp nhận 368 tin báo về tội phạm.",
    "Toàn huyện đăng ký xây dựng 214 mô hình.\nĐến nay đã công nhận 241 mô hình từ các năm trước chuyển sang.",
    "Kế hoạch năm 2021 tổ chức 145 buổi tuyên truyền.\nThực hiện được 154 buổi tuyên truyền, vượt kế hoạch.",
    "Hội Nông dân vận động 1.245 hội viên ký cam kết.\nHội Phụ nữ vận động 1.254 hội viên ký cam kết.",
    "Đề nghị khen thưởng 32 tập thể, 57 cá nhân.\nĐã khen thưởng 23 tập thể, 57 cá nhân.",
    "Công an huyện tặng giấy khen cho 32 tập thể.\nChủ tịch UBND huyện tặng giấy khen cho 23 tập thể.",
    "Trong kỳ tiếp nhận 368 tin báo.\nLũy kế từ đầu nhiệm kỳ đã tiếp nhận 3.680 tin báo.",
    "Toàn huyện có 1.284 tổ hòa giải. Trong số đó, 1.248 tổ hòa giải hoạt động có hiệu quả.",
    "Số lượt người nghe là 42.250 lượt người. Số người ký cam kết là 42.520 người.",
    "Xảy ra 145 vụ phạm pháp hình sự, điều tra làm rõ 114 vụ phạm pháp hình sự.",
    "Tuyên truyền cho 2.451 lượt đoàn viên, 2.541 lượt hội viên.",
    "Bắt 145 đối tượng, xử lý hành chính 154 đối tượng.",
    "Trụ sở các xã được đầu tư 12,45 tỷ đồng.\nTrang thiết bị được đầu tư 12,54 tỷ đồng.",
    "Tỷ lệ khám phá án đạt 82,4%.\nTỷ lệ khám phá án nghiêm trọng đạt 84,2%.",
    "Phường Đông Vệ có 2.316 hộ.\nPhường Đông Sơn có 2.361 hộ.",
    "Khối trường học có 1.246 giáo viên.\nKhối doanh nghiệp có 1.264 công nhân.",
    "6 tháng đầu năm xảy ra 123 vụ tai nạn giao thông.\n6 tháng cuối năm xảy ra 132 vụ tai nạn giao thông.",
    "Nhân dân đã cung cấp 1.753 tin, trong đó 986 tin có giá trị.\nCông an xã đã tiếp nhận 1.573 tin của nhân dân qua đường dây nóng.",
    "Các đơn vị đã tổ chức 167 buổi diễn tập. Các đơn vị đã tổ chức 176 buổi nói chuyện chuyên đề.",
    "Đến năm 2025, phấn đấu xây dựng 321 mô hình.\nHiện có 312 mô hình.",
    "Toàn huyện có 327 đảng viên mới kết nạp.\nCó 372 quần chúng ưu tú được bồi dưỡng.",
  ])("is left alone when something else is told: %s", (text) => {
    expect(kinds(text)).toEqual([]);
  });
});
