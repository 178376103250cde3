"""Two Word files → what of their settings differs and shows, while Word has no tracked change for it.

Marks of sessions, of spelling, of how a window stood are no difference.
"""

from __future__ import annotations

from collections.abc import Iterator

from vbgen.ooxml.elements import Element
from vbgen.ooxml.names import name
from vbgen.ooxml.revisions import same_markup
from vbgen.redlining.hosting import Copy

_SETTINGS = {
    name(f"w:{tag}"): said
    for tag, said in {
        "attachedTemplate": "mẫu gắn với tệp",
        "autoHyphenation": "tự ngắt từ cuối dòng",
        "characterSpacingControl": "khoảng cách chữ",
        "compat": "chế độ tương thích",
        "consecutiveHyphenLimit": "số dòng ngắt từ liền nhau",
        "defaultTabStop": "khoảng cách tab",
        "displayBackgroundShape": "hiện nền trang",
        "doNotHyphenateCaps": "ngắt từ viết hoa",
        "documentProtection": "bảo vệ tệp",
        "endnotePr": "cách đánh số chú thích cuối văn bản",
        "evenAndOddHeaders": "đầu trang chẵn, lẻ khác nhau",
        "footnotePr": "cách đánh số cước chú",
        "gutterAtTop": "gáy ở trên",
        "hyphenationZone": "vùng ngắt từ",
        "mirrorMargins": "lề đối xứng",
        "trackRevisions": "chế độ theo dõi vết sửa",
        "writeProtection": "khóa ghi",
    }.items()
}
_BACKGROUND, _DEFAULTS = name("w:background"), name("w:docDefaults")


def besides(base: Copy, own: Copy) -> Iterator[str]:
    """What differs in settings, theme, defaults of styles and the background of pages, each by its name."""
    settings, others = (_named(copy.parts.part("settings")) for copy in (base, own))
    for tag, said in _SETTINGS.items():
        if settings.get(tag) != others.get(tag):
            yield f"thiết lập của tệp: {said}"
    for kind, said in (("theme", "bộ màu, bộ phông (theme)"), ("styles", "phông, cỡ chữ, giãn dòng mặc định của tệp")):
        roots = [copy.parts.part(kind) for copy in (base, own)]
        parts = [root.find(_DEFAULTS) if kind == "styles" and root is not None else root for root in roots]
        if same_markup(parts[0]) != same_markup(parts[1]):
            yield said
    mains: list[Element] = [copy.parts.xml(copy.parts.main) for copy in (base, own)]
    if same_markup(mains[0].find(_BACKGROUND)) != same_markup(mains[1].find(_BACKGROUND)):
        yield "nền trang"


def _named(root: Element) -> dict[str, bytes]:
    return {child.tag: same_markup(child) for child in root if child.tag in _SETTINGS} if root is not None else {}
