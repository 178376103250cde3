"""Names typed over in capitals are written in the plan as names are."""

from __future__ import annotations

import pytest

from vbgen.model import Document, Issuer, Paragraph, Signer
from vbgen.pulling.capitals import recased


@pytest.mark.parametrize(
    ("own", "came", "written"),
    [
        ("Sở Nội vụ", "Sở NỘI KIM SƠN", "Sở Nội Kim Sơn"),
        ("Ban Quản lý dự án xây dựng", "Ban QUẢN LÝ DỰ ÁN ĐƯỜNG", "Ban Quản lý dự án Đường"),
        ("UBND xã Mới", "UBND xã TÂN", "UBND xã Tân"),
        ("Sở Nội vụ", "Sở Tài chính", "Sở Tài chính"),
        ("VNPT", "SỞ NỘI VỤ", "SỞ NỘI VỤ"),  # the plan has it in capitals itself
    ],
)
def test_words_in_capitals_are_written_as_those_they_replaced_or_as_names(own: str, came: str, written: str) -> None:
    def named(name: str) -> Document:
        return Document(kind="ke-hoach", issuer=Issuer(name=(name,)), body=(Paragraph("GẤP"),))

    assert recased(named(came), named(own)) == named(written)


def test_a_signer_that_came_stays_as_it_is() -> None:
    came = Document(kind="ke-hoach", signers=(Signer(position="GIÁM ĐỐC"),))
    assert recased(came, Document(kind="ke-hoach")) == came
