"""The fixtures: saved pages, each beside what is expected of it.

``fixtures/<portal or family>/<name>.<html|xml|json>`` with ``<name>.expected.json``. To add one, write the
page and an expectation with its ``kind`` ("article", "links" or "error") and ``url``; then let

    python -m tests.crawler.saved_pages <portal or family>/<name>

fill in what is read today, and review that by eye: it is the answer key from then on.
"""

import csv
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from crawler import page, source
from crawler.families import FAMILIES, PageError
from crawler.scaffold import plain

FOLDER = Path(__file__).with_name("fixtures")


def _provinces() -> set[str]:
    lines = resources.files("nlp").joinpath("data", "provinces.csv").read_text(encoding="utf-8").splitlines()
    return {row["id"] for row in csv.DictReader(line for line in lines if not line.startswith("#"))}


PROVINCES = _provinces()
SOURCES = source.load(PROVINCES)


@dataclass(frozen=True)
class SavedPage:
    """A saved page with its expectation; ``owner`` is the portal, or else the family, that reads it."""

    path: Path

    @property
    def owner(self) -> str:
        return self.path.parent.name

    @property
    def name(self) -> str:
        return f"{self.owner}/{self.path.stem}"

    @property
    def expectation(self) -> Path:
        return self.path.with_name(f"{self.path.stem}.expected.json")

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    def expected(self) -> dict[str, Any]:
        return json.loads(self.expectation.read_text(encoding="utf-8"))

    def read(self) -> dict[str, Any]:
        """What is read from the page today, in the form of the expectation."""
        kind, url = self.expected()["kind"], self.expected()["url"]
        found = {"kind": kind, "url": url, "key": (SOURCES.get(self.owner) or FAMILIES[self.owner]).key(url)}
        try:
            result = self._links(url) if kind == "links" else self._article(url)
        except PageError as error:
            return {**found, "error": f"{type(error).__name__}: {error}"}
        return {**found, **plain(result)}

    def _article(self, url: str) -> Any:
        if self.owner in SOURCES:
            return page.read(self.text, url, SOURCES[self.owner])
        return FAMILIES[self.owner].article(self.text, url)

    def _links(self, url: str) -> Any:
        if self.owner in SOURCES:
            return page.links(self.text, url, SOURCES[self.owner])
        return FAMILIES[self.owner].listing(self.text, url)


def saved_pages() -> Iterator[SavedPage]:
    """Every saved page, in the order of their names."""
    for path in sorted(FOLDER.glob("*/*")):
        if not path.name.endswith(".expected.json"):
            yield SavedPage(path)


if __name__ == "__main__":
    for saved in saved_pages():
        if saved.name in sys.argv[1:]:
            answer = json.dumps(saved.read(), ensure_ascii=False, indent=2)
            saved.expectation.write_text(f"{answer}\n", encoding="utf-8")
