"""Rules on parts that are not there: what a draft may still leave open is an error at issue.

Of a file they are asked only when it is surely a whole document: its kind is known and printed, and it has a number's
symbol or a signer.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vbgen.lint.rule import APPENDIX_I, ERROR, WARNING, Hit, rule

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
