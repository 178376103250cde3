"""What holds of whatever is imported: its plan can be read, and no figure of the file is lost untold."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st
from support.laws import law

from vbgen.compose import compose
from vbgen.diagnostics import Severity
from vbgen.importing import Imported, read
from vbgen.model import Document, standard_of
from vbgen.schema import decode
from vbgen.source import parse
from vbgen.tree import texts

HEADER = (
    *("ỦY BAN NHÂN DÂN", "TỈNH LAM SƠN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
    *("Số: 12/KH-UBND", "Lam Sơn, ngày 15 tháng 10 năm 2026", "KẾ HOẠCH", "Về chuyển đổi số"),
)
CLOSING = ("Nơi nhận:", "- Các sở;", "- Lưu: VT.", "CHỦ TỊCH", "Lê Văn An")
OPENINGS = ("", "1. ", "a) ", "- ", "+ ", "II. ", "1.1. ", "Điều 3. ", "(2) ", "A. ", "Bước 4: ", "c/ ", "Căn cứ ")
MIDDLES = (
    *(
        "Sở Y tế rà soát 99 xã",
        "Giao UBND các xã trồng 1.200 cây",
        "tỷ lệ đạt 97,5%",
        "chi 20*30*40 đồng # 12",
        "**8 mục**",
    ),
    *(
        "Kế hoạch số 87/KH-UBND ngày 03/5/2026 của UBND tỉnh về việc chuyển đổi số năm 2026, đợt 2",
        "{{so}}: [@x] & <b>5</b>",
    ),
    *(
        "“Điều 6. Nguyên tắc”",
        "hoàn thành trước ngày 20/12/2026",
        "Thời hạn: Quý III/2026",
        "10\n20",
        "tab\t30",
        "null",
        "~",
    ),
)
ENDINGS = ("", ".", ";", ":", "./.", ", xong trong tháng 11.")
sentences = st.builds(lambda *parts: "".join(parts), *map(st.sampled_from, (OPENINGS, MIDDLES, ENDINGS)))
LINES = (*HEADER, *CLOSING)


def imported(folder: Path, lines: list[str]) -> Imported:
    path = folder / "a.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return read(str(path))


def figures(parts: list[str]) -> Counter[str]:
    return Counter(word.lstrip("0") for part in parts for word in re.findall(r"\d+", part))


def again(made: Imported) -> Document:
    document, _, found = decode(parse(made.yaml))
    assert [fault for fault in found if fault.severity is Severity.ERROR] == []
    assert document is not None
    return document


@law(60)
@given(st.lists(st.one_of(sentences, st.sampled_from(LINES)), min_size=1, max_size=20))
@example(
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Nơi nhận:", "KẾ HOẠCH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "KẾ HOẠCH"]
)
def test_the_plan_of_any_lines_can_be_read_and_prints_or_tells_their_figures(
    tmp_path_factory: object, lines: list[str]
) -> None:
    made = imported(tmp_path_factory.mktemp("lines"), lines)  # type: ignore[attr-defined]
    document = again(made)
    prints = standard_of(document).form_of(document.kind) is not None
    printed = texts(compose(document)) if prints else [made.yaml]
    told = [line for line in made.yaml.splitlines() if line.lstrip().startswith("#")]
    assert figures(["\n".join(lines)]) - figures([*printed, *told]) == Counter()


@law(60)
@given(st.lists(sentences, min_size=1, max_size=15))
@example(["(2) tab\t30"] * 3)
@example(["II. chi 20*30*40 đồng # 12.", "Sở Y tế rà soát 99 xã"])  # it stands where a body that signs may
def test_a_plan_between_a_header_and_a_closing_prints_every_figure_of_its_body(
    tmp_path_factory: object, body: list[str]
) -> None:
    document = again(imported(tmp_path_factory.mktemp("plan"), [*HEADER, *body, *CLOSING]))  # type: ignore[attr-defined]
    assert figures(body) - figures(texts(compose(document))) == Counter()
