"""vbgen turns YAML into Vietnamese administrative documents in Word (Nghị định 30/2020/NĐ-CP, HD 05-HD/VPTW).

As a library: `render(load("ke-hoach.yaml"))` are the bytes of a .docx; docs/python.md tells the rest. A name is looked
up in its module when it is first used, so that importing vbgen costs nothing.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from vbgen.checking import Options as Options
    from vbgen.checking import Report as Report
    from vbgen.checking import check as check
    from vbgen.comparing import Change as Change
    from vbgen.comparing import compare as compare
    from vbgen.covering import Coverage as Coverage
    from vbgen.covering import coverage as coverage
    from vbgen.deriving import Derived as Derived
    from vbgen.deriving import derive as derive
    from vbgen.diagnostics import Diagnostic as Diagnostic
    from vbgen.diagnostics import Fault as Fault
    from vbgen.diagnostics import Severity as Severity
    from vbgen.diagnostics import Span as Span
    from vbgen.importing import Imported as Imported
    from vbgen.importing import read as read
    from vbgen.model import Appendix as Appendix
    from vbgen.model import Assignments as Assignments
    from vbgen.model import Block as Block
    from vbgen.model import Clause as Clause
    from vbgen.model import Column as Column
    from vbgen.model import Document as Document
    from vbgen.model import Issuer as Issuer
    from vbgen.model import Note as Note
    from vbgen.model import Paragraph as Paragraph
    from vbgen.model import Recipient as Recipient
    from vbgen.model import Reference as Reference
    from vbgen.model import Row as Row
    from vbgen.model import Signer as Signer
    from vbgen.model import Table as Table
    from vbgen.model import Task as Task
    from vbgen.plans import Plan as Plan
    from vbgen.plans import dumps as dumps
    from vbgen.plans import load as load
    from vbgen.plans import loads as loads
    from vbgen.plans import unit_of as unit_of
    from vbgen.rendering import render as render
    from vbgen.rendering import render_set as render_set
    from vbgen.sample import new as new
    from vbgen.units import Department as Department
    from vbgen.units import Unit as Unit
    from vbgen.vietnamese import PartialDate as PartialDate

_HOMES = {
    "checking": "Options Report check",
    "covering": "Coverage coverage",
    "deriving": "Derived derive",
    "diagnostics": "Diagnostic Fault Severity Span",
    "comparing": "Change compare",
    "importing": "Imported read",
    "model": "Appendix Assignments Block Clause Column Document Issuer Note Paragraph Recipient Reference "
    "Row Signer Table Task",
    "plans": "Plan dumps load loads unit_of",
    "rendering": "render render_set",
    "sample": "new",
    "units": "Department Unit",
    "vietnamese": "PartialDate",
}
_HOME = {name: module for module, names in _HOMES.items() for name in names.split()}

__all__ = ["__version__", *_HOME]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found = getattr(import_module(f"vbgen.{_HOME[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})
