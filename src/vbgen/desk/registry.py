"""The registry of units as a form; the first use makes it of a few questions."""

from __future__ import annotations

import os
import time

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from vbgen.deriving.levels import province_of
from vbgen.desk.app import desk
from vbgen.desk.communes import KINDS, OTHER, Commune, key_of, unit_of
from vbgen.desk.folder import CHANGED, Changed
from vbgen.desk.keeping import add, keep
from vbgen.desk.unit_form import DEPARTMENTS, SIGNERS, recipients_text, unit_of_form
from vbgen.diagnostics import Diagnostic, Fault, Severity
from vbgen.files import Unreadable
from vbgen.listing import says_kind
from vbgen.model import Signer
from vbgen.named import NamedTuple
from vbgen.plans import loads
from vbgen.revising import Unrevisable
from vbgen.revising.registry import unit_written
from vbgen.schema.registry import FILE as FILE
from vbgen.schema.registry import is_registry, registry_of
from vbgen.source import Source, parse
from vbgen.standards import STANDARDS
from vbgen.units import Department, Unit

pages = Blueprint("registry", __name__)
_AUTHORITIES = ("", "TM", "KT", "TL", "TUQ", "Q")
SORTS = {DEPARTMENTS: Department(""), SIGNERS: Signer()}


class Registered(NamedTuple):
    """A unit of a registry of the folder."""

    path: str  # of the registry
    key: str
    unit: Unit

    @property
    def name(self) -> str:
        """By which a page asks for it."""
        return f"{self.path}#{self.key}"


def registered() -> tuple[Registered, ...]:
    """The units of the folder's registries, those of its own registry first; registries with faults are left out."""
    paths = sorted(desk().folder.yaml_files(), key=lambda path: (os.path.basename(path) != FILE, path.count("/"), path))
    found = []
    for path in paths:
        try:
            text = desk().folder.seen(path).text
            if says_kind(text) or not is_registry(source := parse(text, path)):
                continue
            units, faults = registry_of(source)
        except (Fault, Unreadable):
            continue
        if not any(item.severity is Severity.ERROR for item in faults):
            found += [Registered(path, key, unit) for key, unit in units.items() if unit]
    return tuple(found)


@pages.get("/don-vi")
def index() -> Response:
    """The folder's registry, or where it is begun."""
    units = registered()
    return redirect(url_for("registry.show", registry=units[0].path if units else FILE), 303)


@pages.get("/don-vi/<path:registry>")
def show(registry: str) -> str | tuple[str, int]:
    """The form of a unit of a registry; a few questions where there is no registry yet."""
    if not desk().folder.is_there(registry):
        asked = Commune(province=_province(request.args.get("tiep", "")))
        return render_template("registry_begin.html", registry=registry, asked=asked, kinds=KINDS)
    try:
        source, digest = _source(registry)
        units = registry_of(source).units
        key = request.args.get("ma", "") or next(iter(units), "")
        unit = units.get(key)
        if unit is None:
            raise Fault(*registry_of(source).faults or (Diagnostic("S0308", f"sổ đơn vị không có `{key}`", registry),))
    except Fault as fault:
        return render_template("registry_failed.html", registry=registry, failed=fault.diagnostics), 422
    return _form(registry, key, unit, digest, tuple(units))


def _province(superior: str) -> str:
    """The province of the superior whose tasks a registry is begun for, "" where it is none."""
    try:
        return province_of(loads(desk().folder.seen(superior).text).document.issuer) if superior else ""
    except (Fault, Unreadable):
        return ""


def _form(
    registry: str, key: str, unit: Unit, was: str, keys: tuple[str, ...], failed: tuple[Diagnostic, ...] = ()
) -> str:
    return render_template(
        "registry.html",
        registry=registry,
        key=key,
        keys=keys,
        unit=unit,
        recipients=recipients_text(unit),
        was=was,
        failed=failed,
        standards=STANDARDS,
        authorities=_AUTHORITIES,
        sorts=(DEPARTMENTS, SIGNERS),
    )


@pages.get("/don-vi-hang/<sort>")
def row(sort: str) -> str:
    """One more empty row of the form, of a number that no other has."""
    if sort not in SORTS:
        raise Fault(Diagnostic("S0304", "không có loại hàng này"))
    return render_template("registry_row.html", sort=sort, number=time.monotonic_ns(), item=SORTS[sort], key="")


@pages.post("/don-vi/<path:registry>")
def save(registry: str) -> Response | tuple[str, int]:
    """Save the unit that the form says, in place; begin a registry that is not there."""
    if not desk().folder.is_there(registry):
        return _begin(registry)
    source, now = _source(registry)
    units = registry_of(source).units
    key = request.form.get("ma", "")
    before = units.get(key)
    if before is None:
        raise Fault(Diagnostic("S0308", f"sổ đơn vị không có `{key}`", registry))
    unit = unit_of_form(request.form, before)
    was = request.form.get("was", "")
    try:
        text = unit_written(source, key, unit)
    except Fault as fault:
        return _form(registry, key, unit, was, tuple(units), fault.diagnostics), 422
    except Unrevisable as error:
        return _form(registry, key, unit, was, tuple(units), (Diagnostic("S0922", str(error)),)), 422
    if text == source.text:
        flash("Không có gì thay đổi.")
    else:
        try:
            flash(keep(registry, text, was).told or "Đã lưu sổ đơn vị.")
        except Changed:
            return _form(registry, key, unit, now, tuple(units), (CHANGED,)), 409
    return _onward(registry, key)


def _begin(registry: str) -> Response | tuple[str, int]:
    """A new registry of the commune that a person told of."""
    asked = Commune(**{field: " ".join(request.form.get(field, "").split()) for field in Commune._fields})
    missing = [
        name
        for field, name in (("name", "tên xã, phường"), ("province", "tỉnh, thành phố"))
        if not getattr(asked, field)
    ]
    if missing or asked.kind not in KINDS:
        failed = (Diagnostic("S0302", f"chưa điền {', '.join(missing) or 'loại đơn vị'}"),)
        return render_template("registry_begin.html", registry=registry, asked=asked, kinds=KINDS, failed=failed), 422
    unit, key = unit_of(asked), key_of(asked)
    try:
        text = unit_written(None, key, unit)
    except Fault as fault:
        page = render_template(
            "registry_begin.html", registry=registry, asked=asked, kinds=KINDS, failed=fault.diagnostics
        )
        return page, 422
    flash(add(registry, text.encode(), "lập sổ đơn vị") or f"Đã lập sổ đơn vị {registry}: sửa được bất cứ lúc nào.")
    if asked.kind == OTHER:  # whose departments nobody knows yet
        return redirect(url_for("registry.show", registry=registry, ma=key, tiep=request.form.get("tiep") or None), 303)
    return _onward(registry, key)


def _onward(registry: str, key: str) -> Response:
    """Back to the tasks that a registry was needed for, else to its form."""
    going = request.form.get("tiep", "")
    if going:
        return redirect(url_for("intake.tasks", plan=going), 303)
    return redirect(url_for("registry.show", registry=registry, ma=key), 303)


def _source(registry: str) -> tuple[Source, str]:
    """A registry of the folder and its digest. Raises Fault for what is none."""
    seen = desk().folder.seen(registry)
    source = parse(seen.text, registry)
    if not is_registry(source):
        raise Fault(Diagnostic("S0311", "không phải sổ đơn vị: mỗi mã là các trường của một đơn vị", registry))
    return source, seen.digest
