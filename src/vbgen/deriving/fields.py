"""Subjects of work as the laws divide them among offices: what a Sở of the province, or a phòng below, works on.

After the decrees on specialised bodies (NĐ 150/2025/NĐ-CP for province and commune; NĐ 24/2014, 37/2014, 107/2020 and
108/2020 before): a registry's `field` adds to it, a department without `field` and `parallel` is told by its name.
"""

from __future__ import annotations


def _words(text: str) -> tuple[str, ...]:
    """Words that stand in a text with semicolons between them."""
    return tuple(" ".join(word.split()) for word in text.split(";"))


SUBJECTS: dict[str, tuple[str, ...]] = {
    "nội vụ": _words(
        """cải cách hành chính; CCHC; tổ chức bộ máy; biên chế; vị trí việc làm; đội ngũ cán bộ; tuyển dụng;
        chế độ công vụ; thi đua; khen thưởng; thanh niên; văn thư; lưu trữ; địa giới; đơn vị hành chính; bầu
        cử; lao động; việc làm; tiền lương; bảo hiểm xã hội; người có công; bình đẳng giới; dân chủ ở cơ sở;
        dân chủ ở xã; chính quyền cơ sở; phân cấp quản lý; PAR Index; SIPAS; PAPI; Chính quyền thân thiện; kỷ
        luật, kỷ cương; xã đảo; xã An toàn khu; tinh giản; đánh giá, xếp loại; hoạt động
        không chuyên trách; liệt sĩ; thương binh; sắp xếp thôn; công chức dôi dư; nghỉ hưu; sắp xếp cán bộ;
        luân chuyển; bổ
        nhiệm; cử tri"""
    ),
    "tài chính": _words(
        """ngân sách; kinh phí; tài sản công; tài chính; đầu tư công; giải ngân; vốn đầu tư; dự toán; quyết
        toán; kế hoạch vốn; quản lý giá; bình ổn giá; doanh nghiệp; hợp tác xã; hộ kinh doanh; đấu thầu; thuế;
        hóa đơn; kinh tế tập thể; thanh toán không dùng tiền mặt; đăng ký kinh doanh; thực hành tiết kiệm; môi
        trường đầu tư; tín dụng; vay vốn; nợ vay; thu hồi nợ; nguồn vốn; cân đối ngân sách; trụ sở
        dôi dư; cơ sở nhà, đất; tạm ứng; dự án đầu tư; chủ đầu tư"""
    ),
    "nông nghiệp và môi trường": _words(
        """nông nghiệp; nông thôn; nông sản; OCOP; chăn nuôi; trồng trọt; thú y; thủy lợi; thủy sản; lâm
        nghiệp; rừng; đất đai; thửa đất; sử dụng đất; địa chính; Giấy chứng nhận; giải phóng mặt bằng; bồi
        thường; tái định cư; môi trường; rác; chất thải; nước thải; khoáng sản; mỏ; cát, sỏi; tài nguyên;
        nguồn nước; khí hậu; khí tượng; thiên tai; lũ; bão; giảm nghèo; hộ nghèo; hải đảo; đo đạc; ruộng; cây
        trồng; vật nuôi; mùa vụ; kênh mương; tưới; hạn hán; xâm nhập mặn; nắng nóng; sạt lở; nước sạch; đê; hồ
        chứa; lồng bè; tàu thuyền; tàu cá; sơ tán; ngập; giá đất; động
        vật; gia súc; gia cầm; trâu, bò; chuồng trại; chó, mèo; bệnh dại; dịch tả lợn; nuôi cá; cá lồng;
        cấp nước; ô nhiễm; tràn dầu; nông dân; khuyến nông; thời vụ; gieo cấy; lúa; phân bón; bảo vệ thực vật;
        sâu bệnh; dịch hại; đất công; lấn chiếm đất; lở mồm long móng; tả lợn; cúm gia cầm; đàn trâu; đàn bò; đàn
        lợn; đàn vật nuôi; đập; rừng trồng; lâm sản; trồng cây phân tán; giống cây; hiến đất; đất nghĩa trang"""
    )
    + tuple(
        f"{before}dịch bệnh{of} {what}"
        for what in (
            "cây trồng",
            "động vật",
            "vật nuôi",
            "gia súc",
            "gia cầm",
            "đàn vật nuôi",
            "đàn gia súc",
            "thủy sản",
        )
        for of in ("", " trên", " ở")
        for before in ("", "chống ")
    ),
    "xây dựng": _words(
        """trật tự xây dựng; quy hoạch; đầu tư xây dựng; cấp phép xây dựng; công trình; đô thị; nhà ở; vật
        liệu xây dựng; giao thông; vận tải; đường bộ; đường sắt; cầu đường; bến bãi; bến thủy; hạ tầng; thoát
        nước; chiếu sáng; cây xanh; vỉa hè; lòng đường; đăng kiểm; tải trọng; bãi đỗ xe; ngầm tràn; xe quá tải;
        quá khổ, quá tải; mở đường; đường
        liên xã; đường thôn"""
    ),
    "công thương": _words(
        """công nghiệp; cụm công nghiệp; CCN; thương mại; chợ; hàng hóa; buôn lậu; gian lận thương mại; điện
        lực; lưới điện; năng lượng; xăng dầu; hóa chất; vật liệu nổ; xuất khẩu; nhập khẩu; siêu thị; sàn
        thương mại điện tử; hội chợ; tiểu thủ công nghiệp; làng nghề; tiểu thương; hàng giả"""
    ),
    "giáo dục và đào tạo": _words(
        """giáo dục; trường học; nhà trường; học sinh; sinh viên; giáo viên; mầm non; học đường; xóa mù chữ;
        tuyển sinh; giáo dục nghề nghiệp; dạy nghề; đào tạo nghề; xã hội học tập; khuyến học; năm học; trường tiểu
        học; trường trung học; trường đạt chuẩn; lớp học; đuối nước"""
    ),
    "y tế": _words(
        """y tế; bệnh; dịch bệnh; chống dịch; tiêm chủng; vắc xin; an toàn thực phẩm; dân số; trẻ em; bảo trợ
        xã hội; trợ giúp xã hội; bảo hiểm y tế; khám chữa bệnh; dược; thuốc lá; dinh dưỡng; người cao tuổi;
        người khuyết tật; ổ dịch; phun hóa chất; sốt xuất huyết; lăng quăng; muỗi; tệ nạn xã hội; cai nghiện;
        thực phẩm; bếp ăn; sức khỏe; hiến máu"""
    ),
    "văn hóa, thể thao và du lịch": _words(
        """văn hóa; thể thao; du lịch; di tích; di sản; lễ hội; gia đình; báo chí; truyền thanh; phát thanh;
        thông tin cơ sở; quảng cáo; thư viện; nghệ thuật; cổ động; nếp sống văn minh; tin giả; xuất bản; du khách;
        treo cờ; khẩu hiệu; đình làng; đền, chùa; tu bổ; trùng tu; tôn tạo; loa truyền thanh; mạng xã hội;
        đọc sách; bóng đá; bóng chuyền; hội thao"""
    ),
    "khoa học và công nghệ": _words(
        """khoa học; công nghệ; chuyển đổi số; kỹ năng số; kinh tế số; công nghệ thông tin; dữ liệu số; chính
        quyền số; chính quyền điện tử; viễn thông; sóng di động; mạng không dây; đổi mới sáng tạo; sở hữu trí
        tuệ; đo lường; an toàn thông tin; phần mềm; Đề án 06; chữ ký số; bưu chính; mã số, mã vạch; trí tuệ
        nhân tạo; tổ công nghệ số cộng đồng; học vụ số; lớp học số; nền tảng số; ứng dụng số"""
    ),
    "tư pháp": _words(
        """tư pháp; phổ biến pháp luật; tuyên truyền pháp luật; hộ tịch; khai sinh; khai tử; kết hôn; chứng
        thực; công chứng; phổ biến, giáo dục pháp luật; hòa giải; trợ giúp pháp lý; quy phạm pháp luật; QPPL;
        thể chế; thi hành án; xử lý vi phạm hành chính; tiếp cận pháp luật; kiểm tra văn bản; lý lịch tư pháp;
        bồi thường nhà nước; nuôi con nuôi"""
    ),
    "văn phòng ubnd": _words(
        """thủ tục hành chính; TTHC; một cửa; quy trình nội bộ; tiếp công dân; tiếp dân; chương trình công
        tác; phiên họp; kỳ họp; quy chế làm việc; cổng thông tin điện tử; trang thông tin điện tử; đường dây
        nóng; đối ngoại; họp trực tuyến; chế độ báo cáo"""
    ),
    "trung tâm phục vụ hành chính công": _words(
        """tiếp nhận hồ sơ; trả kết quả; dịch vụ công; hồ sơ trực tuyến; thanh toán trực tuyến; số hóa hồ sơ;
        bộ phận một cửa; tiếp nhận và trả kết quả; niêm yết; phản ánh, kiến nghị;
        hồ sơ thủ tục hành chính; hồ sơ TTHC; hồ sơ quá hạn; hồ sơ trễ hạn; thư xin lỗi"""
    ),
    "tổ chức đảng": _words(
        """đảng viên; kết nạp; chi bộ; cấp ủy; tổ chức đảng; sinh hoạt đảng; quy hoạch cán bộ; đại hội đảng"""
    ),
    "tuyên giáo": _words(
        """tuyên giáo; dân vận; dư luận xã hội; báo cáo viên; học tập nghị quyết; quán triệt nghị quyết"""
    ),
    "kiểm tra đảng": _words("""kỷ luật đảng; giám sát chuyên đề; kiểm tra, giám sát; dấu hiệu vi phạm"""),
    "thanh tra": _words("""thanh tra; khiếu nại; tố cáo; tham nhũng; tiêu cực; kiểm soát tài sản; kê khai tài sản"""),
    "dân tộc và tôn giáo": _words(
        """dân tộc; tôn giáo; tín ngưỡng; đồng bào; miền núi; cơ sở thờ tự; già làng; tảo hôn"""
    ),
    "ngoại vụ": _words("""đối ngoại; ngoại vụ; lãnh sự; kiều bào; người nước ngoài; biên giới"""),
    "công an": _words(
        """an ninh; trật tự an toàn; tội phạm; cư trú; căn cước; định danh; ma túy; phòng cháy; chữa cháy;
        xuất nhập cảnh; an toàn giao thông; tuần tra; dữ liệu dân cư; lừa đảo; tố giác"""
    ),
    "quân sự": _words("""quốc phòng; dân quân; nghĩa vụ quân sự; quân sự; tuyển quân; diễn tập; phòng thủ"""),
}
"""Words of a subject by the body that the laws give it to, named without "Sở"."""

EVERYBODYS = frozenset(
    _words(
        """kinh phí; ngân sách; nguồn vốn; chế độ báo cáo; đường dây nóng; trang thông tin điện tử;
        cổng thông tin điện tử; niêm yết"""
    )
)
"""Words of a subject that every office has to do with in its own field, and that tell little."""

FORMER: dict[str, tuple[str, ...]] = {
    "kế hoạch và đầu tư": _words("tài chính"),
    "kế hoạch": _words("tài chính"),
    "tài nguyên và môi trường": _words("nông nghiệp và môi trường"),
    "nông nghiệp và phát triển nông thôn": _words("nông nghiệp và môi trường"),
    "giao thông vận tải": _words("xây dựng"),
    "lao động - thương binh và xã hội": _words("nội vụ; y tế"),
    "lao động, thương binh và xã hội": _words("nội vụ; y tế"),
    "thông tin và truyền thông": _words("khoa học và công nghệ; văn hóa, thể thao và du lịch"),
    "thông tin": _words("khoa học và công nghệ"),
    "đài phát thanh": _words("văn hóa, thể thao và du lịch"),
    "kinh tế, hạ tầng và đô thị": _words("tài chính; nông nghiệp và môi trường; xây dựng; công thương"),
    "kinh tế và hạ tầng": _words("xây dựng; công thương"),
    "quản lý đô thị": _words("xây dựng"),
    "kinh tế": _words("tài chính; nông nghiệp và môi trường; xây dựng; công thương"),
    "văn hóa - xã hội": _words(
        """nội vụ; giáo dục và đào tạo; y tế; văn hóa, thể thao và du lịch; khoa học và công nghệ; dân tộc và
        tôn giáo"""
    ),
    "văn hóa": _words("văn hóa, thể thao và du lịch"),
    "giáo dục": _words("giáo dục và đào tạo"),
    "nông nghiệp": _words("nông nghiệp và môi trường"),
    "văn phòng hđnd": _words("văn phòng ubnd; tư pháp; ngoại vụ"),
    "văn phòng hội đồng nhân dân": _words("văn phòng ubnd; tư pháp; ngoại vụ"),
    "văn phòng ủy ban nhân dân": _words("văn phòng ubnd"),
    "bộ chỉ huy quân sự": _words("quân sự"),
    "ban tổ chức": _words("nội vụ; tổ chức đảng"),
    "ban tuyên giáo": _words("tuyên giáo"),
    "xây dựng đảng": _words("tổ chức đảng; tuyên giáo"),
    "ủy ban kiểm tra": _words("kiểm tra đảng"),
}
"""Other names of bodies, of before 2025, of districts and communes, and whose subjects they have."""
