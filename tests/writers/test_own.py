"""vbgen's own templates come compiled: the first render is as any other, and a changed template is never missed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.cases import letter
from support.office import changed
from support.repository import FOLDER, ROOT

from vbgen.compose import compose, compose_apart
from vbgen.plans import load as load_plan
from vbgen.writers.compiling import load
from vbgen.writers.docx import write
from vbgen.writers.own import form_template, main, own

SCRIPT = (
    "import sys; from vbgen.pipeline import RenderJob, render_file\n"
    "print(render_file(RenderJob('a.yaml', 'a.docx')).findings)\n"
    "print([name for name in ('lxml', 'jinja2', 'marshal', 'zipfile') if name in sys.modules and name != 'marshal'])"
)


@pytest.mark.parametrize("name", ["quyet-dinh", "cong-van", "dang-ke-hoach", "giay-moi"])
def test_a_compiled_template_prints_what_its_file_prints(name: str) -> None:
    document = load_plan(str(FOLDER / "mau" / f"{name}.yaml")).document
    for tree, apart in [(compose(document), False), *((tree, True) for tree in compose_apart(document)[1:])]:
        data = Path(form_template(tree.form, tree.size)).read_bytes()
        made = write(tree, own(tree.form, tree.size, apart=apart))
        assert made == write(tree, load(data, document.standard, apart=apart))


def _ran(folder: Path, site: Path) -> str:
    (folder / "a.yaml").write_text(letter(), encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(site), "HOME": str(folder / "nha"), "VBGEN_CACHE_DIR": ""}
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=folder, env=environment, capture_output=True, check=True, text=True
    )
    return run.stdout


def test_an_installed_package_renders_at_once_and_keeps_nothing(tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(ROOT / "src" / "vbgen", site / "vbgen", ignore=shutil.ignore_patterns("compiled", "__pycache__"))
    shutil.copytree(ROOT / "templates", site / "vbgen" / "templates")
    main(str(site / "vbgen" / "compiled"))
    assert _ran(tmp_path, site) == "()\n[]\n"
    assert not (tmp_path / "nha").exists()


def test_a_working_copy_compiles_a_template_when_it_is_first_used_and_when_it_changes(tmp_path: Path) -> None:
    site, templates = tmp_path / "src", tmp_path / "templates"
    shutil.copytree(ROOT / "src" / "vbgen", site / "vbgen", ignore=shutil.ignore_patterns("compiled", "__pycache__"))
    shutil.copytree(ROOT / "templates", templates)
    first = _ran(tmp_path, site), (tmp_path / "a.docx").read_bytes()
    assert sorted(path.name for path in (site / "vbgen" / "compiled").glob("*.py")) == ["cong_van.py"]
    assert (_ran(tmp_path, site), (tmp_path / "a.docx").read_bytes()) == ("()\n[]\n", first[1])
    file = templates / "cong-van.docx"
    file.write_bytes(changed(file.read_bytes(), "word/styles.xml", 'w:val="26"', 'w:val="24"'))
    _ran(tmp_path, site)
    assert (tmp_path / "a.docx").read_bytes() != first[1]
    assert not (tmp_path / "nha").exists()
