"""A person before a desk in a real browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from playwright.sync_api import Page


class Seat(NamedTuple):
    """A person before a desk: the folder, the desk's address, the browser's page, what the browser complained of."""

    folder: Path
    address: str
    page: Page
    complaints: list[str]

    def go(self, path: str) -> None:
        """Open a page of the desk."""
        self.page.goto(self.address + path)
