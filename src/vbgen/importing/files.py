"""Files of other offices, many at once → plans on disk, or their texts.

Faults: S0903 two files for one plan.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from vbgen import batch
from vbgen.diagnostics import Diagnostic, Fault, Severity
from vbgen.files import deliver
from vbgen.importing import Imported, pictures, read
from vbgen.named import NamedTuple
from vbgen.readers import NOTHING, Converted, convert


class ImportJob(NamedTuple):
    """A file to import: its plan, or with `form` json its facts, is written to `out`, nowhere when that is "".

    `over`: what a person may have made of `out` may go. `made` is what LibreOffice made of the file.
    """

    file: str
    out: str = ""
    form: str = "yaml"
    over: bool = False
    made: Converted = NOTHING


class ImportOutcome(NamedTuple):
    """What came of a file: its text, "" when it could not be read, how many doubts it holds, and findings."""

    file: str
    out: str
    text: str = ""
    doubts: int = 0
    findings: tuple[Diagnostic, ...] = ()
    pictures: tuple[str, ...] = ()  # the files of its pictures, beside the plan


def jobs_for(
    files: Sequence[str], out: str = "", out_dir: str = "", form: str = "yaml", *, over: bool = False
) -> list[ImportJob]:
    """The jobs of the files that a user names: written to `out`, or into `out_dir`, each by its whole name.

    Raises Fault when two would be written to one file.
    """
    jobs = [ImportJob(file, out or _inside(out_dir, file, form), form, over) for file in files]
    taken: dict[str, str] = {}
    for job in jobs if out or out_dir else ():
        key = os.path.normcase(os.path.abspath(job.out))
        if key in taken:
            raise Fault(Diagnostic("S0903", f"cùng ghi vào {job.out} với {taken[key]}", job.file))
        taken[key] = job.file
    return jobs


def _inside(folder: str, file: str, form: str) -> str:
    return os.path.join(folder, f"{os.path.basename(file)}.{form}") if folder else ""


def import_files(jobs: Sequence[ImportJob], workers: int = 1) -> Iterator[ImportOutcome]:
    """What comes of many files, in their order; those for LibreOffice are opened by one start of it."""
    made = convert([job.file for job in jobs]) if len(jobs) > 1 else NOTHING
    ready = [job._replace(made={job.file: made[job.file]}) if job.file in made else job for job in jobs]
    return batch.run(import_file, ready, workers, _failed)


def import_file(job: ImportJob) -> ImportOutcome:
    """What comes of one file. Never raises for a fault of the file or of the user: that is a finding."""
    try:
        imported = read(job.file, job.made)
        stem = os.path.splitext(imported.name)[0]
        imported = imported._replace(document=pictures.named(imported.document, stem))
        text = _shown(imported, job.form)
        folder = os.path.dirname(job.out)
        shown = pictures.files(imported.document) if job.form == "yaml" else {}
        beside = {os.path.join(folder, name): data for name, data in shown.items()}
        if job.out:
            deliver({job.out: text.encode(), **beside}, over=job.over)
    except Fault as fault:
        return ImportOutcome(job.file, "", findings=fault.diagnostics)
    findings, written = imported.findings, tuple(beside) if job.out else ()
    if beside and not job.out:
        told = f"{len(beside)} hình của tệp gốc chưa được ghi ra: {', '.join(shown)}"
        hint = "ghi ra tệp bằng -o hoặc --out-dir thì hình nằm cạnh kế hoạch"
        findings = (*findings, Diagnostic("S0220", told, job.file, severity=Severity.WARNING, hint=hint))
    return ImportOutcome(job.file, job.out, text, len(imported.doubts), findings, written)


def _shown(imported: Imported, form: str) -> str:
    if form == "yaml":
        return imported.yaml
    import json

    return json.dumps(imported.json, ensure_ascii=False, indent=1) + "\n"


def _failed(job: ImportJob, fault: Diagnostic) -> ImportOutcome:
    return ImportOutcome(job.file, "", findings=(fault._replace(file=job.file),))
