"""`import vbgen`: what it offers, at no cost until it is used, from many threads at once."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from support.cases import letter

import vbgen


def test_every_name_is_found_in_its_module_and_declared_for_type_checkers() -> None:
    text = Path(vbgen.__file__).read_text(encoding="utf-8")
    declared = dict(reversed(pair) for pair in re.findall(r"from vbgen\.(\w+) import (\w+) as \2\n", text))
    assert declared == vbgen._HOME
    assert {name for name in vbgen.__all__ if not hasattr(vbgen, name)} == set()
    assert set(vbgen.__all__) <= set(dir(vbgen))
    with pytest.raises(AttributeError, match="no attribute 'rendre'"):
        _ = vbgen.rendre


def test_importing_loads_nothing() -> None:
    script = "import sys; before = set(sys.modules); import vbgen; print(*sorted(set(sys.modules) - before))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["vbgen"]


def test_the_library_does_not_load_the_command_line() -> None:
    script = "import sys, vbgen; [getattr(vbgen, name) for name in vbgen.__all__]; print('click' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"


def test_many_threads_render_as_one_does(tmp_path: Path) -> None:
    texts = [letter(summary=f"rà soát hồ sơ lần thứ {number}") for number in range(40)]
    alone = [vbgen.render(vbgen.loads(text)) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda text: vbgen.render(vbgen.loads(text)), texts)) == alone


def test_a_file_that_changes_is_read_again(tmp_path: Path) -> None:
    """Also within the same tick of the file system's clock, at the same size."""
    registry, plan = tmp_path / "don-vi.yaml", tmp_path / "a.yaml"
    text = re.sub(r"^issuer: .*$", "issuer: so-a", letter(), flags=re.M)
    plan.write_text(text, encoding="utf-8")
    shown = []
    for name in ("Sở Nội vụ", "Sở Y tế  "):
        registry.write_text(f"so-a: {{name: {name}, symbol: A, place: B}}\n", encoding="utf-8")
        os.utime(registry, ns=(1, 1))
        shown.append(vbgen.load(plan).document.issuer.name)
    assert shown == [("Sở Nội vụ",), ("Sở Y tế",)]


def test_a_document_is_the_text_that_it_dumps() -> None:
    document = vbgen.loads(letter()).document
    assert vbgen.loads(vbgen.dumps(document)).document == document


def test_a_set_is_rendered_by_path(tmp_path: Path) -> None:
    plan = tmp_path / "a.yaml"
    plan.write_text(letter() + "outputs:\n  giay-moi: {summary: Họp}\n", encoding="utf-8")
    made = vbgen.render_set(vbgen.load(plan))
    assert list(made) == [str(tmp_path / "a.docx"), str(tmp_path / "a.giay-moi.docx")]
    assert made[str(tmp_path / "a.docx")] == vbgen.render(vbgen.load(plan))


def test_an_unknown_kind_is_a_fault_with_the_near_one() -> None:
    with pytest.raises(vbgen.Fault) as told:
        vbgen.new("kehoach")
    assert [(item.id, item.hint) for item in told.value.diagnostics] == [("S0310", "có phải `ke-hoach`?")]
