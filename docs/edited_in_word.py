"""A Word file that vbgen rendered → the same as somebody sends it back: for `make demo`.

    python docs/edited_in_word.py out/ke-hoach.docx out/ke-hoach-gui-ve.docx

A figure is changed with changes tracked, a day in a table without, a recipient is put in, and a comment asks something.
"""

from __future__ import annotations

import sys
from copy import deepcopy
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

AUTHOR = "Trần Thị Hoa"


def main(sent: str, returned: str) -> None:
    word = Document(sent)
    tracked(found(word, "Phấn đấu 95%"), "95%", "98%")
    day = found(word, "30/6/2026")
    day.runs[0].text = "15/7/2026"
    above = found(word, "- Tổ trưởng các tổ dân phố;")
    above._p.addnext(deepcopy(above._p))
    above.runs[0].text = "- Đoàn Thanh niên phường;"
    word.add_comment(found(word, "Duy trì 32 tổ").runs, "Kinh phí lấy ở đâu?", author=AUTHOR, initials="H")
    word.save(returned)


def found(word: Any, text: str) -> Paragraph:
    """The first paragraph that holds a text, in the body or in a table."""
    cells = [cell for table in word.tables for row in table.rows for cell in row.cells]
    paragraphs = [*word.paragraphs, *(one for cell in cells for one in cell.paragraphs)]
    return next(one for one in paragraphs if text in one.text.replace("\u00a0", " "))


def tracked(paragraph: Paragraph, old: str, new: str) -> None:
    """Words of a paragraph of one run deleted and others put in, with changes tracked."""
    before, after = paragraph.text.split(old, 1)
    mark = f'w:id="1" w:author="{AUTHOR}" w:date="2026-03-18T08:00:00Z"'
    text = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    changes = (
        f"{text.format(before)}<w:del {mark}>{text.format(old).replace('w:t', 'w:delText')}</w:del>"
        f"<w:ins {mark}>{text.format(new)}</w:ins>{text.format(after)}"
    )
    run = paragraph.runs[0]._r
    for piece in parse_xml(f"<w:p {nsdecls('w')}>{changes}</w:p>"):
        run.addprevious(piece)
    run.getparent().remove(run)


if __name__ == "__main__":
    main(*sys.argv[1:])
