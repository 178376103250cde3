"""Sentences of our own, in the phrasings of real documents: whom they charge, where the name of that unit ends."""

from __future__ import annotations

import pytest

from vbgen.readers.reading import Line
from vbgen.recognise.charging import Surroundings, lead
from vbgen.recognise.ladder import entry
from vbgen.recognise.tasks import Assignment, assignments
from vbgen.tree import Run


def found(text: str, *, kind: str = "ke-hoach", issuer: str = "ỦY BAN NHÂN DÂN TỈNH HÀ NAM") -> list[Assignment]:
    """The assignments of a labelled sentence below a heading that says nothing of who or how."""
    body = [entry(Line((Run(line),))) for line in ("I. NỘI DUNG", f"1. {text}")]
    return assignments(body, kind, issuer)


def leads(text: str, **rest: str) -> list[str]:
    return [item.lead for item in found(text, **rest)]


DIRECTED = [
    ("Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ thẩm định dự toán.", "Sở Tài chính"),
    (
        "Yêu cầu Thuế cơ sở 3, Kho bạc Nhà nước khu vực 12 đối chiếu số liệu.",
        "Thuế cơ sở 3, Kho bạc Nhà nước khu vực 12",
    ),
    ("Yêu cầu nhà đầu tư nộp bổ sung hồ sơ.", "nhà đầu tư"),
    ("Giao đồng chí Phó Chủ tịch UBND xã trực tiếp chỉ đạo.", "đồng chí Phó Chủ tịch UBND xã"),
    ("Chủ tịch UBND tỉnh giao: Sở Xây dựng rà soát quy hoạch.", "Sở Xây dựng"),
    ("Để bảo đảm tiến độ, đề nghị Hạt Kiểm lâm khu vực bố trí lực lượng thường trực.", "Hạt Kiểm lâm khu vực"),
    ("Phân công Hội Nông dân xã phụ trách thôn Đoài.", "Hội Nông dân xã"),
    ("Ủy quyền cho Giám đốc Sở Nội vụ ký thừa lệnh.", "Giám đốc Sở Nội vụ"),
    ("Giao trách nhiệm cho Đồn Biên phòng Mỹ Lý tuần tra khu vực biên giới.", "Đồn Biên phòng Mỹ Lý"),
    ("UBND tỉnh yêu cầu thủ trưởng các sở, ban, ngành nghiêm túc thực hiện.", "thủ trưởng các sở, ban, ngành"),
    ("Kính đề nghị Bộ Tài chính xem xét, cho ý kiến.", "Bộ Tài chính"),
    ("Đề nghị các thôn, tổ dân phố niêm yết danh sách.", "các thôn, tổ dân phố"),
    (
        "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức hội tuyên truyền.",
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức hội",
    ),
    ("Yêu cầu các đơn vị chưa nộp báo cáo khẩn trương nộp về Sở.", "các đơn vị chưa nộp báo cáo"),
    (
        "Đề nghị Công ty TNHH Một thành viên Nước sạch Hà Nam khắc phục ngay sự cố.",
        "Công ty TNHH Một thành viên Nước sạch Hà Nam",
    ),
]

SUBJECTS = [
    ("UBND cấp xã: Báo cáo giá các mặt hàng theo Phụ lục II ban hành kèm theo Thông tư số 29/2024.", "UBND cấp xã"),
    (
        "Các xã, phường được phân công thẩm định phương án có trách nhiệm rà soát mức giá.",
        "Các xã, phường được phân công thẩm định phương án",
    ),
    (
        "Sở Y tế; UBND cấp xã được UBND tỉnh giao chủ trì thẩm định giá lựa chọn đơn vị lập phương án.",
        "Sở Y tế; UBND cấp xã được UBND tỉnh giao",
    ),
    (
        "Sở Y tế; các Sở, ngành quản lý ngành, lĩnh vực; UBND cấp xã kiểm tra việc niêm yết giá.",
        "Sở Y tế; các Sở, ngành quản lý ngành, lĩnh vực; UBND cấp xã",
    ),
    (
        "Căn cứ quyết định của cơ quan quản lý chuyên ngành, các cơ quan quản lý nhà nước về lĩnh vực, UBND cấp xã "
        "tổ chức thực hiện bình ổn giá.",
        "các cơ quan quản lý nhà nước về lĩnh vực, UBND cấp xã",
    ),
    ("Trường hợp cần thiết, Sở Nội vụ phối hợp Sở Tài chính báo cáo UBND tỉnh.", "Sở Nội vụ"),
    ("Căn cứ kết quả sơ kết, trường hợp cần thiết, Sở Nội vụ chủ trì điều chỉnh chỉ tiêu.", "Sở Nội vụ"),
    ("Căn cứ định mức tại Quyết định này; Ủy ban nhân dân cấp xã lập kế hoạch vốn.", "Ủy ban nhân dân cấp xã"),
    ("Phòng Kinh tế có ý kiến để hồ sơ được xem xét đúng hạn.", "Phòng Kinh tế"),
    ("Bưu điện tỉnh tiếp nhận hồ sơ tại nhà.", "Bưu điện tỉnh"),
    ("Hằng tháng, Công an xã báo cáo Ủy ban nhân dân xã.", "Công an xã"),
    ("Trường Mầm non Hoa Mai có trách nhiệm công khai khẩu phần ăn hằng ngày.", "Trường Mầm non Hoa Mai"),
    ("Ban Quản lý Khu kinh tế tỉnh khẩn trương rà soát.", "Ban Quản lý Khu kinh tế tỉnh"),
    (
        "Viện kiểm sát nhân dân, Tòa án nhân dân khu vực 2 phối hợp cung cấp số liệu.",
        "Viện kiểm sát nhân dân, Tòa án nhân dân khu vực 2",
    ),
    ("Tổ công nghệ số cộng đồng các thôn hướng dẫn người dân cài đặt.", "Tổ công nghệ số cộng đồng các thôn"),
    ("Báo và phát thanh, truyền hình tỉnh mở chuyên mục tuyên truyền.", "Báo và phát thanh, truyền hình tỉnh"),
    ("Các chủ rừng lập phương án phòng cháy, chữa cháy rừng.", "Các chủ rừng"),
    ("Ngân hàng Nhà nước Khu vực 7 chỉ đạo các tổ chức tín dụng cho vay.", "Ngân hàng Nhà nước Khu vực 7"),
    ("Thi hành án dân sự tỉnh tổ chức thi hành dứt điểm các vụ việc.", "Thi hành án dân sự tỉnh"),
    ("Sở Nông nghiệp và Môi trường thẩm định, trình UBND tỉnh.", "Sở Nông nghiệp và Môi trường"),
    (
        "Chủ tịch UBND các xã, phường chịu trách nhiệm trước Chủ tịch UBND tỉnh về kết quả thực hiện.",
        "Chủ tịch UBND các xã, phường",
    ),
    ("Phòng Văn hóa - Xã hội tham mưu UBND xã thành lập Tổ.", "Phòng Văn hóa - Xã hội"),
    ("Đặc khu Cô Tô bố trí quỹ đất.", "Đặc khu Cô Tô"),
    ("Phòng Đào tạo cuối học kỳ gửi danh sách cho các khoa.", "Phòng Đào tạo"),
    ("Trưởng các phòng căn cứ nhiệm vụ được giao tổ chức thực hiện.", "Trưởng các phòng"),
    ("Mỗi thành viên (sau 05 ngày) gửi nhận xét về Văn phòng.", "Mỗi thành viên"),
    (
        "Cảng vụ Hàng hải, Đồn Biên phòng cửa khẩu cảng tăng cường kiểm soát.",
        "Cảng vụ Hàng hải, Đồn Biên phòng cửa khẩu cảng",
    ),
    ("Sở Y tế: Chủ trì rà soát cơ sở khám bệnh.", "Sở Y tế"),
    ("Sở Y tế (cơ quan thường trực) chủ trì tổng hợp.", "Sở Y tế"),
    ("Các xã và phường rà soát hộ nghèo.", "Các xã và phường"),
    ("UBND 99 xã, phường lập danh sách.", "UBND 99 xã, phường"),
    (
        "Các ông (bà) Chánh Văn phòng, Trưởng phòng Kế hoạch và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi "
        "hành Quyết định này./.",
        "Các ông (bà) Chánh Văn phòng, Trưởng phòng Kế hoạch và các ông (bà) có tên tại Điều 1",
    ),
    ("Sau khi được phê duyệt, chủ đầu tư tổ chức thi công đúng thiết kế.", "chủ đầu tư"),
    ("Ý kiến tham gia của Quý phòng đề nghị gửi về Văn phòng Sở trước ngày 14/8/2026.", "Quý phòng"),
    ("Báo cáo của các cơ quan, đơn vị gửi về Sở Nội vụ trước ngày 12/6/2026.", "các cơ quan, đơn vị"),
    ("Văn phòng HĐND và UBND xã theo dõi, đôn đốc.", "Văn phòng HĐND và UBND xã"),
    # a verb's syllables within a name
    ("Ban bầu cử thực hiện nhiệm vụ theo luật định.", "Ban bầu cử"),
    (
        "Bộ phận tiếp nhận và trả kết quả thuộc Văn phòng có trách nhiệm xem xét hồ sơ.",
        "Bộ phận tiếp nhận và trả kết quả thuộc Văn phòng",
    ),
    (
        "Tổ chức, cá nhân có yêu cầu giải quyết công việc liên hệ Trung tâm.",
        "Tổ chức, cá nhân có yêu cầu giải quyết công việc",
    ),
    ("Khách hàng vay vốn trên 300 triệu đồng thì phải có tài sản bảo đảm.", "Khách hàng vay vốn trên 300 triệu đồng"),
    # after a name that needs nothing more the first verb tells what to do
    ("Sở Tài chính xây dựng báo cáo giá thị trường.", "Sở Tài chính"),
    ("UBND cấp xã thực hiện gửi báo cáo giá cho Phòng Kinh tế.", "UBND cấp xã"),
    (
        "Chủ tịch Ủy ban nhân dân cấp tỉnh quy định trang thiết bị cho bộ phận một cửa.",
        "Chủ tịch Ủy ban nhân dân cấp tỉnh",
    ),
    ("Ngoài báo cáo tháng, Ngân hàng Chính sách xã hội thỏa thuận với hội, đoàn thể.", "Ngân hàng Chính sách xã hội"),
    # a semicolon within names
    (
        "UBND tỉnh đề nghị các sở, ban, ngành; UBND các xã, phường và các đơn vị triển khai thực hiện.",
        "các sở, ban, ngành; UBND các xã, phường và các đơn vị",
    ),
    (
        "Chánh Văn phòng; Giám đốc: Sở Tài chính, Sở Y tế; Giám đốc các ban quản lý rừng; thủ trưởng các đơn vị "
        "chịu trách nhiệm thi hành Quyết định này.",
        "Chánh Văn phòng; Giám đốc: Sở Tài chính, Sở Y tế; Giám đốc các ban quản lý rừng; thủ trưởng các đơn vị",
    ),
]


@pytest.mark.parametrize(("text", "lead"), DIRECTED)
def test_who_is_directed(text: str, lead: str) -> None:
    assert leads(text) == [lead]


@pytest.mark.parametrize(("text", "lead"), SUBJECTS)
def test_whose_duty_a_sentence_tells(text: str, lead: str) -> None:
    assert leads(text) == [lead]


@pytest.mark.parametrize(
    "text",
    [
        "Sở Y tế đã tổ chức 5 đoàn kiểm tra trong năm 2026.",
        "Phòng Kinh tế dự kiến tổ chức hội nghị vào ngày 18/12/2026.",
        "Thanh tra tỉnh có Văn bản số 12/TTr ngày 05/5/2026 báo cáo kết quả.",
        "Đến nay, Trạm Y tế xã chưa lập hồ sơ báo cáo.",
        "Năm 2025, các đơn vị được giao 120 biên chế, thực hiện đạt 98%.",
        "Công ty TNHH Bình An được cấp Giấy phép số 12/GP ngày 01/02/2020.",
        "Hội đồng nhận thấy hồ sơ cơ bản đáp ứng yêu cầu.",
        "Theo báo cáo của Sở Nội vụ, các xã đang rà soát.",
        "Sở Tài chính có ý kiến tại Văn bản số 15/STC-NS ngày 03/3/2026.",
        "Các chủ trương mới về khoa giáo và nhiệm vụ tham mưu triển khai thực hiện của ngành.",
        "Lãnh đạo các cơ quan tham mưu, giúp việc;",
        "Năm 2023, Chỉ số SIPAS được tiến hành khảo sát tại các xã.",
        "Trên đây là Kế hoạch triển khai công tác dân vận năm 2026.",
        "UBND tỉnh trân trọng cảm ơn sự phối hợp của các cơ quan.",
        "Việc các xã chậm báo cáo làm ảnh hưởng tiến độ chung.",
        "Thời gian qua, các cơ quan, đơn vị cơ bản thực hiện tốt công tác báo cáo.",
        "Sở Xây dựng là cơ quan chuyên môn thuộc UBND tỉnh.",
        "Nguồn kinh phí do ngân sách tỉnh bảo đảm.",
        "Bộ phận một cửa bố trí tại tầng 1 trụ sở UBND xã.",
        "Ban bầu cử hết nhiệm vụ sau khi cuộc bầu cử kết thúc.",
        "Công chức làm việc tại bộ phận một cửa chịu sự quản lý của Văn phòng.",
        "Đơn vị chủ quản:",
        "Các địa phương đạt 3/6 tiêu chí trọng điểm: hệ số 3,0.",
        "Các xã có tổng điểm từ 80 đến 110 điểm: hệ số gốc tăng thêm 2,0;",
        "Công chức hoàn thành tốt nhiệm vụ của bộ phận một cửa được xem xét, khen thưởng hằng năm.",
        "Tổ chức, cá nhân vi phạm quy chế thì tùy theo mức độ bị xử lý theo quy định.",
        "Các đơn vị hành chính hình thành sau sắp xếp quy định tại Nghị quyết số 12/NQ-HĐND.",
    ],
)
def test_what_only_tells(text: str) -> None:
    assert leads(text) == []


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Giao Sở Y tế rà soát cơ sở; giao Sở Nội vụ bố trí biên chế.", ["Sở Y tế", "Sở Nội vụ"]),
        ("Văn phòng tổng hợp kết quả. Phòng Kinh tế thẩm định dự toán.", ["Văn phòng", "Phòng Kinh tế"]),
        ("Nội dung này rất cấp thiết. Yêu cầu Công an xã triển khai ngay.", ["Công an xã"]),
    ],
)
def test_an_item_may_charge_several(text: str, units: list[str]) -> None:
    assert leads(text) == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Sở Tài chính chủ trì, phối hợp với Sở Nội vụ thẩm định.", ("Sở Nội vụ",)),
        (
            "Sở Y tế phối hợp chặt chẽ với các cơ quan, đơn vị liên quan và UBND các xã, phường kiểm tra.",
            ("các cơ quan, đơn vị liên quan", "UBND các xã, phường"),
        ),
        (
            "Công an tỉnh chủ trì, phối hợp với Sở Nông nghiệp và Môi trường, Sở Y tế để xử lý.",
            ("Sở Nông nghiệp và Môi trường", "Sở Y tế"),
        ),
        ("UBND phường Đông chủ trì, phối hợp với UBND phường Tây thống nhất phương án.", ("UBND phường Tây",)),
        (
            "Sở Tài chính phối hợp với các cơ quan có liên quan thẩm tra, xác minh thông tin và nhiệm vụ khác.",
            ("các cơ quan có liên quan",),
        ),
        (
            "Sở Văn hóa chủ trì, phối hợp với các cơ quan báo chí, truyền thông tuyên truyền.",
            ("các cơ quan báo chí, truyền thông",),
        ),
        (
            "Phòng Kinh tế, phối hợp cùng Hội Nông dân, Đoàn Thanh niên xã, vận động hội viên.",
            ("Hội Nông dân", "Đoàn Thanh niên xã"),
        ),
        ("Sở Công Thương chủ trì, phối hợp Sở Tài chính tham mưu.", ("Sở Tài chính",)),
        (
            "Sở Nội vụ chủ trì, phối hợp với Văn phòng UBND tỉnh và các đơn vị liên quan.",
            ("Văn phòng UBND tỉnh", "các đơn vị liên quan"),
        ),
        (
            "Sở Tài chính chủ trì, phối hợp với các sở quản lý ngành, lĩnh vực và UBND cấp xã theo dõi giá cả.",
            ("các sở quản lý ngành, lĩnh vực", "UBND cấp xã"),
        ),
        ("Công an xã phối hợp, hỗ trợ các thôn trong việc xử lý vi phạm.", ("các thôn",)),
        ("Sở Y tế rà soát việc phối hợp trong công tác phòng dịch.", ()),
    ],
)
def test_with_whom(text: str, units: tuple[str, ...]) -> None:
    assert [item.support for item in found(text)] == [units]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Sở Y tế báo cáo trước ngày 20 của tháng cuối quý.", "trước ngày 20 của tháng cuối quý"),
        ("Sở Y tế định kỳ sáu tháng báo cáo kết quả.", "định kỳ sáu tháng"),
        ("Sở Y tế báo cáo kết quả (hằng quý, hằng năm).", "hằng quý, hằng năm"),
        ("Sở Y tế rà soát xong trong quý II năm 2026.", "trong quý II năm 2026"),
        ("Sở Y tế nộp hồ sơ ngay sau khi được phê duyệt.", "ngay sau khi được phê duyệt"),
        ("Sở Y tế báo cáo chậm nhất ngày 31/12/2026.", "chậm nhất ngày 31/12/2026"),
        ("Sở Y tế gửi báo cáo trước 17 giờ 00 ngày 05/8/2026 để tổng hợp.", "trước 17 giờ 00 ngày 05/8/2026"),
        ("Sở Y tế hoàn thành trong tháng 9/2026; báo cáo kết quả.", "trong tháng 9/2026"),
        (
            "Sở Y tế báo cáo định kỳ hằng quý, trước ngày 15 của tháng cuối quý.",
            "định kỳ hằng quý, trước ngày 15 của tháng cuối quý",
        ),
        (
            "Sở Y tế định kỳ hằng quý (trước ngày 20 của tháng cuối quý) báo cáo kết quả.",
            "định kỳ hằng quý (trước ngày 20 của tháng cuối quý)",
        ),
        ("Định kỳ hằng tháng (trước ngày 25), Sở Y tế gửi số liệu.", "Định kỳ hằng tháng (trước ngày 25)"),
        ("Sở Y tế báo cáo hằng quý (trong đó nêu rõ 3 việc).", "hằng quý"),
        ("Trước ngày 25 hằng tháng, Sở Y tế gửi số liệu.", "Trước ngày 25 hằng tháng"),
        (
            "Sở Y tế trả lời trong vòng 07 ngày làm việc kể từ khi nhận đơn.",
            "trong vòng 07 ngày làm việc kể từ khi nhận đơn",
        ),
        ("Thời hạn hoàn thành: 30/6/2026, giao Sở Y tế rà soát.", "30/6/2026"),
        (
            "Sở Y tế báo cáo kết quả 6 tháng đầu năm trước ngày 10/6 và cả năm trước ngày 10/12.",
            "trước ngày 10/6 và cả năm trước ngày 10/12",
        ),
        ("Sở Y tế rà soát theo Luật Khám bệnh, chữa bệnh năm 2023.", ""),
        ("Sở Y tế tổng hợp số liệu năm 2025, so sánh với năm 2024.", ""),
        ("Sở Y tế xây dựng phương án giai đoạn đến năm 2030.", ""),
        ("Sở Y tế thực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND tỉnh.", ""),
        ("Sở Y tế triển khai Kế hoạch hành động năm 2026.", ""),
        (
            "Sở Y tế rà soát chỉ tiêu đến năm 2030, tầm nhìn 2045, báo cáo trước ngày 15/12/2026.",
            "trước ngày 15/12/2026",
        ),
        ("Sở Y tế tham mưu UBND tỉnh ban hành trong năm 2026.", "trong năm 2026"),
        ("Sở Y tế tập huấn từ ngày 01/3/2026 đến ngày 30/4/2026.", "từ ngày 01/3/2026 đến ngày 30/4/2026"),
        ("Sở Y tế thực hiện từ tháng 3 đến hết tháng 5/2026.", "từ tháng 3 đến hết tháng 5/2026"),
        ("Sở Y tế trả lời chậm nhất sau 05 ngày làm việc.", "chậm nhất sau 05 ngày làm việc"),
        ("Sở Y tế kiểm tra các trạm. Hằng năm, tổng kết công tác.", "Hằng năm"),
        ("Sở Y tế đánh giá kết quả thực hiện từ năm 2020 đến năm 2025.", ""),
    ],
)
def test_by_when(text: str, due: str) -> None:
    assert [item.due for item in found(text)] == [due]


@pytest.mark.parametrize(
    ("text", "lead", "due"),
    [
        ("Sở Công Thương: chủ trì, phối hợp với các sở theo dõi.", "Sở Công Thương", ""),
        (
            "Sở Công Thương có trách nhiệm tổng hợp, báo cáo trước ngày 15/12/2026.",
            "Sở Công Thương",
            "trước ngày 15/12/2026",
        ),
        ("Sở Công Thương theo dõi, đôn đốc các đơn vị thực hiện.", "Sở Công Thương", ""),
        ("Giao Sở Công Thương thông báo kết luận này đến các đơn vị.", "Sở Công Thương", ""),
        ("Cơ quan chủ trì thông báo thời gian kiểm tra cho cơ quan phối hợp.", "Cơ quan chủ trì", ""),
    ],
)
def test_the_issuer_has_its_own_duties(text: str, lead: str, due: str) -> None:
    assert [(item.lead, item.due) for item in found(text, issuer="SỞ CÔNG THƯƠNG")] == [(lead, due)]


@pytest.mark.parametrize(
    "text",
    [
        "Sở Công Thương thông báo kết quả thẩm định.",
        "Sở Công Thương thống nhất với đề nghị của Công ty.",
        "Sở Công Thương từ chối hồ sơ.",
    ],
)
def test_what_the_issuer_tells_is_no_duty(text: str) -> None:
    assert leads(text, issuer="SỞ CÔNG THƯƠNG") == []


def test_lines_of_fields_state_the_facts_of_what_stands_before_them() -> None:
    texts = (
        "1. Phát triển hạ tầng",
        "a) Rà soát đường truyền",
        "- Cơ quan chủ trì: Sở Khoa học và Công nghệ.",
        "- Cơ quan phối hợp: VNPT tỉnh; UBND các xã, phường.",
        "- Thời gian hoàn thành: Quý III/2027.",
        "- Sản phẩm: Báo cáo rà soát.",
        "b) Kết nối dữ liệu. Chủ trì: Công an tỉnh. Phối hợp: Sở Tư pháp. Thời hạn: trước ngày 30/9/2027.",
        "c) Tập huấn (Sở Nội vụ chủ trì, Văn phòng UBND tỉnh phối hợp; hoàn thành trong tháng 10/2027).",
        "2. Địa điểm: hội trường UBND tỉnh.",
    )
    body = [entry(Line((Run(text),))) for text in texts]
    assert [(item.place, item.lead, item.support, item.due, item.product) for item in assignments(body)] == [
        (1, "Sở Khoa học và Công nghệ", ("VNPT tỉnh", "UBND các xã, phường"), "Quý III/2027", "Báo cáo rà soát"),
        (6, "Công an tỉnh", ("Sở Tư pháp",), "trước ngày 30/9/2027", ""),
        (7, "Sở Nội vụ", ("Văn phòng UBND tỉnh",), "hoàn thành trong tháng 10/2027", ""),
    ]


def test_what_somebody_asks_for_at_last_is_his_own_work() -> None:
    text = "Hằng năm, Bộ Quốc phòng lập dự toán kinh phí của các đơn vị, đề nghị Chính phủ trình Quốc hội quyết định."
    assert leads(text) == ["Bộ Quốc phòng"]


@pytest.mark.parametrize(
    "text",
    [
        "Thành viên có uy tín, kinh nghiệm tham gia xét xử thì có thể được bầu làm Trưởng đoàn.",
        "Đoàn Hội thẩm hoạt động theo nguyên tắc dân chủ; thực hiện chế độ họp thường kỳ.",
    ],
)
def test_what_may_befall_somebody_or_how_he_works_charges_him_with_nothing(text: str) -> None:
    assert leads(text) == []


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Công an xã chốt chặn hai đầu tuyến đường, phân luồng giao thông.", "Công an xã"),
        ("Viễn thông Bình Minh phủ sóng 5G tại các điểm du lịch.", "Viễn thông Bình Minh"),
        ("Ban Công tác Mặt trận khu vực 3 gom rác thải nhựa vào sáng thứ bảy.", "Ban Công tác Mặt trận khu vực 3"),
        (
            "Nâng cấp đường liên xã: Ban Quản lý dự án xã làm chủ đầu tư, hoàn thành trước tháng 6/2027.",
            "Ban Quản lý dự án xã",
        ),
    ],
)
def test_after_a_name_that_is_at_its_end_any_verb_and_after_a_work_a_name_tells_who_does_it(
    text: str, lead: str
) -> None:
    assert leads(text) == [lead]


@pytest.mark.parametrize(
    "text", ["UBND các xã miền núi và vùng cao.", "Các Bà Mẹ Việt Nam anh hùng tại các thôn, bản."]
)
def test_a_name_goes_on_in_words_that_are_no_verbs(text: str) -> None:
    assert leads(text) == []


def test_support_and_due_are_kept_where_an_order_stands_at_last() -> None:
    text = (
        "Rà soát quy hoạch. Giao Sở Xây dựng chủ trì, phối hợp với Sở Y tế, UBND các xã thực hiện, "
        "hoàn thành trong năm 2027."
    )
    assert [(item.lead, item.support, item.due) for item in found(text)] == [
        ("Sở Xây dựng", ("Sở Y tế", "UBND các xã"), "trong năm 2027")
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Thời hạn hoàn thành: Trước ngày 30/6/2026, Sở Y tế rà soát hồ sơ.", "Sở Y tế"),
        ("Thời gian: Đến ngày 30/6, các hộ kinh doanh kê khai.", "các hộ kinh doanh"),
        ("Nguyễn Văn A: Ông An Bình, kỹ sư rà soát hồ sơ.", ""),
    ],
)
def test_when_a_thing_is_done_may_stand_before_whom_it_charges(text: str, who: str) -> None:
    assert lead(text, Surroundings("UBND TỈNH", True), owned=False) == who
