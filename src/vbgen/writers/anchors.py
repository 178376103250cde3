"""Where signing software puts its pictures: bookmarks around the room for each signature and for the agency's seal.

They hold no text and draw nothing (NĐ 30 Phụ lục I, II.7.d, II.8): `ChuKy1`, `ChuKy2` … reach from the end of the line
above the room to the name below it; `DauCoQuan` from that line's beginning, which lies left of the signature.
"""

from __future__ import annotations

from collections.abc import Iterable

_FIRST_ID = 900_000  # beyond the ids of bookmarks that a user's template may have


def marked(lines: Iterable[str], name: int, signer: int, *, sealed: bool) -> list[str]:
    """The markup of a signer's lines with the bookmarks put in; `name` is the place of the line below the room."""
    made = list(lines)
    opened, closed = _ends(f"ChuKy{signer}", _FIRST_ID + signer)
    begun, ended = _ends("DauCoQuan", _FIRST_ID) if sealed else ("", "")
    made[name] = f"{closed}{ended}{made[name]}"
    if name:
        made[name - 1] = f"{begun}{made[name - 1]}{opened}"
    else:
        made[name] = f"{begun}{opened}{made[name]}"
    return made


def _ends(name: str, number: int) -> tuple[str, str]:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>', f'<w:bookmarkEnd w:id="{number}"/>'
