"""The manuals of all ids, of rules and of faults, as a list and as the page docs/rules.md."""

from __future__ import annotations

from collections.abc import Iterator

from vbgen.lint.registry import catalogue


def listing() -> Iterator[str]:
    """A line for each id: its severity and title."""
    for rule in catalogue().values():
        yield f"{rule.id}  {rule.severity.title:9} {rule.title}"


def markdown() -> Iterator[str]:
    """The lines of the whole manual."""
    yield "# Các quy tắc của `vbgen check` và các lỗi của tệp\n\nLàm ra bởi `vbgen rules --markdown`."
    for rule in catalogue().values():
        yield f"\n## {rule.id} · {rule.severity.title}\n"
        for line in rule.text.splitlines():
            label, colon, example = line.partition(":")
            yield f"- {label}: `{example.strip()}`" if colon and label in ("Sai", "Đúng") else line
        if rule.clause:
            yield f"\nCăn cứ: {rule.clause}."
