"""A task in the superior's words → the same in ours, by rules that each tell what they changed.

No rule touches figures, dates, citations, names of documents or quoted names: they are taken out of the text before
the rules see it and put back after; the deadline alone is changed, into ours, and a sentence that only tells how things
stand before the charge, or closes the superior's document, goes whole. What a rule is not sure of stays as the
superior wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from vbgen.deriving.actors import called, head_answers, in_support, subject_dropped
from vbgen.deriving.chain import reported
from vbgen.deriving.choosing import HINDERED, Involvement
from vbgen.deriving.dues import earlier
from vbgen.deriving.levels import standing
from vbgen.deriving.referring import PAPER, named
from vbgen.deriving.scene import Scene
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.recognise.charging import Surroundings, lead
from vbgen.recognise.sentences import sentences
from vbgen.recognise.words import UNIT, WORK
from vbgen.standards.bodies import named_in
from vbgen.standards.fields import fields
from vbgen.vietnamese import folded, lower_first, parse_date, upper_first

_Rule = Callable[[str, Scene], str]


class Step(NamedTuple):
    """What a rule changed: its name, and the text before and after it."""

    rule: str
    before: str
    after: str


class Reworded(NamedTuple):
    """A text in our words, and the steps that led there from the superior's."""

    text: str
    steps: tuple[Step, ...]


def reword(scene: Scene) -> Reworded:
    """A task's text in our words."""
    text = " ".join(scene.choice.task.text.split())
    steps = []
    for name, rule in _RULES:
        after = rule(text, scene)
        if after != text:
            steps.append(Step(name, text, after))
            text = after
    return Reworded(text, tuple(steps))


# --- what no rule may touch ----------------------------------------------------------------------------------------

_KEPT = regex(
    rf"(?P<paper>\[@[^\]]+\]|{PAPER} (?:số )?\d[^;,.()]*|(?!Báo cáo|Thông báo|Hướng dẫn){PAPER}(?: [<up>][\w-]*)+)"
    r"|\[\^[^\]]+\]|“[^”]*”|\"[^\"]*\"|\d+(?:[.,/:-]\d+)*"
)
_FIRST, _FIRST_PAPER = 0xE000, 0xF000  # a letter of private use stands for each kept piece


def _blind(rule: _Rule) -> _Rule:
    """A rule that does not see what is kept."""

    def hidden(text: str, scene: Scene) -> str:
        kept: list[str] = []

        def hide(match: re.Match[str]) -> str:
            kept.append(match[0])
            return chr((_FIRST_PAPER if match["paper"] else _FIRST) + len(kept) - 1)

        changed = rule(_KEPT.sub(hide, text), scene)
        return re.sub(r"[\ue000-\uf8ff]", lambda match: kept[ord(match[0]) & 0xFFF], changed)

    return hidden


# --- the deadline --------------------------------------------------------------------------------------------------

_RECURRING = regex(r"(?:trước|chậm nhất(?: là)?) ngày \d{1,2} (?:hằng|hàng|mỗi) \w+")


def _our_due(text: str, scene: Scene) -> str:
    """The superior's day in the sentence becomes ours, so that an item has one deadline."""
    theirs, decision = scene.choice.task.due, scene.choice.decision
    if theirs and theirs != scene.due and decision is not None and decision.due is not None:
        return re.sub(rf"{_LED}{re.escape(theirs)}(?![\d/])", lambda match: _as_decided(match, scene.due), text)
    if theirs and theirs != scene.due:
        text = re.sub(rf"(?<![\d/]){re.escape(theirs)}(?![\d/])", lambda _: scene.due, text)
    issued = scene.superior.date
    return _RECURRING.sub(
        lambda match: match[0] if match[0] in scene.due else earlier(match[0], scene.unit, issued), text
    )


_LED = (
    r"(?P<gap>[,;]?\s*)(?<![\w/])(?P<led>(?:(?:chậm nhất|muộn nhất|trước|đến|hết|trong|xong)(?: là)?\s+)*(?:ngày\s+)?)"
)
"""What leads a deadline in a sentence: "trước ngày"."""


def _as_decided(match: re.Match[str], due: str) -> str:
    """A person's deadline in the place of the superior's: a day goes after the same words, all else in their place."""
    day = parse_date(due)
    if not due or day is None or not day.complete:
        return f"{match['gap'] or ' '}{lower_first(due)}" if due else ""
    led = match["led"] if match["led"].rstrip().endswith("ngày") else "trước ngày "
    return f"{match['gap']}{led}{due}"


# --- what was told before ------------------------------------------------------------------------------------------


def _told_first(text: str, scene: Scene) -> str:
    """Whole sentences that only tell how things stand, before the one that charges the unit, are left out."""
    parts = sentences(text)
    charges = [lead(part, Surroundings("", True), owned=False) for part in parts]
    unit = scene.choice.task.lead
    at = next((at for at, found in enumerate(charges) if found and folded(found) == folded(unit)), 0)
    told = parts[:at]
    if not told or any(charges[:at]) or not told[-1].endswith(".") or any(named_in(part, unit) for part in told):
        return text
    return " ".join(parts[at:])


_TOPIC = regex(r"[^:;.]{3,60}:\s+")  # "Thanh tra, kiểm tra: …"


def _theirs_before(text: str, scene: Scene) -> str:
    """What the superior does itself before the clause that begins with us goes: "lập 3 đoàn; mỗi xã lập một đoàn"."""
    at = text.find(f"; {scene.choice.said}") if scene.choice.said else -1
    before = text[:at]
    topic = _TOPIC.match(before)
    told = before[topic.end() :] if topic else before
    inside = before.count("(") > before.count(")")
    if at < 0 or inside or UNIT.match(told) or folded(scene.choice.said) in folded(before):
        return text
    return f"{topic[0] if topic else ''}{text[at + 2 :]}"


# --- what our draft says in its own words --------------------------------------------------------------------------

_ENCLOSED = regex(
    r"\s*\((?:có |xin )?(?:đính kèm|(?:sao )?gửi kèm|kèm theo)(?: theo)?(?: các)? (?:văn bản|tài liệu|hồ sơ)[^()]*\)",
    re.IGNORECASE,
)


_APART = regex(r"\s*\([^()]*\)")


def _facts_dropped(text: str, _: Scene) -> str:
    """Who does it, said in brackets, goes: the task says it: "… (Cơ quan chủ trì: Sở A; cơ quan phối hợp: Sở B)"."""
    return _APART.sub(lambda match: "" if (facts := fields(match[0].strip())) and facts.lead else match[0], text)


def _closed(text: str, _: Scene) -> str:
    """The superior's closing sentence and what it says that it sends along are left out where something else stays."""
    parts = [part for part in sentences(text) if not HINDERED.fullmatch(part.strip())]
    shorter = _ENCLOSED.sub("", " ".join(parts)).strip() if parts else ""
    return shorter if re.search(r"\w", shorter) and len(shorter) != len(text) else text


_DIRECTS = regex(
    r"(?P<at>^|[;.]\s+)(?P<verb>[Cc]hỉ đạo)(?=,? (?:và |đôn đốc )?"
    r"(?i:các |lực lượng |công an |cán bộ |đơn vị |trạm |trường |ban |tổ )"
    r"(?!chủ đầu tư|doanh nghiệp))"
)


def _prepared(text: str, scene: Scene) -> str:
    """What only the council orders its offices is prepared for it by the department in charge."""
    choice = scene.choice
    if not choice.charge.department or choice.general or choice.involvement is not Involvement.LEAD:
        return text

    def ours(match: re.Match[str]) -> str:
        head = "Tham mưu" if match["at"] != "; " else "tham mưu"
        return f"{match['at']}{head} {scene.short} chỉ đạo"

    return text if head_answers(scene) else _DIRECTS.sub(ours, text)


# --- where ---------------------------------------------------------------------------------------------------------

_OF_PAPER = (
    r"(?:(?i:kế hoạch|chương trình|đề án|nghị quyết|chỉ thị|văn bản|quy định)\b|[\uf000-\uf8ff])"
    r"[^;.]{0,90}?\bcủa KIND(?=[ ,;.)]|$)"
)


def _scoped(text: str, scene: Scene) -> str:
    """ "trên địa bàn tỉnh" is ours here; what a plan of the province says is a plan of ours too."""
    theirs, held = standing(scene.superior.issuer), standing(scene.unit)
    if not theirs.kind or not held.level.below or scene.choice.involvement is not Involvement.LEAD:
        return text
    scope = scene.unit.scope or f"trên địa bàn {held.kind}"
    low = folded(text)
    if len(low) == len(text):
        place = rf"(?: {re.escape(theirs.own)})?" if theirs.own else ""
        pattern = rf"trên địa bàn (?:toàn )?{theirs.kind}(?!\w){place}(?!\w)"
        for match in reversed(list(re.finditer(pattern, low))):
            text = text[: match.start()] + scope + text[match.end() :]

    def widened(match: re.Match[str]) -> str:
        named = text[match.end() + 1 : match.end() + 2].isupper()  # "của tỉnh Lào Cai"
        return match[0] if named else f"{match[0]}, {held.kind}"

    return re.sub(_OF_PAPER.replace("KIND", theirs.kind), widened, text)


# --- how it begins and ends ----------------------------------------------------------------------------------------


def _even(text: str, _: Scene) -> str:
    """A text begins with a capital and leaves its last mark to the list that it stands in; its marks pair."""
    text = re.sub(r"\s+([,;.])", r"\1", " ".join(re.sub(r"\(\s*\)", "", text).split()))
    if not text.endswith(("...", "…")):
        text = re.sub(r"(?<![;,:.])(?:[;,:]|\./\.|\.)+$", "", text).strip()
    for mark in ("**", "*", "++"):
        if text.count(mark) % 2:
            text = text.replace(mark, "")
    small = _CAPITAL.sub(lambda match: match[0].lower() if WORK.match(text, match.start()) else match[0], text)
    return upper_first(small)


_CAPITAL = regex(r"(?<=; )[<up>](?![<up>])")


_RULES: tuple[tuple[str, _Rule], ...] = (
    ("một thời hạn, của mình", _our_due),
    ("phần phối hợp", _blind(in_support)),
    ("bỏ lời kể trước câu giao", _told_first),
    ("bỏ phần việc cấp trên tự làm", _theirs_before),
    ("bỏ chủ ngữ đã có ở đề mục", _blind(subject_dropped)),
    ("bỏ phần ghi ai chủ trì", _facts_dropped),
    ("bỏ lời kết của cấp trên", _closed),
    ("phòng tham mưu việc chỉ đạo", _blind(_prepared)),
    ("gọi đúng tên mình", _blind(called)),
    ("chế độ báo cáo của mình", _blind(reported)),
    ("phạm vi của mình", _blind(_scoped)),
    ("viện dẫn văn bản cấp trên", named),
    ("dấu câu", _even),
)
