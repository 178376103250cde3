"""What `make fuzz` throws bytes at: each entry of vbgen by its name, with seeds and what it does with an input.

Seeds are made here, of the project's own plans and samples, so that nothing needs a network or a corpus.
"""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from vbgen import differences
from vbgen.checking import check, check_text
from vbgen.clashes import marked
from vbgen.deriving import derive, telling
from vbgen.diagnostics import Fault
from vbgen.importing.files import ImportJob, import_file
from vbgen.lint.config import config_of
from vbgen.merging import carried
from vbgen.plans import Plan, decoded, loads, unit_of
from vbgen.proving import check_template
from vbgen.pulling import pull
from vbgen.rendering import render
from vbgen.revising import Unrevisable, revise
from vbgen.source import parse
from vbgen.tracking import tracked
from vbgen.versions import version

ROOT = Path(__file__).parents[1]
PLANS = (
    "mau/cong-van.yaml",
    "mau/quyet-dinh.yaml",
    "mau/bien-ban.yaml",
    "mau/dang-nghi-quyet.yaml",
    "son-dong-2024-kh87.yaml",
)
TABLED = """\
kind: ke-hoach
issuer: {name: Ủy ban nhân dân xã A, symbol: UBND, place: A}
summary: số liệu
body: [Nội dung, {table: {source: so.%s}}]
recipients: ["Lưu: VT"]
signers: [{authority: TM, head: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn An}]
"""
CSV = """\
TT,Nội dung,"Số, tiền",Tỷ lệ
1,"Rà soát ""hồ sơ""\","1.234.567,5",12%
2,Thống kê,-,05/11/2026
3,Tổng,=SUM(C2:C3),8:30
"""
TOML = """\
[check]
select = ["T", "N"]
ignore = ["C0306"]
strict = true
[check.per-file-ignores]
"cu/*.yaml" = ["T0406"]
[templates]
cong-van = "mau.docx"
"""


class Entry(NamedTuple):
    """`work` does in a folder what a command does with the bytes; it may raise Fault, which a user is told."""

    name: str
    seeds: Callable[[], list[bytes]]
    work: Callable[[bytes, Path], object]
    share: int = 1  # of all inputs


def entries() -> list[Entry]:
    """Every entry."""
    read = [Entry(f"import {end}", partial(_seeds, end), partial(_import, end), share) for end, share in _READ.items()]
    return [
        Entry("check yaml", _plans, _check, 4),
        Entry("render", _plans, _render, 4),
        Entry("registry", _registries, _registry, 2),
        *read,
        Entry("check docx", partial(_seeds, "docx"), _check_docx, 1),
        Entry("data csv", lambda: [CSV.encode(), CSV.encode("utf-16")], partial(_table, "csv"), 2),
        Entry("data xlsx", lambda: [_xlsx()], partial(_table, "xlsx"), 1),
        Entry("template check", _templates, _template, 1),
        Entry("diff", _revised_plans, _diff, 1),
        Entry("merge", _revised_plans, _merge, 1),
        Entry("pull", _returned, _pull, 1),
        Entry("redline", _returned, _redline, 1),
        Entry("derive", _plans, _derive, 1),
        Entry("vbgen.toml", lambda: [TOML.encode()], _settings, 2),
    ]


_READ = {"txt": 4, "md": 4, "html": 3, "docx": 2, "pdf": 2}


# --- seeds ----------------------------------------------------------------------------------------------------------


def _plans() -> list[bytes]:
    return [(ROOT / "plans" / name).read_bytes()[:6000] for name in PLANS]


def _registries() -> list[bytes]:
    return [path.read_bytes()[:3000] for path in sorted((ROOT / "plans/units").glob("*.yaml"))]


def _revised_plans() -> list[bytes]:
    """Versions of one plan."""
    first = _plans()[0]
    return [
        first,
        first.replace(b"2026", b"2027").replace(b"thuong-khan", b"khan"),
        first.replace(b"tasks:", b"clauses:"),
    ]


def _returned() -> list[bytes]:
    """Word files of that plan and of others, as they come back."""
    return [render(loads(plan), to="docx") for plan in (*_revised_plans()[:2], *_plans()[1:3])]


def _seeds(end: str) -> list[bytes]:
    """Short documents in a format that others send."""
    made = [loads((ROOT / "plans" / name).read_bytes()) for name in PLANS[:4]]
    if end in ("docx", "html", "txt"):
        return [render(plan, to=end)[: 40_000 if end == "docx" else 8_000] for plan in made]
    texts = [render(plan, to="txt").decode() for plan in made[:3]]
    if end == "pdf":
        return [_pdf(text.splitlines()[:30]) for text in texts]
    return [f"# {text[:3000]}\n\n| a | b |\n|---|---|\n| *x* | y |\n\n- [ ] việc\n> trích\n".encode() for text in texts]


def _pdf(lines: list[str]) -> bytes:
    """A page of letters that a standard font has; others become "?"."""
    text = "\n".join(f"({line.encode('latin-1', 'replace').decode('latin-1')[:80]}) '" for line in lines)
    text = text.replace("\\", "")
    stream = f"BT /F1 12 Tf 14 TL 50 780 Td\n{text}\nET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(made))
    return made + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end


def _xlsx() -> bytes:
    import openpyxl

    book = openpyxl.Workbook()
    for row in (
        ("TT", "Nội dung", "Số tiền"),
        (1, "Rà soát", 1234567),
        (2, "Thống kê", 0.125),
        (3, "=SUM(C2:C3)", None),
    ):
        book.active.append(row)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _templates() -> list[bytes]:
    import docx

    own = [(ROOT / "templates" / name).read_bytes() for name in ("cong-van.docx",)]
    office = docx.Document()
    for text in (
        "{{ summary|upper }} {{ issuer }}",
        "{%p for task in tasks %}",
        "{{ task.text }} {{ task.due|ngay }} {{ loop.index + 1 }}",
        "{%p endfor %}",
        "{% if number %}{{ number ~ '/' ~ symbol }}{% else %}{{ 1 / 2 }}{% endif %}",
        "{{ recipients|join(', ') }} {{ body|length }} {% set a = [1, 2] %}{{ a[0] }}",
    ):
        office.add_paragraph(text)
    made = io.BytesIO()
    office.save(made)
    return [*own, made.getvalue()]


# --- what is done ---------------------------------------------------------------------------------------------------


def _check(data: bytes, folder: Path) -> None:
    check_text(data, name=str(folder / "a.yaml")).text  # noqa: B018


def _render(data: bytes, folder: Path) -> None:
    plan, found = decoded(parse(data, str(folder / "a.yaml")))
    if plan and not any(item.severity.value == "error" for item in found):
        for to in ("docx", "html", "txt"):
            render(plan, to=to)


def _registry(data: bytes, folder: Path) -> None:
    (folder / "don-vi.yaml").write_bytes(data)
    check(str(folder / "don-vi.yaml")).text  # noqa: B018
    check_text(
        TABLED.replace("source: so.%s", "columns: [A], rows: [[a]]").replace(
            "signers:", "units: don-vi.yaml\nsigners:"
        ),
        name=str(folder / "a.yaml"),
    )


def _import(end: str, data: bytes, folder: Path) -> None:
    (folder / f"a.{end}").write_bytes(data)
    made = import_file(ImportJob(str(folder / f"a.{end}")))
    try:
        parse(made.text or "a: b", "a.yaml")
    except Fault as fault:
        raise AssertionError(f"import writes what is no plan: {fault}") from None


def _check_docx(data: bytes, folder: Path) -> None:
    (folder / "a.docx").write_bytes(data)
    check(str(folder / "a.docx")).text  # noqa: B018


def _table(end: str, data: bytes, folder: Path) -> None:
    (folder / f"so.{end}").write_bytes(data)
    _render((TABLED % end).encode(), folder)


def _template(data: bytes, folder: Path) -> None:
    (folder / "t.docx").write_bytes(data)
    check_template(str(folder / "t.docx"))


def _settings(data: bytes, folder: Path) -> None:
    (folder / "vbgen.toml").write_bytes(data)
    try:
        config_of(str(folder / "a.yaml"))
    finally:
        with suppress(FileNotFoundError):
            os.unlink(folder / "vbgen.toml")


def _valid(data: bytes, folder: Path) -> Plan:
    """A plan that says something; what does not is a fault that a user is told."""
    return loads(data, str(folder / "a.yaml"))


def _diff(data: bytes, folder: Path) -> None:
    before, after = loads(_plans()[0]).document, _valid(data, folder).document
    found = differences.differences(before, after, ("a", "b"))
    for form in differences.FORMATS.values():
        form(found)


def _merge(data: bytes, folder: Path) -> None:
    base, ours = loads(_plans()[0]), loads(_revised_plans()[1])
    found = carried(base.document, _valid(data, folder).document, ours.document)
    with suppress(Unrevisable):
        text, _ = revise(ours.source, ours.spans, ours.document, found.document)
        loads(marked(text, "a.yaml", found.clashes))


def _pull(data: bytes, folder: Path) -> None:
    plan = loads(_plans()[0], str(folder / "a.yaml"))
    loads(pull(plan, data, None, plan).text)


def _redline(data: bytes, folder: Path) -> None:
    (folder / "b.docx").write_bytes(data)
    (folder / "a.yaml").write_bytes(_plans()[0])
    before, after = version(str(folder / "a.yaml")), version(str(folder / "b.docx"))
    tracked(before, after, author="Văn thư", date=None)


def _derive(data: bytes, folder: Path) -> None:
    unit = unit_of(str(ROOT / "plans/units/xa-2026.yaml"), "ubnd-xa-tan-tien")
    telling.page(derive(_valid(data, folder).document, unit), "a.yaml", "ubnd-xa-tan-tien")


def inner(data: bytes) -> dict[str, bytes] | None:
    """The members of a package, None for what is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return {name: package.read(name) for name in package.namelist()}
    except Exception:
        return None


def packed(members: dict[str, bytes]) -> bytes:
    """Members as a package."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, data in members.items():
            package.writestr(name, data)
    return made.getvalue()


__all__ = ["Entry", "Fault", "entries", "inner", "packed"]
