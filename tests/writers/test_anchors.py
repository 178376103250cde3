"""Where signing software puts its pictures: bookmarks around the room of each signature and of the seal."""

from __future__ import annotations

from support.cases import letter
from support.written import W, compiled, part, tree_of

from vbgen.writers.docx import write


def _bookmarked(data: bytes) -> dict[str, str]:
    """What each bookmark reaches over, by its name: texts, and "¶" where a paragraph ends."""
    found, opened = {}, dict[str, str]()
    for element in part(data).iter(f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}t", f"{W}p"):
        number = element.get(f"{W}id", "")
        if element.tag == f"{W}bookmarkStart":
            assert number not in opened
            opened[number] = element.get(f"{W}name", "")
            found[opened[number]] = ""
        elif element.tag == f"{W}bookmarkEnd":
            del opened[number]
        else:
            for name in opened.values():
                found[name] += "¶" if element.tag == f"{W}p" else element.text or ""
    assert opened == {}
    return found


TWO_SIGNERS = """\
signers:
  - {position: Thư ký, name: Trần Thị Bình}
  - {position: Chủ tọa, host_position: Phó Chủ tịch Ủy ban nhân dân xã, name: Nguyễn Văn An}
"""


def test_the_room_of_each_signature_and_of_the_seal_is_bookmarked_and_empty() -> None:
    unsigned = letter().partition("signers:")[0]
    plans = (letter(), unsigned + TWO_SIGNERS, unsigned + "signers: [Nguyễn Văn An]\n")
    assert [_bookmarked(write(tree, compiled(tree))) for tree in map(tree_of, plans)] == [
        {"DauCoQuan": "PHÓ CHỦ TỊCH¶", "ChuKy1": "¶"},
        {"ChuKy1": "¶", "DauCoQuan": "CHỦ TỌA¶", "ChuKy2": "¶"},
        {"DauCoQuan": "", "ChuKy1": ""},
    ]
