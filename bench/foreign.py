"""Test files of other software, imported and checked: `make foreign` (docs/reliability.md).

`python bench/foreign.py [--keep FOLDER]` fetches the source packages below, pinned, by pip into out/foreign; where
there is no network it says so and ends. Each document in them is imported and checked: a file fails when anything but
a Fault is raised, when it takes over 5 s of CPU, or when the process needs over 1 GB more.
"""

from __future__ import annotations

import argparse
import resource
import signal
import subprocess
import sys
import tarfile
import tempfile
import time
from collections import Counter
from multiprocessing import Process
from pathlib import Path

from fuzz import GIGABYTE, _stop, tried
from fuzz_entries import ROOT, Entry

from vbgen.checking import check
from vbgen.importing.files import ImportJob, import_file

SOURCES = (
    "python-docx==1.1.2",
    "python-docx-oss==0.0.12",
    "docx2python==3.5.0",
    "docx-revisions==0.1.5",
    "html2text==2025.4.15",
    "pikepdf==10.18.0",
)
ENDINGS = (".docx", ".docm", ".dotx", ".html", ".htm", ".mht", ".pdf", ".rtf", ".odt", ".doc")
OUT = ROOT / "out" / "foreign"


def fetched(folder: Path) -> list[Path]:
    """The source packages that are there, fetched when they are not."""
    folder.mkdir(parents=True, exist_ok=True)
    found = []
    for source in SOURCES:
        name, _, version = source.partition("==")
        wanted = f"{name.replace('-', '?')}-{version}.tar.gz"
        if not list(folder.glob(wanted)):
            pip = [
                sys.executable,
                "-m",
                "pip",
                "download",
                "-q",
                "--no-deps",
                "--no-binary",
                ":all:",
                "-d",
                str(folder),
            ]
            done = subprocess.run([*pip, source], capture_output=True, text=True, timeout=300, check=False)
            if done.returncode:
                print(f"{source}: không tải được, bỏ qua")
        found += folder.glob(wanted)
    return found


def documents(package: Path, folder: Path) -> list[Path]:
    """The documents of a package, each a file of its own in the folder."""
    found = []
    with tarfile.open(package) as members:
        for number, member in enumerate(members):
            ending = Path(member.name).suffix.lower()
            content = members.extractfile(member) if member.isfile() and ending in ENDINGS else None
            if content is not None:
                file = folder / f"{package.name.split('-')[0]}-{number}-{Path(member.name).stem}{ending}"
                file.write_bytes(content.read())
                found.append(file)
    return found


def _read(data: bytes, folder: Path) -> None:
    """Import and check the file whose path stands in `data`."""
    made = import_file(ImportJob(data.decode()))
    check(data.decode()).text  # noqa: B018
    if made.text:
        (folder / "a.yaml").write_text(made.text, "utf-8")
        check(str(folder / "a.yaml")).text  # noqa: B018


def run(package: str, files: list[Path]) -> None:
    """Try the files of a package; prints one line, and what failed."""
    base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    resource.setrlimit(resource.RLIMIT_AS, (base + 2 * GIGABYTE, base + 2 * GIGABYTE))
    signal.signal(signal.SIGPROF, _stop)
    failed, slowest = 0, 0.0
    with tempfile.TemporaryDirectory() as folder:
        for file in files:
            before = time.process_time()
            why = tried(Entry("foreign", list, _read), str(file).encode(), Path(folder))
            slowest = max(slowest, time.process_time() - before)
            failed += bool(why)
            if why:
                print(f"  {file.name}: {why}", flush=True)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 - base) / 1e6
    kinds = ", ".join(f"{count} {end}" for end, count in Counter(file.suffix for file in files).most_common())
    print(f"| {package} | {kinds} | {failed} | {slowest:.1f} | {grown:.0f} |", flush=True)


def main() -> None:
    """Fetch, read, tell."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--keep", type=Path, default=OUT, help="where the packages are kept")
    packages = fetched(asked.parse_args().keep)
    if not packages:
        print("không có mạng: không có tệp nào để thử")
        return
    print("| gói | tệp | hỏng | chậm nhất, s của CPU | thêm MB |\n|---|---|---|---|---|", flush=True)
    for package in packages:
        with tempfile.TemporaryDirectory() as folder:
            one = Process(target=run, args=(package.name, documents(package, Path(folder))))
            one.start()
            one.join()


if __name__ == "__main__":
    main()
