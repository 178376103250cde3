"""Faults planted in who signs, what a document points to, its amounts and times; see planted.py."""

from __future__ import annotations

from support.lint.planted_figures import ENDS, table
from support.lint.planted_plans import Planted, plants
from support.lint.right import ATTACHED, PLAN

_VAGUE = "có vướng mắc"
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_BASES = (
    "  - Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025\n",
    "  - Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư\n",
)
_OFFICES = "authority: [TM, KT]\n    head: [Ủy ban nhân dân, Chủ tịch]"

_HEAD = PLAN[: PLAN.index("  - heading: Mục đích, yêu cầu")]
_RESOLVED = _HEAD.replace("ke-hoach", "nghi-quyet").replace(
    "bases:", "competence: Hội đồng nhân dân tỉnh Lào Cai khóa XXI, kỳ họp thứ tư\nbases:"
)
_PASSED = "Nghị quyết này được thông qua tại khóa XXI, kỳ họp thứ năm"

PLACES: list[Planted] = [
    *plants(
        "cong-van",
        ("T0204", "a division without its superior", "  superior: UBND tỉnh Bắc Ninh\n  name: Sở", "  name: Phòng"),
        ("T0518", "a letter to oneself", "  - Sở Tài chính\n  - Sở Xây dựng\n", "  - Sở Nội vụ\n  - Sở Xây dựng\n"),
        ("N0311", "a decree of the Premier", "05/3/2020 của Chính phủ về", "05/3/2020 của Thủ tướng Chính phủ về"),
        (
            "N0312",
            "a number of the Party as the State writes it",
            _VAGUE,
            f"{_VAGUE} theo Công văn số 64/CV-TU ngày 02/01/2026 của Tỉnh ủy về việc này",
        ),
        (
            "N0313",
            "a first citation without its date",
            _VAGUE,
            f"{_VAGUE} theo Công văn số 64/UBND-NC của UBND tỉnh Bắc Ninh về việc này",
        ),
        (
            "N0306",
            "a letter with a code of a decision",
            _VAGUE,
            f"{_VAGUE} theo Công văn số 64/QĐ-UBND ngày 02/01/2026",
        ),
        ("C0502", "a prompt in round brackets", _VAGUE, f"{_VAGUE} về (cần bổ sung tên việc)"),
        ("C0222", "a day in words without 0", _VAGUE, f"{_VAGUE} sau ngày 5 tháng 10 năm 2026"),
        ("C0221", "a number that is not grouped", _VAGUE, f"{_VAGUE} trên 12500 ha"),
        ("C0301", "quốc hội", _VAGUE, f"{_VAGUE} với nghị quyết của quốc hội"),
        ("C0403", "a word twice that begins no other", "cơ quan triển khai", "cơ quan triển triển khai"),
        (
            "N0508",
            "a sum that is not the table's",
            ENDS,
            "  - Tổng kinh phí là 96.000 đồng theo bảng sau\n"
            + table("TT, Nội dung, Số tiền (đồng)", '1, In, "62.000"', '2, Máy, "24.000"', '"", Tổng cộng, "86.000"'),
        ),
        (
            "N0508",
            "a sum that the groups do not make",
            ENDS,
            "  - Tổng chi là 96.000 đồng, phân bổ theo bảng sau\n"
            + table("TT, Nội dung, Số tiền (đồng)", 'I, Đầu tư, "62.000"', 'II, Thường xuyên, "24.000"'),
        ),
        (
            "N0502",
            "a plain total that its rows do not make",
            ENDS,
            table("TT, Nội dung, Số tiền (đồng)", '1, In, "62.000"', '2, Máy, "24.000"', '"", Tổng cộng, "88.000"'),
        ),
        (
            "N0509",
            "a person twice",
            ENDS,
            table("TT, Họ và tên, Nhiệm vụ", "1, Lê An, Tổ trưởng", "2, Hà Dũng, Tổ phó", "3, Hà Dũng, Thành viên"),
        ),
        (
            "N0510",
            "a figure left open",
            ENDS,
            table("TT, Nội dung, Số tiền", '1, In, "62.000"', '2, Máy, "24.000"', '3, Giấy, ""'),
        ),
        (
            "N0518",
            "a row that does not add up",
            ENDS,
            table(
                "Lĩnh vực, Tiếp nhận, Đúng hạn, Quá hạn",
                'Hộ tịch, "1.204", "1.200", "4"',
                'Đất đai, "611", "590", "31"',
                'Y tế, "90", "85", "5"',
            ),
        ),
        ("N0519", "a range turned about", _VAGUE, f"{_VAGUE} khi mưa từ 250 mm đến 150 mm"),
        ("N0503", "a group twice", ENDS, table("TT, Khoản", "I, Đầu tư", "II, Chi thường xuyên", "II, Dự phòng")),
        ("C0303", "two capitals", _VAGUE, f"{_VAGUE} với Chỉ Thị này"),
        ("C0402", "xin lổi", _VAGUE, f"{_VAGUE} và xin lổi người dân"),
        ("N0512", "a period that ends before", "trước ngày 15/12/2026", "từ ngày 15/12/2026 đến ngày 10/12/2026"),
        ("N0513", "quý V", "trước ngày 15/12/2026", "trong quý V năm 2026"),
        ("N0514", "in force before it is issued", _VAGUE, f"Quy chế này có hiệu lực từ ngày 01/01/2026, {_VAGUE}"),
        (
            "N0517",
            "an event on a Sunday",
            "kind: cong-van\n",
            "kind: giay-moi\nparticulars: {time: '8 giờ 00, Chủ nhật, ngày 15 tháng 02 năm 2026'}\nsymbol: GM-SNV\n",
        ),
    ),
    *plants(
        "ke-hoach",
        ("T0609", "a decree before a law", "".join(_BASES), "".join(reversed(_BASES))),
        ("T0628", "a section that is not there", "đúng thời hạn", "đúng thời hạn nêu tại mục VI Kế hoạch này"),
        ("T0644", "a number left out", "  - heading: Nhiệm vụ\n", "  - heading: Nhiệm vụ\n    label: IV.\n"),
        ("T0670", "a heading with a full stop", "heading: Tổ chức thực hiện", "heading: Tổ chức thực hiện."),
        ("T0713", "a deputy for the collective", _OFFICES, "authority: TM\n    head: Ủy ban nhân dân"),
        ("T0713", "a head of another body", "position: Phó Chủ tịch", "position: Giám đốc"),
        ("T0715", "KT. above TM.", _OFFICES, "authority: [KT, TM]\n    head: [Chủ tịch, Ủy ban nhân dân]"),
        (
            "N0511",
            "three said, two there",
            "text: Bám sát chỉ đạo của Chủ tịch UBND tỉnh",
            "text: Có 03 yêu cầu sau đây",
        ),
        ("N0515", "a day before the issue", "ngày 15/12/2026", "ngày 15/12/2025"),
        ("T0311", "the letters of another body", "  symbol: UBND", "  symbol: HĐND"),
        (
            "T0676",
            "another session",
            _HEAD,
            _RESOLVED.replace("Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau", _PASSED),
        ),
        (
            "T0677",
            "a lead of another name than its heading",
            "  - heading: Tổ chức thực hiện\n    body:\n",
            "  - heading: Sở Y tế\n    lead: Sở Xây dựng\n    body:\n",
        ),
    ),
    *plants(
        "to-trinh",
        (
            "T0716",
            "a deputy by order",
            "  - position: Giám đốc\n",
            "  - authority: TL\n    head: Giám đốc\n    position: Phó Chánh Văn phòng\n",
        ),
        (
            "N0507",
            "words of another amount",
            "1.250.000.000 đồng",
            "1.250.000.000 đồng (Một tỷ hai trăm mười lăm triệu đồng)",
        ),
        ("N0516", "a day that has not come", "date: 12/3/2026", "date: 12/3/2099"),
    ),
    *plants(
        "cong-van",
        ("T0413", "the place of another province", "place: Bắc Ninh", "place: Nghệ An"),
        (
            "T0673",
            "another office speaks",
            "đề nghị các cơ quan triển khai một số nội dung sau",
            "đề nghị các cơ quan thực hiện. Từ kết quả ấy, Sở Tư pháp báo cáo như sau",
        ),
        ("T0914", "a superior is to carry out", "  - Văn phòng UBND tỉnh\n", "  - Tỉnh ủy (để thực hiện)\n"),
        ("N0512", "days turned about", _VAGUE, f"{_VAGUE} từ ngày 20 tháng 6 đến ngày 16 tháng 6 năm 2026"),
        ("N0520", "parts of a sum", _VAGUE, f"{_VAGUE} ở 12 xã, gồm 5 xã phía bắc, 6 xã phía nam"),
        ("N0521", "a share of two", _VAGUE, f"{_VAGUE} (thụ lý 80 đơn, giải quyết 60 đơn, đạt 85%)"),
        ("N0522", "what has been in months to come", _VAGUE, f"{_VAGUE} đã tổ chức trong tháng 9 năm 2026"),
        ("N0523", "a due in the year after", "due: 30/9/2026", "due: 30/9/2027"),
        ("N0525", "a part greater than the whole", _VAGUE, f"{_VAGUE} với 46 thành viên, trong đó 50 đảng viên"),
        ("T0675", "a name with another tone", _VAGUE, f"{_VAGUE} thì báo cáo ông Nguyễn Văn Ân"),
        (
            "N0524",
            "a list that is too short",
            ENDS,
            "  - Đoàn gồm 03 thành viên theo danh sách kèm theo\n" + table("TT, Họ và tên", "1, Lê An", "2, Hà Lan"),
        ),
    ),
    *plants(
        "to-trinh",
        ("T0520", "a petition to those below", "  - Ủy ban nhân dân tỉnh Lào Cai\n", "  - Các phòng thuộc Sở\n"),
        ("T0521", "another body is asked", "trình Ủy ban nhân dân tỉnh xem", "trình Hội đồng nhân dân tỉnh xem"),
    ),
    *plants(
        "quyet-dinh.docx",
        (
            "T0674",
            "who decides proposes",
            "Theo đề nghị của Chánh Văn phòng",
            "Theo đề nghị của Ủy ban nhân dân xã Tân Tiến",
        ),
        (
            "T0672",
            "nobody is charged",
            "Điều 3. Các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này",
            "Điều 3. Tổ công tác tự giải thể khi xong việc",
        ),
    ),
    *plants("phu-luc.docx", ("T0620", "an appendix without its title", ">BIỂU MẪU<", f">{ATTACHED}<")),
    *plants(
        "cong-van.docx",
        (
            "T0104",
            "the motto above",
            f">{NATION}<",
            ">Độc lập - Tự do - Hạnh phúc </w:t></w:r></w:p><w:p><w:r><w:t>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<",
        ),
        (
            "T1002",
            "an urgency that is none",
            ">Số: 215/SNV-CCHC<",
            ">Số: 215/SNV-CCHC</w:t></w:r></w:p><w:p><w:r><w:t>KHẨN CẤP<",
        ),
        ("T0519", "a list of addressees that goes on", "- Sở Xây dựng.", "- Sở Xây dựng;"),
        ("T0906", "a filing line without a stop", "- Lưu: VT, CCHC.", "- Lưu: VT, CCHC"),
    ),
    *plants("dang.docx", ("T0105", "the Party in small letters", "ĐẢNG CỘNG SẢN VIỆT NAM", "Đảng Cộng sản Việt Nam")),
    *plants("dang", ("T0712", "a body of the State", "head: Ban Thường vụ", "head: Ủy ban nhân dân")),
    *plants("cong-van.docx", ("T0519", "a comma after an addressee", "- Sở Tài chính;", "- Sở Tài chính,")),
    *plants(
        "ke-hoach.docx",
        ("T0638", "a bracket after a Roman number", "II. NHIỆM VỤ", "II) NHIỆM VỤ"),
        ("T0639", "a point in small letters", "Công khai kết quả", "công khai kết quả"),
        ("T0913", "a recipient without a dash", "- Các sở, ban, ngành tỉnh;", "Các sở, ban, ngành tỉnh;"),
        ("T0302", "spaces around the slash", "Số: 15/KH-UBND", "Số: 15 / KH-UBND"),
    ),
    *plants(
        "quyet-dinh.docx",
        ("T0654", "nobody decides", ">ỦY BAN NHÂN DÂN XÃ TÂN TIẾN<", "><"),
        ("T0714", "the head decides", ">ỦY BAN NHÂN DÂN XÃ TÂN", ">CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN"),
        ("N0407", "a division of a district", "- Sở Nội vụ;", "- Phòng Tài chính - Kế hoạch;"),
    ),
    *plants("phu-luc.docx", ("T0629", "a number of the only appendix", ">Phụ lục II<", "><")),
]
