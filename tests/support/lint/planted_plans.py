"""Faults planted in the text of plans; see planted.py."""

from __future__ import annotations

from typing import NamedTuple

from support.lint.right import LETTER


class Planted(NamedTuple):
    """One fault: the rule that is to find it, the document it is planted in, and the text that makes it."""

    name: str
    rule: str
    base: str
    change: tuple[str, str]


def plants(base: str, *plants: tuple[str, str, str, str]) -> list[Planted]:
    """The plants of one base: rule, name, old, new."""
    return [Planted(name, rule, base, (old, new)) for rule, name, old, new in plants]


def _part(name: str, following: str) -> str:
    """A field of the letter with all that stands in it."""
    return LETTER[LETTER.index(f"\n{name}:") : LETTER.index(f"\n{following}:")]


_LETTER = plants(
    "cong-van",
    # what is not there
    ("T0661", "no body", _part("body", "recipients"), "\nbody:"),
    ("T0911", "no recipients", _part("recipients", "drafter"), ""),
    # the letters
    ("C0101", "a second tone mark that no letter takes", "thủ tục hành", "thủ tu\u0323\u0309c hành"),
    ("C0103", "a soft hyphen", "cơ sở dữ liệu", "cơ\u00ad sở dữ liệu"),
    ("C0103", "a zero width space", "cơ sở dữ liệu", "cơ sở\u200b dữ liệu"),
    ("C0104", "a Cyrillic а", "Cập nhật cơ", "Cập nhật c\u043e"),
    ("C0104", "a Cyrillic с in a heading word", "Rà soát", "Rà s\u043eát"),
    ("C0104", "a Greek omicron", "tỷ lệ hài lòng", "tỷ lệ hài l\u03bfng"),
    ("C0102", "TCVN3 letters", "có vướng mắc", "cã v­íng m¾c, ®Ò nghÞ c¸c ®¬n vÞ ph¶n ¸nh"),
    ("C0102", "VNI letters", "có vướng mắc", "coù khoù khaên, caùc ñôn vò baùo caùo ñaày ñuû"),
    (
        "C0201",
        "two styles of tone marks",
        "thuộc phạm vi",
        "để hoà hợp thuộc phạm vi của các cơ quan, lành mạnh hóa thuộc phạm vi",
    ),
    # the spelling
    ("C0401", "nghiêmm", "chung)", "chung) một cách nghiêmm túc"),
    ("C0401", "a rime with a tone it cannot have", "báo cáo kết quả về", "báo cáo kềt quả về"),
    ("C0401", "an onset before a vowel it cannot have", "đề nghị phản ánh", "đề ngị phản ánh"),
    ("C0401", "two letters swapped", "Cập nhật cơ", "Cập nhậth cơ"),
    ("C0402", "Phân đầu", "Phấn đấu năm", "Phân đầu năm"),
    ("C0402", "bổ xung", "Cập nhật cơ", "Bổ xung cơ"),
    ("C0402", "thũ tục", "Rà soát thủ tục", "Rà soát thũ tục"),
    ("C0402", "cãi cách in the subject", "công tác cải cách", "công tác cãi cách"),
    ("C0403", "của của", "“Cao” của cả", "“Cao” của của cả"),
    ("C0403", "two words twice", "các cơ quan triển", "các cơ quan cơ quan triển"),
    ("C0403", "four words twice", "cán bộ, công chức", "cán bộ công chức công chức"),
    # spacing and punctuation
    ("C0211", "a space before a comma", "cán bộ, công", "cán bộ , công"),
    ("C0211", "no space after a comma", "cán bộ, công", "cán bộ,công"),
    ("C0211", "no space after a full stop", "NĐ-CP. Quá trình", "NĐ-CP đã nêu.Quá trình"),
    ("C0211", "a space within brackets", "(theo bộ", "( theo bộ"),
    ("C0211", "a space within quotation marks", "“Cao”", "“ Cao”"),
    ("C0211", "a space before a full stop", "NĐ-CP. Quá trình", "NĐ-CP đã nêu . Quá trình"),
    ("C0212", "two commas", "cán bộ, công", "cán bộ,, công"),
    ("C0212", "a comma and a full stop", "NĐ-CP. Quá trình", "NĐ-CP đã nêu,. Quá trình"),
    ("C0213", "two spaces", "cơ sở dữ", "cơ  sở dữ"),
    ("C0213", "two spaces in the subject", "triển khai công", "triển  khai công"),
    ("C0214", "straight quotation marks", "“Cao”", '"Cao"'),
    ("C0214", "a quotation not closed", "“Cao”", "“Cao"),
    ("C0214", "a quotation not opened", "“Cao”", "Cao”"),
    ("C0215", "a bracket not closed", "chung)", "chung"),
    ("C0215", "a bracket not opened", "(theo bộ", "theo bộ"),
    # numbers and dates
    ("C0221", "a decimal point", "95,5%", "95.5%"),
    ("C0221", "thousands with commas", "95,5%", "95,5%, kinh phí 1,500,000 đồng"),
    ("C0222", "a day without 0", "trước ngày 15/12/2026", "trước ngày 5/12/2026"),
    ("C0222", "a year of two figures", "trước ngày 15/12/2026", "trước ngày 15/12/26"),
    ("C0222", "a month without 0", "trước ngày 15/12/2026", "trước ngày 15/2/2027"),
    ("C0223", "a day of no calendar", "trước ngày 15/12/2026", "trước ngày 31/11/2026"),
    ("C0223", "a long day of no calendar", "trước ngày 15/12/2026", "vào ngày 30 tháng 02 năm 2027"),
    # capitals
    ("C0301", "Ủy Ban Nhân Dân", "đề nghị các cơ quan", "đề nghị Ủy Ban Nhân Dân các xã, các cơ quan"),
    ("C0301", "Hội đồng Nhân dân", "đề nghị các cơ quan", "đề nghị Hội đồng Nhân dân các xã, các cơ quan"),
    ("C0302", "Khoản", "tại khoản 2", "tại Khoản 2"),
    ("C0302", "điều", "2 Điều 3", "2 điều 3"),
    ("C0303", "nghị định", "theo Nghị định", "theo nghị định"),
    ("C0304", "thành phố Hồ Chí Minh", "của cả nước", "của thành phố Hồ Chí Minh"),
    ("C0305", "tỉnh Lào cai", "của cả nước", "của tỉnh Bắc ninh"),
    ("C0306", "nhân dân", "vụ Nhân dân", "vụ nhân dân"),
    ("C0307", "thứ hai", "trước ngày 15/12/2026", "trước ngày 15/12/2026 và giao ban vào thứ hai hằng tuần"),
    ("C0307", "tháng chín", "trước ngày 15/12/2026", "trong tháng chín năm 2026"),
    ("C0308", "a sentence with a small letter", "NĐ-CP. Quá trình", "NĐ-CP đã nêu. quá trình"),
    ("C0309", "a task with a small letter", "text: Rà soát", "text: rà soát"),
    ("C0309", "a paragraph with a small letter", "- Phấn đấu năm", "- phấn đấu năm"),
    ("C0310", "chủ tịch UBND", "theo bộ chỉ số", "theo ý kiến của chủ tịch UBND tỉnh về bộ chỉ số"),
    # what is left over
    ("C0501", "a tag of a template", "của cả nước", "của {{ dia_phuong }}"),
    ("C0501", "a field of a mail merge", "của cả nước", "của «dia_phuong»"),
    ("C0501", "an error of Word", "theo bộ chỉ số", "theo Error! Reference source not found"),
    ("C0502", "lorem ipsum", "của cả nước", "của cả nước, lorem ipsum"),
    ("C0502", "XX", "95,5%", "XX%"),
    ("C0502", "a prompt in square brackets", "của cả nước", "của [ghi rõ tên địa phương]"),
    ("C0502", "question marks", "của cả nước", "của ???"),
    ("C0503", "dots to fill in", "của cả nước", "của ......"),
    ("C0503", "a number to fill in", "theo Nghị định số 30/2020/NĐ-CP.", "theo Công văn số …/UBND-NC."),
    ("C0504", "Họ và tên for a name", "Nguyễn Văn An", "Họ và tên"),
    ("C0504", "a blank name", "Nguyễn Văn An", '"…"'),
    ("C0506", "the id of a unit", "Sở Nội vụ trước ngày", "phong-noi-vu trước ngày"),
    ("C0505", "an abbreviation nobody knows", "thuộc phạm vi quản lý", "của các ĐVSNCL thuộc phạm vi quản lý"),
    ("C0505", "an abbreviation before brackets", "của cả nước", "của các ĐVSNCL"),
    # tasks
    ("N0101", "two leads", "lead: Sở Tài chính", "lead: Sở Tài chính, Sở Xây dựng"),
    ("N0101", "everybody leads", "lead: Sở Xây dựng", "lead: Các cơ quan, đơn vị"),
    ("N0102", "no lead", "        lead: Sở Xây dựng\n", ""),
    ("N0103", "the lead supports itself", "[Văn phòng UBND tỉnh]", "[Sở Tài chính]"),
    ("N0104", "an id leads", "        lead: Sở Xây dựng\n", "        lead: so-xay-dung\n"),
    ("N0104", "an id supports", "[Văn phòng UBND tỉnh]", "[van-phong]"),
    ("N0103", "a support twice", "[Văn phòng UBND tỉnh]", "[Văn phòng UBND tỉnh, Văn phòng UBND tỉnh]"),
    ("N0111", "no product", "        product: Dữ liệu được cập nhật\n", ""),
    ("N0112", "praise for a product", "product: Dữ liệu được cập nhật", "product: Hiệu quả cao"),
    ("N0121", "no due date", "        due: 30/9/2026\n", ""),
    ("N0122", "thường xuyên", "due: 30/9/2026", "due: thường xuyên"),
    ("N0122", "kịp thời", "due: 30/9/2026", "due: kịp thời"),
    ("N0123", "due on a day of no calendar", "due: 30/6/2026", "due: 31/6/2026"),
    ("N0123", "due on 29/02 of a common year", "due: 30/6/2026", "due: 29/02/2027"),
    ("N0124", "due before the date of issue", "due: 30/6/2026", "due: 30/6/2025"),
    ("N0124", "due a month before the date of issue", "due: 30/6/2026", "due: 05/01/2026"),
    ("N0125", "due on a Sunday", "due: 30/6/2026", "due: 28/6/2026"),
    ("N0125", "due on a Saturday", "due: 30/6/2026", "due: 27/6/2026"),
    ("N0125", "due on Quốc khánh", "due: 30/9/2026", "due: 02/9/2026"),
    ("N0203", "a source that is not declared", "follows: kh87#II.3", "follows: kh99#II.3"),
    ("N0201", "a lead that is not addressed", "lead: Sở Xây dựng", "lead: Sở Y tế"),
    # citations
    (
        "N0301",
        "two dates in one paragraph",
        "theo Nghị định số 30/2020/NĐ-CP.",
        "theo Nghị định số 30/2020/NĐ-CP ngày 15/3/2020.",
    ),
    (
        "N0301",
        "two dates for one Kế hoạch",
        "(theo bộ chỉ số chung)",
        "(theo Kế hoạch số 87/KH-UBND ngày 16/01/2026 của UBND tỉnh Bắc Ninh)",
    ),
    (
        "N0302",
        "two numbers for one Kế hoạch",
        "theo Nghị định số 30/2020/NĐ-CP.",
        "theo Kế hoạch số 97/KH-UBND ngày 15/01/2026 của UBND tỉnh Bắc Ninh về cải cách hành chính năm 2026.",
    ),
    ("N0303", "two figures swapped", "theo Nghị định số 30/2020/NĐ-CP.", "theo Kế hoạch số 78/KH-UBND."),
    ("N0303", "a letter changed", "theo Nghị định số 30/2020/NĐ-CP.", "theo Kế hoạch số 87/KH-UBNH ngày 15/01/2026."),
    ("N0304", "short at first and full afterwards", "(theo bộ chỉ số chung)", "(theo Nghị định số 30/2020/NĐ-CP)"),
    ("N0305", "a space in a cited number", "theo Nghị định số 30/2020/NĐ-CP.", "theo Kế hoạch số 87 /KH-UBND."),
    ("N0305", "an en dash in a cited number", "theo Nghị định số 30/2020/NĐ-CP.", "theo Kế hoạch số 87/KH–UBND."),
    (
        "N0306",
        "a kind that is not the code's",
        "theo Nghị định số 30/2020/NĐ-CP.",
        "theo Kế hoạch số 187/BC-UBND ngày 20/01/2026.",
    ),
    (
        "N0307",
        "a document of the future",
        "theo Nghị định số 30/2020/NĐ-CP.",
        "theo Công văn số 187/UBND-NC ngày 20/10/2026.",
    ),
    (
        "N0308",
        "a cited day of no calendar",
        "theo Nghị định số 30/2020/NĐ-CP.",
        "theo Công văn số 187/UBND-NC ngày 31/4/2025.",
    ),
    ("N0309", "a year that is not the number's", "ngày 05/3/2020", "ngày 05/3/2021"),
    # names of the past
    ("N0401", "UBND huyện among the recipients", "- Văn phòng UBND tỉnh\n", "- UBND huyện Sơn Động\n"),
    ("N0401", "thị trấn among the addressees", "- Sở Xây dựng\n", "- Sở Xây dựng\n  - UBND các xã, thị trấn\n"),
    ("N0401", "huyện in the body", "đề nghị các cơ quan", "đề nghị UBND các huyện, các cơ quan"),
    ("N0402", "a province of the past among the recipients", "- Văn phòng UBND tỉnh\n", "- UBND tỉnh Bắc Giang\n"),
    ("N0402", "a province of the past in the body", "của cả nước", "của tỉnh Yên Bái"),
    ("N0402", "a province of the past as superior", "superior: UBND tỉnh Bắc Ninh", "superior: UBND tỉnh Bắc Giang"),
    ("N0403", "Sở Kế hoạch và Đầu tư", "- Văn phòng UBND tỉnh\n", "- Sở Kế hoạch và Đầu tư\n"),
    ("N0403", "Bộ Giao thông vận tải", "theo bộ chỉ số chung", "theo hướng dẫn của Bộ Giao thông vận tải"),
    ("N0404", "63 provinces", "của cả nước", "trong 63 tỉnh, thành phố"),
    ("N0405", "Thông tư 01/2011", "theo Nghị định số 30/2020/NĐ-CP.", "theo Thông tư số 01/2011/TT-BNV."),
    (
        "N0406",
        "Nghị định 187/2025",
        "theo bộ chỉ số chung",
        "trình bày công văn đúng thể thức theo Nghị định số 187/2025/NĐ-CP",
    ),
    # the header
    ("T0201", "the issuer abbreviated", "name: Sở Nội vụ", "name: UBND xã Tân Tiến"),
    ("T0201", "the issuer abbreviated within", "name: Sở Nội vụ", "name: Sở GD&ĐT"),
    ("T0202", "two superiors", "superior: UBND tỉnh Bắc Ninh", "superior: [UBND tỉnh Bắc Ninh, Sở Tài chính]"),
    ("T0203", "the superior is the issuer", "superior: UBND tỉnh Bắc Ninh", "superior: Sở Nội vụ"),
    ("T0301", "a number with two zeros", "number: 215", 'number: "0215"'),
    ("T0301", "a symbol in the number", "number: 215", "number: 215/SNV"),
    ("T0302", "an en dash in the symbol", "SNV-CCHC", "SNV–CCHC"),
    ("T0302", "spaces in the symbol", "SNV-CCHC", "SNV - CCHC"),
    ("T0305", "CV in the symbol", "SNV-CCHC", "CV-SNV"),
    ("T0305", "a kind in the symbol of a công văn", "SNV-CCHC", "KH-SNV"),
    ("T0306", "no unit in the symbol", "SNV-CCHC", "SNV"),
    ("T0307", "a year in the symbol", "SNV-CCHC", "2026/SNV-CCHC"),
    ("T0310", "no number at issue", "number: 215", "number:"),
    ("T0401", "TP. in the place", "place: Bắc Ninh", "place: TP. Bắc Ninh"),
    ("T0401", "TP.HCM for the place", "place: Bắc Ninh", "place: TP.HCM"),
    ("T0401", "TX. in the place", "place: Bắc Ninh", "place: TX. Quế Võ"),
    ("T0406", "Tỉnh in the place", "place: Bắc Ninh", "place: Tỉnh Bắc Ninh"),
    ("T0406", "Hồ Chí Minh without Thành phố", "place: Bắc Ninh", "place: Hồ Chí Minh"),
    ("T0408", "no day at issue", "date: 05/02/2026", "date: 02/2026"),
    ("T0409", "a comma after the place", "place: Bắc Ninh", 'place: "Bắc Ninh,"'),
    # the subject and the addressees
    ("T0501", "V/v in the subject", "summary: triển khai", "summary: V/v triển khai"),
    ("T0501", "về việc in the subject", "summary: triển khai", "summary: về việc triển khai"),
    ("T0502", "a full stop after the subject", "hành chính năm 2026\nreferences", "hành chính năm 2026.\nreferences"),
    (
        "T0503",
        "a long subject",
        "summary: triển khai",
        f"summary: triển khai {'nhiệm vụ phát triển kinh tế, xã hội, ' * 14}và",
    ),
    ("T0513", "two addressees in one item", "- Sở Tài chính\n", "- Sở Tài chính; Sở Y tế\n"),
    ("T0515", "an addressee twice", "  - Sở Xây dựng\n", "  - Sở Xây dựng\n  - Sở Xây dựng\n"),
    # the body
    (
        "T0603",
        "a Luật with its number",
        "tại khoản 2 Điều 3 Nghị",
        "tại Luật Lưu trữ số 33/2024/QH15 và khoản 2 Điều 3 Nghị",
    ),
    ("T0611", "./. within the body", "bộ chỉ số chung)", "bộ chỉ số chung)./."),
    ("T0621", "an appendix that is not there", "nội dung sau", "nội dung sau (có Phụ lục kèm theo)"),
    (
        "T0626",
        "an appendix that nothing tells of",
        "phục vụ Nhân dân\nrecipients:",
        "phục vụ Nhân dân\nappendices: [{title: Danh mục, body: [Nội dung]}]\nrecipients:",
    ),
    (
        "T0627",
        "an appendix beyond the last",
        "phục vụ Nhân dân\nrecipients:",
        "phục vụ Nhân dân (Phụ lục I, II và IV)\n"
        "appendices: [{title: Danh mục, body: [A]}, {title: Biểu mẫu, body: [B]}]\nrecipients:",
    ),
    ("T0651", "a number typed before a task", "text: Rà soát", "text: 1. Rà soát"),
    ("T0652", "a dash typed before a paragraph", "  - Phấn đấu năm", "  - 1) Phấn đấu năm"),
    # who signs
    ("T0702", "KT. a deputy", "head: Giám đốc", "head: Phó Giám đốc"),
    ("T0703", "KT. signed by the head", "position: Phó Giám đốc", "position: Giám đốc"),
    ("T0703", "KT. signed by no deputy", "position: Phó Giám đốc", "position: Chánh Văn phòng"),
    ("T0704", "TM. a person", "authority: KT\n", "authority: TM\n"),
    ("T0705", "TL. the one who signs", "authority: KT\n    head: Giám đốc", "authority: TL\n    head: Phó Giám đốc"),
    ("T0705", "TL. a collective", "authority: KT\n    head: Giám đốc", "authority: TL\n    head: Ủy ban nhân dân"),
    ("T0706", "TS. before the name", "Nguyễn Văn An", "TS. Nguyễn Văn An"),
    ("T0706", "Thạc sĩ before the name", "Nguyễn Văn An", "Thạc sĩ Nguyễn Văn An"),
    ("T0706", "PGS.TS before the name", "Nguyễn Văn An", "PGS.TS Nguyễn Văn An"),
    ("T0706", "Đại tá before the name", "Nguyễn Văn An", "Đại tá Nguyễn Văn An"),
    ("T0707", "the name in capitals", "Nguyễn Văn An", "NGUYỄN VĂN AN"),
    ("T0707", "a small letter in the name", "Nguyễn Văn An", "Nguyễn văn An"),
    ("T0707", "a name of one word", "Nguyễn Văn An", "An"),
    ("T0708", "the organ in the position", "position: Phó Giám đốc", "position: Phó Chủ tịch UBND tỉnh"),
    ("T0709", "Phụ trách signs", "position: Phó Giám đốc", "position: Phó Giám đốc Phụ trách"),
    # Nơi nhận
    ("T0901", "no Như trên", "  - Như trên\n", ""),
    (
        "T0901",
        "Như trên not first",
        "  - Như trên\n  - Văn phòng UBND tỉnh\n",
        "  - Văn phòng UBND tỉnh\n  - Như trên\n",
    ),
    ("T0904", "Lưu twice", '  - "Lưu: VT, CCHC"\n', '  - "Lưu: VT"\n  - "Lưu: VT, CCHC"\n'),
    ("T0904", "Lưu not last", "  - Như trên\n", '  - "Lưu: VT"\n  - Như trên\n'),
    ("T0905", "no colon after Lưu", '"Lưu: VT, CCHC"', '"Lưu VT, CCHC"'),
    ("T0905", "Lưu without VT", '"Lưu: VT, CCHC"', '"Lưu: CCHC"'),
    ("T0908", "the drafter in small letters", "PL.(20)", "pl 20"),
    ("T0909", "a recipient twice", "  - Văn phòng UBND tỉnh\n", "  - Văn phòng UBND tỉnh\n  - Văn phòng UBND tỉnh\n"),
    ("T0909", "a recipient who is addressed", "  - Văn phòng UBND tỉnh\n", "  - Sở Tài chính\n"),
)

_PLAN = plants(
    "ke-hoach",
    ("C0309", "a point with a small letter", "- Nâng cao chất", "- nâng cao chất"),
    ("C0402", "nâng cáo", "- Nâng cao chất", "- Nâng cáo chất"),
    (
        "C0302",
        "Khoản in a basis",
        "ngày 16 tháng 6 năm 2025",
        "ngày 16 tháng 6 năm 2025 và Điểm a Khoản 2 Điều 3 của Luật này",
    ),
    ("N0202", "a lead that is not told", "- Các sở, ban, ngành tỉnh\n", "- Sở Nội vụ\n"),
    (
        "N0301",
        "two dates for one basis",
        "  - Ủy ban nhân dân tỉnh ban",
        "  - Theo Nghị định số 30/2020/NĐ-CP ngày 03/5/2020, Ủy ban nhân dân tỉnh ban",
    ),
    ("S0312", "Như trên without Kính gửi", "- Bộ Nội vụ\n", "- Như trên\n"),
    ("N0411", "a year that is over", "summary: Cải cách hành chính năm 2026", "summary: Cải cách hành chính năm 2024"),
    ("N0412", "a recipient of another province", "- Bộ Nội vụ\n", "- UBND tỉnh Nghệ An\n"),
    ("N0401", "an issuer that is a huyện", "tỉnh Lào Cai]", "huyện Bắc Hà]"),
    ("N0402", "an issuer that is a province of the past", "tỉnh Lào Cai]", "tỉnh Yên Bái]"),
    ("T0201", "the issuer abbreviated", "name: [Ủy ban nhân dân, tỉnh Lào Cai]", "name: UBND tỉnh Lào Cai"),
    ("T0303", "the code in wrong letters", "number: 15\n", "number: 15\nsymbol: Kh-UBND\n"),
    ("T0304", "the code of another kind", "number: 15\n", "number: 15\nsymbol: BC-UBND\n"),
    ("T0304", "a code of no kind", "number: 15\n", "number: 15\nsymbol: XX-UBND\n"),
    ("T0307", "a year in the symbol", "number: 15\n", "number: 15\nsymbol: 2026/KH-UBND\n"),
    ("T0308", "the joint of the Party", "number: 15\n", "number: 15\nsymbol: KH/UBND\n"),
    ("T0506", "V/v before a title", "summary: Cải", "summary: V/v cải"),
    ("T0507", "the kind in the title", "summary: Cải", "summary: Kế hoạch cải"),
    ("T0507", "the kind twice in the title", "summary: Cải", "summary: Kế hoạch Kế hoạch cải"),
    ("T0502", "a semicolon after the title", "chính năm 2026\nbases", "chính năm 2026;\nbases"),
    ("T0601", "a comma after a basis", "năm 2025\n", "năm 2025,\n"),
    (
        "T0603",
        "a Luật with its number among the bases",
        "địa phương ngày 16 tháng 6 năm 2025",
        "địa phương số 72/2025/QH15",
    ),
    ("T0604", "no “số” in a basis", "Căn cứ Nghị định số 30", "Căn cứ Nghị định 30"),
    ("T0605", "a basis without its date", " ngày 05 tháng 3 năm 2020 của", " của"),
    ("T0605", "a basis with its number only", " ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư", ""),
    ("T0651", "a Roman number typed before a heading", "heading: Nhiệm vụ", "heading: II. Nhiệm vụ"),
    ("T0651", "a letter typed before a point", "- Công khai kết", "- c) Công khai kết"),
    ("T0651", "a dash typed before a dash", "[Phân công rõ trách nhiệm,", '["- Phân công rõ trách nhiệm",'),
    ("T0702", "TM., KT. a deputy", "Chủ tịch]", "Phó Chủ tịch]"),
    ("T0704", "TM. a person before KT.", "[Ủy ban nhân dân, Chủ tịch]", "[Chủ tịch, Chủ tịch]"),
    ("T0703", "TM., KT. signed by the head", "position: Phó Chủ tịch", "position: Chủ tịch"),
)

_OTHER_PLANS = [
    *plants(
        "to-trinh",
        ("C0221", "thousands with commas", "1.250.000.000 đồng", "1,250,000,000 đồng"),
        ("C0304", "quận 1", "trên địa bàn tỉnh", "trên địa bàn, như tại quận 1,"),
        (
            "N0301",
            "two dates for one Quyết định",
            "  - Kính trình Ủy",
            "  - Theo Quyết định số 150/QĐ-UBND ngày 21/01/2026 của UBND tỉnh Lào Cai, kính trình Ủy",
        ),
        ("T0304", "the code of another kind", 'number: "08"\n', 'number: "08"\nsymbol: QĐ-STC\n'),
        ("T0303", "TTR for TTr", 'number: "08"\n', 'number: "08"\nsymbol: TTR-STC\n'),
        ("T0302", "a space in the symbol", 'number: "08"\n', 'number: "08"\nsymbol: TTr -STC\n'),
        ("T0301", "a number with two zeros", '"08"', '"008"'),
        ("T0507", "the kind in the title", "summary: Về việc phê", "summary: Tờ trình phê"),
        ("T0901", "no Như trên", "  - Như trên\n", ""),
        ("T0709", "Quyền for Q.", "position: Giám đốc", "position: Quyền Giám đốc"),
        ("T0706", "Bà before the name", "Lê Thị Hoa", "Bà Lê Thị Hoa"),
    ),
    *plants(
        "dang",
        ("T0308", "the joint of the State", "number: 45\n", "number: 45\nsymbol: CV-ĐU\n"),
        ("T0501", "về việc in the subject", "summary: triển khai", "summary: về việc triển khai"),
        (
            "T0611",
            "./. in a document of the Party",
            "Văn phòng Đảng ủy xã\nrecipients",
            "Văn phòng Đảng ủy xã./.\nrecipients",
        ),
        ("T0704", "T/M a person", "head: Ban Thường vụ", "head: Bí thư"),
        ("T0706", "Đồng chí before the name", "Hoàng Văn Dũng", "Đồng chí Hoàng Văn Dũng"),
        ("T0904", "Lưu twice", '  - "Lưu Văn phòng Đảng ủy"\n', '  - "Lưu Văn phòng"\n  - "Lưu Văn phòng Đảng ủy"\n'),
        ("N0401", "Huyện ủy among the recipients", "- Thường trực Đảng ủy xã", "- Thường trực Huyện ủy"),
    ),
]


PLANS: list[Planted] = [*_LETTER, *_PLAN, *_OTHER_PLANS]
