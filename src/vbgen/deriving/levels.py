"""Where a unit stands, told by its name; and the words by which a superior calls all units of one level.

The table is of the country as the laws on local government have it: two levels from 01/7/2025 (tỉnh; xã, phường, đặc
khu), three before (tỉnh; huyện, quận, thị xã, thành phố; xã, phường, thị trấn).
"""

from __future__ import annotations

import re
from functools import lru_cache

from vbgen.model import Issuer
from vbgen.named import NamedTuple
from vbgen.standards import standard
from vbgen.units import Unit
from vbgen.vietnamese import folded

_CENTRAL_CITIES = ("hà nội", "hồ chí minh", "hải phòng", "đà nẵng", "cần thơ", "huế")


_PLACES = ("tỉnh", "thành phố", "huyện", "quận", "thị xã", "(?<!thị )xã", "phường", "đặc khu")


class Tier(NamedTuple):
    """A rung of government: what its bodies are called, its common names, its word in running text."""

    kinds: tuple[str, ...] = ()  # "xã" in "UBND các xã": words before a place's name
    common: tuple[str, ...] = ()  # "cấp xã"
    word: str = ""  # "trên địa bàn …"; "" where the kind itself says it
    below: tuple[str, ...] = ()  # what stands under it, to which it hands on what it is told
    committees: tuple[str, ...] = ()  # what its Party committees are called


CENTRE = Tier()
PROVINCE = Tier(("tỉnh", "thành phố"), ("cấp tỉnh",), below=("cấp huyện", "cấp xã"), committees=("tỉnh ủy", "thành ủy"))
DEPARTMENT = Tier(("sở",), ("sở, ban, ngành", "sở, ngành", "cơ quan chuyên môn"), "tỉnh")
DISTRICT = Tier(
    ("huyện", "quận", "thị xã", "thành phố"),
    ("cấp huyện",),
    below=("cấp xã",),
    committees=("huyện ủy", "quận ủy", "thị ủy", "thành ủy"),
)
OFFICE = Tier(("phòng",), ("phòng, ban", "phòng chuyên môn"), "đơn vị")
COMMUNE = Tier(
    ("xã", "phường", "đặc khu", "thị trấn"),
    ("cấp xã", "cấp cơ sở"),
    below=("thôn", "bản", "tổ dân phố", "khu phố", "ấp"),
)
BODY = Tier(word="đơn vị")  # a school, a station, a centre: the registry says how it is called


class Standing(NamedTuple):
    """A unit's level, the kind that its name has ("xã") and its own name after it ("tân tiến"), both folded."""

    level: Tier
    kind: str = ""
    own: str = ""
    party: bool = False

    @property
    def kinds(self) -> tuple[str, ...]:
        """What the bodies of its level are called."""
        return (*self.level.committees, *self.level.kinds) if self.party else self.level.kinds


_COUNCIL = r"(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|đảng ủy|đảng bộ|ban chấp hành|ban thường vụ)"
_COMMUNE = rf"(?:^|{_COUNCIL} )(?P<kind>(?<!thị )xã|phường|đặc khu|thị trấn) (?P<own>.+)$"
_DISTRICT = rf"(?:^|{_COUNCIL} )(?P<kind>huyện|quận|thị xã|thành phố) (?P<own>.+)$"
_PROVINCE = rf"(?:^|{_COUNCIL} )(?P<kind>tỉnh|thành phố) (?P<own>.+)$"
_COMMITTEE = r"(?P<kind>(?:tỉnh|thành|huyện|quận|thị) ủy) (?P<own>.+)$"
_OFFICE = r"(?P<kind>sở|phòng|ban|chi cục|văn phòng|trung tâm|thanh tra) (?P<own>.+)$"
_PARTY = r"\b(?:đảng ủy|đảng bộ|chi bộ|(?:tỉnh|thành|huyện|quận|thị) ủy)\b"
_INSIDE = r"(?:đảng ủy|đảng bộ|chi bộ) (?:ủy ban nhân dân|ubnd|các cơ quan|cơ quan|công an|quân sự)\b"
_STATE = (
    r"(?:chính phủ|thủ tướng|quốc hội|ủy ban thường vụ quốc hội|chủ tịch nước|bộ|văn phòng chính phủ"
    r"|(?:ban chấp hành|ban bí thư|bộ chính trị|văn phòng) trung ương)\b"
)


def standing(unit: Issuer) -> Standing:
    """Where an issuer stands: "Ủy ban nhân dân xã Tân Tiến" is a commune, a "xã" whose own name is "tân tiến"."""
    party = isinstance(unit, Unit) and standard(unit.standard).crown == "party"
    return _standing(folded(" ".join(unit.name)), folded(" ".join(unit.superior)), party)


@lru_cache(maxsize=64)
def _standing(name: str, superior: str, party: bool) -> Standing:
    party = party or bool(re.search(_PARTY, name))
    if re.match(_INSIDE, name):  # below the commune's own committee
        return Standing(BODY, "", name, party)
    if match := re.search(_COMMUNE, name):
        return Standing(COMMUNE, match["kind"], match["own"], party)
    if match := re.match(_COMMITTEE, name):
        province = match["kind"] == "tỉnh ủy" or _is_central(match["own"])
        return Standing(PROVINCE if province else DISTRICT, match["kind"], match["own"], party)
    if (match := re.search(_PROVINCE, name)) and (match["kind"] == "tỉnh" or _is_central(match["own"])):
        return Standing(PROVINCE, match["kind"], match["own"], party)
    if match := re.search(_DISTRICT, name):
        return Standing(DISTRICT, match["kind"], match["own"], party)
    if re.match(_STATE, name):
        return Standing(CENTRE, party=party)
    kind, own = match.groups() if (match := re.match(_OFFICE, name)) else ("", name)
    own = re.sub(rf" (?:{'|'.join(_PLACES)}) .+$", "", own) if kind else own  # "Sở Nội vụ tỉnh Bắc Ninh"
    if kind == "sở" or (superior and _standing(superior, "", False).level is PROVINCE):
        return Standing(DEPARTMENT, kind, own, party)
    return Standing(OFFICE if kind == "phòng" else BODY, kind, own, party)


def _is_central(own: str) -> bool:
    return own.startswith(_CENTRAL_CITIES)


def province_of(body: Issuer) -> str:
    """The province that a body is, or stands in by its header: "tỉnh Lào Cai"; "" where neither says."""
    for name in (body.name, body.superior):
        found = _standing(folded(" ".join(name)), "", False)
        if found.level is PROVINCE and found.kind.endswith(" ủy"):
            place = " ".join(" ".join(name).split()[-len(found.own.split()) :])
            return f"{'tỉnh' if found.kind == 'tỉnh ủy' else 'thành phố'} {place}"
        if found.level is PROVINCE:
            return " ".join(" ".join(name).split()[-len(f"{found.kind} {found.own}".split()) :])
    return ""


def elsewhere(superior: Issuer, unit: Unit) -> str:
    """The province that a superior is of, where it is not the unit's: "tỉnh Lào Cai"; "" where that is not known."""
    there = province_of(superior)
    if not there or not unit.province:
        return ""
    theirs, ours = (_standing(f"ủy ban nhân dân {folded(name)}", "", False) for name in (there, unit.province))
    return "" if theirs.own == ours.own else there
