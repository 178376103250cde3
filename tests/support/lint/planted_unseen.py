"""Faults that offices make, written down before the rules that are to find them were looked at, with their places.

A base "bao-cao" is a right plan, "bao-cao.docx" the Word file rendered from it. A fault is one change of its text; its
rule (or one of two, where the manual leaves it open) is to be told, and there: in a plan on a line that holds `at`, of
a Word file in words that hold `at`.
"""

from __future__ import annotations

from typing import NamedTuple

REPORT = """\
kind: bao-cao
issuer:
  name: Ủy ban nhân dân xã Phú Lương
  symbol: UBND
  place: Phú Lương
number: 164
date: 16/11/2026
summary: Kết quả chuyển đổi số năm 2026
references:
  kh31:
    kind: ke-hoach
    number: 31/KH-UBND
    date: 20/01/2026
    issuer: Ủy ban nhân dân tỉnh Thái Nguyên
    summary: chuyển đổi số tỉnh Thái Nguyên năm 2026
addressees:
  - Ủy ban nhân dân tỉnh Thái Nguyên
  - Sở Khoa học và Công nghệ
body:
  - Thực hiện [@kh31], Ủy ban nhân dân xã Phú Lương báo cáo kết quả chuyển đổi số năm 2026 như sau
  - heading: Kết quả
    clauses:
      - Tiếp nhận 12.846 hồ sơ, giải quyết đúng hạn 12.690 hồ sơ, đạt 98,8%; còn 156 hồ sơ trễ hạn được xin lỗi công khai.
      - Sắp xếp lại 14 tổ công nghệ số cộng đồng sau khi sáp nhập các xóm; chia sẻ dữ liệu với Công an xã theo quy định tại điểm b khoản 2 Điều 5 của Quy chế.
      - Ngày 03/11/2026, Chủ tịch Ủy ban nhân dân xã khen thưởng 05 cá nhân có thành tích xuất sắc.
  - Số liệu theo lĩnh vực như sau
  - table:
      columns: [TT, Lĩnh vực, Hồ sơ]
      rows:
        - [1, Hộ tịch, 8.204]
        - [2, Đất đai, 4.642]
  - heading: Nhiệm vụ năm 2027
    tasks:
      - text: Hoàn thành số hóa hồ sơ địa chính
        lead: Phòng Kinh tế
        support: [Công an xã]
        due: 30/6/2027
        product: Cơ sở dữ liệu địa chính
      - text: Tập huấn kỹ năng số cho cán bộ xóm
        lead: Phòng Văn hóa - Xã hội
        due: 31/3/2027
        product: Báo cáo kết quả tập huấn
  - heading: Kiến nghị
    body:
      - Trong quá trình thực hiện, Ủy ban nhân dân xã kiến nghị Sở Khoa học và Công nghệ hướng dẫn, khuyến khích các xóm dùng chung nền tảng số (kể cả nền tảng “Công dân số”)
recipients:
  - Như trên
  - Thường trực Đảng ủy xã
  - Phòng Kinh tế
  - Phòng Văn hóa - Xã hội
  - "Lưu: VT, VHXH"
signers:
  - authority: [TM, KT]
    head: [Ủy ban nhân dân, Chủ tịch]
    position: Phó Chủ tịch
    name: Trần Thị Hương
"""  # noqa: E501

DECISION = """\
kind: quyet-dinh
issuer:
  name: Ủy ban nhân dân xã Phú Lương
  symbol: UBND
  place: Phú Lương
number: 215
date: 12/5/2026
summary: Về việc thành lập Tổ rà soát thủ tục hành chính
bases:
  - Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025
  - Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa
  - Theo đề nghị của Trưởng phòng Văn hóa - Xã hội
body:
  - clauses:
      - Thành lập Tổ rà soát thủ tục hành chính của xã Phú Lương, gồm ông Đỗ Văn Quyền, Phó Chủ tịch Ủy ban nhân dân xã làm Tổ trưởng và các công chức phụ trách lĩnh vực.
      - text: Nhiệm vụ của Tổ
        clauses:
          - Rà soát, đề nghị bãi bỏ thủ tục không cần thiết.
          - Báo cáo kết quả trước ngày 30 tháng 9 năm 2026.
          - Đề xuất phương án đơn giản hóa.
      - Quyết định này có hiệu lực kể từ ngày ký.
      - Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã, Trưởng phòng Văn hóa - Xã hội và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.
recipients:
  - Như Điều 4
  - Sở Nội vụ
  - "Lưu: VT"
signers:
  - authority: TM
    head: Ủy ban nhân dân
    position: Chủ tịch
    name: Nguyễn Đình Khoa
"""  # noqa: E501

UNSEEN_BASES = {"bao-cao": REPORT, "thanh-lap": DECISION}


class Unseen(NamedTuple):
    """One fault: its rules, what it is, where it is planted, the change, and words of the place that is to be told."""

    rules: str
    name: str
    base: str
    old: str
    new: str
    at: str


def unseen(base: str, *faults: tuple[str, str, str, str, str]) -> list[Unseen]:
    return [Unseen(rules, name, base, old, new, at) for rules, name, old, new, at in faults]


UNSEEN: list[Unseen] = [
    *unseen(
        "bao-cao",
        # what is typed
        ("C0402", "xắp xếp", "Sắp xếp", "Xắp xếp", "Xắp xếp"),
        ("C0402", "sát nhập", "sáp nhập", "sát nhập", "sát nhập"),
        ("C0402", "chia sẽ", "chia sẻ", "chia sẽ", "chia sẽ"),
        ("C0402", "xuất xắc", "xuất sắc", "xuất xắc", "xuất xắc"),
        ("C0401 C0402", "trể hạn", "trễ hạn", "trể hạn", "trể hạn"),
        ("C0401", "qúa trình", "quá trình", "qúa trình", "qúa trình"),
        ("C0401 C0402", "khuyến khich", "khuyến khích", "khuyến khich", "khich"),
        ("C0401", "kiến ngị", "xã kiến nghị", "xã kiến ngị", "ngị"),
        (
            "C0403",
            "thực hiện thực hiện",
            "quá trình thực hiện,",
            "quá trình thực hiện thực hiện,",
            "thực hiện thực hiện",
        ),
        ("C0104", "a Cyrillic х in xã", "khen thưởng 05", "\u0445ã khen thưởng 05", "khen thưởng"),
        ("C0211", "no space after a semicolon", "98,8%; còn", "98,8%;còn", "98,8%;còn"),
        ("C0211", "a space before a semicolon", "98,8%; còn", "98,8% ; còn", "98,8% ;"),
        (
            "C0212",
            "two stops",
            "nhân dân xã khen thưởng 05 cá nhân có thành tích xuất sắc.",
            "nhân dân xã khen thưởng 05 cá nhân có thành tích xuất sắc..",
            "xuất sắc..",
        ),
        ("C0214", "mixed quotation marks", "“Công dân số”", '“Công dân số"', "Công dân số"),
        ("C0215", "brackets twice closed", "dân số”)", "dân số”))", "dân số”))"),
        ("C0221", "thousands with a comma", "12.846 hồ sơ", "12,846 hồ sơ", "12,846"),
        ("C0221", "a percentage with a stop", "98,8%", "98.8%", "98.8%"),
        ("C0222", "a day without 0", "Ngày 03/11/2026", "Ngày 3/11/2026", "3/11/2026"),
        ("C0223", "31 November", "Ngày 03/11/2026", "Ngày 31/11/2026", "31/11/2026"),
        # capitals
        ("C0301", "Uỷ Ban nhân dân", "03/11/2026, Chủ tịch Ủy ban", "03/11/2026, Chủ tịch Ủy Ban", "Ủy Ban"),
        ("C0302", "Điểm b", "tại điểm b khoản", "tại Điểm b khoản", "Điểm b"),
        (
            "C0303",
            "kế hoạch số",
            "Trong quá trình thực hiện,",
            "Trong quá trình thực hiện kế hoạch số 31/KH-UBND,",
            "kế hoạch số",
        ),
        (
            "C0305",
            "xã Phú lương",
            "[@kh31], Ủy ban nhân dân xã Phú Lương",
            "[@kh31], Ủy ban nhân dân xã Phú lương",
            "Phú lương",
        ),
        ("C0307", "thứ ba", "Ngày 03/11/2026,", "Chiều thứ ba, ngày 03/11/2026,", "thứ ba"),
        (
            "C0310",
            "bí thư Đảng ủy",
            "dẫn, khuyến khích các",
            "dẫn theo ý kiến của bí thư Đảng ủy xã, khuyến khích các",
            "bí thư",
        ),
        # left over
        (
            "C0501",
            "a broken reference of Word in Vietnamese",
            "Số liệu theo lĩnh vực như sau",
            "Số liệu tại Lỗi! Không tìm thấy nguồn tham chiếu. như sau",
            "Lỗi!",
        ),
        ("C0501", "a broken reference of Excel in a cell", "8.204]", '"#REF!"]', "#REF!"),
        ("C0502", "a note to oneself", "đạt 98,8%", "đạt 98,8% [xem lại số liệu]", "[xem lại"),
        ("C0503", "a day to fill in", "Ngày 03/11/2026,", "Ngày …/11/2026,", "…/11/2026"),
        ("C0504", "đã ký for a name", "name: Trần Thị Hương", "name: (đã ký)", "đã ký"),
        ("C0506", "an id of the registry", "với Công an xã theo", "với cong-an-xa theo", "cong-an-xa"),
        # tasks and what is cited
        (
            "N0103",
            "the lead supports itself in other words",
            "support: [Công an xã]",
            "support: [phòng kinh tế]",
            "phòng kinh tế",
        ),
        ("N0124", "due in the year before", "due: 31/3/2027", "due: 31/3/2026", "31/3/2026"),
        ("N0123", "due on 31 June", "due: 30/6/2027", "due: 31/6/2027", "31/6/2027"),
        ("N0125", "due on Tết", "due: 31/3/2027", "due: 08/02/2027", "08/02/2027"),
        (
            "N0305",
            "spaces in a cited number",
            "của Quy chế.",
            "của Quyết định số 12 / QĐ-UBND ngày 05/3/2026.",
            "12 / QĐ",
        ),
        (
            "N0306",
            "a Nghị quyết with the code of a Kế hoạch",
            "của Quy chế.",
            "của Nghị quyết số 12/KH-UBND ngày 05/3/2026.",
            "12/KH-UBND",
        ),
        (
            "N0307",
            "cited from the future",
            "của Quy chế.",
            "của Quyết định số 12/QĐ-UBND ngày 05/12/2026.",
            "05/12/2026",
        ),
        ("N0308", "cited of no calendar", "của Quy chế.", "của Quyết định số 12/QĐ-UBND ngày 31/9/2026.", "31/9/2026"),
        (
            "N0309",
            "the year of a decree",
            "của Quy chế.",
            "của Nghị định số 118/2025/NĐ-CP ngày 09/6/2024 của Chính phủ.",
            "09/6/2024",
        ),
        # names of the past
        (
            "N0401",
            "thị xã",
            "Trong quá trình thực hiện,",
            "Trong quá trình thực hiện, theo ý kiến của UBND thị xã,",
            "thị xã",
        ),
        ("N0402", "tỉnh Bắc Kạn", "- Thường trực Đảng ủy xã", "- Sở Nội vụ tỉnh Bắc Kạn", "Bắc Kạn"),
        (
            "N0403",
            "Sở Thông tin và Truyền thông",
            "- Sở Khoa học và Công nghệ",
            "- Sở Thông tin và Truyền thông",
            "Truyền thông",
        ),
        ("N0403", "Bộ Lao động", "- Thường trực Đảng ủy xã", "- Bộ Lao động - Thương binh và Xã hội", "Thương binh"),
        ("N0405", "Luật Tổ chức 2015", "của Quy chế.", "của Luật Tổ chức chính quyền địa phương năm 2015.", "năm 2015"),
        ("N0405", "Nghị định 61/2018", "của Quy chế.", "của Nghị định số 61/2018/NĐ-CP.", "61/2018"),
        # the header
        ("T0304", "the code of another kind", "number: 164", "number: 164\nsymbol: KH-UBND", "KH-UBND"),
        ("T0302", "a space after the hyphen", "number: 164", 'number: 164\nsymbol: "BC- UBND"', "BC- UBND"),
        ("T0301", "a number of three figures with 0", "number: 164", 'number: "0164"', "0164"),
        (
            "T0201",
            "the issuer abbreviated",
            "name: Ủy ban nhân dân xã Phú Lương\n",
            "name: UBND xã Phú Lương\n",
            "UBND xã",
        ),
        ("T0409", "a stop after the place", "place: Phú Lương", "place: Phú Lương.", "Phú Lương."),
        ("T0507", "the kind in the title", "summary: Kết quả chuyển", "summary: Báo cáo kết quả chuyển", "Báo cáo"),
        (
            "T0502",
            "a stop after the title",
            "summary: Kết quả chuyển đổi số năm 2026",
            "summary: Kết quả chuyển đổi số năm 2026.",
            "2026.",
        ),
        (
            "T0515",
            "an addressee twice, once abbreviated",
            "- Sở Khoa học và Công nghệ",
            "- UBND tỉnh Thái Nguyên",
            "Thái Nguyên",
        ),
        # the body
        ("T0651", "(1) typed before a clause", "- Tiếp nhận", "- (1) Tiếp nhận", "(1)"),
        ("T0651", "1.1. typed before a clause", "- Tiếp nhận", "- 1.1. Tiếp nhận", "1.1."),
        (
            "T0621",
            "an appendix that is not there",
            "Số liệu theo lĩnh vực như sau",
            "Số liệu chi tiết tại Phụ lục đính kèm",
            "Phụ lục",
        ),
        ("T0611", "./. typed in the middle", "xin lỗi công khai.", "xin lỗi công khai./.", "./."),
        # who signs, who receives
        ("T0703", "KT. signed by the head", "position: Phó Chủ tịch", "position: Chủ tịch", "position"),
        ("T0704", "TM. a person", "head: [Ủy ban nhân dân, Chủ tịch]", "head: [Chủ tịch, Chủ tịch]", "Chủ tịch"),
        ("T0706", "BS. before the name", "name: Trần Thị Hương", "name: BS.CKI Trần Thị Hương", "BS."),
        ("T0707", "the name in small letters", "name: Trần Thị Hương", "name: Trần thị Hương", "thị"),
        ("T0901", "no Như trên", "  - Như trên\n", "", "recipients"),
        ("T0905", "Lưu without VT", '"Lưu: VT, VHXH"', '"Lưu: VHXH"', "Lưu"),
        ("S0316", "no Lưu", '  - "Lưu: VT, VHXH"\n', "", "recipients"),
        ("T0909", "a recipient twice", "  - Thường trực Đảng ủy xã", "  - Phòng Kinh tế", "Phòng Kinh tế"),
        ("T0710", "nobody signs", REPORT[REPORT.index("signers:") :], "", "kind"),
        # the YAML
        ("S0201", "a full-width colon", "date: 16", "date： 16", "date："),
        ("S0201", "a mark of Git", "summary: Kết quả", "<<<<<<< HEAD\nsummary: Kết quả", "<<<<<<< HEAD"),
        ("S0201", "a dash without a space", "  - Như trên\n", "  -Như trên\n", "-Như trên"),
        (
            "S0201",
            "a colon within prose",
            "như sau\n  - table",
            "như sau: hai lĩnh vực\n  - Lưu ý: số liệu: tạm tính\n  - table",
            "Lưu ý",
        ),
        ("S0202", "a field twice", "number: 164", "number: 164\nnumber: 165", "number: 165"),
        ("S0301", "a field misspelt", "summary: Kết", "sumary: Kết", "sumary"),
        ("S0301", "a field in Vietnamese", "summary: Kết", "trich_yeu: Kết", "trich_yeu"),
        ("S0304", "no such kind", "kind: bao-cao", "kind: baocao", "baocao"),
        ("S0305", "a date with stops", "date: 16/11/2026", "date: 16.11.2026", "16.11.2026"),
        ("S0305", "a year of two figures", "date: 16/11/2026", "date: 16/11/26", "16/11/26"),
        ("S0307", "a reference that is not declared", "[@kh31]", "[@kh13]", "[@kh13]"),
        ("S0309", "a cell too many", "[1, Hộ tịch, 8.204]", "[1, Hộ tịch, chứng thực, 8.204]", "chứng thực"),
        ("S0336", "an empty recipient", "  - Thường trực Đảng ủy xã\n", "  -\n", "-"),
        ("S0342", "a sharp in prose", "Số liệu theo lĩnh vực", "Số liệu tại mục # 3 theo lĩnh vực", "# 3"),
        ("S0313", "KT of nobody", "    head: [Ủy ban nhân dân, Chủ tịch]\n", "", "authority"),
    ),
    *unseen(
        "thanh-lap",
        ("T0601", "a stop after a basis", "16 tháng 6 năm 2025\n", "16 tháng 6 năm 2025.\n", "năm 2025."),
        ("T0604", "no số in a basis", "Căn cứ Nghị định số 118", "Căn cứ Nghị định 118", "Nghị định 118"),
        ("T0605", "a basis without its day", "NĐ-CP ngày 09 tháng 6 năm 2025 của", "NĐ-CP của", "118/2025/NĐ-CP"),
        (
            "N0405",
            "a basis that is dead",
            "địa phương ngày 16 tháng 6 năm 2025",
            "địa phương ngày 19 tháng 6 năm 2015",
            "2015",
        ),
        ("T0903", "Như Điều that is not there", "Như Điều 4", "Như Điều 5", "Như Điều 5"),
        ("C0302", "điều 1", "tên tại Điều 1", "tên tại điều 1", "điều 1"),
        ("S0312 T0902", "Như trên in a decision", "Như Điều 4", "Như trên", "Như trên"),
        ("T0506", "V/v in a title", "summary: Về việc", "summary: V/v", "V/v"),
        ("C0223", "a long day of no calendar", "ngày 30 tháng 9", "ngày 31 tháng 9", "31 tháng 9"),
    ),
    *unseen(
        "bao-cao.docx",
        ("T0101", "Quốc hiệu misspelt", "CHỦ NGHĨA VIỆT NAM", "CHỦ NGHĨA VIÊT NAM", "VIÊT"),
        ("T0102", "Tiêu ngữ with a stop", "Hạnh phúc<", "Hạnh phúc.<", "Hạnh phúc"),
        ("T0102", "Tiêu ngữ with spaces lost", "Độc lập - Tự do - Hạnh phúc", "Độc lập- Tự do- Hạnh phúc", "Độc lập-"),
        ("T0309", "a space before the colon", "Số: 164", "Số : 164", "Số : 164"),
        ("T0304", "the code of another kind", "164/BC-UBND", "164/TB-UBND", "TB-UBND"),
        ("T0404", "a day of no calendar", "ngày 16 tháng 11", "ngày 31 tháng 11", "31 tháng 11"),
        ("T0405", "a semicolon after the place", "Phú Lương, ngày 16", "Phú Lương; ngày 16", "Phú Lương"),
        ("T0402", "a day without 0", "ngày 16 tháng 11", "ngày 6 tháng 11", "ngày 6"),
        ("T0612", "./ for ./.", "số”)./.", "số”)./", "./"),
        ("T0634", "2- for 2.", ">2. Sắp xếp", ">2- Sắp xếp", "2-"),
        ("T0643", "a Roman number skipped", ">III. KIẾN", ">IV. KIẾN", "IV."),
        ("T0701", "T.M for TM.", ">TM. ỦY", ">T.M ỦY", "T.M"),
        ("T0704", "TM. a person", ">TM. ỦY BAN NHÂN DÂN<", ">TM. CHỦ TỊCH<", "CHỦ TỊCH"),
        ("T0707", "the name in capitals", "Trần Thị Hương", "TRẦN THỊ HƯƠNG", "TRẦN THỊ"),
        ("T0906", "a comma after a recipient", "- Như trên;", "- Như trên,", "Như trên,"),
        ("T0910", "nơi nhận in small letters", ">Nơi nhận:<", ">nơi nhận:<", "nơi nhận"),
        ("T0905", "Lưu; VT", "Lưu: VT", "Lưu; VT", "Lưu; VT"),
        ("C0501", "a field of a mail merge", "05 cá nhân", "«So_luong» cá nhân", "So_luong"),
        ("F0606", "marks that stand apart", "khen thưởng", "khen thu\u031bo\u031b\u0309ng", "thưởng"),
        ("F0603", "hidden text", "<w:t>Số liệu theo", "<w:rPr><w:vanish/></w:rPr><w:t>Số liệu theo", "Số liệu"),
        ("F0102", "a left margin of 15 mm", 'w:left="1701"', 'w:left="851"', "lề trái"),
        ("F0101", "Letter", 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"', "khổ giấy"),
    ),
    *unseen(
        "thanh-lap.docx",
        ("T0606", "no colon after QUYẾT ĐỊNH", ">QUYẾT ĐỊNH:<", ">QUYẾT ĐỊNH.<", "QUYẾT ĐỊNH"),
        ("T0631", "Điều 1 with a dash", ">Điều 3.", ">Điều 3 -", "Điều 3"),
        ("T0641", "a Điều twice", ">Điều 4.", ">Điều 3.", "Điều 3"),
        ("T0643", "a khoản skipped", ">3. Đề xuất", ">4. Đề xuất", "4."),
        ("T0602", "no stop after the last basis", "Văn hóa - Xã hội.<", "Văn hóa - Xã hội;<", "Văn hóa"),
        ("T0901 T0902", "Như trên", "- Như Điều 4;", "- Như trên;", "Như"),
        (
            "T0514",
            "Kính gửi without a colon",
            ">Căn cứ Luật",
            ">Kính gửi Sở Nội vụ</w:t></w:r></w:p><w:p><w:r><w:t>Căn cứ Luật",
            "Kính gửi",
        ),
    ),
]
