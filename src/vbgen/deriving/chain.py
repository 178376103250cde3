"""The rule of rewriting on whom is reported to: the superior and its units become our own chain."""

from __future__ import annotations

import re

from vbgen.deriving.fields import FORMER, SUBJECTS
from vbgen.deriving.levels import standing
from vbgen.deriving.reaching import parallels
from vbgen.deriving.scene import Scene
from vbgen.units import Unit
from vbgen.vietnamese import folded

_COUNCIL = r"(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd)"
_TO = (
    r"(?<!\w)(?:(?P<verb>báo cáo(?: kết quả| tình hình| tổng kết| sơ kết| định kỳ)?(?: thực hiện)?(?: \([^()]{1,40}\))?"
    r"|gửi|trước)(?: (?:về|cho|gửi))? )?(?P<to>BODIES)"
    r"(?:[\s*(,]{1,5}(?:thông )?qua (?P<through>BODIES)(?P<rest>[^)]*)\)?(?:\*{1,3}(?!\w))?)?"
    r"|\((?:thông )?qua (?P<via>BODIES)\)"
)
_GATHERED = re.compile(r"[^;.]{0,40}?\b(?:để )?(?:theo dõi|tổng hợp)\b")
_WHAT = re.compile(r"\s+(?:về|kết quả|tình hình|tiến độ|việc|công tác|nội dung)\b")
_THEN = re.compile(r"[\s,]*$|[^;.]*\b(?:để|tổng hợp)\b[^;.]*$")
_SO_THAT = re.compile(r"[^;.]*\bđể $")


def reported(text: str, scene: Scene) -> str:
    """ "báo cáo Sở Nội vụ" becomes "báo cáo về UBND xã (qua Phòng …)"; what is sent to be judged or decided stays.

    So does what those who gather the reports do with them.
    """
    low = folded(text)
    if len(low) != len(text):
        return text
    pieces, at, told = [], 0, False  # told: whether the clause has said to whom it is reported
    office = ""  # the superior's office that gathers the reports, which ours go to now
    for match in re.finditer(_TO.replace("BODIES", _bodies(scene)), low):
        between, whole = text[at : match.start()], text[match.start() : match.end()]
        told = told and not re.search(r"[;.]\s", between)
        if told and match["verb"] and _THEN.match(between):
            verb = text[match.start("verb") : match.end("verb")]
            ours = f"{verb} {office}" if office and "tổng hợp" in between else whole
        elif told and match["to"] and not match["verb"] and _SO_THAT.match(between):
            ours = f"trình {whole}"
        elif match["via"]:
            ours = _through(match["via"], scene) if told else whole
            between = between if ours else between.rstrip()
        else:
            ours = _ours(match, text, scene)
            office = text[match.start("to") : match.end("to")] if ours != whole and _is_direct(match) else ""
        told = told or ours != whole or match["verb"] == "gửi"
        pieces += [between, ours]
        at = match.end()
    return "".join(pieces) + text[at:]


def _is_direct(match: re.Match[str]) -> bool:
    """Whether reports go straight to an office of the superior, that gathers them."""
    reports = (match["verb"] or "").startswith("báo cáo")
    return reports and not match["through"] and (match["to"] or "").startswith("sở ")


def _through(above: str, scene: Scene) -> str:
    """ "(qua Sở Nội vụ)" as our department, "" where that is the one in charge itself."""
    department = _parallel(above, scene.unit)
    own = not scene.choice.general and department == scene.choice.charge.department
    return "" if own or not department else f"(qua {department})"


def _bodies(scene: Scene) -> str:
    """A pattern of the superior, its chairman and its units."""
    above = standing(scene.superior.issuer)
    kind, own = above.kind.removesuffix(" ủy") or r"(?!)", re.escape(above.own) or r"(?!)"
    issuer = re.escape(folded(" ".join(scene.superior.issuer.name))) or r"(?!)"
    held = [re.escape(folded(name)) for _, department in scene.unit.departments for name in parallels(department)]
    offices = sorted((*SUBJECTS, *FORMER), key=len, reverse=True)
    return (
        rf"(?:(?:chủ tịch )?{_COUNCIL} {kind}(?: {own})?|{issuer}|sở (?:{'|'.join(map(re.escape, offices))})"
        rf"|{'|'.join(held) or '(?!)'}"
        rf"|cơ quan thường trực(?: (?:ban chỉ đạo|chương trình))?(?: {kind})?"
        rf"|văn phòng {_COUNCIL} {kind}|(?:ban thường vụ )?{kind} ủy)(?!\w)"
    )


def _ours(match: re.Match[str], text: str, scene: Scene) -> str:
    """A piece that names the superior → the same for our chain."""
    whole, verb = text[match.start() : match.end()], match["verb"] or ""
    to, through, rest = match["to"], match["through"] or "", match["rest"] or ""
    if verb == "trước":  # to answer before somebody
        head = "Chủ tịch " if to.startswith("chủ tịch") else ""
        return f"trước {head}{scene.short}" if scene.choice.general else whole
    said = text[match.start("verb") : match.end("verb")] if verb else ""
    department = _parallel(through or to, scene.unit)
    own = not scene.choice.general and department == scene.choice.charge.department
    if verb == "gửi" and not through:  # nobody sends to itself
        gathered = not own and _GATHERED.match(text[match.end() :])
        return f"{said} {department or scene.short}" if gathered else whole
    if not through and not verb:
        return whole
    told = text[match.start("rest") : match.end("rest")].strip() if rest else ""
    via = " ".join(part for part in ("" if own or not department else f"qua {department}", told) if part)
    to = "" if _WHAT.match(text[match.end() :]) else "về "  # "báo cáo UBND xã kết quả", "báo cáo về UBND xã"
    return f"{said} {to}{scene.short}".strip().removeprefix("về ") + (f" ({via})" if via else "")


def _parallel(name: str, unit: Unit) -> str:
    """Our department that does the work of a superior's unit."""
    for _, department in unit.departments:
        if any(folded(above) == folded(name) for above in parallels(department)):
            return department.name
    return ""
