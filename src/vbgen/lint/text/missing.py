"""Rules on parts that are not there: what a draft may still leave open is an error at issue.

Of a file they are asked only when it is surely a whole document: its kind is known and printed, and it has a number's
symbol or a signer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vbgen.lint.rule import APPENDIX_I, ERROR, WARNING, Hit, rule
from vbgen.lint.text.header import has_nearly
from vbgen.patterns import regex
from vbgen.standards import reading
from vbgen.vietnamese import folded, upper

if TYPE_CHECKING:
    from vbgen.lint.text.content import Content

_UNRULED = "khong-mau"  # the form of contracts and letters, for which the Decree has none


def _is_whole(content: Content) -> bool:
    form = content.form
    if form is None or form.slug == _UNRULED or form.copies:
        return False
    return content.is_plan or bool(content.issuer and (content.symbol or content.signers))


@rule("T0911", WARNING, APPENDIX_I + "II.9", issue=ERROR)
def no_recipients(content: Content) -> Iterator[Hit]:
    """Văn bản có phần Nơi nhận: kế hoạch, dự thảo chưa ghi thì nhắc, phát hành là lỗi.

    Sai: GIÁM ĐỐC | Trần Thị Bình
    Đúng: Nơi nhận: | - UBND tỉnh; | - Lưu: VT, VP. | GIÁM ĐỐC | Trần Thị Bình
    """
    if _is_whole(content) and not content.recipients and not content.filing:
        yield Hit((), "không thấy phần Nơi nhận", hint="ghi `recipients`" if content.is_plan else "")


@rule("T0516", WARNING, APPENDIX_I + "II.5", issue=ERROR)
def no_summary(content: Content) -> Iterator[Hit]:
    """Văn bản có trích yếu; ở công văn là dòng “V/v …” dưới số, ký hiệu.

    Sai: Số: 12/SNV-VP | Kính gửi: Sở Tài chính
    Đúng: Số: 12/SNV-VP | V/v báo cáo kết quả | Kính gửi: Sở Tài chính
    """
    form = content.form
    if not _is_whole(content) or form is None or not form.summary or content.is_plan:
        return  # a plan without one is a fault (S0302)
    begins = content.law.words.subject.strip().lower()  # “V/v”, which the Party's letters do not have
    said = form.titled or any(line.strip().lower().startswith(begins) for line in content.lines.header)
    if not content.summary or not said:
        yield Hit((), "không thấy trích yếu nội dung" if form.titled else "công văn chưa có dòng “V/v …”")


@rule("T0661", WARNING, APPENDIX_I + "II.6", issue=ERROR)
def no_body(content: Content) -> Iterator[Hit]:
    """Văn bản có nội dung.

    Sai: KẾ HOẠCH | Cải cách hành chính
    Đúng: KẾ HOẠCH | Cải cách hành chính | Rà soát thủ tục hành chính./.
    """
    said = ("body", "table", "facts", "particulars")
    if content.form and content.form.particulars and not content.is_plan:
        return  # its lines are the form's own
    if _is_whole(content) and not any(item.part in said and item.text.strip() for item in content.passages):
        yield Hit((), "văn bản chưa có nội dung", hint="ghi `body`" if content.is_plan else "")


_CROWN = reading(r"{nation}|{party}|{youth}", re.I)
_MOTTO = reading(r"{motto_begins}", re.I)
_DATED = reading(r"{date}|ngày\b.{0,12}tháng\b")
_NUMBERED = reading(r"^\W*{number}\b", re.I)


@rule("T0653", WARNING, APPENDIX_I + "II.1–II.5", issue=ERROR, on="file", rows="L18 L34 L43")
def no_header_part(content: Content) -> Iterator[Hit]:
    """Phần đầu văn bản đủ Quốc hiệu và Tiêu ngữ (văn bản của Đảng: tiêu đề), tên cơ quan, số, ngày tháng, tên loại.

    Sai: Lào Cai, ngày 05 tháng 6 năm 2026
    Đúng: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | Độc lập - Tự do - Hạnh phúc | Lào Cai, ngày 05 tháng 6 năm 2026
    """
    lines, law = content.lines.header, content.law
    signed = any(mark.name for mark in content.signers)
    if not lines or not signed or not (content.symbol or content.issuer):
        return
    code = content.symbol.replace("/", "-").split("-")[0]
    named = {kind.code: kind.name for kind in law.kinds.values()}.get(code)
    if not content.kind and named:
        yield Hit((), f"ký hiệu là {named.lower()} mà không thấy tên loại “{upper(named)}”", content.symbol)
    if not _is_whole(content) and not named:
        return
    whole = " ".join(lines)
    for pattern, name in ((_CROWN, law.words.national_name), (_MOTTO, law.words.motto)):
        if name and not pattern.search(whole) and not has_nearly(lines, name):
            yield Hit((), f"không thấy dòng “{name}”")
    if not any(folded(line) in folded(whole) for line in content.issuer):
        yield Hit((), "không thấy tên cơ quan ban hành ở đầu văn bản")
    if content.kind != "bien-ban" and not content.symbol and not any(map(_NUMBERED.match, lines)):
        yield Hit((), "không thấy số, ký hiệu")
    if content.kind != "bien-ban" and not content.parts[2] and not any(map(_DATED.search, lines)):
        yield Hit((), "không thấy địa danh, ngày tháng năm ban hành")


_WITHIN = regex(r"(?:phòng (?!công chứng|khám|giao dịch)|chi cục |hạt kiểm lâm|trạm |đội )")


@rule("T0204", WARNING, APPENDIX_I + "II.2", on="plan", rows="L23")
def superior_there(content: Content) -> Iterator[Hit]:
    """Phòng, chi cục, trạm ghi tên cơ quan chủ quản ở dòng trên tên mình.

    Sai: Phòng Kinh tế
    Đúng: Sở Nội vụ
    """
    if not content.superior and _WITHIN.match(folded(content.issuer_text)):
        yield Hit(("issuer", "name"), "chưa ghi cơ quan chủ quản", content.issuer_text, "ghi `superior`")


@rule("T0654", WARNING, APPENDIX_I + "II.6.a; Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.2", on="file", rows="L50 L55")
def decision_parts(content: Content) -> Iterator[Hit]:
    """Quyết định có căn cứ ban hành và dòng thẩm quyền ban hành.

    Sai: QUYẾT ĐỊNH: | Điều 1. Thành lập Tổ công tác.
    Đúng: GIÁM ĐỐC SỞ NỘI VỤ | Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025; | QUYẾT ĐỊNH: | Điều 1. Lập Tổ.
    """
    if content.kind != "quyet-dinh" or not _is_whole(content) or not any(mark.name for mark in content.signers):
        return
    if _NORMATIVE.match(content.symbol):
        return  # "Thủ tướng Chính phủ ban hành Quyết định …" stands below the bases
    lines = [" ".join(line.split()) for line in (*content.lines.opening, *content.lines.body)]
    if not content.bases and not any(_BASIS.match(line) for line in lines):
        yield Hit((), "quyết định không có căn cứ ban hành")
    decides = next((at for at, line in enumerate(lines) if _RESOLVES.match(line)), None)
    named = [line for line in content.competence if not _RESOLVES.match(line)]
    if decides is not None and not named and not any(map(_DECIDES.match, lines[:decides])):
        yield Hit((), "quyết định không có dòng thẩm quyền ban hành", "", "CHỦ TỊCH …, GIÁM ĐỐC …")


_NORMATIVE = regex(r"(?:19|20)\d\d\s*/")
_BASIS = reading(r"\W*(?:{basis}|Theo đề nghị|Xét)", re.I)
_DECIDES = regex(
    r"\W*(?:CHỦ TỊCH|ỦY BAN|UỶ BAN|HỘI ĐỒNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|HIỆU TRƯỞNG|BỘ TRƯỞNG|TRƯỞNG|CHÁNH"
    r"|CỤC TRƯỞNG|THỦ TƯỚNG|BAN )"
)
_RESOLVES = reading(r"\W*QUYẾT (?:ĐỊNH|NGHỊ)\s*:?\s*$")
