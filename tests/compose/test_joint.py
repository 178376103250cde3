"""Joint documents, what goes with a document, groups of addressees, signers who are not known yet."""

from __future__ import annotations

import pytest

from vbgen.compose import compose
from vbgen.schema import decode
from vbgen.source import parse
from vbgen.tree import PrintedParagraph, Tree, text_of

PLAN = """\
kind: ke-hoach
issuer: {name: Ủy ban nhân dân xã Tân Tiến, symbol: UBND, place: Tân Tiến}
number: 5
date: 05/01/2026
summary: giám sát đầu tư
body: [Nội dung.]
recipients: [Đảng ủy xã, "Lưu: VT"]
"""
PARTNERS = "partners: [{name: Ban Thường trực Ủy ban MTTQ Việt Nam xã Tân Tiến, symbol: MTTQ}]\n"
TWO = "signers: [{position: Trưởng ban, name: Lê Văn Bốn}, {position: Chủ tịch, name: Trần Thị Bình}]\n"


def _tree(text: str) -> Tree:
    document, _, faults = decode(parse(text))
    assert document is not None, faults
    return compose(document)


def _said(tree: Tree, *roles: str) -> list[str]:
    return [text_of(item.runs) for item in tree.items if isinstance(item, PrintedParagraph) and item.role in roles]


def test_a_joint_document_names_its_issuers_and_their_symbols() -> None:
    tree = _tree(PLAN + PARTNERS + TWO)
    assert _said(tree, "issuer", "number", "name") == [
        "ỦY BAN NHÂN DÂN XÃ TÂN TIẾN -\nBAN THƯỜNG TRỰC ỦY BAN MTTQ VIỆT NAM XÃ TÂN TIẾN",
        "Số: 05/KH-UBND-MTTQ",
        "Lê Văn Bốn",
        "Trần Thị Bình",
    ]


def test_what_goes_with_a_document_stands_where_its_text_ends() -> None:
    one = _tree(PLAN + "attachments: Biểu số liệu\n" + TWO)
    assert _said(one, "text", "dash")[-1] == "Gửi kèm: Biểu số liệu./."
    two = _tree(PLAN + "attachments: [Biểu số liệu, Danh sách *]\n" + TWO)
    assert _said(two, "text", "dash")[-3:] == ["Gửi kèm:", "- Biểu số liệu;", "- Danh sách *./."]


def test_a_group_of_addressees_stands_on_one_line() -> None:
    letter = PLAN.replace("kind: ke-hoach", "kind: cong-van")
    groups = "addressees: [{name: Các sở, items: [Sở Nội vụ, Sở Tài chính]}, Công an tỉnh]\n"
    assert _said(_tree(letter + groups + TWO), "addressee") == ["- Các sở: Sở Nội vụ, Sở Tài chính;", "- Công an tỉnh."]


def test_a_signer_who_is_not_known_yet_leaves_room() -> None:
    assert _said(_tree(PLAN + "signers: [{position: Chủ tịch, name: }]\n"), "position", "name") == ["CHỦ TỊCH", ""]


@pytest.mark.parametrize(
    ("signers", "ids"),
    [
        ("[{position: Phó Chủ tịch, name: A}, {position: Chủ tịch, name: B}]", ["S0216"]),
        ("[{position: Chủ tịch, name: B}, {position: Phó Chủ tịch, name: A}]", []),
        ("[{position: Thư ký, name: A}, {position: Chủ tọa, name: B}]", []),
    ],
)
def test_a_deputy_before_the_head_is_told(signers: str, ids: list[str]) -> None:
    assert [fault.id for fault in decode(parse(f"{PLAN}signers: {signers}\n"))[2]] == ids


def test_a_joint_document_with_too_few_signers_is_told() -> None:
    one = "signers: [{position: Chủ tịch, name: B}]\n"
    assert [fault.id for fault in decode(parse(PLAN + PARTNERS + one))[2]] == ["S0215"]
