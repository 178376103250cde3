"""Words of a superior → whether they reach our unit, and how: by its name, its level, in general, or one of its own.

Names are compared folded and as whole words, so that "Uỷ ban nhân dân" is "Ủy ban nhân dân" and "cơ sở y tế" is no
sở; where a name ends is told by its capitals.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from vbgen.deriving.levels import CENTRE, COMMUNE, DEPARTMENT, DISTRICT, PROVINCE, Standing, standing
from vbgen.model import Document
from vbgen.named import NamedTuple
from vbgen.patterns import regex
from vbgen.schema.registry import is_superior
from vbgen.units import Department, Unit
from vbgen.vietnamese import folded, nfc


class How(Enum):
    """How words reach a unit; the value says it to a reader."""

    NAME = "gọi đích danh"
    LEVEL = "gọi cả cấp mình"
    LISTED = "lời ghi trong sổ đơn vị"
    GENERAL = "gọi chung"
    OWN = "gọi đơn vị của mình"
    UNSURE = "chưa rõ"
    NOT = "không gọi mình"


class Reach(NamedTuple):
    """How words reach a unit, and the words that do it or nearly do."""

    how: How
    said: str = ""
    department: str = ""  # of ours, for OWN
    condition: str = ""  # "có cụm công nghiệp": the superior means only some of our level
    why: str = ""  # for UNSURE and NOT

    @property
    def ours(self) -> bool:
        return self.how not in (How.UNSURE, How.NOT)


class Sender(NamedTuple):
    """What of a superior's document decides whom its general words mean."""

    standing: Standing
    tells_us: bool = True  # we are among those it is sent to
    tells_only_us: bool = False  # nobody else is


def sender(superior: Document, unit: Unit) -> Sender:
    """Who sends a document, and whether to us; one that names nobody whom it is sent to tells everybody."""
    listed = [name for name in superior.addressees if not _is_formula(name)]
    lines = [line for item in superior.recipients for line in (item.name, *item.items)]
    names = listed or [line for line in lines if not _is_formula(line) and not _REPORTED.search(line)]
    above = Sender(standing(superior.issuer))
    reached = [reach(unit, name, above).how in (How.NAME, How.LEVEL, How.LISTED) for name in names]
    return Sender(above.standing, not names or any(reached), bool(listed) and all(reached))


def _is_formula(line: str) -> bool:
    return folded(line).startswith(("như trên", "như kính gửi", "như mục", "như điều", "như phần", "lưu"))


_REPORTED = regex(r"\((?:để )?(?:b/c|báo cáo)\)", re.IGNORECASE)  # above the sender: nobody whom it tells to do


class _Addressed(NamedTuple):
    unit: Unit
    standing: Standing
    by: Sender
    text: str  # as written, in single spaces
    low: str  # the same folded, letter for letter
    supports: bool

    @property
    def is_committee(self) -> bool:
        """Whether the unit is a People's Committee, which answers for no People's Council."""
        return bool(re.search(_COMMITTEE, folded(" ".join(self.unit.name))))


def reach(unit: Unit, words: str, by: Sender, *, supports: bool = False) -> Reach:
    """Whether words reach the unit; of those in support, "các cơ quan liên quan" means nobody."""
    text = _written_out(" ".join(nfc(words).split()))
    low = folded(text)
    text = low if text.isupper() else text  # capitals tell names only where not all are
    if len(low) != len(text):  # a letter that folds to two, none of them Vietnamese
        text = low
    for phrase in unit.excludes:
        low = re.sub(_whole(folded(phrase)), lambda match: "·" * len(match[0]), low)
    scene = _Addressed(unit, standing(unit), by, text, low, supports)
    found = [
        step(scene)
        for step in (_by_name, _by_registry, _by_department, _by_level, _in_party, _by_short, _in_general, _below)
    ]
    best = next((item for item in found if item and item.ours), None) or next((item for item in found if item), None)
    return best or Reach(How.NOT, why=f"việc của {text}" if text else "không ghi chủ trì")


_SHORT = regex(r"(?<!\w)(?:(?P<city>TP\.?(?= ?[<up>])|Thủ đô(?= Hà Nội))|(?P<town>TX\.?(?= ?[<up>]))) ?")


def _written_out(text: str) -> str:
    """A text with the kinds of places in whole words: "UBND TP Huế" → "UBND thành phố Huế"."""
    return _SHORT.sub(lambda short: "thành phố " if short["city"] else "thị xã ", text)


def _whole(phrase: str) -> str:
    return rf"(?<!\w){re.escape(phrase)}(?!\w)"


def _any(words: tuple[str, ...]) -> str:
    """A pattern of any of some words; "xã" is not that of "thị xã", nor of "xã hội"."""
    return "|".join(r"(?<!thị )xã(?! hội)" if word == "xã" else re.escape(word) for word in words) or r"(?!)"


def short_name(unit: Unit) -> str:
    """A unit as it calls itself in a sentence: "UBND xã"."""
    return unit.short or " ".join(unit.name)


# --- by name -------------------------------------------------------------------------------------------------------


def _by_name(scene: _Addressed) -> Reach | None:
    """ "UBND xã Tân Tiến", "các xã: An Bình, Tân Tiến", "các Sở Tài chính, Nội vụ"."""
    level, kind, own, _ = scene.standing
    if not own:
        return None
    pattern = _whole(own)
    if kind:
        other = rf"(?<!\w)(?:{_any(level.kinds or (kind,))})(?!\w)"
        listed = rf"các {kind}(?:, (?:cơ quan|ban|ngành|đơn vị))*:? (?:(?!{other})[^;:.])*?"
        pattern = rf"(?<!\w)(?:{_any((kind,))}|{listed})(?:(?<= )| )(?<!\w){re.escape(own)}(?!\w)"
    for match in re.finditer(pattern, scene.low):
        if not _goes_on(scene, match.end()):
            return Reach(How.NAME, scene.text[match.start() : match.end()])
    return None


def _goes_on(scene: _Addressed, at: int) -> bool:
    """Whether a name goes on: "xã Yên Bình" is not "xã Yên Bình Đông", "phường 1" not "phường"."""
    after = re.compile(r" (?P<letter>[^\W_])").match(scene.text, at)
    return after is not None and not after["letter"].islower()


def _by_registry(scene: _Addressed) -> Reach | None:
    """Words that the registry lists, whatever the commas between them."""
    said = _unpointed(scene.low)
    for phrase in scene.unit.answers:
        if (wanted := _unpointed(folded(phrase))) and re.search(_whole(wanted), said):
            return Reach(How.LISTED, phrase)
    return None


def _unpointed(text: str) -> str:
    return " ".join(re.sub(r"[,;.:]", " ", text).split())


# --- by level ------------------------------------------------------------------------------------------------------

_JOINT = r"(?:\s*[,/–-]\s*|\s*,?\s+(?:và|hoặc)\s+)(?:các |cấp )?"
_STATE_HEADS = r"(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|chính quyền|chủ tịch)(?: \((?:ubnd|hđnd)\))?"
_COUNCIL, _COMMITTEE = ("hđnd", "hội đồng nhân dân"), r"(?<!\w)(?:ubnd|ủy ban nhân dân)(?!\w)"
_PARTY_HEADS = r"(?:đảng ủy|đảng bộ|cấp ủy|bí thư|ban thường vụ|(?:huyện|thị|thành|quận|tỉnh) ủy)"
_LED = r"(?:ban chỉ đạo|ban chỉ huy (?:pc|phòng)|hội đồng nghĩa vụ quân sự)[^,;:.]*"  # a chairman of ours leads them
_NEAR = 600  # letters before the words of a level that tell whose they are; more would cost their square in a long list
_NO_HEAD = r"(?:với|cùng|và|giao|yêu cầu|đề nghị|thủ trưởng|lãnh đạo|người đứng đầu|đối với|của|đến|[,;:(])"


def _by_level(scene: _Addressed) -> Reach | None:
    """ "UBND cấp xã", "Chủ tịch UBND các xã, phường", "99 xã, phường"; "có cụm công nghiệp" is its condition."""
    level = scene.standing.level
    found = [
        _said_of_level(scene, match) for match in _level_pattern(scene.standing.kinds, level.common).finditer(scene.low)
    ]
    told = [item for item in found if item]
    return next((item for item in told if item.ours), None) or next(iter(told), None)


@lru_cache(maxsize=16)
def _level_pattern(kinds: tuple[str, ...], common: tuple[str, ...]) -> re.Pattern[str]:
    kind = rf"(?:{_any(kinds)})(?!\w)"
    return regex(
        rf"(?<!\w)(?:(?P<common>(?:các )?(?:{_any(common)})(?:{_JOINT}{kind})*)"
        rf"|(?P<many>(?:tất cả |toàn bộ )?(?:các|cấp|mọi|từng|mỗi|\d+) )?(?P<series>{kind}(?:{_JOINT}{kind})*))(?!\w)"
    )


def _said_of_level(scene: _Addressed, match: re.Match[str]) -> Reach | None:
    before = scene.low[max(match.start() - _NEAR, 0) : match.start()]
    said, head = scene.text[match.start() : match.end()], _head(before)
    heads = _PARTY_HEADS if scene.standing.party else _STATE_HEADS
    body = re.search(rf"(?:{heads})$", head) or re.search(rf"(?<!\w){_LED}$", before.rstrip())
    if not match["common"]:
        kinds = re.split(_JOINT, match["series"])
        named = _goes_on(scene, match.end())  # "các huyện, thị xã và thành phố Huế": only the last is a name
        if re.match(r"\s*:", scene.text[match.end() :]) or (named and scene.standing.kind not in kinds[:-1]):
            return None  # names follow; ours was looked for before
        if scene.standing.kind not in kinds:
            return Reach(How.NOT, said, why=f"chỉ giao {said}")
        alone = not match["many"] and said.lower() == match["series"]
        if alone and not (body or _listed(before) or _EVERYWHERE.match(scene.low, match.end())):
            return None  # "trên địa bàn xã, phường"
    if not body and scene.is_committee and re.search(rf"(?<!\w){_PARTY_HEADS}$", head):
        return Reach(How.NOT, said, why=f"giao {scene.text}, không phải {short_name(scene.unit)}")
    if head and not body and not re.search(rf"{_NO_HEAD}$", head):
        return Reach(
            How.UNSURE, said, why=f"“{scene.text}” nhắc “{said}” nhưng không rõ có phải {short_name(scene.unit)}"
        )
    if body and body[0].startswith(_COUNCIL) and not re.search(_COMMITTEE, scene.low) and scene.is_committee:
        return Reach(How.UNSURE, said, why=f"giao hội đồng nhân dân, không phải {short_name(scene.unit)}")
    start = match.start() - len(body[0]) - 1 if body else match.start()
    return Reach(How.LEVEL, scene.text[max(start, 0) : match.end()], condition=_condition(scene.text[match.end() :]))


_EVERYWHERE = regex(r" (?:trong|trên) (?:cả nước|toàn quốc|toàn tỉnh|toàn thành phố)\b| trực thuộc trung ương\b")


def _head(before: str) -> str:
    """What stands right before the words of a level, within its own part of an enumeration."""
    return re.split(r"[;:.,]\s|\svà\s", before)[-1].strip()


def _listed(before: str) -> bool:
    """Whether an enumeration of bodies comes before: "thủ trưởng các sở, ban, ngành, "."""
    part = re.split(r"[;:.]\s", before)[-1]
    return bool(re.search(r"(?<!\w)các (?:sở|ban|ngành|cơ quan|đơn vị)\b.*,\s*$", part)) and not _PLACED.search(part)


_PLACED = regex(r"(?<!\w)(?:địa bàn|thuộc|của|tại)\b")

_CONDITION = regex(
    r"\s*\(?(?P<said>(?:có|nơi|được|chưa|còn|thuộc|biên giới|vùng|ven|trọng điểm|liên quan|bị|đã|đang)\b"
    r"[^.;,:()]{0,80})"
)


def _condition(after: str) -> str:
    match = _CONDITION.match(after)
    return match["said"].strip() if match else ""


_COMMITTEES = regex(
    r"(?<!\w)(?:các|mọi) (?:đảng ủy|cấp ủy)(?:,? (?:và )?(?:các )?(?:tổ chức đảng|đảng bộ|chi bộ|đảng ủy))*"
    r"(?: trực thuộc)?(?: (?:tỉnh|thành) ủy)?(?!\w)"
)


def _in_party(scene: _Addressed) -> Reach | None:
    """ "Các đảng ủy trực thuộc Tỉnh ủy", "các cấp ủy, tổ chức đảng": since 2025 a commune's committee is right below
    the province's.
    """
    above = scene.by.standing
    if not (scene.standing.party and scene.standing.level is COMMUNE and above.level in (PROVINCE, DEPARTMENT)):
        return None
    for match in _COMMITTEES.finditer(scene.low):
        if not _goes_on(scene, match.end()):
            return Reach(How.LEVEL, scene.text[match.start() : match.end()])
    return None


def _by_short(scene: _Addressed) -> Reach | None:
    """ "Công an xã", "Sở TT&TT", "Đảng ủy UBND xã": as the registry calls us in short; councils go by their level."""
    short = folded(scene.unit.short)
    if not short or re.match(_COMMITTEE, short):
        return None
    pattern = _whole(short).replace("ubnd", "(?:ubnd|ủy ban nhân dân)")
    for match in re.finditer(pattern, scene.low):
        if not _goes_on(scene, match.end()):
            return Reach(How.NAME, scene.text[match.start() : match.end()])
    return None


# --- one of our own ------------------------------------------------------------------------------------------------


def _by_department(scene: _Addressed) -> Reach | None:
    """ "Trung tâm Phục vụ hành chính công cấp xã", "Phòng Kinh tế các xã": a department of ours by its own name."""
    for _, department in scene.unit.departments:
        for name in (*calls(department), _without_place(department.name, scene.standing)):
            match = re.search(_whole(folded(name)), scene.low)
            if match and _is_ours(scene, match, name):
                return Reach(How.OWN, scene.text[match.start() : match.end()], department.name)
    return None


def calls(department: Department) -> tuple[str, ...]:
    """The words by which a superior calls a department itself."""
    return tuple(name for name in department.answers if not is_superior(name))


def parallels(department: Department) -> tuple[str, ...]:
    """The superior's units that do a department's work one level up; older registries have them in `answers`."""
    return (*department.parallel, *(name for name in department.answers if is_superior(name)))


def _without_place(name: str, held: Standing) -> str:
    return re.sub(rf"\s+(?:{_any(held.level.kinds)})(?: .*)?$", "", name, flags=re.IGNORECASE)


def _is_ours(scene: _Addressed, match: re.Match[str], name: str) -> bool:
    """Whether what follows a department's name leaves it ours: nothing, or words of our level."""
    rest, level = scene.low[match.end() :].strip(), scene.standing.level
    if not rest or rest[0] in ",;:).":
        return match[0].startswith(("phòng", "tổ")) or name in scene.unit.answers or bool(calls_by(scene.unit, name))
    words = _any((*level.kinds, *level.common))
    return bool(re.match(rf"(?:của |thuộc )?(?:ubnd )?(?:các )?(?:{words})(?!\w)|(?:và|cùng) ", rest))


def calls_by(unit: Unit, name: str) -> str:
    """The department that the registry says is called by a name, "" for none."""
    return next((held.name for _, held in unit.departments if name in calls(held)), "")


# --- in general ----------------------------------------------------------------------------------------------------

_LOCAL = regex(
    r"(?<!\w)(?:(?:chính quyền|ubnd|ủy ban nhân dân) (?:các )?(?:địa phương|cơ sở|các cấp|cùng cấp)"
    r"|(?:các )?cấp(?:(?: ủy)?, (?:các |chính quyền )?(?:cấp|ngành)|(?<=các cấp))(?! có thẩm quyền)"
    r"|(?:(?<=^)|(?<=các )|(?<=, )|(?<=và )|(?<=đạo )|(?<=với )|(?<=đơn vị ))địa phương)(?!\w)"
)
_ALL_LEVELS = regex(
    r"(?:^|[,;:(]\s*|(?:và|với|cho|giao|yêu cầu|đề nghị|lãnh đạo|chỉ đạo)\s+)$"
)  # else some body's: "Mặt trận các cấp"
_ELSEWHERE = regex(r"\s+(?:khác|bạn|lân cận|giáp ranh|trong nước|ngoài tỉnh)\b")
_AGENCIES = regex(
    r"(?<!\w)(?:các |mọi |toàn thể |thủ trưởng (?:các )?|lãnh đạo (?:các )?)(?:cơ quan|đơn vị)"
    r"(?:(?:, | và )(?:ban|ngành|đơn vị|tổ chức|đoàn thể|cơ quan))*(?!\w)"
)
_BARE = regex(r"\s*(?:$|[,;.:)]|(?:và|trên địa bàn|được giao|được phân công|chủ động|nghiêm túc)\b)")
_CONCERNED = regex(r"\s*(?:có )?liên quan\b")
_TOLD_ELSEWHERE = regex(r"\s*(?:chịu sự|được (?:giám sát|kiểm tra|thanh tra)|có tên)\b")
_THEIRS = regex(r"\s*(?:thuộc|trực thuộc|của)\s+(?:ubnd\s+)?tỉnh", re.IGNORECASE)


def _in_general(scene: _Addressed) -> Reach | None:
    """ "các sở, ngành, địa phương" reaches all below; "các cơ quan, đơn vị" those whom the document is sent to."""
    level = scene.standing.level
    for match in _LOCAL.finditer(scene.low):
        after, said = scene.text[match.end() :], scene.text[match.start() : match.end()]
        if _ELSEWHERE.match(after) or level not in (COMMUNE, DISTRICT, PROVINCE):
            continue
        if match[0] == "các cấp" and not _ALL_LEVELS.search(scene.low[: match.start()]):
            continue
        whole = "cấp" in match[0] or match[0].startswith("chính quyền")
        if scene.by.standing.level is CENTRE and level is not PROVINCE and not whole:
            return Reach(How.UNSURE, said, why=f"“{said}” của văn bản Trung ương thường là cấp tỉnh")
        return Reach(How.GENERAL, said, condition=_condition(after))
    for match in () if scene.supports else _AGENCIES.finditer(scene.low):
        after, said = scene.text[match.end() :], scene.text[match.start() : match.end()]
        theirs = level is DEPARTMENT and _THEIRS.match(after)
        if _TOLD_ELSEWHERE.match(after):
            return Reach(How.UNSURE, said, why=f"“{scene.text}”: văn bản kể tên ở chỗ khác")
        if theirs or (scene.by.tells_us and (_BARE.match(after) or _CONCERNED.match(after))):
            return Reach(How.GENERAL, said, condition="liên quan" if _CONCERNED.match(after) else "")
    return None


def _below(scene: _Addressed) -> Reach | None:
    """What stands under us: it is we who hand its work on."""
    for word in scene.standing.level.below:
        if match := re.search(_whole(word), scene.low):
            said = scene.text[match.start() : match.end()]
            return Reach(How.UNSURE, said, why=f"giao “{said}”, cấp dưới của {short_name(scene.unit)}")
    return None
