"""Rules on the content's frame (ô 6): căn cứ, thẩm quyền ban hành, dấu kết thúc, phụ lục."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vbgen.lint.rule import ADVICE, APPENDIX_I, ERROR, GUIDE_05, WARNING, Hit, rule
from vbgen.lint.text.scan import scan
from vbgen.patterns import regex
from vbgen.standards import reading
from vbgen.vietnamese import folded, parse_date, roman_value

if TYPE_CHECKING:
    from vbgen.lint.text.content import Content, Passage
    from vbgen.schema.spans import Path

# --- căn cứ --------------------------------------------------------------------------------------------------------


@rule("T0601", ERROR, APPENDIX_I + "II.6.a", on="plan", rows="L50")
def basis_mark(content: Content) -> Iterator[Hit]:
    """Cuối mỗi căn cứ là dấu chấm phẩy, cuối căn cứ cuối cùng là dấu chấm (vbgen tự ghi).

    Sai: Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025,
    Đúng: Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025
    """
    for index, text in enumerate(content.bases):
        last = index + 1 == len(content.bases)
        if re.search(r"[,:]\s*$", text) or (not last and re.search(r"\w\.\s*$", text)):
            message = "căn cứ kết thúc bằng dấu chấm, phẩy hoặc hai chấm"
            yield Hit(("bases", index), message, text[-60:], "bỏ dấu; vbgen ghi “;”, “.”")


@rule("T0602", WARNING, APPENDIX_I + "II.6.a", on="file", sole=True, rows="L50")
def basis_end(content: Content) -> Iterator[Hit]:
    """Cuối mỗi căn cứ là dấu chấm phẩy, cuối căn cứ cuối cùng là dấu chấm.

    Sai: Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025,
    Đúng: Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
    """
    if content.kind not in ("quyet-dinh", "nghi-quyet") and len(content.bases) < 2:
        return
    for place, line in enumerate(_basis_lines(content), 1):
        last = place == len(content.bases)
        if re.search(r"[^;.:\s]\s*$|,\s*$", line) or (not last and line.endswith(".")):
            mark = "dấu chấm" if last else "dấu chấm phẩy"
            yield Hit((), f"căn cứ phải kết thúc bằng {mark}", line[-60:])
        elif last and line.endswith(";") and not _is_issued_in_a_sentence(content):
            yield Hit((), "căn cứ cuối cùng kết thúc bằng dấu chấm", line[-60:])


_ISSUES = regex(
    r"(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Chính phủ|Thủ tướng|Bộ trưởng|Quốc hội"
    r"|Chủ tịch|Tổng)[^.;:]{0,80} ban hành (?:Quyết định|Nghị quyết|Thông tư|Nghị định)\b"
)


def _is_issued_in_a_sentence(content: Content) -> bool:
    """Whether the căn cứ go on into the sentence that issues the document, as legal texts do (Nghị định 78/2025)."""
    return any(_ISSUES.match(line) for line in content.lines.body[:80])


def _basis_lines(content: Content) -> list[str]:
    """The raw lines of the bases, in order."""
    starts = [text[:50] for text in content.bases]
    lines = []
    for line in content.lines.body:
        bare = re.sub(r"^[\s\-–—•+*]+", "", line)
        if starts and bare.startswith(starts[0]):
            lines.append(line.strip())
            starts.pop(0)
    return lines


_LAW = scan(
    r"(?<!\w)(?P<law>(?:Bộ luật|Luật|Pháp lệnh)(?:"
    r" [^;.:\n\d]{0,90}?)?)\s+(?P<no>số:?\s*\d+/(?:\d{4}/)?[A-ZĐ]+\d*[\w-]*)",
    ("Luật", "Bộ luật", "Pháp lệnh"),
)
_OTHER_KIND = regex(
    r"Nghị định|Thông tư|Quyết định|Nghị quyết|Chỉ thị|Kế hoạch|Công văn|Kết luận|Tờ trình|Thông báo|Hướng dẫn"
)


@rule("T0603", ADVICE, APPENDIX_I + "II.6.a, II.6.c", sole=True, rows="L51")
def law_number(content: Content) -> Iterator[Hit]:
    """Căn cứ, viện dẫn Luật, Pháp lệnh thì không ghi số, ký hiệu, cơ quan ban hành.

    Chính phủ từ năm 2025 vẫn ghi số, nên đây chỉ là góp ý; văn bản quy phạm pháp luật không xét.
    Sai: Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15
    Sai: Căn cứ Luật số 72/2025/QH15 ngày 16 tháng 6 năm 2025
    Đúng: Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025
    """
    if re.match(r"(?:19|20)\d\d\s*/", content.symbol):  # the symbol of a normative document
        return
    for match, passage in content.find(_LAW):
        if _OTHER_KIND.search(match["law"]) or not re.search(r"QH|UBTVQH|PL", match["no"]):
            continue
        yield Hit(
            passage.path,
            "viện dẫn Luật, Pháp lệnh không ghi số, ký hiệu",
            match[0][-60:],
            "ghi tên luật, ngày ban hành",
        )


_NAMED = r"(?P<kind>Nghị định|Thông tư|Quyết định|Nghị quyết|Chỉ thị|Kế hoạch|Thông báo|Hướng dẫn|Công văn)"
_NO_WORD = reading(r"{basis}\s+" rf"{_NAMED}\s+(?P<no>\d+/[\d/]*[A-ZĐ][\w-]*)")
_UNDATED = reading(r"^\W*{basis}\s+" rf"{_NAMED}\s+số:?\s*(?P<no>\d+[\w/.-]*?[A-ZĐ][\w-]*)(?P<rest>.*)$")


@rule("T0604", ERROR, APPENDIX_I + "II.6.a", rows="L52")
def basis_word(content: Content) -> Iterator[Hit]:
    """Căn cứ ghi chữ “số” trước số, ký hiệu của văn bản.

    Sai: Căn cứ Nghị định 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư
    Đúng: Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư
    """
    for match, passage in content.find(_NO_WORD):
        if passage.part == "bases":
            yield Hit(
                passage.path,
                "thiếu chữ “số” trước số, ký hiệu",
                f"{match['kind']} {match['no']}",
                f"{match['kind']} số {match['no']}",
            )


@rule("T0605", WARNING, APPENDIX_I + "II.6.a", rows="L52")
def basis_full(content: Content) -> Iterator[Hit]:
    """Căn cứ ghi đủ tên loại, số, ký hiệu, ngày ban hành, cơ quan ban hành, trích yếu.

    Sai: Căn cứ Nghị định số 30/2020/NĐ-CP
    Đúng: Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư
    """
    seen: set[str] = set()
    for index, text in enumerate(content.bases):
        match = _UNDATED.match(text)
        path: Path = ("bases", index)
        if _BARE_LAW.match(text) and len(content.bases) > 1:
            yield Hit(path, "căn cứ thiếu ngày ban hành", text, "Luật … ngày … tháng … năm …")
        if not match:
            continue
        lacks = [
            name
            for name, here in (
                ("ngày ban hành", re.search(r"ngày|\d/\d{4}", match["rest"])),
                ("cơ quan ban hành", "của " in match["rest"]),
            )
            if not here
        ]
        if lacks and match["no"] not in seen:
            yield Hit(path, f"căn cứ thiếu {' và '.join(lacks)}", text)
        seen.add(match["no"])


_BARE_LAW = reading(r"^\W*{basis}\s+(?:Bộ luật|Luật|Pháp lệnh)\s\S+\s[^\d;@]{3,120}[;.]?\s*$")


# --- quyết định ----------------------------------------------------------------------------------------------------


_DECIDES = regex(r"QUYẾT (?:ĐỊNH|NGHỊ)\s*:|\S.*QUYẾT (?:ĐỊNH|NGHỊ)")  # the title alone is none


@rule("T0606", ERROR, "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.1, 1.2", on="file", rows="L54")
def decides(content: Content) -> Iterator[Hit]:
    """Sau căn cứ của quyết định, nghị quyết là “QUYẾT ĐỊNH:”, “QUYẾT NGHỊ:”, có dấu hai chấm.

    Sai: quyet-dinh | QUYẾT ĐỊNH
    Đúng: quyet-dinh | QUYẾT ĐỊNH:
    """
    if content.kind not in ("quyet-dinh", "nghi-quyet") or not content.bases or _is_issued_in_a_sentence(content):
        return
    if content.form and content.form.resolves and not content.form.resolves.endswith(":"):
        return
    words = [line for line in content.competence if re.match(r"^QUYẾT\s+(ĐỊNH|NGHỊ)\b", line)]
    for line in words:
        if re.fullmatch(r"QUYẾT\s+(ĐỊNH|NGHỊ)\s*\.?", line):
            yield Hit((), f"sau “{line}” phải có dấu hai chấm", line, f"{line.rstrip(' .')}:")
    if not words and not any(_DECIDES.search(line) for line in content.lines.body[:80]):
        word = "QUYẾT ĐỊNH:" if content.kind == "quyet-dinh" else "QUYẾT NGHỊ:"
        if content.lines.body:
            yield Hit((), f"không thấy dòng “{word}” sau căn cứ", severity=WARNING)


@rule("T0607", ADVICE, "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.3", on="file", rows="L56")
def attached(content: Content) -> Iterator[Hit]:
    """Quyết định “ban hành kèm theo” thì có văn bản kèm theo.

    Sai: quyet-dinh | Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc
    Đúng: quyet-dinh | Điều 1. Thành lập Tổ công tác
    """
    if content.kind != "quyet-dinh" or content.appendices:
        return
    for passage in content.body:
        if re.match(r"(?:Ban hành|Phê duyệt)[^.;]{0,20}kèm theo (?:Quyết định|văn bản) này", passage.text):
            yield Hit((), "không thấy văn bản ban hành kèm theo trong tệp", passage.text)
            return


# --- ./. -----------------------------------------------------------------------------------------------------------

_END = reading(r"{end}")
_ODD_END = regex(r"(?<![./\d])(?:/\.|\./|\.//\.|\.\./\.|\. /\.|\./ \.|/\./)\s*$")


@rule("T0611", WARNING, "Nghị định 30/2020/NĐ-CP, Phụ lục III", rows="L68 L124")
def end_once(content: Content) -> Iterator[Hit]:
    """Dấu “./.” chỉ có một lần, ở cuối nội dung; văn bản của Đảng không dùng.

    Sai: Thực hiện nghiêm túc./. | Báo cáo kết quả trước ngày 30/6/2026./.
    Đúng: Thực hiện nghiêm túc. | Báo cáo kết quả trước ngày 30/6/2026./.
    """
    body = content.body
    for place, passage in enumerate(body):
        inside = _END.search(passage.text)
        if not inside:
            continue
        last = place == len(body) - 1 and not passage.text[inside.end() :].strip(" ”\"'*_)")
        if content.law.words.end != "./.":
            yield Hit(passage.path, "văn bản của Đảng kết thúc bằng dấu chấm, không có “./.”", "./.")
        elif not last:
            yield Hit(
                passage.path,
                "“./.” đứng giữa văn bản",
                passage.text[max(0, inside.start() - 40) :],
                severity=ERROR if content.is_plan else None,
            )


@rule("T0612", WARNING, "Nghị định 30/2020/NĐ-CP, Phụ lục III", on="file", sole=True, rows="L68")
def end_there(content: Content) -> Iterator[Hit]:
    """Nội dung kết thúc bằng “./.”.

    Sai: Báo cáo kết quả trước ngày 30/6/2026.
    Sai: Báo cáo kết quả trước ngày 30/6/2026/.
    Đúng: Báo cáo kết quả trước ngày 30/6/2026./.
    """
    body = content.body
    if not body or content.kind in ("bien-ban", "giay-moi", "hop-dong", "giay-gioi-thieu", "") or not content.signers:
        return
    if content.facts and content.facts.attachments:
        return  # the mark stands after what is attached
    if content.facts and content.facts.body[-1:] != tuple(content.facts.entries[-1:]):
        return  # ends with a table
    ending = next(item for item in reversed(content.passages) if item.part in ("body", "table"))  # a table's notes
    text = ending.text.rstrip(" ”\"'")
    if _ODD_END.search(text):
        yield Hit((), "dấu kết thúc phải là “./.”", text[-40:])
    elif not _END.search(text):
        yield Hit((), "nội dung chưa kết thúc bằng “./.”", text[-40:])


# --- phụ lục -------------------------------------------------------------------------------------------------------

_ATTACHED = scan(
    r"\((?:có|xem|theo|chi tiết(?: tại| theo| có)?|Chi tiết(?: tại| theo)?|tại)?\s*(?:các\s+)?(?:Phụ lục|phụ"
    r" lục|Biểu mẫu|biểu mẫu)"
    r"[^()]{0,40}?(?:kèm theo|đính kèm|gửi kèm)[^()]{0,30}\)|\((?:Phụ lục|phụ lục)\s+[IVX\d]+(?:\s+kèm theo)?\)"
    r"|(?:theo|tại|có)\s+(?:các\s+)?(?:Phụ lục|phụ lục)(?:\s+(?:số\s+)?[IVX\d]+)?\s+(?:kèm theo|đính kèm|gửi kèm)",
    ("Phụ lục", "phụ lục", "Biểu mẫu", "biểu mẫu"),
)


_OF_ANOTHER = regex(r"\s*(?:của |theo )?(?:các )?(?:Nghị định|Thông tư|Quyết định|Nghị quyết|Luật|Quy chuẩn)\b")


@rule("T0621", WARNING, APPENDIX_I + "III.1", rows="L70")
def appendix_there(content: Content) -> Iterator[Hit]:
    """Nội dung nhắc “Phụ lục kèm theo” thì văn bản có phụ lục.

    Sai: Phân công nhiệm vụ cụ thể (có Phụ lục kèm theo)
    Đúng: Phân công nhiệm vụ cụ thể như sau
    Đúng: Thực hiện theo mẫu tại Phụ lục IV kèm theo Nghị định số 30/2020/NĐ-CP
    """
    if content.appendices:
        return
    for match, passage in content.find(_ATTACHED):
        if passage.part in ("body", "table") and not _OF_ANOTHER.match(content.text, match.end()):
            yield Hit(
                passage.path, "nhắc phụ lục kèm theo mà không thấy phụ lục", match[0], "đính kèm, hoặc bỏ lời nhắc"
            )
            return


_APPENDIX = reading(r"\W*{appendix}", re.I)
_ISSUED = reading(r"{attached}")
_HEADED = reading(r"^\W*{appendix}\s*(?P<word>số\s*:?\s*)?(?P<number>[IVXLC]+|\d+)\b\s*[:.]?", re.I)


def _appendix_heads(content: Content) -> Iterator[tuple[Passage, re.Match[str]]]:
    for passage in content.passages:
        text = passage.text.strip()
        match = _HEADED.match(text) if passage.part == "appendix" and len(text) < 150 else None
        if match and not text.startswith("("):
            yield passage, match


@rule("T0622", WARNING, APPENDIX_I + "III.1; " + GUIDE_05, on="file", rows="L71 L129")
def appendix_number(content: Content) -> Iterator[Hit]:
    """Từ hai phụ lục trở lên thì đánh số La Mã (văn bản của Đảng: Ả Rập).

    Sai: PHỤ LỤC 01
    Đúng: Phụ lục I
    """
    for passage, match in _appendix_heads(content):
        arabic, right = match["number"].isdecimal(), content.law.numeral(1)
        if arabic and right == "I":
            yield Hit((), "phụ lục đánh số bằng chữ số La Mã", match[0].strip(), "Phụ lục I")
        elif not arabic and right == "1":
            yield Hit((), "phụ lục của văn bản Đảng đánh số Ả Rập", passage.text[:40])


@rule("T0623", WARNING, APPENDIX_I + "III.1", on="file", rows="L71")
def appendix_order(content: Content) -> Iterator[Hit]:
    """Số thứ tự các phụ lục liên tục từ I.

    Sai: Phụ lục I | Phụ lục III
    Đúng: Phụ lục I | Phụ lục II
    """
    numbers = [
        int(found["number"]) if found["number"].isdecimal() else roman_value(found["number"].upper()) or 0
        for _, found in _appendix_heads(content)
    ]
    for before, number in zip([0, *numbers], numbers, strict=False):
        if before and number not in (before, before + 1):
            yield Hit((), f"số phụ lục nhảy từ {before} đến {number}")
            return


_ISSUED_WITH = reading(
    r"^\W*\(?\s*(?:Ban hành\s+)?{attached}\s+(?P<kind>Quyết định|Kế hoạch|Công văn|Thông báo|Hướng dẫn|Tờ"
    r" trình|Báo cáo|Văn bản)"
    r"\s+số:?\s*(?P<number>\d+)\s*/\s*(?P<symbol>[A-ZĐ][\w-]+)(?:,?\s*ngày\s+(?P<date>[^)]*?\d{4}))?"
)


@rule("T0624", WARNING, APPENDIX_I + "III.1", on="file", rows="L73")
def appendix_reference(content: Content) -> Iterator[Hit]:
    """Dòng “Kèm theo … số …” ở phụ lục đúng số, ký hiệu, ngày của chính văn bản.

    Sai: (Kèm theo Kế hoạch số 16/KH-UBND ngày 05/6/2026)
    Đúng: (Kèm theo Kế hoạch số 15/KH-UBND ngày 05/6/2026)
    """
    if not content.number.isdecimal():
        return
    for passage in content.passages:
        match = _ISSUED_WITH.match(passage.text) if passage.part == "appendix" else None
        if not match or match["symbol"] != content.symbol:
            continue
        if int(match["number"]) != int(content.number):
            message = f"phụ lục ghi số {match['number']}, văn bản là số {content.number}"
            yield Hit((), message, passage.text, severity=ERROR)
        elif match["date"] and content.date and content.date.complete:
            stated = parse_date(_spelled(match["date"]))
            if stated and stated.complete and stated != content.date:
                yield Hit((), "ngày ở phụ lục khác ngày ban hành", passage.text, severity=ERROR)
        place = _ISSUED_IN.search(passage.text)
        if place and content.issuer and folded(place["place"]) not in folded(content.issuer_text):
            yield Hit((), f"phụ lục ghi “{place[0]}”, cơ quan ban hành khác", passage.text)


_ISSUED_IN = regex(r"của (?:Chủ tịch )?(?:Ủy|Uỷ) ban nhân dân (?:xã|phường|đặc khu|tỉnh) (?P<place>[^);,]+?)\s*\)?$")


def _spelled(text: str) -> str:
    return f"ngày {text}" if "tháng" in text else text.strip()


@rule("T0625", ADVICE, APPENDIX_I + "III.1", on="file", sole=True, rows="L72")
def appendix_line(content: Content) -> Iterator[Hit]:
    """Dưới tên phụ lục có dòng “(Kèm theo … số … ngày … của …)”.

    Sai: Phụ lục | DANH MỤC NHIỆM VỤ
    Đúng: Phụ lục | (Kèm theo Kế hoạch số 15/KH-SNV ngày 05/6/2026 của Sở Nội vụ)
    """
    lines = [passage.text.strip() for passage in content.passages if passage.part == "appendix"]
    headed = bool(lines) and len(lines[0]) < 150 and _APPENDIX.match(lines[0])
    if headed and not any(_ISSUED.search(line) for line in lines[:8]):
        yield Hit((), "phụ lục thiếu dòng “Kèm theo …”", lines[0])
