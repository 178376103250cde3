"""Nơi nhận → the line that files a copy ("Lưu: VT"), told apart from the others."""

from __future__ import annotations

from vbgen.model import Recipient


def filed(recipients: tuple[Recipient, ...]) -> tuple[tuple[Recipient, ...], str]:
    """Nơi nhận without the last line that files a copy ("Lưu: VT"), and that line."""
    at = filed_at(recipients)
    return (recipients, "") if at is None else ((*recipients[:at], *recipients[at + 1 :]), recipients[at].name)


def filed_at(recipients: tuple[Recipient, ...]) -> int | None:
    """Where that line stands among Nơi nhận."""
    places = [at for at, one in enumerate(recipients) if one.name.casefold().startswith("lưu") and not one.items]
    return places[-1] if places else None
