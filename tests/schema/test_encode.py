"""A document becomes the shortest plan that a clerk would write, and that is decoded to the same document."""

from __future__ import annotations

from vbgen.dumping import dump
from vbgen.model import (
    Clause,
    Column,
    Document,
    Issuer,
    Note,
    Paragraph,
    Recipient,
    Reference,
    Row,
    Signer,
    Table,
    Task,
)
from vbgen.schema import decode, encode
from vbgen.source import parse
from vbgen.vietnamese import PartialDate


def test_a_document_is_encoded_as_a_clerk_would_write_it() -> None:
    document = Document(
        kind="ke-hoach",
        issuer=Issuer(("Ủy ban nhân dân", "xã A"), ("UBND tỉnh B",), "UBND"),
        date=PartialDate(year=2024, day=5),
        summary="X",
        references=(Reference("kh87", "ke-hoach", "87/KH-UBND", PartialDate(year=2024, month=5)),),
        notes=(Note("a", "Lời"),),
        bases=("Căn cứ [@kh87]",),
        body=(
            Paragraph("Nội dung sau:"),
            Clause(
                "Nhiệm vụ",
                True,
                blocks=(Paragraph("P"), Task("Một"), Task("Hai", lead="VP"), Clause("Ba"), Clause("Bốn", level="-")),
            ),
            Clause("Xen kẽ", True, blocks=(Task("Một"), Paragraph("P[^a]"), Task("Hai", blocks=(Clause("Ba"),)))),
            Clause("Một mình", level="1"),
            Clause("Gạch", level="-", blocks=(Clause("Cộng", level="-"),)),
            Task("Riêng", numbered=False),
            Table((Column("TT"), Column("Việc", "trai")), (Row(("Nhóm",)), Row(("1", "")), Row(()))),
        ),
        recipients=(Recipient("VP", ("A",)),),
        filing="Lưu: VT",
        signers=(Signer(name="Nguyễn A"), Signer(("KT",), ("Chủ tịch",), "Phó Chủ tịch", name="b-c")),
    )
    text = """\
kind: ke-hoach
issuer:
  name:
    - Ủy ban nhân dân
    - xã A
  superior: UBND tỉnh B
  symbol: UBND
number:
date: 05/…/2024
summary: X
references:
  kh87:
    kind: ke-hoach
    number: 87/KH-UBND
    date: 5/2024
notes:
  a: Lời
bases: Căn cứ [@kh87]
body:
  - "Nội dung sau:"
  - heading: Nhiệm vụ
    body:
      - P
    tasks:
      - Một
      - text: Hai
        lead: VP
    clauses:
      - Ba
    dashes:
      - Bốn
  - heading: Xen kẽ
    body:
      - tasks:
          - Một
      - P[^a]
      - tasks:
          - text: Hai
            clauses:
              - Ba
  - clause: Một mình
    level: 1
  - dashes:
      - text: Gạch
        dashes:
          - Cộng
  - task: Riêng
  - table:
      columns:
        - TT
        - title: Việc
          align: trai
      rows:
        - Nhóm
        - - 1
          - ""
        - []
recipients:
  - name: VP
    items: A
  - "Lưu: VT"
signers:
  - Nguyễn A
  - authority: KT
    head: Chủ tịch
    position: Phó Chủ tịch
    name: b-c
"""
    assert dump(encode(document)) == text
    assert decode(parse(text)).document == document
    assert decode(parse(text)).found == []
