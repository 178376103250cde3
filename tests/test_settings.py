"""What a project asks for: the nearest file that states it, each concern for itself."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from support.cases import letter, plan
from support.office import office, shown

from vbgen.diagnostics import Fault
from vbgen.plans import load
from vbgen.rendering import render, render_set
from vbgen.settings import Settings, settings


def test_a_table_stands_in_the_nearest_file_that_states_it(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "vbgen.toml").write_text('[check]\nstrict = true\n[templates]\nke-hoach = "x.docx"\n')
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.vbgen.check]\nstrict = false\n")
    assert settings(str(inner), "check") == Settings(f"{tmp_path}/a/pyproject.toml", {"strict": False})
    assert settings(str(inner), "templates") == Settings(f"{tmp_path}/vbgen.toml", {"ke-hoach": "x.docx"})
    assert settings(str(inner), "nothing") is None


@pytest.mark.parametrize(
    ("text", "told", "line"),
    [
        (b"[check\n", "sai cú pháp TOML", 1),
        (b"[check]\nselect = T\n", "sai cú pháp TOML", 2),
        (b"[check]\na = " + b"9" * 5000, "sai cú pháp TOML", None),
        ("ưu = 1".encode("utf-16"), "tệp không phải UTF-8", None),
    ],
)
def test_a_file_that_is_no_toml_is_told_with_its_line(tmp_path: Path, text: bytes, told: str, line: int | None) -> None:
    (tmp_path / "vbgen.toml").write_bytes(text)
    with pytest.raises(Fault) as caught:
        settings(str(tmp_path), "check")
    (fault,) = caught.value.diagnostics
    assert (fault.id, fault.message, fault.file, fault.span and fault.span.line) == (
        "S0403",
        f"không đọc được cấu hình: {told}",
        f"{tmp_path}/vbgen.toml",
        line,
    )


# --- templates -----------------------------------------------------------------------------------------------------


def told(folder: Path) -> str:
    with pytest.raises(Fault) as caught:
        render(load(folder / "a.yaml"))
    (fault,) = caught.value.diagnostics
    return f"{os.path.basename(fault.file)}: {fault.id} {fault.message}; {fault.hint}"


def test_a_project_sets_a_template_for_a_kind_and_an_option_goes_before_it(tmp_path: Path) -> None:
    (tmp_path / "vbgen.toml").write_text(
        '[templates]\ncong-van = "mau/phieu.docx"\ndang-cong-van = "mau/khong-co.docx"\n'
    )
    (tmp_path / "mau").mkdir()
    (tmp_path / "mau" / "phieu.docx").write_bytes(office("Phiếu {{ document.summary }}"))
    (tmp_path / "khac.docx").write_bytes(office("Khác {{ document.number }}"))
    (tmp_path / "nam").mkdir()
    letters, plans = tmp_path / "nam" / "a.yaml", tmp_path / "nam" / "b.yaml"
    letters.write_text(letter() + "appendices: [{title: Danh mục, body: [Hồ sơ]}]\n", encoding="utf-8")
    plans.write_text(plan("  - Nội dung\n"), encoding="utf-8")
    found = load(letters)
    assert shown(render(found)) == ["Phiếu triển khai công tác cải cách hành chính"]
    assert shown(render(found, template=str(tmp_path / "khac.docx"))) == ["Khác 5"]
    assert "CÔNG TÁC" not in shown(render(load(plans)))[0]  # another kind has the form's own
    assert render(found, to="txt").decode().startswith("      ỦY BAN NHÂN DÂN XÃ TÂN TIẾN")
    own, apart = render_set(found, apart=True).values()
    assert shown(own) == ["Phiếu triển khai công tác cải cách hành chính"]
    assert "DANH MỤC" in shown(apart)  # an appendix in a file of its own has vbgen's


def test_a_setting_of_templates_that_means_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(letter(), encoding="utf-8")
    for text, expected in (
        ('cong-vam = "a.docx"', "vbgen.toml: S0406 không có mục cấu hình `cong-vam`; có phải `cong-van`?"),
        ('xyzw = "a.docx"', "vbgen.toml: S0406 không có mục cấu hình `xyzw`; mã tên loại: xem `vbgen kinds`"),
        ("cong-van = 1", "vbgen.toml: S0407 `cong-van` phải là đường dẫn tới một tệp .docx; "),
        ('cong-van = "a.docx"', "a.docx: S0902 không đọc được mẫu: không có tệp này; "),
    ):
        (tmp_path / "vbgen.toml").write_text(f"[templates]\n{text}\n")
        assert told(tmp_path) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[chek]\na = 1\n", ("S0406", "không có mục cấu hình `chek`", "có phải `check`?")),
        ("check = 3\n", ("S0407", "`check` phải là một bảng: [check]", "")),
        ("a = " + "[" * 50_000, ("S0403", "không đọc được cấu hình: lồng nhau quá nhiều bậc", "")),
    ],
)
def test_what_is_no_table_of_settings_is_told(tmp_path: Path, text: str, told: tuple[str, str, str]) -> None:
    (tmp_path / "vbgen.toml").write_text(text)
    with pytest.raises(Fault) as caught:
        settings(str(tmp_path), "check")
    assert [(item.id, item.message, item.hint) for item in caught.value.diagnostics] == [told]
