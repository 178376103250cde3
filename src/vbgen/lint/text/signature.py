"""Rules on who signs (ô 7): quyền hạn, chức vụ, họ tên."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vbgen.lint.rule import ADVICE, APPENDIX_I, ERROR, GUIDE_05, WARNING, Hit, rule
from vbgen.lint.text.content import sign_letters
from vbgen.patterns import regex
from vbgen.standards import DEFAULT, reading
from vbgen.vietnamese import folded, upper

if TYPE_CHECKING:
    from vbgen.lint.text.content import Content, Signature

_ODD_SIGN = reading(r"^(T\.\s?M\b|K\.\s?T\b|T\.\s?L\b|T\.\s?U\.\s?Q\b|{authority})\s*[./:]?", re.I)
_SPELLED = regex(r"^(Thay mặt|Ký thay|Thừa lệnh|Thừa ủy quyền|Thừa uỷ quyền)\b", re.I)
_PERSON = regex(
    r"^(Chủ tịch(?! đoàn)|Phó |Giám đốc|Tổng giám đốc|Bộ trưởng|Thứ trưởng|Trưởng |Chánh |Cục trưởng|Vụ trưởng"
    r"|Hiệu trưởng"
    r"|Bí thư|Viện trưởng|Chi cục trưởng|Thủ tướng|Tổng cục trưởng)",
    re.I,
)
_DEPUTY = regex(r"^(Phó|Thứ trưởng|Ủy viên|Uỷ viên|Quyền|Phụ trách|Cấp phó)\b", re.I)
_UNMARKED = regex(r"(?:Nguyen|Tran|Pham|Hoang|Huynh|Vu|Vo|Dang|Bui|Do|Ngo|Duong|Ly|Dinh|Trinh|Dao|Luong|Truong) [A-Z]")
_DEPUTY_HEAD = regex(r"^Phó (?:Chủ tịch|(?:Tổng )?Giám đốc|Chánh |Trưởng |(?:Cục|Hiệu|Viện) trưởng)", re.I)
_FOR_ANOTHER = ("KT", "K/T", "TL", "T/L", "TUQ", "T/UQ")
_COLLECTIVE = regex(r"^(Ủy ban|Uỷ ban|Hội đồng|Ban Thường|Ban Chấp hành|Ban Chỉ đạo|UBND|HĐND|Tập thể)", re.I)
_ORGAN = regex(
    r"\b(UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân"
    r"|(?<=giám đốc )Sở [<up>]\w+|(?<=trưởng )Bộ [<up>]\w+)\b",
    re.I,
    words=("ubnd", "hđnd", "nhân dân", "sở ", "bộ "),
)


@rule("T0701", ERROR, APPENDIX_I + "II.7; " + GUIDE_05, on="file", rows="L79 L122")
def authority_sign(content: Content) -> Iterator[Hit]:
    """Chữ viết tắt quyền hạn có dấu chấm: TM. KT. TL. TUQ. (văn bản của Đảng: T/M K/T T/L).

    Sai: TM/ ỦY BAN NHÂN DÂN
    Sai: KT: CHỦ TỊCH
    Sai: KT.CHỦ TỊCH
    Đúng: KT. CHỦ TỊCH
    """
    right = tuple(content.law.signs.values())
    for line in content.lines.closing:
        if tight := next((sign for sign in right if sign.endswith(".") and _is_tight(line, sign)), ""):
            yield Hit((), f"sau “{tight}” có một dấu cách", line, f"{tight} {line[len(tight) :]}", WARNING)
    for signature in content.signers:
        for line in _office_lines(signature):
            match = _ODD_SIGN.match(line)
            if match and not line.startswith(right):
                letters = sign_letters(match[1])
                shown = next((sign for sign in right if sign_letters(sign) == letters), right[0])
                yield Hit((), f"quyền hạn ký phải viết “{shown}”", line, f"{shown} {line[match.end() :].strip()}")
            elif _SPELLED.match(line):
                yield Hit((), "quyền hạn ký phải viết tắt: TM. KT. TL. TUQ.", line, severity=WARNING)


def _is_tight(line: str, sign: str) -> bool:
    """Whether nothing stands between a sign and what follows: "KT.CHỦ TỊCH"."""
    return line.startswith(sign) and line[len(sign) : len(sign) + 2].isupper() and line[len(sign) :][:1].isalpha()


def _office_lines(signature: Signature) -> list[str]:
    """The lines above a name, as printed."""
    return [*(f"{sign} {head}".strip() for sign, head in signature.authority), signature.position]


@rule("T0702", ERROR, APPENDIX_I + "II.7", rows="L80")
def for_the_head(content: Content) -> Iterator[Hit]:
    """Sau “KT.” là chức vụ của người đứng đầu, không phải của cấp phó.

    Sai: KT | Phó Giám đốc | Phó Giám đốc
    Đúng: KT | Giám đốc | Phó Giám đốc
    """
    for signature in content.signers:
        for index, (sign, head) in enumerate(signature.authority):
            if sign_letters(sign) == "KT" and re.match(r"(Phó|Thứ trưởng)\b", head, re.I):
                yield Hit(
                    signature.at("head", index),
                    "sau KT. phải là chức vụ của người đứng đầu",
                    head,
                    re.sub(r"^phó\s+", "", head, flags=re.I),
                )


@rule("T0703", WARNING, APPENDIX_I + "II.7", rows="L80")
def deputy_signs(content: Content) -> Iterator[Hit]:
    """Ký “KT.” thì người ký là cấp phó: chức vụ của mình đứng ở dòng dưới.

    Sai: KT | Chủ tịch | Chủ tịch
    Đúng: KT | Chủ tịch | Phó Chủ tịch
    """
    for signature in content.signers:
        path = signature.at("position")
        if not signature.authority:
            if content.standard == DEFAULT and len(content.signers) == 1 and _DEPUTY_HEAD.match(signature.position):
                message = "cấp phó ký thì dòng trên là “KT.” và chức vụ người đứng đầu"
                yield Hit(path, message, signature.position, f"KT. {upper(signature.position[4:])}")
            continue
        sign, head = signature.authority[-1]
        if not signature.position:
            if signature.name and (sign.rstrip(".") in _FOR_ANOTHER or _COLLECTIVE.match(head)):
                yield Hit(path, f"dưới “{sign} {head}” chưa có chức vụ người ký", f"{sign} {head}")
            continue
        if sign_letters(sign) != "KT":
            continue
        if re.match(r"(Phó|Thứ trưởng)\b", head, re.I):
            continue  # T0702 tells
        if signature.position.casefold() == head.casefold():
            yield Hit(path, "ký KT. mà chức vụ vẫn là của người đứng đầu", signature.position, f"Phó {head}", ERROR)
        elif not _DEPUTY.match(signature.position):
            yield Hit(path, "ký KT. thì chức vụ thường là cấp phó", signature.position)


@rule("T0704", ERROR, APPENDIX_I + "II.7", rows="L81")
def for_a_collective(content: Content) -> Iterator[Hit]:
    """Sau “TM.” là tên tập thể, không phải chức vụ của một người.

    Sai: TM | Chủ tịch | Chủ tịch
    Đúng: TM | Ủy ban nhân dân | Chủ tịch
    """
    for signature in content.signers:
        for index, (sign, head) in enumerate(signature.authority):
            if sign_letters(sign) == "TM" and _PERSON.match(head):
                yield Hit(signature.at("head", index), "sau TM. phải là tên tập thể", head, "Ủy ban nhân dân")


@rule("T0705", ERROR, APPENDIX_I + "II.7", sole=True, rows="L82")
def by_order_of(content: Content) -> Iterator[Hit]:
    """Sau “TL.”, “TUQ.” là chức vụ của người đứng đầu; dòng dưới là chức vụ của người ký.

    Sai: TL | Chánh Văn phòng | Chánh Văn phòng
    Sai: TL | Chủ tịch | Phó Chủ tịch
    Đúng: TL | Giám đốc | Chánh Văn phòng
    """
    for signature in content.signers:
        for index, (sign, head) in enumerate(signature.authority):
            if sign_letters(sign) not in ("TL", "TUQ"):
                continue
            path = signature.at("head", index)
            if head and head.casefold() == signature.position.casefold():
                yield Hit(path, f"sau {sign} phải là chức vụ của người đứng đầu, không phải của người ký", head)
            elif re.match(r"Phó\b", head, re.I) or _COLLECTIVE.match(head):
                yield Hit(path, f"sau {sign} thường là chức vụ của người đứng đầu", head, severity=WARNING)
            elif head and signature.position.casefold() == f"phó {head}".casefold():
                message = f"cấp phó của {head} ký KT., không ký {sign}"
                yield Hit(signature.at("position"), message, signature.position, f"KT. {upper(head)}")


_DEGREE = regex(
    r"^(?:(?:PGS|GS|TS|ThS|Th\.S|Ths|ThS|CN|KS|BS|BSCK\s?I{1,2}|BSCKI{1,2}|DS|LS|NSND|NSƯT|NGƯT|NGND|AHLĐ|CVCC"
    r"|TSKH)\b\.?\s*)+"
    r"|^(?:Giáo sư|Phó Giáo sư|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Bác sĩ|Bác sỹ|Kỹ sư|Cử nhân|Nhà giáo|Ông|Bà|Đ/c"
    r"|Đồng chí)\s+"
)
_RANK = regex(r"^(?:Đại tướng|(?:Thượng|Trung|Thiếu|Đại)\s+(?:tướng|tá|úy))\s+")
_LEARNED = regex(
    r"TRƯỜNG|ĐẠI HỌC|HỌC VIỆN|BỆNH VIỆN|Y TẾ|GIÁO DỤC|KHOA HỌC|CÔNG AN|QUÂN|QUỐC PHÒNG|VIỆN|DƯỢC|CHỈ HUY|TRUNG TÂM Y"
)


_SHORT_OFFICE = regex(
    r"^(?:P\.\s?|PCT|PGĐ|CT|GĐ|TP\.?|PTP|CVP|PCVP|HT|PHT|BT|PBT)(?=$|[ .<up>])(?!\.?\s*\d)",
    words=("P.", "CT", "GĐ", "TP", "VP", "HT", "BT"),
)


_SHORT_BODY = regex(r"^TM\.?\s*(UBND|HĐND)\b")
_BODIES_OF = {"UBND": "ỦY BAN NHÂN DÂN", "HĐND": "HỘI ĐỒNG NHÂN DÂN"}
_SHORT_DEPUTY = regex(r"^P\.\s?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|CHÁNH|BÍ THƯ|HIỆU TRƯỞNG)")


@rule("T0711", ERROR, APPENDIX_I + "II.7", rows="L80")
def short_position(content: Content) -> Iterator[Hit]:
    """Chức vụ người ký ghi đủ, không viết tắt.

    Sai: P. Chủ tịch
    Sai: PCT
    Đúng: Phó Chủ tịch
    """
    for line in content.lines.closing:
        if match := _SHORT_BODY.match(line):
            yield Hit((), f"tên cơ quan ở chữ ký bị viết tắt “{match[1]}”", line, f"TM. {_BODIES_OF[match[1]]} …")
            return
        if _SHORT_DEPUTY.match(line):
            yield Hit((), "chức vụ người ký bị viết tắt", line, "PHÓ …")
            return
    for signature in content.signers:
        if _SHORT_OFFICE.match(signature.position.strip()):
            yield Hit(signature.at("position"), "chức vụ người ký bị viết tắt", signature.position, "ghi đủ")


_BODIES = {"ủy ban nhân dân": "hội đồng nhân dân", "hội đồng nhân dân": "ủy ban nhân dân"}


_INSPECTION = "ủy ban kiểm tra"


@rule("T0712", ERROR, APPENDIX_I + "II.7", rows="L81")
def for_another_body(content: Content) -> Iterator[Hit]:
    """Tập thể sau “TM.” là cơ quan ban hành.

    Sai: TM | Hội đồng nhân dân | Chủ tịch
    Đúng: TM | Ủy ban nhân dân | Chủ tịch
    """
    issuer = folded(content.issuer_text)
    own = next((body for body in _BODIES if issuer.startswith(body)), "")
    for signature in content.signers if own and len(content.signers) == 1 else ():
        for index, (sign, head) in enumerate(signature.authority):
            if sign_letters(sign) == "TM" and folded(head).startswith(_BODIES[own]):
                hint = f"TM. {upper(own)}"
                yield Hit(signature.at("head", index), "cơ quan ban hành là cơ quan khác", head, hint)
    for signature in content.signers if content.standard != DEFAULT and len(content.signers) == 1 else ():
        for index, (sign, head) in enumerate(signature.authority):
            inspects = issuer.startswith(_INSPECTION)
            if inspects and sign_letters(sign) == "TM" and not folded(head).startswith(_INSPECTION):
                hint = f"TM. {upper(_INSPECTION)}"
                yield Hit(signature.at("head", index), "cơ quan ban hành là cơ quan khác", head, hint)
            elif folded(head).startswith(tuple(_BODIES)):
                yield Hit(signature.at("head", index), "văn bản của Đảng, Đoàn không do cơ quan nhà nước ký", head)


@rule("T0706", ERROR, APPENDIX_I + "II.7", rows="L83")
def degree(content: Content) -> Iterator[Hit]:
    """Trước họ tên người ký không ghi học hàm, học vị, danh hiệu.

    Sai: TS. Nguyễn Văn An
    Đúng: Nguyễn Văn An
    """
    learned = _LEARNED.search(f"{content.issuer_text} {' '.join(content.superior)}".upper())
    for signature in content.signers:
        if match := (_DEGREE.match(signature.name) or _RANK.match(signature.name)):
            message = f"trước họ tên không ghi “{match[0].strip()}”"
            hint = signature.name[match.end() :]
            yield Hit(signature.at("name"), message, signature.name, hint, WARNING if learned else None)


@rule("T0707", ERROR, APPENDIX_I + "II.7", rows="L84")
def name_shape(content: Content) -> Iterator[Hit]:
    """Họ tên người ký ghi đủ, viết hoa chữ đầu mỗi tiếng.

    Sai: NGUYỄN VĂN AN
    Sai: Nguyễn văn An
    Đúng: Nguyễn Văn An
    """
    for signature in content.signers:
        name = signature.name.strip()
        path = signature.at("name")
        if not re.search(r"\w", name) or _DEGREE.match(name) or re.search(r"[…_\[{]|\.\.", name):
            continue
        if _RANK.match(name) or re.search(r"họ (?:và )?tên", name, re.I):
            continue  # T0706 and C0504 tell
        if len(name) > 3 and name == name.upper() and " " in name:
            yield Hit(path, "họ tên chỉ viết hoa chữ đầu mỗi tiếng", name, name.title())
        elif any(word[:1].islower() for word in name.split()):
            yield Hit(path, "họ tên viết hoa chữ đầu mỗi tiếng", name)
        elif name.isascii() and _UNMARKED.match(name):
            yield Hit(path, "họ tên người ký không có dấu", name, "ghi họ tên đủ dấu", WARNING)
        elif " " not in name:
            yield Hit(path, "họ tên người ký phải đủ họ và tên", name, severity=WARNING)


@rule("T0708", ADVICE, APPENDIX_I + "II.7", rows="L80")
def position_organ(content: Content) -> Iterator[Hit]:
    """Chức vụ người ký không lặp lại tên cơ quan ban hành.

    Sai: Phó Chủ tịch UBND tỉnh
    Đúng: Phó Chủ tịch
    """
    for signature in content.signers:
        if match := _ORGAN.search(signature.position):
            if re.search(r"văn phòng", signature.position[: match.start()], re.I):
                continue
            yield Hit(
                signature.at("position"),
                "chức vụ không ghi kèm tên cơ quan",
                signature.position,
                signature.position[: match.start()].strip(),
            )


@rule("T0709", WARNING, "Nghị định 30/2020/NĐ-CP, Điều 13; " + APPENDIX_I + "II.7", rows="L80")
def acting_head(content: Content) -> Iterator[Hit]:
    """Cấp phó được giao phụ trách ký như cấp phó ký thay: KT. và chức vụ của mình; giao quyền thì ghi “Q.”.

    Sai: Phụ trách Văn phòng
    Sai: Quyền Giám đốc
    Đúng: Giám đốc
    """
    for signature in content.signers:
        path = signature.at("position")
        if re.match(r"(?:\S+ ){0,3}Phụ trách\b", signature.position, re.I):
            yield Hit(path, "người được giao phụ trách ký KT. người đứng đầu", signature.position)
        elif re.match(r"Quyền\s(?!hạn)", signature.position, re.I):
            yield Hit(path, "giao quyền thì ghi “Q.” trước chức vụ", signature.position, "Q. " + signature.position[6:])


@rule("T0710", WARNING, APPENDIX_I + "II.7", issue=ERROR, rows="L135")
def unsigned(content: Content) -> Iterator[Hit]:
    """Văn bản có họ tên người ký: kế hoạch chưa ghi thì nhắc, phát hành là lỗi.

    Sai: GIÁM ĐỐC
    Đúng: GIÁM ĐỐC | Trần Thị Bình
    """
    drafted = not (content.number and content.parts[0])  # a draft in Word may leave the name to be typed
    if not (content.is_plan or content.issue) and (drafted or not any(mark.position for mark in content.signers)):
        return
    told = content.is_plan and content.signers  # of each of them that has no name: C0504
    if not told and not any(re.search(r"\w", signature.name) for signature in content.signers):
        yield Hit((), "không thấy họ tên người ký", hint="ghi `signers`" if content.is_plan else "")
