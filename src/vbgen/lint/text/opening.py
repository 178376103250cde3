"""Rules on what opens a document: tên loại, trích yếu (ô 5) and Kính gửi (ô 9a)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vbgen.lint.rule import APPENDIX_I, ERROR, WARNING, Hit, rule
from vbgen.lint.text.parties import name_key
from vbgen.patterns import regex
from vbgen.standards import reading

if TYPE_CHECKING:
    from vbgen.lint.text.content import Content
    from vbgen.schema.spans import Path

_ABOUT = reading(r"^({about})\s*[:.]?\s*")
_TWICE = reading(r"^(?:(?i:{about_in_words})|{about})")
_SHAPE = reading(r"\W*({about})\s*([:.]?)")
_LETTER = reading(r"^[Cc]ông văn (?:(?i:{about_in_words})\s*|(?=báo cáo|đề nghị|trả lời|triển khai))")
MAX_SUMMARY = 500  # characters: the field Subject of Phụ lục VI


@rule("T0501", ERROR, APPENDIX_I + "II.5", rows="L44 L126")
def subject_twice(content: Content) -> Iterator[Hit]:
    """Chữ “V/v” chỉ có một lần, và không lặp lại “về việc” sau nó.

    Sai: V/v về việc báo cáo kết quả
    Sai: về việc báo cáo kết quả
    Sai: Công văn về việc báo cáo kết quả
    Đúng: báo cáo kết quả
    """
    if content.kind != "cong-van":
        return
    if match := (_ABOUT.match(content.summary) or _TWICE.match(content.summary)):
        word = content.law.words.subject.strip()
        if content.is_plan:
            hint = content.summary[match.end() :].strip()
            message = f"vbgen tự ghi chữ “{word}”; ở đây sẽ thành hai lần"
            yield Hit(("summary",), message, content.summary, hint, mend=hint)
        elif word != "về việc":
            yield Hit(("summary",), "sau “V/v” không lặp lại “về việc”", content.summary)
    elif match := _LETTER.match(content.summary):
        hint = content.summary[match.end() :].strip()
        yield Hit(("summary",), "trích yếu công văn không ghi chữ “Công văn”", content.summary, hint)


@rule("T0502", WARNING, APPENDIX_I + "II.5", rows="L46")
def summary_end(content: Content) -> Iterator[Hit]:
    """Trích yếu không có dấu chấm, chấm phẩy ở cuối.

    Sai: Tăng cường công tác văn thư.
    Đúng: Tăng cường công tác văn thư
    """
    text = content.summary.rstrip()
    if re.search(r"(?:[;,:]|(?<!\.)\.|\./\.)$", text) and not re.search(r"\b[A-ZĐ]\.$|v\.v\.$", text):
        end = content.summary[-40:]
        yield Hit(("summary",), "trích yếu không có dấu ở cuối", end, text.rstrip(" ./;,:"), mend=end.rstrip(" ./;,:"))


_COMMON = regex(r"[<up>][<low>]+ [<low>]")
_PROPER = frozenset(
    "Ủy Uỷ Hội Sở Bộ Đảng Quốc Chính Nhà Luật Nghị Quyết Chỉ Thông Kế Chương Đề Dự Công Ban Văn Thủ".split()
)


@rule("T0517", WARNING, APPENDIX_I + "II.5", rows="L44")
def subject_small(content: Content) -> Iterator[Hit]:
    """Sau “V/v” viết thường, trừ tên riêng.

    Sai: Đẩy nhanh tiến độ số hóa hồ sơ
    Đúng: đẩy nhanh tiến độ số hóa hồ sơ
    """
    if content.kind != "cong-van" or not content.law.words.subject.strip() or not content.law.verified:
        return
    text = _ABOUT.sub("", content.summary)
    first = text.split(" ")[0]
    if _COMMON.match(text) and first not in _PROPER and first.lower() in _VERBS:
        small = first.lower()
        yield Hit(("summary",), "sau “V/v” viết thường", text[:40], small + text[len(first) :][:30])


_VERBS = frozenset(
    "đẩy tăng triển báo trả đề xin góp mời cử phối thực rà tổ hướng thông cung giải xử xem chấn nâng bổ điều đôn tham"
    " chuẩn lập ban kiểm phân giao hoàn công cho chấp thẩm phê gửi đăng lấy khắc phòng bảo thành rút sửa quán"
    " tuyên".split()
)


@rule("T0503", WARNING, "Nghị định 30/2020/NĐ-CP, Phụ lục VI", rows="L47")
def summary_length(content: Content) -> Iterator[Hit]:
    """Trích yếu là một câu hoặc một cụm từ ngắn gọn: không quá 500 ký tự.

    Sai: dài 501 ký tự
    Đúng: dài 100 ký tự
    """
    if len(content.summary) > MAX_SUMMARY:
        yield Hit(("summary",), f"trích yếu dài {len(content.summary)} ký tự, quá {MAX_SUMMARY}", content.summary[:60])


@rule("T0504", WARNING, APPENDIX_I + "II.5", on="file", sole=True, rows="L44")
def subject_shape(content: Content) -> Iterator[Hit]:
    """Trích yếu công văn bắt đầu bằng đúng ba ký tự “V/v”, không có dấu hai chấm.

    Sai: v/v báo cáo kết quả
    Sai: V/v: báo cáo kết quả
    Đúng: V/v báo cáo kết quả
    """
    for line in content.lines.header:
        match = _SHAPE.match(line.strip())
        if match and (match[1] != "V/v" or match[2]):
            yield Hit((), "phải viết “V/v”, không kèm dấu", line.strip()[:40], "V/v …")


@rule("T0505", ERROR, APPENDIX_I + "II.5", on="file", rows="L42")
def letter_title(content: Content) -> Iterator[Hit]:
    """Công văn không có tên loại.

    Sai: CÔNG VĂN
    Đúng: Kính gửi: Bộ Nội vụ
    """
    for line in content.lines.opening[:4]:
        if line.strip(" .:*") == "CÔNG VĂN":
            yield Hit((), "công văn không ghi tên loại", line, "bỏ dòng này; trích yếu đứng dưới số, sau chữ “V/v”")


@rule("T0506", WARNING, APPENDIX_I + "II.5", rows="L44")
def title_about(content: Content) -> Iterator[Hit]:
    """Trích yếu của văn bản có tên loại không bắt đầu bằng “V/v”: viết “Về việc …”, “Về …” hoặc nêu thẳng nội dung.

    Sai: V/v tăng cường công tác văn thư
    Đúng: Về tăng cường công tác văn thư
    """
    if content.kind not in ("cong-van", "") and (match := _ABOUT.match(content.summary)):
        right = "Về việc " + content.summary[match.end() :]
        yield Hit(("summary",), "chữ “V/v” chỉ dùng ở công văn", content.summary, right)


@rule("T0507", ERROR, APPENDIX_I + "II.5", on="plan", rows="L42")
def kind_in_summary(content: Content) -> Iterator[Hit]:
    """Trích yếu không lặp lại tên loại văn bản đã in ở dòng trên.

    Sai: Kế hoạch Kế hoạch tuyên truyền cải cách hành chính
    Sai: Kế hoạch tuyên truyền cải cách hành chính
    Đúng: Tuyên truyền cải cách hành chính
    """
    name = content.kind_title
    if content.kind != "cong-van" and content.summary.startswith(f"{name} "):
        rest = content.summary[len(name) + 1 :]
        yield Hit(
            ("summary",),
            f"vbgen đã in tên loại “{name}” ở dòng trên",
            name,
            rest,
            None if rest.startswith(name) else WARNING,
        )


# --- ô 9a ----------------------------------------------------------------------------------------------------------

_WRONG_WORD = regex(r"^\W*K[íi]nh\s+gởi\b", re.I)
_LABEL = regex(r"^\W*Kính\s+gửi\b(?P<mark>\s*[:.]?)", re.I)


@rule("T0511", WARNING, APPENDIX_I + "II.9a", on="file", sole=True, rows="L74")
def addressed_kind(content: Content) -> Iterator[Hit]:
    """Phần “Kính gửi” chỉ có ở công văn, tờ trình, báo cáo gửi cấp trên.

    Sai: ke-hoach | Kính gửi: Sở Nội vụ
    Đúng: to-trinh | Kính gửi: Sở Nội vụ
    """
    kind = content.law.kinds.get(content.kind)
    if kind and content.addressees and not kind.addressees:
        yield Hit((), f"{kind.name} không có phần “Kính gửi”", content.addressees[0], "chuyển sang Nơi nhận")


@rule("T0512", WARNING, APPENDIX_I + "II.9a", on="file", rows="L75")
def letter_addressed(content: Content) -> Iterator[Hit]:
    """Công văn có phần “Kính gửi”.

    Sai: V/v báo cáo kết quả | Thực hiện chỉ đạo của cấp trên
    Đúng: V/v báo cáo kết quả | Kính gửi: Sở Nội vụ
    """
    if content.kind == "cong-van" and not content.addressees and content.body:
        yield Hit((), "công văn chưa có phần “Kính gửi”")


@rule("T0513", ERROR, APPENDIX_I + "II.9a", rows="L76")
def addressee_each(content: Content) -> Iterator[Hit]:
    """Mỗi nơi nhận sau “Kính gửi” đứng riêng một dòng, một mục.

    Sai: Sở Nội vụ; Sở Tài chính
    Đúng: Sở Nội vụ
    """
    for index, name in enumerate(content.addressees):
        path: Path = ("addressees", index)
        if re.search(r";\s+\S", name):
            yield Hit(
                path,
                "hai nơi nhận nằm trên một dòng",
                name,
                "tách mỗi nơi một mục",
                None if content.is_plan else WARNING,
            )


@rule("T0514", ERROR, APPENDIX_I + "II.9a", on="file", rows="L78")
def addressed_word(content: Content) -> Iterator[Hit]:
    """Ghi “Kính gửi:”, có dấu hai chấm.

    Sai: Kính gởi: Sở Nội vụ
    Sai: Kính gửi Sở Nội vụ
    Đúng: Kính gửi: Sở Nội vụ
    """
    for line in content.lines.opening[:12]:
        if _WRONG_WORD.match(line):
            yield Hit((), "phải viết “Kính gửi”", line[:40], "Kính gửi: …")
        elif (match := _LABEL.match(line)) and ":" not in match["mark"] and len(line) < 120:
            yield Hit((), "sau “Kính gửi” phải có dấu hai chấm", line[:40], "Kính gửi: …")


@rule("T0515", WARNING, APPENDIX_I + "II.9a", rows="L93")
def addressee_twice(content: Content) -> Iterator[Hit]:
    """Một nơi chỉ kính gửi một lần.

    Sai: Sở Nội vụ | Sở Nội vụ
    Đúng: Sở Nội vụ | Sở Tài chính
    """
    seen: set[str] = set()
    for index, name in enumerate(content.addressees):
        key = name_key(name)
        if key in seen:
            yield Hit(("addressees", index), "nơi này đã kính gửi ở trên", name)
        seen.add(key)


@rule("T0518", WARNING, APPENDIX_I + "II.9a", rows="L76")
def addressee_is_issuer(content: Content) -> Iterator[Hit]:
    """Cơ quan ban hành không kính gửi chính mình.

    Sai: Ủy ban nhân dân tỉnh Lào Cai
    Đúng: Sở Nội vụ
    """
    own = name_key(content.issuer_text)
    for index, name in enumerate(content.addressees):
        if own and name_key(name) == own:
            yield Hit(("addressees", index), "văn bản kính gửi chính cơ quan ban hành", name)


@rule("T0519", WARNING, APPENDIX_I + "II.9a", on="file", rows="L88")
def addressee_ends(content: Content) -> Iterator[Hit]:
    """Cuối mỗi dòng kính gửi là dấu chấm phẩy, dòng cuối là dấu chấm.

    Sai: - Sở Nội vụ, | - Sở Tài chính.
    Sai: - Sở Nội vụ; | - Sở Tài chính;
    Đúng: - Sở Nội vụ; | - Sở Tài chính.
    """
    lines = [line for line in content.lines.opening if line.lstrip().startswith("-")]
    named = {name_key(name.strip(" -,")) for name in content.addressees}
    listed = [line for line in lines if name_key(line.strip(" -,;.")) in named]
    for line in listed[:-1]:
        if line.rstrip().endswith((",", ":")):
            yield Hit((), "cuối dòng kính gửi là dấu chấm phẩy", line, f"{line.rstrip(' ,:')};")
    for line in listed[-1:] if len(listed) == len(content.addressees) > 1 else ():
        if line.rstrip().endswith((";", ",", ":")):
            yield Hit((), "cuối dòng kính gửi sau cùng là dấu chấm", line, f"{line.rstrip(' ;,:')}.")
