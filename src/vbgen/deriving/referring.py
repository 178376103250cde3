"""The rule of rewriting on what a superior's text points to in itself: our document names the superior's for it.

"Kế hoạch này", "Điều này", "điểm a mục này", "Điều 4", "Phụ lục II" mean nothing in another document.
"""

from __future__ import annotations

import re

from vbgen.deriving.scene import Scene
from vbgen.patterns import regex
from vbgen.standards import CITED_KINDS
from vbgen.vietnamese import folded, upper_first

PAPER = (
    r"(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Kế hoạch|Công văn|Thông tư|Thông báo|Báo cáo"
    r"|Kết luận|Chương trình|Đề án|Hướng dẫn|Tờ trình|Văn bản|Công điện)"
)
_ENCLOSED = r"(?:[Qq]uy định|[Qq]uy chế|[Đđ]iều lệ|[Nn]ội quy|[Cc]hương trình|[Kk]ế hoạch|[Đđ]ề án|[Hh]ướng dẫn)"
_THIS = regex(rf"(?P<name>{PAPER}|(?i:văn bản)|{_ENCLOSED}) này\b")
_RULES = ("quy định", "quy chế", "điều lệ", "nội quy")  # what is always enclosed with another document

_LABEL = r"(?:\d+(?:\.\d+)*[a-zđ]?|[IVXLC]+(?:\.\d+)*|[a-zđ]|[A-ZĐ])(?![\w<low>])"
_RUNG = rf"(?:[Đđ]iểm|[Kk]hoản|Điều|[Mm]ục|[Pp]hần)\s+{_LABEL}(?:(?:,| và| hoặc| đến)\s+{_LABEL})*"
_CHAIN = regex(rf"{_RUNG}(?:(?:,|;)?\s+(?:và |hoặc |hay |đến |của )?{_RUNG})*")
_APPENDIX = regex(rf"(?:các )?(?:Phụ lục|Biểu(?: mẫu)?|Mẫu)(?:\s+(?:số\s+)?{_LABEL})?(?:(?:,| và)\s+{_LABEL})*")
_ENCLOSED_WITH = regex(r"\s*\(?(?:đính kèm|gửi kèm|kèm theo)\)?(?!\s+(?:của\s+)?(?:PAPER|\[@))".replace("PAPER", PAPER))
_BESIDE = regex(r"\([^()]*\b(?:[Bb]iểu|[Bb]ảng|[Dd]anh (?:mục|sách)|[Cc]hi tiết|[Mm]ẫu)\b[^()\[]*\bkèm theo(?=\))")
_OWNED = regex(
    rf"[\s,)”]*(?:(?:của|tại|trong|thuộc|ban hành kèm theo|kèm theo|đính kèm|theo)\s+)?"
    rf"(?:các\s+|bản\s+)?(?:{PAPER}\b|\[@|“|Hiến pháp|{_ENCLOSED}\b(?! (?:của|về))|này\b|trên\b)"
)
_POINTS = regex(r"(?:\b(?:tại|theo|ở|của|nội dung|nhiệm vụ|thuộc|các)|\()\s*$", re.IGNORECASE)
_THIS_RUNG = regex(
    r"(?P<before>[Đđ]iểm|[Kk]hoản)?(?P<gap>[^,;.]{0,25}?)\b(?P<rung>Điều|[Kk]hoản|[Đđ]iểm|[Mm]ục|[Pp]hần) này\b"
)


def named(text: str, scene: Scene) -> str:
    """A text in which the superior's document, its articles, sections and appendices are said to be of it."""
    if not scene.reference:
        return text
    text = _THIS.sub(lambda match: _this(match["name"], scene), text)
    text = _THIS_RUNG.sub(lambda match: _this_rung(match, scene), text)
    text = _BESIDE.sub(rf"\g<0> [@{scene.reference}]", text)
    for pattern, points in ((_CHAIN, _is_own_rung), (_APPENDIX, _is_own_appendix)):
        for match in reversed(list(pattern.finditer(text))):
            end = match.end()
            if not points(match[0], text[: match.start()], scene) or _OWNED.match(text, end):
                continue
            if pattern is _APPENDIX:
                enclosed = _ENCLOSED_WITH.match(text, end)
                end = enclosed.end() if enclosed else end
                closing = ")" if enclosed and enclosed[0].endswith(")") and "(" not in enclosed[0] else ""
                text = f"{text[: match.end()]} kèm theo [@{scene.reference}]{closing}{text[end:]}"
            else:
                text = f"{text[:end]} {_whole(scene)}{text[end:]}"
    return text


def _is_enclosed(scene: Scene) -> bool:
    """Whether the task stands in what is issued with the superior's document."""
    return scene.choice.place.path.startswith("KT")


def _whole(scene: Scene) -> str:
    """The document that a task stands in, as ours cites it."""
    cited, at = f"[@{scene.reference}]", scene.choice.place.appendix
    if not _is_enclosed(scene) or at is None:
        return cited
    kind = scene.superior.appendices[at].kind
    return f"{CITED_KINDS.get(kind, 'văn bản')} ban hành kèm theo {cited}"


def _this(name: str, scene: Scene) -> str:
    """ "Kế hoạch này" is the superior's; "Quy định này" is enclosed with it."""
    cited, said = f"[@{scene.reference}]", folded(name)
    if said in _RULES or (_is_enclosed(scene) and re.fullmatch(_ENCLOSED, name)):
        return f"{upper_first(name)} ban hành kèm theo {cited}"
    own = said in ("văn bản", folded(CITED_KINDS.get(scene.superior.kind, scene.superior.kind)))
    return cited if own and (name[0].isupper() or said == "văn bản") else f"{name} này"


def _this_rung(match: re.Match[str], scene: Scene) -> str:
    """ "Điều này", "khoản này", "điểm a mục này" by the place of the task; untouched where that has no such rung."""
    shown = _rung(folded(match["rung"]), folded(match["before"] or ""), scene.choice.place.path)
    return f"{match['before'] or ''}{match['gap']}{shown} {_whole(scene)}" if shown else match[0]


def _rung(name: str, before: str, path: str) -> str:
    """The article, clause, point or section that a path stands in: "khoản 2 Điều 8" of "CII.Đ8.2.b"."""
    parts = [re.split(r"[/:~]", part)[0] for part in path.split(".")]
    article = next((at for at, part in enumerate(parts) if re.fullmatch(r"Đ\d+[a-zđ]?", part)), None)
    if article is None:
        labels = [part for part in parts if part and part[0] not in "-+" and not re.match(r"(?:PL|KT)\d", part)]
        depth = {"phần": 1, "mục": len(labels) - 1 if before != "khoản" else 1}.get(name, 0)
        return f"{name} {'.'.join(labels[:depth])}" if depth and labels else ""
    shown = [f"Điều {parts[article][1:]}"]
    for rung, label in zip(("khoản", "điểm"), parts[article + 1 :], strict=False):
        if label and label[0] not in "-+":
            shown.insert(0, f"{rung} {label}")
    wanted = {"điều": 1, "khoản": 2, "điểm": 3}.get(name, 0)
    return " ".join(shown[-wanted:]) if wanted and len(shown) >= wanted else ""


def _is_own_rung(said: str, before: str, scene: Scene) -> bool:
    """Whether "Điều 4", "mục II" is of the text that the task stands in: one in articles, or in sections."""
    articles = re.search(r"(?:^|\.)Đ\d", scene.choice.place.path) is not None
    if "Điều" in said:
        return articles
    return not articles and bool(re.search(r"[Mm]ục|[Pp]hần", said)) and bool(_POINTS.search(before))


def _is_own_appendix(said: str, before: str, scene: Scene) -> bool:
    """Whether "Phụ lục II" is the superior's, which has appendices: no other document is named before it."""
    other = re.search(rf"\[@(?!{re.escape(scene.reference)}\])|{PAPER} (?:số )?\d", re.split(r"[.;]\s", before)[-1])
    return said[0] in "Pc" and bool(scene.superior.appendices) and other is None
