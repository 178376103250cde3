"""The names of the country's bodies and of those who act for them: how they begin, go on, and are compared.

A row is a head with what may not follow it, for Vietnamese names begin with common words: "Bộ Y tế" but "bộ máy", "Hội
Nông dân" but "hội nghị". Where a name ends is told by `recognise.names`, which knows the verbs that come after it.
"""

from __future__ import annotations

import re
from sys import maxsize

from vbgen.patterns import Alternatives, before, regex
from vbgen.vietnamese import folded

_STATE = r"""
Quốc hội|Chính phủ|Thủ tướng|Bộ(?! luật| phận| hồ sơ| Hồ sơ| máy| môn| tiêu chí| chỉ số| quy tắc| thủ tục| câu hỏi)
|Tổng cục|Cục(?! bộ| diện)|Chi cục|Vụ(?! việc| án| mùa|,)|Viện(?! trợ| dẫn)
|Thanh tra(?!,? (?:việc|kiểm tra|giám sát|xử lý))|Văn phòng|VP|Ban(?! hành| ngày| đầu| giao| bố)
|Sở(?! hữu| thích)|Phòng(?!,? (?:cháy|chống|ngừa|trừ|tránh|vệ|thủ dân sự))|UBND|HĐND|Uy ban|Uỷ ban|Ủy ban|Ủỷ ban
|Hội đồng|Thường trực(?= (?:[A-ZĐ]|Hội|Đảng|Tỉnh|Huyện|Thành|Ủy|Uỷ|Ban))|Công an|CA(?= )|Quân sự|Quân khu|Bộ đội
|BĐBP|BTL(?= )|Quân (?:chủng|đoàn)|Binh chủng
|Biên phòng|Đồn(?! đại)|Ban CHQS|BCH(?= )|Cảnh sát|Đội(?! ngũ| hình| mũ)|Hạt(?! giống| nhân)|Kiểm lâm
|Trạm(?! thu)|Trung tâm|Kho bạc|KBNN|Thuế(?= (?:tỉnh|thành phố|cơ sở|khu vực|[A-ZĐ]))
|Hải quan(?= (?:khu vực|cửa khẩu|[A-ZĐ]))|Thống kê(?= (?:tỉnh|thành phố|cơ sở|khu vực|[A-ZĐ]))|Bảo hiểm|BHXH
|Ngân hàng|NHNN|Tòa án|Toà án|TAND|Viện kiểm sát|VKSND|VKS|Thi hành án|THADS|Cảng vụ|Quản lý thị trường
|Cổng [Tt]hông tin|Báo và (?:[Pp]hát thanh(?:,? (?:và )?[Tt]ruyền hình)?|Đài)
|Báo(?= (?:[A-ZĐ]\w+(?: |,|:)|Nhân))|Đài(?= (?:Phát|Truyền|PT|TH|Khí|[A-ZĐ]))|Tạp chí
|Kiểm toán|Dự trữ|Khí tượng|Đặc khu|Liên ngành|Tổ chức hành chính
|Khu [Qq]uản lý|Bến xe|Nhà ga|Ga(?= [A-ZĐ])
|Trung đoàn(?= [A-ZĐ0-9])|Sư đoàn(?= [A-ZĐ0-9])|Lữ đoàn(?= [A-ZĐ0-9])|Tiểu đoàn(?= [A-ZĐ0-9])
|Hải đoàn(?= [A-ZĐ0-9])|Trại (?:giam|tạm giam)"""
_PARTY = """
Đảng ủy|Đảng uỷ|Đảng bộ|Đảng đoàn|Ban [Cc]án sự|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Huyện ủy|Huyện uỷ|Thị ủy
|Thị uỷ|Quận ủy|Quận uỷ|Chi bộ|Chi ủy|Chi uỷ|Cấp ủy|Cấp uỷ|Bí thư|Mặt trận|MTTQ|UBMTTQ|UB MTTQ|Công đoàn|CĐCS
|Liên đoàn|Khối (?:Dân vận|Mặt trận|[Cc]ơ quan|[Dd]oanh nghiệp|thi đua)|Chi hội
|Tỉnh [Đđ]oàn|Thành [Đđ]oàn|Huyện [Đđ]oàn|Xã [Đđ]oàn|Đoàn(?! viên)(?! kết)(?! thể(?! [A-Z]))
|Hội(?! nghị| thảo| họp| nhập| thi| chợ| trường| tụ| viên| thoại| chứng| ý| diễn)|Hiệp hội|Liên hiệp|Liên minh
|Quỹ(?! đất| đạo| tiền| lương| thời| nhà)|Câu lạc bộ|CLB|Nghiệp đoàn"""
_SCHOOLS = """
Trường(?! hợp| ca)|Đại học(?= [A-ZĐ])|Học viện|Nhà trường|Cơ sở giáo dục|Khoa(?! học| giáo)|Bộ môn|Lớp(?= \\d)
|Bệnh viện|BVĐK|TTYT|Trạm [Yy] tế|Bảo tàng|Thư viện|Nhà văn hóa|Nhà văn hoá|Nhà xuất bản|Vườn [Qq]uốc gia
|Khu bảo tồn|Ban Giám hiệu|GVCN|CVHT"""
_BUSINESS = """
Công ty|CÔNG TY|CTCP|Tổng [Cc]ông ty|Tập đoàn|Xí nghiệp|Nhà máy|Nông trường|Lâm trường|DNTN|Doanh nghiệp|DN(?= )
|Hợp tác xã|HTX|Chi nhánh|Bưu điện|Viễn thông|VNPT|Viettel|VietinBank|Agribank|Điện lực|Truyền tải|Chủ đầu tư
|Chủ rừng|Chủ sở hữu|Chủ hộ|Chủ cơ sở|Chủ dự án|Nhà thầu|Nhà đầu tư|Liên danh|Hộ (?:kinh doanh|gia đình|dân)
|Cơ sở(?! vật chất| dữ liệu| pháp lý| hạ tầng| để| đó| này| lý luận| khoa học
| chính trị| thực tiễn| xác định| đánh giá)"""
_GROUPS = """
Tổ (?:công tác|trưởng|kiểm tra|giúp việc|thẩm định|dân phố|soạn thảo|liên ngành|biên tập|công nghệ|chuyên gia
|liên gia|thư ký|hòa giải|an ninh|bảo vệ|đề án|[Đđ]ề án|rà soát|quản lý|hợp tác|truyền thông|chấm|xác minh
|một cửa|phản ứng|vận hành|hỗ trợ|tư vấn)|Tổ(?= [A-ZĐ0-9])|TDP|Thôn(?! tính)|Khu phố|Tiểu ban
|Nhóm(?= (?:công tác|chuyên|thẩm|kỹ|tư|hỗ))|Lực lượng(?!,? (?:phương tiện|vật tư|tham gia))
|Ngành(?! nghề| hàng)|Chính quyền(?! số| điện tử)|Địa phương
|Cơ quan
|Đơn vị(?! đo| tính| hành chính)|Tổ chức(?=, (?:cá nhân|đơn vị|cơ quan|doanh nghiệp|hộ|đoàn thể))
|Tổ chức(?= cá nhân| khoa| chính| tư vấn| đảng| Đảng| đoàn| hội(?! nghị| thảo| họp| thi| chợ| diễn| chẩn| đàm))
|Các bên|Bộ phận(?= )
|Bên (?:A|B|mua|bán|giao|nhận)|BQL|BCĐ|HĐQT|BGĐ|Thành phố(?= [A-ZĐ])|Các cấp"""
_PEOPLE = """
Chủ tịch|Phó [Cc]hủ tịch|Thủ trưởng|Phó [Tt]hủ|Giám đốc|Phó [Gg]iám|Tổng (?:[Tt]hư ký|[Gg]iám đốc|[Bb]iên tập)
|Chánh|Phó [Cc]hánh
|Lãnh đạo(?!,? (?:và )?(?:chỉ đạo|việc|thực hiện|tổ chức|triển khai|công tác|toàn diện|tốt|chặt chẽ|cụ thể hóa))
|Đồng chí|Thành viên|Trưởng(?! thành)|Phó(?= [a-zA-ZĐđ])
|Người (?:đứng đầu|đại diện|phụ trách|lao động|sử dụng|quản lý|chủ trì
|sở hữu|mua|bán|được|có|tham gia|vận chuyển|nhận
|nuôi|trồng|sản xuất|kinh doanh|hành nghề|tiêu dùng|có uy tín
|thụ|lập|ký|thực hiện|điều khiển|khai|đăng ký|yêu cầu|đề nghị|tiếp nhận|giải quyết|ra quyết định
|tố cáo|khiếu nại|bị)|Bộ trưởng|Thứ trưởng|Cục trưởng
|Chi cục trưởng|Vụ trưởng|Viện trưởng|Hiệu trưởng|Phó [Hh]iệu|Tổ trưởng|Đội trưởng|Trạm trưởng|Hạt trưởng
|Chỉ huy|Chủ nhiệm|Ông|Bà|Tổng phụ trách|Kế toán|Thư ký|Giảng viên|Giáo viên|Chuyên gia|Chuyên viên
|Cán bộ|Công chức|Viên chức
|Nhân viên|Đảng viên|Đoàn viên|Hội viên|Ủy viên|Uỷ viên|Đại biểu|Kiểm toán viên|Văn thư|Học sinh|Sinh viên
|Ban [Ll]ãnh đạo
|Già làng|Trưởng bản|Điều tra viên|Trọng tài|Thầy|Khách hàng|Người (?:học|nộp|dân)"""
_COMMON = """
khu công nghiệp|sở|cơ quan|đơn vị(?! hành chính| đo| tính)
|ban|ngành|bộ|phòng|xã|phường|thị trấn|đặc khu|doanh nghiệp|công ty|tổ chức|cá nhân|chủ đầu tư
|địa phương|trường(?! hợp)|huyện|thành viên|lực lượng|chi bộ|đảng bộ|đồng chí|ông|bà|hội|đoàn|tổng công ty|cấp|cấp ủy
|cấp uỷ|nhà trường|tập thể|cán bộ|công chức|đoàn thể|cơ sở|nhà thầu|nhà đầu tư|hộ
|chủ(?! trương| đề| thể| yếu| nghĩa| quyền| động| trì)
|thầy|khoa|lớp|giáo viên
|giảng viên|bên|ủy viên|thôn|bản|buôn|ấp|tổ|khu phố|tổ dân phố|hợp tác xã|ubnd|hđnd|ủy ban|uỷ ban|bộ trưởng
|thứ trưởng|thủ trưởng|văn phòng|tập đoàn|lãnh đạo|hiệp hội|chuyên gia|thư ký|trung tâm|trạm|bệnh viện
|tổ công tác|tỉnh|chi nhánh|quận|cục|vụ|viện|chi cục|ngân hàng|nhóm|mạng lưới|câu lạc bộ|chủ rừng|chủ hộ
|chủ cơ sở|chi hội|đảng ủy|đảng uỷ|người đứng đầu|học viện|đại học|cơ sở giáo dục|liên đoàn|xóm|làng|báo|đài|cụm
|khối|lâm trường|nông trường|thành phố|phòng ban|quỹ|nhà máy|đội|đồn|hạt|sinh viên|học sinh|trưởng|phó|chức danh
|lái xe"""
_LOWER = """
công ty|đơn vị(?! đo| tính| hành chính)|chủ đầu tư|nhà đầu tư|cơ quan|doanh nghiệp|nhà thầu|thủ trưởng
|phòng(?!,? (?:cháy|chống|ngừa|trừ|tránh|vệ|thủ dân sự))|ông|bà|đồng chí|lãnh đạo|giám đốc
|cơ sở(?! vật chất| dữ liệu| pháp lý| hạ tầng| để| đó| này| lý luận| khoa học)|khoa(?! học)|thư ký|giảng viên
|giáo viên|tổ chức,? cá nhân|hợp tác xã|chính quyền(?! số| điện tử)|nhà trường|chủ rừng|hộ kinh doanh
|chi bộ|cấp ủy|cấp uỷ
|người đứng đầu|tổ công tác|thôn|tổ dân phố|ngành|địa phương|thành viên|liên danh|bộ phận|chủ tịch|trưởng phòng
|hiệu trưởng|lực lượng|ban quản lý|trường(?! hợp)
|khách hàng|người (?:học|nộp thuế|lao động)|đảng ủy|đảng uỷ|chi nhánh|bên (?:mua|bán|giao|nhận)"""
_MANY = (
    r"(?:[Cc]ác|[Nn]hững|[Tt]oàn thể|[Tt]ất cả(?: các)?|[Mm]ỗi|[Tt]ừng|[Hh]ai|[Hh]ệ thống(?: các)?|(?:0?\d{1,4}) )\s*"
)
_QUOTED = (
    r"[Qq]uý (?:công ty|cơ quan|đơn vị|phòng|sở|bộ|ban|ngành|địa phương|doanh nghiệp|trường"
    r"|Công ty|Cơ quan|Đơn vị|Sở|Bộ|Ban|Phòng|Ngành|Trường|Hội|Đoàn|Ủy ban|UBND|Văn phòng|Cục|Vụ|Viện|Trung tâm)"
)

_LONGER = {  # first words of names that are also the second syllable of another word
    "ban": "ủy trưởng phó liên địa niêm",
    "bộ": "cán nội toàn đảng tiến đồng",
    "cục": "chi tổng bố",
    "đoàn": "liên công tập tổng binh",
    "hội": "xã quốc cơ",
    "phòng": "văn quốc dự xung",
    "sở": "cơ trụ công hội",
    "trường": "thị môi hiện nông lâm công quảng lập",
    "viện": "bệnh học thư thành đại",
}


def _flat(text: str) -> str:
    return text.replace("\n", "")


_PROPER = Alternatives("|".join(map(_flat, (_STATE, _PARTY, _SCHOOLS, _BUSINESS, _GROUPS, _PEOPLE))))
_AS_COMMON = Alternatives(_flat(_COMMON), of_any_case=True)
_AS_LOWER = Alternatives(_flat(_LOWER))
_IS_QUOTED, _IS_MANY = regex(_QUOTED), regex(_MANY)


class _BodyHead:
    """How the name of a body begins: "Sở", "Thuế tỉnh", "các đơn vị", "đồng chí"; as a text, the pattern."""

    def __str__(self) -> str:
        many = f"{_MANY}{_AS_COMMON}"
        return f"(?:{_QUOTED}|{many}|(?:{_MANY})?{_PROPER}|{_AS_LOWER})"

    def match(self, text: str, pos: int = 0, endpos: int = maxsize) -> re.Match[str] | None:
        """The match of what a name begins with, without "các" before it."""
        if quoted := _IS_QUOTED.match(text, pos, endpos):
            return quoted
        many = _IS_MANY.match(text, pos, endpos)
        found = many and (_AS_COMMON.match(text, many.end(), endpos) or _PROPER.match(text, many.end(), endpos))
        return found or _PROPER.match(text, pos, endpos) or _AS_LOWER.match(text, pos, endpos)


HEAD = _BodyHead()


def _goes_on(text: str, at: int) -> bool:
    """Whether another name of an enumeration begins there: a head in capitals, one of many; after “;” any."""
    if _PROPER.match(text, at) or _OF_MANY.match(text, at):
        return True
    return _AS_LOWER.match(text, at) is not None and text[:at].rstrip().endswith(";")


_OF_MANY = regex(r"(?:các|những|toàn thể|tất cả|mỗi|từng)\s")
_COMMAS = regex(r"(?:;\s*|,\s+(?:và\s+|cùng\s+)?|\s+(?:và|cùng|với|&)\s+)")
_JOINT = regex(r"(?:Văn phòng|VP) (?:Đoàn đại biểu Quốc hội|Đoàn ĐBQH|HĐND|Hội đồng nhân dân|Đảng ủy|Tỉnh ủy)$", re.I)


def listed(text: str) -> tuple[str, ...]:
    """The bodies that a text enumerates, each with its whole name: names with “và” are one.

    "Sở Nông nghiệp và Môi trường, Sở Y tế và các xã, phường" are three.
    """
    names: list[str] = []
    start = 0
    for match in before(_goes_on, _COMMAS, text):
        name = text[start : match.start()]
        if name.count("(") > name.count(")") or ("và" in match[0] and _JOINT.search(name.strip())):
            continue
        names.append(name)
        start = match.end()
    names.append(text[start:])
    return tuple(name for name in (name.strip(" ,;") for name in names) if name)


_LEVELS = r"(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|thôn|tổ dân phố|Trung ương|trung ương)"
_WHOLE_NAME = regex(
    r"(?!.*\b(?:các|những|có|được|do|nơi|thuộc|đang|chưa|mà|để|tham gia|sau|trước)\b)"
    r"(?:.*\b(?:Sở|Bộ)\s[<up>]|Chính phủ$|Thủ tướng Chính phủ$"
    "|.*Quốc hội$"
    rf"|.*(?:UBND|HĐND|nhân dân|Công an|Thuế|Thanh tra|Văn phòng)\s(?:cấp\s)?{_LEVELS}\b"
    r"|.*\b(?:[Pp]hòng|Ban|Chi cục|Cục|Trung tâm|Văn phòng|Viện|Công an|Thuế|Hải quan|Thống kê|Kho bạc|Hội|Đoàn"
    r"|Liên đoàn|Ngân hàng|Đảng ủy|Đảng uỷ|Mặt trận|Bưu điện|Trường|Trạm|Hạt|Đồn)\s[<up>])"
)
_WHOLE_MANY = regex(rf".*\b(?:các|\d+)\s(?:{_LEVELS},\s)*{_LEVELS}(?:\svà\s{_LEVELS})?$")
_ENDED = regex(  # in the name of a place, in a number, in a level of government
    r"(?!.*\b(?:có|được|do|nơi|thuộc|đang|chưa|mà|để|tham gia|sau|trước)\b)"
    rf".+\s(?:[<up>](?![<up>]+$)\w*|\d+|[IVX]+|{_LEVELS}|[uủ][yỷ]|liên ngành|trên địa bàn(?:\s{_LEVELS})?)$"
)
_CAPITAL_VERB = regex(
    r"(?<!Sở\s)(?<!Bộ\s)(?:Quản lý|Xúc tiến|Đăng ký|Phát triển|Giám sát|Kiểm tra|Chỉ đạo|Điều hành"
    r"|Xây dựng(?=\s[<low>]))\b(?!.*\s[<up>])"
)


def is_whole(name: str) -> bool:
    """Whether a name needs nothing more, so that a verb after it is no part of it: "Sở Tài chính", "UBND các xã".

    A head of many is not whole ("các cơ quan | tiếp nhận hồ sơ"), nor is a name that ends in a verb of its own ("Phòng
    Quản lý | đầu tư").
    """
    whole = _WHOLE_NAME.match(name) or _WHOLE_MANY.match(name) or _ENDED.match(name)
    return whole is not None and not _CAPITAL_VERB.search(name)


_LAST = regex(rf".*\s(?:(?:số|cơ sở|[Kk]hu vực)\s(?:\d+|[IVX]+)|{_LEVELS})$")
_PLACE = regex(r".+\s(?P<place>(?![<up>]+\s)[<up>]\w+\s[<up>][<low>]\w*)$")


def is_ended(name: str) -> bool:
    """Whether a name ends in words that hardly go on: of a place, a number, a level of government."""
    place = _PLACE.match(name)
    return _LAST.match(name) is not None or (place is not None and not HEAD.match(place["place"]))


def named_in(text: str, name: str) -> bool:
    """Whether a text names a body: by the whole words of its name, however its tone marks and capitals are set.

    "Uỷ ban nhân dân xã Hoà An" is named in "ỦY BAN NHÂN DÂN XÃ HÒA AN"; "Sở Y tế" is not in "các cơ sở y tế".
    """
    wanted = folded(name)
    if not wanted:
        return False
    others = _LONGER.get(wanted.partition(" ")[0], "").split()
    unless = "".join(rf"(?<!\b{word} )" for word in others)
    return re.search(rf"(?<!\w){unless}{re.escape(wanted)}(?!\w)", folded(text)) is not None


_ANYONE = (
    r"(?:(?:các|những|quý|mọi|toàn thể|tất cả) )*(?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân|đồng chí|thành viên"
    r"|ông|bà|phòng|phòng ban|ban|sở|ngành|cấp|đoàn thể|lực lượng|cấp [uủ](?:y|ỷ)(?: đảng)?|chính quyền|cán bộ"
    r"|công chức|viên chức|đảng viên|đoàn viên|tổ chức đảng|người lao động|giáo viên|nhân viên"
    r"|học sinh|sinh viên|nhân dân)(?: các cấp)?"
)
_ALL = regex(
    rf"{_ANYONE}(?:(?:,| và|, và|/) ?{_ANYONE})*(?: (?:có )?liên quan| trực thuộc)?(?:, (?:đặc biệt|nhất) là .*)?", re.I
)


def is_anyone(name: str) -> bool:
    """Whether a name tells nobody from all the others: "các cơ quan, đơn vị", "các cấp, các ngành"."""
    return bool(_ALL.fullmatch(name.strip()))
